"""What people are in Slack: of another workspace, a guest, somebody whose account was closed, a bot."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HOME, HUURDERS
from bot.playground.workspace_nouns import User
from storage.people import person_of_user
from storage.words import MembershipRole, TaskStatus
from workflows.tracking.people import find_party, register

Start = Callable[..., Any]
GUEST, GONE, ROBOT = "U0GAST", "U0WEG", "U0ROBOT"
CANT_TAKE = "Deze collega kan geen taak krijgen. Noem iemand die in Slack actief is."


def test_each_is_told_apart_by_what_slack_says_of_them(start: Start) -> None:
    town = start(tasks=3)
    workspace, people = town.playground.workspace, town.playground.people
    workspace.add_user(User(GUEST, "gast", "Gerda Gast", HOME, is_guest=True))
    workspace.add_user(User(GONE, "weg", "Wim Weg", HOME, deleted=True))
    workspace.add_user(User(ROBOT, "robot", "Robot", HOME, is_bot=True))
    workspace.channels[CHANNEL].members += [GUEST, GONE, ROBOT]
    shown = town.live(datetime(2026, 1, 5, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam")))
    first, second, third = town.task_ids

    for nobody in (GONE, ROBOT):
        town.say(nobody, "6 klaar", shown)
        town.click(nobody, shown, f"task_done:{first}")
        people.slash(nobody, CHANNEL, "/afspraak", "status 6 klaar")
        town.settle()
    assert [town.history(number) for number in range(3)] == [[], [], []] and town.thread(shown) == []

    town.click(HUURDERS, shown, f"task_done:{first}")
    town.click(GUEST, shown, f"task_done:{second}")
    assert [town.task(number).status for number in (0, 1)] == [TaskStatus.DONE] * 2

    people.slash(GUEST, CHANNEL, "/afspraak", "mensen")
    people.slash(GUEST, CHANNEL, "/afspraak", "koppel 1")
    town.settle()
    buttons = json.dumps([m.blocks for m in workspace.ephemerals if m.ephemeral_to == GUEST])
    assert "people_add" not in buttons, "a guest keeps nothing"
    people.slash(GEMEENTE, CHANNEL, "/afspraak", "mensen")
    town.settle()
    assert "people_add" in json.dumps([m.blocks for m in workspace.ephemerals if m.ephemeral_to == GEMEENTE])

    with town.database.write() as session:
        register(session, user_id=CORPORATIE, party_id=find_party(session, 1, "Woonlint").id or 0, role=MembershipRole.LEAD)
    town.click(GUEST, shown, f"task_done:{third}")
    assert town.task(2).status is TaskStatus.OPEN
    assert "telt nog niet mee" in town.whispers(GUEST)[-1]

    workspace.users[GUEST].is_guest = False  # taken on: Slack says so an hour later at most
    town.app.desk.directory._known.clear()
    people.slash(GUEST, CHANNEL, "/afspraak", "help")
    town.settle()
    with town.database.read() as session:
        assert not person_of_user(session, GUEST).guest


def test_a_task_is_handed_to_nobody_who_cannot_answer(start: Start) -> None:
    town = start()
    workspace = town.playground.workspace
    workspace.add_user(User(GONE, "weg", "Wim Weg", HOME, deleted=True))
    workspace.add_user(User(ROBOT, "robot", "Robot", HOME, is_bot=True))
    shown = town.live()
    for nobody in (GONE, ROBOT):
        town.say(CORPORATIE, f"<@{nobody}> neemt het over", shown)
    assert [entry.change for entry in town.history()] == [{}, {}], "kept as words, and nobody has it"
    assert town.whispers(CORPORATIE) == [CANT_TAKE] * 2
    people = town.playground.people
    for text in (f"status 6 <@{GONE}> neemt het over", f"namens de wethouder 6 <@{GONE}> neemt het over"):
        people.slash(CORPORATIE, CHANNEL, "/afspraak", text)
        town.settle()
    people.say(CORPORATIE, CHANNEL, f"<@{BOT}> 6 <@{GONE}> neemt het over")
    direct = people.dm(CORPORATIE, f"6 <@{GONE}> neemt het over")
    town.settle()
    assert [entry.change for entry in town.history()] == [{}] * 6, "by command, on behalf, by mention and in person likewise"
    assert town.whispers(CORPORATIE)[2:] + [m.text for m in town.posts(direct.channel)] == [CANT_TAKE] * 4
    town.say(CORPORATIE, f"<@{GEMEENTE}> neemt het over", shown)
    assert "assignees" in town.history()[-1].change


def test_a_form_hands_nothing_to_an_account_that_slack_only_then_tells_of(start: Start) -> None:
    town = start()
    workspace, people = town.playground.workspace, town.playground.people
    workspace.add_user(User(GONE, "weg", "Wim Weg", HOME, deleted=True))
    shown = town.live()
    people.choose_overflow(CORPORATIE, shown, "task_more", f"hand_over:{town.task_ids[0]}").wait()
    assert town.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
    people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"who": GONE}).wait()
    town.settle()
    assert town.history() == []
    assert town.whispers(CORPORATIE) == ["Wim Weg kan geen taak krijgen. Kies een collega die in Slack actief is."]
