"""What was measured, as lines of text with the bound that it is held against."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from statistics import median

from bot.clock import monotonic


def say(text: str = "") -> None:
    """One line for who watches."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def heading(text: str) -> None:
    """Begins a part."""
    say(f"\n{text}\n{'-' * len(text)}")


def row(name: str, value: str, bound: str = "", *, held: bool | None = None) -> None:
    """One measurement; `held` says whether it keeps within its bound."""
    verdict = "" if held is None else ("  ok" if held else "  NOT HELD")
    say(f"{name:<58} {value:>16}  {bound:<16}{verdict}".rstrip())


def seconds_of(work: Callable[[], object]) -> float:
    """How long it takes, by wall time."""
    begin = monotonic()
    work()
    return monotonic() - begin


def interleaved(works: Sequence[Callable[[], object]], *, rounds: int) -> list[float]:
    """The median seconds of each; they take turns, so that a busy machine is busy for all of them alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for number, work in enumerate(works):
            times[number].append(seconds_of(work))
    return [median(found) for found in times]
