"""The composition root: the only place where everything is put together, and where it begins and ends.

Slack -> listeners -> inbox -> desk -> workflows -> rows   (stored before Slack's answer, then a transaction for each)
clock -> heartbeats -> workflows -> rows               (what has come due)
rows -> delivery loop -> Slack; rows -> feeds -> web   (what is to be said and shown)
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from slack_bolt import App as Bolt
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_sdk import WebClient
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from bot.boards import FreshBoards
from bot.clock import Clock, WallClock, monotonic, wall_now
from bot.config import Config
from bot.connection import Connection
from bot.context import ground_rules, store
from bot.ending import end_on_signals, leave_if_held_up
from bot.feed_rounds import FeedRounds
from bot.feeds import CachedFeeds
from bot.health_parts import database_health, scheduler_health, slack_health
from bot.logbook import begin_logging
from bot.metrics import Metrics, traffic_in
from bot.outside.refreshing import Keeper, fetcher
from bot.outside.sources import sources
from bot.scheduler import Beat, Heartbeats
from bot.secret_links import SecretLinks
from bot.sending.delivery import DeliveryLoop, Tempo
from bot.sending.pacing import Pacing
from bot.sending.posting import Poster
from bot.slack.arrivals import greet_where_we_are
from bot.slack.hearing.catch_up import CatchUp
from bot.slack.hearing.desk import Desk
from bot.slack.listeners import slack_app
from bot.slack.people.account_rounds import look_after_accounts
from bot.slack.people.directory import Directory
from bot.trust import trusted
from bot.web.board import board_pages
from bot.web.health import Health
from bot.web.server import WebServer
from bot.web.site import web_app
from storage.database import Database
from storage.inbox import forget_old
from workflows.answering.understanding.warming import warm
from workflows.errors import Refused
from workflows.reminding.claiming import next_work_at
from workflows.reminding.due import work_off
from workflows.reminding.own_rules import replan_outdated

log = logging.getLogger("nakomen")

TICK_SECONDS = 5.0
HOUSEKEEPING_SECONDS = 6 * 3600.0
OUTSIDE_SECONDS = 300.0
CHECK_SECONDS = 900.0
SEEN_DAYS = timedelta(days=120)  # longer than catch-up looks back
LISTENER_TIMEOUT = 5
LATE_BEATS = 6
SIGNAL_SECONDS = 0.2  # how long a signal may wait to be seen


class App:
    """The whole bot. `start()` returns at once, `stop()` within five seconds; `wait()` returns when it is to end."""

    def __init__(self, config: Config, database: Database, *, clock: Clock, ticking: bool = True) -> None:
        self.config = config
        self.database = database
        self.clock = clock
        self.rules = ground_rules(config)
        self._ending = threading.Event()
        self._rules_are_new = ticking  # since the last start somebody may have changed the configuration
        self._asked_to_end = False
        self._refused: Refused | None = None
        tempo = Tempo(lease=config.reminders.lease_seconds, timeout=config.slack.timeout_seconds)
        pacing = Pacing(
            interval=config.slack.channel_interval_seconds, per_minute=config.slack.messages_per_minute, monotonic=monotonic
        )
        poster = Poster(_client(config, timeout=tempo.call), config.zone)
        self.delivery = DeliveryLoop(database, poster, pacing, clock=clock, tempo=tempo)
        client = _client(config, timeout=LISTENER_TIMEOUT)
        self.heartbeats = Heartbeats(self._beats() if ticking else [])
        self.metrics = Metrics(lambda: traffic_in(database), self.heartbeats.pulses)
        self.desk = Desk(
            database=database,
            rules=self.rules,
            clock=clock,
            client=client,
            directory=Directory(client, monotonic=monotonic, groups=[group for group, _ in config.people.groups]),
            wake=self.delivery.wake,
            heard=self.metrics.heard,
            lease_seconds=config.reminders.lease_seconds,
            parties=config.people.parties,
        )
        self.catch_up = CatchUp(self.desk, first=greet_where_we_are)
        self.desk.missed = self.catch_up.ask
        socket_mode = config.slack.mode == "socket"
        bolt = slack_app(self.desk, client, signing_secret=config.slack.signing_secret.reveal(), http=not socket_mode)
        self.connection = Connection(
            app=bolt,
            client=client,
            desk=self.desk,
            app_token=config.slack.app_token.reveal() if socket_mode else None,
            on_connected=self.catch_up.ask,
            on_refused=self._refuse,
        )
        links = SecretLinks(database, clock)
        self.feeds = CachedFeeds(database, self.rules, clock)
        self._feed_rounds = FeedRounds(database, self.rules)
        self.web = WebServer(
            web_app(
                feeds=self.feeds,
                pages=board_pages(FreshBoards(links, self.rules)),
                health=self.health,
                metrics=self.metrics.text,
                slack=None if socket_mode else _slack_endpoint(bolt),
            ),
            *config.listen,
        )

    # --- its life

    def start(self) -> None:
        """Begins everything; raises Refused when the web server can't listen."""
        self.web.start()
        warm()  # or the first answer would hold the database while its grammar is compiled
        self.desk.start()
        self.delivery.start()
        self.catch_up.start()
        self.connection.start()
        self.heartbeats.start()

    def stop(self) -> None:
        """Takes nothing new, finishes what is under way, and lets go. What isn't finished stands in inbox and outbox."""
        self._ending.set()
        self.desk.close()
        self.heartbeats.stop()
        self.catch_up.stop()
        self.connection.stop()
        self.desk.stop(timeout=0.8)
        self.delivery.stop(timeout=0.8)
        self.web.stop()
        self.feeds.close()

    def end(self) -> None:
        """Asks it to end: `wait()` returns. Takes no lock, so that a signal handler may call it at any moment."""
        self._asked_to_end = True

    @property
    def ending(self) -> bool:
        """Whether it is to end."""
        return self._asked_to_end or self._ending.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Waits until it is to end; True when it is. Raises Refused when Slack refused a token."""
        deadline = None if seconds is None else monotonic() + seconds
        while not self.ending:
            left = SIGNAL_SECONDS if deadline is None else min(SIGNAL_SECONDS, deadline - monotonic())
            if left <= 0:
                break
            self._ending.wait(left)
        if self._refused is not None:
            raise self._refused
        return self.ending

    def run(self) -> int:
        """Lives until it is asked to end; gives the exit code."""
        try:
            self.start()
            self.wait()
        finally:
            self.stop()
        return 0

    def _refuse(self, refused: Refused) -> None:
        self._refused = refused
        self._ending.set()

    # --- what it does at each beat

    def _beats(self) -> list[Beat]:
        return [
            Beat("tick", TICK_SECONDS, self.tick),
            Beat("housekeeping", HOUSEKEEPING_SECONDS, self.keep_house),
            Beat("calendar check", CHECK_SECONDS, self.check_feeds),
            Beat("outside calendars", OUTSIDE_SECONDS, self._refresh_outside),
        ]

    def tick(self) -> int:
        """Turns what has come due into messages, a transaction at a time; gives how many."""
        written, now = 0, self.clock.now()
        while self._rules_are_new and not self.ending:
            with self.database.write() as session:
                self._rules_are_new = replan_outdated(session, now=now, rules=self.rules)
        while not self.ending and self._is_due(now):
            with self.database.write() as session:
                done = work_off(session, now=now, rules=self.rules)
            self.delivery.wake()
            written += done.written
            if not done.moments:
                break  # another process is at it
        return written

    def _is_due(self, now: datetime) -> bool:
        with self.database.read() as session:
            due_at = next_work_at(session, now=now, rules=self.rules)
        return due_at is not None and due_at <= now

    def keep_house(self) -> None:
        """Forgets what Slack will not repeat, and looks whether everybody is still there."""
        with self.database.write() as session:
            forget_old(session, before=self.clock.now() - SEEN_DAYS)
        look_after_accounts(self.desk, stopping=lambda: self.ending)

    def check_feeds(self) -> None:
        """Looks once each working day whether calendar programs will read the calendars rightly, and tells who keeps them."""
        if self._feed_rounds.check(now=self.clock.now(), stopping=lambda: self.ending):
            self.delivery.wake()

    def _refresh_outside(self) -> None:
        """Asks those sites whose time has come; what takes long there holds up nobody here."""
        keeper = Keeper(
            database=self.database,
            zone=self.rules.zone,
            wall=wall_now,
            now=self.clock.now,
            fetch=fetcher(self.config.calendars.private_hosts),
            every=timedelta(hours=self.config.calendars.refresh_hours),
        )
        keeper.refresh(sources(self.config), stopping=lambda: self.ending)

    def settle(self, timeout: float | None = None) -> bool:
        """Waits until what people did is dealt with and everything is delivered or refused; False when that took too long."""
        deadline = None if timeout is None else monotonic() + timeout
        while not self.ending:
            left = 1.0 if deadline is None else deadline - monotonic()
            if left <= 0:
                return False
            if self.desk.quiet(min(left, 1.0)) and self.delivery.drain(min(left, 1.0)) and self.desk.quiet(0):
                return True
        return False

    # --- how it does

    def health(self) -> Health:
        """Database, scheduler and Slack connection."""
        connected, refused = self.connection.well, self.delivery.trouble
        beating = scheduler_health(self.heartbeats, at_most=LATE_BEATS * TICK_SECONDS)
        slack = slack_health(connected=connected, refused=refused)
        return Health({"database": database_health(self.database), "scheduler": beating, "slack": slack})


def _client(config: Config, *, timeout: float) -> WebClient:
    """A client without retry handlers: the default one can post twice."""
    return WebClient(
        token=config.slack.bot_token.reveal(),
        base_url=config.slack.api_url.rstrip("/") + "/",
        timeout=max(1, round(timeout)),
        ssl=trusted(),
        retry_handlers=[],
        logger=logging.getLogger("nakomen.slack_sdk"),
    )


def _slack_endpoint(bolt: Bolt) -> Callable[[Request], Awaitable[Response]]:
    """POST /slack/events. Bolt's own handler would dispatch inside the event loop and hold up feed and board."""

    async def answer(request: Request) -> Response:
        asked = to_bolt_request(request, await request.body())
        return to_starlette_response(await run_in_threadpool(bolt.dispatch, asked))

    return answer


def build(config: Config, database: Database, *, clock: Clock | None = None, ticking: bool = True) -> App:
    """The bot of this configuration, on this database; without a clock on the real one."""
    return App(config, database, clock=clock or WallClock(config.zone), ticking=ticking)


def run_live(config: Config) -> int:
    """`nakomen run`: lives until SIGINT or SIGTERM; gives the exit code."""
    begin_logging()
    with store(config, writes=True) as database:
        app = build(config, database)
        end_on_signals(app.end)
        code = app.run()
    leave_if_held_up(code)
    return code
