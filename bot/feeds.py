"""The calendars that the web serves, made anew only when somebody committed something meanwhile: in whichever process."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.clock import Clock
from bot.web.feed import FeedBytes
from storage.commit_marks import CommitMarks
from storage.database import Database
from storage.links import Link
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.choice import FeedChoice
from workflows.meeting.feed.kept import KeptEntries
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.meeting.links import USE_IS_NOTED_EVERY, hash_of, link_of_token, touch, touch_is_due

log = logging.getLogger(__name__)

MOST = 1_000
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A calendar with what it was made from: it is right as long as the mark and the day are these."""

    feed: FeedBytes
    mark: object
    day: date
    touch_at: datetime


class CachedFeeds:
    """Finds the calendar behind a token (bot.web.feed.Feeds), and notes that it was used.

    An unknown and a revoked token cost the same: one question for a row that isn't there.
    """

    def __init__(self, database: Database, rules: GroundRules, clock: Clock) -> None:
        self._database = database
        self._rules = rules
        self._clock = clock
        self._marks = CommitMarks(database)
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, FeedChoice], _Kept] = OrderedDict()
        self._entries = KeptEntries()

    def __call__(self, token: str, choice: FeedChoice) -> FeedBytes | None:
        """The calendar, or None for an unknown or revoked token."""
        now = self._clock.now()
        today = now.astimezone(self._rules.zone).date()
        key = hash_of(token), choice
        with self._lock:
            mark = self._marks.mark()
            kept = self._kept.get(key)
            if kept is not None and kept.mark == mark and kept.day == today and now < kept.touch_at:
                return kept.feed
            return self._look(token, key, mark=mark, now=now, today=today)

    def close(self) -> None:
        """Gives its connection back."""
        with self._lock:
            self._marks.close()

    def _look(self, token: str, key: tuple[str, FeedChoice], *, mark: object, now: datetime, today: date) -> FeedBytes | None:
        before = self._kept.pop(key, None)
        with self._database.read() as session:
            link = link_of_token(session, token)
            if link is None or link.id is None:
                return None
            feed = self._made(session, link, key[1], before.feed if before else None, now=now, today=today)
            due = touch_is_due(link, now=now)
            touch_at = (now if due or link.last_used_at is None else link.last_used_at) + USE_IS_NOTED_EVERY
        self._kept[key] = _Kept(feed, mark, today, touch_at)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        if due:
            self._touch(link.id, now=now)
        return feed

    def _made(
        self, session: Session, link: Link, choice: FeedChoice, before: FeedBytes | None, *, now: datetime, today: date
    ) -> FeedBytes:
        scope = FeedScope(
            link.agreement_id, link.party_id, link.person_id, link.audience, deadlines=choice.deadlines, alarms=choice.alarms
        )
        data, modified = feed_bytes(session, scope, rules=self._rules, today=today, kept=self._entries)
        if before is not None and before.plain == data:
            return before
        if before is not None and modified <= before.modified:  # what changed has no moment of its own: who is a member, a name
            modified = max(now, before.modified + _SECOND)
        return FeedBytes.of(data, modified=modified)

    def _touch(self, link_id: int, *, now: datetime) -> None:
        try:
            with self._database.write() as session:
                touch(session, link_id, now=now)
        except DBAPIError as error:  # a calendar is answered though nothing can be written
            log.warning("the use of link %s could not be noted: %s", link_id, type(error.orig).__name__)
