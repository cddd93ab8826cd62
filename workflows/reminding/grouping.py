"""From moments that have come to bundles: one message for each person or channel, one line for each task. Pure.

Of several moments of one task only what is true on the day of sending is kept: after downtime a nudge whose deadline has passed
is an overdue task.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage.moments import MomentValue
from storage.words import Light, MomentKind
from workflows.ground_rules import Policy
from workflows.reminding.audience import Audience, Target
from workflows.reminding.planning import ELSEWHERE, URGENCY, asks_other
from workflows.tracking.views import TaskView

OPEN = frozenset({"planned", "active"})
ASKING = frozenset({MomentKind.PROMPT, MomentKind.NUDGE})
"""Kinds that only ask how it stands: a newer answer makes them pointless."""


@dataclass(frozen=True, slots=True)
class Line:
    """One task in a bundle; `agenda` says that it also goes onto the agenda of the next meeting, `other` that it is a question
    to the party that is waited for."""

    task_id: int
    kind: MomentKind
    agenda: bool = False
    other: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """One message: `kind` is that of its most urgent line, `at` its earliest moment; lines stand most urgent first."""

    target: Target
    kind: MomentKind
    at: datetime
    lines: tuple[Line, ...]
    moments: tuple[MomentValue, ...]


def bundles(
    moments: Iterable[MomentValue],
    *,
    views: Mapping[int, TaskView],
    audience: Audience,
    policy: Policy,
    today: date,
    zone: ZoneInfo,
) -> list[Bundle]:
    """The messages that these moments of tasks come to on this day, in a fixed order; what has become pointless is left out."""
    by_task: dict[int, list[MomentValue]] = {}
    for moment in moments:
        view = views.get(moment.task_id or 0)
        if view is not None and still_makes_sense(moment, view, audience=audience, policy=policy, today=today, zone=zone):
            by_task.setdefault(view.id, []).append(moment)
    members: dict[Target, list[tuple[MomentKind, MomentValue]]] = {}
    for task_id, rows in by_task.items():
        for kind, moment in _true_now(rows, views[task_id], today, zone):
            for target in audience.targets(kind, views[task_id], other=asks_other(moment.about)):
                members.setdefault(target, []).append((kind, moment))
    order = {task_id: position for position, task_id in enumerate(views)}
    found = [_bundle(target, rows, views, order) for target, rows in members.items()]
    return sorted(found, key=_order)


def taken_along(ready: Iterable[Bundle], *, due: Set[int | None]) -> list[Bundle]:
    """Of bundles of what has come and what comes later today those that go now: with something in them that has come (by its
    id), or with something that goes to somebody else now."""
    waiting, going, now = list(ready), list[Bundle](), set(due)
    while True:
        found: list[Bundle] = []
        left: list[Bundle] = []
        for bundle in waiting:
            (found if any(moment.id in now for moment in bundle.moments) else left).append(bundle)
        if not found:
            return sorted(going, key=_order)
        going += found
        now |= {moment.id for bundle in found for moment in bundle.moments}
        waiting = left


def said_already(coming: Iterable[MomentValue], spoken: Iterable[Bundle]) -> list[MomentValue]:
    """What would come later today and is said now: a task says its own things once a day, and everything else once."""
    said = {(moment.task_id, moment.kind if moment.kind in ELSEWHERE else None) for b in spoken for moment in b.moments}
    return [m for m in coming if (m.task_id, m.kind if m.kind in ELSEWHERE else None) in said]


def still_makes_sense(
    moment: MomentValue, view: TaskView, *, audience: Audience, policy: Policy, today: date, zone: ZoneInfo
) -> bool:
    """Whether there is still something to say: the task is open and chased, not put off, not answered or just reported green."""
    open_statuses = OPEN | {"concept"} if audience.rehearsing else OPEN
    if not audience.reachable(view.agreement_id) or not view.chased or view.conditional or view.nobodys:
        return False
    if asks_other(moment.about):
        return view.status == "waiting" and view.waiting_for is not None
    if moment.kind in ELSEWHERE:  # who waits is left in peace, but the coordinator and the overleg hear of it
        open_statuses |= {"waiting"}
    if view.status not in open_statuses or (view.snoozed_until is not None and view.snoozed_until > today):
        return False
    if moment.kind in ASKING and view.last_report is not None and view.last_report.at >= moment.at:
        return False
    if moment.kind is MomentKind.NUDGE and view.said is Light.GREEN and view.said_at is not None:
        wishes = policy.overridden(audience.agreements[view.agreement_id].policy)
        since = moment.at.astimezone(zone).date() - view.said_at.astimezone(zone).date()
        return since > timedelta(days=wishes.quiet_after_green_days)
    return True


def _true_now(moments: list[MomentValue], view: TaskView, today: date, zone: ZoneInfo) -> list[tuple[MomentKind, MomentValue]]:
    """Of a task's own moments the one that matters most today, and beside it one escalation and one for the agenda."""
    best: dict[MomentKind | None, tuple[MomentKind, MomentValue]] = {}
    for moment in moments:
        kind = _kind_today(moment, view.deadline, today, zone)
        place = kind if kind in ELSEWHERE else None
        if place not in best or (URGENCY[kind], moment.at) < (URGENCY[best[place][0]], best[place][1].at):
            best[place] = (kind, moment)
    return list(best.values())


def _kind_today(moment: MomentValue, deadline: date, today: date, zone: ZoneInfo) -> MomentKind:
    if moment.kind not in ELSEWHERE and moment.about is None and moment.at.astimezone(zone).date() <= deadline < today:
        return MomentKind.OVERDUE
    return moment.kind


def _order(bundle: Bundle) -> tuple[datetime, str]:
    return bundle.at, bundle.target.key


def _bundle(
    target: Target, members: list[tuple[MomentKind, MomentValue]], views: Mapping[int, TaskView], order: Mapping[int, int]
) -> Bundle:
    kinds: dict[int, list[MomentKind]] = {}
    for kind, moment in members:
        kinds.setdefault(moment.task_id or 0, []).append(kind)
    asked = {moment.task_id for _, moment in members if asks_other(moment.about)}
    lines = [
        Line(i, min(own, key=URGENCY.__getitem__), agenda=MomentKind.AGENDA in own, other=i in asked) for i, own in kinds.items()
    ]
    lines.sort(key=lambda line: (URGENCY[line.kind], views[line.task_id].deadline, order[line.task_id]))
    moments = sorted((moment for _, moment in members), key=lambda moment: (moment.at, moment.id or 0))
    return Bundle(target, lines[0].kind, moments[0].at, tuple(lines), tuple(moments))
