"""A message of a task and of an absence is heard twice: what it says of the task, then the absence, of all that is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session

from workflows.answering.about_one import hear_about
from workflows.answering.acting import CHATTER
from workflows.answering.heard.absence_beside import absence_beside
from workflows.answering.heard.task_choice import choose
from workflows.answering.people.away import away_told, hear_away
from workflows.answering.said_of_a_task import day_back, understood_of
from workflows.answering.several.among import hear_among
from workflows.answering.several.away_all import hear_away_of_all
from workflows.answering.several.beside import named_beside
from workflows.answering.telling.echoes import view_of
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Outcome, Voice, foremost
from workflows.tracking.views import TaskView, task_views

_OF_NO_TASK = CHATTER | {Intent.HELP, Intent.UNDO, Intent.REASSIGN, Intent.SNOOZE}
_STILL_ASKED = frozenset({"active", "waiting", "planned"})


def hear_with_absence(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome | None:
    """Notes what is said of the task, and asks about the absence; None where a message doesn't tell of both."""
    both = absence_beside(said, today=voice.now.astimezone(voice.rules.zone).date())
    if both is None or voice.place.channel is None:
        return None
    beside = named_beside(session, views, both.rest, voice)
    numbered = bool(choose(both.rest, views)) or bool(beside.views)
    if not numbered and understood_of(both.rest, views[0], voice, None).intent in _OF_NO_TASK:
        return None
    of_task = replace(voice, part=both.rest)
    if len(views) == 1 and not beside:
        first = hear_about(session, views[0], both.rest, of_task, bot_user=None)
    else:
        first = hear_among(session, views, both.rest, of_task, bot_user=None, agreement_id=None, beside=beside)
    away = _hear_absence(session, views, replace(voice, text=both.absence), first)
    return foremost([first, away]) if away is not None else first


def _hear_absence(session: Session, views: Sequence[TaskView], voice: Voice, first: Outcome) -> Outcome | None:
    """Asks it once: of the task of the thread as long as it runs, else of all that is theirs."""
    told = away_told(voice.text or "", voice)
    if told is None or (first.kind != "changed" and (len(views) == 1 or day_back(told, views[0], voice) is None)):
        return None  # two questions about one task would cross
    here = view_of(session, views[0].id, voice)
    if len(views) == 1 and here.status in _STILL_ASKED:
        return hear_away(session, here, voice)
    agreements = dict.fromkeys(view.agreement_id for view in views)
    every = [v for one in agreements for v in task_views(session, now=voice.now, rules=voice.rules, agreement_id=one)]
    return hear_away_of_all(session, every, voice.text or "", voice)
