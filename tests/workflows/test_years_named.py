"""Which year a quarter without one means in an agreement of several years."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

TEXT = """Prestatieafspraken Veldhoek 2025-2028

De gemeente Veldhoek (hierna: de gemeente), Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (HDS).

Thema 1 Wonen

1.1 {heading}

{text}

1.2 Voorraad

HDS denkt mee over de folder.

1.3 Folder

Partijen delen hun kennis over wonen.

Ondertekening

Aldus overeengekomen te Veldhoek op 9 december 2024
"""


@pytest.mark.parametrize(
    ("heading", "text", "due"),
    [
        ("Verplaatsbare woningen (2026)", "De gemeente wijst in Q2 een locatie aan.", "2026-06-30"),
        ("Verplaatsbare woningen, 2027", "De gemeente wijst in Q2 een locatie aan.", "2027-06-30"),
        ("2026: verplaatsbare woningen", "De gemeente wijst in Q2 een locatie aan.", "2026-06-30"),
        ("Verplaatsbare woningen", "De gemeente wijst in Q2 een locatie aan.", "2025-06-30"),
        ("Verplaatsbare woningen (2026)", "De proef van 2024 is bevallen. De gemeente kiest in Q2 een locatie.", "2026-06-30"),
        ("Woonvisie 2026", "De gemeente stelt in Q2 een plan van aanpak vast.", "2025-06-30"),
        ("Verplaatsbare woningen", "De gemeente rondt het onderzoek, doorgeschoven uit Q4 2027, af in Q2.", "2025-06-30"),
        ("Verplaatsbare woningen (2026)", "De gemeente wijst in Q2 2027 een locatie aan.", "2027-06-30"),
    ],
)
def test_a_quarter_takes_the_year_of_its_heading_and_no_year_of_a_name(heading: str, text: str, due: str) -> None:
    found = read_document(TEXT.format(heading=heading, text=text).encode(), name="x.txt")
    tasks = next(one for one in found.afspraken if one.number == "1.1").tasks
    assert [task.period.due.isoformat() for task in tasks] == [due]
