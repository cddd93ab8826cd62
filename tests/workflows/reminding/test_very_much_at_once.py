"""When very much has come it is worked off in parts: no part costs more for what else has come, and nobody hears otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from storage.moments import Moment, MomentValue, write_planned
from storage.outbox import Delivery, DeliveryTask
from storage.tasks import Task
from storage.words import MembershipRole, MomentKind
from workflows.ground_rules import GroundRules
from workflows.reminding import claiming
from workflows.reminding.due import work_off

NOW = datetime(2026, 3, 31, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
STEPS = 20
PART = 20
EACH = 6
Message = tuple[str | None, int | None, tuple[int, ...]]


@contextmanager
def counted_steps(session: Session) -> Iterator[list[int]]:
    """What something costs the database, in steps of SQLite's machine: the same on a busy computer as on a quiet one."""
    steps = [0]

    def step() -> int:
        steps[0] += STEPS
        return 0

    connection: Any = session.connection().connection.dbapi_connection
    connection.set_progress_handler(step, STEPS)
    try:
        yield steps
    finally:
        connection.set_progress_handler(None, 0)


def due_now(session: Session, tasks: Sequence[Task]) -> None:
    write_planned(session, [MomentValue(None, task.agreement_id, task.id, None, MomentKind.DUE, NOW) for task in tasks])


def claimed_in_parts(session: Session, rules: GroundRules) -> list[int]:
    """Claims and settles part by part until nothing has come any more; how much each was."""
    parts = []
    while due := claiming.claim_due(session, now=NOW, rules=rules).due:
        parts.append(len(due))
        settling = sa.update(Moment).where(col(Moment.id).in_([moment.id for moment in due]))
        session.execute(settling.values(settled_at=NOW))
    return parts


@pytest.mark.parametrize("mixed", [False, True], ids=["agreement by agreement", "in any order"])
def test_a_part_costs_the_same_however_much_more_has_come(
    session: Session, build: Any, rules: GroundRules, monkeypatch: pytest.MonkeyPatch, *, mixed: bool
) -> None:
    monkeypatch.setattr(claiming, "MOST_AT_ONCE", PART)
    tasks, cost = [], []
    for agreements in (15, 120):
        for number in range(len(tasks) // EACH, agreements):
            agreement = build.agreement(channel=f"C{number}")
            tasks += [build.task(agreement) for _ in range(EACH)]
        due_now(session, Random(agreements).sample(tasks, len(tasks)) if mixed else tasks)
        with counted_steps(session) as steps:
            parts = claimed_in_parts(session, rules)
        assert sum(parts) == len(tasks)
        assert max(parts) <= PART
        cost.append(steps[0] / len(tasks))
    assert cost[1] < cost[0] * 1.5


@pytest.mark.parametrize("seed", range(8))
def test_in_parts_everybody_hears_the_same_as_at_once(
    session: Session, build: Any, rules: GroundRules, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    crowded_town(session, build, Random(seed))
    heard = {}
    for most in (10**6, 1, 5):
        monkeypatch.setattr(claiming, "MOST_AT_ONCE", most)
        with session.begin_nested() as trial:
            heard[most] = Counter(worked_off(session, rules))
            trial.rollback()
    assert heard[10**6]
    assert heard[1] == heard[5] == heard[10**6]
    assert max(Counter((channel, person) for channel, person, _ in heard[1]).values()) == 1


def crowded_town(session: Session, build: Any, chance: Random) -> None:
    """Agreements that share channels, coordinators and people; what was missed, what has come, and what comes later today."""
    people = [build.person(f"U{number}") for number in range(5)]
    planned = []
    for _ in range(14):
        agreement = build.agreement(channel=f"C{chance.randrange(9)}")
        owner = build.party(agreement)
        if chance.random() < 0.5:
            build.member(chance.choice(people), owner, MembershipRole.COORDINATOR)
        for _ in range(chance.randrange(1, 5)):
            task = build.task(agreement, owners=(owner,))
            build.assign(task, *chance.sample(people, chance.choice((0, 0, 0, 1))))
            kind = chance.choice((MomentKind.DUE, MomentKind.OVERDUE, MomentKind.ESCALATION, MomentKind.KICKOFF))
            at = NOW + timedelta(hours=chance.choice((-26, -1, 0, 0, 3, 30)))
            planned.append(MomentValue(None, agreement.id, task.id, None, kind, at))
    write_planned(session, chance.sample(planned, len(planned)))


def worked_off(session: Session, rules: GroundRules) -> list[Message]:
    """Where each message goes and which tasks it is about."""
    while work_off(session, now=NOW, rules=rules).moments:
        pass
    tasks: dict[int, list[int]] = {}
    for delivery_id, task_id in session.exec(select(DeliveryTask.delivery_id, DeliveryTask.task_id)):
        tasks.setdefault(delivery_id, []).append(task_id)
    rows = session.exec(select(Delivery.id, Delivery.channel, Delivery.person_id)).all()
    return [(channel, person_id, tuple(sorted(tasks[row_id or 0]))) for row_id, channel, person_id in rows]
