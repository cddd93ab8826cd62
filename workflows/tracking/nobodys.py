"""Work that nobody is named for: it is followed and shown, and asked of nobody, so that somebody has to say whose it is."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session

from workflows.ground_rules import GroundRules
from workflows.tracking.views import TaskView, task_views

SHOWN = 5
_OVER = frozenset({"done", "dropped"})


def nobodys_tasks(session: Session, agreement_id: int, *, now: datetime, rules: GroundRules) -> list[TaskView]:
    """The open tasks of an agreement that would be asked about if they were somebody's, in the order of the document."""
    views = task_views(session, now=now, rules=rules, agreement_id=agreement_id)
    return [view for view in views if view.nobodys and view.status not in _OVER]


def nobodys_shown(views: list[TaskView]) -> dict[str, Any]:
    """How many there are and the first of them, as a message shows them; empty when there are none."""
    items = [{"task_id": view.id, "number": view.number, "title": view.title} for view in views[:SHOWN]]
    return {"count": len(views), "items": items} if views else {}
