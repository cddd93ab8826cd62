"""An agreement may have rules of its own; plans follow the rules that hold, also when they change."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session

from bot.config import RemindersConfig
from calendars.workdays import WorkCalendar
from storage.agreements import Agreement
from storage.moments import planned_of_task
from storage.words import AgreementStatus, MomentKind
from workflows.errors import Refused
from workflows.ground_rules import GroundRules, Policy
from workflows.reminding.own_rules import replan_outdated, rules_of, set_own_rules
from workflows.reminding.replanning import replan_agreement

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 1, 2, 8, 0, tzinfo=ZONE)


@pytest.fixture
def planned(build: Any, session: Session, rules: GroundRules) -> Any:
    """A task of Q1 2026 in an agreement that follows the house's rules, planned on 2 January."""
    agreement = build.agreement()
    task = build.task(agreement, owners=(build.party(agreement),))
    replan_agreement(session, agreement.id, now=NOW, rules=rules)
    return task


def plan(session: Session, task: Any, kind: MomentKind) -> list[str]:
    rows = [row.at.astimezone(ZONE) for row in planned_of_task(session, task.id) if row.kind is kind]
    return [f"{at:%m-%d %H:%M}" for at in rows]


def change(session: Session, task: Any, rules: GroundRules, **wishes: str) -> Policy:
    return set_own_rules(session, session.get_one(Agreement, task.agreement_id), wishes, now=NOW, rules=rules)


def test_every_rule_can_be_set_in_the_configuration() -> None:
    assert {f.name for f in fields(Policy)} <= {f.name for f in fields(RemindersConfig)}


def test_an_agreement_gets_rules_of_its_own_and_its_plan_follows_at_once(
    session: Session, rules: GroundRules, planned: Any
) -> None:
    assert plan(session, planned, MomentKind.NUDGE) == ["03-17 09:30", "03-27 09:30"]
    change(session, planned, rules, nudge_before_days="21,7", send_at="10:00")
    assert plan(session, planned, MomentKind.NUDGE) == ["03-10 10:00", "03-24 10:00"]
    change(session, planned, rules, nudge_before_days="", send_at="")
    assert plan(session, planned, MomentKind.NUDGE) == ["03-17 09:30", "03-27 09:30"]


def test_it_is_told_which_rules_are_its_own(session: Session, rules: GroundRules, planned: Any) -> None:
    change(session, planned, rules, escalation_after_days="21")
    table = rules_of(session.get_one(Agreement, planned.agreement_id), rules)
    assert table["escalation_after_days"] == {"value": 21, "own": True}
    assert table["send_at"] == {"value": "09:30", "own": False}
    assert table["nudge_before_days"] == {"value": [14, 3], "own": False}


@pytest.mark.parametrize(
    ("name", "text"),
    [("nudges", "14"), ("nudges", ""), ("send_at", "half tien"), ("prompt_every_days", "0"), ("nudge_before_days", "14;3")],
)
def test_a_rule_that_means_nothing_is_refused_and_changes_nothing(
    session: Session, rules: GroundRules, planned: Any, name: str, text: str
) -> None:
    with pytest.raises(Refused):
        change(session, planned, rules, **{name: text})
    assert session.get_one(Agreement, planned.agreement_id).policy == {}


def test_a_configuration_with_other_rules_lays_the_plan_anew_once(session: Session, rules: GroundRules, planned: Any) -> None:
    assert not replan_outdated(session, now=NOW, rules=rules)
    closed = WorkCalendar(closed_periods=((date(2026, 3, 16), date(2026, 3, 20)),))
    carnaval = replace(rules, workdays=closed)
    assert replan_outdated(session, now=NOW, rules=carnaval)
    assert not replan_outdated(session, now=NOW, rules=carnaval)
    assert plan(session, planned, MomentKind.NUDGE) == ["03-13 09:30", "03-27 09:30"]


def test_of_an_agreement_with_rules_of_its_own_those_hold_whatever_the_configuration_says(
    session: Session, rules: GroundRules, planned: Any
) -> None:
    change(session, planned, rules, nudge_before_days="21")
    other = replace(rules, policy=replace(rules.policy, nudge_before_days=(1,), escalation_after_days=21))
    assert replan_outdated(session, now=NOW, rules=other)
    assert plan(session, planned, MomentKind.NUDGE) == ["03-10 09:30"]
    assert plan(session, planned, MomentKind.ESCALATION) == ["04-21 09:30"]


def test_a_concept_is_not_planned_by_other_rules_either(session: Session, build: Any, rules: GroundRules) -> None:
    build.agreement(status=AgreementStatus.CONCEPT)
    assert not replan_outdated(session, now=NOW, rules=rules)
