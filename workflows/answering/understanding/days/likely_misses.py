"""A deadline that is only likely to be missed: 'gaat waarschijnlijk niet lukken voor 9 oktober' is a risk, and no later date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calendars.answer_days import promised_day
from calendars.mentions import Mention
from workflows.answering.understanding.days.reply_days import mentions_in
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Statement


def with_likely_misses_as_risks(
    statements: tuple[Statement, ...], mentions: tuple[Mention, ...], task: TaskContext, today: date
) -> tuple[Statement, ...]:
    """What will probably not be there by a day on or before the deadline may be missed."""
    return tuple(
        replace(one, found=tuple(replace(it, fact=Fact.AT_RISK) if it.fact is Fact.MISSES_IT else it for it in one.found))
        if Fact.MISSES_IT in one.facts and (one.hopes or one.doubts) and _is_by_the_deadline(one, mentions, task, today)
        else one
        for one in statements
    )


def _is_by_the_deadline(statement: Statement, mentions: tuple[Mention, ...], task: TaskContext, today: date) -> bool:
    days = [promised_day(one, today=today, due=task.due) for one in mentions_in(statement.text, mentions)]
    return bool(days) and all(day is not None and day <= task.due for day in days)
