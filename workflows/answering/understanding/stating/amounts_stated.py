"""The amount that the clauses of a reply state together: the last one that is sure, or else one to ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.amounts.amount_said import amount_in
from workflows.answering.understanding.amounts.stated_amount import Amount
from workflows.answering.understanding.amounts.wholes_but import is_nearly_so, whole_but, without_exceptions
from workflows.answering.understanding.clauses.only_planned import only_planned
from workflows.answering.understanding.clauses.only_prepared import only_delivered, only_prepared
from workflows.answering.understanding.clauses.ready_for_it import is_only_ready
from workflows.answering.understanding.days.planned_amounts import (
    is_done_before_then,
    is_planned_ahead,
    is_promised_for_later,
    is_to_be_reached,
    may_be_ahead,
)
from workflows.answering.understanding.days.reply_days import with_recent_times, without_dates
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED, Fact
from workflows.answering.understanding.stating.amounts_beside import (
    FIGURE,
    drops_only_some,
    is_first_of_others,
    without_shares,
    without_those_in_another_state,
    without_what_is_left,
)
from workflows.answering.understanding.stating.statements import Statement

_PLANNED = lazy_regex(
    r"\W*(?:(?:en|dan|and|then)\s+)?datum\d\W+(?:(?:nog|zo'n|ongeveer|dan|weer|another)\s+)*[0-9][0-9.,]*(?:\s*%)?(?:\s+(?!erbij\b|klaar\b|af\b|gereed\b|done\b|binnen\b|gedaan\b|gehad\b|erin\b|erop\b|om\b|weg\b|in\b)[a-z]+)?\W*"
)
"""'In oktober 20 woningen': the day first, and nothing that says that they are done."""
_UNREACHED = frozenset({Fact.MISSES_IT, Fact.FAILED, Fact.PERHAPS_NOT, Fact.NOT_DONE})

_Counted = tuple[Amount | None, Statement | None]
_THEIRS = lazy_regex(
    r"\W*(?:(?:en|maar|and|but)\s+)?(?:zij|ze|hun|hullie|they)\s+(?:(?:al|pas|nu|op|zitten|staan|zijn|hebben|at)\s+)*[0-9]"
)
_OURS = lazy_regex(r"\b(?:wij|we|ik|ons|onze|our)\b[^,;]*[0-9]")
_BACK_THEN = lazy_regex(
    r"\b(?:vorige|afgelopen|last)\s+(?:week|maand|keer|kwartaal|month)\s+(?:(?:nog|op|pas|at|still)\s+)*[0-9][0-9.,]*\s*(?:%|procent)?\W*\Z|"
    r"\W*(?:(?:het|we|wij|dit|it|toen|eerst)\s+)?(?:stond|stonden|zaten|was|waren)\s+(?:(?:nog|op|toen|eerst|at)\s+)*[0-9][0-9.,]*\s*(?:%|procent)?\W*\Z"
)
"""'Stond op 60%': how it was."""


_WONDERS_AT_IT = sparing_regex(
    r"\W*(?:(?:ha(?:ha)+\w*|zo|jee|wow|poeh|pff+|tjonge|tjee|nou|goh|lol|phew)\b\W*)*[0-9][0-9.,]*(?:\s*%|\s+[a-z]+)?\W+"
    r"(?:(?:dat|dit|that|those)\s+(?:zijn|is|are|klinkt\s+als)\s+(?:er\s+|het\s+)?(?:(?:nogal|best|heel|behoorlijk|toch|wel|echt|erg|quite)\s+)*"
    r"(?:wat|veel|een\s+hoop|een\s+boel|a\s+lot)|wat\s+een\s+(?:getal|aantal|hoop|boel|klus))\b\W*(?:(?:hoor|zeg|joh)\W*)?"
)
"""'Haha 1.400, dat zijn er nogal wat': of how much there is to do."""

_NOT_SO_MUCH = lazy_regex(r"\W*(?:(?:nee|no)\W+)?(?:niet|geen|not)\s+[0-9]{1,2}\s*(?:%|procent|percent)\W*")
_BUT_ALL = lazy_regex(
    rf"\W*(?:(?:maar|gewoon|helemaal|echt|al|inmiddels|het|alles|is|but|just|all|fully|it's)\s+)*{FINISHED}(?:\s+(?:hoor|al|joh|nu))*\W*"
)
"""'Niet 90%, gewoon helemaal af'."""
_WOULD_LIKE = sparing_regex(
    r"\b(?:wil|wou|zou|lust|had)\s+(?:ik|we|wij)\s+(?:\w+\s+){0,2}?ook\s+wel\b|\b(?:i'd|i\s+would)\s+(?:\w+\s+)?(?:like|love|want)\b"
)
"""'Voor 2,4 miljoen wil ik ook wel dubbel glas': a jest."""


def amount_stated(statements: list[Statement], task: TaskContext, mentions: tuple[Mention, ...], today: date) -> _Counted:
    """The last amount that is stated for sure, or else one to ask about or a vague one; and the clause that names it."""
    if _WONDERS_AT_IT.fullmatch(whole := ", ".join(one.text for one in statements)) or _WOULD_LIKE.search(whole):
        return None, None
    if any(not one.past and FIGURE.search(one.text) for one in statements):
        statements = [one for one in statements if not one.past]
    if any(_OURS.search(one.text) for one in statements):
        statements = [one for one in statements if not _THEIRS.match(one.text)]  # 'wij 40%, zij 60%'
    told = [one for one in statements if not one.conditional]
    together = whole_but(without_dates(", ".join(one.text for one in told)), task)
    if together:
        return together, told[-1]
    if any(_NOT_SO_MUCH.fullmatch(one.text) for one in told) and any(_BUT_ALL.fullmatch(one.text) for one in told):
        return None, None
    fewer = [one for one in statements if drops_only_some(one, task)]
    statements = [one for one in statements if one not in fewer]
    found = [
        (amount, one)
        for one in statements
        if (Fact.INTENTION not in one.facts or Fact.DONE in one.facts) and (amount := _amount_of(one, task, mentions, today))
    ]
    if not found and len(statements) > 1:
        together = amount_in(without_dates(", ".join(one.text for one in statements)), task)
        found = [(together, statements[-1])] if together else []
    found = without_what_is_left(without_shares(without_those_in_another_state(found), statements), statements, task)
    if fewer:
        found = [(replace(amount, asks=True), one) for amount, one in found]
    counted = [one for one in found if not one[0].vague] or found
    counted = [one for one in counted if not one[0].asks] or counted
    return (_with_its_count([amount for amount, _ in counted]), counted[-1][1]) if counted else (None, None)


def _amount_of(statement: Statement, task: TaskContext, mentions: tuple[Mention, ...], today: date) -> Amount | None:
    """The amount that the clause states; on a condition nothing is finished, and the rest is asked about."""
    if _PLANNED.fullmatch(statement.text) or is_planned_ahead(statement, mentions, task, today):
        return None
    if is_to_be_reached(statement.text) or is_first_of_others(statement):
        return None
    text = without_exceptions(with_recent_times(statement.text, mentions))
    amount = amount_in(text, task)
    if amount is None or (amount.percent == 100 and not _may_be_all(amount, statement)):
        return None
    if is_promised_for_later(statement, mentions, task, today, all_of_it=amount.percent == 100):
        asks = amount.percent == 100 and is_done_before_then(statement, mentions)
        return replace(amount, asks=True) if asks else None
    if amount.percent == 100 and statement.conditional:
        return Amount(asks=True, vague=True)
    return replace(amount, asks=True) if _is_unsure(statement, text, mentions, task) else amount


def _is_unsure(statement: Statement, text: str, mentions: tuple[Mention, ...], task: TaskContext) -> bool:
    clause = statement.text
    only_on_the_way = is_only_ready(clause, task.text) or only_planned(clause, task.text) or only_delivered(clause, task.text)
    only_on_the_way = only_on_the_way or only_prepared(clause, task.text)
    of_then = bool(_BACK_THEN.search(text)) or may_be_ahead(statement, mentions)
    return statement.conditional or only_on_the_way or of_then or is_nearly_so(text)


def _may_be_all(amount: Amount, statement: Statement) -> bool:
    """Not so in 'we halen de 15% niet' and 'all done except the paperwork'."""
    return not (statement.facts & (_UNREACHED | {Fact.DROPPED}) or (amount.value is None and Fact.REMAINDER in statement.facts))


def _with_its_count(stated: list[Amount]) -> Amount:
    """The last amount; '172 gezinnen, dat is 57 procent' gives the percentage its count."""
    last = stated[-1]
    same = [one.value for one in stated[:-1] if one.value is not None and one.percent == last.percent]
    return replace(last, value=same[-1]) if last.value is None and same else last
