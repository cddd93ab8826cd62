"""The lines of `nakomen reply`: what goes in, what comes out, and what is said of a line that is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from workflows.answering.reply_lines import answer_line
from workflows.errors import Refused

LINE: dict[str, Any] = {
    "id": "A1",
    "today": "2026-05-20",
    "task": {
        "text": "Plan opstellen",
        "start": "2026-02-01",
        "due": "2026-06-30",
        "status": "active",
        "percent": None,
        "target": None,
    },
    "reply": "wordt eind juli",
}


def changed(**fields: Any) -> str:
    return json.dumps(LINE | fields)


def test_a_line_is_answered_with_its_id_and_every_field() -> None:
    assert json.loads(answer_line(json.dumps(LINE))) == {
        "id": "A1",
        "intent": "delayed",
        "light": "amber",
        "percent": None,
        "value": None,
        "new_due": "2026-07-31",
        "snooze_until": None,
        "assignee": None,
        "confirm": False,
    }


def test_a_target_counts_and_an_unknown_key_is_no_matter() -> None:
    task = LINE["task"] | {"target": {"value": 8, "unit": "miljoen euro"}}
    found = json.loads(answer_line(changed(task=task, reply="1,5 miljoen besteed", extra=1)))
    assert (found["percent"], found["value"]) == (19, 1.5)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("geen json", "JSON"),
        ("[1, 2]", "JSON-object"),
        (changed(id=None), "'id'"),
        (changed(reply=3), "'reply'"),
        (changed(today="20 mei"), "'today'"),
        (changed(task=None), "'task'"),
        (changed(task=LINE["task"] | {"due": None}), "'task.due'"),
        (changed(task=LINE["task"] | {"start": "2026-02-30"}), "'task.start'"),
        (changed(task=LINE["task"] | {"percent": "veel"}), "'task.percent'"),
        (changed(task=LINE["task"] | {"target": {"value": "veel"}}), "'task.target'"),
        ("[" * 100_000, "JSON"),
    ],
)
def test_a_wrong_line_is_refused_with_the_name_of_what_is_wrong(line: str, named: str) -> None:
    with pytest.raises(Refused, match=named):
        answer_line(line)
