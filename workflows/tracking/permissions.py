"""Who may do what: the one table of role x action. Parties are equals; a task is changed by those whose it is.

Everything that asks whether somebody may do something asks `may`; docs/roles.md shows the same table to people.

While nobody is registered for an agreement, everyone in its channel counts as a member of each party and keeps the agreement
together; a guest in Slack then answers and votes like the others and keeps nothing. A closed account and a bot do nothing at all:
what comes in from them is laid aside before it gets here (`bot.slack.hearing.line`).
"""

from __future__ import annotations

from enum import StrEnum

from sqlmodel import Session

from storage.agreements import parties_of
from storage.meetings import Meeting
from storage.people import Person, memberships_of_agreement
from storage.tasks import Task, assignee_ids, owner_ids
from storage.words import MembershipRole
from workflows.tracking.party_of_name import party_named
from workflows.tracking.people import all_coordinators, coordinators, leads_of_party


class Action(StrEnum):
    """What somebody wants. The first two are about a task, the next four about an agreement, the last three about a meeting."""

    CHANGE = "change"  # done, an amount, a light, a later date, waits, hand over, later reminder, not needed, and undoing these
    COMMENT = "comment"  # remarks and questions that are kept, evidence
    CORRECT = "correct"  # what was agreed: title, owner, days, target, and undoing that
    IMPORT = "import"  # read a document, check a concept, confirm it, follow a new version
    PEOPLE = "people"  # who belongs to which party
    LINK_CHANNEL = "link_channel"  # which channel is the agreement's
    CHOOSE_DATE = "choose_date"  # set, move, cancel, propose dates and choose one
    VOTE = "vote"  # say when one can
    NOTE = "note"  # decisions, actions, minutes


class Role(StrEnum):
    """What somebody is to a task, a meeting or an agreement.

    An owner speaks for the party whose it is: that owns or leads the task, or organises the meeting (each party when nobody
    does). A visitor is in the channel and not registered while others are.
    """

    COORDINATOR = "coordinator"
    ASSIGNEE = "assignee"
    OWNER = "owner"
    OTHER_PARTY = "other_party"
    OBSERVER = "observer"
    VISITOR = "visitor"


_OWN = frozenset({Action.CHANGE, Action.COMMENT})
_AT_TABLE = frozenset({Action.COMMENT, Action.VOTE, Action.NOTE})

MAY: dict[Role, frozenset[Action]] = {
    Role.COORDINATOR: frozenset(Action),
    Role.ASSIGNEE: _OWN,
    Role.OWNER: _OWN | _AT_TABLE | {Action.CHOOSE_DATE},
    Role.OTHER_PARTY: _AT_TABLE,
    Role.OBSERVER: frozenset(),
    Role.VISITOR: frozenset({Action.COMMENT}),
}


def may(
    session: Session,
    action: Action,
    *,
    person_id: int | None,
    task_id: int | None = None,
    meeting: Meeting | None = None,
    agreement_id: int | None = None,
) -> bool:
    """Whether a person may do this with a task, a meeting or an agreement; with none of them: anywhere in store.

    Without a person it is the operator at the command line, who may.
    """
    if person_id is None:
        return True
    if task_id is not None:
        roles = roles_with_task(session, task_id=task_id, person_id=person_id)
    elif meeting is not None:
        roles = roles_at_meeting(session, meeting, person_id)
    elif agreement_id is not None:
        roles = _roles(session, agreement_id, person_id, owning=set())
    else:
        roles = _roles_anywhere(session, person_id)
    return any(action in MAY[role] for role in roles)


def roles_with_task(session: Session, *, task_id: int, person_id: int) -> set[Role]:
    """Everything that a person is to a task; never empty."""
    task = session.get_one(Task, task_id)
    found = _roles(session, task.agreement_id, person_id, owning=_owning_parties(session, task))
    if person_id not in assignee_ids(session, [task_id]).get(task_id, []):
        return found
    return (found - {Role.VISITOR}) | {Role.ASSIGNEE}


def roles_at_meeting(session: Session, meeting: Meeting, person_id: int) -> set[Role]:
    """Everything that a person is to a meeting; never empty."""
    organiser = party_named(session, meeting.agreement_id, meeting.organiser)
    parties = [organiser] if organiser is not None else parties_of(session, meeting.agreement_id)
    return _roles(session, meeting.agreement_id, person_id, owning={party.id or 0 for party in parties})


def _roles(session: Session, agreement_id: int, person_id: int, *, owning: set[int]) -> set[Role]:
    places = memberships_of_agreement(session, agreement_id)
    if not places:
        return {Role.OWNER} if _is_guest(session, person_id) else {Role.COORDINATOR, Role.OWNER}
    own = {_role_in_party(place.role, owns=place.party_id in owning) for place in places if place.person_id == person_id}
    return own or {Role.VISITOR}


def _roles_anywhere(session: Session, person_id: int) -> set[Role]:
    """Who keeps any agreement may bring in another; while there is no coordinator anywhere, everyone but guests."""
    keepers = {person.id for person in all_coordinators(session)}
    keeps = person_id in keepers if keepers else not _is_guest(session, person_id)
    return {Role.COORDINATOR if keeps else Role.VISITOR}


def _is_guest(session: Session, person_id: int) -> bool:
    person = session.get(Person, person_id)
    return person is not None and person.guest


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
