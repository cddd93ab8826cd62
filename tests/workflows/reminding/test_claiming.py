"""What is worked off together: whole places, in the time of sending, whatever was missed or comes later today."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.words import MembershipRole
from workflows.reminding import claiming
from workflows.reminding.claiming import next_work_at
from workflows.reminding.due import work_off

ZONE = ZoneInfo("Europe/Amsterdam")
Life = Any
"""The fixture of this folder's conftest."""


@pytest.mark.parametrize(
    ("back", "waits_until"),
    [
        ("2026-03-07T11:00", "2026-03-09T09:30"),  # a Saturday
        ("2026-04-06T11:00", "2026-04-07T09:30"),  # Easter Monday
        ("2026-02-19T03:00", "2026-02-19T09:30"),  # at night
    ],
)
def test_what_was_missed_is_told_on_a_working_day_at_the_hour_of_sending(
    session: Session, build: Any, life: Life, back: str, waits_until: str
) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert life.jump(back) == []
    opens = datetime.fromisoformat(waits_until).replace(tzinfo=ZONE)
    assert next_work_at(session, now=life.now, rules=life.rules) == opens
    assert len(life.seen(life.until(opens.replace(tzinfo=None).isoformat()))) == 1


def test_a_place_hears_of_agreements_with_hours_of_their_own_in_one_message(build: Any, life: Life) -> None:
    early, late = build.agreement(policy={"send_at": "08:00"}), build.agreement()
    elsewhere = build.agreement(channel="C9")
    for agreement in (early, late, elsewhere):
        build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    heard = life.until("2026-01-02T12:00")
    assert [(f"{row.moment.astimezone(ZONE):%H:%M}", row.channel, len(row.payload["items"])) for row in heard] == [
        ("08:00", "C1", 2),
        ("09:30", "C9", 1),
    ]
    assert life.until("2026-01-31T12:00") == []


def test_who_works_for_two_agreements_gets_one_message_a_day(build: Any, life: Life) -> None:
    person = build.person("U1")
    for policy, channel in (({"send_at": "08:00"}, "C1"), ({}, "C2")):
        agreement = build.agreement(policy=policy, channel=channel)
        build.assign(build.task(agreement, owners=(build.party(agreement),)), person)
    life.plan()
    life.until("2026-03-30T12:00")
    assert [(row.person_id, len(row.payload["items"])) for row in life.until("2026-03-31T12:00")] == [(person.id, 2)]


def test_however_much_has_come_no_place_hears_twice(session: Session, build: Any, life: Life, monkeypatch: Any) -> None:
    """Seven agreements in three channels with one coordinator for two of them, worked off a few moments at a time."""
    monkeypatch.setattr(claiming, "MOST_AT_ONCE", 3)
    shared = build.person("U1")
    for number in range(7):
        agreement = build.agreement(channel=f"C{number % 3}")
        owner = build.party(agreement)
        if number in {1, 2}:
            build.member(shared, owner, MembershipRole.COORDINATOR)
        for _ in range(2):
            build.task(agreement, owners=(owner,), start=date(2026, 1, 1), due=date(2026, 1, 30))
    life.plan()
    life.until("2026-02-12T12:00")
    before = life.messages()
    life.now = datetime(2026, 2, 13, 9, 30, tzinfo=ZONE)
    rounds = [work_off(session, now=life.now, rules=life.rules) for _ in range(5)]
    places = [(row.channel, row.person_id) for row in life.messages()[len(before) :]]
    assert sorted(places, key=str) == [("C0", None), ("C1", None), ("C2", None), (None, shared.id)]
    assert [done.moments > 0 for done in rounds] == [True, True, False, False, False]


def test_a_message_each_working_day_is_not_more_than_five_a_week(build: Any, life: Life) -> None:
    """Also when the heartbeat is a second earlier this Monday than it was last Monday."""
    person, agreement = build.person("U1"), build.agreement()
    owner = build.party(agreement)
    for day in (12, 13, 14, 15, 16, 19, 20):
        build.assign(build.task(agreement, owners=(owner,), start=date(2026, 1, day), due=date(2026, 1, day)), person)
    life.plan()
    heard = []
    for day in (12, 13, 14, 15, 16, 19, 20):
        second = 5 if day < 19 else 1
        heard += [row for row in life.jump(f"2026-01-{day}T09:30:0{second}") if row.person_id == person.id]
    assert [row.moment.astimezone(ZONE).day for row in heard] == [12, 13, 14, 15, 16, 19, 20]
