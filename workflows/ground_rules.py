"""The rules by which reminders are planned: defaults of the product, overridden by the configuration and per agreement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from calendars.workdays import WorkCalendar

AT_LEAST_ONE = ("prompt_every_days", "overdue_every_days", "overdue_weekly_times", "shown_in_bundle")
"""Rules of which 0 has no meaning; of the others it means at once, or never."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Days unless said otherwise; the defaults are those of the product."""

    send_at: time = time(9, 30)
    long_period_days: int = 45  # only longer periods get a prompt half-way and nudges before the deadline
    very_long_period_days: int = 120  # longer ones are prompted every `prompt_every_days`
    prompt_every_days: int = 42
    nudge_before_days: tuple[int, ...] = (14, 3)
    quiet_after_green_days: int = 7
    overdue_after_days: int = 7
    overdue_every_days: int = 7
    overdue_weekly_times: int = 6
    escalation_after_days: int = 14
    agenda_after_days: int = 28
    shown_in_bundle: int = 10
    meeting_ask_weeks: tuple[int, ...] = (8, 4)
    meeting_agenda_days: int = 14

    def __post_init__(self) -> None:
        for name in AT_LEAST_ONE:
            if getattr(self, name) < 1:
                raise ValueError(f"{name} is at least 1")
        lengths = [value for f in fields(self) if isinstance(value := getattr(self, f.name), int)]
        if min([*lengths, *self.nudge_before_days, *self.meeting_ask_weeks]) < 0:
            raise ValueError("a reminder rule counts days, weeks or times: never less than 0")

    def overridden(self, wishes: Mapping[str, Any]) -> Policy:
        """This policy with an agreement's own wishes; unknown keys are an error, lists become tuples, `send_at` is HH:MM."""
        if not wishes:
            return self
        known = {f.name for f in fields(self)}
        unknown = set(wishes) - known
        if unknown:
            raise ValueError(f"unknown reminder rule: {', '.join(sorted(unknown))}")
        return replace(self, **{key: _value(key, value) for key, value in wishes.items()})


def _value(key: str, value: Any) -> Any:
    if key == "send_at" and isinstance(value, str):
        return time.fromisoformat(value)
    return tuple(value) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True)
class OutsideSource:
    """A calendar of others: what people call it, and the key of its last good copy in store (its address is a secret)."""

    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Outside:
    """What dates are held against: the calendars of others, the school holidays and whose they are.

    `regions` gives the region of an agreement or party by its name; `region` is that of the others (empty: not known).
    """

    calendars: tuple[OutsideSource, ...] = ()
    school: OutsideSource | None = None
    region: str = ""
    regions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GroundRules:
    """What every workflow needs to know besides the moment: zone, working days, policy, language, the calendar's domain."""

    zone: ZoneInfo
    workdays: WorkCalendar
    policy: Policy = field(default_factory=Policy)
    language: str = "nl"
    domain: str = "nakomen.local"
    public_url: str = "http://127.0.0.1:8080"
    outside: Outside = field(default_factory=Outside)
