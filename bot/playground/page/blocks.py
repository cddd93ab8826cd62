"""Block Kit as HTML: the blocks of a message, a modal or App Home, drawn by the macros of `templates/blocks.html`.

What is drawn belongs inside a form of the page: buttons send `click` or `choose`, what is filled in is named `field:ACTION_ID`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markupsafe import Markup

from bot.playground.page.canvas import Canvas
from bot.playground.page.mrkdwn import mrkdwn
from bot.playground.page.page_templates import page_templates
from bot.playground.page.slack_words import joined, shown
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json, Message, SharedFile, View

_BLOCKS = Markup('<div class="blocks">{}</div>')
_DRAWN = frozenset(
    {
        "section", "header", "divider", "context", "actions", "image", "markdown", "rich_text", "input",
        "table", "data_table", "data_visualization",
    }
)  # fmt: skip
_KB = 1000


def render_blocks(workspace: Workspace, blocks: Sequence[Json], *, prefix: str) -> Markup:
    """The blocks of a message. `prefix` keeps the ids of elements apart on the page."""
    return _drawn(Canvas(workspace, "message"), blocks, prefix)


def render_message_body(workspace: Workspace, message: Message, *, prefix: str = "") -> Markup:
    """What a message shows: its blocks, else its text; then its files. `prefix` is needed where it stands twice on a page."""
    parts = []
    if message.blocks:
        parts.append(render_blocks(workspace, message.blocks, prefix=f"{prefix}b{message.ts}"))
    elif message.text:
        parts.append(_BLOCKS.format(Markup('<div class="text">{}</div>').format(mrkdwn(workspace, message.text))))
    if message.files:
        parts.append(_BLOCKS.format(joined(_file(workspace.files[one]) for one in message.files if one in workspace.files)))
    return joined(parts)


def render_view(workspace: Workspace, view: View) -> Markup:
    """The blocks of a modal or App Home, with what was wrong beside the inputs."""
    surface = view.content["type"]
    return _drawn(Canvas(workspace, surface, view.errors), view.content["blocks"], view.id)


def _drawn(canvas: Canvas, blocks: Sequence[Json], prefix: str) -> Markup:
    macros = _macros()
    safe = re.sub(r"[^A-Za-z0-9_-]", "-", prefix)
    return _BLOCKS.format(joined(_block(macros, canvas, block, f"{safe}-{at}") for at, block in enumerate(blocks)))


def _block(macros: Any, canvas: Canvas, block: Json, at: str) -> Markup:
    kind = block["type"]
    made = getattr(macros, kind)(canvas, block, at) if kind in _DRAWN else macros.quiet(canvas, kind)
    return Markup(shown(made))  # noqa: S704 - made by a macro of our own, which escapes


def _file(file: SharedFile) -> Markup:
    card = Markup('<p class="file"><span aria-hidden="true">📎</span> <b>{}</b> <span class="size">{}</span></p>')
    return card.format(shown(file.title or file.name), _size(file.size))


def _size(size: int) -> str:
    if size < _KB:
        return f"{size} bytes"
    return f"{size / _KB:.0f} kB" if size < _KB * _KB else f"{size / _KB / _KB:.1f} MB".replace(".", ",")


@cache
def _macros() -> Any:
    """The macros, read once: they take all they need as arguments."""
    return page_templates().get_template("blocks.html").module
