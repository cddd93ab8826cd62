"""Who is in the channel of an agreement in which they take part: who went out of it keeps their place, and is named no more."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from storage.agreements import Agreement, agreements_in_channel
from storage.people import Membership, Person, memberships_of_agreement, memberships_of_person, person_of_user


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


def note_closed(session: Session, person_id: int) -> list[Agreement]:
    """Remembers of somebody whose account was closed that they are in no channel any more; gives where they were till now."""
    changed = _mark(session, memberships_of_person(session, person_id), gone=True)
    return [session.get_one(Agreement, number) for number in dict.fromkeys(place.agreement_id for place in changed)]


def note_all_back(session: Session, agreement_id: int) -> None:
    """Forgets who went out of the channel, as the agreement has another one now."""
    _mark(session, memberships_of_agreement(session, agreement_id), gone=False)


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
