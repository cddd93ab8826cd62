"""What a person filled in on a modal, as the `state.values` that Slack hands to the app."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.playground.workspace_nouns import Json

_FIELD_OF = {
    "file_input": "files",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
}
_ONE, _MANY = ("static_select", "radio_buttons", "external_select"), ("multi_static_select", "checkboxes")


def state_values(view: Json, answers: Mapping[str, Any]) -> Json:
    """`answers` by action_id: text, day, user, or the value (or list of values) of options; the rest as the app set it.

    Raises ValueError for an unknown action_id or option, and for a required input that stays empty.
    """
    values: Json = {}
    known = set()
    for block in view["blocks"]:
        for element in _fillable(block):
            action = element["action_id"]
            known.add(action)
            state = _state(element, answers[action]) if action in answers else _initial(element)
            if block["type"] == "input" and not block.get("optional") and _empty(state):
                raise ValueError(f"{action} must be filled in")
            values.setdefault(block["block_id"], {})[action] = state
    if unknown := set(answers) - known:
        raise ValueError(f"the modal has no input {', '.join(sorted(unknown))}")
    return values


def _fillable(block: Json) -> list[Json]:
    inside = [block.get("element"), block.get("accessory"), *(block["elements"] if block["type"] == "actions" else [])]
    return [one for one in inside if isinstance(one, dict) and one["type"] not in ("button", "image", "overflow")]


def _state(element: Json, answer: Any) -> Json:
    kind = element["type"]
    if kind in _ONE:
        return {"type": kind, "selected_option": _option(element, answer)}
    if kind in _MANY:
        return {"type": kind, "selected_options": [_option(element, one) for one in answer]}
    return {"type": kind, _FIELD_OF.get(kind, "value"): answer}


def _option(element: Json, value: str | None) -> Json | None:
    if value is None:
        return None
    groups = element.get("option_groups") or [element]
    for option in (option for group in groups for option in group.get("options", [])):
        if option["value"] == value:
            return {key: option[key] for key in ("text", "value", "description") if key in option}
    raise ValueError(f"{element['action_id']} has no option {value}")


def _initial(element: Json) -> Json:
    kind = element["type"]
    if kind in _ONE:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in _MANY:
        return {"type": kind, "selected_options": element.get("initial_options", [])}
    field = _FIELD_OF.get(kind, "value")
    return {"type": kind, field: element.get(field.replace("selected", "initial").replace("value", "initial_value"))}


def _empty(state: Json) -> bool:
    return all(value in (None, "", []) for key, value in state.items() if key != "type")
