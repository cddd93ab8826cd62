"""Which days a reply names: a later deadline, a promise to be in time, a day to ask again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from calendars.answer_days import new_due, promised_day, snooze_until
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Bound, Mention, Unit, find_mentions
from workflows.answering.understanding.days.date_roles import (
    can_only_then,
    is_about_deadline,
    is_ambiguous,
    is_coarse,
    is_firmly_later,
    is_promise_or_report,
    is_promised_for_then,
    sounds_past,
    was_done_then,
)
from workflows.answering.understanding.days.days_on_condition import is_day_on_a_good_condition
from workflows.answering.understanding.days.doubtful_days import (
    ENDED,
    is_just_over,
    is_no_deadline,
    is_one_of_two,
    is_report_or_plan,
    is_still_to_come,
    may_be_none,
)
from workflows.answering.understanding.days.uncounted_times import comes_after_an_uncounted_time, is_surely_late
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Statement

_TOKEN = lazy_regex(r"datum(\d+)")
_REMINDS = lazy_regex(r"\b(?:herinner\w*|remind\w*|snooze|vraag|rusten)\b")
_LEFT_OUT = (Unit.FREQUENCY, Unit.TERM)
_THEN = lazy_regex(
    r"\A\W*(?:en\s+)?(?:dan|daarna|then)\b.*\b(?:klaar|af|gereed|afgerond|rond|geregeld|voltooid|compleet|zover|done|ready|finished)\b"
)
_OF = lazy_regex(r"\W*(?:van|of)\b")
_THING_OF = lazy_regex(
    r"\b(?!(?:deadline|datum|einddatum|planning|termijn|begin|eind|einde|half|medio|loop|helft|kwartaal|maand|week|"
    r"vrijdag|jaar|in|"
    r"deel|plaats|is|wordt|staat|was|af|schuift|verschoven|verplaatst|dag|"
    r"end|start|beginning|middle|out|because)\b)[a-z]{4,}\s*\Z"
)
_BARE_YEAR = lazy_regex(r"\s*20[0-9]{2}\s*")
_IS = lazy_regex(r"\s*(?:is|zijn|was|ligt|staat|heeft|has|are)\b")
_THING_OF_A_YEAR = lazy_regex(
    r"\b(?!(?:oplevering|afronding|planning|deadline|datum|einddatum|start|uitvoering|realisatie|bouw|jaar|in|begin|eind|einde|medio|half|loop|zomer|winter|"
    r"herfst|najaar|voorjaar|lente|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|wordt|pas|naar|voor|sinds|vanaf|"
    r"year|january|february|march|june|july|august|october|delivery|completion)\b)[a-z]{4,}\s*\Z"
)
_TO_WHICH = lazy_regex(r"\b(?:naar|tot|to|until)\s+(?:(?:de|het|een|the|onze)\s+)?[a-z]+\s*\Z")
"""'Naar de vergadering van 4 juni' moves it to that day."""
_TO = lazy_regex(r"\s*(?:naar|to|tot)\b")
_THIS = lazy_regex(r"\b(?:dit|deze|this|elke?|iedere?|each|every)\s*\Z")
_BARE_LENGTH = lazy_regex(r"\W*(?:jaar|maand|week|kwartaal|year|month|week|quarter)\b")
_LONGEST_ROLL = 330
_NOT_TODAY = lazy_regex(r"\bgeen\s+(?:tijd|ruimte|gelegenheid)\b|\bno\s+time\b|\bniet\b|\bnot\b")
_NOT_BEFORE = lazy_regex(r"\b(?:niet|not|niks|niets)\s+(?:meer\s+)?datum")
_PLANNED_FOR = lazy_regex(
    r"\b(?:planning|gepland|ingepland|geagendeerd|geprogrammeerd|voorzien|scheduled|planned|staat)\b(?!.*\buiterlijk\b)"
)
"""'In de planning voor december' is no 'before'."""
_PERIODS = (Unit.QUARTER, Unit.TERTIAL, Unit.HALF, Unit.WEEK)
_LONG = 240
_ABOUT = 7  # 'een weekje later' of a day nearby: people count by the week
_ENDS = frozenset({Fact.DONE, Fact.WILL_BE_DONE, Fact.NEARLY, Fact.BY_THEN})
"""On a condition it may be finished on a day; that it may become later moves no deadline."""
_SNOOZING = frozenset({Fact.SNOOZE, Fact.NOT_NOW})


@dataclass(frozen=True, slots=True)
class Dated:
    """The text with each date replaced by a word (`datum0`), and the dates."""

    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """What the dates say. `in_time`: completion is promised on or before the deadline. `later`: a later day or term is named.
    `ahead`: it is to be done by a time that no day can be given for."""

    new_due: date | None = None
    in_time: bool = False
    later: bool = False
    ahead: bool = False
    asks: bool = False
    snooze: date | None = None
    moved_by: Statement | None = None
    """The clause that names the new deadline."""
    on_a_day: bool = False  # and not counted from the old deadline


def dated(text: str) -> Dated:
    """Takes the dates out of plain text. A bare length of time stays in the text: it is no date by itself."""
    found = [one for one in find_mentions(text, spoken=True) if one.unit not in _LEFT_OUT]
    mentions = [one for one in found if (one.unit is not Unit.DURATION or _REMINDS.search(text)) and not _is_this(one, text)]
    out, last = [], 0
    for index, one in enumerate(mentions):
        out.append(text[last : one.start])
        out.append("van toen" if _tells_which(one, text) else f"{_kept_before(one)}datum{index}")
        last = one.end
    return Dated("".join(out) + text[last:], tuple(mentions))


def _kept_before(mention: Mention) -> str:
    """The word before a day that stays in the text, as it tells more than the day."""
    if mention.bound is Bound.UNTIL:
        return "tot "
    return "sinds " if mention.text.startswith(("sinds", "since")) else ""


def _is_this(mention: Mention, text: str) -> bool:
    """'Dit jaar later dan anders' is no year later, nor '5 per week erbij' a week."""
    of_this = bool(_BARE_LENGTH.match(mention.text) and _THIS.search(text[: mention.start]))
    return mention.unit is Unit.LATER and (mention.text.startswith("per ") or of_this)


def _tells_which(mention: Mention, text: str) -> bool:
    """'De afspraken van 2026', 'het overleg van 9 april': the time tells which thing is meant, and is no date of this task."""
    before = text[: mention.start]
    if mention.unit is Unit.YEAR and _BARE_YEAR.fullmatch(mention.text) and _IS.match(text[mention.end :]):
        return bool(_THING_OF_A_YEAR.search(before))  # 'rapportage 2026 is gestuurd'
    if mention.second or not _OF.match(mention.text) or mention.bound:
        return False
    return bool(_THING_OF.search(before)) and not _TO_WHICH.search(before) and not _TO.match(text[mention.end :])


def without_dates(text: str) -> str:
    """The text without the words that stand for dates."""
    return _TOKEN.sub(" ", text) if "datum" in text else text


def with_recent_times(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text without its dates but 'vandaag', 'deze week' and their like: what was done in them is no total."""
    if "datum" not in text:
        return text
    return _TOKEN.sub(lambda found: _recent(mentions[int(found[1])]) if int(found[1]) < len(mentions) else " ", text)


def _recent(mention: Mention) -> str:
    return mention.text if is_now(mention) else " "


def is_now(mention: Mention) -> bool:
    return mention.unit in (Unit.AHEAD, Unit.NEXT) and mention.count == 0 and mention.part is None


def days_said(statements: tuple[Statement, ...], mentions: tuple[Mention, ...], task: TaskContext, today: date) -> Days:
    """What the dates in the statements say about the deadline (the last one counts) and about a reminder (the first)."""
    said = Days()
    snoozing = [one for one in statements if one.facts & _SNOOZING]
    for statement, following in zip_longest(statements, statements[1:]):
        if statement.aside and not (snoozing and not any(_TOKEN.search(one.text) for one in snoozing)):
            continue
        for mention in mentions_in(statement.text, mentions):
            if statement in snoozing or _is_about_reminder(statement, snoozing):
                said = _with_reminder(said, statement, mention, task, today)
            elif mention.unit is Unit.DURATION or is_no_deadline(statement, statements, mention, today):
                continue
            elif is_about_deadline(statement, mention, task) or (following and _THEN.search(following.text)):
                said = _with_deadline(said, statement, mention, task, today)
    return said


def mentions_in(text: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    """The dates of which the words stand in the text."""
    if "datum" not in text:
        return []
    return [mentions[int(found[1])] for found in _TOKEN.finditer(text) if int(found[1]) < len(mentions)]


def _is_about_reminder(statement: Statement, snoozing: list[Statement]) -> bool:
    """A date that stands alone beside 'niet nu' or 'vraag het later nog eens' is when to ask."""
    named = "".join(one.text for one in snoozing if not _NOT_TODAY.search(one.text))
    return bool(snoozing) and not statement.facts - {Fact.THANKS} and not _TOKEN.search(named)


def _with_reminder(said: Days, statement: Statement, mention: Mention, task: TaskContext, today: date) -> Days:
    if said.snooze or (mention.unit is Unit.AHEAD and not mention.count and _NOT_TODAY.search(statement.text)):
        return said
    counted = replace(mention, unit=Unit.AHEAD) if mention.unit is Unit.DURATION else mention
    return replace(said, snooze=snooze_until(counted, today=today, due=task.due))


def _with_deadline(said: Days, statement: Statement, mention: Mention, task: TaskContext, today: date) -> Days:
    if mention.unit is Unit.LATER:
        return _moved_by_a_term(said, statement, mention, task, today)
    if was_done_then(statement, mention, today) and not is_still_to_come(mention, today):
        return replace(said, asks=said.asks or (today <= task.due and is_report_or_plan(statement, mention, today)))
    if (
        mention.bound in (Bound.BEFORE, Bound.FOR)
        and mention.unit in (Unit.MONTH, Unit.QUARTER)
        and _PLANNED_FOR.search(statement.text)
    ):
        mention = replace(mention, bound=None)
    promised_from = Fact.BY_THEN in statement.facts or (mention.unit is Unit.DAY and not sounds_past(statement))
    if mention.bound is Bound.FROM and Fact.DONE in statement.facts and promised_from:
        mention = replace(mention, bound=None)  # 'is open vanaf 20 juni', 'klaar vanaf 1 juli': then the result is there
    firmly_later = is_firmly_later(statement) or Fact.DELAYED in statement.facts
    promised = promised_day(mention, today=today, due=task.due)
    if mention.bound in (Bound.BEFORE, Bound.FOR) and (Fact.NOT_DONE in statement.facts or _NOT_BEFORE.search(statement.text)):
        first = snooze_until(replace(mention, bound=None), today=today, due=task.due)
        late = (first is None or first >= task.due) and not is_just_over(
            mention, today
        )  # 'niet voor mei klaar' is no delay where the deadline is in June
        return replace(said, later=True, asks=said.asks or first == task.due) if late else said
    if promised is None:
        return _without_a_day(said, statement, mention, task, today, firmly_later=firmly_later)
    if promised > task.due:
        return _with_later_day(said, statement, mention, task, today)
    return _kept_in_time(said, statement, promised, today, asks=firmly_later)


def _without_a_day(
    said: Days, statement: Statement, mention: Mention, task: TaskContext, today: date, *, firmly_later: bool
) -> Days:
    """A time that no day can be given for: later where the words say so, or else only to come."""
    if comes_after_an_uncounted_time(mention) and not statement.conditional:
        sure = firmly_later or is_surely_late(mention, statement.text, today=today, due=task.due)
        return replace(said, later=True, asks=said.asks or not sure or statement.hopes or statement.doubts)
    before = mention.text.startswith(("voor ", "before "))
    was = before and sounds_past(statement)  # 'is voor de vakantie klaar': the last one, or the next?
    by_then = is_promised_for_then(statement) or (before and not was) or _is_to_be_soon(statement, mention)  # 'binnenkort klaar'
    later = said.later or (firmly_later and not statement.conditional)
    return replace(said, later=later, ahead=said.ahead or by_then, asks=said.asks or was)


def _kept_in_time(said: Days, statement: Statement, promised: date, today: date, *, asks: bool) -> Days:
    """A day on or before the deadline: a promise to be in time, unless it is denied of that day."""
    if Fact.NOT_DONE in statement.facts or _NOT_BEFORE.search(statement.text):
        return replace(said, later=True)
    if promised >= today and statement.conditional and is_day_on_a_good_condition(statement.text):
        return replace(said, ahead=True)
    if promised < today or statement.conditional:
        return said
    return replace(said, in_time=True, asks=said.asks or asks or statement.doubts or is_promise_or_report(statement))


def _moved_by_a_term(said: Days, statement: Statement, mention: Mention, task: TaskContext, today: date) -> Days:
    """'Twee weken later', 'een maand uitstel'; after a day it only explains: 'het wordt 5 maart, een weekje later dus'."""
    found = new_due(mention, today=today, due=task.due)
    if found and said.new_due and said.on_a_day:
        return replace(said, later=True, asks=said.asks or abs((found - said.new_due).days) > _ABOUT)
    return replace(
        said,
        later=True,
        new_due=found or said.new_due,
        asks=said.asks or is_ambiguous(statement),
        moved_by=statement if found else said.moved_by,
    )


def _with_later_day(said: Days, statement: Statement, mention: Mention, task: TaskContext, today: date) -> Days:
    """A day after the deadline; one that only comes round again in a year's time is more likely a day that was."""
    if statement.conditional and not (statement.facts & _ENDS or is_day_on_a_good_condition(statement.text)):
        return said
    found = new_due(mention, today=today, due=task.due)
    if _was_a_part(statement, mention, found, today):
        return replace(said, ahead=True)
    rolls_far = found is not None and _rolls_far(found, mention, task, today)
    comes_round = found is not None and found.year > today.year and not _says_year(mention)
    if (found and found < today) or (rolls_far and sounds_past(statement)) or (comes_round and statement.past):
        return said
    unsure = statement.hopes or statement.doubts or statement.conditional or is_coarse(mention) or rolls_far
    unsure = unsure or mention.text.startswith("per week")
    unsure = unsure or may_be_none(statement, mention, found, today, comes_round=comes_round)
    unsure = unsure or (not _says_year(mention) and mention.unit is Unit.DAY and is_just_over(mention, today))
    unsure = unsure or is_one_of_two(mention) or is_promise_or_report(statement) or can_only_then(statement)
    asked = said.asks and said.moved_by is statement  # what another clause only supposed is said firmly here
    return replace(said, new_due=found, later=True, asks=asked or unsure, moved_by=statement, on_a_day=True)


def _is_to_be_soon(statement: Statement, mention: Mention) -> bool:
    return mention.unit is Unit.AHEAD and mention.count is None and bool(statement.facts & ENDED)


def _was_a_part(statement: Statement, mention: Mention, found: date | None, today: date) -> bool:
    """'Q1 klaar', 'week 20 gedaan': of a period of this year that is over, and comes round again only much later."""
    if mention.unit not in _PERIODS or mention.year or mention.years_ahead is not None or found is None:
        return False
    ended = bool(statement.facts & ENDED) and Fact.WILL_BE_DONE not in statement.facts
    return ended and (found - today).days > _LONG and not is_firmly_later(statement)


def _says_year(mention: Mention) -> bool:
    return bool(mention.year or mention.years_ahead is not None or mention.unit is Unit.NEXT or mention.count)


def _rolls_far(found: date, mention: Mention, task: TaskContext, today: date) -> bool:
    return not _says_year(mention) and (found - max(today, task.due)).days > _LONGEST_ROLL
