"""Why a light is what it is, as a sentence in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.messages.made_of.dates import day_text, without_year
from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.wording import words

MOST = 300
_DAYS = ("day", "expected", "told")


def reason_text(why: Mapping[str, str] | str | None, language: str, *, today: date | None = None) -> str:
    """The sentence; days of `today`'s year are without it. A text is from before reasons were data, and stays as it was told."""
    if not isinstance(why, Mapping):
        return shortened(without_year(one_line(why or ""), today), MOST)
    years = today or date.min  # without a day that it is, each day has its year
    values: dict[str, Any] = dict(why) | {name: day_text(why[name], language, today=years) for name in _DAYS if name in why}
    told = words("because_told", language).format(day=values["told"]) if "told" in values else ""
    return words(f"because_{why['reason']}", language).format(**values | {"told": told})
