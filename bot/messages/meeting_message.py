"""What is said about meetings: choose a date, the agenda, the day before, the day after, and a date that was set or changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.dates import as_day, time_text, weekday_text, window_text
from bot.messages.escaping import one_line, shortened
from bot.messages.message import Bold, Json, Line, Message, Span, bullets, joined, line, message, paragraph, person, rich
from bot.messages.task_lines import Item, name_and_title, whose, why_text
from bot.messages.wording import language_of, words
from workflows.tracking.party_names import in_sentence

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
        return [(*_who_chooses(item, name, language), " ", _between(item, language, today))]
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


def _who_chooses(item: Item, name: Span, language: str) -> Line:
    """Asks the people who organise it for a date, else somebody of the party that does."""
    people: list[Span] = [person(str(user)) for user in item.get("mentions") or []][:5]
    if people:
        key = "meet_ask_person" if len(people) == 1 else "meet_ask_persons"
        return line(words(key, language), who=joined(people, last=words("and", language)), name=name)
    if item.get("organiser"):
        party = in_sentence(shortened(one_line(item["organiser"]), MAX_NAME), language)
        return line(words("meet_ask_party", language), who=party, name=name)
    return line(words("meet_ask_anyone", language), name=name)


def _between(item: Item, language: str, today: date | None) -> str:
    """When it can be."""
    first, last = as_day(item.get("window_start")), as_day(item.get("window_end"))
    if first == last:
        return words("meet_one_day", language).format(day=weekday_text(first, language, today=today))
    return words("meet_between", language).format(window=window_text(first, last, language, today=today))


def meeting_time(item: Item, language: str, *, today: date | None = None) -> str:
    """ "donderdag 7 juli om 14:00, stadhuis", or the window while no date is set."""
    place = words("meeting_place", language).format(place=shortened(one_line(item["place"]), 80)) if item.get("place") else ""
    if item.get("start"):
        day = weekday_text(item["start"], language, today=today)
        return words("meeting_on", language).format(day=day, time=time_text(item["start"])) + place
    first, last = as_day(item.get("window_start")), as_day(item.get("window_end"))
    if first == last:
        return words("meeting_on_day", language).format(day=weekday_text(first, language, today=today)) + place
    return words("meeting_window", language).format(window=window_text(first, last, language, today=today)) + place


def _agenda(tasks: list[Item], language: str, today: date | None) -> tuple[Line, list[Line]]:
    if not tasks:
        return (words("meet_agenda_none", language),), []
    listed = [_agenda_item(task, language, today) for task in tasks[:SHOWN]]
    if len(tasks) > SHOWN:
        listed.append((words("list_more", language).format(count=len(tasks) - SHOWN),))
    return (words("meet_agenda_items", language),), listed


def _agenda_item(task: Item, language: str, today: date | None) -> Line:
    """ "🔴 rood · Afspraak 10b: een bewonersavond · Woonlint. Ligt stil, gemeld op 12 februari." """
    light = words(f"colour_{task.get('light') or 'none'}", language)
    who, why = whose(task, language), why_text(task, today)
    return (f"{light} · ", name_and_title(task, language), *((" · ", *who) if who else ()), *((f". {why}",) if why else ()))
