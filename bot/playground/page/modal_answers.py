"""What was filled in on a modal's form: as `Residents.submit_view` takes it, and as it is shown again."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.playground.workspace_nouns import Json, View

_MANY = frozenset(
    {"checkboxes", "multi_static_select", "multi_users_select", "multi_conversations_select", "multi_channels_select"}
)
_OPTION, _OPTIONS = frozenset({"static_select", "radio_buttons"}), frozenset({"checkboxes", "multi_static_select"})
_FIELD_OF = {
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "users_select": "initial_user",
    "conversations_select": "initial_conversation",
    "channels_select": "initial_channel",
    "multi_users_select": "initial_users",
    "multi_conversations_select": "initial_conversations",
    "multi_channels_select": "initial_channels",
}


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


def with_answers(view: View, answers: Mapping[str, Any]) -> View:
    """The view with what was filled in standing in its inputs, so that nobody types it twice after a mistake."""
    content = copy.deepcopy(view.content)
    for block in content["blocks"]:
        element = block.get("element")
        if block["type"] == "input" and isinstance(element, dict) and element["action_id"] in answers:
            _fill(element, answers[element["action_id"]])
    return replace(view, content=content)


def _fill(element: Json, answer: Any) -> None:
    kind = element["type"]
    groups = element.get("option_groups") or [element]
    options = {option["value"]: option for group in groups for option in group.get("options", [])}
    if kind in _OPTION:
        name, value = "initial_option", options.get(answer)
    elif kind in _OPTIONS:
        name, value = "initial_options", [options[one] for one in answer if one in options]
    else:
        name, value = _FIELD_OF.get(kind, "initial_value"), answer
    element.pop(name, None)
    if value:
        element[name] = value
