"""Words that are written with an afspraak by form: everybody in the thread reads them, and who asks for the afspraak too."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from storage.words import TaskStatus

Start = Callable[..., Any]

WORDS = "De architect zoekt nog een <!channel> *zaal* in de wijk."


def write(town: Any, user: str, message: Any, values: dict[str, Any]) -> None:
    people = town.playground.people
    people.choose_overflow(user, message, "task_more", f"note:{town.task_ids[0]}")
    assert town.playground.wait_for(lambda _: people.modal(user) is not None)
    people.submit_view(user, people.modal(user), values)
    town.settle()


def quotes(message: Any) -> list[str]:
    parts = [part for block in message.blocks if block["type"] == "rich_text" for part in block["elements"]]
    return ["".join(e["text"] for e in part["elements"]) for part in parts if part["type"] == "rich_text_quote"]


def asked(town: Any, text: str = "6") -> Any:
    town.playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", text)
    town.settle()
    return town.playground.workspace.ephemerals[-1]


def test_a_note_is_read_in_the_thread_and_with_the_afspraak(start: Start) -> None:
    town = start()
    nudge = town.live()
    write(town, CORPORATIE, nudge, {"note": WORDS})
    [told] = town.thread(nudge)
    assert told.startswith(f"Toelichting bij afspraak 6, van <@{CORPORATIE}>: “De architect zoekt nog een ")
    assert "<!channel>" not in told and "*zaal*" not in told
    assert "De architect" in quotes(town.last_in_thread(nudge))[0]
    assert town.task().said is None and town.task().status is TaskStatus.OPEN
    shown = asked(town)
    assert f"Toelichting van <@{CORPORATIE}> op 17 maart: “De architect" in shown.text
    assert any("De architect" in quote for quote in quotes(shown))
    assert "Toelichting van" not in nudge.text, "the message itself says how it stands"


def test_the_newest_note_stands_behind_meer(start: Start) -> None:
    town = start(tasks=2)
    nudge = town.live()
    town.click(CORPORATIE, nudge, f"task_more:{town.task_ids[0]}")
    [whole] = town.playground.workspace.ephemerals
    for words in ("We wachten op de stukken.", "De stukken zijn binnen, we lezen ze nu."):
        write(town, CORPORATIE, whole, {"note": words})
    assert len(town.thread(nudge)) == 2
    town.click(GEMEENTE, nudge, f"task_more:{town.task_ids[0]}")
    shown = town.playground.workspace.ephemerals[-1]
    assert "De stukken zijn binnen" in json.dumps(shown.blocks) and "We wachten" not in json.dumps(shown.blocks)


def test_words_and_a_link_are_one_line(start: Start) -> None:
    town = start()
    nudge = town.live()
    write(town, CORPORATIE, nudge, {"note": "Dit is het verslag.", "link": "https://voorbeeld.nl/verslag"})
    [told] = town.thread(nudge)
    assert "“Dit is het verslag.”" in told and "Bewijsstuk: https://voorbeeld.nl/verslag" in told
    assert [entry.text for entry in town.history()] == ["Dit is het verslag.", "Bewijsstuk: https://voorbeeld.nl/verslag"]
    assert "“Dit is het verslag.”" in asked(town).text


@pytest.mark.parametrize("words", ["klaar", "bijna klaar denk ik"])
def test_a_note_that_is_an_answer_is_read_too_and_then_done_or_asked(words: str, start: Start) -> None:
    town = start()
    nudge = town.live()
    write(town, CORPORATIE, nudge, {"note": words})
    note, answer = town.thread(nudge)
    assert f"“{words}”" in note
    assert answer.startswith("Genoteerd" if words == "klaar" else "Bedoel je")
    assert [entry.text for entry in town.history()] == [words]


def drop(town: Any, user: str, message: Any, name: str) -> None:
    town.playground.people.upload(user, CHANNEL, name, b"\x89PNG", thread_ts=message.ts)
    town.settle()


def test_a_file_without_a_word_beneath_several_is_asked_about_and_kept_with_the_one(start: Start) -> None:
    town = start(tasks=2)
    bundle = town.live()
    drop(town, CORPORATIE, bundle, "opening.png")
    asked = town.last_in_thread(bundle)
    assert asked.text.startswith("Bij welke afspraak hoort dit?")
    town.click(GEMEENTE, asked, f"pick_task:{town.task_ids[1]}")
    assert "Gekozen: afspraak 7" in asked.text
    told = next(line for line in town.thread(bundle) if line.startswith("Bewijsstuk"))
    assert "afspraak 7" in told and "opening.png" in told and f"<@{CORPORATIE}>" in told
    assert town.task(1).status is TaskStatus.OPEN and not town.history(0)


def test_a_number_says_where_it_belongs_and_a_stand_is_a_stand(start: Start) -> None:
    town = start(tasks=2)
    bundle = town.live()
    drop(town, CORPORATIE, bundle, "verslag.png")
    town.say(CORPORATIE, "6 klaar", bundle)
    assert town.task(0).status is TaskStatus.DONE and "verslag.png" not in town.thread(bundle)[-1]
    town.say(CORPORATIE, "7", bundle)
    kept, asked = town.thread(bundle)[-2:]
    assert "afspraak 7" in kept and "verslag.png" in kept and asked.startswith("Dank. Is afspraak 7 hiermee klaar?")
    assert town.task(1).status is TaskStatus.OPEN


def test_a_file_of_another_workspace_is_named_by_its_name(start: Start) -> None:
    """Slack tells nothing of it but the id, and its address there opens for nobody here."""
    town = start()
    nudge = town.live()
    drop(town, HUURDERS, nudge, "foto-van-de-avond.png")
    kept = next(m for m in town.posts() if "foto-van-de-avond.png" in m.text)
    [words] = [part for block in kept.blocks for part in block["elements"]]
    assert any(one["type"] == "link" and one["text"] == "foto-van-de-avond.png" for one in words["elements"])
