"""Processes of `nakomen` that are forked from one that has loaded the program.

Loading takes longer than most of what a test wants of a process, and is tried where the demo and a first import are begun from
nothing. What the owner gets is a process like any other, with its own folder, environment and streams, that hears signals.

`python tests/harness/brood.py` has its owner's line on stdin. An errand is a dot with four files (stdin, stdout, stderr, and
`word`, on which the number of the process is told and at its end how it ended) and a line of JSON: `words`, `cwd`, `env`.
"""

from __future__ import annotations

import gc
import json
import os
import select
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


class Forked:
    """As much of `subprocess.Popen` as is asked for; `communicate` gives what was written."""

    def __init__(self, word: socket.socket, outputs: list[int]) -> None:
        self._word = word
        self._outputs = outputs
        self.pid = _number(word)
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """How it ended; None while it lives."""
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Waits for its end."""
        if self.returncode is None:
            if not select.select([self._word], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("nakomen", timeout or 0)
            self.returncode = _number(self._word)
            self._word.close()
        return self.returncode

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """Waits for its end; gives its output and its errors, to whom asks first."""
        self.wait(timeout)
        outputs, self._outputs = self._outputs, []
        said, complained, *_ = [*map(_written, outputs), "", ""]
        return said, complained

    def send_signal(self, number: int) -> None:
        """To whoever lives."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Asks it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Ends it."""
        self.send_signal(signal.SIGKILL)


def _number(word: socket.socket) -> int:
    """A number that stands on a line."""
    said = b""
    while not said.endswith(b"\n"):
        piece = word.recv(1)
        assert piece, "the process that forks is gone"
        said += piece
    return int(said)


def _file(text: str = "") -> int:
    """A file without a name."""
    number, name = tempfile.mkstemp()
    Path(name).unlink()
    os.write(number, text.encode())
    os.lseek(number, 0, os.SEEK_SET)
    return number


def _written(number: int) -> str:
    size = os.lseek(number, 0, os.SEEK_END)
    text = os.pread(number, size, 0).decode("utf-8")
    os.close(number)
    return text


class Brood:
    """The owner's side: the process that has loaded the program, once somebody wants one, and what is forked from it."""

    def __init__(self) -> None:
        self._line, self._theirs = socket.socketpair()
        self._parent: subprocess.Popen[bytes] | None = None

    def start(self, *words: str, cwd: Path, env: dict[str, str] | None = None, stdin: str = "") -> Forked:
        """`nakomen` with these words, in this folder; without `env` in the environment that we have."""
        if self._parent is None:
            environment = {**os.environ, "PYTHONPATH": str(ROOT)}
            self._parent = subprocess.Popen([sys.executable, "-P", __file__], stdin=self._theirs.fileno(), env=environment)
        errand = json.dumps({"words": words, "cwd": str(cwd), "env": {**(os.environ if env is None else env)}})
        files = [_file(stdin), _file(), _file()]
        ours, word = socket.socketpair()
        with word:
            socket.send_fds(self._line, [b"."], [*files, word.fileno()])
        self._line.sendall(errand.encode() + b"\n")
        os.close(files[0])
        return Forked(ours, files[1:])

    def close(self) -> None:
        """Nothing more is forked."""
        self._line.close()
        self._theirs.close()
        if self._parent is not None:
            self._parent.wait(20)


def serve(line: socket.socket) -> bool:
    """Forks for each errand until the line closes: then False. True in each process that was forked: there the program runs."""
    living: dict[int, socket.socket] = {}
    bell, ringer = socket.socketpair()
    ringer.setblocking(False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(ringer.fileno(), warn_on_full_buffer=False)
    with selectors.DefaultSelector() as watch, bell, ringer:
        watch.register(line, selectors.EVENT_READ)
        watch.register(bell, selectors.EVENT_READ)
        while True:
            for key, _ in watch.select():
                if key.fileobj is bell:
                    bell.recv(512)
                    continue
                dot, files, _, _ = socket.recv_fds(line, 1, 4)
                if not dot:
                    return False
                errand = _errand(line)
                word = socket.socket(fileno=files.pop())
                pid = os.fork()
                if pid == 0:
                    signal.set_wakeup_fd(-1)
                    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                    _become(files, **errand)
                    word.close()
                    return True
                word.send(f"{pid}\n".encode())
                living[pid] = word
                for file in files:
                    os.close(file)
            _reap(living)


def _errand(line: socket.socket) -> dict[str, Any]:
    said = b""
    while not said.endswith(b"\n"):
        said += line.recv(1 << 16)
    errand: dict[str, Any] = json.loads(said)
    return errand


def _become(files: list[int], *, words: list[str], cwd: str, env: dict[str, str]) -> None:
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.argv = ["nakomen", *words]


def _reap(living: dict[int, socket.socket]) -> None:
    while living:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        with living.pop(pid) as word, suppress(OSError):
            word.send(f"{os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    import alembic.command  # noqa: F401 - loaded once, for all of them

    import bot.app  # noqa: F401 - as above
    from bot.__main__ import main
    from bot.trust import trusted
    from workflows.answering.understanding.warming import warm

    warm()
    trusted()
    gc.collect()
    gc.freeze()
    with socket.socket(fileno=os.dup(0)) as owner:
        forked = serve(owner)
    if forked:
        main()
