"""The rich_text block (docs.slack.dev/reference/block-kit/blocks/rich-text-block) and what Slack asks of it."""

from __future__ import annotations

from typing import Any

from bot.playground.blocks.block_checks import Problems, items, objects, one_of, only, string

_NEEDED = {
    "text": "text",
    "link": "url",
    "emoji": "name",
    "user": "user_id",
    "usergroup": "usergroup_id",
    "channel": "channel_id",
    "broadcast": "range",
    "color": "value",
}
_PARTS = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")


def rich_text(problems: Problems, at: str, block: dict[str, Any]) -> None:
    """A rich_text block: sections, lists, preformatted text and quotes."""
    for place, part in objects(problems, f"{at}/elements", items(problems, at, block, "elements", least=0, most=10_000)):
        if part.get("type") not in _PARTS:
            problems.add(f"{place}/type", f"unsupported type: {part.get('type')}")
            continue
        inner = objects(problems, f"{place}/elements", items(problems, place, part, "elements", least=0, most=10_000))
        if part["type"] == "rich_text_list":
            _list(problems, place, part, inner)
        else:
            _run(problems, inner)
    only(problems, at, block, {"type", "block_id", "elements"})


def _list(problems: Problems, at: str, part: dict[str, Any], inner: list[tuple[str, dict[str, Any]]]) -> None:
    if "style" not in part:
        problems.add(at, "missing required field: style")
    one_of(problems, at, part, "style", ("bullet", "ordered"))
    for place, section in inner:
        if section.get("type") != "rich_text_section":
            problems.add(f"{place}/type", f"unsupported type: {section.get('type')}")
            continue
        _run(problems, objects(problems, f"{place}/elements", items(problems, place, section, "elements", least=0, most=10_000)))


def _run(problems: Problems, inner: list[tuple[str, dict[str, Any]]]) -> None:
    for place, piece in inner:
        kind = piece.get("type")
        if kind == "date":
            if not isinstance(piece.get("timestamp"), int) or not piece.get("format"):
                problems.add(place, "missing required field: timestamp or format")
        elif kind in _NEEDED:
            string(problems, place, piece, _NEEDED[kind], 3000 if kind != "text" else 12_000, needed=True)
        else:
            problems.add(f"{place}/type", f"unsupported type: {kind}")
