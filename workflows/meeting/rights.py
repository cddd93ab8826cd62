"""Who may choose a meeting's date, who is asked when it suits, and who notes what was decided."""

from __future__ import annotations

from sqlmodel import Session

from storage.meetings import Meeting
from storage.people import Person
from workflows.tracking import people
from workflows.tracking.party_of_name import party_named
from workflows.tracking.permissions import Action, may


def may_choose_date(session: Session, meeting: Meeting, person_id: int | None) -> bool:
    """Whether a person sets, moves and cancels this meeting: those of the party that organises it, and coordinators.

    Of a meeting that nobody organises each party may. Without a person it is the operator at the command line, who may.
    """
    return may(session, Action.CHOOSE_DATE, meeting=meeting, person_id=person_id)


def takes_part(session: Session, meeting: Meeting, person_id: int) -> bool:
    """Whether a person sits at this table: then they are asked when it suits, and may note what was decided."""
    return may(session, Action.NOTE, meeting=meeting, person_id=person_id)


def who_chooses(session: Session, meeting: Meeting) -> tuple[str | None, list[Person]]:
    """The party that chooses the date, and the people to ask: its leads, else the coordinators."""
    organiser = party_named(session, meeting.agreement_id, meeting.organiser)
    leads = people.leads_of_party(session, organiser.id or 0) if organiser else []
    return organiser.name if organiser else None, leads or people.coordinators(session, meeting.agreement_id)
