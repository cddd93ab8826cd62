"""The demo's stage: a clock that one moves oneself, the others who answer, what happened and why, and the way back.

The bot that is played with is the real one (`life.Life`), on a simulated clock against the stand-in. Moves are made one at a
time by a thread of their own; the page shows meanwhile how far the clock is.
"""

from __future__ import annotations

import logging
import queue
import threading
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from bot.clock import SimulatedClock
from bot.config import Config
from bot.context import ground_rules, store
from bot.demo.cast import Script
from bot.demo.life import Life
from bot.demo.lines import Line, short_day
from bot.demo.narration import Narrator, opening_line
from bot.demo.opening import BEGINS, ENDS, configuration, free_port, open_slack, prepare
from bot.demo.second_channel import open_second_channel, sample
from bot.demo.snapshot import Snapshot
from bot.demo.story import DATES, STORY, ZONE
from bot.demo.targets import MOVES, target
from bot.demo.watching import Watching
from bot.playground.page.stage import Address, Scene
from bot.playground.residents import CannotDo
from bot.playground.transcript import readable
from bot.playground.workspace_nouns import Happening
from bot.web.board_fragments import board_css
from workflows.ground_rules import GroundRules

log = logging.getLogger("nakomen.demo")

OPENS = datetime(2026, 3, 26, 9, 35, tzinfo=ZONE)
"""A Thursday, five minutes after six afspraken were asked about, with the end of the quarter in sight."""

LEFT_OPEN = frozenset({("10a", "onderhoudsplanning"), ("15", "per kwartaal")})
"""Tasks of the first quarter that nobody answers before the play begins, so that its end has something to ask."""

BOARD_STYLE = board_css()
OTHERS, RESET = "others", "reset"
STARTING = "De afspraken worden gelezen…"
GOING_BACK = "Alles gaat terug naar het begin…"
SORRY = "Dat ging niet goed. Kies Begin opnieuw."
OVER = "Het verhaal is uit: het jaar is voorbij. Kies Begin opnieuw om het anders te laten lopen."


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a reset goes back to."""

    snapshot: Snapshot
    script: Script
    lines: tuple[Line, ...]


class Theatre:
    """Implements `bot.playground.page.stage.Stage`. `open` and `close` are called once; `end` asks whatever runs to stop.

    Raises Refused when the page's port is taken.
    """

    def __init__(self, home: Path, *, port: int = 0) -> None:
        self._home = home
        self.clock = SimulatedClock(BEGINS)
        self.slack = open_slack(self.now, port)
        self._web_port = free_port()
        self._files = count(1)
        self._file = home
        self.life: Life | None = None  # the bot that is played with; none while everything goes back
        self._start: _Start | None = None
        self._token = ""
        self._watching = Watching(self.slack.workspace)
        self._choosing = threading.Lock()
        self._busy = STARTING
        self._others = True
        self._ending = False
        self._wanted: queue.Queue[str | None] = queue.Queue()
        self._worker = threading.Thread(target=self._work, name="stage", daemon=True)

    # --- its life

    def open(self) -> bool:
        """Lives up to the moment where the play begins; False when it was asked to end before."""
        config = self._next_config()
        with store(config, writes=True) as database:
            self._token = prepare(database, ground_rules(config))
        life = self.life = Life(config, self.slack, self.clock, Script.of(STORY, DATES))
        life.simulation.begin()
        if self._ending or not life.start() or not self._live_up_to_now(life):
            return False
        self._worker.start()
        self.slack.workspace.observers.append(self._saw)
        self.slack.stage = self
        self._set_busy("")
        return True

    def end(self) -> None:
        """Asks an opening or a move to stop. Takes no lock: a signal handler may call it."""
        self._ending = True
        if self.life is not None:
            self.life.end()

    def close(self) -> None:
        """Lets go of everything, also in the middle of a move."""
        self.end()
        self._wanted.put(None)
        if self._worker.is_alive():
            self._worker.join(4.0)
        if self.life is not None:
            self.life.stop()
        if self._start is not None:
            self._start.snapshot.close()
        self.slack.stop()

    def now(self) -> datetime:
        """The moment in the story."""
        return self.clock.now()

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Where else to look: the board and the calendar. They stay the same for as long as the demo is up."""
        host = f"http://127.0.0.1:{self._web_port}"
        return (
            Address("Takenbord op het web", f"{host}/board/{self._token}"),
            Address("Agenda, om op te abonneren", f"{host}/feeds/{self._token}.ics"),
        )

    # --- what the page sees and asks

    def scene(self, user: str) -> Scene:
        """The stage for this person, whom somebody plays as long as they look through their eyes."""
        self._watching.deeds.player = user
        words = self._look(user)
        over = self.now() >= ENDS
        return Scene(
            now=self.now(),
            moves=() if over else MOVES,
            told=self._watching.told,
            panels=self._watching.panels,
            addresses=self.addresses,
            busy=self._busy,
            hint=OVER if over else words,
            others_answer=self._others,
            samples=(sample(),),
            style=BOARD_STYLE,
        )

    def move(self, what: str) -> None:
        """Begins a move, a reset, or changes whether the others answer; CannotDo when it is busy or knows no such move."""
        if what == OTHERS:
            self._others = not self._others
            self.slack.workspace.touch()
            return
        if what not in {RESET, *(move.id for move in MOVES)}:
            raise CannotDo(f"there is no move {what}")
        with self._choosing:
            if self._busy:
                raise CannotDo("the clock is running")
            self._busy = GOING_BACK if what == RESET else "De klok loopt…"
        self._wanted.put(what)
        self.slack.workspace.touch()

    def _look(self, user: str) -> str:
        """Tells what is new, and gives what this person could try. While it is busy the rows are left alone."""
        told, words = self._watching.told, ""
        with self._watching.rows:
            if self.life is not None and not self._busy:
                words = self._watching.look(self.life, user, now=self.now(), feed_url=self.addresses[1].url)
        if self._watching.told != told:
            self.slack.workspace.touch()
        return words

    def _saw(self, happening: Happening) -> None:
        """What whoever plays does; what the others do comes from the thread that makes the moves."""
        if threading.current_thread() is not self._worker:
            self._watching.saw(happening)

    # --- the opening

    def _live_up_to_now(self, life: Life) -> bool:
        """The months before the play, in which everybody answers as the story says; then the bot comes into the other channel."""
        cast, before = life.cast, OPENS - timedelta(minutes=20)
        cast.holds, cast.ends, cast.tonight = LEFT_OPEN, before, _midnight(OPENS)
        if not life.live_until(before, cast.act):
            return False
        narrator = self._narrator_of(life)
        open_second_channel(self.slack)
        life.settled()
        with life.database.read() as session:
            narrator.begin(session, now=self.now())
            first = opening_line(session, begins=BEGINS, now=OPENS, rules=life.app.rules)
        if not life.live_until(OPENS, lambda _: None):
            return False
        cast.holds = frozenset()
        with life.database.read() as session:
            lines = (*narrator.news(session, now=self.now()), first)
        self._start = _Start(Snapshot(self.slack.workspace, self._file, self.now()), cast.script.copy(), lines)
        self._watching.begin(narrator, lines)
        return True

    def _narrator_of(self, life: Life) -> Narrator:
        return Narrator(life.app.rules, partial(readable, self.slack.workspace))

    # --- the moves

    def _work(self) -> None:
        while (what := self._wanted.get()) is not None:
            try:
                self._reset() if what == RESET else self._advance(what)
            except Exception:
                log.exception("the move %s went wrong", what)
                self._watching.tell([Line(self.now(), SORRY, "🙁", 0, "sorry")])
            finally:
                self._set_busy("")

    def _advance(self, what: str) -> None:
        """Moves the clock on. The others answer what they were asked before, but not what was posted where it stops."""
        life = self.life
        if life is None:
            return
        if self.now() >= ENDS:
            self._watching.tell([Line(self.now(), OVER, "🎬", 0, "over")])
            return
        until = self._target(what, life.app.rules)
        life.cast.ends, life.cast.tonight = until, _midnight(until)
        life.cast.played = lambda: self._watching.deeds.player

        def act(moment: datetime) -> None:
            if self._others:
                life.cast.act(moment)
            self._set_busy(f"De klok loopt naar {short_day(until.date())}… Het is nu {short_day(self.now().date())}.")

        act(self.now())
        life.live_until(until, act)
        self._watching.moved(life, now=self.now())

    def _target(self, what: str, rules: GroundRules) -> datetime:
        return target(what, self.now(), ends=ENDS, rules=rules)

    def _reset(self) -> None:
        """Ends this life and begins another one at the same moment, with nothing of the old one but the addresses."""
        old, start = self.life, self._start
        if old is None or start is None:
            return
        with self._watching.rows:  # whoever reads is done, and whoever comes now sees that it is busy
            self.life = None
        self.slack.quiet(2.0)
        old.app.settle(2.0)
        old.stop()
        self._file.unlink(missing_ok=True)
        config = self._next_config()
        self.clock = SimulatedClock(start.snapshot.now)
        start.snapshot.put_back(self.slack.workspace, self._file)
        life = Life(config, self.slack, self.clock, start.script.copy())
        self.slack.deliveries.lose_waiting()  # what was said to the old one is not for the new one to hear
        self.life = life
        if self._ending:
            life.end()
        life.start()
        self._begin_again(life, start)

    def _begin_again(self, life: Life, start: _Start) -> None:
        narrator = self._narrator_of(life)
        with life.database.read() as session:
            narrator.begin(session, now=self.now())
        self._others = True
        self._watching.begin(narrator, start.lines)

    # --- what everybody sees

    def _set_busy(self, words: str) -> None:
        if words != self._busy:
            self._busy = words
            self.slack.workspace.touch()

    def _next_config(self) -> Config:
        """That of the next life: the same addresses, and a database file of its own."""
        self._file = self._home / f"demo-{next(self._files)}.db"
        return configuration(self.slack, self._home, database=self._file.name, web_port=self._web_port)


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time(0), tzinfo=ZONE)
