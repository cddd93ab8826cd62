"""Which moments are worked off together: all that goes to one place today, and never outside the time of sending.

Agreements that share a place today belong to one share, and a share is worked off as a whole, so that a place hears one message.
Very much at once is a few shares at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlmodel import Session

from storage.moments import MomentValue, agreements_due, claim_moments, due_counts, next_moment_at, planned_within
from workflows.ground_rules import GroundRules
from workflows.reminding.planning import first_sending_day
from workflows.reminding.shares import whole_shares

MOST_AT_ONCE = 2_000
"""Moments in one transaction, so that who wants to write something else needn't wait long."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """`due` has come; `coming` is what comes later today at the same places, to be taken along."""

    due: list[MomentValue]
    coming: list[MomentValue]


@dataclass(frozen=True, slots=True)
class Today:
    """From when on (None: also what was missed) until when is worked off together, and what time it is."""

    since: datetime | None
    now: datetime
    ends: datetime


def midnight(now: datetime, rules: GroundRules, *, days: int = 0) -> datetime:
    """The beginning of today, or of the day so many days later, by the local clock."""
    return datetime.combine(now.astimezone(rules.zone).date() + timedelta(days=days), time(0), tzinfo=rules.zone)


def held_until(now: datetime, rules: GroundRules) -> datetime | None:
    """Until when what was missed on an earlier day waits: nobody hears of it on a closed day or before the hour of sending."""
    day = now.astimezone(rules.zone).date()
    if rules.workdays.is_open(day) and rules.workdays.moment(day, rules.policy.send_at, rules.zone) <= now:
        return None
    opens = first_sending_day(now, policy=rules.policy, workdays=rules.workdays, zone=rules.zone)
    return rules.workdays.moment(opens, rules.policy.send_at, rules.zone)


def next_work_at(session: Session, *, now: datetime, rules: GroundRules) -> datetime | None:
    """When there is something to work off: a moment that may lie in the past, or None when nothing is planned."""
    held, found = held_until(now, rules), next_moment_at(session)
    if held is None or found is None or found >= (today := midnight(now, rules)):
        return found
    coming = next_moment_at(session, since=today)
    return min(held, coming) if coming is not None else held


def claim_due(session: Session, *, now: datetime, rules: GroundRules) -> Claimed:
    """Claims what has come, of as many whole shares as go into one transaction; nothing costs one look into an index."""
    since = midnight(now, rules) if held_until(now, rules) is not None else None
    first = next_moment_at(session, since=since)
    if first is None or first > now:
        return Claimed([], [])
    today = Today(since=since, now=now, ends=midnight(now, rules, days=1))
    claimed = claim_moments(session, _first_shares(session, today), since=since, before=today.ends)
    mine = [moment for moment in claimed if moment.at <= now or moment.task_id is not None]
    return Claimed([m for m in mine if m.at <= now], [m for m in mine if m.at > now])


def _first_shares(session: Session, today: Today) -> set[int]:
    """The agreements of the first shares in which something has come, up to `MOST_AT_ONCE` moments, but at least one share."""
    come = agreements_due(session, now=today.now, since=today.since, most=MOST_AT_ONCE)
    waiting = list(dict.fromkeys(come))
    few = len(waiting) if len(come) < MOST_AT_ONCE else 1
    found: set[int] = set()
    total = looked = 0
    while waiting and total < MOST_AT_ONCE:
        for share, come_here in _shares_of(session, [i for i in waiting[:few] if i not in found], today):
            if total and total + come_here > MOST_AT_ONCE:
                return found
            found |= share
            total += come_here
        looked += few
        waiting = waiting[few:]
        few = _seem_needed(looked, total)
    return found


def _shares_of(session: Session, agreement_ids: Sequence[int], today: Today) -> Iterator[tuple[set[int], int]]:
    """The shares of these agreements, and how many moments have come in each."""
    shares = whole_shares(session, agreement_ids, planned=planned_within(today.since, today.ends))
    come = due_counts(session, set().union(*shares), now=today.now, since=today.since)
    for share in shares:
        yield share, sum(come.get(i, 0) for i in share)


def _seem_needed(looked: int, total: int) -> int:
    """At how many agreements more to look, when so many had so many moments: what is left for later is hardly read."""
    return max(1, min(looked * 4, (MOST_AT_ONCE - total) * looked // max(total, 1)))
