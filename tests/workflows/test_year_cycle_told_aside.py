"""Meetings of the year that a subordinate clause, a bracket or a sentence with a name of its own tells of."""

from __future__ import annotations

from workflows.reading.proposal import ProposedMeeting
from workflows.reading.read import read_document

_FRONT = (
    "# Prestatieafspraken Lisveld 2027\n\nDe gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld "
    "(hierna: HRL) maken afspraken.\n\n## Wonen\n\n1. De gemeente stelt in Q1 2027 een nota op.\n\n2. HRL houdt in Q2 2027 een "
    "enquête.\n\n3. Veenhuis bouwt in 2027 tien woningen.\n\n## Overleg en jaarcyclus\n\n"
)
BO, AO, RO, OTHER = "bestuurlijk overleg", "ambtelijk overleg", "regionaal overleg", "other"
GEMEENTE, VEENHUIS, HRL = "gemeente Lisveld", "Woonstichting Veenhuis", "Huurdersraad Lisveld"


def meetings(text: str) -> tuple[ProposedMeeting, ...]:
    return read_document((_FRONT + text + "\n\n## Ondertekening\n\nLisveld, 10 december 2026\n").encode(), name="a.md").meetings


def told(text: str) -> set[tuple[str, int | float | None, str | None]]:
    return {(m.kind.value, m.month or m.times_per_year, m.organiser) for m in meetings(text)}


def test_a_relative_clause_tells_of_the_meeting_right_before_it() -> None:
    text = (
        "De wethouder en de bestuurder hebben ieder kwartaal bestuurlijk overleg, op uitnodiging van Veenhuis. Wat bestuurlijk "
        "ter tafel ligt, wordt voorbereid in het ambtelijk overleg, waarvoor HRL de agenda maakt en dat in februari, mei, "
        "augustus en november bijeenkomt."
    )
    assert told(text) == {(BO, 4, VEENHUIS), (AO, 2, HRL), (AO, 5, HRL), (AO, 8, HRL), (AO, 11, HRL)}


def test_what_one_overleg_makes_ready_for_another_is_held_in_the_first() -> None:
    text = "Wat in het bestuurlijk overleg aan bod komt, bereiden wij voor in het ambtelijk overleg, dat in mei en juni is."
    assert told(text) == {(AO, 5, None), (AO, 6, None)}


def test_a_gathering_with_a_name_of_its_own_is_no_ambtelijk_overleg() -> None:
    text = (
        "Het ambtelijk overleg is er elke maand. In maart houden we de jaarbijeenkomst, met raadsleden erbij. Die wordt "
        "georganiseerd door HRL."
    )
    assert told(text) == {(AO, 12, None), (OTHER, 3, HRL)}


def test_people_meet_in_each_month_whatever_lies_before_them_then() -> None:
    text = (
        "De ambtenaren spreken elkaar zes keer per jaar in het ambtelijk overleg. De bestuurders zien elkaar in maart, als de "
        "cijfers er zijn, en in november, als de nieuwe afspraken klaarliggen. De gemeente verzorgt de uitnodiging."
    )
    assert told(text) == {(AO, 6, None), (BO, 3, GEMEENTE), (BO, 11, GEMEENTE)}


def test_a_gathering_in_regioverband_is_regional() -> None:
    assert told("Een keer per jaar is er in regioverband een bijeenkomst van gemeenten en corporaties.") == {(RO, 1, None)}


def test_who_draws_up_the_agenda_organises() -> None:
    assert told("Elk kwartaal is er ambtelijk overleg. HRL stelt de agenda op.") == {(AO, 4, HRL)}


def test_a_day_of_years_ago_is_no_date_of_the_cycle() -> None:
    text = "Het bestuurlijk overleg is in maart.\n\nRegiodeal, ondertekend 4 april 2024; de cijfers zijn bijgewerkt in Q3 2025."
    assert told(text) == {(BO, 3, None)}


def test_what_is_known_since_a_day_is_no_meeting_on_it() -> None:
    text = "In september bespreken wij in het bestuurlijk overleg het bod, waarvan de inhoud al sinds 1 juli bekend is."
    assert told(text) == {(BO, 9, None)}


def test_a_stretch_behind_the_name_of_a_meeting_is_what_it_is_about() -> None:
    text = "Maand Overleg Onderwerp\n\nMaart Ambtelijk overleg Jaarplanning\n\nJuni Ambtelijk overleg Voortgang eerste halfjaar"
    assert told(text) == {(AO, 3, None), (AO, 6, None)}


def test_what_a_group_must_have_ready_is_a_deadline() -> None:
    text = "In september werkt een werkgroep dit uit tot een concept, dat uiterlijk 15 november gereed moet zijn."
    assert {(kind, month) for kind, month, _ in told(text)} == {("werkgroep", 9), ("deadline", 11)}
