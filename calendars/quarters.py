"""The quarter as a value: 2022Q2, from 1 April to 30 June."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from calendars.lazy_pattern import lazy_re
from calendars.months import last_of_month

_WRITTEN = lazy_re(r"(\d{4})[ -]?[Qq]([1-4])", re.ASCII)
_ORDINALS = {
    "nl": ("eerste", "tweede", "derde", "vierde"),
    "en": ("first", "second", "third", "fourth"),
}
_LABELS = {"nl": "{ordinal} kwartaal van {year}", "en": "{ordinal} quarter of {year}"}


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """`number` is 1 to 4. Quarters sort by time; `str()` gives what `parse` reads."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4:
            raise ValueError(f"a quarter is 1 to 4, not {self.number}")

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """`2022Q2`, also `2022-q2`; ValueError for anything else."""
        found = _WRITTEN.fullmatch(text.strip())
        if not found or found[1] == "0000":
            raise ValueError(f"{text!r} is no quarter; write it as 2022Q2")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter in which a day falls."""
        return cls(day.year, (day.month + 2) // 3)

    def __str__(self) -> str:
        return f"{self.year:04}Q{self.number}"

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def last_day(self) -> date:
        """The last day of it."""
        return last_of_month(self.year, self.number * 3)

    @property
    def next(self) -> Quarter:
        """The quarter after it."""
        return self.shifted(1)

    @property
    def previous(self) -> Quarter:
        """The quarter before it."""
        return self.shifted(-1)

    def shifted(self, quarters: int) -> Quarter:
        """So many quarters later, or earlier."""
        year, index = divmod(self.year * 4 + self.number - 1 + quarters, 4)
        return Quarter(year, index + 1)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def label(self, language: str = "nl") -> str:
        """In words: "tweede kwartaal van 2022"; "second quarter of 2022" for `en`."""
        return _LABELS[language].format(ordinal=_ORDINALS[language][self.number - 1], year=self.year)
