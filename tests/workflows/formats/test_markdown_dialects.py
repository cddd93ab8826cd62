"""Markdown says one thing in several ways (CommonMark 0.31 and what editors make of it): all are read as the same lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workflows.reading.formats.plain import text_lines
from workflows.reading.read import read_document

OWN = Path(__file__).parents[2] / "data" / "agreements"
PLAIN = """# Prestatieafspraken Veldhoek 2026

Gemeente Veldhoek, Woonlint en Huurdersraad Veldhoek spreken het volgende af.

## 1 Bouwen

- **Wat:** Woonlint bouwt 30 woningen aan de Ring
- **Wie:** Woonlint
- **Wanneer:** Q2 2026
"""


def _underlined(text: str) -> str:
    text = re.sub(r"(?m)^# (.*)$", lambda m: f"{m[1]}\n{'=' * len(m[1])}", text)
    return re.sub(r"(?m)^## (.*)$", lambda m: f"{m[1]}\n{'-' * len(m[1])}", text)


DIALECTS: dict[str, Callable[[str], str]] = {
    "4.2 headings closed": lambda t: re.sub(r"(?m)^(#+) (.*)$", r"\1 \2 \1", t),
    "4.2 headings in bold": lambda t: re.sub(r"(?m)^(#+) (.*)$", r"\1 **\2**", t),
    "4.3 headings underlined": _underlined,
    "5.1 quoted": lambda t: re.sub(r"(?m)^", "> ", t),
    "5.2 bullets of stars": lambda t: t.replace("\n- ", "\n* "),
    "5.2 bullets of plusses": lambda t: t.replace("\n- ", "\n+ "),
    "6.2 bold underscores": lambda t: re.sub(r"\*\*(.*?)\*\*", r"__\1__", t),
    "6.2 the colon outside the bold": lambda t: re.sub(r"\*\*(.*?):\*\*", r"**\1**:", t),
    "6.6 anchors in headings": lambda t: re.sub(r"(?m)^(#+ .*)$", r'\1 <a id="kop"></a>', t),
    "6.6 comments": lambda t: t.replace("Ring\n", "Ring <!-- nog nagaan -->\n"),
    "6.7 hard breaks of a backslash": lambda t: re.sub(r"(?m)(?<=\w)$", r"\\", t),
    "6.7 hard breaks of spaces": lambda t: re.sub(r"(?m)(?<=\w)$", "  ", t),
    "hard breaks of HTML": lambda t: re.sub(r"(?m)(?<=\w)$", "<br>", t),
    "headings with attributes": lambda t: re.sub(r"(?m)^(#+ .*)$", r"\1 {#kop .klas}", t),
    "lines of Windows": lambda t: t.replace("\n", "\r\n"),
}


def lines(text: str) -> list[tuple[str, int]]:
    """What is read and at which level, without the empty lines."""
    return [(line.text.strip(), line.level) for line in text_lines(text) if line.text.strip()]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_is_read_as_the_same_lines(dialect: str) -> None:
    changed = DIALECTS[dialect](PLAIN)
    assert changed != PLAIN
    assert lines(changed) == lines(PLAIN)


def test_a_stroke_under_a_row_or_an_item_makes_no_heading() -> None:
    assert [level for _, level in lines("| Nr | Wie |\n|---|---|\n| 1 | Woonlint |\n\n- een punt\n---\nslot")] == [0, 0, 0, 0]


def test_an_agreement_whose_bullets_are_stars_has_the_same_tasks() -> None:
    text = (OWN / "zilverhaven-2024.md").read_text("utf-8")
    stars = re.sub(r"(?m)^(\s*)- (?=\S)", r"\1* ", text)
    assert stars != text
    of, found = (read_document(one.encode(), name="x.md") for one in (text, stars))
    assert [a.tasks for a in of.afspraken] == [a.tasks for a in found.afspraken]


def test_blocks_written_as_lists_of_stars_have_owner_and_time() -> None:
    blocks = "".join(
        f"""
### 1.{n} Nieuwbouw in {place}

* **Wat:** Woonlint bouwt {n * 10} sociale huurwoningen in {place}
* **Wie:** Woonlint
* **Wanneer:** Q{n} 2026
"""
        for n, place in enumerate(("Veldhoek", "Oosterend", "De Hoeve", "Zandwijk"), 1)
    )
    afspraken = read_document((PLAIN.partition("\n- ")[0] + blocks).encode(), name="x.md").afspraken
    assert [(a.number, task.owners, task.period.due) for a in afspraken for task in a.tasks] == [
        ("1.1", ("Woonlint",), date(2026, 3, 31)),
        ("1.2", ("Woonlint",), date(2026, 6, 30)),
        ("1.3", ("Woonlint",), date(2026, 9, 30)),
        ("1.4", ("Woonlint",), date(2026, 12, 31)),
    ]
