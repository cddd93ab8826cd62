"""What an answer in chat says: the values that go into the reply parser and come out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from storage.words import Light


class Intent(StrEnum):
    DONE = "done"
    PROGRESS = "progress"
    ON_TRACK = "on_track"
    AT_RISK = "at_risk"
    DELAYED = "delayed"
    BLOCKED = "blocked"
    NOT_STARTED = "not_started"
    DROPPED = "dropped"
    SNOOZE = "snooze"
    REASSIGN = "reassign"
    UNDO = "undo"
    QUESTION = "question"
    COMMENT = "comment"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class TaskContext:
    """What the bot knows of the task at the moment of the reply. `percent` is the last known; the target has both or neither."""

    text: str
    start: date
    due: date
    status: str = "active"
    percent: int | None = None
    target_value: float | None = None
    target_unit: str | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the reply says; None means that it says nothing about this. With `confirm` it is a proposal: nothing changes yet.

    With `until` the colleague only stands in. `in_time`: it names a day on or before the deadline on which it is finished.
    """

    intent: Intent
    light: Light | None = None
    percent: int | None = None
    value: float | None = None
    new_due: date | None = None
    snooze_until: date | None = None
    assignee: str | None = None
    confirm: bool = False
    until: date | None = None
    in_time: bool = field(default=False, compare=False)

    def as_json(self) -> dict[str, Any]:
        """The fields of `expect`, days as ISO 8601, and `until` where there is one; `in_time` is none of them."""
        lent = {"until": self.until.isoformat()} if self.until else {}
        return lent | {
            "intent": self.intent.value,
            "light": self.light.value if self.light else None,
            "percent": self.percent,
            "value": self.value,
            "new_due": self.new_due.isoformat() if self.new_due else None,
            "snooze_until": self.snooze_until.isoformat() if self.snooze_until else None,
            "assignee": self.assignee,
            "confirm": self.confirm,
        }
