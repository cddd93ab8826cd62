"""Fifty events a second for a minute, by HTTP as Slack sends them: how soon each is acknowledged, and whether any is lost."""

from __future__ import annotations

import json
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime
from http.client import HTTPConnection
from statistics import median

from slack_sdk.signature import SignatureVerifier
from sqlmodel import col, func, select

from bench.ground import ZONE, empty_database
from bench.table import heading, row
from bot.app import build
from bot.clock import SimulatedClock, monotonic, wall_now
from bot.config import Config, Secret, SlackConfig, WebConfig
from bot.demo.opening import free_port
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, HOME
from bot.playground.server import Playground
from storage.database import Database
from storage.inbox import Incoming
from storage.words import IncomingState

RATE, SECONDS = 50, 60
AT_ONCE = 24  # connections; Slack opens as many as it likes
BOUND = 0.5
NOW = datetime(2026, 3, 17, 9, 30, tzinfo=ZONE)


def measure(*, seconds: int = SECONDS) -> None:
    """Prints the percentiles, the worst with when it was, and what came of each event."""
    heading(f"{RATE} events a second for {seconds} seconds, acknowledged over HTTP")
    with ExitStack() as stack:
        database = stack.enter_context(empty_database())
        port = free_port()
        playground = Playground(events_url=f"http://127.0.0.1:{port}/slack/events").start()
        stack.callback(playground.stop)
        app = build(_config(playground, port), database, clock=SimulatedClock(NOW), ticking=False)
        app.start()
        stack.callback(app.stop)
        app.catch_up.done(10)
        took, answers = _send(playground.signing_secret, port, RATE * seconds)
        stored = _stored(database)
        app.desk.quiet(120)
        _tell(took, answers, stored, left=_waiting(database))


def _tell(took: list[float], answers: Counter[int], stored: int, *, left: int) -> None:
    ordered = sorted(took)
    worst = took.index(ordered[-1])
    p99 = ordered[int(len(ordered) * 0.99)]
    row("acknowledged", f"{answers[200]:,}", f"of {len(took):,}", held=answers[200] == len(took))
    row("stored", f"{stored:,}", f"of {len(took):,}", held=stored == len(took))
    row("left undone after", f"{left:,}", held=left == 0)
    row("median", f"{median(ordered) * 1e3:,.1f} ms")
    row("p99", f"{p99 * 1e3:,.1f} ms", f"< {BOUND * 1e3:.0f} ms", held=p99 < BOUND)
    row("the slowest", f"{ordered[-1] * 1e3:,.1f} ms", f"at {worst / RATE:.1f} s")


def _send(secret: str, port: int, count: int) -> tuple[list[float], Counter[int]]:
    """Each at its own moment, whether or not those before were answered; gives how long each took."""
    took, answers = [0.0] * count, Counter[int]()
    signer, begin, ready = SignatureVerifier(secret), monotonic() + 0.5, threading.Event()
    connections = threading.local()

    def one(number: int) -> None:
        due = begin + number / RATE
        while (wait := due - monotonic()) > 0:
            ready.wait(wait)
        body = json.dumps(_event(number))
        stamp = str(int(wall_now().timestamp()))
        headers = {"Content-Type": "application/json", "X-Slack-Request-Timestamp": stamp}
        headers["X-Slack-Signature"] = signer.generate_signature(timestamp=stamp, body=body) or ""
        connection = getattr(connections, "one", None) or HTTPConnection("127.0.0.1", port, timeout=10)
        connections.one = connection
        try:
            connection.request("POST", "/slack/events", body, headers)
            answer = connection.getresponse()
            answer.read()
            status = answer.status
        except OSError:  # no answer in ten seconds
            connections.one, status = None, 0
        took[number] = monotonic() - due  # waiting for a free connection counts too
        answers[status] += 1

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(one, range(count)))
    return took, answers


def _event(number: int) -> dict[str, object]:
    """A person says something, reacts, or opens the home; each is stored."""
    ts = f"17900{number:05}.000100"
    kinds: list[dict[str, object]] = [
        {
            "type": "message",
            "channel": CHANNEL,
            "channel_type": "channel",
            "user": CORPORATIE,
            "text": "6 klaar",
            "ts": ts,
            "thread_ts": "1700000000.000100",
        },
        {"type": "app_mention", "channel": CHANNEL, "user": CORPORATIE, "text": "goedemorgen", "ts": ts},
        {
            "type": "reaction_added",
            "user": CORPORATIE,
            "reaction": "white_check_mark",
            "item": {"type": "message", "channel": CHANNEL, "ts": ts},
            "event_ts": ts,
        },
        {"type": "app_home_opened", "user": CORPORATIE, "channel": "D0", "tab": "home", "event_ts": ts},
    ]
    event = kinds[number % len(kinds)]
    return {
        "type": "event_callback",
        "team_id": HOME,
        "api_app_id": "A0NAKOMEN",
        "event_id": f"Ev{number:06}",
        "event_time": 1,
        "event": event,
    }


def _stored(database: Database) -> int:
    """What was taken in; what turned out to be none of ours is forgotten again, and counted by its number."""
    with database.read() as session:
        newest = session.exec(select(func.max(Incoming.id))).one()
    return int(newest or 0)


def _waiting(database: Database) -> int:
    with database.read() as session:
        return session.exec(select(func.count()).where(col(Incoming.state) == IncomingState.WAITING)).one()


def _config(playground: Playground, port: int) -> Config:
    slack = SlackConfig(
        mode="http",
        bot_token=Secret(playground.bot_token),
        signing_secret=Secret(playground.signing_secret),
        api_url=playground.api_url,
        channel_interval_seconds=0.0,
    )
    return Config(slack=slack, web=WebConfig(listen=f"127.0.0.1:{port}"))
