"""A task as people see it: names instead of ids, the state of this day, the light and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from storage.agreements import PlaceInDocument, party_names
from storage.people import Person, parties_of_persons, persons_by_id, who_is_gone
from storage.tasks import HistoryEntry, Task, assignee_ids, history_of_tasks, owner_ids, tasks_with_places
from storage.words import Light, Section, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.plain_number import plain_number
from workflows.reporting.stoplight import StoplightFacts, Why, stoplight
from workflows.tracking.explanations import last_note
from workflows.tracking.history import standing
from workflows.tracking.presence import called
from workflows.tracking.target_bounds import target_with_bound
from workflows.tracking.task_state import co_owners

STAND_FIELDS = frozenset({"status", "said", "said_at", "blocked", "percent", "value", "expected"})


@dataclass(frozen=True, slots=True)
class Report:
    """The last thing an owner said about a task: `by` is a name or else the Slack user id, `by_user` the id."""

    at: datetime
    by: str | None
    by_user: str | None
    text: str | None

    def as_json(self) -> dict[str, Any]:
        """Plain values; `at` as an ISO moment with offset."""
        return {"at": self.at.isoformat(), "by": self.by, "by_user": self.by_user, "text": self.text}


@dataclass(frozen=True, slots=True)
class TaskView:
    """One task on one day. `status` is computed: concept, planned, active, waiting, to_confirm, done or dropped.

    `assignees` are mentions (`<@U1>`), `assignee_ids` the persons behind them and `assignee_parties` where those belong, as far
    as they are registered; `co_owners` are the owners whose share was given to nobody while that of another was. `waiting_for`
    is a party's name. `target` is {value, unit}, with `bound` (most, least) where the number is a level to keep to.
    """

    id: int
    agreement_id: int
    number: str
    title: str
    quote: str
    page: int | None
    line: int | None
    owners: tuple[str, ...]
    owner_ids: tuple[int, ...]
    lead: str | None
    start: date
    due: date
    expected: date | None
    first_due: date
    status: str
    light: Light | None
    why: Why
    percent: int | None
    value: float | None
    target: dict[str, Any] | None
    assignees: tuple[str, ...]
    assignee_ids: tuple[int, ...]
    conditional: bool
    section: Section
    theme: str | None
    heading: str | None
    series: int | None
    chased: bool
    waiting_for: str | None
    waiting_for_id: int | None
    waiting_since: date | None
    snoozed_until: date | None
    said: Light | None
    said_at: datetime | None
    blocked: bool
    done_at: datetime | None
    last_report: Report | None
    last_note: Report | None = None
    assignee_parties: tuple[str, ...] = ()
    co_owner_ids: tuple[int, ...] = ()
    co_owners: tuple[str, ...] = ()
    withdrawn: bool = False

    @property
    def deadline(self) -> date:
        """The day that reminders follow: what the owner now expects, else what was agreed."""
        return self.expected or self.due

    @property
    def nobodys(self) -> bool:
        """Whether it is to be asked about and there is nobody to ask."""
        return self.chased and not self.conditional and not self.owner_ids and not self.assignee_ids

    def as_json(self) -> dict[str, Any]:
        """The fields of `nakomen tasks --json`, without the history."""
        return {
            "id": self.id,
            "agreement": self.agreement_id,
            "number": self.number,
            "title": self.title,
            "quote": self.quote,
            "page": self.page,
            "line": self.line,
            "owners": list(self.owners),
            "lead": self.lead,
            "start": self.start.isoformat(),
            "due": self.due.isoformat(),
            "expected": self.expected.isoformat() if self.expected else None,
            "first_due": self.first_due.isoformat(),
            "status": self.status,
            "light": self.light.value if self.light else None,
            "why": self.why,
            "percent": self.percent,
            "value": plain_number(self.value),
            "target": self.target,
            "assignees": list(self.assignees),
            "conditional": self.conditional,
            "section": self.section.value,
            "theme": self.theme,
            "heading": self.heading,
            "series": self.series,
            "chased": self.chased,
            "waiting_for": self.waiting_for,
            "snoozed_until": self.snoozed_until.isoformat() if self.snoozed_until else None,
        }


def task_views(
    session: Session,
    *,
    now: datetime,
    rules: GroundRules,
    agreement_id: int | None = None,
    task_ids: Sequence[int] | None = None,
) -> list[TaskView]:
    """The tasks of an agreement, or these tasks, or all, in the order of the document; a handful of queries in all."""
    rows = tasks_with_places(session, agreement_id=agreement_id, task_ids=task_ids)
    ids = [task.id or 0 for task, _ in rows]
    around = _Surroundings.of(session, [task for task, _ in rows], ids)
    return [_view(task, place, around, now=now, rules=rules) for task, place in rows]


def with_history(session: Session, views: Sequence[TaskView]) -> list[dict[str, Any]]:
    """`as_json` of each view with its `history`, oldest first; `by` is a Slack user id, None for the program itself."""
    entries = history_of_tasks(session, [view.id for view in views])
    everyone = [entry.person_id for rows in entries.values() for entry in rows if entry.person_id is not None]
    persons = persons_by_id(session, sorted(set(everyone)))
    return [{**view.as_json(), "history": [_entry(row, persons) for row in entries.get(view.id, [])]} for view in views]


def status_on(task: Task, today: date) -> str:
    """The status as people see it: an open task is `planned` before its period begins, else `active`."""
    if task.status is TaskStatus.OPEN:
        return "planned" if today < task.start else "active"
    return task.status.value


def last_report(entries: Iterable[HistoryEntry]) -> HistoryEntry | None:
    """The newest entry that told how the task stands and was not undone; a snooze or a handing over tells nothing of that."""
    told = [row for row in standing(list(entries)) if row.source is not Source.SYSTEM]
    return next((row for row in reversed(told) if STAND_FIELDS & set(row.change)), None)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """Everything beside the tasks that the views need, read at once."""

    owners: dict[int, list[int]]
    assignees: dict[int, list[int]]
    parties: dict[int, str]
    places: dict[tuple[int, int], list[int]]
    gone: set[tuple[int, int]]
    persons: dict[int, Person]
    reports: dict[int, HistoryEntry]
    notes: dict[int, HistoryEntry]

    @classmethod
    def of(cls, session: Session, tasks: Sequence[Task], ids: Sequence[int]) -> _Surroundings:
        owners, assignees = owner_ids(session, ids), assignee_ids(session, ids)
        parties = party_names(session, {task.agreement_id for task in tasks})
        histories = history_of_tasks(session, ids)
        reports = {task_id: found for task_id, rows in histories.items() if (found := last_report(rows)) is not None}
        notes = {task_id: found for task_id, rows in histories.items() if (found := last_note(rows)) is not None}
        spoke = {row.person_id for row in (*reports.values(), *notes.values()) if row.person_id}
        given_to = {i for given in assignees.values() for i in given}
        persons, places = persons_by_id(session, sorted(given_to | spoke)), parties_of_persons(session, given_to)
        return cls(owners, assignees, parties, places, who_is_gone(session, given_to), persons, reports, notes)

    def party_name(self, party_id: int | None) -> str | None:
        return self.parties.get(party_id) if party_id is not None else None


def _view(task: Task, place: PlaceInDocument, around: _Surroundings, *, now: datetime, rules: GroundRules) -> TaskView:
    task_id, today = task.id or 0, now.astimezone(rules.zone).date()
    report, note = around.reports.get(task_id), around.notes.get(task_id)
    target = target_with_bound(task.quote, task.target_value, task.target_unit)
    light, why = stoplight(_facts(task, report, rules, level="bound" in (target or {})), today=today)
    owned_by = [i for i in around.owners.get(task_id, []) if i in around.parties]
    given_to = [i for i in around.assignees.get(task_id, []) if i in around.persons]
    given_at = dict.fromkeys(party for i in given_to for party in around.places.get((task.agreement_id, i), ()))
    beside = co_owners(owned_by, given_at) if given_to else []
    return TaskView(
        id=task_id,
        agreement_id=task.agreement_id,
        number=place.number,
        title=task.title,
        quote=task.quote,
        page=task.page,
        line=task.line,
        owners=tuple(around.parties[i] for i in owned_by),
        owner_ids=tuple(owned_by),
        lead=around.party_name(task.lead_party_id),
        start=task.start,
        due=task.due,
        expected=task.expected,
        first_due=task.first_due,
        status=status_on(task, today),
        light=light,
        why=why,
        percent=task.percent,
        value=task.value,
        target=target,
        assignees=tuple(called(around.persons[i], gone=(task.agreement_id, i) in around.gone) for i in given_to),
        assignee_ids=tuple(given_to),
        conditional=task.conditional,
        section=place.section,
        theme=place.theme,
        heading=place.heading,
        series=task.series_id,
        chased=task.chased,
        waiting_for=around.party_name(task.waiting_for_party_id),
        waiting_for_id=task.waiting_for_party_id,
        waiting_since=task.waiting_since,
        snoozed_until=task.snoozed_until,
        said=task.said,
        said_at=task.said_at,
        blocked=task.blocked,
        done_at=task.done_at,
        last_report=_report(report, around.persons, rules) if report else None,
        last_note=_report(note, around.persons, rules) if note else None,
        assignee_parties=tuple(dict.fromkeys(around.parties[party] for party in given_at)),
        co_owner_ids=tuple(beside),
        co_owners=tuple(around.parties[i] for i in beside),
        withdrawn=task.withdrawn_at is not None and task.status is TaskStatus.DROPPED,
    )


def _facts(task: Task, report: HistoryEntry | None, rules: GroundRules, *, level: bool) -> StoplightFacts:
    """`level`: its number is to be kept to, so that there is no line towards it."""

    def local(moment: datetime | None) -> date | None:
        return moment.astimezone(rules.zone).date() if moment else None

    return StoplightFacts(
        status=task.status,
        start=task.start,
        due=task.due,
        conditional=task.conditional,
        expected=task.expected,
        said=task.said,
        said_on=local(task.said_at),
        reported_on=local(report.at if report else None),
        blocked=task.blocked,
        percent=None if level else task.percent,
        waiting_since=task.waiting_since,
        done_on=local(task.done_at),
    )


def _report(entry: HistoryEntry, persons: dict[int, Person], rules: GroundRules) -> Report:
    person = persons.get(entry.person_id) if entry.person_id is not None else None
    user = person.user_id if person else None
    return Report(entry.at.astimezone(rules.zone), (person.name if person else None) or user, user, entry.text)


def _entry(row: HistoryEntry, persons: dict[int, Person]) -> dict[str, Any]:
    person = persons.get(row.person_id) if row.person_id is not None else None
    return {
        "at": row.at.isoformat(),
        "by": person.user_id if person else None,
        "by_name": person.name if person else None,
        "source": row.source.value,
        "text": row.text,
        "change": row.change,
        "permalink": row.permalink,
    }
