"""An afspraak of two parties: "onze kant ook klaar" after the other said the same may mean that all of it is done."""

from __future__ import annotations

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.outbox import questions_since
from storage.people import memberships_of_agreement
from storage.words import Light
from workflows.answering.questions import VALID_FOR
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Voice
from workflows.tracking.views import TaskView

_OURS_IS_DONE = lazy_regex(
    r"(?i)(?<!\w)(?:(?:ons|onze|our)\s+(?:eigen\s+)?(?:deel|kant|zijde|aandeel|stuk|part|side)|bij\s+ons|wij|we|wat\s+ons\s+betreft)(?!\w)"
    r".{0,25}?(?<!\w)(?:klaar|af|afgerond|gereed|gedaan|rond|done|finished)(?!\w)"
)
_NOT = lazy_regex(r"(?i)(?<!\w)(?:niet|geen|bijna|not|nog)(?!\w)")


def both_sides_done(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Understanding | None:
    """What to ask where now each side says that its own part is done; None where it is one side, or says something else."""
    vague = said.intent in {Intent.DONE, Intent.PROGRESS} and said.confirm and said.value is None
    if len(view.owners) < 2 or not vague or not _tells(voice.words):
        return None
    parties: dict[int | None, int] = {one.person_id: one.party_id for one in memberships_of_agreement(session, view.agreement_id)}
    others = [
        question
        for question in questions_since(session, voice.now - VALID_FOR)
        if question.task_id == view.id
        and parties.get(question.person_id) != parties.get(voice.actor_id)
        and _tells(question.text)
    ]
    return Understanding(Intent.DONE, light=Light.GREEN, percent=100, confirm=True) if others else None


def _tells(text: str | None) -> bool:
    return text is not None and _OURS_IS_DONE.search(text) is not None and _NOT.search(text) is None
