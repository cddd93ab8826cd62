"""What is said of a meeting's date in its thread is put to who decides: one click, or 'ja', does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, select

from bot.messages.wording import refusal
from bot.slack.meetings.refusing import meanwhile, not_yours
from bot.slack.meetings.wishes import seen_in, wished_in
from bot.slack.places import Click
from calendars.workdays import moment
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.outbox import Delivery, delivery_at, delivery_with_key
from storage.words import DeliveryKind, DeliveryMethod, MeetingStatus
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.errors import Refused
from workflows.meeting.announcing import local_text, meeting_item
from workflows.meeting.carried import meeting_now
from workflows.meeting.date_polls import Done
from workflows.meeting.meetings import USUAL_LENGTH, cancel_meeting, check_date, set_meeting
from workflows.meeting.rights import may_choose_date, takes_part, who_chooses
from workflows.meeting.surroundings import clash_values
from workflows.meeting.talk import Talk, What, named, talk_of
from workflows.outgoing import Outgoing, put
from workflows.told_alone import own_language, tell_alone

if TYPE_CHECKING:
    from bot.slack.words.replies import Said

QUESTION = "meeting_question"
USUAL_HOUR = time(10)


def hear_talk(session: Session, said: Said, meetings: Sequence[Meeting], *, by: Done) -> str:
    """Asks whether what was said of one of these meetings is to be done; takes a yes or no to what was asked; else nothing."""
    if said.thread_ts is None or not any(takes_part(session, meeting, by.person_id or 0) for meeting in meetings):
        return "silent"
    asked, answer = _open_questions(session, said.channel, said.thread_ts), yes_or_no(said.text)
    if answer is not None:
        return _answer(session, asked[-1], answer, by=by) if asked else "silent"
    names = [meeting.name for meeting in meetings]
    talk = talk_of(said.text, names, today=by.now.astimezone(by.rules.zone).date())
    if talk is None:
        return "silent"
    which = named(said.text, names)
    if which is None:
        return _tell(session, said, meetings[0], "meet_q_which", by=by)
    if talk.what is What.MOVES:
        return _tell(session, said, meetings[which], "meet_q_moves", by=by)
    return _ask(session, said, meetings[which], talk, asked, by=by)


def press_agreed(session: Session, click: Click, meeting: Meeting, by: Done) -> None:
    """Does what was asked; a meeting that somebody changed since is left as it is."""
    if not may_choose_date(session, meeting, by.person_id):
        not_yours(session, click, meeting, by)
        return
    _agree(session, meeting, click.value, by=by)
    _close_at(session, click, "yes", by=by)


def press_left(session: Session, click: Click, meeting: Meeting, by: Done) -> None:
    """Leaves the meeting as it is."""
    if not may_choose_date(session, meeting, by.person_id):
        not_yours(session, click, meeting, by)
        return
    _close_at(session, click, "no", by=by)


def _answer(session: Session, question: Delivery, yes: bool, *, by: Done) -> str:
    """A typed yes or no; that of somebody who doesn't choose the date is talk among colleagues."""
    payload = question.payload
    meeting = session.get(Meeting, meeting_now(session, int(payload["item"]["meeting_id"])))
    if meeting is None or not may_choose_date(session, meeting, by.person_id) or (yes and payload["about"] == "hour"):
        return "silent"
    if yes:
        what = "off" if payload["about"] == "off" else "at"
        _agree(session, meeting, f"{what}/{payload['start'] or ''}/{payload['end'] or ''}/{payload['seen']}", by=by)
    _close(session, question, "yes" if yes else "no", by=by)
    return "changed" if yes else "silent"


def _agree(session: Session, meeting: Meeting, value: str, *, by: Done) -> None:
    who: dict[str, Any] = {"person_id": by.person_id, "source": by.source, "now": by.now, "rules": by.rules}
    wished = wished_in(value)
    if meeting.sequence != seen_in(value):
        language = session.get_one(Agreement, meeting.agreement_id).language
        raise Refused(meanwhile(meeting, own_language(session, by.person_id, language), by))
    if wished is not None:
        start, end = map(datetime.fromisoformat, wished)
        set_meeting(session, meeting.id or 0, start=start, end=end, **who)
    elif value.startswith("off/"):
        cancel_meeting(session, meeting.id or 0, **who)
    else:
        raise refusal("old_message")


def _ask(session: Session, said: Said, meeting: Meeting, talk: Talk, asked: Sequence[Delivery], *, by: Done) -> str:
    """Puts it as a question in the thread; what stands so already is not asked."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    item = meeting_item(meeting, zone=by.rules.zone, mentions=[])
    about, start, end = "off", None, None
    if talk.what is What.OFF:
        if meeting.status is MeetingStatus.CANCELLED:
            return "silent"
    else:
        begins = _begins(meeting, talk, asked, by)
        if begins is None or begins[0] <= by.now or (meeting.status is MeetingStatus.SET and meeting.starts_at == begins[0]):
            return "silent"
        about = "then" if begins[2] else "hour"
        start, end = (local_text(one, by.rules.zone) for one in begins[:2])
        try:
            check_date(meeting, begins[0], begins[1], by.rules.zone)
        except Refused:
            return "silent"
        item |= {"clashes": clash_values(session, meeting, begins[0], begins[1], rules=by.rules)}
    if any(_asks_the_same(question, meeting, about, start) for question in asked):
        return "silent"
    for question in asked:
        _close(session, question, "over", by=by)
    may = may_choose_date(session, meeting, by.person_id)
    payload = {
        "message": QUESTION,
        "about": about,
        "language": agreement.language,
        "item": item if meeting.status is MeetingStatus.SET else item | {"start": None, "end": None},
        "start": start,
        "end": end,
        "seen": meeting.sequence,
        "who": [] if may else [person.user_id for person in who_chooses(session, meeting)[1]],
        "by": None if may else said.user,
    }
    outgoing = Outgoing(
        key=f"{QUESTION}:{said.key}",
        kind=DeliveryKind.OTHER,
        moment=by.now,
        payload=payload,
        channel=said.channel,
        thread_ts=said.thread_ts,
        agreement_id=agreement.id,
    )
    put(session, outgoing, now=by.now)
    return "asked"


def _asks_the_same(question: Delivery, meeting: Meeting, about: str, start: str | None) -> bool:
    """Whether this is asked already, of the meeting as it is: a second who says so makes no second question."""
    was = question.payload
    known = (was["about"], was["start"], was["item"]["meeting_id"], was["seen"])
    return known == (about, start, meeting.id, meeting.sequence)


def _begins(meeting: Meeting, talk: Talk, asked: Sequence[Delivery], by: Done) -> tuple[datetime, datetime, bool] | None:
    """Begin and end as they are meant, and whether the hour is known: a meeting that moves keeps its own, and its length."""
    zone = by.rules.zone
    stands = meeting.starts_at.astimezone(zone) if meeting.status is MeetingStatus.SET and meeting.starts_at else None
    length = meeting.ends_at - meeting.starts_at if stands and meeting.starts_at and meeting.ends_at else USUAL_LENGTH
    waits = [row.payload["start"] for row in asked if row.payload["about"] == "hour"]
    day = talk.day or (datetime.fromisoformat(waits[-1]).date() if waits else stands.date() if stands else None)
    if day is None:
        return None
    hour = talk.start or (stands.time() if stands else None)
    start = moment(day, hour or USUAL_HOUR, zone)
    end = moment(day, talk.end, zone) if talk.end is not None else start + length
    return start, end if end > start else start + timedelta(hours=1), hour is not None


def _tell(session: Session, said: Said, meeting: Meeting, key: str, *, by: Done) -> str:
    agreement = session.get_one(Agreement, meeting.agreement_id)
    payload = {"message": "plain", "language": agreement.language, "words": key, "values": {}}
    where: dict[str, Any] = {"channel": said.channel, "thread": said.thread_ts, "now": by.now, "agreement_id": agreement.id}
    tell_alone(session, f"{key}:{said.key}", payload, person_id=by.person_id or 0, **where)
    return "asked"


def _open_questions(session: Session, channel: str, thread: str) -> list[Delivery]:
    """What is asked about a date in this thread and wasn't answered, oldest first."""
    wanted = select(Delivery).where(
        col(Delivery.kind) == DeliveryKind.OTHER,
        col(Delivery.method) == DeliveryMethod.POST,
        col(Delivery.channel) == channel,
        col(Delivery.thread_ts) == thread,
    )
    found = session.exec(wanted.order_by(col(Delivery.id))).all()
    asked = [row for row in found if row.payload.get("message") == QUESTION]
    return [row for row in asked if delivery_with_key(session, _answered(row)) is None]


def _answered(question: Delivery) -> str:
    return f"{question.key}:answered"


def _close_at(session: Session, click: Click, answer: str, *, by: Done) -> None:
    found = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    if found is not None and found.payload.get("message") == QUESTION:
        _close(session, found, answer, by=by)


def _close(session: Session, question: Delivery, answer: str, *, by: Done) -> None:
    """The question as it was, with the answer in the place of its buttons."""
    outgoing = Outgoing(
        key=_answered(question),
        kind=DeliveryKind.OTHER,
        moment=by.now,
        payload=question.payload | {"answer": answer},
        method=DeliveryMethod.UPDATE,
        parent_id=question.id,
        agreement_id=question.agreement_id,
    )
    put(session, outgoing, now=by.now)
