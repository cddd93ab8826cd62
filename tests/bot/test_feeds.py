"""The calendars as the running bot serves them while other processes change the rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.exc import OperationalError

import bot.feeds
from bot.clock import SimulatedClock
from bot.feeds import CachedFeeds
from storage.agreements import Agreement
from storage.commit_marks import CommitMarks
from storage.database import Database, open_database
from storage.links import all_links
from storage.meetings import Meeting
from storage.words import AgreementStatus, MeetingKind, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed.choice import FeedChoice
from workflows.meeting.links import new_link, revoke
from workflows.meeting.meetings import set_meeting

PLAIN = FeedChoice()
AS_TODO = FeedChoice.of(tasks="todo", alarm=None)


@dataclass
class Town:
    """One agreement with one meeting and one link; `elsewhere` is what another process has open."""

    elsewhere: Database
    rules: GroundRules
    clock: SimulatedClock
    feeds: CachedFeeds
    token: str = ""
    meeting_id: int = 0

    def set_date(self, day: int) -> None:
        start = datetime(2026, 7, day, 14, tzinfo=self.rules.zone)
        with self.elsewhere.write() as session:
            by = {"person_id": None, "source": Source.CLI, "now": self.clock.now(), "rules": self.rules}
            set_meeting(session, self.meeting_id, start=start, **by)  # type: ignore[arg-type]

    def text(self) -> str:
        found = self.feeds(self.token, PLAIN)
        assert found is not None
        return found.plain.decode()


@pytest.fixture
def town(database: Database, rules: GroundRules) -> Iterator[Town]:
    now = datetime(2026, 4, 10, 10, tzinfo=rules.zone)
    clock = SimulatedClock(now)
    elsewhere = open_database(database.engine.url.render_as_string(hide_password=False))
    found = Town(elsewhere, rules, clock, CachedFeeds(database, rules, clock))
    with database.write() as session:
        made = {"created_at": now, "document": "a.pdf", "content_hash": "0" * 64, "status": AgreementStatus.ACTIVE}
        agreement = Agreement(title="Prestatieafspraken Veldhoek", **made)
        session.add(agreement)
        session.flush()
        days = {"window_start": date(2026, 7, 1), "window_end": date(2026, 7, 31), "created_at": now, "modified_at": now}
        kind = MeetingKind.BESTUURLIJK
        meeting = Meeting(uid="m1@x.test", agreement_id=agreement.id, kind=kind, name="overleg", source="blz. 1", **days)
        session.add(meeting)
        session.flush()
        found.meeting_id = meeting.id or 0
        _, found.token = new_link(session, name="x", now=now)
    yield found
    found.feeds.close()
    elsewhere.close()


def test_an_unchanged_calendar_is_the_same_object_and_asks_no_row(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.text()  # notes the use of the link, which is a commit
    first = town.feeds(town.token, PLAIN)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the rows were asked though nobody committed anything")

    monkeypatch.setattr(bot.feeds, "link_of_token", refuse)
    assert town.feeds(town.token, PLAIN) is first


def test_a_date_that_another_process_sets_is_in_the_next_answer(town: Town) -> None:
    assert "te plannen" in town.text()
    town.set_date(7)
    assert "20260707T140000" in town.text()
    town.set_date(9)
    assert "20260709T140000" in town.text()


def test_a_link_that_another_process_revokes_opens_nothing_more(town: Town) -> None:
    town.text()
    with town.elsewhere.write() as session:
        revoke(session, 1, now=town.clock.now())
    assert town.feeds(town.token, PLAIN) is None
    assert town.feeds(town.token, AS_TODO) is None


def test_a_link_that_another_process_makes_opens_at_once(town: Town) -> None:
    assert town.feeds("nobody-knows-this-one", PLAIN) is None
    with town.elsewhere.write() as session:
        _, token = new_link(session, name="y", now=town.clock.now())
    assert town.feeds(token, PLAIN) is not None


def test_an_unknown_and_a_revoked_token_ask_the_same_and_read_no_row(town: Town, database: Database) -> None:
    with town.elsewhere.write() as session:
        revoke(session, 1, now=town.clock.now())
    with database.read() as session:
        assert bot.feeds.link_of_token(session, town.token) is None
        assert list(session.identity_map.values()) == []


def test_the_last_use_is_noted_once_an_hour_and_never_stands_in_the_way(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def last_use() -> datetime | None:
        with town.elsewhere.read() as session:
            return all_links(session)[0].last_used_at

    begin = town.clock.now()
    town.text()
    assert last_use() == begin
    town.clock.move_to(begin + timedelta(minutes=59))
    town.text()
    assert last_use() == begin

    def locked(*_: object, **__: object) -> None:
        raise OperationalError("UPDATE", {}, Exception("database is locked"))

    with monkeypatch.context() as patch:
        patch.setattr(bot.feeds, "touch", locked)
        town.clock.move_to(begin + timedelta(minutes=61))
        assert "overleg" in town.text()
    town.clock.move_to(begin + timedelta(minutes=122))
    town.text()
    assert last_use() == begin + timedelta(minutes=122)


def test_what_changed_without_a_moment_of_its_own_still_moves_last_modified(town: Town) -> None:
    town.text()
    before = town.feeds(town.token, PLAIN)
    town.clock.move_to(town.clock.now() + timedelta(minutes=5))
    with town.elsewhere.write() as session:
        agreement = session.get_one(Agreement, 1)
        agreement.title = "Prestatieafspraken Veldhoek en Oever"
        session.add(agreement)
    after = town.feeds(town.token, PLAIN)
    assert before is not None and after is not None
    assert before.plain != after.plain
    assert before.modified < after.modified <= town.clock.now()


def test_marks_differ_after_a_commit_elsewhere_and_only_then(town: Town, database: Database) -> None:
    marks = CommitMarks(database)
    first = marks.mark()
    with town.elsewhere.read() as session:
        all_links(session)
    assert marks.mark() == first
    with town.elsewhere.write() as session:
        new_link(session, name="z", now=town.clock.now())
    second = marks.mark()
    assert second != first
    assert marks.mark() == second
    marks.close()
