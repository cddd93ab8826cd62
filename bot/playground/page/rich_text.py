"""The rich_text block as HTML: sections, lists, quotes and preformatted text. Its texts are literal: nothing in them is markup.

Docs: docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup, escape

from bot.playground.page.slack_words import (
    anchor,
    channel_mention,
    emoji_mark,
    group_mention,
    joined,
    moment,
    person_mention,
    shown,
    with_breaks,
)
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json

_STYLES = (("code", "code"), ("bold", "strong"), ("italic", "em"), ("strike", "s"), ("underline", "u"))
_HIGHLIGHTS = ("highlight", "client_highlight")
_DEEPEST = 8  # how far Slack indents a list


def rich_text(workspace: Workspace, block: Json) -> Markup:
    """The whole block, or a cell of a table."""
    return joined(_part(workspace, part) for part in block["elements"])


def _part(workspace: Workspace, part: Json) -> Markup:
    kind = part["type"]
    if kind == "rich_text_list":
        return _list(workspace, part)
    content = _run(workspace, part)
    if kind == "rich_text_quote":
        return Markup("<blockquote>{}</blockquote>").format(content)
    if kind == "rich_text_preformatted":
        return Markup("<pre><code>{}</code></pre>").format(joined(_words(workspace, piece) for piece in part["elements"]))
    return Markup("<p>{}</p>").format(content)


def _list(workspace: Workspace, part: Json) -> Markup:
    items = joined(Markup("<li>{}</li>").format(_run(workspace, item)) for item in part["elements"])
    indent = min(_count(part.get("indent")), _DEEPEST)
    if part.get("style") == "ordered":
        start = _count(part.get("offset")) + 1
        return Markup('<ol class="indent-{} {}" start="{}">{}</ol>').format(indent, _border(part), start, items)
    return Markup('<ul class="indent-{} {}">{}</ul>').format(indent, _border(part), items)


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 100_000 else 0


def _border(part: Json) -> str:
    return "bordered" if part.get("border") else "open"


def _run(workspace: Workspace, part: Json) -> Markup:
    return joined(_runs(workspace, part["elements"]))


def _runs(workspace: Workspace, pieces: list[Json]) -> Iterator[Markup]:
    for piece in pieces:
        yield _styled(_words(workspace, piece), piece.get("style"))


def _styled(content: Markup, style: object) -> Markup:
    if not isinstance(style, dict):
        return content
    for name, tag in _STYLES:
        if style.get(name) is True:
            content = Markup("<{0}>{1}</{0}>").format(tag, content)
    if any(style.get(name) is True for name in _HIGHLIGHTS):
        content = Markup("<mark>{}</mark>").format(content)
    return content


def _words(workspace: Workspace, piece: Json) -> Markup:
    maker = _MAKERS.get(piece["type"])
    return maker(workspace, piece) if maker is not None else escape(shown(piece.get("text") or piece.get("fallback") or ""))


def _text(_workspace: Workspace, piece: Json) -> Markup:
    return with_breaks(shown(piece["text"]))


def _link(_workspace: Workspace, piece: Json) -> Markup:
    return anchor(piece["url"], shown(piece.get("text") or piece["url"]))


def _date(workspace: Workspace, piece: Json) -> Markup:
    template = str(piece["format"])
    fallback, url = piece.get("fallback") or template, piece.get("url") or ""
    return moment(workspace, template, piece["timestamp"], str(fallback), str(url))


_MAKERS: dict[str, Callable[[Workspace, Json], Markup]] = {
    "text": _text,
    "link": _link,
    "date": _date,
    "emoji": lambda _workspace, piece: emoji_mark(piece["name"]),
    "user": lambda workspace, piece: person_mention(workspace, piece["user_id"]),
    "channel": lambda workspace, piece: channel_mention(workspace, piece["channel_id"]),
    "usergroup": lambda _workspace, piece: group_mention(piece["usergroup_id"]),
    "broadcast": lambda _workspace, piece: group_mention(piece["range"]),
    "color": lambda _workspace, piece: Markup("<code>{}</code>").format(shown(piece["value"])),
}
