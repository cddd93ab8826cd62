"""Days and delays of others, days that can't be, and amounts of two numbers: none of them changes the task unasked."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Wijkanalyse Noord opstellen", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Ketels vervangen in woningen", date(2026, 2, 1), date(2026, 9, 30), target_value=50, target_unit="woningen")
FUND = TaskContext(
    "Leefbaarheidsfonds besteden", date(2026, 2, 1), date(2026, 9, 30), target_value=2.4, target_unit="miljoen euro"
)
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    "reply",
    [
        "Gemeente levert 8 juli", "de leverancier levert 8 juni", "8 juli levert de aannemer", "corporatie reageert 8 juli",
        "de provincie komt 8 juli met een besluit", "we verwachten 8 juli antwoord", "we verwachten 8 juni antwoord",
        "ik verwacht 8 juli bericht van de bank", "reactie verwacht op 8 juli", "offerte komt 8 juli binnen",
        "8 juli krijgen we uitsluitsel", "8 juli deadline van de gemeente",
        "deadline van de subsidie is 8 juli", "the supplier delivers on 8 July", "we expect a reply on 8 July",
    ],
)  # fmt: skip
def test_a_day_on_which_something_of_others_comes_is_no_day_of_the_task(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    "reply",
    [
        "aannemer heeft 3 weken vertraging", "De leverancier zit met 4 weken vertraging", "het bureau loopt een maand uit",
        "de netbeheerder heeft vertraging", "architect is 2 weken later", "the contractor has a delay of three weeks",
    ],
)  # fmt: skip
def test_a_delay_of_somebody_else_is_asked_about(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.confirm) == (Intent.DELAYED, True)


@pytest.mark.parametrize(
    ("reply", "due"),
    [
        ("3 weken vertraging door de leverancier", date(2026, 7, 21)),
        ("het bureau levert een maand later op", date(2026, 7, 31)),
        ("we verwachten hem 8 juli", date(2026, 7, 8)),
        ("gemeente levert de wijkanalyse 8 juli", date(2026, 7, 8)),
    ],
)
def test_a_delay_of_the_task_is_not(reply: str, due: date) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, due, False)


@pytest.mark.parametrize(
    "reply",
    [
        "wordt 31 april", "wordt 31 juni", "31-11-2026", "wordt eind 31 november", "deadline wordt 30 februari", "32 juli",
        "wordt week 54", "wordt kwartaal 5", "Q5", "2026-06-31", "June 31 it is", "wordt 29 februari 2027",
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_becomes_no_other(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    "reply",
    [
        "verschuift naar 31 september", "we halen 31 juni", "klaar op 31 juni", "is 31 september klaar", "Q5 klaar",
        "klaar in week 60", "herinner me 31 juni", "100% klaar 31 juni", "moved to June 31",
    ],
)  # fmt: skip
def test_what_is_said_with_such_a_day_is_asked_about(reply: str) -> None:
    found = says(reply)
    assert found.confirm
    assert (found.new_due, found.snooze_until) == (None, None)


@pytest.mark.parametrize("reply", ["wordt 31 juli", "week 53 klaar", "wordt 29 februari 2028"])
def test_a_day_that_can_be_stays(reply: str) -> None:
    assert says(reply).intent is not Intent.COMMENT


@pytest.mark.parametrize(
    "reply",
    [
        "alles klaar behalve 5", "alle woningen klaar, behalve 5", "50 klaar behalve de laatste 5", "all done except 5",
        "everything done but 5", "behalve 5 woningen is alles af", "op 5 na klaar",
    ],
)  # fmt: skip
def test_all_but_so_many_is_taken_from_the_target(reply: str) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, 45, False)


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ("20 klaar behalve 5", 15), ("5 niet thuis, rest klaar", 45), ("niemand thuis bij 5, rest klaar", 45),
        ("20 bijna klaar", 20), ("20 en 5 klaar", 25), ("15 in Oost en 10 in West klaar", 25), ("3x10 klaar", 30),
        ("twee keer tien klaar", 20), ("de helft min 5", None), ("alles klaar behalve nummer 5", None),
    ],
)  # fmt: skip
def test_an_amount_of_two_numbers_is_asked_about(reply: str, value: int | None) -> None:
    found = says(reply, HOMES)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, value, True)


@pytest.mark.parametrize("reply", ["Laat maar zitten", "laat zitten", "laat deze maar zitten joh"])
def test_what_may_be_no_more_than_never_mind_drops_nothing_unasked(reply: str) -> None:
    assert says(reply) == Understanding(Intent.DROPPED, confirm=True)


@pytest.mark.parametrize("reply", ["gaat voorlopig niet door", "vooralsnog geschrapt"])
def test_what_is_called_off_for_now_is_asked_about(reply: str) -> None:
    assert says(reply) == Understanding(Intent.DROPPED, confirm=True)


def test_no_need_to_remind_drops_nothing() -> None:
    assert says("niet nodig om te herinneren").intent is not Intent.DROPPED


@pytest.mark.parametrize("reply", ["de taak is voor de zomer klaar", "deze is voor 1 juni klaar"])
def test_the_task_is_not_finished_before_the_day_by_which_it_will_be(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


def test_before_a_holiday_may_be_the_last_or_the_next() -> None:
    assert says("deze is voor de bouwvak klaar").confirm


@pytest.mark.parametrize("reply", ["loopt 2 weken voor", "we lopen 3 weken voor op schema", "de bouwer loopt een week voor"])
def test_who_is_ahead_is_not_late(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


@pytest.mark.parametrize("reply", ["klaar, 60% van het budget gebruikt"])
def test_what_it_cost_is_not_how_much_is_done(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    ("reply", "day", "asks"),
    [
        ("ik verwacht dat we 6 juli kunnen leveren, dus een weekje later dan afgesproken", date(2026, 7, 6), False),
        ("het wordt 15 juli, twee weken later dus", date(2026, 7, 15), False),
        ("de notitie komt 9 juli, ongeveer een week uitstel", date(2026, 7, 9), False),
        ("it will be 6 July, a week later than agreed", date(2026, 7, 6), False),
        ("het wordt 15 juli, drie maanden later", date(2026, 7, 15), True),
    ],
)  # fmt: skip
def test_a_day_that_is_named_counts_and_a_term_beside_it_explains(reply: str, day: date, asks: bool) -> None:
    found = says(reply)
    assert (found.new_due, found.confirm) == (day, asks)


@pytest.mark.parametrize(
    "reply", ["kan Woonlint de cijfers nog sturen?", "kun je die bijlage even mailen?", "wil iemand het document nog sturen?"]
)
def test_what_a_colleague_is_asked_for_is_no_question_about_the_bot(reply: str) -> None:
    assert says(reply) == Understanding(Intent.QUESTION)


@pytest.mark.parametrize("reply", ["kan ik een bijlage meesturen?", "foto toevoegen?"])
def test_whether_one_can_add_something_is(reply: str) -> None:
    assert says(reply).intent is Intent.HELP


@pytest.mark.parametrize(
    "reply", ["vergadering verzet naar 9 juli", "overleg verplaatst naar 9 juli", "het werkoverleg is verschoven naar 9 juli"]
)
def test_a_meeting_that_moves_moves_no_deadline(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    ("reply", "percent"),
    [
        ("wat ik gisteren zei klopt niet, het is 40%", 40), ("Wat ik net schreef was fout: 35%.", 35),
        ("what I said yesterday is wrong, it's 45%", 45),
    ],
)  # fmt: skip
def test_what_stands_behind_a_correction_counts(reply: str, percent: int) -> None:
    assert says(reply) == Understanding(Intent.PROGRESS, percent=percent)


@pytest.mark.parametrize("reply", ["wat ik gisteren zei klopt niet", "wat ik hier schreef was onjuist"])
def test_that_something_was_wrong_is_asked_about(reply: str) -> None:
    assert says(reply) == Understanding(Intent.UNDO, confirm=True)


@pytest.mark.parametrize(
    "reply", ["haha 50, dat zijn er nogal wat", "50 woningen... dat is best veel hoor", "zo, 50, wat een aantal"]
)
def test_who_wonders_at_how_much_there_is_reports_nothing(reply: str) -> None:
    assert says(reply, HOMES) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    "reply", ["we zijn op tijd klaar", "geen zorgen, wij zijn ruim op tijd klaar", "we zijn gewoon binnen de termijn klaar"]
)
def test_being_in_time_is_to_come(reply: str) -> None:
    assert says(reply) == Understanding(Intent.ON_TRACK, light="green")


@pytest.mark.parametrize("reply", ["10 v d 50 zitten erop", "10 v.d. 50 is gedaan", "10 v/d 50 klaar"])
def test_some_of_all_closes_nothing_however_of_the_is_written(reply: str) -> None:
    assert says(reply, HOMES) == Understanding(Intent.PROGRESS, percent=20, value=10)


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("de flyers zijn gedrukt en bezorgd bij de bewoners", Intent.COMMENT), ("kaart is huis aan huis bezorgd", Intent.COMMENT),
        ("ik ben bezorgd", Intent.AT_RISK), ("we zijn erg bezorgd", Intent.AT_RISK), ("bezorgd of het nog lukt", Intent.AT_RISK),
    ],
)  # fmt: skip
def test_what_was_delivered_is_no_worry(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


@pytest.mark.parametrize(
    "reply", ["Deze taak ligt niet bij ons, maar bij de gemeente.", "dit ligt toch niet bij de huurdersraad"]
)
def test_whose_it_is_not_is_no_wait(reply: str) -> None:
    assert says(reply) == Understanding(Intent.REASSIGN, confirm=True)


@pytest.mark.parametrize("reply", ["It is possible that we miss the deadline", "er is een kans dat we de deadline missen"])
def test_what_may_be_late_is_a_risk(reply: str) -> None:
    assert says(reply) == Understanding(Intent.AT_RISK, light="amber")


def test_what_somebody_would_do_with_so_much_is_a_jest() -> None:
    assert says("voor 2,4 miljoen wil ik ook wel een nieuwe keuken", FUND) == Understanding(Intent.COMMENT)
