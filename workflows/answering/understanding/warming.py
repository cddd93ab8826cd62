"""Makes the understanding of answers ready: `warm`, once at the start, so that no answer waits for its grammar to be compiled."""

from __future__ import annotations

from datetime import date
from functools import cache

from calendars.sparing_pattern import compile_all
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_parser import understand

_TASK = TaskContext("Tien woningen isoleren", date(2026, 1, 1), date(2026, 6, 30), target_value=10, target_unit="woningen")
_ANSWERS = (
    "Beste allen, 6 van de 10 woningen zijn klaar, de andere 4 komen volgende week vrijdag of op 3 juli. Groet, Anne",
    "Niet 30% maar 40 procent, of een derde; vorig jaar was het de helft. Nog 2 te gaan, in Q3 of week 40, na de zomer?",
    "Herinner <@U1> over twee weken: eind mei, 12-6, H2, T1, morgen, een maand later, in de tweede helft van het jaar.",
)
"""Answers that need days and amounts of every kind."""


@cache
def warm() -> None:
    """Compiles the grammar; costs half a second the first time in a process, and nothing afterwards."""
    compile_all()
    for answer in _ANSWERS:
        understand(answer, task=_TASK, today=date(2026, 5, 20))
