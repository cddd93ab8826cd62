"""Who tells that they are away, of one task: asked whether we come back then, who does it meanwhile, or until when.

"Ben er tot 9 maart niet, @Sanne vervangt me" hands nothing over for good: until then Sanne is asked, afterwards the owner.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.outbox import open_questions
from workflows.answering.heard.absence import Absence, absence_of
from workflows.answering.people.names_known import colleague_named
from workflows.answering.questions import STANDS_IN, is_fresh, propose, supersede
from workflows.answering.said_of_a_task import day_back
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView

BACK_ON = "back_on"
"""In a question of ours: the day on which who was asked is there again."""

_HOW_IT_GOES = frozenset({Intent.BLOCKED, Intent.ON_TRACK, Intent.AT_RISK})
_SAYS_MORE = lazy_regex(r"[,;.!(:]\s*\w")
_ASKED_OF = frozenset({"active", "waiting", "planned"})


def away_told(text: str, voice: Voice) -> Absence | None:
    """The absence that these words tell of."""
    return absence_of(text, today=voice.now.astimezone(voice.rules.zone).date())


def hear_away(session: Session, view: TaskView, voice: Voice, *, handed: bool = False) -> Outcome | None:
    """Asks somebody who tells that they are away; None for all else. `handed`: it was heard as a hand-over."""
    away = away_told(voice.text or "", voice)
    if away is None or (handed and not away.stand_in) or not _is_asked(session, view, voice):
        return None
    back, who = day_back(away, view, voice), away.who
    if away.stand_in and who is None:
        who = colleague_named(session, view, voice.text or "")
    supersede(session, view, voice)
    if away.stand_in:
        fields = Understanding(Intent.REASSIGN, assignee=who, until=back, confirm=True).as_json()
        more: dict[str, Any] = {STANDS_IN: True} if who is not None and back is None else {}
        propose(session, view, fields | more, voice)
    elif back is None:
        propose(session, view, Understanding(Intent.SNOOZE, confirm=True).as_json(), voice, away=True)
    else:
        fields = Understanding(Intent.SNOOZE, snooze_until=back, confirm=True).as_json()
        late = back >= voice.rules.workdays.last_open(view.deadline)
        due = {"past_due": view.deadline.isoformat()} if late and view.status != "waiting" else {}
        propose(session, view, fields | {BACK_ON: back.isoformat()}, voice, **due)
    return Outcome("asked")


def hear_stand_in(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Outcome | None:
    """Asks first where a hand-over is only for as long as they are away, or where all that is told is that they are.

    "I'm not available until 16 March" is no standstill. None for all else.
    """
    if said.intent in _HOW_IT_GOES and _SAYS_MORE.search(voice.text or "") is None:
        return hear_away(session, view, voice)
    if said.intent is not Intent.REASSIGN or said.until is not None:
        return None
    return hear_away(session, view, voice, handed=True)


def while_away(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Understanding:
    """A hand-over with the day of return where that is told, or was just asked: "@Sanne doet het" is until then."""
    if said.intent is not Intent.REASSIGN or said.until is not None:
        return said
    away = away_told(voice.text or "", voice)
    if away is not None and away.stand_in:
        return replace(said, until=day_back(away, view, voice))
    for question in reversed(open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)):
        if question.task_id == view.id and is_fresh(question, voice.now):
            back = question.proposal.get(BACK_ON) or question.proposal.get("until")
            return replace(said, until=date.fromisoformat(back)) if back else said
    return said


def _is_asked(session: Session, view: TaskView, voice: Voice) -> bool:
    """Whether this person is asked about it, or would be: of what is finished nobody is."""
    if view.status not in _ASKED_OF or voice.place.channel is None:
        return False
    return may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)
