"""What a text must hold for a pattern to be found in it, read from the pattern: `needs_of`."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"[a-z0-9]+|\\s[+*]?\+?|\\[pP]\{[^}]*\}|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|"
    r"\(\?P=\w+\)|\(\?(?:[:>=!]|<[=!]|P<\w+>)|\(|\)|\||(?:[?*+]|\{[0-9,]*\})[?+]?|.",
    re.DOTALL,
)
"""The pieces of a pattern: letters, escapes, classes, brackets, bars and counts."""
_OPTIONAL = ("?", "*", "{0", "{,")
_LEAST = 2

Needs = frozenset[str]
"""Letters of which one group must be in the text; empty when any text may do."""
_ANY: Needs = frozenset()


def alternatives_of(pattern: str) -> tuple[str, ...]:
    """The pattern taken apart at each bar that stands outside all brackets."""
    found, depth, last = [], 0, 0
    for piece in _PIECE.finditer(pattern):
        if _opens(piece[0]):
            depth += 1
        elif piece[0] == ")":
            depth -= 1
        elif piece[0] == "|" and not depth:
            found.append(pattern[last : piece.start()])
            last = piece.end()
    return (*found, pattern[last:])


def _opens(piece: str) -> bool:
    return piece.startswith("(") and not piece.endswith(")")


def needs_of(pattern: str) -> Needs:
    """Letters of which one group stands in every text in which the pattern is found."""
    return _Reader(pattern).alternatives()


class _Reader:
    """Reads a pattern piece by piece, and what it needs on the way."""

    def __init__(self, pattern: str) -> None:
        self._pieces = [piece[0] for piece in _PIECE.finditer(pattern)]
        self._at = 0

    def alternatives(self) -> Needs:
        """The needs of the alternatives up to the closing bracket; nothing where one of them needs nothing."""
        options = [self._sequence()]
        while self._take() == "|":
            options.append(self._sequence())
        return frozenset().union(*options) if all(options) else _ANY

    def _sequence(self) -> Needs:
        best, run = _ANY, ""
        while self._here not in ("|", ")", ""):
            piece = self._take()
            if piece.isalnum() and not self._is_optional:
                run += piece
                continue
            best, run = _better(best, run + (piece[:-1] if piece.isalnum() else "")), ""
            if _opens(piece):
                best = _best(best, self._group(piece))
        return _better(best, run)

    def _group(self, opening: str) -> Needs:
        """What the group needs: nothing when it may be left out, or only looks around."""
        inner = self.alternatives()
        counts = opening in ("(", "(?:", "(?>") or opening.startswith("(?P")
        return inner if counts and not self._is_optional else _ANY

    @property
    def _here(self) -> str:
        return self._pieces[self._at] if self._at < len(self._pieces) else ""

    @property
    def _is_optional(self) -> bool:
        return self._here.startswith(_OPTIONAL)

    def _take(self) -> str:
        piece = self._here
        self._at += 1
        return piece


def _better(best: Needs, run: str) -> Needs:
    return _best(best, frozenset({run})) if len(run) >= _LEAST else best


def _best(one: Needs, other: Needs) -> Needs:
    """Of two needs that must both be met the one that is met more rarely."""
    return max(one, other, key=_rarity)


def _rarity(needs: Needs) -> tuple[int, int, int]:
    shortest = min(map(len, needs), default=0)
    return (min(shortest, 4), -len(needs), shortest)
