"""From last year's agreement to this year's: what is unfinished is proposed to move on, and a person decides it for each task.

A task that moves on goes to the task of the new agreement that is about the same, else to a new one in an afspraak that says
where it comes from. Stand, percentage, value and assignees go along; the old task is dropped with a line that says where it went.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, func, select

from calendars.months import add_months
from storage.agreements import Afspraak, Agreement, Party, parties_of
from storage.tasks import Task, TaskAssignee, TaskOwner, assignee_ids, history_of, history_of_tasks, owner_ids
from storage.words import AgreementStatus, Section, Source, TaskStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.reading.comparing.compare import compare
from workflows.reading.stored_proposal import kept_rows, proposal_of
from workflows.reminding.replanning import replan_task
from workflows.tracking.history import append
from workflows.tracking.left_behind import CARRIED_TO, STAYS, decision_of
from workflows.tracking.task_state import difference, state_of

FINISHED = frozenset({TaskStatus.DONE, TaskStatus.DROPPED})
COPIED = {
    "title",
    "quote",
    "page",
    "line",
    "period_kind",
    "target_value",
    "target_unit",
    "conditional",
    "chased",
    "confidence",
}
CARRIED_FROM = "carried_from"
ALONG, ANEW = "along", "written_anew"
"""What else a move changed of a task, so that it can be taken back; and that the task was written for it."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A task of the old agreement that isn't done, and the task of the new one that is about the same, where there is one."""

    task: Task
    number: str
    goes_to: Task | None
    goes_to_number: str | None

    def as_json(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        return {
            "task": self.task.id,
            "number": self.number,
            "title": self.task.title,
            "due": self.task.due.isoformat(),
            "expected": self.task.expected.isoformat() if self.task.expected else None,
            "percent": self.task.percent,
            "goes_to": {"task": self.goes_to.id, "number": self.goes_to_number} if self.goes_to is not None else None,
        }


def unfinished(session: Session, old: Agreement, new: Agreement) -> list[Unfinished]:
    """What is to be decided, in the order of the old document: not done, and not decided before."""
    _check(old, new)
    before, after = kept_rows(session, old.id or 0), kept_rows(session, new.id or 0)
    partner: dict[int, tuple[Task, str]] = {}
    for change in compare(proposal_of(session, old), proposal_of(session, new), partial=False).afspraken:
        for task in change.tasks:
            if task.old_at is not None and task.new_at is not None:
                row, groups = after[task.new_at[0]]
                for one in before[task.old_at[0]][1][task.old_at[1]]:
                    partner[one.id or 0] = (groups[task.new_at[1]][0], row.number)
    rows = [(one, row) for row, groups in before for group in groups for one in group if one.status not in FINISHED]
    decided = _decided(session, [one.id or 0 for one, _ in rows])
    found = []
    for one, row in rows:
        if one.id not in decided:
            goes_to, number = partner.get(one.id or 0, (None, None))
            found.append(Unfinished(one, row.number, goes_to, number))
    return found


def move_on(
    session: Session,
    item: Unfinished,
    old: Agreement,
    new: Agreement,
    *,
    person_id: int | None,
    source: Source,
    now: datetime,
    rules: GroundRules,
) -> Task:
    """Takes one task along; gives the task that it is from now on."""
    task = item.task
    before = state_of(session, task)
    goes_to = item.goes_to or _gone_before(session, task, new) or _written_anew(session, task, item.number, old, new)
    there = state_of(session, goes_to)
    _take_along(session, task, goes_to)
    number = session.get_one(Afspraak, goes_to.afspraak_id).number
    documents = [old.document, new.document]
    at_old = {"agreement": old.id, "number": item.number, "task": task.id, "title": old.title}
    at_new = {"agreement": new.id, "number": number, "task": goes_to.id, "title": new.title}
    status = [task.status.value, TaskStatus.DROPPED.value]
    _drop(task)
    along, came = difference(before, state_of(session, task)), difference(there, state_of(session, goes_to))
    anew = {} if item.goes_to is not None else {ANEW: [None, True]}
    changes = (
        (task, {CARRIED_TO: [None, at_new], "status": status, "document": documents, ALONG: along}),
        (goes_to, {CARRIED_FROM: [None, at_old], "document": documents, ALONG: came, **anew}),
    )
    for row, change in changes:
        row.version += 1
        session.add(row)
        session.flush()
        _note(session, row, change, person_id=person_id, source=source, now=now)
        replan_task(session, row.id or 0, now=now, rules=rules)
    return goes_to


def _drop(task: Task) -> None:
    task.status, task.snoozed_until, task.blocked = TaskStatus.DROPPED, None, False
    task.waiting_since, task.waiting_for_party_id = None, None


def _note(session: Session, task: Task, change: dict[str, Any], *, person_id: int | None, source: Source, now: datetime) -> None:
    append(
        session,
        agreement_id=task.agreement_id,
        task_id=task.id,
        person_id=person_id,
        source=source,
        text=None,
        change=change,
        now=now,
    )


def leave_behind(
    session: Session, item: Unfinished, *, person_id: int | None, source: Source, now: datetime, rules: GroundRules
) -> None:
    """Decides that a task doesn't move on: it stays as it is, is not proposed again, and nobody is asked for it any more."""
    _note(session, item.task, {STAYS: [None, True]}, person_id=person_id, source=source, now=now)
    replan_task(session, item.task.id or 0, now=now, rules=rules)


def _check(old: Agreement, new: Agreement) -> None:
    if old.id == new.id:
        raise Refused("Dit zijn dezelfde afspraken. Noem eerst die van vorig jaar en dan die van dit jaar.")
    if old.year_start is not None and new.year_start is not None and new.year_start < old.year_start:
        raise Refused(f'"{new.title}" is van een eerder jaar dan "{old.title}". Noem eerst de oude afspraken en dan de nieuwe.')


def _decided(session: Session, task_ids: list[int]) -> set[int]:
    found = history_of_tasks(session, task_ids)
    return {task_id for task_id, rows in found.items() if decision_of(rows) is not None}


def _take_along(session: Session, task: Task, goes_to: Task) -> None:
    """How it stands goes along where the other says nothing yet, and to whom it was given."""
    if goes_to.said is None and goes_to.percent is None and goes_to.value is None:
        goes_to.said, goes_to.said_at, goes_to.percent, goes_to.value = task.said, task.said_at, task.percent, task.value
    given = assignee_ids(session, [task.id or 0, goes_to.id or 0])
    for person_id in given.get(task.id or 0, []) if not given.get(goes_to.id or 0) else []:
        session.add(TaskAssignee(task_id=goes_to.id or 0, person_id=person_id))
    session.add(goes_to)
    session.flush()


def _gone_before(session: Session, task: Task, new: Agreement) -> Task | None:
    """The task that was written for this one when it moved before, and went when that was taken back: it comes back."""
    for entry in reversed(history_of(session, task_id=task.id or 0)):
        went = entry.change.get(CARRIED_TO, [None, None])[1]
        row = session.get(Task, went["task"], populate_existing=True) if went is not None else None
        if row is not None and row.withdrawn_at is not None and row.agreement_id == new.id:
            afspraak = session.get_one(Afspraak, row.afspraak_id)
            row.withdrawn_at = afspraak.withdrawn_at = None
            row.status = _status_in(new)
            session.add_all((row, afspraak))
            session.flush()
            return row
    return None


def _written_anew(session: Session, task: Task, number: str, old: Agreement, new: Agreement) -> Task:
    """The same commitment in the new agreement, in an afspraak that names the old one."""
    row = _afspraak(session, task, number, old, new)
    start, due = days_in(task, new)
    copy = Task(
        **task.model_dump(include=COPIED),
        agreement_id=new.id or 0,
        afspraak_id=row.id or 0,
        position=_next(session, Task, new),
        start=start,
        due=due,
        first_due=task.first_due,
        status=_status_in(new),
    )
    parties = {party.name.casefold(): party.id for party in parties_of(session, new.id or 0)}
    names = [session.get_one(Party, party).name for party in owner_ids(session, [task.id or 0]).get(task.id or 0, [])]
    lead = session.get(Party, task.lead_party_id) if task.lead_party_id is not None else None
    copy.lead_party_id = parties.get(lead.name.casefold()) if lead is not None else None
    session.add(copy)
    session.flush()
    owners = [parties[name.casefold()] for name in names if name.casefold() in parties]
    session.add_all(TaskOwner(task_id=copy.id or 0, party_id=party or 0, position=place) for place, party in enumerate(owners))
    session.flush()
    return copy


def _status_in(new: Agreement) -> TaskStatus:
    return TaskStatus.CONCEPT if new.status is AgreementStatus.CONCEPT else TaskStatus.OPEN


def _afspraak(session: Session, task: Task, number: str, old: Agreement, new: Agreement) -> Afspraak:
    origin = session.get_one(Afspraak, task.afspraak_id)
    name = f"{old.year_start}-{number}" if old.year_start is not None else f"{number} (oud)"
    wanted = select(Afspraak).where(col(Afspraak.agreement_id) == new.id, col(Afspraak.number) == name)
    found = session.exec(wanted).first()
    if found is not None:
        found.withdrawn_at = None
        session.add(found)
        return found
    row = Afspraak(
        agreement_id=new.id or 0,
        position=_next(session, Afspraak, new),
        number=name,
        theme=origin.theme,
        heading=origin.heading,
        section=Section.AFSPRAAK if task.chased else origin.section,
        kind=origin.kind,
        text=origin.text,
        named=list(origin.named),
    )
    session.add(row)
    session.flush()
    return row


def _next(session: Session, table: type[Task] | type[Afspraak], agreement: Agreement) -> int:
    highest = session.exec(select(func.max(table.position)).where(col(table.agreement_id) == agreement.id)).one()
    return (highest if highest is not None else -1) + 1


def days_in(task: Task, new: Agreement) -> tuple[date, date]:
    """Until the day that the owner expects, else the same day of the new agreement's first year."""
    first = date(new.year_start, 1, 1) if new.year_start is not None else task.start
    due = task.expected or task.due
    while due < first:
        due = add_months(due, 12)
    return min(max(task.start, first), due), due
