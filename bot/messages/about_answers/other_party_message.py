"""Asks somebody of another party whether they take a task over, or whether it only waits for them."""

from __future__ import annotations

from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    MAX_BUTTON,
    Message,
    Span,
    button,
    buttons,
    joined,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.several_names import names_of
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_NAME
from workflows.tracking.party_names import in_sentence

ANSWERS = {"yes": "answered_yes", "no": "answered_no", "waits": "answered_waits"}
ENDED = {"withdrawn", "superseded", "expired"}


def render_ask_other_party(payload: dict[str, Any]) -> Message:
    """The question, with a button for each of what may have been meant; once it is answered without."""
    language, number = language_of(payload), str(payload.get("question_id"))
    party = in_sentence(shortened(one_line(payload.get("party") or ""), MAX_NAME), language)
    names: list[Span] = [in_sentence(shortened(one_line(name), MAX_NAME), language) for name in payload.get("owners") or []]
    owners = joined(names, last=words("and", language))
    facts: dict[str, Any] = {"task": names_of(payload, language), "who": person(str(payload.get("assignee") or ""))}
    content = line(words("ask_other_party", language), **facts, party=party, owners=owners)
    content = (content[0][:1].upper() + content[0][1:], *content[1:]) if content and isinstance(content[0], str) else content
    answer = str(payload.get("answer") or "")
    if answer in ANSWERS or answer in ENDED:
        content = (*content, " ", words(ANSWERS.get(answer, f"answered_{answer}"), language))
        return message([content], [rich(paragraph(content))])
    waits = shortened(words("other_party_waits", language).format(party=party), MAX_BUTTON)
    row = [
        button(words("other_party_takes", language), action="confirm_yes", value=number, style="primary"),
        button(waits, action="confirm_wait", value=number),
        button(words("other_party_neither", language), action="confirm_no", value=number),
    ]
    return message([content], [rich(paragraph(content)), buttons(*row, block_id=f"question:{number}")])
