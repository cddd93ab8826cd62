"""What somebody says of the file that they handed in a while ago: the wrong one goes from its task, a draft finishes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from storage.outbox import Question, delivery_with_key, open_questions
from storage.tasks import HistoryEntry, history_of
from storage.words import DeliveryKind, DeliveryMethod, Source
from workflows.answering.handed_in.what_came_in import addresses, keep_found
from workflows.answering.handed_in.words_kept import keep_words
from workflows.answering.heard.of_a_file import OfFile, said_of_file
from workflows.answering.questions import ask, settle, supersede
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.outgoing import Outgoing, put
from workflows.tracking.explanations import EVIDENCE
from workflows.tracking.history import append, standing
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView, task_views

_WHILE = timedelta(days=7)
_DONE = frozenset({"done", "to_confirm"})


def hear_of_file(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Outcome | None:
    """Takes the wrong file from its task and puts it with the one that is named; None where nothing is said of a file of theirs.

    What was told finished with it is asked about again: 'klaar' may have come from that file.
    """
    found = said_of_file(said) if voice.source is Source.REPLY else None
    if found is None:
        return None
    if found.draft:
        return _is_draft(session, views, voice)
    handed_in = [(entry, view) for view in views for entry in _own_files(session, view, voice)]
    if not handed_in:
        return None
    entry, view = max(handed_in, key=lambda one: (one[0].at, one[0].id or 0))
    if found.number == view.number.casefold():
        return None
    outcome = keep_words(session, view, voice)
    _takes_away(session, entry, voice)
    _puts_with(session, view, entry, found, voice)
    _close_asked(session, view, voice)
    finished = last_undoable(session, view.id)
    if view.status in _DONE and finished is not None and finished.person_id == voice.person_id and finished.at >= entry.at:
        supersede(session, view, voice)
        return ask(session, view, Understanding(Intent.PROGRESS, confirm=True), voice, finished=True)
    return Outcome("noted", outcome.entry_id)


def _own_files(session: Session, view: TaskView, voice: Voice) -> list[HistoryEntry]:
    """What they handed in with this task lately, and didn't take away."""
    rows = standing(history_of(session, task_id=view.id))
    own = [row for row in rows if row.person_id == voice.person_id and (row.text or "").startswith(EVIDENCE)]
    return [row for row in own if row.at >= voice.now - _WHILE]


def _is_draft(session: Session, views: Sequence[TaskView], voice: Voice) -> Outcome | None:
    """'Alleen het concept' behind 'is het hiermee klaar?': not yet."""
    closed = [_close_asked(session, view, voice) for view in views]
    return keep_words(session, views[closed.index(True)], voice) if any(closed) else None


def _close_asked(session: Session, view: TaskView, voice: Voice) -> bool:
    """Answers with no whether it is done with a file; gives whether that was asked."""
    waiting = open_questions(session, agreement_id=view.agreement_id, person_id=voice.person_id)
    asked = [question for question in waiting if question.task_id == view.id and _asks_if_done(question)]
    for question in asked:
        settle(session, question, "no", voice.now)
    return bool(asked)


def _asks_if_done(question: Question) -> bool:
    """Whether it was asked because of a file without a word."""
    return question.text is None and question.proposal.get("intent") == Intent.DONE


def _takes_away(session: Session, entry: HistoryEntry, voice: Voice) -> None:
    append(
        session,
        agreement_id=entry.agreement_id,
        task_id=entry.task_id,
        person_id=voice.person_id,
        source=voice.source,
        text=None,
        change={},
        now=voice.now,
        undoes_id=entry.id,
    )
    line = delivery_with_key(session, f"evidence:{entry.id}")
    if line is None:
        return
    outgoing = Outgoing(
        key=f"evidence:{entry.id}:gone",
        kind=DeliveryKind.OTHER,
        moment=voice.now,
        payload=line.payload | {"gone": True},
        method=DeliveryMethod.UPDATE,
        parent_id=line.id,
        agreement_id=line.agreement_id,
    )
    put(session, outgoing, now=voice.now)


def _puts_with(session: Session, view: TaskView, entry: HistoryEntry, found: OfFile, voice: Voice) -> None:
    """With the afspraak of that number, where there is one that this person may say something of."""
    line = delivery_with_key(session, f"evidence:{entry.id}")
    if line is None or found.number is None:
        return
    all_views = task_views(session, now=voice.now, rules=voice.rules, agreement_id=view.agreement_id)
    there = [one for one in all_views if one.number.casefold() == found.number and one.status != "concept"]
    there = [one for one in there if may(session, Action.COMMENT, task_id=one.id, person_id=voice.actor_id)]
    mine = [one for one in there if may(session, Action.CHANGE, task_id=one.id, person_id=voice.actor_id)] or there
    open_ones = [one for one in mine if one.status not in _DONE] or mine
    if open_ones:
        files = list(line.payload["found"])
        keep_found(session, open_ones[0], files, replace(voice, text=addresses(files)))
