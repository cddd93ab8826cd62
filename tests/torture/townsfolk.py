"""People who read what the bot says and click, react, fill in a form, or type in the thread: each a function of what they read,
so that two lives of one seed hear the same.

A click or form that Slack says was not taken is made again, as people do; what was typed is typed once. A reaction that nobody
took is brought again, as Slack does after minutes.
"""

from __future__ import annotations

import copy
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlmodel import col, select

from bot.playground.delivering.deliveries import Delivery
from bot.playground.residents import elements
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message, View
from storage.database import Database
from storage.inbox import Incoming
from storage.words import IncomingState

WORDS = ("Klaar.", "Loopt op schema.", "Loopt risico, de aannemer is laat.", "Vertraagd tot 27 maart 2026.", "Wij zijn op 40%.")
BUTTONS = ("task_done", "task_on_track", "task_at_risk", "task_snooze")
REACTIONS = ("white_check_mark", "large_green_circle", "large_orange_circle", "red_circle")
PATIENCE = 300.0  # seconds: three that are killed all the time on a machine that is busy with other things


@dataclass
class Townsfolk:
    """`settle` waits until the bot has said everything: each reads what the one before brought about.

    `connects`: whether the bot comes to Slack, or Slack to the bot. `did` counts what they did, `lost` names what Slack had
    acknowledged and what nevertheless had no effect.
    """

    seed: int
    playground: Playground
    database: Database
    settle: Callable[[], None]
    connects: bool = True
    did: Counter[str] = field(default_factory=Counter)
    again: int = 0
    lost: list[str] = field(default_factory=list)
    _read: set[tuple[str, str]] = field(default_factory=set)
    _asked: dict[str, str] = field(default_factory=dict)

    def answer(self) -> None:
        """Everybody reads what is new, place by place, and one after the other does something with it or nothing."""
        for message in self._unread():
            chance = random.Random(f"{self.seed}:{place_of(self.playground, message)}:{as_read(message.text)}")
            open_tasks = [e for _, e in elements(message) if e.get("action_id", "").split(":")[0] == "task_done"]
            if not open_tasks or chance.random() < 0.3:
                continue
            reader = self._reader(message, chance)
            self._do(reader, message, [element["value"] for element in open_tasks], chance)
            self.settle()

    def _do(self, user: str, message: Message, tasks: list[str], chance: random.Random) -> None:
        """A message about one task can be answered in any way; of several one is clicked, or a reaction asks how it is done."""
        alone = any(element["action_id"] == "task_delayed" for _, element in elements(message))
        what = chance.choice(("click", "click", "say", "react", "fill in") if alone else ("click", "click", "react"))
        self.did[what] += 1
        if what == "say":
            self._say(user, message, chance.choice(WORDS))
        elif what == "react":
            self._react(user, message, chance.choice(REACTIONS))
        elif what == "fill in":
            self._fill_in(user, message, days=chance.randrange(5, 60))
        else:
            self._click(user, message, chance.choice(BUTTONS), chance.choice(tasks))

    def _unread(self) -> list[Message]:
        with self.playground.workspace.changed:
            every = [m for there in self.playground.workspace.messages.values() for m in there.values()]
        fresh = [
            m for m in every if m.from_app and m.metadata and m.thread_ts in {None, m.ts} and (m.channel, m.ts) not in self._read
        ]
        self._read |= {(m.channel, m.ts) for m in fresh}
        return sorted(fresh, key=lambda m: (place_of(self.playground, m), as_read(m.text)))

    def _reader(self, message: Message, chance: random.Random) -> str:
        members = self.playground.workspace.channels[message.channel].members
        return chance.choice([user for user in members if user != self.playground.workspace.app.bot_user])

    def _click(self, user: str, message: Message, button: str, task: str) -> None:
        shown = {element["action_id"] for _, element in elements(message) if element.get("value") == task}
        action = next((name for name in sorted(shown) if name.split(":")[0] == button), f"task_done:{task}")
        action = action if action in shown else next(name for name in sorted(shown) if name.startswith("task_done"))
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._in_reach():
            made = self.playground.people.click(user, message, action, task)
            if self._taken(made, f"click:{user}:{action}:{made.payload['actions'][0]['action_ts']}"):
                return
        raise AssertionError(f"nobody hears the click {action} of {user}")

    def _fill_in(self, user: str, message: Message, *, days: int) -> None:
        """Names a day that is so much later than the first that the form offers; it is opened as often as it takes."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and self._in_reach():
            if (view := self._form(user, message)) is None:
                if self._sent_away(user):
                    return
                continue
            when = first_day(view) + timedelta(days=days)
            made = self.playground.people.submit_view(user, view, {"when": when.isoformat(), "why": "De aannemer is laat."})
            if self._taken(made, f"modal:{view.id}"):
                self.playground.people.leave_modals(user)
                return
        raise AssertionError(f"the form of {user} is not taken")

    def _form(self, user: str, message: Message) -> View | None:
        """The form that this person has before them; else the button is pressed and waited for."""
        people = self.playground.people
        if people.modal(user) is None:
            made = people.click(user, message, "task_delayed")
            self._asked[user] = f"click:{user}:task_delayed:{made.payload['actions'][0]['action_ts']}"
            deadline = time.monotonic() + 10
            while people.modal(user) is None and time.monotonic() < deadline and not self._stands(self._asked[user], seconds=0):
                self.playground.wait_for(lambda _: people.modal(user) is not None, 0.05)
        return people.modal(user)

    def _sent_away(self, user: str) -> bool:
        """Whether the bot heard the click and says at once who may fill in the form, in its place."""
        told = self._stands(self._asked[user], seconds=0)
        assert not told or self._stands(self._asked[user], IncomingState.DONE), f"nobody deals with {self._asked[user]}"
        return told

    def _react(self, user: str, message: Message, name: str) -> None:
        self.playground.people.react(user, message, name)
        deadline = time.monotonic() + PATIENCE
        told = self._last_reaction(user)
        key = f"event:{told.payload['event_id']}"
        while time.monotonic() < deadline and self._in_reach():
            if self._taken(told, key):
                return
            told = self.playground.deliveries.publish("events_api", copy.deepcopy(told.payload))
        raise AssertionError(f"nobody hears the reaction {name} of {user}")

    def _last_reaction(self, user: str) -> Delivery:
        events = [d for d in self.playground.deliveries.all if d.payload.get("event", {}).get("type") == "reaction_added"]
        return next(d for d in reversed(events) if d.payload["event"]["user"] == user)

    def _in_reach(self) -> bool:
        """Waits for a bot that can hear; where Slack calls it nobody knows before."""
        return not self.connects or self.playground.connected(PATIENCE)

    def _taken(self, made: Delivery, key: str) -> bool:
        """Whether it was taken in, and then dealt with; if not it is to be done again, and was lost if Slack said that it was."""
        acknowledged = made.wait(10)
        if self._stands(key, seconds=0 if acknowledged else 5):
            assert self._stands(key, IncomingState.DONE), f"nobody deals with {key}"
            return True
        self.again += 1
        if acknowledged:
            self.lost.append(f"{self.playground.workspace.now().isoformat()} {key}")
        return False

    def _say(self, user: str, message: Message, text: str) -> None:
        said = self.playground.people.say(user, message.channel, text, thread_ts=message.ts)
        assert self._stands(f"message:{said.channel}:{said.ts}", IncomingState.DONE), f"nobody hears {text!r} of {user}"

    def _stands(self, key: str, *states: IncomingState, seconds: float = PATIENCE) -> bool:
        """Whether it stands in the inbox (in one of these states), or comes to stand there in time."""
        wanted = select(Incoming.id).where(Incoming.key == key, col(Incoming.state).in_(states or IncomingState))
        deadline = time.monotonic() + seconds
        while True:
            with self.database.read() as session:
                if session.exec(wanted).first() is not None:
                    return True
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.03)


def first_day(view: View) -> date:
    """The day that a form offers."""
    return next(date.fromisoformat(e["initial_date"]) for _, e in elements(view) if "initial_date" in e)


def as_read(text: str) -> str:
    """With names for mentions, as Slack shows them: the bot writes a name when it could look it up, else a mention."""
    return re.sub(r"<@U0BEWONER(\d)>", r"Bewoner \1", text)


def place_of(playground: Playground, message: Message) -> str:
    """The channel's id, or whose direct messages these are: the ids of those differ from life to life."""
    channel = playground.workspace.channels[message.channel]
    return channel.name if channel.kind == "im" else channel.id
