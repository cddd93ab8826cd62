"""A task as people see it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from storage.database import Database
from storage.words import Light, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.tracking.history import append
from workflows.tracking.stands import Stand, record, undo
from workflows.tracking.views import task_views, with_history

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
CONTRACT = {
    *("id", "agreement", "number", "title", "quote", "page", "owners", "lead", "start", "due", "expected", "first_due"),
    *("status", "light", "why", "percent", "value", "target", "assignees", "conditional", "section", "series", "history"),
}


@pytest.mark.parametrize(
    ("day", "stored", "shown"),
    [
        ("2025-12-31", TaskStatus.OPEN, "planned"),
        ("2026-01-01", TaskStatus.OPEN, "active"),
        ("2026-04-05", TaskStatus.OPEN, "active"),
        ("2026-02-01", TaskStatus.CONCEPT, "concept"),
        ("2026-02-01", TaskStatus.WAITING, "waiting"),
        ("2026-02-01", TaskStatus.TO_CONFIRM, "to_confirm"),
        ("2026-02-01", TaskStatus.DONE, "done"),
        ("2026-02-01", TaskStatus.DROPPED, "dropped"),
    ],
)
def test_the_status_is_that_of_the_day(
    session: Session, build: Any, rules: GroundRules, day: str, stored: TaskStatus, shown: str
) -> None:
    build.task(build.agreement(), status=stored)
    (view,) = task_views(session, now=datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC), rules=rules)
    assert view.status == shown


def test_the_day_is_that_of_the_zone(session: Session, build: Any, rules: GroundRules) -> None:
    """At 23:30 UTC it is already tomorrow in Amsterdam."""
    build.task(build.agreement())
    (view,) = task_views(session, now=datetime(2025, 12, 31, 23, 30, tzinfo=UTC), rules=rules)
    assert view.status == "active"


def test_the_json_has_every_field_of_the_contract(session: Session, build: Any, rules: GroundRules) -> None:
    agreement = build.agreement()
    party, person = build.party(agreement), build.person("U1", name="Noor")
    task = build.task(agreement, owners=(party,), lead_party_id=party.id, target_value=225.0, target_unit="woningen")
    build.assign(task, person)
    stand = Stand("delayed", percent=53, value=120.0, new_due=date(2026, 5, 31))
    record(session, task.id, stand, person_id=person.id, source=Source.REPLY, text="wordt eind mei", now=NOW, rules=rules)
    (row,) = with_history(session, task_views(session, now=NOW, rules=rules))
    assert set(row) >= CONTRACT
    assert (row["owners"], row["lead"], row["assignees"]) == (["Woonlint"], "Woonlint", ["<@U1>"])
    assert (row["due"], row["expected"], row["first_due"]) == ("2026-03-31", "2026-05-31", "2026-03-31")
    assert (row["light"], row["percent"], row["value"], row["target"]) == (
        Light.AMBER,
        53,
        120,
        {"value": 225, "unit": "woningen"},
    )
    (entry,) = row["history"]
    assert (entry["by"], entry["by_name"], entry["source"], entry["text"]) == ("U1", "Noor", "reply", "wordt eind mei")
    assert entry["change"]["expected"] == [None, "2026-05-31"]
    assert datetime.fromisoformat(entry["at"]) == NOW


def test_the_last_report_is_the_newest_that_stands(session: Session, build: Any, rules: GroundRules) -> None:
    task = build.task(build.agreement())
    person = build.person("U1")

    def say(stand: Stand, text: str, hours: int) -> Any:
        moment = NOW + timedelta(hours=hours)
        return record(session, task.id, stand, person_id=person.id, source=Source.REPLY, text=text, now=moment, rules=rules)

    def last() -> str | None:
        (view,) = task_views(session, now=NOW + timedelta(days=1), rules=rules)
        return view.last_report.text if view.last_report else None

    assert last() is None
    say(Stand("progress", percent=20), "20%", 0)
    wrong = say(Stand("done"), "klaar", 1)
    assert last() == "klaar"
    undo(session, wrong.id, person_id=person.id, source=Source.BUTTON, now=NOW + timedelta(hours=2), rules=rules)
    say(Stand("snooze", snooze_until=date(2026, 3, 20)), "over twee weken", 3)
    append(
        session,
        agreement_id=task.agreement_id,
        task_id=task.id,
        person_id=person.id,
        source=Source.REPLY,
        text="dank",
        change={},
        now=NOW + timedelta(hours=4),
    )
    assert last() == "20%"


def test_tasks_stand_in_the_order_of_the_document_and_only_those_asked_for(
    session: Session, build: Any, rules: GroundRules
) -> None:
    first, second = build.agreement(), build.agreement()
    tasks = [build.task(first), build.task(second), build.task(first)]
    ids = [task.id for task in tasks]
    assert [view.id for view in task_views(session, now=NOW, rules=rules)] == [ids[0], ids[2], ids[1]]
    assert [view.id for view in task_views(session, now=NOW, rules=rules, agreement_id=second.id)] == [ids[1]]
    assert [view.id for view in task_views(session, now=NOW, rules=rules, task_ids=[ids[2]])] == [ids[2]]
    assert task_views(session, now=NOW, rules=rules, task_ids=[]) == []


def test_the_number_of_queries_does_not_grow_with_the_tasks(database: Database, builder: Any, rules: GroundRules) -> None:
    asked: list[str] = []
    with database.write() as session:
        build = builder(session)
        agreement = build.agreement()
        party = build.party(agreement)
        for _ in range(40):
            build.task(agreement, owners=(party,))
    with database.read() as session:
        sa.event.listen(database.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
        views = task_views(session, now=NOW, rules=rules)
    assert len(views) == 40
    assert len([text for text in asked if text.lstrip().upper().startswith("SELECT")]) <= 8
