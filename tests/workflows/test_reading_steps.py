"""However often a text repeats itself, reading it takes steps in proportion to its length; counted, not timed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workflows.reading.parties.evidence import places_of
from workflows.reading.read import read_document

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


def _steps(text: str) -> int:
    with counted() as calls:
        read_document(text.encode(), name="x.txt")
    return calls[0]


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_as_much_of_the_same_takes_no_more_than_about_twice_the_steps(shape: Callable[[int], str]) -> None:
    read_document(shape(20).encode(), name="x.txt")  # what is compiled at its first use
    assert _steps(shape(240)) < 2.7 * _steps(shape(120))


@given(st.text("ab- _é.", min_size=1, max_size=4), st.text("ab- _é.", max_size=40))
def test_a_name_is_found_where_it_stands_as_words_of_its_own(name: str, text: str) -> None:
    assert list(places_of(name, text)) == [m.start() for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]
