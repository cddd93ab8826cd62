"""What whoever plays the demo sees beside the chat: what was told, how the tasks stand, and what could be tried next."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime
from itertools import count

from bot.demo.asked import asked_now
from bot.demo.hints import MOVED, READ, Deeds, hint
from bot.demo.life import Life
from bot.demo.lines import Line
from bot.demo.narration import Narrator
from bot.demo.panels import panels
from bot.demo.second_channel import NAME as SECOND_NAME
from bot.playground.page.stage import Panel, Told
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Happening
from workflows.tracking.people import all_coordinators

KEPT = 200  # lines that were told


class Watching:
    """`rows` is held while the bot's rows are read and told about; nothing else is waited for then."""

    def __init__(self, workspace: Workspace) -> None:
        self.rows = threading.RLock()
        self.told: tuple[Told, ...] = ()
        self.panels: tuple[Panel, ...] = ()
        self.deeds = Deeds()
        self._workspace = workspace
        self._numbers = count(1)
        self._shown = -1
        self._narrator: Narrator | None = None

    def begin(self, narrator: Narrator, lines: Sequence[Line]) -> None:
        """Tells from here on what this narrator sees, and nothing of before but these lines."""
        self._narrator, self.deeds = narrator, Deeds(player=self.deeds.player)
        with self.rows:
            self.told = ()
        self.tell(lines)

    def tell(self, lines: Sequence[Line]) -> None:
        """Adds lines, as one turn."""
        with self.rows:
            turn = self.told[-1].turn + 1 if self.told else 1
            told = (Told(next(self._numbers), line.moment, line.text, line.mark, turn) for line in lines)
            self.told = (*self.told, *told)[-KEPT:]

    def look(self, life: Life, user: str, *, now: datetime, feed_url: str) -> str:
        """Tells what is new, and gives what this person could try."""
        if self._narrator is None:
            return ""
        with self.rows, life.database.read() as session:
            self.tell(self._narrator.news(session, now=now))
            if self._shown != self._workspace.version:
                self._shown = self._workspace.version
                self.panels = panels(session, now=now, rules=life.app.rules, feed_url=feed_url)
            keepers = {person.user_id: person.name or person.user_id for person in all_coordinators(session)}
            return hint(
                self.deeds.done,
                asked=asked_now(session, user, now=now, rules=life.app.rules),
                keeper=None if user in keepers else next(iter(keepers.values()), None),
                second_channel=SECOND_NAME,
            )

    def moved(self, life: Life, *, now: datetime) -> None:
        """The clock was moved on: tells what happened meanwhile."""
        if self._narrator is None:
            return
        with self.rows, life.database.read() as session:
            self.tell(self._narrator.news(session, now=now, moved=True))
        self.deeds.done |= {MOVED, READ}

    def saw(self, happening: Happening) -> None:
        """Notes what whoever plays does."""
        user = self._workspace.users.get(happening.actor)
        if user is not None and not user.is_bot:
            self.deeds.note(happening)
