"""A piece of the reading child's work in a child of its own, so that a document takes both processors."""

from __future__ import annotations

import os
import pickle
import resource
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TypeVar

from bot.confined.limits import MOST_MEMORY

Found = TypeVar("Found")


def forked(work: Callable[[], Found], /) -> Callable[[], Found]:
    """Begins the work in a process forked from this one; it is done here after all when that gives no outcome.

    Only for a process without threads that reads one document: the outcome comes back as the work made it, unchecked.
    """
    told, tells = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(told)
        os.close(tells)
        return work
    if pid == 0:
        _do_and_end(work, tells)
    os.close(tells)

    def outcome() -> Found:
        with os.fdopen(told, "rb") as pipe:
            said = pipe.read()
        _, status = os.waitpid(pid, 0)
        found: Found = work() if status else pickle.loads(said)  # noqa: S301 - of our own fork, which reads the same document
        return found

    return outcome


def _do_and_end(work: Callable[[], object], tells: int) -> NoReturn:
    """Half the memory that reading may take: what needs more is done by the one that has it."""
    try:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY // 2, MOST_MEMORY // 2))
        with os.fdopen(tells, "wb") as pipe:
            pickle.dump(work(), pipe, protocol=5)
    except BaseException:
        os._exit(1)
    os._exit(0)
