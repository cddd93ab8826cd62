"""Once a coordinator has said to which party somebody belongs, what they said before counts after all."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from storage.words import Source
from workflows.answering.changes.changing import change
from workflows.answering.people.kept_stands import kept_stands, stand_of
from workflows.answering.questions import SUPERSEDED, is_fresh, settle
from workflows.answering.telling.echoes import view_of
from workflows.answering.voice import Voice
from workflows.ground_rules import GroundRules
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable


def count_what_was_said(session: Session, agreement_id: int, person_id: int, *, now: datetime, rules: GroundRules) -> bool:
    """Does what was kept of this person, where it is theirs to say and nobody changed the task since; whether anything was."""
    made: set[int | None] = set()
    for kept in kept_stands(session, agreement_id, person_id):
        newest = last_undoable(session, kept.task_id or 0)
        changed_since = newest is not None and newest.at >= kept.asked_at and newest.id not in made
        theirs = may(session, Action.CHANGE, task_id=kept.task_id, person_id=person_id)
        if changed_since or not theirs or not is_fresh(kept, now):
            settle(session, kept, SUPERSEDED, now)
            continue
        settle(session, kept, "yes", now)
        stand, place, source = stand_of(kept)
        voice = Voice(person_id, Source(source), now, rules, place, kept.text, kept.permalink, by_name=True)
        outcome = change(session, view_of(session, kept.task_id or 0, voice), stand, voice)
        made |= {outcome.entry_id} if outcome.kind == "changed" else set()
    return bool(made)
