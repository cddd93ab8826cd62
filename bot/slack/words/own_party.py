"""Who says to which party they belong: "ik ben nieuw bij Woonlint". A coordinator says whether that is so, and is asked once."""

from __future__ import annotations

from sqlmodel import Session

from bot.slack.people.people_messages import people_payload
from bot.slack.words.asked import Asked, Payload
from bot.slack.words.selections import reachable_agreements
from storage.agreements import Agreement, Party, all_agreements
from storage.people import Person
from storage.words import AgreementStatus
from workflows.told_alone import own_language
from workflows.tracking.party_of_name import party_named
from workflows.tracking.people import coordinators, parties_of
from workflows.tracking.strangers import ask_where, belongs_nowhere

WORD = "hoor-bij"
"""Under this name it is among the requests; nobody types it."""


def says_own_party(session: Session, asked: Asked) -> Payload | None:
    """What is told to who names their party; None where no agreement has one of that name, or several do."""
    person = session.get(Person, asked.person_id)
    found = _agreement_of(session, asked)
    if person is None or found is None:
        return None
    agreement, party = found
    if belongs_nowhere(session, agreement.id or 0, asked.person_id):
        if person.guest:
            return None
        came_of_it = ask_where(session, agreement, person, now=asked.now, says=party.name)
        return _told(session, asked, agreement, party, f"own_party_{came_of_it}")
    if (party.id or 0) in parties_of(session, agreement_id=agreement.id or 0, person_id=asked.person_id):
        return _told(session, asked, agreement, party, "own_party_known")
    return people_payload(session, agreement, asked.person_id, known=asked.known)


def _agreement_of(session: Session, asked: Asked) -> tuple[Agreement, Party] | None:
    """The one agreement that has such a party: of those that this person reaches from here, else of all that are followed."""
    for rows in (reachable_agreements(session, asked.person_id, asked.channel), all_agreements(session)):
        named = [(row, party_named(session, row.id or 0, asked.rest)) for row in rows if row.status is AgreementStatus.ACTIVE]
        found = [(row, party) for row, party in named if party is not None]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _told(session: Session, asked: Asked, agreement: Agreement, party: Party, key: str) -> Payload:
    language = own_language(session, asked.person_id, agreement.language)
    values = {"party": party.name, "who": [person.user_id for person in coordinators(session, agreement.id or 0)]}
    return {"message": "plain", "language": language, "words": key, "values": values}
