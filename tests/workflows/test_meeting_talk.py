"""What is said of a meeting's date in its thread, and what is only talk."""

from __future__ import annotations

from datetime import date, time

import pytest

from workflows.meeting.talk import Talk, What, named, talk_of

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
    ],
)
def test_a_day_that_is_said_to_be_the_meetings_is_heard(said: str, day: date, start: time | None, end: time | None) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.THEN, day, start, end)


@pytest.mark.parametrize(
    "said",
    ["gaat niet door", "Het overleg gaat helaas niet door.", "is afgelast", "Bestuurlijk overleg vervalt", "we zeggen het af"],
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
