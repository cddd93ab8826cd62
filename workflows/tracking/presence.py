"""Who is in the channel of an agreement in which they take part: who went out of it keeps their place, and is named no more."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, select

from storage.agreements import Agreement, agreements_in_channel
from storage.people import Membership, Person, memberships_of_person, person_of_user


def called(person: Person, *, gone: bool) -> str:
    """`<@U1>`; of who went out of the channel the name alone, which pings nobody."""
    return (person.name or "?") if gone else f"<@{person.user_id}>"


def note_gone(session: Session, channel: str, user: str, team: str) -> list[tuple[Agreement, Person]]:
    """Remembers that a user went out of this channel; gives the agreements in which they take part, and who that is."""
    return _note(session, channel, user, team, gone=True)


def note_back(session: Session, channel: str, user: str, team: str) -> None:
    """Remembers that a user is in this channel again, so that all is as before."""
    _note(session, channel, user, team, gone=False)


def note_seen(session: Session, channel: str, user: str, team: str) -> None:
    """Remembers that somebody is there who does something there, also where Slack didn't tell that they came back."""
    if session.exec(select(Membership.id).where(col(Membership.gone)).limit(1)).first() is not None:
        note_back(session, channel, user, team)


def note_out_of_reach(session: Session, person_id: int, agreement_ids: Collection[int]) -> None:
    """Remembers that what is written to somebody about these agreements reaches nobody; of others it is told apart."""
    places = memberships_of_person(session, person_id)
    _mark(session, [place for place in places if place.agreement_id in agreement_ids], gone=True)


def note_closed(session: Session, person_id: int) -> list[Agreement]:
    """Remembers that somebody's account was closed: they are in no channel any more. Gives where they were till now.

    Of two who notice it at the same time the second is given nothing.
    """
    person = _locked(session, person_id)
    if person.closed:
        return []
    person.closed = True
    session.add(person)
    changed = _mark(session, memberships_of_person(session, person_id), gone=True)
    return [session.get_one(Agreement, number) for number in dict.fromkeys(place.agreement_id for place in changed)]


def note_opened(session: Session, person_id: int) -> None:
    """Remembers that somebody's account is open again; in which channels they are says Slack."""
    person = _locked(session, person_id)
    person.closed = False
    session.add(person)


def note_all_back(session: Session, agreement_id: int) -> None:
    """Forgets who went out of the channel, as the agreement has another one now; who has no account any more is in none."""
    wanted = select(Membership).join(Person, col(Person.id) == col(Membership.person_id))
    here = wanted.where(col(Membership.agreement_id) == agreement_id, ~col(Person.closed)).order_by(col(Membership.id))
    _mark(session, session.exec(here).all(), gone=False)


def _locked(session: Session, person_id: int) -> Person:
    """The person as they are now, kept from other writers until the transaction ends."""
    wanted = select(Person).where(col(Person.id) == person_id).with_for_update(key_share=True)
    return session.exec(wanted, execution_options={"populate_existing": True}).one()


def _note(session: Session, channel: str, user: str, team: str, *, gone: bool) -> list[tuple[Agreement, Person]]:
    person = person_of_user(session, user, team_id=team)
    if person is None:
        return []
    here = {row.id or 0: row for row in agreements_in_channel(session, channel)}
    wanted = select(Membership).where(col(Membership.person_id) == person.id, col(Membership.agreement_id).in_(list(here)))
    changed = _mark(session, session.exec(wanted.order_by(col(Membership.id))).all(), gone=gone)
    return [(here[agreement_id], person) for agreement_id in dict.fromkeys(place.agreement_id for place in changed)]


def _mark(session: Session, places: Sequence[Membership], *, gone: bool) -> list[Membership]:
    changed = [place for place in places if place.gone is not gone]
    for place in changed:
        place.gone = gone
        session.add(place)
    session.flush()
    return changed
