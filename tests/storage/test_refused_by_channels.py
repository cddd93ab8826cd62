"""What a channel didn't take is found without looking through all that was ever sent, and is planned again under new numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session, col, select

from storage.agreements import Afspraak, Agreement, channels_of
from storage.database import Database
from storage.moments import Moment, plan_again, refused_by_channels
from storage.outbox import Delivery, DeliveryTask, anything_refused_in, channels_that_refused, not_taken_last
from storage.tasks import Task
from storage.words import DeliveryKind, DeliveryMethod, DeliveryState, MomentKind, Section, TaskStatus

NOON = datetime(2026, 3, 17, 12, tzinfo=UTC)


def agreement(session: Session, channel: str = "C1") -> int:
    row = Agreement(title="Afspraken", document="a.txt", content_hash=channel, channel=channel, created_at=NOON)
    session.add(row)
    session.flush()
    return row.id or 0


def task(session: Session, agreement_id: int) -> int:
    position = len(session.exec(select(Afspraak)).all())
    words = Afspraak(agreement_id=agreement_id, position=position, number="6", section=Section.AFSPRAAK, text="Tekst.")
    session.add(words)
    session.flush()
    day = NOON.date()
    row = Task(
        **{"agreement_id": agreement_id, "afspraak_id": words.id, "position": 0, "title": "Taak", "quote": "", "page": 1},
        **{"period_kind": "day", "start": day, "due": day, "first_due": day, "status": TaskStatus.OPEN},
    )
    session.add(row)
    session.flush()
    return row.id or 0


def said(
    session: Session, task_id: int, error: str | None = None, *, channel: str | None = "C1", method: Any = DeliveryMethod.POST
) -> int:
    """A message about this task, refused with this word or sent; gives its id."""
    mark = f"{len(session.exec(select(Delivery)).all())}"
    row = Delivery(
        **{"public_id": mark, "key": mark, "kind": DeliveryKind.NUDGE, "method": method, "channel": channel, "moment": NOON},
        **{"state": DeliveryState.FAILED if error else DeliveryState.SENT, "error": error, "created_at": NOON, "payload": {}},
    )
    session.add(row)
    session.flush()
    session.add(DeliveryTask(delivery_id=row.id or 0, task_id=task_id))
    session.flush()
    return row.id or 0


def moment(session: Session, agreement_id: int, task_id: int, delivery_id: int | None, *, hours: int = 0) -> int:
    at = NOON + timedelta(hours=hours)
    row = Moment(agreement_id=agreement_id, task_id=task_id, kind=MomentKind.NUDGE, at=at, settled_at=at, delivery_id=delivery_id)
    session.add(row)
    session.flush()
    return row.id or 0


@pytest.mark.parametrize(
    ("error", "counts"),
    [("is_archived", True), ("not_in_channel", True), ("channel_not_found", True), ("message_not_found", False), (None, False)],
)
def test_only_a_channel_that_takes_nothing_for_now_counts(database: Database, error: str | None, counts: bool) -> None:
    with database.write() as session:
        here = agreement(session)
        about = task(session, here)
        found = moment(session, here, about, said(session, about, error))
        assert anything_refused_in(session, "C1") is counts
        assert channels_that_refused(session, channels_of(session, [here])) == ({"C1"} if counts else set())
        assert not_taken_last(session, [about]) == ({about: NOON} if counts else {})
        refused = [value.id for value, written_at in refused_by_channels(session, [here]) if written_at == NOON]
        assert refused == ([found] if counts else [])


def test_the_newest_message_in_a_channel_decides_whether_a_task_was_heard_of(database: Database) -> None:
    with database.write() as session:
        here = agreement(session)
        about, other = task(session, here), task(session, here)
        for one in (about, other):
            said(session, one)
            said(session, one, "is_archived")
        said(session, other)
        said(session, about, channel=None)
        said(session, about, method=DeliveryMethod.UPDATE)
        assert not_taken_last(session, [about, other]) == {about: NOON}


@pytest.mark.parametrize("status", [TaskStatus.DONE, TaskStatus.DROPPED])
def test_what_is_closed_is_not_looked_at_again(database: Database, status: TaskStatus) -> None:
    with database.write() as session:
        here = agreement(session)
        about, closed = task(session, here), task(session, here)
        for one in (about, closed):
            moment(session, here, one, said(session, one, "is_archived"))
        session.get_one(Task, closed).status = status
        session.flush()
        assert [value.task_id for value, _ in refused_by_channels(session, [here])] == [about]


def test_what_is_planned_again_has_a_number_that_no_message_knows(database: Database) -> None:
    """SQLite would give the number of the newest row once more when that row is gone."""
    with database.write() as session:
        here = agreement(session)
        about = task(session, here)
        delivery = said(session, about, "is_archived")
        old = [moment(session, here, about, delivery, hours=hour) for hour in (-2, -1)]
        plan_again(session, [value for value, _ in refused_by_channels(session, [here])])
        rows = session.exec(select(Moment).order_by(col(Moment.at))).all()
        assert [row.at for row in rows] == [NOON - timedelta(hours=2), NOON - timedelta(hours=1)]
        assert not {row.id for row in rows} & set(old)
        assert all(row.settled_at is None and row.delivery_id is None for row in rows)
        assert refused_by_channels(session, [here]) == []


def test_whether_a_channel_refused_is_looked_up_in_an_index(on_sqlite: Database) -> None:
    asked: list[tuple[str, Any]] = []
    event.listen(on_sqlite.engine, "before_cursor_execute", lambda c, cursor, said, values, *_: asked.append((said, values)))
    with on_sqlite.read() as session:
        anything_refused_in(session, "C1")
        channels_that_refused(session, {"C1", "C2"})
        looks = [pair for pair in asked if "deliveries" in pair[0]]
        assert len(looks) == 2
        for statement, values in looks:
            [step] = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            assert "ix_deliveries_refused" in step[3] and step[3].startswith("SEARCH"), step
