"""What stands in the lists of a digest: finished, slipped, coming, to be decided. Pure: from views to plain JSON values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from calendars.quarters import Quarter
from storage.words import Light
from workflows.reporting.stoplight import WAITING_LIMIT_DAYS
from workflows.tracking.views import TaskView

Item = dict[str, Any]

CLOSED = frozenset({"done", "dropped"})


def counted(view: TaskView) -> bool:
    """Whether a task is reported on: confirmed, chased, and not waiting for a condition."""
    return view.status != "concept" and view.chased and not (view.conditional and view.status not in CLOSED)


def finished_items(views: Sequence[TaskView], due: Sequence[TaskView], *, quarter: Quarter, zone: ZoneInfo) -> list[Item]:
    """What was finished in the quarter, or of what was `due` in it since; `by` is the person who said so."""
    found = []
    for view in views:
        if view.status != "done" or view.done_at is None:
            continue
        day = view.done_at.astimezone(zone).date()
        if day in quarter or (day > quarter.last_day and view in due):
            by = view.last_report.by if view.last_report else None
            found.append(_item(view) | {"done_on": day.isoformat(), "by": by})
    return sorted(found, key=lambda item: item["done_on"])


def slipped_items(views: Sequence[TaskView], *, quarter: Quarter, today: date) -> list[Item]:
    """What is later than was first agreed, worst first: `days` (and whole `weeks`) late.

    A later day that was named or agreed counts from the first promise; what is `still_open` without one counts until today.
    """
    found = []
    for view in views:
        if view.status in CLOSED or view.start > quarter.last_day:
            continue
        until = max(view.due, view.deadline)
        still_open = until < today and view.first_due <= quarter.last_day
        days = ((today if still_open else until) - view.first_due).days
        if days > 0:
            found.append(_item(view) | {"days": days, "weeks": days // 7, "still_open": still_open})
    return sorted(found, key=lambda item: -int(item["days"]))


def coming_items(views: Sequence[TaskView], *, quarter: Quarter) -> list[Item]:
    """What begins or is due in this quarter and is not closed, by deadline."""
    coming = [view for view in views if view.status not in CLOSED and (view.start in quarter or view.deadline in quarter)]
    return [_item(view) for view in sorted(coming, key=lambda view: (view.deadline, view.start))]


def decision_items(views: Sequence[TaskView], *, quarter: Quarter, today: date, patience: int) -> list[Item]:
    """What the parties must decide on: a later date that was proposed, a task that is done for its owner, what is red.

    What is red for its date alone is only just late until it escalates, `patience` days on: it stands among what is late.
    """
    found = []
    for view in views:
        if view.status in CLOSED or view.start > quarter.last_day:
            continue
        if view.expected is not None and view.expected > view.due:
            reason = "later_date"
        elif view.status == "to_confirm":
            reason = "confirm"
        elif view.light is Light.RED and not _just_late(view, today, patience):
            reason = "red"
        else:
            continue
        found.append(_item(view) | {"reason": reason})
    return found


def _just_late(view: TaskView, today: date, patience: int) -> bool:
    """Whether nothing is wrong with it but its date, and that not for long: due on 30 June, looked at on 1 July."""
    waited = (today - view.waiting_since).days if view.waiting_since else 0
    stuck = view.blocked or view.said is Light.RED or waited > WAITING_LIMIT_DAYS
    return view.why.get("reason") == "late" and not stuck and (today - view.deadline).days < patience


def _item(view: TaskView) -> Item:
    return {
        "task_id": view.id,
        "series": view.series,
        "number": view.number,
        "title": view.title,
        "theme": view.theme,
        "owners": list(view.owners),
        "start": view.start.isoformat(),
        "due": view.due.isoformat(),
        "expected": view.expected.isoformat() if view.expected else None,
        "first_due": view.first_due.isoformat(),
        "status": view.status,
        "light": view.light.value if view.light else None,
        "why": view.why,
        **(_wait(view) if view.status == "waiting" else {}),
    }


def _wait(view: TaskView) -> Item:
    """For whom it waits, and since when: then it isn't its owner's silence that makes it late."""
    since = view.waiting_since.isoformat() if view.waiting_since else None
    return {"waiting_for": view.waiting_for, "waiting_since": since}
