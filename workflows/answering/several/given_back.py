"""Who gives a task back to a colleague, named without an @: 'ik wil 10a niet, die moet terug naar Jeroen'. Asked first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from calendars.lazy_pattern import lazy_re
from storage.words import Source
from workflows.answering.acting import act
from workflows.answering.people.names_known import colleague_named
from workflows.answering.several.each_period import OPEN
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

LONGEST = 120
_TO = lazy_re(
    r"\b(?:[Tt]erug\s+(?:naar|aan|bij)|[Hh]oort\s+(?:weer\s+|dus\s+|gewoon\s+)?bij|[Mm]oet\s+(?:weer\s+|dus\s+)?(?:naar|bij)|back\s+to)\s+"
    r"(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3})"
)
_NUMBER = lazy_re(r"(?<![\w.,/-])\d{1,3}[A-Za-z]?(?![\w%])")
_UNSURE = lazy_re(r"(?i)\?|\b(?:als|indien|misschien|niet\s+(?:terug|naar|bij)|if|maybe)\b")


def hear_given_back(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome | None:
    """Asks whether the one colleague of that name has it again; None where nobody, or no one task, can be meant."""
    found = _TO.search(said) if len(said) <= LONGEST and voice.source is Source.REPLY else None
    if found is None or _UNSURE.search(said):
        return None
    named = {number.casefold() for number in _NUMBER.findall(said)}
    meant = [view for view in views if view.number.casefold() in named] if named else list(views)
    meant = [view for view in meant if view.status in OPEN | {"planned"}]
    meant = [view for view in meant if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]
    colleague = colleague_named(session, meant[0], found["name"]) if len(meant) == 1 else None
    if colleague is None:
        return None
    return act(session, meant[0], Understanding(Intent.REASSIGN, assignee=colleague, confirm=True), voice)
