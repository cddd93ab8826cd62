"""What a following clause turns round: what was called off goes on, a day is denied, a task was handed to the writer."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

WALK = TaskContext("Schouw houden in de Vogelbuurt", date(2026, 2, 1), date(2026, 6, 30))
POST = TaskContext("Bewoners een brief sturen over de nieuwe huur", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Woningen isoleren", date(2026, 2, 1), date(2026, 6, 30), target_value=20, target_unit="woningen")
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = WALK) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "was geannuleerd maar gaat nu gewoon weer door",
        "stond op geschrapt, staat weer op de agenda",
        "afgeblazen, maar we doen het alsnog",
        "vervallen maar is toch weer nodig",
        "it was scrapped, but it's back on",
        "cancelled last week, going ahead after all",
        "werd afgelast, wordt 23 juni ingehaald",
    ],
)
def test_what_was_called_off_and_goes_on_is_not_dropped(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.ON_TRACK, False)


def test_what_was_called_off_and_is_made_up_comes_later() -> None:
    found = says("was afgelast, halen we 4 september in")
    assert (found.intent, found.new_due) == (Intent.DELAYED, date(2026, 9, 4))
    assert says("geannuleerd, wordt ingehaald").intent is Intent.DELAYED


@pytest.mark.parametrize(
    "reply",
    [
        "geannuleerd, maar de bewoners gaan wel door",
        "vervalt, in 2027 doen we het weer",
        "afgelast, misschien gaat het toch door",
        "geschrapt, en wordt niet ingehaald",
    ],
)
def test_what_may_go_on_is_asked_about(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DROPPED, True)


@pytest.mark.parametrize(
    "reply",
    [
        "gaat niet door, jammer voor de bewoners die wel wilden",
        "we stoppen ermee, de raad wil toch iets anders",
        "hoeft niet meer, ingehaald door de nieuwe wet",
    ],
)
def test_what_is_called_off_stays_so_beside_other_words(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DROPPED, False)


@pytest.mark.parametrize(
    "reply",
    [
        "8 juli staat in de agenda, maar dat gaan we niet halen",
        "we mikten op 8 juli, lukt niet",
        "de planning was 8 juli, onhaalbaar",
        "er staat 8 juli maar die haalt niemand, dat redden we nooit",
        "8 July was the plan, but we won't make that",
        "8 juli is genoemd, maar dat is echt te vroeg",
    ],
)
def test_a_day_that_is_denied_is_no_new_date(reply: str) -> None:
    found = says(reply)
    assert found.new_due is None or found.confirm
    assert found.intent in {Intent.DELAYED, Intent.AT_RISK}


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("wordt 8 juli, eerder lukt niet", date(2026, 7, 8)),
        ("was 8 juli, niet haalbaar, wordt 9 september", date(2026, 9, 9)),
        ("niet 8 juli, eerder half augustus", date(2026, 8, 15)),
        ("schouw wordt 8 juli, dat is niet ideaal", date(2026, 7, 8)),
    ],
)
def test_the_day_that_is_left_is_the_new_date(reply: str, day: date) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, day, False)


@pytest.mark.parametrize(("reply", "asks"), [("vergunning: 8 juli", True), ("Karin: 8 juli", True), ("planning: 8 juli", False)])
def test_a_day_of_something_else_is_asked_about(reply: str, asks: bool) -> None:
    found = says(reply)
    assert (found.new_due, found.confirm) == (date(2026, 7, 8), asks)


@pytest.mark.parametrize(
    "reply",
    [
        "<@U07KIM> heeft dit aan mij gegeven",
        "overgenomen van <@U07KIM>",
        "<@U07KIM> droeg het aan ons over, wij nemen het over van <@U07KIM>",
        "ik heb het dossier van <@U07KIM> overgenomen",
    ],
)
def test_who_gave_the_task_to_the_writer_does_not_get_it(reply: str) -> None:
    assert says(reply).assignee is None


@pytest.mark.parametrize("reply", ["<@U08ANN> neemt dit over van <@U07KIM>", "<@U08ANN> heeft het van <@U07KIM> overgenomen"])
def test_who_takes_it_over_from_another_has_it(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.assignee) == (Intent.REASSIGN, "<@U08ANN>")


def test_a_polite_not_in_a_question_takes_nobody_out() -> None:
    found = says("kun jij <@U07KIM> deze niet oppakken?")
    assert (found.intent, found.assignee, found.confirm) == (Intent.REASSIGN, "<@U07KIM>", True)


@pytest.mark.parametrize(
    "reply", ["er vallen er 3 af", "3 bewoners haken af", "er zijn er 3 afgevallen", "3 minder dan verwacht"]
)
def test_who_drops_out_is_no_count_of_what_is_done(reply: str) -> None:
    assert says(reply, HOMES).value is None


def test_some_that_do_not_go_on_drop_not_all() -> None:
    assert says("er gaan er 3 niet door", HOMES).intent is not Intent.DROPPED


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("bekant klaar", Intent.PROGRESS),
        ("bekans af", Intent.PROGRESS),
        ("tzit muurvast", Intent.BLOCKED),
        ("de gemeente levert niks aan", Intent.BLOCKED),
        ("zodra de sleutels er zijn kunnen we verder", Intent.BLOCKED),
        ("er is geen beweging in te krijgen", Intent.BLOCKED),
        ("as de raad niet akkoord gaat halen we het niet", Intent.AT_RISK),
        ("allang gebeurd", Intent.DONE),
        ("ff niet aan toegekomen", Intent.NOT_STARTED),
        ("should be fine by 20 June", Intent.ON_TRACK),
        ("tot 8 juni niet vragen", Intent.SNOOZE),
        ("licht op oranje gezet", Intent.AT_RISK),
    ],
)
def test_more_ways_of_speaking_are_understood(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


def test_what_goes_on_the_post_is_sent_then() -> None:
    found = says("volgende week vrijdag gaan ze op de bus", POST)
    assert (found.intent, found.light) == (Intent.ON_TRACK, "green")
    found = says("10 juli gaan ze op de post", POST)
    assert (found.intent, found.new_due) == (Intent.DELAYED, date(2026, 7, 10))


@pytest.mark.parametrize(("reply", "value"), [("minstens 13", 13), ("zeker 12", 12), ("at least 11", 11)])
def test_words_around_a_count_leave_it_the_count(reply: str, value: int) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, value, False)


def test_a_percentage_that_is_put_right_without_a_comma_counts() -> None:
    found = says("is 40% geen 60%")
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, 40, False)


@pytest.mark.parametrize(
    "reply",
    [
        "ingediend, verworpen",
        "verstuurd maar geretourneerd",
        "opgeleverd met gevolgen",
        "finished, sort of",
        "klaar, een soort van",
        "vervalt gedeeltelijk",
        "hoeft van ons niet",
    ],
)
def test_an_end_that_is_taken_back_or_half_meant_is_asked_about(reply: str) -> None:
    assert says(reply).confirm


@pytest.mark.parametrize("reply", ["is alles nu klaar", "is de schouw al afgerond", "zijn de brieven al klaar dan"])
def test_a_question_without_its_mark_closes_nothing(reply: str) -> None:
    assert says(reply).intent is Intent.QUESTION


def test_what_is_finished_from_a_day_on_is_finished_then() -> None:
    found = says("klaar vanaf 8 juli")
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, date(2026, 7, 8), False)
    assert says("klaar vanaf 8 juni").intent is Intent.ON_TRACK


@pytest.mark.parametrize(
    "reply", ["uitstel tot 8 juli gevraagd", "extension until 8 July denied", "we verzoeken om uitstel tot 8 juli"]
)
def test_a_day_that_is_only_asked_for_is_no_new_date_unasked(reply: str) -> None:
    found = says(reply)
    assert found.confirm or found.new_due is None


def test_when_more_is_told_is_no_new_date() -> None:
    assert says("over de datum horen jullie 8 juli meer").new_due is None


def test_a_goal_or_a_wish_is_no_count_of_what_is_done() -> None:
    assert says("doel is verlaagd naar 6 woningen", HOMES).value is None
    assert says("6 van de 20 bewoners doen mee", HOMES).confirm
    assert says("6 moesten over", HOMES).value is None


@pytest.mark.parametrize("reply", ["in juni zitten we op 60%", "naar 60% in augustus", "we staan eind juni op 60%"])
def test_an_amount_of_a_month_to_come_is_not_known_now(reply: str) -> None:
    assert says(reply).percent is None


def test_an_amount_that_went_up_this_month_is_known_now() -> None:
    assert says("van 20 naar 50% in mei").percent == 50


@pytest.mark.parametrize(
    ("reply", "asks"),
    [("Karin: klaar", True), ("niet deze maar 6 is klaar", True), ("update: klaar", False), ("schouw: klaar", False)],
)
def test_an_end_of_which_the_head_may_be_another_is_asked_about(reply: str, asks: bool) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DONE, asks)
