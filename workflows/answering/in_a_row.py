"""Short messages in a row by one person: "het is" / "nog niet" / "klaar". The last one alone may say the opposite of them all."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session

from storage.outbox import open_questions
from storage.tasks import history_of
from storage.words import Source
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Voice
from workflows.tracking.views import TaskView

AT_ONCE = timedelta(minutes=5)
LONGEST_LINE, MOST_LINES = 60, 4
_GOOD = frozenset({Intent.DONE, Intent.ON_TRACK})
_BAD = frozenset({Intent.PROGRESS, Intent.AT_RISK, Intent.DELAYED, Intent.BLOCKED, Intent.NOT_STARTED, Intent.DROPPED})


def opposite_in_a_row(session: Session, view: TaskView, said: Understanding, voice: Voice) -> Understanding | None:
    """What to ask first where this good news ends what was begun a moment ago and meant the contrary; else None.

    "Nee" / "dat wordt niks" / "voor 1 maart" is no promise for 1 March; "toch eind februari" behind a later day takes that back.
    """
    if (
        said.intent not in _GOOD
        or said.new_due is not None
        or voice.source is not Source.REPLY
        or len(voice.text or "") > LONGEST_LINE
    ):
        return None
    before = _lines_before(session, view, voice, also_noted=said.in_time)
    if not before:
        return None
    whole = understood_of(" ".join([*before, voice.text or ""]), view, voice, None)
    if whole.intent not in _BAD or whole.percent:
        return None
    return said if said.intent is Intent.DONE else whole


def _lines_before(session: Session, view: TaskView, voice: Voice, *, also_noted: bool) -> list[str]:
    """What this person typed of this task just before, and that changed nothing yet, or `also_noted` what did; oldest first."""
    since = voice.now - AT_ONCE
    kept = [
        (row.at, row.text or "", row.permalink)
        for row in history_of(session, task_id=view.id)
        if row.at >= since and row.person_id == voice.person_id and row.source is Source.REPLY and (also_noted or not row.change)
    ]
    kept += [
        (question.asked_at, question.text or "", question.permalink)
        for question in open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)
        if question.task_id == view.id and question.asked_at >= since
    ]
    lines = [text for _, text, link in sorted(kept, key=lambda one: one[0]) if link is None or link != voice.permalink]
    return lines[-MOST_LINES:] if all(len(text) <= LONGEST_LINE for text in lines) else []
