"""What the measurements stand on: an empty SQLite file, the rules of the house, a Slack that answers at once, a sending loop."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from bot.clock import Clock, monotonic
from bot.sending.delivery import DeliveryLoop, Tempo
from bot.sending.pacing import Pacing
from bot.sending.posting import Dress, Posted, Poster
from calendars.workdays import WorkCalendar
from storage.claims import Claim
from storage.database import Database, migrate, open_database
from workflows.ground_rules import GroundRules

ZONE = ZoneInfo("Europe/Amsterdam")
RULES = GroundRules(zone=ZONE, workdays=WorkCalendar())


class InstantSlack(Poster):
    """Makes the message as it is sent, and answers at once; keeps the moment of each by the wall clock."""

    def __init__(self) -> None:
        super().__init__(WebClient(token="none"), ZONE)  # noqa: S106 - nothing is called with it
        self.posted: list[float] = []

    def channel_of(self, claim: Claim) -> str:
        return claim.channel or f"D{claim.person_id}"

    def send(self, claim: Claim, channel: str, *, dress: Dress = Dress.FULL) -> Posted:  # noqa: ARG002 - as Poster has it
        self._shown(claim)
        self.posted.append(monotonic())
        return Posted(channel, f"{len(self.posted)}.{claim.id:06}")

    def find(self, claim: Claim, channel: str) -> Posted | None:  # noqa: ARG002 - as Poster has it
        return None


@contextmanager
def empty_database() -> Iterator[Database]:
    """A SQLite file with the schema, thrown away at the end."""
    with tempfile.TemporaryDirectory(prefix="nakomen-bench-") as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate(database)
        yield database
        database.close()


@contextmanager
def sending(database: Database, slack: Poster, clock: Clock, *, interval: float, per_minute: int) -> Iterator[DeliveryLoop]:
    """The outbox's loop at work, with these limits."""
    pacing = Pacing(interval=interval, per_minute=per_minute, monotonic=monotonic)
    loop = DeliveryLoop(database, slack, pacing, clock=clock, tempo=Tempo())
    loop.start()
    try:
        yield loop
    finally:
        loop.stop()
