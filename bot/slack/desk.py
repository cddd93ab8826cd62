"""Where what people do in Slack is dealt with: one thing after the other, each in one transaction, each once.

Listeners acknowledge at once and hand a job to the desk. A database that is away for a moment is waited for; what goes wrong for
good is logged with its ids, told to the person in one kind line, and never ends the desk. What takes seconds by itself, such as
reading a document, stands in a line of its own and holds up nobody else.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from slack_sdk import WebClient
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session

from bot.clock import Clock
from bot.messages.wording import words
from bot.slack.directory import Directory
from storage.database import Database
from storage.outbox import first_sight
from workflows.errors import Refused
from workflows.ground_rules import GroundRules

log = logging.getLogger("nakomen.slack")

T = TypeVar("T")
GOODBYE = 0.2  # seconds that a slow job gets at the end
PATIENCE = (0.2, 1.0, 3.0, 5.0)  # seconds between attempts while the database is away


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who does something in Slack, and in which workspace they are at home."""

    user: str
    team: str = ""
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """`about` are the ids for the log; `complain` tells the person that it went wrong."""

    do: Callable[[], object]
    about: str
    complain: Callable[[str], None] | None = None


class Desk:
    """Everything that the listeners need, and the line in which their jobs stand. `bot_user` is known once Slack told it."""

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
    ) -> None:
        self.database = database
        self.rules = rules
        self.clock = clock
        self.client = client
        self.directory = directory
        self.bot_user: str | None = None
        self.team_url = ""
        self.heard = heard
        self._wake = wake
        self._jobs: queue.Queue[Job | None] = queue.Queue()
        self._slow_jobs: queue.Queue[Job | None] = queue.Queue()
        self._changed = threading.Condition()
        self._open = 0
        self._taken_in = 0
        self._stopping = threading.Event()
        self._threads: dict[str, threading.Thread] = {}

    # --- the line

    def start(self) -> None:
        """Begins to deal with jobs."""
        self._stopping.clear()
        for name, jobs in (("desk", self._jobs), ("slow desk", self._slow_jobs)):
            thread = threading.Thread(target=self._work, args=(jobs,), name=name, daemon=True)
            thread.start()
            self._threads[name] = thread

    @property
    def stopping(self) -> bool:
        """Whether nothing new is taken in."""
        return self._stopping.is_set()

    def close(self) -> None:
        """Takes nothing new in."""
        self._stopping.set()

    def stop(self, timeout: float = 2.0) -> None:
        """Finishes what was taken in, and ends; a slow job that takes longer is given up, and can be asked for again."""
        self._stopping.set()
        self._jobs.put(None)
        self._slow_jobs.put(None)
        for name, thread in self._threads.items():
            thread.join(timeout if name == "desk" else GOODBYE)
        self._threads.clear()

    def submit(self, job: Job) -> None:
        """Takes a job in and returns at once."""
        self.come_in()
        self._jobs.put(job)

    def submit_slow(self, job: Job) -> None:
        """Takes in a job that may take long: one at a time, beside the others."""
        self.come_in()
        self._slow_jobs.put(job)

    def come_in(self) -> None:
        """Something is to be dealt with: the desk isn't quiet until it went out again."""
        with self._changed:
            self._open += 1
            self._taken_in += 1

    @property
    def taken_in(self) -> int:
        """How many things came in since the beginning."""
        with self._changed:
            return self._taken_in

    def go_out(self) -> None:
        """One thing was dealt with."""
        with self._changed:
            self._open -= 1
            self._changed.notify_all()

    def quiet(self, timeout: float) -> bool:
        """Waits until every job was dealt with; False when that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: self._open == 0, timeout)

    def _work(self, jobs: queue.Queue[Job | None]) -> None:
        while (job := jobs.get()) is not None:
            try:
                self._attempt(job)
            finally:
                self.go_out()

    def _attempt(self, job: Job) -> None:
        for pause in (*PATIENCE, None):
            try:
                job.do()
                return
            except Refused as refused:
                log.info("%s: refused", job.about)
                _complain(job, str(refused))
                return
            except (OperationalError, IntegrityError):  # away or locked; or another process took the same key this instant
                if pause is None or self._stopping.wait(pause):
                    log.exception("%s: the database did not take it", job.about)
                    _complain(job, words("trouble", self.rules.language))
                    return
            except Exception:
                log.exception("%s: went wrong", job.about)
                _complain(job, words("trouble", self.rules.language))
                return

    # --- what a job does

    def once(self, key: str, do: Callable[[Session, datetime], T]) -> T | None:
        """Does it in one transaction unless this key was seen before, and wakes the delivery; None when it was."""
        now = self.clock.now()
        with self.database.write() as session:
            if not first_sight(session, key, now=now):
                return None
            done = do(session, now)
        self._wake()
        return done


def _complain(job: Job, text: str) -> None:
    if job.complain is None:
        return
    try:
        job.complain(text)
    except Exception as error:  # telling is a courtesy: it may not fail the line
        log.warning("%s: nobody could be told: %s", job.about, type(error).__name__)
