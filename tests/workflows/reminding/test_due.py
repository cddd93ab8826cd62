"""From moments that have come to messages in the outbox: one for each person or channel, once, and true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from storage.outbox import tasks_of_delivery
from storage.words import AgreementStatus, DeliveryKind, Light, MembershipRole
from workflows.reminding.bundling import refresh
from workflows.reminding.replanning import replan_agreement

ZONE = ZoneInfo("Europe/Amsterdam")
Life = Any
"""The fixture of this folder's conftest."""


def test_several_tasks_of_one_day_are_one_message(build: Any, life: Life) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    for _ in range(3):
        build.task(agreement, owners=(owner,))
    life.plan()
    assert life.seen(life.until("2026-01-31T12:00")) == ["2026-01-02 kickoff 3"]


def test_two_agreements_in_one_channel_are_one_message(build: Any, life: Life) -> None:
    for _ in range(2):
        agreement = build.agreement()
        build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert life.seen(life.until("2026-01-31T12:00")) == ["2026-01-02 kickoff 2"]


def test_the_most_urgent_names_the_message_and_stands_first(build: Any, life: Life) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    coming = build.task(agreement, owners=(owner,), start=date(2026, 3, 31), due=date(2026, 4, 30), number="1")
    due = build.task(agreement, owners=(owner,), number="2")
    life.plan()
    last = life.until("2026-03-31T12:00")[-1]
    assert (last.kind, [item["task_id"] for item in last.payload["items"]]) == (DeliveryKind.DUE, [due.id, coming.id])
    assert [item["kind"] for item in last.payload["items"]] == ["due", "kickoff"]


def test_a_quarter_in_which_nobody_answers(build: Any, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    build.meeting(agreement, name="Bestuurlijk overleg zomer")
    life.plan()
    found = life.until("2026-05-05T12:00")
    assert life.seen(found) == [
        "2026-01-02 kickoff 1",
        "2026-02-16 prompt 1",
        "2026-03-17 nudge 1",
        "2026-03-27 nudge 1",
        "2026-03-31 due 1",
        "2026-04-07 overdue 1",
        "2026-04-14 escalation 1",
        "2026-04-21 overdue 1",
        "2026-04-28 overdue 1",
        "2026-05-05 overdue 1",
    ]
    (agenda,) = [row for row in found if row.payload["message"] == "bundle" and row.payload["items"][0]["agenda_meeting"]]
    assert agenda.moment.astimezone(ZONE).date() == date(2026, 4, 28)
    assert agenda.payload["items"][0]["agenda_meeting"]["name"] == "Bestuurlijk overleg zomer"


def test_a_task_in_somebodys_hands_is_theirs_to_hear_of_and_the_coordinators_at_last(build: Any, life: Life) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    task = build.task(agreement, owners=(owner,))
    holder, coordinator = build.person("U1"), build.person("U2")
    build.member(coordinator, build.party(agreement, "Gemeente Veldhoek"), MembershipRole.COORDINATOR)
    build.assign(task, holder)
    life.plan()
    rows = [row for row in life.until("2026-04-14T12:00") if row.payload["message"] == "bundle"]
    places = {str(row.kind): (row.channel, row.person_id) for row in rows}
    assert places == {
        "kickoff": ("C1", None),
        "prompt": (None, holder.id),
        "nudge": (None, holder.id),
        "due": (None, holder.id),
        "overdue": (None, holder.id),
        "escalation": (None, coordinator.id),
    }
    assert rows[-1].payload["to"] in ({"person": "U1"}, {"person": "U2"})


def test_somebody_who_left_is_not_written_to(build: Any, life: Life) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    build.assign(task, build.person("U1", active=False))
    life.plan()
    assert {(row.channel, row.person_id) for row in life.until("2026-04-14T12:00")} == {("C1", None)}


def test_in_the_channel_the_leads_of_the_owner_are_named_else_the_party(build: Any, life: Life) -> None:
    agreement = build.agreement()
    led, unled = build.party(agreement, "Woonlint"), build.party(agreement, "Huurdersraad De Sleutel")
    build.member(build.person("U7"), led, MembershipRole.LEAD)
    build.task(agreement, owners=(led,))
    build.task(agreement, owners=(unled,))
    life.plan()
    (kickoff,) = life.until("2026-01-31T12:00")
    assert [item["mentions"] for item in kickoff.payload["items"]] == [["U7"], []]
    assert kickoff.payload["names"] == ["<@U7>", "Huurdersraad De Sleutel"]


def test_ten_are_shown_and_the_rest_is_counted(session: Session, build: Any, life: Life) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    for _ in range(13):
        build.task(agreement, owners=(owner,))
    life.plan()
    (kickoff,) = life.until("2026-01-31T12:00")
    assert (len(kickoff.payload["items"]), kickoff.payload["more"]) == (10, 3)
    assert len(tasks_of_delivery(session, kickoff.id)) == 13


@pytest.mark.parametrize("silence", [{"status": AgreementStatus.CONCEPT}, {"status": AgreementStatus.CLOSED}, {"channel": None}])
def test_without_confirmation_or_channel_nothing_is_sent(build: Any, life: Life, silence: dict[str, Any]) -> None:
    agreement = build.agreement(**silence)
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    assert life.until("2026-12-31T12:00") == []


def test_a_channel_that_comes_later_hears_the_kickoff_still(session: Session, build: Any, life: Life) -> None:
    agreement = build.agreement(channel=None)
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    life.until("2026-02-20T12:00")
    agreement.channel = "C9"
    session.add(agreement)
    replan_agreement(session, agreement.id, now=life.now, rules=life.rules)
    assert life.seen(life.until("2026-02-28T12:00")) == ["2026-02-23 kickoff 1"]


def test_finished_work_is_not_chased(build: Any, life: Life, say: Callable[..., Any]) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    life.until("2026-03-18T12:00")
    say(task, "done")
    assert life.seen(life.until("2026-12-31T12:00")) == []


def test_a_green_word_spares_the_next_nudge_but_not_the_deadline(build: Any, life: Life, say: Callable[..., Any]) -> None:
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    life.until("2026-03-25T12:00")
    say(task, "on_track")
    assert life.seen(life.until("2026-03-31T12:00")) == ["2026-03-31 due 1"]


def test_at_most_five_messages_a_week_go_to_one_person(build: Any, life: Life) -> None:
    """With an office that never closes there is one task more each day; what waits comes along the day after."""
    life.rules = replace(life.rules, workdays=replace(life.rules.workdays, closed_weekdays=frozenset(), holidays_closed=()))
    agreement, holder = build.agreement(), build.person("U1")
    owner = build.party(agreement)
    for day in range(2, 16):
        task = build.task(agreement, owners=(owner,), start=date(2025, 12, 20), due=date(2026, 1, day))
        build.assign(task, holder)
    life.plan()
    personal = [row for row in life.until("2026-01-16T12:00") if row.person_id == holder.id]
    for row in personal:
        week = [other for other in personal if row.created_at - timedelta(days=7) < other.created_at <= row.created_at]
        assert len(week) <= 5
    assert {item["task_id"] for row in personal for item in row.payload["items"]} >= set(range(1, 14))


def test_each_quarter_ends_with_one_digest(build: Any, life: Life) -> None:
    agreement = build.agreement()
    build.task(agreement, owners=(build.party(agreement),))
    life.plan()
    digests = [row for row in life.until("2027-02-01T12:00") if row.kind is DeliveryKind.DIGEST]
    assert [f"{row.moment.astimezone(ZONE):%Y-%m-%d}" for row in digests] == [
        *("2026-04-01", "2026-07-01", "2026-10-01", "2027-01-04"),
    ]


def test_after_an_answer_the_message_shows_the_new_stand(
    session: Session, build: Any, life: Life, say: Callable[..., Any]
) -> None:
    agreement = build.agreement()
    owner = build.party(agreement)
    first, second = build.task(agreement, owners=(owner,)), build.task(agreement, owners=(owner,))
    life.plan()
    (kickoff,) = life.until("2026-01-31T12:00")
    say(first, "progress", percent=60, light=Light.GREEN)
    payload = refresh(session, kickoff, now=life.now, rules=life.rules)
    items = {item["task_id"]: item for item in payload["items"]}
    assert (items[first.id]["percent"], items[first.id]["light"], items[second.id]["percent"]) == (60, "green", None)
    assert items[first.id]["last_report"]["at"] == "2026-01-31"
    assert {**payload, "items": [], "day": ""} == {**kickoff.payload, "items": [], "day": ""}


def test_a_party_that_is_waited_for_is_asked_once_and_the_owner_left_in_peace(
    build: Any, life: Life, say: Callable[..., Any]
) -> None:
    agreement = build.agreement()
    owner, other = build.party(agreement), build.party(agreement, "Gemeente Veldhoek")
    build.member(build.person("U5"), other, MembershipRole.LEAD)
    task = build.task(agreement, owners=(owner,))
    build.assign(task, build.person("U1"))
    life.plan()
    life.until("2026-03-05T12:00")
    say(task, "waiting", waiting_for_party_id=other.id)
    found = [row for row in life.until("2026-06-30T12:00") if row.payload["message"] == "bundle"]
    assert life.seen(found) == ["2026-03-06 prompt 1", "2026-04-14 escalation 1", "2026-04-28 agenda 1"]
    (item,) = found[0].payload["items"]
    assert (found[0].channel, item["kind"], item["mentions"], item["owners"], item["waiting_for"]) == (
        *("C1", "waiting", ["U5"], ["Gemeente Veldhoek"], "Gemeente Veldhoek"),
    )


def test_what_waits_long_past_its_date_reaches_the_coordinator_and_names_no_owner_in_the_channel(
    build: Any, life: Life, say: Callable[..., Any]
) -> None:
    agreement = build.agreement()
    owner, other = build.party(agreement), build.party(agreement, "Gemeente Veldhoek")
    keeper = build.person("U8")
    build.member(keeper, other, MembershipRole.COORDINATOR)
    build.member(build.person("U1"), owner, MembershipRole.LEAD)
    task = build.task(agreement, owners=(owner,))
    life.plan()
    life.until("2026-03-05T12:00")
    say(task, "waiting", waiting_for_party_id=other.id)
    found = [row for row in life.until("2026-06-30T12:00") if row.payload["message"] == "bundle"]
    _, escalation, agenda = found
    assert (escalation.person_id, escalation.payload["items"][0]["waiting_for"]) == (keeper.id, "Gemeente Veldhoek")
    (item,) = agenda.payload["items"]
    assert (agenda.channel, item["kind"], item["mentions"], item["assignees"]) == ("C1", "agenda", [], [])


def test_after_the_wait_the_owner_is_asked_again(build: Any, life: Life, say: Callable[..., Any]) -> None:
    agreement = build.agreement()
    owner, other = build.party(agreement), build.party(agreement, "Gemeente Veldhoek")
    task = build.task(agreement, owners=(owner,))
    life.plan()
    life.until("2026-03-05T12:00")
    say(task, "waiting", waiting_for_party_id=other.id)
    life.until("2026-03-20T12:00")
    say(task, "progress", percent=50)
    assert life.seen(life.until("2026-03-21T12:00")) == [], "how far it is ends no wait"
    say(task, "at_risk")
    assert life.seen(life.until("2026-03-31T12:00")) == ["2026-03-27 nudge 1", "2026-03-31 due 1"]


def test_what_is_nobodys_is_asked_of_nobody_until_somebody_has_it(build: Any, life: Life) -> None:
    agreement = build.agreement()
    task = build.task(agreement)
    life.plan()
    assert life.seen(life.until("2026-01-31T12:00")) == []
    build.assign(task, build.person("U9"))
    life.plan()
    found = life.until("2026-02-28T12:00")
    assert "U9" in {row.payload["to"].get("person") for row in found if "to" in row.payload}
