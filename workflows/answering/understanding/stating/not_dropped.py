"""Words of dropping that drop nothing: what is done is crossed off, what is called off gets another day, what waits may go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Bound, Mention, Unit
from workflows.answering.understanding.clauses.task_things import names_task
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Statement
from workflows.answering.understanding.stating.taken_up_again import taken_up_again
from workflows.answering.understanding.wordings.wording_pattern import words_in

Statements = tuple[Statement, ...]
_CROSSES_OFF = lazy_regex(
    r"\b(?:streep|streept|strepen|kruis|haal|haalt|halen|schrap|gooi)\b.*"
    r"\b(?:door|erdoor|(?:van|uit)\s+(?:(?:de|het|je|jullie)\s+)?(?:lijst|lijstje|bord|actielijst))\W*\Z"
)
_MAKES_UP = lazy_regex(
    r"\bdatum\d\b.*\b(?:ingehaald|inhalen|halen\s+we\s+in|alsnog|opnieuw|overgedaan)\b|"
    r"\b(?:inhalen|ingehaald|verzet|verplaatst|alsnog|opnieuw)\b.*\bdatum\d\b"
)
_ANOTHER_DAY = lazy_regex(
    r"\b(?:nieuwe|andere|latere|new|another|later)\s+(?:datum|dag|moment|date|day|time)\b|\bander\s+moment\b|"
    r"\b(?:wordt|worden|gaan|plannen|will\s+be|to\s+be|gets?|needs?)\b.*"
    r"\b(?:(?:opnieuw|weer)\s+(?:in)?(?:ge)?pland?(?:nen)?|verzet|verplaatst|rescheduled|replanned|rearranged)\b|"
    r"\b(?:plannen|prikken|zoeken|zoek|plan|prik)\b.*\b(?:een\s+nieuwe|opnieuw)\b"
)
_NO_OTHER = lazy_regex(
    r"\b(?:geen|no|niet|not|zonder|without|nooit|never)\b.*\b(?:datum|dag|moment|date|day|time)\b|\b(?:niet|not)\s+(?:meer\s+)?(?:opnieuw|weer|be\s+re\w+)\b"
)
"""'Afgelast, nieuwe datum volgt' moves it; 'afgelast, er komt geen nieuwe datum' drops it."""
_UNTIL_THEN = lazy_regex(
    r"\W*(?:(?:en|maar|and|but)\s+)?(?:tot(?:dat)?\s+(?:die|dat|dit|het|de|we|wij)\b|(?:zolang|voordat|until)\b)"
)
_THE_REST = lazy_regex(
    r"\b(?:de\s+rest|rest|al\s+het\s+andere|al\s+het\s+overige|het\s+overige|de\s+andere|de\s+overige|verder|voor\s+de\s+rest|the\s+rest|everything\s+else|the\s+others)\b"
)
_WORD = lazy_regex(r"[a-z]{3,}")
_SUBJECT = lazy_regex(
    r"\W*(?:(?:en|maar|alleen|dus|and|but|only)\s+)*(?:(?:de|het|een|onze|ons|the|our)\s+)?(?:[a-z]+e\s+)?(?P<noun>(?!het\b|er\b)[a-z]{4,})\b"
)
_ONLY = lazy_regex(r"\W*(?:alleen|enkel|slechts|only|just)\b")
_ALL_OF_IT = words_in("""
deze dit dat hij project plan taak actie afspraak traject opdracht programma werk alles geheel hele onderdeel punt item
task this that everything whole
""")
"""What may be the task itself."""
_RUNS = frozenset({Fact.ON_TRACK, Fact.MAKES_IT, Fact.NO_TROUBLE})
_ONLY_BY_THEN = lazy_regex(
    r"\b(?:hoeft|hoeven|hoefde)\b.*\bniet\s+(?:(?:meer|per\s+se|langer|al|nog|persee)\s+)*datum(?P<day>\d)|"
    r"\b(?:not\s+needed|isn't\s+needed)\s+(?:\w+\s+)?datum(?P<day>\d)"
)
_BEFORE = ("voor ", "before ", "deze ", "dit ", "this ")
_NOT_IN_THAT_WAY = lazy_regex(
    r"\b(?:hoeft|hoeven|hoefde)\b.*?\bniet\s+(?:(?:meer|per\s+se|persee|echt|allemaal)\s+)*(?:nu|vandaag|vanavond|vanmiddag|meteen|direct|gelijk|zo\s+\w+|via|persoonlijk|schriftelijk|digitaal|"
    r"fysiek|per\s+[a-z]{3,}|naar\s+\w+|langs|in\s+(?!overleg|verband|samenspraak|afstemming|opdracht|principe|het\s+kader)\w+|"
    r"op\s+(?!basis|grond|verzoek|last|advies)\w+|bij\s+(?!nader)\w+)\b"
)
_NOT_THEN = lazy_regex(r"\b(?:hoeft|hoeven)\b.*?\bniet\s+datum(?P<day>\d)\W*\Z")
_LEAVES_UNTIL = lazy_regex(r"\b(?:laat|laten)\b.*\b(?:vallen|liggen|rusten|zitten)\s+tot\b")
_KEEPS_IT = lazy_regex(
    r"\b(?:niet|niks|geen|not)\s+(?:(?:meer|echt|verder)\s+)?(?:nodig|needed)\s+(?:om|to)\s+(?:(?:me|mij|ons|hier|hieraan|hierover|steeds|telkens|us)\s+)*(?:te\s+)?(?:\w+\s+te\s+)?"
    r"(?:herinner\w*|vragen|mailen|bellen|appen|sturen|reageren|antwoorden|remind|ask|mail|call)\b|"
    r"\bniet\s+(?:af\s+te\s+(?:blazen|lassen|gelasten|zeggen)|stop\s+te\s+zetten|in\s+te\s+trekken|uit\s+te\s+stellen|(?:op|door)\s+te\s+(?:schuiven|schorten)|"
    r"te\s+(?:schrappen|annuleren|cancelen|stoppen|staken|verschuiven|verplaatsen|verzetten|laten\s+vervallen))\b|"
    r"\bnot\s+to\s+(?:cancel|drop|scrap|postpone|delay|call\s+it\s+off)\b"
)
_IS_DONE = frozenset({Fact.DONE, Fact.SEEMS_DONE})


def not_dropped(statements: Statements, mentions: Sequence[Mention], task_text: str) -> Statements:
    """The statements, with what their words of dropping mean beside the others."""
    statements = taken_up_again(statements)
    if not any(Fact.DROPPED in one.facts for one in statements):
        return statements
    if any(_names_another_day(one) for one in statements):
        statements = tuple(_told_as(one, Fact.DELAYED) for one in statements)
    done = any(one.facts & _IS_DONE for one in statements)
    goes_on = any(one.facts & _RUNS and _THE_REST.search(one.text) and not one.conditional for one in statements)
    meant = tuple(_as_meant(one, mentions, done=done) for one in statements)
    if not goes_on:
        return meant
    return tuple(
        replace(one, found=(), aside=True) if Fact.DROPPED in one.facts and _is_of_a_part(one, following, task_text) else one
        for one, following in zip_longest(meant, meant[1:])
        if one
    )


def _names_another_day(statement: Statement) -> bool:
    """'Nieuwe datum volgt', which needs no day yet."""
    firm = not (statement.asks or statement.conditional)
    return firm and bool(_ANOTHER_DAY.search(statement.text)) and not _NO_OTHER.search(statement.text)


def _is_of_a_part(statement: Statement, following: Statement | None, task_text: str) -> bool:
    """'De inloop is geannuleerd, de rest gaat door': it names one thing, which is neither the task nor all of it."""
    words = _WORD.findall(statement.text)
    if any(word in _ALL_OF_IT or names_task(word, task_text) for word in words):
        return False
    subject = _SUBJECT.match(statement.text)
    is_named = subject is not None and not any(one.start <= subject.start("noun") < one.end for one in statement.found)
    return is_named or (following is not None and bool(_ONLY.match(following.text)))


def _as_meant(statement: Statement, mentions: Sequence[Mention], *, done: bool) -> Statement:
    if done and _CROSSES_OFF.search(statement.text):  # 'Alles is af, haal maar van de lijst'
        return _told_as(statement, Fact.OFF_LIST)
    if _keeps_it(statement, mentions):
        return replace(statement, found=tuple(one for one in statement.found if one.fact is not Fact.DROPPED))
    if _UNTIL_THEN.match(statement.text) or _LEAVES_UNTIL.search(statement.text):
        return _told_as(statement, Fact.BLOCKED)  # 'Tot die vergunning er is kan er geen tuin bij'
    only = _ONLY_BY_THEN.search(statement.text)
    if only and _is_by_then(mentions[int(only["day"])]):  # 'Hoeft niet meer voor de zomer': later, or never?
        return _told_as(statement, Fact.FAILED)
    if _MAKES_UP.search(statement.text):  # 'De schouw is afgelast en wordt 3 december ingehaald'
        return _told_as(statement, Fact.DELAYED)
    return statement


def _keeps_it(statement: Statement, mentions: Sequence[Mention]) -> bool:
    """'Besloten het niet af te blazen', 'hoeft niet per mail', 'hoeft niet vandaag'."""
    return bool(_KEEPS_IT.search(statement.text) or _NOT_IN_THAT_WAY.search(statement.text)) or _not_just_then(
        statement, mentions
    )


def _not_just_then(statement: Statement, mentions: Sequence[Mention]) -> bool:
    then = _NOT_THEN.search(statement.text)
    return then is not None and mentions[int(then["day"])].unit in (Unit.AHEAD, Unit.WEEKDAY)


def _is_by_then(mention: Mention) -> bool:
    return mention.bound in (Bound.BEFORE, Bound.FOR) or mention.text.startswith(_BEFORE)


def _told_as(statement: Statement, fact: Fact) -> Statement:
    found = tuple(replace(one, fact=fact) if one.fact is Fact.DROPPED else one for one in statement.found)
    return replace(statement, found=found)
