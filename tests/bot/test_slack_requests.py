"""What people ask the bot by itself: the slash command, a mention, the home, an invitation to a channel."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlmodel import select

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE
from storage.agreements import Agreement
from storage.tasks import Task
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import find_party, register

Start = Callable[..., Any]


def test_the_bot_greets_a_channel_and_koppel_links_it(start: Start) -> None:
    town = start(channel=None)
    workspace = town.playground.workspace
    other = workspace.add_channel("nieuw", members=[GEMEENTE])
    town.playground.people.invite_bot(GEMEENTE, other)
    town.settle()
    [greeting] = town.posts(other.id)
    assert "/afspraak koppel" in greeting.text
    assert greeting.metadata is not None and greeting.metadata["event_payload"]["kind"] == "welcome"
    town.playground.people.slash(GEMEENTE, other, "/afspraak", "koppel")
    town.settle()
    with town.database.read() as session:
        assert [row.channel for row in session.exec(select(Agreement))] == [other.id]


REQUESTS = {
    "": "Zo kun je antwoorden",
    "help": "Zo kun je antwoorden",
    "wat is dit": "Zo kun je antwoorden",
    "xyz": "Dit begrijp ik niet.",
    "hoi": "Dag. Ik houd bij",
    "hoe staat het met de bijeenkomst?": "bijeenkomst nummer 6",
    "hoe gaat het met de zwembaden?": "Dit begrijp ik niet.",
    "lijst": "bijeenkomst nummer 6",
    "lijst rood": "Er staat niets open dat past bij rood.",
    "mijn": "bijeenkomst nummer 6",
    "6": "bijeenkomst nummer 6",
    "99": "Ik ken hier geen afspraak 99.",
    "agenda": "Er staan geen overleggen gepland.",
    "digest": "in het kort",
    "koppel": "Dit kanaal was al gekoppeld",
}


def test_the_slash_command_answers_to_one_person(start: Start) -> None:
    town = start()
    for words in REQUESTS:
        town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", words)
        town.settle()
    for (words, said), text in zip(REQUESTS.items(), town.whispers(GEMEENTE), strict=True):
        assert said in text, words
        assert ("begrijp ik niet" in text) == (words in {"xyz", "hoe gaat het met de zwembaden?"})
        assert ("Met het woord help zie je alles" in text) == (words in {"xyz", "hoi", "hoe gaat het met de zwembaden?"})
        assert "Met het woord help" not in text or len(text.splitlines()) <= 4


def test_a_mention_is_answered_in_its_thread_and_can_be_an_answer(start: Start) -> None:
    town = start()
    asked = town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> help")
    town.settle()
    assert "Zo kun je antwoorden" in town.thread(asked)[-1]
    town.playground.people.say(CORPORATIE, CHANNEL, f"<@{BOT}> 6 klaar")
    town.settle()
    assert town.task().status is TaskStatus.DONE


def test_thanks_are_left_alone(start: Start) -> None:
    town = start()
    for text in ("bedankt", "Dank je wel, top", "thanks 👍"):
        said = town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> {text}")
        town.settle()
        assert town.thread(said) == []
    unknown = town.playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> dank, en wat kun je nog meer")
    town.settle()
    assert "Zo kun je antwoorden" in town.thread(unknown)[-1]


def test_a_list_of_two_hundred_tasks_comes_in_pages(start: Start) -> None:
    town = start(tasks=200)
    for typed in ("lijst", "lijst woonlint"):
        town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", typed)
        town.settle()
    said_how = ["Zet er een partij, thema of kleur achter" in str(m.blocks) for m in town.playground.workspace.ephemerals]
    assert said_how == [True, False], "who asks for all hears how to ask for a part"
    seen: list[str] = []
    for _ in range(30):
        page = [m for m in town.playground.workspace.ephemerals if m.ephemeral_to == GEMEENTE][-1]
        assert page.text.startswith("Open afspraken")
        row = [e["action_id"] for block in page.blocks if block["type"] == "actions" for e in block["elements"]]
        seen += [action for action in row if action.startswith("task_done:")]
        if "show_list" not in row:
            break
        town.click(GEMEENTE, page, "show_list")
    assert len(seen) == len(set(seen)) == 200, "each task once, whatever fits on a page"


def test_what_is_answered_on_a_page_makes_the_next_one_skip_nothing(start: Start) -> None:
    town = start(tasks=25)
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "lijst")
    town.settle()
    first = town.playground.workspace.ephemerals[-1]
    seen = [int(action.partition(":")[2]) for action in done_buttons(first)]
    assert seen == town.task_ids[: len(seen)]
    for task_id in seen[:3]:
        town.click(CORPORATIE, first, f"task_done:{task_id}")
    with town.database.write() as session:  # somebody expects it later, so that it goes to the end of the list
        session.get_one(Task, seen[3]).expected = date(2026, 12, 31)
    town.click(CORPORATIE, first, "show_list")
    second = town.playground.workspace.ephemerals[-1]
    assert done_buttons(second)[0] == f"task_done:{town.task_ids[len(seen)]}"


def test_mine_says_that_more_comes_later(start: Start) -> None:
    town = start(tasks=4)
    with town.database.write() as session:
        for task_id, begins in zip(town.task_ids[1:], (date(2026, 10, 1), date(2026, 9, 1), date(2026, 10, 1)), strict=True):
            task = session.get_one(Task, task_id)
            task.start, task.due = begins, date(2026, 12, 31)
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "mijn")
    town.settle()
    first = town.whispers(CORPORATIE)[-1]
    assert first == first.strip() and first.endswith("3 taken beginnen later, de eerste op 1 september.")
    with town.database.write() as session:
        session.get_one(Task, town.task_ids[0]).status = TaskStatus.DONE
        for task_id in town.task_ids[2:]:
            session.get_one(Task, task_id).status = TaskStatus.DONE
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "mijn")
    town.settle()
    assert town.whispers(CORPORATIE)[-1].split("\n") == ["Er ligt nu niets bij jou.", "1 taak begint later, op 1 oktober."]


def done_buttons(shown: Any) -> list[str]:
    row = [e["action_id"] for block in shown.blocks if block["type"] == "actions" for e in block["elements"]]
    return [action for action in row if action.startswith("task_done:")]


def test_a_list_ends_without_an_empty_line(start: Start) -> None:
    town = start()
    for typed in ("mijn", "lijst", "lijst rood"):
        town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", typed)
        town.settle()
        assert town.whispers(CORPORATIE)[-1] == town.whispers(CORPORATIE)[-1].strip()


def test_the_home_shows_what_is_yours(start: Start) -> None:
    town = start()
    town.playground.people.open_home(CORPORATIE)
    town.settle()
    assert town.playground.wait_for(lambda workspace: CORPORATIE in workspace.homes)
    shown = json.dumps(town.playground.workspace.homes[CORPORATIE].content)
    assert "bijeenkomst nummer 6" in shown and "task_done:" in shown


def test_unheard_events_are_answered_too(start: Start) -> None:
    town = start(mode="http")
    town.playground.people.archive(GEMEENTE, CHANNEL)
    assert town.playground.quiet()


def test_what_is_asked_elsewhere_is_told_to_who_asks_alone(start: Start) -> None:
    town = start(tasks=2)
    town.live()
    people, workspace = town.playground.people, town.playground.workspace
    workspace.add_channel("iets-anders", channel_id="C0ANDERS", members=[CORPORATIE, GEMEENTE, BOT])
    workspace.add_channel("zonder-bot", channel_id="C0ZONDER", members=[CORPORATIE, GEMEENTE])
    people.say(CORPORATIE, "C0ANDERS", f"<@{BOT}> lijst")
    town.settle()
    assert town.posts("C0ANDERS") == [] and town.whispers(CORPORATIE)[-1].startswith("Open afspraken")
    for channel in ("C0ANDERS", "C0ZONDER"):
        people.slash(CORPORATIE, channel, "/afspraak", "ronde")
        town.settle()
        assert town.whispers(CORPORATIE)[-1] == "Dat staat nu in je privéberichten met mij."
        assert town.posts(channel) == []
    rounds = town.posts(workspace.direct_message(CORPORATIE).id)
    assert [message.text.split("\n")[0] for message in rounds] == ["Ronde: 1 van 2"] * 2


def test_who_belongs_to_no_party_hears_that_in_person(start: Start) -> None:
    town = start(tasks=2)
    with town.database.write() as session:
        party = find_party(session, 1, "Woonlint")
        register(session, user_id=CORPORATIE, party_id=party.id or 0, role=MembershipRole.MEMBER)
    direct = town.playground.workspace.direct_message(GEMEENTE)
    for text in ("6 klaar", "mijn", "lijst", "digest"):
        town.playground.people.say(GEMEENTE, direct, text)
        town.settle()
        assert town.posts(direct.id)[-1].text.startswith("Je hoort nog bij geen partij."), text
    town.playground.people.say(GEMEENTE, direct, "help")
    town.settle()
    assert town.posts(direct.id)[-1].text.startswith("Zo kun je antwoorden")
    assert town.history() == []
