"""What stands beside the chat: the tasks and the meetings, as on the web board."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from bot.playground.page.stage import Panel
from bot.web.board_fragments import agenda_fragment, tasks_fragment
from workflows.ground_rules import GroundRules
from workflows.reporting.board import board_of


def panels(session: Session, *, now: datetime, rules: GroundRules, feed_url: str) -> tuple[Panel, ...]:
    """The tasks with their lights, and the meetings with the address to subscribe to, of every agreement in store."""
    board = board_of(session, agreement_id=None, now=now, rules=rules)
    today = now.astimezone(rules.zone).date()
    return (
        Panel("taken", "Taken", tasks_fragment(board, today)),
        Panel("agenda", "Agenda", agenda_fragment(board, today, feed_url)),
    )
