"""Amounts with a day to come: '25 in augustus' and 'eind november zijn alle 40 klaar' tell of nothing that is done."""

from __future__ import annotations

from datetime import date

from calendars.answer_days import promised_day
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Bound, Mention
from workflows.answering.understanding.days.date_roles import says_what_will_be_then, was_done_then
from workflows.answering.understanding.days.reply_days import is_now, mentions_in, without_dates
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.stating.statements import Statement

_FIGURE = lazy_regex(r"(?<!datum)\b[0-9]")
_NUMBER_AND_DAY = lazy_regex(
    r"\W*(?:(?:en|dan|planning|planned|gepland|and|then)\W+)*[0-9][0-9.,]*(?:\s*%)?(?:\s+(?!klaar\b|af\b|gereed\b|done\b|gedaan\b|nog\b)[a-z]+)?\s+datum\d\W*"
)
_SOON = 183
"""Days; a month that comes round later than this is more likely one that was."""


def is_planned_ahead(statement: Statement, mentions: tuple[Mention, ...], task: TaskContext, today: date) -> bool:
    """'25 in augustus', said in May: a number and a day to come, and nothing that says that they are done."""
    if not _NUMBER_AND_DAY.fullmatch(statement.text):
        return False
    named = mentions_in(statement.text, mentions)
    if any(is_now(one) for one in named):
        return False
    days = [promised_day(one, today=today, due=task.due) for one in named]
    return all(day is not None and 0 < (day - today).days <= _SOON for day in days)


def is_promised_for_later(
    statement: Statement, mentions: tuple[Mention, ...], task: TaskContext, today: date, *, all_of_it: bool
) -> bool:
    """'Eind november zijn er 30 klaar': a number of what will be then. What is less than all may have another day beside it."""
    named = mentions_in(statement.text, mentions)
    if not named or not (all_of_it or says_what_will_be_then(statement)):
        return False
    return all(_is_ahead(one, statement, task, today) for one in named)


def is_done_before_then(statement: Statement, mentions: tuple[Mention, ...]) -> bool:
    """'Alle 40 klaar voor 1 juli': before that day, or for it?"""
    return any(one.bound in (Bound.BEFORE, Bound.FOR) for one in mentions_in(statement.text, mentions))


def _is_ahead(mention: Mention, statement: Statement, task: TaskContext, today: date) -> bool:
    day = promised_day(mention, today=today, due=task.due)
    if day is None or day <= today or is_now(mention) or was_done_then(statement, mention, today):
        return False
    return mention.year is not None or day.year == today.year or (day - today).days <= _SOON


def counts_in_another_year(statement: Statement, mentions: tuple[Mention, ...], today: date) -> bool:
    """'In 2025 hebben we 120 woningen gedaan' tells nothing of this year."""
    named = mentions_in(statement.text, mentions)
    return any(one.year and one.year < today.year for one in named) and bool(_FIGURE.search(without_dates(statement.text)))
