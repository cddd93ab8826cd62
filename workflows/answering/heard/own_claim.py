"""Who takes something over and says so of themselves: "ik neem afspraak 8 over van Jeroen", "8 neem ik voortaan over". Pure.

Put in the words of one who is named: "8: <@U1> neemt het over". Only plain words: "ik neem 8 over per 1 juni" stays as it is, and
"ik pak dit op" may be said of anything.
"""

from __future__ import annotations

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.heard.picked import JOIN, KEYWORD

LONGEST = 120
_DIGIT = lazy_regex(r"\d")
_NUMBERS = rf"(?:{KEYWORD}\s*)?\d{{1,3}}[A-Za-z]?(?:{JOIN}(?:{KEYWORD}\s*)?\d{{1,3}}[A-Za-z]?)*"
_THIS = r"(?:dit|deze|het|hem|die|this|it)(?:\s+(?:afspraak|taak|punt|actie|one|task))?|(?:de|the)\s+(?:afspraak|taak|task)"
_WHICH = rf"(?:(?P<which>{_NUMBERS})|{_THIS})"
_NOW = r"(?:\s+(?i:nu|voortaan|vanaf\s+nu|verder|wel|graag|zelf|dus|hierbij|weer|now|from\s+now\s+on))*"
_NAME = r"(?:<@[A-Z0-9]+(?:\|[^>]*)?>|\p{Lu}[\p{L}'-]+(?:\s+(?:van|de|der|den|el|te|ter|ten|\p{Lu}[\p{L}'-]+))*)"
_FROM = rf"(?:\s+(?i:van|from)\s+(?:{_NAME}|(?i:(?:mijn|een|my|a)\s+(?:collega|colleague)|hem|haar|him|her)))?"
_INTRO = r"\W*(?:(?i:oké|oke|ok|goed|prima|dus|hoi|hallo|ja|vanaf\s+nu|voortaan|from\s+now\s+on)\b[\s,:]*)*"
_CLAIM = lazy_regex(
    rf"{_INTRO}(?:"
    rf"(?i:ik\s+(?:neem|pak)){_NOW}\s+(?i:{_WHICH}){_NOW}\s+(?i:over){_FROM}{_NOW}{_FROM}"
    rf"|(?i:(?:neem|pak)\s+ik){_NOW}\s+(?i:{_WHICH}){_NOW}\s+(?i:over){_FROM}{_NOW}"
    rf"|(?i:{_WHICH}\s+(?:neem|pak)\s+ik){_NOW}\s+(?i:over){_FROM}{_NOW}"
    rf"|(?i:ik\s+ga){_NOW}\s+(?i:{_WHICH}){_NOW}{_FROM}\s+(?i:overnemen){_FROM}{_NOW}"
    rf"|(?i:ik\s+heb){_NOW}\s+(?i:{_WHICH}){_NOW}{_FROM}\s+(?i:overgenomen){_FROM}{_NOW}"
    rf"|(?i:(?:i|i['’]ll|i['’]m|i\s+will|i\s+am)\s+(?:now\s+)?(?:take|taking)\s+over\s+{_WHICH}){_FROM}{_NOW}"
    rf"|(?i:(?:i|i['’]ll|i['’]m|i\s+will|i\s+am)\s+(?:now\s+)?(?:take|taking)\s+{_WHICH}\s+over){_FROM}{_NOW}"
    r")[\s.!]*"
)


_WITH_NUMBER = rf"(?P<which>{_NUMBERS})"
_ON = r"(?:op(?:\s+(?:me|mij))?|over|voor\s+mijn\s+rekening)"
_NUMBERED = lazy_regex(
    rf"(?i){_INTRO}(?:"
    rf"{_WITH_NUMBER}\s+doe\s+ik{_NOW}"
    rf"|{_WITH_NUMBER}\s+(?:neem|pak)\s+ik{_NOW}\s+{_ON}{_NOW}"
    rf"|ik\s+(?:neem|pak){_NOW}\s+{_WITH_NUMBER}{_NOW}\s+{_ON}{_NOW}"
    rf"|{_WITH_NUMBER}[\s:,–-]+ik\s+(?:neem|pak){_NOW}\s+(?:{_THIS}){_NOW}\s+{_ON}{_NOW}"
    rf"|{_WITH_NUMBER}[\s:,–-]+ik\s+doe{_NOW}\s+(?:{_THIS}){_NOW}"
    rf"|{_WITH_NUMBER}\s+is{_NOW}\s+(?:voor|van)\s+mij{_NOW}"
    rf"|zet\s+{_WITH_NUMBER}\s+(?:maar\s+)?op\s+mijn\s+naam"
    rf"|i(?:['’]ll|\s+will)\s+(?:take|handle|pick\s+up)\s+{_WITH_NUMBER}{_NOW}"
    rf"|{_WITH_NUMBER}[\s:,–-]+i(?:['’]ll|\s+will)\s+(?:do|take|handle)\s+(?:it|this|that)(?:\s+on)?{_NOW}"
    rf"|{_WITH_NUMBER}\s+is{_NOW}\s+mine{_NOW}"
    r")[\s.!]*"
)
"""What bears its number may be said in fewer words: "12 doe ik". Without one that may be said of anything."""


def claims_own(text: str) -> bool:
    """Whether these words say plainly that who says them takes something over."""
    return _claim_in(text) is not None


def _claim_in(text: str) -> AnyMatch | None:
    if len(text) > LONGEST:
        return None
    over = _CLAIM.fullmatch(text) if "ov" in text.casefold() else None
    return over or (_NUMBERED.fullmatch(text) if _DIGIT.search(text) else None)


def claimed_by(text: str, user: str) -> str:
    """The claim in the words of one who is named."""
    found = _claim_in(text)
    which = found["which"] if found is not None else None
    said = f"<@{user}> neemt het over"
    return f"{which}: {said}" if which else said
