"""Words of dropping that drop nothing: what is done is crossed off, what is called off gets another day, what waits may go on."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.statements import Statement

Statements = tuple[Statement, ...]
_CROSSES_OFF = lazy_regex(
    r"\b(?:streep|streept|strepen|kruis|haal|haalt|halen|schrap|gooi)\b.*"
    r"\b(?:door|erdoor|(?:van|uit)\s+(?:(?:de|het|je|jullie)\s+)?(?:lijst|lijstje|bord|actielijst))\W*\Z"
)
_MAKES_UP = lazy_regex(
    r"\bdatum\d\b.*\b(?:ingehaald|inhalen|halen\s+we\s+in|alsnog|opnieuw|overgedaan)\b|"
    r"\b(?:inhalen|ingehaald|verzet|verplaatst|alsnog|opnieuw)\b.*\bdatum\d\b"
)
_UNTIL_THEN = lazy_regex(
    r"\W*(?:(?:en|maar|and|but)\s+)?(?:tot(?:dat)?\s+(?:die|dat|dit|het|de|we|wij)\b|(?:zolang|voordat|until)\b)"
)
_IS_DONE = frozenset({Fact.DONE, Fact.SEEMS_DONE})


def not_dropped(statements: Statements) -> Statements:
    """The statements, with what their words of dropping mean beside the others."""
    if not any(Fact.DROPPED in one.facts for one in statements):
        return statements
    done = any(one.facts & _IS_DONE for one in statements)
    return tuple(_as_meant(one, done=done) for one in statements)


def _as_meant(statement: Statement, *, done: bool) -> Statement:
    if done and _CROSSES_OFF.search(statement.text):  # 'Alles is af, haal maar van de lijst'
        return _told_as(statement, Fact.OFF_LIST)
    if _UNTIL_THEN.match(statement.text):  # 'Tot die vergunning er is kan er geen tuin bij'
        return _told_as(statement, Fact.BLOCKED)
    if _MAKES_UP.search(statement.text):  # 'De schouw is afgelast en wordt 3 december ingehaald'
        return _told_as(statement, Fact.DELAYED)
    return statement


def _told_as(statement: Statement, fact: Fact) -> Statement:
    found = tuple(replace(one, fact=fact) if one.fact is Fact.DROPPED else one for one in statement.found)
    return replace(statement, found=found)
