"""Reading a document from outside in a process of its own, so that no file can hang, fill or end the one that serves people."""

from __future__ import annotations

import logging
from signal import SIGALRM, SIGKILL, SIGXCPU

from bot.confined.limits import FELL_OVER, TOO_HEAVY, TOO_LONG
from bot.confined.reading_answer import proposal_of
from bot.confined.reading_child import OUT_OF_MEMORY
from bot.confined.warm_reader import Ended, LateAnswer, NoReader, WarmReader
from workflows.errors import UnreadableDocument
from workflows.reading.proposal import Proposal

log = logging.getLogger(__name__)
_READER = WarmReader()
"""One for the whole process; nothing is started before the first document."""


def read_confined(data: bytes, *, name: str, reader: WarmReader = _READER) -> Proposal:
    """What the document says. Raises UnreadableDocument or NoAgreement, also when reading takes too long or too much memory."""
    try:
        ended = reader.read(data, name=name)
    except LateAnswer as late:
        raise UnreadableDocument(TOO_LONG) from late
    except NoReader as none:
        log.error("no reading process takes a document: %s", none)
        raise UnreadableDocument(FELL_OVER) from none
    if ended.code != 0:
        raise UnreadableDocument(_explained(ended))
    try:
        return proposal_of(ended.answer)
    except ValueError as error:
        raise UnreadableDocument(FELL_OVER) from error


def _explained(ended: Ended) -> str:
    if -ended.code in {SIGXCPU, SIGKILL, SIGALRM}:
        return TOO_LONG
    log.debug("the reading child ended with %s: %s", ended.code, ended.answer[-4000:].decode("utf-8", errors="replace"))
    return TOO_HEAVY if ended.code == OUT_OF_MEMORY else FELL_OVER
