"""The rules of one agreement: what it wants otherwise than the configuration, and plans that follow rules that changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime, time
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement
from storage.words import AgreementStatus
from workflows.errors import Refused
from workflows.ground_rules import GroundRules, Policy
from workflows.reminding.replanning import plan_key, policy_of, replan_agreement

NAMES = tuple(field.name for field in fields(Policy))


def set_own_rules(
    session: Session, agreement: Agreement, wishes: Mapping[str, str], *, now: datetime, rules: GroundRules
) -> Policy:
    """Changes rules of this agreement as a person wrote them (an empty text: as the configuration has it) and plans anew, in
    this transaction; gives the rules that hold now. Refused when a rule is unknown or its value means nothing."""
    own = dict(agreement.policy)
    for name, text in wishes.items():
        if text.strip():
            own[name] = _read(name, text.strip())
        else:
            own.pop(_known(name), None)
    try:
        policy = rules.policy.overridden(own)
    except ValueError as error:
        raise Refused(f"Met deze regels is geen planning te maken: {error}.") from error
    agreement.policy = own
    session.add(agreement)
    session.flush()
    replan_agreement(session, agreement.id or 0, now=now, rules=rules)
    return policy


def rules_of(agreement: Agreement, rules: GroundRules) -> dict[str, dict[str, Any]]:
    """Every rule as plain JSON values: {"value", "own"}; `own` says that this agreement wants it so."""
    policy = policy_of(agreement, rules)
    return {name: {"value": _plain(getattr(policy, name)), "own": name in agreement.policy} for name in NAMES}


def replan_outdated(session: Session, *, now: datetime, rules: GroundRules) -> bool:
    """Lays anew the plan of one active agreement that was laid by other rules than those that hold now; False when there is none.

    Of several processes that start at once one does it.
    """
    active = select(Agreement).where(col(Agreement.status) == AgreementStatus.ACTIVE).order_by(col(Agreement.id))
    wrong = next((row for row in session.exec(active) if row.planned_by != plan_key(row, rules)), None)
    if wrong is None:
        return False
    mine = session.get_one(Agreement, wrong.id, with_for_update=True, populate_existing=True)
    if mine.status is AgreementStatus.ACTIVE and mine.planned_by != plan_key(mine, rules):
        replan_agreement(session, mine.id or 0, now=now, rules=rules)
    return True


def _read(name: str, text: str) -> Any:
    """The value as it is kept: a number, numbers with commas between them, or an hour."""
    kind = type(getattr(Policy(), _known(name)))
    try:
        if kind is time:
            return time.fromisoformat(text).isoformat("minutes")
        return [int(part) for part in text.split(",")] if kind is tuple else int(text)
    except ValueError:
        example = {time: '"10:00"', tuple: '"14,3"'}.get(kind, "een heel getal")
        raise Refused(f'`{name}` kan niet "{text}" zijn; schrijf {example}.') from None


def _known(name: str) -> str:
    if name not in NAMES:
        raise Refused(f"De regel `{name}` is onbekend. De regels zijn: {', '.join(NAMES)}.")
    return name


def _plain(value: object) -> object:
    if isinstance(value, time):
        return value.isoformat("minutes")
    return list(value) if isinstance(value, tuple) else value
