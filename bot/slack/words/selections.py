"""Which agreements, tasks and meetings somebody means: by the channel, else by what they belong to; most urgent first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from storage.agreements import Agreement, agreements_in_channel, all_agreements
from storage.people import Person, memberships_of_person
from storage.words import AgreementStatus, Light
from workflows.answering.narrowing import still_open
from workflows.answering.task_choice import Choice, choose
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import coming_meetings
from workflows.reminding.bundling import asked_item
from workflows.tracking.people import parties_of
from workflows.tracking.views import TaskView, task_views

CLOSED = frozenset({"done", "dropped", "concept"})
COLOURS = {
    "groen": Light.GREEN, "green": Light.GREEN, "oranje": Light.AMBER, "amber": Light.AMBER, "orange": Light.AMBER,
    "rood": Light.RED, "red": Light.RED,
}  # fmt: skip
_URGENCY = {Light.RED: 0, Light.AMBER: 1, Light.GREEN: 2, None: 3}


def reachable_agreements(session: Session, person_id: int, channel: str | None) -> list[Agreement]:
    """Those of the channel; elsewhere those that the person is registered for; while nobody is, all of them but for guests."""
    here = list(agreements_in_channel(session, channel)) if channel is not None else []
    if here:
        return here
    own = {place.agreement_id for place in memberships_of_person(session, person_id)}
    rows = [row for row in all_agreements(session) if row.status is not AgreementStatus.CLOSED]
    person = session.get(Person, person_id)
    if own or (person is not None and person.guest):
        return [row for row in rows if row.id in own]
    return [row for row in rows if parties_of(session, agreement_id=row.id or 0, person_id=person_id)]


def open_tasks(
    session: Session, agreements: Sequence[Agreement], *, now: datetime, rules: GroundRules, only: str = ""
) -> list[TaskView]:
    """What is not closed, most urgent first; `only`: a party, a theme, a colour or a word of the title."""
    views = confirmed_tasks(session, agreements, now=now, rules=rules)
    return [view for view in views if view.status not in CLOSED and _fits(view, only)]


def confirmed_tasks(session: Session, agreements: Sequence[Agreement], *, now: datetime, rules: GroundRules) -> list[TaskView]:
    """What is followed or was closed: what is open first, most urgent first."""
    views = [view for row in agreements for view in task_views(session, now=now, rules=rules, agreement_id=row.id)]
    known = [view for view in views if view.status != "concept"]
    return sorted(known, key=lambda view: (view.status in CLOSED, _urgency(view)))


def said_of(text: str, views: Sequence[TaskView], now: datetime) -> list[Choice]:
    """What these words say of which task by its number: of what is open or was a moment ago, else of what was closed."""
    news = [view for view in views if still_open(view, now)]
    found = (choose(text, some) if some else [] for some in (news, views))
    return next((told for choices in found if (told := [choice for choice in choices if choice.text])), [])


def _urgency(view: TaskView) -> tuple[bool, int, Any, int]:
    return (view.status == "planned", _URGENCY[view.light], view.expected or view.due, view.id)


def _fits(view: TaskView, only: str) -> bool:
    wanted = only.casefold().strip()
    if not wanted:
        return True
    if wanted in COLOURS:
        return view.light is COLOURS[wanted]
    texts = [*view.owners, view.theme or "", view.title]
    return any(wanted in text.casefold() for text in texts)


def mine(
    session: Session, agreements: Sequence[Agreement], person_id: int, *, now: datetime, rules: GroundRules
) -> list[TaskView]:
    """What was given to this person or is their party's to do, and runs now."""
    found: list[TaskView] = []
    for agreement in agreements:
        own = parties_of(session, agreement_id=agreement.id or 0, person_id=person_id)
        views = open_tasks(session, [agreement], now=now, rules=rules)
        found += [v for v in views if v.status != "planned" and (person_id in v.assignee_ids or own & set(v.owner_ids))]
    return sorted(found, key=_urgency)


def payload_items(views: Sequence[TaskView], *, now: datetime, rules: GroundRules) -> list[dict[str, Any]]:
    """Tasks as messages show them, without addressing anybody."""
    today = now.astimezone(rules.zone).date()
    return [asked_item(view, today=today) for view in views]


def meetings_ahead(
    session: Session, agreements: Sequence[Agreement], *, now: datetime, rules: GroundRules, ahead: timedelta
) -> list[dict[str, Any]]:
    """The meetings of these agreements from today on, by date."""
    today = now.astimezone(rules.zone).date()
    found = [
        meeting
        for row in agreements
        for meeting in coming_meetings(session, row.id or 0, first=today, last=today + ahead, zone=rules.zone)
    ]
    return sorted(found, key=lambda meeting: str(meeting["start"] or meeting["window_start"]))
