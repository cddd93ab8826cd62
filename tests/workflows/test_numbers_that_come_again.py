"""Where each theme counts from 1 the same number stands for several afspraken, and each keeps its own tasks."""

from __future__ import annotations

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

FRONT = """# Prestatieafspraken 2026 Zilverdam

1. Gemeente Zilverdam, hierna te noemen: de gemeente;
2. Stichting Woonlint, hierna te noemen: Woonlint;
3. Huurdersraad De Sleutel, hierna te noemen: HDS;

komen het volgende overeen.

"""


def read(body: str) -> Proposal:
    return read_document((FRONT + body).encode(), name="zilverdam.md")


def told(proposal: Proposal) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [
        (a.number, a.theme or "", [(" & ".join(t.owners), f"{t.period.due:%m-%d}") for t in a.tasks]) for a in proposal.afspraken
    ]


def test_each_theme_may_count_from_one() -> None:
    proposal = read(
        "## Thema A. Nieuwbouw\n\n1. Woonlint levert in 2026 30 sociale huurwoningen op.\n2. De gemeente stelt uiterlijk 1 mei "
        "het bestemmingsplan Oost vast.\n\n## Thema B. Leefbaarheid\n\n1. Partijen houden in juni een buurtschouw.\n2. HDS doet "
        "in Q3 een voorstel voor het wijkbudget.\n\n## Thema C. Duurzaamheid\n\n1. Woonlint plaatst vóór 1 oktober op 50 "
        "woningen zonnepanelen.\n"
    )
    everybody = "gemeente Zilverdam & Stichting Woonlint & Huurdersraad De Sleutel"
    assert told(proposal) == [
        ("1", "Nieuwbouw", [("Stichting Woonlint", "12-31")]),
        ("2", "Nieuwbouw", [("gemeente Zilverdam", "05-01")]),
        ("1", "Leefbaarheid", [(everybody, "06-30")]),
        ("2", "Leefbaarheid", [("Huurdersraad De Sleutel", "09-30")]),
        ("1", "Duurzaamheid", [("Stichting Woonlint", "09-30")]),
    ]


def test_a_lettered_point_belongs_to_the_number_right_above_it() -> None:
    proposal = read(
        "## Nieuwbouw\n\n1. Woonlint doet vóór 1 juni:\n\na. een voorstel voor de Molenweg;\n\nb. een voorstel voor de Kade.\n\n"
        "## Leefbaarheid\n\n1. De gemeente doet vóór 1 september:\n\na. een voorstel voor het plein;\n\nb. een voorstel voor het "
        "park.\n\n## Zorg\n\n1. HDS houdt in mei een peiling.\n"
    )
    woonlint, gemeente = [("Stichting Woonlint", "05-31")], [("gemeente Zilverdam", "08-31")]
    lettered = [(number, tasks) for number, _, tasks in told(proposal) if number[-1:].isalpha()]
    assert lettered == [("1a", woonlint), ("1b", woonlint), ("1a", gemeente), ("1b", gemeente)]
