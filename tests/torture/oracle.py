"""What must be true of a life, read from the stand-in and the history."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import col, select
from torture_world import RULES
from townsfolk import as_read, place_of

from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.database import Database
from storage.outbox import Delivery, DeliveryTask
from storage.tasks import HistoryEntry, Task
from storage.words import Source

REMINDERS = frozenset({"kickoff", "prompt", "nudge", "due", "overdue", "escalation", "agenda"})
ANSWERS = (Source.BUTTON, Source.REPLY, Source.REACTION, Source.MODAL)
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


def written(told: Told, history: Counter[tuple[object, ...]]) -> str:
    """A life as lines in a fixed order, to lay beside another one."""
    lines = [*(repr(line) for line in told.messages.elements()), *(repr(line) for line in told.replies.elements())]
    return "\n".join(sorted([*lines, *(repr(entry) for entry in history.elements())])) + "\n"


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
            told.replies[place, as_read(message.text)] += 1
    return told


def _about(message: Message) -> dict[str, Any]:
    return dict((message.metadata or {}).get("event_payload") or {})


def first_line(message: Message) -> str:
    """What it is about: the rest of a reminder is brought up to date when people answer."""
    return as_read(message.text.split("\n")[0])


def history_of(database: Database) -> Counter[tuple[object, ...]]:
    """Every entry by task, person, moment, source, words and change."""
    with database.read() as session:
        rows = session.exec(select(HistoryEntry)).all()
        return Counter(
            (row.task_id, row.person_id, _local(row.at), row.source.value, row.text, str(sorted(row.change.items())))
            for row in rows
        )


def unspoken(database: Database, told: Told, *, since: datetime, until: datetime) -> list[str]:
    """Tasks about which nobody said anything and of which not one message spoke on their last working day (told in Slack, not
    just noted), as the spec has it: on the day itself, or within a week for a person who had enough that week; never twice a day.
    """
    wrong = []
    with database.read() as session:
        answered = set(session.exec(select(HistoryEntry.task_id).where(col(HistoryEntry.source).in_(ANSWERS))))
        days: dict[int, Counter[date]] = {}
        wanted = select(DeliveryTask.task_id, Delivery.moment, Delivery.sent_at).join(Delivery)
        for task_id, _, sent_at in session.exec(wanted.where(col(Delivery.public_id).in_(list(told.ids)))):
            days.setdefault(task_id, Counter())[(sent_at or since).astimezone(since.tzinfo).date()] += 1
        for task in session.exec(select(Task)):
            day = RULES.workdays.last_open(task.due)
            day = day if day >= task.start else RULES.workdays.next_open(task.due)
            if task.id in answered or not since.date() < day <= until.date() - timedelta(days=8):
                continue
            spoken = days.get(task.id or 0, Counter())
            if spoken[day] > 1 or not any(day <= on <= day + timedelta(days=7) for on in spoken):
                wrong.append(f"task {task.id}, due {day}: told on {sorted(spoken)}")
    return wrong


def _local(at: datetime) -> str:
    return at.isoformat(timespec="minutes")
