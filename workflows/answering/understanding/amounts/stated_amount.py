"""How much is done, as a value: a share of the whole, and a count where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from calendars.dutch import number_of
from workflows.tracking.shares import percent_of

NUMBER = (
    r"(?:(?<![\w.,/-])[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?(?![\w]|[.,][0-9])"
    r"|(?<![\w.,/-])[0-9]+(?:[.,][0-9]+)?(?![\w]|[.,][0-9]))"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is done. `asks` when the words leave doubt about the number itself; `vague` when there is none to be had."""

    percent: int | None = None
    value: float | None = None
    asks: bool = False
    vague: bool = False


def against(value: float, total: float, *, asks: bool = False) -> Amount:
    return Amount(percent=percent_of(value, total), value=value, asks=asks)


def value_of(figures: str) -> float:
    value = number_of(figures)
    return 0 if value is None else value
