"""What the owner of a task is told of the party that it waits for, with the question whether it goes on."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.dates import day_text
from bot.messages.made_of.escaping import as_typed, one_line, shortened
from bot.messages.made_of.message import (
    MAX_BUTTON,
    Json,
    Line,
    Message,
    button,
    buttons,
    hint,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.wording import has_words, language_of, words
from bot.messages.task_lines import MAX_NAME, Item, name_of, whose
from workflows.tracking.party_names import in_sentence

MAX_SAID = 400
ANSWERS = frozenset({"yes", "no", "withdrawn", "superseded", "expired"})


def render_waited_for(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Names the owner, says what the other party said, and asks whether the work goes on or when to ask again."""
    language, day = language_of(payload), payload.get("day")
    asks = payload.get("question_id") is not None
    people = [str(user).removeprefix("<@").removesuffix(">") for user in payload.get("mentions") or []]
    said = shortened(as_typed(payload.get("said") or ""), MAX_SAID) or _pressed(payload, language)
    values = {
        "owner": whose({"owners": payload.get("owners"), "mentions": people}, language) or (words("the_owner", language),),
        "party": in_sentence(shortened(one_line(payload.get("party") or ""), MAX_NAME), language),
        "who": person(payload.get("by")),
        "task": name_of(payload, language),
        "said": said,
        "day": day_text(day, language, today=today),
    }
    told: Line = line(words("waited_said" if said else "waited_ready", language), **values)
    values["instead"] = in_sentence(shortened(one_line(payload.get("instead") or ""), MAX_NAME), language)
    kind = "_instead" if payload.get("instead") else "_day" if day else ""
    ask: Line = line(words(f"waited_ask{kind}", language), **values) if asks else ()
    answer = payload.get("answer")
    if answer in ANSWERS:
        content: Line = (*told, " ", *ask, f" {words(f'answered_{answer}', language)}")
        return message([content], [rich(paragraph(content))])
    blocks = [rich(paragraph(told), *([paragraph(ask)] if ask else []))]
    if asks:
        value = str(payload.get("task_id") or "")
        yes = shortened(words(f"waited_yes{kind}", language).format(day=values["day"], party=values["instead"]), MAX_BUTTON)
        row = [
            button(yes, action="confirm_yes", value=value, style="primary"),
            button(words("waited_no", language), action="confirm_no", value=value),
        ]
        blocks.append(buttons(*row, block_id=f"question:{payload['question_id']}"))
    return message([told, ask], blocks)


def _pressed(payload: dict[str, Any], language: str) -> str:
    """What a button without words says; a bare *verder* says itself."""
    if payload.get("day"):
        return words("waited_until", language).format(day=day_text(payload["day"], language))
    key = f"button_{payload.get('intent')}"
    return words(key, language).casefold() if payload.get("intent") not in {"resume", "done"} and has_words(key) else ""


def waited_buttons(item: Item, language: str, *, suffix: str = "") -> list[Json]:
    """What the party that is waited for can press: that the work can go on, when it can, and a word beside it."""
    value = str(item["task_id"])
    row = [
        button(words("button_ready", language), action=f"task_ready{suffix}", value=value, style="primary"),
        button(words("button_until", language), action=f"task_until{suffix}", value=value),
    ]
    if not suffix:
        row.append(button(words("more_note", language), action="task_more", value=f"note:{value}"))
    return row


def is_asked_of_others(item: Item) -> bool:
    """Whether this item is a question to the party that is waited for, and not to the owner."""
    return item.get("kind") == "waiting"


def waited_rows(item: Item, language: str, *, block_id: str) -> list[Json]:
    """The buttons and the hint below a question to the party that is waited for; nothing when it waits no more."""
    if item.get("status") != "waiting":
        return []
    return [buttons(*waited_buttons(item, language), block_id=block_id), hint(words("hint_waited", language))]
