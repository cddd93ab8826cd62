"""A message that is edited or gone: what it changed is taken back, also what it led to through a question of ours.

"Dat is klaar" that was answered with a button under "over welke afspraak gaat dit?" changed that task by these words; a typed
"ja" or "die van maart" belongs to the message that made us ask.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.outbox import questions_at
from storage.tasks import HistoryEntry
from storage.words import Source
from workflows.answering.changes.undoing import undo_entry
from workflows.answering.questions import answers_typed, withdraw
from workflows.answering.telling.gathering import gathering, tell_gathered
from workflows.answering.voice import Place, Voice
from workflows.ground_rules import GroundRules
from workflows.tracking.stands import last_undoable


def led_to(session: Session, link: str) -> bool:
    """Whether something came of the message at this address: a change, or a question of ours."""
    entry = select(HistoryEntry.id).where(HistoryEntry.permalink == link)
    return bool(questions_at(session, [link])) or session.exec(entry.limit(1)).first() is not None


def take_back(session: Session, link: str, *, now: datetime, rules: GroundRules, place: Place) -> list[int]:
    """Undoes what this message had changed, as far as nothing newer stands upon it; gives the entries that say so."""
    links = _with_answers(session, link)
    for one in links:
        withdraw(session, one, now)
    undone = []
    voice = gathering(Voice(None, Source.REPLY, now, rules, place))
    wanted = select(HistoryEntry).where(col(HistoryEntry.permalink).in_(links))
    for entry in session.exec(wanted.order_by(col(HistoryEntry.sequence).desc())).all():
        newest = last_undoable(session, entry.task_id) if entry.task_id is not None else None
        if newest is None or newest.id != entry.id:
            continue
        where: dict[str, Any] = {"source": Source.REPLY, "now": now, "rules": rules, "place": place, "gathered": voice.gathered}
        outcome = undo_entry(session, entry.id or 0, person_id=entry.person_id, **where)
        undone += [outcome.entry_id] if outcome.kind == "changed" and outcome.entry_id is not None else []
    tell_gathered(session, voice)
    return undone


def _with_answers(session: Session, link: str) -> Collection[str]:
    """The address itself, and those of the replies that answered what we asked because of it."""
    found = {link: None}
    waiting = [link]
    while waiting:
        typed = [answer for answer in answers_typed(questions_at(session, waiting)) if answer not in found]
        found |= dict.fromkeys(typed)
        waiting = typed
    return list(found)
