"""Where the clock stops after each move of the demo: five minutes after the bot has sent what was due that morning."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.playground.page.stage import Move
from calendars.quarters import Quarter
from workflows.ground_rules import GroundRules

DAY, WEEK, QUARTER, YEAR = "day", "week", "quarter", "year"
MOVES = (
    Move(DAY, "Een dag verder"),
    Move(WEEK, "Een week verder"),
    Move(QUARTER, "Naar het volgende kwartaal"),
    Move(YEAR, "Naar het einde van het jaar"),
)
AFTER_SENDING = timedelta(minutes=5)


def target(what: str, now: datetime, *, ends: datetime, rules: GroundRules) -> datetime:
    """The moment to which a move goes, never beyond `ends`; the next quarter is entered on its first working day.

    KeyError for what is no move of the clock.
    """
    today = now.astimezone(rules.zone).date()
    days = {
        DAY: lambda: today + timedelta(days=1),
        WEEK: lambda: today + timedelta(weeks=1),
        QUARTER: lambda: rules.workdays.next_open(_next_quarter(today, rules)),
        YEAR: ends.date,
    }
    moment = rules.workdays.moment(days[what](), rules.policy.send_at, rules.zone) + AFTER_SENDING
    return min(max(moment, now), ends) if what != YEAR else ends


def _next_quarter(today: date, rules: GroundRules) -> date:
    """The first day of the quarter that was not entered yet: on 1 January, a holiday, that is the one that begins then."""
    begun = Quarter.of(today)
    return begun.first_day if rules.workdays.next_open(begun.first_day) > today else begun.next.first_day
