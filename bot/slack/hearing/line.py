"""The line in which what came in stands: claimed row by row, each dealt with in one transaction, each once.

claim (lease) -> look (Slack, files) -> change and mark done, together -> show. A database that is away is waited for; what goes
wrong for good is logged with its ids and told to the person in one kind line, and never ends the line. What a process had claimed
when it died is taken over once its lease is over.
"""

from __future__ import annotations

import functools
import logging
import threading
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, repeat
from typing import TYPE_CHECKING

from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.clock import wall_now
from bot.messages.made_of.wording import refusal
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.people.recognising import is_nobody, note_guest, note_language, note_presence, recognise
from storage.inbox import Taken, anything_incoming, claim_incoming, finish, forget, give_back, note_failure
from storage.words import IncomingState
from workflows.errors import Refused

if TYPE_CHECKING:
    from bot.slack.hearing.desk import Desk

log = logging.getLogger("nakomen.slack")

AWAY = (OperationalError, InterfaceError, PoolTimeout)
CROSSED = (*AWAY, IntegrityError)  # or another process wrote the same key this instant
PAUSES = (0.2, 1.0, 3.0, 5.0)  # seconds between attempts; the last for ever, while the database is away
MOST_ATTEMPTS = 6  # that the database counted: it is there, and it doesn't take this one; or this one ended the process
LOOK_AGAIN = 1.0  # seconds: another process may have died
NEVER = -1


class Line:
    """Works off the rows of some kinds, oldest first, one at a time, in a thread of its own."""

    def __init__(self, desk: Desk, handlers: Mapping[str, Handler], *, name: str, owner: str, lease_seconds: float) -> None:
        self._desk = desk
        self._handlers = handlers
        self._kinds: Collection[str] = sorted(handlers)
        self._owner = f"{owner}:{name}"
        self._lease_seconds = lease_seconds
        self._idle_at = NEVER
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)

    def start(self) -> None:
        """Begins."""
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Waits for what is under way, at most so long; the desk is closed before."""
        self._thread.join(seconds)

    def idle(self, rung: int) -> bool:
        """Whether nothing of its kinds waited after the bell had rung so often."""
        return self._idle_at == rung

    def _work(self) -> None:
        failures = 0
        while not self._desk.stopping:
            rung = self._desk.bell.rung
            pause = LOOK_AGAIN
            try:
                more = self._step(rung)
                failures = 0
            except Exception:  # the database is away: nothing may end this thread
                log.exception("what came in can't be looked at now")
                more, pause = False, PAUSES[min(failures, len(PAUSES) - 1)]
                failures += 1
            if not more and not self._desk.stopping:
                self._desk.bell.wait_beyond(rung, pause)

    def _step(self, rung: int) -> bool:
        """Deals with one row; False when there is none that can be dealt with now."""
        self._desk.give_way()
        with self._desk.database.read() as session:
            waiting = anything_incoming(session, self._kinds)
        if not waiting:
            self._idle_at = rung
            self._desk.bell.nudge()
            return False
        self._idle_at = NEVER
        taken = self._claim() if self._desk.bot_user is not None else None  # first of all Slack has to know us
        if taken is None:
            return False
        self._deal(taken)
        self._desk.bell.ring()  # it may have brought more
        return True

    def _claim(self) -> Taken | None:
        with self._desk.database.write() as session:
            return claim_incoming(
                session, owner=self._owner, kinds=self._kinds, wall=wall_now(), lease_seconds=self._lease_seconds
            )

    # --- one row

    def _deal(self, taken: Taken) -> None:
        handler = self._handlers[taken.kind]
        look = functools.cache(functools.partial(handler.look, self._desk, taken.body))  # once, however often it is tried
        for pause in self._while_open(PAUSES):
            try:
                if taken.attempts > MOST_ATTEMPTS:
                    raise _TooOften
                body = look()
                if handler.slow and self._desk.stopping:  # nobody waits for it: the next process does it again
                    break
                self._attempt(handler, taken, body)
            except Refused as refused:
                log.info("%s: refused", taken.key)
                self._end(taken, IncomingState.DONE, refused)
            except CROSSED as error:
                log.warning("%s: the database did not take it (%s)", taken.key, type(error).__name__)
                if not self._tried_too_often(taken):
                    self._desk.pause(pause)
                    continue
                self._fail(taken)
            except Exception:
                log.exception("%s: went wrong", taken.key)
                self._fail(taken)
            return
        self._let_go(taken)

    def _attempt(self, handler: Handler, taken: Taken, body: Body | None) -> None:
        if body is None or is_nobody(self._desk, body):
            with self._desk.database.write() as session:
                forget(session, taken)
            return
        with self._desk.database.write() as session:
            if not finish(session, taken):
                log.warning("%s: the lease was lost, somebody else deals with it", taken.key)
                return
            note_guest(session, self._desk, body)
            note_presence(session, self._desk, body)
            note_language(session, self._desk, body)
            recognise(session, self._desk, body)
            done = handler.do(session, taken.at.astimezone(self._desk.rules.zone), self._desk, body)
        self._desk.wake()
        if handler.then is not None:
            try:
                handler.then(self._desk, body, done)
            except Exception as error:  # what it changed stands
                log.warning("%s: done, and not shown: %s", taken.key, type(error).__name__, exc_info=error)

    def _tried_too_often(self, taken: Taken) -> bool:
        """Counts the attempt; one that can't even be counted doesn't count: then the database is away."""
        try:
            with self._desk.database.write() as session:
                return note_failure(session, taken) > MOST_ATTEMPTS
        except CROSSED:
            return False

    # --- how it ended, other than well

    def _fail(self, taken: Taken) -> None:
        self._end(taken, IncomingState.FAILED, refusal("trouble"))

    def _end(self, taken: Taken, state: IncomingState, reason: Refused) -> None:
        """Writes it down, and tells the person why."""
        for pause in self._while_open(PAUSES):
            try:
                with self._desk.database.write() as session:
                    mine = finish(session, taken, state)
            except CROSSED:
                self._desk.pause(pause)
                continue
            if mine:
                self._complain(taken, reason)
            return

    def _complain(self, taken: Taken, reason: Refused) -> None:
        complain = self._handlers[taken.kind].complain
        if complain is None:
            return
        try:
            complain(self._desk, taken.body, reason)
        except Exception as error:  # telling is a courtesy: it may not fail the line
            log.warning("%s: nobody could be told: %s", taken.key, type(error).__name__)

    def _let_go(self, taken: Taken) -> None:
        """At the end of the program: who comes next needn't wait for the lease."""
        try:
            with self._desk.database.write(patience=0.2) as session:
                give_back(session, taken)
        except CROSSED:
            log.info("%s: stays claimed until the lease is over", taken.key)

    def _while_open(self, pauses: tuple[float, ...]) -> Iterator[float]:
        """The pauses, the last one for ever, at least one and until the desk closes."""
        for number, pause in enumerate(chain(pauses, repeat(pauses[-1]))):
            if number and self._desk.stopping:
                return
            yield pause


class _TooOften(Exception):
    """It was tried as often as anything is: maybe it is what ended the process."""
