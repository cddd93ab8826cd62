"""The calendar is looked at once each working day, and its coordinators hear of what is wrong once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from calendars.ical_check import Trap
from storage.feed_checks import feed_check_of
from storage.meetings import Meeting
from storage.outbox import Delivery
from storage.words import AgreementStatus, DeliveryKind, MembershipRole, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.feed import check as feed_check
from workflows.meeting.feed.check import WellReadFeeds, agreements_to_check, keep_found, wrong_in_feed
from workflows.meeting.meetings import set_meeting
from workflows.tracking.history import append

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 4, 13, 10, 0, tzinfo=AMSTERDAM)
DAY = timedelta(days=1)


@pytest.fixture
def kept(build: Any) -> Any:
    """An agreement with a meeting, kept by somebody of each side; one more takes part without keeping it."""
    agreement = build.agreement()
    for position, role in enumerate([MembershipRole.COORDINATOR, MembershipRole.COORDINATOR, MembershipRole.LEAD]):
        party = build.party(agreement, f"Partij {position}", position=position)
        build.member(build.person(f"U{position}", language="en" if position else None), party, role)
    build.meeting(agreement, name="Bestuurlijk overleg")
    return agreement


def look(session: Session, rules: GroundRules, now: datetime) -> None:
    """What a beat does."""
    for agreement_id in agreements_to_check(session, now=now, rules=rules):
        keep_found(
            session, agreement_id, wrong_in_feed(session, agreement_id, rules=rules, today=now.date()), now=now, rules=rules
        )


def told(session: Session) -> list[Delivery]:
    return list(session.exec(select(Delivery).order_by(col(Delivery.id))))


def spoil(session: Session, agreement: Any) -> None:
    """A uid that Thunderbird makes no file of."""
    meeting = session.exec(select(Meeting).where(Meeting.agreement_id == agreement.id)).one()
    meeting.uid = "x" * 200
    session.add(meeting)
    session.flush()


def test_a_calendar_that_is_well_says_nothing(session: Session, kept: Any, rules: GroundRules) -> None:
    look(session, rules, MONDAY)
    check = feed_check_of(session, kept.id)
    assert check is not None and check.found == [] and told(session) == []


def test_each_coordinator_hears_once_of_what_is_new_in_their_own_language(
    session: Session, kept: Any, rules: GroundRules
) -> None:
    spoil(session, kept)
    for days in range(5):
        look(session, rules, MONDAY + days * DAY)
        look(session, rules, MONDAY + days * DAY + timedelta(hours=3))
    found = told(session)
    assert [(row.person_id, row.payload["language"], row.kind) for row in found] == [
        (1, "nl", DeliveryKind.OTHER),
        (2, "en", DeliveryKind.OTHER),
    ]
    assert {one["trap"] for one in found[0].payload["found"]} == {Trap.UID.value}
    assert found[0].payload["found"][0]["name"] == "Bestuurlijk overleg"


def test_what_comes_later_is_told_without_what_is_known(session: Session, build: Any, kept: Any, rules: GroundRules) -> None:
    spoil(session, kept)
    look(session, rules, MONDAY)
    other = build.meeting(kept, name="werkgroep", window_start=date(2026, 9, 1), window_end=date(2026, 9, 30))
    set_meeting(
        session,
        other.id,
        start=datetime(2026, 9, 8, 14, tzinfo=AMSTERDAM),
        person_id=None,
        source=Source.CLI,
        now=MONDAY,
        rules=rules,
    )
    other.sequence = 0
    session.flush()
    look(session, rules, MONDAY + DAY)
    news = [row for row in told(session) if row.payload["message"] == "feed_check"][2:]
    assert [[(one["trap"], one["name"]) for one in row.payload["found"]] for row in news] == [[("sequence", "werkgroep")]] * 2
    check = feed_check_of(session, kept.id)
    assert check is not None and {one["trap"] for one in check.found} == {"uid", "sequence"}


def test_what_was_mended_and_breaks_again_is_new(session: Session, kept: Any, rules: GroundRules) -> None:
    spoil(session, kept)
    look(session, rules, MONDAY)
    for meeting in session.exec(select(Meeting)):
        meeting.uid = "m1"
    session.flush()
    look(session, rules, MONDAY + DAY)
    check = feed_check_of(session, kept.id)
    assert check is not None and check.found == [] and len(told(session)) == 2
    spoil(session, kept)
    look(session, rules, MONDAY + 2 * DAY)
    assert len(told(session)) == 4


@pytest.mark.parametrize(
    ("now", "looks"),
    [
        (datetime(2026, 4, 13, 9, 29, tzinfo=AMSTERDAM), False),
        (datetime(2026, 4, 13, 9, 30, tzinfo=AMSTERDAM), True),
        (datetime(2026, 4, 12, 12, 0, tzinfo=AMSTERDAM), False),  # a Sunday
        (datetime(2026, 4, 27, 12, 0, tzinfo=AMSTERDAM), False),  # King's Day
    ],
)
def test_nobody_hears_of_it_at_night_or_on_a_day_off(
    session: Session, kept: Any, rules: GroundRules, now: datetime, looks: bool
) -> None:
    assert bool(agreements_to_check(session, now=now, rules=rules)) is looks


def test_a_concept_is_left_alone(session: Session, build: Any, rules: GroundRules) -> None:
    build.agreement(status=AgreementStatus.CONCEPT)
    assert agreements_to_check(session, now=MONDAY, rules=rules) == []


def test_another_title_that_the_calendars_were_not_told_is_seen(session: Session, kept: Any, rules: GroundRules) -> None:
    change = {"title": [kept.title, "Woonafspraken"]}
    append(session, agreement_id=kept.id, person_id=None, source=Source.CLI, text=None, change=change, now=MONDAY)
    kept.title = "Woonafspraken"
    session.flush()
    (found,) = wrong_in_feed(session, kept.id, rules=rules, today=MONDAY.date())
    assert (found.trap, found.name) == ("sequence", "Woonafspraken")


def test_a_calendar_that_can_not_be_made_is_found_too(session: Session, build: Any, kept: Any, rules: GroundRules) -> None:
    build.meeting(kept, window_start=date(2026, 9, 2), window_end=date(2026, 9, 1))
    (found,) = wrong_in_feed(session, kept.id, rules=rules, today=MONDAY.date())
    assert (found.trap, found.name) == ("unmade", None)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The agreements whose calendars are made and read, each time that they are."""
    found: list[int] = []

    def reads(session: Session, agreement_id: int, **given: Any) -> Any:
        found.append(agreement_id)
        return wrong_in_feed(session, agreement_id, **given)

    monkeypatch.setattr(feed_check, "wrong_in_feed", reads)
    return found


def test_a_calendar_that_was_well_is_not_read_again_until_something_of_it_changes(
    session: Session, build: Any, kept: Any, rules: GroundRules, read: list[int]
) -> None:
    feeds, other, task = WellReadFeeds(), build.agreement(), build.task(kept)

    def traps() -> list[str]:
        return [one.trap for one in feeds.wrong(session, kept.id, rules=rules, today=MONDAY.date())]

    assert traps() == traps() == [] and len(read) == 1
    other.title = "Afspraken elders"
    assert traps() == [] and len(read) == 1, "another agreement's change is none of this one"
    task.expected = date(2026, 8, 1)
    assert traps() == [] and len(read) == 2
    append(session, agreement_id=kept.id, person_id=None, source=Source.CLI, text=None, change={"x": [0, 1]}, now=MONDAY)
    assert traps() == [] and len(read) == 3
    spoil(session, kept)
    assert traps() == traps() == [Trap.UID.value] and len(read) == 5, "with a fault it is read each time"
