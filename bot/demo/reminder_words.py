"""Why the bot sent what it sent, in a sentence for each reason. Pure: from what the message showed and the rules of the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.demo.lines import Line, afspraken, are_many, capital, counted, listed, long_day
from bot.messages.made_of.dates import as_day
from workflows.ground_rules import GroundRules, Policy

Item = dict[str, Any]
FORWARD = frozenset({"kickoff", "prompt", "overdue", "escalation", "agenda"})
WEEK = timedelta(days=7)
WEIGHTS = {"escalation": 90, "agenda": 85, "waiting": 75, "overdue": 60, "due": 58, "nudge": 50, "prompt": 48, "kickoff": 45}
MARKS = {
    **{"escalation": "📣", "agenda": "📌", "waiting": "⏳", "overdue": "⏰"},
    **{"due": "🔔", "nudge": "🔔", "prompt": "💬", "kickoff": "🚩"},
}


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of the bot about tasks: when in the story, what it showed, and to whom it went alone (else the channel)."""

    moment: datetime
    payload: dict[str, Any]
    to: str | None = None


def reminder_lines(sent: Sent, rules: GroundRules) -> list[Line]:
    """A line for each kind of reminder in a message, one on days that were moved, one on what came together."""
    today = sent.moment.astimezone(rules.zone).date()
    items: list[Item] = list(sent.payload.get("items") or [])
    kinds = list(dict.fromkeys(str(item["kind"]) for item in items))
    lines = [
        Line(sent.moment, text, MARKS[kind], WEIGHTS[kind], kind)
        for kind in kinds
        if kind in _SENTENCES
        for text in [_SENTENCES[kind]([item for item in items if item["kind"] == kind], today, sent, rules)]
        if text
    ]
    lines += [Line(sent.moment, text, "📅", 80, "moved") for text in _moved(items, today, rules)]
    together = _together(items, int(sent.payload.get("more") or 0))
    return [*lines, Line(sent.moment, together, "📦", 55, "bundle")] if together else lines


def deadline_of(item: Item) -> date:
    """The day that reminders follow: what the owner expects, else what was agreed; never before the start."""
    start, due = as_day(item["start"]), as_day(item.get("expected") or item["due"])
    return max(day for day in (start, due) if day is not None)


def nominal_day(item: Item, today: date, rules: GroundRules) -> date | None:
    """The day for which this was planned, when it was moved because that day is closed; None when it was not."""
    wanted = list(_wanted_days(item, rules.policy))
    if today in wanted:
        return None
    move = rules.workdays.next_open if item["kind"] in FORWARD else rules.workdays.last_open
    return next((day for day in wanted if not rules.workdays.is_open(day) and move(day) == today), None)


def why_closed(day: date) -> str:
    """ "in het weekend" or "op een vrije dag"."""
    return "in het weekend" if day.weekday() >= 5 else "op een vrije dag"


def _wanted_days(item: Item, policy: Policy) -> Iterator[date]:
    """The days on which the plan wants this kind of moment, before any move."""
    deadline = deadline_of(item)
    match item["kind"]:
        case "kickoff":
            yield as_day(item["start"]) or deadline
        case "due":
            yield deadline
        case "nudge":
            yield from (deadline - timedelta(days=days) for days in policy.nudge_before_days)
        case "overdue":
            first = deadline + timedelta(days=policy.overdue_after_days)
            yield from (first + n * timedelta(days=policy.overdue_every_days) for n in range(policy.overdue_weekly_times))
        case "escalation":
            yield deadline + timedelta(days=policy.escalation_after_days)
        case "agenda":
            yield deadline + timedelta(days=policy.agenda_after_days)


def _moved(items: Sequence[Item], today: date, rules: GroundRules) -> Iterator[str]:
    """One sentence for each day that became today, with whose it is."""
    moved: dict[date, list[str]] = {}
    for item in items:
        day = nominal_day(item, today, rules)
        if day is not None:
            moved.setdefault(day, []).append(str(item["number"]))
    for day, numbers in moved.items():
        yield (
            f"{capital(long_day(day))} werd {long_day(today)} voor {afspraken(numbers)}: "
            f"{why_closed(day)} stuurt Nakomen niets."
        )  # fmt: skip


def _together(items: Sequence[Item], more: int) -> str:
    """Who got how many in one message; nothing for a message about one task."""
    if len(items) < 2:
        return ""
    owners = Counter(str(item["owners"][0]) for item in items if item.get("owners"))
    whose = [f"{number} van {owner}" for owner, number in owners.most_common()]
    of_whom = f" van {next(iter(owners))}" if len(owners) == 1 else f" ({listed(whose)})"
    rest = f", en {more} meer op verzoek" if more else ""
    return f"Eén bericht voor alles van die dag: {counted(len(items), 'afspraak', 'afspraken')}{of_whom}{rest}."


def _numbers(items: Sequence[Item]) -> list[str]:
    return [str(item["number"]) for item in items]


def _kickoff(items: Sequence[Item], today: date, _sent: Sent, _rules: GroundRules) -> str:
    begun = [item for item in items if (as_day(item["start"]) or today) < today - WEEK]
    if begun:
        return f"Nakomen leert de afspraken nu kennen: van {afspraken(_numbers(items))} zegt het één keer wat er loopt."
    numbers = _numbers(items)
    return f"Voor {afspraken(numbers)} begint een nieuwe periode: Nakomen zegt één keer wat er dan van wie is."


def _prompt(items: Sequence[Item], today: date, _sent: Sent, rules: GroundRules) -> str:
    """Of several reasons the one that most of them share. A short period has no prompt of its own: there it was asked for."""
    policy = rules.policy
    numbers: dict[str, list[str]] = {"long": [], "half": [], "asked": []}
    for item in items:
        length = (deadline_of(item) - (as_day(item["start"]) or today)).days + 1
        why = "long" if length > policy.very_long_period_days else "half" if length > policy.long_period_days else "asked"
        numbers[why].append(str(item["number"]))
    why, whose = max(numbers.items(), key=lambda pair: len(pair[1]))
    if why == "long":
        verb = "duren" if are_many(whose) else "duurt"
        weeks = counted(policy.prompt_every_days // 7, "week", "weken")
        return f"{capital(afspraken(whose))} {verb} lang: daarom vraagt Nakomen iedere {weeks} hoe het staat."
    if why == "half":
        return f"De helft van de tijd voor {afspraken(whose)} is om: Nakomen vraagt hoe het staat."
    return f"Over {afspraken(whose)} wilde iemand later een herinnering: die is er nu."


def _nudge(items: Sequence[Item], _today: date, _sent: Sent, _rules: GroundRules) -> str:
    nearest = min(int(item["days_left"]) for item in items)
    numbers = _numbers(items)
    last = "lopen" if are_many(numbers) else "loopt"
    when = counted(nearest, "dag", "dagen")
    return f"Over {when} {last} {afspraken(numbers)} af: Nakomen vraagt op tijd of het lukt."


def _due(items: Sequence[Item], today: date, _sent: Sent, _rules: GroundRules) -> str:
    numbers = _numbers([item for item in items if deadline_of(item) == today])
    if not numbers:
        return ""
    return (
        f"{capital(long_day(today))} is de laatste dag van {afspraken(numbers)}: op de dag zelf vraagt Nakomen het nog één keer."
    )


def _overdue(items: Sequence[Item], _today: date, _sent: Sent, _rules: GroundRules) -> str:
    weeks: dict[int, list[str]] = {}
    for item in items:
        weeks.setdefault(max(1, -int(item["days_left"]) // 7), []).append(str(item["number"]))
    late, numbers = min(weeks.items())
    verb = "zijn" if are_many(numbers) else "is"
    return f"{capital(afspraken(numbers))} {verb} {counted(late, 'week', 'weken')} te laat: Nakomen vraagt wat er nodig is."


def _escalation(items: Sequence[Item], _today: date, sent: Sent, rules: GroundRules) -> str:
    numbers, weeks = _numbers(items), rules.policy.escalation_after_days // 7
    verb = "zijn" if are_many(numbers) else "is"
    late = f"{capital(afspraken(numbers))} {verb} {counted(weeks, 'week', 'weken')} te laat"
    if sent.to is None:
        return f"{late}. Er is geen coördinator bekend, dus staat het in het kanaal."
    return f"{late}. Nu hoort {sent.to} het als coördinator, in een privébericht en niet voor de hele groep."


def _agenda(items: Sequence[Item], _today: date, _sent: Sent, rules: GroundRules) -> str:
    numbers, weeks = _numbers(items), rules.policy.agenda_after_days // 7
    verb, comes = ("zijn", "komen") if are_many(numbers) else ("is", "komt")
    late = f"{capital(afspraken(numbers))} {verb} {counted(weeks, 'week', 'weken')} te laat"
    return f"{late} en {comes} op de agenda van het volgende bestuurlijk overleg."


def _waiting(items: Sequence[Item], _today: date, _sent: Sent, _rules: GroundRules) -> str:
    asked = listed(list(dict.fromkeys(str(owner) for item in items for owner in item["owners"])))
    return f"{capital(afspraken(_numbers(items)))} wacht op {asked}: die partij krijgt één vraag, de eigenaar blijft met rust."


_SENTENCES: dict[str, Callable[[Sequence[Item], date, Sent, GroundRules], str]] = {
    "kickoff": _kickoff,
    "prompt": _prompt,
    "nudge": _nudge,
    "due": _due,
    "overdue": _overdue,
    "escalation": _escalation,
    "agenda": _agenda,
    "waiting": _waiting,
}
