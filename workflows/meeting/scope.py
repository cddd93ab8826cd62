"""What a link to the calendar and the board holds: which agreements, and whose tasks of them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, func, select

from storage.agreements import Agreement, Party, all_agreements
from storage.people import Membership, Person, memberships_of_person
from workflows.tracking import people


def agreements_in_scope(
    session: Session, *, agreement_id: int | None, party_id: int | None, person_id: int | None
) -> list[Agreement]:
    """The agreements of an agreement, a party or a person, oldest first; all of them without any of the three.

    A party is an organisation wherever it signs: with other gemeenten, and again the next year.
    """
    wanted: set[int | None] = {agreement.id for agreement in all_agreements(session)}
    if agreement_id is not None:
        wanted &= {agreement_id}
    if party_id is not None:
        wanted &= {party.agreement_id for party in _everywhere(session, party_id)}
    if person_id is not None:
        wanted &= _agreements_of_person(session, person_id)
    return [agreement for agreement in all_agreements(session) if agreement.id in wanted]


def parties_in_scope(session: Session, agreement_id: int, *, party_id: int | None, person_id: int | None) -> set[int] | None:
    """The parties of an agreement whose tasks are shown: this one, those of this person; None for all of them.

    Of a person the tasks that were given to them are shown as well, whosever they are.
    """
    parties = None
    if party_id is not None:
        parties = {party.id or 0 for party in _everywhere(session, party_id) if party.agreement_id == agreement_id}
    if person_id is not None:
        own = people.parties_of(session, agreement_id=agreement_id, person_id=person_id)
        parties = set(own) if parties is None else parties & own
    return parties


def _everywhere(session: Session, party_id: int) -> Sequence[Party]:
    """The party in each agreement that it signs, as which it is known by its name."""
    party = session.get(Party, party_id)
    if party is None:
        return []
    same = (func.lower(Party.name) == func.lower(party.name)) & (col(Party.role) == party.role)
    return session.exec(select(Party).where(same | (col(Party.id) == party_id))).all()


def _agreements_of_person(session: Session, person_id: int) -> set[int | None]:
    """Those for which the person is registered; of somebody who is registered nowhere, those for which nobody is.

    A guest who is registered nowhere sees of agreements what stands in their channels.
    """
    own: set[int | None] = {place.agreement_id for place in memberships_of_person(session, person_id)}
    person = session.get(Person, person_id)
    if own or (person is not None and person.guest):
        return own
    registered = set(session.exec(select(Membership.agreement_id)).all())
    return set(session.exec(select(Agreement.id).where(col(Agreement.id).not_in(registered))).all())
