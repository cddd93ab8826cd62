"""In person somebody tells that they are away: that is of all that is theirs, asked once, and what is missing is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_town import all_of_woonlint, holders

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.words import TaskStatus

Start = Callable[..., Any]
STAND_IN = f"<@{GEMEENTE}>"
ZONE = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def colleagues(start: Start) -> Any:
    """Three tasks of Woonlint, due on 31 March; CORPORATIE is asked for it, GEMEENTE is a colleague here. It is 17 March."""
    town = start(tasks=3)
    all_of_woonlint(town)
    town.live()
    return town


def dm(town: Any, user: str, *texts: str) -> str:
    """What we answered to the last of these."""
    for text in texts:
        said = town.playground.people.dm(user, text)
        town.settle()
    answers = town.thread(said)
    return str(answers[-1]) if answers else ""


@pytest.mark.parametrize(
    "texts",
    [
        (f"Ben afwezig van 23 maart tot en met 27 maart, {STAND_IN} neemt waar",),
        (f"ik ben er tot 30 maart niet, {STAND_IN} vervangt me",),
        (f"{STAND_IN} neemt voor mij waar", "tot en met 27 maart"),
        ("ik ben met vakantie tot 30 maart, een collega neemt waar", STAND_IN),
        ("ik ben ziek", STAND_IN, "tot 30 maart"),
    ],
)
def test_who_stands_in_is_asked_for_all_of_theirs_until_that_day_and_then_the_owner_again(
    colleagues: Any, texts: tuple[str, ...]
) -> None:
    town = colleagues
    asked = dm(town, CORPORATIE, *texts)
    assert asked.startswith(f"Zal ik tot 30 maart aan {STAND_IN} vragen naar deze 3 afspraken? Daarna weer aan jou.")
    assert holders(town) == [[], [], []]
    dm(town, CORPORATIE, "ja")
    assert holders(town) == [[GEMEENTE]] * 3
    told = [message.text for message in town.posts(town.playground.workspace.direct_message(GEMEENTE).id)]
    assert f"Tot 30 maart neem je deze afspraken waar voor <@{CORPORATIE}>." in told[-1]
    town.live(datetime(2026, 3, 30, 12, 0, tzinfo=ZONE))
    assert holders(town) == [[], [], []], "as it was before"


@pytest.mark.parametrize("texts", [("ik ben twee dagen met verlof",), ("terug op 19 maart",), ("ik ben ziek", "nog twee dagen")])
def test_without_a_colleague_it_is_asked_whether_we_come_back_then(colleagues: Any, texts: tuple[str, ...]) -> None:
    town = colleagues
    assert dm(town, CORPORATIE, *texts).startswith("Zal ik op 19 maart terugkomen op deze 3 afspraken?")
    dm(town, CORPORATIE, "ja")
    assert [town.task(number).snoozed_until for number in range(3)] == [date(2026, 3, 19)] * 3


def test_what_has_its_deadline_before_that_is_named_and_nothing_waits(colleagues: Any) -> None:
    town = colleagues
    said = dm(town, CORPORATIE, "Ik ben met zwangerschapsverlof tot september")
    assert said.startswith("Vóór 1 september is de deadline van afspraak 6 (31 maart), 7 (31 maart) en 8 (31 maart).")
    assert [town.task(number).snoozed_until for number in range(3)] == [None] * 3


def test_who_doesnt_know_until_when_needs_say_no_more(colleagues: Any) -> None:
    assert dm(colleagues, CORPORATIE, "ik ben ziek").startswith("Tot wanneer ben je er niet?")
    assert dm(colleagues, CORPORATIE, "weet ik nog niet").startswith("Dat is goed, laat het horen")


def test_of_a_colleague_who_is_ill_it_is_asked_who_does_it(colleagues: Any) -> None:
    said = dm(colleagues, GEMEENTE, f"<@{CORPORATIE}> is langdurig ziek")
    assert said.startswith("Wie doet de afspraken van Jeroen Bos zolang?")


@pytest.mark.parametrize("text", ["tot 30 maart", "de aannemer is ziek", "fijne vakantie"])
def test_other_words_in_person_tell_of_no_absence(colleagues: Any, text: str) -> None:
    assert "Zal ik" not in dm(colleagues, CORPORATIE, text)


@pytest.mark.parametrize("words", ["ik ben er weer", "I'm back"])
def test_who_is_back_before_that_day_is_asked_again_and_who_stood_in_hears_it(colleagues: Any, words: str) -> None:
    town = colleagues
    dm(town, CORPORATIE, f"ik ben er tot 30 maart niet, {STAND_IN} vervangt me", "ja")
    assert holders(town) == [[GEMEENTE]] * 3
    town.clock.move_to(datetime(2026, 3, 23, 9, 0, tzinfo=ZONE))
    assert dm(town, CORPORATIE, words) == "Welkom terug. Vanaf nu vraag ik je weer naar afspraak 6, 7 en 8."
    assert holders(town) == [[], [], []]
    told = [message.text for message in town.posts(town.playground.workspace.direct_message(GEMEENTE).id)]
    assert told[-1] == "Jeroen Bos is er weer en doet afspraak 6, 7 en 8 weer zelf. Dank je wel voor het waarnemen."


def test_what_waited_until_they_were_back_waits_no_longer_but_what_waits_for_something_else_does(colleagues: Any) -> None:
    town = colleagues
    dm(town, CORPORATIE, "ik ben met vakantie tot 25 maart", "ja", "8: herinner me op 26 maart")
    assert [town.task(number).snoozed_until for number in range(3)] == [date(2026, 3, 25)] * 2 + [date(2026, 3, 26)]
    assert dm(town, CORPORATIE, "ben weer terug") == "Welkom terug. Vanaf nu vraag ik je weer naar afspraak 6 en 7."
    assert [town.task(number).snoozed_until for number in range(3)] == [None, None, date(2026, 3, 26)]


def test_without_anything_to_end_who_is_back_is_welcomed_in_person_and_left_alone_in_the_channel(colleagues: Any) -> None:
    town = colleagues
    assert dm(town, CORPORATIE, "ik ben er weer").startswith("Welkom terug.")
    nudge = town.top()[-1]
    before = len(town.thread(nudge))
    town.say(CORPORATIE, "ik ben er weer", nudge)
    assert len(town.thread(nudge)) == before


@pytest.mark.parametrize(
    "words",
    [
        "7 is af, ik ben tot 25 maart met vakantie",
        "Ik ben tot 25 maart met verlof. 7 is klaar",
        "afspraak 7 is afgerond en vanaf morgen ben ik weg tot 25 maart",
        "7 is done, I'm on leave until 25 March",
    ],
)
def test_a_task_and_an_absence_in_one_message_are_both_heard(colleagues: Any, words: str) -> None:
    town = colleagues
    said = town.playground.people.dm(CORPORATIE, words)
    town.settle()
    answers = town.thread(said)
    assert town.task(1).status is TaskStatus.DONE
    assert any("afspraak 7" in text and "afgerond" in text for text in answers)
    assert answers[-1].startswith("Zal ik op 25 maart terugkomen op deze 2 afspraken?")
    dm(town, CORPORATIE, "ja")
    assert [town.task(number).snoozed_until for number in (0, 2)] == [date(2026, 3, 25)] * 2


def test_who_stands_in_may_stand_behind_it(colleagues: Any) -> None:
    town = colleagues
    asked = dm(town, CORPORATIE, f"8 staat op 60%, ik ben tot 30 maart afwezig, {STAND_IN} neemt waar")
    assert town.task(2).percent == 60
    assert asked.startswith(f"Zal ik tot 30 maart aan {STAND_IN} vragen naar deze 3 afspraken?")


def test_in_the_thread_of_one_task_a_share_and_a_day_off(colleagues: Any) -> None:
    town = colleagues
    town.playground.people.dm(CORPORATIE, "7 en 8 zijn klaar")
    town.settle()
    asked = dm(town, CORPORATIE, "6 is voor 40% klaar, ik ben vrijdag vrij")
    assert town.task(0).percent == 40 and asked.startswith("Zal ik op 23 maart terugkomen op afspraak 6")


@pytest.mark.parametrize("words", ["7 ligt stil, bouwvak tot 25 maart", "7 wacht, de aannemer is tot 25 maart met vakantie"])
def test_the_holiday_of_another_is_part_of_what_is_said(colleagues: Any, words: str) -> None:
    assert "terugkomen op deze" not in dm(colleagues, CORPORATIE, words)
