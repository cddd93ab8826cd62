"""What is wrong in the calendar to which people subscribe, said to who keeps the agreement; in a message and in the App Home."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Line, Message, bullets, line, message, paragraph, rich
from bot.messages.made_of.wording import language_of, words

MOST = 5
MAX_NAME = 100
MAX_TITLE = 200


def render_feed_check(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What is new, each in a line, and what to do with it."""
    del today
    language = language_of(payload)
    begin = line(words("feed_check", language), title=shortened(one_line(payload.get("title") or ""), MAX_TITLE))
    found = found_lines(payload.get("found") or [], language)
    step: Line = (words("feed_check_step", language),)
    return message([begin, *found, step], [rich(paragraph(begin), bullets(found), paragraph(step))])


def found_lines(found: Sequence[dict[str, Any]], language: str) -> list[Line]:
    """The first few, and how many more there are."""
    lines = [_found(one, language) for one in found[:MOST]]
    more = len(found) - MOST
    return [*lines, (words("feed_check_more", language).format(count=more),)] if more > 0 else lines


def _found(one: dict[str, Any], language: str) -> Line:
    what = words(f"feed_trap_{one['trap']}", language)
    if not one.get("name"):
        return line(words("feed_check_whole", language), what=what)
    return line(words("feed_check_item", language), name=shortened(one_line(one["name"]), MAX_NAME), what=what)
