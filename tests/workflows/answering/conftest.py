"""A channel in which people type and click under one message of the bot, and who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, col, select

from storage.outbox import Delivery, Question
from storage.tasks import HistoryEntry, Task
from storage.words import DeliveryKind, DeliveryMethod, MembershipRole, Source
from workflows.answering.answers import Outcome, Place, answer_question, hear, tell, undo_entry
from workflows.ground_rules import GroundRules
from workflows.outgoing import Outgoing, put
from workflows.tracking.stands import Stand

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 3, 12, 0, tzinfo=AMSTERDAM)
BOT = "U0BOT"


@dataclass
class Channel:
    """The thread of one message of ours in C1, where people type and click."""

    session: Session
    rules: GroundRules
    tasks: list[Task] = field(default_factory=list)
    now: datetime = NOON
    count: int = 0

    def message_about(self, *tasks: Task) -> Delivery:
        """A bundle that was sent and shows these tasks."""
        self.tasks = list(tasks)
        items = [{"task_id": task.id, "kind": "prompt", "number": "?"} for task in tasks]
        outgoing = Outgoing(
            key=f"bundle:{[task.id for task in tasks]}",
            kind=DeliveryKind.PROMPT,
            moment=self.now,
            payload={"message": "bundle", "kind": "prompt", "language": "nl", "items": items, "more": 0},
            channel="C1",
            task_ids=tuple(task.id or 0 for task in tasks),
        )
        delivery = put(self.session, outgoing, now=self.now - timedelta(days=1))
        delivery.posted_channel, delivery.posted_ts = "C1", "100.1"
        return delivery

    def types(self, person: Any, text: str, *, source: Source = Source.REPLY) -> Outcome:
        self.count += 1
        return hear(
            self.session,
            task_ids=[task.id or 0 for task in self.tasks],
            text=text,
            person_id=person.id if person else None,
            source=source,
            now=self.now,
            rules=self.rules,
            place=Place("C1", "100.1", f"200.{self.count}") if source is Source.REPLY else Place(),
            bot_user=BOT,
            permalink=f"https://veldhoek.slack.example/{self.count}",
        )

    def clicks(self, person: Any, intent: Stand | str, task: Task | None = None) -> Outcome:
        return tell(
            self.session,
            task_id=(task or self.tasks[0]).id or 0,
            stand_or_intent=intent,
            person_id=person.id,
            source=Source.BUTTON,
            now=self.now,
            rules=self.rules,
            place=Place("C1", None, "100.1"),
        )

    def says(self, person: Any, question: Question, yes: bool) -> Outcome:
        return answer_question(
            self.session,
            question.id or 0,
            yes,
            person_id=person.id,
            now=self.now,
            rules=self.rules,
            place=Place("C1", "100.1", "300.1"),
        )

    def undoes(self, person: Any, entry_id: int | None) -> Outcome:
        return undo_entry(
            self.session,
            entry_id or 0,
            person_id=person.id,
            source=Source.BUTTON,
            now=self.now,
            rules=self.rules,
            place=Place("C1", "100.1", "300.1"),
        )

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)

    def sent(self, message: str | None = None, method: DeliveryMethod | None = None) -> list[Delivery]:
        """What was written after the bundle, of one kind."""
        rows = self.session.exec(select(Delivery).order_by(col(Delivery.id))).all()
        rows = [row for row in rows if not row.key.startswith("bundle:")]
        named = [row for row in rows if message is None or row.payload["message"] == message]
        return [row for row in named if method is None or row.method == method]

    def question(self) -> Question:
        return self.session.exec(select(Question).order_by(col(Question.id).desc())).first()

    def history(self) -> Sequence[HistoryEntry]:
        return self.session.exec(select(HistoryEntry).order_by(col(HistoryEntry.id))).all()


@dataclass
class World:
    """Two parties with a member each: Fatma of Woonlint, which owns the tasks, and Joris of the gemeente."""

    agreement: Any
    woonlint: Any
    fatma: Any
    mees: Any
    joris: Any
    onlooker: Any


@pytest.fixture
def world(build: Any) -> World:
    agreement = build.agreement()
    woonlint, gemeente = build.party(agreement, "Woonlint"), build.party(agreement, "gemeente Veldhoek")
    people = {
        "fatma": (woonlint, MembershipRole.LEAD, "Fatma"),
        "mees": (woonlint, MembershipRole.MEMBER, "Mees"),
        "joris": (gemeente, MembershipRole.MEMBER, "Joris"),
        "onlooker": (gemeente, MembershipRole.OBSERVER, "Kijker"),
    }
    made = {}
    for key, (party, role, name) in people.items():
        made[key] = build.person(f"U{key.upper()}", name=name)
        build.member(made[key], party, role)
    return World(agreement, woonlint, **made)


@pytest.fixture
def channel(session: Session, rules: GroundRules) -> Channel:
    return Channel(session, rules)


@pytest.fixture
def task(build: Any, world: World, channel: Channel) -> Task:
    """Afspraak 6 of Woonlint, with a message about it in the channel."""
    row: Task = build.task(world.agreement, owners=(world.woonlint,), number="6")
    channel.message_about(row)
    return row


@pytest.fixture
def bundle(build: Any, world: World, channel: Channel) -> list[Task]:
    """Afspraken 6 and 7 of Woonlint in one message."""
    rows = [build.task(world.agreement, owners=(world.woonlint,), number=number) for number in ("6", "7")]
    channel.message_about(*rows)
    return rows
