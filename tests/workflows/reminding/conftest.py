"""Time that passes over an agreement: moments come, are worked off, or are missed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from storage.outbox import Delivery
from storage.words import DeliveryMethod, Source
from workflows.ground_rules import GroundRules
from workflows.reminding.claiming import next_work_at
from workflows.reminding.due import work_off
from workflows.reminding.replanning import replan_all
from workflows.tracking.stands import Stand, record

ZONE = ZoneInfo("Europe/Amsterdam")
NEW_YEAR = datetime(2025, 12, 31, 12, 0, tzinfo=ZONE)


@dataclass
class Life:
    """Lets time pass: `until` works off every moment that comes, `jump` is a bot that was down."""

    session: Session
    rules: GroundRules
    now: datetime = NEW_YEAR

    def plan(self) -> None:
        replan_all(self.session, now=self.now, rules=self.rules)

    def until(self, text: str) -> list[Delivery]:
        end = datetime.fromisoformat(text).replace(tzinfo=ZONE)
        before = {row.id for row in self.messages()}
        while (at := next_work_at(self.session, now=self.now, rules=self.rules)) is not None and at <= end:
            self.now = max(self.now, at)
            work_off(self.session, now=self.now, rules=self.rules)
        self.now = end
        return [row for row in self.messages() if row.id not in before]

    def jump(self, text: str) -> list[Delivery]:
        before = {row.id for row in self.messages()}
        self.now = datetime.fromisoformat(text).replace(tzinfo=ZONE)
        work_off(self.session, now=self.now, rules=self.rules)
        return [row for row in self.messages() if row.id not in before]

    def messages(self) -> list[Delivery]:
        wanted = select(Delivery).where(Delivery.method == DeliveryMethod.POST, col(Delivery.parent_id).is_(None))
        return list(self.session.exec(wanted.order_by(col(Delivery.id))).all())

    @staticmethod
    def seen(deliveries: list[Delivery]) -> list[str]:
        """Day, kind and number of items of the reminders."""
        return [
            f"{row.moment.astimezone(ZONE):%Y-%m-%d} {row.kind} {len(row.payload['items'])}"
            for row in deliveries
            if row.payload["message"] == "bundle"
        ]


@pytest.fixture
def life(session: Session, rules: GroundRules) -> Life:
    return Life(session, rules)


@pytest.fixture
def say(session: Session, rules: GroundRules, life: Life) -> Callable[..., Any]:
    def record_it(task: Any, intent: str, **fields: Any) -> Any:
        stand = Stand(intent, **fields)
        return record(session, task.id, stand, person_id=None, source=Source.CLI, text=None, now=life.now, rules=rules)

    return record_it
