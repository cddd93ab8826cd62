"""One value of an Excel cell as it is shown: dates in Dutch words, numbers with the decimals of their format."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from calendars.dutch import MONTH_NAMES

_DECIMALS = re.compile(r"0\.(0+)")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def shown(value: Any, number_format: str) -> str:
    """The words of the value; nothing for an error of a formula."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case datetime() | date():
            return _day(value, _QUOTED.sub("", number_format).lower())
        case int() | float():
            return _number(value, number_format)
        case time() | timedelta():
            return ""
    text = " ".join(str(value).split())
    return "" if text.startswith("#") and text.rstrip("!?/").isupper() else text


def _day(day: date, form: str) -> str:
    month = MONTH_NAMES[day.month - 1]
    if "d" in form or form.strip(" @;") in {"", "general"}:
        return f"{day.day} {month} {day.year}"
    return f"{month} {day.year}" if "m" in form else str(day.year)


def _number(value: float, form: str) -> str:
    percent = "%" in form
    decimals = _DECIMALS.search(form)
    number = value * 100 if percent else value
    if decimals:
        text = f"{number:.{len(decimals.group(1))}f}"
    elif number == int(number) and abs(number) < 1e15:
        text = str(int(number))
    else:
        text = f"{number:.10g}"
    return text.replace(".", ",") + "%" if percent else text
