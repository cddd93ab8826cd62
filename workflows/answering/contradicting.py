"""What is asked of somebody who says that what stands noted isn't so: what it must be then."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from storage.words import Light, Source
from workflows.answering.heard.what_stands import Contradiction, Wrong, contradicts
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Voice
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView

_DONE = frozenset({"done", "to_confirm"})
_OWN = frozenset({Wrong.OWN_WORDS, Wrong.ASTRAY, Wrong.TOO_GOOD, Wrong.ELSEWHERE})
_NEVER_MEANT = frozenset({Wrong.OWN_WORDS, Wrong.ELSEWHERE})
_VAGUE = frozenset({Intent.AT_RISK, Intent.COMMENT, Intent.PROGRESS, Intent.DONE, Intent.ON_TRACK})


def told_of_another(said: str, view: TaskView) -> bool:
    """Whether what was told here is said to be of another afspraak: 'die 60% ging over 8'. Then it is about this one still."""
    found = contradicts(said)
    return found is not None and found.wrong is Wrong.ELSEWHERE and found.number != (view.number or "").lower()


def contradicted(session: Session, view: TaskView, said: Understanding, text: str, voice: Voice) -> Understanding:
    """What to ask of who contradicts what stands; what was understood where they don't.

    'Staat op klaar maar dat klopt niet' asks whether it isn't ready yet, 'te optimistisch, eerder 40' whether it is 40%, and
    'grapje' whether the last change goes. The words alone change nothing: a joke may be about something else.
    """
    found = contradicts(text) if voice.source is Source.REPLY else None
    if found is None or not _counts(session, view, found, said, voice):
        return said
    if found.amount is not None and (less := _amount(view, found, voice)) is not None:
        return less
    if found.wrong is Wrong.STANDS_BADLY:
        return Understanding(Intent.ON_TRACK, light=Light.GREEN, confirm=True)
    if view.status in _DONE and found.wrong not in _NEVER_MEANT:
        return Understanding(Intent.PROGRESS, confirm=True)
    told = last_undoable(session, view.id) is not None
    return Understanding(Intent.UNDO if told else Intent.COMMENT, confirm=told)


def _counts(session: Session, view: TaskView, found: Contradiction, said: Understanding, voice: Voice) -> bool:
    """Whether it is about what stands here: of a joke and the like, when it is about one's own newest change."""
    if found.wrong is Wrong.ELSEWHERE and found.number == (view.number or "").lower():
        return False
    if found.wrong is Wrong.TOO_GOOD and (said.new_due is not None or said.intent not in _VAGUE):
        return False
    newest = last_undoable(session, view.id)
    return found.wrong not in _OWN or (newest is not None and newest.person_id == voice.person_id)


def _amount(view: TaskView, found: Contradiction, voice: Voice) -> Understanding | None:
    """The amount that it is to be, in what was told before: a percentage, or a number of what is counted."""
    if not found.percent and view.target is not None and view.value is not None:
        told = f"{found.amount} {view.target['unit']}"
    elif view.percent is not None or found.percent:
        told = f"{found.amount}%"
    else:
        return None
    meant = understood_of(told, view, voice, None)
    return replace(meant, confirm=True) if meant.intent is Intent.PROGRESS else None
