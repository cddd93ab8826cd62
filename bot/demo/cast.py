"""The people of the demo at work: they read what the bot posted, and answer as the story says, by typing and clicking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import select

from bot.clock import SimulatedClock
from bot.demo.story import Answer, Date, Thread
from bot.playground.residents import CannotDo
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak
from storage.database import Database
from storage.meetings import meetings_of
from storage.outbox import Delivery, tasks_of_delivery
from storage.tasks import Task, history_of
from storage.words import MeetingStatus, Source, TaskStatus
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import set_meeting

ASKING = frozenset({"prompt", "nudge", "due", "overdue", "escalation"})
CLOSED = frozenset({TaskStatus.DONE, TaskStatus.DROPPED})


@dataclass(slots=True)
class Script:
    """What the people still have to say and do: answers by thread of the story, dates to set, and what they read already."""

    threads: tuple[Thread, ...]
    dates: list[Date]
    answers: list[list[Answer]]
    read: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, story: tuple[Thread, ...], dates: tuple[Date, ...]) -> Script:
        """The whole story, with nothing of it told yet."""
        return cls(story, list(dates), [list(thread.answers) for thread in story])

    def copy(self) -> Script:
        """The same, to come back to."""
        return Script(self.threads, list(self.dates), [list(left) for left in self.answers], set(self.read))

    def left_about(self, number: str, quote: str) -> list[Answer]:
        """The answers that are left about a task; the caller takes the first one out when its turn has come."""
        for thread, left in zip(self.threads, self.answers, strict=True):
            if thread.number == number and left and thread.about in quote:
                return left
        return []


class Cast:
    """`act` is called when the bot has said what was due; `settled` waits until it has dealt with what people did.

    `ends` is the moment beyond which no answer may move the clock. `played` is the person whom somebody else plays: nobody
    speaks for them. What was posted from `tonight` on is left for later. `holds` names tasks that nobody answers for now,
    by number and a word of their sentence.
    """

    def __init__(
        self,
        slack: Playground,
        database: Database,
        clock: SimulatedClock,
        *,
        rules: GroundRules,
        script: Script,
        settled: Callable[[], object],
        ends: datetime,
    ) -> None:
        self._slack = slack
        self._database = database
        self._clock = clock
        self._settled = settled
        self._rules = rules
        self.script = script
        self.ends = ends
        self.tonight: datetime | None = None
        self.played: Callable[[], str | None] = lambda: None
        self.holds: frozenset[tuple[str, str]] = frozenset()

    def act(self, _moment: datetime) -> None:
        """Sets the dates that were to be set by now, reads the new messages and answers what the story has an answer to."""
        self._set_dates()
        for message in self._unread():
            tasks = self._tasks_of(message)
            for number, task in tasks:
                answer = self._next_answer(message, number, task)
                if answer is not None and (answer.says or answer.clicks):
                    self._answer(message, answer, number, task, alone=len(tasks) == 1)

    def _set_dates(self) -> None:
        """What an organiser does with `nakomen meetings set`."""
        while self.script.dates and self.script.dates[0].day <= self._clock.now().date():
            wanted = self.script.dates.pop(0)
            with self._database.write() as session:
                open_ones = (row for row in meetings_of(session) if row.status is MeetingStatus.WINDOW)
                meeting = next((row for row in open_ones if row.name.startswith(wanted.meeting)), None)
                if meeting is not None:
                    set_meeting(
                        session,
                        meeting.id or 0,
                        start=wanted.start,
                        end=wanted.start + timedelta(minutes=90),
                        place=wanted.place,
                        person_id=None,
                        source=Source.CLI,
                        now=self._clock.now(),
                        rules=self._rules,
                    )
            self._settled()

    def _unread(self) -> list[Message]:
        found = []
        with self._slack.workspace.changed:
            for channel in self._slack.workspace.channels.values():
                for message in self._slack.workspace.visible(channel.id):
                    about = (message.metadata or {}).get("event_payload", {})
                    asks = message.from_app and about.get("kind") in ASKING and not message.deleted
                    fresh = (channel.id, message.ts) not in self.script.read
                    if asks and fresh and (self.tonight is None or message.at < self.tonight):
                        self.script.read.add((channel.id, message.ts))
                        found.append(message)
        return found

    def _tasks_of(self, message: Message) -> list[tuple[str, Task]]:
        """The tasks that a message is about, with the afspraak's number, as its readers see them."""
        public_id = (message.metadata or {})["event_payload"]["delivery"]
        with self._database.read() as session:
            delivery = session.exec(select(Delivery).where(Delivery.public_id == public_id)).one()
            found = []
            for task_id in tasks_of_delivery(session, delivery.id or 0):
                task = session.get_one(Task, task_id)
                found.append((session.get_one(Afspraak, task.afspraak_id).number, task))
        return found

    def _next_answer(self, message: Message, number: str, task: Task) -> Answer | None:
        """What the story has for this task, when there is still something to answer and it is for one of them to do so."""
        left = self.script.left_about(number, task.quote)
        if not left or any(number == held and word in task.quote for held, word in self.holds):
            return None
        if self._is_closed(task):
            return None
        if self._is_answered(task, since=message.at):
            left.pop(0)
            return None
        who = left[0].who
        if who and (who == self.played() or who not in self._slack.workspace.channels[message.channel].members):
            return None
        return left.pop(0)

    def _is_closed(self, task: Task) -> bool:
        with self._database.read() as session:
            return session.get_one(Task, task.id).status in CLOSED

    def _is_answered(self, task: Task, *, since: datetime) -> bool:
        """Whether somebody told how it stands since it was asked."""
        with self._database.read() as session:
            told = (row for row in history_of(session, task_id=task.id or 0) if row.change and row.source is not Source.SYSTEM)
            return any(row.at >= since for row in told)

    def _answer(self, message: Message, answer: Answer, number: str, task: Task, *, alone: bool) -> None:
        self._let_pass(answer.after)
        current = self._slack.workspace.message(message.channel, message.ts) or message
        try:
            if answer.clicks:
                action = answer.clicks if alone else f"{answer.clicks}:{task.id}"
                if action not in str(current.blocks):
                    action = f"task_done:{task.id}"
                self._slack.people.click(answer.who, current, action)
            else:
                apart = ": " if answer.says[:1].isdigit() else " "  # "1: 8 van de 42", as people write it
                says = answer.says if alone else f"{number}{apart}{answer.says}"
                self._slack.people.say(answer.who, message.channel, says, thread_ts=message.ts)
        except CannotDo:  # the button, the message or the channel has gone meanwhile: then there is nothing to answer
            return
        self._settled()
        if answer.confirms:
            self._confirm(message, answer)

    def _confirm(self, message: Message, answer: Answer) -> None:
        """Presses the button under the bot's question, when it asked one."""
        self._let_pass(timedelta(minutes=10))
        for reply in reversed(self._slack.workspace.replies(message)):
            if reply.from_app and answer.confirms in str(reply.blocks):
                self._slack.people.click(answer.who, reply, answer.confirms)
                self._settled()
                return

    def _let_pass(self, time: timedelta) -> None:
        self._clock.move_to(min(self._clock.now() + time, self.ends))
