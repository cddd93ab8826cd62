"""What tells a task from others that bear its number: its period, else its title."""

from __future__ import annotations

from textwrap import shorten

from sqlmodel import Session, col, select

from storage.agreements import Afspraak
from storage.tasks import Task
from storage.words import TaskStatus
from workflows.answering.heard.periods_named import period_of_task
from workflows.tracking.views import TaskView

MOST = 40
_GONE = (TaskStatus.CONCEPT, TaskStatus.DROPPED)


def apart_of(session: Session, view: TaskView) -> str:
    """ "maart 2026", or "bod uitbrengen aan de gemeente" where another task bears the number; empty where the number will do."""
    if period := period_of_task(view):
        return period
    alike = (
        select(Task.id)
        .join(Afspraak, col(Task.afspraak_id) == col(Afspraak.id))
        .where(Task.agreement_id == view.agreement_id, Afspraak.number == view.number, Task.id != view.id)
        .where(col(Task.status).not_in(_GONE))
        .limit(1)
    )
    return shorten(view.title, MOST, placeholder="…") if view.number and session.exec(alike).first() is not None else ""
