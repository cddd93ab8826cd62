"""Text for a terminal of a hundred columns: nothing in it steers the terminal, and no line is longer than it is wide."""

from __future__ import annotations

import re
import unicodedata

from bot.messages.made_of.escaping import one_line

COLUMNS = 100
_TOGETHER = re.compile(r"[🟢🟠🔴⚪✅] \S+|\S*\((?:[^() ]+ ){1,2}[^() ]+\)\S*|\S+")
"""What stays on one line: a light with its word, a few words in brackets, or else a word."""

_DOUBLE = frozenset({"W", "F"})
_JOINING = frozenset({"\u200d", "\ufe0f"})


def harmless(text: str) -> str:
    """The text on one line, without characters that steer a terminal or turn a line around."""
    return one_line(text)


def width(text: str) -> int:
    """How many columns the text takes: most emoji take two."""
    return len(text) if text.isascii() else sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char in _JOINING or unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _DOUBLE else 1


def wrapped(text: str, *, first: str, rest: str) -> list[str]:
    """The text as lines of at most COLUMNS: the first begins with `first`, the others with `rest`."""
    lines, line = [], first
    empty = True
    for word in _TOGETHER.findall(harmless(text)):
        for piece in _pieces(word, COLUMNS - max(width(first), width(rest))):
            added = piece if empty else f" {piece}"
            if width(line + added) > COLUMNS:
                lines.append(line)
                line, added = rest, piece
            line, empty = line + added, False
    return [*lines, line]


def _pieces(word: str, room: int) -> list[str]:
    """A word that is wider than a line, such as an address, in parts that fit."""
    if width(word) <= room:
        return [word]
    pieces, piece = [], ""
    for char in word:
        if width(piece + char) > room:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]
