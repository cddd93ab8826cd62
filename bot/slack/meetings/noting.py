"""What is said in the thread of a meeting's message: decisions, actions and minutes are noted, a date is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from bot.slack.hearing.desk import Desk
from bot.slack.meetings.talking import hear_talk
from bot.slack.places import permalink
from bot.slack.words.said import Said
from storage.agreements import Afspraak, Agreement, Party
from storage.date_polls import DatePoll
from storage.meeting_notes import MeetingNote
from storage.meetings import Meeting
from storage.outbox import Delivery
from storage.tasks import Task, owner_ids
from storage.words import DeliveryKind, Source
from workflows.meeting.carried import meeting_now
from workflows.meeting.date_polls import Done
from workflows.meeting.minutes import note, take_back
from workflows.meeting.rights import takes_part
from workflows.meeting.talk.minutes_words import assigned, read_minutes
from workflows.outgoing import Outgoing, put
from workflows.tracking.people import person_for


def hear_in_meeting(session: Session, now: datetime, desk: Desk, said: Said, delivery: Delivery) -> str:
    """Notes what was typed in this thread, when it is one of a meeting and says what was decided; gives what came of it."""
    meetings = _meetings_of(session, delivery)
    if not meetings:
        return "silent"
    noted = read_minutes(said.text) if len(meetings) == 1 else []
    person = person_for(session, user_id=said.user, team_id=said.team, name=desk.directory.who(said.user).name)
    if not noted:
        over = delivery.payload.get("about") == "after"
        return "silent" if over else hear_talk(session, said, meetings, by=Done(person.id, now, desk.rules, Source.REPLY))
    meeting = meetings[0]
    if not takes_part(session, meeting, person.id or 0):
        return "silent"
    link = permalink(desk, said.channel, said.ts, said.thread_ts)
    rows = note(
        session, meeting.id or 0, noted, person_id=person.id, source=Source.REPLY, now=now, rules=desk.rules, permalink=link
    )
    by = Done(person.id, now, desk.rules, Source.REPLY)
    tell_noted(session, meeting, rows, key=said.key, by=by, channel=said.channel, thread=said.thread_ts)
    return "changed"


def unhear_in_meeting(session: Session, now: datetime, desk: Desk, said: Said, *, silently: bool) -> None:
    """Takes back what was noted from a message that was edited or deleted, with a line unless `silently`."""
    link = permalink(desk, said.channel, said.ts, said.thread_ts)
    person = person_for(session, user_id=said.user, team_id=said.team)
    gone = take_back(session, link, person_id=person.id, now=now, rules=desk.rules)
    if gone and not silently:
        meeting = session.get_one(Meeting, gone[0].meeting_id)
        by = Done(person.id, now, desk.rules, Source.REPLY)
        key = f"{said.key}:back:{now.isoformat()}"
        tell_noted(session, meeting, gone, key=key, by=by, channel=said.channel, thread=said.thread_ts, taken_back=True)


def tell_noted(
    session: Session,
    meeting: Meeting,
    rows: Sequence[MeetingNote],
    *,
    key: str,
    by: Done,
    channel: str | None,
    thread: str | None,
    taken_back: bool = False,
) -> None:
    """One line that says what was noted, with the actions as they were understood: in the thread, else in the channel."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    where = channel if channel is not None and not channel.startswith("D") else agreement.channel
    payload = {
        "message": "minutes",
        "language": agreement.language,
        "name": meeting.name,
        "taken_back": taken_back,
        "notes": [_shown(session, row, by.rules.zone) for row in rows],
    }
    outgoing = Outgoing(
        key=f"minutes:{key}",
        kind=DeliveryKind.OTHER,
        moment=by.now,
        payload=payload,
        channel=where,
        person_id=None if where is not None else by.person_id,
        thread_ts=thread if where == channel else None,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=by.now)


def _shown(session: Session, row: MeetingNote, zone: ZoneInfo) -> dict[str, Any]:
    """A note as the line shows it; of an action `assumed` says that no day was named, and we took the usual one."""
    found: dict[str, Any] = {"kind": row.kind.value, "text": row.text, "due": row.due.isoformat() if row.due else None}
    if row.task_id is not None:
        afspraak = session.get_one(Afspraak, session.get_one(Task, row.task_id).afspraak_id)
        owners = owner_ids(session, [row.task_id]).get(row.task_id, [])
        named = assigned(row.text, {}, today=row.at.astimezone(zone).date()).due is not None
        found |= {
            "assumed": not named,
            "number": afspraak.number,
            "owners": [session.get_one(Party, owner).name for owner in owners],
        }
    return found


def _meetings_of(session: Session, delivery: Delivery) -> list[Meeting]:
    """The meetings that a message of ours is about, as they are now."""
    ids: list[int] = []
    if delivery.payload.get("message") == "meeting":
        ids = [int(item["meeting_id"]) for item in delivery.payload.get("items") or []]
    elif delivery.payload.get("message") == "date_poll":
        poll = session.get(DatePoll, int(delivery.key.rpartition(":")[2]))
        ids = [poll.meeting_id] if poll is not None else []
    found = (session.get(Meeting, meeting_now(session, number)) for number in ids)
    return [meeting for meeting in found if meeting is not None]
