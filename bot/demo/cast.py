"""The people of the demo at work: they read what the bot posted, and answer as the story says, by typing and clicking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlmodel import select

from bot.clock import SimulatedClock
from bot.demo.story import Answer, Date, Thread
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.agreements import Afspraak
from storage.database import Database
from storage.meetings import meetings_of
from storage.outbox import Delivery, tasks_of_delivery
from storage.tasks import Task
from storage.words import MeetingStatus, Source
from workflows.ground_rules import GroundRules
from workflows.meeting.meetings import set_meeting

ASKING = frozenset({"prompt", "nudge", "due", "overdue", "escalation"})


class Cast:
    """`act` is called when the bot has said what was due; `settled` waits until it has dealt with what people did."""

    def __init__(
        self,
        slack: Playground,
        database: Database,
        clock: SimulatedClock,
        *,
        rules: GroundRules,
        story: tuple[Thread, ...],
        dates: tuple[Date, ...],
        settled: Callable[[], object],
        ends: datetime,
    ) -> None:
        self._slack = slack
        self._database = database
        self._clock = clock
        self._settled = settled
        self._ends = ends
        self._read: set[tuple[str, str]] = set()
        self._waiting = {id(thread): list(thread.answers) for thread in story}
        self._story = story
        self._dates = list(dates)
        self._rules = rules

    def act(self, _moment: datetime) -> None:
        """Sets the dates that were to be set by now, reads the new messages and answers what the story has an answer to."""
        self._set_dates()
        for message in self._unread():
            tasks = self._tasks_of(message)
            for number, task in tasks:
                answer = self._next_answer(number, task.quote)
                if answer is not None and (answer.says or answer.clicks):
                    self._answer(message, answer, number, task, alone=len(tasks) == 1)

    def _set_dates(self) -> None:
        """What an organiser does with `nakomen meetings set`."""
        while self._dates and self._dates[0].day <= self._clock.now().date():
            wanted = self._dates.pop(0)
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
                    if message.from_app and about.get("kind") in ASKING and (channel.id, message.ts) not in self._read:
                        self._read.add((channel.id, message.ts))
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

    def _next_answer(self, number: str, quote: str) -> Answer | None:
        for thread in self._story:
            left = self._waiting[id(thread)]
            if thread.number == number and left and thread.about in quote:
                return left.pop(0)
        return None

    def _answer(self, message: Message, answer: Answer, number: str, task: Task, *, alone: bool) -> None:
        self._let_pass(answer.after)
        current = self._slack.workspace.message(message.channel, message.ts) or message
        if answer.clicks:
            action = answer.clicks if alone else f"{answer.clicks}:{task.id}"
            if action not in str(current.blocks):
                action = f"task_done:{task.id}"
            self._slack.people.click(answer.who, current, action)
        else:
            says = answer.says if alone else f"{number} {answer.says}"
            self._slack.people.say(answer.who, message.channel, says, thread_ts=message.ts)
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
        self._clock.move_to(min(self._clock.now() + time, self._ends))
