"""Patterns that are compiled when they are first used: `lazy_re` and `lazy_regex`.

The many words of Dutch make big patterns; compiling them all would cost each command of the program more than a second, also
those that read no text.

One without regard to case (`(?i)...`) is first looked for in small letters: `re` is several times faster with regard to case,
and most patterns are not in most texts. Only where something was found is the pattern itself compiled, and looked for from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

import regex

from calendars.pattern_needs import needs_of


class _Found(Protocol):
    """What the matches of `re` and `regex` have in common, as far as it is used here."""

    def start(self, group: int = ..., /) -> int: ...


AnyMatch: TypeAlias = re.Match[str] | regex.Match[str]
"""A place that a pattern of either library found."""
Found_co = TypeVar("Found_co", bound=_Found, covariant=True)
_MADE: list[LazyPattern[Any]] = []
"""All patterns of the process; they stand in modules, and are as many as these hold."""
_END = 2**31
_MOST_NEEDS = 80
_ANY_CASE = "(?i)"
_READ_OTHERWISE = re.IGNORECASE | re.VERBOSE
_READS_OTHERWISE = re.compile(r"\(\?[amsu]*[ix][aimsux]*\)")
"""Flags with which the letters of a pattern don't say what a text holds, and how they open a pattern."""
_CAPITAL = re.compile(r"\\.|\(\?P|[A-Z]")
"""A capital of a pattern that stands for itself: none that is part of an escape or of the opening of a group."""
_ODD_SMALL = ("\u0131", "\u017f")
"""Letters that are small already, and that any case takes for an 'i' and an 's'."""


class CompiledPattern(Protocol[Found_co]):
    """What the patterns of `re` and `regex` have in common, as far as it is used."""

    def search(self, string: str, pos: int = ..., endpos: int = ..., /) -> Found_co | None: ...
    def match(self, string: str, pos: int = ..., endpos: int = ..., /) -> Found_co | None: ...
    def fullmatch(self, string: str, pos: int = ..., endpos: int = ..., /) -> Found_co | None: ...
    def finditer(self, string: str, pos: int = ..., endpos: int = ..., /) -> Iterator[Found_co]: ...
    def findall(self, string: str, /) -> list[Any]: ...
    def split(self, string: str, maxsplit: int = ..., /) -> list[Any]: ...
    def sub(self, repl: str | Callable[[Found_co], str], string: str, count: int = ..., /) -> str: ...


class LazyPattern(Generic[Found_co]):
    """A pattern with the methods of the library that compiles it; a wrong one raises that library's error at its first use."""

    def __init__(self, pattern: str, compiled: Callable[[str], CompiledPattern[Found_co]], *, by_letters: bool = True) -> None:
        """`by_letters`: the pattern alone says how it is read, so that a text can be known to lack letters that it needs."""
        self.pattern = pattern
        self._compile = compiled
        self._by_letters = by_letters

    @cached_property
    def compiled(self) -> CompiledPattern[Found_co]:
        """As the library compiled it: what is asked of it is looked for at once."""
        return self._compile(self.pattern)

    @cached_property
    def _needs(self) -> tuple[str, ...]:
        """Characters of which one group is in every text in which it is found; none where there are too many to look for."""
        needs = needs_of(self._written) if self._by_letters else ()
        fewest = [one for one in needs if not any(other in one for other in needs if other != one)]
        return tuple(fewest) if len(fewest) <= _MOST_NEEDS else ()

    @property
    def _written(self) -> str:
        """The pattern as it is looked for first."""
        return self.pattern

    def get_ready(self) -> None:
        """Does at once what else its first use would."""
        _ = self._needs, self.compiled

    def _may_be_in(self, text: str) -> bool:
        for needed in self._needs:
            if needed in text:
                return True
        return not self._needs

    def search(self, text: str, start: int = 0, end: int = _END) -> Found_co | None:
        """The first place where the pattern is found between `start` and `end`."""
        return self.compiled.search(text, start, end) if self._may_be_in(text) else None

    def match(self, text: str, start: int = 0, end: int = _END) -> Found_co | None:
        """The pattern at `start`."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str) -> Found_co | None:
        """The pattern as the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[Found_co]:
        """Every place where the pattern is found between `start` and `end`."""
        return self.compiled.finditer(text, start, end) if self._may_be_in(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        """Every text found: the group's when the pattern has one, tuples when it has more."""
        return self.compiled.findall(text) if self._may_be_in(text) else []

    def split(self, text: str, most: int = 0) -> list[Any]:
        """The text between the places where the pattern is found, `most` splits when that is not 0."""
        return self.compiled.split(text, most)

    def sub(self, replacement: str | Callable[[Found_co], str], text: str, count: int = 0) -> str:
        """The text with every place (or the first `count`) replaced."""
        return self.compiled.sub(replacement, text, count) if self._may_be_in(text) else text


class AnyCasePattern(LazyPattern[Found_co]):
    """A pattern without regard to case: in a whole text it is looked for in small letters first."""

    @property
    def _written(self) -> str:
        return _in_small_letters(self.pattern)

    @cached_property
    def _small(self) -> CompiledPattern[Found_co]:
        return self._compile(self._written)

    def get_ready(self) -> None:
        """Both: that for small letters as well."""
        super().get_ready()
        _ = self._small

    def _begin(self, text: str, start: int, end: int) -> int:
        """Where the first place between `start` and `end` begins at the earliest; -1 where there is none."""
        small = _small_letters(text)
        if small is None:
            return start
        for needed in self._needs:  # what `_may_be_in` asks, without a call: this is asked of every sentence a hundred times
            if needed in small:
                break
        else:
            if self._needs:
                return -1
        if start or end != _END:
            return start
        found = self._small.search(small)
        return found.start() if found else -1

    def search(self, text: str, start: int = 0, end: int = _END) -> Found_co | None:
        """The first place where the pattern is found between `start` and `end`; most texts lack what it needs."""
        begin = self._begin(text, start, end)
        return None if begin < 0 else self.compiled.search(text, begin, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[Found_co]:
        """Every place where the pattern is found between `start` and `end`."""
        begin = self._begin(text, start, end)
        return iter(()) if begin < 0 else self.compiled.finditer(text, begin, end)

    def sub(self, replacement: str | Callable[[Found_co], str], text: str, count: int = 0) -> str:
        """The text with every place (or the first `count`) replaced."""
        return text if self._begin(text, 0, _END) < 0 else self.compiled.sub(replacement, text, count)


@lru_cache(maxsize=64)
def _small_letters(text: str) -> str | None:
    """The text in small letters, in which every place is the same; None where there is no such text.

    A hundred patterns ask this of a sentence, one after the other; beyond ASCII it takes as long as to look for most of them.
    """
    small = text.lower()
    same = text.isascii() or (len(small) == len(text) and not any(odd in text for odd in _ODD_SMALL))
    return small if same else None


def _in_small_letters(pattern: str) -> str:
    """The pattern as it would be written for a text in small letters."""
    return _CAPITAL.sub(lambda found: found[0].lower() if len(found[0]) == 1 else found[0], pattern.removeprefix(_ANY_CASE))


def lazy_re(pattern: str, flags: int = 0) -> LazyPattern[re.Match[str]]:
    """A pattern for the standard library's `re`."""
    return _pattern(pattern, flags, re.compile)


def lazy_regex(pattern: str, flags: int = 0, *, by_letters: bool = True) -> LazyPattern[AnyMatch]:
    """A pattern that may need `regex`: lookbehind of any length, a group named twice, kinds of Unicode letters.

    `by_letters` off: that a text holds what it needs is known where it is used.
    """
    return _pattern(pattern, flags, _by_either, by_letters=by_letters)


def _by_either(pattern: str, flags: int) -> CompiledPattern[AnyMatch]:
    """Compiled by `re` where that knows the pattern, as it looks for most in half the time; else by `regex`."""
    try:
        return re.compile(pattern, flags)
    except re.error:
        return regex.compile(pattern, flags)


def _pattern(
    pattern: str, flags: int, library: Callable[[str, int], CompiledPattern[Found_co]], *, by_letters: bool = True
) -> LazyPattern[Found_co]:
    """A part may mind the case all the same; capitals outside ASCII stand in ranges with other signs than their small letters."""
    minds_case = not pattern.startswith(_ANY_CASE) or "(?-i:" in pattern
    kind: type[LazyPattern[Found_co]] = AnyCasePattern
    if minds_case or (not pattern.isascii() and any(letter.isupper() and not letter.isascii() for letter in pattern)):
        kind = LazyPattern
    told = kind is AnyCasePattern or not (flags & _READ_OTHERWISE or _READS_OTHERWISE.match(pattern))
    made = kind(pattern, lambda text: library(text, flags), by_letters=by_letters and told)
    _MADE.append(made)
    return made


def compile_all() -> None:
    """Compiles every pattern of the modules that are loaded: for a process whose children each read a text."""
    for made in _MADE:
        made.get_ready()
