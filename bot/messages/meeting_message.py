"""What is said about meetings: choose a date, the agenda, the day before, the day after, and a date that was set or changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.dates import time_text, weekday_text
from bot.messages.escaping import one_line, shortened
from bot.messages.message import Bold, Json, Line, Message, Span, bullets, joined, line, message, paragraph, person, rich
from bot.messages.task_lines import Item, headline, whose
from bot.messages.wording import language_of, words

SHOWN = 10
MAX_NAME = 150


def render_meeting(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """One message about the meetings in `items`; `about` says what for, `tasks` what stands on the agenda."""
    language = language_of(payload)
    about = str(payload.get("about") or "")
    lines: list[Line] = []
    parts: list[Json] = []
    for item in list(payload.get("items") or [])[:SHOWN]:
        said = _said(item, about, language, today)
        lines += said
        parts += [paragraph(content) for content in said]
    if about == "agenda":
        tasks = list(payload.get("tasks") or [])
        title, listed = _agenda(tasks, language, today)
        lines += [title, *listed]
        parts += [paragraph(title), *([bullets(listed)] if listed else [])]
    return message(lines, [rich(*parts)] if parts else [])


def _said(item: Item, about: str, language: str, today: date | None) -> list[Line]:
    name = Bold(shortened(one_line(item.get("name") or ""), MAX_NAME))
    when = meeting_time(item, language, today=today)
    if about == "ask":
        window = {end: weekday_text(item.get(f"window_{end}"), language, today=today) for end in ("start", "end")}
        asked = line(words("meet_ask", language), name=name, first=window["start"], last=window["end"])
        return [(*asked, " ", *_who_chooses(item, language))]
    key = {
        "agenda": "meet_agenda",
        "before": "meet_before",
        "after": "meet_after",
        "moved": "meet_moved",
        "cancelled": "meet_cancelled",
    }
    if about == "cancelled" and item.get("before"):
        when = meeting_time(item | {"start": item["before"], "place": None}, language, today=today)
    template = "meet_cancelled_open" if about == "cancelled" and not item.get("before") else key.get(about, "meet_set")
    return [_with_capital(line(words(template, language), name=name, when=when))]


def _with_capital(content: Line) -> Line:
    """A sentence may begin with the name of a meeting, which has none of its own."""
    first, *rest = content
    if isinstance(first, Bold):
        return (Bold(first.text[:1].upper() + first.text[1:]), *rest)
    return (first[:1].upper() + first[1:], *rest) if isinstance(first, str) else content


def _who_chooses(item: Item, language: str) -> Line:
    named: list[Span] = [person(str(user)) for user in item.get("mentions") or []]
    if not named and item.get("organiser"):
        named = [shortened(one_line(item["organiser"]), MAX_NAME)]
    if not named:
        return (words("meet_ask_anyone", language),)
    return line(words("meet_ask_who", language), who=joined(named[:5], last=words("and", language)))


def meeting_time(item: Item, language: str, *, today: date | None = None) -> str:
    """ "donderdag 7 juli om 14:00, stadhuis", or the window while no date is set."""
    place = words("meeting_place", language).format(place=shortened(one_line(item["place"]), 80)) if item.get("place") else ""
    if item.get("start"):
        day = weekday_text(item["start"], language, today=today)
        return words("meeting_on", language).format(day=day, time=time_text(item["start"])) + place
    first, last = (weekday_text(item.get(f"window_{end}"), language, today=today) for end in ("start", "end"))
    if first == last:
        return words("meeting_on_day", language).format(day=first) + place
    return words("meeting_window", language).format(first=first, last=last) + place


def _agenda(tasks: list[Item], language: str, today: date | None) -> tuple[Line, list[Line]]:
    if not tasks:
        return (words("meet_agenda_none", language),), []
    listed = [_agenda_item(task, language, today) for task in tasks[:SHOWN]]
    if len(tasks) > SHOWN:
        listed.append((words("list_more", language).format(count=len(tasks) - SHOWN),))
    return (words("meet_agenda_items", language),), listed


def _agenda_item(task: Item, language: str, today: date | None) -> Line:
    who = whose(task, language)
    light = words(f"colour_{task.get('light') or 'none'}", language)
    return (f"{light} ", *headline(task, language, today=today), *((" (", *who, ")") if who else ()))
