"""The feed as libical reads it, the library of GNOME, KDE and many a phone: written in C, with time zones of its own."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

FOUND = ctypes.util.find_library("ical")
pytestmark = [pytest.mark.extras, pytest.mark.skipif(FOUND is None, reason="libical is not installed: make test-extras")]
VEVENT = 4  # icalcomponent_kind in icalenums.h


class Time(ctypes.Structure):
    """icaltimetype: a moment on the clocks of a zone."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")),
        ("zone", ctypes.c_void_p),
    )


class LibIcal:
    """The few functions that are needed."""

    def __init__(self) -> None:
        assert FOUND is not None
        self._library = ctypes.CDLL(FOUND)
        self._parse = self._function("icalparser_parse_string", ctypes.c_void_p, ctypes.c_char_p)
        self._first = self._function("icalcomponent_get_first_component", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        self._next = self._function("icalcomponent_get_next_component", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        self._times = [self._function(f"icalcomponent_get_{name}", Time, ctypes.c_void_p) for name in ("dtstart", "dtend")]
        self._seconds = self._function("icaltime_as_timet_with_zone", ctypes.c_long, Time, ctypes.c_void_p)
        self.errors = self._function("icalcomponent_count_errors", ctypes.c_int, ctypes.c_void_p)
        self._texts = {
            name: self._function(f"icalcomponent_get_{name}", ctypes.c_char_p, ctypes.c_void_p)
            for name in ("uid", "summary", "description", "location")
        }

    def events(self, calendar: bytes) -> Iterator[int]:
        whole = self._parse(calendar)
        assert whole and self.errors(whole) == 0
        found = self._first(whole, VEVENT)
        while found:
            yield found
            found = self._next(whole, VEVENT)

    def span(self, event: int) -> tuple[datetime, datetime]:
        start, end = (datetime.fromtimestamp(self._seconds(at, at.zone), UTC) for at in (time(event) for time in self._times))
        return start, end

    def text(self, event: int, name: str) -> str:
        return str(self._texts[name](event).decode())

    def _function(self, name: str, result: type, *arguments: type) -> ctypes._NamedFuncPointer:
        function = getattr(self._library, name)
        function.restype, function.argtypes = result, arguments
        return function  # type: ignore[no-any-return]


def test_every_moment_around_every_clock_change_is_zoneinfos(whole_calendar: bytes, all_changes: list[datetime]) -> None:
    library = LibIcal()
    found = {library.text(event, "uid"): library.span(event) for event in library.events(whole_calendar)}
    spans = [found[f"m{number}@nakomen.test"] for number in range(len(all_changes))]
    assert spans == [(start, start + timedelta(minutes=20)) for start in all_changes]


def test_every_text_arrives_as_it_was_meant(whole_calendar: bytes, hard_texts: tuple[str, ...]) -> None:
    library = LibIcal()
    found = {library.text(event, "uid"): event for event in library.events(whole_calendar)}
    for number, text in enumerate(hard_texts):
        event = found[f"t{number}@nakomen.test"]
        assert [library.text(event, name) for name in ("summary", "description", "location")] == [text] * 3
