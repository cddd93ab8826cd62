"""What is said of all but some, of a range, or of all that is somebody's own."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from workflows.answering.heard.all_but import all_but
from workflows.answering.heard.back_again import is_back
from workflows.answering.heard.hand_over import hand_over_of
from workflows.answering.heard.ranges import range_of
from workflows.answering.several.all_of_them import hear_all_but, hear_range
from workflows.answering.several.away_all import hear_away_of_all
from workflows.answering.several.back_again import hear_back
from workflows.answering.several.hand_over_all import hear_hand_over
from workflows.answering.several.with_absence import hear_with_absence
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.views import TaskView


def hear_some_of(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome | None:
    """What is said of all but some, or of a range, of the tasks of a message; or of all that the writer has."""
    if (handed := hand_over_of(said)) is not None:
        return hear_hand_over(session, views, handed, voice)
    back = hear_back(session, views, voice) if is_back(said) else hear_with_absence(session, views, said, voice)
    if back is not None or len(views) < 2:
        return back
    if (away := hear_away_of_all(session, views, said, voice)) is not None:
        return away
    if (but := all_but(said)) is not None:
        return hear_all_but(session, views, but, voice)
    between = range_of(said, views)
    return hear_range(session, *between, voice) if between is not None else None
