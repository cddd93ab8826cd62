"""The quarter in short, on one phone screen; the rest stands in its thread."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.message import Bold, Message, message, paragraph, rich
from bot.messages.wording import language_of, words


def render_digest(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The headline and what matters most."""
    language = language_of(payload)
    content = (Bold(words("digest_title", language).format(period=payload.get("period"))),)
    return message([content], [rich(paragraph(content))])


def render_digest_rest(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The whole overview."""
    return render_digest(payload, today=today)
