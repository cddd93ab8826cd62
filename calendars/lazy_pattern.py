"""Patterns that are compiled when they are first used: `lazy_re` and `lazy_regex`.

The many words of Dutch make big patterns; compiling them all would cost each command of the program more than a second, also
those that read no text.

One without regard to case (`(?i)...`) is first looked for in small letters: `re` is several times faster with regard to case,
and most patterns are not in most texts. Only where something was found is the pattern itself compiled, and looked for from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

import regex

from calendars.pattern_needs import needs_of


class _Found(Protocol):
    """What the matches of `re` and `regex` have in common, as far as it is used here."""

    def start(self, group: int = ..., /) -> int: ...


AnyMatch: TypeAlias = re.Match[str] | regex.Match[str]
"""A place that a pattern of either library found."""
Found_co = TypeVar("Found_co", bound=_Found, covariant=True)
_END = 2**31
_MOST_NEEDS = 40
_ANY_CASE = "(?i)"
_CAPITAL = re.compile(r"\\.|\(\?P|[A-Z]")
"""A capital of a pattern that stands for itself: none that is part of an escape or of the opening of a group."""
_ODD_SMALL = ("\u0131", "\u017f")
"""Letters that are small already, and that any case takes for an 'i' and an 's'."""


class _Compiled(Protocol[Found_co]):
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

    def __init__(self, pattern: str, compiled: Callable[[str], _Compiled[Found_co]]) -> None:
        self.pattern = pattern
        self._compile = compiled

    @cached_property
    def _compiled(self) -> _Compiled[Found_co]:
        return self._compile(self.pattern)

    def search(self, text: str, start: int = 0, end: int = _END) -> Found_co | None:
        """The first place where the pattern is found between `start` and `end`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> Found_co | None:
        """The pattern at `start`."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str) -> Found_co | None:
        """The pattern as the whole text."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[Found_co]:
        """Every place where the pattern is found between `start` and `end`."""
        return self._compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[Any]:
        """Every text found: the group's when the pattern has one, tuples when it has more."""
        return self._compiled.findall(text)

    def split(self, text: str, most: int = 0) -> list[Any]:
        """The text between the places where the pattern is found, `most` splits when that is not 0."""
        return self._compiled.split(text, most)

    def sub(self, replacement: str | Callable[[Found_co], str], text: str, count: int = 0) -> str:
        """The text with every place (or the first `count`) replaced."""
        return self._compiled.sub(replacement, text, count)


class AnyCasePattern(LazyPattern[Found_co]):
    """A pattern without regard to case: in a whole text it is looked for in small letters first."""

    @cached_property
    def _small(self) -> _Compiled[Found_co]:
        return self._compile(_in_small_letters(self.pattern))

    @cached_property
    def _needs(self) -> tuple[str, ...]:
        """Letters of which one group is in every text in which it is found; none where there are so many that looking costs more."""
        needs = needs_of(_in_small_letters(self.pattern))
        return tuple(needs) if len(needs) <= _MOST_NEEDS else ()

    def _begin(self, text: str) -> int:
        """Where the first place begins at the earliest; -1 where there is none."""
        small = text.lower()
        if not text.isascii() and (len(small) != len(text) or any(odd in text for odd in _ODD_SMALL)):
            return 0
        for needed in self._needs:
            if needed in small:
                break
        else:
            if self._needs:
                return -1
        found = self._small.search(small)
        return found.start() if found else -1

    def search(self, text: str, start: int = 0, end: int = _END) -> Found_co | None:
        """The first place where the pattern is found between `start` and `end`."""
        if start == 0 and end == _END:
            start = self._begin(text)
        return None if start < 0 else self._compiled.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[Found_co]:
        """Every place where the pattern is found between `start` and `end`."""
        if start == 0 and end == _END:
            start = self._begin(text)
        return iter(()) if start < 0 else self._compiled.finditer(text, start, end)

    def sub(self, replacement: str | Callable[[Found_co], str], text: str, count: int = 0) -> str:
        """The text with every place (or the first `count`) replaced."""
        return text if self._begin(text) < 0 else self._compiled.sub(replacement, text, count)


def _in_small_letters(pattern: str) -> str:
    """The pattern as it would be written for a text in small letters."""
    return _CAPITAL.sub(lambda found: found[0].lower() if len(found[0]) == 1 else found[0], pattern.removeprefix(_ANY_CASE))


def lazy_re(pattern: str, flags: int = 0) -> LazyPattern[re.Match[str]]:
    """A pattern for the standard library's `re`."""
    return _pattern(pattern, lambda text: re.compile(text, flags))


def lazy_regex(pattern: str, flags: int = 0) -> LazyPattern[AnyMatch]:
    """A pattern that may need `regex`: lookbehind of any length, a group named twice, kinds of Unicode letters."""
    return _pattern(pattern, lambda text: _by_either(text, flags))


def _by_either(pattern: str, flags: int = 0) -> _Compiled[AnyMatch]:
    """Compiled by `re` where that knows the pattern, as it looks for most in half the time; else by `regex`."""
    try:
        return re.compile(pattern, flags)
    except re.error:
        return regex.compile(pattern, flags)


def _pattern(pattern: str, compile_it: Callable[[str], _Compiled[Found_co]]) -> LazyPattern[Found_co]:
    """A part may mind the case all the same; capitals outside ASCII stand in ranges with other signs than their small letters."""
    minds_case = not pattern.startswith(_ANY_CASE) or "(?-i:" in pattern
    if minds_case or (not pattern.isascii() and any(letter.isupper() and not letter.isascii() for letter in pattern)):
        return LazyPattern(pattern, compile_it)
    return AnyCasePattern(pattern, compile_it)
