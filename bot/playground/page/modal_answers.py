"""What was filled in on a modal's form, as `Residents.submit_view` takes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.playground.workspace_nouns import Json

_MANY = frozenset(
    {"checkboxes", "multi_static_select", "multi_users_select", "multi_conversations_select", "multi_channels_select"}
)


def answers_of(view: Json, fields: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The answer to each input by action_id: a list where several may be chosen, else a text, or None when left empty.

    A browser sends nothing for a box that isn't ticked, so a list that doesn't come is an empty one.
    """
    kinds = {}
    for block in view["blocks"]:
        element = block.get("element")
        if block["type"] == "input" and isinstance(element, dict):
            kinds[element["action_id"]] = element["type"]
    answers: dict[str, Any] = {action: [] for action, kind in kinds.items() if kind in _MANY}
    for action, values in fields.items():
        chosen = [value.replace("\r\n", "\n") for value in values if value]
        answers[action] = chosen if kinds.get(action) in _MANY else (chosen[0] if chosen else None)
    return answers
