"""What stands on a meeting's agenda: what it is for, what the last one decided, what needs a decision, and the monitoring.

The agenda fills itself from the rows as they are at the moment at which somebody looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from calendars.lazy_pattern import LazyPattern, lazy_re
from storage.agreements import Agreement
from storage.meeting_notes import notes_of
from storage.meetings import Meeting, meetings_of
from storage.words import Light, MeetingKind, MeetingStatus, NoteKind
from workflows.ground_rules import GroundRules
from workflows.meeting.same_parties import others_of_the_same
from workflows.tracking.left_behind import left_behind
from workflows.tracking.views import TaskView, task_views

_PURPOSES: tuple[tuple[str, LazyPattern[re.Match[str]]], ...] = (
    ("evaluation", lazy_re(r"(?i)evalu|terugkijken|terugblik")),
    ("offer", lazy_re(r"(?i)\bbod\b|biedingen|voorgenomen werkzaamheden|activiteitenoverzicht")),
    ("agreements", lazy_re(r"(?i)nieuwe prestatieafspraken|nieuwe afspraken|vaststel|onderteken|definitieve|concept")),
)
_WORKING = ("fit", "draft", "final")
_BY_MONTH = {1: "evaluation", 2: "evaluation", 3: "evaluation", 7: "offer", 8: "offer", 9: "offer"} | dict.fromkeys(
    (10, 11, 12), "agreements"
)


def purpose_of(meeting: Meeting, *, zone_day: date) -> str | None:
    """What the meeting is for by the cycle: evaluation, offer, agreements; of a werkgroep fit, draft, final; None: monitoring.

    Its own name and subject say it, else the time of the year.
    """
    numbered = re.search(r"\((\d) (?:van|of) (\d)\)", meeting.name)
    if meeting.kind is MeetingKind.WERKGROEP and numbered and numbered[2] == "3":
        return _WORKING[min(int(numbered[1]), 3) - 1]
    for text in (meeting.name, meeting.subject or ""):
        for purpose, pattern in _PURPOSES:
            if pattern.search(text):
                return purpose
    by_season = meeting.kind in {MeetingKind.BESTUURLIJK, MeetingKind.WERKGROEP}
    return _BY_MONTH.get(zone_day.month) if by_season else None


def agenda_of(session: Session, meeting: Meeting, *, now: datetime, rules: GroundRules) -> dict[str, Any]:
    """The agenda as plain JSON values: `purpose` and `year`, `earlier` (what came of the last one), `decide`, `tasks`."""
    day = meeting.starts_at.astimezone(rules.zone).date() if meeting.starts_at else meeting.window_start
    before = _ended_before(session, meeting)
    views = [
        view
        for agreement_id in [meeting.agreement_id, *before]
        for view in task_views(session, now=now, rules=rules, agreement_id=agreement_id)
    ]
    left = left_behind(session, [view.id for view in views if view.agreement_id in before])
    decide = [view for view in views if view.id not in left and _needs_a_decision(session, view, day, rules)]
    known = {view.id for view in decide}
    coloured = [view for light in (Light.RED, Light.AMBER) for view in views if view.light is light and view.id not in known]
    return {
        "purpose": purpose_of(meeting, zone_day=day),
        "year": meeting.year or day.year,
        "earlier": _earlier(session, meeting, before, {view.id: view for view in views}),
        "decide": [agenda_task(view, before.get(view.agreement_id)) for view in decide],
        "tasks": [agenda_task(view, before.get(view.agreement_id)) for view in coloured],
    }


def _ended_before(session: Session, meeting: Meeting) -> dict[int, int]:
    """The agreements of the same parties of which the last year is the one before, by id with that year.

    What they left is spoken of at this table, and where they are evaluated.
    """
    agreement = session.get_one(Agreement, meeting.agreement_id)
    last = (meeting.year or meeting.window_start.year) - 1
    ended = {old.id or 0: old.year_end or old.year_start or 0 for old in others_of_the_same(session, agreement)}
    return {agreement_id: year for agreement_id, year in ended.items() if year == last}


def _needs_a_decision(session: Session, view: TaskView, day: date, rules: GroundRules) -> bool:
    """Whether it escalated: it was due so long ago, on the day of the meeting, that it goes onto the agenda."""
    if view.light is not Light.RED or view.status in {"done", "dropped", "concept"}:
        return False
    policy = rules.policy.overridden(session.get_one(Agreement, view.agreement_id).policy)
    return view.deadline + timedelta(days=policy.agenda_after_days) <= day


def agenda_task(view: TaskView, year: int | None = None) -> dict[str, Any]:
    """One task on an agenda; `year` is that of an agreement that has ended, whose numbers are others."""
    return {
        "task_id": view.id,
        "number": f"{view.number} ({year})" if year else view.number,
        "title": view.title,
        "owners": list(view.owners),
        "due": view.due.isoformat(),
        "expected": view.expected.isoformat() if view.expected else None,
        "light": view.light.value if view.light else None,
        "status": str(view.status),
        "why": view.why,
    }


def _earlier(session: Session, meeting: Meeting, before: Iterable[int], views: dict[int, TaskView]) -> list[dict[str, Any]]:
    """The decisions of the last such meeting before this one, and its actions with how they stand."""
    last = _last_before(session, meeting, before)
    found: list[dict[str, Any]] = []
    for row in notes_of(session, last.id or 0) if last is not None else []:
        if row.kind is NoteKind.MINUTES:
            continue
        view = views.get(row.task_id) if row.task_id is not None else None
        found.append(
            {
                "kind": row.kind.value,
                "text": row.text,
                "number": view.number if view else None,
                "status": str(view.status) if view else None,
                "light": view.light.value if view and view.light else None,
            }
        )
    return found


def _last_before(session: Session, meeting: Meeting, ended: Iterable[int]) -> Meeting | None:
    """The last meeting of this kind that was held before this one and of which something was noted."""
    before = [
        (other.starts_at, other)
        for agreement_id in [meeting.agreement_id, *ended]
        for other in meetings_of(session, agreement_id)
        if other.kind is meeting.kind and other.id != meeting.id and other.status is MeetingStatus.SET
        and other.starts_at is not None and (meeting.starts_at is None or other.starts_at < meeting.starts_at)
        and notes_of(session, other.id or 0)
    ]  # fmt: skip
    return max(before, key=lambda pair: pair[0])[1] if before else None
