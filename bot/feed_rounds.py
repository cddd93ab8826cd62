"""The daily round along the calendars: each looked at on its own, with a short transaction for what was found."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.check import WellReadFeeds, agreements_to_check, keep_found

log = logging.getLogger(__name__)


class FeedRounds:
    """Goes along the calendars of all agreements that are followed; one that didn't change since it was well is soon done."""

    def __init__(self, database: Database, rules: GroundRules) -> None:
        self._database = database
        self._rules = rules
        self._feeds = WellReadFeeds()

    def check(self, *, now: datetime, stopping: Callable[[], bool]) -> int:
        """Looks at the calendars that were not looked at today; gives how many messages were written about them."""
        with self._database.read() as session:
            wanted = agreements_to_check(session, now=now, rules=self._rules)
        return sum(self._check(agreement_id, now) for agreement_id in wanted if not stopping())

    def _check(self, agreement_id: int, now: datetime) -> int:
        with self._database.read() as session:
            today = now.astimezone(self._rules.zone).date()
            found = self._feeds.wrong(session, agreement_id, rules=self._rules, today=today)
        for one in found:
            log.warning("the calendar of agreement %s: %s in %s", agreement_id, one.trap, one.uid or "the whole")
        with self._database.write() as session:
            return keep_found(session, agreement_id, found, now=now, rules=self._rules)
