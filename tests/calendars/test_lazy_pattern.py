"""A lazy pattern does what the library's own does, is compiled once, and none in the product is wrong."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

import bot
import calendars
import workflows
from calendars.lazy_pattern import AnyCasePattern, LazyPattern, lazy_re, lazy_regex
from calendars.sparing_pattern import SparingPattern

TEXT = "De corporatie bouwt in Q2 twaalf woningen, in Q3 nog acht."


@pytest.mark.parametrize(("lazily", "library"), [(lazy_re, re), (lazy_regex, regex)])
def test_it_answers_as_the_library_does(lazily: Any, library: Any) -> None:
    lazy, eager = lazily(r"\bq(\d)", library.IGNORECASE), library.compile(r"\bq(\d)", library.IGNORECASE)
    at = TEXT.index("Q2")
    assert lazy.search(TEXT).span() == eager.search(TEXT).span()
    assert lazy.search(TEXT, at + 1).span() == eager.search(TEXT, at + 1).span()
    assert lazy.search(TEXT, 0, at) is None
    assert lazy.match(TEXT) is None
    assert lazy.match(TEXT, at)[1] == "2"
    assert lazy.match(TEXT, at, at + 1) is None
    assert lazy.fullmatch("Q4")[1] == "4"
    assert lazy.fullmatch("Q4.") is None
    assert [found.span() for found in lazy.finditer(TEXT)] == [found.span() for found in eager.finditer(TEXT)]
    assert [found[1] for found in lazy.finditer(TEXT, at + 1)] == ["3"]
    assert lazy.findall(TEXT) == ["2", "3"]
    assert lazy.split("a q1 b q2 c") == ["a ", "1", " b ", "2", " c"]
    assert lazy.split("a q1 b q2 c", 1) == ["a ", "1", " b q2 c"]
    assert lazy.sub(r"kwartaal \1", "in q1 en q2") == "in kwartaal 1 en kwartaal 2"
    assert lazy.sub(lambda found: str(int(found[1]) + 1), "q1 q2", 1) == "2 q2"
    assert lazy.pattern == r"\bq(\d)"


def test_it_is_compiled_once_and_not_before_it_is_used() -> None:
    compiled: list[str] = []

    def compiling(text: str) -> re.Pattern[str]:
        compiled.append(text)
        return re.compile(text)

    lazy = LazyPattern("a+", compiling)
    assert compiled == []
    assert lazy.search("baa") and lazy.sub("", "baa") == "b"
    assert compiled == ["a+"]


ANY_CASE = (
    *(r"(?i)\bkan\b", r"(?i)(?P<Wie>[A-Z]+) is(?!\S)", r"(?i)\S*[^A-Z ]\W", r"(?i)(?<=K)ist", r"(?i)(k)\1|ÉÉN|één"),
    r"(?i)k(?!(?-i:[a-z]))",
)


@example("kA", ANY_CASE[-1], 0)
@given(st.text("aAkKiIsSnNtTéÉ .ıſİ\u212a", max_size=12), st.sampled_from(ANY_CASE), st.integers(0, 3))
def test_without_regard_to_case_it_finds_the_same_in_any_letters(text: str, pattern: str, start: int) -> None:
    lazy, eager = lazy_re(pattern), re.compile(pattern)
    one, other = lazy.search(text, start), eager.search(text, start)
    assert (one and one.regs) == (other and other.regs)
    assert [found.regs for found in lazy.finditer(text, start)] == [found.regs for found in eager.finditer(text, start)]
    assert lazy.sub("-", text) == eager.sub("-", text)


def test_without_regard_to_case_it_is_compiled_for_small_letters_until_something_is_found() -> None:
    compiled: list[str] = []

    def compiling(text: str) -> re.Pattern[str]:
        compiled.append(text)
        return re.compile(text)

    lazy = AnyCasePattern(r"(?i)\bKan\b", compiling)
    assert not lazy.search("Dat wil zij") and lazy.sub("-", "Dat wil zij") == "Dat wil zij" and not list(lazy.finditer("Dat"))
    assert compiled == []
    assert not lazy.search("In het kantoor") and lazy.sub("-", "Vakantie") == "Vakantie" and not list(lazy.finditer("Kano"))
    assert compiled == [r"\bkan\b"]
    assert lazy.search("Zij KAN dat")
    assert compiled == [r"\bkan\b", r"(?i)\bKan\b"]


def modules() -> Iterator[ModuleType]:
    for package in (bot, calendars, workflows):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def patterns_in(value: object) -> Iterator[LazyPattern[Any]]:
    if isinstance(value, LazyPattern):
        yield value
    elif isinstance(value, SparingPattern):
        yield from value.alternatives
    elif isinstance(value, tuple):
        for part in value:
            yield from patterns_in(part)


@pytest.fixture(scope="module")
def patterns() -> list[LazyPattern[Any]]:
    found = {id(one): one for module in modules() for value in vars(module).values() for one in patterns_in(value)}
    assert len(found) > 200
    return list(found.values())


def test_every_pattern_of_the_product_can_be_compiled(patterns: list[LazyPattern[Any]]) -> None:
    """What `re.compile` would have said on loading, said before anybody meets it."""
    for pattern in patterns:
        pattern.match("")
        if isinstance(pattern, AnyCasePattern):
            assert pattern._small


def test_every_pattern_of_the_product_is_found_where_the_library_finds_it(patterns: list[LazyPattern[Any]]) -> None:
    """Looking for letters first, and in small letters, spares time and loses nothing: in lines of agreements as they are written,
    and in capitals."""
    texts = sorted((Path(__file__).parents[1] / "data" / "agreements").glob("*.txt"))
    written = [line for text in texts for line in text.read_text("utf-8").splitlines() if line.strip()]
    lines = written[:: len(written) // 120]
    lines += [line.upper() for line in lines[::9]]
    assert len(lines) > 100
    for pattern in patterns:
        eager = pattern._compile(pattern.pattern)
        for line in lines:
            found = pattern.search(line)
            expected = eager.search(line)
            assert (found and found.span()) == (expected and expected.span()), (pattern.pattern, line)


def test_a_pattern_is_not_tried_on_a_text_that_lacks_what_it_needs() -> None:
    lazy = lazy_re(r"woord(?P<number>[0-9]+)")
    assert lazy.search("Dit is een zin.") is None and lazy.sub("-", "Dit is een zin.") == "Dit is een zin."
    assert lazy.findall("Dit is een zin.") == [] and not list(lazy.finditer("Dit is een zin."))
    assert "_compiled" not in vars(lazy)
    assert lazy.findall("woord7") == ["7"]
