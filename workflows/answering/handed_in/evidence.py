"""Evidence and notes with a task: an address, a file, words of explanation; kept in the history and shown in the thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from storage.tasks import history_of
from storage.words import Source
from workflows.answering.answers import hear
from workflows.answering.handed_in.what_came_in import Found, addresses, ask_if_done, keep_found
from workflows.answering.handed_in.words_kept import keep
from workflows.answering.several.which_task import ask_which
from workflows.answering.telling.echoes import about, in_thread, mention, not_yours, view_of
from workflows.answering.voice import Outcome, Place, Voice
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import task_views


def keep_evidence(
    session: Session,
    task_id: int,
    found: Found,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.MODAL,
    permalink: str | None = None,
    wordless: bool = False,
) -> Outcome:
    """Keeps what shows how a task stands, and changes no stand; `wordless`: asks whether it is done with that."""
    voice = Voice(person_id, source, now, rules, place, addresses(found), permalink)
    view = view_of(session, task_id, voice)
    if not may(session, Action.COMMENT, task_id=task_id, person_id=person_id):
        return not_yours(session, view, voice)
    outcome = keep_found(session, view, found, voice)
    if wordless:
        ask_if_done(session, view, voice)
    return outcome


def ask_where_it_belongs(
    session: Session,
    task_ids: Sequence[int],
    found: Found,
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    source: Source = Source.REPLY,
    permalink: str | None = None,
) -> Outcome:
    """Asks of which of these tasks a file is that came without a word; kept at once where one alone can be meant."""
    voice = Voice(person_id, source, now, rules, place, addresses(found), permalink)
    views = task_views(session, now=now, rules=rules, task_ids=list(task_ids))
    views = [view for view in views if may(session, Action.COMMENT, task_id=view.id, person_id=person_id)]
    if len(views) < 2:
        if not views:
            return Outcome("silent")
        outcome = keep_found(session, views[0], found, voice)
        ask_if_done(session, views[0], voice)
        return outcome
    return ask_which(session, views, "", voice, found=found)


def keep_note(
    session: Session,
    task_id: int,
    text: str,
    found: Found = (),
    *,
    person_id: int | None,
    now: datetime,
    rules: GroundRules,
    place: Place,
    bot_user: str | None = None,
) -> Outcome:
    """Shows in the thread what somebody wrote in a form, with the evidence that came along, and hears it as a reply.

    Nobody else saw the words being written: they are shown and kept also where they change nothing, or are asked about first.
    """
    voice = Voice(person_id, Source.MODAL, now, rules, place, text)
    view = view_of(session, task_id, voice)
    if not may(session, Action.COMMENT, task_id=task_id, person_id=person_id):
        return not_yours(session, view, voice)
    said = {"message": "note", "by": mention(session, person_id), "text": text, "found": list(found)}
    key = f"note:{task_id}:{person_id}:{now.isoformat()}"
    in_thread(session, key, said | about(session, view), voice, agreement_id=view.agreement_id)
    by: dict[str, Any] = {"person_id": person_id, "source": Source.MODAL, "now": now, "rules": rules, "place": place}
    outcome = hear(session, task_ids=[task_id], text=text, **by, bot_user=bot_user)
    if not any(row.text == text and row.at == now for row in history_of(session, task_id=task_id)):
        keep(session, voice, agreement_id=view.agreement_id, task_id=task_id)
    if found:
        along = Voice(person_id, Source.MODAL, now, rules, place, addresses(found))
        keep(session, along, agreement_id=view.agreement_id, task_id=task_id)
    return outcome
