"""What a chart says in numbers: values made safe to draw, an axis with round steps, and the tone in which a name is drawn."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

_MOST = 1e15
_TONES = 6  # as many as a chart has series (and blocks.css colours)
_LIGHTS = (
    ("green", re.compile(r"🟢|\b(?:groen|green)\b", re.IGNORECASE)),
    ("amber", re.compile(r"🟠|\b(?:oranje|orange|amber)\b", re.IGNORECASE)),
    ("red", re.compile(r"🔴|\b(?:rood|red)\b", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Axis:
    """A value axis from `low` to `high`, with a line at each of `ticks`; zero is always on it."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Where a value stands: 0 at the bottom, 1 at the top."""
        return (value - self.low) / (self.high - self.low)


def value_of(value: object) -> float:
    """A number that can be drawn; what is none, or endless, counts as nothing."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    if isinstance(value, float) and not math.isfinite(value):
        return 0.0
    return float(max(-_MOST, min(_MOST, value)))


SMALLEST = 1e-9  # a range below it shows as none: ticks have ten decimals


def number_words(value: float) -> str:
    """A number as Dutch people write it: `2.806`, `4,5`."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")
    return text.translate(str.maketrans(",.", ".,"))


def axis_for(values: list[float]) -> Axis:
    """An axis of about four round steps that holds all values."""
    low, high = min([0.0, *values]), max([0.0, *values])
    if high - low < SMALLEST:
        high = low + 1.0
    step = _round_step((high - low) / 4)
    first, last = math.floor(low / step), math.ceil(high / step)
    return Axis(first * step, last * step, tuple(round(step * at, 10) for at in range(first, last + 1)))


def tones(names: list[str]) -> list[str]:
    """A CSS class for each name: the lights where names say them, else one after the other."""
    found = [next((light for light, pattern in _LIGHTS if pattern.search(name)), "") for name in names]
    with_lights = any(found)
    free = iter(range(len(names)))
    kind = "beside" if with_lights else "tone"
    return [f"tone-{light}" if light else f"{kind}-{next(free) % _TONES + 1}" for light in found]


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next((size * nice for nice in (1, 2, 2.5, 5) if size * nice >= rough), size * 10)
