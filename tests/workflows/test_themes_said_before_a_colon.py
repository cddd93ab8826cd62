"""'Thema: Duurzaamheid' above counted afspraken heads them, in every format; within a block of labels it is one of these."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Proposal, Section
from workflows.reading.read import read_document

FRONT = "Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)"
BODY = """
{mark}Thema: Bouwen

1. Nieuwbouw aan de Singel

Woonlint levert in Q2 2026 twintig woningen op.

{mark}Regulier werk

2. Klachten

Woonlint handelt klachten af.

{mark}Thema: Duurzaamheid

3. Warmteplan

De gemeente stelt uiterlijk 1 mei 2026 een warmteplan vast.

{mark}Regulier werk

4. Onderhoud

Woonlint onderhoudt haar woningen.
"""


def read(text: str, *, name: str) -> Proposal:
    return read_document(text.encode(), name=name)


@pytest.mark.parametrize("word", ["Thema", "Speerpunt", "Opgave"])
@pytest.mark.parametrize(("name", "mark"), [("a.md", "## "), ("a.txt", "")])
def test_each_theme_ends_the_regular_work_above_it(name: str, mark: str, word: str) -> None:
    read_as = read(FRONT + "\n" + BODY.format(mark=mark).replace("Thema", word), name=name)

    assert [(a.number, a.theme, a.section) for a in read_as.afspraken] == [
        ("1", "Bouwen", Section.AFSPRAAK),
        ("2", "Bouwen", Section.REGULIER),
        ("3", "Duurzaamheid", Section.AFSPRAAK),
        ("4", "Duurzaamheid", Section.REGULIER),
    ]


def test_a_label_of_a_block_stays_one() -> None:
    blocks = "\n\n".join(
        f"Afspraak {n}\nThema: {theme}\nWat: Woonlint levert een overzicht van de {what}.\nWie: Woonlint\nWanneer: Q{n} 2026"
        for n, theme, what in ((1, "Bouwen", "nieuwbouw"), (2, "Wonen en zorg", "zorgwoningen"), (3, "Bouwen", "sloop"))
    )

    read_as = read(f"{FRONT}\n\n{blocks}\n", name="a.txt")

    assert [(a.number, [t.period.due.month for t in a.tasks]) for a in read_as.afspraken] == [("1", [3]), ("2", [6]), ("3", [9])]


def test_a_chapter_may_go_on_with_the_count_of_the_themes_while_the_afspraken_have_their_own() -> None:
    text = FRONT + (
        "\n\nThema 1 Bouwen\n\n1. Nieuwbouw\nWoonlint levert in Q2 2026 twintig woningen op.\n\n2. Sloop\nWoonlint sloopt in Q3 "
        "2026 acht woningen.\n\nThema 2 Duurzaamheid\n\n3. Warmteplan\nDe gemeente stelt uiterlijk 1 mei 2026 een plan vast.\n\n"
        "3. Regulier werk\n\n4. Woonlint handelt klachten af.\n\n5. De gemeente deelt elk kwartaal haar cijfers.\n\n"
        "4. Overleg en planning\n\nPartijen voeren in maart en oktober bestuurlijk overleg.\n"
    )

    found = read(text, name="a.txt")

    assert [(a.number, a.section) for a in found.afspraken] == [
        ("1", Section.AFSPRAAK),
        ("2", Section.AFSPRAAK),
        ("3", Section.AFSPRAAK),
        ("4", Section.REGULIER),
        ("5", Section.REGULIER),
    ]
    assert [m.month for m in found.meetings] == [3, 10]
