"""The stoplight of a task, and why. A table of rules from the top: the first that holds decides.

Why is data: `bot/messages/made_of/light_reason.py` tells it in the language of whoever reads it.

The deadline of the light is `due`, what was agreed. A later date from an owner (`expected`) governs the reminders at once, but
moves the light only when the other parties agree; agreeing makes it the new `due`, so `due` is always the deadline that counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from storage.words import Light, TaskStatus

WAITING_LIMIT_DAYS = 28
SILENCE_DAYS = 14
BEHIND_LINE_POINTS = 25.0


Why = dict[str, str]
"""The reason by its name (`reason`), with the days (ISO) and numbers of it; `told` is the day of the owner's word."""


@dataclass(frozen=True, slots=True)
class StoplightFacts:
    """What the light is judged by.

    `said_on` is the day of the owner's word, `reported_on` the day of the last report of any kind (also a bare amount).
    `percent` is 0-100, None when nobody said.
    """

    status: TaskStatus
    start: date
    due: date
    conditional: bool = False
    expected: date | None = None
    said: Light | None = None
    said_on: date | None = None
    reported_on: date | None = None
    blocked: bool = False
    percent: int | None = None
    waiting_since: date | None = None
    done_on: date | None = None


def stoplight(facts: StoplightFacts, *, today: date) -> tuple[Light | None, Why]:
    """The light on this day and why; None where no light is due."""
    for rule in (_closed, _late, _stuck, _word, _silent_or_behind):
        found = rule(facts, today)
        if found is not None:
            return found
    if today < facts.start:
        return None, _why("begins", day=facts.start)
    return Light.GREEN, _why("deadline", day=facts.due)


def _why(reason: str, **values: date | int | None) -> Why:
    """Without what isn't known."""
    known = {name: str(value) for name, value in values.items() if value is not None}
    return {"reason": reason} | known


def _closed(facts: StoplightFacts, _today: date) -> tuple[Light | None, Why] | None:
    if facts.status is TaskStatus.DONE:
        return Light.GREEN, _why("done_on" if facts.done_on else "done", day=facts.done_on)
    if facts.status is TaskStatus.DROPPED:
        return None, _why("dropped")
    if facts.status is TaskStatus.CONCEPT:
        return None, _why("concept")
    if facts.conditional:
        return None, _why("condition")
    return None


def _late(facts: StoplightFacts, today: date) -> tuple[Light, Why] | None:
    if today <= facts.due:
        return None
    if facts.expected is not None and facts.expected > facts.due:
        return Light.RED, _why("late_until", day=facts.due, expected=facts.expected)
    return Light.RED, _why("late", day=facts.due)


def _stuck(facts: StoplightFacts, today: date) -> tuple[Light, Why] | None:
    if facts.blocked:
        return Light.RED, _why("blocked", told=facts.said_on)
    if facts.waiting_since is not None:
        days = (today - facts.waiting_since).days
        if days > WAITING_LIMIT_DAYS:
            return Light.RED, _why("waits", days=days)
    return None


def _word(facts: StoplightFacts, _today: date) -> tuple[Light, Why] | None:
    if facts.said is None or facts.said_on is None or facts.said_on < facts.start:
        return None
    if facts.expected is not None and facts.expected > facts.due and facts.said is not Light.GREEN:
        return facts.said, _why("later", expected=facts.expected, told=facts.said_on)
    return facts.said, _why(f"said_{facts.said.value}", told=facts.said_on)


def _silent_or_behind(facts: StoplightFacts, today: date) -> tuple[Light, Why] | None:
    line = _line(facts, today)
    if facts.percent is not None and line - facts.percent > BEHIND_LINE_POINTS:
        return Light.AMBER, _why("behind", percent=facts.percent, line=round(line))
    silence_from = facts.due - timedelta(days=SILENCE_DAYS)
    if today < max(silence_from, facts.start):
        return None
    if facts.reported_on is not None and facts.reported_on >= silence_from:
        return None
    if facts.reported_on is not None and facts.reported_on >= facts.start:
        return Light.AMBER, _why("silent_since", day=facts.reported_on)
    if today == facts.due:
        return Light.AMBER, _why("silent_today")
    return Light.AMBER, _why("silent")


def _line(facts: StoplightFacts, today: date) -> float:
    """Where the straight line from start to due stands today, in percent."""
    length = (facts.due - facts.start).days
    elapsed = (today - facts.start).days
    if length <= 0:
        return 100.0 if elapsed >= 0 else 0.0
    return max(0.0, min(100.0, 100.0 * elapsed / length))
