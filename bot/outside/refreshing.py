"""Keeps the copies fresh: asks each site when it is time, outside of any transaction, and keeps the last good copy on trouble.

A site that fails is asked again soon, and less and less often while it goes on failing. Several processes may do this beside
each other: the copy that came last stands.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.fetch_steps import NotFetched, Trouble
from bot.outside.expanding import NotExpanded, expand
from bot.outside.fetching import Fetched, Tags, fetch
from bot.outside.guarded_session import Guard
from bot.outside.sources import Source
from calendars.school_holidays import NoHolidays, read_open_data
from storage.database import Database
from storage.outside_copies import OutsideCopy, copy_of

log = logging.getLogger("nakomen.outside")

FIRST_AGAIN = timedelta(minutes=10)
BEHIND, AHEAD = timedelta(days=31), timedelta(days=500)
READ_ANEW = timedelta(days=30)  # so that repetitions are known far enough ahead, also of what doesn't change
Fetch = Callable[[str, Tags], Fetched]


@dataclass(frozen=True, slots=True)
class Keeper:
    """What refreshing needs. `wall` is the real clock, `now` the one by which people live."""

    database: Database
    zone: ZoneInfo
    wall: Callable[[], datetime]
    now: Callable[[], datetime]
    fetch: Fetch
    every: timedelta

    def refresh(self, sources: list[Source], *, stopping: Callable[[], bool] = lambda: False) -> int:
        """Asks those whose time has come, one after the other; gives how many were asked."""
        asked = 0
        for source in sources:
            if stopping():
                break
            with self.database.read() as session:
                known = copy_of(session, source.key)
            if known is None or self._is_time(known):
                self._ask(source, known or OutsideCopy(key=source.key))
                asked += 1
        return asked

    def _is_time(self, known: OutsideCopy) -> bool:
        if known.tried_at is None:
            return True
        wait = min(self.every, FIRST_AGAIN * 2 ** min(known.failures - 1, 20)) if known.failures else self.every
        return self.wall() >= known.tried_at + wait or self.wall() < known.tried_at - timedelta(days=1)

    def _ask(self, source: Source, known: OutsideCopy) -> None:
        try:
            came = self.fetch(source.address, Tags(known.etag, known.last_modified) if known.body else Tags())
            body = known.body if came.body is None else came.body
            found, until = self._read(source, body, known, changed=came.body is not None)
        except (NotFetched, NotExpanded, NoHolidays) as error:
            trouble = error.trouble if isinstance(error, NotFetched) else Trouble.UNREADABLE
            log.warning("%s: %s; the last good copy stays", source.name, trouble.value)
            self._write(source.key, lambda row: _failed(row, trouble, self.wall()))
            return
        self._write(source.key, lambda row: _went_well(row, came, found, until, self.wall()))

    def _read(self, source: Source, body: bytes, known: OutsideCopy, *, changed: bool) -> tuple[dict[str, Any], date]:
        """What stands in it, and until when that is known."""
        today = self.now().astimezone(self.zone).date()
        until = today + AHEAD
        fresh = known.read_until is not None and timedelta(0) <= until - known.read_until < READ_ANEW
        if not changed and fresh and known.read_until is not None:
            return known.found, known.read_until
        if source.is_school:
            holidays = read_open_data(body, zone=self.zone)
            rows = [[one.first.isoformat(), one.last.isoformat(), one.name, one.region] for one in holidays]
            return {"holidays": rows}, until
        return {"busy": expand(body, today - BEHIND, until, self.zone.key)}, until

    def _write(self, key: str, change: Callable[[OutsideCopy], None]) -> None:
        with self.database.write() as session:
            row = _row(session, key)
            change(row)
            session.add(row)


def _row(session: Session, key: str) -> OutsideCopy:
    return copy_of(session, key) or OutsideCopy(key=key)


def _failed(row: OutsideCopy, trouble: Trouble, at: datetime) -> None:
    row.tried_at, row.trouble, row.failures = at, trouble.value, row.failures + 1


def _went_well(row: OutsideCopy, came: Fetched, found: dict[str, Any], until: date, at: datetime) -> None:
    row.tried_at = row.fetched_at = at
    row.trouble, row.failures = None, 0
    row.found, row.read_until = found, until
    if came.body is not None:
        row.body, row.etag, row.last_modified = came.body, came.tags.etag, came.tags.last_modified


def fetcher(private: tuple[str, ...]) -> Fetch:
    """Fetches over the network, each time by a guard of its own; to the hosts that are named also where they are private."""
    return lambda address, known: fetch(address, known, guard=Guard(private=private))
