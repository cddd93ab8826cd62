"""Lists that somebody asked for: tasks with their buttons, and the meetings that come."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_message import meeting_line
from bot.messages.about_meetings.meeting_rows import buttons_for
from bot.messages.bundle_message import SIZE_OF_ENDING, entries
from bot.messages.made_of.dates import day_text
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    MAX_BLOCKS_SIZE,
    Bold,
    Json,
    Message,
    button,
    buttons,
    heading,
    hint,
    message,
    paragraph,
    rich,
    size_of,
)
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import Item

WHOLE = "lijst"  # the words behind a list of all that is open
MEETINGS_SHOWN = 12


def render_list(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Tasks under a title (`title` and `none` are keys of our texts), as many as fit.

    `items` are those from `offset` (of `total`) on; the button at the end asks the same words again (`again`) for the next ones.
    It bears which were shown: what is answered meanwhile leaves the list, or its place in it.
    """
    language = language_of(payload)
    title = words(str(payload.get("title") or "list_all"), language)
    items = list(payload.get("items") or [])
    if not items:
        only = shortened(one_line(payload.get("only") or ""), 60)
        nothing = words(str(payload.get("none") or "list_none"), language).format(only=only)
        said = [(text,) for text in (nothing, _later(payload, language, today)) if text]
        return message(said, [rich(*map(paragraph, said))])
    lines, blocks, shown = entries(items, language, today, room=MAX_BLOCKS_SIZE - 2 * SIZE_OF_ENDING)
    offset, total = int(payload.get("offset") or 0), int(payload.get("total") or len(items))
    ending = _page(payload, offset, shown, total, language)
    told = (words("home_page", language).format(first=offset + 1, last=offset + shown, total=total),) if ending else ()
    later = _later(payload, language, today) if offset + shown >= total else ""
    row = [hint(later)] if later else []
    return message([(Bold(title),), *lines, told, (later,) if later else ()], [heading(title), *blocks, *ending, *row])


def _later(payload: dict[str, Any], language: str, today: date | None) -> str:
    """How many more begin later, and when: who asks what is theirs is not to take this for all of it."""
    later = payload.get("later") or {}
    count = int(later.get("count") or 0)
    if not count:
        return ""
    day = day_text(later.get("from"), language, today=today)
    return words("list_later_one" if count == 1 else "list_later", language).format(count=count, day=day)


def _page(payload: dict[str, Any], offset: int, shown: int, total: int, language: str) -> list[Json]:
    """Which part of how many, and the way to the next; nothing where all of them are there."""
    if offset == 0 and shown >= total:
        return []
    part, left = words("home_page", language).format(first=offset + 1, last=offset + shown, total=total), total - offset - shown
    whole = payload.get("again") == WHOLE and left > 0
    row = [hint(words("list_narrow", language).format(part=part) if whole else part)]
    if left > 0:
        label = words("button_next", language).format(count=min(shown, left))
        told = "-".join(str(item["task_id"]) for item in (payload.get("items") or [])[:shown] if item.get("task_id"))
        value = f"{offset + shown}+{told}:{shortened(one_line(payload.get('again') or ''), 200)}"
        row.append(buttons(button(label, action="show_list", value=value), block_id="list"))
    return row


def render_agenda(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The coming meetings, by date: those from `offset` (of `total`) on, as many as fit, with the way to the next ones."""
    language = language_of(payload)
    meetings = list(payload.get("items") or [])
    if not meetings:
        return _single(words("agenda_none", language))
    title = words("agenda_title", language)
    blocks, shown = meeting_blocks(meetings[:MEETINGS_SHOWN], language, today, room=MAX_BLOCKS_SIZE - 2 * SIZE_OF_ENDING)
    listed = [meeting_line(item, language, today=today) for item in meetings[:shown]]
    offset, total = int(payload.get("offset") or 0), int(payload.get("total") or len(meetings))
    ending = _page(payload, offset, shown, total, language)
    told = (words("home_page", language).format(first=offset + 1, last=offset + shown, total=total),) if ending else ()
    return message([(Bold(title),), *listed, told], [heading(title), *blocks, *ending])


def meeting_blocks(meetings: list[Item], language: str, today: date | None, *, room: int) -> tuple[list[Json], int]:
    """Meetings under each other with buttons to choose or move a date, as many as fit in so many characters; and how many."""
    blocks: list[Json] = []
    shown = 0
    for item in meetings:
        made = [rich(paragraph(meeting_line(item, language, today=today))), *buttons_for(item, language)]
        room -= size_of(made)
        if room < 0:
            break
        shown += 1
        blocks += made
    return blocks, shown


def _single(text: str) -> Message:
    return message([(text,)], [rich(paragraph((text,)))])
