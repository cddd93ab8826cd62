"""Whose a sentence is that names nobody: the party of the chapter, whoever 'wij' is said to be, a name without its legal form."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

FRONT = """# Samen wonen in Veldhoek 2026

*Prestatieafspraken van de gemeente Veldhoek, Woonvereniging Woonlint en Stichting Huurderskring*

{said}
"""
PER_PARTY = """{chapters[0]}

**G1.** Stelt uiterlijk 1 maart een kader vast voor dakkapellen.

**G2.** Opent in het voorjaar een loket voor bewoners.

{chapters[1]}

**W1.** Wij leveren in mei de eerste twaalf woningen op aan de Kade.

**W2.** In Q3 herstellen wij de balkons van de Singelflat.

{chapters[2]}

- **H1.** Houdt in juni zes gesprekken met bewoners.
- **H2.** Vult haar bestuur uiterlijk 22 april aan tot zeven leden.

{chapters[3]}

- **S1.** In november lopen de drie partijen een ronde door de wijk.
"""


def owners(said: str) -> dict[str, set[str]]:
    proposal = read_document(FRONT.format(said=said).encode(), name="afspraken.md")
    return {one.number.lower(): {name for task in one.tasks for name in task.owners} for one in proposal.afspraken}


@pytest.mark.parametrize(
    "chapters",
    [
        ("## Wat doet de gemeente?", "## Wat doet Woonlint?", "## Wat doet de Huurderskring?", "## Wat doen we samen?"),
        ("## Gemeente Veldhoek", "## Woonlint", "## Huurderskring", "## Samen"),
        ("## Acties van de gemeente", "## Acties van Woonlint", "## Acties van Huurderskring", "## Gezamenlijk"),
    ],
)
def test_what_stands_in_a_chapter_of_one_party_is_of_that_party(chapters: tuple[str, ...]) -> None:
    gemeente, woonlint, tenants = {"gemeente Veldhoek"}, {"Woonvereniging Woonlint"}, {"Stichting Huurderskring"}
    found = owners(PER_PARTY.format(chapters=chapters))
    assert found == {
        "g1": gemeente, "g2": gemeente, "w1": woonlint, "w2": woonlint, "h1": tenants, "h2": tenants,
        "s1": gemeente | woonlint | tenants,
    }  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "In deze brief is ‘wij’ steeds Woonlint. Met ‘u’ bedoelen wij de gemeente Veldhoek.",
        "Met 'wij' bedoelen we Woonlint.",
        'In deze brief betekent "wij" altijd Woonlint.',
    ],
)
def test_wij_is_who_the_document_says_it_is(told: str) -> None:
    found = owners(
        f"{told}\n\n## Bouwen\n\n**1.** Wij bouwen in Q3 2026 veertig woningen.\n\n"
        "**2.** De Huurderskring en wij maken in mei 2026 een folder.\n\n**3.** De gemeente stelt in Q2 2026 een kader op.\n"
    )
    assert found == {
        "1": {"Woonvereniging Woonlint"},
        "2": {"Stichting Huurderskring", "Woonvereniging Woonlint"},
        "3": {"gemeente Veldhoek"},
    }


def test_u_is_whom_the_letter_speaks_to() -> None:
    found = owners(
        "In deze brief is ‘wij’ steeds Woonlint. Met ‘u’ en ‘de stad’ bedoelen wij de gemeente Veldhoek.\n\n## Bouwen\n\n"
        "**1.** In mei 2026 stelt u een kader op.\n\n**2.** Wij bouwen in Q3 2026 veertig woningen.\n\n"
        "**3.** De Huurderskring maakt in mei 2026 een folder.\n"
    )
    assert found == {"1": {"gemeente Veldhoek"}, "2": {"Woonvereniging Woonlint"}, "3": {"Stichting Huurderskring"}}


def test_so_do_the_lettered_points_of_an_afspraak_in_it() -> None:
    points = "a. de winkel is uiterlijk 1 mei gebruiksklaar;\n\nb. in mei nodigen wij de buurt uit."
    ours = f"## Woonlint\n\n2. Wij openen een winkel:\n\n{points}\n\n3. Wij kiezen in Q3 een naam."
    found = owners(f"## Gemeente Veldhoek\n\n1. Stelt in maart een kader vast.\n\n{ours}")
    assert found["2a"] == found["2b"] == {"Woonvereniging Woonlint"}
