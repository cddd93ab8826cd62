"""However often a text repeats itself, reading it takes steps in proportion to its length; counted, not timed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import product
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.actors import grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.recognise import recognise
from workflows.reading.commitments.times.tight_terms import narrowed
from workflows.reading.commitments.times.timing import Calendar, terms_in
from workflows.reading.formats.plain import text_lines
from workflows.reading.layout.elements import Element
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.numbering.roles import Role
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.layout.walking.open_item import OpenItem
from workflows.reading.layout.walking.surroundings import Surroundings
from workflows.reading.parties.evidence import places_of
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, Place, Proposal, ProposedAfspraak, ProposedParty, Section
from workflows.reading.read import read_document
from workflows.reading.smart import notes_of
from workflows.reading.year_cycle.year_meetings import find_meetings

FRONT = "Prestatieafspraken 2026 Veldhoek\n\nDe gemeente Veldhoek, Stichting Woonlint en Huurdersraad De Sleutel.\n\n"
ITEMS = "".join(f"{i}. Woonlint levert in Q{i} een overzicht aan de gemeente.\n\n" for i in (1, 2, 3))
NAMES = ["".join(parts).capitalize() for parts in product(("bo", "da", "ke", "li", "mu", "ro", "se"), repeat=4)]
SHAPES: dict[str, Callable[[int], str]] = {
    "names of stichtingen in the front": lambda n: FRONT + ", ".join(f"Stichting {a}" for a in NAMES[: 4 * n]) + ".\n\n" + ITEMS,
    "names of gemeenten in the front": lambda n: FRONT + ", ".join(f"gemeente {a}" for a in NAMES[: 4 * n]) + ".\n\n" + ITEMS,
    "months in one heading": lambda n: FRONT + ITEMS + "Jaaragenda " + "maart " * n + "\n\nIn maart is er bestuurlijk overleg.\n",
    "sentences in one line": lambda n: (
        FRONT + ITEMS + "Jaaragenda\n\n" + "In maart bespreken wij in het overleg de evaluatie. " * n
    ),
}


def _rows(of_each: Callable[[str], tuple[str, str]], n: int) -> Callable[[], object]:
    """An afspraak that takes in a row for each name: what is to be done, and who does it."""
    told = [of_each(name) for name in NAMES[:n]]
    rows = [(Paragraph(what, (0,), (Place(1, 1),)), Cells(owner=who, time="Q2")) for what, who in told]
    one = OpenItem("1", None, None, Section.AFSPRAAK, Place(1, 1), None)
    return lambda: [one.add((row,)) for row in rows]


def _terms(words: str, n: int) -> Callable[[], object]:
    found = terms_in(words * n, calendar=Calendar(2026, 2029, None), year=2026)
    return lambda: narrowed(found)


def _year(n: int) -> Callable[[], object]:
    """Meetings in a list, and beneath them lines without a moment that say who organises such meetings."""
    said = [f"In {month} is er bestuurlijk overleg." for month in ("mei", "juli") * (n // 4)]
    said += ["De gemeente organiseert het bestuurlijk overleg."] * (n // 2)
    elements = tuple(Element(Paragraph(text, (0,), (Place(1, line),)), None, title=False) for line, text in enumerate(said, 1))
    cast = Cast((ProposedParty("gemeente", PartyRole.GEMEENTE),))
    return lambda: find_meetings(elements, cast)


def _afspraken(n: int) -> Callable[[], object]:
    afspraken = tuple(ProposedAfspraak(str(i), None, None, Section.AFSPRAAK, "Wonen.") for i in range(n))
    proposal = Proposal("x.txt", "x", 2026, 2026, None, (), afspraken, ())
    return lambda: notes_of(proposal)


def _headings(n: int) -> Callable[[], object]:
    parts = [Element(Paragraph(f"Aap {i}", (0,), (Place(1, i),)), None, title=True) for i in range(1, n + 1)]
    around = Surroundings(parts, {0: Role.ITEM}, {})
    return lambda: [around.next_numbered(at) for at in range(n)]


def _who_are_meant(n: int) -> Callable[[], object]:
    """Sentences of one long afspraak, each about whom the whole of it speaks."""
    named = [
        ("Beek", PartyRole.GEMEENTE),
        ("Dal", PartyRole.GEMEENTE),
        ("Oever", PartyRole.CORPORATIE),
        ("Rank", PartyRole.CORPORATIE),
    ]
    cast = Cast(tuple(ProposedParty(name, role) for name, role in named))
    context = Context(cast=cast, calendar=Calendar(2026, 2026, None), about="Wij stellen met de gemeente een plan op. " * n)
    group = grouped(cast.refs("Wij"), "Wij")[0]
    return lambda: [context.names_of(group, "Wij") for _ in range(n)]


def _who_leads_all(n: int) -> Callable[[], object]:
    cast = Cast((ProposedParty("gemeente", PartyRole.GEMEENTE),))
    passage = Passage(Paragraph("De regie ligt bij de gemeente. " * (n // 2), (0,), (Place(1, 1),)))
    item = Item("1", None, None, Section.AFSPRAAK, (passage,), Place(1, 1))
    return lambda: recognise((item,), cast, Calendar(2026, 2026, None))


PARTS: dict[str, Callable[[int], Callable[[], object]]] = {
    "rows that differ in who": partial(_rows, lambda name: ("Er komt een plan", name)),
    "rows that differ in what": partial(_rows, lambda name: (f"Er komt een plan voor {name}", "Woonlint")),
    "moments side by side": lambda n: partial(find_mentions, "maart en april, " * n),
    "terms of one clause": partial(_terms, "in mei, in de week van 4 mei 2026, van mei tot en met juni, "),
    "meetings and who organises them": _year,
    "afspraken without tasks": _afspraken,
    "rulers of one table": lambda n: partial(text_lines, "a | b\n---|---\n" * n),
    "headings beneath the last afspraak": _headings,
    "whom the sentences of an afspraak mean": _who_are_meant,
    "who leads all that stands before": _who_leads_all,
}


@contextmanager
def counted() -> Iterator[list[int]]:
    """The calls that are made within, of functions and of the libraries' own."""
    calls = [0]

    def seen(frame: FrameType, event: str, _: object) -> None:
        calls[0] += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        yield calls
    finally:
        sys.setprofile(before)


def _steps(run: Callable[[], object]) -> int:
    with counted() as calls:
        run()
    return calls[0]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_as_much_of_the_same_takes_no_more_than_about_twice_the_steps(shape: Callable[[int], str]) -> None:
    once, twice = (partial(read_document, shape(n).encode(), name="x.txt") for n in (120, 240))
    read_document(shape(20).encode(), name="x.txt")  # what is compiled at its first use
    assert _steps(twice) < 2.7 * _steps(once)


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_no_part_looks_at_all_before_it_for_each_that_comes(part: Callable[[int], Callable[[], object]]) -> None:
    part(20)()
    assert _steps(part(1000)) < 2.3 * _steps(part(500))


def test_a_long_text_is_looked_through_for_places_once() -> None:
    cast = Cast((ProposedParty("gemeente Beek", PartyRole.GEMEENTE),))
    text = "In Beek komt een plan. " * 9
    assert cast.places_in(text) == ("gemeente Beek",)
    assert cast.places_in(text) is cast.places_in(text)


@given(st.text("ab- _é.", min_size=1, max_size=4), st.text("ab- _é.", max_size=40))
def test_a_name_is_found_where_it_stands_as_words_of_its_own(name: str, text: str) -> None:
    assert list(places_of(name, text)) == [m.start() for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]
