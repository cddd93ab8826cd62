"""`/afspraak status 6 klaar`: an answer by number, in any place where the bot hears words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE
from storage.words import Source, TaskStatus

Start = Callable[..., Any]


def test_the_command_gives_a_stand_that_all_see_under_the_message(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 7 klaar")
    town.settle()
    assert (town.task(0).status, town.task(1).status) == (TaskStatus.OPEN, TaskStatus.DONE)
    assert town.history(1)[0].source is Source.COMMAND
    assert [text for text in town.thread(nudge) if text.startswith("Genoteerd: afspraak 7 is afgerond. Gemeld door")]
    assert "afspraak 7" in town.whispers(CORPORATIE)[-1].casefold()


def test_a_number_that_is_not_there_and_words_that_say_nothing_change_nothing(start: Start) -> None:
    town = start()
    town.live()
    for words in ("status 99 klaar", "status 6", "status"):
        town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", words)
        town.settle()
    assert town.history() == []
    assert len(town.whispers(CORPORATIE)) == 3
    assert town.whispers(CORPORATIE)[0] == "Ik ken hier geen afspraak 99."


def test_a_doubtful_word_is_asked_about(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "status 6 volgens mij klaar")
    town.settle()
    assert town.task().status is TaskStatus.OPEN
    assert town.thread(nudge)[-1].startswith("Bedoel je dat afspraak 6")


def test_a_mention_knows_the_word_too(start: Start) -> None:
    town = start()
    town.live()
    town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> status 6 60%")
    town.settle()
    assert town.task().percent == 60
