"""People who read what the bot says and click, or type in the thread: each a function of what they read, so that two lives of
one seed hear the same.

A click that Slack says was not taken is made again, as people do; what was typed is typed once.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlmodel import select

from bot.playground.residents import elements
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message
from storage.database import Database
from storage.inbox import Incoming
from storage.words import IncomingState

WORDS = ("Klaar.", "Loopt op schema.", "Loopt risico, de aannemer is laat.", "Vertraagd tot 27 maart 2026.", "Wij zijn op 40%.")
BUTTONS = ("task_done", "task_on_track", "task_at_risk", "task_snooze")
PATIENCE = 30.0


@dataclass
class Townsfolk:
    """`settle` waits until the bot has said everything: each reads what the one before brought about.

    `lost` names what Slack had acknowledged and what nevertheless had no effect.
    """

    seed: int
    playground: Playground
    database: Database
    settle: Callable[[], None]
    clicks: int = 0
    replies: int = 0
    again: int = 0
    lost: list[str] = field(default_factory=list)
    _read: set[tuple[str, str]] = field(default_factory=set)

    def answer(self) -> None:
        """Everybody reads what is new, place by place, and one after the other does something with it or nothing."""
        for message in self._unread():
            chance = random.Random(f"{self.seed}:{place_of(self.playground, message)}:{message.text}")
            open_tasks = [e for _, e in elements(message) if e.get("action_id", "").split(":")[0] == "task_done"]
            what = chance.random()
            if not open_tasks or what < 0.3:
                continue
            reader = self._reader(message, chance)
            if what < 0.75 or len(open_tasks) > 1:
                task = chance.choice(open_tasks)["value"]
                self._click(reader, message, chance.choice(BUTTONS), task)
            else:
                self._say(reader, message, chance.choice(WORDS))
            self.settle()

    def _unread(self) -> list[Message]:
        with self.playground.workspace.changed:
            every = [m for there in self.playground.workspace.messages.values() for m in there.values()]
        fresh = [
            m for m in every if m.from_app and m.metadata and m.thread_ts in {None, m.ts} and (m.channel, m.ts) not in self._read
        ]
        self._read |= {(m.channel, m.ts) for m in fresh}
        return sorted(fresh, key=lambda m: (place_of(self.playground, m), m.text))

    def _reader(self, message: Message, chance: random.Random) -> str:
        members = self.playground.workspace.channels[message.channel].members
        return chance.choice([user for user in members if user != self.playground.workspace.app.bot_user])

    def _click(self, user: str, message: Message, button: str, task: str) -> None:
        shown = {element["action_id"] for _, element in elements(message) if element.get("value") == task}
        action = next((name for name in sorted(shown) if name.split(":")[0] == button), f"task_done:{task}")
        action = action if action in shown else next(name for name in sorted(shown) if name.startswith("task_done"))
        self.clicks += 1
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if not self.playground.connected(PATIENCE):
                break
            made = self.playground.people.click(user, message, action, task)
            key = f"click:{user}:{action}:{made.payload['actions'][0]['action_ts']}"
            taken = made.wait(5)
            if self._happened(key, 15.0 if taken else 5.0):
                return
            self.again += 1
            if taken:
                self.lost.append(f"{self.playground.workspace.now().isoformat()} {key}")
        raise AssertionError(f"nobody hears the click {action} of {user}")

    def _say(self, user: str, message: Message, text: str) -> None:
        self.replies += 1
        said = self.playground.people.say(user, message.channel, text, thread_ts=message.ts)
        assert self._happened(f"message:{said.channel}:{said.ts}", PATIENCE), f"nobody hears {text!r} of {user}"

    def _happened(self, key: str, seconds: float) -> bool:
        """Waits until it is dealt with."""
        wanted = select(Incoming.id).where(Incoming.key == key, Incoming.state == IncomingState.DONE)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with self.database.read() as session:
                if session.exec(wanted).first() is not None:
                    return True
            time.sleep(0.03)
        return False


def place_of(playground: Playground, message: Message) -> str:
    """The channel's id, or whose direct messages these are: the ids of those differ from life to life."""
    channel = playground.workspace.channels[message.channel]
    return channel.name if channel.kind == "im" else channel.id
