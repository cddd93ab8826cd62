"""A task's name reads well by itself: what is done, without when; a complicated sentence keeps its own words."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document
from workflows.reading.sentences.infinitives import infinitive_of_participle

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
        ("De gemeente verhoogt de rioolheffing in 2026 niet.", "De rioolheffing niet verhogen"),
        ("Woonlint plant in Q4 2026 dertig fruitbomen aan de Kade.", "Dertig fruitbomen aan de Kade planten"),
        ("De gemeente plant in Q2 2026 een gesprek over bomen en groen.", "Een gesprek over bomen en groen plannen"),
        (
            "De gemeente brengt in Q2 2026 advies uit & stuurt de stukken naar de raad.",
            "Advies uitbrengen en de stukken naar de raad sturen",
        ),
        ("Gemeente en Woonlint stemmen hierover iedere maand af.", "Gemeente en Woonlint stemmen hierover af"),
        ("In het najaar van 2026 herhalen partijen de schouw.", "De schouw herhalen"),
        ("Woonlint knapt de hof vóór de bouwvak, dus uiterlijk 18 juli 2026, op.", "De hof vóór de bouwvak opknappen"),
        ("Aan de zijde van Woonlint wordt in mei 2026 een projectleider aangesteld.", "Een projectleider aanstellen"),
        ("De raad kiest later; dat besluit legt de gemeente in mei 2026 voor. ", "Dat besluit voorleggen"),
    ],
)
def test_a_name_says_what_is_done(sentence: str, name: str) -> None:
    assert title(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("De gemeente stelt in mei 2026 een loket open.", "Een loket openstellen"),
        ("In mei 2026 wordt door de gemeente een loket opengesteld.", "Een loket openstellen"),
        ("Woonlint zal in 2026 40 flats hebben geïsoleerd.", "40 flats isoleren"),
        ("Woonlint zal in 2026 het plan afgerond hebben.", "Het plan afronden"),
        ("De gemeente laat om de twee jaar een onderzoek uitvoeren.", "Een onderzoek laten uitvoeren"),
        ("In 2026 laten partijen een bureau kijken naar de wachttijd.", "Een bureau laten kijken naar de wachttijd"),
        ("Woonlint laat in Q2 2026 alle daken van de flat keuren.", "Alle daken van de flat laten keuren"),
        ("Woonlint laat in mei 2026 de kaart aan HDS zien.", "De kaart aan HDS laten zien"),
        ("Woonlint legt het voorstel in mei 2026 voor aan HDS.", "Het voorstel voorleggen aan HDS"),
        ("Woonlint legt het voorstel in mei 2026 voor advies aan HDS voor.", "Het voorstel voor advies aan HDS voorleggen"),
        ("Iedere maand geeft Woonlint huurachterstanden door aan de gemeente.", "Huurachterstanden doorgeven aan de gemeente"),
        ("Woonlint zet de inzet van de wijkcoach in 2026 voort.", "De inzet van de wijkcoach voortzetten"),
        (
            "De gemeente wijst in Q2 2026 een plek aan waar 20 woningen kunnen staan.",
            "Een plek aanwijzen waar 20 woningen kunnen staan",
        ),
        ("Woonlint stelt in 2026 € 90.000 beschikbaar voor bewoners.", "€ 90.000 beschikbaar stellen voor bewoners"),
        ("HDS brengt in Q1 2026 in beeld welke flats tochten.", "In beeld brengen welke flats tochten"),
        ("De gemeente gaat in Q1 2026 na welke panden leegstaan.", "Nagaan welke panden leegstaan"),
        ("Woonlint dient de aanvraag in Q1 2026 in.", "De aanvraag indienen"),
        ("De gemeente gaat in Q2 2026 na op welke manier dat kan.", "Nagaan op welke manier dat kan"),
        (
            "Woonlint onderzoekt in Q2 2026 op welke plekken flats kunnen komen.",
            "Onderzoeken op welke plekken flats kunnen komen",
        ),
        (
            "Woonlint past haar convenant in mei 2026 aan op dat van de gemeente.",
            "Haar convenant aanpassen op dat van de gemeente",
        ),
        (
            "Woonlint zet de regeling, die sinds 2021 bestaat, tot en met 31 december 2026 voort.",
            "De regeling voortzetten, die sinds 2021 bestaat",
        ),
    ],
)
def test_the_particle_stands_with_its_own_verb(sentence: str, name: str) -> None:
    assert title(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Woonlint start in Q1 2026 met de bouw van 22 woningen.", "Starten met de bouw van 22 woningen"),
        (
            "Woonlint neemt in Q2 2026 een besluit over de bouw van 28 levensloopbestendige appartementen aan het plein.",
            "Een besluit nemen over de bouw van 28 levensloopbestendige appartementen aan het plein",
        ),
        (
            "Woonlint begeleidt in 2026 tien mensen die uit een instelling komen.",
            "Tien mensen begeleiden die uit een instelling komen",
        ),
        (
            "De gemeente meldt elk kwartaal aan Woonlint hoeveel mensen een woning zoeken.",
            "Aan Woonlint melden hoeveel mensen een woning zoeken",
        ),
        ("Partijen zoeken in T2 2026 samen naar drie locaties.", "Zoeken naar drie locaties"),
        ("De gemeente komt in Q2 2026 met een voorstel voor twee plekken.", "Komen met een voorstel voor twee plekken"),
        ("Partijen gaan in mei 2026 na hoeveel mensen meedoen.", "Nagaan hoeveel mensen meedoen"),
        ("In Q3 2026 kijken de gemeente en Woonlint terug op de proef.", "Terugkijken op de proef"),
        (
            "Woonlint brengt de regeling in 2026 onder de aandacht van haar huurders.",
            "De regeling onder de aandacht brengen van haar huurders",
        ),
        (
            "De gemeente belegt iedere maand een overleg, waaraan de corporaties en de politie deelnemen.",
            "Een overleg beleggen, waaraan de corporaties en de politie deelnemen",
        ),
        ("Woonlint plaatst de flats in 2026, mits de grond schoon is.", "De flats plaatsen, mits de grond schoon is"),
        ("Voor de Kade stelt de gemeente in Q2 2026 een plan op.", "Voor de Kade een plan opstellen"),
        ("De gemeente zet in Q2 2026 een campagne op tegen eenzaamheid.", "Een campagne opzetten tegen eenzaamheid"),
        ("Woonlint treedt in Q2 2026 op tegen overlast.", "Optreden tegen overlast"),
    ],
)
def test_the_verb_stands_where_it_reads_easily(sentence: str, name: str) -> None:
    assert title(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "Woonlint onderzoekt en bespreekt in Q1 2026 de mogelijkheden met HDS.",
            "De mogelijkheden met HDS onderzoeken en bespreken",
        ),
        (
            "Woonlint stelt in mei 2026 een overzicht op en deelt dit met de gemeente.",
            "Een overzicht opstellen en dit met de gemeente delen",
        ),
        (
            "Woonlint bekijkt in Q2 2026 of de proef slaagt en legt de uitkomst voor aan HDS.",
            "Bekijken of de proef slaagt en de uitkomst voorleggen aan HDS",
        ),
        ("Woonlint vernieuwt in 2026 de daken en de goten.", "De daken en de goten vernieuwen"),
    ],
)
def test_a_second_thing_to_do_is_an_infinitive_too(sentence: str, name: str) -> None:
    assert title(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In Q2 2026 worden 80 daken vergroend.", "80 daken vergroenen"),
        ("In Q2 2026 wordt een werkwijze voor huisbezoeken opgesteld.", "Een werkwijze voor huisbezoeken opstellen"),
        ("De uitkomst wordt in Q3 2026 door Woonlint aan HDS voorgelegd.", "De uitkomst aan HDS voorleggen"),
        ("In 2026 worden 25 flats met voorrang toegewezen aan starters.", "25 flats met voorrang toewijzen aan starters"),
        ("In mei 2026 wordt in elk dorp door de gemeente een schouw gehouden.", "In elk dorp een schouw houden"),
        ("Er wordt in Q2 2026 een gezamenlijke aanpak opgesteld.", "Een gezamenlijke aanpak opstellen"),
        ("Op 1 juni 2026 heeft Woonlint de asbestdaken vervangen.", "De asbestdaken vervangen"),
        ("In 2026 worden 65 flats door Woonlint van gevelisolatie voorzien.", "65 flats van gevelisolatie voorzien"),
    ],
)
def test_what_is_done_by_somebody_is_something_to_do(sentence: str, name: str) -> None:
    assert title(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Partijen spreken af dat Woonlint in 2026 de huren gelijk houdt.", "De huren gelijk houden"),
        (
            "Woonlint verplicht zich in 2026 ten minste 60 flats aan haar bezit toe te voegen.",
            "Ten minste 60 flats aan haar bezit toevoegen",
        ),
        ("De gemeente zal in Q2 2026 een warmteplan vaststellen.", "Een warmteplan vaststellen"),
        ("Woonlint zegt toe dat zij in 2026 de huren gelijk houdt.", "De huren gelijk houden"),
        ("Woonlint zorgt ervoor dat de monitor op 1 mei 2026 klaar is.", "Zorgen dat de monitor klaar is"),
        ("Indien de proef slaagt, sluiten gemeente en Woonlint in Q3 2026 een overeenkomst.", "Een overeenkomst sluiten"),
    ],
)
def test_what_is_agreed_is_said_without_the_agreeing(sentence: str, name: str) -> None:
    assert title(sentence) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Woonlint stelt in maart en september 2026 een overzicht op.", "Een overzicht opstellen"),
        ("De gemeente houdt minimaal twee keer per jaar een spreekuur.", "Een spreekuur houden"),
        (
            "Woonlint houdt in 2026 twee cafés: een in het voorjaar en een in het najaar.",
            "Twee cafés houden: een in het voorjaar en een in het najaar",
        ),
        ("Woonlint verlaagt in 2026 de servicekosten.1", "De servicekosten verlagen"),
        ("De gemeente onderzoekt in Q2 2026 het huurbeleid 2025.", "Het huurbeleid 2025 onderzoeken"),
        ("Warmteprogramma. De gemeente stelt in Q4 2026 het plan vast. Bewoners praten mee.", "Het plan vaststellen"),
    ],
)
def test_times_labels_and_marks_of_notes_stay_out(sentence: str, name: str) -> None:
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
        ("In het vierde kwartaal van 2026 evalueren partijen deze proef.", "Isolatie: deze proef evalueren"),
        ("Woonlint maakt hiervoor uiterlijk 1 mei 2026 een planning.", "Isolatie: een planning maken"),
        ("Woonlint maakt uiterlijk 1 mei 2026 een planning.", "Een planning maken"),
    ],
)
def test_a_sentence_that_points_at_another_says_what_it_is_about(sentence: str, name: str) -> None:
    proposal = read_document(WITH_HEADING.format(sentence=sentence).encode(), name="afspraken.txt")
    assert name in [task.title for afspraak in proposal.afspraken for task in afspraak.tasks]


@pytest.mark.parametrize(
    ("participle", "infinitive"),
    [
        ("opgesteld", "opstellen"),
        ("geïsoleerd", "isoleren"),
        ("afgerond", "afronden"),
        ("toegewezen", "toewijzen"),
        ("voorzien", "voorzien"),
        ("geslaagd", "slagen"),
        ("onderwerp", ""),
        ("woningen", ""),
    ],
)
def test_a_weak_participle_has_its_infinitive(participle: str, infinitive: str) -> None:
    assert infinitive_of_participle(participle) == infinitive


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "De gemeente stelt in Q2 2026 het afwegingskader voor nieuwe locaties in de dorpen vast, zodat Woonlint daarna zo "
            "snel mogelijk kan gaan bouwen.",
            "Het afwegingskader voor nieuwe locaties in de dorpen vaststellen",
        ),
        (
            "Woonlint onderzoekt de haalbaarheid van woningdelen in grote eengezinswoningen en deelt de uitkomst vóór mei 2026 "
            "met HDS en de bewoners.",
            "De haalbaarheid van woningdelen in grote eengezinswoningen onderzoeken…",
        ),
        (
            "Woonlint plaatst in 2026 de zestig verplaatsbare woningen voor spoedzoekers aan de Kade, mits de grond daar volgens "
            "de gemeente schoon is.",
            "De zestig verplaatsbare woningen voor spoedzoekers aan de Kade plaatsen, mits de grond daar…",
        ),
    ],
)
def test_a_long_name_loses_what_hangs_on_it_and_shows_what_it_had_to_lose(sentence: str, name: str) -> None:
    assert title(sentence) == name


def test_a_long_sentence_is_cut_between_words() -> None:
    name = title(
        "Woonlint verkent in 2026 met alle bewoners, vrijwilligers en "
        + "verschillende betrokken organisaties " * 5
        + "de wensen."
    )
    assert len(name) <= 100
    assert name.endswith("…")
    assert name[-2].isalpha()


def test_what_only_says_who_and_when_is_called_as_what_stands_before_it() -> None:
    text = """Prestatieafspraken Veldhoek 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) maken deze afspraken.

1. De gemeente levert elk kwartaal cijfers en Woonlint halfjaarlijks.
2. Woonlint isoleert in 2026 40 flats en de gemeente 20.
3. HDS houdt in mei 2026 een peiling.
"""
    found = read_document(text.encode(), name="x.txt").afspraken
    assert [task.title for task in found[0].tasks] == ["Cijfers leveren", "Cijfers leveren"]
    assert "40" not in found[1].tasks[1].title
