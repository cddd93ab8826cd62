"""Which day an answer means: section 6 of the labels for replies, row by row, for a deadline on 30 June 2026."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.answer_days import new_due, promised_day, snooze_until
from calendars.mentions import find_mentions

TODAY = date(2026, 5, 20)  # a Wednesday
DUE = date(2026, 6, 30)
LATE = date(2026, 7, 14)  # a Tuesday, after the deadline


def later_than_due(text: str, today: date = TODAY) -> str | None:
    (mention,) = find_mentions(text, spoken=True)
    found = new_due(mention, today=today, due=DUE)
    return found.isoformat() if found else None


def asked_again(text: str, today: date = TODAY) -> str | None:
    (mention,) = find_mentions(text, spoken=True)
    found = snooze_until(mention, today=today, due=DUE)
    return found.isoformat() if found else None


@pytest.mark.parametrize(
    ("words", "due", "again"),
    [
        ("Q3", "2026-09-30", "2026-07-01"),
        ("het derde kwartaal", "2026-09-30", "2026-07-01"),
        ("eind Q3", "2026-09-30", "2026-07-01"),
        ("T2", "2026-08-31", "2027-05-01"),
        ("T3", "2026-12-31", "2026-09-01"),
        ("tweede helft van het jaar", "2026-12-31", "2026-07-01"),
        ("in september", "2026-09-30", "2026-09-01"),
        ("eind september", "2026-09-30", "2026-09-30"),
        ("begin september", "2026-09-10", "2026-09-01"),
        ("half september", "2026-09-15", "2026-09-15"),
        ("medio september", "2026-09-15", "2026-09-15"),
        ("week 30", "2026-07-24", "2026-07-20"),
        ("wk 30", "2026-07-24", "2026-07-20"),
        ("volgend kwartaal", "2026-09-30", "2026-07-01"),
        ("volgend jaar", "2027-12-31", "2027-01-01"),
        ("in 2028", "2028-12-31", "2028-01-01"),
        ("begin volgend jaar", "2027-03-31", "2027-01-01"),
        ("voorjaar", "2027-05-31", "2027-03-01"),
        ("volgend voorjaar", "2027-05-31", "2027-03-01"),
        ("najaar", "2026-11-30", "2026-09-01"),
        ("na de bouwvak", "2026-08-31", "2026-09-01"),
        ("na de zomer", "2026-09-30", "2026-09-01"),
        ("voor de kerst", "2026-12-24", None),
        ("3/7", "2026-07-03", "2026-07-03"),
        ("3-7", "2026-07-03", "2026-07-03"),
        ("15 juli", "2026-07-15", "2026-07-15"),
        ("tot 1 september", "2026-09-01", "2026-09-01"),
        ("maart volgend jaar", "2027-03-31", "2027-03-01"),
        ("volgend jaar maart", "2027-03-31", "2027-03-01"),
        ("end of September", "2026-09-30", "2026-09-30"),
        ("after the summer", "2026-09-30", "2026-09-01"),
    ],
)
def test_a_deadline_takes_the_end_and_a_reminder_the_first_day(words: str, due: str, again: str | None) -> None:
    assert (later_than_due(words), asked_again(words)) == (due, again)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("vier weken later", "2026-07-28"),
        ("2 maanden vertraging", "2026-08-31"),
        ("een maand extra", "2026-07-31"),
        ("een kwartaal later", "2026-09-30"),
        ("half jaar vertraging", "2026-12-31"),
        ("anderhalve maand later", "2026-08-15"),
        ("uitstel van zes weken", "2026-08-11"),
        ("two weeks late", "2026-07-14"),
        ("van Q3 naar Q4", "2026-12-31"),
        ("een paar weken later", None),
        ("vanaf september", None),
    ],
)
def test_a_term_counts_from_the_deadline(words: str, due: str | None) -> None:
    assert later_than_due(words) == due


@pytest.mark.parametrize(
    ("words", "due", "again"),
    [
        ("morgen", "2026-07-15", "2026-07-15"),
        ("overmorgen", "2026-07-16", "2026-07-16"),
        ("over twee weken", "2026-07-28", "2026-07-28"),
        ("vrijdag", "2026-07-17", "2026-07-17"),
        ("eind van de week", "2026-07-17", "2026-07-17"),
        ("volgende week", "2026-07-24", "2026-07-20"),
        ("volgende week dinsdag", "2026-07-21", "2026-07-21"),
        ("dinsdag", "2026-07-21", "2026-07-21"),
        ("volgende maand", "2026-08-31", "2026-08-01"),
        ("vanmiddag", "2026-07-14", "2026-07-14"),
        ("over een maand", "2026-08-14", "2026-08-14"),
        ("next Tuesday", "2026-07-21", "2026-07-21"),
        ("over een paar weken", None, None),
    ],
)
def test_what_is_near_counts_from_today(words: str, due: str | None, again: str | None) -> None:
    assert (later_than_due(words, LATE), asked_again(words, LATE)) == (due, again)


def test_a_reminder_can_count_back_from_the_deadline() -> None:
    assert asked_again("een week voor de deadline") == "2026-06-23"
    assert asked_again("a week before the deadline") == "2026-06-23"
    assert asked_again("een week voor de deadline", LATE) is None


def test_a_promise_may_lie_before_the_deadline_where_a_new_deadline_never_does() -> None:
    (mention,) = find_mentions("half juni", spoken=True)
    assert promised_day(mention, today=TODAY, due=DUE) == date(2026, 6, 15)
    assert later_than_due("volgende week") is None


@pytest.mark.parametrize(
    "words", ["gisteren", "afgelopen vrijdag", "vorige week", "twee weken geleden", "goedemorgen", "we may be late", "30-40%"]
)
def test_what_was_and_what_is_no_date_gives_no_mention(words: str) -> None:
    assert find_mentions(words, spoken=True) == []


SPOKEN = (
    "over twee een paar 3 weken maanden later vertraging uitstel van volgende week maand jaar vrijdag eind begin half mei Q3 "
    "T2 31 29 februari 2027 morgen na de zomer bouwvak voor tot vanaf week 53 de 31e 5/6 deadline anderhalf jaar"
)


@given(
    st.lists(st.sampled_from(SPOKEN.split()), max_size=8).map(" ".join),
    st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    st.integers(-400, 400),
)
def test_a_new_deadline_lies_after_the_old_one_and_a_reminder_not_before_today(text: str, today: date, ahead: int) -> None:
    due = today + timedelta(days=ahead)
    for mention in find_mentions(text, spoken=True):
        later, again = new_due(mention, today=today, due=due), snooze_until(mention, today=today, due=due)
        assert later is None or later > due
        assert again is None or again >= today
