"""Who asks whether it may be closed is asked back, who asks how to undo is told how, and a tick beside a past deed closes."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Leegstandsbeheer afspreken voor het sloopcomplex", date(2026, 2, 1), date(2026, 6, 30))
ADVICE = TaskContext("Bewoners adviseren over de verhuizing", date(2026, 2, 1), date(2026, 6, 30))
WEDNESDAY = date(2026, 5, 20)


def says(reply: str, task: TaskContext = PLAN) -> Understanding:
    return understand(reply, task=task, today=WEDNESDAY)


@pytest.mark.parametrize(
    "reply",
    [
        "mag hij op 100%?", "kan hij naar 100%", "mag die op honderd procent?", "can I set it to 100%?",
        "shall we put it at 100%?", "mag deze dicht?",
        "zullen we deze op 100% zetten?", "kun je hem op 100% zetten?", "alles is getekend, kan hij op 100%?",
        "kan deze op 100% of moet er nog iets?",
        "can we mark it 100%?", "kan die op afgerond?", "mag deze eraf?",
    ],
)  # fmt: skip
def test_a_question_whether_it_may_be_closed_closes_nothing(reply: str) -> None:
    found = says(reply)
    assert found.intent in (Intent.DONE, Intent.DROPPED)
    assert found.confirm


@pytest.mark.parametrize(
    ("reply", "percent"), [("mag deze op 60%?", 60), ("can this go to 80%?", 80), ("wil je hem op 40% zetten?", 40)]
)
def test_a_question_for_another_figure_is_put_back_too(reply: str, percent: int) -> None:
    assert (says(reply).intent, says(reply).percent, says(reply).confirm) == (Intent.PROGRESS, percent, True)


@pytest.mark.parametrize(
    "reply",
    [
        "wanneer staat hij op 100%?",
        "halen we de 100%?",
        "kan 100% van de bewoners meedoen?",
        "is dit 100%?",
        "staat deze al op 100%?",
    ],
)
def test_a_question_about_the_figure_asks_for_no_change(reply: str) -> None:
    assert says(reply).intent is Intent.QUESTION


@pytest.mark.parametrize(
    "reply", ["zet deze op 100%", "we zitten op 60%, kun je de rest inplannen?", "60% gedaan. Kan iemand me met de rest helpen?"]
)
def test_a_figure_that_is_told_is_not_asked_about(reply: str) -> None:
    assert not says(reply).confirm


@pytest.mark.parametrize(
    "reply",
    [
        "How do I take that back? Pressed the wrong button", "wrong button, how do I undo this?",
        "verkeerde knop, hoe draai ik dat terug?",
        "hoe maak ik dit ongedaan? Ik drukte verkeerd", "foutje gemaakt, hoe herstel ik dat?",
        "per ongeluk op klaar gedrukt, hoe krijg ik dat weg?",
        "what happens if I press the wrong button?", "wat als ik op de verkeerde knop druk?",
        "is there an undo? I pressed the wrong button",
    ],
)  # fmt: skip
def test_who_asks_how_to_undo_is_told_how(reply: str) -> None:
    assert says(reply) == Understanding(Intent.HELP)


@pytest.mark.parametrize(
    "reply",
    [
        "wrong button", "per ongeluk op klaar gedrukt", "verkeerde knop, graag ongedaan maken", "how do I undo? please undo it",
        "kan ik dit ongedaan maken? verkeerde knop", "undo, how did that happen?",
    ],
)  # fmt: skip
def test_who_wants_it_undone_gets_it_undone(reply: str) -> None:
    assert says(reply) == Understanding(Intent.UNDO)


@pytest.mark.parametrize("reply", ["foutje gemaakt", "ik heb een vergissing gemaakt", "I made a mistake"])
def test_a_mistake_closes_nothing_and_is_asked_about(reply: str) -> None:
    assert says(reply) == Understanding(Intent.UNDO, confirm=True)


@pytest.mark.parametrize(
    "reply",
    [
        "advies is maandag verzonden ✅", "advies vrijdag verstuurd ✅", "dinsdag geregeld :white_check_mark:",
        "✅ donderdag verstuurd", "was dinsdag klaar ✔️",
        "maandag afgerond ✅", "advies is vrijdag al verstuurd ✅", "sent on Thursday ✅",
    ],
)  # fmt: skip
def test_a_tick_beside_a_deed_of_a_day_closes(reply: str) -> None:
    found = says(reply, ADVICE)
    assert (found.intent, found.percent, found.confirm) == (Intent.DONE, 100, False)


@pytest.mark.parametrize(
    ("reply", "intent", "confirm"),
    [
        ("wordt donderdag verstuurd ✅", "on_track", False),
        ("advies gaat donderdag de deur uit ✅", "on_track", False),
        ("donderdag is het verstuurd ✅", "on_track", False),
        ("donderdag ingepland ✅", "on_track", False),
        ("maandag gedaan", "done", True),
        ("de uitnodiging is donderdag verstuurd ✅", "done", True),
        ("advies is donderdag verstuurd, nu wachten op reactie ✅", "blocked", False),
        ("advies is donderdag verstuurd?", "question", False),
    ],
)
def test_what_is_still_to_come_or_may_be_another_thing_does_not(reply: str, intent: str, confirm: bool) -> None:
    assert (says(reply, ADVICE).intent.value, says(reply, ADVICE).confirm) == (intent, confirm)
