"""From a task, the policy and the working days to the moments at which something is said. Pure: the plan is data.

With S the start of the period and D the deadline (what the owner expects, else what was agreed):

    S                                   kickoff      next working day
    half-way, or every 42 days          prompt       next working day
    D - 14, D - 3                       nudge        last working day before, never before S
    D                                   due          last working day before, never before S
    D + 7, weekly 6 times, then monthly overdue      next working day
    D + 14                              escalation   next working day
    D + 28                              agenda       next working day

On one day a task says one thing, the most urgent; escalation and agenda go to other places and may stand beside it. What lies
before `known_at` is not planned: of a period that has begun already there is one kickoff, at the first sending moment after it.
A task that waits for another party leaves its owner in peace; that party gets one neutral question. Past its deadline it goes to
the coordinator and onto the agenda as every other task: otherwise nobody would hear of it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from calendars.months import add_months
from calendars.quarters import Quarter
from calendars.workdays import WorkCalendar
from storage.words import MomentKind, TaskStatus
from workflows.ground_rules import Policy

OVERDUE_MONTHS = 24
"""How long after the deadline is still asked."""

URGENCY = {kind: position for position, kind in enumerate(MomentKind)}
"""The order of kinds in a bundle and on a day: escalation, overdue, due, nudge, prompt, kickoff, agenda."""

WAITING = "waiting"
"""What the question to the party that is waited for is `about`, with its id behind it: another party is another question."""

ELSEWHERE = frozenset({MomentKind.ESCALATION, MomentKind.AGENDA})
SHORT_SERIES = frozenset({MomentKind.KICKOFF, MomentKind.DUE, MomentKind.OVERDUE})


def asks_other(about: str | None) -> bool:
    """Whether a moment is the question to the party that is waited for."""
    return (about or "").partition(":")[0] == WAITING


Wish = tuple[MomentKind, date]


@dataclass(frozen=True, slots=True)
class Planned:
    """One moment, aware, in the agreement's zone; `about` tells moments of one kind apart (a digest's quarter, WAITING)."""

    kind: MomentKind
    at: datetime
    about: str | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What the plan of a task depends on.

    `monthly` is a task of a series of twelve or more a year. On `lent_until` it goes back to who had it. `green_on` is the day of
    the last good word, `expected_on` the day on which the owner named the later date. `told` is true when a message about the
    task was sent before, `asked_other` when the party that is waited for (`other`) was asked already, or is nobody in particular.
    """

    start: date
    due: date
    status: TaskStatus
    expected: date | None = None
    chased: bool = True
    conditional: bool = False
    owned: bool = True
    monthly: bool = False
    snoozed_until: date | None = None
    lent_until: date | None = None
    green_on: date | None = None
    expected_on: date | None = None
    told: bool = False
    asked_other: bool = True
    other: int | None = None

    @property
    def deadline(self) -> date:
        """The day that reminders follow, never before the start."""
        return max(self.expected or self.due, self.start)

    @property
    def asked_about(self) -> bool:
        """Whether its owners are chased at all in its present state."""
        return self.status is TaskStatus.OPEN and self.can_be_chased

    @property
    def can_be_chased(self) -> bool:
        """Whether it is somebody's work that is chased, leaving aside its state."""
        return self.chased and self.owned and not self.conditional


def plan_task(facts: TaskFacts, *, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime) -> list[Planned]:
    """The moments of a task from `known_at` on, in order; none for a task that nobody is asked about."""
    known_at = known_at.astimezone(UTC)  # two times in one zone are compared by the clock's face, which shows an hour twice
    if facts.status is TaskStatus.WAITING and facts.can_be_chased:
        asked = first_sending_day(known_at, policy=policy, workdays=workdays, zone=zone)
        at = workdays.moment(asked, policy.send_at, zone)
        question = [] if facts.asked_other else [Planned(MomentKind.PROMPT, at, f"{WAITING}:{facts.other}")]
        late = [
            Planned(kind, workdays.moment(day, policy.send_at, zone)) for kind, day in _while_waiting(facts, policy, workdays)
        ]
        return sorted([*question, *(p for p in late if p.at >= known_at)], key=lambda p: (p.at, URGENCY[p.kind]))
    if not facts.asked_about:
        return []
    wishes = [*_wishes(facts, policy, workdays)]
    kickoff = _kickoff_day(facts, policy=policy, workdays=workdays, zone=zone, known_at=known_at)
    if kickoff is not None:
        wishes.append((MomentKind.KICKOFF, kickoff))
    if facts.monthly:
        wishes = [(kind, day) for kind, day in wishes if kind in SHORT_SERIES]
    planned = [
        Planned(kind, workdays.moment(day, policy.send_at, zone))
        for kind, day in _one_a_day(_after_snooze(wishes, facts, workdays))
    ]
    return sorted((p for p in planned if p.at >= known_at), key=lambda p: (p.at, URGENCY[p.kind]))


def _kickoff_day(facts: TaskFacts, *, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime) -> date | None:
    """The first working day of the period, or as soon as it is known; none after its hour for what was spoken of already."""
    day = workdays.next_open(facts.start)
    at = workdays.moment(day, policy.send_at, zone)
    if facts.told and at <= known_at:
        return None
    if at < known_at:
        return first_sending_day(known_at, policy=policy, workdays=workdays, zone=zone)
    return day


def plan_digests(
    first_day: date, last_day: date, *, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime
) -> list[Planned]:
    """A digest on the first working day after each quarter of the term, from `known_at` on."""
    known_at, found = known_at.astimezone(UTC), list[Planned]()
    quarter, last = Quarter.of(first_day), Quarter.of(last_day)
    while quarter <= last:
        day = workdays.next_open(quarter.last_day + timedelta(days=1))
        at = workdays.moment(day, policy.send_at, zone)
        if at >= known_at:
            found.append(Planned(MomentKind.DIGEST, at, str(quarter)))
        quarter = quarter.next
    return found


def first_sending_day(known_at: datetime, *, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo) -> date:
    """The first working day whose sending moment isn't before `known_at`."""
    day = workdays.next_open(known_at.astimezone(zone).date())
    if workdays.moment(day, policy.send_at, zone) < known_at.astimezone(UTC):
        day = workdays.next_open(day + timedelta(days=1))
    return day


def _wishes(facts: TaskFacts, policy: Policy, workdays: WorkCalendar) -> Iterator[Wish]:
    """All moments but the kickoff, each on the working day that its kind moves to."""
    deadline = facts.deadline
    due_day = _last_open_within(deadline, facts.start, workdays)
    yield MomentKind.DUE, due_day
    for day in _prompt_days(facts, policy):
        if workdays.next_open(day) < due_day:
            yield MomentKind.PROMPT, workdays.next_open(day)
    if _length(facts.start, deadline) > policy.long_period_days:
        for days in policy.nudge_before_days:
            wanted = deadline - timedelta(days=days)
            day = _last_open_within(wanted, facts.start, workdays)
            if facts.start <= wanted and day < due_day and not _lately_green(facts, day, policy):
                yield MomentKind.NUDGE, day
    if facts.lent_until is not None:  # who is back hears how it stands
        back = workdays.next_open(facts.lent_until)
        yield MomentKind.OVERDUE if back > deadline else MomentKind.PROMPT, back
    for day in _overdue_days(deadline, policy):
        yield MomentKind.OVERDUE, workdays.next_open(day)
    yield MomentKind.ESCALATION, workdays.next_open(deadline + timedelta(days=policy.escalation_after_days))
    yield MomentKind.AGENDA, workdays.next_open(deadline + timedelta(days=policy.agenda_after_days))


def _while_waiting(facts: TaskFacts, policy: Policy, workdays: WorkCalendar) -> list[Wish]:
    """Of a task that waits what others than its owner hear: a month's task of a series has no such moments, waiting or not."""
    if facts.monthly:
        return []
    back = workdays.next_open(facts.snoozed_until) if facts.snoozed_until is not None else date.min
    return [(kind, max(day, back)) for kind, day in _wishes(facts, policy, workdays) if kind in ELSEWHERE]


def _prompt_days(facts: TaskFacts, policy: Policy) -> Iterator[date]:
    """Half-way of a long period, or every so many days of a very long one; after a shift counted from the day it was told."""
    start = facts.start
    if facts.expected is not None and facts.expected_on is not None:
        start = max(start, facts.expected_on)
    length = _length(start, facts.deadline)
    if length > policy.very_long_period_days:
        for days in range(policy.prompt_every_days, length, policy.prompt_every_days):
            yield start + timedelta(days=days)
    elif length > policy.long_period_days:
        yield start + (facts.deadline - start) // 2


def _overdue_days(deadline: date, policy: Policy) -> Iterator[date]:
    last = deadline + timedelta(days=policy.overdue_after_days)
    for times in range(policy.overdue_weekly_times):
        last = deadline + timedelta(days=policy.overdue_after_days + times * policy.overdue_every_days)
        yield last
    months = 1
    while add_months(last, months) <= add_months(deadline, OVERDUE_MONTHS):
        yield add_months(last, months)
        months += 1


def _after_snooze(wishes: list[Wish], facts: TaskFacts, workdays: WorkCalendar) -> list[Wish]:
    """Nothing before the day that the owner asked for, and one question on it; the coordinator's moments wait till then."""
    if facts.snoozed_until is None:
        return wishes
    back = workdays.next_open(facts.snoozed_until)
    kept = [(kind, max(day, back)) for kind, day in wishes if kind in ELSEWHERE or day >= back]
    return [*kept, (MomentKind.OVERDUE if back > facts.deadline else MomentKind.PROMPT, back)]


def _one_a_day(wishes: list[Wish]) -> list[Wish]:
    """On each day the most urgent, with escalation and agenda beside it."""
    chosen: dict[tuple[date, bool, MomentKind | None], MomentKind] = {}
    for kind, day in wishes:
        place = (day, kind in ELSEWHERE, kind if kind in ELSEWHERE else None)
        if place not in chosen or URGENCY[kind] < URGENCY[chosen[place]]:
            chosen[place] = kind
    return [(kind, place[0]) for place, kind in chosen.items()]


def _last_open_within(day: date, start: date, workdays: WorkCalendar) -> date:
    """The last working day up to `day`, not before `start`; the next one when the period has none."""
    found = workdays.last_open(day)
    return found if found >= start else workdays.next_open(day)


def _lately_green(facts: TaskFacts, day: date, policy: Policy) -> bool:
    return facts.green_on is not None and timedelta(0) <= day - facts.green_on <= timedelta(days=policy.quiet_after_green_days)


def _length(start: date, deadline: date) -> int:
    """Days in the period, both ends included."""
    return (deadline - start).days + 1
