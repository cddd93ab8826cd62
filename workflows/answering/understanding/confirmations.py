"""When a careful bot asks first: `asks_first`, by section 7 of the labels and by what else would do harm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import takewhile

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.asked_of_the_bot import may_wait
from workflows.answering.understanding.clauses.deed_families import kin_infinitives
from workflows.answering.understanding.clauses.irony import is_ironic
from workflows.answering.understanding.clauses.only_prepared import only_delivered
from workflows.answering.understanding.clauses.ready_for_it import lies_ready_for_it, waits_for_a_step
from workflows.answering.understanding.clauses.retractions import calls_wrong
from workflows.answering.understanding.days.days_of_others import (
    heads_another,
    is_late_of_others,
    is_moved_by_a_body,
    is_only_asked_for,
)
from workflows.answering.understanding.days.no_such_day import may_be_month_first, names_no_such_day
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.plain_words import HEDGE, MOVING, says_no_more
from workflows.answering.understanding.reply_facts import FINISHED, Fact
from workflows.answering.understanding.reply_reading import LATE, Reading, only_asks
from workflows.answering.understanding.stating.asked_changes import asks_for_a_change
from workflows.answering.understanding.stating.left_in_doubt import (
    has_a_turn,
    is_almost_all,
    is_bare_failure,
    is_on_behalf,
    shows_two_lights,
)
from workflows.answering.understanding.stating.other_subjects import has_other_subject, runs_beside_another_end
from workflows.answering.understanding.stating.parts_ended import (
    counts_a_part,
    counts_for_another,
    is_of_before,
    may_be_one_of_them,
    says_more_than_done,
)
from workflows.answering.understanding.stating.statements import Statement
from workflows.answering.understanding.stating.taken_up_again import may_go_on

_DOUBTS_WHAT_IS = lazy_regex(
    r"\b(?:volgens\s+mij|geloof\s+ik|ik\s+geloof|voor\s+zover\s+(?:ik|we|mij)|als\s+het\s+goed\s+is|i\s+think|i\s+believe|as\s+far\s+as\s+i\s+know)\b"
)
_SHORT_DOUBT, _FEW_WORDS, _NO_SIGN = 4, 2, frozenset({"signno"})
_ONE_OF_TWO = lazy_regex(r"\bdatum[0-9]\s*(?:of|or|/)\s*(?:\w+\s+)?datum[0-9]")
_TOTAL_MEANT = lazy_regex(r"\b(?:doen|worden|maken)\s+(?:het\s+)?er\s+(?:maar\s+|nu\s+|toch\s+)?([0-9]+)\b")
"""'We doen er 4': how many there will be."""
_CLOSE_IT = lazy_regex(
    r"\A\W*(?:(?:dus|en|graag|deze|dit|hem)\s+)*(?:afvinken|afmelden|vink\s+(?:\w+\s+){0,2}af|sluiten\s+maar|signdone(?=[^\w]*(?:signdone[^\w]*)*\Z))(?!.*\bniet\b)"
)
"""Where the writer says so, no word beside it matters: 'afvinken die hap'."""
_WORD_BEFORE = lazy_regex(r"\b(?!(?:op|en|maar|dus|nu|in|pas|dan|ok|oke|nee|ja|sorry)\b)[a-z]{2,}")
_HAS_BEEN_THEN = lazy_regex(r"\b(?:is|zijn|was|heb|hebben|heeft)\s+datum(?!.*\b(?:pas|eerst)\b)")
_TAKES_BACK = lazy_regex(
    r"\b(?:niet|geen|nooit|weet|weten|of|vraag|vraagt|vragen|zien|afwachten|bezien|kijken|idee|optie|voorstel|streven|ambitie|wens|wil|willen|"
    r"liefst|liever|lijkt|lukt|haalbaar|mogelijk|kan|kunnen|zou|zouden|moet|moeten|gehoopt|gedacht|bedacht|voorgesteld|genoemd|gevraagd|not|never|if|whether|"
    r"would|could|should|might|may|want|wants|hope|hoped|ideally|option|proposal|suggested)\b"
)
"""Behind the day these may take it back."""
_PART = lazy_regex(
    r"\b(?:laatste|derde|vierde|vijfde|zesde|tweede|[a-z]+(?:st|d)e|last|final|third|fourth|fifth|second)\s+(?!datum|deadline)[a-z]+\b|"
    r"\b(?:blok|fase|deel|perceel|straat|strang|rij|block|phase|part)\s+(?:[0-9]+|[a-z])\b"
)
"""A part of the work that is still to come: 'het laatste rijtje', 'blok 3'."""
_ALL_IS_THEN = lazy_regex(
    r"\W*(?:(?:en|dus|and|so)\s+)*(?:dat|that)\s+(?:wordt|is|becomes)\s+(?:(?:dus|dan|nu|now)\s+)?(?:de|onze|the|our)\s+(?:nieuwe\s+|new\s+)?(?:eind|oplever|streef)?(?:datum|deadline|date)\b|"
    rf"\W*(?:(?:en|and)\s+)?(?:dan|daarna|daarmee|then)\s+(?:is|zijn)\s+(?:alles|het|dit|deze|everything|it)\s+(?:\w+\s+)?{FINISHED}\b"
)
"""'De jurist is woensdag klaar, dan is alles rond', 'dat wordt de nieuwe einddatum': whoever has that day, it is the task's."""
_FOR_NOW = lazy_regex(
    r"\b(?:deels|gedeeltelijk|grotendeels|ten\s+dele|voor\s+een\s+deel|partly|partially|voorlopig|vooralsnog|tijdelijk|voor\s+nu|even|for\s+now|temporarily)\b"
)
_LEFT_ALONE = lazy_regex(
    r"\W*(?:(?:oh|ok|oke|nou|ja|nee|en|dan|dus|of|toch)\s+)*(?:laat|laten)\s+(?:(?:we|wij|dit|deze|het|hem|die|dat|maar|verder|toch|ook)\s+)*zitten(?:\s+(?:joh|hoor|dan|verder))*\W*|"
    r"\W*(?:(?:please|ok|no|sorry|oops)\W+)*cancel(?:\s+(?:this|it))?(?:\W+(?:please|pls|sorry))*\W*"
)
"""'Laat maar zitten', 'cancel this': of the task, or of what was just said."""
_STILL_TO_BE_PUT = (lies_ready_for_it, waits_for_a_step, only_delivered)
_CLOSING, _GOOD_NEWS = (Intent.DONE, Intent.DROPPED), (Intent.DONE, Intent.ON_TRACK, Intent.PROGRESS)


def asks_first(intent: Intent, reading: Reading, found: Understanding, task: TaskContext, today: date) -> bool:
    """Whether the bot asks before it changes anything."""
    if intent is Intent.UNDO:
        return calls_wrong(reading.text)
    if intent in (Intent.QUESTION, Intent.COMMENT, Intent.HELP):
        return False
    if intent is Intent.SNOOZE:
        return found.snooze_until is None or (found.snooze_until > task.due and may_wait(reading.text))
    reasons = (
        intent is Intent.ON_TRACK and Fact.DONE in reading.facts and _ends_something_else(reading, task),
        intent in _CLOSING and _closes_doubtfully(intent, reading, task, today),
        asks_for_a_change(intent, reading),
        intent is Intent.REASSIGN and found.assignee is None,
        _doubts(intent, reading),
        intent in _GOOD_NEWS and is_ironic(reading.text),
        _amount_asks(intent, reading, found, task),
        _is_of_somebody_else(intent, reading),
        found.new_due is not None and not _moves_in_plain_words(reading, task),
        intent is Intent.DELAYED and (reading.days.asks or (found.new_due is None and is_bare_failure(reading))),
        intent is Intent.ON_TRACK and (task.due < today or reading.days.asks),
        intent is Intent.DONE and reading.days.asks and not any(_is_firmly_over(one) for one in reading.statements),
        intent is Intent.DELAYED and found.new_due is None and _only_others_are_late(reading, task),
        names_no_such_day(reading.text) or (found.new_due is not None and may_be_month_first(reading.text, today)),
        intent is Intent.ON_TRACK and shows_two_lights(reading.text),
        reading.amount is not None and is_on_behalf(reading.text),
    )
    return any(reasons)


def _ends_something_else(reading: Reading, task: TaskContext) -> bool:
    done = [one for one in reading.statements if Fact.DONE in one.facts]
    promised_beside = reading.days.in_time and (all("datum" not in one.text for one in done) or _all_is_over_then(reading))
    return has_other_subject(reading, task) and not (promised_beside or runs_beside_another_end(reading, task))


def _closes_doubtfully(intent: Intent, reading: Reading, task: TaskContext, today: date) -> bool:
    """Whether a task would be closed on words that may be about something else, or about a part of it."""
    if intent is Intent.DONE and any(_CLOSE_IT.search(one.text) and not one.requests for one in reading.statements):
        return False
    said_otherwise = (
        has_other_subject(reading, task) and Fact.OFF_LIST not in reading.facts,
        Fact.AT_RISK in reading.facts
        and (intent is Intent.DONE or any({Fact.AT_RISK, Fact.DROPPED} <= s.facts for s in reading.statements)),
        is_almost_all(reading.text) or (intent is Intent.DONE and heads_another(reading.text, task.text)),
        _only_lies_ready(reading, task),
        may_be_one_of_them(reading, task),
        Fact.SEEMS_DONE in reading.facts and Fact.DONE not in reading.facts and not _says_all_of_it(reading),
        intent is Intent.DONE and has_a_turn(reading.statements),
        intent is Intent.DROPPED and Fact.DROPPED not in reading.facts and _tells_something_else(reading),
        reading.amount is None and (counts_a_part(reading, task) or not _closes_in_plain_words(intent, reading, task)),
    )
    if any(said_otherwise):
        return True
    if intent is Intent.DROPPED:
        dropped = [one.text for one in reading.statements if Fact.DROPPED in one.facts]
        perhaps = any(_FOR_NOW.search(one) for one in dropped) or (dropped and all(_LEFT_ALONE.fullmatch(one) for one in dropped))
        unsure = any(one.conditional or one.doubts for one in reading.statements)
        return bool(perhaps) or unsure or may_go_on(reading.statements)
    if is_of_before(reading, task, today):
        return True
    return task.target_value is not None and reading.amount is None and says_more_than_done(reading)


def _says_all_of_it(reading: Reading) -> bool:
    """'Vastgesteld door de raad, 100% dus'."""
    return reading.amount is not None and reading.amount.value is None and not reading.amount.asks


def _only_lies_ready(reading: Reading, task: TaskContext) -> bool:
    done = [one for one in reading.statements if one.facts & {Fact.DONE, Fact.SEEMS_DONE}]
    return bool(done) and all(any(is_so(one.text, task.text) for is_so in _STILL_TO_BE_PUT) for one in done)


def _tells_something_else(reading: Reading) -> bool:
    """'Staat op de site, dus deze kan van de lijst': before it stands what isn't understood, and may say that it is done."""
    before = takewhile(lambda one: Fact.OFF_LIST not in one.facts, reading.statements)
    return any(not one.found and not one.aside and len(one.text.split()) > _FEW_WORDS for one in before)


def _closes_in_plain_words(intent: Intent, reading: Reading, task: TaskContext) -> bool:
    """Whether a clause says that it is over, and nothing beside it that isn't understood."""
    ends = {Fact.DROPPED, Fact.OFF_LIST} if intent is Intent.DROPPED else {Fact.DONE, Fact.SEEMS_DONE}
    return any(
        says_no_more(
            one.text,
            [(found.start, found.end) for found in one.found],
            task.text,
            told_why=intent is Intent.DROPPED,
            also=_NO_SIGN if intent is Intent.DROPPED else frozenset(),
        )
        for one in reading.statements
        if one.facts & ends
    )


def _moves_in_plain_words(reading: Reading, task: TaskContext) -> bool:
    """Whether the clause with the new date says no more than that, and no other one hopes for it."""
    clause = reading.days.moved_by
    if (
        clause is None
        or is_late_of_others(clause.text, task.text)
        or clause.facts & {Fact.DROPPED, Fact.NO_TROUBLE, Fact.AT_RISK}
    ):
        return False
    if any((one.hopes or one.doubts) and _is_about_the_move(one, clause) for one in reading.statements if not one.past):
        return False
    if is_only_asked_for(reading.text) or _ONE_OF_TWO.search(clause.text) or heads_another(reading.text, task.text):
        return False
    if _HAS_BEEN_THEN.search(clause.text) and any(one is not clause and _is_firmly_over(one) for one in reading.statements):
        return False
    over_then = Fact.BY_THEN in clause.facts or _all_is_over_then(reading) or is_moved_by_a_body(clause.text)
    if over_then and not HEDGE.search(clause.text):
        return True
    whose = _before_the_day(clause)
    spans = [(found.start, found.end) for found in whose.found]
    return says_no_more(whose.text, spans, task.text, told_why=True, also=MOVING | kin_infinitives(task.text))


def _only_others_are_late(reading: Reading, task: TaskContext) -> bool:
    late = [one for one in reading.statements if one.facts & LATE]
    return bool(late) and all(is_late_of_others(one.text, task.text) for one in late)


def _all_is_over_then(reading: Reading) -> bool:
    return any(_ALL_IS_THEN.match(one.text) for one in reading.statements)


def _before_the_day(clause: Statement) -> Statement:
    """The part of the clause that tells what is moved: all before the new day, or the whole where it begins with the day.

    What follows the day may tell anything, but for a doubt; and a part of the work ('het laatste rijtje') is the work.
    """
    day = clause.text.rfind("datum")
    if not _WORD_BEFORE.search(clause.text[:day]) or HEDGE.search(clause.text) or _TAKES_BACK.search(clause.text[day:]):
        return clause
    text = _PART.sub(lambda part: " " * len(part[0]), clause.text[:day])
    return replace(clause, text=text, found=tuple(one for one in clause.found if one.end <= day))


def _is_firmly_over(statement: Statement) -> bool:
    """'Dus gereed' beside a day: that day may have been."""
    firm = not (statement.asks or statement.conditional or statement.aside or "datum" in statement.text)
    return firm and Fact.DONE in statement.facts and not any(letter.isdigit() for letter in statement.text)


def _is_about_the_move(statement: Statement, clause: Statement) -> bool:
    """What has a day of its own is about that one."""
    return statement == clause or "datum" not in statement.text


def _doubts(intent: Intent, reading: Reading) -> bool:
    """Doubt of the writer's own knowledge, or one party's word; not a doubt that touches a number or is the very risk."""
    if intent is Intent.AT_RISK:
        return any(_DOUBTS_WHAT_IS.search(one.text) and _is_at_risk_anyhow(one) for one in reading.statements)
    if intent is Intent.NOT_STARTED or (intent is Intent.DELAYED and reading.days.new_due):
        return False
    counted = [one for one in reading.statements if not only_asks(one)]
    one_party = any(one.one_party and _carries(one, intent) for one in counted)
    if one_party and intent in (Intent.DONE, Intent.ON_TRACK, Intent.DROPPED):
        return True
    if intent is Intent.PROGRESS:
        return False
    return any(one.doubts and (one.facts - {Fact.THANKS} or _is_only_a_doubt(one)) for one in counted) or (
        intent is Intent.DONE and any(one.doubts and (one.facts or not one.past) for one in counted)
    )


def _carries(statement: Statement, intent: Intent) -> bool:
    """Whether the clause may be what the intent comes from; why something is dropped, anybody may say."""
    return intent is not Intent.DROPPED or Fact.DROPPED in statement.facts


def _is_at_risk_anyhow(statement: Statement) -> bool:
    """Whether the risk is named by another word than the doubt: 'volgens mij wordt het krap'."""
    named = [statement.text[one.start : one.end] for one in statement.found if one.fact in (Fact.AT_RISK, Fact.WAY_BEHIND)]
    return Fact.PERHAPS_NOT not in statement.facts and any(not _DOUBTS_WHAT_IS.search(text) for text in named)


def _is_of_somebody_else(intent: Intent, reading: Reading) -> bool:
    """Whether the writer has it from another: in a mail that was forwarded, or by hearsay; a risk may be told so."""
    moved_by = reading.days.moved_by
    if intent is Intent.PROGRESS and reading.counted_by is not None and not reading.counted_by.hearsay:
        return reading.forwarded  # beside what others say the writer has a figure of their own
    heard = any(
        one.hearsay and _tells_something(one) and (moved_by is None or _is_about_the_move(one, moved_by))
        for one in reading.statements
    )
    return reading.forwarded or (heard and intent not in (Intent.AT_RISK, Intent.NOT_STARTED))


def _tells_something(statement: Statement) -> bool:
    """Whether there is a status, a figure or a day in it: 'Henk zei nog: eindelijk' tells none."""
    if statement.aside or only_asks(statement):
        return False
    return bool(statement.facts - {Fact.THANKS}) or any(letter.isdigit() for letter in statement.text)


def _is_only_a_doubt(statement: Statement) -> bool:
    """'Op schema ... geloof ik': it can only be about what stands beside it."""
    return not (statement.facts or statement.aside) and len(statement.text.split()) <= _SHORT_DOUBT


def _amount_asks(intent: Intent, reading: Reading, found: Understanding, task: TaskContext) -> bool:
    """A vague amount, a range, another total, or less than was known (unless that is a correction)."""
    if intent is Intent.PROGRESS and found.percent is None and found.value is None:
        return True
    only_denied = reading.amount is not None and reading.amount.vague and intent is Intent.DELAYED  # '100% halen we niet'
    if reading.amount and not only_denied and (reading.amount.asks or counts_for_another(reading, task)):
        return True
    if task.target_value and any(float(one) != task.target_value for one in _TOTAL_MEANT.findall(reading.text)):
        return True
    lower = found.percent is not None and task.percent is not None and found.percent < task.percent
    only_a_day = reading.amount is None and any("datum" in one.text for one in reading.statements)  # '1 juli i.p.v. 1 juni'
    return lower and (only_a_day or not reading.is_correction)
