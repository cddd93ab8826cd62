"""What a message is made of: lines of spans, shown as rich text and read aloud as plain text. Block Kit's limits are held here.

Every line is literal text; only a `Mention`, `Room`, `Bold` and `Web` address mean something to Slack. There is no mrkdwn in
any block: what a document or a person wrote can't ping or format (docs.slack.dev/reference/block-kit/blocks/rich-text-block).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any

from bot.messages.made_of.escaping import literal, mrkdwn, one_line, shortened
from calendars.lazy_pattern import lazy_regex

Json = dict[str, Any]

MAX_TEXT = 3900  # Slack advises 4,000 for the text of a message
MAX_SPOKEN = 600  # of one span in it: escaping can make it five times as long
MAX_LINE = 2000
MAX_BUTTON = 75
MAX_SPOKEN_LABEL = 75
MAX_CONTEXT = 1900
MAX_BLOCKS_SIZE = 12_500  # whole messages break at about 13,000 characters of blocks (measured, not documented)
MAX_VIEW_SIZE = 100_000  # a home or a modal may have 250 kB, which is bytes
_USER_ID = lazy_regex(r"[UW][A-Z0-9]{2,20}")
_CHANNEL_ID = lazy_regex(r"[CG][A-Z0-9]{2,20}")


@dataclass(frozen=True, slots=True)
class Message:
    """A message as Slack takes it: `text` for notifications and screen readers, `blocks` for the eye.

    `simple` are the blocks for a workspace that has not the newest ones; none where leaving those out is enough.
    """

    text: str
    blocks: tuple[Json, ...] = ()
    simple: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Bold:
    """Text that stands out."""

    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person of Slack, by id: named, and told."""

    user: str


@dataclass(frozen=True, slots=True)
class Room:
    """A channel of Slack, by id."""

    channel: str


@dataclass(frozen=True, slots=True)
class Web:
    """A link that we made ourselves."""

    text: str
    url: str


Span = str | Bold | Mention | Room | Web
Line = tuple[Span, ...]


def is_user_id(text: str) -> bool:
    """Whether this is a Slack user's id."""
    return _USER_ID.fullmatch(text) is not None


def person(who: str | None) -> Span:
    """A user's id becomes a mention, a name stays a name."""
    bare = one_line(who or "").removeprefix("<@").removesuffix(">")
    return Mention(bare) if is_user_id(bare) else bare


def room(where: str) -> Span:
    """A channel's id becomes its name in Slack, another text stays what it is."""
    bare = one_line(where)
    return Room(bare) if _CHANNEL_ID.fullmatch(bare) else bare


def line(template: str, **values: Span | Sequence[Span]) -> Line:
    """A template with its values filled in; spans keep their meaning, texts are literal."""
    spans: list[Span] = []
    for text, name, _, _ in Formatter().parse(template):
        spans.append(text)
        if name is not None:
            value = values[name]
            spans.extend([value] if isinstance(value, Span) else value)
    return tuple(span for span in spans if span != "")


def joined(parts: Iterable[Span], *, comma: str = ", ", last: str = " en ") -> Line:
    """ "a, b en c"."""
    found = list(parts)
    spans: list[Span] = []
    for position, part in enumerate(found):
        if position:
            spans.append(last if position == len(found) - 1 else comma)
        spans.append(part)
    return tuple(spans)


def spoken(content: Line) -> str:
    """A line for the message's plain text, safe where Slack reads mrkdwn."""
    return "".join(_spoken(span) for span in content)


def _spoken(span: Span) -> str:
    if isinstance(span, Mention):
        return f"<@{span.user}>"
    if isinstance(span, Room):
        return f"<#{span.channel}>"
    if isinstance(span, Web):
        return f"{mrkdwn(span.text)} ({mrkdwn(span.url)})"
    return mrkdwn(shortened(span.text if isinstance(span, Bold) else span, MAX_SPOKEN))


def message(lines: Iterable[Line], blocks: Iterable[Json]) -> Message:
    """A message whose plain text is these lines; shortened to what Slack shows."""
    said: list[str] = []
    left = MAX_TEXT
    for text in (spoken(content) for content in lines if content):
        left -= len(text) + 1
        if left < 0:
            said.append("…")
            break
        said.append(text)
    return Message("\n".join(said), fitting(list(blocks)))


def fitting(blocks: Sequence[Json], *, most: int = MAX_BLOCKS_SIZE) -> tuple[Json, ...]:
    """The blocks, their texts shortened as far as it takes to stay within what Slack accepts as a whole."""
    for limit in (MAX_LINE, 600, 250, 100, 40):
        fitted = tuple(_trimmed(block, limit) for block in blocks)
        if size_of(fitted) <= most:
            break
    return fitted


def _trimmed(value: Any, limit: int) -> Any:
    """The same block with no text of rich text longer than this."""
    if isinstance(value, list):
        return [_trimmed(inner, limit) for inner in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") == "text":
        return value | {"text": shortened(value["text"], limit)}
    return {name: _trimmed(inner, limit) for name, inner in value.items()}


def _element(span: Span) -> Json:
    if isinstance(span, Mention):
        return {"type": "user", "user_id": span.user}
    if isinstance(span, Room):
        return {"type": "channel", "channel_id": span.channel}
    if isinstance(span, Web):
        return {"type": "link", "url": span.url, "text": literal(shortened(span.text, MAX_LINE))}
    if isinstance(span, Bold):
        return {"type": "text", "text": literal(shortened(span.text, MAX_LINE)), "style": {"bold": True}}
    return {"type": "text", "text": literal(shortened(span, MAX_LINE))}


def _elements(content: Line) -> list[Json]:
    return [_element(span) for span in content if span not in ("", Bold(""))]


def paragraph(content: Line) -> Json:
    """A line of rich text."""
    return {"type": "rich_text_section", "elements": _elements(content)}


def quotation(content: Line) -> Json:
    """A line that somebody else wrote."""
    return {"type": "rich_text_quote", "elements": _elements(content)}


def bullets(contents: Iterable[Line]) -> Json:
    """Lines under each other."""
    return {"type": "rich_text_list", "style": "bullet", "elements": [paragraph(content) for content in contents]}


def rich(*parts: Json) -> Json:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(parts)}


def heading(text: str) -> Json:
    """A title above a message (at most 150 characters)."""
    return {"type": "header", "text": plain_text(text, 150)}


def hint(text: str) -> Json:
    """A small line below."""
    return {"type": "context", "elements": [plain_text(text, MAX_CONTEXT)]}


def plain_text(text: str, limit: int) -> Json:
    """A text object in which nothing is formatted."""
    return {"type": "plain_text", "text": literal(shortened(one_line(text) or " ", limit))}


def button(label: str, *, action: str, value: str, style: str | None = None, about: str = "") -> Json:
    """A button; the label says what it does. `about` tells a screen reader which of several alike it is."""
    made: Json = {"type": "button", "text": plain_text(label, MAX_BUTTON), "action_id": action, "value": value}
    if about:
        made["accessibility_label"] = shortened(literal(f"{label}: {about}"), MAX_SPOKEN_LABEL)
    return made | {"style": style} if style else made


def sure(text: str, *, title: str, yes: str, no: str) -> Json:
    """Slack's own question before a button counts."""
    labels = {"title": plain_text(title, 100), "confirm": plain_text(yes, 30), "deny": plain_text(no, 30)}
    return labels | {"text": plain_text(text, 300)}


def overflow(options: Sequence[tuple[str, str]], *, action: str) -> Json:
    """The menu with the rest; each option is (label, value)."""
    shown = [{"text": plain_text(label, MAX_BUTTON), "value": value} for label, value in options[:5]]
    return {"type": "overflow", "action_id": action, "options": shown}


def size_of(blocks: Iterable[Json]) -> int:
    """How large the blocks are to Slack: characters of their compact JSON."""
    return len(json.dumps(list(blocks), ensure_ascii=False, separators=(",", ":")))


def buttons(*elements: Json, block_id: str) -> Json:
    """A row of buttons; `block_id` says what they are about."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}
