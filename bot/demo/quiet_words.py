"""What the bot did not send, and why: a bot that stays silent for a reason should not look as if it forgot. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from bot.demo.lines import Line, afspraken, are_many, capital, counted, long_day
from bot.demo.reminder_words import why_closed
from storage.words import Light
from workflows.ground_rules import GroundRules
from workflows.tracking.views import TaskView

OPEN = frozenset({"active", "planned"})


def quiet_lines(views: Sequence[TaskView], *, after: date, until: date, rules: GroundRules) -> list[Line]:
    """Reminders of the days after `after`, up to and with `until`, that an answer made needless."""
    return [*_spared(views, after=after, until=until, rules=rules), *_done_in_time(views, after=after, until=until, rules=rules)]


def nothing_line(now: datetime, *, following: datetime | None, rules: GroundRules) -> Line:
    """Why nothing was sent at all, and when something will be."""
    today = now.astimezone(rules.zone).date()
    why = (
        f"{capital(why_closed(today))} stuurt Nakomen niets." if not rules.workdays.is_open(today) else "Er was niets te vragen."
    )
    when = f" Het eerstvolgende bericht komt op {long_day(following.astimezone(rules.zone).date())}." if following else ""
    return Line(now, f"{why}{when}", "🌙", 30, "nothing")


def _spared(views: Sequence[TaskView], *, after: date, until: date, rules: GroundRules) -> Iterator[Line]:
    """A nudge that wasn't sent since its owner had said shortly before that it goes well."""
    for view in views:
        said_on = view.said_at.astimezone(rules.zone).date() if view.said_at is not None else None
        if said_on is None or view.said is not Light.GREEN or view.status not in OPEN or not view.chased:
            continue
        for day in _nudge_days(view, rules):
            ago = (day - said_on).days
            if after < day <= until and 0 <= ago <= rules.policy.quiet_after_green_days:
                yield _spared_line(view, day, ago, rules)


def _spared_line(view: TaskView, day: date, ago: int, rules: GroundRules) -> Line:
    who = view.last_report.by if view.last_report is not None and view.last_report.by else "de eigenaar"
    when = "die dag" if ago == 0 else f"{counted(ago, 'dag', 'dagen')} eerder"
    owner = view.owners[0] if view.owners else "Niemand"
    text = f"{owner} kreeg geen herinnering voor afspraak {view.number}: {who} zei {when} dat het op schema ligt."
    return Line(rules.workdays.moment(day, rules.policy.send_at, rules.zone), text, "🤫", 82, "quiet")


def _nudge_days(view: TaskView, rules: GroundRules) -> Iterator[date]:
    start, deadline = view.start, max(view.deadline, view.start)
    if (deadline - start).days + 1 <= rules.policy.long_period_days:
        return
    for days in rules.policy.nudge_before_days:
        day = rules.workdays.last_open(deadline - timedelta(days=days))
        if day >= start:
            yield day


def _done_in_time(views: Sequence[TaskView], *, after: date, until: date, rules: GroundRules) -> Iterator[Line]:
    """Tasks whose last day came and that were finished before it."""
    by_day: dict[date, list[str]] = {}
    for view in views:
        done_on = view.done_at.astimezone(rules.zone).date() if view.done_at is not None else None
        if view.status == "done" and done_on is not None and after < view.deadline <= until and done_on < view.deadline:
            by_day.setdefault(view.deadline, []).append(view.number)
    for day, numbers in by_day.items():
        verb = "waren" if are_many(numbers) else "was"
        ready = f"die {verb} al klaar, dus vraagt Nakomen niets"
        text = f"{capital(long_day(day))} was de laatste dag van {afspraken(numbers)}: {ready}."
        yield Line(rules.workdays.moment(day, rules.policy.send_at, rules.zone), text, "🤫", 54, "quiet")
