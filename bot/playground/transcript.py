"""The workspace as readable text: per channel, threads indented, buttons in brackets, who said it and when in the story. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from bot.playground.emoji_names import EMOJI
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Channel, Message

_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MARK = re.compile(r"<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>")
_SHORTCODE = re.compile(r":([a-z0-9_+-]+):")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what a message shows.

    `kind` is text, header, quote, bullet, context, buttons, row, file, divider, chart or image.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A message as a reader sees it; `notes` are its reactions and whether it was changed, taken away or private."""

    who: str
    when: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    from_app: bool
    replies: tuple[Entry, ...] = ()


def transcript(workspace: Workspace) -> str:
    """All conversations in which something was said, as plain text."""
    parts = []
    for channel, entries in conversations(workspace):
        lines = [f"=== {title(workspace, channel)} ==="]
        for entry in entries:
            lines += _told(entry, "")
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n" if parts else ""


def conversations(workspace: Workspace) -> list[tuple[Channel, list[Entry]]]:
    """The conversations in which something was said, with their entries in order, threads under what they answer."""
    with workspace.changed:
        return [(channel, found) for channel in workspace.channels.values() if (found := _entries(workspace, channel))]


def title(workspace: Workspace, channel: Channel) -> str:
    """A conversation's name as people know it."""
    if channel.kind != "im":
        return f"#{channel.name}" + (" (gearchiveerd)" if channel.archived else "")
    other = next((member for member in channel.members if member != workspace.app.bot_user), "")
    return f"Privé met {name_of(workspace, other)}"


def dutch_moment(at: datetime) -> str:
    """A moment as people write it: `ma 3 jan 2022 09:30`, in the zone that it carries."""
    return f"{_DAYS[at.weekday()]} {at.day} {_MONTHS[at.month - 1]} {at.year} {at:%H:%M}"


def readable(workspace: Workspace, text: str) -> str:
    """Slack's markup in words: mentions by name, links with their address, entities and the common emoji resolved."""

    def word(found: re.Match[str]) -> str:
        sign, what, label = found.groups()
        if sign == "@":
            return f"@{name_of(workspace, what)}"
        if sign == "#":
            return f"#{workspace.channels[what].name if what in workspace.channels else label or what}"
        if sign == "!":
            return label or f"@{what.partition('^')[0]}"
        return f"{label} ({what})" if label and label != what else what

    plain = _MARK.sub(word, text)
    return unescape(_SHORTCODE.sub(lambda found: emoji(found[1]), plain))


def emoji(name: str) -> str:
    """An emoji by Slack's name for it; those that are not common stay as they are typed."""
    return EMOJI.get(name, f":{name}:")


def name_of(workspace: Workspace, user: str) -> str:
    """A person's name as people know it; the id of who is not known."""
    found = workspace.users.get(user)
    return found.real_name if found else user


def message_lines(workspace: Workspace, message: Message) -> tuple[Line, ...]:
    """What a message shows, from top to bottom."""
    return tuple(_lines(workspace, message))


def block_lines(workspace: Workspace, block: dict[str, Any]) -> tuple[Line, ...]:
    """What one block shows."""
    return tuple(_block_lines(workspace, block))


def _entries(workspace: Workspace, channel: Channel) -> list[Entry]:
    private = [m for m in workspace.ephemerals if m.channel == channel.id]
    top = [m for m in workspace.messages[channel.id].values() if m.thread_ts in (None, m.ts)]
    top += [m for m in private if m.thread_ts is None]
    replies: dict[str, list[Message]] = {}
    for message in [*workspace.messages[channel.id].values(), *private]:
        if message.thread_ts not in (None, message.ts):
            replies.setdefault(str(message.thread_ts), []).append(message)
    return [_entry(workspace, message, replies) for message in sorted(top, key=_order)]


def _order(message: Message) -> tuple[int, ...]:
    return tuple(int(part) for part in message.ts.split("."))


def _entry(workspace: Workspace, message: Message, replies: dict[str, list[Message]]) -> Entry:
    under = tuple(_entry(workspace, reply, {}) for reply in sorted(replies.get(message.ts, []), key=_order))
    lines = (Line("gone", "(verwijderd)"),) if message.deleted else tuple(_lines(workspace, message))
    when, notes = dutch_moment(message.at), tuple(_notes(workspace, message))
    return Entry(name_of(workspace, message.user), when, lines, notes, message.from_app, under)


def _notes(workspace: Workspace, message: Message) -> Iterator[str]:
    if message.ephemeral_to:
        yield f"alleen zichtbaar voor {name_of(workspace, message.ephemeral_to)}"
    if message.edited_at is not None and not message.deleted:
        yield f"bewerkt {dutch_moment(message.edited_at)}"
    if not message.deleted:
        for name, people in message.reactions.items():
            who = ", ".join(name_of(workspace, person) for person in people)
            yield f"{emoji(name)} {who}"


def _lines(workspace: Workspace, message: Message) -> Iterator[Line]:
    if message.blocks:
        for block in message.blocks:
            yield from _block_lines(workspace, block)
    elif message.text:
        yield from _words(workspace, message.text)
    for one in message.files:
        file = workspace.files[one]
        yield Line("file", f"📎 {file.name} ({file.size} bytes)")


def _words(workspace: Workspace, text: str) -> Iterator[Line]:
    for line in readable(workspace, text).split("\n"):
        if line.strip():
            yield Line("text", line)


def _block_lines(workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    maker = _SHOWN.get(block["type"])
    if maker is not None:
        yield from maker(workspace, block)
    controls = [*(block["elements"] if block["type"] == "actions" else []), block.get("accessory"), block.get("element")]
    labels = [_label(control) for control in controls if isinstance(control, dict)]
    if any(labels):
        yield Line("buttons", " ".join(label for label in labels if label))


def _label(control: dict[str, Any]) -> str:
    if control["type"] == "button":
        return f"[{unescape(control['text']['text'])}]"
    if control["type"] == "image":
        return f"({control['alt_text']})"
    return "[" + " | ".join(unescape(option["text"]["text"]) for option in control.get("options", [])) + " ▾]"


def _section(workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    for text in [block.get("text"), *block.get("fields", [])]:
        if text:
            yield from _words(workspace, text["text"])


def _header(_workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    yield Line("header", unescape(block["text"]["text"]))


def _divider(_workspace: Workspace, _block: dict[str, Any]) -> Iterator[Line]:
    yield Line("divider", "———")


def _context(workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    yield Line("context", "  ".join(_beside(workspace, element) for element in block["elements"]))


def _beside(workspace: Workspace, element: dict[str, Any]) -> str:
    """What stands in a context: plain text as it is, Slack's markup in words."""
    text = str(element.get("text") or element.get("alt_text", ""))
    return text if element["type"] == "plain_text" else readable(workspace, text)


def _plain(workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    yield from _words(workspace, block["text"])


def _rich(workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    for part in block["elements"]:
        bullets = part["type"] == "rich_text_list"
        kind = _RICH_KINDS.get(part["type"], "text")
        for piece in part["elements"] if bullets else [part]:
            said = ("• " if bullets else "") + rich_words(workspace, piece)  # as it stands: "<3>" is no mark here
            yield from (Line(kind, text) for text in said.splitlines() if text.strip())


_RICH_KINDS = {"rich_text_list": "bullet", "rich_text_quote": "quote"}


def rich_words(workspace: Workspace, piece: Any) -> str:
    """The words of a piece of rich text."""
    if isinstance(piece, list):
        return "".join(rich_words(workspace, one) for one in piece)
    if "elements" in piece:
        return rich_words(workspace, piece["elements"])
    match piece["type"]:
        case "user":
            return f"@{name_of(workspace, piece['user_id'])}"
        case "emoji":
            return emoji(piece["name"])
        case "link":
            return str(piece.get("text") or piece["url"])
        case _:
            return str(piece.get("text") or piece.get("range") or piece.get("channel_id") or piece.get("fallback", ""))


def _table(workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    for row in block["rows"]:
        yield Line("row", " | ".join(_cell(workspace, cell) for cell in row))


def _cell(workspace: Workspace, cell: dict[str, Any]) -> str:
    if cell["type"] == "rich_text":
        return rich_words(workspace, cell["elements"])
    return str(cell.get("text", cell.get("value", "")))


def _chart(_workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    yield Line("chart", f"[grafiek: {block['title']}]")


def _image(_workspace: Workspace, block: dict[str, Any]) -> Iterator[Line]:
    yield Line("image", f"[beeld: {block['alt_text']}]")


def _told(entry: Entry, indent: str) -> Iterator[str]:
    notes = f" ({'; '.join(entry.notes)})" if entry.notes else ""
    yield f"{indent}{entry.when}  {entry.who}:{notes}"
    for line in entry.lines:
        yield f"{indent}    {line.text}"
    for reply in entry.replies:
        yield from _told(reply, indent + "    ")


_SHOWN: dict[str, Callable[[Workspace, dict[str, Any]], Iterator[Line]]] = {
    "section": _section,
    "header": _header,
    "divider": _divider,
    "context": _context,
    "markdown": _plain,
    "rich_text": _rich,
    "table": _table,
    "data_table": _table,
    "data_visualization": _chart,
    "image": _image,
}
