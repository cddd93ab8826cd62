"""A colour in English or Dutch is that light, 'ik red het' is none; and asking how to undo undoes nothing."""

from __future__ import annotations

from datetime import date

import pytest

from storage.words import Light
from workflows.answering.heard.yes_or_no import yes_or_no
from workflows.answering.understanding.meaning import TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Het wooncomplex aan de Kade laten keuren", date(2026, 2, 1), date(2026, 6, 30))
POLES = TaskContext("Laadpalen plaatsen", date(2026, 2, 1), date(2026, 6, 30), target_value=20.0, target_unit="laadpalen")


def heard(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=date(2026, 5, 20))


@pytest.mark.parametrize(
    ("reply", "light"),
    [
        ("Red!", Light.RED),
        ("this one is still red", Light.RED),
        ("we are in the red zone now", Light.RED),
        ("please mark it red", Light.RED),
        ("from amber to red", Light.RED),
        ("it turned red, because nobody answers", Light.RED),
        ("in de rode zone", Light.RED),
        ("that's on amber", Light.AMBER),
        ("the status is orange", Light.AMBER),
        ("put this on yellow please", Light.AMBER),
        ("we're back in the green", Light.GREEN),
        ("from red to green", Light.GREEN),
        ("ik red het gewoon", Light.GREEN),
        ("30 juni red ik makkelijk", Light.GREEN),
    ],
)
def test_a_colour_is_its_light(reply: str, light: Light) -> None:
    assert heard(reply).light is light


@pytest.mark.parametrize(
    "reply",
    [
        "not red",
        "no longer red",
        "why is it red?",
        "is this red?",
        "red tape at the council",
        "red bricks ordered",
        "not green yet",
    ],
)
def test_a_colour_that_is_asked_denied_or_told_of_a_thing_gives_no_light(reply: str) -> None:
    assert heard(reply).light is None


@pytest.mark.parametrize("reply", ["ik red het niet", "dat red ik nooit voor juli"])
def test_who_does_not_make_it_is_late(reply: str) -> None:
    assert heard(reply).intent.value == "delayed"


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("how do I undo my answer?", "help"),
        ("where is the undo button?", "help"),
        ("can I take this back?", "help"),
        ("hoe kan ik dit terugdraaien?", "help"),
        ("kan ik mijn antwoord ongedaan maken?", "help"),
        ("could you undo my last answer?", "undo"),
        ("dat is niet waar, ongedaan maken", "undo"),
        ("oh no, cancel that please", "undo"),
        ("cancel my previous answer", "undo"),
        ("sorry, strike that", "undo"),
        ("roll it back", "undo"),
        ("cancel that task", "dropped"),
    ],
)
def test_asking_how_to_undo_is_answered_and_asking_to_undo_is_done(reply: str, intent: str) -> None:
    assert heard(reply).intent.value == intent


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("please don't undo that", "comment"),
        ("no need to revert", "comment"),
        ("did somebody undo this?", "question"),
        ("dat moet je niet terugdraaien", "comment"),
        ("kun je dat niet terugdraaien?", "undo"),
    ],
)
def test_what_is_to_stay_is_not_undone(reply: str, intent: str) -> None:
    assert heard(reply).intent.value == intent


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("we're not blocked any more", "on_track"),
        ("it's no longer late", "on_track"),
        ("we won't be late", "on_track"),
        ("no longer waiting", "comment"),
        ("not orange any more", "comment"),
        ("the wait is over", "comment"),
        ("can't wait to begin", "comment"),
        ("the waiting list grows", "comment"),
        ("can't wait any longer for them", "blocked"),
        ("not stuck on us, stuck on the council", "blocked"),
    ],
)
def test_trouble_that_is_over_is_no_trouble_and_drops_nothing(reply: str, intent: str) -> None:
    assert heard(reply).intent.value == intent


def test_cancel_alone_may_be_of_the_answer_and_is_asked_about() -> None:
    assert (heard("cancel this").intent.value, heard("cancel this").confirm) == ("dropped", True)


@pytest.mark.parametrize("reply", ["no, wait", "oh wacht even", "hold on"])
def test_who_asks_us_to_wait_says_nothing_yet(reply: str) -> None:
    assert heard(reply).intent.value == "comment"


@pytest.mark.parametrize("said", ["never mind", "Forget it.", "skip that", "cancel", "no, never mind", "leave it"])
def test_never_mind_is_a_no_to_what_we_ask(said: str) -> None:
    assert yes_or_no(said) is False


@pytest.mark.parametrize(
    ("reply", "task", "intent"),
    [
        ("9 geplaatst, verder kunnen we helaas niet zonder ontheffing", POLES, "blocked"),
        ("zonder stroomaansluiting komen we niet verder", POLES, "blocked"),
        ("verder kunnen we niet klagen", POLES, "comment"),
        ("vorige week nog een boeiende podcast geluisterd over wonen", PLAN, "comment"),
        ("hoofdstuk twee nog nalopen", PLAN, "progress"),
        ("alles is voltooit", PLAN, "done"),
        ("Voltooit!", PLAN, "done"),
        ("de keuring is vertraagt", PLAN, "delayed"),
    ],
)
def test_what_cannot_go_on_leaves_nothing_or_slips_a_letter(reply: str, task: TaskContext, intent: str) -> None:
    assert heard(reply, task).intent.value == intent
