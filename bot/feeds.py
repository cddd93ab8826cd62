"""The calendars that the web serves, made anew only when the rows behind them changed: by whichever process."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from bot.secret_links import SecretLinks
from bot.web.feed import FeedBytes
from storage.agreements import Agreement
from storage.links import Link
from storage.meetings import Meeting
from storage.people import Membership
from workflows.ground_rules import GroundRules
from workflows.meeting.feed import FeedScope, feed_bytes

MOST = 200


class CachedFeeds:
    """Finds the calendar behind a token (bot.web.feed.Feeds). Each request looks whether the link still stands."""

    def __init__(self, links: SecretLinks, rules: GroundRules) -> None:
        self._links = links
        self._rules = rules
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, tuple[Any, FeedBytes]] = OrderedDict()

    def __call__(self, token: str, *, as_todo: bool = False) -> FeedBytes | None:
        """The calendar, or None for an unknown or revoked token."""
        del as_todo  # the feed holds events alone
        return self._links.visit(token, self._kept_or_made)

    def _kept_or_made(self, session: Session, link: Link, now: datetime) -> FeedBytes:
        link_id, today = link.id or 0, now.astimezone(self._rules.zone).date()
        state = (state_of(session), today)
        with self._lock:
            kept = self._kept.get(link_id)
            if kept is not None and kept[0] == state:
                self._kept.move_to_end(link_id)
                return kept[1]
        scope = FeedScope(link.agreement_id, link.party_id, link.person_id, link.audience)
        data, modified = feed_bytes(session, scope, rules=self._rules, today=today)
        made = FeedBytes.of(data, modified=modified)
        with self._lock:
            self._kept[link_id] = (state, made)
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return made


def state_of(session: Session) -> tuple[Any, ...]:
    """What changes whenever a calendar may have become another one; a few aggregates, no rows."""
    counted = sa.func.count()
    meetings = sa.select(counted, sa.func.max(col(Meeting.modified_at)), sa.func.sum(col(Meeting.sequence)))
    agreements = sa.select(counted, sa.func.max(col(Agreement.id)), sa.func.max(col(Agreement.confirmed_at)))
    places = sa.select(counted, sa.func.max(col(Membership.id)))
    return tuple(tuple(session.execute(wanted).one()) for wanted in (meetings, agreements, places))
