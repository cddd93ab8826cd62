"""Reading a document from outside in a process of its own, so that no file can hang, fill or end the one that serves people."""

from __future__ import annotations

import logging
from signal import SIGALRM, SIGKILL, SIGXCPU

from bot.confined.reading_answer import proposal_of
from bot.confined.reading_child import OUT_OF_MEMORY
from bot.confined.warm_reader import Ended, LateAnswer, NoReader, WarmReader
from workflows.reading.proposal import Proposal
from workflows.reading.refusals import unreadable

log = logging.getLogger(__name__)
_READER = WarmReader()
"""One for the whole process; nothing is started before the first document."""


def read_confined(data: bytes, *, name: str, reader: WarmReader = _READER) -> Proposal:
    """What the document says. Raises UnreadableDocument or NoAgreement, also when reading takes too long or too much memory."""
    try:
        ended = reader.read(data, name=name)
    except LateAnswer as late:
        raise unreadable("too_slow") from late
    except NoReader as none:
        log.error("no reading process takes a document: %s", none)
        raise unreadable("fell_over") from none
    if ended.code != 0:
        raise unreadable(_explained(ended))
    try:
        return proposal_of(ended.answer)
    except ValueError as error:
        raise unreadable("fell_over") from error


def _explained(ended: Ended) -> str:
    if -ended.code in {SIGXCPU, SIGKILL, SIGALRM}:
        return "too_slow"
    log.debug("the reading child ended with %s: %s", ended.code, ended.answer[-4000:].decode("utf-8", errors="replace"))
    return "too_heavy" if ended.code == OUT_OF_MEMORY else "fell_over"
