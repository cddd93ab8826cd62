"""What the doctor says of the calendar feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlmodel import Session

from bot.config import Config
from bot.doctor.feed_checks import feed_findings
from storage.agreements import Agreement
from storage.database import Database
from storage.meetings import Meeting
from storage.words import AgreementStatus, MeetingKind, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed import check
from workflows.meeting.meetings import set_meeting

NOW = datetime.fromisoformat("2026-04-10T10:00:00+02:00")


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as session:
        made = {"created_at": NOW, "document": "a.pdf", "content_hash": "0" * 64, "status": AgreementStatus.ACTIVE}
        agreement = Agreement(title="Prestatieafspraken Veldhoek", **made)
        session.add(agreement)
        session.flush()
        days = {"window_start": date(2026, 7, 1), "window_end": date(2026, 7, 31), "created_at": NOW, "modified_at": NOW}
        meeting = Meeting(
            uid="m1@x.test",
            agreement_id=agreement.id,
            kind=MeetingKind.BESTUURLIJK,
            name="Bestuurlijk overleg",
            source="blz. 1",
            **days,
        )
        session.add(meeting)
        session.flush()
        yield session


def said(session: Session, public_url: str = "https://nakomen.example.nl") -> list[str]:
    config = Config()
    config = replace(config, web=replace(config.web, public_url=public_url))
    return [f"{found.text} {found.step or ''}" for found in feed_findings(session, config, now=NOW)]


def test_a_feed_that_is_right_is_said_to_be(session: Session) -> None:
    (text,) = said(session)
    assert "de feed klopt" in text


def test_an_address_without_https_is_advice(session: Session) -> None:
    (text,) = said(session, "http://nakomen.example.nl")
    assert "https://" in text


def test_a_change_that_the_calendars_were_not_told_is_named(session: Session, rules: GroundRules) -> None:
    start = datetime(2026, 7, 7, 14, tzinfo=rules.zone)
    set_meeting(session, 1, start=start, person_id=None, source=Source.CLI, now=NOW, rules=rules)
    assert "de feed klopt" in said(session)[0]
    session.get_one(Meeting, 1).sequence = 0
    session.flush()
    (text,) = said(session)
    assert text.startswith("Bestuurlijk overleg: een wijziging is niet geteld")
    assert "reservekopie" in text


def test_a_uid_that_clients_stumble_over_is_named_by_its_meeting(session: Session) -> None:
    session.get_one(Meeting, 1).uid = "x" * 200 + "@x.test"
    session.flush()
    assert said(session)[0].startswith("Bestuurlijk overleg: het kenmerk is te lang")


def test_two_builds_that_differ_are_found(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    true_bytes, count = check.feed_bytes, iter(range(100))

    def restless(*args: object, **options: object) -> tuple[bytes, datetime]:
        data, at = true_bytes(*args, **options)  # type: ignore[arg-type]
        return data.replace(b"END:VCALENDAR", b"X-N:%d\r\nEND:VCALENDAR" % next(count)), at

    monkeypatch.setattr(check, "feed_bytes", restless)
    assert any("twee verschillende" in text for text in said(session))
