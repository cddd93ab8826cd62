"""A column for each party with signs in it: who leads, who does, who only helps."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

FRONT = """# Prestatieafspraken 2026 Zilverdam

1. Gemeente Zilverdam, hierna te noemen: de gemeente;
2. Stichting Woonlint, hierna te noemen: Woonlint;
3. Stichting De Poort, hierna te noemen: De Poort;
4. Huurdersraad De Sleutel, hierna te noemen: HDS;

komen het volgende overeen.

"""
GEMEENTE, WOONLINT, POORT, HDS = "gemeente Zilverdam", "Stichting Woonlint", "Stichting De Poort", "Huurdersraad De Sleutel"
Told = list[tuple[tuple[str, ...], str | None, str]]


def told(*rows: tuple[str, ...]) -> Told:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    proposal = read_document((FRONT + "\n".join(lines)).encode(), name="zilverdam.md")
    return [(t.owners, t.lead, f"{t.period.due:%m-%d}") for a in proposal.afspraken for t in a.tasks]


SIGNS = {
    "letters": ("T", "U", "B"),
    "words": ("trekker", "uitvoering", "betrokken"),
    "letters of which one party has two": ("T/U", "U", "I"),
    "small letters": ("t", "u", "a"),
}


@pytest.mark.parametrize("signs", SIGNS)
def test_who_leads_and_who_does_are_owners_and_who_helps_is_none(signs: str) -> None:
    leads, does, helps = SIGNS[signs]
    assert told(
        ("Nr", "Afspraak", "Gemeente", "Woonlint", "De Poort", "HDS", "Gereed"),
        ("1", "Een plan voor de wijk Noord opstellen", leads, does, does, helps, "Q2"),
        ("2", "80 woningen aan de Dijkweg verduurzamen", "", helps, leads, "", "1 december"),
        ("3", "Een huurdersavond houden", helps, "", "", leads, "oktober"),
    ) == [((GEMEENTE, WOONLINT, POORT), GEMEENTE, "06-30"), ((POORT,), POORT, "12-01"), ((HDS,), HDS, "10-31")]


def test_the_time_may_stand_in_the_words_and_no_other_head_be_known() -> None:
    assert told(
        ("Nr", "Afspraak", "Gemeente", "Woonlint", "De Poort", "HDS"),
        ("1", "In Q2 een plan voor de wijk Noord opstellen", "T", "U", "", "B"),
        ("2", "Vóór 1 december 80 woningen isoleren", "", "T", "U", ""),
        ("3", "Een huurdersavond houden in oktober", "B", "", "", "T"),
    ) == [((GEMEENTE, WOONLINT), GEMEENTE, "06-30"), ((WOONLINT, POORT), WOONLINT, "11-30"), ((HDS,), HDS, "10-31")]


@pytest.mark.parametrize(
    "legend", ["T: trekker, M: voert mee uit, B: betrokken.", "T = trekker, M = mede-uitvoerder, B = denkt mee."]
)
def test_a_legend_says_which_sign_is_of_who_does_it(legend: str) -> None:
    rows = [("Nr.", "Afspraak", "Gemeente", "Woonlint", "HDS", "Planning")]
    rows += [
        (str(n), f"Het overleg over {what} opzetten", "T", "M", "B", f"Q{n}")
        for n, what in enumerate(("afval", "zorg", "groen"), 1)
    ]
    table = "\n".join(["| " + " | ".join(row) + " |" for row in (rows[0], ("---",) * 6, *rows[1:])])

    proposal = read_document((FRONT + f"In de tabel betekent {legend}\n\n" + table).encode(), name="zilverdam.md")

    assert [(t.owners, t.lead) for a in proposal.afspraken for t in a.tasks] == [((GEMEENTE, WOONLINT), GEMEENTE)] * 3


@pytest.mark.parametrize(
    "legend",
    [
        "In de tabellen gebruiken we afkortingen: **G** is de gemeente, **WL** is Woonlint en **DP** is De Poort.",
        "Afkortingen in de tabellen: G staat voor de gemeente, WL voor Woonlint en DP voor De Poort.",
    ],
)
def test_short_for_a_party_is_who_the_document_says(legend: str) -> None:
    rows = [
        ("Nr.", "Afspraak", "Trekker", "Uitvoering", "Planning"),
        ("---",) * 5,
        ("1", "Een quickscan doen", "G", "G, WL", "Q1"),
    ]
    rows += [("2", "Een peiling houden", "WL", "WL, DP", "Q2"), ("3", "Een nota maken", "G", "G", "Q3")]

    proposal = read_document(
        (FRONT + legend + "\n\n" + "\n".join("| " + " | ".join(r) + " |" for r in rows)).encode(), name="z.md"
    )

    assert [(t.owners, t.lead) for a in proposal.afspraken for t in a.tasks] == [
        ((GEMEENTE, WOONLINT), GEMEENTE),
        ((WOONLINT, POORT), WOONLINT),
        ((GEMEENTE,), GEMEENTE),
    ]
    assert len(proposal.parties) == 4


def test_a_column_of_labels_of_energy_is_none_of_a_party() -> None:
    assert told(
        ("Nr", "Afspraak", "Van", "Naar label", "Wie", "Gereed"),
        ("1", "Woningen aan de Kade isoleren", "E", "B", "Woonlint", "Q2"),
        ("2", "Woningen aan de Dijk isoleren", "F", "A", "De Poort", "Q3"),
        ("3", "Woningen aan het Plein isoleren", "E", "A", "Woonlint", "Q4"),
    ) == [((WOONLINT,), None, "06-30"), ((POORT,), None, "09-30"), ((WOONLINT,), None, "12-31")]


def test_a_head_may_end_with_the_stop_of_an_abbreviation() -> None:
    assert told(
        ("Nr.", "Afspraak", "Gemeente", "Woonlint", "De Poort", "HDS", "Planning"),
        ("A1", "Een gezamenlijke bouwagenda opstellen", "T", "U", "U", "i", "Q1 2026"),
        ("A2", "De bouwagenda bespreken", "T", "", "", "", "mei 2026"),
        ("A3", "Een buurtkrant uitbrengen", "i", "", "", "T", "najaar 2026"),
    ) == [((GEMEENTE, WOONLINT, POORT), GEMEENTE, "03-31"), ((GEMEENTE,), GEMEENTE, "05-31"), ((HDS,), HDS, "11-30")]
