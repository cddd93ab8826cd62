"""'Ongedaan' to a question about several, and in a conversation with us alone: nothing is done of it, or what was done goes."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, select

from storage.outbox import Question
from storage.tasks import HistoryEntry
from workflows.answering.changes.undoing import undo_newest_of_each
from workflows.answering.heard.taking_back_all import takes_back_all
from workflows.answering.questions import questions_here
from workflows.answering.several.told_here import told_in_person
from workflows.answering.several.which_task import answer_none, ask_which
from workflows.answering.voice import Outcome, Voice
from workflows.told_alone import is_direct
from workflows.tracking.views import task_views


def end_question(session: Session, said: str, voice: Voice) -> Outcome | None:
    """'Ongedaan' right behind 'gaan deze 20 naar @Sanne?' is a no: none of them goes. None for all else."""
    taken = takes_back_all(said)
    asked = _asked_of_several(session, voice) if taken is not None and not taken.kept else None
    return answer_none(session, asked, voice) if asked is not None else None


def hear_taken_back(session: Session, agreement_ids: Sequence[int], said: str, voice: Voice) -> Outcome | None:
    """Takes back this person's last act in a conversation with us alone, else our question there; None for other words.

    'Niet de bedoeling, alleen 6 en 8' behind a hand-over of twenty asks whether the other eighteen are taken back.
    """
    taken = takes_back_all(said)
    if taken is None or not is_direct(voice.place.channel) or not voice.place.channel:
        return None
    if (ended := end_question(session, said, voice)) is not None:
        return ended
    ids = told_in_person(session, agreement_ids, voice)
    views = task_views(session, now=voice.now, rules=voice.rules, task_ids=ids) if ids else []
    left = [view for view in views if view.number.casefold() not in taken.kept]
    if taken.kept and 1 < len(left) < len(views):
        return ask_which(session, left, "ongedaan", voice, every=True)
    return undo_newest_of_each(session, views, voice) if views and not taken.kept else None


def _asked_of_several(session: Session, voice: Voice) -> Question | None:
    """The newest question here, where it asks this person about several and they changed nothing since."""
    here = [question for question in questions_here(session, voice.place, voice.now) if question.person_id == voice.actor_id]
    newest = here[-1] if here else None
    if newest is None or newest.task_id is not None or not newest.proposal.get("which"):
        return None
    wanted = select(HistoryEntry).where(HistoryEntry.agreement_id == newest.agreement_id, HistoryEntry.at >= newest.asked_at)
    since = session.exec(wanted.where(HistoryEntry.person_id == voice.person_id)).all()
    return newest if not any(entry.change for entry in since) else None
