"""Who acts, where the sentence only points at them: 'zij' of one or more, 'die' behind a party, a verb that goes on."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

GEMEENTE, VEENHUIS, DUINHOF, HRL = "gemeente Lisveld", "Woonstichting Veenhuis", "Stichting Duinhof", "Huurdersraad Lisveld"
_DOCUMENT = (
    "# Prestatieafspraken Lisveld 2027\n\nDe gemeente Lisveld (de gemeente), Woonstichting Veenhuis (hierna: Veenhuis), "
    "Stichting Duinhof (hierna: Duinhof) en Huurdersraad Lisveld (hierna: HRL) maken afspraken.\n\n## Wonen\n\n1. De gemeente "
    "stelt in Q1 2027 een nota op.\n\n2. HRL houdt in mei een enquête.\n\n3. {}\n\n4. Duinhof bouwt in Q3 2027 tien woningen.\n\n"
    "## Ondertekening\n\nLisveld, 10 december 2026\n"
)
Told = list[tuple[set[str], str]]


def told(text: str) -> Told:
    afspraken = read_document(_DOCUMENT.format(text).encode(), name="a.md").afspraken
    found = next(one.tasks for one in afspraken if one.number == "3")
    return [(set(one.owners), str(one.period.due)) for one in found if one.period]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Veenhuis bouwt een school. Daarvoor gelden de regels die HRL en Veenhuis in 2024 hebben vastgelegd. Omdat deze oud "
            "zijn, herzien zij ze samen in Q2 2027.",
            [({VEENHUIS, HRL}, "2027-06-30")],
        ),
        (
            "De gemeente en Duinhof laten de plek in mei 2027 keuren. De regie ligt bij de gemeente. Is die plek niet goed, dan "
            "komen zij in Q4 2027 met een andere.",
            [({GEMEENTE, DUINHOF}, "2027-05-31"), ({GEMEENTE, DUINHOF}, "2027-12-31")],
        ),
        (
            "Veenhuis en Duinhof leggen hun voorstel in januari voor aan HRL, waarna zij in maart haar advies geeft.",
            [({VEENHUIS, DUINHOF}, "2027-01-31"), ({HRL}, "2027-03-31")],
        ),
        (
            "Veenhuis en Duinhof sluiten in Q1 met de gemeente een overeenkomst, waarna zij in mei beginnen.",
            [({VEENHUIS, DUINHOF}, "2027-03-31"), ({VEENHUIS, DUINHOF}, "2027-05-31")],
        ),
    ],
)
def test_they_are_as_many_as_the_verb_says(text: str, wanted: Told) -> None:
    assert told(text) == wanted


def test_they_are_those_with_whom_the_work_lies() -> None:
    text = "Het onderhoud van het plein ligt bij Duinhof. Zij keurt in mei de bomen en deelt de uitkomst in Q3 met HRL."
    assert told(text) == [({DUINHOF}, "2027-05-31"), ({DUINHOF}, "2027-09-30")]


def test_a_party_named_right_before_die_acts_whatever_stands_behind_its_verb() -> None:
    text = "De gemeente deelt haar kaarten in Q1 met Veenhuis, die in Q3 laat weten bij welke flats zij groen wil aanleggen."
    assert told(text) == [({GEMEENTE}, "2027-03-31"), ({VEENHUIS}, "2027-09-30")]


def test_the_subject_acts_with_those_it_works_with_also_past_what_is_told_of_it() -> None:
    text = "De gemeente, die dit in 2026 heeft verkend, stelt in samenwerking met Duinhof uiterlijk 1 mei 2027 een agenda op."
    assert told(text) == [({GEMEENTE, DUINHOF}, "2027-05-01")]


def test_what_it_does_next_with_another_is_also_its_own() -> None:
    text = "De gemeente stelt in Q1 een agenda op en bespreekt deze samen met Duinhof in Q3."
    assert told(text) == [({GEMEENTE}, "2027-03-31"), ({GEMEENTE, DUINHOF}, "2027-09-30")]


@pytest.mark.parametrize("this", ["die gesprekken", "dat gesprek"])
def test_a_word_that_points_back_opens_no_clause(this: str) -> None:
    text = f"Veenhuis voert {this} in Q1 2027 en meldt de uitkomst vóór 15 juni 2027 aan HRL."
    assert told(text) == [({VEENHUIS}, "2027-03-31"), ({VEENHUIS}, "2027-06-14")]


@pytest.mark.parametrize(
    "who",
    ["De burgemeester", "De stadsbouwmeester", "De Wmo-afdeling van de gemeente", "De afdeling vergunningen van de gemeente"],
)
def test_who_works_for_the_gemeente_is_the_gemeente(who: str) -> None:
    assert told(f"{who} maakt in Q2 2027 een overzicht.") == [({GEMEENTE}, "2027-06-30")]


def test_a_corporatie_may_have_care_in_its_name() -> None:
    text = _DOCUMENT.replace("Duinhof", "Zorgwonen").format("De corporaties leggen in Q2 2027 een plan voor aan HRL.")
    found = next(one for one in read_document(text.encode(), name="a.md").afspraken if one.number == "3")
    assert {name for task in found.tasks for name in task.owners} == {VEENHUIS, "Stichting Zorgwonen"}


def test_a_corporatie_is_called_by_the_first_word_of_its_name() -> None:
    text = _DOCUMENT.replace("Stichting Duinhof (hierna: Duinhof)", "Woonkompas Heuvelrug").replace("Duinhof", "Woonkompas")
    found = read_document(text.format("HRL en Woonkompas maken in Q2 2027 een folder.").encode(), name="a.md").afspraken
    assert [set(task.owners) for one in found for task in one.tasks][2:] == [
        {HRL, "Woonkompas Heuvelrug"},
        {"Woonkompas Heuvelrug"},
    ]


def test_no_word_that_everybody_uses_is_a_name() -> None:
    text = _DOCUMENT.replace("Stichting Duinhof (hierna: Duinhof)", "Wonen Heuvelrug").replace("Duinhof", "Wonen Heuvelrug")
    found = read_document(text.format("Prettig wonen vraagt in 2027 aandacht. Wonen is duur.").encode(), name="a.md").parties
    assert all("Wonen" not in party.aliases for party in found)


def test_what_something_hangs_on_is_no_promise() -> None:
    assert told("Hoe groot het fonds wordt, hangt mede af van het geld dat de raad in november 2027 vrijmaakt.") == []


def test_she_who_receives_acts_next_also_where_nobody_was_spoken_of() -> None:
    text = "Het plan van Veenhuis en Duinhof ontvangt HRL uiterlijk op 1 mei 2027, waarna zij in juni haar advies geeft."
    assert told(text)[-1] == ({HRL}, "2027-06-30")
