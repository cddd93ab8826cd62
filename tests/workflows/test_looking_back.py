"""Words that look back: who and when they mean is what a reader takes from the sentence or the point before."""

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
Told = list[tuple[tuple[str, ...], str]]


def told(body: str) -> Told:
    others = "\n\n2. HDS houdt in Q3 een peiling.\n\n3. De Poort schouwt in Q4 de tuinen."
    proposal = read_document(f"{FRONT}1. {body}{others}".encode(), name="zilverdam.md")
    return [(t.owners, f"{t.period.due:%Y-%m-%d}") for t in proposal.afspraken[0].tasks]


DAYS = {
    "Op 1 oktober 2026 opent het wijkpunt. Vóór die datum richt Woonlint de ruimte in.": [((WOONLINT,), "2026-09-30")],
    "Woonlint legt het plan op 15 maart voor. Op die dag licht HDS het toe aan de huurders.": [
        ((WOONLINT,), "2026-03-15"),
        ((HDS,), "2026-03-15"),
    ],
    "De gemeente stelt het kader vóór 1 mei vast. De Poort levert uiterlijk op diezelfde datum de cijfers aan.": [
        ((GEMEENTE,), "2026-04-30"),
        ((POORT,), "2026-05-01"),
    ],
    "Op 12 juni 2026 opent het loket. Voor die datum bespreken de gemeente en Woonlint het voorstel met HDS.": [
        ((GEMEENTE, WOONLINT), "2026-06-11")
    ],
}


@pytest.mark.parametrize("body", DAYS)
def test_that_day_is_the_day_of_the_sentence_before(body: str) -> None:
    assert told(body) == DAYS[body]


@pytest.mark.parametrize("words", ["Na die datum", "Vanaf die datum", "Tot die datum"])
def test_what_begins_or_lasts_then_is_no_term(words: str) -> None:
    assert told(f"Op 1 oktober 2026 opent het wijkpunt. {words} beheert Woonlint de ruimte.") == []


def test_without_a_day_before_it_nothing_is_made_up() -> None:
    assert told("De gemeente kiest een datum. Vóór die datum richt Woonlint de ruimte in.") == []


LATTER = {
    "De gemeente stelt uiterlijk 1 mei het kader vast. Laatstgenoemde stuurt dit in juni naar Woonlint.": (GEMEENTE,),
    "De gemeente vraagt Woonlint om gegevens. Laatstgenoemde levert deze in juni aan.": (WOONLINT,),
    "De gemeente stuurt het verzoek naar een adviesbureau. Laatstgenoemde rapporteert in juni.": (),
}


@pytest.mark.parametrize("body", LATTER)
def test_laatstgenoemde_is_the_one_who_was_named_and_else_stays_open(body: str) -> None:
    assert told(body)[-1] == (LATTER[body], "2026-06-30")


def test_beide_partijen_may_take_up_two_of_two_sentences_back() -> None:
    body = "De gemeente en Woonlint stellen een plan op. Daarin staat wat nodig is. Beide partijen ronden dit in Q3 af."
    assert told(body) == [((GEMEENTE, WOONLINT), "2026-09-30")]


def test_what_lies_with_somebody_by_a_day_has_its_day_and_no_owner() -> None:
    assert told("De huidige stand (nulmeting) ligt uiterlijk 15 februari bij HDS.") == [((), "2026-02-15")]


@pytest.mark.parametrize("mark", ["- ", "* "])
def test_that_year_in_a_point_is_that_of_the_point_before(mark: str) -> None:
    points = f"{mark}in 2026 start de bouw van 30 woningen;\n{mark}in datzelfde jaar richt de gemeente het plein in."
    assert told(f"De Poort bouwt de Kade:\n\n{points}") == [((POORT,), "2026-12-31"), ((GEMEENTE,), "2026-12-31")]


def test_that_year_in_a_lettered_point_is_that_of_the_point_before() -> None:
    body = "1. Voor de loods geldt:\n\na. Woonlint kiest in 2026 een plek;\n\nb. HDS reageert in datzelfde jaar."
    others = "2. HDS houdt in Q3 een peiling.\n\n3. Over de tuin:\n\na. De Poort schouwt in datzelfde jaar."
    proposal = read_document(f"{FRONT}{body}\n\n{others}".encode(), name="zilverdam.md")
    tasks = {one.number: [(t.owners, f"{t.period.due:%Y-%m-%d}") for t in one.tasks] for one in proposal.afspraken}
    assert tasks["1b"] == [((HDS,), "2026-12-31")]
    assert tasks["3a"] == []


KINDS = ("Dorpenvereniging", "Wijkraad", "Dorpsraad", "Dorpenraad", "Zorginstelling", "Wijkplatform")


@pytest.mark.parametrize("kind", KINDS)
def test_who_signs_nothing_may_promise_something(kind: str) -> None:
    assert told(f"De {kind} Oosterveen levert vóór 1 juni een lijst van knelpunten. Woonlint bespreekt die in Q3.") == [
        ((f"{kind} Oosterveen",), "2026-05-31"),
        ((WOONLINT,), "2026-09-30"),
    ]
