"""Amounts with a day to come: '25 in augustus' and 'eind november zijn alle 40 klaar' tell of nothing that is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calendars.answer_days import promised_day
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Bound, Mention, Unit
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.days.date_roles import says_what_will_be_then, was_done_then
from workflows.answering.understanding.days.reply_days import is_now, mentions_in, without_dates
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED, Fact
from workflows.answering.understanding.stating.statements import Statement

_FIGURE = lazy_regex(r"(?<!datum)\b[0-9]")
_NUMBER_AND_DAY = lazy_regex(
    r"\W*(?:(?:en|dan|planning|planned|gepland|and|then)\W+)*[0-9][0-9.,]*(?:\s*%)?(?:\s+(?!klaar\b|af\b|gereed\b|done\b|gedaan\b|nog\b)[a-z]+)?\s+datum\d\W*"
)
_DAY_FIRST = lazy_regex(
    rf"\W*(?:(?:en|dan|maar|in|and|then)\s+)*datum\d\s+(?:(?:nog|er|dan|weer|ongeveer|zo'n|circa|naar\s+verwachting)\s+)*[0-9][0-9.,]*\s*(?:%|procent)?\s+"
    rf"(?:(?!erbij\b)[a-z]+\s+)?{FINISHED}(?:\s+(?:hoop\s+ik|denk\s+ik|hopelijk|hoor))*\W*"
)
"""'Eind juni 30 klaar': first the day, and no verb of what is."""
_AT_THEN = lazy_regex(
    r"\W*(?:(?:en|dan|maar|and|then)\s+)*(?:datum\d\s+(?:zitten|staan|zijn|komen)\s+(?:we|wij)\s+(?:(?:er|al|dan|wel|naar\s+verwachting|hopelijk)\s+)*op\s+[0-9]|"
    r"(?:we|wij)\s+(?:zitten|staan|komen)\s+(?:dan\s+)?datum\d\s+op\s+[0-9]|(?:we\s+(?:gaan|willen)\s+)?naar\s+(?:de\s+)?[0-9][0-9.,]*\s*(?:%|procent)?\s+(?:toe\s+)?datum\d)[^;.!?]*"
)
"""'In juni zitten we op 50%', 'naar 60% in juni'."""
_THEN_SO_MANY = sparing_regex(
    r"\b(?:dan|straks|binnenkort|weldra|then)\s+(?:zitten|staan|zijn|hebben|heb|tellen|komen|we're|we|there)\s+(?:we|wij|er|ik|are|have|will)\b(?!.*\b(?:nog|left|te\s+gaan)\b)(?=.*[0-9])"
)
_SOON = 183
"""Days; a month that comes round later than this is more likely one that was."""


def is_planned_ahead(statement: Statement, mentions: tuple[Mention, ...], task: TaskContext, today: date) -> bool:
    """'25 in augustus', said in May: a number and a day to come, and nothing that says that they are done."""
    at_then = bool(_AT_THEN.fullmatch(statement.text))
    if not (at_then or _NUMBER_AND_DAY.fullmatch(statement.text)):
        return False
    named = mentions_in(statement.text, mentions)
    if at_then and any(one.unit is Unit.MONTH and one.number == today.month for one in named):
        return False
    if any(is_now(one) for one in named):
        return False
    days = [promised_day(one, today=today, due=task.due) for one in named]
    return all(day is not None and 0 < (day - today).days <= _SOON for day in days)


def is_to_be_reached(clause: str) -> bool:
    """'Nog twee weken en dan zitten we op 60'; 'dan zijn er nog 20' are those left."""
    return bool(_THEN_SO_MANY.search(clause))


def is_promised_for_later(
    statement: Statement, mentions: tuple[Mention, ...], task: TaskContext, today: date, *, all_of_it: bool
) -> bool:
    """'Eind november zijn er 30 klaar': a number of what will be then. What is less than all may have another day beside it."""
    named = mentions_in(statement.text, mentions)
    if not named or not (all_of_it or says_what_will_be_then(statement) or _DAY_FIRST.fullmatch(statement.text)):
        return False
    return all(_is_ahead(one, statement, task, today) for one in named)


def without_planned_ends(
    statements: tuple[Statement, ...], mentions: tuple[Mention, ...], task: TaskContext, today: date
) -> tuple[Statement, ...]:
    """'Eind juni 30 klaar': that so many will be finished then finishes nothing now."""
    if not task.target_value or not mentions:
        return statements
    return tuple(
        replace(
            one, found=tuple(replace(found, fact=Fact.WILL_BE_DONE) if found.fact is Fact.DONE else found for found in one.found)
        )
        if Fact.DONE in one.facts
        and _DAY_FIRST.fullmatch(one.text)
        and is_promised_for_later(one, mentions, task, today, all_of_it=False)
        else one
        for one in statements
    )


def may_be_ahead(statement: Statement, mentions: tuple[Mention, ...]) -> bool:
    """'Vrijdag 10 klaar': the last one, or the next?"""
    if not _DAY_FIRST.fullmatch(statement.text):
        return False
    return any(one.unit is Unit.WEEKDAY for one in mentions_in(statement.text, mentions))


def is_done_before_then(statement: Statement, mentions: tuple[Mention, ...]) -> bool:
    """'Alle 40 klaar voor 1 juli': before that day, or for it?"""
    return any(one.bound in (Bound.BEFORE, Bound.FOR) for one in mentions_in(statement.text, mentions))


def _is_ahead(mention: Mention, statement: Statement, task: TaskContext, today: date) -> bool:
    if mention.unit is Unit.WEEKDAY and _DAY_FIRST.fullmatch(statement.text):
        return False
    day = promised_day(mention, today=today, due=task.due)
    if day is None or day <= today or is_now(mention) or was_done_then(statement, mention, today):
        return False
    return mention.year is not None or day.year == today.year or (day - today).days <= _SOON


def counts_in_another_year(statement: Statement, mentions: tuple[Mention, ...], today: date) -> bool:
    """'In 2025 hebben we 120 woningen gedaan' tells nothing of this year."""
    named = mentions_in(statement.text, mentions)
    return any(one.year and one.year < today.year for one in named) and bool(_FIGURE.search(without_dates(statement.text)))
