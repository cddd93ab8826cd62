"""A task is dropped only where somebody drops it: not by words that cross off, put off, wait, or count a share."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_parser import understand

PLAN = TaskContext("Huisregels opstellen met de bewoners", date(2026, 2, 1), date(2026, 6, 30))
GARDENS = TaskContext(
    "50 geveltuinen aanleggen", date(2026, 3, 1), date(2026, 11, 15), target_value=50, target_unit="geveltuinen"
)
VISITS = TaskContext("Wijkschouw houden in vijf buurten", date(2026, 1, 1), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("reply", "task", "intent"),
    [
        ("Huisregels liggen er, iedereen heeft getekend. Streep er maar door", PLAN, "done"),
        ("Alles is af. Haal maar van de lijst", PLAN, "done"),
        ("is klaar, kruis maar door", PLAN, "done"),
        ("Streep er maar door, dit doen we niet meer", PLAN, "dropped"),
        ("haal maar van de lijst, de raad wil dit niet meer", PLAN, "dropped"),
        ("De schouw is afgelast vanwege de storm en wordt op 3 juni ingehaald", VISITS, "delayed"),
        ("de schouw is afgelast", VISITS, "dropped"),
        ("zit vast op de vergunning, tot die er is kan er geen tuin bij", GARDENS, "blocked"),
        ("er komen geen tuinen meer bij", GARDENS, "dropped"),
        ("Ik zal het er dinsdag met de wijkagent over hebben", PLAN, "comment"),
    ],
)
def test_only_what_is_dropped_is_dropped(reply: str, task: TaskContext, intent: str) -> None:
    assert understand(reply, task=task, today=date(2026, 5, 20)).intent.value == intent


@pytest.mark.parametrize(
    ("reply", "percent"),
    [("2/3 van het werk zit erop", 67), ("3/4 klaar", 75), ("we zijn nu 1/2 klaar", 50), ("2/3 is af", 67)],
)
def test_a_share_in_figures_is_no_day_on_which_all_was_done(reply: str, percent: int) -> None:
    meant = understand(reply, task=PLAN, today=date(2026, 5, 20))
    assert (meant.intent.value, meant.percent) == ("progress", percent)


def test_what_may_be_done_is_not_taken_off_the_list_without_asking() -> None:
    meant = understand("Staat op de site sinds maandag, dus deze kan van de lijst", task=PLAN, today=date(2026, 5, 20))
    assert meant.intent.value in {"done", "dropped"} and meant.confirm


@pytest.mark.parametrize("reply", ["gisteren 5 geveltuinen bijgeplant met groep 7", "er zijn 5 geveltuinen bijgemaakt"])
def test_what_came_beside_it_is_no_total(reply: str) -> None:
    meant = understand(reply, task=GARDENS, today=date(2026, 5, 20))
    assert (meant.intent.value, meant.value, meant.confirm) == ("progress", None, True)


@pytest.mark.parametrize("reply", ["was klaar op 2/3", "opgeleverd op 2/3"])
def test_a_day_in_figures_stays_a_day(reply: str) -> None:
    assert understand(reply, task=PLAN, today=date(2026, 5, 20)).intent.value == "done"


@pytest.mark.parametrize(
    "reply",
    [
        "wij laten de huisregels niet vallen", "dit laten we echt niet vallen", "de gemeente ziet hier niet van af",
        "daar zien we niet van af",
        "we zien er nog niet van af", "het gaat door, wie er ook roept dat het geschrapt wordt",
        "dit loopt gewoon, wat ze er ook over zeggen in de raad", "we gaan verder, hoe vaak men het ook wil schrappen",
    ],
)  # fmt: skip
def test_who_says_that_it_is_not_given_up_drops_nothing(reply: str) -> None:
    assert understand(reply, task=PLAN, today=date(2026, 5, 20)).intent.value in ("comment", "on_track")


@pytest.mark.parametrize(
    "reply",
    [
        "haal deze niet van de lijst",
        "haal dit nog niet van het bord",
        "streep deze nog niet door",
        "gooi hem er nog niet af",
        "haal dit er niet af",
    ],
)
def test_what_is_to_stay_on_the_list_is_not_finished(reply: str) -> None:
    found = understand(reply, task=PLAN, today=date(2026, 5, 20))
    assert (found.intent.value, found.confirm) == ("progress", True)


@pytest.mark.parametrize("reply", ["we laten het vallen", "de gemeente ziet hiervan af", "dit laten we maar vallen"])
def test_who_gives_it_up_drops_it(reply: str) -> None:
    assert understand(reply, task=PLAN, today=date(2026, 5, 20)).intent.value == "dropped"


@pytest.mark.parametrize(
    "reply",
    [
        "de aannemer stopt ermee", "de huurdersvereniging houdt ermee op", "ik ben ermee gestopt", "ze stoppen ermee",
        "het bureau is ermee gestopt", "hier stoppen ze mee", "de vrijwilligers stoppen ermee",
    ],
)  # fmt: skip
def test_who_stops_working_on_it_drops_it_only_when_asked(reply: str) -> None:
    found = understand(reply, task=PLAN, today=date(2026, 5, 20))
    assert found.confirm or found.intent.value not in ("dropped", "done")


@pytest.mark.parametrize(
    "reply", ["wij stoppen ermee", "de gemeente stopt ermee", "we houden hiermee op", "daarom stoppen we hier helemaal mee"]
)
def test_whose_task_it_is_drops_it(reply: str) -> None:
    found = understand(reply, task=PLAN, today=date(2026, 5, 20))
    assert (found.intent.value, found.confirm) == ("dropped", False)
