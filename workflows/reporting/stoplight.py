"""The stoplight of a task, and why, in a few Dutch words. A table of rules from the top: the first that holds decides.

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

MONTH_NAMES = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
WORDS = {Light.GREEN: "Op schema", Light.AMBER: "Loopt risico", Light.RED: "Loopt vast of haalt het niet"}


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


def stoplight(facts: StoplightFacts, *, today: date) -> tuple[Light | None, str]:
    """The light on this day and a whole Dutch sentence that says why; None where no light is due."""
    for rule in (_closed, _late, _stuck, _word, _silent_or_behind):
        found = rule(facts, today)
        if found is not None:
            return found
    if today < facts.start:
        return None, f"Begint op {dutch_day(facts.start)}."
    return Light.GREEN, f"Deadline is {dutch_day(facts.due)}."


def dutch_day(day: date) -> str:
    """31 maart 2022."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _closed(facts: StoplightFacts, _today: date) -> tuple[Light | None, str] | None:
    if facts.status is TaskStatus.DONE:
        return Light.GREEN, f"Afgerond op {dutch_day(facts.done_on)}." if facts.done_on else "Afgerond."
    if facts.status is TaskStatus.DROPPED:
        return None, "Niet meer aan de orde."
    if facts.status is TaskStatus.CONCEPT:
        return None, "Nog niet bevestigd."
    if facts.conditional:
        return None, "Geldt pas als aan de voorwaarde is voldaan."
    return None


def _late(facts: StoplightFacts, today: date) -> tuple[Light, str] | None:
    if today <= facts.due:
        return None
    if facts.expected is not None and facts.expected > facts.due:
        return Light.RED, f"De deadline was {dutch_day(facts.due)}, het wordt nu {dutch_day(facts.expected)}."
    return Light.RED, f"De deadline was {dutch_day(facts.due)}."


def _stuck(facts: StoplightFacts, today: date) -> tuple[Light, str] | None:
    if facts.blocked:
        return Light.RED, f"Ligt stil{_told(facts)}."
    if facts.waiting_since is not None:
        days = (today - facts.waiting_since).days
        if days > WAITING_LIMIT_DAYS:
            return Light.RED, f"Wacht al {days} dagen op een andere partij."
    return None


def _word(facts: StoplightFacts, _today: date) -> tuple[Light, str] | None:
    if facts.said is None or facts.said_on is None or facts.said_on < facts.start:
        return None
    if facts.expected is not None and facts.expected > facts.due and facts.said is not Light.GREEN:
        return facts.said, f"Wordt later: {dutch_day(facts.expected)}{_told(facts)}."
    return facts.said, f"{WORDS[facts.said]}{_told(facts)}."


def _silent_or_behind(facts: StoplightFacts, today: date) -> tuple[Light, str] | None:
    line = _line(facts, today)
    if facts.percent is not None and line - facts.percent > BEHIND_LINE_POINTS:
        return Light.AMBER, f"{facts.percent}% is klaar; bij een gelijk tempo zou dat nu {round(line)}% zijn."
    silence_from = facts.due - timedelta(days=SILENCE_DAYS)
    if today < max(silence_from, facts.start):
        return None
    if facts.reported_on is not None and facts.reported_on >= silence_from:
        return None
    if facts.reported_on is not None and facts.reported_on >= facts.start:
        return Light.AMBER, f"Sinds {dutch_day(facts.reported_on)} geen bericht over de stand."
    if today == facts.due:
        return Light.AMBER, "Er is nog geen bericht over de stand."
    return Light.AMBER, "Kort voor de deadline is er nog geen bericht over de stand."


def _line(facts: StoplightFacts, today: date) -> float:
    """Where the straight line from start to due stands today, in percent."""
    length = (facts.due - facts.start).days
    elapsed = (today - facts.start).days
    if length <= 0:
        return 100.0 if elapsed >= 0 else 0.0
    return max(0.0, min(100.0, 100.0 * elapsed / length))


def _told(facts: StoplightFacts) -> str:
    return f", gemeld op {dutch_day(facts.said_on)}" if facts.said_on else ""
