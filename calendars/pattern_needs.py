"""What a text must hold for a pattern to be found in it, read from the pattern: `needs_of`."""

from __future__ import annotations

import re

_PIECE = re.compile(
    r"[a-z0-9]+|\\s[+*]?\+?|\\[pP]\{[^}]*\}|\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|"
    r"\(\?P=\w+\)|\(\?[aimsux]+\)|\(\?(?:[:>=!]|<[=!]|P<\w+>|-?[aimsux]+:)|\(|\)|\||(?:[?*+]|\{[0-9,]*\})[?+]?|.",
    re.DOTALL,
)
"""The pieces of a pattern: letters, escapes, classes, brackets, bars and counts."""
_SIGN = re.compile(r"\\(?P<escaped>[^\w\s])|(?P<plain>[^\\.^$*+?{}()|\[\]])")
"""A piece that stands for one character and no other."""
_FEW = re.compile(r"\[(?P<signs>-?(?:[0-9]-[0-9]|[0-9]|[^\^\w\s\\\]-]){0,8}-?)\]")
"""A class of a few signs, none of them a letter: `[:?]`, `[0-9]`."""
_FROM_TO = re.compile(r"([0-9])-([0-9])")
_OPTIONAL = ("?", "*", "{0", "{,")
_GROUPS = ("(", "(?:", "(?>")
_LEAST = 2
"""Fewer letters stand in nearly every text."""

Needs = frozenset[str]
"""Characters of which one group must be in the text; empty when any text may do."""
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


def needs_of(pattern: str) -> Needs:
    """Characters of which one group stands in every text in which the pattern is found, with the letters as it writes them."""
    return _Reader(pattern).alternatives()


def _opens(piece: str) -> bool:
    return piece.startswith("(") and not piece.endswith(")")


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
            letters = _letters(piece)
            if letters and not self._is_optional:
                run += letters
                continue
            best, run = _better(best, run + letters[:-1]), ""
            if _opens(piece):
                best = _best(best, self._group(piece))
            elif not self._is_optional:
                best = _best(best, _signs(piece))
        return _better(best, run)

    def _group(self, opening: str) -> Needs:
        """What the group needs: nothing when it may be left out, only looks around, or takes its letters in any case."""
        inner = self.alternatives()
        counts = opening in _GROUPS or opening.startswith("(?P")
        any_case = opening.startswith("(?i") and not any(letter.isalpha() for letter in "".join(inner))
        return inner if (counts or any_case) and not self._is_optional else _ANY

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


def _letters(piece: str) -> str:
    """The characters that the piece stands for; none where it may stand for others."""
    if piece.isalnum():
        return piece
    sign = _SIGN.fullmatch(piece)
    return (sign["escaped"] or sign["plain"]) if sign else ""


def _signs(piece: str) -> Needs:
    """The signs of which a class takes one, each by itself; none where it is no class, or takes letters."""
    few = _FEW.fullmatch(piece)
    listed = _FROM_TO.sub(lambda ends: "".join(map(str, range(int(ends[1]), int(ends[2]) + 1))), few["signs"]) if few else ""
    return frozenset(listed)


def _better(best: Needs, run: str) -> Needs:
    """With a run of characters beside it; a single letter or a space stands in nearly every text, and a digit doesn't."""
    rare = len(run) >= _LEAST or run.isdigit() if run.replace(" ", "").isalnum() else bool(run.strip())
    return _best(best, frozenset({run})) if rare else best


def _best(one: Needs, other: Needs) -> Needs:
    """Of two needs that must both be met the one that is met more rarely."""
    return max(one, other, key=_rarity)


def _rarity(needs: Needs) -> tuple[int, int, int]:
    shortest = min(map(len, needs), default=0)
    return (min(shortest, 4), -len(needs), shortest)
