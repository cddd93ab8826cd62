"""What a clause makes of the one beside it: an answer to it, a tag that asks it, or how much of it is meant.

'Klaar? Nee joh', 'klaar... toch?', 'klaar (concept)', 'deel 1: klaar'.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statement import Statement

_SHORT_QUESTION = 3
_YES = lazy_regex(
    r"\W*(?:(?:ik\s+)?denk\s+(?:het|van)\s+wel|i\s+think\s+so|vast\s+wel|ja|jazeker|jawel|zeker|yes|yep|jep|uiteraard|absoluut|inderdaad)\b"
)
_NEE = lazy_regex(r"\W*(?:nee|neen|no|nope|nah|helaas|nog\s+niet|not\s+yet)\b")
_TAG = lazy_regex(r"\W*(?:toch(?:\s+niet)?|niet(?:\s*waar)?|he|right|of\s+(?:niet|wel)|no|correct)\W*\?\W*")
"""'Toch?' behind what is told: it is asked."""
_ONLY_SO_FAR = lazy_regex(
    r"\W*(?:(?:in|als|nog|een|alleen|maar|dat\s+is|is|voor|de|het|ik\s+bedoel|only|the)\s+)*"
    r"(?:concept\w*|(?:eerste|ruwe|voorlopige|1e|2e|1ste|2de|tweede|derde|first|rough)\s+(?:versie|opzet|concept|deel|fase|ronde|slag|helft|draft|version|part|phase|half|stap)|"
    r"versie\s+[0-9][0-9.]*|v[0-9][0-9.]*|(?:deel|fase|stap|perceel|blok|onderdeel|part|phase|step)\s+(?:[0-9]{1,2}|[a-z])|intern|internally|voorlopig|half|test|proef|proefversie|pilot|"
    r"ten\s+dele|gedeeltelijk|grotendeels|onder\s+voorbehoud|draft|provisionally|mijn\s+deel|ons\s+deel|onze\s+kant|my\s+part|our\s+part)\W*"
)
"""Beside 'klaar' it tells of how much: 'klaar (concept)', 'deel 1: klaar'."""
_ENDED = frozenset({Fact.DONE, Fact.SEEMS_DONE})


def as_the_next_one_says(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, each as those beside it leave it."""
    if len(statements) == 1:
        return tuple(statements)
    beside = zip([None, *statements], statements, [*statements[1:], None], strict=False)
    return tuple(_in_part(_answered(one, following), before, following) for before, one, following in beside)


def _answered(statement: Statement, following: Statement | None) -> Statement:
    """'Klaar? Nee joh', 'getekend? jazeker': who asks and answers states it; 'klaar... toch?' asks."""
    if following is None or statement.requests:
        return statement
    if following.asks and _TAG.fullmatch(following.text):
        return replace(statement, asks=True)
    if not statement.asks or len(statement.text.split()) > _SHORT_QUESTION:
        return statement
    if _YES.match(following.text):
        return replace(statement, asks=False)
    if _NEE.match(following.text) and Fact.DONE in statement.facts:
        return replace(statement, asks=False, found=tuple(replace(one, fact=Fact.NOT_DONE) for one in statement.found))
    return statement


def _in_part(statement: Statement, *beside: Statement | None) -> Statement:
    """In doubt where the clause before or behind it names a draft or a part."""
    if not statement.facts & _ENDED or not any(one and _ONLY_SO_FAR.fullmatch(one.text) for one in beside):
        return statement
    return replace(statement, doubts=True)
