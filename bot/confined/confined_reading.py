"""Reading a document from outside in a process of its own, so that no file can hang, fill or end the one that serves people."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path
from signal import SIGKILL, SIGXCPU

from bot.confined.limits import FELL_OVER, MOST_SECONDS, TOO_HEAVY, TOO_LONG
from bot.confined.reading_answer import proposal_of
from workflows.errors import UnreadableDocument
from workflows.reading.proposal import Proposal

log = logging.getLogger(__name__)
_ROOT = Path(__file__).parents[2]
_COMMAND = (sys.executable, "-P", "-m", "bot.confined.reading_child")
_ENVIRONMENT = {"PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
"""No more than this: the child needs none of our tokens, and the same bytes give the same answer."""


def read_confined(data: bytes, *, name: str, seconds: float = MOST_SECONDS) -> Proposal:
    """What the document says. Raises UnreadableDocument or NoAgreement, also when reading takes too long or too much memory."""
    head = " ".join(name.split()).encode("utf-8", errors="replace") + b"\n"
    with subprocess.Popen(  # noqa: S603 - our own interpreter with our own module; the document comes through stdin
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_ENVIRONMENT
    ) as child:
        try:
            answer, trace = child.communicate(head + data, timeout=seconds)
        except subprocess.TimeoutExpired as late:
            raise UnreadableDocument(TOO_LONG) from late
        finally:
            child.kill()
    if child.returncode in {-SIGXCPU, -SIGKILL}:
        raise UnreadableDocument(TOO_LONG)
    if child.returncode != 0:
        words = trace.decode("utf-8", errors="replace")
        log.debug("the reading child ended with %s: %s", child.returncode, words[-4000:])
        raise UnreadableDocument(TOO_HEAVY if "MemoryError" in words[-300:] else FELL_OVER)
    try:
        return proposal_of(answer)
    except ValueError as error:
        raise UnreadableDocument(FELL_OVER) from error
