"""How a meeting and its agenda stand in a message: plain JSON values, and the line in the channel when a date changes."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.people import Person
from storage.words import AgreementStatus, DeliveryKind, MeetingStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.surroundings import clash_values
from workflows.outgoing import Outgoing, put
from workflows.tracking.agreement_names import names_in_shared_channels
from workflows.tracking.party_of_name import party_named
from workflows.tracking.people import leads_of_party


def meeting_item(meeting: Meeting, *, zone: ZoneInfo, mentions: list[str]) -> dict[str, Any]:
    """One meeting in a message; days and moments as ISO text, moments in the agreement's zone."""
    return {
        "meeting_id": meeting.id,
        "name": meeting.name,
        "kind": meeting.kind.value,
        "subject": meeting.subject,
        "window_start": meeting.window_start.isoformat(),
        "window_end": meeting.window_end.isoformat(),
        "start": local_text(meeting.starts_at, zone),
        "end": local_text(meeting.ends_at, zone),
        "place": meeting.place,
        "organiser": meeting.organiser,
        "host": meeting.host,
        "mentions": mentions,
    }


def local_text(moment: datetime | None, zone: ZoneInfo) -> str | None:
    """ISO 8601 in the zone, with its offset."""
    return moment.astimezone(zone).isoformat() if moment else None


def organisers_of(session: Session, meeting: Meeting) -> list[str]:
    """The Slack ids of the leads of the party that organises the meeting; empty when it is nobody's or nobody is known."""
    party = party_named(session, meeting.agreement_id, meeting.organiser)
    return [person.user_id for person in leads_of_party(session, party.id or 0)] if party else []


def announce(
    session: Session,
    meeting: Meeting,
    about: str,
    *,
    before: str | None,
    person_id: int | None = None,
    now: datetime,
    rules: GroundRules,
) -> None:
    """Says in the channel that a date was set, moved or cancelled, by whom, and what it clashes with.

    Some calendars hide a cancelled meeting. `before` is the start (ISO text) that it had. Nothing is said about a concept or
    without a channel.
    """
    agreement = session.get_one(Agreement, meeting.agreement_id)
    if agreement.channel is None or agreement.status is not AgreementStatus.ACTIVE:
        return
    item = meeting_item(meeting, zone=rules.zone, mentions=[])
    person = session.get(Person, person_id) if person_id is not None else None
    told = item | {"before": before, "by": person.user_id if person else None, "clashes": _clashes(session, meeting, rules)}
    of = names_in_shared_channels(session, [meeting.agreement_id]).get(meeting.agreement_id)
    told |= {"of": of} if of else {}
    payload = {"message": "meeting", "about": about, "language": agreement.language, "items": [told]}
    outgoing = Outgoing(
        key=f"meeting:{meeting.id}:{meeting.sequence}",
        kind=DeliveryKind.OTHER,
        moment=now,
        payload=payload,
        channel=agreement.channel,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=now)


def _clashes(session: Session, meeting: Meeting, rules: GroundRules) -> list[dict[str, str]]:
    if meeting.status is not MeetingStatus.SET or meeting.starts_at is None or meeting.ends_at is None:
        return []
    return clash_values(session, meeting, meeting.starts_at, meeting.ends_at, rules=rules)
