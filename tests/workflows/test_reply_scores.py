"""How many replies are understood: our own labelled set, and the one beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workflows.answering.reply_lines import answer_line

OWN = Path(__file__).parents[1] / "data" / "replies.jsonl"
SHARED = Path(__file__).parents[2].parent / "shared" / "gold" / "replies-dev.jsonl"
SILENT = {"question", "comment", "help"}
CLOSING = {"done", "dropped"}


def scored(path: Path) -> tuple[float, float, list[str]]:
    """The shares of right intents and of replies right in every field, and the replies that would do harm."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    intents = whole = 0
    harmful = []
    for row in rows:
        want, have = row["expect"], json.loads(answer_line(json.dumps(row)))
        free = {"percent", "value", "light"} if want["confirm"] else set()
        right = all(have[field] == want[field] for field in want if field not in free)
        intents += have["intent"] == want["intent"]
        whole += right
        if does_harm(want, have):
            harmful.append(row["reply"])
    return intents / len(rows), whole / len(rows), harmful


def does_harm(want: dict[str, Any], have: dict[str, Any]) -> bool:
    """A change made without asking that should have been asked or not made at all, a wrong closing, a wrong new date."""
    if have["intent"] in SILENT or have["confirm"]:
        return False
    closes_wrongly = have["intent"] in CLOSING and have["intent"] != want["intent"]
    moves_wrongly = have["new_due"] is not None and have["new_due"] != want["new_due"]
    return want["confirm"] or want["intent"] in SILENT or closes_wrongly or moves_wrongly


def test_our_own_replies_are_understood_and_none_does_harm() -> None:
    intents, whole, harmful = scored(OWN)
    assert harmful == []
    assert intents >= 0.97
    assert whole >= 0.96


@pytest.mark.seeds
@pytest.mark.skipif(not SHARED.exists(), reason="the labelled replies stand beside the checkout only")
def test_the_labelled_replies_are_understood_and_none_does_harm() -> None:
    intents, whole, harmful = scored(SHARED)
    assert harmful == []
    assert intents >= 0.97
    assert whole >= 0.93
