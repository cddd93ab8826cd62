"""Brings up bots that are to be killed: a process that has loaded the program and forks one `nakomen run` for each `start`.

Forked, since loading takes a second and is not what is tried. The clock that a bot reads is the moment that stands in a file,
so that several processes and many lives share one simulated time; everything else is the product as it comes.

Lines on stdin: `start CONFIG CLOCK LOG` (three files, and words of `nakomen run`, if any) -> `PID`;
`kill PID` -> `dead PID STATUS` once it is gone; `ask PID` -> `lives PID` or `dead PID STATUS`.
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import alembic.command  # noqa: F401 - loaded once, for all of them
import psycopg  # noqa: F401 - as above

import bot.app
from bot.commands.program import main
from bot.trust import trusted
from workflows.answering.understanding.warming import warm

TICK_SECONDS = 0.2


class SharedClock:
    """The moment that stands in the file."""

    file: Path

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def now(self) -> datetime:
        return datetime.fromisoformat(self.file.read_text()).astimezone(self._zone)


def live(config: str, clock: str, log_file: str, *words: str) -> None:
    """One life, in the process that was just forked."""
    code = 1
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        log = os.open(log_file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        for descriptor, target in ((nothing, 0), (nothing, 1), (log, 2)):
            os.dup2(descriptor, target)
        os.environ["NAKOMEN_CONFIG"] = config
        SharedClock.file = Path(clock)
        sys.argv = ["nakomen", "run", *words]
        main()
    except SystemExit as ending:
        code = int(ending.code or 0)
    finally:
        os._exit(code)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def end_of(pid: int, options: int, ended: dict[int, int]) -> int | None:
    """How it ended, also when that was told before; None while it lives."""
    if pid not in ended:
        gone, status = os.waitpid(pid, options)
        if not gone:
            return None
        ended[pid] = os.waitstatus_to_exitcode(status)
    return ended[pid]


def nurse() -> None:
    """Does what stands on stdin until it ends."""
    bot.app.WallClock = SharedClock  # type: ignore[misc,assignment]
    bot.app.TICK_SECONDS = TICK_SECONDS
    warm()
    trusted()
    living: set[int] = set()
    ended: dict[int, int] = {}
    say("ready")
    for line in sys.stdin:
        word, *rest = line.split()
        if word == "start":
            pid = os.fork()
            if pid == 0:
                live(*rest)
            ended.pop(pid, None)  # a number comes back
            living.add(pid)
            say(str(pid))
            continue
        pid = int(rest[0])
        if word == "kill" and pid not in ended:
            os.kill(pid, signal.SIGKILL)
        status = end_of(pid, 0 if word == "kill" else os.WNOHANG, ended)
        say(f"lives {pid}" if status is None else f"dead {pid} {status}")
    for pid in living - set(ended):
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    nurse()
