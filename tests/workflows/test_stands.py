"""What each stand does to a task, that it is written down, and that it can be undone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from storage.database import Database
from storage.moments import planned_of_task
from storage.tasks import HistoryEntry, Task, assignee_ids, history_of
from storage.words import Light, MomentKind, Source, TaskStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.reminding.replanning import replan_task
from workflows.tracking.history import broken_links
from workflows.tracking.stands import Stand, last_undoable, record, undo

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
TODAY = date(2026, 3, 3)
GREEN, AMBER, RED = Light.GREEN, Light.AMBER, Light.RED
OPEN, DONE, DROPPED, WAITING = TaskStatus.OPEN, TaskStatus.DONE, TaskStatus.DROPPED, TaskStatus.WAITING


@pytest.fixture
def task(build: Any) -> Task:
    """A task of Q1 2026 with an owner."""
    agreement = build.agreement()
    return build.task(agreement, owners=(build.party(agreement),), number="6")


@pytest.fixture
def say(session: Session, build: Any, task: Task, rules: GroundRules) -> Any:
    """Records a stand of the task by U1."""
    person = build.person()

    def record_it(intent: str, *, now: datetime = NOW, text: str | None = None, **fields: Any) -> HistoryEntry | None:
        stand = Stand(intent, **fields)
        return record(session, task.id, stand, person_id=person.id, source=Source.REPLY, text=text, now=now, rules=rules)

    return record_it


EFFECTS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("done", {}, {"status": DONE, "percent": 100, "said": GREEN, "done_at": NOW, "said_at": NOW}),
    ("done", {"value": 230.0}, {"status": DONE, "percent": 100, "value": 230.0}),
    ("progress", {"percent": 60}, {"percent": 60, "said": None, "said_at": None, "status": OPEN}),
    ("progress", {"percent": 53, "value": 120.0}, {"percent": 53, "value": 120.0}),
    ("progress", {"percent": 60, "light": GREEN}, {"percent": 60, "said": GREEN, "said_at": NOW}),
    ("on_track", {}, {"said": GREEN, "said_at": NOW, "percent": None}),
    ("at_risk", {}, {"said": AMBER}),
    ("delayed", {"new_due": date(2026, 5, 31)}, {"said": AMBER, "expected": date(2026, 5, 31)}),
    ("delayed", {"new_due": date(2026, 7, 1)}, {"said": AMBER, "expected": date(2026, 7, 1)}),  # 92 days after 31 March
    ("delayed", {"new_due": date(2026, 7, 2)}, {"said": RED, "expected": date(2026, 7, 2)}),
    ("delayed", {}, {"said": AMBER, "expected": None}),
    ("blocked", {}, {"said": RED, "blocked": True}),
    ("not_started", {}, {"percent": 0, "said": AMBER}),
    ("dropped", {}, {"status": DROPPED, "said": None}),
    ("snooze", {"snooze_until": date(2026, 3, 20)}, {"snoozed_until": date(2026, 3, 20), "said": None}),
    ("on_track", {"snooze_until": date(2026, 3, 20)}, {"snoozed_until": date(2026, 3, 20), "said": GREEN}),
    ("waiting", {}, {"status": WAITING, "waiting_since": TODAY}),
]


@pytest.mark.parametrize(("intent", "fields", "effect"), EFFECTS)
def test_a_stand_changes_what_it_says(say: Any, task: Task, intent: str, fields: dict[str, Any], effect: dict[str, Any]) -> None:
    assert say(intent, **fields) is not None
    assert {name: getattr(task, name) for name in effect} == effect
    assert (task.due, task.first_due, task.version) == (date(2026, 3, 31), date(2026, 3, 31), 1)


@pytest.mark.parametrize(("intent", "fields", "effect"), EFFECTS)
def test_undo_puts_everything_back(
    session: Session, rules: GroundRules, say: Any, task: Task, intent: str, fields: dict[str, Any], effect: dict[str, Any]
) -> None:
    say("blocked", percent=10, now=NOW - timedelta(days=2))
    before = task.model_dump(exclude={"version"})
    entry = say(intent, **fields)
    assert entry is not None
    back = undo(session, entry.id, person_id=None, source=Source.BUTTON, now=NOW, rules=rules)
    assert back is not None
    assert back.undoes_id == entry.id
    assert task.model_dump(exclude={"version"}) == before
    assert broken_links(session, task.agreement_id) == []


def test_a_delay_after_the_deadline_without_a_date_is_red(say: Any, task: Task) -> None:
    say("delayed", now=datetime(2026, 4, 2, tzinfo=UTC))
    assert task.said is RED


def test_not_begun_before_the_period_begins_says_nothing_of_the_course(say: Any, task: Task) -> None:
    say("not_started", now=datetime(2025, 12, 30, tzinfo=UTC))
    assert (task.percent, task.said) == (0, None)


def test_the_light_of_the_reply_wins_over_the_usual_one(say: Any, task: Task) -> None:
    say("delayed", light=RED, new_due=date(2026, 4, 10))
    assert task.said is RED


@pytest.mark.parametrize("word", ["on_track", "at_risk", "delayed", "done"])
def test_a_newer_word_ends_a_standstill(say: Any, task: Task, word: str) -> None:
    say("blocked")
    say(word, now=NOW + timedelta(hours=1))
    assert task.blocked is False


@pytest.mark.parametrize(("word", "fields"), [("progress", {"percent": 80}), ("on_track", {}), ("delayed", {})])
def test_an_explicit_stand_opens_a_finished_task_again(say: Any, task: Task, word: str, fields: dict[str, Any]) -> None:
    say("done")
    say(word, **fields, now=NOW + timedelta(days=1))
    assert (task.status, task.done_at, task.percent) == (OPEN, None, fields.get("percent"))


def test_a_snooze_does_not_open_a_finished_task(say: Any, task: Task) -> None:
    say("done")
    assert say("snooze", snooze_until=date(2026, 3, 20)) is None
    assert task.status is DONE


def test_a_word_of_the_owner_ends_the_wait_for_another_party(say: Any, task: Task) -> None:
    say("waiting")
    say("on_track")
    assert (task.status, task.waiting_since) == (OPEN, None)


@pytest.mark.parametrize("amount", [{"percent": 20}, {"value": 12.0}])
def test_how_far_it_is_leaves_what_it_waits_for(say: Any, task: Task, amount: dict[str, Any]) -> None:
    say("waiting")
    say("progress", **amount, now=NOW + timedelta(days=3))
    assert (task.status, task.waiting_since) == (WAITING, TODAY)


def test_when_the_condition_holds_the_task_counts(session: Session, say: Any, task: Task) -> None:
    task.conditional = True
    session.add(task)
    assert say("start") is not None
    assert task.conditional is False


def test_handing_over_gives_the_task_to_one_person(session: Session, build: Any, say: Any, task: Task) -> None:
    first, second = build.person("U2"), build.person("U3")
    say("reassign", assignee_id=first.id)
    entry = say("reassign", assignee_id=second.id)
    assert assignee_ids(session, [task.id]) == {task.id: [second.id]}
    assert entry.change == {"assignees": [[first.id], [second.id]]}


def test_undoing_a_handing_over_gives_it_back(session: Session, build: Any, rules: GroundRules, say: Any, task: Task) -> None:
    first, second = build.person("U2"), build.person("U3")
    say("reassign", assignee_id=first.id)
    entry = say("reassign", assignee_id=second.id)
    undo(session, entry.id, person_id=None, source=Source.BUTTON, now=NOW, rules=rules)
    assert assignee_ids(session, [task.id]) == {task.id: [first.id]}


@pytest.mark.parametrize("intent", ["done", "on_track", "at_risk", "dropped", "blocked"])
def test_the_same_stand_again_on_the_same_day_is_no_change(session: Session, say: Any, task: Task, intent: str) -> None:
    assert say(intent) is not None
    version, said_at = task.version, task.said_at
    assert say(intent, now=NOW + timedelta(hours=1)) is None
    assert (task.version, task.said_at, len(history_of(session, task_id=task.id))) == (version, said_at, 1)


def test_on_schedule_next_week_is_a_new_word(say: Any) -> None:
    say("on_track")
    assert say("on_track", now=NOW + timedelta(days=7)) is not None


def test_the_history_says_who_how_and_what(say: Any) -> None:
    entry = say("progress", percent=60, text="60%")
    assert (entry.source, entry.text, entry.at) == (Source.REPLY, "60%", NOW)
    assert entry.person_id is not None
    assert entry.change == {"percent": [None, 60]}


def test_only_the_newest_change_can_be_undone_and_only_once(session: Session, rules: GroundRules, say: Any, task: Task) -> None:
    first, second = say("progress", percent=20), say("progress", percent=40)

    def take_back(entry: HistoryEntry) -> HistoryEntry | None:
        return undo(session, entry.id, person_id=None, source=Source.BUTTON, now=NOW, rules=rules)

    assert take_back(first) is None
    assert take_back(second) is not None
    assert take_back(second) is None
    assert task.percent == 20
    assert last_undoable(session, task.id) == first
    assert take_back(first) is not None
    assert (task.percent, last_undoable(session, task.id)) == (None, None)


def test_a_concept_takes_no_stands(session: Session, build: Any, rules: GroundRules) -> None:
    task = build.task(build.agreement(), status=TaskStatus.CONCEPT)
    with pytest.raises(Refused, match="niet bevestigd"):
        record(session, task.id, Stand("done"), person_id=None, source=Source.CLI, text=None, now=NOW, rules=rules)


def test_an_unknown_task_is_refused(session: Session, rules: GroundRules) -> None:
    with pytest.raises(Refused, match="999"):
        record(session, 999, Stand("done"), person_id=None, source=Source.CLI, text=None, now=NOW, rules=rules)


@pytest.mark.parametrize("intent", ["comment", "question", "help", "undo", ""])
def test_chatter_is_no_stand(say: Any, intent: str) -> None:
    with pytest.raises(ValueError, match="no stand"):
        say(intent)


def planned(session: Session, task: Task) -> list[str]:
    return [f"{moment.at:%Y-%m-%d} {moment.kind}" for moment in planned_of_task(session, task.id)]


def test_what_is_finished_or_dropped_is_out_of_the_plan_at_once(
    session: Session, rules: GroundRules, say: Any, task: Task
) -> None:
    replan_task(session, task.id, now=NOW, rules=rules)
    assert planned(session, task)
    say("done")
    assert planned(session, task) == []
    say("on_track", now=NOW + timedelta(hours=1))
    assert planned(session, task)
    say("dropped")
    assert planned(session, task) == []


def test_a_later_date_moves_the_reminders_at_once(session: Session, rules: GroundRules, say: Any, task: Task) -> None:
    replan_task(session, task.id, now=NOW, rules=rules)
    say("delayed", new_due=date(2026, 5, 29))
    found = planned(session, task)
    assert "2026-05-29 due" in found
    assert not [line for line in found if line.startswith("2026-03-3") or (" overdue" in line and line < "2026-06")]


def test_undoing_done_brings_the_rest_of_the_plan_back(session: Session, rules: GroundRules, say: Any, task: Task) -> None:
    replan_task(session, task.id, now=NOW, rules=rules)
    before = planned(session, task)
    entry = say("done")
    undo(session, entry.id, person_id=None, source=Source.BUTTON, now=NOW, rules=rules)
    assert planned(session, task) == before


def test_a_moment_that_has_come_but_was_not_sent_yet_survives_an_answer(
    session: Session, rules: GroundRules, say: Any, task: Task
) -> None:
    replan_task(session, task.id, now=NOW, rules=rules)
    say("progress", percent=60, now=datetime(2026, 3, 31, 7, 30, 20, tzinfo=UTC))  # 09:30:20 in Amsterdam, due at 09:30
    assert "2026-03-31 due" in planned(session, task)


def test_what_was_sent_today_is_not_planned_again(session: Session, rules: GroundRules, say: Any, task: Task) -> None:
    morning = datetime(2026, 3, 31, 5, 0, tzinfo=UTC)
    replan_task(session, task.id, now=morning, rules=rules)
    due = next(m for m in planned_of_task(session, task.id) if m.kind is MomentKind.DUE)
    due.settled_at = morning
    session.add(due)
    say("at_risk", now=morning)
    assert "2026-03-31 due" not in planned(session, task)


def test_two_people_who_answer_at_once_both_stand_in_the_history(database: Database, builder: Any, rules: GroundRules) -> None:
    with database.write() as session:
        task_id = builder(session).task(builder(session).agreement()).id

    def answer(percent: int) -> None:
        with database.write() as session:
            stand = Stand("progress", percent=percent)
            record(session, task_id, stand, person_id=None, source=Source.REPLY, text=None, now=NOW, rules=rules)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(answer, range(1, 13)))
    with database.read() as session:
        task = session.get_one(Task, task_id)
        entries = history_of(session, task_id=task_id)
        assert (task.version, len(entries)) == (12, 12)
        assert [entry.change["percent"][0] for entry in entries[1:]] == [entry.change["percent"][1] for entry in entries[:-1]]
        assert broken_links(session, task.agreement_id) == []
