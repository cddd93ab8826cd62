"""Choosing a date together, when several people click in the same second: each in a transaction of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from threading import Barrier
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from storage.database import Database
from storage.date_polls import DateOption, DatePoll, options_of
from storage.meetings import Meeting
from storage.outbox import Delivery
from storage.tasks import HistoryEntry
from storage.words import DateAnswer, MeetingStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules
from workflows.meeting.date_polls import Done, choose, propose, vote
from workflows.meeting.poll_messages import key_of

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 5, 6, 9, 30, tzinfo=ZONE)
STARTS = [datetime(2026, 7, day, 10, tzinfo=ZONE) for day in (7, 9, 14)]


@dataclass(frozen=True)
class Round:
    """A round about three dates, and who takes part."""

    database: Database
    rules: GroundRules
    meeting_id: int
    options: tuple[int, ...]
    people: tuple[int, ...]

    def at_once(self, *deeds: Callable[[Session], object]) -> list[object]:
        """Does these at the same moment, each in a transaction; what each gave, or the refusal that it got."""
        ready = Barrier(len(deeds))

        def do(deed: Callable[[Session], object]) -> object:
            ready.wait(10)
            try:
                with self.database.write() as session:
                    return bool(deed(session))
            except Refused as refused:
                return refused

        with ThreadPoolExecutor(len(deeds)) as pool:
            return list(pool.map(do, deeds))

    def by(self, person: int) -> Done:
        return Done(person, NOW, self.rules)


@pytest.fixture
def together(either_database: Database, rules: GroundRules, builder: Any) -> Round:
    with either_database.write() as session:
        build = builder(session)
        agreement = build.agreement()
        people = []
        for number, name in enumerate(("Gemeente Veldhoek", "Woonlint", "Huurdersraad Veldhoek")):
            party, person = build.party(agreement, name), build.person(f"U{number}")
            build.member(person, party)
            people.append(person.id or 0)
        meeting = build.meeting(agreement, window_start=date(2026, 7, 1), window_end=date(2026, 7, 31), organiser=None)
        dates: Sequence[tuple[datetime, datetime]] = [(start, start + timedelta(hours=1)) for start in STARTS]
        poll = propose(session, meeting.id or 0, dates, by=Done(people[0], NOW, rules))
        options = tuple(option.id or 0 for option in options_of(session, poll.id or 0))
        return Round(either_database, rules, meeting.id or 0, options, tuple(people))


def test_of_two_who_choose_at_once_one_chooses_and_the_other_hears_it(together: Round) -> None:
    both = zip(together.options, together.people, strict=True)
    came = together.at_once(*(partial(choose, option_id=option, by=together.by(person)) for option, person in both))
    refused = [one for one in came if isinstance(one, Refused)]
    assert len(refused) == 2
    assert all("Kiezen uit deze data hoeft niet meer" in str(one) for one in refused)
    with together.database.read() as session:
        meeting = session.get_one(Meeting, together.meeting_id)
        [poll] = session.exec(select(DatePoll)).all()
        chosen = session.get_one(DateOption, poll.chosen_id)
        assert meeting.status is MeetingStatus.SET
        assert (meeting.starts_at, meeting.sequence) == (chosen.starts_at, 1)
        assert len(session.exec(select(HistoryEntry).where(HistoryEntry.meeting_id == meeting.id)).all()) == 1


def test_of_all_who_answer_at_once_each_answer_stands_in_the_last_message(together: Round) -> None:
    option = together.options[0]
    together.at_once(
        *(partial(vote, option_id=option, answer=DateAnswer.YES, by=together.by(person)) for person in together.people)
    )
    with together.database.read() as session:
        [poll] = session.exec(select(DatePoll)).all()
        messages = session.exec(
            select(Delivery).where(col(Delivery.key).startswith(key_of(poll))).order_by(col(Delivery.id))
        ).all()
    assert sorted(messages[-1].payload["options"][0]["said"]["yes"]) == ["U0", "U1", "U2"]


def test_the_same_answer_twice_at_once_counts_once(together: Round) -> None:
    option, person = together.options[0], together.people[1]
    deed = partial(vote, option_id=option, answer=DateAnswer.YES, by=together.by(person))
    came = together.at_once(deed, deed)
    assert sorted(came) == [False, True]
