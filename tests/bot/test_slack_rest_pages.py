"""The rest of a long bundle: one click away, for who clicks alone, in pages, and with buttons that work."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from sqlmodel import select

from bot.messages import Message, render
from bot.playground.blocks.message_rules import with_block_ids
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from storage.agreements import Afspraak
from storage.tasks import Task
from storage.words import TaskStatus

Start = Callable[..., Any]


def buttons(message: Any) -> dict[str, dict[str, Any]]:
    return {e["action_id"]: e for block in message.blocks if block["type"] == "actions" for e in block["elements"]}


def test_the_rest_of_a_bundle_is_shown_to_who_clicks(start: Start) -> None:
    town = start(tasks=14)
    bundle = town.live()
    assert buttons(bundle)["show_rest"]["text"]["text"] == "Toon de andere 4"
    town.click(GEMEENTE, bundle, "show_rest")
    [shown] = town.playground.workspace.ephemerals
    assert shown.ephemeral_to == GEMEENTE
    assert [f"Afspraak {n}:" in shown.text for n in (15, 16, 17, 18, 19)] == [False, True, True, True, True]
    assert "show_rest" not in buttons(shown)


def test_an_answer_in_the_rest_is_told_in_the_thread_of_the_bundle(start: Start) -> None:
    town = start(tasks=12)
    bundle = town.live()
    town.click(CORPORATIE, bundle, "show_rest")
    [shown] = town.playground.workspace.ephemerals
    town.click(CORPORATIE, shown, f"task_done:{town.task_ids[11]}")
    assert town.task(11).status is TaskStatus.DONE
    assert any(text.startswith("Genoteerd: afspraak 17 is afgerond.") for text in town.thread(bundle))


def test_a_long_rest_comes_in_pages(start: Start) -> None:
    town = start(tasks=60)
    bundle = town.live()
    town.click(CORPORATIE, bundle, "show_rest")
    seen = set(buttons(bundle))
    for _ in range(10):
        page = town.playground.workspace.ephemerals[-1]
        seen |= set(buttons(page))
        if "show_rest" not in buttons(page):
            break
        town.click(CORPORATIE, page, "show_rest")
    assert {f"task_done:{task_id}" for task_id in town.task_ids} <= seen


def item(number: int) -> dict[str, Any]:
    return {
        "task_id": number,
        "kind": "",
        "number": str(number),
        "title": "Woonlint & gemeente maken werk van verduurzaming " * 9,
        "owners": ["gemeente Veldhoek " * 5] * 9,
        "due": "2026-03-31",
        "status": "active",
        "light": "amber",
        "why": "Kort voor de deadline is er nog geen bericht over de stand.",
    }


def page(offset: int, total: int) -> Message:
    shown = [item(n) for n in range(offset, min(total, offset + 20))]
    return render({"message": "rest", "bundle": 7, "root": "100.1", "offset": offset, "total": total, "items": shown})


def test_pages_of_two_hundred_long_tasks_fit_slack_and_leave_none_out() -> None:
    offset, seen = 10, set[str]()
    while True:
        shown = page(offset, 200)
        with_block_ids(json.loads(json.dumps(shown.blocks)))
        made = buttons(shown)
        fresh = {name for name in made if name.startswith("task_done")}
        assert fresh and not fresh & seen
        seen |= fresh
        if "show_rest" not in made:
            break
        bundle, following, root = made["show_rest"]["value"].split(":")
        assert (bundle, root) == ("7", "100.1")
        offset = int(following)
    assert seen == {f"task_done:{n}" for n in range(10, 200)}


def test_a_rest_that_is_gone_says_so() -> None:
    assert render({"message": "rest", "items": [], "total": 12, "offset": 10}).text == "Er staat niets meer open."


def test_of_a_number_with_many_tasks_the_next_are_one_click_away_and_what_is_closed_comes_last(start: Start) -> None:
    town = start(tasks=12)
    with town.database.write() as session:
        for afspraak in session.exec(select(Afspraak)):
            afspraak.number = "4a"
        session.get_one(Task, town.task_ids[0]).status = TaskStatus.DONE
    town.playground.people.slash(CORPORATIE, CHANNEL, "/afspraak", "4a")
    town.settle()
    seen: list[int] = []
    while True:
        shown = town.playground.workspace.ephemerals[-1]
        seen += [int(number) for number in re.findall(r"bijeenkomst nummer (\d+) ", shown.text)]
        if "show_list" not in buttons(shown):
            break
        assert shown.text.startswith("Afspraak 4a: 12 taken")
        town.click(CORPORATIE, shown, "show_list")
    assert seen == [*range(7, 18), 6]
