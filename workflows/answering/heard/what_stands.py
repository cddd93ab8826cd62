"""Whether a reply says that what stands noted isn't so: 'staat op klaar maar dat klopt niet', 'grapje', 'eerder 40'. Pure.

A bare 'dat klopt niet' is understood with the rest of a reply; here it is beside what stands, or in other words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from calendars.lazy_pattern import lazy_re

LONGEST = 160


class Wrong(StrEnum):
    """What is wrong: what stands (good or bad), one's own words (a joke), the deed, how good it sounded, whose it is."""

    STANDS = "stands"
    STANDS_BADLY = "stands_badly"
    OWN_WORDS = "own_words"
    ASTRAY = "astray"
    TOO_GOOD = "too_good"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What is wrong, the amount that it is to be where one is named, and the number of the afspraak that it was about."""

    wrong: Wrong
    amount: int | None = None
    percent: bool = False
    number: str | None = None


_GOOD = (
    r"klaar|afgerond|gereed|af|voltooid|gedaan|groen|op\s+schema|done|green|finished|on\s+track|"
    r"\d{1,3}\s*(?:%|procent\b|percent\b)"
)
_BAD = r"rood|oranje|vertraagd|te\s+laat|achterstand|niet\s+meer\s+aan\s+de\s+orde|vervallen|stil|red|amber|delayed|dropped"
_ON = r"(?:op|als|bij|onder|as|at)\s+(?:de\s+|het\s+)?[\"'“‘]?"
_NOTED = rf"(?:{_ON}(?:{_GOOD}|{_BAD})|dat\s+(?:\S+\s+){{1,3}}(?:{_GOOD}))(?!\w)"
_SHOWS = r"\b(?:staat|staan|stond|sta|zie|zien|lees|zegt|shows?|says?|listed|marked)\b"
_NOT_SO = (
    r"(?:\b(?:klopt|klopte)\s+(?:\S+\s+){0,2}?niet\b|\bis\s+(?:\S+\s+){0,2}?(?:niet\s+(?:zo|waar|juist|het\s+geval)|onjuist|fout|verkeerd|onzin)\b|"
    r"\b(?:dat|het)\s+is\s+(?:hij|het|ie)\s+(?:\S+\s+){0,2}?niet\b|\bmoet\s+(?:\S+\s+){0,2}?anders\b|"
    r"\b(?:is|isn't|is\s+not|that's)\s+(?:not\s+)?(?:right|true|correct|wrong|incorrect)\b)"
)
_STANDS = lazy_re(
    rf"(?i){_SHOWS}.{{0,50}}?{_NOTED}.{{0,25}}?{_NOT_SO}|"
    rf"\b(?:ten\s+onrechte|onterecht|verkeerd|per\s+ongeluk|wrongly)\s+(?:nog\s+)?{_NOTED}|"
    rf"{_SHOWS}.{{0,30}}?{_NOTED}\W+(?:maar\s+)?(?:dat\s+is\s+)?(?:ten\s+onrechte|onterecht)\b|"
    r"\b(?:dat|dit|het|deze|hij)\s+(?:staat|stond)\s+(?:er\s+|hier\s+|nu\s+)*(?:verkeerd|fout|niet\s+goed)\b"
)
_STANDS_BADLY = lazy_re(rf"(?i){_ON}(?:{_BAD})(?!\w)")
_BESIDE = (
    r"(?:[\s,.:;()!😀-🙏-]|\b(?:sorry|oeps|haha+|hihi|nee|oh|hoor|was|dat|dit|het|een|maar|slechts|alleen|even|just|only|a|it|that|"
    r"kidding))*"
)
_OWN_WORDS = lazy_re(
    rf"(?i){_BESIDE}\b(?:grap(?:je)?|geintje|lolletje|test(?:je)?|proef(?:je)?|probeersel|joke|kidding)\b{_BESIDE}"
)
_ASTRAY = lazy_re(
    r"(?i)\W*(?:(?:maar|alleen|wel|sorry|oeps|oh|helaas|but)\b\W*)*(?:naar|aan|bij|to)\s+(?:de|het|een|the|a)\s+(?:verkeerde?|foute?|wrong)\s+\w+[\s.!]*"
)
_TOO_GOOD = lazy_re(
    r"(?i)\bte\s+(?:optimistisch|positief|rooskleurig|enthousiast|voorbarig|gunstig)\b|\btoo\s+(?:optimistic|positive)\b"
)
_TOO_HIGH = lazy_re(r"(?i)\b\d{1,3}\s*(?:%|procent)?\s+(?:is|was|leek|lijkt)\s+(?:\w+\s+)?te\s+(?:hoog|veel)\b")
_OF_PLANS = lazy_re(
    r"(?i)\b\w*(?:planning|raming|schatting|begroting|verwachting|plan|plannen|planner|aannemer|prijs|huur|bod|termijn|datum|inschatting\s+van)\b"
)
_RATHER = lazy_re(
    r"(?i)\b(?:eerder|meer|zo'?n|op|rond|rather|more\s+like|er|is|wordt)\s+(?:(?:op|rond|zo'?n|iets|tegen|eerder|de)\s+){0,3}(?P<amount>\d{1,5})(?P<percent>\s*(?:%|procent\b|percent\b))?"
    r"(?![\d.,:]*\d)(?!\s*(?:jan|feb|m(?:aa|r)|apr|mei|jun|jul|aug|sep|okt|nov|dec|dag|we[ek]|uur|jaar))"
)
_ELSEWHERE = lazy_re(
    r"(?i)\b(?:die|dat|de|dit|mijn|deze)\s+(?:(?:\d{1,3}\s*(?:%|procent)|\d{1,4}|melding|update|bericht|berichtje|antwoord|reactie|stand|klaar|vinkje|cijfers?)\s+)?"
    r"(?:(?:van|net|zonet|gisteren|vanochtend|vandaag)\s+){0,2}(?:ging|gaat|hoort|hoorde|was|is)\s+(?:eigenlijk\s+|bedoeld\s+|dus\s+)?"
    r"(?:over|bij|voor|van)\s+(?:afspraak\s+|nummer\s+|nr\.?\s*)?(?P<number>\d{1,3}[a-z]?)\s*[.!]*\s*$"
)


def contradicts(text: str) -> Contradiction | None:
    """What is said to be wrong; None for all else, and for a mere question."""
    said = " ".join(text.split())
    if len(said) > LONGEST or said.endswith("?"):
        return None
    if found := _ELSEWHERE.search(said):
        return Contradiction(Wrong.ELSEWHERE, number=found["number"].lower())
    for pattern, wrong in ((_ASTRAY, Wrong.ASTRAY), (_OWN_WORDS, Wrong.OWN_WORDS)):
        if pattern.fullmatch(said):
            return Contradiction(wrong)
    if found := _STANDS.search(said):
        return Contradiction(Wrong.STANDS_BADLY if _STANDS_BADLY.search(found[0]) else Wrong.STANDS)
    if _OF_PLANS.search(said) or not (_TOO_GOOD.search(said) or _TOO_HIGH.search(said)):
        return None
    *_, rather = [None, *_RATHER.finditer(_TOO_HIGH.sub(" ", said))]
    return Contradiction(Wrong.TOO_GOOD, int(rather["amount"]) if rather else None, bool(rather and rather["percent"]))
