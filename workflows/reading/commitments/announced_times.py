"""When what stands beneath a line that announces it is done: 'In 2026 doen partijen:' above '- Woonlint voert een schouw uit'."""

from __future__ import annotations

from dataclasses import replace

from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.drafts import promised
from workflows.reading.commitments.spoken import Spoken
from workflows.reading.commitments.times.labelled_years import begins_with_year, is_per_year
from workflows.reading.commitments.times.timing import terms_in
from workflows.reading.layout.items import Passage
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.tense import is_told
from workflows.reading.sentences.verbs import FINITE, tokens


def announced_time(spoken: list[Spoken], context: Context) -> str:
    """When the sentence that announces a list says that it is done, where it says one time: 'In 2026 doen partijen:'."""
    if not spoken:  # most afspraken announce nothing
        return ""
    text = spoken[-1].text
    if is_per_year(text) or is_told(text, Clause(0, len(text), ClauseKind.MAIN)):
        return ""
    times = {term.mention.text for term in terms_in(text, calendar=context.calendar, year=context.year)}
    return times.pop() if len(times) == 1 else ""


def in_time(passage: Passage, time: str, context: Context) -> Passage:
    """A point that says what a party does, with the time of what announces it where it has none of its own."""
    text = passage.paragraph.text
    if not time or passage.cells or find_mentions(text) or begins_with_year(text):
        return passage
    if context.announced and begins_with_verb(passage):
        return replace(passage, cells=Cells(owner=", ".join(context.announced), time=time))
    return replace(passage, cells=Cells(time=time)) if promised(text, context) else passage


def begins_with_verb(passage: Passage) -> bool:
    """'voert in mei een schouw uit', beneath 'Woonlint doet in 2026 het volgende:'."""
    text = passage.paragraph.text
    first = tokens(text)[:1]
    return text[:1].islower() and bool(first) and first[0][1] in FINITE and first[0][1].endswith("t")
