"""A director, chair or wethouder who speaks in a foreword is a person: the organisation is the party, and nobody twice."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

_PARTIES = "De gemeente Lisveld, {landlord} (hierna: Veenhuis) en Huurdersadviesraad Lisveld (HAR) maken prestatieafspraken."
_AFSPRAKEN = (
    "## Wonen\n\n1. Veenhuis bouwt in Q1 2027 tien woningen.\n\n2. Partijen houden in Q2 2027 een schouw.\n\n"
    "3. De HAR houdt in mei 2027 een peiling.\n\n## Ondertekening\n\nLisveld, 10 december 2026\n"
)


@pytest.mark.parametrize(
    "foreword",
    [
        "Bestuurder De Roos van {landlord} vult aan: “Samen gaat het beter.”",
        "Bestuurder De Roos van Veenhuis zegt: “Samen gaat het beter.”",
        "Directeur-bestuurder Anna Jansen van Veenhuis: “Samen gaat het beter.”",
        "Directeur Van der Berg van {landlord} is trots.",
        "Mevrouw De Roos, bestuurder van Veenhuis: “Mooi.”",
        "Bestuurder De Roos (Veenhuis): “Mooi.”",
        "“Mooi”, zegt bestuurder Kees de Wit van {landlord}.",
        "Wethouder Ten Winkel van de gemeente Lisveld en bestuurder De Roos van Veenhuis tekenen.",
        "Directeur Jansen is trots.",
        "Voorzitter Abbink van de HAR is blij.",
    ],
)
def test_who_speaks_is_no_party(foreword: str) -> None:
    for landlord in ("Woonstichting Veenhuis", "Woonmaatschappij Veenhuis"):
        text = f"# Prestatieafspraken 2027\n\n{foreword}\n\n{_PARTIES}\n\n{_AFSPRAKEN}".format(landlord=landlord)
        found = read_document(text.encode(), name="afspraken.md")
        assert [one.name for one in found.parties] == ["gemeente Lisveld", landlord, "Huurdersadviesraad Lisveld"]


def test_a_heading_with_a_letter_is_no_party() -> None:
    text = f"# Prestatieafspraken 2027\n\n{_PARTIES}\n\n## A. Wonen\n\n{_AFSPRAKEN}".format(landlord="Woonstichting Veenhuis")
    assert "A. Wonen" not in [one.name for one in read_document(text.encode(), name="afspraken.md").parties]
