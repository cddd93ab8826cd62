"""What is said of a meeting's date in its thread is put to who decides: one click, or 'ja', does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.meetings.questions_asked import QUESTION, close, open_questions, question_at
from bot.slack.meetings.refusing import meanwhile, not_yours
from bot.slack.meetings.wanted import NO_HOUR, Wanted, as_it_was, wanted
from bot.slack.meetings.wishes import seen_in, wished_in
from bot.slack.places import Click
from bot.slack.words.said import Said
from storage.agreements import Agreement
from storage.meetings import Meeting
from storage.outbox import Delivery
from storage.words import DeliveryKind, MeetingStatus
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.errors import Refused
from workflows.meeting.announcing import local_text, meeting_item
from workflows.meeting.carried import meeting_now
from workflows.meeting.date_polls import Done
from workflows.meeting.meetings import cancel_meeting, leave_open, set_meeting
from workflows.meeting.rights import may_choose_date, takes_part, who_chooses
from workflows.meeting.surroundings import clash_values
from workflows.meeting.talk.date_talk import Talk, What
from workflows.meeting.talk.of_several import talks_of
from workflows.meeting.talk.taken_back import goes_on_after_all, takes_back
from workflows.outgoing import Outgoing, put
from workflows.told_alone import own_language, tell_alone


def hear_talk(session: Session, said: Said, meetings: Sequence[Meeting], *, by: Done) -> str:
    """Asks whether what was said of one of these meetings is to be done; takes a yes or no to what was asked; else nothing."""
    if said.thread_ts is None or not any(takes_part(session, meeting, by.person_id or 0) for meeting in meetings):
        return "silent"
    asked, answer = open_questions(session, said.channel, said.thread_ts), yes_or_no(said.text)
    if answer is not None:
        return _answer(session, asked, answer, by=by)
    off = [meeting for meeting in meetings if meeting.status is MeetingStatus.CANCELLED]
    if takes_back(said.text) or (goes_on_after_all(said.text) and off):
        return _ask_back(session, said, meetings if takes_back(said.text) else off, asked, by=by)
    talks = talks_of(said.text, [meeting.name for meeting in meetings], today=by.now.astimezone(by.rules.zone).date())
    found = [(meetings[which], talk) for which, talk in talks if which is not None]
    if len(found) < len(talks):
        return _tell(session, said, meetings[0], "meet_q_which", by=by)
    to_ask = [(meeting, want) for meeting, talk in found if (want := wanted(meeting, talk, asked, by=by)) is not None]
    return _ask(session, said, to_ask, asked, by=by) if to_ask else _ask_when(session, said, found, by=by)


def _ask_when(session: Session, said: Said, found: Sequence[tuple[Meeting, Talk]], *, by: Done) -> str:
    """Of what moves, or was held, on a day that nobody can know from these words, the day is asked of who says so."""
    for meeting, talk in found:
        if talk.what is What.MOVES or talk.shift is not None:
            return _tell(session, said, meeting, "meet_q_moves", by=by)
        if talk.what is What.WAS and talk.day is None and meeting.status is MeetingStatus.WINDOW:
            return _tell(session, said, meeting, "meet_q_was_when", by=by)
    return "silent"


def _ask_back(session: Session, said: Said, meetings: Sequence[Meeting], asked: Sequence[Delivery], *, by: Done) -> str:
    """'Ongedaan': the last change is put back, when who decides says so; what is only asked is not done, so it needs none."""
    sequences = {meeting.id: meeting.sequence for meeting in meetings}
    if asked and sequences.get(asked[-1].payload["item"]["meeting_id"]) == asked[-1].payload["seen"]:
        return _answer(session, asked, False, by=by)
    before = as_it_was(session, meetings, by=by)
    return _ask(session, said, [before], asked, by=by) if before is not None else "silent"


def press_agreed(session: Session, click: Click, meeting: Meeting, by: Done) -> None:
    """Does what was asked; a meeting that somebody changed since is left as it is."""
    if not may_choose_date(session, meeting, by.person_id):
        not_yours(session, click, meeting, by)
        return
    question = question_at(session, click)
    _agree(session, meeting, click.value, question.payload.get("place") if question is not None else None, by=by)
    _close_at(session, question, "yes", by=by)


def press_left(session: Session, click: Click, meeting: Meeting, by: Done) -> None:
    """Leaves the meeting as it is."""
    if not may_choose_date(session, meeting, by.person_id):
        not_yours(session, click, meeting, by)
        return
    _close_at(session, question_at(session, click), "no", by=by)


def _close_at(session: Session, question: Delivery | None, answer: str, *, by: Done) -> None:
    if question is not None:
        close(session, question, answer, by=by)


def _answer(session: Session, asked: Sequence[Delivery], yes: bool, *, by: Done) -> str:
    """A typed yes or no to what was asked last; that of somebody who doesn't choose the date is talk among colleagues."""
    together = [row for row in asked if row.payload.get("said", row.key) == asked[-1].payload.get("said", asked[-1].key)]
    done = [_answer_one(session, question, yes, by=by) for question in together]
    return "changed" if "changed" in done else "silent"


def _answer_one(session: Session, question: Delivery, yes: bool, *, by: Done) -> str:
    payload = question.payload
    meeting = session.get(Meeting, meeting_now(session, int(payload["item"]["meeting_id"])))
    if meeting is None or not may_choose_date(session, meeting, by.person_id) or (yes and payload["about"] in NO_HOUR):
        return "silent"
    if yes:
        what = payload["about"] if payload["about"] in {"off", "open"} else "at"
        value = f"{what}/{payload['start'] or ''}/{payload['end'] or ''}/{payload['seen']}"
        _agree(session, meeting, value, payload.get("place"), by=by)
    close(session, question, "yes" if yes else "no", by=by)
    return "changed" if yes else "silent"


def _agree(session: Session, meeting: Meeting, value: str, place: str | None, *, by: Done) -> None:
    who: dict[str, Any] = {"person_id": by.person_id, "source": by.source, "now": by.now, "rules": by.rules}
    what, first, last = (*value.split("/"), "", "", "")[:3]
    if meeting.sequence != seen_in(value):
        language = session.get_one(Agreement, meeting.agreement_id).language
        raise Refused(meanwhile(meeting, own_language(session, by.person_id, language), by))
    if (wished := wished_in(value)) is not None:
        start, end = map(datetime.fromisoformat, wished)
        set_meeting(session, meeting.id or 0, start=start, end=end, place=place, **who)
    elif what == "off":
        cancel_meeting(session, meeting.id or 0, **who)
    elif what == "open":
        window = (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
        leave_open(session, meeting.id or 0, window=window, **who)
    else:
        raise refusal("old_message")


def _ask(session: Session, said: Said, to_ask: Sequence[tuple[Meeting, Wanted]], asked: Sequence[Delivery], *, by: Done) -> str:
    """Puts each of these as a question in the thread; what is asked already is not asked again."""
    new = [(meeting, want) for meeting, want in to_ask if not any(_asks_the_same(row, meeting, want, by) for row in asked)]
    if not new:
        return "silent"
    for question in asked:
        close(session, question, "over", by=by)
    for number, (meeting, want) in enumerate(new, start=1):
        key = f"{QUESTION}:{said.key}" + (f":{number}" if number > 1 else "")
        outgoing = Outgoing(
            key=key,
            kind=DeliveryKind.OTHER,
            moment=by.now,
            payload=_payload(session, said, meeting, want, by=by),
            channel=said.channel,
            thread_ts=said.thread_ts,
            agreement_id=meeting.agreement_id,
        )
        put(session, outgoing, now=by.now)
    return "asked"


def _payload(session: Session, said: Said, meeting: Meeting, want: Wanted, *, by: Done) -> dict[str, Any]:
    item = meeting_item(meeting, zone=by.rules.zone, mentions=[])
    if want.start is not None and want.end is not None and want.about == "then":
        item |= {"clashes": clash_values(session, meeting, want.start, want.end, rules=by.rules)}
    may = may_choose_date(session, meeting, by.person_id)
    start, end = _ends(want, by)
    return {
        "message": QUESTION,
        "about": want.about,
        "language": session.get_one(Agreement, meeting.agreement_id).language,
        "item": item if meeting.status is MeetingStatus.SET else item | {"start": None, "end": None},
        "status": meeting.status.value,
        "start": start,
        "end": end,
        "place": want.place,
        "tells_end": want.tells_end,
        "seen": meeting.sequence,
        "said": said.key,
        "who": [] if may else [person.user_id for person in who_chooses(session, meeting)[1]],
        "by": None if may else said.user,
    }


def _ends(want: Wanted, by: Done) -> tuple[str | None, str | None]:
    """Begin and end as ISO text: moments, or the days of a window."""
    if want.window is not None:
        return want.window[0].isoformat(), want.window[1].isoformat()
    return local_text(want.start, by.rules.zone), local_text(want.end, by.rules.zone)


def _asks_the_same(question: Delivery, meeting: Meeting, want: Wanted, by: Done) -> bool:
    """Whether this is asked already, of the meeting as it is: a second who says so makes no second question."""
    was = question.payload
    known = (was["about"], was["start"], was["end"], was["item"]["meeting_id"], was["seen"])
    return known == (want.about, *_ends(want, by), meeting.id, meeting.sequence) and was.get("place") == want.place


def _tell(session: Session, said: Said, meeting: Meeting, key: str, *, by: Done) -> str:
    agreement = session.get_one(Agreement, meeting.agreement_id)
    payload = {"message": "plain", "language": agreement.language, "words": key, "values": {}}
    where: dict[str, Any] = {"channel": said.channel, "thread": said.thread_ts, "now": by.now, "agreement_id": agreement.id}
    tell_alone(session, f"{key}:{said.key}", payload, person_id=by.person_id or 0, **where)
    return "asked"
