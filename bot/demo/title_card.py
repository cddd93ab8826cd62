"""The title card of the demo's script, out of the database: the agreement, its parties, and the people with their places."""

from __future__ import annotations

from sqlmodel import Session

from bot.demo.script import Player, TitleCard
from storage.agreements import all_agreements, parties_of
from storage.people import memberships_of_agreement, persons_by_id
from storage.words import MembershipRole, PartyRole

_ROLES = {
    MembershipRole.COORDINATOR: "coördinator",
    MembershipRole.LEAD: "trekker",
    MembershipRole.MEMBER: "lid",
    MembershipRole.OBSERVER: "kijkt mee",
}
_BOT = Player("Nakomen", "", "de bot: houdt de lijst bij en vraagt hoe het staat")


def title_card(session: Session) -> TitleCard:
    """Who play in the year of the first agreement in store."""
    agreement = all_agreements(session)[0]
    parties = {party.id: party.name for party in parties_of(session, agreement.id or 0)}
    signed = [party.name for party in parties_of(session, agreement.id or 0) if party.role is not PartyRole.OTHER]
    places = memberships_of_agreement(session, agreement.id or 0)
    people = persons_by_id(session, [place.person_id for place in places])
    players = [
        Player(people[place.person_id].name or "", parties.get(place.party_id, ""), _ROLES[place.role]) for place in places
    ]
    return TitleCard(agreement.title, tuple(signed), (*players, _BOT))
