"""What is over is told apart from what still is: 'no longer delayed', 'can wait', stuck since somebody left."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.heard.absence import absence_of
from workflows.answering.understanding.meaning import Intent, TaskContext, Understanding
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Urgentieregels afstemmen met de regio", date(2026, 2, 1), date(2026, 6, 30))
WEDNESDAY = date(2026, 5, 20)


def says(reply: str) -> Understanding:
    return understand(reply, task=PLAN, today=WEDNESDAY)


@pytest.mark.parametrize(
    "reply",
    [
        "dit is niet langer vertraagd", "we lopen niet langer achter", "loopt niet langer uit", "zit niet langer vast",
        "ligt niet langer stil", "niet langer krap",
        "it's no longer delayed", "de achterstand is ingelopen", "we hebben de achterstand ingehaald", "no more delays",
        "we've caught up",
        "the delay is over", "loopt niet meer vast", "op zich niet langer uitgesteld",
    ],
)  # fmt: skip
def test_a_trouble_that_is_over_is_none(reply: str) -> None:
    assert says(reply).intent is Intent.ON_TRACK


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("niet langer op schema", "at_risk"),
        ("no longer on track", "at_risk"),
        ("it isn't on schedule", "at_risk"),
        ("we aren't on track", "at_risk"),
        ("niet langer haalbaar", "delayed"),
        ("niet langer nodig", "dropped"),
        ("niet langer vertraagd, maar ligt nu stil", "blocked"),
        ("achterstand is nog niet ingelopen", "at_risk"),
        ("duurt langer dan gedacht", "delayed"),
        ("het duurt niet langer dan gepland", "comment"),
        ("hoeft niet langer te wachten", "comment"),
        ("we hoeven niet meer op de provincie te wachten", "comment"),
        ("kan niet langer wachten", "comment"),
        ("heeft geen haast", "comment"),
        ("haast klaar", "progress"),
        ("ik doe dit niet langer", "reassign"),
    ],
)
def test_what_is_not_so_any_more_is_heard_as_that(reply: str, intent: str) -> None:
    assert says(reply).intent.value == intent


@pytest.mark.parametrize(
    "reply",
    ["it can wait", "this one can wait", "kan wel wachten", "dat kan best even wachten", "kan dit wachten?", "laat maar wachten"],
)
def test_what_can_wait_stands_not_still_and_is_asked_until_when(reply: str) -> None:
    assert says(reply) == Understanding(Intent.SNOOZE, confirm=True)


def test_what_can_wait_until_a_day_is_asked_about_then_unless_that_is_past_the_deadline() -> None:
    assert says("it can wait until 5 June") == Understanding(Intent.SNOOZE, snooze_until=date(2026, 6, 5))
    assert says("kan wachten tot september").confirm


@pytest.mark.parametrize(
    ("reply", "intent"),
    [
        ("kan niet verder, moet wachten op de provincie", "blocked"),
        ("we kunnen alleen maar wachten", "blocked"),
        ("we can only wait", "blocked"),
        ("it can't wait", "comment"),
        ("they can wait", "comment"),
        ("60%, de rest kan wachten", "progress"),
        ("it can wait, we're on track", "on_track"),
    ],
)
def test_who_can_only_wait_stands_still(reply: str, intent: str) -> None:
    assert says(reply).intent.value == intent


@pytest.mark.parametrize(
    "reply",
    [
        "staat stil sinds de buurgemeente is gestopt", "ligt plat nu de buurgemeente is afgehaakt",
        "buurgemeente is afgehaakt, ligt stil", "stuck since the developer dropped out",
        "er gebeurt niks meer sinds de buurgemeente weg is", "komt niet verder sinds de buurgemeente is afgehaakt",
        "on hold since our partner pulled out",
    ],
)  # fmt: skip
def test_work_stands_still_since_somebody_left_it(reply: str) -> None:
    assert (says(reply).intent, says(reply).light) == (Intent.BLOCKED, "red")


@pytest.mark.parametrize(
    ("reply", "intents"),
    [
        ("the developer dropped out", {"at_risk"}),
        ("de aannemer is afgehaakt", {"at_risk"}),
        ("de buurgemeente is afgehaakt", {"at_risk", "comment"}),
        ("in de buurgemeente ligt het stil", {"comment"}),
        ("twee bewoners zijn afgehaakt", {"comment"}),
        ("ligt het stil sinds de buurgemeente is afgehaakt?", {"question"}),
        ("this was dropped", {"dropped"}),
    ],
)
def test_who_left_drops_nothing_by_that(reply: str, intents: set[str]) -> None:
    assert says(reply).intent.value in intents


@pytest.mark.parametrize(
    "reply",
    [
        "not available until the budget is there", "unavailable until the permit is approved",
        "niet beschikbaar tot het geld er is", "het materiaal is niet beschikbaar",
        "it's not available until the council has decided",
    ],
)  # fmt: skip
def test_what_the_work_lacks_stops_it_and_is_no_absence(reply: str) -> None:
    assert says(reply).intent is Intent.BLOCKED
    assert absence_of(reply, today=WEDNESDAY) is None


@pytest.mark.parametrize(
    "reply",
    [
        "I'm not available until 1 June",
        "ik ben niet beschikbaar tot 1 juni",
        "not available until Monday",
        "my colleague isn't available",
    ],
)
def test_a_person_who_is_not_available_stops_nothing(reply: str) -> None:
    assert says(reply).intent is Intent.COMMENT


def test_who_is_away_until_something_is_over_is_still_away() -> None:
    assert absence_of("I'm away until the baby is born", today=WEDNESDAY) is not None
    assert absence_of("away until the holidays are over", today=WEDNESDAY) is not None


@pytest.mark.parametrize(
    "reply", ["it's been sent, waiting for feedback", "verstuurd, nu wachten op reactie", "done, awaiting sign-off"]
)
def test_our_part_done_and_now_a_wait_is_a_wait(reply: str) -> None:
    assert (says(reply).intent, says(reply).confirm) == (Intent.BLOCKED, False)
