"""Patterns that are compiled when they are first used: `lazy_re` and `lazy_regex`.

The many words of Dutch make big patterns; compiling them all would cost each command of the program more than a second, also
those that read no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar

import regex

Found_co = TypeVar("Found_co", covariant=True)
_END = 2**31


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


def lazy_re(pattern: str, flags: int = 0) -> LazyPattern[re.Match[str]]:
    """A pattern for the standard library's `re`."""
    return LazyPattern(pattern, lambda text: re.compile(text, flags))


def lazy_regex(pattern: str, flags: int = 0) -> LazyPattern[regex.Match[str]]:
    """A pattern for `regex`: lookbehind of any length, whole-Unicode letters."""
    return LazyPattern(pattern, lambda text: regex.compile(text, flags))
