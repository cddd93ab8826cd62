"""The process that reads one document and ends: `python -m bot.confined.reading_child`, name and bytes on stdin."""

from __future__ import annotations

import resource
import sys

from bot.confined.limits import MOST_CPU_SECONDS, MOST_MEMORY, TOO_HEAVY
from bot.confined.reading_answer import answer_of
from workflows.errors import Refused, UnreadableDocument
from workflows.reading.proposal import Proposal


def main() -> None:
    """Reads, answers on stdout, ends. Any other way to end is for the parent to explain."""
    _limit()
    name = sys.stdin.buffer.readline().decode("utf-8", errors="replace").rstrip("\n")
    sys.stdout.buffer.write(answer_of(_found(sys.stdin.buffer.read(), name)))
    sys.stdout.buffer.flush()


def _found(data: bytes, name: str) -> Proposal | Refused:
    try:
        from workflows.reading.read import read_document  # noqa: PLC0415 - within the limits, as all that reading needs

        return read_document(data, name=name)
    except Refused as refused:
        return refused
    except (MemoryError, RecursionError):
        return UnreadableDocument(TOO_HEAVY)


def _limit() -> None:
    """Little memory, little time, no files, no core dump. Where the system knows no such limit, the parent's clock is left."""
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main()
