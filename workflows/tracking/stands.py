"""The only place where a task's state changes. Each change is written to the history and replanned in the same transaction.

What a stand does to a task follows the labels of replies: a null light, percent or date says nothing and leaves what is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from storage.tasks import HistoryEntry, Task, history_chain, history_of
from storage.words import Light, Source, TaskStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.reminding.replanning import replan_task
from workflows.tracking.history import append, standing
from workflows.tracking.task_state import STOOD_IN, difference, give_share, locked_task, restore, state_of

AMBER_DELAY_DAYS = 92
BROUGHT_IN = "brought_in"
"""In the history of a concept's task: the document itself calls it dropped, which it becomes when the concept is confirmed."""
DECIDED_ELSEWHERE = frozenset({"document", "stays_behind", BROUGHT_IN})
"""In the history of a task what the document, its new version, or the step to the next year changed: no click undoes that."""
GIVEN_BACK = "given_back"
"""In the history of a task: it went back to its party, as who had it was taken away. Undo takes back what came before it."""

COURSE = frozenset({"progress", "on_track", "at_risk", "delayed", "blocked", "not_started"})
"""Stands that say how the work goes: they open a closed task again and end a wait, but for an amount alone."""
INTENTS = COURSE | {"done", "dropped", "snooze", "reassign", "waiting", "resume", "confirm", "start"}
OUR_LIGHTS = {"done": Light.GREEN, "on_track": Light.GREEN, "at_risk": Light.AMBER, "blocked": Light.RED}
CLOSED = frozenset({TaskStatus.DONE, TaskStatus.DROPPED, TaskStatus.TO_CONFIRM})


@dataclass(frozen=True, slots=True)
class Stand:
    """What somebody says of a task. None says nothing; without a `light` the one that belongs to the intent counts.

    Intents are those of replies (done, progress, on_track, at_risk, delayed, blocked, not_started, dropped, snooze, reassign)
    and `waiting` (for the party `waiting_for_party_id`), `resume` (it waits no more), `confirm` (the others agree that it is
    done), `start` (the condition holds). `assignee_id` and `waiting_for_party_id` are internal ids. Who has it `until`
    a day stands in for who had it.
    """

    intent: str
    light: Light | None = None
    percent: int | None = None
    value: float | None = None
    new_due: date | None = None
    snooze_until: date | None = None
    assignee_id: int | None = None
    until: date | None = None
    waiting_for_party_id: int | None = None

    @property
    def tells_amount(self) -> bool:
        """Whether it says how far the work is ("60%"): that may be while it waits for another party, and goes on waiting."""
        return self.intent == "progress" and (self.percent is not None or self.value is not None)


def record(
    session: Session,
    task_id: int,
    stand: Stand,
    *,
    person_id: int | None,
    source: Source,
    text: str | None,
    now: datetime,
    rules: GroundRules,
    permalink: str | None = None,
    brought_in: bool = False,
) -> HistoryEntry | None:
    """Changes the task, writes it down and plans anew; None (and nothing written) when the stand changes nothing.

    ValueError for an intent that is no stand; Refused when there is no such task or it isn't confirmed yet. A stand that the
    document `brought_in` belongs to a concept, which stays one.
    """
    if stand.intent not in INTENTS:
        raise ValueError(f"{stand.intent!r} is no stand")
    task = locked_task(session, task_id)
    concept = task.status is TaskStatus.CONCEPT
    if concept and not brought_in:
        raise Refused(
            "Deze afspraken zijn nog niet bevestigd. Bevestig ze eerst, daarna telt een stand mee.",
            english="These agreements are not confirmed yet. Confirm them first, then a status counts.",
        )
    if concept and stand.intent == "dropped":
        return _hold_until_confirmed(session, task, text, now=now)
    before = state_of(session, task)
    today = now.astimezone(rules.zone).date()
    _apply(session, task, stand, now=now, today=today)
    if concept:
        task.status, task.done_at = TaskStatus.CONCEPT, None
    change = difference(before, state_of(session, task))
    if _says_nothing_new(change, today, rules):
        restore(session, task, {name: pair[0] for name, pair in change.items()})
        return None
    return write_down(
        session, task, change, person_id=person_id, source=source, text=text, now=now, rules=rules, permalink=permalink
    )


def undo(
    session: Session, entry_id: int, *, person_id: int | None, source: Source, now: datetime, rules: GroundRules
) -> HistoryEntry | None:
    """Puts every field of a change back as it was, as a new entry; only the newest change that stands can be undone.

    None when the entry is another one: somebody changed the task since, or it was undone already.
    """
    entry = session.get(HistoryEntry, entry_id)
    if entry is None or entry.task_id is None:
        return None
    task = locked_task(session, entry.task_id)
    newest = last_undoable(session, entry.task_id)
    if newest is None or newest.id != entry_id:
        return None
    before = state_of(session, task)
    gone = {row.change[GIVEN_BACK][0] for row in history_of(session, task_id=entry.task_id) if GIVEN_BACK in row.change}
    fields = {name: pair[0] for name, pair in entry.change.items()}
    if "assignees" in fields:  # who was taken away gets nothing back
        fields["assignees"] = [given for given in fields["assignees"] if given not in gone]
    restore(session, task, fields)
    change = difference(before, state_of(session, task))
    return write_down(
        session, task, change, person_id=person_id, source=source, text=None, now=now, rules=rules, undoes_id=entry_id
    )


def last_undoable(session: Session, task_id: int) -> HistoryEntry | None:
    """The newest change of the task that was not undone; what a new version of the document changed can't be undone here."""
    newest = newest_change([row for row in history_of(session, task_id=task_id) if not {GIVEN_BACK, STOOD_IN} & set(row.change)])
    return newest if newest is not None and not DECIDED_ELSEWHERE & set(newest.change) else None


def newest_change(rows: Sequence[HistoryEntry]) -> HistoryEntry | None:
    """The last of these entries that changed something and stands; `rows` with the oldest first."""
    return next((row for row in reversed(standing(rows)) if row.change), None)


def open_concepts(session: Session, agreement_id: int, *, now: datetime, rules: GroundRules) -> int:
    """Makes the tasks of a confirmed agreement open, or done or dropped where the document said so; gives how many.

    The confirmation itself is the history's entry.
    """
    wanted = select(Task).where(col(Task.agreement_id) == agreement_id, col(Task.status) == TaskStatus.CONCEPT)
    concepts = session.exec(wanted).all()
    for task in concepts:
        done = task.percent == 100
        task.status, task.done_at = (TaskStatus.DONE, now) if done else (TaskStatus.OPEN, None)
        task.version += 1
        session.add(task)
    session.flush()
    by: dict[str, Any] = {"person_id": None, "source": Source.SYSTEM, "now": now, "rules": rules}
    for entry in brought_in(session, agreement_id):
        if entry.task_id is not None:
            record(session, entry.task_id, Stand("dropped"), text=entry.text, **by)
    return len(concepts)


def brought_in(session: Session, agreement_id: int) -> list[HistoryEntry]:
    """The words with which the document calls tasks of this agreement dropped."""
    return [row for row in history_chain(session, agreement_id=agreement_id) if BROUGHT_IN in row.change]


def stand_light(stand: Stand, *, start: date, due: date, today: date) -> Light | None:
    """The light that a stand says: its own, else the one that belongs to its intent and these days; None says nothing."""
    if stand.light is not None or stand.intent in OUR_LIGHTS:
        return stand.light or OUR_LIGHTS[stand.intent]
    if stand.intent == "delayed":
        if stand.new_due is not None:
            return Light.AMBER if stand.new_due <= due + timedelta(days=AMBER_DELAY_DAYS) else Light.RED
        return Light.AMBER if today <= due else Light.RED
    if stand.intent == "not_started" and start < today:
        return Light.RED if due < today else Light.AMBER
    return None


def _hold_until_confirmed(session: Session, task: Task, text: str | None, *, now: datetime) -> HistoryEntry:
    return append(
        session,
        agreement_id=task.agreement_id,
        task_id=task.id,
        person_id=None,
        source=Source.SYSTEM,
        text=text,
        change={BROUGHT_IN: [None, "dropped"]},
        now=now,
    )


def _apply(session: Session, task: Task, stand: Stand, *, now: datetime, today: date) -> None:
    taken_up = stand.intent == "reassign" and task.status in CLOSED
    if taken_up or (stand.intent in COURSE and not (task.status is TaskStatus.WAITING and stand.tells_amount)):
        _reopen(task)
    if stand.intent in COURSE or (stand.intent == "done" and task.status is not TaskStatus.DONE):
        _say(task, stand, now=now, today=today)
    _apply_status(task, stand, now=now, today=today)
    if stand.percent is not None and stand.intent != "done":
        task.percent = stand.percent
    if stand.value is not None:
        task.value = stand.value
    if stand.new_due is not None and stand.intent not in {"done", "dropped"}:
        task.expected = stand.new_due if stand.new_due > task.due else None
    if stand.snooze_until is not None and task.status not in CLOSED:
        task.snoozed_until = stand.snooze_until
    if stand.assignee_id is not None:
        give_share(session, task, stand.assignee_id)
        task.lent_until = stand.until
    session.add(task)
    session.flush()


def _apply_status(task: Task, stand: Stand, *, now: datetime, today: date) -> None:
    match stand.intent:
        case "done":
            if task.status is not TaskStatus.DONE:
                task.status, task.done_at = TaskStatus.DONE, now
            task.percent, task.snoozed_until = 100, None
            _end_wait(task)
        case "confirm" if task.status is TaskStatus.TO_CONFIRM:
            task.status, task.done_at = TaskStatus.DONE, now
        case "dropped":
            task.status, task.snoozed_until, task.blocked = TaskStatus.DROPPED, None, False
            _end_wait(task)
        case "not_started":
            task.percent = 0
        case "waiting" if task.status not in CLOSED:
            since = task.waiting_since if task.waiting_for_party_id == stand.waiting_for_party_id else None
            task.status, task.waiting_since = TaskStatus.WAITING, since or today
            task.waiting_for_party_id = stand.waiting_for_party_id
        case "resume" if task.status is TaskStatus.WAITING:
            task.status = TaskStatus.OPEN
            _end_wait(task)
        case "start":
            task.conditional = False


def _reopen(task: Task) -> None:
    if task.status in CLOSED and task.percent == 100:
        task.percent = None  # it was the percentage of being finished
    task.status, task.done_at = TaskStatus.OPEN, None
    _end_wait(task)


def _end_wait(task: Task) -> None:
    task.waiting_since, task.waiting_for_party_id = None, None


def _say(task: Task, stand: Stand, *, now: datetime, today: date) -> None:
    """The owner's word on its course; a newer word ends a standstill."""
    light = stand_light(stand, start=task.start, due=task.due, today=today)
    if light is not None:
        task.said, task.said_at = light, now
        task.blocked = stand.intent == "blocked"
    elif task.said is None and stand == Stand("progress"):
        task.said_at = now  # "it is under way": a report, though no light goes with it


def write_down(
    session: Session,
    task: Task,
    change: dict[str, list[Any]],
    *,
    person_id: int | None,
    source: Source,
    text: str | None,
    now: datetime,
    rules: GroundRules,
    permalink: str | None = None,
    undoes_id: int | None = None,
) -> HistoryEntry:
    """Writes a change of the task to the history and plans it anew."""
    task.version += 1
    session.add(task)
    entry = append(
        session,
        agreement_id=task.agreement_id,
        task_id=task.id,
        person_id=person_id,
        source=source,
        text=text,
        change=change,
        now=now,
        permalink=permalink,
        undoes_id=undoes_id,
    )
    replan_task(session, task.id or 0, now=now, rules=rules)
    return entry


def _says_nothing_new(change: dict[str, list[Any]], today: date, rules: GroundRules) -> bool:
    """No change, or the same word again on the same day."""
    if set(change) != {"said_at"}:
        return not change
    before = change["said_at"][0]
    return before is not None and datetime.fromisoformat(before).astimezone(rules.zone).date() == today
