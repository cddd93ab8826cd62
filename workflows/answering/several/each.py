"""The same words done of each of several tasks."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from workflows.answering.acting import act
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Understanding
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.views import TaskView


def act_on_each(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome:
    """Does what was said of each; asked first of the one of which a share for all may mean something else."""
    told = [(view, understood_of(said, view, voice, None)) for view in views]
    several = len(views) > 1
    return foremost([act(session, view, each, voice, doubtful=several and means_a_share(view, each)) for view, each in told])


def means_a_share(view: TaskView, said: Understanding) -> bool:
    """Whether a percentage that is said of several tasks would be this one's own amount: "60%" where at most 10% may be used."""
    unit = str(view.target["unit"]) if view.target else ""
    return unit.startswith("%") and said.value is not None
