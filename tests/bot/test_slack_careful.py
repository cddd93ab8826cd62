"""What ends the questions about an afspraak, or begins them, is asked once more; what is finished isn't asked about."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from bot.messages import render
from bot.playground.sample_workspace import CORPORATIE, GEMEENTE
from storage.words import TaskStatus

Start = Callable[..., Any]
READ = {
    "message": "document_read", "language": "nl", "agreement": 3, "title": "Prestatieafspraken", "parties": ["Woonlint"],
    "afspraken": 7, "tasks": 9,
}  # fmt: skip
DOUBT = [{"missing": "date", "count": 2, "items": []}]


def test_what_is_no_longer_needed_is_asked_once_more_and_can_be_undone(start: Start) -> None:
    town = start()
    nudge, people = town.live(), town.playground.people
    people.choose_overflow(CORPORATIE, nudge, "task_more", f"dropped:{town.task_ids[0]}")
    assert town.playground.wait_for(lambda _: people.modal(CORPORATIE) is not None)
    assert town.task().status is TaskStatus.OPEN and town.thread(nudge) == []
    people.submit_view(CORPORATIE, people.modal(CORPORATIE), {"why": "het pand is verkocht"})
    town.settle()
    assert town.task().status is TaskStatus.DROPPED
    told = town.last_in_thread(nudge)
    assert "het pand is verkocht" in told.text and f"<@{CORPORATIE}>" in told.text
    town.click(CORPORATIE, told, "undo")
    assert town.task().status is TaskStatus.OPEN


def test_of_what_is_finished_is_not_asked_whether_it_is(start: Start) -> None:
    town = start()
    nudge = town.live()
    town.say(CORPORATIE, "volgens mij klaar", nudge)
    asked = town.last_in_thread(nudge)
    assert "helemaal klaar" in asked.text
    town.click(GEMEENTE, nudge, "task_done")
    before = town.thread(nudge)
    town.say(GEMEENTE, "volgens mij klaar", nudge)
    assert town.thread(nudge) == before
    town.click(CORPORATIE, asked, "confirm_no")
    assert town.task().status is TaskStatus.DONE
    assert "staat als afgerond. Klopt dat niet?" in town.whispers(CORPORATIE)[-1]
    town.say(CORPORATIE, "80%", nudge)
    assert "80%" in town.last_in_thread(nudge).text


def test_following_is_asked_once_more_and_says_how_much_is_in_doubt() -> None:
    def row(payload: dict[str, Any]) -> list[dict[str, Any]]:
        [found] = [block for block in render(payload).blocks if block["type"] == "actions"]
        return list(found["elements"])

    clear, unsure = row(READ), row(READ | {"unclear": DOUBT})
    assert [e["action_id"] for e in clear if e.get("style") == "primary"] == ["confirm_yes"] == [clear[0]["action_id"]]
    assert [e["action_id"] for e in unsure if e.get("style") == "primary"] == ["review_start"] == [unsure[0]["action_id"]]
    assert "Bij 2 afspraken" in json.dumps(unsure[1]["confirm"], ensure_ascii=False)
    assert "Bij" not in clear[0]["confirm"]["text"]["text"]
