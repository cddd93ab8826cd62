"""What is refused and what is not: a paper of another kind is, an agreement is never for a word that it lacks or has."""

from __future__ import annotations

import pytest

from workflows.errors import NoAgreement, UnreadableDocument
from workflows.reading.read import read_document

DUTIES = (
    "**W1** WDV levert in Q2 18 woningen op.\n\n**W2** GV legt in maart een plan aan de raad voor.\n\n"
    "**W3** BRV houdt in mei een peiling onder huurders.\n\n**W4** GV en WDV ronden vóór 1 oktober het onderzoek af.\n"
)
PARTIES = "- Gemeente Venderhof (GV)\n- Woonstichting De Venne (WDV)\n- Bewonersraad Venderhof (BRV)\n"


def numbers(text: str) -> list[str]:
    return [a.number for a in read_document(text.encode(), name="stuk.md").afspraken]


@pytest.mark.parametrize(
    "title",
    [
        "Jaarschijf 2026 Venderhof",
        "Woonprogramma 2026",
        "Samen werken aan wonen 2026",
        "Uitwerking van de raamovereenkomst wonen, jaar 2026",
        "Woonakkoord Venderhof 2026",
        "Routekaart wonen 2026: wat wij elkaar beloven",
        "Overeenkomst wonen 2026\n\nSpelregels en acties\n\nStappenplan",
        "Prestatieafspraken 2026\n\nAan de raad aangeboden op 3 december 2025",
    ],
    ids=lambda title: title[:20],
)
def test_numbered_duties_of_known_parties_are_an_agreement_whatever_it_is_called(title: str) -> None:
    assert numbers(f"# {title}\n\n{PARTIES}\n## Wonen\n\n{DUTIES}") == ["W1", "W2", "W3", "W4"]


def test_words_of_a_bill_in_an_agreement_make_it_no_bill() -> None:
    more = "**W5** GV vraagt in Q3 een offerte voor de renovatie; het te betalen bedrag staat op de factuur van WDV.\n"
    assert len(numbers(f"# Prestatieafspraken Venderhof 2026\n\n{PARTIES}\n## Wonen\n\n{DUTIES}\n{more}")) == 5


def test_a_list_in_few_words_is_dutch_too() -> None:
    rows = "\n".join(
        f"| {n} | {what} | {who} | {when} |"
        for n, (what, who, when) in enumerate(
            [
                ("Bouwstart Havenkade", "WDV", "Q2"),
                ("Visie ouderenhuisvesting opstellen", "GV", "maart"),
                ("Huurderspeiling", "BRV", "mei"),
                ("Verduurzaming complex Noord", "WDV", "Q4"),
            ],
            1,
        )
    )
    table = f"| Nr | Actie | Trekker | Planning |\n|---|---|---|---|\n{rows}\n"
    assert numbers(f"# Prestatieafspraken Venderhof 2026\n\n{PARTIES}\n{table}") == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "text",
    [
        f"# Raadsvoorstel\n\n{PARTIES}\n1. Het college stemt in met de prestatieafspraken.\n\n2. De raad neemt kennis van de "
        "afspraken.\n\n3. Het college informeert de raad.\n",
        f"# Handreiking prestatieafspraken\n\n{PARTIES}\n{DUTIES}",
        f"# Notulen bestuurlijk overleg prestatieafspraken\n\n{PARTIES}\n{DUTIES}",
        f"# Gemeentenieuws\n\n{PARTIES}\n1. De zwembaden zijn weer open voor alle bewoners van onze mooie gemeente.\n\n"
        "2. De bibliotheek is op zaterdag dicht.\n\n3. Het oud papier wordt op dinsdag opgehaald in de hele gemeente.\n",
    ],
    ids=["council", "guide", "minutes", "news"],
)
def test_a_paper_of_another_kind_is_refused(text: str) -> None:
    with pytest.raises(NoAgreement):
        numbers(text)


def test_of_too_few_afspraken_it_is_said_that_there_are_few_and_of_none_that_none_is_numbered() -> None:
    two = "\n\n".join(DUTIES.split("\n\n")[:2])
    with pytest.raises(NoAgreement, match=r"te weinig genummerde afspraken \(2\)"):
        numbers(f"# Prestatieafspraken Venderhof 2026\n\n{PARTIES}\n## Wonen\n\n{two}\n")
    plain = (
        "De gemeente en de woonstichting willen dat het prettig wonen is in Venderhof, en praten daar vaak over met huurders.\n"
    )
    with pytest.raises(NoAgreement, match="geen genummerde afspraken"):
        numbers(f"# Prestatieafspraken Venderhof 2026\n\n{PARTIES}\n## Wonen\n\n{plain}")


def test_more_afspraken_than_can_be_counted_are_refused_rather_than_left_out() -> None:
    many = "\n\n".join(f"{n}. GV legt in maart een plan aan de raad voor over straat {n}." for n in range(1, 1101))
    with pytest.raises(UnreadableDocument, match="te lang"):
        numbers(f"# Prestatieafspraken Venderhof 2026\n\n{PARTIES}\n## Wonen\n\n{many}\n")
