"""What must be true of a life, read from the stand-in and the history."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import select
from townsfolk import place_of

from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.database import Database
from storage.tasks import HistoryEntry

REMINDERS = frozenset({"kickoff", "prompt", "nudge", "due", "overdue", "escalation", "agenda"})
Line = tuple[str, str, str, str]


@dataclass
class Told:
    """`messages` counts (place, kind, moment, text) of what stands in channels and direct messages, `replies` (place, text) of
    what was said in threads; `ids` are the deliveries' ids."""

    messages: Counter[Line] = field(default_factory=Counter)
    replies: Counter[tuple[str, str]] = field(default_factory=Counter)
    ids: Counter[str] = field(default_factory=Counter)

    @property
    def twice(self) -> list[str]:
        """Deliveries that stand in Slack more than once."""
        return [name for name, count in self.ids.items() if count > 1]

    def crowded(self) -> list[tuple[str, str]]:
        """Places that got more than one reminder on a day."""
        days = Counter((place, moment[:10]) for place, kind, moment, _ in self.messages.elements() if kind in REMINDERS)
        return [key for key, count in days.items() if count > 1]


def told_in(playground: Playground) -> Told:
    """Everything that the bot said, except what only one person saw for a moment."""
    told = Told()
    with playground.workspace.changed:
        every = [m for there in playground.workspace.messages.values() for m in there.values() if m.from_app]
    for message in every:
        about = _about(message)
        place = place_of(playground, message)
        told.ids[about.get("delivery", "")] += 1
        if message.thread_ts in {None, message.ts}:
            told.messages[place, about.get("kind", ""), about.get("moment", ""), first_line(message)] += 1
        else:
            told.replies[place, message.text] += 1
    return told


def _about(message: Message) -> dict[str, Any]:
    return dict((message.metadata or {}).get("event_payload") or {})


def first_line(message: Message) -> str:
    """What it is about: the rest of a reminder is brought up to date when people answer."""
    return message.text.split("\n")[0]


def history_of(database: Database) -> Counter[tuple[object, ...]]:
    """Every entry by task, person, moment, source, words and change."""
    with database.read() as session:
        rows = session.exec(select(HistoryEntry)).all()
        return Counter(
            (row.task_id, row.person_id, _local(row.at), row.source.value, row.text, str(sorted(row.change.items())))
            for row in rows
        )


def _local(at: datetime) -> str:
    return at.isoformat(timespec="minutes")
