"""What the owner of a task is told of another party that is against the later date."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.about_answers.waited_message import MAX_SAID
from bot.messages.made_of.dates import day_text
from bot.messages.made_of.escaping import as_typed, shortened
from bot.messages.made_of.message import Message, line, message, paragraph, person, rich
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import name_of, whose


def render_objected(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Names the owner and says what the other party said of the new date."""
    language = language_of(payload)
    people = [str(user).removeprefix("<@").removesuffix(">") for user in payload.get("mentions") or []]
    owner = whose({"owners": payload.get("owners"), "mentions": people}, language) or (words("the_owner", language),)
    values = {"owner": owner, "who": person(payload.get("by")), "task": name_of(payload, language)}
    said = shortened(as_typed(payload.get("said") or ""), MAX_SAID)
    content = line(words("objected", language), **values, said=said, day=day_text(payload.get("day"), language, today=today))
    return message([content], [rich(paragraph(content))])
