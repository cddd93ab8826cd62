"""Which of the dates in a reply are about the deadline, which about a reminder, and which about something else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

import regex

from calendars.answer_days import new_due, promised_day, snooze_until
from calendars.mentions import Bound, Mention, Part, Unit, find_mentions
from workflows.answering.reply_phrases import Fact
from workflows.answering.statements import Statement
from workflows.answering.understanding import TaskContext

_TOKEN = regex.compile(r"datum(\d+)")
_REMINDS = regex.compile(r"\b(?:herinner\w*|remind\w*|snooze|vraag)\b")
_LEFT_OUT = (Unit.FREQUENCY, Unit.TERM)
_ABOUT_COMPLETION = regex.compile(
    r"\b(?:wordt|worden|mikken|mikt|aim\w*|pas|klaar|af|gereed|afgerond|oplever\w*|opgeleverd|verwacht\w*|planning|"
    r"deadline|uiterlijk|haalbaar|halen|haal|redden|lukt|lukken|schui\w+|verschui\w+|verschoven|uitgesteld|uitstel|"
    r"verplaatst|verzet|"
    r"vertraag\w*|vertraging|doorgeschoven|opgeschoven|later|done|ready|finish\w*|complete\w*|deliver\w*|will\s+be|"
    r"becomes|now|until|postponed|moved?|pushed|delayed|expect\w*|due|datum|afron\w+|oplevering|gaat\s+het|"
    r"is\s+het|extra|nodig|make|streef\w*|tekenen|"
    r"ronden|maken|ingediend|vastgesteld|getekend|verstuurd|uitlo\w+|loopt|uit|slips?|slipped)\b|"
    r"\b(?:naar|to|op|op\s+zijn\s+vroegst)\s+(?:tot\s+)?datum\d|\bdan\b"
)
_SOMETHING_ELSE = regex.compile(
    r"\b(?:vergader\w*|overleg\w*|bespreek|bespreken|besproken|bijeenkomst|sessie|agenda|afspraak\s+met|gesprek|"
    r"gesprekken|presenta\w+|meeting|cursus\w*|vakantie|verlof|vrij|ziek|afwezig|weg|on\s+leave|holiday|away|"
    r"start(?:en|t|s)?|begin(?:t|nen)?|gestart|begonnen|trapt?\s+af|kick-?off|aan\s+de\s+slag|raadsvergadering|"
    r"behandel\w*|geagendeerd|staat\s+op\s+de)\b"
)
_DONE_BY_THEN = regex.compile(
    r"\b(?:klaar|af|gereed|afgerond|opgeleverd|vastgesteld|getekend|done|finished|ready|completed|deadline|"
    r"oplevering|dan\s+pas)\b"
)
_FIRMLY_LATER = regex.compile(
    r"\b(?:pas|eerst|niet\s+eerder|not\s+before|only|uitgesteld|verschoven|doorgeschoven|schui\w+|vertraag\w*|"
    r"postponed|pushed|delayed|later)\b|\b(?:naar|to)\s+datum\d"
)
_FILLER = regex.compile(
    r"datum\d+|\b(?:oke?|ja|nee|nou|dan|maar|dat|het|dit|is|wordt|denk|ik|we|wij|de|nieuwe|planning|op|in|voor|"
    r"rond|ongeveer|zeker|echt|toch|nu|pas|even|hopelijk|(?:hoogst)?waarschijnlijk|vermoedelijk|verwacht|"
    r"verwachten|weer|and|the|of|by|it|will|be|probably|uiterlijk|"
    r"ergens|tot|zijn|ook|wel|dus|sorry|helaas|nog|sure|graag|svp|gaan|te|moet|en|van|komt|maken|er|rest|restant|"
    r"overige|remainder|ergens|moment|wel|klaarheid|oplevering)\b|[^\w@]"
)
_THEN = regex.compile(r"\A\W*(?:en\s+)?(?:dan|daarna|then)\b.*\b(?:klaar|af|gereed|afgerond|done|ready|finished)\b")
_PARTICIPLE = regex.compile(r"\b(?:afgerond|opgeleverd|afgehandeld|getekend|gedaan|\w*ge\w{3,}(?:d|t))\b")
_REST = regex.compile(r"\b(?:rest|alles|alle|allemaal|remaining|all)\b")
_SURVIVED = regex.compile(
    r"\b(?:met|na|ondanks|after|despite|with)\s+(?:\w+\s+)?datum\d\b.*\b(?:klaar|af|gereed|afgerond|opgeleverd|gelukt|"
    r"done|finished|ready)\b"
)
_MADE = regex.compile(r"\b(?:is|zijn|was|ben|heb|hebben|al|gisteren|sinds|have|has|got)\b")
_LONGEST_ROLL = 330
_COARSE = (Unit.QUARTER, Unit.TERTIAL, Unit.HALF)


@dataclass(frozen=True, slots=True)
class Dated:
    """The text with each date replaced by a word (`datum0`), and the dates."""

    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """What the dates say. `in_time`: completion is promised on or before the deadline. `later`: a later day or term is named."""

    new_due: date | None = None
    in_time: bool = False
    later: bool = False
    asks: bool = False
    snooze: date | None = None


def dated(text: str) -> Dated:
    """Takes the dates out of plain text. A bare length of time stays in the text: it is no date by itself."""
    found = [one for one in find_mentions(text, spoken=True) if one.unit not in _LEFT_OUT]
    mentions = [one for one in found if one.unit is not Unit.DURATION or _REMINDS.search(text)]
    out, last = [], 0
    for index, one in enumerate(mentions):
        out.append(text[last : one.start])
        out.append(f"{'tot ' if one.bound is Bound.UNTIL else ''}datum{index}")
        last = one.end
    return Dated("".join(out) + text[last:], tuple(mentions))


def without_dates(text: str) -> str:
    """The text without the words that stand for dates."""
    return _TOKEN.sub(" ", text)


def days_said(statements: tuple[Statement, ...], mentions: tuple[Mention, ...], task: TaskContext, today: date) -> Days:
    """What the dates in the statements say about the deadline (the last one counts) and about a reminder (the first)."""
    said = Days()
    snoozing = [one for one in statements if one.facts & {Fact.SNOOZE, Fact.NOT_NOW}]
    for statement, following in zip_longest(statements, statements[1:]):
        for mention in _mentions_in(statement.text, mentions):
            if said.snooze is None and statement in snoozing and mention.unit is Unit.DURATION:
                said = replace(said, snooze=snooze_until(replace(mention, unit=Unit.AHEAD), today=today, due=task.due))
            elif mention.unit is Unit.DURATION:
                continue
            elif statement in snoozing or _is_about_reminder(statement, snoozing):
                said = said if said.snooze else replace(said, snooze=snooze_until(mention, today=today, due=task.due))
            elif _is_about_deadline(statement, mention, task) or (following and _THEN.search(following.text)):
                said = _with_deadline(said, statement, mention, task, today)
    return said


def _mentions_in(text: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    return [mentions[int(found[1])] for found in _TOKEN.finditer(text) if int(found[1]) < len(mentions)]


def _is_about_reminder(statement: Statement, snoozing: list[Statement]) -> bool:
    """A date that stands alone beside 'niet nu' or 'vraag het later nog eens' is when to ask."""
    return bool(snoozing) and not statement.facts - {Fact.THANKS} and not _TOKEN.search("".join(one.text for one in snoozing))


def _is_about_deadline(statement: Statement, mention: Mention, task: TaskContext) -> bool:
    facts, text = statement.facts, statement.text
    if (statement.asks and not statement.requests) or facts & {
        Fact.NOT_STARTED,
        Fact.HELP,
        Fact.UNDO,
        Fact.STOP_ASKING,
        Fact.PERHAPS_NOT,
    }:
        return False
    if facts == {Fact.THANKS}:
        return False
    if mention.unit is Unit.LATER:
        return Fact.AT_RISK not in facts and not _SURVIVED.search(text)
    if (
        task.target_value
        and regex.search(r"(?<!datum)\b[0-9]", text)
        and Fact.DELAYED not in facts
        and not _REST.search(text)
        and "%" not in text
    ):
        return False
    if facts & {
        Fact.AT_RISK,
        Fact.MISSES_IT,
        Fact.BLOCKED,
        Fact.WAY_BEHIND,
        Fact.FAILED,
        Fact.DROPPED,
    } and not _FIRMLY_LATER.search(text):
        return False
    if facts & {Fact.AT_RISK}:
        return False
    if _SOMETHING_ELSE.search(text) and not _DONE_BY_THEN.search(text) and Fact.DELAYED not in facts:
        return False
    if (
        Fact.INTENTION in facts
        and not facts & {Fact.DONE, Fact.WILL_BE_DONE, Fact.DELAYED, Fact.MAKES_IT}
        and not _DONE_BY_THEN.search(text)
    ):
        return False
    if statement.requests and regex.search(r"\btot\s+datum", text):
        return True
    return (
        bool(_ABOUT_COMPLETION.search(text))
        or not _FILLER.sub("", text)
        or bool(facts & {Fact.DONE, Fact.DELAYED, Fact.MAKES_IT, Fact.WILL_BE_DONE})
    )


def _with_deadline(said: Days, statement: Statement, mention: Mention, task: TaskContext, today: date) -> Days:
    promised = promised_day(mention, today=today, due=task.due)
    if mention.unit is Unit.LATER:
        return replace(
            said,
            later=True,
            new_due=new_due(mention, today=today, due=task.due) or said.new_due,
            asks=said.asks or _is_ambiguous(statement),
        )
    if Fact.DONE in statement.facts and _was_done_then(statement, mention, today):
        return said
    firmly_later = bool(_FIRMLY_LATER.search(statement.text)) or Fact.DELAYED in statement.facts
    if mention.bound in (Bound.BEFORE, Bound.FOR) and regex.search(r"\b(?:niet|not)\s+datum", statement.text):
        return replace(said, later=True)
    if promised is None:
        return replace(said, later=said.later or firmly_later)
    if statement.conditional:
        return (
            replace(said, new_due=new_due(mention, today=today, due=task.due), later=True, asks=True)
            if promised > task.due
            else said
        )
    if promised < today:
        return said
    if promised <= task.due:
        return replace(said, in_time=True, asks=said.asks or firmly_later or statement.doubts)
    found = new_due(mention, today=today, due=task.due)
    if found and _rolls_far(found, mention, task, today):
        if _MADE.search(statement.text):
            return said
        return replace(said, new_due=found, later=True, asks=True)
    asks = said.asks or statement.hopes or statement.doubts or _is_vague(mention)
    return replace(said, new_due=found, later=True, asks=asks)


def _rolls_far(found: date, mention: Mention, task: TaskContext, today: date) -> bool:
    """A day without a year that only comes round again in the next: more likely a day that was."""
    says_year = mention.year or mention.years_ahead is not None or mention.unit is Unit.NEXT or mention.count
    return not says_year and (found - max(today, task.due)).days > _LONGEST_ROLL


def _is_ambiguous(statement: Statement) -> bool:
    """'Doe maar een maand later' fits a later deadline and a later reminder; a bare length of time fits both as well."""
    return (
        bool(regex.search(r"\b(?:doe|maak|zet|geef)\b[^.!?]{0,20}\b(?:maar|er)\b|\bmake\s+it\b", statement.text))
        or statement.hopes
        or statement.doubts
    )


def _is_vague(mention: Mention) -> bool:
    """'Begin Q3', 'begin volgende week': the table of dates names no day for it."""
    if mention.part in (Part.BEGIN, Part.MIDDLE):
        return mention.unit in _COARSE or mention.of in (*_COARSE, Unit.WEEK)
    return False


def _was_done_then(statement: Statement, mention: Mention, today: date) -> bool:
    """'Afgerond op 12 mei' on the 20th of May speaks of the past."""
    if (mention.unit is Unit.NEXT and mention.count == 0 and mention.part is None) or (
        mention.unit is Unit.AHEAD and mention.count == 0
    ):
        made = _MADE.search(statement.text) or (mention.unit is Unit.AHEAD and _PARTICIPLE.search(statement.text))
        return bool(made) and Fact.WILL_BE_DONE not in statement.facts
    if mention.unit is not Unit.DAY or not mention.month or not mention.day or Fact.WILL_BE_DONE in statement.facts:
        return (
            mention.unit in (Unit.MONTH, Unit.QUARTER)
            and bool(regex.search(r"\b(?:is|zijn|al)\b", statement.text))
            and _began(mention, today)
        )
    if mention.year:
        return (mention.year, mention.month, mention.day) <= (today.year, today.month, today.day)
    return (mention.month, mention.day) <= (today.month, today.day) and bool(
        _MADE.search(statement.text) or Fact.DONE in statement.facts
    )


def _began(mention: Mention, today: date) -> bool:
    return mention.unit is Unit.MONTH and (mention.year or today.year, mention.number or 0) <= (today.year, today.month)
