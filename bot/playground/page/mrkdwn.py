"""Slack's mrkdwn as HTML (docs.slack.dev/messaging/formatting-message-text). What it does not know as its own stays text.

A text is cut into fenced code, quotes and lines; a line into marks (`*_~`), code and what stands between angle brackets.
Reads once from left to right, so a long or hostile text takes no longer than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from bot.playground.emoji_names import EMOJI
from bot.playground.page.slack_words import (
    anchor,
    channel_mention,
    emoji_mark,
    group_mention,
    is_web,
    joined,
    moment,
    person_mention,
    shown,
    unescaped,
    whole,
)
from bot.playground.workspace import Workspace

_FENCE = "```"
_QUOTE = re.compile(r"(?:&gt;|>) ?")
_IN_BRACKETS = r"<(?P<sign>[@#!]?)(?P<what>[^<>|\n]+)(?:\|(?P<label>[^<>\n]*))?>"
_BRACKET = re.compile(_IN_BRACKETS)
_PIECE = re.compile(
    rf"`(?P<code>[^`\n]+)`|{_IN_BRACKETS}"
    r"|:(?P<emoji>[a-z0-9_+'-]{1,100}):"
    r"|(?P<bare>https?://(?:(?!&[lg]t;)[^\s<>\"])*(?<![.,;:!?)\]}'*_~]))"  # not the full stop that ends the sentence
    r"|(?P<mark>[*_~])"
)
_TAGS = {"*": "strong", "_": "em", "~": "s"}
_BREAK = Markup("<br>")


@dataclass(slots=True)
class _Open:
    """A mark that was opened, and what came after it."""

    mark: str
    parts: list[Markup] = field(default_factory=list)


def mrkdwn(workspace: Workspace, text: object) -> Markup:
    """A text of lines, quotes and code, to stand in a block-level element."""
    parts: list[Markup] = []
    for number, piece in enumerate(_fenced(shown(text))):
        if number % 2:
            parts.append(Markup("<pre><code>{}</code></pre>").format(joined(_code(workspace, piece))))
        elif piece:
            parts.extend(_quotes_and_lines(workspace, piece))
    return joined(parts)


def inline(workspace: Workspace, text: object) -> Markup:
    """A text without quotes and fences, to stand in a line; line breaks stay."""
    return _lines(workspace, shown(text).split("\n"))


def _fenced(text: str) -> list[str]:
    """Text and code in turn; a fence that is not closed is text."""
    pieces = text.split(_FENCE)
    if len(pieces) % 2 == 0:
        pieces[-2:] = [_FENCE.join(pieces[-2:])]
    last = len(pieces) - 1  # the line breaks beside a fence belong to it
    return [piece.removeprefix("\n" if at else "").removesuffix("\n" if at < last else "") for at, piece in enumerate(pieces)]


def _quotes_and_lines(workspace: Workspace, text: str) -> Iterator[Markup]:
    kept: list[str] = []
    quoting = False
    for line in text.split("\n"):
        found = _QUOTE.match(line)
        if (found is not None) is not quoting:
            if kept:
                yield _shape(workspace, kept, quoting)
            kept, quoting = [], found is not None
        kept.append(line[found.end() :] if found else line)
    yield _shape(workspace, kept, quoting)


def _shape(workspace: Workspace, lines: list[str], quoting: bool) -> Markup:
    made = _lines(workspace, lines)
    return Markup("<blockquote>{}</blockquote>").format(made) if quoting else made


def _lines(workspace: Workspace, lines: list[str]) -> Markup:
    return _BREAK.join(_line(workspace, line) for line in lines)


def _line(workspace: Workspace, line: str) -> Markup:
    stack = [_Open("")]
    end = 0
    for found in _PIECE.finditer(line):
        stack[-1].parts.append(whole(unescaped(line[end : found.start()])))
        end = found.end()
        mark = found["mark"]
        if mark is None:
            stack[-1].parts.append(_piece(workspace, found))
        elif not (_closes(stack, mark, line, found.start()) or _opens(stack, mark, line, found.start())):
            stack[-1].parts.append(escape(mark))
    stack[-1].parts.append(whole(unescaped(line[end:])))
    while len(stack) > 1:
        _forget(stack)
    return joined(stack[0].parts)


def _closes(stack: list[_Open], mark: str, line: str, at: int) -> bool:
    """Closes what this mark opened; marks that were opened since turn out to be text."""
    depth = next((number for number, one in enumerate(stack) if one.mark == mark), 0)
    if not depth or line[at - 1].isspace() or line[at + 1 : at + 2].isalnum():
        return False
    while len(stack) > depth + 1:
        _forget(stack)
    content = joined(stack[-1].parts)
    if not content:
        return False
    stack.pop()
    stack[-1].parts.append(Markup("<{0}>{1}</{0}>").format(_TAGS[mark], content))
    return True


def _opens(stack: list[_Open], mark: str, line: str, at: int) -> bool:
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    if not after or after.isspace() or before.isalnum() or any(one.mark == mark for one in stack):
        return False
    stack.append(_Open(mark))
    return True


def _forget(stack: list[_Open]) -> None:
    top = stack.pop()
    stack[-1].parts += [escape(top.mark), *top.parts]


def _piece(workspace: Workspace, found: re.Match[str]) -> Markup:
    if found["code"] is not None:
        return Markup("<code>{}</code>").format(joined(_code(workspace, found["code"])))
    if found["emoji"] is not None:
        return emoji_mark(found["emoji"]) if found["emoji"] in EMOJI else escape(found[0])
    if found["bare"] is not None:
        address = unescaped(found["bare"])
        return anchor(address, address)
    return _bracket(workspace, found)


def _code(workspace: Workspace, text: str) -> Iterator[Markup]:
    """In code nothing is marked, but names and links are still resolved."""
    end = 0
    for found in _BRACKET.finditer(text):
        yield escape(unescaped(text[end : found.start()]))
        yield _bracket(workspace, found)
        end = found.end()
    yield escape(unescaped(text[end:]))


def _bracket(workspace: Workspace, found: re.Match[str]) -> Markup:
    sign, what, label = found["sign"], unescaped(found["what"]), unescaped(found["label"] or "")
    if sign == "@":
        return person_mention(workspace, what, label)
    if sign == "#":
        return channel_mention(workspace, what, label)
    if sign == "!":
        return _special(workspace, what, label)
    return anchor(what, label or what.removeprefix("mailto:")) if is_web(what) else escape(unescaped(found[0]))


def _special(workspace: Workspace, what: str, label: str) -> Markup:
    kind, _, rest = what.partition("^")
    if kind == "date":
        timestamp, _, template = rest.partition("^")
        template, _, url = template.partition("^")
        return moment(workspace, template, timestamp, label or template, url)
    return group_mention(label or rest or kind)
