"""Block Kit's interactive elements and what Slack asks of each (docs.slack.dev/reference/block-kit/block-elements)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.playground.blocks.block_checks import Problems, items, objects, one_of, only, string, text_object

Element = dict[str, Any]
_COMMON = {"type", "action_id", "confirm", "focus_on_load"}
_SOURCES = ("static", "external", "users", "conversations", "channels")
_SELECTS = {f"{many}{source}_select" for many in ("", "multi_") for source in _SOURCES}
_DATE, _TIME = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d\d:\d\d")

_MENUS = {name for name in _SELECTS if not name.startswith("multi_")}
_PICKERS = {"checkboxes", "radio_buttons", "datepicker", "timepicker"}
IN_ACTIONS = {"button", "overflow", "datetimepicker"} | _MENUS | _PICKERS
IN_SECTION = {"button", "overflow", "image"} | _SELECTS | _PICKERS
IN_INPUT = _SELECTS | _PICKERS | {
    "plain_text_input", "email_text_input", "url_text_input", "number_input", "datetimepicker", "file_input", "rich_text_input",
}  # fmt: skip


def check_element(problems: Problems, at: str, element: Any, allowed: set[str], seen: set[str]) -> None:
    """One element of a block; `seen` holds the action_ids of the block so far."""
    if not isinstance(element, dict):
        problems.add(at, "must be an object")
        return
    kind = element.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        problems.add(f"{at}/type", f"unsupported type: {kind}")
        return
    string(problems, at, element, "action_id", 255)
    action = element.get("action_id")
    if action in seen:
        problems.add(f"{at}/action_id", f"`action_id` already exists in this block: {action}")
    if isinstance(action, str):
        seen.add(action)
    if "confirm" in element:
        _confirm(problems, f"{at}/confirm", element["confirm"])
    _RULES[kind](problems, at, element)


def image(problems: Problems, at: str, element: Element) -> None:
    """An image element: where it is and what it shows in words."""
    string(problems, at, element, "alt_text", 2000, needed=True)
    string(problems, at, element, "image_url", 3000)
    if "image_url" not in element and "slack_file" not in element:
        problems.add(at, "missing required field: image_url")
    only(problems, at, element, {"type", "alt_text", "image_url", "slack_file"})


def _button(problems: Problems, at: str, element: Element) -> None:
    text_object(problems, at, element, "text", 75, needed=True, plain=True)
    string(problems, at, element, "value", 2000)
    string(problems, at, element, "url", 3000)
    string(problems, at, element, "accessibility_label", 75)
    one_of(problems, at, element, "style", ("primary", "danger"))
    only(problems, at, element, _COMMON | {"text", "value", "url", "accessibility_label", "style"})


def _overflow(problems: Problems, at: str, element: Element) -> None:
    _options(problems, at, element, 1, 5, urls=True)
    only(problems, at, element, _COMMON | {"options"})


def _choices(problems: Problems, at: str, element: Element) -> None:
    _options(problems, at, element, 1, 10)
    only(problems, at, element, _COMMON | {"options", "initial_options", "initial_option"})


def _select(problems: Problems, at: str, element: Element) -> None:
    text_object(problems, at, element, "placeholder", 150, plain=True)
    if element["type"].endswith("static_select"):
        if "option_groups" in element:
            _option_groups(problems, at, element)
        else:
            _options(problems, at, element, 1, 100)
    _initial_option(problems, at, element)


def _option_groups(problems: Problems, at: str, element: Element) -> None:
    for place, group in objects(
        problems, f"{at}/option_groups", items(problems, at, element, "option_groups", least=1, most=100)
    ):
        text_object(problems, place, group, "label", 75, needed=True, plain=True)
        _options(problems, place, group, 1, 100)


def _initial_option(problems: Problems, at: str, element: Element) -> None:
    first, options = element.get("initial_option"), element.get("options")
    if first is not None and isinstance(options, list) and first not in options:
        problems.add(f"{at}/initial_option", "initial_option must exactly match one of the provided options")


def _options(problems: Problems, at: str, element: Element, least: int, most: int, *, urls: bool = False) -> None:
    allowed = {"text", "value", "description"} | ({"url"} if urls else set())
    rich = element.get("type") in ("checkboxes", "radio_buttons")
    for place, option in objects(problems, f"{at}/options", items(problems, at, element, "options", least=least, most=most)):
        text_object(problems, place, option, "text", 75, needed=True, plain=not rich)
        string(problems, place, option, "value", 150, needed=True)
        text_object(problems, place, option, "description", 75, plain=not rich)
        string(problems, place, option, "url", 3000)
        only(problems, place, option, allowed)


def _picker(problems: Problems, at: str, element: Element) -> None:
    text_object(problems, at, element, "placeholder", 150, plain=True)
    name, shape = ("initial_date", _DATE) if element["type"] == "datepicker" else ("initial_time", _TIME)
    value = element.get(name)
    if value is not None and not (isinstance(value, str) and shape.fullmatch(value)):
        problems.add(f"{at}/{name}", "invalid format")
    only(problems, at, element, _COMMON | {"placeholder", name, "timezone"})


def _moment(problems: Problems, at: str, element: Element) -> None:
    only(problems, at, element, _COMMON | {"initial_date_time"})


def _text_input(problems: Problems, at: str, element: Element) -> None:
    text_object(problems, at, element, "placeholder", 150, plain=True)
    for name, least in (("min_length", 0), ("max_length", 1)):
        value = element.get(name)
        if value is not None and not (isinstance(value, int) and least <= value <= 3000):
            problems.add(f"{at}/{name}", f"must be from {least} to 3000")
    string(problems, at, element, "initial_value", element.get("max_length") or 3000)


def _number_input(problems: Problems, at: str, element: Element) -> None:
    if not isinstance(element.get("is_decimal_allowed"), bool):
        problems.add(at, "missing required field: is_decimal_allowed")
    text_object(problems, at, element, "placeholder", 150, plain=True)


def _free(problems: Problems, at: str, element: Element) -> None:
    text_object(problems, at, element, "placeholder", 150, plain=True)


def _confirm(problems: Problems, at: str, confirm: Any) -> None:
    if not isinstance(confirm, dict):
        problems.add(at, "must be an object")
        return
    text_object(problems, at, confirm, "title", 100, needed=True, plain=True)
    text_object(problems, at, confirm, "text", 300, needed=True)
    text_object(problems, at, confirm, "confirm", 30, needed=True, plain=True)
    text_object(problems, at, confirm, "deny", 30, needed=True, plain=True)
    one_of(problems, at, confirm, "style", ("primary", "danger"))


_RULES: dict[str, Callable[[Problems, str, Element], None]] = {
    **dict.fromkeys(_SELECTS, _select),
    "button": _button,
    "overflow": _overflow,
    "image": image,
    "checkboxes": _choices,
    "radio_buttons": _choices,
    "datepicker": _picker,
    "timepicker": _picker,
    "datetimepicker": _moment,
    "plain_text_input": _text_input,
    "email_text_input": _free,
    "url_text_input": _free,
    "number_input": _number_input,
    "file_input": _free,
    "rich_text_input": _free,
}
