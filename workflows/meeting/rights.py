"""Who may choose a meeting's date, who is asked when it suits, and who notes what was decided."""

from __future__ import annotations

from sqlmodel import Session

from storage.agreements import Party, parties_of
from storage.meetings import Meeting
from storage.people import Person
from workflows.tracking import people


def party_named(session: Session, agreement_id: int, name: str | None) -> Party | None:
    """The party that is called so, by its name or one of its aliases."""
    wanted = (name or "").strip().casefold()
    for party in parties_of(session, agreement_id):
        if wanted and wanted in {known.casefold() for known in (party.name, *party.aliases)}:
            return party
    return None


def may_choose_date(session: Session, meeting: Meeting, person_id: int | None) -> bool:
    """Whether a person sets, moves and cancels this meeting: those of the party that organises it, and coordinators.

    Of a meeting that nobody organises each party may. Without a person it is the operator at the command line, who may.
    """
    if person_id is None or people.is_coordinator(session, meeting.agreement_id, person_id):
        return True
    own = people.parties_of(session, agreement_id=meeting.agreement_id, person_id=person_id)
    organiser = party_named(session, meeting.agreement_id, meeting.organiser)
    return organiser.id in own if organiser is not None else bool(own)


def takes_part(session: Session, meeting: Meeting, person_id: int) -> bool:
    """Whether a person sits at this table: then they are asked when it suits, and may note what was decided."""
    if people.is_coordinator(session, meeting.agreement_id, person_id):
        return True
    return bool(people.parties_of(session, agreement_id=meeting.agreement_id, person_id=person_id))


def who_chooses(session: Session, meeting: Meeting) -> tuple[str | None, list[Person]]:
    """The party that chooses the date, and the people to ask: its leads, else the coordinators."""
    organiser = party_named(session, meeting.agreement_id, meeting.organiser)
    leads = people.leads_of_party(session, organiser.id or 0) if organiser else []
    return organiser.name if organiser else None, leads or people.coordinators(session, meeting.agreement_id)
