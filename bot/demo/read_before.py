"""What the reader of the script has read before, so that buttons, quotes and stands that did not change are told once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.demo.chronicle import Note
from bot.demo.terminal_lines import width
from bot.messages.made_of.escaping import shortened
from bot.playground.transcript import Line

_ITEM = re.compile(r"Afspraak (\S+?): (.+)")
_WHEN = re.compile(r"(?: \([^()]*\d{4}\))?(?: · [^·]+)?$")
_NUMBER = re.compile(r"\b\d+[a-z]?\b")
_SENTENCE = re.compile(r"(?<=[.?]) (?=[A-Z@])")
_SHORTEST = 18


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of a message that is told. `deep`: it belongs to one of several afspraken in the message.

    `title` is the part of it that the reader has read in full before, so that it may be shortened.
    """

    text: str
    kind: str
    deep: bool = False
    title: str = ""


class ReadBefore:
    """Remembers what was told. `fresh` is asked once for each message of the bot, in order."""

    def __init__(self) -> None:
        self._told: set[tuple[str, str]] = set()
        self._details: dict[tuple[str, str], frozenset[str]] = {}
        self._titles: set[str] = set()
        self._messages: dict[str, frozenset[str]] = {}

    def fresh(self, note: Note) -> list[Shown]:
        """The lines of a message that tell something: its first, and those that were not told before."""
        lines = [line for line in note.lines if line.kind != "divider"]
        self._messages[note.key] = frozenset(line.text for line in lines)
        several = sum(bool(item_of(line)) for line in lines) > 1
        shown: list[Shown] = []
        item = ""
        for line in _not_above(lines, self._messages.get(note.root, frozenset())):
            heads = item_of(line)
            item = heads or item
            text = line.text if heads else self._news(line, item, thread=bool(note.root))
            if text or not shown:
                deep = several and bool(item) and not heads and line.kind != "context"
                shown.append(Shown(text or line.text, line.kind, deep, self._known_title(text)))
        self._titles |= {item_of(line).partition(": ")[2] for line in lines if item_of(line)}
        return shown

    def _news(self, line: Line, item: str, *, thread: bool) -> str:
        """What of a line was not told before; a choice between answers is always told."""
        if line.kind in ("buttons", "quote", "context"):
            is_choice = thread and line.kind == "buttons" and line.text.count("[") > 1
            key = (line.kind, _NUMBER.sub("#", line.text) if line.kind == "context" else line.text)
            new = is_choice or key not in self._told
            self._told.add(key)
            return line.text if new else ""
        return self._changes(line, item) if item and line.kind == "text" else line.text

    def _changes(self, line: Line, item: str) -> str:
        """The sentences about an afspraak that its line of this kind didn't have the last time."""
        sentences = _SENTENCE.split(line.text)
        of_this_kind = (item, line.text.partition(" ")[0])
        last = self._details.get(of_this_kind, frozenset())
        self._details[of_this_kind] = frozenset(sentences)
        return " ".join(sentence for sentence in sentences if sentence not in last)

    def _known_title(self, text: str) -> str:
        return max((title for title in self._titles if title in text), key=len, default="")


def item_of(line: Line) -> str:
    """The afspraak that this line is the title of, without its period and deadline; empty when it is no such title."""
    found = _ITEM.match(line.text) if line.kind in ("text", "header") else None
    return f"{found[1]}: {_WHEN.sub('', found[2])}" if found else ""


def number_of(text: str) -> str:
    """The number of the afspraak that a text speaks of; empty when it speaks of none."""
    found = re.search(r"\bafspraak (\d+\w*)", text, re.IGNORECASE)
    return found[1] if found else ""


def fitted(text: str, title: str, room: int) -> str:
    """The text with this part of it shortened so that it takes at most so many columns, as far as that makes it fit."""
    excess = width(text) - room
    if not title or excess <= 0 or len(title) - excess < _SHORTEST:
        return text
    return text.replace(title, shortened(title, len(title) - excess))


def _not_above(lines: Sequence[Line], above: frozenset[str]) -> list[Line]:
    """The lines that the message above the thread does not have; a heading stays when something under it does."""
    kept: list[Line] = []
    for position in range(len(lines) - 1, -1, -1):
        line = lines[position]
        heads = line.kind != "bullet" and position + 1 < len(lines) and lines[position + 1].kind == "bullet"
        if (bool(kept) and kept[-1].kind == "bullet") if heads else (position == 0 or line.text not in above):
            kept.append(line)
    return kept[::-1]
