"""For which parties somebody speaks, also in an agreement for which nobody is registered: as in the other one of its channel."""

from __future__ import annotations

from sqlmodel import Session

from storage.agreements import Agreement, Party
from storage.agreements import parties_of as parties_of_agreement
from storage.people import memberships_of_agreement, memberships_of_person
from storage.words import MembershipRole
from workflows.tracking.people import parties_of


def own_parties(session: Session, *, agreement_id: int, person_id: int) -> set[int]:
    """The parties that this person may speak for; of all of them those that are called as where they are registered.

    Who is of Woonlint in the agreement beside it is no HDS here, though all count here as long as nobody is registered.
    """
    everybodys = parties_of(session, agreement_id=agreement_id, person_id=person_id)
    channel = session.get_one(Agreement, agreement_id).channel
    if channel is None or memberships_of_agreement(session, agreement_id):
        return everybodys
    places = [place for place in memberships_of_person(session, person_id) if place.role is not MembershipRole.OBSERVER]
    beside = [place for place in places if session.get_one(Agreement, place.agreement_id).channel == channel]
    names = {name for place in beside for name in _names(session.get_one(Party, place.party_id))}
    return {row.id or 0 for row in parties_of_agreement(session, agreement_id) if names & _names(row)} or everybodys


def _names(party: Party) -> set[str]:
    kinds = {"gemeente", "corporatie", "woningcorporatie", "huurdersorganisatie", "huurdersraad", "de gemeente"}
    return {name.casefold() for name in (party.name, *party.aliases)} - kinds
