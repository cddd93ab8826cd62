"""Who may do what with a task: one table of role x action. Parties are equals; a task is changed by those whose it is.

While nobody is registered for an agreement, everyone counts as a member of each party.
"""

from __future__ import annotations

from enum import StrEnum

from sqlmodel import Session

from storage.agreements import parties_of
from storage.people import Person, memberships_of_agreement
from storage.tasks import Task, assignee_ids, owner_ids
from storage.words import MembershipRole
from workflows.tracking.people import coordinators, leads_of_party


class Action(StrEnum):
    """What somebody wants: change a task's stand (or undo that), say something about it, or keep the agreement itself."""

    CHANGE = "change"
    COMMENT = "comment"
    COORDINATE = "coordinate"


class Role(StrEnum):
    """What somebody is to a task. A visitor is in the channel and not registered while others are."""

    COORDINATOR = "coordinator"
    ASSIGNEE = "assignee"
    OWNER = "owner"
    OTHER_PARTY = "other_party"
    OBSERVER = "observer"
    VISITOR = "visitor"


MAY: dict[Role, frozenset[Action]] = {
    Role.COORDINATOR: frozenset({Action.CHANGE, Action.COMMENT, Action.COORDINATE}),
    Role.ASSIGNEE: frozenset({Action.CHANGE, Action.COMMENT}),
    Role.OWNER: frozenset({Action.CHANGE, Action.COMMENT}),
    Role.OTHER_PARTY: frozenset({Action.COMMENT}),
    Role.OBSERVER: frozenset(),
    Role.VISITOR: frozenset({Action.COMMENT}),
}


def may(session: Session, action: Action, *, task_id: int, person_id: int | None) -> bool:
    """Whether a person may do this with a task. Without a person it is the operator at the command line, who may."""
    if person_id is None:
        return True
    return any(action in MAY[role] for role in roles_of(session, task_id=task_id, person_id=person_id))


def roles_of(session: Session, *, task_id: int, person_id: int) -> set[Role]:
    """Everything that a person is to a task; never empty."""
    task = session.get_one(Task, task_id)
    places = memberships_of_agreement(session, task.agreement_id)
    if not places:
        return {Role.COORDINATOR, Role.OWNER}
    owning = _owning_parties(session, task)
    found = {_role_in_party(place.role, owns=place.party_id in owning) for place in places if place.person_id == person_id}
    if person_id in assignee_ids(session, [task_id]).get(task_id, []):
        found.add(Role.ASSIGNEE)
    return found or {Role.VISITOR}


def _role_in_party(role: MembershipRole, *, owns: bool) -> Role:
    if role is MembershipRole.COORDINATOR:
        return Role.COORDINATOR
    if role is MembershipRole.OBSERVER:
        return Role.OBSERVER
    return Role.OWNER if owns else Role.OTHER_PARTY


def _owning_parties(session: Session, task: Task) -> set[int]:
    owning = set(owner_ids(session, [task.id or 0]).get(task.id or 0, []))
    return owning | ({task.lead_party_id} if task.lead_party_id is not None else set())


def who_may_change(session: Session, task_id: int) -> tuple[list[str], list[Person]]:
    """Who can change a task's stand: the names of the owning parties, and the people who lead the work where they are known.

    Of a task that is nobody's these are the coordinators.
    """
    task = session.get_one(Task, task_id)
    owning = _owning_parties(session, task)
    parties = [party for party in parties_of(session, task.agreement_id) if party.id in owning]
    if not parties:
        return [], coordinators(session, task.agreement_id)
    leads = [person for party in parties for person in leads_of_party(session, party.id or 0)]
    return [party.name for party in parties], leads
