"""What statements say of people beside the work: who leaves it, whose it is, and who is worried about it."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Found, Statement
from workflows.answering.understanding.task_words import does_its_deed

_NOT_WITH = lazy_regex(
    r"\W*(?:en\s+|dus\s+|and\s+)?(?:niet|not)\s+(?:(?:meer|langer)\s+)?(?:bij|onder|aan|voor|van|with|at)\s+(?:\w+\s+){0,2}\w+\W*"
)
_UNDER = lazy_regex(
    r"\W*(?:(?:dit|deze|dat|het|ja|nee|sorry)\W+)*(?:valt|hoort|zit|is)\s+(?:(?:eigenlijk|nu|toch|gewoon|meer)\s+)*(?P<under>onder|bij|van)\s+(?:(?:de|het)\s+)?"
    r"(?!(?:\w+\s+)?(?:wet|regeling|subsidie|begroting|fase|garantie|norm|afspraak|afspraken|categorie|noemer|tarief|potje|budget|pilot|contract)\b)\w+(?:\s+\w+)?\W*"
)
"""'Valt onder sociaal domein'."""
_LEAVES = lazy_regex(
    r"\W*(?:(?:en|maar|want|omdat)\s+)?(?!(?:deze|dit|het|dat|alles|project|taak|werk)\b)(?:(?:de|het|onze|mijn|een)\s+)?[a-z]+\s+(?:is|zijn|gaat|gaan|heeft|hebben|stopt|stoppen|stop|kapt|quits|leaves|has|is)\b"
    r"(?!.*@)(?:.*\b(?:gestopt|stopt|stop|stoppen|weg|vertrokken|pensioen|opgestapt|gekapt|ermee|hiermee|quit|left|leaving)\b|\W*\Z)|\W*[a-z]+\s+(?:stopt|quits|leaves)\b(?!.*@)"
)
_ANOTHER_WORRIES = lazy_regex(
    r"\W*(?:(?:maar|en|but|and)\s+)?(?:(?:de|het|onze|the|our)\s+)?(?!(?:we|wij|ik|er|het|dat|dit|ons|i|it)\b)[a-z]+\s+(?:is|was|blijft|maakt|has|is)\s+"
    r"(?:zich\s+)?(?:\w+\s+)?(?:zorgen|bezorgd|ongerust|bang|worried)\W*\Z"
)
_SOME_LEAVE = sparing_regex(
    r"\W*(?:(?:maar|en|wel|er|helaas|but|and)\s+)*(?:(?:heeft|hebben|is|zijn)\s+(?:zich\s+)?)?(?:(?:nog|weer|al|inmiddels|nu)\s+)*"
    r"(?:[0-9]{1,2}|een|enkele|sommige|meerdere|some|a)\s+(?:(?:paar|aantal|of\s+2|tal|van\s+(?:de|onze)|of\s+(?:the|our))\s+)*(?:[0-9]+\s+)?(?:[a-z]+e\s+)?"
    r"(?:huurders?|bewoners?|gezin|gezinnen|huishoudens?|deelnemers?|eigenaars?|eigenaren|kandidaten|vrijwilligers?|omwonenden|omwonende|ondernemers?|"
    r"senioren|ouderen|jongeren|leden|lid|mensen|personen|persoon|buren|aanmeldingen|inschrijvers?|tenants?|residents?|households?|families|family|"
    r"participants?|owners?|volunteers?|people)\b"
    r".*\b(?:teruggetrokken|terug(?=\W*\Z)|afgehaakt|af|eruit|uitgestapt|uitgeschreven|afgevallen|afgemeld|afgezegd|meer\s+mee|niet\s+mee|weiger\w*|"
    r"tegen|opgezegd|bedankt|vertrokken|verhuisd|withdrawn|withdrew|refuses?|refused|dropped\s+out|left|out)\b"
)
_NTH_LEAVES = lazy_regex(
    r"\W*(?:(?:maar|en|want|helaas|but|and)\s+)*(?:(?:de|het|the)\s+(?:[a-z]+(?:de|ste)|[0-9]+(?:e|de|ste|th))|[a-z]+\s+nummer\s+[0-9]+)\s+(?:[a-z]+\s+)?"
    r"(?:(?:trok|trekt)\b.*\bterug|(?:haakte|haakt|viel|valt|zei|zegt)\b.*\baf|(?:heeft|is)\b.*\b(?:teruggetrokken|afgehaakt|uitgestapt|afgevallen|afgezegd)|withdrew|dropped\s+out)\W*\Z"
)
"""'De tweede trok zich terug', 'sollicitant nummer 3 zei af'."""
"""'1 huurder heeft zich teruggetrokken': some of many, which tells nothing of the whole."""
_TELLS_OF_ALL = frozenset({Fact.AT_RISK, Fact.BLOCKED, Fact.FAILED, Fact.DROPPED, Fact.DONE, Fact.PERHAPS_NOT})
_DOUBTS_IT = frozenset({Fact.AT_RISK, Fact.PERHAPS_NOT, Fact.MISSES_IT, Fact.DELAYED, Fact.BLOCKED})


def belonging_elsewhere(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """'Ligt bij verkeer, niet bij wonen': told of two, it tells whose it is, and not for whom it waits."""
    others = [one for one in statements if _NOT_WITH.fullmatch(one.text)]
    if not others or not any(Fact.LIES_WITH in one.facts or _is_under_another(one, others) for one in statements):
        return statements
    return tuple(
        replace(one, found=(*one.found, Found(Fact.ELSEWHERE, 0, len(one.text)))) if one in others else one for one in statements
    )


def _is_under_another(statement: Statement, others: list[Statement]) -> bool:
    under = _UNDER.fullmatch(statement.text)
    return under is not None and any(f" {under['under']} " in one.text for one in others)


def without_who_leaves(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """'Ank stopt ermee, @1 neemt het over': beside a successor a person stops, and not the work."""
    if not any(Fact.REASSIGN in one.facts and "@" in one.text for one in statements):
        return statements
    return tuple(replace(one, found=(), aside=True) if _LEAVES.match(one.text) else one for one in statements)


def without_worries_of_others(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """'Piet maakt zich zorgen; het komt gewoon goed': beside the writer's own verdict on the deadline another's worry is none."""
    if not any(Fact.MAKES_IT in one.facts and not (one.facts & _DOUBTS_IT or one.hopes or one.doubts) for one in statements):
        return statements
    return tuple(replace(one, found=(), aside=True) if _ANOTHER_WORRIES.match(one.text) else one for one in statements)


def without_some_who_leave(statements: tuple[Statement, ...], task_text: str) -> tuple[Statement, ...]:
    """'1 huurder heeft zich teruggetrokken, twee bewoners haken af': some of many, and neither a count nor a standstill.

    Who 'zijn verhuisd' are counted where the task is to house them elsewhere.
    """
    return tuple(
        replace(one, found=(), aside=True)
        if one.facts <= _TELLS_OF_ALL
        and (_SOME_LEAVE.match(one.text) or _NTH_LEAVES.match(one.text))
        and not does_its_deed(one.text, task_text)
        else one
        for one in statements
    )
