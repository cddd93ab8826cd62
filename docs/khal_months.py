"""The months of a feed as khal shows them on a terminal, with what vdirsyncer fetched (make test-extras): for a picture."""

from __future__ import annotations

import os
import pty
import subprocess
from datetime import date
from pathlib import Path

CLIENTS = Path(__file__).parents[1] / ".venv-clients" / "bin"
WIDE = 84  # columns of the terminal


def in_khal(home: Path, feed: str, first: date) -> str:
    """What vdirsyncer fetches and khal makes of it (make test-extras): the months beside the agenda of four of them."""
    (home / "files").mkdir()
    (home / "v.conf").write_text(
        f'[general]\nstatus_path = "{home}/status"\n[pair feed]\na = "here"\nb = "there"\ncollections = null\n'
        f'[storage here]\ntype = "filesystem"\npath = "{home}/files"\nfileext = ".ics"\n'
        f'[storage there]\ntype = "http"\nurl = "{feed}"\n'
    )
    (home / "k.conf").write_text(
        f"[calendars]\n[[feed]]\npath = {home}/files\nreadonly = True\ncolor = dark cyan\n[sqlite]\npath = {home}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Amsterdam\ndefault_timezone = Europe/Amsterdam\nfirstweekday = 0\n"
        "timeformat = %H:%M\ndateformat = %d-%m-%Y\nlongdateformat = %d-%m-%Y\n"
        "datetimeformat = %d-%m-%Y %H:%M\nlongdatetimeformat = %d-%m-%Y %H:%M\n"
        "[view]\nagenda_event_format = {calendar-color}{start-end-time-style} {title}{reset}\n"
        "[default]\nhighlight_event_days = True\n"
    )
    environment = {
        "HOME": str(home),
        "LC_ALL": "C",
        "PYTHONUTF8": "1",
        "PATH": "/usr/bin:/bin",
        "COLUMNS": str(WIDE),
        "TERM": "xterm-256color",
    }

    def run(program: str, *words: str) -> None:
        subprocess.run(  # noqa: S603 - the programs of make test-extras, on files of our own
            [CLIENTS / program, "-c", *words], env=environment, capture_output=True, text=True, input="y\n", check=True
        )

    for deed in ("discover", "sync"):
        run("vdirsyncer", str(home / "v.conf"), deed)
    words = ["-c", str(home / "k.conf"), "--color", "calendar", "--once", f"{first:%d-%m-%Y}", "120d"]
    return on_terminal([str(CLIENTS / "khal"), *words], environment)


def on_terminal(command: list[str], environment: dict[str, str]) -> str:
    """What a program writes on a terminal: elsewhere khal leaves its colours out."""
    ours, theirs = pty.openpty()
    try:
        with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=theirs):  # noqa: S603 - see above
            os.close(theirs)
            pieces = []
            while piece := _read(ours):
                pieces.append(piece)
    finally:
        os.close(ours)
    return b"".join(pieces).decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # EIO: who wrote has gone
        return b""
