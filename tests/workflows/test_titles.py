"""A task's name reads well by itself: what is done, without when; a complicated sentence keeps its own words."""

from __future__ import annotations

import pytest

from workflows.reading.commitments.titles import infinitive_of_participle
from workflows.reading.read import read_document

FRAME = """Prestatieafspraken Zilverhaven 2026

De gemeente Zilverhaven, woningcorporatie Woonlint en de huurdersvereniging De Sleutel (HDS) maken deze prestatieafspraken.

1. Wonen
1. {sentence}
2. Woonlint levert in Q2 2026 een overzicht aan de gemeente.
3. De gemeente organiseert in Q3 2026 een bijeenkomst met HDS.
"""


def title(sentence: str) -> str:
    proposal = read_document(FRAME.format(sentence=sentence).encode(), name="afspraken.txt")
    return next(task.title for afspraak in proposal.afspraken if afspraak.number == "1" for task in afspraak.tasks)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("De gemeente rondt uiterlijk 1 april 2026 het bestemmingsplan af.", "Het bestemmingsplan afronden"),
        ("Woonlint levert in 2026 aan de Kade 42 woningen op.", "Aan de Kade 42 woningen opleveren"),
        ("In Q2 2026 worden 80 daken vergroend.", "80 daken vergroenen"),
        ("In Q2 2026 wordt een werkwijze voor huisbezoeken opgesteld.", "Een werkwijze voor huisbezoeken opstellen"),
        (
            "In 2026 worden 25 woningen met voorrang toegewezen aan starters.",
            "25 woningen met voorrang worden toegewezen aan starters",
        ),
        (
            "Woonlint onderzoekt en bespreekt in Q1 2026 de mogelijkheden met HDS.",
            "Woonlint onderzoekt en bespreekt de mogelijkheden met HDS",
        ),
        ("Gemeente en Woonlint stemmen hierover iedere maand af.", "Gemeente en Woonlint stemmen hierover af"),
        ("Woonlint stelt in 2026 € 90.000 beschikbaar voor bewoners.", "Woonlint stelt € 90.000 beschikbaar voor bewoners"),
    ],
)
def test_a_name_says_what_is_done(sentence: str, name: str) -> None:
    assert title(sentence) == name


WITH_HEADING = """Prestatieafspraken Zilverhaven 2026

De gemeente Zilverhaven, woningcorporatie Woonlint en de huurdersvereniging De Sleutel (HDS) maken deze prestatieafspraken.

1. Wonen

1. Isolatie
Woonlint isoleert in de periode 2025 tot en met 2027 in totaal 310 woningen. {sentence}

2. Overzicht
Woonlint levert in Q2 2026 een overzicht aan de gemeente.

3. Bijeenkomst
De gemeente organiseert in Q3 2026 een bijeenkomst met HDS.
"""


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Daarvan komen er in de eerste helft van 2026 120 woningen aan de beurt in de Rietbuurt.",
            "Isolatie: 120 woningen aan de beurt in de Rietbuurt",
        ),
        ("In het vierde kwartaal van 2026 evalueren partijen deze proef.", "Isolatie: partijen evalueren deze proef"),
        ("Woonlint maakt hiervoor uiterlijk 1 mei 2026 een planning.", "Isolatie: een planning maken"),
        ("Woonlint maakt uiterlijk 1 mei 2026 een planning.", "Een planning maken"),
    ],
)
def test_a_sentence_that_points_at_another_says_what_it_is_about(sentence: str, name: str) -> None:
    proposal = read_document(WITH_HEADING.format(sentence=sentence).encode(), name="afspraken.txt")
    assert name in [task.title for afspraak in proposal.afspraken for task in afspraak.tasks]


@pytest.mark.parametrize(
    ("participle", "infinitive"),
    [("opgesteld", "opstellen"), ("geïsoleerd", "isoleren"), ("afgerond", "afronden"), ("toegewezen", ""), ("woningen", "")],
)
def test_a_weak_participle_has_its_infinitive(participle: str, infinitive: str) -> None:
    assert infinitive_of_participle(participle) == infinitive


def test_a_long_sentence_is_cut_between_words() -> None:
    name = title(
        "Woonlint verkent in 2026 met alle bewoners, vrijwilligers en "
        + "verschillende betrokken organisaties " * 5
        + "de wensen."
    )
    assert len(name) <= 80
    assert name.endswith("…")
    assert name[-2].isalpha()
