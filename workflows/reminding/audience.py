"""Who is to be addressed: channels, coordinators and leads of the agreements at hand, read at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col

from storage.agreements import Agreement
from storage.people import Membership, Person
from storage.words import AgreementStatus, MembershipRole, MomentKind
from workflows.tracking.agreement_names import names_in_shared_channels
from workflows.tracking.views import TaskView


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes: a channel, or a person by direct message. Exactly one of the two is set."""

    channel: str | None = None
    person_id: int | None = None

    @property
    def key(self) -> str:
        """A text that tells targets apart."""
        return f"channel:{self.channel}" if self.channel is not None else f"person:{self.person_id}"


class Addressed(NamedTuple):
    """What has to be known of an agreement to address those whom it concerns."""

    status: AgreementStatus
    channel: str | None
    language: str
    policy: Mapping[str, Any]
    title: str = ""


class _Seat(NamedTuple):
    """The place of an active person at a table."""

    agreement_id: int
    party_id: int
    person_id: int
    role: MembershipRole
    user_id: str
    language: str | None
    gone: bool


@dataclass(frozen=True, slots=True)
class Audience:
    """`coordinators` by agreement, `leads` by party (internal ids); `users` maps active persons to their Slack user ids.

    `peopled` are the parties of each agreement for which somebody is registered, `shared` the titles of the agreements that
    have their channel together with another. `gone` are an agreement and a person each: who went out of its channel is asked and
    named no more, and their share is asked of their party.
    """

    agreements: Mapping[int, Addressed] = field(default_factory=dict)
    coordinators: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    leads: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    users: Mapping[int, str] = field(default_factory=dict)
    peopled: Mapping[int, frozenset[int]] = field(default_factory=dict)
    languages: Mapping[int, str] = field(default_factory=dict)
    rehearsing: bool = False
    shared: Mapping[int, str] = field(default_factory=dict)
    gone: frozenset[tuple[int, int]] = frozenset()

    def reachable(self, agreement_id: int) -> bool:
        """Whether anything is sent for this agreement: it has a channel and is active, or in a rehearsal may become so."""
        agreement = self.agreements.get(agreement_id)
        if agreement is None or agreement.channel is None:
            return False
        return agreement.status is AgreementStatus.ACTIVE or (self.rehearsing and agreement.status is AgreementStatus.CONCEPT)

    def targets(self, kind: MomentKind, view: TaskView, *, other: bool = False) -> list[Target]:
        """Where a moment of this kind goes: a kickoff, the agenda and a question to another party (`other`) to the channel, an
        escalation to the coordinators, the rest to those to whom the task was given; to the channel where there are none, and
        where another party has a share that nobody was given."""
        people: tuple[int, ...] = ()
        if kind is MomentKind.ESCALATION:
            people = self.coordinators.get(view.agreement_id, ())
        elif kind not in {MomentKind.KICKOFF, MomentKind.AGENDA} and not other and not view.co_owner_ids:
            people = self._given_to(view)
        if people:
            return [Target(person_id=person_id) for person_id in people]
        return [Target(channel=self.agreements[view.agreement_id].channel)]

    def mentions(self, view: TaskView, *, other: bool = False) -> list[str]:
        """The Slack user ids of the leads of the owning parties; with `other` of the party that is waited for."""
        return self._leading(view.owner_ids if not other else (view.waiting_for_id,) if view.waiting_for_id is not None else ())

    def co_leads(self, view: TaskView) -> list[str]:
        """The Slack user ids of the leads of the owners whose share was given to nobody, where that of another was."""
        return self._leading(view.co_owner_ids)

    def _given_to(self, view: TaskView) -> tuple[int, ...]:
        return tuple(i for i in view.assignee_ids if i in self.users and (view.agreement_id, i) not in self.gone)

    def _leading(self, parties: Iterable[int]) -> list[str]:
        found = [self.users[i] for party_id in parties for i in self.leads.get(party_id, ()) if i in self.users]
        return list(dict.fromkeys(found))

    def to_ask_at(self, view: TaskView) -> list[str]:
        """The names of the owners when others are registered and nobody of theirs is, so that somebody has to ask it for us."""
        peopled = self.peopled.get(view.agreement_id, frozenset())
        return list(view.owners) if peopled and not self._given_to(view) and not peopled & set(view.owner_ids) else []

    def language(self, target: Target, agreement_id: int) -> str:
        """The person's own language, else the agreement's."""
        own = self.languages.get(target.person_id) if target.person_id is not None else None
        return own or self.agreements[agreement_id].language


def audience_of(session: Session, views: Iterable[TaskView], *, rehearsing: bool = False) -> Audience:
    """Everyone whom messages about these tasks may go to or name; four queries."""
    views = list(views)
    agreement_ids = sorted({view.agreement_id for view in views})
    seats = _seats(session, agreement_ids)
    assignees = sorted({i for view in views for i in view.assignee_ids} - {seat.person_id for seat in seats})
    wanted = sa.select(col(Person.id), col(Person.user_id), col(Person.language)).where(col(Person.id).in_(assignees))
    given = session.execute(wanted.where(col(Person.active))).all()
    present = [seat for seat in seats if not seat.gone]
    people = [*((seat.person_id, seat.user_id, seat.language) for seat in seats), *given]
    return Audience(
        agreements=_addressed(session, agreement_ids),
        coordinators=_by(seats, "agreement_id", MembershipRole.COORDINATOR),
        leads=_by(present, "party_id", MembershipRole.LEAD),
        peopled=_peopled(present),
        users={person_id: user_id for person_id, user_id, _ in people},
        languages={person_id: language for person_id, _, language in people if language},
        rehearsing=rehearsing,
        shared=names_in_shared_channels(session, agreement_ids),
        gone=frozenset((seat.agreement_id, seat.person_id) for seat in seats if seat.gone),
    )


def _addressed(session: Session, agreement_ids: list[int]) -> dict[int, Addressed]:
    wanted = sa.select(col(Agreement.id), *(col(getattr(Agreement, name)) for name in Addressed._fields))
    rows = session.execute(wanted.where(col(Agreement.id).in_(agreement_ids)))
    return {agreement_id: Addressed(*values) for agreement_id, *values in rows}


def _seats(session: Session, agreement_ids: list[int]) -> list[_Seat]:
    places = (getattr(Membership, name) for name in ("agreement_id", "party_id", "person_id", "role"))
    wanted = sa.select(*places, col(Person.user_id), col(Person.language), col(Membership.gone))
    wanted = wanted.join(Person, col(Person.id) == col(Membership.person_id)).where(col(Person.active))
    rows = session.execute(wanted.where(col(Membership.agreement_id).in_(agreement_ids)).order_by(col(Membership.id)))
    return [_Seat(*row) for row in rows]


def _by(seats: list[_Seat], what: Literal["agreement_id", "party_id"], role: MembershipRole) -> dict[int, tuple[int, ...]]:
    """The persons with this role of each agreement or party, each once."""
    found: dict[int, dict[int, None]] = {}
    for seat in seats:
        if seat.role is role:
            found.setdefault(getattr(seat, what), {})[seat.person_id] = None
    return {key: tuple(people) for key, people in found.items()}


def _peopled(seats: list[_Seat]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for seat in seats:
        found.setdefault(seat.agreement_id, set()).add(seat.party_id)
    return {agreement_id: frozenset(parties) for agreement_id, parties in found.items()}
