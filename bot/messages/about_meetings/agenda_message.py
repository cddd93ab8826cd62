"""The agenda of one meeting: what it is for, what was decided last time, what needs a decision, and the monitoring."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_names import in_bold
from bot.messages.about_meetings.meeting_rows import MAX_NAME
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Bold, Json, Line, Message, bullets, line, message, paragraph, rich
from bot.messages.made_of.wording import has_words, language_of, words
from bot.messages.task_lines import Item, name_and_title, whose, why_text

SHOWN = 10
Part = tuple[Line, list[Line]]


def render_meeting_agenda(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The agenda as somebody asked for it."""
    language = language_of(payload)
    name = in_bold(shortened(one_line(payload.get("name") or ""), MAX_NAME), language)
    head = line(words("agenda_title_of", language), name=name)
    parts = agenda_parts(payload, language, today)
    return message([head, *spoken_lines(parts)], [rich(paragraph(head), *shown_parts(parts))])


def agenda_parts(payload: dict[str, Any], language: str, today: date | None) -> list[Part]:
    """The items of the agenda, each with the lines under it."""
    found: list[Part] = []
    purpose = f"meet_for_{payload.get('purpose')}"
    if has_words(purpose):
        year = int(payload.get("year") or 0)
        found.append(((words(purpose, language).format(before=year - 1, after=year + 1),), []))
    earlier = list(payload.get("earlier") or [])
    if earlier:
        found.append(_listed("meet_earlier", [_before(note, language) for note in earlier], language))
    decide = list(payload.get("decide") or [])
    if decide:
        found.append(_listed("meet_decide", [_task(task, language, today) for task in decide], language))
    tasks = list(payload.get("tasks") or [])
    if tasks:
        found.append(_listed("meet_monitoring", [_task(task, language, today) for task in tasks], language))
    elif not decide:
        found.append(((words("meet_agenda_none", language),), []))
    return found


def spoken_lines(parts: Sequence[Part]) -> list[Line]:
    """The agenda as lines."""
    return [content for title, listed in parts for content in (title, *listed)]


def shown_parts(parts: Sequence[Part]) -> list[Json]:
    """The agenda as rich text."""
    return [made for title, listed in parts for made in (paragraph(title), *([bullets(listed)] if listed else []))]


def _listed(title: str, listed: list[Line], language: str) -> Part:
    shown = listed[:SHOWN]
    if len(listed) > SHOWN:
        shown.append((words("list_more", language).format(count=len(listed) - SHOWN),))
    return (Bold(words(title, language)),), shown


def _before(note: Item, language: str) -> Line:
    text = shortened(one_line(note.get("text") or ""), 250)
    if note.get("kind") != "action":
        return (words("meet_earlier_decision", language).format(text=text),)
    status = str(note.get("status") or "")
    state = words(f"state_{status if status in {'done', 'dropped'} else 'open'}", language)
    return (words("meet_earlier_action", language).format(number=note.get("number") or "", text=text, state=state),)


def _task(task: Item, language: str, today: date | None) -> Line:
    """ "🔴 rood · Afspraak 10b: een bewonersavond · Woonlint. Ligt stil, gemeld op 12 februari." """
    light = words(f"colour_{task.get('light') or 'none'}", language)
    who, why = whose(task, language), why_text(task, language, today)
    return (f"{light} · ", name_and_title(task, language), *((" · ", *who) if who else ()), *((f". {why}",) if why else ()))
