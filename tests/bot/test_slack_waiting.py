"""A task that waits for another party: what that party says reaches the owner, who decides what comes of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.words import MembershipRole, PartyRole, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]
ZONE = ZoneInfo("Europe/Amsterdam")
REASON = "het advies over de wijkvisie"


def form(town: Any, user: str, open_it: Callable[[], None]) -> Any:
    open_it()
    assert town.playground.wait_for(lambda _: town.playground.people.modal(user) is not None)
    return town.playground.people.modal(user)


def waiting(start: Start, *, role: MembershipRole = MembershipRole.LEAD) -> tuple[Any, Any]:
    """Woonlint waits for the municipality since the nudge; the question to the municipality."""
    town = start()
    with town.database.write() as session:
        parties = {party.name: party.id or 0 for party in session.exec(select(Party))}
        register(session, user_id=CORPORATIE, party_id=parties["Woonlint"], role=MembershipRole.LEAD)
        register(session, user_id=GEMEENTE, party_id=parties["Gemeente Veldhoek"], role=role)
        register(session, user_id=HUURDERS, party_id=parties["Woonlint"], role=MembershipRole.COORDINATOR)
    nudge, people = town.live(), town.playground.people
    option = f"waiting:{town.task_ids[0]}"
    shown = form(town, CORPORATIE, lambda: people.choose_overflow(CORPORATIE, nudge, "task_more", option))
    people.submit_view(CORPORATIE, shown, {"party": str(parties["Gemeente Veldhoek"]), "why": REASON})
    town.settle()
    assert town.task().status is TaskStatus.WAITING
    return town, town.live(datetime(2026, 3, 18, 9, 30, tzinfo=ZONE))


def test_the_question_says_what_for_and_has_only_what_that_party_can_press(start: Start) -> None:
    _, question = waiting(start)
    assert REASON in question.text and f"<@{GEMEENTE}>" in question.text
    blocks = json.dumps(question.blocks)
    assert "task_ready" in blocks and "task_until" in blocks
    assert not any(name in blocks for name in ("task_done", "task_on_track", "task_delayed", "task_snooze", "dropped"))


@pytest.mark.parametrize("said", ["klaar", "ons advies is verstuurd", ""])
def test_that_it_is_done_reaches_the_owner_who_says_whether_they_go_on(start: Start, said: str) -> None:
    town, question = waiting(start)
    if said:
        town.say(GEMEENTE, said, question)
    else:
        town.click(GEMEENTE, question, "task_ready")
    assert town.task().status is TaskStatus.WAITING, "their word closes nothing"
    asked = town.last_in_thread(question)
    assert f"<@{CORPORATIE}>" in asked.text and f"<@{GEMEENTE}>" in asked.text and said in asked.text
    assert "Gaan jullie verder met afspraak 6?" in asked.text
    assert town.whispers(GEMEENTE) == []
    town.click(GEMEENTE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.WAITING, "whether they go on is for the owner to say"
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.OPEN and town.task().waiting_for_party_id is None
    assert "hoeft niet meer te wachten" in town.last_in_thread(question).text
    assert "task_ready" not in json.dumps(question.blocks)


@pytest.mark.parametrize("by_form", [True, False])
def test_a_day_that_they_name_is_put_to_the_owner(start: Start, by_form: bool) -> None:
    town, question = waiting(start)
    if by_form:
        people = town.playground.people
        shown = form(town, GEMEENTE, lambda: people.click(GEMEENTE, question, "task_until"))
        people.submit_view(GEMEENTE, shown, {"when": "2026-04-15"})
        town.settle()
    else:
        town.say(GEMEENTE, "het wordt 15 april", question)
    asked = town.last_in_thread(question)
    assert f"<@{CORPORATIE}>" in asked.text and "Zal ik het jullie op 15 april weer vragen?" in asked.text
    assert town.task().expected is None
    town.click(CORPORATIE, asked, "confirm_no")
    assert town.task().status is TaskStatus.WAITING
    town.say(GEMEENTE, "wordt 20 april", question)
    town.click(CORPORATIE, town.last_in_thread(question), "confirm_yes")
    assert (town.task().status, town.task().snoozed_until) == (TaskStatus.OPEN, date(2026, 4, 20))
    assert town.thread(question)[-1].startswith("Goed, ik kom op 20 april terug op afspraak 6.")
    before = {message.ts for message in town.top()}
    town.live(datetime(2026, 4, 20, 9, 30, tzinfo=ZONE))
    assert any(f"<@{CORPORATIE}>" in m.text and "afspraak 6" in m.text.lower() for m in town.top() if m.ts not in before)


def test_a_newer_word_of_theirs_takes_the_place_of_the_question_before(start: Start) -> None:
    town, question = waiting(start)
    town.say(GEMEENTE, "wordt 15 april", question)
    first = town.last_in_thread(question)
    town.say(GEMEENTE, "klaar", question)
    assert "confirm_yes" not in json.dumps(first.blocks)
    town.click(CORPORATIE, town.last_in_thread(question), "confirm_yes")
    assert town.task().status is TaskStatus.OPEN and town.task().snoozed_until is None


def test_a_coordinator_of_the_party_that_is_waited_for_doesnt_close_the_work_of_the_owner_by_klaar(start: Start) -> None:
    town, question = waiting(start, role=MembershipRole.COORDINATOR)
    town.say(GEMEENTE, "klaar", question)
    assert town.task().status is TaskStatus.WAITING
    assert "Gaan jullie verder" in town.last_in_thread(question).text


def test_the_owners_own_word_counts_as_before(start: Start) -> None:
    town, question = waiting(start)
    town.say(CORPORATIE, "60%", question)
    assert (town.task().status, town.task().percent) == (TaskStatus.WAITING, 60), "how far it is ends no wait"
    town.say(CORPORATIE, "op schema", question)
    assert (town.task().status, town.task().percent) == (TaskStatus.OPEN, 60)
    town.say(GEMEENTE, "klaar", question)
    assert "kan alleen Woonlint wijzigen" in town.whispers(GEMEENTE)[-1]
    assert f"noem daar <@{CORPORATIE}> bij" in town.whispers(GEMEENTE)[-1], "who isn't named isn't told"


def test_a_delay_begins_after_the_agreed_day_and_a_day_before_it_is_none(start: Start) -> None:
    town = start()
    nudge, people = town.live(), town.playground.people
    shown = form(town, CORPORATIE, lambda: people.click(CORPORATIE, nudge, "task_delayed"))
    assert '"initial_date": "2026-04-01"' in json.dumps(shown.content["blocks"])
    people.submit_view(CORPORATIE, shown, {"when": "2026-03-25"})
    town.settle()
    modal = people.modal(CORPORATIE)
    assert modal is not None and "De afgesproken datum is 31 maart" in json.dumps(modal.errors)
    people.leave_modals(CORPORATIE)
    assert town.task().expected is None
    town.live(datetime(2026, 5, 1, 9, 30, tzinfo=ZONE))
    late = form(town, CORPORATIE, lambda: people.click(CORPORATIE, nudge, "task_delayed"))
    assert '"initial_date": "2026-05-04"' in json.dumps(late.content["blocks"]), "no day that is over, and no weekend"


@pytest.mark.parametrize(
    "said",
    ["we wachten op Veldhoek", "wacht nog op een besluit van de gemeente, daarna kan het snel", "ligt bij de gemeente"],
)
def test_words_that_it_waits_for_a_party_are_asked_and_a_yes_is_what_the_form_does(start: Start, said: str) -> None:
    town = start()
    with town.database.write() as session:
        parties = {party.name: party for party in session.exec(select(Party))}
        parties["Gemeente Veldhoek"].aliases = ["Veldhoek"]
        waited_for = parties["Gemeente Veldhoek"].id or 0
        register(session, user_id=CORPORATIE, party_id=parties["Woonlint"].id or 0, role=MembershipRole.LEAD)
        register(session, user_id=GEMEENTE, party_id=waited_for, role=MembershipRole.LEAD)
    nudge = town.live()
    town.say(CORPORATIE, said, nudge)
    asked = town.last_in_thread(nudge)
    assert asked.text.startswith("Wacht je met afspraak 6 op de gemeente Veldhoek?")
    assert town.task().status is TaskStatus.OPEN and town.task().said is None, "nothing changes before the answer"
    town.click(CORPORATIE, asked, "confirm_yes")
    assert town.task().status is TaskStatus.WAITING and town.task().waiting_for_party_id == waited_for
    question = town.live(datetime(2026, 3, 18, 9, 30, tzinfo=ZONE))
    assert f"<@{GEMEENTE}>" in question.text and said.rstrip(".") in question.text
    town.say(CORPORATIE, said, nudge)
    assert town.task().status is TaskStatus.WAITING, "the same once more ends no wait"


def test_a_no_leaves_what_was_said_that_it_stands_still(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "30% gedaan, we wachten op de gemeente", nudge)
    asked = town.last_in_thread(nudge)
    town.click(CORPORATIE, asked, "confirm_no")
    assert town.task().blocked and town.task().percent == 30 and town.task().waiting_for_party_id is None
    assert "Er is niets veranderd" not in asked.text
    assert "ligt stil" in town.last_in_thread(nudge).text


def test_what_people_type_between_brackets_is_told_as_they_typed_it(start: Start) -> None:
    town, question = waiting(start)
    typed = f"het wordt 15 april, zie B&W <nota 3>, dank <@{CORPORATIE}>"
    town.say(GEMEENTE, typed, question)
    asked = town.last_in_thread(question)
    assert "zie B&W <nota 3>, dank @collega" in json.dumps(asked.blocks, ensure_ascii=False)
    assert "zie B&amp;W &lt;nota 3&gt;, dank @collega" in asked.text, "escaped where Slack reads it as markup"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("de cijfers krijgen jullie vrijdag", "20 maart"),
        ("ons advies komt eind volgende week", "27 maart"),
        ("half april hebben jullie het", "15 april"),
        ("zaterdag 11 april sturen wij het", "13 april"),
        ("eind volgende week", "27 maart"),
    ],
)
def test_a_day_in_other_words_is_put_to_the_owner_as_a_working_day(start: Start, said: str, day: str) -> None:
    town, question = waiting(start)
    town.say(GEMEENTE, said, question)
    asked = town.last_in_thread(question)
    assert f"<@{CORPORATIE}>" in asked.text and f"Zal ik het jullie op {day} weer vragen?" in asked.text
    assert town.whispers(GEMEENTE) == []


@pytest.mark.parametrize(
    "said", ["nee, dit ligt niet bij ons", "jullie hebben niets van ons nodig", "wij wachten juist op Woonlint"]
)
def test_that_it_doesnt_lie_with_them_reaches_the_owner(start: Start, said: str) -> None:
    town, question = waiting(start)
    town.say(GEMEENTE, said, question)
    asked = town.last_in_thread(question)
    assert said in asked.text and "Gaan jullie verder met afspraak 6?" in asked.text and town.whispers(GEMEENTE) == []
    assert town.task().status is TaskStatus.WAITING


def test_who_has_it_instead_is_asked_about_and_then_asked(start: Start) -> None:
    town, question = waiting(start)
    with town.database.write() as session:
        third = Party(agreement_id=town.task().agreement_id, name="Huurdersraad De Sleutel", aliases=["HDS"], position=2)
        third.role = PartyRole.HUURDERSORGANISATIE
        session.add(third)
        session.flush()
        third_id = third.id
    town.say(GEMEENTE, "nee hoor, dit ligt niet bij ons maar bij HDS", question)
    asked = town.last_in_thread(question)
    assert "Wachten jullie met afspraak 6 op Huurdersraad De Sleutel?" in asked.text and town.whispers(GEMEENTE) == []
    town.click(CORPORATIE, asked, "confirm_yes")
    assert (town.task().status, town.task().waiting_for_party_id) == (TaskStatus.WAITING, third_id)
    put = town.live(datetime(2026, 3, 19, 9, 45, tzinfo=ZONE))
    assert "Voor Huurdersraad De Sleutel" in put.text and "Deze afspraak wacht op jullie" in put.text


@pytest.mark.parametrize("said", ["dan kan ik verder, dank", "nu kunnen we weer verder", "wij wachten niet meer op jullie"])
def test_the_owner_who_goes_on_ends_the_wait(start: Start, said: str) -> None:
    town, question = waiting(start)
    town.say(CORPORATIE, said, question)
    assert town.task().status is TaskStatus.OPEN and town.task().waiting_for_party_id is None
    assert "hoeft niet meer te wachten" in town.last_in_thread(question).text
    assert f"<@{GEMEENTE}> (Woonlint)" not in question.text, "who was waited for doesn't have it now"


def test_what_came_in_may_be_what_was_waited_for(start: Start) -> None:
    town, question = waiting(start)
    town.say(CORPORATIE, "ontvangen, bedankt", question)
    assert town.last_in_thread(question).text == "Hoeft afspraak 6 niet meer te wachten?"
    assert town.task().status is TaskStatus.WAITING
    town.say(CORPORATIE, "ja", question)
    assert town.task().status is TaskStatus.OPEN


@pytest.mark.parametrize(
    "said",
    [
        "als we het advies hebben kunnen we verder",
        "zodra jullie advies er is kunnen we weer verder",
        "nog niets ontvangen",
        "we hebben nog geen reactie",
        "kunnen we verder?",
    ],
)
def test_on_a_condition_nothing_goes_on(start: Start, said: str) -> None:
    town, question = waiting(start)
    town.say(CORPORATIE, said, question)
    assert town.task().status is TaskStatus.WAITING
    assert not any("niet meer te wachten" in text for text in town.thread(question))


@pytest.fixture
def later(start: Start) -> tuple[Any, Any]:
    """Woonlint has proposed 20 April; GEMEENTE is of another party."""
    town = start()
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user = CORPORATIE if party.name == "Woonlint" else GEMEENTE
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.LEAD)
    nudge = town.live()
    town.say(CORPORATIE, "wordt 20 april", nudge)
    return town, nudge


@pytest.mark.parametrize(
    "said", ["20 april is veel te laat voor ons", "daar gaan wij niet mee akkoord", "we hebben het echt eerder nodig"]
)
def test_that_another_party_is_against_the_later_date_reaches_the_owner(later: Any, said: str) -> None:
    town, nudge = later
    town.say(GEMEENTE, said, nudge)
    told = town.last_in_thread(nudge).text
    assert told.startswith(f"<@{CORPORATIE}> (Woonlint): <@{GEMEENTE}> schreef over 20 april als nieuwe datum van afspraak 6: ")
    assert said in told and town.whispers(GEMEENTE) == [] and town.task().expected == date(2026, 4, 20)


@pytest.mark.parametrize("said", ["geen bezwaar", "is 20 april niet te laat?", "akkoord", "fijn dat het lukt"])
def test_what_isnt_against_it_is_left_alone(later: Any, said: str) -> None:
    town, nudge = later
    before = len(town.thread(nudge))
    town.say(GEMEENTE, said, nudge)
    assert len(town.thread(nudge)) == before


def test_without_a_later_date_nothing_is_objected_to(start: Start) -> None:
    town, question = waiting(start)
    town.say(HUURDERS, "dat is te laat", question)
    assert not any("als nieuwe datum" in text for text in town.thread(question))
