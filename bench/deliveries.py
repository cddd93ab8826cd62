"""How near delivery comes to what the limits of channels and workspace permit."""

from __future__ import annotations

from datetime import datetime

from bench.ground import ZONE, InstantSlack, empty_database, sending
from bench.table import heading, row
from bot.clock import SimulatedClock
from storage.words import DeliveryKind
from workflows.outgoing import Outgoing, put_all

NOW = datetime(2026, 3, 31, 9, 30, tzinfo=ZONE)
MINUTE = 60.0
CHANNEL_SECONDS = 1.0


def measure(*, waiting: int = 1_000) -> None:
    """Prints the share of the permitted rate, with channels as the narrow place and with the workspace as it."""
    heading(f"Delivery against the limits ({waiting:,} messages wait)")
    _one("one a second in each of 50 channels", waiting=waiting, channels=50, per_minute=100_000)
    _one("400 a minute in the workspace, 1,000 channels", waiting=waiting, channels=1_000, per_minute=400)


def _one(name: str, *, waiting: int, channels: int, per_minute: int) -> None:
    slack = InstantSlack()
    with empty_database() as database:
        with database.write() as session:
            put_all(session, [_message(number, channels) for number in range(waiting)], now=NOW)
        with sending(database, slack, SimulatedClock(NOW), interval=CHANNEL_SECONDS, per_minute=per_minute) as loop:
            loop.drain()
    ideal = max((waiting - 1) // per_minute * MINUTE, (waiting - 1) // channels * CHANNEL_SECONDS)
    real = slack.posted[-1] - slack.posted[0]
    share = ideal / real if real else 1.0
    row(name, f"{real:.1f} s", f"{share:.1%} of limit", held=share >= 0.95)


def _message(number: int, channels: int) -> Outgoing:
    payload = {"message": "plain", "text": f"Bericht {number}"}
    return Outgoing(f"bench:{number}", DeliveryKind.NUDGE, NOW, payload, channel=f"C{number % channels}")
