"""Slack's date templates (`{date_long} om {time}`) in Dutch words, as the page shows them at a moment of the story.

Docs: docs.slack.dev/messaging/formatting-message-text (dates) and docs.slack.dev/reference/block-kit/block-elements/date-element
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.playground.page.story_dates import long_day

_TOKEN = re.compile(r"\{([a-z_]+)\}")
_NEAR = {-1: "gisteren", 0: "vandaag", 1: "morgen"}
_STEPS = (("jaar", "jaar", 31_536_000), ("maand", "maanden", 2_592_000), ("dag", "dagen", 86_400), ("uur", "uur", 3600))


def date_words(template: str, timestamp: object, now: datetime, fallback: str) -> str:
    """The template filled in, in the zone of `now`; the fallback for a moment that no calendar has or a token that is unknown."""
    try:
        seconds = int(str(timestamp))
        at = datetime.fromtimestamp(seconds, now.tzinfo)
        return _TOKEN.sub(lambda found: _FORMS[found[1]](at, now), template) or fallback
    except (KeyError, ValueError, OverflowError, OSError):
        return fallback


def _day(at: datetime, _now: datetime) -> str:
    return long_day(at).partition(" ")[2]


def _short(at: datetime, now: datetime) -> str:
    number, month, year = _day(at, now).split(" ")
    return f"{number} {'mrt' if month == 'maart' else month[:3]} {year}"


def _long(at: datetime, _now: datetime) -> str:
    return long_day(at)


def _pretty(form: Callable[[datetime, datetime], str]) -> Callable[[datetime, datetime], str]:
    def near(at: datetime, now: datetime) -> str:
        return _NEAR.get((at.date() - now.date()).days) or form(at, now)

    return near


def _divider(at: datetime, now: datetime) -> str:
    return long_day(at).removesuffix(f" {now.year}")


def _ago(at: datetime, now: datetime) -> str:
    passed = now - at
    size = abs(passed) // timedelta(seconds=1)
    for one, many, seconds in _STEPS:
        if size >= seconds:
            count = size // seconds
            words = f"{count} {one if count == 1 else many}"
            break
    else:
        minutes = size // 60
        words = "1 minuut" if minutes == 1 else f"{minutes} minuten"
    return f"{words} geleden" if passed >= timedelta(0) else f"over {words}"


_FORMS: dict[str, Callable[[datetime, datetime], str]] = {
    "date_num": lambda at, _now: f"{at:%Y-%m-%d}",
    "date_slash": lambda at, _now: f"{at:%d/%m/%Y}",
    "date": _day,
    "date_short": _short,
    "date_long": _long,
    "date_long_full": _day,
    "date_pretty": _pretty(_day),
    "date_short_pretty": _pretty(_short),
    "date_long_pretty": _pretty(_long),
    "day_divider_pretty": _pretty(_divider),
    "time": lambda at, _now: f"{at:%H:%M}",
    "time_secs": lambda at, _now: f"{at:%H:%M:%S}",
    "ago": _ago,
}
