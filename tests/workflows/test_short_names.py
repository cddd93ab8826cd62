"""Who is called by less than a name in an afspraak that named them before: 'het platform', 'die organisatie', 'het team'."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

FRAME = """Prestatieafspraken 2026
Gemeente Veldhoek, woningcorporatie Woonlint, woningcorporatie De Poort en Huurdersplatform De Sleutel (HDS)

Hoofdstuk 1 Wonen
1. {said}
2. De gemeente stelt uiterlijk 1 juli 2026 een visie op voor de wijk en legt die voor aan de raad.
3. Woonlint bouwt in Q3 2026 veertig woningen aan de Singel.
4. De Poort bouwt in Q3 2026 twaalf woningen aan de Ring en Zorggroep Vlier opent in mei 2026 een huiskamer.
"""
LETTERS = {
    "gemeente Veldhoek": "G",
    "Woonlint": "W",
    "De Poort": "P",
    "Huurdersplatform De Sleutel": "H",
    "Zorggroep Vlier": "Z",
    "Vlier": "Z",
}


def owners(said: str) -> list[str]:
    proposal = read_document(FRAME.format(said=said).encode(), name="x.txt")
    return [
        "+".join(LETTERS.get(owner, owner) for owner in task.owners)
        for one in proposal.afspraken
        if one.number == "1"
        for task in one.tasks
    ]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        # the end of the word that a party's name begins with
        ("Woonlint licht het Huurdersplatform elk kwartaal in. Het platform reageert in november 2026.", ["W", "H"]),
        ("Woonlint helpt HDS met een enquête. In mei 2026 deelt het platform de uitkomst met de gemeente.", ["H"]),
        ("Het platform gaat in mei 2026 open. De gemeente bouwt het.", [""]),  # a website: HDS isn't named
        # the organisation that was named last, also one that doesn't sign
        ("De gemeente belegt de hulp bij Welzijn Op Maat. Die organisatie opent in mei 2026 een spreekuur.", ["Welzijn Op Maat"]),
        ("De gemeente belegt de hulp bij De Poort. Deze organisatie opent in mei 2026 een spreekuur.", ["P"]),
        ("Woonlint overlegt met Zorggroep Vlier. Deze instelling huurt in mei 2026 een pand.", ["Z"]),
        ("De gemeente werkt aan een plan in Zandwijk. Die instelling brengt in mei 2026 alles in kaart.", []),
        # whose team it is
        ("Woonlint heeft een vochtteam. In mei 2026 zijn alle klachten door het team bekeken.", ["W"]),
        ("De Poort vormt in januari 2026 een klusteam. In Q3 2026 bezoekt het team alle flats in de wijk.", ["P", "P"]),
    ],
)
def test_who_was_named_before_is_meant(said: str, who: list[str]) -> None:
    assert owners(said) == who


def test_points_of_a_list_know_the_team_of_the_point_before() -> None:
    said = (
        "Partijen willen sneller helpen:\n- in januari 2026 heeft De Poort een lekteam gevormd;\n"
        "- vóór 1 september 2026 zijn alle meldingen van bewoners door het team bezocht."
    )
    assert owners(said) == ["P", "P"]


@pytest.mark.parametrize(
    ("said", "who", "lead"),
    [
        ("Op initiatief van Veldhoek wordt in mei 2026 een schouw gehouden, waaraan ook Woonlint deelneemt.", "G", "G"),
        ("In mei 2026 wordt onder leiding van Veldhoek een markt gehouden, waarbij HDS aan tafel zit.", "G", "G"),
        ("Op initiatief van bewoners wordt in mei 2026 een markt gehouden, waaraan Woonlint deelneemt.", "", None),
    ],
)
def test_who_has_the_initiative_does_it_and_leads(said: str, who: str, lead: str | None) -> None:
    proposal = read_document(FRAME.format(said=said).encode(), name="x.txt")
    [task] = next(one.tasks for one in proposal.afspraken if one.number == "1")
    assert ("".join(LETTERS[o] for o in task.owners), task.lead and LETTERS[task.lead]) == (who, lead)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Q4 2026: gezamenlijke terugblik van gemeente en corporaties", ["G+W+P"]),
        ("mei 2026: schriftelijke reactie van HDS op de lijst", ["H"]),
        ("Woonlint maakt een plan. In Q3 2026 volgt het advies van HDS.", ["H"]),
        ("Q3 2026: bespreking van het voorstel van de gemeente", [""]),
        ("Q3 2026: herstel van de portieken van Woonlint", [""]),
    ],
)
def test_what_comes_is_of_whom_it_is(said: str, who: list[str]) -> None:
    assert owners(said) == who


@pytest.mark.parametrize(
    "front",
    [
        "bij de kaderafspraken van Zonnestein, de gemeente Lindemark en Huurdersvereniging De Maat",
        "van Zonnestein, van de gemeente Lindemark en van Huurdersvereniging De Maat",
        "tussen Zonnestein, de gemeente Lindemark en met Huurdersvereniging De Maat",
    ],
)
def test_a_name_does_not_begin_with_the_word_before_it(front: str) -> None:
    text = (
        f"Jaarschijf 2026\n{front}\n\n1. Zonnestein levert in Q2 2026 tien woningen op.\n2. De gemeente stelt in mei 2026 een "
        "visie vast.\n3. De Maat houdt in mei 2026 een peiling.\n"
    )
    assert {party.name for party in read_document(text.encode(), name="x.txt").parties} == {
        "Zonnestein",
        "gemeente Lindemark",
        "Huurdersvereniging De Maat",
    }
