"""The owner's side of the kept reader: starts the reading parent, hands it errands, replaces it when it is dead or stuck.

An errand is two sockets that go over the parent's line: `paper` (name and bytes in, answer out, for the child alone) and
`word` (a byte when a child was forked, then its wait status, from the parent). Threads may read at the same time.
"""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.confined.limits import MOST_SECONDS
from bot.confined.reading_child import STATUS

_ROOT = Path(__file__).parents[2]
_COMMAND = (sys.executable, "-P", "-m", "bot.confined.reading_parent")
_ENVIRONMENT = {"PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
"""No more than this: reading needs none of our tokens, and the same bytes give the same answer."""
_ATTEMPTS = (1.0, 4.0)
"""How many times the patience each attempt has: the second parent is a new one, and perhaps the machine is only busy."""
_PATIENCE = 15.0
"""Seconds until a parent must have forked; it loads what reading needs first."""
_SPARE = 15.0
"""Seconds of silence beyond what the child's own clock allows, for a machine that is busy."""
_PIECE = 1 << 16


class NoReader(Exception):
    """No reading parent took the errand, or it ended while its child was at work."""


class LateAnswer(Exception):
    """The child should have been ended by its own clock by now."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended (exit code, or the signal as a negative number) and what it had said by then."""

    code: int
    answer: bytes


@dataclass(frozen=True, slots=True)
class _Parent:
    process: subprocess.Popen[bytes]
    line: socket.socket


class WarmReader:
    """Keeps one reading parent; nothing is started before the first document. It ends with its owner, however that ends."""

    def __init__(
        self, command: Sequence[str] = _COMMAND, *, seconds: float = MOST_SECONDS + _SPARE, patience: float = _PATIENCE
    ) -> None:
        self._command = command
        self._seconds = seconds
        self._patience = patience
        self._lock = threading.Lock()
        self._parent: _Parent | None = None

    def read(self, data: bytes, *, name: str) -> Ended:
        """What became of reading this document. Raises LateAnswer, or NoReader when a second parent failed as well."""
        head = " ".join(name.split()).encode("utf-8", errors="replace") + b"\n"
        failed = NoReader()
        for times in _ATTEMPTS:
            parent = self._running()
            try:
                return self._errand(parent, (head, data), patience=times * self._patience)
            except NoReader as failure:
                self._discard(parent)
                failed = failure
        raise failed

    def close(self) -> None:
        """Ends the parent; the next document starts another."""
        with self._lock:
            parent, self._parent = self._parent, None
        if parent is not None:
            _end(parent, kill=False)

    def _running(self) -> _Parent:
        with self._lock:
            if self._parent is None or self._parent.process.poll() is not None:
                if self._parent is not None:
                    self._parent.line.close()
                self._parent = self._started()
            return self._parent

    def _started(self) -> _Parent:
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own module
                self._command, stdin=theirs.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_ENVIRONMENT,
                cwd=os.sep, start_new_session=True,
            )  # fmt: skip
        atexit.unregister(self.close)
        atexit.register(self.close)
        return _Parent(process, ours)

    def _discard(self, parent: _Parent) -> None:
        with self._lock:
            if self._parent is parent:
                self._parent = None
        _end(parent, kill=True)

    def _errand(self, parent: _Parent, document: Sequence[bytes], *, patience: float) -> Ended:
        paper, their_paper = socket.socketpair()
        word, their_word = socket.socketpair()
        with paper, word:
            with their_paper, their_word:
                self._hand_over(parent, their_paper, their_word)
            word.settimeout(patience)
            _heard(word, 1)
            paper.settimeout(self._seconds)
            answer = _said(paper, document)
            word.settimeout(self._seconds)
            return Ended(os.waitstatus_to_exitcode(STATUS.unpack(_heard(word, STATUS.size))[0]), answer)

    def _hand_over(self, parent: _Parent, *sockets: socket.socket) -> None:
        try:
            with self._lock:
                socket.send_fds(parent.line, [b"."], [each.fileno() for each in sockets])
        except OSError as gone:
            raise NoReader("the line is broken") from gone


def _heard(word: socket.socket, size: int) -> bytes:
    """What the parent says about this errand. Raises NoReader when it says nothing."""
    try:
        said = word.recv(size, socket.MSG_WAITALL)
    except OSError as silent:
        raise NoReader("the reading parent says nothing") from silent
    if len(said) < size:
        raise NoReader("the reading parent ended")
    return said


def _said(paper: socket.socket, pieces: Sequence[bytes]) -> bytes:
    """The child's answer, as far as it came; a child that ended before it had all of the document has none."""
    answer: list[bytes] = []
    try:
        with suppress(BrokenPipeError, ConnectionResetError):
            for piece in pieces:
                paper.sendall(piece)
            paper.shutdown(socket.SHUT_WR)
        with suppress(ConnectionResetError):
            while piece := paper.recv(_PIECE):
                answer.append(piece)
    except TimeoutError as late:
        raise LateAnswer from late
    return b"".join(answer)


def _end(parent: _Parent, *, kill: bool) -> None:
    """Closes the line, at which the parent ends by itself; one that doesn't is killed."""
    parent.line.close()
    if kill:
        parent.process.kill()
    try:
        parent.process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        parent.process.kill()
        parent.process.wait()
