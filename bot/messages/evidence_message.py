"""What somebody handed in with a task."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.escaping import one_line, shortened
from bot.messages.message import Message, Span, Web, joined, line, message, paragraph, person, rich
from bot.messages.task_lines import name_of
from bot.messages.wording import language_of, words


def render_evidence(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What somebody handed in with a task: the address as it was typed, a file by its name with Slack's own address."""
    del today
    language = language_of(payload)
    shown = [_shown(one) for one in payload.get("found") or []]
    who = person(payload["by"]) if payload.get("by") else words("review_operator", language)
    what = joined(shown, last=" · ", comma=" · ")
    content = line(words("evidence", language), task=name_of(payload, language), who=who, what=what)
    return message([content], [rich(paragraph(content))])


def _shown(one: dict[str, str]) -> Span:
    """Only Slack's own address of a file is a link: what a person typed links nowhere."""
    if one.get("name"):
        return Web(shortened(one_line(one["name"]), 100), one["address"])
    return shortened(one_line(one["address"]), 300)
