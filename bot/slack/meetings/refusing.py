"""Tells one person, kindly and alone, who chooses a meeting's date, or that it was changed meanwhile."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from bot.messages.about_meetings.meeting_message import meeting_time
from bot.messages.about_meetings.meeting_names import in_words
from bot.messages.made_of.wording import words
from bot.slack.places import Click
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.words import MeetingStatus
from workflows.meeting.announcing import local_text, meeting_item
from workflows.meeting.date_polls import Done
from workflows.meeting.rights import who_chooses
from workflows.told_alone import tell_alone
from workflows.tracking.party_names import in_sentence


def not_yours(session: Session, click: Click, meeting: Meeting, by: Done, *, at_table: bool = False) -> None:
    """Says who chooses; `at_table`: who says when they can."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    party, _ = who_chooses(session, meeting)
    key = "meet_not_at_table" if at_table else "meet_not_yours" if party else "meet_not_yours_anyone"
    values = {"name": in_words(meeting.name, agreement.language)}
    if key == "meet_not_yours" and party:
        chooser = in_sentence(party, agreement.language)
        values["party"] = chooser[:1].upper() + chooser[1:]
    payload = {"message": "plain", "language": agreement.language, "words": key, "values": values}
    where: dict[str, Any] = {"person_id": by.person_id or 0, **click.alone, "now": by.now}
    tell_alone(session, f"not_yours:{click.key}", payload, **where, agreement_id=agreement.id)


def meanwhile(meeting: Meeting, language: str, by: Done) -> str:
    """That somebody changed the meeting since it was shown, and how it stands now."""
    when = words("meet_is_cancelled", language)
    if meeting.status is not MeetingStatus.CANCELLED:
        item = meeting_item(meeting, zone=by.rules.zone, mentions=[]) | {"start": local_text(meeting.starts_at, by.rules.zone)}
        when = meeting_time(item, language, today=by.now.astimezone(by.rules.zone).date())
    return words("meet_changed_meanwhile", language).format(name=meeting.name, when=when)
