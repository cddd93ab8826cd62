"""How often something comes, as the smallest mentions of time: 'jaarlijks', 'twee keer per jaar', 'om het jaar'."""

from __future__ import annotations

import re

from calendars.dutch import COUNT, number_of
from calendars.lazy_pattern import lazy_regex
from calendars.period_atoms import FLAGS, MONTH, Atom, Match, mention
from calendars.period_words import ADVERBS, PER_YEAR, Mention, Unit

_PERIOD = (
    r"(?:kalender|boek|begrotings|school)?"
    r"(?P<per>jaar|jaren|half\s?jaar|halfjaar|tertiaal|kwartaal|kwartalen|maand|maanden|week|weken)\b"
)


def _adverb(match: Match) -> Mention:
    word = re.sub(r"[\s-]", "", match["adverb"].lower())
    every = number_of(match["every"]) if match["every"] else 1
    return mention(match, Unit.FREQUENCY, times_per_year=_rate(1, every or 1, ADVERBS[word]))


def _frequency(match: Match) -> Mention | None:
    """`times` in every `every` periods: 'twee keer per jaar', 'eens per twee jaar', 'iedere zes weken', 'om het jaar'."""
    groups = match.groupdict()
    times = _times(groups.get("times"))
    every = number_of(groups["every"]) if groups.get("every") else 1
    per = PER_YEAR[re.sub(r"\s", "", match["per"].lower())]
    if not times or not every:
        return None
    if groups.get("alternate"):
        every = 2 if per in (1, 12, 52) else 1
    return mention(match, Unit.FREQUENCY, times_per_year=_rate(times, every, per))


def _each_year(match: Match) -> Mention:
    return mention(match, Unit.FREQUENCY, times_per_year=1)


def _times(word: str | None) -> float | None:
    if word is None or word.lower() in ("eens", "eenmaal", "een"):
        return 1
    return number_of(word)


def _rate(times: float, every: float, per: float) -> float:
    rate = round(times * per / every, 2)
    return int(rate) if rate == int(rate) else rate


_NTH_DAY = (
    r"(?:(?:(?:eerste|tweede|derde|vierde|laatste|[1-4]e)\s+(?:week|(?:maan|dins|woens|donder|vrij|zater|zon|werk|week)?dag)|"
    r"[1-3]?[0-9]e(?:\s+dag)?)\s+(?:van|in)\s+(?:de|het|een|elke?|iedere?)\s+)?"
)
"""'Elke laatste week van de maand', 'iedere eerste maandag van het kwartaal', 'elke 15e van de maand': once in each of them."""
_MONEY = r"(?<!(?:€|euro)\s{0,3}[0-9.,]{0,12}[-]?\s{0,3})"

FREQUENCY_ATOMS: tuple[Atom, ...] = tuple(
    (lazy_regex(pattern, FLAGS), build, tuple(needed.split()))
    for pattern, build, needed in (
        (
            r"(?:\b(?P<every>[2-9]|twee|drie|vier|vijf)-)?"
            rf"\b(?P<adverb>half[\s-]?jaarlijks|{'|'.join(sorted(ADVERBS, key=len, reverse=True))})e?\b",
            _adverb,
            "lijks",
        ),
        (
            rf"\b(?P<times>(?:{COUNT}|eens|eenmaal|tweemaal)(?=\s*(?:keer|maal|x|×|per|in))|(?:twee|drie|vier|vijf|zes)(?=maal))\s*"
            rf"(?:keer|maal|x|×|(?<=eens)|(?<=eenmaal))\s+(?:per|in\s+(?:de|het|een))\s+(?:(?P<every>{COUNT})\s+)?{_PERIOD}",
            _frequency,
            "keer maal x × eens",
        ),
        (rf"{_MONEY}\b(?:per|elke?|iedere?|elkaar)\s+{_NTH_DAY}(?:(?P<every>{COUNT})\s+)?{_PERIOD}", _frequency, "per elk ieder"),
        (
            r"\bin\s+(?:beide|alle(?:\s+(?:drie|vier|twaalf))?)(?:\s+de)?\s+"
            r"(?P<per>halfjaren|halve\s+jaren|kwartalen|tertialen|maanden|jaren)\b",
            _frequency,
            "beide alle",
        ),
        (rf"\b(?:elke?|iedere?)(?=\s+(?:voorjaar|najaar|lente|herfst|zomer|winter|{MONTH})\b)", _each_year, "elk ieder"),
        (rf"\bom\s+(?:de\s+(?P<every>{COUNT})\s+|(?P<alternate>het|de)\s+){_PERIOD}", _frequency, "om"),
    )
)
