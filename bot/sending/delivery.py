"""The outbox's loop: takes what waits, sends it in order for each channel, and writes down how it ended.

claim (lease) -> find the channel -> look first when it may be there already -> pace -> send -> settle. Whatever happens in
between, a lease that runs out is looked up by the next worker, here or in another process: nothing is lost, nothing comes twice.
Leases, pacing and back-off live by wall time; what the message says lives by the product's clock.
"""

from __future__ import annotations

import logging
import random
import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.bell import Bell
from bot.clock import Clock, monotonic, wall_now
from bot.sending.failures import Failure, Meaning, before_sending, concerns_people, failure_of, is_timeout, is_token_trouble
from bot.sending.pacing import Pacing
from bot.sending.posting import Dress, Posted, Poster, Unshowable
from bot.sending.refusals import tell_coordinators
from storage.claims import Claim, Outlook, anything_waiting, claim_next, renew, settle
from storage.database import Database
from storage.words import DeliveryMethod, DeliveryState
from workflows.reminding.taking_up import take_up_in

log = logging.getLogger("nakomen.delivery")

WORKERS = 3
LOOK_AGAIN = 1.0  # seconds: another process may have written something to send
BACKOFF_FIRST = 0.5
BACKOFF_MOST = 120.0


@dataclass(frozen=True, slots=True)
class Tempo:
    """How long things may take, in seconds of wall time."""

    lease: float = 60.0
    timeout: float = 10.0
    settle: float = 2.0  # after which a request that ended badly is surely over

    @property
    def call(self) -> float:
        """One call to Slack: it must be over well before the lease is."""
        return max(0.5, min(self.timeout, self.lease * 0.4))

    @property
    def fresh(self) -> float:
        """So long after it was lent a delivery need not be lent again: the lease outlasts the call by far."""
        return self.lease * 0.1


class DeliveryLoop:
    """Sends the outbox with a few threads. `wake()` after each transaction that wrote something makes it look at once."""

    def __init__(
        self, database: Database, poster: Poster, pacing: Pacing, *, clock: Clock, tempo: Tempo, workers: int = WORKERS
    ) -> None:
        self._database = database
        self._poster = poster
        self._pacing = pacing
        self._clock = clock
        self._tempo = tempo
        self._workers = workers
        self._written = Bell()
        self._ended = Bell()
        self._stopping = False
        self._threads: list[threading.Thread] = []
        self.trouble: str | None = None

    # --- for the others

    def start(self) -> None:
        """Begins to send."""
        self._stopping = False
        for number in range(self._workers):
            thread = threading.Thread(target=self._work, name=f"delivery-{number}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def stop(self, timeout: float = 3.0) -> None:
        """Takes nothing new and waits for what is under way; what doesn't end in time is looked up by the next process."""
        self._stopping = True
        self._written.nudge()
        self._ended.nudge()
        deadline = monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, deadline - monotonic()))
        self._threads.clear()

    def wake(self) -> None:
        """Something was written."""
        self._written.ring()

    def idle(self) -> bool:
        """Whether everything is delivered or refused for good."""
        with self._database.read() as session:
            return not anything_waiting(session)

    def drain(self, timeout: float | None = None) -> bool:
        """Waits until it is idle; False when that took too long or the loop was stopped."""
        deadline = None if timeout is None else monotonic() + timeout
        while True:
            ended = self._ended.rung
            if self.idle():
                return True
            left = LOOK_AGAIN if deadline is None else min(LOOK_AGAIN, deadline - monotonic())
            if left <= 0 or self._is_over(ended, left):
                return False

    def _is_over(self, ended: int, seconds: float) -> bool:
        """Waits until another delivery ended; True when it is to stop."""
        self._ended.wait_until(lambda: self._stopping or self._ended.rung != ended, seconds)
        return self._stopping

    def _work(self) -> None:
        owner = uuid.uuid4().hex
        failures, seconds = 0, LOOK_AGAIN
        while not self._stopping:
            rung = self._written.rung
            try:
                seconds = self._step(owner, look=seconds > 0)
                failures = 0
            except Exception:  # the database is away or full: nothing may end this thread
                failures += 1
                seconds = backoff(failures)
                log.exception("the outbox can't be worked off now; trying again in %.1f s", seconds)
            self._rest(rung, seconds)

    def _rest(self, rung: int, seconds: float) -> None:
        """Waits until something was written."""
        self._written.wait_until(lambda: self._stopping or self._written.rung != rung, seconds)

    def _step(self, owner: str, *, look: bool = True) -> float:
        """Sends one delivery, or says how many seconds there is nothing to do; `look`s first, since claiming holds up writers."""
        if look and self.idle():
            return LOOK_AGAIN
        claimed_at = monotonic()
        with self._database.write() as session:
            found = claim_next(
                session, owner=owner, wall=wall_now(), lease_seconds=self._tempo.lease, wait_for=self._pacing.wait_for
            )
        if isinstance(found, Outlook):
            self.trouble = self.trouble if found.waiting else None
            return LOOK_AGAIN if found.seconds is None else min(LOOK_AGAIN, max(0.01, found.seconds))
        self._deliver(found, claimed_at)
        self._ended.ring()  # for who waits until all is sent; what may go now this worker sees itself
        return 0.0

    def _deliver(self, claim: Claim, claimed_at: float) -> None:
        try:
            channel = self._poster.channel_of(claim)
        except Exception as error:
            self._failed(claim, before_sending(failure_of(error)))
            return
        if claim.look_first and not self._really_missing(claim, channel):
            return
        if monotonic() - claimed_at > self._tempo.fresh and not self._still_mine(claim):
            return
        self._pacing.note(claim.destination, claim.method.value)
        self._send(claim, channel)

    def _really_missing(self, claim: Claim, channel: str) -> bool:
        """Whether an uncertain message has to be sent; when it is found or can't be looked up now, that is written down."""
        try:
            found = self._poster.find(claim, channel)
        except Exception as error:
            failure = failure_of(error)
            if failure.meaning is Meaning.REFUSED and failure.code in {"missing_scope", "unknown_method", "thread_not_found"}:
                log.warning("delivery %s can't be looked up (%s): sent again", claim.id, failure.code)
                return True
            self._look_later(claim, failure)
            return False
        if found is None:
            return True
        log.info("delivery %s was there already", claim.id)
        self._sent(claim, found)
        return False

    def _still_mine(self, claim: Claim) -> bool:
        with self._database.write() as session:
            return renew(session, claim, until=wall_now() + timedelta(seconds=self._tempo.lease))

    def _send(self, claim: Claim, channel: str) -> None:
        """Sends it; blocks that a workspace refuses are left out, first the newest kinds, then all."""
        failure = Failure(Meaning.REFUSED, "unsent")
        for dress in Dress:
            try:
                self._sent(claim, self._poster.send(claim, channel, dress=dress))
                return
            except Unshowable as error:
                failure = _broken(error)
            except Exception as error:
                failure = failure_of(error)
            if failure.meaning is not Meaning.PLAIN:
                break
            log.warning("delivery %s: refused as %s (%s)", claim.id, dress.value, failure.code)
        self._failed(claim, Failure(Meaning.REFUSED, failure.code) if failure.meaning is Meaning.PLAIN else failure)

    # --- how it ended

    def _sent(self, claim: Claim, posted: Posted) -> None:
        self.trouble = None
        self._settle(
            claim,
            state=DeliveryState.SENT,
            posted_channel=posted.channel,
            posted_ts=posted.ts,
            sent_at=self._clock.now(),
            error=None,
        )

    def _failed(self, claim: Claim, failure: Failure) -> None:
        if failure.meaning is Meaning.DONE:
            self._sent(claim, Posted(claim.channel or "", claim.target_ts))
        elif failure.meaning is Meaning.REFUSED or (
            failure.meaning is Meaning.UNCERTAIN and claim.method is DeliveryMethod.EPHEMERAL
        ):
            self._refused(claim, failure)
        elif failure.meaning is Meaning.LIMITED:
            self._pacing.pause(claim.method.value, failure.wait)
            self._later(claim, failure, wait=failure.wait, attempts=max(0, claim.attempts - 1))
        elif failure.meaning is Meaning.UNCERTAIN and claim.method is DeliveryMethod.POST:
            self._uncertain(claim, failure)
        elif failure.meaning is Meaning.UNCERTAIN and claim.method is DeliveryMethod.UPDATE:
            self._later(claim, failure, wait=self._until_over(claim, failure), attempts=claim.attempts)
        else:  # a reaction can be repeated safely, and so can what was certainly not sent
            self._later(claim, failure, wait=backoff(claim.attempts), attempts=claim.attempts)

    def _refused(self, claim: Claim, failure: Failure) -> None:
        log.error("delivery %s refused: %s", claim.id, failure.code)
        heard = concerns_people(failure.code) and claim.method is DeliveryMethod.POST
        name = self._poster.name_of(claim.channel) if heard and claim.channel else None
        with self._database.write() as session:
            if not settle(session, claim, state=DeliveryState.FAILED, error=failure.code):
                return
            if heard:
                tell_coordinators(session, claim, failure.code, now=self._clock.now(), name=name)

    def _later(self, claim: Claim, failure: Failure, *, wait: float, attempts: int) -> None:
        log.warning("delivery %s: %s, again in %.1f s", claim.id, failure.code, wait)
        self.trouble = failure.code if is_token_trouble(failure.code) else self.trouble
        state = DeliveryState.UNCERTAIN if claim.look_first else DeliveryState.PENDING
        self._settle(claim, state=state, not_before=_in(wait), error=failure.code, attempts=attempts)

    def _uncertain(self, claim: Claim, failure: Failure) -> None:
        wait = self._until_over(claim, failure)
        log.warning("delivery %s: %s, its outcome is looked up in %.1f s", claim.id, failure.code, wait)
        self._settle(claim, state=DeliveryState.UNCERTAIN, settle_after=_in(wait), error=failure.code)

    def _until_over(self, claim: Claim, failure: Failure) -> float:
        """After so many seconds the request can't be under way any more, and do something behind what comes after it."""
        wait = self._tempo.call if is_timeout(failure) else self._tempo.settle
        return max(wait, backoff(claim.attempts) if claim.attempts > 1 else 0.0)

    def _look_later(self, claim: Claim, failure: Failure) -> None:
        if failure.meaning is Meaning.REFUSED:
            self._refused(claim, failure)
            return
        wait = failure.wait if failure.meaning is Meaning.LIMITED else backoff(claim.attempts)
        self._settle(claim, state=DeliveryState.UNCERTAIN, settle_after=_in(wait), error=failure.code)

    def _settle(self, claim: Claim, **values: object) -> None:
        with self._database.write() as session:
            if not settle(session, claim, **values):
                log.warning("delivery %s: the lease was lost, somebody else settles it", claim.id)
            elif values["state"] is DeliveryState.SENT and claim.method is DeliveryMethod.POST and claim.channel:
                take_up_in(session, claim.channel)  # it takes messages again, also where no event said so


def backoff(attempts: int, *, chance: Callable[[], float] = random.random) -> float:
    """Seconds to wait after so many attempts: doubling, capped, with full jitter but never none."""
    most = min(BACKOFF_MOST, BACKOFF_FIRST * 2 ** min(max(attempts - 1, 0), 20))
    return float(max(0.1, most * chance()))


def _in(seconds: float) -> datetime:
    return wall_now() + timedelta(seconds=seconds)


def _broken(error: Exception) -> Failure:
    """A payload that can't be shown is a mistake of ours: refused, with the reason in the log."""
    log.error("a payload can't be shown", exc_info=error)
    return Failure(Meaning.REFUSED, "unshowable")
