"""A single day on which somebody isn't there, and who tells that they are back: what is waited for, and until when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from storage.tasks import Task
from workflows.answering.heard.absence import absence_of
from workflows.answering.heard.back_again import is_back

Channel = World = Any
"""The fixtures of this folder's conftest. It is Tuesday 3 March 2026, afspraak 6 is due on 31 March."""

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("overmorgen vrij", "2026-03-06"),
        ("Ik ben vrijdag niet op kantoor", "2026-03-09"),
        ("donderdag ben ik er niet", "2026-03-06"),
        ("we zijn er vrijdag niet", "2026-03-09"),
        ("ik heb morgen een dagje vrij", "2026-03-05"),
        ("woensdag en donderdag vrij", "2026-03-06"),
        ("ik ben 12 en 13 maart vrij", "2026-03-16"),
        ("vrij op maandag 9 maart", "2026-03-10"),
        ("volgende week vrijdag vrij", "2026-03-16"),
        ("vandaag ziek", "2026-03-04"),
        ("vrij van 9 tot en met 13 maart", "2026-03-16"),
        ("I'm off on Thursday", "2026-03-06"),
        ("I'm away tomorrow", "2026-03-05"),
        ("I have Friday off", "2026-03-09"),
        ("taking tomorrow off", "2026-03-05"),
        ("not in on Thursday, sorry", "2026-03-06"),
    ],
)
def test_we_come_back_on_the_working_day_after_it(channel: Channel, world: World, task: Task, words: str, day: str) -> None:
    assert channel.types(world.fatma, words).kind == "asked"
    assert channel.sent("ask")[-1].payload["snooze_until"] == day
    channel.types(world.fatma, "ja")
    assert task.snoozed_until == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words",
    [
        "vrijdag weg",
        "morgen vrij om te bellen",
        "het plein is vrijdag vrij",
        "ik ben vrijdag klaar",
        "donderdagmiddag weg",
        "ik ben er vrijdag mee verder",
        "vrijdag niet",
        "it's out on Friday",
        "I'm off to the notary tomorrow",
        "ik ben er weer",
        "I'm back",
        "de brief gaat morgen weg",
    ],
)
def test_what_only_sounds_like_a_day_off_is_none(words: str) -> None:
    assert absence_of(words, today=TODAY) is None


@pytest.mark.parametrize(
    "words",
    ["ik ben er weer", "Ben weer terug", "hoi, ik ben weer beter", "terug van vakantie", "I'm back!", "we are back at work"],
)
def test_who_tells_that_they_are_back_is_heard(words: str) -> None:
    assert is_back(words)


@pytest.mark.parametrize(
    "words",
    [
        "terug",
        "back",
        "ik ben maandag weer terug",
        "de vergunning is terug",
        "ik ben er weer mee bezig",
        "terug naar de gemeente",
        "I'll be back",
        "back to Woonlint",
        "ben je er weer?",
        "ik ben er weer niet",
    ],
)
def test_and_other_words_are_not(words: str) -> None:
    assert not is_back(words)
