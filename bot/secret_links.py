"""What stands behind the token of a link: looked up in the rows at each visit, so that a revoked link shows nothing more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from sqlmodel import Session

from bot.clock import Clock
from storage.database import Database
from storage.links import Link
from workflows.meeting.links import link_of_token, touch, touch_is_due

Shown = TypeVar("Shown")


class SecretLinks:
    """Opens links by their token, and notes that they were used."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def visit(self, token: str, show: Callable[[Session, Link, datetime], Shown]) -> Shown | None:
        """What `show` makes of the link at this moment; None for an unknown or revoked token."""
        now = self._clock.now()
        with self._database.read() as session:
            link = link_of_token(session, token)
            if link is None or link.id is None:
                return None
            link_id, due = link.id, touch_is_due(link, now=now)
            shown = show(session, link, now)
        if due:
            with self._database.write() as session:
                touch(session, link_id, now=now)
        return shown
