"""Block Kit on the page, as several tests write it, have it drawn and read it."""

from __future__ import annotations

import copy
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from bot.playground.blocks.block_rules import block_problems
from bot.playground.page.blocks import render_blocks, render_view
from bot.playground.sample_workspace import GEMEENTE
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json, View

NOW = datetime(2026, 3, 26, 9, 35, tzinfo=ZoneInfo("Europe/Amsterdam"))
KEPT = {"type", "style", "border", "initial_date", "initial_time", "min_value"}
BAD = "<script>alert('&')</script>\"><img src=x onerror=alert(1)>"


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(label: str, action: str = "task_done", **more: Any) -> Json:
    return {"type": "button", "text": plain(label), "action_id": action, **more}


def page(shown: Markup) -> HtmlElement:
    return html.fragment_fromstring(shown, create_parent="main")


def drawn(workspace: Workspace, *blocks: Json) -> HtmlElement:
    assert block_problems(list(blocks), "message") == []
    return page(render_blocks(workspace, blocks, prefix="1774511400.000100"))


def view_of(*blocks: Json, errors: dict[str, str] | None = None, kind: str = "modal") -> View:
    assert block_problems(list(blocks), "modal" if kind == "modal" else "home") == []
    return View("V0A", GEMEENTE, {"type": kind, "blocks": list(blocks)}, "hash", "V0A", errors=errors or {})


def one(holder: HtmlElement, path: str) -> HtmlElement:
    (found,) = holder.xpath(path)
    return found


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def poisoned(value: Any, name: str = "", bad: str = BAD) -> Any:
    """The same with hostile words wherever somebody's words can stand."""
    if isinstance(value, dict):
        return {key: poisoned(inner, key, bad) for key, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, name, bad) for inner in value]
    return bad if name not in KEPT and isinstance(value, str) else value


def no_words_but_words(workspace: Workspace, block: Json, surface: str) -> None:
    """Whether on this surface hostile words in the block are only words, and are there."""
    hostile = poisoned(copy.deepcopy(block)) | {"block_id": "b"}
    view = View("V0A", GEMEENTE, {"type": surface, "blocks": [hostile]}, "h", "V0A", errors={"b": BAD})
    shown = page(render_blocks(workspace, [hostile], prefix=BAD) if surface == "message" else render_view(workspace, view))
    assert not shown.xpath("//script | //img | //style | //iframe | //object | //form")
    assert not [name for element in shown.iter() for name in element.attrib if name.startswith("on") or name in ("style", "src")]
    assert "alert" in html.tostring(shown, encoding="unicode")
