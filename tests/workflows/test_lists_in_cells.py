"""A table with a row for each party, and in the cell beside it the list of what that party does."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

FRONT = (
    "<h1>Prestatieafspraken 2026 Zilverdam</h1><p>1. Gemeente Zilverdam, hierna te noemen: de gemeente;</p><p>2. Stichting "
    "Woonlint, hierna te noemen: Woonlint;</p><p>3. Huurdersraad De Sleutel, hierna te noemen: HDS;</p><p>komen het volgende "
    "overeen.</p><h2>Afspraken</h2>"
)
DONE = {
    "Gemeente": ("Stelt vóór 1 april de woonzorgvisie vast.", "Wijst in Q2 twee locaties aan."),
    "Woonlint": ("Levert in 2026 40 woningen op.", "Isoleert uiterlijk 1 november 120 woningen."),
    "HDS": ("Voert in september een enquête uit.",),
}
TOLD = [
    ("1", "gemeente Zilverdam", "03-31"),
    ("2", "gemeente Zilverdam", "06-30"),
    ("3", "Stichting Woonlint", "12-31"),
    ("4", "Stichting Woonlint", "11-01"),
    ("5", "Huurdersraad De Sleutel", "09-30"),
]
LISTS = {"bullets": "<ul>{}</ul>", "numbers": "<ol>{}</ol>"}


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("heads", [("Partij", "Acties"), ("Wie", "Wat"), ("Partij", "Acties in 2026")])
def test_each_point_is_an_afspraak_of_the_party_of_its_row(kind: str, heads: tuple[str, str]) -> None:
    lists = {who: LISTS[kind].format("".join(f"<li>{one}</li>" for one in does)) for who, does in DONE.items()}
    rows = "".join(f"<tr><td>{who}</td><td>{points}</td></tr>" for who, points in lists.items())
    table = f"<table><tr><th>{heads[0]}</th><th>{heads[1]}</th></tr>{rows}</table>"
    proposal = read_document(f"{FRONT}{table}<p>Ondertekend op 12 december 2025.</p>".encode(), name="zilverdam.html")
    assert [(a.number, *t.owners, f"{t.period.due:%m-%d}") for a in proposal.afspraken for t in a.tasks] == TOLD
