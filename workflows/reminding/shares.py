"""Which agreements share a place today, a channel or a person, directly or by way of others: a share hears of everything at once.

A share is found from one of its agreements, from place to place: what else has come is not looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from storage.agreements import Agreement
from storage.bulk import in_pieces
from storage.moments import Moment
from storage.people import Membership
from storage.tasks import TaskAssignee
from storage.words import MembershipRole, MomentKind

Place = str | int
"""A channel by its id at Slack, or a person by our own."""


def whole_shares(session: Session, agreement_ids: Sequence[int], *, planned: Sequence[Any]) -> list[set[int]]:
    """The shares of these agreements, each whole, in the order of these; `planned` are the conditions of today's moments."""
    links: list[tuple[int, Place]] = []
    places: set[Place] = set()
    known: set[int] = set()
    fresh = set(agreement_ids)
    while fresh:
        known |= fresh
        found = list(_places_of(session, fresh, planned))
        links += found
        unseen = {place for _, place in found} - places
        places |= unseen
        fresh = set(_agreements_at(session, unseen, planned)) - known
    return joined([*agreement_ids, *sorted(known.difference(agreement_ids))], links)


def joined(agreement_ids: Iterable[int], links: Iterable[tuple[int, Place]]) -> list[set[int]]:
    """The agreements in groups: those that are linked to one place, directly or by way of others, are in one."""
    group: dict[int, set[int]] = {agreement_id: {agreement_id} for agreement_id in agreement_ids}
    at_place: dict[Place, int] = {}
    for agreement_id, place in links:
        other = at_place.setdefault(place, agreement_id)
        mine, theirs = group[agreement_id], group[other]
        if mine is not theirs:
            mine |= theirs
            group.update(dict.fromkeys(theirs, mine))
    return list({id(share): share for share in group.values()}.values())


def _places_of(session: Session, agreement_ids: Collection[int], planned: Sequence[Any]) -> Iterator[tuple[int, Place]]:
    """Pairs of an agreement and a place that may hear of it today: its channel, assignees and, for escalations, coordinators."""
    for piece in in_pieces(agreement_ids):
        here = (col(Moment.agreement_id).in_(piece), *planned)
        yield from session.execute(_in_channel(Agreement.channel).where(col(Agreement.id).in_(piece)))
        yield from session.execute(_given(TaskAssignee.person_id).where(*here))
        yield from session.execute(_escalated(Membership.person_id).where(*here))


def _agreements_at(session: Session, places: Collection[Place], planned: Sequence[Any]) -> Iterator[int]:
    """The agreements of which these places may hear today."""
    for channels in in_pieces(place for place in places if isinstance(place, str)):
        yield from session.scalars(_in_channel().where(col(Agreement.channel).in_(channels)))
    for people in in_pieces(place for place in places if isinstance(place, int)):
        yield from session.scalars(_given().where(col(TaskAssignee.person_id).in_(people), *planned))
        yield from session.scalars(_escalated().where(col(Membership.person_id).in_(people), *planned))


def _in_channel(*more: Any) -> sa.Select[Any]:
    return sa.select(col(Agreement.id), *more).where(col(Agreement.channel).is_not(None))


def _given(*more: Any) -> sa.Select[Any]:
    """Agreements of the moments of tasks that were given to somebody."""
    wanted = sa.select(col(Moment.agreement_id), *more).distinct()
    return wanted.join(TaskAssignee, col(TaskAssignee.task_id) == col(Moment.task_id))


def _escalated(*more: Any) -> sa.Select[Any]:
    """Agreements with an escalation, of which their coordinators hear."""
    wanted = sa.select(col(Moment.agreement_id), *more).distinct()
    wanted = wanted.join(Membership, col(Membership.agreement_id) == col(Moment.agreement_id))
    return wanted.where(col(Moment.kind) == MomentKind.ESCALATION, col(Membership.role) == MembershipRole.COORDINATOR)
