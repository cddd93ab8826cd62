"""The process that forks a child for each document: `python -m bot.confined.reading_parent`, its owner's line on stdin.

Python's start, the libraries and the patterns of Dutch cost several times what reading a document costs: here they are
loaded once, and each child has them. It never looks into a document itself, has one thread, and ends when its line closes.
"""

from __future__ import annotations

import gc
import os
import selectors
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from bot.confined.limits import MOST_SECONDS
from bot.confined.reading_child import STATUS, Reading, read_and_end, read_found
from bot.confined.warming import steps


@dataclass(slots=True)
class _Nursery:
    """The children at work, each with the socket on which its end is told."""

    reading: Reading
    seconds: float
    children: dict[int, socket.socket] = field(default_factory=dict)

    def fork(self, paper: socket.socket, word: socket.socket) -> None:
        """Forks a child for this paper; the owner hears that it was taken, or nothing when it could not be."""
        pid = os.fork()
        if pid == 0:
            read_and_end(paper, self.reading, seconds=self.seconds)
        paper.close()
        self.children[pid] = word
        _tell(word, b"+")

    def reap(self) -> None:
        """Tells of each child that ended how it ended."""
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if not pid:
                return
            if word := self.children.pop(pid, None):
                _tell(word, STATUS.pack(status))
                word.close()

    def end(self) -> None:
        """Nobody waits for them any more."""
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)


def serve(
    line: socket.socket,
    reading: Reading = read_found,
    *,
    warming: Callable[[], Iterator[None]] = steps,
    seconds: float = MOST_SECONDS,
) -> None:
    """Takes errands until the line closes. Before each fork it loads a little more of what reading needs."""
    nursery, warm = _Nursery(reading, seconds), warming()
    with selectors.DefaultSelector() as watch, _child_bell() as bell:
        watch.register(line, selectors.EVENT_READ)
        watch.register(bell, selectors.EVENT_READ)
        while True:
            for key, _ in watch.select():
                if key.fileobj is bell:
                    bell.recv(512)
                elif errand := _received(line):
                    _warmer(warm)
                    nursery.fork(*errand)
                else:
                    nursery.end()
                    return
            nursery.reap()


def _warmer(warm: Iterator[None]) -> None:
    """What fails here fails in the child as well, which tells of it."""
    with suppress(Exception):
        next(warm, None)
    gc.freeze()


def _received(line: socket.socket) -> tuple[socket.socket, socket.socket] | None:
    """The two sockets of the next errand; None when the owner is gone."""
    try:
        _, sockets, _, _ = socket.recv_fds(line, 1, 2)
    except OSError:
        return None
    match sockets:
        case [paper, word]:
            return socket.socket(fileno=paper), socket.socket(fileno=word)
    return None


def _child_bell() -> socket.socket:
    """Something to read whenever a child ended."""
    bell, ringer = socket.socketpair()
    ringer.setblocking(False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(ringer.detach(), warn_on_full_buffer=False)
    return bell


def _tell(word: socket.socket, said: bytes) -> None:
    with suppress(OSError):
        word.send(said, socket.MSG_DONTWAIT)


if __name__ == "__main__":
    with socket.socket(fileno=0) as owner:
        serve(owner)
    os._exit(0)
