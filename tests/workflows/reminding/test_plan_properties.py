"""The plan of a task against the table of the reminders, read a second time: any task, policy, calendar, zone and late start.

The expectation is computed the other way about: not from moments to days, but by asking of each day what the table wants on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.workdays import WorkCalendar
from storage.words import MomentKind, TaskStatus
from workflows.ground_rules import Policy
from workflows.reminding.planning import Planned, TaskFacts, plan_digests, plan_task

KICKOFF, PROMPT, NUDGE, DUE = MomentKind.KICKOFF, MomentKind.PROMPT, MomentKind.NUDGE, MomentKind.DUE
OVERDUE, ESCALATION, AGENDA = MomentKind.OVERDUE, MomentKind.ESCALATION, MomentKind.AGENDA
ELSEWHERE = {ESCALATION, AGENDA}
MOST_URGENT_FIRST = [OVERDUE, DUE, NUDGE, PROMPT, KICKOFF]

DAYS = st.dates(date(2023, 1, 1), date(2030, 12, 31))
ZONES = st.sampled_from(["Europe/Amsterdam", "America/Havana", "Australia/Lord_Howe", "Pacific/Auckland", "UTC"]).map(ZoneInfo)
HOURS = st.one_of(st.times(), st.sampled_from([time(0), time(2), time(2, 30), time(23, 59)])).map(
    lambda at: at.replace(second=0, microsecond=0, fold=0)
)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    long_days = draw(st.integers(1, 90))
    return Policy(
        send_at=draw(HOURS),
        long_period_days=long_days,
        very_long_period_days=long_days + draw(st.integers(0, 200)),
        prompt_every_days=draw(st.integers(5, 90)),
        nudge_before_days=tuple(draw(st.lists(st.integers(1, 60), max_size=4))),
        quiet_after_green_days=draw(st.integers(0, 20)),
        overdue_after_days=draw(st.integers(1, 20)),
        overdue_every_days=draw(st.integers(1, 14)),
        overdue_weekly_times=draw(st.integers(1, 8)),
        escalation_after_days=draw(st.integers(1, 40)),
        agenda_after_days=draw(st.integers(1, 60)),
    )


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Part-time weeks, recess and bouwvak of up to six weeks, with the holidays of the law or with none."""
    closed = draw(st.lists(st.tuples(DAYS, st.integers(0, 41)), max_size=8))
    return WorkCalendar(
        closed_weekdays=frozenset(draw(st.sets(st.integers(0, 6), max_size=6))),
        holidays_closed=draw(st.sampled_from([None, ()])),
        closed_periods=tuple((first, first + timedelta(days=days)) for first, days in closed),
    )


@st.composite
def open_tasks(draw: st.DrawFn) -> TaskFacts:
    start = draw(DAYS)
    due = start + timedelta(days=draw(st.one_of(st.integers(0, 50), st.integers(0, 1500))))
    later = draw(st.none() | st.integers(1, 400))
    return TaskFacts(
        start=start,
        due=due,
        status=TaskStatus.OPEN,
        expected=due + timedelta(days=later) if later else None,
        expected_on=draw(st.none() | DAYS) if later else None,
        monthly=draw(st.booleans()),
        snoozed_until=draw(st.none() | st.integers(-30, 500).map(lambda days: start + timedelta(days=days))),
        green_on=draw(st.none() | st.integers(-30, 500).map(lambda days: start + timedelta(days=days))),
        told=draw(st.booleans()),
    )


MOMENTS = st.datetimes(datetime(2022, 1, 1), datetime(2032, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))


# --- the table, read a second time


def easter(year: int) -> date:
    """The Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    m = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114
    return date(year, n // 31, n % 31 + 1)


def holidays(year: int) -> set[date]:
    """Algemene termijnenwet art. 3; Koningsdag a day earlier when it is a Sunday, Bevrijdingsdag in lustrum years."""
    king = date(year, 4, 27)
    found = {date(year, 1, 1), king - timedelta(days=king.weekday() == 6), date(year, 12, 25), date(year, 12, 26)}
    found |= {easter(year) + timedelta(days=days) for days in (0, 1, 39, 49, 50)}
    return found | ({date(year, 5, 5)} if year % 5 == 0 else set())


class Reading:
    """What the table wants of one task on each day."""

    def __init__(self, facts: TaskFacts, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime) -> None:
        self.facts, self.policy, self.workdays, self.zone, self.known_at = facts, policy, workdays, zone, known_at
        self.deadline = facts.expected or facts.due
        self.length = (self.deadline - facts.start).days + 1

    def is_open(self, day: date) -> bool:
        if day.weekday() in self.workdays.closed_weekdays:
            return False
        if any(first <= day <= last for first, last in self.workdays.closed_periods):
            return False
        return self.workdays.holidays_closed is not None or day not in holidays(day.year)

    def after(self, day: date) -> date:
        return next(found for n in range(1000) if self.is_open(found := day + timedelta(days=n)))

    def before(self, day: date) -> date:
        """The last working day before, never before the start; the next one where the period has none."""
        earlier = (day - timedelta(days=n) for n in range((day - self.facts.start).days + 1))
        return next((found for found in earlier if self.is_open(found)), self.after(day))

    def sent(self, day: date) -> datetime:
        """When the local clock shows the hour of sending (or what it shows an hour later, where that hour is skipped)."""
        wall = datetime.combine(day, self.policy.send_at)
        offset = wall.replace(tzinfo=self.zone).utcoffset()
        assert offset is not None
        return (wall - offset).replace(tzinfo=UTC)

    def first_day(self) -> date:
        day = self.after(self.known_at.astimezone(self.zone).date())
        return day if self.sent(day) >= self.known_at else self.after(day + timedelta(days=1))

    def prompt_days(self) -> list[date]:
        start = self.facts.start
        if self.facts.expected and self.facts.expected_on:
            start = max(start, self.facts.expected_on)
        length = (self.deadline - start).days + 1
        if length > self.policy.very_long_period_days:
            every = self.policy.prompt_every_days
            return [start + timedelta(days=n) for n in range(1, length) if n % every == 0]
        return [start + timedelta(days=(length - 1) // 2)] if length > self.policy.long_period_days else []

    def nudge_days(self) -> list[date]:
        if self.length <= self.policy.long_period_days:
            return []
        before = [self.deadline - timedelta(days=n) for n in self.policy.nudge_before_days]
        days = [self.before(day) for day in before if day >= self.facts.start]
        green, quiet = self.facts.green_on, self.policy.quiet_after_green_days
        return [day for day in days if green is None or not 0 <= (day - green).days <= quiet]

    def overdue_days(self) -> Iterator[date]:
        rule = self.policy
        weekly = [self.deadline + timedelta(days=rule.overdue_after_days + n * rule.overdue_every_days) for n in range(8)]
        yield from weekly[: rule.overdue_weekly_times]
        last, months = weekly[rule.overdue_weekly_times - 1], 1
        while (found := months_later(last, months)) <= months_later(self.deadline, 24):
            yield found
            months += 1

    def wishes(self) -> dict[MomentKind, set[date]]:
        due = self.before(self.deadline)
        late = self.sent(self.after(self.facts.start)) < self.known_at
        begin = [] if late and self.facts.told else [self.first_day() if late else self.after(self.facts.start)]
        wanted = {
            KICKOFF: set(begin),
            PROMPT: {day for day in map(self.after, self.prompt_days()) if day < due},
            NUDGE: {day for day in self.nudge_days() if day < due},
            DUE: {due},
            OVERDUE: set(map(self.after, self.overdue_days())),
            ESCALATION: {self.after(self.deadline + timedelta(days=self.policy.escalation_after_days))},
            AGENDA: {self.after(self.deadline + timedelta(days=self.policy.agenda_after_days))},
        }
        if self.facts.monthly:
            wanted = {kind: days if kind in {KICKOFF, DUE, OVERDUE} else set() for kind, days in wanted.items()}
        return self.after_snooze(wanted) if self.facts.snoozed_until else wanted

    def after_snooze(self, wanted: dict[MomentKind, set[date]]) -> dict[MomentKind, set[date]]:
        back = self.after(self.facts.snoozed_until)
        kept = {
            kind: {max(day, back) for day in days} if kind in ELSEWHERE else {day for day in days if day >= back}
            for kind, days in wanted.items()
        }
        kept[OVERDUE if back > self.deadline else PROMPT].add(back)
        return kept

    def plan(self) -> set[tuple[MomentKind, datetime]]:
        wanted = self.wishes()
        found = {(kind, day) for kind in ELSEWHERE for day in wanted[kind]}
        for day in {day for kind in MOST_URGENT_FIRST for day in wanted[kind]}:
            found.add((next(kind for kind in MOST_URGENT_FIRST if day in wanted[kind]), day))
        return {(kind, self.sent(day)) for kind, day in found if self.sent(day) >= self.known_at}


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last; the last day of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    was_last = (day + timedelta(days=1)).day == 1
    return date(year, month + 1, last if was_last else min(day.day, last))


# --- the properties


@settings(max_examples=150)
@given(open_tasks(), policies(), calendars(), ZONES, MOMENTS)
def test_every_plan_is_what_the_table_says(
    facts: TaskFacts, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime
) -> None:
    planned = plan_task(facts, policy=policy, workdays=workdays, zone=zone, known_at=known_at)
    assert sorted((str(p.kind), p.at.astimezone(UTC)) for p in planned) == sorted(
        (str(kind), at) for kind, at in Reading(facts, policy, workdays, zone, known_at).plan()
    )


@settings(max_examples=50)
@given(open_tasks(), policies(), calendars(), ZONES, MOMENTS)
def test_the_zone_in_which_now_is_told_makes_no_difference(
    facts: TaskFacts, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime
) -> None:
    def plan(now: datetime) -> list[Planned]:
        return plan_task(facts, policy=policy, workdays=workdays, zone=zone, known_at=now)

    assert plan(known_at.astimezone(zone)) == plan(known_at)


@settings(max_examples=30)
@given(
    st.sampled_from(["Europe/Amsterdam", "America/Havana", "Australia/Lord_Howe"]), st.integers(2023, 2030), st.integers(-5, 185)
)
def test_around_the_clock_changes_no_moment_is_before_it_was_known(name: str, year: int, minutes: int) -> None:
    """Known at each minute of the night on which the clock goes back; sent in the hour that comes twice."""
    zone = ZoneInfo(name)
    change = next(
        at
        for n in range(366 * 24)
        if (at := datetime(year, 1, 1, tzinfo=UTC) + timedelta(hours=n)).astimezone(zone).utcoffset()
        > (at + timedelta(hours=1)).astimezone(zone).utcoffset()
    )
    known_at = change - timedelta(hours=1) + timedelta(minutes=minutes)
    facts = TaskFacts(start=known_at.date() - timedelta(days=3), due=known_at.date() + timedelta(days=9), status=TaskStatus.OPEN)
    for hour in (time(0, 30), time(1, 30), time(1, 45), time(2), time(2, 30)):
        workdays = WorkCalendar(closed_weekdays=frozenset({1}), holidays_closed=())
        planned = plan_task(facts, policy=Policy(send_at=hour), workdays=workdays, zone=zone, known_at=known_at.astimezone(zone))
        assert planned[0].kind is KICKOFF
        assert planned[0].at.astimezone(UTC) >= known_at
        assert planned[0].at.astimezone(UTC) <= known_at + timedelta(hours=49)


@given(open_tasks(), policies(), calendars(), ZONES, MOMENTS)
def test_an_open_task_is_spoken_of_on_its_due_day_or_there_is_a_reason_why_not(
    facts: TaskFacts, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime
) -> None:
    planned = plan_task(facts, policy=policy, workdays=workdays, zone=zone, known_at=known_at)
    table = Reading(facts, policy, workdays, zone, known_at)
    day = table.before(facts.deadline)
    told = [p for p in planned if p.at.astimezone(zone).date() == day and p.kind not in ELSEWHERE]
    known_too_late = table.sent(day) < known_at
    snoozed = facts.snoozed_until is not None and table.after(facts.snoozed_until) > day
    assert bool(told) != (known_too_late or snoozed)


@given(DAYS, st.integers(0, 1500), policies(), calendars(), ZONES, MOMENTS)
def test_every_quarter_has_one_digest_after_its_last_day(
    first: date, days: int, policy: Policy, workdays: WorkCalendar, zone: ZoneInfo, known_at: datetime
) -> None:
    last = first + timedelta(days=days)
    planned = plan_digests(first, last, policy=policy, workdays=workdays, zone=zone, known_at=known_at)
    table = Reading(TaskFacts(first, last, TaskStatus.OPEN), policy, workdays, zone, known_at)
    expected = []
    for year in range(first.year, last.year + 1):
        for number, month in enumerate((1, 4, 7, 10), start=1):
            begins, next_begins = date(year, month, 1), months_later(date(year, month, 1), 3)
            if begins <= last and next_begins > first and table.sent(table.after(next_begins)) >= known_at:
                expected.append((f"{year}Q{number}", table.sent(table.after(next_begins))))
    assert [(p.about, p.at.astimezone(UTC)) for p in planned] == expected


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2026-01-01", "2026-03-31"),  # a quarter
        ("2026-01-01", "2026-04-30"),  # a tertial: 120 days, asked about once
        ("2028-01-01", "2028-04-30"),  # in a leap year: 121 days, asked about every six weeks
        ("2026-01-01", "2026-06-30"),
        ("2026-01-01", "2026-12-31"),
        ("2026-02-01", "2026-02-28"),
        ("2026-07-15", "2026-07-15"),
        ("2026-01-01", "2029-12-31"),
    ],
)
def test_real_periods_are_planned_as_the_table_says(first: str, last: str) -> None:
    facts = TaskFacts(date.fromisoformat(first), date.fromisoformat(last), TaskStatus.OPEN)
    zone, long_before = ZoneInfo("Europe/Amsterdam"), datetime(2020, 1, 1, tzinfo=UTC)
    for policy in (Policy(), replace(Policy(), prompt_every_days=21)):
        planned = plan_task(facts, policy=policy, workdays=WorkCalendar(), zone=zone, known_at=long_before)
        table = Reading(facts, policy, WorkCalendar(), zone, long_before)
        assert {(p.kind, p.at.astimezone(UTC)) for p in planned} == table.plan()
