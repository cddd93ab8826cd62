"""The jaaragenda of a year, laid out from the rules of a document or of the law."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.jaaragenda import MeetingRule, Window, lay_out
from calendars.legal_cycle import legal_cycle

BESTUURLIJK, AMBTELIJK, WERKGROEP = "bestuurlijk overleg", "ambtelijk overleg", "werkgroep"

# A procedure section as many agreements have it: three bestuurlijke overleggen with a month, the others counted by the year.
PROCEDURE = (
    MeetingRule(
        "bestuurlijk overleg evaluatie", BESTUURLIJK, "februari/maart", month=2, organiser="Woonlint", host="gemeente Veldhoek"
    ),
    MeetingRule("bestuurlijk overleg bod", BESTUURLIJK, "juli", month=7),
    MeetingRule("bestuurlijk overleg nieuwe afspraken", BESTUURLIJK, "november", month=11),
    MeetingRule("ambtelijk overleg", AMBTELIJK, "ten minste drie keer per jaar", times_per_year=3),
    MeetingRule("regionaal overleg", "regionaal overleg", "minimaal drie keer per jaar", times_per_year=3),
    MeetingRule("evaluatie voorgaande jaar", "deadline", "eerste kwartaal"),
    MeetingRule("volkshuisvestingsverslag", "deadline", "uiterlijk 1 mei", month=5, day=1),
    MeetingRule("bod van Woonlint", "deadline", "vóór 1 juli", month=7, day=1),
    MeetingRule("werkgroep", WERKGROEP, "juli tot en met november, minimaal driemaal", times_per_year=3),
    MeetingRule("afronden", "deadline", "begin november", month=11),
    MeetingRule("besluitvorming", "deadline", "vóór 15 december", month=12, day=15),
)


def days(windows: list[Window], name: str) -> list[tuple[date, date]]:
    return [(window.first, window.last) for window in windows if window.rule.name == name]


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("bestuurlijk overleg evaluatie", date(2022, 2, 1), date(2022, 3, 31)),
        ("bestuurlijk overleg bod", date(2022, 7, 1), date(2022, 7, 31)),
        ("bestuurlijk overleg nieuwe afspraken", date(2022, 11, 1), date(2022, 11, 30)),
        ("evaluatie voorgaande jaar", date(2022, 3, 31), date(2022, 3, 31)),
        ("volkshuisvestingsverslag", date(2022, 5, 1), date(2022, 5, 1)),
        ("bod van Woonlint", date(2022, 6, 30), date(2022, 6, 30)),
        ("afronden", date(2022, 11, 10), date(2022, 11, 10)),
        ("besluitvorming", date(2022, 12, 14), date(2022, 12, 14)),
    ],
)
def test_what_has_a_time_stands_at_its_time(name: str, first: date, last: date) -> None:
    assert days(lay_out(PROCEDURE, year=2022), name) == [(first, last)]


def test_the_werkgroep_meets_between_the_bestuurlijk_overleg_on_the_bod_and_november() -> None:
    assert days(lay_out(PROCEDURE, year=2022), "werkgroep") == [
        (date(2022, 8, 1), date(2022, 8, 31)),
        (date(2022, 9, 1), date(2022, 9, 30)),
        (date(2022, 10, 1), date(2022, 10, 31)),
    ]


def test_a_late_overleg_on_the_bod_leaves_the_werkgroep_the_days_until_november() -> None:
    rules = (
        MeetingRule("overleg over het bod", BESTUURLIJK, "september", month=9),
        MeetingRule("vaststelling", BESTUURLIJK, "november", month=11),
        MeetingRule("werkgroep", WERKGROEP, "drie keer", times_per_year=3),
    )
    found = days(lay_out(rules, year=2022), "werkgroep")
    assert len(found) == 3
    assert found[0][0] == date(2022, 10, 1)
    assert found[-1][1] == date(2022, 10, 31)


def test_three_times_a_year_is_spread_over_the_year() -> None:
    windows = lay_out(PROCEDURE, year=2022)
    assert [first.month for first, _ in days(windows, "ambtelijk overleg")] == [2, 6, 10]
    assert [first.month for first, _ in days(windows, "regionaal overleg")] == [8, 9, 10], "like the werkgroep"
    assert [(w.number, w.of) for w in windows if w.rule.name == "ambtelijk overleg"] == [(1, 3), (2, 3), (3, 3)]


def test_the_fixed_ones_of_a_kind_count_among_its_number() -> None:
    rules = (
        MeetingRule("bestuurlijk overleg", BESTUURLIJK, "drie keer per jaar", times_per_year=3),
        MeetingRule("bestuurlijk overleg evaluatie", BESTUURLIJK, "maart", month=3),
        MeetingRule("bestuurlijk overleg nieuwe afspraken", BESTUURLIJK, "november", month=11),
    )
    assert [w.first.month for w in lay_out(rules, year=2022)] == [3, 7, 11]


def test_a_consultation_with_another_name_is_not_swallowed_by_those_that_have_a_month() -> None:
    rules = (
        MeetingRule("bestuurlijk overleg zorg", BESTUURLIJK, "een keer per jaar", times_per_year=1),
        MeetingRule("bestuurlijk overleg evaluatie", BESTUURLIJK, "maart", month=3),
    )
    assert len(lay_out(rules, year=2022)) == 2


def test_months_that_are_listed_get_a_meeting_each_and_the_rest_is_spread_around_them() -> None:
    rule = MeetingRule("ambtelijk overleg", AMBTELIJK, "drie keer per jaar, in elk geval in maart en november", times_per_year=3)
    assert [w.first.month for w in lay_out([rule], year=2022)] == [3, 7, 11]


def test_meetings_in_part_of_the_year_stay_in_it() -> None:
    rule = MeetingRule("klankbord", "other", "twee keer, tussen april en september", times_per_year=2)
    assert [(w.first, w.last) for w in lay_out([rule], year=2022)] == [
        (date(2022, 4, 1), date(2022, 6, 30)),
        (date(2022, 7, 1), date(2022, 9, 30)),
    ]


def test_a_deadline_each_quarter_is_the_last_day_of_each() -> None:
    rule = MeetingRule("voortgangsrapportage", "deadline", "elk kwartaal", times_per_year=4)
    assert [(w.first, w.last) for w in lay_out([rule], year=2022)] == [
        (day, day) for day in (date(2022, 3, 31), date(2022, 6, 30), date(2022, 9, 30), date(2022, 12, 31))
    ]


def test_a_month_that_a_person_filled_in_wins_from_words_with_another() -> None:
    rule = MeetingRule("bestuurlijk overleg", BESTUURLIJK, "maart", month=4)
    assert lay_out([rule], year=2022)[0].first == date(2022, 4, 1)


def test_once_in_two_years_comes_every_second_year() -> None:
    rule = MeetingRule("grote evaluatie", "other", "eens per twee jaar, in mei", month=5, times_per_year=0.5)
    assert [bool(lay_out([rule], year=year, first_year=2022)) for year in (2022, 2023, 2024)] == [True, False, True]


def test_the_legal_cycle_of_a_year() -> None:
    found = {w.rule.name: (w.first, w.last) for w in lay_out(legal_cycle(year=2027), year=2027)}
    assert found["uitnodiging voor het overleg over nieuwe prestatieafspraken"][1] == date(2027, 3, 31)
    assert found["bestuurlijk overleg evaluatie"] == (date(2027, 1, 1), date(2027, 3, 31))
    assert found["volkshuisvestingsverslag"][1] == date(2027, 5, 1)
    assert found["bod"][1] == date(2027, 7, 1)
    assert found["bestuurlijk overleg bod"] == (date(2027, 7, 1), date(2027, 7, 31))
    assert found["bestuurlijk overleg nieuwe prestatieafspraken"] == (date(2027, 11, 1), date(2027, 11, 30))
    assert found["prestatieafspraken ondertekend, gemeld en gepubliceerd"][1] == date(2027, 12, 14)


@pytest.mark.parametrize(("kind", "number"), [(BESTUURLIJK, 3), (AMBTELIJK, 3), (WERKGROEP, 3)])
def test_the_legal_cycle_has_three_of_each_meeting(kind: str, number: int) -> None:
    assert sum(w.rule.kind == kind for w in lay_out(legal_cycle(year=2027), year=2027)) == number


def test_an_old_year_keeps_its_old_date_for_the_invitation() -> None:
    invitation = "uitnodiging voor het overleg over nieuwe prestatieafspraken"
    assert days(lay_out(legal_cycle(year=2021), year=2021), invitation) == [(date(2021, 7, 1), date(2021, 7, 1))]


def test_each_legal_rule_says_its_article_or_that_it_is_practice_and_the_corporation_does_what_the_law_asks_of_it() -> None:
    rules = legal_cycle(year=2027, corporatie="Woonlint")
    assert all(rule.source for rule in rules)
    assert {rule.organiser for rule in rules if rule.source.startswith("Woningwet")} == {"Woonlint"}


RULES = st.lists(
    st.builds(
        MeetingRule,
        name=st.sampled_from(["bestuurlijk overleg", "bod", "overleg wonen", "x"]),
        kind=st.sampled_from([BESTUURLIJK, AMBTELIJK, WERKGROEP, "regionaal overleg", "deadline", "other"]),
        when=st.sampled_from(
            ["", "juli", "mei en juni", "december/januari", "vóór 15 december", "oktober", "zomer", "elk kwartaal"]
        ),
        month=st.none() | st.integers(0, 13),
        day=st.none() | st.integers(0, 31),
        times_per_year=st.none() | st.floats(0, 60) | st.just(float("nan")),
    ),
    max_size=8,
)


@given(RULES, st.integers(2016, 2040))
def test_whatever_the_rules_windows_lie_in_the_year_and_are_numbered(rules: list[MeetingRule], year: int) -> None:
    for window in (windows := lay_out(rules, year=year)):
        assert window.first <= window.last
        assert date(year, 1, 1) <= window.first <= date(year + 1, 1, 31)  # "december/januari" ends in the next year
        assert 1 <= window.number <= window.of
        assert window.rule.kind != "deadline" or window.first == window.last
    assert windows == sorted(windows, key=lambda w: w.first)


def test_the_regional_overleg_meets_between_the_bod_and_november_like_the_werkgroep() -> None:
    bod = MeetingRule("bestuurlijk overleg bod", "bestuurlijk overleg", "juli", month=7)
    regional = MeetingRule("regionaal overleg", "regionaal overleg", "twee keer per jaar", times_per_year=2)
    found = [window for window in lay_out([bod, regional], year=2026) if window.rule is regional]
    assert len(found) == 2
    assert all(date(2026, 8, 1) <= window.first and window.last <= date(2026, 10, 31) for window in found)


def test_a_regional_overleg_each_quarter_is_held_all_year_round() -> None:
    regional = MeetingRule("regionaal overleg", "regionaal overleg", "elk kwartaal", times_per_year=4)
    found = lay_out([regional], year=2026)
    assert sorted((window.first.month - 1) // 3 for window in found) == [0, 1, 2, 3]


@pytest.mark.parametrize(("when", "times"), [("om de zes weken", 8.67), ("maandelijks", 12), ("elk kwartaal", 4)])
def test_a_werkgroep_with_a_rhythm_is_held_all_year_round(when: str, times: float) -> None:
    found = lay_out([MeetingRule("werkgroep wonen en zorg", WERKGROEP, when, times_per_year=times)], year=2026)
    assert len(found) == round(times)
    assert {(window.first.month - 1) // 3 for window in found} == {0, 1, 2, 3}


def test_a_werkgroep_with_a_rhythm_in_part_of_the_year_stays_near_it() -> None:
    rule = MeetingRule("werkgroep", WERKGROEP, "juli tot en met november, elke maand", times_per_year=12)
    assert all(date(2026, 7, 1) <= window.first for window in lay_out([rule], year=2026))
