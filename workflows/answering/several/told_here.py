"""What the writer's last words in this thread changed beside the tasks of its message, so that "ongedaan" takes that back too.

"10a klaar, 6 klaar" beneath a message that shows 10a and not 6: the word takes back the same as the button below our answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlmodel import Session, col, select

from calendars.lazy_pattern import lazy_regex
from storage.outbox import delivery_with_key
from storage.tasks import HistoryEntry
from workflows.answering.said_of_a_task import understood_of
from workflows.answering.understanding.meaning import Intent
from workflows.answering.voice import Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.stands import last_undoable
from workflows.tracking.views import TaskView, task_views

FRESH = timedelta(days=1)
"""How long "undo" without a number plainly means what this person said last."""
_MOST = 60
_THREAD = lazy_regex(r"[?&]thread_ts=([\d.]+)")


def told_here(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> list[TaskView]:
    """The tasks that an "ongedaan" without a number is about and that aren't of these; empty for all other words."""
    shown = {view.id for view in views}
    return [view for view in told_beneath(session, views, said, voice) if view.id not in shown]


def told_beneath(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> list[TaskView]:
    """All that such an "ongedaan" is about, of the agreements of these tasks: also beneath a digest, which is about none."""
    here = _thread(voice.permalink)
    if here is None or understood_of(said, views[0], voice, None).intent is not Intent.UNDO:
        return []
    entries = [entry for entry in _own(session, views, voice) if _thread(entry.permalink) == here]
    last = next((entry for entry in entries if _stands(session, entry)), None)
    if last is None:
        return []
    together = [entry for entry in entries if entry.permalink == last.permalink and entry.at == last.at]
    ids = [entry.task_id for entry in reversed(together) if _stands(session, entry)]
    beside = [task_id for task_id in dict.fromkeys(ids) if task_id is not None]
    allowed = [one for one in beside if may(session, Action.CHANGE, task_id=one, person_id=voice.actor_id)]
    return task_views(session, now=voice.now, rules=voice.rules, task_ids=allowed) if allowed else []


def _own(session: Session, views: Sequence[TaskView], voice: Voice) -> Sequence[HistoryEntry]:
    """What the writer lately changed in the agreements of these tasks, newest first."""
    wanted = select(HistoryEntry).where(col(HistoryEntry.agreement_id).in_({view.agreement_id for view in views}))
    wanted = wanted.where(HistoryEntry.person_id == voice.person_id, HistoryEntry.at >= voice.now - FRESH)
    return session.exec(wanted.order_by(col(HistoryEntry.id).desc()).limit(_MOST)).all()


def _stands(session: Session, entry: HistoryEntry) -> bool:
    """Whether it is what an undo of its task takes back."""
    newest = last_undoable(session, entry.task_id) if entry.task_id is not None else None
    return newest is not None and newest.id == entry.id


def _thread(permalink: str | None) -> str | None:
    found = _THREAD.search(permalink or "")
    return found[1] if found is not None else None


def told_in_person(session: Session, agreement_ids: Sequence[int], voice: Voice) -> list[int]:
    """The tasks that this person's newest words or clicks in this conversation with us alone changed, as far as that stands.

    What they handed over is in no list of theirs any more: it is found by what they did. A form that was opened here leaves no
    address: it is found by our line about it ("Verbeterd bij afspraak 5").
    """
    wanted = select(HistoryEntry).where(col(HistoryEntry.agreement_id).in_(agreement_ids))
    wanted = wanted.where(HistoryEntry.person_id == voice.person_id, HistoryEntry.at >= voice.now - FRESH)
    rows = session.exec(wanted.order_by(col(HistoryEntry.id).desc()).limit(_MOST)).all()
    entries = [row for row in rows if row.change and _is_of_here(session, row, voice.place.channel) and _stands(session, row)]
    together = [row for row in entries if (row.at, row.permalink) == (entries[0].at, entries[0].permalink)]
    ids = [row.task_id for row in reversed(together) if row.task_id is not None]
    return [one for one in dict.fromkeys(ids) if may(session, Action.CHANGE, task_id=one, person_id=voice.actor_id)]


def _is_of_here(session: Session, row: HistoryEntry, channel: str | None) -> bool:
    """Whether it was said in this conversation, or our line about it stands there."""
    if row.permalink is not None:
        return f"/{channel}/" in row.permalink
    line = delivery_with_key(session, f"noted:{row.id}")
    return line is not None and channel is not None and channel in {line.channel, line.posted_channel}
