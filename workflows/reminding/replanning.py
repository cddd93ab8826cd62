"""Lays the plan down as rows, and lays it anew in the transaction that changes what it follows from.

What was settled for the same task, kind and local day isn't planned again. A moment that has come but wasn't worked off yet stays
as long as the new plan still has it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import Enum

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.meetings import meetings_of
from storage.moments import MomentValue, forget_planned, values_of_agreement, values_of_task, write_planned
from storage.tasks import Series, Task, assignee_ids, owner_ids, task_rows
from storage.words import AgreementStatus, Light, MomentKind, TaskStatus
from workflows.ground_rules import GroundRules, Policy
from workflows.meeting.next_year import is_next_year, plan_next_year
from workflows.meeting.reminders import plan_meeting, replan_meeting
from workflows.reminding.planning import WAITING, Planned, TaskFacts, plan_digests, plan_task
from workflows.tracking.left_behind import left_behind

LONG_AGO = datetime(1, 1, 3, tzinfo=UTC)
MONTHLY_TIMES = 12
PLAN_VERSION = 4
"""Rises when the program itself plans otherwise, so that what was planned before is planned anew at the next start."""

Key = tuple[int | None, int | None, MomentKind, str | None, date | None]


def replan_task(session: Session, task_id: int, *, now: datetime, rules: GroundRules) -> None:
    """Lays the plan of one task anew from its present state."""
    task = session.get(Task, task_id)
    agreement = session.get(Agreement, task.agreement_id) if task else None
    if task is None or agreement is None:
        return
    old = _Old.of(values_of_task(session, task_id), rules, keep=_Keep.ALL)
    forget_planned(session, task_id=task_id)
    if agreement.status is AgreementStatus.ACTIVE:
        write_planned(session, _task_moments(session, agreement, [task], old, now=now, rules=rules))


def replan_agreement(session: Session, agreement_id: int, *, now: datetime, rules: GroundRules, afresh: bool = False) -> None:
    """Lays the plan of an agreement anew: tasks, meetings and digests.

    `afresh` plans as if everything was known at `now`: what came earlier of a task that nobody heard of is the past of a late
    start. Of a task that people have heard of it is what the bot was away for, and is made up for.
    """
    agreement = session.get(Agreement, agreement_id)
    if agreement is None:
        return
    active = agreement.status is AgreementStatus.ACTIVE
    keep = _Keep.OF_TOLD if afresh else _Keep.ALL
    planned = _planned(session, agreement, keep, now=now, rules=rules, lock=True) if active else []
    forget_planned(session, agreement_id=agreement_id)
    write_planned(session, (moment for moment in planned if moment.meeting_id is None))
    agreement.planned_by = plan_key(agreement, rules)
    for meeting in meetings_of(session, agreement_id):
        replan_meeting(session, meeting, now=now, rules=rules)


def replan_all(session: Session, *, now: datetime, rules: GroundRules) -> None:
    """Plans every active agreement as if it became known at `now` (the start of a simulated clock)."""
    wanted = select(Agreement.id).where(col(Agreement.status) == AgreementStatus.ACTIVE).order_by(col(Agreement.id))
    for agreement_id in session.exec(wanted).all():
        replan_agreement(session, agreement_id or 0, now=now, rules=rules, afresh=True)


def rehearsed(
    session: Session, agreement: Agreement, *, now: datetime, rules: GroundRules, afresh: bool = False
) -> list[MomentValue]:
    """The moments that replanning would write, without writing; of a concept those that its confirmation would bring.

    `afresh`: as if everything was known at `now` and nothing was missed.
    """
    return _planned(session, agreement, _Keep.NONE if afresh else _Keep.ALL, now=now, rules=rules)


def plan_key(agreement: Agreement, rules: GroundRules) -> str:
    """What the plan of an agreement follows from beside its own rows: another key, another plan."""
    followed = repr((PLAN_VERSION, policy_of(agreement, rules), rules.workdays, rules.zone.key))
    return hashlib.sha256(followed.encode()).hexdigest()[:16]


def policy_of(agreement: Agreement, rules: GroundRules) -> Policy:
    """The house's policy with the agreement's own wishes."""
    return rules.policy.overridden(agreement.policy)


class _Keep(Enum):
    """Which moments that have come and weren't worked off yet stay."""

    ALL = "all"
    OF_TOLD = "of tasks, and digests of agreements, that people have heard of"
    NONE = "none"


def _planned(
    session: Session, agreement: Agreement, keep: _Keep, *, now: datetime, rules: GroundRules, lock: bool = False
) -> list[MomentValue]:
    if agreement.status is AgreementStatus.CLOSED:
        return []
    rows = values_of_agreement(session, agreement.id or 0, lock=lock)
    old = _Old.of(rows, rules, keep=keep)
    tasks = task_rows(session, agreement_id=agreement.id)
    return [
        *_task_moments(session, agreement, tasks, old, now=now, rules=rules),
        *_digest_moments(agreement, tasks, old, now=now, rules=rules),
        *_meeting_moments(session, agreement, rows, old, now=now, rules=rules),
    ]


@dataclass(frozen=True, slots=True)
class _Old:
    """What the plan was: `settled` is not planned again, `pending` may have come already, `told` names tasks spoken of."""

    settled: frozenset[Key]
    pending: dict[int | None, dict[Key, datetime]] = field(default_factory=dict)
    told: frozenset[int] = frozenset()

    @classmethod
    def of(cls, rows: Sequence[MomentValue], rules: GroundRules, *, keep: _Keep) -> _Old:
        settled = frozenset(_key(row, rules) for row in rows if row.settled_at is not None)
        pending: dict[int | None, dict[Key, datetime]] = {}
        told = frozenset(row.task_id for row in rows if row.delivery_id is not None and row.task_id is not None)
        for row in rows:
            heard = bool(told) if row.task_id is None else row.task_id in told
            if row.settled_at is None and (keep is _Keep.ALL or (keep is _Keep.OF_TOLD and heard)):
                pending.setdefault(row.task_id, {})[_key(row, rules)] = row.at
        return cls(settled, pending, told)


def _task_moments(
    session: Session, agreement: Agreement, tasks: Sequence[Task], old: _Old, *, now: datetime, rules: GroundRules
) -> list[MomentValue]:
    ids = [task.id or 0 for task in tasks]
    named = (owner_ids(session, ids), assignee_ids(session, ids))
    owned = {task_id for found in named for task_id, who in found.items() if who}
    left = left_behind(session, ids)
    monthly = _monthly_series(session, {task.series_id for task in tasks if task.series_id is not None})
    policy = policy_of(agreement, rules)
    found: list[MomentValue] = []
    for task in tasks:
        facts = _facts(
            task, owned=task.id in owned, monthly=task.series_id in monthly, left=task.id in left, old=old, rules=rules
        )
        for planned in _plan_with_pending(facts, task, policy, old, now=now, rules=rules):
            found.append(MomentValue(None, task.agreement_id, task.id, None, planned.kind, planned.at, planned.about))
    return [moment for moment in found if _key(moment, rules) not in old.settled]


def _plan_with_pending(
    facts: TaskFacts, task: Task, policy: Policy, old: _Old, *, now: datetime, rules: GroundRules
) -> list[Planned]:
    """The plan from now on, with what had come already and still stands in a plan that knows the past."""
    fresh = plan_task(facts, policy=policy, workdays=rules.workdays, zone=rules.zone, known_at=now)
    come = {key: at for key, at in old.pending.get(task.id, {}).items() if at < now}
    if not come:
        return fresh
    whole = plan_task(facts, policy=policy, workdays=rules.workdays, zone=rules.zone, known_at=LONG_AGO)
    kept = [
        planned for planned in whole if planned.at < now and (task.id, None, planned.kind, None, _day(planned.at, rules)) in come
    ]
    if any(kind is MomentKind.KICKOFF for _, _, kind, _, _ in come) and facts.asked_about and not kept:
        kept = [Planned(MomentKind.KICKOFF, min(come.values()))]  # of a late start, which a plan that knows the past hasn't
    said = {planned.kind for planned in kept}
    return [*kept, *(planned for planned in fresh if not (planned.kind is MomentKind.KICKOFF and said))]


def _digest_moments(
    agreement: Agreement, tasks: Sequence[Task], old: _Old, *, now: datetime, rules: GroundRules
) -> list[MomentValue]:
    term = _term(agreement, tasks)
    if term is None:
        return []
    pending = [at for key, at in old.pending.get(None, {}).items() if key[2] is MomentKind.DIGEST]
    known_at = min([now, *pending])
    planned = plan_digests(*term, policy=policy_of(agreement, rules), workdays=rules.workdays, zone=rules.zone, known_at=known_at)
    moments = [MomentValue(None, agreement.id or 0, None, None, p.kind, p.at, p.about) for p in planned]
    return [moment for moment in moments if _key(moment, rules) not in old.settled]


def _meeting_moments(
    session: Session, agreement: Agreement, rows: Sequence[MomentValue], old: _Old, *, now: datetime, rules: GroundRules
) -> list[MomentValue]:
    said: dict[int | None, set[str]] = {}
    for row in rows:
        if row.delivery_id is not None and row.about is not None:
            said.setdefault(row.meeting_id, set()).add(row.about)
    policy, found = policy_of(agreement, rules), list[MomentValue]()
    for meeting in meetings_of(session, agreement.id):
        heard = frozenset(said.get(meeting.id, ()))
        plan = plan_meeting(meeting, policy=policy, workdays=rules.workdays, zone=rules.zone, known_at=now, said=heard)
        found += [MomentValue(None, meeting.agreement_id, None, meeting.id, p.kind, p.at, p.about) for p in plan]
    pending = next((at for key, at in old.pending.get(None, {}).items() if is_next_year(key[3])), None)
    coming = plan_next_year(session, agreement, now=now, rules=rules, pending=pending)
    if coming is not None:
        found.append(MomentValue(None, agreement.id or 0, None, None, MomentKind.MEETING, *coming))
    return [moment for moment in found if _key(moment, rules) not in old.settled]


def _term(agreement: Agreement, tasks: Sequence[Task]) -> tuple[date, date] | None:
    """From the first to the last day of the agreement's years, else of its tasks."""
    if agreement.year_start is not None:
        return date(agreement.year_start, 1, 1), date(agreement.year_end or agreement.year_start, 12, 31)
    if not tasks:
        return None
    return min(task.start for task in tasks), max(task.due for task in tasks)


def _facts(task: Task, *, owned: bool, monthly: bool, left: bool, old: _Old, rules: GroundRules) -> TaskFacts:
    word_day = task.said_at.astimezone(rules.zone).date() if task.said_at else None
    return TaskFacts(
        start=task.start,
        due=task.due,
        status=TaskStatus.OPEN if task.status is TaskStatus.CONCEPT else task.status,
        expected=task.expected,
        chased=task.chased and not left,
        conditional=task.conditional,
        owned=owned,
        monthly=monthly,
        snoozed_until=task.snoozed_until,
        lent_until=task.lent_until,
        green_on=word_day if task.said is Light.GREEN else None,
        expected_on=word_day if task.expected else None,
        told=task.id in old.told,
        other=task.waiting_for_party_id,
        asked_other=task.waiting_for_party_id is None or _asked_other(task, old),
    )


def _asked_other(task: Task, old: _Old) -> bool:
    """Whether the other party was asked since this wait began."""
    since = task.waiting_since or task.start
    about = {WAITING, f"{WAITING}:{task.waiting_for_party_id}"}
    return any(key[0] == task.id and key[3] in about and key[4] is not None and key[4] >= since for key in old.settled)


def _monthly_series(session: Session, series_ids: set[int]) -> set[int | None]:
    """Those of these series that come back every month or more often."""
    if not series_ids:
        return set()
    rows = session.exec(select(Series).where(col(Series.id).in_(sorted(series_ids)))).all()
    return {row.id for row in rows if row.recurrence == "monthly" or (row.times_per_year or 0) >= MONTHLY_TIMES}


def _key(moment: MomentValue, rules: GroundRules) -> Key:
    """What a moment is, whatever its row: the day doesn't count for a digest, which is about its quarter."""
    day = None if moment.kind is MomentKind.DIGEST else _day(moment.at, rules)
    return moment.task_id, moment.meeting_id, moment.kind, moment.about, day


def _day(at: datetime, rules: GroundRules) -> date:
    return at.astimezone(rules.zone).date()
