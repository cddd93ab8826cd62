"""The daily round along the calendars: each looked at on its own, with a short transaction for what was found."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from workflows.ground_rules import GroundRules
from workflows.meeting.feed_check import agreements_to_check, keep_found, wrong_in_feed

log = logging.getLogger(__name__)


def check_feeds(database: Database, *, now: datetime, rules: GroundRules, stopping: Callable[[], bool]) -> int:
    """Looks at the calendars that were not looked at today; gives how many messages were written about them."""
    with database.read() as session:
        wanted = agreements_to_check(session, now=now, rules=rules)
    return sum(_check(database, agreement_id, now=now, rules=rules) for agreement_id in wanted if not stopping())


def _check(database: Database, agreement_id: int, *, now: datetime, rules: GroundRules) -> int:
    with database.read() as session:
        found = wrong_in_feed(session, agreement_id, rules=rules, today=now.astimezone(rules.zone).date())
    for one in found:
        log.warning("the calendar of agreement %s: %s in %s", agreement_id, one.trap, one.uid or "the whole")
    with database.write() as session:
        return keep_found(session, agreement_id, found, now=now, rules=rules)
