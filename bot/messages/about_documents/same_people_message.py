"""The question whether the people of an earlier agreement take part in a new one, and what was answered."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Line,
    Message,
    Span,
    bullets,
    button,
    buttons,
    joined,
    line,
    message,
    paragraph,
    person,
    rich,
)
from bot.messages.made_of.wording import language_of, words
from bot.messages.people_message import MOST_PARTIES, people_buttons
from bot.messages.task_lines import MAX_NAME

MAX_TITLE = 150
MOST_ROWS = 40
MAX_PERSON = 40


def render_same_people(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Who would take part, by party and role, with two buttons; then what became of it and how to add others."""
    del today
    language, stage = language_of(payload), str(payload.get("stage") or "")
    lines = _answered(payload, stage, language) if stage else [_titled("people_same", payload, language)]
    if stage:
        row = people_buttons(payload, language, some=stage == "yes")
        return message(lines, [rich(*map(paragraph, lines)), row])
    count = int(payload.get("count") or 0)
    many: Line = (words("people_same_count_one" if count == 1 else "people_same_count", language).format(count=count),)
    listed, until = _by_party(payload, language), (words("people_same_until", language),)
    row = buttons(
        *(_button(name, payload, language) for name in ("yes", "no")),
        block_id=f"people_same:{payload.get('agreement')}",
    )
    shown = rich(paragraph(lines[0]), paragraph(many), bullets(listed), paragraph(until))
    return message([*lines, many, *listed, until], [shown, row])


def _answered(payload: dict[str, Any], stage: str, language: str) -> list[Line]:
    if stage == "no":
        return [_titled("people_same_no", payload, language), (words("people_same_others", language),)]
    count = int(payload.get("count") or 0)
    key = {0: "people_same_yes_none", 1: "people_same_yes_one"}.get(count, "people_same_yes")
    empty: list[Span] = [shortened(one_line(name), MAX_NAME) for name in (payload.get("empty") or [])[:MOST_PARTIES]]
    lines = [_titled(key, payload, language)]
    if empty:
        lines.append(line(words("people_same_empty", language), party=joined(empty, last=words("and", language))))
    return [*lines, (words("people_same_others", language),)]


def _titled(key: str, payload: dict[str, Any], language: str) -> Line:
    title, old = (shortened(one_line(payload.get(name) or ""), MAX_TITLE) for name in ("title", "old_title"))
    return line(words(key, language), title=Bold(title), old=old, count=str(payload.get("count") or 0))


def _by_party(payload: dict[str, Any], language: str) -> list[Line]:
    """Each party with its people by name, so that the question pings nobody; by their id who has no name yet."""
    rows = list(payload.get("rows") or [])
    shown = rows[:MOST_ROWS]
    lines = [
        _party([row for row in shown if row["party"] == party], language) for party in dict.fromkeys(r["party"] for r in shown)
    ]
    if len(rows) > len(shown):
        lines.append((words("people_more", language).format(count=len(rows) - len(shown)),))
    return lines


def _party(rows: list[dict[str, Any]], language: str) -> Line:
    who: list[Span] = []
    for row in rows:
        named = shortened(one_line(row.get("name") or ""), MAX_PERSON) or person(f"<@{row['user']}>")
        who += [", "] if who else []
        who += line(words("people_same_who", language), who=named, role=words(f"role_{row['role']}", language))
    return line(words("people_same_row", language), party=shortened(one_line(rows[0]["party"]), MAX_NAME), who=who)


def _button(name: str, payload: dict[str, Any], language: str) -> dict[str, Any]:
    style = "primary" if name == "yes" else None
    label = words(f"button_people_same_{name}", language)
    return button(label, action=f"people_same_{name}", value=str(payload.get("agreement")), style=style)
