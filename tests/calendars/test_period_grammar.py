"""Every way to write a period, with and without a year, in every position of a sentence, means what the table of periods says.

The words are put together from the table's own rows; the days are reckoned here with nothing but a calendar.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.mentions import find_mentions, period_of
from calendars.periods import Period, PeriodKind

YEAR = 2026
"""The year for words without one."""
ORDINALS = ("eerste", "tweede", "derde", "vierde")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WITH_YEARS = (("", YEAR), (" 2027", 2027), (" van 2027", 2027), (" ’27", 2027), (" '25", 2025))
FRAMES = (
    "{}",
    "({})",
    "Planning: {}.",
    "De gemeente stelt {} een woonvisie op.",
    "Woonlint bouwt 25 woningen aan de Singel, {} gereed.",
    "De regie ligt bij de gemeente; zij legt {}, na overleg, een plan voor aan de raad.",
    "Het plan (gereed {}) gaat naar de raad.",
    "De gemeente en Woonlint evalueren de pilot {}",
    "1. {} – Woonlint – 40 woningen",
    "Nadat 12 bewoners zijn gehoord, kiest de huurdersraad {} een nieuw bestuur: dat is afgesproken.",
)
Case = tuple[str, PeriodKind, date, date]


def months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def parts_of_a_year() -> Iterator[Case]:
    """Quarters, tertials, halves."""
    for ending, year in WITH_YEARS:
        for number, ordinal in enumerate(ORDINALS, 1):
            quarter = PeriodKind.QUARTER, *months(year, 3 * number - 2, 3 * number)
            for words in (
                f"in Q{number}",
                f"in q{number}",
                f"in het {number}e kwartaal",
                f"in het {ordinal} kwartaal",
                f"eind Q{number}",
            ):
                yield words + ending, *quarter
        for number, ordinal in enumerate(ORDINALS[:3], 1):
            tertial = PeriodKind.TERTIAL, *months(year, 4 * number - 3, 4 * number)
            for words in (f"in T{number}", f"in het {ordinal} tertiaal", f"in het {number}e tertiaal"):
                yield words + ending, *tertial
        for number, ordinal in enumerate(ORDINALS[:2], 1):
            half = PeriodKind.HALF, *months(year, 6 * number - 5, 6 * number)
            yield f"in het {ordinal} halfjaar{ending}", *half
            if ending:
                yield f"in de {ordinal} helft{ending if 'van' in ending else ' van' + ending}", *half


def months_and_days() -> Iterator[Case]:
    for (ending, year), (month, name) in product(WITH_YEARS, enumerate(MONTHS, 1)):
        yield f"in {name}{ending}", PeriodKind.MONTH, *months(year, month, month)
        if "van" in ending:
            continue
        for number in (1, 9, 15, 28):
            last = date(year, month, number)
            yield f"uiterlijk {number} {name}{ending}", PeriodKind.DATE, date(year, 1, 1), last
            before = last - timedelta(days=1)
            if before.year == year:  # what is due before 1 January belongs to the year before
                yield f"vóór {number} {name}{ending}", PeriodKind.DATE, date(year, 1, 1), before
                yield f"voor {number} {name}{ending}", PeriodKind.DATE, date(year, 1, 1), before
    for month, number in product(range(1, 13), (1, 15, 28)):
        yield f"uiterlijk {number}-{month}-2027", PeriodKind.DATE, date(2027, 1, 1), date(2027, month, number)
        yield f"uiterlijk {number:02}-{month:02}-2027", PeriodKind.DATE, date(2027, 1, 1), date(2027, month, number)


def seasons_and_years() -> Iterator[Case]:
    for ending, year in WITH_YEARS:
        for words, first, last in (
            ("in het voorjaar", (3, 1), (5, 31)),
            ("voor de zomer", (1, 1), (6, 30)),
            ("na de zomer", (9, 1), (9, 30)),
            ("in het najaar", (9, 1), (11, 30)),
        ):
            yield words + ending, PeriodKind.RANGE, date(year, *first), date(year, *last)
    for year in (2025, 2026, 2027):
        yield f"in {year}", PeriodKind.YEAR, *months(year, 1, 12)
        yield f"begin {year}", PeriodKind.RANGE, *months(year, 1, 3)
        yield f"medio {year}", PeriodKind.RANGE, *months(year, 1, 6)
        yield f"tot medio {year}", PeriodKind.RANGE, *months(year, 1, 6)
        yield f"eind {year}", PeriodKind.RANGE, *months(year, 10, 12)
        yield f"van {year} tot en met {year + 3}", PeriodKind.RANGE, date(year, 1, 1), date(year + 3, 12, 31)


def spans() -> Iterator[Case]:
    for (ending, year), first in product(WITH_YEARS, range(1, 4)):
        for last in range(first + 1, 5):
            days = months(year, 3 * first - 2, 3 * last)
            for words in (
                f"van Q{first} naar Q{last}",
                f"in Q{first}/Q{last}",
                f"in Q{first} t/m Q{last}",
                f"van Q{first} tot en met Q{last}",
            ):
                yield words + ending, PeriodKind.RANGE, *days


CASES = [*parts_of_a_year(), *months_and_days(), *seasons_and_years(), *spans()]


def read_in(text: str) -> Period | str | None:
    """What the one mention in the text means; what was found instead where it isn't one."""
    found = find_mentions(text)
    if len(found) != 1:
        return f"{[mention.text for mention in found]}"
    return period_of(found[0], year=YEAR, term=(date(YEAR, 1, 1), date(YEAR, 12, 31)))


def wrong(words: str, kind: PeriodKind, start: date, due: date, frame: str) -> str:
    """What is wrong with the reading of these words in this place; empty when nothing is."""
    said = frame.format(words[0].upper() + words[1:] if frame.startswith("{}") else words)
    meant = read_in(said)
    if isinstance(meant, Period) and (meant.kind, meant.start, meant.due) == (kind, start, due):
        return ""
    return f"{said!r}: {meant} and not {kind.value} {start} to {due}"


@pytest.mark.parametrize("frame", FRAMES)
def test_a_period_means_the_same_in_every_position(frame: str) -> None:
    found = [fault for case in CASES if (fault := wrong(*case, frame))]
    assert not found, f"{len(found)} of {len(CASES)}:\n" + "\n".join(found[:20])


@settings(max_examples=150)
@given(st.sampled_from(CASES), st.sampled_from(FRAMES), st.sampled_from(["  ", "\n", "\u00a0", " \n "]), st.booleans())
def test_spaces_line_ends_and_capitals_change_nothing(case: Case, frame: str, space: str, shout: bool) -> None:
    words, *meaning = case
    said = words.replace(" ", space)
    assert not wrong(said.upper() if shout else said, *meaning, frame)


@settings(max_examples=100)
@given(st.sampled_from(CASES), st.sampled_from(CASES))
def test_two_periods_in_two_sentences_are_two(first: Case, second: Case) -> None:
    found = find_mentions(f"De gemeente stelt {first[0]} een visie op. Woonlint bouwt {second[0]} dertig woningen.")
    assert [(p.start, p.due) for p in (period_of(m, year=YEAR, term=months(YEAR, 1, 12)) for m in found) if p] == [
        first[2:],
        second[2:],
    ]
