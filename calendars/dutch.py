"""The words of Dutch (and plain English) that dates and amounts are made of: months, weekdays, numbers, ordinals.

Everything is looked up without capitals. Numbers are written the Dutch way: `1.200` is twelve hundred, `4,5` four and a half.
"""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_regex

_MONTH_WORDS = (
    "januari january",
    "februari february",
    "maart march",
    "april",
    "mei may",
    "juni june",
    "juli july",
    "augustus august",
    "september",
    "oktober october",
    "november",
    "december",
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTH_WORDS, start=1) for name in names.split()}
MONTH_NAMES = tuple(names.split()[0] for names in _MONTH_WORDS)
"""In Dutch, from januari on."""

SHORT_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("jan", "feb febr", "mrt mar", "apr", "", "jun", "jul", "aug", "sep sept", "okt oct", "nov", "dec"), start=1
    )
    for name in names.split()
}
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday",
            "dinsdag tuesday",
            "woensdag wednesday",
            "donderdag thursday",
            "vrijdag friday",
            "zaterdag saturday",
            "zondag sunday",
        ),
        start=1,
    )
    for name in names.split()
}


def _row(words: str) -> tuple[str, ...]:
    """The words of a row, which is easier on the eye than a list of strings."""
    return tuple(words.split())


_ONES = _row("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien")
_TEENS = _row("vijftien zestien zeventien achttien negentien")
_TENS = _row("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_ENGLISH_ONES = _row("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
_ENGLISH_TEENS = _row("sixteen seventeen eighteen nineteen")
_ENGLISH_TENS = _row("twenty thirty forty fifty sixty seventy eighty ninety")


def _below_hundred() -> dict[str, int]:
    """'nul' to 'negenennegentig' and 'zero' to 'ninety-nine', each in its usual spellings, without accents."""
    found = {word: value for value, word in enumerate(_ONES + _TEENS)}
    found |= {word: value for value, word in enumerate(_ENGLISH_ONES + _ENGLISH_TEENS)}
    for tens, word in enumerate(_TENS, start=2):
        found[word] = tens * 10
        found |= {f"{_ONES[one]}en{word}": tens * 10 + one for one in range(1, 10)}
    for tens, word in enumerate(_ENGLISH_TENS, start=2):
        found[word] = tens * 10
        for one in range(1, 10):
            found |= {f"{word}{join}{_ENGLISH_ONES[one]}": tens * 10 + one for join in ("-", " ", "")}
    return found


_SMALL: dict[str, int] = _below_hundred()
_SMALL_PATTERN = (
    rf"(?:(?:{'|'.join(_ONES[1:10])})en)?(?:{'|'.join(_TENS)})|"
    rf"(?:{'|'.join(_ENGLISH_TENS)})(?:[- ]?(?:{'|'.join(_ENGLISH_ONES[1:10])}))?|"
    rf"{'|'.join(sorted((*_ONES, *_TEENS, *_ENGLISH_ONES, *_ENGLISH_TEENS), key=len, reverse=True))}"
)
"""The words of `_SMALL`, the longest first, as they are made of each other: the whole list is slow to compile and to try."""
_COMPOUND = lazy_regex(
    rf"(?:(?P<thousands>{_SMALL_PATTERN})?\s*(?P<thousand>duizend|thousand))?(?:\s*en|\s*and)?\s*"
    rf"(?:(?P<hundreds>{_SMALL_PATTERN}|a)?\s*(?P<hundred>honderd|hundred))?(?:\s*en|\s*and)?\s*(?P<rest>{_SMALL_PATTERN})?",
)
_HALVES: dict[str, float] = {"anderhalf": 1.5, "anderhalve": 1.5, "half": 0.5, "halve": 0.5} | {
    f"{word}eneenhal{end}": value + 0.5 for value, word in enumerate(_ONES) if value > 1 for end in ("f", "ve")
}
_FIGURES = lazy_regex(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?|[0-9]+\.[0-9]{1,2}")
_ORDINAL_FIGURE = lazy_regex(r"(?P<value>[0-9]{1,2})\s?(?:e|ste|de|st|nd|rd|th)")
_ORDINALS: dict[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "eerste first 1st",
            "tweede second 2nd",
            "derde third 3rd",
            "vierde fourth 4th",
            "vijfde fifth",
            "zesde sixth",
            "zevende seventh",
            "achtste eighth",
            "negende ninth",
            "tiende tenth",
        ),
        start=1,
    )
    for word in words.split()
}
_ACCENTS = str.maketrans("éèëêïöü", "eeeeiou")
_LONGEST_NUMBER = 60

COUNT = rf"(?:[0-9]{{1,3}}(?:,5)?|anderhalve?|{_SMALL_PATTERN}|één|eén|éen)"
"""A pattern (to be used without regard to case) for a small number, in figures or as a word."""

DAY_IN_WORDS = (
    rf"(?:(?:{'|'.join(word[:-1] + '[eë]' if word.endswith('e') else word for word in _ONES[1:10])})[eë]n)?(?:twintig|dertig)|"
    rf"{'|'.join(sorted((*_ONES[2:], *_TEENS), key=len, reverse=True))}|één|eerste"
)
"""A pattern for the number of a day of a month as a word; 'een' without its accents is an article."""

ORDINAL = r"(?:[1-4]\s?(?:e|ste|de|st|nd|rd|th)|eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last)"
"""A pattern for the ordinals that number a quarter, a tertial or a half."""


def plain(word: str) -> str:
    """The word without capitals and accents, as the tables have it."""
    return word.lower().translate(_ACCENTS)


@lru_cache(maxsize=4096)
def number_of(text: str) -> int | float | None:
    """The number that the text is ('1.200', '4,5', 'vijfentwintig', 'anderhalf', 'twaalfhonderd'), or None."""
    word = plain(text.strip())
    if not word or len(word) > _LONGEST_NUMBER:
        return None
    if _FIGURES.fullmatch(word):
        return _figures(word)
    if word in _SMALL:
        return _SMALL[word]
    return _HALVES.get(word, _compound(word))


def ordinal_of(text: str) -> int | None:
    """1 for 'eerste', '1e', '1ste' and 'first'; 4 for 'vierde'; None for what is no ordinal. 'Laatste' has no number."""
    word = plain(text.strip())
    figure = _ORDINAL_FIGURE.fullmatch(word)
    return int(figure["value"]) if figure else _ORDINALS.get(word)


def month_of(text: str) -> int | None:
    """1 to 12 for a month's name or its abbreviation (with or without a full stop), else None."""
    word = plain(text.strip()).rstrip(".")
    return MONTHS.get(word) or SHORT_MONTHS.get(word)


def _figures(word: str) -> int | float:
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?", word):
        word = word.replace(".", "")
    value = float(word.replace(",", "."))
    return int(value) if value.is_integer() else value


def _compound(word: str) -> int | None:
    found = _COMPOUND.fullmatch(word)
    if not found or not (found["thousand"] or found["hundred"]):
        return None
    total = _SMALL.get(found["rest"] or "", 0)
    if found["hundred"]:
        total += 100 * _SMALL.get(found["hundreds"] or "", 1)
    if found["thousand"]:
        total += 1000 * _SMALL.get(found["thousands"] or "", 1)
    return total
