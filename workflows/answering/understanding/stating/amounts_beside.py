"""Amounts that stand beside others: a share of what has been called done, and what is left of it."""

from __future__ import annotations

import re
from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.stated_amount import NUMBER, Amount, value_of
from workflows.answering.understanding.days.reply_days import without_dates
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Statement

Named = tuple[Amount, Statement]
"""An amount and the clause that names it."""
FIGURE = lazy_regex(r"(?<!datum)\b[0-9]")
_SHARE = lazy_regex(r"\b(?:daarvan|waarvan|hiervan|of\s+(?:which|them|these))\b")
_SPENT = lazy_regex(r"\b(?:besteed|uitgegeven|spent)\b|\b(?:uit|op|weg)\W*\Z")
_ENDED = frozenset({Fact.DONE, Fact.SEEMS_DONE})
_UNFINISHED = frozenset({Fact.NEARLY, Fact.NOT_DONE, Fact.BLOCKED, Fact.DELAYED, Fact.DROPPED, Fact.NOT_STARTED, Fact.FAILED})
_HELD_UP = frozenset({Fact.BLOCKED, Fact.DELAYED, Fact.FAILED, Fact.NOT_STARTED})
_OTHER_STATE = lazy_regex(
    r"\b(?:bijna|haast|nagenoeg|half|gestart|begonnen|bezig|onderweg|op\s+komst|(?:val(?:len|t)|haken|haakt)\s+af|afgevallen|afgewezen|afgekeurd|uitgesteld|"
    r"vervallen|vervalt|geschrapt|doorgeschoven|mislukt|geweigerd|nearly|almost|rejected|dropped|postponed|started|halfway)\b"
)
_ALL_BUT = lazy_regex(r"\bop\s+[0-9]+(?:\s+\w+)?\s+na\b|\ball\s+but\b")
_FIRST = rf"\A\W*(?:(?:en|maar|er|zijn|worden|de|die|nog|wel|helaas|and|but)\s+)*(?P<number>{NUMBER})\s+(?:[a-z]+e\s+)?"
_SOME = lazy_regex(rf"{_FIRST}\w")
_SOME_DO_NOT = lazy_regex(
    r"\W*(?:(?:maar|en|want|helaas)\s+)*er\s+(?:gaat|gaan|vervalt|vervallen|hoeven)\s+er\s+(?:zeker\s+|nog\s+)?(?P<number>[0-9]+)\b"
)
"""'Er gaan er 4 niet door'."""
_SOME_ARE = lazy_regex(
    rf"{_FIRST}(?:[a-z]{{3,}}\s+)?(?:liggen|zijn|staan|worden|zitten|komen|gaan|are|vervallen|uitgesteld|mislukt|geweigerd|stilgelegd|gestopt|doorgeschoven|"
    r"vertraagd|verschoven|postponed|delayed)\b"
)


def without_shares(found: list[Named], statements: list[Statement]) -> list[Named]:
    """Without '12 mille daarvan aan het plein' and 'waarvan 15 met gebreken': a share of what has just been called done.

    So is '60%' in 'klaar, waarvan 60% door de aannemer'.
    """
    if found and is_firmly_done(statements[0]) and _SHARE.match(found[0][1].text) and not found[0][1].facts & _ENDED:
        found = found[1:]
    if not found or not (found[0][1].facts & _ENDED or _SPENT.search(found[0][1].text)):
        return found
    return found[:1] + [one for one in found[1:] if one[1].facts & _ENDED or not _SHARE.search(one[1].text)]


def without_what_is_left(found: list[Named], statements: list[Statement], task: TaskContext) -> list[Named]:
    """Beside '105 klaar' what is '100 te gaan' is no count of its own; it asks where all figures don't make the whole."""
    left = [one for one in found if Fact.REMAINDER in one[1].facts and not one[1].facts & _ENDED]
    done = [one for one in found if one not in left and one[1].facts & _ENDED and one[0].value is not None]
    if not (left and done):
        return found
    figures = re.findall(NUMBER, without_dates(", ".join(one.text for one in statements)))
    odd = sum(value_of(one) for one in figures) != task.target_value
    return [(replace(amount, asks=amount.asks or odd), one) for amount, one in found if (amount, one) not in left]


def without_those_in_another_state(found: list[Named]) -> list[Named]:
    """'20 klaar, 10 bijna', '20 af en 10 gestart': beside a count of what is finished, that of others is none."""
    done = [one for one in found if one[0].value is not None and one[1].facts & _ENDED and not _is_in_another_state(one[1])]
    return [one for one in found if one in done or not _is_in_another_state(one[1])] if done else found


def _is_in_another_state(statement: Statement) -> bool:
    other = statement.facts & _UNFINISHED or _OTHER_STATE.search(statement.text)
    return bool(other) and not _ALL_BUT.search(statement.text)


def drops_only_some(statement: Statement, task: TaskContext) -> bool:
    """'3 woningen vervallen' of forty."""
    if Fact.DROPPED not in statement.facts or not task.target_value:
        return False
    some = _SOME.match(statement.text) or _SOME_DO_NOT.match(statement.text)
    return some is not None and task.target_value is not None and value_of(some["number"]) < task.target_value


def is_first_of_others(statement: Statement) -> bool:
    """'10 liggen stil', '6 woningen uitgesteld': a count of what stands still."""
    held_up = statement.facts & _HELD_UP and not statement.facts & _ENDED
    return bool(held_up and _SOME_ARE.match(statement.text))


def is_firmly_done(statement: Statement) -> bool:
    firm = not (statement.conditional or statement.asks or Fact.WILL_BE_DONE in statement.facts or "datum" in statement.text)
    firm = firm and not FIGURE.search(statement.text)
    return firm and bool(statement.facts & {Fact.DONE, Fact.SEEMS_DONE})
