"""Agreements of the same parties whose years follow each other, as several tests of the jaaragenda begin with."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from storage.meetings import Meeting, meetings_of
from storage.words import AgreementStatus, MeetingKind, MeetingStatus, PartyRole
from workflows.ground_rules import GroundRules
from workflows.meeting.laying_out import lay_out_meetings
from workflows.reading.accept import confirm
from workflows.reading.proposal import Place, ProposedMeeting
from workflows.reminding.replanning import replan_agreement

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
JANUARY = datetime(2026, 1, 5, 8, tzinfo=AMSTERDAM)
OWN = ProposedMeeting(
    name="bestuurlijk overleg evaluatie",
    kind=MeetingKind.BESTUURLIJK,
    when="februari/maart",
    month=2,
    organiser="Woonlint",
    place=Place(page=12, line=3),
)


def signed(session: Session, build: Any, rules: GroundRules, *, proposed: tuple[ProposedMeeting, ...] = (), **fields: Any) -> Any:
    """An agreement of two parties with its jaaragenda laid out in January."""
    agreement = build.agreement(**fields)
    build.party(agreement, "Woonlint")
    build.party(agreement, "Gemeente Veldhoek", role=PartyRole.GEMEENTE, position=1)
    years = {"year_start": agreement.year_start, "year_end": agreement.year_end}
    lay_out_meetings(session, agreement_id=agreement.id, proposed=proposed, now=JANUARY, rules=rules, **years)
    replan_agreement(session, agreement.id, now=JANUARY, rules=rules)
    return agreement


def successor(session: Session, build: Any, rules: GroundRules, confirmed: datetime, **fields: Any) -> Any:
    """The next agreement of the same parties, confirmed at that moment."""
    years = {"year_start": 2027, "year_end": 2027} | fields
    agreement = signed(session, build, rules, proposed=(OWN,), status=AgreementStatus.CONCEPT, confirmed_at=None, **years)
    confirm(session, agreement.id, now=confirmed, person_id=None, rules=rules)
    return agreement


def standing(session: Session, agreement: Any, year: int) -> list[Meeting]:
    """The meetings of that year that weren't called off."""
    found = [meeting for meeting in meetings_of(session, agreement.id) if meeting.year == year]
    return [meeting for meeting in found if meeting.status is not MeetingStatus.CANCELLED]
