"""A title in bold at the head of a sentence is kept apart from it, in each format that knows bold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.formats.extract import extract

CASES = [
    ("3.2 Warmte", " De gemeente besluit in Q2.", "3.2 Warmte. De gemeente besluit in Q2."),
    (
        "4 Samen met bewoners",
        " Woonlint organiseert elk half jaar een café.",
        "4 Samen met bewoners. Woonlint organiseert elk half jaar een café.",
    ),
    ("3.2 Warmte.", " De gemeente besluit in Q2.", "3.2 Warmte. De gemeente besluit in Q2."),
    ("3.2 Gemeente", " Veldhoek besluit in Q2.", "3.2 Gemeente Veldhoek besluit in Q2."),
    ("3.2 Woonlint", " bouwt in Q2 tien huizen.", "3.2 Woonlint bouwt in Q2 tien huizen."),
    ("Let op", " De gemeente besluit in Q2.", "Let op De gemeente besluit in Q2."),
]


@pytest.mark.parametrize(("bold", "after", "read"), CASES)
def test_a_numbered_title_in_bold_gets_its_full_stop(bold: str, after: str, read: str, word_file: Callable[..., bytes]) -> None:
    run = f'<w:r><w:rPr><w:b/></w:rPr><w:t>{bold}</w:t></w:r><w:r><w:t xml:space="preserve">{after}</w:t></w:r>'
    files = {
        "a.md": f"**{bold}**{after}\n".encode(),
        "a.html": f"<html><body><p><strong>{bold}</strong>{after}</p></body></html>".encode(),
        "a.docx": word_file(f"<w:p>{run}</w:p>"),
    }
    shown = {name: [line.text for line in extract(data, name=name).lines if line.text] for name, data in files.items()}
    assert shown == {name: [read] for name in files}
