"""What is answered, done or being read asks nothing more, and is said once."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from bot.messages import render
from bot.messages.about_meetings.meeting_rows import CANCEL, row

TODAY = date(2026, 4, 14)


def item(number: str, **fields: Any) -> dict[str, Any]:
    return {
        "task_id": int(number),
        "kind": "overdue",
        "number": number,
        "title": "Een bijeenkomst organiseren",
        "owners": ["Woonlint"],
        "start": "2026-01-01",
        "due": "2026-03-31",
        "status": "done",
    } | fields


@pytest.mark.parametrize("kind", ["prompt", "overdue", "kickoff"])
def test_a_message_of_which_all_is_done_asks_nothing(kind: str) -> None:
    items = [item("6"), item("7", status="dropped")]
    payload = {"message": "bundle", "kind": kind, "language": "nl", "items": items, "more": 0}
    said = render(payload, today=TODAY)
    assert said.text.startswith("Van deze 2 afspraken staat er niets meer open")
    assert "?" not in said.text
    still = render(payload | {"items": [*items, item("8", status="active")]}, today=TODAY)
    assert "niets meer open" not in still.text
    assert "niets meer open" not in render(payload | {"more": 3}, today=TODAY).text


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ({"message": "document_offer", "key": "document:C1:1.2:F1", "name": "bod.pdf"}, "Ik lees het document…"),
        (
            {"message": "version_found", "key": "version:1", "title": "Afspraken", "counts": {}, "changes": []},
            "Ik verwerk deze versie…",
        ),
    ],
)
def test_while_it_is_read_there_is_nothing_to_press(payload: dict[str, Any], said: str) -> None:
    assert "confirm_yes" in json.dumps(render(payload).blocks)
    reading = render(payload | {"stage": "reading"})
    assert said in reading.text and "confirm_" not in json.dumps(reading.blocks)


@pytest.mark.parametrize(
    ("text", "owners", "due", "shown"),
    [
        ("Woonlint maakt een planning, uiterlijk 1 september", ["Woonlint"], "2026-09-01", ""),
        ("de gemeente Veldhoek stuurt de cijfers", ["gemeente Veldhoek"], "2026-06-30", " · uiterlijk 30 juni"),
        ("een planning voor Woonlint, 1 september", ["HDS"], "2026-09-01", " · voor HDS"),
        ("Woonlint en HDS maken een plan", ["Woonlint", "HDS"], "2026-06-30", " · voor Woonlint en HDS, uiterlijk 30 juni"),
        ("de locatie regelen", [], "2026-06-30", " · nog voor niemand, uiterlijk 30 juni"),
    ],
)
def test_an_action_says_once_whose_it_is_and_when(text: str, owners: list[str], due: str, shown: str) -> None:
    note = {"kind": "action", "number": "A1", "text": text, "owners": owners, "due": due}
    lines = render({"message": "minutes", "name": "overleg", "notes": [note]}, today=TODAY).text.splitlines()
    assert any(line.endswith(f"Actie A1: {text}{shown}") for line in lines), lines


def test_a_day_that_nobody_named_is_told_as_ours() -> None:
    note = {"kind": "action", "number": "A1", "text": "Woonlint belt HDS", "owners": ["Woonlint"], "due": "2026-06-30"}
    said = render({"message": "minutes", "name": "overleg", "notes": [note | {"assumed": True}]}, today=TODAY).text
    assert "Woonlint belt HDS · geen datum genoemd, ik houd 30 juni aan" in said


def test_a_name_in_a_sentence_has_its_article_and_its_capital() -> None:
    meeting = {"id": 3, "name": "bestuurlijk overleg evaluatie", "start": "2026-05-12T14:00", "end": "2026-05-12T16:00"}
    asked = row(meeting, [CANCEL], "nl")[0]["elements"][0]["confirm"]["text"]["text"]
    assert asked.startswith("Het bestuurlijk overleg evaluatie gaat dan niet door.")


def test_the_round_of_dates_says_who_chooses() -> None:
    option = {"id": 1, "start": "2026-05-12T14:00", "end": "2026-05-12T16:00", "said": {}, "clashes": []}
    said = render({"message": "date_poll", "name": "overleg", "organiser": "gemeente Veldhoek", "options": [option]}, today=TODAY)
    assert "De gemeente Veldhoek kiest de datum" in said.text
