"""A date that is chosen together: the proposed dates, who can and who can't, and the one click that chooses."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_names import in_bold
from bot.messages.about_meetings.meeting_rows import MAX_NAME, clashes_text
from bot.messages.made_of.dates import time_text, weekday_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Json,
    Line,
    Message,
    Span,
    button,
    buttons,
    hint,
    joined,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_NAME as MAX_PARTY
from bot.messages.task_lines import Item
from workflows.tracking.party_names import in_sentence

MOST = 5
MAX_WHO = 12


def render_date_poll(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The round as it stands; once it is closed without buttons."""
    language = language_of(payload)
    name = in_bold(shortened(one_line(payload.get("name") or ""), MAX_NAME), language)
    who = payload.get("who")
    head = line(words("poll_ask", language), who=person(who), name=name) if who else ()
    head = head or line(words("poll_ask_nobody", language), name=name)
    lines, blocks = [head], [rich(paragraph(head))]
    closed = bool(payload.get("closed"))
    for option in list(payload.get("options") or [])[:MOST]:
        said, made = _option(option, language, today, closed=closed)
        lines += said
        blocks += made
    ending = _ending(payload, language, today)
    return message([*lines, (ending,)], [*blocks, hint(ending)])


def _option(option: Item, language: str, today: date | None, *, closed: bool) -> tuple[list[Line], list[Json]]:
    title: Line = (Bold(_date(option, language, today)),)
    lines = [title, *_answers(option.get("said") or {}, language)]
    clashes = clashes_text(option.get("clashes") or [], language)
    if clashes:
        lines.insert(1, (words("meet_clash", language).format(clashes=clashes),))
    blocks = [rich(*map(paragraph, lines))]
    return lines, blocks if closed else [*blocks, _row(option, language, today)]


def _answers(said: dict[str, Any], language: str) -> list[Line]:
    found: list[Line] = []
    for answer in ("yes", "maybe", "no"):
        people: list[Span] = [person(str(user)) for user in said.get(answer) or []]
        shown = people[:MAX_WHO] + ([f"+{len(people) - MAX_WHO}"] if len(people) > MAX_WHO else [])
        if shown:
            found.append(line(words(f"poll_{answer}", language), who=joined(shown, last=words("and", language))))
    return found or [(words("poll_nobody", language),)]


def _row(option: Item, language: str, today: date | None) -> Json:
    number, about = str(option.get("id")), _date(option, language, today)
    made = [
        button(words(f"poll_button_{answer}", language), action=f"date_{answer}:{number}", value=number, about=about)
        for answer in ("yes", "maybe", "no")
    ]
    chosen = button(words("poll_button_choose", language), action=f"date_choose:{number}", value=number, about=about)
    return buttons(*made, chosen, block_id=f"date:{number}")


def _ending(payload: dict[str, Any], language: str, today: date | None) -> str:
    if not payload.get("closed"):
        organiser = in_sentence(shortened(one_line(payload.get("organiser") or ""), MAX_PARTY), language)
        key = "poll_hint_of" if organiser else "poll_hint"
        return words(key, language).format(who=organiser[:1].upper() + organiser[1:])
    chosen = next((o for o in payload.get("options") or [] if o.get("id") == payload.get("chosen")), None)
    if chosen is None:
        return words("poll_closed", language)
    return words("poll_chosen", language).format(date=_date(chosen, language, today))


def _date(option: Item, language: str, today: date | None) -> str:
    return words("poll_date", language).format(
        day=weekday_text(option["start"], language, today=today), start=time_text(option["start"]), end=time_text(option["end"])
    )
