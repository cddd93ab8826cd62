"""Headings in ordinary words above what is said of the meetings: what stands beneath is the jaaragenda, and no afspraak."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

TEXT = """Prestatieafspraken Veldhoek 2027

De gemeente Veldhoek, Stichting Woonlint en Huurdersraad De Sleutel spreken af:

Fijne buurten

1. Woonlint stelt eind 2027 een huismeester aan in de Rietbuurt.

2. De gemeente houdt in mei 2027 een schouw in de Rietbuurt.

3. De huurdersraad houdt vóór 1 oktober 2027 een enquête onder huurders.

{heading}

Bestuurlijk spreken wij elkaar in april en in oktober; de gemeente nodigt uit. Woonlint stuurt
haar bod uiterlijk 1 juli toe.
"""


def read(heading: str) -> Proposal:
    return read_document(TEXT.format(heading=heading).encode(), name="brief.txt")


@pytest.mark.parametrize(
    "heading",
    [
        "Hoe wij met elkaar in gesprek blijven",
        "Zo blijven we met elkaar in gesprek",
        "Hoe partijen elkaar op de hoogte houden",
        "Wanneer we samen om tafel zitten",
        "Hoe we contact houden",
        "Met elkaar in gesprek",
        "Samen aan tafel",
    ],
)
def test_what_stands_beneath_is_the_year_of_meetings(heading: str) -> None:
    proposal = read(heading)

    assert [len(afspraak.tasks) for afspraak in proposal.afspraken] == [1, 1, 1]
    assert {4, 10, 7} <= {meeting.month for meeting in proposal.meetings}


@pytest.mark.parametrize(
    "heading", ["Hoe wij met elkaar de wijk opknappen", "Samen wonen, samen leven", "Hoe we met bewoners in gesprek blijven"]
)
def test_a_theme_that_speaks_of_each_other_is_a_theme(heading: str) -> None:
    text = TEXT.format(heading=heading).replace(
        "Bestuurlijk spreken", "4. Woonlint knapt in 2027 twee portieken op.\n\nBestuurlijk spreken"
    )

    afspraken = read_document(text.encode(), name="brief.txt").afspraken

    assert [afspraak.number for afspraak in afspraken] == ["1", "2", "3", "4"]
    assert afspraken[3].tasks[0].period is not None
    assert afspraken[3].tasks[0].period.due == date(2027, 12, 31)
