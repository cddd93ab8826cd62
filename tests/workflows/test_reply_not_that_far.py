"""Words of an end that name none yet: ready for somebody else's turn, after a day to come, only a part, only the begin."""

from __future__ import annotations

from datetime import date

import pytest

from storage.words import Light
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

TODAY = date(2026, 5, 20)
NOTE = TaskContext("Nota woningdelen opstellen", date(2026, 2, 1), date(2026, 6, 30))
KNOWN = TaskContext("Nota woningdelen opstellen", date(2026, 2, 1), date(2026, 6, 30), "active", 60)
ROOFS = TaskContext("80 daken isoleren", date(2026, 2, 1), date(2026, 12, 31), "active", 20, 80, "daken")


def says(reply: str, task: TaskContext = NOTE) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "staat klaar voor het college",
        "gereed voor vaststelling",
        "klaar voor een paraaf van de directeur",
        "ready for the council",
        "klaar voor bespreking in de stuurgroep",
    ],
)
def test_what_is_ready_for_the_turn_of_others_is_closed_by_nobody_but_the_writer(reply: str) -> None:
    assert says(reply).confirm


def test_the_paper_that_the_task_asks_for_is_made_where_it_is_ready_for_them() -> None:
    found = says("de nota is klaar voor het college")
    assert (found.intent, found.confirm) == (Intent.DONE, False)


@pytest.mark.parametrize(
    "reply",
    [
        "vrijdag bij de wethouder, dan kan hij dicht",
        "maandag nog een keer langs de directie, daarna vinken we deze af",
        "donderdag in de raad en dan mag deze van de lijst",
    ],
)
def test_what_can_be_closed_after_a_day_to_come_isnt_closed_before(reply: str) -> None:
    found = says(reply)
    assert found.intent in (Intent.PROGRESS, Intent.ON_TRACK)
    assert found.percent is None


@pytest.mark.parametrize("reply", ["de nota is vastgesteld, dan kan deze dicht", "gisteren opgeleverd, dan mag hij dicht"])
def test_what_has_been_can_be_closed(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize("reply", ["klaar voor vandaag", "if this goes on we're done for"])
def test_who_is_done_for_today_or_done_for_has_finished_nothing(reply: str) -> None:
    assert says(reply).intent is not Intent.DONE


@pytest.mark.parametrize(
    "reply",
    [
        "afgelast is alleen de excursie, al het overige gaat door",
        "de inspraakavond van 12 mei is geannuleerd, verder loopt alles",
        "the open day is cancelled, the rest is on track",
    ],
)
def test_a_part_that_is_called_off_drops_no_task_of_which_the_rest_goes_on(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.light, found.confirm) == (Intent.ON_TRACK, Light.GREEN, False)


@pytest.mark.parametrize(
    "reply", ["hoeft niet meer voor de zomervakantie", "dit hoeft niet meer dit jaar", "hoeft niet voor 1 juni"]
)
def test_what_isnt_needed_before_a_day_may_be_needed_after_it(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, None, True)


@pytest.mark.parametrize("reply", ["hoeft niet meer", "dit hoeft niet meer van de raad", "hoeft sinds mei niet meer"])
def test_what_isnt_needed_any_more_is_dropped(reply: str) -> None:
    assert says(reply).intent is Intent.DROPPED


@pytest.mark.parametrize(
    "reply", ["de aanvang is uitgesteld tot 1 september", "startdatum schuift naar 15 juli", "de start is twee maanden later"]
)
def test_another_day_for_the_start_is_none_for_the_end(reply: str) -> None:
    found = says(reply)
    assert (found.intent in (Intent.AT_RISK, Intent.COMMENT), found.new_due) == (True, None)


def test_a_start_on_another_day_than_was_said_asks_where_more_was_done_than_nothing() -> None:
    found = says("we starten op 1 augustus in plaats van 1 juni", KNOWN)
    assert (found.intent, found.percent, found.confirm) == (Intent.NOT_STARTED, 0, True)


@pytest.mark.parametrize("reply", ["de nota kan pas in september", "dit kan pas na de bouwvak"])
def test_what_can_only_be_then_is_late_and_the_day_is_asked(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DELAYED, True)


@pytest.mark.parametrize("reply", ["we kunnen pas maandag", "ik kan pas in juli"])
def test_when_somebody_has_time_is_no_new_day(reply: str) -> None:
    assert says(reply).new_due is None


@pytest.mark.parametrize("reply", ["dit is nooit afgemaakt", "is nooit echt afgerond", "was never finished"])
def test_what_was_never_finished_is_unfinished(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.percent) == (Intent.PROGRESS, None)


@pytest.mark.parametrize(
    "reply",
    [
        "voor 100% gericht op dit plan",
        "wij zijn 100% gemotiveerd",
        "sta hier 100% achter",
        "we staan volledig achter het voorstel",
    ],
)
def test_how_much_somebody_is_for_it_says_not_how_far_it_is(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize("reply", ["50/50 dat we het redden", "fifty-fifty of het lukt", "het is 50/50 of we op tijd zijn"])
def test_an_even_chance_is_a_risk_and_no_half(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.light, found.percent) == (Intent.AT_RISK, Light.AMBER, None)


@pytest.mark.parametrize("reply", ["80% van wat?", "huh, 40 procent van wat precies", "klaar met wat"])
def test_who_asks_of_what_asks(reply: str) -> None:
    assert says(reply) == Understanding(Intent.QUESTION)


@pytest.mark.parametrize(
    "reply",
    ["gaat prima, alleen heeft de installateur zich teruggetrokken", "loopt lekker, maar de ontwikkelaar trekt zich terug"],
)
def test_a_party_that_withdraws_weighs_more_than_that_it_runs(reply: str) -> None:
    assert says(reply).light is not Light.GREEN


@pytest.mark.parametrize(
    "reply", ["niet lastigvallen tot 15 juni", "laat me met rust tot 15 juni", "do not disturb until 15 June"]
)
def test_who_wants_to_be_left_alone_until_a_day_is_asked_then(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.snooze_until) == (Intent.SNOOZE, date(2026, 6, 15))


@pytest.mark.parametrize(
    "reply", ["gooi die vorige maar weg, klopt niet", "oeps, dat klopte niet", "oh nee, dat was fout", "foutje, verkeerde"]
)
def test_what_was_wrong_is_taken_back(reply: str) -> None:
    assert says(reply) == Understanding(Intent.UNDO)


@pytest.mark.parametrize(
    "reply", ["deze ligt bij <@U07KIM> tegenwoordig", "dit hoort bij <@U07KIM> voortaan", "deze is nu voor <@U07KIM>"]
)
def test_whose_it_is_nowadays_holds_nothing_up(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.assignee, found.confirm) == (Intent.REASSIGN, "<@U07KIM>", False)


@pytest.mark.parametrize("reply", ["we wachten op <@U07KIM> nu", "ligt nog bij <@U07KIM> nu"])
def test_who_waits_for_somebody_now_hands_nothing_over(reply: str) -> None:
    assert says(reply).intent is Intent.BLOCKED
