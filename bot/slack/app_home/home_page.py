"""What stands in a person's App Home, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.slack.words.selections import meetings_ahead, mine, open_tasks, payload_items, reachable_agreements
from storage.agreements import Agreement, all_agreements
from storage.feed_checks import feed_check_of
from storage.meetings import Meeting
from storage.moments import values_of_agreement
from storage.people import memberships_of_agreement
from storage.words import AgreementStatus, Light
from workflows.answering.heard.periods_named import period_of_task
from workflows.ground_rules import GroundRules
from workflows.meeting.own_links import own_links
from workflows.meeting.rights import may_choose_date
from workflows.reviewing.commitments import commitments
from workflows.tracking.agreement_names import with_names
from workflows.tracking.nobodys import nobodys_tasks
from workflows.tracking.people import coordinators, membership_rows
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

AHEAD = timedelta(days=180)
REMINDERS_AHEAD = timedelta(days=28)
ON_A_PAGE = 8


def home_page(
    session: Session, person_id: int, *, language: str, offset: int, now: datetime, rules: GroundRules
) -> dict[str, Any]:
    """All of it; the tasks from `offset` on, as many as may fit."""
    agreements = reachable_agreements(session, person_id, None)
    views = mine(session, agreements, person_id, now=now, rules=rules)
    offset = offset if offset < len(views) else 0
    kept = [row for row in agreements if _keeps(session, row, person_id)]
    ahead = meetings_ahead(session, agreements, now=now, rules=rules, ahead=AHEAD)
    return {
        "message": "home",
        "language": language,
        "items": with_names(session, payload_items(views[offset : offset + ON_A_PAGE], now=now, rules=rules)),
        "offset": offset,
        "before": max(0, offset - ON_A_PAGE),
        "total": len(views),
        "agreements": len(agreements),
        "followed": any(row.status is AgreementStatus.ACTIVE for row in all_agreements(session)),
        "open": all(not memberships_of_agreement(session, row.id or 0) for row in agreements),
        "parties": _parties(session, agreements, person_id),
        "meetings": [_for_them(session, item, person_id) for item in ahead],
        "links": _links(session, person_id, rules),
        **_for_coordinators(session, kept, now=now, rules=rules),
        "checks": _checks(session, person_id),
    }


def _for_them(session: Session, item: dict[str, Any], person_id: int) -> dict[str, Any]:
    """A meeting with whether this person chooses its date: nobody gets a button that would refuse them."""
    meeting = session.get_one(Meeting, int(item["id"]))
    return item | {"may_choose": may_choose_date(session, meeting, person_id)}


def _keeps(session: Session, agreement: Agreement, person_id: int) -> bool:
    """Whether this person is a registered coordinator of it: while nobody is, nobody is bothered with its upkeep."""
    return person_id in {keeper.id for keeper in coordinators(session, agreement.id or 0)}


def _parties(session: Session, agreements: Sequence[Agreement], person_id: int) -> list[dict[str, Any]]:
    titles = {row.id: row.title for row in agreements}
    places = {
        (place.agreement_id, place.party_id)
        for row in agreements
        for place in memberships_of_agreement(session, row.id or 0)
        if place.person_id == person_id
    }
    return [
        {"party": row["party"], "role": row["role"], "agreement": titles[row["agreement"]]}
        for row in membership_rows(session)
        if (row["agreement"], row["party_id"]) in places and row["person"] == person_id
    ]


def _links(session: Session, person_id: int, rules: GroundRules) -> list[dict[str, Any]]:
    return [
        {
            "id": link.id,
            "name": link.name,
            "used": link.last_used_at.astimezone(rules.zone).date().isoformat() if link.last_used_at else None,
        }
        for link in own_links(session, person_id)
    ]


def _for_coordinators(
    session: Session, kept: Sequence[Agreement], *, now: datetime, rules: GroundRules
) -> dict[str, list[dict[str, Any]]]:
    """Escalations, what is nobody's, the coming reminders; nothing for who keeps no agreement."""
    if not kept:
        return {"escalations": [], "nobody": [], "feed": [], "reminders": []}
    late = [view for view in open_tasks(session, kept, now=now, rules=rules, only="red") if _is_late(view, now, rules)]
    unowned = [view for row in kept for view in _nobodys(session, row, now, rules)]
    return {
        "escalations": with_names(session, _with_periods(late, now, rules)),
        "nobody": with_names(session, _with_periods(unowned, now, rules)),
        "feed": [found for row in kept for found in _wrong_in_feed(session, row)],
        "reminders": _reminders(session, kept, now=now, rules=rules),
    }


def _with_periods(views: Sequence[TaskView], now: datetime, rules: GroundRules) -> list[dict[str, Any]]:
    """Of what comes back the period with it: the number is the same each time, and mostly the title."""
    items = payload_items(views, now=now, rules=rules)
    periods = {view.id: period_of_task(view) for view in views}
    periods = {view.id: "" if periods[view.id].casefold() in view.title.casefold() else periods[view.id] for view in views}
    return [item | ({"period": periods[item["task_id"]]} if periods[item["task_id"]] else {}) for item in items]


def _nobodys(session: Session, agreement: Agreement, now: datetime, rules: GroundRules) -> list[TaskView]:
    """What is followed and asked of nobody."""
    if agreement.status is not AgreementStatus.ACTIVE:
        return []
    return nobodys_tasks(session, agreement.id or 0, now=now, rules=rules)


def _wrong_in_feed(session: Session, agreement: Agreement) -> list[dict[str, Any]]:
    """What the last look at its calendar found."""
    check = feed_check_of(session, agreement.id or 0)
    return list(check.found) if check is not None else []


def _checks(session: Session, person_id: int) -> list[dict[str, Any]]:
    """The concepts that wait, for who may check them: everybody while there is no coordinator."""
    if not may(session, Action.IMPORT, person_id=person_id):
        return []
    return [_check(session, row) for row in all_agreements(session) if row.status is AgreementStatus.CONCEPT]


def _check(session: Session, agreement: Agreement) -> dict[str, Any]:
    left = sum(one.verdict is None for one in commitments(session, agreement.id or 0))
    return {"agreement": agreement.id, "title": agreement.title, "left": left}


def _is_late(view: TaskView, now: datetime, rules: GroundRules) -> bool:
    """As late as when a coordinator hears of it."""
    today = now.astimezone(rules.zone).date()
    late = today - view.deadline >= timedelta(days=rules.policy.escalation_after_days)
    return view.light is Light.RED and (late or view.blocked)


def _reminders(session: Session, kept: Sequence[Agreement], *, now: datetime, rules: GroundRules) -> list[dict[str, Any]]:
    """On which days of the coming weeks something is sent, and about how many tasks."""
    days: dict[str, set[int]] = {}
    for row in kept:
        for moment in values_of_agreement(session, row.id or 0):
            if moment.settled_at is None and now <= moment.at <= now + REMINDERS_AHEAD and moment.task_id is not None:
                days.setdefault(moment.at.astimezone(rules.zone).date().isoformat(), set()).add(moment.task_id)
    return [{"day": day, "count": len(tasks)} for day, tasks in sorted(days.items())]
