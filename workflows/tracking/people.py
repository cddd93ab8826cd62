"""Who belongs to which party, and which agreement or party a person means by a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, delete, select

from calendars.lazy_pattern import lazy_regex
from storage.agreements import Agreement, Party, all_agreements
from storage.people import (
    Membership,
    Person,
    memberships_of_agreement,
    memberships_of_person,
    person_of_user,
    persons_by_id,
)
from storage.words import MembershipRole
from workflows.errors import Refused

_USER_ID = lazy_regex(r"[UW][A-Z0-9_-]+")  # docs.slack.dev: ids are upper case, U for users, W for those of an Enterprise grid


def person_for(session: Session, *, user_id: str, team_id: str = "", name: str | None = None) -> Person:
    """The person behind a Slack user: made at the first sight, the team filled in and the name refreshed when they are known.

    Raises Refused for what can't be the id of a user.
    """
    person = person_of_user(session, user_id, team_id=team_id)
    if person is None and not _USER_ID.fullmatch(user_id):
        raise Refused(
            f'"{user_id}" is geen gebruikers-id van Slack. Zo\'n id begint met een U of W en staat in Slack bij het profiel, '
            "onder de drie puntjes: lid-id kopiëren."
        )
    if person is None:
        person = Person(user_id=user_id, team_id=team_id, name=name)
    if team_id and not person.team_id:
        person.team_id = team_id
    if name:
        person.name = name
    session.add(person)
    session.flush()
    return person


def register(
    session: Session, *, user_id: str, party_id: int, role: MembershipRole, team_id: str = "", name: str | None = None
) -> Membership:
    """Gives a user a place at the table of one party; a second time it changes the role."""
    party = session.get(Party, party_id)
    if party is None:
        raise Refused(f"Er is geen partij met nummer {party_id}. Kijk met `nakomen agreements` welke partijen er zijn.")
    person = person_for(session, user_id=user_id, team_id=team_id, name=name)
    person.active = True
    wanted = select(Membership).where(col(Membership.person_id) == person.id, col(Membership.party_id) == party_id)
    membership = session.exec(wanted).first()
    if membership is None:
        membership = Membership(person_id=person.id or 0, party_id=party_id, agreement_id=party.agreement_id, role=role)
    membership.role, membership.gone = role, False
    session.add(membership)
    session.flush()
    return membership


def unregister(session: Session, *, user_id: str) -> int:
    """Takes a user away from every party and blanks the name; gives how many places were given up.

    The row stays, since the history refers to its id.
    """
    person = person_of_user(session, user_id)
    if person is None:
        raise Refused(f"{user_id} is niet bekend. Kijk met `nakomen people list` wie er geregistreerd is.")
    places = len(memberships_of_person(session, person.id or 0))
    session.exec(delete(Membership).where(col(Membership.person_id) == person.id))
    person.name = None
    person.active = False
    session.add(person)
    session.flush()
    return places


def membership_rows(session: Session) -> list[dict[str, Any]]:
    """Everyone who is registered, as plain values: user, team, name, role, gone, party, party_id, agreement."""
    wanted = (
        select(Membership, Person, Party)
        .join(Person, col(Person.id) == col(Membership.person_id))
        .join(Party, col(Party.id) == col(Membership.party_id))
        .order_by(col(Membership.agreement_id), col(Party.position), col(Membership.id))
    )
    return [
        {
            "person": person.id,
            "user": person.user_id,
            "team": person.team_id,
            "name": person.name,
            "role": membership.role.value,
            "gone": membership.gone,
            "party": party.name,
            "party_id": party.id,
            "agreement": membership.agreement_id,
        }
        for membership, person, party in session.exec(wanted)
    ]


def parties_of(session: Session, *, agreement_id: int, person_id: int) -> set[int]:
    """The parties of an agreement on whose behalf a person may speak.

    All of them while nobody is registered for the agreement; an observer speaks for none.
    """
    places = memberships_of_agreement(session, agreement_id)
    if not places:
        wanted = select(Party.id).where(col(Party.agreement_id) == agreement_id)
        return {party_id for party_id in session.exec(wanted) if party_id is not None}
    return {p.party_id for p in places if p.person_id == person_id and p.role is not MembershipRole.OBSERVER}


def coordinators(session: Session, agreement_id: int) -> list[Person]:
    """Those who keep the agreement, in the order in which they were registered."""
    places = memberships_of_agreement(session, agreement_id)
    return _active(session, [p.person_id for p in places if p.role is MembershipRole.COORDINATOR])


def all_coordinators(session: Session) -> list[Person]:
    """Those who keep any agreement in store: they may bring in another one."""
    wanted = select(Membership).where(Membership.role == MembershipRole.COORDINATOR).order_by(col(Membership.id))
    return _active(session, [place.person_id for place in session.exec(wanted)])


def agreements_kept_alone(session: Session, person_id: int) -> list[Agreement]:
    """The agreements that nobody else keeps while others are registered: without this person nobody could change anything."""
    found = []
    for agreement in all_agreements(session):
        places = memberships_of_agreement(session, agreement.id or 0)
        keepers = {keeper.id for keeper in coordinators(session, agreement.id or 0)}
        if keepers == {person_id} and any(place.person_id != person_id for place in places):
            found.append(agreement)
    return found


def leads_of_party(session: Session, party_id: int) -> list[Person]:
    """The people who lead the work of a party, as far as they are still in the channel, in the order of their registration."""
    wanted = select(Membership).where(col(Membership.party_id) == party_id).order_by(col(Membership.id))
    return _active(session, [p.person_id for p in session.exec(wanted) if p.role is MembershipRole.LEAD and not p.gone])


def find_agreement(session: Session, ref: str | int) -> Agreement:
    """The agreement with this id or exact title (capitals don't matter); Refused when there is none, or more than one."""
    text = str(ref).strip()
    rows = list(all_agreements(session))
    by_id = [row for row in rows if str(row.id) == text]
    found = by_id or [row for row in rows if row.title.casefold() == text.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        numbers = ", ".join(str(row.id) for row in found)
        raise Refused(f'Er zijn meer afspraken met de titel "{text}". Noem het nummer: {numbers}.')
    raise Refused(f'Er zijn geen afspraken met nummer of titel "{text}". Kijk met `nakomen agreements` welke er zijn.')


def find_parties(session: Session, agreement_id: int | None, name: str) -> list[Party]:
    """The parties with this id, exact name or alias (capitals don't matter), of one agreement or of all."""
    text = name.strip()
    wanted = select(Party).order_by(col(Party.agreement_id), col(Party.position))
    if agreement_id is not None:
        wanted = wanted.where(col(Party.agreement_id) == agreement_id)
    rows: Sequence[Party] = session.exec(wanted).all()
    by_id = [row for row in rows if str(row.id) == text]
    by_name = [row for row in rows if row.name.casefold() == text.casefold()]
    return by_id or by_name or [row for row in rows if text.casefold() in {alias.casefold() for alias in row.aliases}]


def find_party(session: Session, agreement_id: int | None, name: str) -> Party:
    """The one party with this id, exact name or alias; Refused when there is none, or more than one."""
    found = find_parties(session, agreement_id, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(_more_of_them(session, found, name))
    raise _nobody(name)


def same_party(session: Session, agreement_id: int | None, name: str) -> list[Party]:
    """One organisation wherever it signs: the same name in several agreements is one; Refused for an alias of different ones."""
    found = find_parties(session, agreement_id, name)
    if not found:
        raise _nobody(name)
    if len({(party.name.casefold(), party.role) for party in found}) > 1:
        raise Refused(_more_of_them(session, found, name))
    return found


def _more_of_them(session: Session, found: Sequence[Party], name: str) -> str:
    """Whom it may be, each with its number and the agreement in which it stands."""
    titles = {row.id: row.title for row in all_agreements(session)}
    listed = "; ".join(f"{party.id} is {party.name} in {titles.get(party.agreement_id)}" for party in found)
    return f'Er zijn meer partijen met de naam "{name}": {listed}. Noem het nummer, of de afspraken met --agreement.'


def _nobody(name: str) -> Refused:
    return Refused(f'Er is geen partij met nummer, naam of alias "{name}". Kijk met `nakomen agreements` welke er zijn.')


def _active(session: Session, person_ids: list[int]) -> list[Person]:
    persons = persons_by_id(session, person_ids)
    return [persons[i] for i in dict.fromkeys(person_ids) if i in persons and persons[i].active]
