"""Block Kit's blocks and what Slack asks of each (docs.slack.dev/reference/block-kit/blocks), by the surface they stand on.

Blocks of which the reference says nothing here (cards, plans, video) are refused: the stand-in is never milder than Slack.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from bot.playground.blocks.block_checks import (
    Problems,
    items,
    objects,
    only,
    string,
    text_object,
    whole_text_object,
)
from bot.playground.blocks.data_block_rules import data_table, data_visualization, table
from bot.playground.blocks.element_rules import IN_ACTIONS, IN_INPUT, IN_SECTION, check_element, image
from bot.playground.blocks.rich_text_rules import rich_text

Surface = Literal["message", "modal", "home"]
Block = dict[str, Any]
MOST_BLOCKS: dict[Surface, int] = {"message": 50, "modal": 100, "home": 100}
_ONLY_IN_MESSAGES = {"markdown", "table", "data_table", "data_visualization"}


def block_problems(blocks: Any, surface: Surface, at: str = "/blocks") -> list[str]:
    """What Slack would refuse in these blocks, in its words; empty when it takes them."""
    problems = Problems()
    if not isinstance(blocks, list):
        problems.add(at, "must be an array")
        return problems.found
    if len(blocks) > MOST_BLOCKS[surface]:
        problems.add(at, f"no more than {MOST_BLOCKS[surface]} items allowed")
    ids: set[str] = set()
    for place, block in objects(problems, at, blocks):
        _check_block(problems, place, block, surface, ids)
    if sum(1 for block in blocks if isinstance(block, dict) and block.get("type") == "table") > 1:
        problems.add(at, "only_one_table_allowed")
    return problems.found


def _check_block(problems: Problems, at: str, block: Block, surface: Surface, ids: set[str]) -> None:
    kind = block.get("type")
    if not isinstance(kind, str) or kind not in _RULES or (kind in _ONLY_IN_MESSAGES and surface != "message"):
        problems.add(f"{at}/type", f"unsupported type: {kind}")
        return
    string(problems, at, block, "block_id", 255)
    named = block.get("block_id")
    if isinstance(named, str) and named:
        if named in ids:
            problems.add(f"{at}/block_id", f"`block_id` already exists: {named}")
        ids.add(named)
    _RULES[kind](problems, at, block)


def _section(problems: Problems, at: str, block: Block) -> None:
    if "text" not in block and "fields" not in block:
        problems.add(at, "missing required field: text or fields")
    text_object(problems, at, block, "text", 3000)
    if "fields" in block:
        for number, value in enumerate(items(problems, at, block, "fields", least=1, most=10)):
            whole_text_object(problems, f"{at}/fields/{number}", value, 2000)
    if "accessory" in block:
        check_element(problems, f"{at}/accessory", block["accessory"], IN_SECTION, set())
    only(problems, at, block, {"type", "block_id", "text", "fields", "accessory", "expand"})


def _header(problems: Problems, at: str, block: Block) -> None:
    text_object(problems, at, block, "text", 150, needed=True, plain=True)
    only(problems, at, block, {"type", "block_id", "text", "level"})


def _divider(problems: Problems, at: str, block: Block) -> None:
    only(problems, at, block, {"type", "block_id"})


def _context(problems: Problems, at: str, block: Block) -> None:
    for number, value in enumerate(items(problems, at, block, "elements", least=1, most=10)):
        place = f"{at}/elements/{number}"
        if isinstance(value, dict) and value.get("type") == "image":
            image(problems, place, value)
        else:
            whole_text_object(problems, place, value, 3000)
    only(problems, at, block, {"type", "block_id", "elements"})


def _actions(problems: Problems, at: str, block: Block) -> None:
    seen: set[str] = set()
    for number, element in enumerate(items(problems, at, block, "elements", least=1, most=25)):
        check_element(problems, f"{at}/elements/{number}", element, IN_ACTIONS, seen)
    only(problems, at, block, {"type", "block_id", "elements"})


def _image(problems: Problems, at: str, block: Block) -> None:
    fields = {key: value for key, value in block.items() if key not in ("block_id", "title")}
    image(problems, at, fields)
    text_object(problems, at, block, "title", 2000, plain=True)


def _input(problems: Problems, at: str, block: Block) -> None:
    text_object(problems, at, block, "label", 2000, needed=True, plain=True)
    text_object(problems, at, block, "hint", 2000, plain=True)
    if "element" not in block:
        problems.add(at, "missing required field: element")
    else:
        check_element(problems, f"{at}/element", block["element"], IN_INPUT, set())
    only(problems, at, block, {"type", "block_id", "label", "hint", "element", "optional", "dispatch_action"})


def _markdown(problems: Problems, at: str, block: Block) -> None:
    string(problems, at, block, "text", 12_000, needed=True)
    only(problems, at, block, {"type", "block_id", "text"})


_RULES: dict[str, Callable[[Problems, str, Block], None]] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "actions": _actions,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": rich_text,
    "table": table,
    "data_table": data_table,
    "data_visualization": data_visualization,
}
