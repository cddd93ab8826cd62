"""The afspraken of a document can be shared out between two readers, and none is understood otherwise for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workflows.reading.commitments.recognise import recognise
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.formats.extract import extract
from workflows.reading.layout.items import Segments
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment
from workflows.reading.parties.register import register, signing
from workflows.reading.side_by_side import share_for_two

DATA = Path(__file__).parents[1] / "data" / "agreements"
CALENDAR = Calendar(2026, 2027, None)
HEAD = "Prestatieafspraken 2026-2027 gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel (HDS)\n"


def segments_of(data: bytes, name: str) -> Segments:
    return segment(paragraphs(extract(data, name=name)))


def said(body: str) -> Segments:
    return segments_of((HEAD + body).encode(), "x.txt")


@pytest.mark.parametrize("document", sorted(DATA.glob("*.txt")), ids=lambda path: path.name)
def test_the_two_parts_together_are_the_whole(document: Path) -> None:
    found = segments_of(document.read_bytes(), document.name)
    cast = register(found, signing(found), CALENDAR)
    share = share_for_two(found)
    apart = recognise(found.items[:share], cast, CALENDAR) + recognise(found.items[share:], cast, CALENDAR)
    assert apart == recognise(found.items, cast, CALENDAR)


def test_both_have_about_as_much_to_read() -> None:
    found = said("\n".join(f"{n}. Woonlint bouwt in Q2 2026 {n} woningen aan de Singel." for n in range(1, 51)))
    assert 20 <= share_for_two(found) <= 30


def test_the_meetings_are_a_part_of_the_reading() -> None:
    afspraken = "\n".join(f"{n}. Woonlint bouwt in Q2 2026 {n} woningen." for n in range(1, 31))
    agenda = "\nJaaragenda\n" + "\n".join(f"In maart spreken partijen elkaar over wijk {n} en haar plannen." for n in range(30))
    assert share_for_two(said(afspraken + agenda)) > share_for_two(said(afspraken))


def test_what_stands_beneath_an_afspraak_stays_with_it() -> None:
    lettered = "2. De gemeente zorgt in 2026 voor:\n" + "\n".join(f"{a}) een plan voor wijk {a.upper()};" for a in "abcdefghij")
    found = said(f"1. Woonlint bouwt in Q2 2026 25 woningen.\n{lettered}\n3. De huurdersraad houdt in mei een avond.\n")
    assert found.items[share_for_two(found) :][:1] != [], "something is left for the other"
    assert not found.items[share_for_two(found)].parent


def test_of_numbers_that_come_again_each_keeps_its_own_parts() -> None:
    theme = (
        "Thema {}\n1. De gemeente zorgt in 2026 voor:\na) een plan;\nb) een avond.\n2. Woonlint bouwt in Q2 2026 {} woningen.\n"
    )
    found = said(
        "".join(theme.format(name, size) for size, name in enumerate(("Bouwen", "Wonen", "Zorg", "Wijken", "Energie"), 20))
    )
    cast = register(found, signing(found), CALENDAR)
    share = share_for_two(found)
    assert 0 < share < len(found.items)
    assert recognise(found.items[:share], cast, CALENDAR) + recognise(found.items[share:], cast, CALENDAR) == recognise(
        found.items, cast, CALENDAR
    )
