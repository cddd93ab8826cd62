"""The names that we give to the periods of what comes back, in the language in which somebody is spoken to. Pure.

They are kept in Dutch, as part of the title too: "huurders informeren (januari 2026)". What a document says stays as it is.
"""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from calendars.dutch import MONTH_NAMES
from calendars.lazy_pattern import lazy_regex

_MONTH = {name: f"{date(2026, number, 1):%B}" for number, name in enumerate(MONTH_NAMES, 1)}
_NAMES = "|".join(MONTH_NAMES)
_ONE = rf"(?:(?P<month>{_NAMES})|(?P<half>[12])e\s+helft|t/m\s+(?P<day>\d{{1,2}})\s+(?P<last>{_NAMES}))(?P<year>\s+\d{{4}})?"
_WHOLE = lazy_regex(_ONE)
_BEHIND = lazy_regex(rf"\((?P<period>{_ONE})\)\Z")


def period_in(period: str, language: str) -> str:
    """ "januari 2026" as "January 2026", "1e helft 2026" as "1st half 2026"; what is no such name stays."""
    found = _WHOLE.fullmatch(period) if language == "en" else None
    if found is None:
        return period
    if found["month"]:
        name = _MONTH[found["month"]]
    elif found["half"]:
        name = "1st half" if found["half"] == "1" else "2nd half"
    else:
        name = f"up to {found['day']} {_MONTH[found['last']]}"
    return name + (found["year"] or "")


def title_in(title: str, language: str) -> str:
    """The title with the period that we put behind it in this language."""
    found = _BEHIND.search(title) if language == "en" else None
    return f"{title[: found.start()]}({period_in(found['period'], language)})" if found is not None else title


def periods_in(payload: dict[str, Any], language: str) -> dict[str, Any]:
    """A message with the periods in it, and behind its titles, in this language."""
    return cast(dict[str, Any], _told(payload, language)) if language == "en" else payload


def _told(value: Any, language: str) -> Any:
    if isinstance(value, dict):
        return {name: _SAID[name](one, language) if _is_said(name, one) else _told(one, language) for name, one in value.items()}
    return [_told(one, language) for one in value] if isinstance(value, list) else value


def _is_said(name: Any, value: Any) -> bool:
    return isinstance(value, str) and name in _SAID


_SAID = {"period": period_in, "first": period_in, "last": period_in, "title": title_in}
