"""Patterns that are only tried on a text which holds one of the words that they need: `sparing_regex`.

A pattern of many alternatives (`a|b|c`) is taken apart. Of each alternative is read which letters a text must have for it to be
found; only where they stand is it compiled and tried. What is found, and which alternative wins, is as with the whole pattern.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from functools import cached_property, lru_cache

from calendars.lazy_pattern import AnyMatch, CompiledPattern, LazyPattern, lazy_regex
from calendars.pattern_needs import Needs, alternatives_of, needs_of

_BEGINS = (2, 3, 4)

_Compiled = CompiledPattern[AnyMatch]


class SparingPattern:
    """A pattern with the methods of `regex` that ask where it is found."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        _PATTERNS.append(self)

    @cached_property
    def alternatives(self) -> tuple[LazyPattern[AnyMatch], ...]:
        """The alternatives in the order in which they were written; what they need has been looked for when they are tried."""
        return tuple(lazy_regex(one, by_letters=False) for one in alternatives_of(self.pattern))

    @cached_property
    def needs(self) -> tuple[Needs, ...]:
        """What each alternative needs; nothing where that is a single sign, by which the index doesn't find it."""
        every = (needs_of(one) for one in alternatives_of(self.pattern))
        return tuple(needs if all(len(needed) >= _BEGINS[0] for needed in needs) else frozenset() for needs in every)

    @cached_property
    def always(self) -> int:
        """Those alternatives that any text may hold: a bit for each, the first the lowest."""
        return sum(1 << number for number, needs in enumerate(self.needs) if not needs)

    def _possible(self, text: str) -> tuple[_Compiled, ...]:
        """The alternatives that the text may hold."""
        bits = _possible_in(text).get(self)
        return _compiled(self, bits) if bits else ()

    def search(self, text: str) -> AnyMatch | None:
        """The first place where the pattern is found."""
        possible = self._possible(text)
        return _first(possible, text, 0) if possible else None

    def match(self, text: str) -> AnyMatch | None:
        """The pattern at the begin."""
        for pattern in self._possible(text):
            if found := pattern.match(text):
                return found
        return None

    def fullmatch(self, text: str) -> AnyMatch | None:
        """The pattern as the whole text."""
        for pattern in self._possible(text):
            if found := pattern.fullmatch(text):
                return found
        return None

    def finditer(self, text: str, *, within: str | None = None) -> Iterator[AnyMatch]:
        """Every place where the pattern is found and isn't empty; `within`, looked at before, has all letters of the text."""
        possible = self._possible(text if within is None else within)
        return _each(possible, text) if possible else iter(())

    def sub(self, replacement: str, text: str) -> str:
        """The text with every place replaced by the same words."""
        out, last = [], 0
        for found in self.finditer(text):
            out += [text[last : found.start()], replacement]
            last = found.end()
        return "".join(out) + text[last:] if out else text


@lru_cache(maxsize=8192)
def _compiled(pattern: SparingPattern, bits: int) -> tuple[_Compiled, ...]:
    """The alternatives of these bits: of the many that there could be, people's sentences hold the same few again and again."""
    return tuple(one.compiled for at, one in enumerate(pattern.alternatives) if bits >> at & 1)


_PATTERNS: list[SparingPattern] = []
"""All patterns of the process: which of them a text may hold is looked up once for all."""


@lru_cache(maxsize=64)
def _possible_in(text: str) -> dict[SparingPattern, int]:
    """Of each pattern those alternatives, as bits, whose letters stand in the text; patterns that have none are left out."""
    by_begin, always = _index(len(_PATTERNS))
    found = dict(always)
    for begin in by_begin.keys() & {text[at : at + length] for length in _BEGINS for at in range(len(text))}:
        for needed, holders in by_begin[begin]:
            if needed in text:
                for pattern, bits in holders:
                    found[pattern] = found.get(pattern, 0) | bits
    return found


_Holders = tuple[tuple[SparingPattern, int], ...]
"""The patterns with alternatives that need the same letters, and the bits of these alternatives."""


@lru_cache(maxsize=1)
def _index(_count: int) -> tuple[dict[str, tuple[tuple[str, _Holders], ...]], dict[SparingPattern, int]]:
    """What patterns need by its first letters, and what needs nothing; made anew when patterns were added."""
    holders: dict[str, dict[SparingPattern, int]] = defaultdict(lambda: defaultdict(int))
    for pattern in _PATTERNS:
        for number, needs in enumerate(pattern.needs):
            for needed in needs:
                holders[needed][pattern] |= 1 << number
    by_begin: dict[str, list[tuple[str, _Holders]]] = defaultdict(list)
    for needed, held in holders.items():
        by_begin[needed[: _BEGINS[-1]]].append((needed, tuple(held.items())))
    return {begin: tuple(needed) for begin, needed in by_begin.items()}, {one: one.always for one in _PATTERNS if one.always}


def may_hold(text: str) -> Container[SparingPattern]:
    """The patterns that may be found in the text, or in what is left of it."""
    return _possible_in(text)


def compile_all() -> None:
    """Compiles every alternative of every pattern of the process, so that none has to be when a text waits."""
    for pattern in _PATTERNS:
        for one in pattern.alternatives:
            one.search("")


def sparing_regex(pattern: str) -> SparingPattern:
    """A pattern for texts in lower case, that is compiled and tried only where its words stand."""
    return SparingPattern(pattern)


def _each(patterns: tuple[_Compiled, ...], text: str) -> Iterator[AnyMatch]:
    start = 0
    while found := _first(patterns, text, start):
        if found.end() > found.start():
            yield found
        start = max(found.end(), start + 1)


def _first(patterns: tuple[_Compiled, ...], text: str, start: int) -> AnyMatch | None:
    """The leftmost place; of those that begin there the alternative that was written first."""
    best: AnyMatch | None = None
    for pattern in patterns:
        found = pattern.search(text, start)
        if found and (best is None or found.start() < best.start()):
            best = found
    return best
