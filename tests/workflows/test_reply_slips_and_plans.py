"""What a slip of the finger hides ('bjina klaar'), and what a new planning tells is to come."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
TALK = TaskContext("Jaarverslag bespreken met de bewonersraad", date(2026, 2, 1), date(2026, 6, 30))
VISION = TaskContext("Woonvisie laten vaststellen door de raad", date(2026, 2, 1), date(2026, 6, 30))
HOMES = TaskContext("Woningen isoleren", date(2026, 2, 1), date(2026, 6, 30), target_value=90, target_unit="woningen")
TODAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=TODAY)


@pytest.mark.parametrize(
    ("reply", "day"),
    [
        ("De sessie van 12 mei viel uit. Nieuwe planning: verslag besproken in week 36", date(2026, 9, 4)),
        ("herziene deadline: besproken en akkoord op 3 september", date(2026, 9, 3)),
        ("nieuwe mijlpalen: concept gedeeld in juli, verslag besproken in september", date(2026, 9, 30)),
        ("new date: discussed on 3 september", date(2026, 9, 3)),
        ("nieuwe planning:\n- concept rondgestuurd in juli\n- verslag besproken in oktober", date(2026, 10, 31)),
        ("verslag besproken in week 36", date(2026, 9, 4)),
        ("besproken op 3 september", date(2026, 9, 3)),
    ],
)
def test_what_a_new_planning_calls_finished_is_finished_then(reply: str, day: date) -> None:
    found = says(reply, TALK)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, day, False)


def test_a_hoped_for_new_planning_is_asked_about() -> None:
    found = says("nieuwe planning: verslag hopelijk besproken in september", TALK)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, date(2026, 9, 30), True)


def test_a_number_in_a_new_planning_counts_nothing() -> None:
    found = says("nieuwe planning: 40 woningen opgeleverd in week 36", HOMES)
    assert (found.intent, found.value, found.percent) == (Intent.COMMENT, None, None)


def test_what_was_discussed_on_a_day_that_has_been_is_done() -> None:
    assert says("verslag besproken op 12 mei", TALK).intent is Intent.DONE


@pytest.mark.parametrize(
    "reply",
    [
        "bijjna klaar", "bjna helemaal klaar", "bijba af", "vrijwl af", "nageneog klaar", "hasst klaar", "niwt klaar",
        "nog nit af", "is neit helemaal rond", "almsot done", "nto finished yet", "grotendeel gereed",
    ],
)  # fmt: skip
def test_a_hedge_with_a_slip_closes_nothing(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.percent, found.confirm) == (Intent.PROGRESS, None, True)


@pytest.mark.parametrize("reply", ["net klaar", "plan klaar", "alles klaar", "fiets en plan klaar", "green, done"])
def test_a_word_near_to_a_hedge_takes_nothing_back(reply: str) -> None:
    assert says(reply).intent is Intent.DONE


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("mag je aff vinken, vink maar aff", Intent.DONE),
        ("vnik maar af", Intent.DONE),
        ("loopt op schma", Intent.ON_TRACK),
        ("oeps, zet teurg svp", Intent.UNDO),
    ],
)
def test_a_short_command_with_a_slip_is_heard(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent


@pytest.mark.parametrize("reply", ["schuift nr september", "wordt verplaatst nr eind september"])
def test_nr_before_a_time_is_naar(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, date(2026, 9, 30), False)


@pytest.mark.parametrize(
    "reply",
    ["half of it is done but the builder went bust", "everything has stopped", "construction halted, supplier is bankrupt"],
)
def test_work_that_stopped_is_blocked(reply: str) -> None:
    assert says(reply).intent is Intent.BLOCKED


@pytest.mark.parametrize(
    "reply",
    [
        "gaat vermoedelijk niet lukken voor 30 juni", "waarschijnlijk halen we 30 juni niet",
        "lukt waarschijnlijk niet voor juli",
        "de kans is groot dat we het niet halen", "kans is klein dat het uitloopt",
    ],
)  # fmt: skip
def test_a_deadline_that_is_only_likely_to_be_missed_is_a_risk(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.AT_RISK, None, False)


@pytest.mark.parametrize(
    "reply", ["geen kans dat het later wordt", "nul kans dat we de deadline missen", "no chance that we slip"]
)
def test_no_chance_that_it_is_late_is_no_risk(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


@pytest.mark.parametrize("reply", ["we won't make it, end of September instead", "lukt niet, eind september in plaats daarvan"])
def test_a_day_instead_is_the_new_one(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.new_due, found.confirm) == (Intent.DELAYED, date(2026, 9, 30), False)


@pytest.mark.parametrize(
    "reply", ["snooze tot 1 september, dan is de afdeling compleet", "herinner me 1 september want iedereen is weer compleet"]
)
def test_a_team_that_is_complete_is_no_work_that_is(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.snooze_until) == (Intent.SNOOZE, date(2026, 9, 1))


@pytest.mark.parametrize(
    "reply", ["welke woorden begrijpt de bot?", "wat voor reacties kun je verwerken?", "which replies can the bot handle?"]
)
def test_what_the_bot_takes_in_is_a_request_for_help(reply: str) -> None:
    assert says(reply).intent is Intent.HELP


@pytest.mark.parametrize(
    "reply", ["visie is af en staat op de agenda van de raad", "stuk gereed en geagendeerd", "klaar en gaat naar het college"]
)
def test_what_lies_with_who_decides_is_not_decided(reply: str) -> None:
    assert says(reply, VISION).intent is not Intent.DONE


def test_a_plan_that_was_only_to_be_written_is_done_when_it_is_on_the_agenda() -> None:
    assert says("het plan is af en staat op de agenda van de raad").intent is Intent.DONE


def test_a_day_that_was_a_few_weeks_ago_is_not_moved_to_next_year_unasked() -> None:
    task = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 5, 31))
    found = says("15 april ipv 50%", task)
    assert found.new_due is None or found.confirm


@pytest.mark.parametrize("reply", ["zet <@U1> hier maar op, ik heb ander werk", "zet <@U1> erop", "zet <@U1> op deze actie"])
def test_who_is_put_on_it_gets_it(reply: str) -> None:
    found = says(reply)
    assert (found.intent, found.assignee, found.confirm) == (Intent.REASSIGN, "<@U1>", False)


@pytest.mark.parametrize("reply", ["daar gaan we toch niet mee door", "we gaan hiermee niet verder"])
def test_what_is_not_gone_on_with_is_dropped(reply: str) -> None:
    assert says(reply).intent is Intent.DROPPED


@pytest.mark.parametrize("reply", ["hier gaan we vandaag niet mee verder", "we gaan niet verder met die aannemer"])
def test_what_rests_for_today_or_is_somebody_else_is_not_dropped(reply: str) -> None:
    assert says(reply).intent is not Intent.DROPPED


def test_one_more_is_asked_about() -> None:
    found = says("gisteren is er weer een bijgekomen", HOMES)
    assert (found.intent, found.value, found.confirm) == (Intent.PROGRESS, None, True)


@pytest.mark.parametrize(
    "reply", ["komt in de raad van 24 september, dan pas vastgesteld", "wordt in het najaar behandeld, dan pas goedgekeurd"]
)
def test_what_is_only_adopted_then_is_not_yet(reply: str) -> None:
    assert says(reply, VISION).intent is not Intent.DONE
