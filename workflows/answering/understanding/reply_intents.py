"""Which intent the facts of a reply make: the first of the list of priorities in the labels that occurs."""

from __future__ import annotations

import re

from calendars.dutch import number_of
from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.clauses.taken_back import only_slipped
from workflows.answering.understanding.meaning import Intent, TaskContext
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_reading import LATE, WITHOUT, Reading
from workflows.answering.understanding.stating.amounts_beside import drops_only_some
from workflows.answering.understanding.stating.manners import begins_as_a_question
from workflows.answering.understanding.stating.other_subjects import drops_only_another, runs_beside_another_end

_IS = sparing_regex(
    r"\b(?:is|zijn|was|heb|hebben|has|have|it's|al|signdone)\b|"
    r"\b(?:afgerond|opgeleverd|afgehandeld|voltooid|gedaan|completed|finished|delivered)\b"
)
_MAY_BE = sparing_regex(r"\b(?:kan|kunnen|zou|zouden|might|may|could)\b.*\b(?:zijn|be|have)\b")
_ONE_OF_THEM = lazy_regex(
    r"\A\W*(?:(?:de|het|onze|the)\s+)?(?:[a-z]+(?:st|d)e\s+[a-z]+|[a-z]+\s+(?:van\s+)?(?:[0-9]+|gisteren|vorige\s+\w+|toen|datum\d|vandaag|vanavond))\s+(?:is|was|ging|gaat|werd|wordt|vervalt|verviel)\b"
)
"""'De avond van gisteren ging niet door': one of what the task counts."""
_ORDINAL = lazy_regex(
    r"\W*(?:(?:en|maar|and|but)\s+)?(?:(?:de|het|the)\s+(?P<nth>[a-z]+?|[0-9]+)(?:ste|de|e|th)|(?P<some>[0-9]+))\s+"
)
_WHY_UNDONE = lazy_regex(
    r"(?!.*[0-9])(?:.*\b(?:wrong|ging|zat|las|klikte|typte|gezien|clicked|typed|misread|read)\b.*\b(?:wrong|mis|fout|verkeerd\w*|ander\w*|other|another)\b|.*\bwrong\b|"
    r".*\b(?:sorry|excuses|apolog\w+)\b)"
)
"""'Undo, something went wrong': why it is withdrawn, and no status."""
_HOW = lazy_regex(r"\b(?:hoe|how|is\s+er|is\s+there|wat\s+(?:als|gebeurt)|what\s+(?:if|happens))\b")
_TURNS = lazy_regex(r"\W*(?:maar|but)\b")
_DELAYS = frozenset({Fact.DELAYED, Fact.MISSES_IT, Fact.FAILED, Fact.MORE_TIME})
_VAGUE = frozenset({Fact.NOT_DONE, Fact.NEARLY, Fact.REMAINDER, Fact.OURS_DONE})
_OPEN_STILL = frozenset(
    {
        *(Fact.NOT_DONE, Fact.NEARLY, Fact.REMAINDER, Fact.NOT_STARTED, Fact.AT_RISK, Fact.DELAYED, Fact.MISSES_IT),
        *(Fact.PERHAPS_NOT, Fact.BLOCKED, Fact.WAY_BEHIND, Fact.FAILED),
    }
)
_WORSE_THAN_WAITING = frozenset({Fact.DELAYED, Fact.MISSES_IT, Fact.AT_RISK, Fact.WAY_BEHIND, Fact.PERHAPS_NOT, Fact.FAILED})
_NEW_STATUS = _OPEN_STILL | {Fact.DROPPED, Fact.MAKES_IT, Fact.DONE, Fact.ON_TRACK, Fact.MORE_TIME}


def chosen_intent(reading: Reading, task: TaskContext) -> Intent:
    """The first of the list of priorities that occurs."""
    facts, amount, days = reading.facts, reading.amount, reading.days
    if Fact.UNDO in facts and not _status_outside_undo(reading):
        return Intent.HELP if _asks_how_to_undo(reading) else Intent.UNDO
    if _is_dropped(reading, task) and not (days.later or days.new_due):
        return Intent.DROPPED
    if _is_done(reading) and not runs_beside_another_end(reading, task):
        return Intent.DONE
    if _is_perhaps_done(reading):
        return Intent.DONE
    checks: tuple[tuple[bool, Intent], ...] = (
        (days.new_due is not None, Intent.DELAYED),
        (_waits(reading, task), Intent.BLOCKED),
        (days.later or (bool(facts & _DELAYS) and not _is_only_perhaps(reading)), Intent.DELAYED),
        (bool(facts & {Fact.AT_RISK, Fact.WAY_BEHIND, Fact.PERHAPS_NOT}), Intent.AT_RISK),
        (amount is not None and amount.percent == 0, Intent.NOT_STARTED),
        (amount is not None and not amount.vague, Intent.PROGRESS),
        (Fact.NOT_STARTED in facts, Intent.NOT_STARTED),
        (_runs(reading), Intent.ON_TRACK),
        (bool(facts & _VAGUE) or _will_be_done(reading) or days.ahead or amount is not None, Intent.PROGRESS),
        (bool(facts & {Fact.REASSIGN, Fact.ELSEWHERE}), Intent.REASSIGN),
        (bool(facts & {Fact.SNOOZE, Fact.NOT_NOW}) and Fact.STOP_ASKING not in facts, Intent.SNOOZE),
        (Fact.HELP in facts, Intent.HELP),
    )
    return next((intent for holds, intent in checks if holds), None) or _said_beside(reading)


def _asks_how_to_undo(reading: Reading) -> bool:
    """'How do I undo? I pressed the wrong button': who asks how is told how, and nothing is undone meanwhile."""
    asks = any(Fact.HELP in one.facts and _HOW.search(one.text) for one in reading.statements)
    return asks and all(only_slipped(one.text) for one in reading.statements if Fact.UNDO in one.facts)


def _said_beside(reading: Reading) -> Intent:
    """What says nothing of the status: a question, or anything else."""
    asks = any(one.asks or begins_as_a_question(one.text) for one in reading.statements)
    return Intent.QUESTION if asks else Intent.COMMENT


def _is_dropped(reading: Reading, task: TaskContext) -> bool:
    """Called off; but not what is only the cause of a standstill: 'ligt stil, de subsidie is ingetrokken'."""
    facts = reading.facts
    if Fact.DROPPED in facts:
        dropped = [one for one in reading.statements if Fact.DROPPED in one.facts]
        if task.target_value and all(_ONE_OF_THEM.search(one.text) or drops_only_some(one, task) for one in dropped):
            return False
        return not (Fact.BLOCKED in facts and drops_only_another(reading, task))
    return Fact.OFF_LIST in facts and not facts & {Fact.DONE, Fact.SEEMS_DONE}


def _status_outside_undo(reading: Reading) -> bool:
    """Whether another statement than the withdrawal gives a new status."""
    others = [one for one in reading.statements if Fact.UNDO not in one.facts and not _WHY_UNDONE.match(one.text)]
    if reading.amount and any(re.search(r"\d|helft|kwart|derde", one.text) for one in others):
        return True
    return any(one.facts & _NEW_STATUS for one in others)


def _is_done(reading: Reading) -> bool:
    """Finished, and nothing left open."""
    if reading.closes and not reading.facts & _OPEN_STILL:
        return True
    if reading.amount and not reading.amount.vague:
        return reading.amount.percent == 100 and not (reading.facts & {Fact.NOT_DONE} or _stands_still_after_all(reading))
    if not reading.facts & {Fact.DONE, Fact.SEEMS_DONE}:
        return False
    open_still = _OPEN_STILL - (LATE if _done_comes_last(reading) else frozenset())
    if any({Fact.DONE, Fact.MAKES_IT} <= one.facts and not _IS.search(one.text) for one in reading.statements):
        return False
    return (
        not reading.facts & open_still
        and not reading.days.new_due
        and not reading.days.in_time
        and not reading.days.later
        and not reading.days.ahead
        and reading.amount is None
    )


def _is_perhaps_done(reading: Reading) -> bool:
    """'Kan zijn dat het klaar is' doubts what the writer knows, not the deadline."""
    doubted = [one for one in reading.statements if one.facts & {Fact.AT_RISK, Fact.DONE}]
    firm = not (
        reading.facts - {Fact.DONE, Fact.SEEMS_DONE, Fact.AT_RISK, Fact.THANKS}
        or reading.amount
        or any("datum" in one.text for one in reading.statements)
    )
    return (
        firm
        and bool(reading.facts & {Fact.DONE, Fact.SEEMS_DONE})
        and any(one.doubts or _MAY_BE.search(one.text) for one in doubted)
    )


def _done_comes_last(reading: Reading) -> bool:
    """Whether 'klaar' is said after the delay: 'na wat vertraging toch afgerond'."""
    order = [found.fact for one in reading.statements for found in one.found if found.fact in LATE or found.fact is Fact.DONE]
    will = any(Fact.WILL_BE_DONE in one.facts or one.asks or one.conditional for one in reading.statements)
    return bool(order) and order[-1] is Fact.DONE and not will


def _waits_for_one(reading: Reading, task: TaskContext) -> bool:
    """'Vier woningen, de vijfde ligt bij de notaris': only one of what is counted waits, and more than that one are left."""
    if not (task.target_value and reading.amount and reading.amount.value):
        return False
    waits = [one for one in reading.statements if one.facts & {Fact.BLOCKED, Fact.LIES_WITH}]
    waiting = [None if one is reading.counted_by else _ORDINAL.match(one.text) for one in waits]
    counted, target = reading.amount.value, task.target_value
    return all(
        one is not None
        and (counted + float(one["some"]) < target if one["some"] else number_of(one["nth"]) not in (None, target))
        for one in waiting
    )


def _waits(reading: Reading, task: TaskContext) -> bool:
    """Nothing moves; unless a good verdict on the deadline makes it a mere cause, which it isn't in '..., maar ligt stil'."""
    if _waits_for_one(reading, task):
        return False
    if Fact.BLOCKED not in reading.facts and (Fact.LIES_WITH not in reading.facts or reading.facts & {Fact.DONE, Fact.ELSEWHERE}):
        return False
    untroubled = Fact.NO_TROUBLE in reading.facts and not _stands_still_after_all(reading)
    good = Fact.MAKES_IT in reading.facts or reading.days.in_time or untroubled
    return not (good and not reading.facts & _WORSE_THAN_WAITING)


def _stands_still_after_all(reading: Reading) -> bool:
    """'..., maar ligt nu stil', 'all done but we wait for the mayor'."""
    return any(Fact.BLOCKED in one.facts and _TURNS.match(one.text) for one in reading.statements)


def _is_only_perhaps(reading: Reading) -> bool:
    """'Misschien wordt het later' is a risk, no delay: the two stand in one statement."""
    late = [one for one in reading.statements if one.facts & _DELAYS]
    return (
        bool(late)
        and all(one.facts & {Fact.AT_RISK, Fact.PERHAPS_NOT} or one.conditional or WITHOUT.match(one.text) for one in late)
        and not reading.days.later
    )


def _runs(reading: Reading) -> bool:
    vague = reading.facts & {Fact.NOT_DONE, Fact.NEARLY, Fact.REMAINDER}
    runs = bool(reading.facts & {Fact.ON_TRACK, Fact.MAKES_IT, Fact.NO_TROUBLE}) or (reading.days.in_time and not reading.amount)
    return runs and not (
        vague and any(one.conditional and one.facts & {Fact.DONE, Fact.WILL_BE_DONE, Fact.MAKES_IT} for one in reading.statements)
    )


def _will_be_done(reading: Reading) -> bool:
    return Fact.WILL_BE_DONE in reading.facts and not reading.days.in_time
