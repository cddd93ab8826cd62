"""What is finished or dropped is open again only after a yes, whatever is typed of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.agreements import Party
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]


def after(town: Any, words: str, **by: float) -> Any:
    """The message in whose thread Woonlint typed this, so long ago."""
    nudge = town.live()
    town.say(CORPORATIE, words, nudge)
    town.clock.move_to(town.clock.now() + timedelta(**by))
    return nudge


@pytest.mark.parametrize(
    "words", ["schuift naar 17 april", "is vertraagd", "we wachten nog op de notaris", "dit wordt wel krap", "ligt helemaal stil"]
)
def test_bad_news_of_what_is_finished_is_asked_first(words: str, start: Start) -> None:
    town = start()
    nudge = after(town, "afgerond", days=1)
    town.say(CORPORATIE, words, nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text.startswith("Afspraak 6 stond op afgerond. Is die weer open")
    assert town.task().status is TaskStatus.DONE
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN


def test_the_new_day_is_in_the_question_and_stands_after_the_yes(start: Start) -> None:
    town = start()
    nudge = after(town, "klaar", days=1)
    town.say(CORPORATIE, "schuift naar 17 april", nudge)
    assert "met 17 april als nieuwe datum?" in town.last_in_thread(nudge).text
    town.say(CORPORATIE, "ja", nudge)
    assert (town.task().status, town.task().expected) == (TaskStatus.OPEN, date(2026, 4, 17))


def test_a_no_leaves_it_finished(start: Start) -> None:
    town = start()
    nudge = after(town, "klaar", days=1)
    town.say(CORPORATIE, "ligt stil", nudge)
    town.say(CORPORATIE, "nee", nudge)
    assert town.task().status is TaskStatus.DONE and "Er is niets veranderd" in town.thread(nudge)[-1]


def test_what_goes_well_leaves_it_finished_without_a_question(start: Start) -> None:
    town = start()
    nudge = after(town, "klaar", days=1)
    before = town.thread(nudge)
    town.say(CORPORATIE, "ligt goed op schema", nudge)
    assert town.task().status is TaskStatus.DONE and town.thread(nudge) == before


@pytest.mark.parametrize("words", ["50%", "schuift naar 17 april", "ligt stil", "loopt goed"])
def test_what_was_dropped_is_open_again_after_a_yes_only(words: str, start: Start) -> None:
    town = start()
    nudge = after(town, "vervalt", days=1)
    town.say(CORPORATIE, words, nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text.startswith("Afspraak 6 was niet meer aan de orde. Is die weer open")
    assert town.task().status is TaskStatus.DROPPED
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN


@pytest.mark.parametrize("words", ["niet", "nee", "nog niet"])
def test_dropped_and_denied_a_moment_later_is_asked_as_that(words: str, start: Start) -> None:
    town = start()
    nudge = after(town, "vervalt", minutes=1)
    town.say(CORPORATIE, words, nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text == "Is afspraak 6 toch weer aan de orde?"
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN


def test_undone_behind_it_takes_the_drop_back_and_ends_the_question(start: Start) -> None:
    town = start()
    nudge = after(town, "vervalt", minutes=1)
    town.say(CORPORATIE, "niet", nudge)
    asked = town.last_in_thread(nudge)
    town.say(CORPORATIE, "ongedaan", nudge)
    assert town.task().status is TaskStatus.OPEN
    shown = town.playground.workspace.message(asked.channel, asked.ts)
    assert all(block["type"] != "actions" for block in shown.blocks)


def test_undone_behind_a_denied_done_takes_the_done_back(start: Start) -> None:
    town = start()
    nudge = after(town, "klaar", minutes=1)
    town.say(CORPORATIE, "niet", nudge)
    town.say(CORPORATIE, "ongedaan", nudge)
    assert town.task().status is TaskStatus.OPEN


@pytest.mark.parametrize("before", [("vervalt", TaskStatus.DROPPED), ("klaar", TaskStatus.DONE)])
@pytest.mark.parametrize("words", ["<@{who}> neemt het over", "gaat naar <@{who}>"])
def test_what_was_closed_is_handed_over_after_a_yes_only_and_is_open_then(
    words: str, before: tuple[str, TaskStatus], start: Start
) -> None:
    town, (closing, closed) = start(), before
    with town.database.write() as session:
        party = session.exec(select(Party).order_by(Party.id)).first()
        for user in (CORPORATIE, GEMEENTE):
            register(session, user_id=user, party_id=(party.id or 0) if party else 0, role=MembershipRole.MEMBER)
    nudge = after(town, closing, days=1)
    direct = town.playground.workspace.direct_message(GEMEENTE).id
    town.say(CORPORATIE, words.format(who=GEMEENTE), nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text.startswith("Afspraak 6") and f"Is die weer open, en neemt <@{GEMEENTE}> die over?" in asked.text
    assert town.task().status is closed and town.posts(direct) == []
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN
    assert "Stand: niet meer aan de orde" not in town.posts(direct)[-1].text
    town.say(CORPORATIE, "ongedaan", nudge)
    assert town.task().status is closed
