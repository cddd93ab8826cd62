"""What the writer is going to do on a day (a visit, a call, something to fetch) promises nothing for the task."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Plan van aanpak woonoverlast opstellen", date(2026, 2, 1), date(2026, 6, 30))
NOTE = TaskContext("Nota grondprijzen opstellen en aan de raad sturen", date(2026, 2, 1), date(2026, 6, 30))


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    "reply",
    [
        "ik loop straks even binnen bij de projectleider", "vanmiddag loop ik even bij haar binnen",
        "we stappen dinsdag binnen bij de directie", "de wethouder loopt morgen binnen",
        "ik schuif morgen aan bij het overleg", "we schuiven donderdag aan bij de wethouder",
        "ik vang haar straks op in de gang", "ik heb hem morgen aan de lijn", "ik zie hem dan maandag",
        "we lopen het plan morgen door met de corporatie", "ik maak maandag een rondje door de wijk",
        "ik haal het formulier morgen op", "ik haal maandag de sleutels", "ik nodig ze morgen uit",
        "ik lever morgen mijn reactie in", "ik stuur haar morgen een herinnering", "ik geef je morgen een seintje",
    ],
)  # fmt: skip
def test_an_errand_on_a_day_is_only_told(reply: str) -> None:
    assert says(reply) == Understanding(Intent.COMMENT)


@pytest.mark.parametrize(
    ("reply", "task", "intent"),
    [
        ("we halen vrijdag de deadline", PLAN, Intent.ON_TRACK),
        ("30 juni halen we met twee vingers in de neus", PLAN, Intent.ON_TRACK),
        ("we maken het plan vrijdag af", PLAN, Intent.ON_TRACK),
        ("we leveren de nota vrijdag in", NOTE, Intent.ON_TRACK),
        ("we schuiven op naar juli", PLAN, Intent.DELAYED),
        ("we lopen twee weken uit", PLAN, Intent.DELAYED),
        ("stuur me morgen een herinnering", PLAN, Intent.SNOOZE),
    ],
)
def test_a_promise_stays_one(reply: str, task: TaskContext, intent: Intent) -> None:
    assert says(reply, task).intent is intent


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("revert please, wrong project", Intent.UNDO),
        ("please undo, wrong file", Intent.UNDO),
        ("undo, something went wrong", Intent.UNDO),
        ("undo please, sorry for the delay", Intent.UNDO),
        ("oops wrong project", Intent.UNDO),
        ("verkeerde straat", Intent.UNDO),
        ("undo, wrong. it's 40%", Intent.PROGRESS),
        ("undo, het gaat mis", Intent.AT_RISK),
        ("it all went wrong", Intent.AT_RISK),
    ],
)
def test_why_something_is_withdrawn_is_no_status(reply: str, intent: Intent) -> None:
    assert says(reply).intent is intent
