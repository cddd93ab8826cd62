"""What can't be done is said in the language of whoever reads it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import workflows
from workflows.errors import Refused, UnreadableDocument

ROOM = Path(workflows.__file__).parent
SEEN_IN_SLACK = (
    *("meeting/date_polls.py", "meeting/meetings.py", "meeting/minutes.py", "meeting/own_links.py"),
    *("answering/answers.py", "reviewing/corrections.py", "reviewing/review_walk.py", "tracking/correcting.py"),
)


def test_it_is_told_in_english_where_there_is_english_and_else_as_it_is() -> None:
    both = Refused("Dat kan niet.", english="That can't be done.")
    assert (str(both), both.said("nl"), both.said("en")) == ("Dat kan niet.", "Dat kan niet.", "That can't be done.")
    assert UnreadableDocument("Dit bestand is leeg.").said("en") == "Dit bestand is leeg."


@pytest.mark.parametrize("module", SEEN_IN_SLACK)
def test_whatever_slack_may_show_is_there_in_both(module: str) -> None:
    calls = [node for node in ast.walk(ast.parse((ROOM / module).read_text())) if isinstance(node, ast.Call)]
    refusals = [call for call in calls if getattr(call.func, "id", "") == "Refused"]
    assert refusals and all(any(word.arg == "english" for word in call.keywords) for call in refusals)
