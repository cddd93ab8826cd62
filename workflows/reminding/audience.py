"""Who is to be addressed: channels, coordinators and leads of the agreements at hand, read at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.people import Membership, Person
from storage.words import AgreementStatus, MembershipRole, MomentKind
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


@dataclass(frozen=True, slots=True)
class Audience:
    """`coordinators` by agreement, `leads` by party (internal ids); `users` maps active persons to their Slack user ids.

    `peopled` are the parties of each agreement for which somebody is registered.
    """

    agreements: Mapping[int, Agreement] = field(default_factory=dict)
    coordinators: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    leads: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    users: Mapping[int, str] = field(default_factory=dict)
    peopled: Mapping[int, frozenset[int]] = field(default_factory=dict)
    languages: Mapping[int, str] = field(default_factory=dict)
    rehearsing: bool = False

    def reachable(self, agreement_id: int) -> bool:
        """Whether anything is sent for this agreement: it has a channel and is active, or in a rehearsal may become so."""
        agreement = self.agreements.get(agreement_id)
        if agreement is None or agreement.channel is None:
            return False
        return agreement.status is AgreementStatus.ACTIVE or (self.rehearsing and agreement.status is AgreementStatus.CONCEPT)

    def targets(self, kind: MomentKind, view: TaskView, *, other: bool = False) -> list[Target]:
        """Where a moment of this kind goes: a kickoff, the agenda and a question to another party (`other`) to the channel, an
        escalation to the coordinators, the rest to those to whom the task was given; to the channel where there are none."""
        people: tuple[int, ...] = ()
        if kind is MomentKind.ESCALATION:
            people = self.coordinators.get(view.agreement_id, ())
        elif kind not in {MomentKind.KICKOFF, MomentKind.AGENDA} and not other:
            people = tuple(person_id for person_id in view.assignee_ids if person_id in self.users)
        if people:
            return [Target(person_id=person_id) for person_id in people]
        return [Target(channel=self.agreements[view.agreement_id].channel)]

    def mentions(self, view: TaskView, *, other: bool = False) -> list[str]:
        """The Slack user ids of the leads of the owning parties; with `other` of the party that is waited for."""
        parties = view.owner_ids if not other else (view.waiting_for_id,) if view.waiting_for_id is not None else ()
        found = [self.users[i] for party_id in parties for i in self.leads.get(party_id, ()) if i in self.users]
        return list(dict.fromkeys(found))

    def to_ask_at(self, view: TaskView) -> list[str]:
        """The names of the owners when others are registered and nobody of theirs is, so that somebody has to ask it for us."""
        peopled = self.peopled.get(view.agreement_id, frozenset())
        given = any(person_id in self.users for person_id in view.assignee_ids)
        return list(view.owners) if peopled and not given and not peopled & set(view.owner_ids) else []

    def language(self, target: Target, agreement_id: int) -> str:
        """The person's own language, else the agreement's."""
        own = self.languages.get(target.person_id) if target.person_id is not None else None
        return own or self.agreements[agreement_id].language


def audience_of(session: Session, views: Iterable[TaskView], *, rehearsing: bool = False) -> Audience:
    """Everyone whom messages about these tasks may go to or name; three queries."""
    views = list(views)
    agreement_ids = sorted({view.agreement_id for view in views})
    agreements = session.exec(select(Agreement).where(col(Agreement.id).in_(agreement_ids))).all()
    wanted = select(Membership).where(col(Membership.agreement_id).in_(agreement_ids)).order_by(col(Membership.id))
    places = session.exec(wanted).all()
    person_ids = {place.person_id for place in places} | {i for view in views for i in view.assignee_ids}
    people = session.exec(select(Person).where(col(Person.id).in_(sorted(person_ids)))).all()
    active = {person.id: person for person in people if person.active and person.id is not None}
    peopled: dict[int, frozenset[int]] = {}
    coordinators: dict[int, tuple[int, ...]] = {}
    leads: dict[int, tuple[int, ...]] = {}
    for place in places:
        if place.person_id in active:
            peopled[place.agreement_id] = peopled.get(place.agreement_id, frozenset()) | {place.party_id}
        if place.person_id in active and place.role is MembershipRole.COORDINATOR:
            known = coordinators.get(place.agreement_id, ())
            coordinators[place.agreement_id] = tuple(dict.fromkeys((*known, place.person_id)))
        if place.person_id in active and place.role is MembershipRole.LEAD:
            leads[place.party_id] = (*leads.get(place.party_id, ()), place.person_id)
    return Audience(
        agreements={row.id: row for row in agreements if row.id is not None},
        coordinators=coordinators,
        leads=leads,
        peopled=peopled,
        users={i: person.user_id for i, person in active.items()},
        languages={i: person.language for i, person in active.items() if person.language},
        rehearsing=rehearsing,
    )
