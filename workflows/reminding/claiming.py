"""Which moments are worked off together: all that goes to one place today, and never outside the time of sending.

What has come is divided over places (channels, persons): agreements that share a place today belong to one `share`, and a share
is worked off as a whole, so that a place hears one message. Very much at once is a few shares at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from storage.agreements import Agreement
from storage.bulk import in_pieces
from storage.moments import MomentValue, PlannedRow, claim_moments, next_moment_at, planned_before
from storage.people import Membership
from storage.tasks import TaskAssignee
from storage.words import MembershipRole, MomentKind
from workflows.ground_rules import GroundRules
from workflows.reminding.planning import first_sending_day

MOST_AT_ONCE = 2_000
"""Moments in one transaction, so that who wants to write something else needn't wait long."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """`due` has come; `coming` is what comes later today at the same places, to be taken along."""

    due: list[MomentValue]
    coming: list[MomentValue]


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
    rows = planned_before(session, midnight(now, rules, days=1), since=since)
    agreement_ids = _whole_shares(session, rows, now=now)
    mine = [row for row in rows if row.agreement_id in agreement_ids and (row.at <= now or row.task_id is not None)]
    claimed = claim_moments(session, [row.id for row in mine])
    return Claimed([m for m in claimed if m.at <= now], [m for m in claimed if m.at > now])


def _whole_shares(session: Session, rows: Sequence[PlannedRow], *, now: datetime) -> set[int]:
    """The agreements of the first shares in which something has come, up to `MOST_AT_ONCE` moments, but at least one share."""
    come: dict[int, int] = {}
    for row in rows:
        come[row.agreement_id] = come.get(row.agreement_id, 0) + (row.at <= now)
    found: set[int] = set()
    total = 0
    for share in _shares(come, _places(session, rows)):
        come_here = sum(come[i] for i in share)
        if come_here and total and total + come_here > MOST_AT_ONCE:
            break
        if come_here:
            found |= share
            total += come_here
    return found


def _places(session: Session, rows: Sequence[PlannedRow]) -> Iterator[tuple[int, str]]:
    """Pairs of an agreement and a place that may hear of it today: its channel, assignees and, for escalations, coordinators."""
    agreements = {row.agreement_id for row in rows}
    for piece in in_pieces(agreements):
        wanted = sa.select(col(Agreement.id), col(Agreement.channel)).where(col(Agreement.id).in_(piece))
        for agreement_id, channel in session.execute(wanted.where(col(Agreement.channel).is_not(None))):
            yield agreement_id, f"channel:{channel}"
    agreement_of = {row.task_id: row.agreement_id for row in rows if row.task_id is not None}
    for piece in in_pieces(agreement_of):
        given = sa.select(col(TaskAssignee.task_id), col(TaskAssignee.person_id)).where(col(TaskAssignee.task_id).in_(piece))
        for task_id, person_id in session.execute(given):
            yield agreement_of[task_id], f"person:{person_id}"
    escalated = {row.agreement_id for row in rows if row.kind is MomentKind.ESCALATION}
    for piece in in_pieces(escalated):
        sits = sa.select(col(Membership.agreement_id), col(Membership.person_id)).where(col(Membership.agreement_id).in_(piece))
        for agreement_id, person_id in session.execute(sits.where(col(Membership.role) == MembershipRole.COORDINATOR)):
            yield agreement_id, f"person:{person_id}"


def _shares(agreement_ids: Iterable[int], places: Iterable[tuple[int, str]]) -> list[set[int]]:
    """The agreements in groups: those that share a place, directly or by way of others, are in one."""
    group: dict[int, set[int]] = {agreement_id: {agreement_id} for agreement_id in agreement_ids}
    at_place: dict[str, int] = {}
    for agreement_id, place in places:
        if agreement_id not in group:
            continue
        other = at_place.setdefault(place, agreement_id)
        mine, theirs = group[agreement_id], group[other]
        if mine is not theirs:
            mine |= theirs
            group.update(dict.fromkeys(theirs, mine))
    return list({id(share): share for share in group.values()}.values())
