"""What a meeting decided, noted: minutes, decisions, and actions that become tasks like those of the document.

An action is an afspraak of its own, numbered A1, A2, ...: it is chased, answered and found like any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, func, select

from calendars.periods import PeriodKind
from storage.agreements import Afspraak, Agreement, parties_of
from storage.meeting_notes import MeetingNote, notes_said_at
from storage.meetings import Meeting, locked_meeting, meetings_of
from storage.tasks import Task, TaskOwner, history_of
from storage.words import AgreementStatus, MeetingKind, MeetingStatus, NoteKind, Section, Source, TaskStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.carried import meeting_now
from workflows.meeting.talk.minutes_words import Noted, assigned
from workflows.reminding.replanning import replan_task
from workflows.tracking.history import append
from workflows.tracking.stands import Stand, record

ACTION_TIME = timedelta(weeks=6)
MAX_TITLE = 120


def note(
    session: Session,
    meeting_id: int,
    noted: Sequence[Noted],
    *,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
    permalink: str | None = None,
) -> list[MeetingNote]:
    """Notes these and makes a task of each action, in this transaction; gives the rows.

    What stands there already isn't noted twice.
    """
    meeting_id = meeting_now(session, meeting_id)
    meeting = locked_meeting(session, meeting_id)
    if meeting is None:
        raise Refused("Dit overleg staat niet meer in de jaaragenda.", english="This meeting is no longer in the yearly agenda.")
    wanted = select(MeetingNote).where(MeetingNote.meeting_id == meeting_id, col(MeetingNote.withdrawn_at).is_(None))
    known = {(row.kind, row.text.casefold()) for row in session.exec(wanted)}
    made = []
    for one in noted:
        if (one.kind, one.text.casefold()) in known:
            continue
        known.add((one.kind, one.text.casefold()))
        row = MeetingNote(meeting_id=meeting_id, kind=one.kind, text=one.text, person_id=person_id, at=now, permalink=permalink)
        session.add(row)
        session.flush()
        if one.kind is NoteKind.ACTION:
            _make_task(session, meeting, row, now=now, rules=rules)
        _entry(session, meeting, row, source=source, now=now)
        made.append(row)
    return made


def take_back(session: Session, permalink: str, *, person_id: int | None, now: datetime, rules: GroundRules) -> list[MeetingNote]:
    """Withdraws what was noted from a message that was edited or deleted.

    A task that came of it is dropped, unless somebody has already said something about it: then it stays.
    """
    gone = []
    for row in notes_said_at(session, permalink):
        if row.task_id is not None:
            if len(history_of(session, task_id=row.task_id)) > 1:
                continue
            dropped = Stand("dropped")
            record(session, row.task_id, dropped, person_id=person_id, source=Source.REPLY, text=None, now=now, rules=rules)
        row.withdrawn_at = now
        session.add(row)
        gone.append(row)
    session.flush()
    return gone


def _entry(session: Session, meeting: Meeting, row: MeetingNote, *, source: Source, now: datetime) -> None:
    """Of an action it stands in the history of its task as a comment: there is nothing before it that could be put back."""
    append(
        session,
        agreement_id=meeting.agreement_id,
        task_id=row.task_id,
        meeting_id=meeting.id,
        person_id=row.person_id,
        source=source,
        text=row.text,
        change={} if row.task_id is not None else {row.kind.value: [None, row.id]},
        now=now,
        permalink=row.permalink,
    )


def _make_task(session: Session, meeting: Meeting, row: MeetingNote, *, now: datetime, rules: GroundRules) -> None:
    today = now.astimezone(rules.zone).date()
    parties = {party.id or 0: [party.name, *party.aliases] for party in parties_of(session, meeting.agreement_id)}
    whose = assigned(row.text, parties, today=today)
    due = whose.due or _usual_due(session, meeting, today, rules)
    task = _task(session, meeting, row, start=today, due=due)
    if whose.party_id is not None:
        session.add(TaskOwner(task_id=task.id or 0, party_id=whose.party_id))
        session.flush()
    row.task_id, row.due = task.id, due
    session.add(row)
    replan_task(session, task.id or 0, now=now, rules=rules)


def _task(session: Session, meeting: Meeting, row: MeetingNote, *, start: date, due: date) -> Task:
    """The action as an afspraak of its own with one task; open where the agreement is followed."""
    agreement = session.get_one(Agreement, meeting.agreement_id)
    count = session.exec(
        select(func.count()).select_from(MeetingNote).join(Meeting, col(Meeting.id) == col(MeetingNote.meeting_id)).where(
            Meeting.agreement_id == agreement.id, col(MeetingNote.task_id).is_not(None)
        )
    ).one()  # fmt: skip
    last = session.exec(select(func.max(Afspraak.position)).where(Afspraak.agreement_id == agreement.id)).one()
    last_task = session.exec(select(func.max(Task.position)).where(Task.agreement_id == agreement.id)).one()
    afspraak = Afspraak(
        agreement_id=agreement.id or 0,
        position=(last if last is not None else -1) + 1,
        number=f"A{count + 1}",
        heading=meeting.name,
        section=Section.AFSPRAAK,
        text=row.text,
    )
    session.add(afspraak)
    session.flush()
    task = Task(
        agreement_id=agreement.id or 0,
        afspraak_id=afspraak.id or 0,
        position=(last_task or 0) + 1,
        title=_title(row.text),
        quote=row.text,
        period_kind=PeriodKind.DATE.value,
        start=start,
        due=due,
        first_due=due,
        status=TaskStatus.OPEN if agreement.status is AgreementStatus.ACTIVE else TaskStatus.CONCEPT,
    )
    session.add(task)
    session.flush()
    return task


def _title(text: str) -> str:
    return text if len(text) <= MAX_TITLE else text[: MAX_TITLE - 1].rsplit(" ", 1)[0] + "…"


def _usual_due(session: Session, meeting: Meeting, today: date, rules: GroundRules) -> date:
    """An action without a day is due the day before the next such meeting, else after six weeks."""
    coming = []
    for other in meetings_of(session, meeting.agreement_id):
        if other.kind is meeting.kind and other.id != meeting.id and other.status is not MeetingStatus.CANCELLED:
            day = other.starts_at.astimezone(rules.zone).date() if other.starts_at else other.window_start
            coming += [day] if day > today + timedelta(days=7) else []
    fits = meeting.kind is not MeetingKind.DEADLINE and coming
    return rules.workdays.last_open(min(coming) - timedelta(days=1)) if fits else today + ACTION_TIME
