"""The plan of a task: the table of moments by hand, on a real calendar, and what holds for every task."""

from __future__ import annotations

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

ZONE = ZoneInfo("Europe/Amsterdam")
WORKDAYS = WorkCalendar()
LONG_BEFORE = datetime(2020, 1, 1, tzinfo=UTC)
OWN_KINDS = {MomentKind.KICKOFF, MomentKind.PROMPT, MomentKind.NUDGE, MomentKind.DUE, MomentKind.OVERDUE}


def task(start: str, due: str, **other: object) -> TaskFacts:
    facts = TaskFacts(start=date.fromisoformat(start), due=date.fromisoformat(due), status=TaskStatus.OPEN)
    return replace(facts, **other)  # the tests name real fields


def plan(
    facts: TaskFacts, *, known_at: datetime = LONG_BEFORE, workdays: WorkCalendar = WORKDAYS, policy: Policy | None = None
) -> list[Planned]:
    return plan_task(facts, policy=policy or Policy(), workdays=workdays, zone=ZONE, known_at=known_at)


def said(planned: list[Planned], *, until: str = "9999-12-31") -> list[str]:
    return [f"{p.at:%Y-%m-%d} {p.kind}" for p in planned if f"{p.at:%Y-%m-%d}" <= until]


def test_a_quarter_gets_the_whole_table() -> None:
    """Q1 2026. New Year closes, 14 February and 28 March are Saturdays, 27 April is King's Day."""
    assert said(plan(task("2026-01-01", "2026-03-31")), until="2026-08-31") == [
        "2026-01-02 kickoff",
        "2026-02-16 prompt",
        "2026-03-17 nudge",
        "2026-03-27 nudge",
        "2026-03-31 due",
        "2026-04-07 overdue",
        "2026-04-14 escalation",
        "2026-04-14 overdue",
        "2026-04-21 overdue",
        "2026-04-28 overdue",
        "2026-04-28 agenda",
        "2026-05-05 overdue",
        "2026-05-12 overdue",
        "2026-06-12 overdue",
        "2026-07-13 overdue",
        "2026-08-12 overdue",
    ]


def test_a_task_of_one_day_that_gets_more_time_on_that_day_is_not_kicked_off_after_all() -> None:
    """Its day said that it is due today; the answer to that was a later date."""
    of_a_day = task("2026-03-17", "2026-03-17")
    assert said(plan(of_a_day), until="2026-03-24") == ["2026-03-17 due", "2026-03-24 overdue"]
    told_at = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)
    shifted = replace(of_a_day, expected=date(2026, 3, 27), expected_on=date(2026, 3, 17), told=True)
    assert said(plan(shifted, known_at=told_at), until="2026-03-31") == ["2026-03-27 due"]


def test_what_changes_in_the_early_morning_of_the_first_day_takes_away_no_kickoff() -> None:
    facts = replace(task("2029-02-24", "2029-03-30"), told=True)
    early = datetime(2029, 2, 26, 1, 0, tzinfo=ZONE)
    assert said(plan(facts, known_at=early), until="2029-02-28") == ["2029-02-26 kickoff"]


def test_a_year_is_asked_about_every_six_weeks() -> None:
    assert said(plan(task("2026-01-01", "2026-12-31")), until="2026-12-31") == [
        "2026-01-02 kickoff",
        "2026-02-12 prompt",
        "2026-03-26 prompt",
        "2026-05-07 prompt",
        "2026-06-18 prompt",
        "2026-07-30 prompt",
        "2026-09-10 prompt",
        "2026-10-22 prompt",
        "2026-12-03 prompt",
        "2026-12-17 nudge",
        "2026-12-28 nudge",
        "2026-12-31 due",
    ]


def test_a_month_is_too_short_for_prompts_and_nudges() -> None:
    """1 February 2026 is a Sunday and moves on; 28 February is a Saturday and moves back."""
    assert said(plan(task("2026-02-01", "2026-02-28")), until="2026-03-07") == ["2026-02-02 kickoff", "2026-02-27 due"]


@pytest.mark.parametrize(("due", "has_nudges"), [("2026-02-14", False), ("2026-02-15", True)])
def test_only_periods_longer_than_45_days_are_nudged(due: str, has_nudges: bool) -> None:
    kinds = {p.kind for p in plan(task("2026-01-01", due))}
    assert (MomentKind.NUDGE in kinds, MomentKind.PROMPT in kinds) == (has_nudges, has_nudges)


def test_a_closed_christmas_moves_the_deadline_forward_and_what_comes_after_back() -> None:
    closed = WorkCalendar(closed_periods=((date(2026, 12, 24), date(2027, 1, 3)),))
    assert said(plan(task("2026-10-01", "2026-12-31"), workdays=closed), until="2027-01-14") == [
        "2026-10-01 kickoff",
        "2026-11-16 prompt",
        "2026-12-17 nudge",
        "2026-12-23 due",
        "2027-01-07 overdue",
        "2027-01-14 escalation",
        "2027-01-14 overdue",
    ]


@pytest.mark.parametrize(
    ("start", "due", "day"),
    [
        ("2026-04-27", "2026-04-27", "2026-04-28"),  # King's Day alone
        ("2026-12-25", "2026-12-27", "2026-12-28"),  # Christmas and a Sunday
        ("2026-04-04", "2026-04-06", "2026-04-07"),  # Easter weekend
    ],
)
def test_a_period_without_a_working_day_is_due_on_the_next_one(start: str, due: str, day: str) -> None:
    assert said(plan(task(start, due)))[0] == f"{day} due"


def test_messages_come_at_half_past_nine_on_both_sides_of_a_clock_change() -> None:
    spring = [p.at for p in plan(task("2026-01-01", "2026-03-30"))]
    assert {(at.hour, at.minute) for at in spring} == {(9, 30)}
    assert [at.astimezone(UTC).hour for at in spring if at.date() == date(2026, 3, 27)] == [8]
    assert [at.astimezone(UTC).hour for at in spring if at.date() == date(2026, 3, 30)] == [7]


def test_an_agreement_may_have_an_hour_of_its_own() -> None:
    assert {p.at.time() for p in plan(task("2026-01-01", "2026-03-31"), policy=Policy(send_at=time(19, 0)))} == {time(19, 0)}


def test_of_a_period_that_has_begun_there_is_one_kickoff_at_the_next_sending_moment() -> None:
    friday = datetime(2026, 2, 20, 10, 0, tzinfo=ZONE)
    assert said(plan(task("2026-01-01", "2026-03-31"), known_at=friday), until="2026-03-31") == [
        "2026-02-23 kickoff",
        "2026-03-17 nudge",
        "2026-03-27 nudge",
        "2026-03-31 due",
    ]


def test_known_early_on_a_working_day_starts_the_same_day() -> None:
    early = datetime(2026, 2, 20, 8, 0, tzinfo=ZONE)
    assert said(plan(task("2026-01-01", "2026-03-31"), known_at=early))[0] == "2026-02-20 kickoff"


def test_what_was_late_long_before_it_was_known_is_said_once() -> None:
    known_at = datetime(2030, 1, 2, 8, 0, tzinfo=ZONE)
    assert said(plan(task("2026-01-01", "2026-03-31"), known_at=known_at)) == ["2030-01-02 kickoff"]


def test_a_task_that_people_have_heard_of_gets_no_second_kickoff() -> None:
    friday = datetime(2026, 2, 20, 10, 0, tzinfo=ZONE)
    assert said(plan(task("2026-01-01", "2026-03-31", told=True), known_at=friday))[0] == "2026-03-17 nudge"


def test_a_later_date_governs_the_reminders_from_then_on() -> None:
    told = datetime(2026, 3, 20, 14, 0, tzinfo=ZONE)
    facts = task("2026-01-01", "2026-03-31", expected=date(2026, 5, 29), expected_on=told.date(), told=True)
    assert said(plan(facts, known_at=told), until="2026-06-12") == [
        "2026-04-24 prompt",  # half-way from 20 March to 29 May: 70 days
        "2026-05-15 nudge",
        "2026-05-26 nudge",
        "2026-05-29 due",
        "2026-06-05 overdue",
        "2026-06-12 escalation",
        "2026-06-12 overdue",
    ]


def test_a_good_word_keeps_the_nudge_of_the_next_seven_days_away() -> None:
    facts = task("2026-01-01", "2026-03-31", green_on=date(2026, 3, 10))
    assert "2026-03-17 nudge" not in said(plan(facts))
    assert "2026-03-27 nudge" in said(plan(facts))


def test_a_good_word_of_eight_days_ago_does_not() -> None:
    assert "2026-03-17 nudge" in said(plan(task("2026-01-01", "2026-03-31", green_on=date(2026, 3, 9))))


def test_a_monthly_task_is_begun_due_and_overdue_and_nothing_else() -> None:
    kinds = {p.kind for p in plan(task("2026-02-01", "2026-02-28", monthly=True))}
    assert kinds == {MomentKind.KICKOFF, MomentKind.DUE, MomentKind.OVERDUE}


def test_a_snoozed_task_is_asked_about_on_the_day_that_was_named_and_not_before() -> None:
    facts = task("2026-01-01", "2026-03-31", snoozed_until=date(2026, 3, 21))  # a Saturday
    assert said(plan(facts), until="2026-03-31") == ["2026-03-23 prompt", "2026-03-27 nudge", "2026-03-31 due"]


def test_a_snooze_over_the_deadline_comes_back_as_overdue_and_the_coordinator_waits_too() -> None:
    facts = task("2026-01-01", "2026-03-31", snoozed_until=date(2026, 4, 20))
    assert said(plan(facts), until="2026-04-21") == ["2026-04-20 escalation", "2026-04-20 overdue", "2026-04-21 overdue"]


def test_a_nudge_whose_day_lies_before_the_start_is_left_out() -> None:
    policy = Policy(long_period_days=5, nudge_before_days=(14, 3))
    planned = said(plan(task("2026-06-01", "2026-06-10"), policy=policy), until="2026-06-10")
    # 7 June is a Sunday; the prompt of half-way, on the same Friday, gives way
    assert planned == ["2026-06-01 kickoff", "2026-06-05 nudge", "2026-06-10 due"]


def test_in_the_hour_that_comes_twice_what_was_sent_the_first_time_is_past() -> None:
    """Sunday 25 October 2026: the clock shows 02:15 again, 45 minutes after it showed 02:30 for the first time."""
    again = datetime(2026, 10, 25, 2, 15, fold=1, tzinfo=ZONE)
    every_day = WorkCalendar(closed_weekdays=frozenset(), holidays_closed=())
    planned = plan(task("2026-10-01", "2026-10-25"), known_at=again, workdays=every_day, policy=Policy(send_at=time(2, 30)))
    assert said(planned)[0] == "2026-10-26 kickoff"


@pytest.mark.parametrize("wrong", [{"prompt_every_days": 0}, {"overdue_weekly_times": 0}, {"nudge_before_days": [14, -3]}])
def test_a_rule_with_which_no_plan_can_be_made_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"at least 1|never less than 0"):
        Policy().overridden(wrong)


@pytest.mark.parametrize(
    "facts",
    [
        task("2026-01-01", "2026-03-31", owned=False),
        task("2026-01-01", "2026-03-31", chased=False),
        task("2026-01-01", "2026-03-31", conditional=True),
        *(
            task("2026-01-01", "2026-03-31", status=status)
            for status in TaskStatus
            if status not in {TaskStatus.OPEN, TaskStatus.WAITING}
        ),
    ],
)
def test_nobody_is_asked_about_what_is_not_theirs_not_open_or_not_chased(facts: TaskFacts) -> None:
    assert plan(facts) == []


def test_each_quarter_of_the_term_is_summed_up_on_the_first_working_day_after_it() -> None:
    planned = plan_digests(
        date(2026, 1, 1), date(2026, 12, 31), policy=Policy(), workdays=WORKDAYS, zone=ZONE, known_at=LONG_BEFORE
    )
    assert [(f"{p.at:%Y-%m-%d %H:%M}", p.about) for p in planned] == [
        ("2026-04-01 09:30", "2026Q1"),
        ("2026-07-01 09:30", "2026Q2"),
        ("2026-10-01 09:30", "2026Q3"),
        ("2027-01-04 09:30", "2026Q4"),
    ]


DAYS = st.dates(date(2022, 1, 1), date(2029, 12, 31))
CALENDARS = st.sampled_from(
    [
        WORKDAYS,
        WorkCalendar(holidays_closed=()),
        WorkCalendar(closed_periods=((date(2025, 12, 20), date(2026, 1, 4)), (date(2026, 7, 20), date(2026, 8, 7)))),
        WorkCalendar(closed_weekdays=frozenset({0, 2, 4, 5, 6})),
    ]
)


@st.composite
def any_facts(draw: st.DrawFn) -> TaskFacts:
    start = draw(DAYS)
    due = start + timedelta(days=draw(st.integers(0, 1500)))
    later = draw(st.none() | st.integers(1, 400))
    return TaskFacts(
        start=start,
        due=due,
        status=draw(st.sampled_from(TaskStatus)),
        expected=due + timedelta(days=later) if later else None,
        expected_on=draw(st.none() | DAYS) if later else None,
        chased=draw(st.booleans()),
        conditional=draw(st.booleans()),
        owned=draw(st.booleans()),
        monthly=draw(st.booleans()),
        snoozed_until=draw(st.none() | DAYS),
        green_on=draw(st.none() | DAYS),
        told=draw(st.booleans()),
    )


OPEN_FACTS = any_facts().map(lambda f: replace(f, status=TaskStatus.OPEN, chased=True, conditional=False, owned=True))
MOMENTS = st.datetimes(datetime(2021, 1, 1), datetime(2030, 12, 31)).map(lambda m: m.replace(tzinfo=UTC))
HOURS = st.times(time(0), time(23, 59)).map(lambda t: t.replace(second=0, microsecond=0)).filter(lambda t: t.hour not in {2})


@given(OPEN_FACTS, MOMENTS, CALENDARS, HOURS)
def test_every_moment_is_on_a_working_day_at_the_hour_of_sending(
    facts: TaskFacts, known_at: datetime, workdays: WorkCalendar, send_at: time
) -> None:
    for planned in plan(facts, known_at=known_at, workdays=workdays, policy=Policy(send_at=send_at)):
        assert workdays.is_open(planned.at.date())
        assert planned.at.timetz().replace(tzinfo=None) == send_at
        assert planned.at.tzinfo is ZONE


@given(OPEN_FACTS, MOMENTS, CALENDARS)
def test_nothing_lies_before_the_start_or_before_it_was_known(
    facts: TaskFacts, known_at: datetime, workdays: WorkCalendar
) -> None:
    for planned in plan(facts, known_at=known_at, workdays=workdays):
        assert planned.at >= known_at
        if planned.kind in {MomentKind.NUDGE, MomentKind.DUE}:
            assert planned.at.date() >= facts.start


@given(OPEN_FACTS, MOMENTS, CALENDARS)
def test_a_task_says_one_thing_a_day(facts: TaskFacts, known_at: datetime, workdays: WorkCalendar) -> None:
    planned = plan(facts, known_at=known_at, workdays=workdays)
    own_days = [p.at.date() for p in planned if p.kind in OWN_KINDS]
    assert len(own_days) == len(set(own_days))
    assert len({(p.kind, p.at) for p in planned}) == len(planned)


@given(any_facts(), MOMENTS)
def test_closed_unowned_and_watched_tasks_are_silent(facts: TaskFacts, known_at: datetime) -> None:
    asked_about = facts.status in {TaskStatus.OPEN, TaskStatus.WAITING}
    if not asked_about or not facts.owned or not facts.chased or facts.conditional:
        assert plan(facts, known_at=known_at) == []


@given(any_facts(), MOMENTS)
def test_what_waits_for_a_party_asks_that_party_once_and_its_owner_nothing(facts: TaskFacts, known_at: datetime) -> None:
    planned = plan(replace(facts, status=TaskStatus.WAITING), known_at=known_at)

    assert [p.about for p in planned if p.kind in OWN_KINDS] in ([], ["waiting"])
    assert {p.kind for p in planned if p.about is None} <= {MomentKind.ESCALATION, MomentKind.AGENDA}


@given(OPEN_FACTS, CALENDARS)
def test_every_open_task_is_spoken_of_on_its_last_working_day(facts: TaskFacts, workdays: WorkCalendar) -> None:
    facts = replace(facts, snoozed_until=None)
    found = [p.at.date() for p in plan(facts, workdays=workdays) if p.kind is MomentKind.DUE]
    deadline = facts.expected or facts.due
    open_days = [d for d in (deadline - timedelta(days=n) for n in range(30)) if d >= facts.start and workdays.is_open(d)]
    assert found == [open_days[0] if open_days else workdays.next_open(deadline)]


@settings(max_examples=30)
@given(OPEN_FACTS, MOMENTS, st.integers(1, 400))
def test_planning_again_later_gives_the_rest_of_the_same_plan(facts: TaskFacts, known_at: datetime, days: int) -> None:
    facts, later = replace(facts, told=True), known_at + timedelta(days=days)
    assert plan(facts, known_at=later) == [p for p in plan(facts, known_at=known_at) if p.at >= later]


def test_a_task_that_waits_past_its_deadline_still_reaches_the_coordinator_and_the_agenda() -> None:
    """Its owner is left in peace, the other party was asked: without these two nobody would hear of it again."""
    waits = task("2026-01-01", "2026-03-31", status=TaskStatus.WAITING)
    assert said(plan(waits)) == ["2026-04-14 escalation", "2026-04-28 agenda"]
    told_late = datetime(2026, 4, 20, 12, 0, tzinfo=ZONE)
    assert said(plan(replace(waits, asked_other=False), known_at=told_late)) == ["2026-04-21 prompt", "2026-04-28 agenda"]


@pytest.mark.parametrize("other", [{"monthly": True}, {"chased": False}, {"conditional": True}, {"owned": False}])
def test_what_is_never_escalated_is_not_escalated_while_it_waits(other: dict[str, object]) -> None:
    assert plan(task("2026-01-01", "2026-03-31", status=TaskStatus.WAITING, **other)) == []


def test_a_task_that_waits_for_a_later_date_is_escalated_after_that_date() -> None:
    waits = task("2026-01-01", "2026-03-31", status=TaskStatus.WAITING, expected=date(2026, 5, 29))
    assert said(plan(waits)) == ["2026-06-12 escalation", "2026-06-26 agenda"]
