"""Conditional requests and content codings, as RFC 9110 has them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.conditional import accepts_gzip, http_date, matched_tag, unchanged_since

TAGS = ('"a"', '"a-gzip"')


@pytest.mark.parametrize(
    ("header", "matched"),
    [
        ('"a"', '"a"'),
        ('W/"a"', '"a"'),
        ('"x", W/"a-gzip" , "y"', '"a-gzip"'),
        ('"x,y","a"', '"a"'),
        (" * ", '"a"'),
        ('"b"', None),
        ('"A"', None),
        ("a", None),
        ('"', None),
        ("", None),
    ],
)
def test_a_tag_is_found_in_a_list_and_compared_weakly(header: str, matched: str | None) -> None:
    assert matched_tag(header, TAGS) == matched


@pytest.mark.parametrize(
    ("header", "gzip"),
    [
        ("gzip", True),
        ("GZIP", True),
        ("x-gzip", True),
        ("deflate, gzip;q=0.8, br", True),
        ("*", True),
        ("gzip, identity", True),
        ("", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip;q=0.000", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
        ("identity, gzip;q=0.5", False),
        ("gzip;q=nonsense", False),
    ],
)
def test_gzip_is_sent_to_who_wants_it(header: str, gzip: bool) -> None:
    assert accepts_gzip(header) is gzip


@pytest.mark.parametrize("header", ["", "yesterday", "Mon, 99 Foo 2026", "Thu, 01 Jan 99999 00:00:00 GMT", "1"])
def test_a_date_that_can_not_be_read_counts_for_nothing(header: str) -> None:
    assert not unchanged_since(header, datetime(2026, 1, 1, tzinfo=UTC))


MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC))


@given(MOMENTS)
def test_its_own_last_modified_is_recent_enough_and_a_second_before_is_not(modified: datetime) -> None:
    assert unchanged_since(http_date(modified), modified)
    assert not unchanged_since(http_date(modified - timedelta(seconds=1)), modified)


def test_a_date_is_written_as_http_wants_it() -> None:
    assert http_date(datetime.fromisoformat("1994-11-06T09:49:37+01:00")) == "Sun, 06 Nov 1994 08:49:37 GMT"
