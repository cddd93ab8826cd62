"""Whether a question asks for a change of the status: 'mag deze dicht?' does, 'kun je de rest inplannen?' asks for other work."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.meaning import Intent
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.reply_reading import Reading
from workflows.answering.understanding.stating.manners import requests
from workflows.answering.understanding.stating.statement import Statement

_OF_ANOTHER_THING = lazy_regex(
    r"\W*(?:(?:en|and|@\d|graag|please)\W+)*(?:kun|kan|kunt|kunnen|wil|willen|zou|can|could|would|will)\s+(?:je|jij|u|jullie|iemand|you|someone|@\d)\s+"
    r"(?!.*\b(?:hem|deze|dit|dat|het\W*\Z|het\s+(?=\w+en\b)|'m|die|hier\w*|erop|this|that|it|taak|actie|afspraak|datum\w*|deadline|planning|status|stand|percentage|task|date)\b).*"
)
_CLOSING = (Intent.DONE, Intent.DROPPED)


def asks_for_a_change(intent: Intent, reading: Reading) -> bool:
    """Asking for a reminder, an undo, or for work beside the status is none."""
    if intent not in _CLOSING and _asks_only_for_work(reading):
        return False
    return any(_asks_for_it(one, reading.counted_by) for one in reading.statements)


def _asks_for_it(statement: Statement, counted: Statement | None) -> bool:
    """'Mag deze dicht?', 'kan hij op 100%?'"""
    if not statement.requests or statement.facts & {Fact.SNOOZE, Fact.NOT_NOW, Fact.UNDO}:
        return False
    names_it = bool(statement.facts - {Fact.THANKS}) or "datum" in statement.text
    return names_it or (statement is counted and requests(statement.text))


def _asks_only_for_work(reading: Reading) -> bool:
    """Whether each clause that asks by itself asks a colleague for another thing than the task."""
    asking = [one for one in reading.statements if one.requests and requests(one.text)]
    return bool(asking) and all(not one.facts and _OF_ANOTHER_THING.fullmatch(one.text) for one in asking)
