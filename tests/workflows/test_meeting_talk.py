"""What is said of a meeting's date in its thread, and what is only talk."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from workflows.meeting.talk.date_talk import Talk, What, named, talk_of
from workflows.meeting.talk.of_several import talks_of
from workflows.meeting.talk.shifts import Shift, shifted
from workflows.meeting.talk.taken_back import goes_on_after_all, takes_back

TODAY = date(2026, 2, 17)  # a Tuesday
NAMES = ["bestuurlijk overleg evaluatie"]
THE_17TH = date(2026, 3, 17)


@pytest.mark.parametrize(
    ("said", "day", "start", "end"),
    [
        ("dat wordt 17 maart", THE_17TH, None, None),
        ("Het wordt dinsdag 17 maart om 10 uur", THE_17TH, time(10), None),
        ("bestuurlijk overleg is op 17 maart om 10 uur", THE_17TH, time(10), None),
        ("bestuurlijk overleg 17 maart 10:00", THE_17TH, time(10), None),
        ("17 maart van 10 tot 12", THE_17TH, time(10), time(12)),
        ("17-3 om half elf", THE_17TH, time(10, 30), None),
        ("we zetten het op 17/3/2026, 14.00-15.30 uur", THE_17TH, time(14), time(15, 30)),
        ("Evaluatie is gepland op 17 maart om 2 uur", THE_17TH, time(14), None),
        ("17 maart om 8 uur 's avonds", THE_17TH, time(20), None),
        ("verzet naar 24 maart", date(2026, 3, 24), None, None),
        ("<@U12> verzetten naar 24 maart 9u30", date(2026, 3, 24), time(9, 30), None),
        ("verplaatst van 17 maart naar 24 maart", date(2026, 3, 24), None, None),
        ("Het overleg schuift naar volgende week dinsdag", date(2026, 2, 24), None, None),
        ("moved to March 24 at 10:00", date(2026, 3, 24), time(10), None),
        ("pardon, toch 24 maart", date(2026, 3, 24), None, None),
        ("nee, 24 maart", date(2026, 3, 24), None, None),
        ("verzet naar 24 maart wegens ziekte van de wethouder", date(2026, 3, 24), None, None),
        ("vervalt, we prikken 24 maart om 9 uur", date(2026, 3, 24), time(9), None),
    ],
)
def test_a_day_that_is_said_to_be_the_meetings_is_heard(said: str, day: date, start: time | None, end: time | None) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.THEN, day, start, end)


@pytest.mark.parametrize(
    "said",
    [
        "gaat niet door",
        "Het overleg gaat helaas niet door.",
        "is afgelast",
        "Bestuurlijk overleg vervalt",
        "we zeggen het af",
        "overleg gaat niet door, de voorzitter is ziek",
        "De wethouder kan niet, dus het overleg gaat niet door",
        "wegens sneeuw gaat het niet door",
        "gaat niet door i.v.m. de verkiezingen",
        "we slaan het bestuurlijk overleg dit keer maar een keertje over",
        "Dit overleg slaan we over",
        "gaat niet door, nieuwe datum volgt",
    ],
)
def test_that_it_is_off_is_heard(said: str) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.OFF)


@pytest.mark.parametrize("said", ["we verzetten het", "Dit overleg is uitgesteld"])
def test_that_it_moves_is_heard_without_a_day(said: str) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.MOVES)


@pytest.mark.parametrize(
    "said",
    [
        "17 maart kan ik niet",
        "dan kan ik niet, kan het 24 maart?",
        "liever in de avond",
        "ik kijk even in de agenda",
        "ik ben er",
        "17 of 24 maart",
        "misschien wordt het 17 maart",
        "de stukken komen 17 maart",
        "het verslag wordt 17 maart verstuurd",
        "op 17 maart is Jan jarig",
        "ik ben vanaf 17 maart vrij",
        "het wordt in maart",
        "gaat gewoon door",
        "het gaat toch niet niet door?",
        "als de wethouder ziek is gaat het niet door",
        "de bewonersavond gaat niet door",
        "17 maart is niet handig",
        "notulen volgen",
        "wij kunnen niet, gaat wat ons betreft niet door",
        "de lunch gaat niet door, de kok is ziek",
        "kan het een week later?",
        "de stukken komen een week later",
        "een week later kan ik niet",
        "ik kom een half uur later",
        "was het gisteren?",
        "het was gezellig",
        "ik was gisteren ziek",
        "de verslagen van juni zijn doorgeschoven",
        "prima",
        "",
    ],
)
def test_talk_among_colleagues_is_left_alone(said: str) -> None:
    assert talk_of(said, NAMES, today=TODAY) is None


def test_of_several_meetings_the_one_that_is_named_is_meant() -> None:
    both = ["bestuurlijk overleg evaluatie", "ambtelijk overleg (1 van 4)"]
    assert named("ambtelijk overleg wordt 17 maart", both) == 1
    assert named("evaluatie 17 maart", both) == 0
    assert named("dat wordt 17 maart", both) is None
    assert named("dat wordt 17 maart", both[:1]) == 0


@pytest.mark.parametrize(
    ("said", "shift"),
    [
        ("een week later graag", Shift(timedelta(weeks=1))),
        ("goed, dan twee weken later, zelfde tijd", Shift(timedelta(weeks=2))),
        ("schuift een week op", Shift(timedelta(weeks=1))),
        ("is uitgesteld met een maand", Shift(months=1)),
        ("wordt een maand later", Shift(months=1)),
        ("een dag eerder", Shift(timedelta(days=-1))),
        ("de week erna", Shift(timedelta(weeks=1))),
        ("we beginnen een uurtje later", Shift(timedelta(hours=1))),
        ("a week later please", Shift(timedelta(weeks=1))),
    ],
)
def test_how_much_later_counts_from_the_meetings_own_day(said: str, shift: Shift) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.THEN, shift=shift)


def test_a_meeting_that_moves_keeps_the_hour_of_the_clock_and_over_months_its_weekday() -> None:
    evening = datetime(2026, 3, 24, 19, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))  # a Tuesday, days before the clock changes
    assert shifted(evening, Shift(timedelta(weeks=1))).isoformat() == "2026-03-31T19:30:00+02:00"
    assert shifted(evening, Shift(months=1)).isoformat() == "2026-04-21T19:30:00+02:00"
    assert shifted(evening, Shift(months=-1)).isoformat() == "2026-02-24T19:30:00+01:00"


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("nee, is doorgeschoven naar juni", date(2026, 6, 1), date(2026, 6, 30)),
        ("verschuift naar het tweede kwartaal", date(2026, 4, 1), date(2026, 6, 30)),
        ("uitgesteld naar volgende maand", date(2026, 3, 1), date(2026, 3, 31)),
    ],
)
def test_a_month_to_which_it_moves_is_heard_without_a_day(said: str, first: date, last: date) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.MOVES, window=(first, last))


@pytest.mark.parametrize(
    ("said", "day", "start"),
    [
        ("is gewoon geweest hoor, op 10 februari", date(2026, 2, 10), None),
        ("het was gisteren om 10 uur", date(2026, 2, 16), time(10)),
        ("hebben we vorige dinsdag al gehad", date(2026, 2, 10), None),
        ("10 februari om 10 uur", date(2026, 2, 10), time(10)),
        ("is al geweest", None, None),
    ],
)
def test_that_it_was_held_is_heard_with_the_day_that_was(said: str, day: date | None, start: time | None) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.WAS, day, start)


@pytest.mark.parametrize(
    ("said", "place", "end"),
    [
        ("17 maart van 10 tot 12 in het gemeentehuis", "Gemeentehuis", time(12)),
        ("17 maart, 10-12 uur in de raadszaal", "Raadszaal", time(12)),
        ("17 maart om 10 uur via Teams", "Teams", None),
        ("17 maart 10:00 bij Woonlint", "Woonlint", None),
        ("17 maart om 10 uur, locatie: De Schakel", "De Schakel", None),
        ("online op 17 maart om 10 uur", "Online", None),
    ],
)
def test_the_end_and_the_place_are_heard_with_the_day(said: str, place: str, end: time | None) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.THEN, THE_17TH, time(10), end, place)


BOTH = ["ambtelijk overleg (1 van 4)", "bestuurlijk overleg evaluatie"]


@pytest.mark.parametrize(
    "said",
    [
        "ambtelijk op 17 maart om 9 uur, bestuurlijk op 24 maart om 19.30",
        "de eerste 17 maart om 9 uur en de tweede 24 maart 19.30 uur",
        "het bestuurlijk overleg wordt 24 maart om half acht 's avonds en het ambtelijk 17 maart om 9:00",
    ],
)
def test_two_meetings_in_one_message_are_heard_apart(said: str) -> None:
    found = {which: (talk.day, talk.start) for which, talk in talks_of(said, BOTH, today=TODAY)}
    assert found == {0: (THE_17TH, time(9)), 1: (date(2026, 3, 24), time(19, 30))}


def test_a_day_for_both_counts_for_each() -> None:
    talks = talks_of("beide op 17 maart, ambtelijk om 9 uur en bestuurlijk om 11", BOTH, today=TODAY)
    assert {which: (talk.day, talk.start) for which, talk in talks} == {0: (THE_17TH, time(9)), 1: (THE_17TH, time(11))}


def test_where_each_day_could_be_of_the_other_nothing_is_heard() -> None:
    assert talks_of("17 maart ambtelijk, 24 maart bestuurlijk", BOTH, today=TODAY) == []


@pytest.mark.parametrize("said", ["ongedaan", "oeps, maak dat maar ongedaan", "draai dat terug", "undo"])
def test_that_a_change_is_taken_back_is_heard(said: str) -> None:
    assert takes_back(said)


def test_that_it_takes_place_after_all_is_heard() -> None:
    assert goes_on_after_all("het overleg gaat toch gewoon door") and goes_on_after_all("gaat wel door")
    assert not goes_on_after_all("gaat het toch door?") and not goes_on_after_all("gaat niet door") and not takes_back("prima")
