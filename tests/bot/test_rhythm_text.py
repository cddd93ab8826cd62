"""How often something comes back reads as people say it, in Slack and in the terminal."""

from __future__ import annotations

import pytest

from bot.commands.proposal_text import proposal_text
from bot.messages.made_of.rhythm import rhythm_text
from workflows.reading.read import read_document

HEAD = "Prestatieafspraken 2026\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\n"
REST = (
    "2. De gemeente stelt uiterlijk 1 juli 2026 een visie op voor de wijk en legt die voor aan de raad.\n"
    "3. Woonlint bouwt in 2026 woningen aan de Singel.\n"
)


@pytest.mark.parametrize(
    ("rhythm", "dutch", "english"),
    [
        ("monthly", "elke maand", "every month"),
        ("half-yearly", "elk half jaar", "every half year"),
        ("times:3", "3 keer per jaar", "3 times a year"),
        ("times:0.5", "eens in de 2 jaar", "once in 2 years"),
        ("times:0.25", "eens in de 4 jaar", "once in 4 years"),
        ("times:8.67", "elke 6 weken", "every 6 weeks"),
        ("times:1.5", "1,5 keer per jaar", "1.5 times a year"),
    ],
)
def test_a_rhythm_is_said_as_people_say_it(rhythm: str, dutch: str, english: str) -> None:
    assert (rhythm_text(rhythm, "nl"), rhythm_text(rhythm, "en")) == (dutch, english)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("per tertiaal", "3 keer per jaar"),
        ("elke zes weken", "elke 6 weken"),
        ("om de twee jaar", "eens in de 2 jaar"),
        ("elk kwartaal", "elk kwartaal"),
    ],
)
def test_what_was_read_shows_how_often_it_comes_back(said: str, shown: str) -> None:
    text = f"{HEAD}1. Woonlint rapporteert {said} over de wachtlijst aan de gemeente.\n{REST}"
    told = proposal_text(read_document(text.encode(), name="x.txt"))
    assert f", {shown}]" in told
