"""Buttons under a message of the bot: what a click does, for whom, and what everybody sees of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS
from storage.agreements import Party
from storage.tasks import Task
from storage.words import Light, MembershipRole, Source, TaskStatus
from workflows.tracking.people import register

Start = Callable[..., Any]


@pytest.mark.parametrize("mode", ["socket", "http"])
def test_a_click_on_afgerond_finishes_the_task_for_all_to_see(mode: str, start: Start) -> None:
    town = start(mode=mode)
    nudge = town.live()
    assert "task_sentence" not in json.dumps(nudge.blocks), "a sentence as people write them stands there whole"
    town.click(CORPORATIE, nudge, "task_done")
    assert town.task().status is TaskStatus.DONE
    [entry] = town.history()
    assert entry.source is Source.BUTTON
    assert "✅ afgerond" in nudge.text
    assert "task_done" not in json.dumps(nudge.blocks)
    assert [text for text in town.thread(nudge) if text.startswith("Genoteerd: afspraak 6 is afgerond.")]


def test_what_was_noted_is_undone_by_its_button(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "60%", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "undo")
    assert town.task().percent is None
    assert any(text.startswith("Teruggedraaid. De stand van afspraak 6 is weer: ") for text in town.thread(nudge))
    town.say(CORPORATIE, "loopt risico, wordt 15 mei", nudge)
    town.click(CORPORATIE, town.last_in_thread(nudge), "undo")
    assert "De datum is weer 31 maart." in town.thread(nudge)[-1]


def test_who_only_handed_it_over_gave_no_stand_that_another_one_replaces(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(GEMEENTE, f"<@{CORPORATIE}> neemt het over", nudge)
    town.say(CORPORATIE, "loopt risico", nudge)
    assert "Kort daarvoor" not in town.thread(nudge)[-1]
    town.say(GEMEENTE, "op schema", nudge)
    assert f"Kort daarvoor gaf <@{CORPORATIE}> een andere stand door" in town.thread(nudge)[-1]


def test_in_a_bundle_the_number_picks_the_task_and_each_has_its_button(start: Start) -> None:
    town = start(tasks=3)
    nudge = town.live()
    town.say(CORPORATIE, "7 klaar", nudge)
    town.click(CORPORATIE, nudge, f"task_done:{town.task_ids[2]}")
    assert [town.task(n).status for n in range(3)] == [TaskStatus.OPEN, TaskStatus.DONE, TaskStatus.DONE]


def test_meer_shows_the_whole_set_to_one_person_and_answers_in_the_thread(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.click(CORPORATIE, nudge, f"task_more:{town.task_ids[1]}")
    [shown] = town.playground.workspace.ephemerals
    assert shown.metadata is None
    town.click(CORPORATIE, shown, "task_at_risk")
    assert town.task(1).said is Light.AMBER
    assert any("loopt risico" in text for text in town.thread(nudge))


def test_vertraagd_asks_for_a_date_and_a_reason(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_delayed")
    assert town.playground.wait_for(lambda _: town.playground.people.modal(CORPORATIE) is not None)
    modal = town.playground.people.modal(CORPORATIE)
    assert modal is not None
    town.playground.people.submit_view(CORPORATIE, modal, {"when": "2026-03-01", "why": "ja"})
    town.settle()
    assert town.task().expected is None, "a day that has passed is refused"
    modal = town.playground.people.modal(CORPORATIE)
    assert modal is not None
    town.playground.people.submit_view(CORPORATIE, modal, {"when": "2026-05-31", "why": "de aannemer is later"})
    town.settle()
    assert town.task().expected == date(2026, 5, 31)
    assert town.history()[-1].text == "de aannemer is later"
    assert any("31 mei" in text for text in town.thread(nudge))


def test_later_herinneren_is_a_week_and_says_until_when(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.click(CORPORATIE, nudge, "task_snooze")
    assert town.task().snoozed_until == date(2026, 3, 24)
    assert any("24 maart" in text for text in town.thread(nudge))


def test_two_people_at_once_both_see_what_happened(start: Start) -> None:
    town = start()
    nudge = town.live()
    people = town.playground.people
    people.click(CORPORATIE, nudge, "task_on_track")
    people.click(GEMEENTE, nudge, "task_at_risk")
    town.settle()
    assert len(town.history()) == 2
    assert len(town.thread(nudge)) == 2


def test_who_may_not_change_it_hears_so_alone(start: Start) -> None:
    town = start()
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user = CORPORATIE if party.name == "Woonlint" else GEMEENTE
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.MEMBER)
    nudge = town.live()
    town.click(GEMEENTE, nudge, "task_done")
    assert town.task().status is TaskStatus.OPEN
    assert [text for text in town.whispers(GEMEENTE) if "Woonlint" in text]
    assert town.thread(nudge) == []


@pytest.mark.parametrize("form", ["delayed", "hand_over", "waiting"])
def test_who_may_not_change_it_hears_so_before_a_form_is_filled_in(start: Start, form: str) -> None:
    town = start()
    with town.database.write() as session:
        for party in session.exec(select(Party)):
            user = CORPORATIE if party.name == "Woonlint" else GEMEENTE
            register(session, user_id=user, party_id=party.id or 0, role=MembershipRole.MEMBER)
    nudge, people = town.live(), town.playground.people

    def press(user: str) -> None:
        if form == "delayed":
            town.click(user, nudge, "task_delayed")
        else:
            people.choose_overflow(user, nudge, "task_more", f"{form}:{town.task_ids[0]}")
            town.settle()

    press(GEMEENTE)
    assert people.modal(GEMEENTE) is None and people.modal(CORPORATIE) is None
    assert "kan alleen Woonlint wijzigen" in town.whispers(GEMEENTE)[-1]
    press(HUURDERS)  # registered nowhere
    assert people.modal(HUURDERS) is None and "afspraak 6" in town.whispers(HUURDERS)[-1]
    press(CORPORATIE)
    assert people.modal(CORPORATIE) is not None
    people.choose_overflow(GEMEENTE, nudge, "task_more", f"note:{town.task_ids[0]}")
    town.settle()
    assert people.modal(GEMEENTE) is not None, "words are welcome"


def test_of_a_very_long_sentence_the_beginning_stands_above_the_buttons_and_the_whole_is_one_click_away(start: Start) -> None:
    town = start()
    long = "Woonlint <!channel> en de gemeente maken *samen* een plan voor " + "de buurten in het noorden, " * 60
    with town.database.write() as session:
        session.get_one(Task, town.task_ids[0]).quote = long
    nudge = town.live()
    shown = next(block for block in nudge.blocks if block["type"] == "rich_text")
    quoted = next(part for part in shown["elements"] if part["type"] == "rich_text_quote")["elements"][0]["text"]
    assert len(quoted) < 450 and "…" in quoted and "(blz. 4)" in quoted
    people = town.playground.people
    town.click(HUURDERS, nudge, "task_sentence")
    modal = people.modal(HUURDERS)
    assert modal is not None and modal.content["title"]["text"] == "Zo staat het er"
    whole = json.dumps(modal.content["blocks"], ensure_ascii=False)
    assert whole.count("de buurten in het noorden") == 60 and "submit" not in modal.content
    people.leave_modals(HUURDERS)
    town.click(CORPORATIE, nudge, "task_done")
    assert "task_sentence" not in json.dumps(nudge.blocks)
    assert json.dumps(nudge.blocks).count("de buurten in het noorden") > 40, "without buttons there is room"
