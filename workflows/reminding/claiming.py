"""Which moments are worked off together: all that goes to one place today, and never outside the time of sending.

What has come is divided over places (channels, persons): agreements that share a place today belong to one `share`, and a share
is worked off as a whole, so that a place hears one message. Very much at once is a few shares at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from storage.agreements import Agreement
from storage.moments import Moment, MomentValue, coming_moments, due_moments, next_moment_at
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
    tomorrow = midnight(now, rules, days=1)
    agreement_ids = _whole_shares(session, now=now, since=since, before=tomorrow)
    due = due_moments(session, now=now, since=since, agreement_ids=agreement_ids)
    return Claimed(due, coming_moments(session, after=now, before=tomorrow, agreement_ids=agreement_ids))


def _whole_shares(session: Session, *, now: datetime, since: datetime | None, before: datetime) -> set[int]:
    """The agreements of the first shares in which something has come, up to `MOST_AT_ONCE` moments, but at least one share."""
    today = [col(Moment.settled_at).is_(None), col(Moment.at) < before]
    if since is not None:
        today.append(col(Moment.at) >= since)
    come = sa.func.count().filter(col(Moment.at) <= now)
    counted = sa.select(col(Moment.agreement_id), come, sa.func.min(Moment.at)).where(*today).group_by(col(Moment.agreement_id))
    counts = {agreement_id: (count, first) for agreement_id, count, first in session.execute(counted)}
    found: set[int] = set()
    total = 0
    shares = _shares(counts, _places(session, today))
    for share in sorted(shares, key=lambda share: min((counts[i][1], i) for i in share)):
        come_here = sum(counts[i][0] for i in share)
        if come_here and total and total + come_here > MOST_AT_ONCE:
            break
        if come_here:
            found |= share
            total += come_here
    return found


def _places(session: Session, today: list[Any]) -> list[tuple[int, str]]:
    """Pairs of an agreement and a place that may hear of it today: its channel, assignees and, for escalations, coordinators."""
    channels = sa.select(col(Agreement.id), col(Agreement.channel)).where(col(Agreement.channel).is_not(None))
    of_assignees = sa.select(col(Moment.agreement_id), col(TaskAssignee.person_id)).where(*today)
    of_coordinators = sa.select(col(Moment.agreement_id), col(Membership.person_id)).where(*today)
    assignees = of_assignees.join(TaskAssignee, col(TaskAssignee.task_id) == col(Moment.task_id))
    coordinators = of_coordinators.join(Membership, col(Membership.agreement_id) == col(Moment.agreement_id)).where(
        col(Moment.kind) == MomentKind.ESCALATION, col(Membership.role) == MembershipRole.COORDINATOR
    )
    people = [*session.execute(assignees.distinct()), *session.execute(coordinators.distinct())]
    return [
        *((agreement_id, f"channel:{channel}") for agreement_id, channel in session.execute(channels)),
        *((agreement_id, f"person:{person_id}") for agreement_id, person_id in people),
    ]


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
