"""What was filled in on a form about a meeting: as values, what is wrong with them, and what they mean. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.messages.about_meetings.meeting_forms import DATES
from bot.messages.made_of.wording import words
from calendars.workdays import moment
from storage.words import NoteKind
from workflows.meeting.talk.minutes_words import MAX_TEXT, Noted, lines_of

USUAL_MINUTES = 90


@dataclass(frozen=True, slots=True)
class Filled:
    """A form's kind (set, propose, note), its values by field, and the year that the meeting belongs to."""

    kind: str
    values: dict[str, str]
    year: int


def values_in(view: dict[str, Any]) -> dict[str, str]:
    """The values of a submitted view, by field; empty where nothing was filled in."""
    found: dict[str, str] = {}
    for fields in view["state"]["values"].values():
        for name, state in fields.items():
            chosen = (state.get("selected_option") or {}).get("value")
            found[name] = str(state.get("value") or state.get("selected_date") or state.get("selected_time") or chosen or "")
    return found


def mistakes(filled: Filled, *, now: datetime, zone: ZoneInfo, language: str) -> dict[str, str]:
    """What has to be mended before the form can be accepted, by field."""
    wrong = dict(_WRONG[filled.kind](filled, now, zone))
    return {field: words(key, language).format(year=filled.year) for field, key in wrong.items()}


def moments_of(filled: Filled, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Begin and end of the date that was chosen."""
    day = date.fromisoformat(filled.values["day"])
    return _at(day, filled.values["start"], zone), _at(day, filled.values["end"], zone)


def proposals_of(filled: Filled, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """Begin and end of each date that is proposed."""
    length = timedelta(minutes=int(filled.values.get("length") or USUAL_MINUTES))
    return [(start, start + length) for _, start in _proposed(filled, zone)]


def notes_in(filled: Filled) -> list[Noted]:
    """The decisions and actions, each line one; the minutes as a whole."""
    minutes = " ".join(filled.values.get("minutes", "").split())[:MAX_TEXT]
    return [
        *lines_of(NoteKind.DECISION, filled.values.get("decisions", "")),
        *lines_of(NoteKind.ACTION, filled.values.get("actions", "")),
        *([Noted(NoteKind.MINUTES, minutes)] if minutes else []),
    ]


def _at(day: date, text: str, zone: ZoneInfo) -> datetime:
    return moment(day, time.fromisoformat(text), zone)


def _proposed(filled: Filled, zone: ZoneInfo) -> Iterator[tuple[str, datetime]]:
    for number in range(1, DATES + 1):
        day = filled.values.get(f"day{number}")
        if day:
            yield f"day{number}", _at(date.fromisoformat(day), filled.values.get(f"start{number}") or "10:00", zone)


def _wrong_date(filled: Filled, now: datetime, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    start, end = moments_of(filled, zone)
    if start <= now:
        yield "day", "form_past"
    elif abs(start.astimezone(zone).year - filled.year) > 1:
        yield "day", "form_too_far"
    if end <= start:
        yield "end", "form_end_before"


def _wrong_proposals(filled: Filled, now: datetime, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    seen: set[datetime] = set()
    for field, start in _proposed(filled, zone):
        if start <= now:
            yield field, "form_past"
        elif abs(start.astimezone(zone).year - filled.year) > 1:
            yield field, "form_too_far"
        elif start in seen:
            yield field, "form_same"
        seen.add(start)
    if not seen:
        yield "day1", "form_no_dates"


def _wrong_notes(filled: Filled, _now: datetime, _zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    if not notes_in(filled):
        yield "decisions", "form_empty"


_WRONG = {"set": _wrong_date, "propose": _wrong_proposals, "note": _wrong_notes}
