"""What the app is told: each event, click or command is handed over, waited for, and handed over again as Slack would.

A delivery goes waiting -> sent -> acked, or lost. Events are repeated; a click or command has one chance, as with Slack.
"""

from __future__ import annotations

import asyncio
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol

from bot.playground.delivering.events import callback, events_of
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Happening, Json

Kind = Literal["events_api", "interactive", "slash_commands"]
State = Literal["waiting", "sent", "acked", "lost"]
PATIENCE = 60.0  # seconds in which what is waited for comes, on a machine that is busy with other things too
SLACK_RETRIES = (0.0, 60.0, 300.0)  # seconds; docs.slack.dev/apis/events-api: at once, after 1 minute, after 5 minutes


class Transport(Protocol):
    """A way to the app: Socket Mode or signed HTTP. Both live in the server's event loop."""

    def ready(self) -> bool:
        """Whether something can be handed over now."""

    def send(self, delivery: Delivery) -> None:
        """Hands it over; the outcome is reported to `Deliveries.acknowledge` or `Deliveries.failed`."""


@dataclass(slots=True, eq=False)
class Delivery:
    """One thing for the app to know. `answer` is what the app answered with its acknowledgement."""

    id: str
    kind: Kind
    payload: Json
    workspace: Workspace
    on_answer: Callable[[Json], None] | None = None
    state: State = "waiting"
    attempt: int = 0
    reason: str = ""
    due: bool = True
    answer: Json | None = None

    @property
    def open(self) -> bool:
        """Whether its outcome is still to come."""
        return self.state in ("waiting", "sent")

    def wait(self, timeout: float = PATIENCE) -> bool:
        """Waits for the outcome, at most `timeout` seconds; says whether the app acknowledged it."""
        self.workspace.wait_for(lambda _: not self.open, timeout)
        return self.state == "acked"


class Deliveries:
    """The post office between workspace and app. Publishing is thread-safe; the rest happens in the event loop."""

    def __init__(self, workspace: Workspace, ack_seconds: float, retries: Sequence[float] = SLACK_RETRIES) -> None:
        self.workspace = workspace
        self.ack_seconds = ack_seconds
        self.retries = tuple(retries)
        self.all: deque[Delivery] = deque(maxlen=10_000)
        self._open: dict[str, Delivery] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._transport: Transport | None = None
        self._timers: set[asyncio.TimerHandle] = set()
        self._busy = 0
        workspace.observers.append(self._observe)

    # --- for the threads outside

    def publish(self, kind: Kind, payload: Json, on_answer: Callable[[Json], None] | None = None) -> Delivery:
        """Takes something in to be handed over to the app, and returns at once."""
        delivery = Delivery(str(uuid.uuid4()), kind, payload, self.workspace, on_answer)
        with self.workspace.changed:
            self.all.append(delivery)
            self._open[delivery.id] = delivery
            if self._loop is not None:
                self._loop.call_soon_threadsafe(self._dispatch, delivery)
        return delivery

    def quiet(self, timeout: float) -> bool:
        """Waits until everything handed over was acknowledged (or lost) and no call to the Web API is under way."""
        return self.workspace.wait_for(lambda _: not self._open and not self._busy, timeout)

    def lose_waiting(self) -> int:
        """Forgets what was not handed over yet, as when an app was away for too long; says how much that was."""
        with self.workspace.changed:
            waiting = [delivery for delivery in self._open.values() if delivery.state == "waiting"]
            for delivery in waiting:
                self._close(delivery, "lost")
            return len(waiting)

    @contextmanager
    def working(self) -> Iterator[None]:
        """Marks that a call to the Web API is under way."""
        with self.workspace.changed:
            self._busy += 1
        try:
            yield
        finally:
            with self.workspace.changed:
                self._busy -= 1
                self.workspace.changed.notify_all()

    # --- in the event loop

    def start(self, loop: asyncio.AbstractEventLoop, transport: Transport) -> None:
        """Begins to hand over, by this transport."""
        with self.workspace.changed:
            self._loop, self._transport = loop, transport
        self.transport_ready()

    def stop(self) -> None:
        """Ends all waiting; what was open stays open and is handed over after a new start."""
        with self.workspace.changed:
            self._loop = self._transport = None
            for timer in self._timers:
                timer.cancel()
            self._timers.clear()
            for delivery in self._open.values():
                delivery.state, delivery.due = "waiting", True

    def transport_ready(self) -> None:
        """Hands over what waits: a connection came, or a queue has room again."""
        with self.workspace.changed:
            waiting = [delivery for delivery in self._open.values() if delivery.due]
        for delivery in waiting:
            self._dispatch(delivery)

    def acknowledge(self, delivery_id: str, answer: Json | None = None) -> None:
        """The app acknowledged this one, with an answer or none. An unknown or late id changes nothing."""
        with self.workspace.changed:
            delivery = self._open.get(delivery_id)
            if delivery is None:
                return
            delivery.answer = answer or {}
            self._close(delivery, "acked")
        if delivery.on_answer is not None:
            delivery.on_answer(delivery.answer)

    def failed(self, delivery_id: str, attempt: int, reason: str) -> None:
        """This attempt came to nothing. An event is tried again after Slack's pauses; anything else is lost."""
        with self.workspace.changed:
            delivery = self._open.get(delivery_id)
            if delivery is None or delivery.attempt != attempt or delivery.state != "sent":
                return
            if delivery.kind != "events_api" or attempt >= len(self.retries):
                self._close(delivery, "lost")
                return
            delivery.state, delivery.reason, delivery.attempt, delivery.due = "waiting", reason, attempt + 1, False
            self._later(self.retries[attempt], partial(self._retry, delivery))

    def _observe(self, happening: Happening) -> None:
        for event in events_of(self.workspace, happening):
            self.publish("events_api", callback(self.workspace, event))

    def _retry(self, delivery: Delivery) -> None:
        delivery.due = True
        self._dispatch(delivery)

    def _dispatch(self, delivery: Delivery) -> None:
        transport = self._transport
        if delivery.state != "waiting" or transport is None:
            return
        if not transport.ready():  # an event waits for a connection; who clicks or types a command sees an error
            if delivery.kind != "events_api":
                self._close(delivery, "lost")
            return
        delivery.state = "sent"
        transport.send(delivery)
        attempt = delivery.attempt
        self._later(self.ack_seconds, partial(self.failed, delivery.id, attempt, "timeout"))

    def _later(self, seconds: float, do: Callable[[], None]) -> None:
        if self._loop is None:
            return

        def run() -> None:
            self._timers.discard(timer)
            do()

        timer = self._loop.call_later(seconds, run)
        self._timers.add(timer)

    def _close(self, delivery: Delivery, state: State) -> None:
        with self.workspace.changed:
            delivery.state = state
            self._open.pop(delivery.id, None)
            self.workspace.changed.notify_all()
