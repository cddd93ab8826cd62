"""What stands before the afspraken of a message: why it is told now, or who handed them over."""

from __future__ import annotations

from typing import Any

from bot.messages.made_of.dates import day_text
from bot.messages.made_of.message import Line, line, person
from bot.messages.made_of.wording import words


def why_now(payload: dict[str, Any], language: str, handed: str) -> Line:
    """That the channel took nothing for a while, or who handed it over and until when, where that is why it is told."""
    if payload.get("catching_up"):
        return (words("catching_up", language),)
    if not payload.get("handed_by"):
        return ()
    until = payload.get("until")
    who = person(str(payload["handed_by"]))
    return line(words(f"{handed}_until" if until else handed, language), who=who, day=day_text(until, language))
