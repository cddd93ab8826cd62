"""What Slack refuses in a message or view as a whole: blocks, their total size, the text, the metadata, a view's own fields."""

from __future__ import annotations

import copy
import json
import uuid
from typing import Any

from bot.playground.api.api_error import ApiError
from bot.playground.blocks.block_checks import Problems, only, string, text_object
from bot.playground.blocks.block_rules import Surface, block_problems
from bot.playground.workspace_nouns import Json

MOST_BLOCK_TEXT = 13_000  # all blocks of a message as compact JSON; measured, not documented (bolt-js issue 2509)
MOST_METADATA = 8_000
MOST_VIEW_BYTES = 250_000
_MODAL = {"type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close"}
_MODAL |= {"notify_on_close", "external_id", "submit_disabled"}
_HOME = {"type", "blocks", "private_metadata", "callback_id", "external_id"}


def refuse_text(text: str, most: int) -> None:
    """`msg_too_long` beyond `most` characters."""
    if len(text) > most:
        raise ApiError("msg_too_long")


def with_block_ids(blocks: Any) -> list[Json]:
    """The blocks of a message with an id each, as Slack keeps them; refuses what Block Kit doesn't allow."""
    if blocks is None:
        return []
    if not isinstance(blocks, list):
        raise ApiError("invalid_blocks_format")
    found = block_problems(blocks, "message")
    if found:
        raise ApiError("invalid_blocks", errors=found, response_metadata=_messages(found))
    if len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":"))) > MOST_BLOCK_TEXT:
        raise ApiError("msg_blocks_too_long")
    return _identified(blocks)


def refuse_metadata(metadata: Any) -> Json | None:
    """Metadata of a message: `event_type` and `event_payload` and nothing else, in plain values."""
    if metadata is None:
        return None
    if not isinstance(metadata, dict) or set(metadata) - {"event_type", "event_payload", "entities"}:
        raise ApiError("invalid_metadata_format")
    kind, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not isinstance(kind, str) or not kind or len(kind) > 255 or not isinstance(payload, dict):
        raise ApiError("invalid_metadata_schema")
    if not all(_plain(value, 2) for value in payload.values()):
        raise ApiError("invalid_metadata_schema")
    if len(json.dumps(metadata)) > MOST_METADATA:
        raise ApiError("metadata_too_large")
    return metadata


def checked_view(view: Any, surface: Surface) -> Json:
    """A modal's or home's content with ids for its blocks; refuses as `invalid_arguments` with Slack's messages."""
    if not isinstance(view, dict):
        raise ApiError("invalid_arguments", response_metadata=_messages(["must provide an object [json-pointer:/view]"]))
    if len(json.dumps(view).encode()) > MOST_VIEW_BYTES:
        raise ApiError("view_too_large")
    problems = Problems()
    if view.get("type") != surface:
        problems.add("/view/type", f"must be {surface}")
    if surface == "modal":
        _modal(problems, view)
    only(problems, "/view", view, _MODAL if surface == "modal" else _HOME)
    for name, most in (("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)):
        string(problems, "/view", view, name, most)
    found = problems.found + block_problems(view.get("blocks"), surface, "/view/blocks")
    if found:
        raise ApiError("invalid_arguments", response_metadata=_messages(found))
    return view | {"blocks": _identified(view["blocks"])}


def _modal(problems: Problems, view: Json) -> None:
    text_object(problems, "/view", view, "title", 24, needed=True, plain=True)
    text_object(problems, "/view", view, "submit", 24, plain=True)
    text_object(problems, "/view", view, "close", 24, plain=True)
    blocks = view.get("blocks")
    inputs = isinstance(blocks, list) and any(isinstance(b, dict) and b.get("type") == "input" for b in blocks)
    if inputs and not view.get("submit"):
        problems.add("/view", "missing required field: submit")


def _messages(found: list[str]) -> Json:
    return {"messages": [f"[ERROR] {problem}" for problem in found]}


def _identified(blocks: list[Json]) -> list[Json]:
    made = copy.deepcopy(blocks)
    for block in made:
        block.setdefault("block_id", uuid.uuid4().hex[:5])
        for element in _interactive(block):
            element.setdefault("action_id", uuid.uuid4().hex[:5])
    return made


def _interactive(block: Json) -> list[Json]:
    inside = [block.get("accessory"), block.get("element")]
    inside += block["elements"] if block.get("type") == "actions" else []
    return [element for element in inside if isinstance(element, dict) and element.get("type") != "image"]


def _plain(value: Any, depth: int) -> bool:
    if value is None or isinstance(value, str | int | float | bool):
        return True
    if depth == 0:
        return False
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return inner is not None and all(_plain(one, depth - 1) for one in inner)
