"""A round: the open tasks one after the other in one message, to fill in together during an overleg."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.bundle_message import render_task
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import Bold, Json, Line, Message, button, buttons, heading, hint, message, paragraph, rich
from bot.messages.made_of.wording import language_of, words


def render_round(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The task at `position` of `total`, with its whole set of buttons and those to go on; one line once it is `over`."""
    language, items = language_of(payload), list(payload.get("items") or [])
    if payload.get("over") or not items:
        said: Line = (_ending(payload, language),)
        return message([said], [rich(paragraph(said))])
    position, total = int(payload.get("position") or 0), int(payload.get("total") or len(items))
    title = words("round_title", language).format(position=position + 1, total=total)
    shown = render_task(items[0], language, today=today)
    number = shortened(one_line(items[0].get("number") or "1"), 20)
    below = hint(words("round_hint", language).format(number=number))
    task = [block for block in shown.blocks if block["type"] != "context"]
    told = message([(Bold(title),)], [heading(title), *task, _turns(position, total, language), below])
    return Message(f"{told.text}\n{shown.text}"[:3900], told.blocks)


def _ending(payload: dict[str, Any], language: str) -> str:
    """That it is finished, or how far it came."""
    if not payload.get("over"):
        return words("round_none", language)
    seen, total = int(payload.get("seen") or 0), int(payload.get("total") or 0)
    return words("round_stopped" if 0 < seen < total else "round_over", language).format(seen=seen, total=total)


def _turns(position: int, total: int, language: str) -> Json:
    row = []
    if position > 0:
        row.append(button(words("button_round_before", language), action="round_turn:before", value=str(position - 1)))
    if position + 1 < total:
        row.append(button(words("button_round_next", language), action="round_turn:next", value=str(position + 1)))
    row.append(button(words("button_round_end", language), action="round_end", value="end"))
    return buttons(*row, block_id="round")
