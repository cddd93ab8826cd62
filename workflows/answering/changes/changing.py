"""A change that may be made, and its undoing: recorded, shown everywhere, or said why not."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, select

from storage.tasks import HistoryEntry, history_of
from storage.words import Source
from workflows.answering.between_parties.other_party import ask_other_party
from workflows.answering.between_parties.waited_for import hear_waited_for, is_waited_for
from workflows.answering.handed_in.words_kept import keep
from workflows.answering.people.briefing import brief
from workflows.answering.people.kept_stands import keep_stand
from workflows.answering.questions import end_overtaken, supersede
from workflows.answering.telling.echoes import (
    about,
    echo_change,
    in_thread,
    language_of,
    mention,
    named,
    not_yours,
    only_coordinators,
    say_privately,
    show_anew,
    tick,
    view_of,
    without_undo,
)
from workflows.answering.telling.sentences import sentence
from workflows.answering.telling.told_to_all import in_channel
from workflows.answering.voice import Outcome, Voice
from workflows.reminding.bundling import asked_item
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import COURSE, Stand, last_undoable, record, undo
from workflows.tracking.task_state import AGREED
from workflows.tracking.views import TaskView

_GOES_ON = COURSE - {"blocked"}
"""Who tells how it goes says nothing of who does it."""

IMPATIENT = timedelta(minutes=1)
"""How long somebody clicks on the same button again, when the line takes its time."""


def change(
    session: Session, view: TaskView, stand: Stand, voice: Voice, *, own_words: bool = True, agreed: bool = False
) -> Outcome:
    """Records a stand of somebody who may, and shows it; what changes nothing is said so.

    What would make it another party's is asked of that party first; `agreed`: it was, and they said yes.

    Not their `own_words` is a yes to what a colleague was asked: what they were asked themselves stays open.
    """
    if not agreed and not may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id):
        heard = hear_waited_for(session, view, stand, voice) if is_waited_for(session, view, voice.actor_id) else None
        return heard or not_yours(session, view, voice, kept=lambda: keep_stand(session, view, stand, voice))
    if not agreed and (asked := ask_other_party(session, view, stand, voice)) is not None:
        return asked
    before = last_undoable(session, view.id)
    entry = record(
        session,
        view.id,
        stand,
        person_id=voice.person_id,
        source=voice.source,
        text=voice.text,
        now=voice.now,
        rules=voice.rules,
        permalink=voice.permalink,
    )
    if own_words:
        supersede(session, view, voice, whole=stand.intent not in _GOES_ON)
    if entry is None and stand == Stand("progress"):
        return _sign_of_life(session, view, voice)
    if entry is None:
        return _nothing_new(session, view, before, voice)
    end_overtaken(session, view, voice)
    echo_change(session, entry, stand, voice, before=before)
    if stand.intent == "reassign" and stand.assignee_id is not None:
        brief(session, view.id, entry.id or 0, stand.assignee_id, voice, until=stand.until)
    return Outcome("changed", entry.id)


def _sign_of_life(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """ "It is under way", without an amount: the words are kept, the stand stays as it is."""
    entry = keep(session, voice, agreement_id=view.agreement_id, task_id=view.id)
    by = None if voice.source is Source.REPLY else mention(session, voice.person_id)
    payload = {"message": "noted", "intent": "progress", "by": by, **about(session, view)}
    in_thread(session, f"noted:{entry.id}", payload, voice, agreement_id=view.agreement_id)
    return Outcome("noted", entry.id)


def _nothing_new(session: Session, view: TaskView, before: HistoryEntry | None, voice: Voice) -> Outcome:
    """A tick for words that say what is known; a click hears who said it before."""
    tick(session, voice)
    other = before is not None and before.person_id not in {None, voice.person_id}
    who = named(session, before.person_id) if before is not None and other else None
    if (voice.source is Source.REPLY and not other) or _clicked_again(before, voice):
        return Outcome("noted")
    values = {"who": who} if who else {}
    said = say_privately(session, "same_by" if who else "same", view, voice, **values)
    return Outcome("noted", message=said.message)


def _clicked_again(before: HistoryEntry | None, voice: Voice) -> bool:
    """Whether it is the same click a moment later: what the first one did is seen."""
    clicked = before is not None and before.source is voice.source is Source.BUTTON
    return before is not None and clicked and before.person_id == voice.person_id and voice.now - before.at <= IMPATIENT


def undo_one(session: Session, entry: HistoryEntry, view: TaskView, voice: Voice) -> Outcome:
    """Takes this change back when it is the newest of its task, else says why not to this person alone."""
    entry_id = entry.id or 0
    if set(entry.change) & AGREED and not may(session, Action.CORRECT, task_id=view.id, person_id=voice.actor_id):
        return only_coordinators(session, view, voice)
    undone = undo(session, entry_id, person_id=voice.person_id, source=voice.source, now=voice.now, rules=voice.rules)
    return _echo_undo(session, entry_id, undone, voice) if undone else _why_not(session, entry, view, voice)


def undo_newest(session: Session, view: TaskView, voice: Voice) -> Outcome:
    """Takes back the newest change of a task, when there is one."""
    newest = last_undoable(session, view.id)
    if newest is None:
        return say_privately(session, "nothing_to_undo", view, voice)
    return undo_one(session, newest, view, voice)


def was_just_undone(session: Session, task_id: int) -> bool:
    """Whether the last thing that changed the task was an undo: 'nee toch niet' behind it may mean the undo itself."""
    changes = [entry for entry in history_of(session, task_id=task_id) if entry.change]
    return bool(changes) and changes[-1].undoes_id is not None


def _echo_undo(session: Session, entry_id: int, undone: HistoryEntry, voice: Voice) -> Outcome:
    view = view_of(session, undone.task_id or 0, voice)
    end_overtaken(session, view, voice)
    show_anew(session, view, undone, voice)
    without_undo(session, entry_id, undone, voice)
    say_undone(session, undone, view, voice)
    tick(session, voice)
    return Outcome("changed", undone.id)


def say_undone(session: Session, undone: HistoryEntry, view: TaskView, voice: Voice) -> None:
    """The line in the thread that something was taken back."""
    by = None if voice.source is Source.REPLY else mention(session, voice.person_id)
    payload = {"message": "noted", "intent": "undo", "entry_id": undone.id, "by": by, **about(session, view)}
    payload["now"] = asked_item(view, today=voice.now.astimezone(voice.rules.zone).date())
    payload["back"] = sorted(set(undone.change))
    in_thread(session, f"noted:{undone.id}", payload, voice, agreement_id=view.agreement_id)
    if set(undone.change) & AGREED:
        by_name = {**payload, "by": mention(session, voice.person_id)}
        in_channel(session, f"noted:{undone.id}", by_name, voice, agreement_id=view.agreement_id)


def _why_not(session: Session, entry: HistoryEntry, view: TaskView, voice: Voice) -> Outcome:
    """Why an old line can't be undone: it was already, or somebody changed the task since."""
    if session.exec(select(HistoryEntry).where(col(HistoryEntry.undoes_id) == entry.id)).first() is not None:
        return say_privately(session, "undone_already", view, voice)
    newest = last_undoable(session, view.id)
    if newest is None or newest.id == entry.id:
        return say_privately(session, "nothing_to_undo", view, voice)
    language = language_of(session, view.agreement_id)
    who = named(session, newest.person_id) or sentence("somebody", language).lower()
    return say_privately(session, "changed_since", view, voice, who=who)
