"""The people of an earlier agreement who would take part in a new one as well: of the same parties, each in the same role."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, select

from storage.agreements import Agreement, Party, all_agreements, parties_of
from storage.people import Person, memberships_of_agreement, persons_by_id
from storage.words import AgreementStatus, MembershipRole, PartyRole
from workflows.tracking.people import register
from workflows.tracking.strangers import was_removed

ENOUGH_SHARED = 2  # of three parties in one channel a third may have another name by now


@dataclass(frozen=True, slots=True)
class SamePlace:
    """A place that a person has in the earlier agreement, at the party of the new one that carries the same name."""

    person: Person
    party: Party
    role: MembershipRole


@dataclass(frozen=True, slots=True)
class Earlier:
    """The agreement whose people would take part again, and where."""

    agreement: Agreement
    places: list[SamePlace]

    @property
    def person_ids(self) -> list[int]:
        """Whom it is about, each once."""
        return list(dict.fromkeys(place.person.id or 0 for place in self.places))


def earlier_people(session: Session, new: Agreement) -> Earlier | None:
    """Whose people may well be those of this agreement; None once somebody is registered for it, or where there is no such.

    In its own channel the agreement with which it shares most parties, elsewhere only one that the very same parties signed. One
    without a coordinator among those who would come along is none: nobody in Slack could add anybody any more.
    """
    if memberships_of_agreement(session, new.id or 0):
        return None
    found: list[tuple[tuple[bool, int, int, int], Earlier]] = []
    for old in all_agreements(session):
        here = new.channel is not None and old.channel == new.channel
        pairs = same_parties(session, old, new)
        if (
            old.id == new.id
            or old.status is AgreementStatus.CONCEPT
            or not _is_the_same_table(session, old, new, pairs, here=here)
        ):
            continue
        places = _places(session, old, pairs)
        if any(place.role is MembershipRole.COORDINATOR for place in places):
            found.append(((here, len(pairs), old.year_start or 0, old.id or 0), Earlier(old, places)))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def same_parties(session: Session, old: Agreement, new: Agreement) -> dict[int, Party]:
    """Of each party of the old agreement that stands in the new one too, by its name or by another name: which that is."""
    theirs, pairs = parties_of(session, new.id or 0), {}
    for party in parties_of(session, old.id or 0):
        by_name = [other for other in theirs if other.name.casefold() == party.name.casefold()]
        found = by_name or [other for other in theirs if _is_called_alike(party, other)]
        if len(found) == 1:
            pairs[party.id or 0] = found[0]
    return pairs


def take_same_people(session: Session, old: Agreement, new: Agreement, person_ids: Collection[int] | None = None) -> list[Person]:
    """Registers these people of the old agreement (all of them, when none are named) for the new one; gives who is new there.

    Who has a place there already keeps it, and who was taken away from it stays away. A second time changes nothing.
    """
    session.exec(select(Agreement.id).where(col(Agreement.id) == new.id).with_for_update()).one()
    there = {place.person_id for place in memberships_of_agreement(session, new.id or 0)}
    added: dict[int, Person] = {}
    for place in _places(session, old, same_parties(session, old, new)):
        person_id = place.person.id or 0
        wanted = person_ids is None or person_id in person_ids
        if wanted and person_id not in there and not was_removed(session, new.id or 0, place.person):
            user = {"user_id": place.person.user_id, "team_id": place.person.team_id}
            register(session, **user, party_id=place.party.id or 0, role=place.role)
            added[person_id] = place.person
    return list(added.values())


def _is_called_alike(one: Party, other: Party) -> bool:
    """Whether the name of one is another name of the other; "de gemeente" of both says nothing."""
    known = {alias.casefold() for alias in other.aliases}, {alias.casefold() for alias in one.aliases}
    return one.role is other.role and (one.name.casefold() in known[0] or other.name.casefold() in known[1])


def _is_the_same_table(session: Session, old: Agreement, new: Agreement, pairs: dict[int, Party], *, here: bool) -> bool:
    if here and len(pairs) >= ENOUGH_SHARED:
        return True
    theirs = {party.id for party in parties_of(session, new.id or 0) if party.role is not PartyRole.OTHER}
    own = {party.id for party in parties_of(session, old.id or 0) if party.role is not PartyRole.OTHER}
    return bool(own) and own <= {*pairs} and theirs <= {party.id for party in pairs.values()}


def _places(session: Session, old: Agreement, pairs: dict[int, Party]) -> list[SamePlace]:
    places = memberships_of_agreement(session, old.id or 0)
    persons = persons_by_id(session, [place.person_id for place in places])
    return [
        SamePlace(persons[place.person_id], pairs[place.party_id], place.role)
        for place in places
        if not place.gone and place.party_id in pairs and place.person_id in persons and persons[place.person_id].active
    ]
