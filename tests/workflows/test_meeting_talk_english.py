"""What is said of a meeting's date in English, and what is only talk."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from workflows.meeting.talk.date_talk import Talk, What, talk_of
from workflows.meeting.talk.of_several import talks_of
from workflows.meeting.talk.shifts import Shift
from workflows.meeting.talk.taken_back import goes_on_after_all, takes_back

TODAY = date(2026, 2, 17)  # a Tuesday
NAMES = ["bestuurlijk overleg evaluatie"]
THE_17TH = date(2026, 3, 17)
BOTH = ["ambtelijk overleg (1 van 4)", "bestuurlijk overleg evaluatie"]


@pytest.mark.parametrize(
    ("said", "day", "start", "end"),
    [
        ("The meeting will be on 17 March at 3pm", THE_17TH, time(15), None),
        ("the bestuurlijk overleg is on 17 March at 9.30 am", THE_17TH, time(9, 30), None),
        ("the evaluation is scheduled for Tuesday 17 March, 10 a.m.", THE_17TH, time(10), None),
        ("we'll do it on the 17th of March at 2 o'clock", THE_17TH, time(14), None),
        ("let's make it 17 March from 7 to 9pm", THE_17TH, time(19), time(21)),
        ("it’s going to be 17 March from 11 to 1pm", THE_17TH, time(11), time(13)),
        ("booked: 17 March, half past ten to noon", THE_17TH, time(10, 30), time(12)),
        ("no, 17 March at quarter to two", THE_17TH, time(13, 45), None),
        ("it's been moved to 17 March", THE_17TH, None, None),
        ("The overleg was rescheduled for 17 March at 4pm", THE_17TH, time(16), None),
        ("from 2 to 4pm", None, time(14), time(16)),
    ],
)
def test_a_day_that_is_said_to_be_the_meetings_is_heard(
    said: str, day: date | None, start: time | None, end: time | None
) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.THEN, day, start, end)


@pytest.mark.parametrize(
    ("said", "place"),
    [("17 March from 2 to 4pm in the town hall", "Town hall"), ("on 17 March from 2 till 4 pm, meeting room 3", None)],
)
def test_the_place_is_heard_with_the_hours(said: str, place: str | None) -> None:
    talk = talk_of(said, NAMES, today=TODAY)
    assert (talk and (talk.day, talk.start, talk.end, talk.place)) == ((THE_17TH, time(14), time(16), place) if place else None)


@pytest.mark.parametrize(
    "said",
    [
        "it's off",
        "The meeting is off",
        "the bestuurlijk overleg is off this time",
        "it's off, the alderman is ill",
        "let's skip this one",
        "we're skipping it this year",
        "cancel it please",
        "we've cancelled the meeting",
        "call it off",
        "it isn't happening",
        "The meeting won't take place",
        "it's not going ahead, unfortunately",
        "the meeting has been called off",
    ],
)
def test_that_it_is_off_is_heard(said: str) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.OFF)


@pytest.mark.parametrize(
    ("said", "shift"),
    [
        ("let's move it two weeks", Shift(timedelta(weeks=2))),
        ("pushed back by a month", Shift(months=1)),
        ("bring it forward a week", Shift(timedelta(weeks=-1))),
        ("the week after please", Shift(timedelta(weeks=1))),
        ("the meeting starts an hour later", Shift(timedelta(hours=1))),
    ],
)
def test_how_much_later_counts_from_the_meetings_own_day(said: str, shift: Shift) -> None:
    assert talk_of(said, NAMES, today=TODAY) == Talk(What.THEN, shift=shift)


def test_a_month_to_which_it_moves_and_a_day_that_was_are_heard() -> None:
    assert talk_of("it has been postponed until June", NAMES, today=TODAY) == Talk(
        What.MOVES, window=(date(2026, 6, 1), date(2026, 6, 30))
    )
    assert talk_of("we've already met, on 10 February", NAMES, today=TODAY) == Talk(What.WAS, date(2026, 2, 10))


@pytest.mark.parametrize(
    "said",
    [
        "it's not off",
        "is it off?",
        "it isn't cancelled",
        "let's not skip it",
        "don't cancel it",
        "I'm skipping this one",
        "I'm off on 17 March",
        "Marijke is off",
        "the director is off on 17 March",
        "it's off to a good start",
        "we'll skip the presentation",
        "the drinks are cancelled",
        "17 March doesn't work",
        "I can't make 17 March",
        "I'd prefer 17 March",
        "how about 17 March",
        "it should be moved to 17 March",
        "before 17 March please",
        "the papers come on 17 March",
        "the minutes will be there on 17 March",
        "I'll call you at 3pm",
        "see you on 17 March",
        "the train leaves at 2pm",
        "twelve of us will be there",
        "go-live will be on 17 March",
        "livegang wordt een ander punt, 17 maart",
    ],
)
def test_talk_among_colleagues_is_left_alone(said: str) -> None:
    assert talk_of(said, NAMES, today=TODAY) is None


@pytest.mark.parametrize(
    "said",
    [
        "the officials' meeting is on 17 March at 9am, the executive meeting on 24 March at 7.30pm",
        "the first on 17 March at 9am and the second on 24 March at 7:30 pm",
    ],
)
def test_two_meetings_in_one_message_are_heard_apart(said: str) -> None:
    found = {which: (talk.day, talk.start) for which, talk in talks_of(said, BOTH, today=TODAY)}
    assert found == {0: (THE_17TH, time(9)), 1: (date(2026, 3, 24), time(19, 30))}


def test_which_meeting_is_meant_is_heard_by_its_name_in_english() -> None:
    assert [which for which, _ in talks_of("the evaluation is on 17 March", BOTH, today=TODAY)] == [1]
    assert [which for which, _ in talks_of("the first is off", BOTH, today=TODAY)] == [0]
    assert [which for which, _ in talks_of("it's off", BOTH, today=TODAY)] == [None]


def test_what_is_taken_back_and_what_is_on_after_all_is_heard() -> None:
    assert takes_back("scratch that") and takes_back("put it back please")
    assert goes_on_after_all("it's on after all") and goes_on_after_all("the meeting is going ahead after all")
    assert not goes_on_after_all("is it on after all?") and not goes_on_after_all("it's on")
