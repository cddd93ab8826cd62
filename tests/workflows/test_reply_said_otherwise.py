"""The same wish in other words: a correction, an undo, a new day, who takes it, a reminder; and thanks, which wish nothing."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Leegstandsbeheer afspreken voor het sloopcomplex", date(2026, 2, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("foutje, vorige invoer graag annuleren", "undo"),
        ("sorry dat klopte niet, wil je de laatste wijziging herstellen?", "undo"),
        ("scratch that, was meant for another thread", "undo"),
        ("ligt sinds kort bij een collega van vastgoed", "reassign"),
        ("we annuleren de opdracht, de raad ziet ervan af", "dropped"),
        ("<@U07ANN3> zou jij dit willen overpakken?", "reassign"),
        ("thanks for the nudge", "comment"),
        ("please nudge me in june", "snooze"),
        ("over drie weken graag een nieuwe herinnering", "snooze"),
        ("Aan onze zijde is alles geregeld, het hangt nu nog op de leegstandsbeheerder", "blocked"),
        ("het hangt nu op de notaris", "blocked"),
    ],
)
def test_the_same_is_understood_in_other_words(reply: str, intent: str) -> None:
    assert understand(reply, task=PLAN, today=date(2026, 5, 20)).intent.value == intent


@pytest.mark.parametrize(
    ("reply", "percent"),
    [
        ("Sorry, ik typte 17%, dat moet 18% zijn", 18),
        ("stond op 50 maar moet 45% zijn, vergissing van mij", 45),
    ],
)
def test_what_is_put_right_counts_and_is_not_asked_about(reply: str, percent: int) -> None:
    meant = understand(reply, task=PLAN, today=date(2026, 5, 20))
    assert (meant.intent.value, meant.percent, meant.confirm) == ("progress", percent, False)


def test_a_new_date_by_its_english_name_is_the_new_date() -> None:
    meant = understand("not going to make it, the new date is 2 October", task=PLAN, today=date(2026, 5, 20))
    assert (meant.intent.value, meant.new_due) == ("delayed", date(2026, 10, 2))
