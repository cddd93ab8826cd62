"""The smallest mentions of time: a quarter, a month, a day, a year, a season, each without the words before it.

Each atom is a pattern and a function that makes the mention of a match, or None where the match is no time after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from calendars.dutch import DAY_IN_WORDS, MONTHS, ORDINAL, SHORT_MONTHS, month_of, number_of, ordinal_of
from calendars.lazy_pattern import AnyMatch, LazyPattern, lazy_regex
from calendars.period_words import Mention, Part, Season, Unit

Match = AnyMatch
Atom = tuple[LazyPattern[Match], Callable[[Match], Mention | None], tuple[str, ...]]
"""With the words of which it holds one (none given: any text may do); a text without them, in any case, is spared the pattern."""

FLAGS = re.IGNORECASE
YEAR = (
    r"(?:\s*(?:\(|,|-|/|van|in|of)?\s*(?:het\s+(?:kalender)?jaar\s+)?"
    r"(?:(?P<year>(?:19|20)[0-9]{2})|['’](?P<short>[0-9]{2}))(?![\w%]|[.,][0-9]))?"
)
MONTH = "|".join(sorted(set(MONTHS) - {"may", "march"}, key=len, reverse=True))
_MONTHS_BEGIN = " ".join(sorted({name[:3] for name in (*MONTHS, *SHORT_MONTHS)}))
_SHORT = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
ANY_MONTH = rf"(?:{MONTH}|may|march|(?:{_SHORT})\b\.?)"
_DAY = r"(?<![\w.,/-])(?P<day>0?[1-9]|[12][0-9]|3[01])"
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+)?"
_JOIN = r"\s*(?:-|–|/|&|\+|en|of|t/m|tot\s+en\s+met|naar|à)\s*(?:het\s+)?"
_HALF_OF = r"(?:\s+(?:van\s+)?(?:het|dit|the|this)\s+(?:kalender)?(?:jaar|year))"

_UNITS: dict[str, Unit] = {
    "kwartaal": Unit.QUARTER,
    "quarter": Unit.QUARTER,
    "kw": Unit.QUARTER,
    "q": Unit.QUARTER,
    "tertiaal": Unit.TERTIAL,
    "t": Unit.TERTIAL,
    "halfjaar": Unit.HALF,
    "h": Unit.HALF,
}
_LAST: dict[Unit, int] = {Unit.QUARTER: 4, Unit.TERTIAL: 3, Unit.HALF: 2}


def year_in(match: Match) -> int | None:
    """The year beside a mention: '2022', or '22 with its apostrophe."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    return 2000 + int(groups["short"]) if groups.get("short") else None


def mention(
    match: Match,
    unit: Unit,
    *,
    number: int | None = None,
    year: int | None = None,
    month: int | None = None,
    day: int | None = None,
    season: Season | None = None,
    part: Part | None = None,
    second: Mention | None = None,
    times_per_year: float | None = None,
    count: float | None = None,
    of: Unit | None = None,
) -> Mention:
    """A mention of exactly what was matched."""
    return Mention(
        match.start(), match.end(), match[0], unit, number=number, year=year, month=month, day=day, season=season, part=part,
        second=second, times_per_year=times_per_year, count=count, of=of,
    )  # fmt: skip


def numbered_found(match: Match) -> Mention | None:
    """A quarter, tertial or half with its number, or two of them ('eerste en tweede kwartaal', 'Q3/4')."""
    unit = _UNITS[re.sub(r"[\s-]", "", match["unit"].lower()).rstrip(".")]
    last = _index(match["number"], unit)
    first = _index(match["from"], unit) if "from" in match.groupdict() and match["from"] else None
    if not last or last > _LAST[unit]:
        return None
    ending = mention(match, unit, number=last, year=year_in(match))
    return mention(match, unit, number=first, year=year_in(match), second=ending) if first and first != last else ending


def _index(word: str, unit: Unit) -> int | None:
    if word.lower() in ("laatste", "last"):
        return _LAST[unit]
    return int(word) if word.isdigit() else ordinal_of(word)


def _half_of_month(match: Match) -> Mention:
    part = Part.MIDDLE if ordinal_of(match["number"]) == 1 else Part.END
    return mention(match, Unit.MONTH, number=month_of(match["month"]), year=year_in(match), part=part)


def half_found(match: Match) -> Mention | None:
    number = _index(match["number"], Unit.HALF)
    return mention(match, Unit.HALF, number=number, year=year_in(match)) if number in (1, 2) else None


_STRETCHES: dict[str, tuple[Unit, int]] = {
    **dict.fromkeys(("drie", "3"), (Unit.QUARTER, 4)),
    **dict.fromkeys(("vier", "4"), (Unit.TERTIAL, 3)),
    **dict.fromkeys(("zes", "6"), (Unit.HALF, 2)),
}
"""Months together that are a part of the year, and how many such parts it has."""


def stretch_found(match: Match) -> Mention:
    """'De eerste zes maanden van 2026' is its first half, 'de laatste drie maanden van het jaar' its last quarter."""
    unit, last = _STRETCHES[match["count"].lower()]
    return mention(match, unit, number=1 if match["which"].lower() == "eerste" else last, year=year_in(match))


def month_found(match: Match) -> Mention:
    return mention(match, Unit.MONTH, number=month_of(match["month"]), year=year_in(match))


def day_found(match: Match) -> Mention | None:
    """A day with its month; 'tussen 1 en 15 november' and '1-5 juli' are a span of two days."""
    groups = match.groupdict()
    month = month_of(match["month"]) or int(match["month"])
    year, day = year_in(match), int(match["day"])
    if year is not None and year < 100:
        year += 2000
    if not _exists(day, month, year):
        return None
    ending = mention(match, Unit.DAY, month=month, day=day, year=year)
    if groups.get("from") and _exists(int(match["from"]), month, year):
        return mention(match, Unit.DAY, month=month, day=int(match["from"]), year=year, second=ending)
    return ending


def day_in_words_found(match: Match) -> Mention | None:
    """'Uiterlijk op vijftien april', 'vóór één juli', 'de eerste september'."""
    month, day, year = month_of(match["month"]), ordinal_of(match["day"]) or number_of(match["day"]), year_in(match)
    if month is None or day is None or not _exists(int(day), month, year):
        return None
    return mention(match, Unit.DAY, month=month, day=int(day), year=year)


def _exists(day: int, month: int, year: int | None) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _year(match: Match) -> Mention:
    return mention(match, Unit.YEAR, year=year_in(match))


_IN_A_NAME = lazy_regex(r"(?<!\bde)(?<!\bin)(?<!planning)(?<=[a-z])\s+\Z")


def _written_season(match: Match) -> Mention | None:
    """A season, and not the name in 'zorgorganisatie Lente'."""
    named = match[0] in {"Lente", "Herfst", "Zomer"}
    if named and _IN_A_NAME.search(match.string[max(0, match.start() - 40) : match.start()]):
        return None
    return season_found(match)


def season_found(match: Match) -> Mention:
    season = next(Season(name) for name, found in match.groupdict().items() if found and name not in ("year", "short"))
    return mention(match, Unit.SEASON, season=season, year=year_in(match))


def _spring(match: Match) -> Mention:
    """'In het voor- en in het najaar': the spring, cut short before the autumn."""
    return mention(match, Unit.SEASON, season=Season.SPRING)


def week_found(match: Match) -> Mention | None:
    number = int(match["number"])
    return mention(match, Unit.WEEK, number=number, year=year_in(match)) if 1 <= number <= 53 else None


def _term(match: Match) -> Mention:
    return mention(match, Unit.TERM)


ATOMS: tuple[Atom, ...] = tuple(
    (lazy_regex(pattern, FLAGS), build, tuple(needed.split()))
    for pattern, build, needed in (
        (
            rf"\b(?:(?P<from>{ORDINAL}){_JOIN})?(?P<number>{ORDINAL})\s*(?P<unit>kwartaal|kw\b\.?|quarter|tertiaal|half\s?-?jaar){YEAR}",
            numbered_found,
            "kw quarter tertiaal half",
        ),
        (rf"\b(?P<unit>kwartaal|tertiaal)\s+(?P<number>[1-4])\b(?![.,]?[0-9]){YEAR}", numbered_found, "kwartaal tertiaal"),
        (rf"\b(?P<unit>Q)\s?(?:(?P<from>[1-4])\s?(?:/|-|&|\+)\s?)?(?P<number>[1-4])(?![\w]){YEAR}", numbered_found, "q"),
        (r"\b(?P<year>20[0-9]{2})\s?[-/]?\s?(?P<unit>Q|T)(?P<number>[1-4])\b", numbered_found, "20"),
        (
            rf"(?<![\w-])(?P<unit>(?-i:T))(?:(?P<from>[1-3])\s?(?:/|-|&|\+)\s?)?(?P<number>[1-3])(?![\w]){YEAR}",
            numbered_found,
            "t1 t2 t3",
        ),
        (r"\b(?P<unit>H)(?P<number>[12])\s?[-/']?\s?(?P<year>20[0-9]{2})\b", numbered_found, "h1 h2"),
        (
            rf"\b(?P<number>{ORDINAL})\s+(?:helft|half)(?:{_HALF_OF}|(?=\s*(?:van|in|of)?\s*(?:(?:19|20)[0-9]{{2}}|['’][0-9]{{2}})\b)|(?<=\bde\s+\w+\s+helft)(?=\s*(?:[.,;)]|$))){YEAR}",
            half_found,
            "half helft",
        ),
        (rf"\b(?P<number>eerste|tweede|laatste|1e|2e)\s+jaarhelft\b{YEAR}", half_found, "jaarhelft"),
        (
            rf"\b(?P<which>eerste|laatste)\s+(?P<count>{'|'.join(_STRETCHES)})\s+maanden(?:{_HALF_OF}|(?=\s*(?:van|in)?\s*20[0-9]{{2}}\b)){YEAR}",
            stretch_found,
            "maanden",
        ),
        (
            rf"\b(?P<number>eerste|tweede|laatste|1e|2e)\s+helft\s+(?:van\s+)?(?:de\s+maand\s+)?(?P<month>{MONTH})\b{YEAR}",
            _half_of_month,
            "helft",
        ),
        (rf"\b(?P<month>{MONTH})\b{YEAR}", month_found, _MONTHS_BEGIN),
        (rf"\b(?P<month>{_SHORT})\b\.?\s?(?:(?P<year>20[0-9]{{2}})|['’](?P<short>[0-9]{{2}}))\b", month_found, _MONTHS_BEGIN),
        (
            rf"(?=[0-9mdwvz]){_WEEKDAY}(?:(?<![\w.,/-])(?P<from>0?[1-9]|[12][0-9]|3[01])\s*(?:-|–|/|en|of|t/m|tot\s+en\s+met|à)\s*)?{_DAY}"
            rf"(?:e|ste|de|st|nd|rd|th|\.)?\s*(?:of\s+)?(?P<month>{ANY_MONTH})\b{YEAR}",
            day_found,
            _MONTHS_BEGIN,
        ),
        (
            rf"(?<![\w-])(?:de\s+(?=eerste))?(?P<day>{DAY_IN_WORDS})\s+(?P<month>{MONTH})\b(?!-){YEAR}",
            day_in_words_found,
            _MONTHS_BEGIN,
        ),
        (
            rf"{_DAY}\s?(?P<gap>[-/.])\s?(?P<month>0?[1-9]|1[0-2])\s?(?P=gap)\s?(?P<year>(?:19|20)[0-9]{{2}}|[2-4][0-9])(?![\w/-]|[.,][0-9])",
            day_found,
            "",
        ),
        (
            r"(?<![\w/-])(?P<year>(?:19|20)[0-9]{2})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])(?![\w-])",
            day_found,
            "19 20",
        ),
        (
            r"(?<![\w.,€])(?P<year>(?:19|20)[0-9]{2})(?![\w%]|[.,][0-9]|,-)"
            r"(?:(?<=20[0-9]{2} en 20[0-9]{2})|(?!\s*(?:euro|woningen|m2|m²|huishoudens|huurders)\b))",
            _year,
            "19 20",
        ),
        (
            r"(?:(?:het\s+)?einde?\s+van\s+het|(?<=\bgedurende\s+)het(?:\s+hele)?|(?<=\bloop\s+van\s+)(?:het|dit))\s+jaar\b(?!\s*(?:19|20)[0-9]{2})",
            lambda match: mention(match, Unit.YEAR),
            "jaar",
        ),
        (
            r"\b(?:(?P<after_summer>(?:(?:direct|meteen|kort|vlak)\s+)?na\s+(?:de\s+zomer(?:vakantie|periode|stop)?|het\s+zomerreces)|after\s+(?:the\s+)?summer(?:\s+(?:holidays?|break|recess))?)"
            r"|(?P<before_summer>v[oó]{2}r\s+(?:de\s+zomer(?:vakantie|periode|stop)?|het\s+zomerreces)|before\s+(?:the\s+)?summer(?:\s+(?:holidays?|break|recess))?)"
            r"|(?P<after_building_break>(?:(?:direct|meteen|kort|vlak)\s+)?na\s+de\s+bouwvak(?:vakantie)?)"
            r"|(?P<before_christmas>v[oó]{2}r\s+(?:de\s+)?kerst(?:mis|vakantie|reces|dagen)?|before\s+(?:christmas|xmas|the\s+(?:christmas\s+)?holidays))"
            r"|(?P<spring>(?:het\s+)?(?:voorjaar|lente)|spring)|(?P<autumn>(?:het\s+)?(?:najaar|herfst)|autumn)"
            rf"|(?P<summer>(?<=\b(?:de|deze|komende)\s+)zomer|zomer(?=\s+20[0-9]{{2}}\b)))\b{YEAR}",
            _written_season,
            "zomer summer bouwvak kerst christmas xmas holidays voorjaar najaar lente spring herfst autumn",
        ),
        (r"\bvoor-(?=\s+(?:en|als|of)\s+(?:in\s+)?(?:het\s+)?najaar)", _spring, "najaar"),
        (rf"\bweek(?:nummer)?\s?(?P<number>[0-9]{{1,2}})(?![\w.,]?[0-9]){YEAR}", week_found, "week"),
        (
            r"\b(?:doorlopend|continu|gedurende\s+(?:de\s+)?(?:(?:hele|gehele|volledige)\s+)?(?:looptijd|contractperiode|duur)"
            r"(?:\s+van\s+(?:de|deze)\s+(?:prestatie)?(?:afspraken|overeenkomst))?|(?:tijdens|binnen|in)\s+de\s+(?:looptijd|plan\-?periode|convenantperiode)(?!\s+van\s+(?:het|een)\b))\b",
            _term,
            "doorlopend continu looptijd periode duur",
        ),
        (
            r"\b(?:gedurende|in|tijdens)\s+(?:(?:de|alle)\s+)?(?:(?:twee|drie|vier|vijf|[2-5])\s+)?ja(?:ar|ren)\s+van\s+(?:de|deze|dit)\s+"
            r"(?:overeenkomst|(?:prestatie|samenwerkings)?afspraken|convenant)\b",
            _term,
            "overeenkomst afspraken convenant",
        ),
    )
)


class Atoms:
    """Atoms that are looked for together: each of their words is looked for once in a text, and most texts hold none."""

    def __init__(self, *atoms: Atom) -> None:
        self._atoms = atoms
        self._always = {at for at, (_, _, needed) in enumerate(atoms) if not needed}
        words: dict[str, set[int]] = {}
        for at, (_, _, needed) in enumerate(atoms):
            for word in needed:
                words.setdefault(word, set()).add(at)
        self._words = tuple(words.items())

    def found_in(self, text: str) -> Iterator[Mention]:
        """Every match of every atom, overlapping and in no order."""
        folded = text.casefold()
        possible = set(self._always)
        for word, ones in self._words:
            if word in folded:
                possible |= ones
        for one in sorted(possible):
            pattern, build, _ = self._atoms[one]
            for match in pattern.finditer(text):
                if found := build(match):
                    yield found


def holds_one_of(folded: str, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the text, also inside a longer word."""
    for word in words:  # noqa: SIM110 - each sentence is asked some twenty times, and a generator costs as much as the looking
        if word in folded:
            return True
    return False
