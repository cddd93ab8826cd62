"""Which period of a task that comes back a reply names, and what is left of what it says."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlmodel import Session

from storage.words import TaskStatus
from workflows.answering.heard.periods_named import of_period
from workflows.ground_rules import GroundRules
from workflows.tracking.views import TaskView, task_views

ENDS = {1: 31, 2: 28, 3: 31, 4: 30}


@pytest.fixture
def months(session: Session, build: Any, rules: GroundRules) -> list[TaskView]:
    """January to April of 2026 and of 2027, on 10 March 2026."""
    agreement = build.agreement()
    series = build.series(agreement)
    for year in (2026, 2027):
        for month, end in ENDS.items():
            days = {"start": date(year, month, 1), "due": date(year, month, end), "first_due": date(year, month, end)}
            build.task(agreement, number="4a", series_id=series.id, status=TaskStatus.OPEN, **days)
    return task_views(session, now=datetime(2026, 3, 10, 12, tzinfo=UTC), rules=rules)


@pytest.mark.parametrize(
    ("words", "named", "rest"),
    [
        ("februari is klaar", ["2026-02"], "klaar"),
        ("die van februari", ["2026-02"], ""),
        ("februari 2027", ["2027-02"], ""),
        ("april", ["2026-04"], ""),
        ("januari t/m maart zijn klaar", ["2026-01", "2026-02", "2026-03"], "klaar"),
        ("januari, februari en maart: 60%", ["2026-01", "2026-02", "2026-03"], "60%"),
        ("de cijfers over januari zijn verstuurd", ["2026-01"], "de cijfers zijn verstuurd"),
        ("klaar voor januari", ["2026-01"], "klaar"),
        ("klaar (maart)", ["2026-03"], "klaar"),
        ("maart wordt eind april", ["2026-03"], "wordt eind april"),
        ("april wordt het", [], "april wordt het"),
        ("klaar voor april", [], "klaar voor april"),
        ("wordt eind maart", [], "wordt eind maart"),
        ("in maart klaar", [], "in maart klaar"),
        ("28 februari klaar", [], "28 februari klaar"),
        ("mei is klaar", [], "mei is klaar"),
        ("klaar", [], "klaar"),
    ],
)
def test_a_month_names_what_bears_it_and_a_day_to_come_nothing(
    months: list[TaskView], words: str, named: list[str], rest: str
) -> None:
    found, said = of_period(words, months)
    assert [f"{view.start:%Y-%m}" for view in found] == named
    assert " ".join(said.split()) == rest


def test_a_quarter_is_named_in_all_its_ways(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    series = build.series(agreement, "quarterly")
    for month, end in ((1, date(2026, 3, 31)), (4, date(2026, 6, 30))):
        build.task(agreement, number="15", series_id=series.id, start=date(2026, month, 1), due=end, first_due=end)
    views = task_views(session, now=datetime(2026, 4, 10, 12, tzinfo=UTC), rules=rules)
    for words in ("Q1", "het eerste kwartaal", "1e kwartaal is klaar", "kwartaal 1: 60%", "maart"):
        assert [view.start for view in of_period(words, views)[0]] == [date(2026, 1, 1)], words
    assert len(of_period("Q1 en Q2 zijn klaar", views)[0]) == 2
