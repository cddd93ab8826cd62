"""After having been away: looks once, bounded, through the threads of our open messages for answers that were typed meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

from slack_sdk.errors import SlackApiError
from sqlmodel import col, select

from bot.sending.delivery import backoff
from bot.sending.failures import Meaning, failure_of
from bot.slack.hearing.desk import Desk
from bot.slack.words.replies import as_reply, said_in
from storage.inbox import came_in_before
from storage.outbox import Delivery, DeliveryTask
from storage.words import DeliveryMethod, DeliveryState

log = logging.getLogger("nakomen.slack")

LOOK_BACK = timedelta(days=60)
MOST_THREADS = 60
MOST_REPLIES = 200
MOST_FAILURES = 3
LONGEST_PAUSE = 60.0


class CatchUp:
    """Runs in the background; asked again while it runs, it runs once more afterwards."""

    def __init__(self, desk: Desk, *, first: Callable[[Desk], None] = lambda _desk: None) -> None:
        """`first` is done before each look."""
        self._desk = desk
        self._first = first
        self._asked = threading.Event()
        self._stopping = threading.Event()
        self._idle = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Waits to be asked: the first time once Slack is connected."""
        self._stopping.clear()
        self._idle.clear()
        self._thread = threading.Thread(target=self._work, name="catch-up", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 0.8) -> None:
        """Ends after the call that is under way, for which it waits so many seconds."""
        self._stopping.set()
        self._asked.set()
        if self._thread is not None:
            self._thread.join(timeout)

    def ask(self) -> None:
        """Looks soon, in the background."""
        self._idle.clear()
        self._asked.set()

    def done(self, timeout: float) -> bool:
        """Waits until everything that was asked for, and the first look after the start, is done."""
        return self._idle.wait(timeout)

    def _work(self) -> None:
        failures = 0
        while True:
            self._asked.wait()
            if self._stopping.is_set():
                return
            self._asked.clear()
            try:
                self.look()
                failures = 0
            except Exception as error:  # Slack or the database is away: what was typed is still there to be heard
                failures += 1
                self._try_again(error, failures)
            if not self._asked.is_set():
                self._idle.set()

    def _try_again(self, error: Exception, failures: int) -> None:
        failure = failure_of(error)
        wait = min(max(backoff(failures), failure.wait), LONGEST_PAUSE)
        log.warning("the threads can't be looked through now (%s), again in %.1f s", failure.code, wait)
        self._stopping.wait(wait)
        self._asked.set()

    def look(self) -> int:
        """Hears what was not heard yet; gives how many replies that were.

        A thread that can't be looked through doesn't hold up the next ones, unless Slack asks to wait or several fail: what went
        wrong first is raised at the end.
        """
        self._first(self._desk)
        found, wrong = 0, list[Exception]()
        for channel, ts in self._threads():
            if self._stopping.is_set() or len(wrong) >= MOST_FAILURES:
                break
            try:
                found += self._look_in(channel, ts)
            except Exception as error:
                wrong.append(error)
                if failure_of(error).meaning is Meaning.LIMITED:
                    break
        if wrong:
            raise wrong[0]
        return found

    def _threads(self) -> list[tuple[str, str]]:
        """Our newest messages about tasks, the newest first."""
        since = self._desk.clock.now() - LOOK_BACK
        wanted = (
            select(Delivery.posted_channel, Delivery.posted_ts)
            .where(
                Delivery.method == DeliveryMethod.POST,
                Delivery.state == DeliveryState.SENT,
                col(Delivery.thread_ts).is_(None),
                col(Delivery.moment) >= since,
                col(Delivery.id).in_(select(DeliveryTask.delivery_id)),
            )
            .order_by(col(Delivery.id).desc())
            .limit(MOST_THREADS)
        )
        with self._desk.database.read() as session:
            return [(channel, ts) for channel, ts in session.exec(wanted) if channel and ts]

    def _look_in(self, channel: str, ts: str) -> int:
        try:
            page = self._desk.client.conversations_replies(channel=channel, ts=ts, limit=MOST_REPLIES)
        except SlackApiError as error:
            if failure_of(error).meaning is not Meaning.REFUSED:
                raise
            log.info("no look at the thread %s %s: %s", channel, ts, error.response.get("error"))
            return 0
        heard = 0
        for message in page.get("messages") or []:
            if self._stopping.is_set():
                break
            said = said_in(self._desk, message, channel=channel, team="")
            if said is None or said.ts == ts or self._seen(said.key):
                continue
            self._desk.take_in(*as_reply(self._desk, said))
            heard += 1
        return heard

    def _seen(self, key: str) -> bool:
        with self._desk.database.read() as session:
            return came_in_before(session, key)
