"""Words of an answer that reach no further than what they are said of: each with its sisters, labelled by the rules."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PROGRAMME = TaskContext("Uitvoeringsprogramma leefbaarheid opstellen", date(2026, 2, 1), date(2026, 6, 30))
AT_YEAR_END = TaskContext("Uitvoeringsprogramma leefbaarheid opstellen", date(2026, 2, 1), date(2026, 12, 31))
OVERDUE = TaskContext("Uitvoeringsprogramma leefbaarheid opstellen", date(2026, 2, 1), date(2026, 5, 10))
HOMES = TaskContext("36 portiekwoningen renoveren", date(2026, 2, 1), date(2026, 6, 30), target_value=36, target_unit="woningen")
HUB = TaskContext("Wijkhub gereedmaken voor ingebruikname", date(2026, 2, 1), date(2026, 6, 30))
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PROGRAMME) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "klaar voor oplevering", "gereed voor ondertekening", "klaar voor de drukker", "klaar voor de inspraak",
        "klaar voor fase 2", "ready for review", "klaar om naar de raad te gaan", "alles gereed voor de presentatie",
    ],
)  # fmt: skip
def test_what_is_ready_for_something_further_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


def test_what_was_to_be_made_ready_is_done_when_it_is_ready_for_that() -> None:
    found = says("gereed voor ingebruikname", HUB)
    assert (found.intent, found.confirm) == (Intent.DONE, False)


@pytest.mark.parametrize("reply", ["alle 36 klaar voor oplevering", "9 klaar voor oplevering", "12 gereed voor de keuring"])
def test_a_count_of_what_is_only_ready_is_asked_about(reply: str) -> None:
    assert says(reply, HOMES).confirm


@pytest.mark.parametrize(
    "reply",
    [
        "gooi de vorige folder maar weg", "haal de steigers weg", "verwijder de laatste alinea", "zet de verwarming terug",
        "de raad heeft het besluit teruggedraaid", "schilder heeft per ongeluk een deur geverfd", "borden zijn teruggezet",
        "de sloop was een vergissing", "er zit een foute regel in het bestek", "negeer de vorige mail van de aannemer",
        "haal het bericht van de website", "neem de sleutels maar terug", "per ongeluk een kabel doorgesneden",
    ],
)  # fmt: skip
def test_a_thing_that_is_thrown_away_or_taken_back_undoes_nothing(reply: str) -> None:
    assert says(reply).intent is not Intent.UNDO


@pytest.mark.parametrize(
    "reply",
    [
        "haal die update maar weg", "haal die 60% er weer af", "gooi mijn vorige bericht weg", "zet de status terug",
        "per ongeluk op klaar gezet", "verkeerde knop", "ik zat in de verkeerde draad", "dat was een vergissing",
        "neem mijn update van net terug", "verwijder mijn laatste melding", "kun je het vinkje weghalen? was per ongeluk",
    ],
)  # fmt: skip
def test_an_answer_that_is_taken_back_is_undone(reply: str) -> None:
    assert says(reply).intent is Intent.UNDO


@pytest.mark.parametrize("reply", ["gooi de oude vergunning maar in de prullenbak", "doe de folder maar in de prullenbak"])
def test_a_thing_in_the_bin_drops_no_task(reply: str) -> None:
    assert says(reply).intent is not Intent.DROPPED


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("we starten 1 september en zijn klaar op 1 december", date(2026, 12, 1)),
        ("we beginnen in week 27 en ronden in week 30 af", date(2026, 7, 24)),
        ("start in juli, eind augustus is het af", date(2026, 8, 31)),
        ("we start in July and finish in August", date(2026, 8, 31)),
    ],
)
def test_the_day_of_the_end_counts_beside_that_of_the_begin(reply: str, day: date) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.percent, found.confirm) == (Intent.DELAYED, day, None, False)


def test_an_end_before_the_deadline_is_on_track_whenever_it_begins() -> None:
    assert says("we starten 1 juni en zijn 25 juni klaar").intent is Intent.ON_TRACK


@pytest.mark.parametrize(
    "reply",
    [
        "eind november zijn alle 36 klaar", "in oktober 36 klaar", "alle 36 klaar op 15 juni", "vrijdag zijn alle 36 gereed",
        "we zijn eind november klaar met alle 36", "36 opgeleverd in november", "over een maand zijn alle 36 klaar",
    ],
)  # fmt: skip
def test_a_count_of_all_on_a_day_to_come_closes_nothing_unasked(reply: str) -> None:
    found = says(reply, HOMES)
    assert found.intent is not Intent.DONE or found.confirm


def test_a_count_on_a_day_to_come_is_not_yet_reached() -> None:
    assert says("eind november zijn er 30 klaar", HOMES).value is None


@pytest.mark.parametrize(
    "reply", ["alle 36 klaar", "vandaag alle 36 opgeleverd", "in maart alle 36 opgeleverd", "36 klaar sinds 1 mei"]
)
def test_a_count_of_all_that_was_reached_closes(reply: str) -> None:
    assert says(reply, HOMES).intent is Intent.DONE


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("wordt 1 november, als de raad meewerkt", date(2026, 11, 1)),
        ("15 september, mits de griffie tijd heeft", date(2026, 9, 15)),
        ("schuift naar 1 juli als de directie akkoord gaat", date(2026, 7, 1)),
        ("wordt eind augustus, onder voorbehoud van de begroting", date(2026, 8, 31)),
    ],
)
def test_a_new_day_on_a_good_condition_is_asked_about(reply: str, day: date) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, day, True)


@pytest.mark.parametrize("reply", ["wordt 1 november als de raad niet meewerkt", "wordt 1 november, als de aannemer dwarsligt"])
def test_a_new_day_on_a_bad_condition_is_a_risk(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due) == (Intent.AT_RISK, None)


@pytest.mark.parametrize(
    "reply", ["na de vakantie", "na het reces", "na de feestdagen", "na mijn vakantie", "na de verkiezingen"]
)
def test_a_time_that_cannot_be_counted_makes_it_later_without_a_day(reply: str) -> None:
    found = says(reply, OVERDUE)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, None, False)


def test_a_time_that_may_come_before_the_deadline_is_asked_about() -> None:
    found = says("na de herfstvakantie", AT_YEAR_END)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, None, True)


@pytest.mark.parametrize("reply", ["is na de vakantie klaar", "na de herfstvakantie is het af", "klaar na de kerst"])
def test_what_is_finished_after_a_holiday_is_not_finished_now(reply: str) -> None:
    assert says(reply).intent is Intent.DELAYED


@pytest.mark.parametrize("reply", ["klaar, waarvan 60% door Vechtdal", "afgerond, 40% daarvan in eigen beheer"])
def test_a_share_of_what_is_done_is_no_percentage(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.percent) == (Intent.DONE, 100)


def test_a_share_that_is_not_done_leaves_it_open() -> None:
    assert says("klaar, waarvan een derde nog niet nagekeken").intent is Intent.PROGRESS


@pytest.mark.parametrize(
    "reply",
    [
        "1 huurder heeft zich teruggetrokken",
        "twee bewoners haken af",
        "een van de bewoners weigert",
        "3 gezinnen trekken zich terug",
    ],
)
def test_some_of_many_who_leave_tell_nothing_of_the_whole(reply: str) -> None:
    assert says(reply, HOMES) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    "reply",
    [
        "niet sluiten!", "nog niet afvinken aub", "laat deze nog even openstaan", "niet op groen zetten", "hou open svp",
        "sluit deze nog niet", "don't close this yet", "we kunnen deze nog niet afsluiten", "nog niet gereed melden",
    ],
)  # fmt: skip
def test_who_asks_to_leave_it_open_says_that_it_is_not_finished(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, None, True)


@pytest.mark.parametrize(
    "reply", ["uitstel is niet nodig", "extra tijd hoeft niet", "meer tijd is niet nodig", "geen uitstel nodig"]
)
def test_time_that_is_not_needed_drops_no_task(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


@pytest.mark.parametrize("reply", ["de raad komt 2 juni op werkbezoek", "2 juni komt het college langs"])
def test_who_comes_on_a_day_promises_nothing(reply: str) -> None:
    task = TaskContext("Wijkvisie Bloemendaal opstellen met raad en college", date(2026, 2, 1), date(2026, 6, 30))
    assert says(reply, task).intent is Intent.COMMENT


@pytest.mark.parametrize("reply", ["30 klaar", "25 zijn er klaar"])
def test_a_number_of_what_the_task_counts_nothing_of_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize("reply", ["modelwoning klaar", "proefwoning opgeleverd", "de woning is af"])
def test_one_of_what_the_task_counts_closes_nothing_unasked(reply: str) -> None:
    assert says(reply, HOMES).confirm


@pytest.mark.parametrize(
    "reply",
    ["36 woningen in onderzoek", "36 in aanbouw", "36 woningen vergund", "9 afgekeurd", "we hebben 9 woningen bekeken"],
)
def test_a_count_of_what_is_planned_or_turned_down_is_asked_about_at_most(reply: str) -> None:
    found = says(reply, HOMES)
    assert found.intent in (Intent.COMMENT, Intent.ON_TRACK) or found.confirm


@pytest.mark.parametrize(
    "reply",
    [
        "hoeft niet vandaag", "hoeft niet per mail", "dat hoeft niet in de bijlage", "hoeft niet meteen",
        "hoeft niet naar de raad", "dit kan van de lijst van volgende week", "laten we even rusten tot het najaar",
    ],
)  # fmt: skip
def test_what_is_not_needed_in_that_way_or_then_drops_no_task(reply: str) -> None:
    assert says(reply).intent is not Intent.DROPPED


@pytest.mark.parametrize(
    "reply",
    [
        "advies van de huurders komt 10 juli", "programma ligt tot 3 juli ter inzage", "6 juli weer aan het werk",
        "ik werk nu 50%", "<@U12AB34> is hiervan op de hoogte", "wordt naar voren gehaald", "schuift naar voren",
    ],
)  # fmt: skip
def test_what_others_do_or_when_they_do_it_is_only_told(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


def test_a_deadline_that_has_not_moved_is_not_late() -> None:
    assert says("deadline is niet verplaatst").intent is Intent.ON_TRACK


def test_what_another_party_has_finished_is_asked_about() -> None:
    assert says("het plan van de provincie is klaar").confirm


@pytest.mark.parametrize(
    "reply",
    [
        "is dit klaar", "had al klaar kunnen zijn", "af en aan", "rond af", "tot het klaar is", "voor het af is",
        "vrijdag zijn we dicht", "wij klaar, gemeente niet", "klaar, niet dus", "klaar (grapje)", "klaar, nu jullie",
        "klaar! oh nee, dat was een ander project", "klaar, samenvatting volgt", "klaar maar nog niet gecontroleerd",
        "gereed, oplevering volgt",
    ],
)  # fmt: skip
def test_what_is_asked_taken_back_or_partly_left_is_not_done(reply: str) -> None:
    assert says(reply).intent is not Intent.DONE


@pytest.mark.parametrize("reply", ["klaar, foto volgt", "afgerond. dank allemaal", "klaar, iedereen blij"])
def test_what_only_follows_leaves_done_what_is_done(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize("reply", ["alles loopt in de soep", "loopt in het honderd", "het loopt uit de hand"])
def test_what_runs_badly_does_not_run_well(reply: str) -> None:
    assert says(reply).intent is Intent.AT_RISK


@pytest.mark.parametrize(
    "reply",
    ["subsidie verlengd tot 1 oktober", "vergunning verlengd", "besluit provincie 8 juli", "de gemeente levert 8 juli haar deel"],
)
def test_the_day_of_something_else_moves_nothing(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize("reply", ["juli of augustus", "Q3/Q4", "eind juli of begin augustus"])
def test_one_of_two_times_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize(
    "reply",
    [
        "18 klaar en 9 bijna", "18 klaar, 9 bijna klaar", "18 klaar en 9 gestart", "18 af en nog 9 op komst", "18 done, 9 nearly",
        "18 klaar, 9 liggen stil", "18 af, 9 vervallen", "18 klaar met 5 man", "18 af, 9 afgewezen",
    ],
)  # fmt: skip
def test_a_count_of_others_beside_what_is_finished_is_none(reply: str) -> None:
    assert says(reply, HOMES).value == 18


@pytest.mark.parametrize("reply", ["3 woningen vervallen", "5 gaan niet door", "9 geschrapt"])
def test_some_that_are_dropped_drop_no_task(reply: str) -> None:
    assert says(reply, HOMES) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize("reply", ["vorige programma is klaar", "programma 2024 is klaar", "het oude programma is afgerond"])
def test_what_was_finished_before_closes_nothing_unasked(reply: str) -> None:
    found = says(reply)
    assert found.intent is not Intent.DONE or found.confirm


@pytest.mark.parametrize("reply", ["36 woningen beschikbaar", "36 woningen in de planning", "alle 36 in de agenda"])
def test_what_is_only_available_or_in_the_diary_closes_nothing_unasked(reply: str) -> None:
    found = says(reply, HOMES)
    assert found.intent is not Intent.DONE or found.confirm


@pytest.mark.parametrize(
    "reply",
    ["binnenkort klaar", "tzt afgerond", "ooit klaar", "binnenkort gereed", "Q1 klaar", "week 19 gedaan", "eerste kwartaal af"],
)
def test_what_will_be_finished_some_time_or_was_a_part_is_asked_about(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.PROGRESS, None, True)


def test_what_is_not_half_way_is_no_half() -> None:
    found = says("nog niet op de helft")
    assert (found.percent, found.confirm) == (None, True)
