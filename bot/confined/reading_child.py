"""The forked process that reads one document and ends: name and bytes come in over its socket, the answer goes out."""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import struct
import traceback
from collections.abc import Callable
from typing import NoReturn

from bot.confined.forked_work import forked
from bot.confined.limits import MOST_CPU_SECONDS, MOST_MEMORY
from bot.confined.reading_answer import answer_of
from workflows.errors import Refused
from workflows.reading.proposal import Proposal
from workflows.reading.refusals import unreadable

Reading = Callable[[bytes, str], bytes]
"""From bytes and name to the answer that goes over the line."""
STATUS = struct.Struct("<i")
"""How a child's wait status is told to the owner."""
BROKE = 1
OUT_OF_MEMORY = 3
_MOST_FILES = 4096
"""More than a parent ever has open: one for each child at work, and a handful."""


def read_and_end(paper: socket.socket, reading: Reading, *, seconds: float) -> NoReturn:
    """Reads within the limits, answers, ends. Any other way to end is for the owner to explain; what broke is told as text.

    What it leaves behind goes with it: looking for what could be thrown away would cost a tenth of the reading.
    """
    gc.disable()
    code = BROKE
    try:
        _alone_with(paper, seconds)
        code = _answered(reading)
    finally:
        os._exit(code)


def _answered(reading: Reading) -> int:
    try:
        with open(0, "rb", closefd=False) as document:
            name = document.readline().decode("utf-8", errors="replace").rstrip("\n")
            answer, code = reading(document.read(), name), 0
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception:
        answer, code = traceback.format_exc().encode("utf-8", errors="replace"), BROKE
    with open(0, "wb", closefd=False) as told:
        told.write(answer)
    return code


def read_found(data: bytes, name: str) -> bytes:
    """The answer: the proposal, or why there is none."""
    return answer_of(_found(data, name))


def _found(data: bytes, name: str) -> Proposal | Refused:
    try:
        from workflows.reading.read import read_document  # noqa: PLC0415 - loaded by the parent, when that could load it

        return read_document(data, name=name, beside=forked)
    except Refused as refused:
        return refused
    except (MemoryError, RecursionError):
        return unreadable("too_heavy")


def _alone_with(paper: socket.socket, seconds: float) -> None:
    """Nothing of the parent's but this one socket; little memory, little time, no files, no core dump."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGCHLD, signal.SIGINT, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    os.dup2(paper.fileno(), 0)
    os.closerange(3, _MOST_FILES)
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue  # where the system knows no such limit, the clock is left
