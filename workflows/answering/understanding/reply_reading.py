"""Everything that a reply says, gathered before an intent is chosen: facts, amount, days, and to whom the task goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.amounts.amount_said import amounts_joined, percents_carried, slashes_spelled
from workflows.answering.understanding.amounts.counted_things import without_other_labels
from workflows.answering.understanding.amounts.fractions_said import shares_spelled
from workflows.answering.understanding.amounts.ranges_said import ranges_spelled
from workflows.answering.understanding.amounts.remainders_said import remainders_spelled
from workflows.answering.understanding.amounts.stated_amount import Amount
from workflows.answering.understanding.amounts.sums_said import sums_spelled
from workflows.answering.understanding.clauses.planned_anew import without_planned_deeds
from workflows.answering.understanding.days.days_on_condition import is_day_on_a_bad_condition
from workflows.answering.understanding.days.likely_misses import with_likely_misses_as_risks
from workflows.answering.understanding.days.no_such_day import without_such_days
from workflows.answering.understanding.days.planned_amounts import counts_in_another_year, without_planned_ends
from workflows.answering.understanding.days.reply_days import Days, dated, days_said
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import PARTICIPLE, Fact
from workflows.answering.understanding.stating.amounts_beside import is_firmly_done
from workflows.answering.understanding.stating.amounts_stated import amount_stated
from workflows.answering.understanding.stating.days_denied import without_denied_days
from workflows.answering.understanding.stating.former_times import without_former_times
from workflows.answering.understanding.stating.no_longer_so import without_what_is_over
from workflows.answering.understanding.stating.not_dropped import not_dropped
from workflows.answering.understanding.stating.set_aside import (
    ends_after_a_day_to_come,
    with_what_is_left_of_it,
    without_begins_before_an_end,
    without_mere_causes,
    without_parking,
    without_what_is_redone,
    without_what_is_taken_back,
)
from workflows.answering.understanding.stating.statements import Found, Statement, statements_of
from workflows.answering.understanding.stating.statements_about_people import (
    belonging_elsewhere,
    without_some_who_leave,
    without_who_leaves,
    without_worries_of_others,
)
from workflows.answering.understanding.stating.subjects import names_in
from workflows.answering.understanding.typed.cleaning import Cleaned
from workflows.answering.understanding.typed.corrections import corrected

_MENTIONED_IN_PASSING = sparing_regex(r"\b(?:cc|dank|bedankt|thanks|thx)\b[^.!?]{0,15}@\d")
_ASKS_SOMEBODY = lazy_regex(r"\W*@\d\W+(?:kun|kan|wil|zou|can|could|would|will)\s+(?:je|jij|u|you)\b")
_NAMED = lazy_regex(r"@(\d+)")
_NOT_THEIRS = lazy_regex(
    r"@(?P<who>\d)(?:\s+(?!zodat|want|omdat|maar|en|of|om|die|als|so|because|and|but)[\w']+){0,5}?\s+(?:niet|geen|nooit|not|never|no\s+longer|\w+n't)\b(?!\s+(?:alleen|zonder|only))|"
    r"\b(?:niet|not|nooit)\s+(?:(?:meer|langer|iets|een|taak|klus)\s+)*(?:voor|bij|van|naar|aan|for|with|to)\s+@(?P<whom>\d)\b|\b(?:niet|not)\s+@(?P<whom>\d)\b"
)
"""'@1 doet dit niet meer', 'dit is niet voor @1': the task goes to somebody else."""
_FROM_THEM = lazy_regex(
    r"@(?P<who>\d)\s+(?:(?:heeft|hebben|had|gaf|geeft|droeg|draagt|has|gave|handed|passed)\b)(?=[^.!?;]*\b(?:(?:aan|to)\s+(?:mij|me|ons|us)|(?:mij|me|us|ons)\s+(?:gegeven|given))\b)|"
    r"\b(?:over|(?:overgenomen|gekregen|overnemen)\b[^.!?;]*)\s+(?:van|from)\s+@(?P<whom>\d)\b(?!.*@)|\bneemt?\b[^.!?;]*\bvan\s+@(?P<whom>\d)\s+over\b|\b(?:van|from)\s+@(?P<whom>\d)\b[^.!?;@]*\b(?:overgenomen|gekregen|overnemen)\b|"
    r"\b(?:took|taken|taking|take|got)\b[^.!?;]*\bfrom\s+@(?P<whom>\d)\b(?!.*@)"
)
"""'@1 heeft het aan mij overgedragen', 'overgenomen van @1': the writer has it now."""
WITHOUT = lazy_regex(r"\W*(?:zonder|bij|without)\b")
_LATER_THEN = lazy_regex(
    r"(?<=\b(?:als|indien|if|unless|when|geen|niet|mocht\w*)\b.*)\b(?:wordt|worden|slips?|schui\w+|moves?|becomes?)\b.*\bdatum\d"
)
"""On a condition it ends later."""
_TAKES_ON = lazy_regex(r"\b(?:ik|wij|we|i|i'll)\b.*\b(?:over|overgenomen|overnemen)\b")
_ALL_OF_IT = sparing_regex(
    r"\W*(?:(?:en|dus|so|and)\s+)?(?:(?:hiermee|daarmee|hierbij|daarom|thereby|with\s+that)\s+is\s+(?:deze|dit|de|het|hij|alles|this)|(?:deze|dit|this)\s+"
    r"(?:(?:actie|taak|afspraak|punt|task|action|one)\s+)?(?:is|kan|mag)|(?:de|het)\s+(?:actie|taak|afspraak)\s+is)\b(?!.*\bvoor\s+(?:de\s+)?\w*[0-9])"
)
_HAS_COME_ABOUT = lazy_regex(
    rf"\b(?:is|zijn|heb|hebben|heeft|has|have)\b.*\b(?:binnen|rond|akkoord|{PARTICIPLE}|sent|signed|delivered|discussed)\b"
)
_BAD_ENDS = frozenset(
    {Fact.MISSES_IT, Fact.DELAYED, Fact.AT_RISK, Fact.PERHAPS_NOT, Fact.FAILED, Fact.WAY_BEHIND, Fact.MORE_TIME}
)
_TROUBLES = _BAD_ENDS | {Fact.BLOCKED, Fact.NOT_DONE, Fact.NOT_STARTED, Fact.LIES_WITH}
_BYGONE = _TROUBLES | {Fact.DROPPED}
LATE = frozenset({Fact.DELAYED, Fact.MISSES_IT, Fact.WAY_BEHIND})
_EXCUSABLE = LATE | {Fact.MORE_TIME, Fact.THANKS, Fact.AT_RISK}
_EXCUSED = sparing_regex(
    r"\b(?:sorry|excuses|excuus|apologies|apologi[sz]e|pardon)\b(?!.*\bdatum)|"
    r"\A\W*(?:maar\s+|but\s+)?(?:wel|weliswaar|zij\s+het|al\s+(?:is|was)\s+het|hoewel|though|although|albeit)\s+(?!.*\b(?:datum\d|wordt|worden|gevraagd|nodig|nog)\b)"
    r".*\b(?:later|te\s+laat|vertraging|late|delay|delays)\b"
)
_STANDS = _TROUBLES | {Fact.DONE, Fact.ON_TRACK, Fact.MAKES_IT, Fact.NO_TROUBLE, Fact.NEARLY, Fact.DROPPED, Fact.OURS_DONE}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found. `facts` are those that count: not of plain questions, and of a condition only how it ends."""

    statements: tuple[Statement, ...]
    facts: frozenset[Fact]
    amount: Amount | None
    days: Days
    people: tuple[str, ...]
    assignee: str | None
    text: str
    is_correction: bool
    forwarded: bool
    """Whether it is a mail of somebody else's."""
    counted_by: Statement | None
    """The clause that names the amount."""
    closes: bool
    """Whether the whole of it is called finished, whatever was counted on the way: 'daarmee is deze afgerond'."""


def read_reply(cleaned: Cleaned, task: TaskContext, today: date) -> Reading:
    written = slashes_spelled(sums_spelled(cleaned.text, task.target_unit), task)
    mended = corrected(percents_carried(shares_spelled(written)))
    calendar = dated(without_such_days(mended.text))
    text = without_planned_deeds(calendar.text)
    text = remainders_spelled(without_other_labels(amounts_joined(ranges_spelled(text)), task), task)
    stated = without_denied_days(statements_of(text, task.text, names_in(cleaned.cased, task.text)))
    stated = tuple(_asked_of_nobody_else(one) for one in without_planned_ends(stated, calendar.mentions, task, today))
    statements = _without_excuses(
        tuple(
            replace(one, found=(), aside=True) if counts_in_another_year(one, calendar.mentions, today) else one for one in stated
        )
    )
    statements = without_what_is_over(without_former_times(statements, calendar.mentions, today))
    statements = with_likely_misses_as_risks(statements, calendar.mentions, task, today)
    statements = without_worries_of_others(
        without_mere_causes(without_parking(ends_after_a_day_to_come(not_dropped(statements, calendar.mentions, task.text))))
    )
    statements = _without_the_past(
        without_what_is_redone(without_what_is_taken_back(with_what_is_left_of_it(without_begins_before_an_end(statements))))
    )
    statements = _with_its_result(belonging_elsewhere(without_some_who_leave(without_who_leaves(statements), task.text)))
    counted = [one for one in statements if not only_asks(one) and not one.aside]
    facts = frozenset(fact for one in counted for fact in _stated(one)) | frozenset(
        fact for one in statements for fact in one.facts & {Fact.HELP, Fact.UNDO, Fact.SNOOZE, Fact.STOP_ASKING}
    )
    days = days_said(statements, calendar.mentions, task, today)
    closes = task.target_value is None and any(_closes(one) for one in counted)
    amount, counted_by = (None, None) if closes else amount_stated(counted, task, calendar.mentions, today)
    if amount and amount.percent is None and Fact.ON_TRACK in facts:
        amount, counted_by = None, None  # 'goed begonnen, 3 partijen benaderd': a count of what the task has no number for
    return Reading(
        statements,
        facts,
        amount,
        days,
        cleaned.people,
        _assignee(statements, cleaned.people),
        mended.text,
        mended.is_correction,
        cleaned.forwarded,
        counted_by,
        closes,
    )


def _asked_of_nobody_else(statement: Statement) -> Statement:
    """'@Ans, kun je me dinsdag een bericht sturen?' asks nothing of the bot."""
    if Fact.SNOOZE not in statement.facts or not _ASKS_SOMEBODY.match(statement.text):
        return statement
    return replace(statement, found=tuple(one for one in statement.found if one.fact is not Fact.SNOOZE))


def _with_its_result(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """'Rapport is binnen en besproken, kan eraf': what has come about beside it may be why it can go, and is asked about."""
    if not any(Fact.OFF_LIST in one.facts for one in statements) or any(Fact.DROPPED in one.facts for one in statements):
        return statements
    return tuple(
        replace(one, found=(Found(Fact.SEEMS_DONE, 0, len(one.text)),))
        if not one.facts and _HAS_COME_ABOUT.search(one.text)
        else one
        for one in statements
    )


def _without_the_past(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """How things were no longer counts where it is also said how they are: 'was vertraagd, is nu klaar'."""
    if not any(one.facts & _STANDS and not one.past for one in statements):
        return statements
    return tuple(replace(one, found=(), aside=True) if one.past and one.facts & _BYGONE else one for one in statements)


def _without_excuses(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """An excuse for a delay beside 'klaar' is no delay: 'klaar, sorry voor de vertraging'."""
    if not any(is_firmly_done(one) for one in statements):
        return statements
    return tuple(
        replace(one, found=(), aside=True)
        if one.facts & _TROUBLES and one.facts <= _EXCUSABLE and _EXCUSED.search(one.text)
        else one
        for one in statements
    )


def _closes(statement: Statement) -> bool:
    firm = not (statement.conditional or statement.doubts or statement.one_party or "datum" in statement.text)
    return firm and Fact.DONE in statement.facts and bool(_ALL_OF_IT.match(statement.text))


def only_asks(statement: Statement) -> bool:
    return statement.asks and not statement.requests


def _stated(statement: Statement) -> frozenset[Fact]:
    """The facts that count: of a condition, whether it ends well or badly."""
    unless = bool(WITHOUT.match(statement.text)) and bool(statement.facts & {Fact.MISSES_IT, Fact.DELAYED, Fact.FAILED})
    if not statement.conditional and not unless:
        return _softened(statement)
    if statement.facts & _BAD_ENDS or _LATER_THEN.search(statement.text) or is_day_on_a_bad_condition(statement.text):
        return frozenset({Fact.AT_RISK})
    if statement.facts & {Fact.DONE, Fact.WILL_BE_DONE, Fact.NOT_DONE, Fact.NEARLY, Fact.MAKES_IT}:
        return frozenset({Fact.NEARLY})
    return statement.facts & {Fact.DROPPED, Fact.REASSIGN, Fact.UNDO, Fact.SNOOZE, Fact.BLOCKED}


def _softened(statement: Statement) -> frozenset[Fact]:
    """A delay that is only likely, and has no day, is a risk."""
    likely = (statement.hopes or statement.doubts) and "datum" not in statement.text
    if not likely or not statement.facts & LATE:
        return statement.facts
    return statement.facts - LATE | {Fact.AT_RISK}


def _assignee(statements: tuple[Statement, ...], people: tuple[str, ...]) -> str | None:
    """The person whom the task goes to: the last one in the clause that says so, else the only one who is named at all."""
    whole = " ".join(one.text for one in statements)
    told = [one for one in statements if not one.requests]  # 'kun jij @1 dit niet overnemen?' asks for it
    not_theirs = {int(found["who"] or found["whom"]) for one in told for found in _NOT_THEIRS.finditer(one.text)}
    if "@" in whole:
        not_theirs |= {int(found["who"] or found["whom"]) for one in statements for found in _FROM_THEM.finditer(one.text)}
    for statement in statements:
        if not statement.facts & {Fact.REASSIGN, Fact.ELSEWHERE}:
            continue
        named = [int(found) for found in _NAMED.findall(statement.text)]
        named = [one for one in named if one not in not_theirs]
        if not (named or not_theirs) and len(set(_NAMED.findall(whole))) == 1 and not _MENTIONED_IN_PASSING.search(whole):
            named = [int(_NAMED.findall(whole)[0])]
        if named and re.search(rf"\b(?:van|from)\s+@{named[-1]}(?!.*@)", statement.text) and _TAKES_ON.search(statement.text):
            return None
        if named and named[-1] <= len(people):
            return people[named[-1] - 1]
    return None
