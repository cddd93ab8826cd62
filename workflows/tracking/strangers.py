"""Somebody who is registered nowhere while others are: found by e-mail domain or user group, else asked about once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlmodel import Session, col, select

from storage.agreements import Afspraak, Agreement, Party, parties_of
from storage.outbox import Delivery
from storage.people import Membership, Person, memberships_of_agreement, memberships_of_person
from storage.tasks import HistoryEntry, Task, history_of
from storage.words import DeliveryKind, DeliveryMethod, MembershipRole, Source
from workflows.outgoing import Outgoing, put, renew_message
from workflows.told_alone import tell_alone
from workflows.tracking.history import append
from workflows.tracking.people import coordinators, find_parties, register
from workflows.tracking.permissions import Action, may


@dataclass(frozen=True, slots=True)
class Rest:
    """What comes with the answer where somebody belongs: `count` does what they said before, and gives whether anything was.

    Who is `abroad`, in another workspace, gets no direct messages: they are told in the channel.
    """

    count: Callable[[], bool]
    abroad: bool = False


MOST_TOLD, LONGEST_TOLD = 3, 80
REMOVED = "removed"
"""The field of a history entry that says who was taken from the agreement."""


def belongs_nowhere(session: Session, agreement_id: int, person_id: int) -> bool:
    """Whether others are registered for the agreement, and this person isn't."""
    places = memberships_of_agreement(session, agreement_id)
    return bool(places) and all(place.person_id != person_id for place in places)


def register_by_name(session: Session, agreement_id: int, person: Person, name: str) -> Membership | None:
    """Makes a colleague a member of the party of this name; None when the agreement has none, or more than one."""
    found = find_parties(session, agreement_id, name)
    if len(found) != 1:
        return None
    party_id, user, team = found[0].id or 0, person.user_id, person.team_id
    return register(session, user_id=user, team_id=team, party_id=party_id, role=MembershipRole.MEMBER)


def was_removed(session: Session, agreement_id: int, person: Person) -> bool:
    """Whether somebody took this person from the agreement: then an e-mail address alone doesn't bring them back."""
    if not person.active:
        return True
    wanted = select(HistoryEntry).where(HistoryEntry.agreement_id == agreement_id, col(HistoryEntry.task_id).is_(None))
    return any(row.change.get(REMOVED, [None])[0] == person.id for row in session.exec(wanted))


def note_removed(session: Session, agreement_id: int, person: Person, *, by: int | None, source: Source, now: datetime) -> None:
    """Keeps in the history that somebody was taken from the agreement, and by whom."""
    change = {REMOVED: [person.id, None]}
    append(session, agreement_id=agreement_id, person_id=by, source=source, text=None, change=change, now=now)


def ask_where(session: Session, agreement: Agreement, person: Person, *, now: datetime, says: str = "") -> str:
    """Asks each coordinator, once for this person and agreement, to which party they belong; `says` is the one that they named.

    Gives what the person can be told of it: asked, declined (to no party, somebody said), nobody (there is nobody to ask).
    """
    parties = [[party.id, party.name] for party in parties_of(session, agreement.id or 0)]
    asked: list[Delivery] = []
    for keeper in coordinators(session, agreement.id or 0):
        outgoing = Outgoing(
            key=f"people_ask:{agreement.id}:{person.id}:{keeper.id}",
            kind=DeliveryKind.OTHER,
            moment=now,
            payload={
                "message": "people_ask",
                "language": keeper.language or agreement.language,
                "question": f"{agreement.id}:{person.id}",
                "user": f"<@{person.user_id}>",
                "title": agreement.title,
                "parties": parties,
                "says": says,
            },
            person_id=keeper.id,
            agreement_id=agreement.id,
        )
        asked.append(put(session, outgoing, now=now))
    if not asked:
        return "nobody"
    return "declined" if _stage(session, asked) == "declined" else "asked"


def take_answer(
    session: Session, agreement: Agreement, party: Party | None, person: Person, *, mark: str, now: datetime, rest: Rest
) -> None:
    """Registers the person as a coordinator says who was asked, and shows that wherever it was asked."""
    if party is not None:
        register(session, user_id=person.user_id, team_id=person.team_id, party_id=party.id or 0, role=MembershipRole.MEMBER)
    _show_answer(session, agreement, party, person, mark=mark, now=now, rest=rest)


def answered_otherwise(
    session: Session, agreement: Agreement, party: Party, person: Person, *, mark: str, now: datetime, rest: Rest
) -> None:
    """Where somebody was asked about is registered without an answer to the question, it is answered all the same.

    Who has no other place yet is welcomed, and hears where to look.
    """
    asked = _asked_about(session, agreement, person)
    if asked and _stage(session, asked) != "done":
        _show_answer(session, agreement, party, person, mark=mark, now=now, rest=rest)
    elif not asked and len(memberships_of_person(session, person.id or 0)) == 1:
        _tell_newcomer(session, agreement, party, person, mark="first", now=now, counted=False, abroad=rest.abroad)


def _asked_about(session: Session, agreement: Agreement, person: Person) -> list[Delivery]:
    """The questions to coordinators where this person belongs."""
    begin = f"people_ask:{agreement.id}:{person.id}:"
    wanted = select(Delivery).where(col(Delivery.key).startswith(begin), Delivery.method == DeliveryMethod.POST)
    return list(session.exec(wanted.order_by(col(Delivery.id))).all())


def _stage(session: Session, asked: list[Delivery]) -> str:
    """What was answered last: done, declined, or nothing yet."""
    wanted = select(Delivery).where(col(Delivery.parent_id).in_([row.id for row in asked]))
    answers = [str(row.payload.get("stage") or "") for row in session.exec(wanted.order_by(col(Delivery.id))).all()]
    return answers[-1] if answers else ""


def _show_answer(
    session: Session, agreement: Agreement, party: Party | None, person: Person, *, mark: str, now: datetime, rest: Rest
) -> None:
    stage: dict[str, Any] = {"stage": "done" if party is not None else "declined", "answer": party.name if party else ""}
    for asked in _asked_about(session, agreement, person):
        renew_message(session, asked, {**asked.payload, **stage}, mark=mark, now=now)
    counted = party is not None and rest.count()
    _tell_newcomer(session, agreement, party, person, mark=mark, now=now, counted=counted, abroad=rest.abroad)


def _tell_newcomer(
    session: Session,
    agreement: Agreement,
    party: Party | None,
    person: Person,
    *,
    mark: str,
    now: datetime,
    counted: bool,
    abroad: bool,
) -> None:
    """Tells them that they count from now on, and what they said before that didn't, so that they can say it once more."""
    places = memberships_of_agreement(session, agreement.id or 0)
    reads = {place.role for place in places if place.person_id == person.id} == {MembershipRole.OBSERVER}
    key = "people_welcome_none" if party is None else "people_welcome_observer" if reads else "people_welcome"
    values = {"party": party.name if party is not None else "", "title": agreement.title}
    said = _said_before(session, agreement, person) if key == "people_welcome" else []
    if said:
        one = not counted and len(said) == 1
        key = "people_welcome_again" if one else "people_welcome_counted_again" if counted else "people_welcome_again_all"
        values |= {
            "number": said[0].number,
            "said": said[0].text,
            "all": "; ".join(f"{one.number}: “{one.text}”" for one in said),
        }
    elif counted:
        key = "people_welcome_counted"
    first = party is not None and len(memberships_of_person(session, person.id or 0)) == 1
    payload = {"message": "plain", "language": agreement.language, "words": key, "values": values}
    payload |= {"also": "people_where_abroad" if abroad else "people_where"} if first else {}
    about: dict[str, Any] = {"agreement_id": agreement.id, "task_ids": tuple(dict.fromkeys(one.task_id for one in said))}
    where: dict[str, Any] = {"person_id": person.id or 0, "channel": agreement.channel if abroad else None, "now": now}
    tell_alone(session, f"people_welcome:{agreement.id}:{person.id}:{mark}", payload, **where, **about)


class _Said(NamedTuple):
    """A remark of theirs about a task."""

    task_id: int
    number: str
    text: str


def _said_before(session: Session, agreement: Agreement, person: Person) -> list[_Said]:
    """The newest remarks of this person, oldest first, of each task that is theirs to say the stand of and that didn't count.

    Not where somebody else changed the task since: who wrote "ik neem dit over" and has it by now needn't say so again.
    """
    wanted = select(HistoryEntry).where(HistoryEntry.agreement_id == agreement.id, HistoryEntry.person_id == person.id)
    rows = session.exec(wanted.where(col(HistoryEntry.task_id).is_not(None)).order_by(col(HistoryEntry.id))).all()
    counted = {row.permalink for row in rows if row.change and row.permalink}
    found: dict[str, _Said] = {}
    for row in rows:
        task = session.get(Task, row.task_id) if row.text and not row.change and row.permalink not in counted else None
        if task is None or not may(session, Action.CHANGE, task_id=task.id or 0, person_id=person.id):
            continue
        later = [one for one in history_of(session, task_id=task.id or 0) if one.change and one.sequence > row.sequence]
        number = session.get_one(Afspraak, task.afspraak_id).number
        if number and not any(one.person_id != person.id for one in later):
            found[row.permalink or str(row.id)] = _Said(task.id or 0, number, (row.text or "")[:LONGEST_TOLD])
    return list(found.values())[-MOST_TOLD:]
