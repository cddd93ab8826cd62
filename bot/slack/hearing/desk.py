"""Where what people do in Slack comes in and is dealt with: stored before Slack gets its answer, then worked off in order.

The listeners store (`take_in`) and only then acknowledge; two lines work off what is stored, one for what goes quickly and one
for what takes seconds, such as reading a document. What changes nothing, such as showing a modal, is done `aside` and not stored.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor

from slack_sdk import WebClient
from sqlalchemy.exc import SQLAlchemyError

from bot.bell import Bell
from bot.clock import Clock, wall_now
from bot.slack.hearing.handlers import Handler
from bot.slack.hearing.line import Line
from bot.slack.people.directory import Directory
from storage.database import Database
from storage.inbox import Arrival, take_in
from workflows.ground_rules import GroundRules

log = logging.getLogger("nakomen.slack")

GOODBYE = 0.2  # seconds that what is slow gets at the end
STORE_SECONDS = 2.0  # Slack waits three for its answer
HASTE_SECONDS = 0.2  # while the database has just been found away: others wait in the queue
SLOW_LEASES = 5.0  # times as long: a document may come slowly
ASIDES = 4
WAY_SECONDS = 0.1  # by which each row is later at most, in a storm of events


class NotTakenIn(Exception):
    """The database could not take it in time: Slack gets no answer, and brings events again."""


class Desk:
    """Everything that listeners and handlers need, and the lines. `bot_user` is known once Slack told it."""

    def __init__(
        self,
        *,
        database: Database,
        rules: GroundRules,
        clock: Clock,
        client: WebClient,
        directory: Directory,
        wake: Callable[[], None],
        heard: Callable[[str], None] = lambda _outcome: None,
        lease_seconds: float = 60.0,
        parties: Mapping[str, str] | None = None,
    ) -> None:
        self.database = database
        self.rules = rules
        self.clock = clock
        self.client = client
        self.directory = directory
        self.wake = wake
        self.heard = heard
        self.missed: Callable[[], None] = lambda: None
        self.parties = parties or {}
        self.team_url = ""
        self.board_tokens: dict[int, str] = {}  # of each person the link to the board: kept here alone, and never written
        self.bell = Bell()
        self._bot_user: str | None = None
        self._handlers: dict[str, Handler] = {}
        self._lease_seconds = lease_seconds
        self._lock = threading.Lock()
        self._storing = threading.Lock()
        self._stored_well = True
        self._open = 0
        self._taken_in = 0
        self._stopping = threading.Event()
        self._lines: dict[str, Line] = {}
        self._asides = ThreadPoolExecutor(ASIDES, thread_name_prefix="aside")

    @property
    def bot_user(self) -> str | None:
        """Who we are in Slack; nothing is worked off before that is known."""
        return self._bot_user

    @bot_user.setter
    def bot_user(self, user: str | None) -> None:
        self._bot_user = user
        self.bell.ring()

    def deals_with(self, kind: str, handler: Handler) -> None:
        """Tells how rows of this kind are dealt with; before the start."""
        self._handlers[kind] = handler

    # --- its life

    def start(self) -> None:
        """Begins to work off what is stored."""
        self._stopping.clear()
        owner = uuid.uuid4().hex
        for name, slow in (("desk", False), ("slow desk", True)):
            handlers = {kind: handler for kind, handler in self._handlers.items() if handler.slow is slow}
            lease = self._lease_seconds * (SLOW_LEASES if slow else 1)
            self._lines[name] = Line(self, handlers, name=name, owner=owner, lease_seconds=lease)
        for line in self._lines.values():
            line.start()

    @property
    def stopping(self) -> bool:
        """Whether nothing new is taken in."""
        return self._stopping.is_set()

    def close(self) -> None:
        """Takes nothing new in, and begins nothing new."""
        self._stopping.set()
        self.bell.ring()

    def stop(self, timeout: float = 2.0) -> None:
        """Finishes what is under way, and ends; the rest is stored, and worked off after the next start."""
        self.close()
        for name, line in self._lines.items():
            line.join(timeout if name == "desk" else GOODBYE)
        self._lines.clear()
        self._asides.shutdown(wait=False, cancel_futures=True)

    def pause(self, seconds: float) -> None:
        """Waits, until it closes at most."""
        self._stopping.wait(seconds)

    # --- what comes in

    def take_in(self, *arrivals: Arrival) -> None:
        """Stores what came in, all or nothing; what is known already stays as it is. Raises NotTakenIn after two seconds.

        Then `missed` is called: Slack may give up bringing it before the database is back.
        """
        if not arrivals:
            return
        at, received = self.clock.now(), wall_now()
        with self._storing:  # one after the other, in the order in which they came
            try:
                with self.database.write(patience=STORE_SECONDS if self._stored_well else HASTE_SECONDS) as session:
                    for arrival in arrivals:
                        take_in(session, arrival, at=at, received=received)
            except SQLAlchemyError as error:
                self._stored_well = False
                self.missed()
                raise NotTakenIn(", ".join(arrival.key for arrival in arrivals)) from error
            self._stored_well = True
        with self._lock:
            self._taken_in += len(arrivals)
        self.bell.ring()

    def aside(self, do: Callable[[], None]) -> None:
        """Does at once, and beside all else, what changes nothing and would come too late in line."""

        def attended() -> None:
            try:
                do()
            finally:
                self.go_out()

        self.come_in()
        try:
            self._asides.submit(attended)
        except RuntimeError:  # it has just closed
            self.go_out()

    def come_in(self) -> None:
        """Something is being listened to: the desk isn't quiet until it went out again."""
        with self._lock:
            self._open += 1
            self._taken_in += 1

    def go_out(self) -> None:
        """It was stored, or needn't be."""
        with self._lock:
            self._open -= 1
        self.bell.nudge()

    def give_way(self, seconds: float = WAY_SECONDS) -> None:
        """Lets what is being listened to go first, for so long at most: Slack waits for its answer, what is stored doesn't."""
        self.bell.wait_until(self._nobody_listens, seconds)

    def _nobody_listens(self) -> bool:
        with self._lock:
            return not self._open

    @property
    def taken_in(self) -> int:
        """A count that grows with everything that comes in."""
        with self._lock:
            return self._taken_in

    def quiet(self, timeout: float) -> bool:
        """Waits until everything was dealt with, by whichever process; False when that took too long."""
        return self.bell.wait_until(self._is_quiet, timeout)

    def _is_quiet(self) -> bool:
        with self._lock:
            if self._open:
                return False
        rung = self.bell.rung
        return all(line.idle(rung) for line in self._lines.values())
