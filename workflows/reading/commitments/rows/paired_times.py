"""A cell with several times: one for each sentence beside it ('Voorstel in maart, advies in mei' for who proposes, who advises),
or one for each name before it ('Gemeente: Q2; Woonlint: Q3', 'Wijkscan: mei; plan: juli' for what each party does).
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.times.timing import terms_in
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.word_sets import words

_WORD = lazy_re(r"[^\W\d_]{5,}")
_STAGES = words(
    "start begin aanvang gereed klaar afgerond afronding oplevering opgeleverd eerste tweede daarna vervolgens planning eerst"
)
"""Words for how far one thing has come, of which each sentence may speak."""


def times_of_each(said: list[str], time: str, context: Context) -> list[str] | None:
    """The stretch of the cell for each sentence, by the words before each time, else in the order of both; None where it has
    no name for each of its times."""
    stretches = _stretches(time, context)
    if len(said) < 2 or len(stretches) != len(said):
        return None
    names = [set(_WORD.findall(name.lower())) - _STAGES for name, _, _ in stretches]
    if not all(names):
        return None
    named = [[at for at, one in enumerate(said) if any(word in one.lower() for word in of)] for of in names]
    if all(len(places) == 1 for places in named) and len({places[0] for places in named}) == len(said):
        order = sorted(range(len(said)), key=lambda at: named[at][0])
        return [stretches[at][1] for at in order]
    days = [due for _, _, due in stretches]
    return [text for _, text, _ in stretches] if days == sorted(days) else None


def time_of(action: str, doers: tuple[str, ...], time: str, context: Context) -> str:
    """The stretch of the cell that is about this action of these doers, by the name before each of its times: of a party, or of
    the work; the whole cell where it has no such names, or none or several of them fit."""
    stretches = _stretches(time, context) if time.count(":") > 1 and len(sentences(action)) < 2 else []
    labels = [name.strip(" ,;/\n") for name, _, _ in stretches]
    if len(stretches) < 2 or not all(label.endswith(":") for label in labels):
        return time
    fitting = [text for (_, text, _), label in zip(stretches, labels, strict=True) if _is_about(label, action, doers, context)]
    return fitting[0][fitting[0].find(":") + 1 :].strip() if len(fitting) == 1 else time


def _is_about(label: str, action: str, doers: tuple[str, ...], context: Context) -> bool:
    whom = {name for ref in context.cast.refs_in_cell(label) for name in context.cast.meant_by(ref)}
    said, named = _WORD.findall(action.lower()), set(_WORD.findall(label.lower())) - _STAGES
    return bool(whom and whom.issuperset(doers)) or any(a.startswith(b) or b.startswith(a) for a in said for b in named)


def _stretches(time: str, context: Context) -> list[tuple[str, str, str]]:
    """Each time of the cell: the words before it, these with the time itself, and its last day."""
    found: list[tuple[str, str, str]] = []
    begin = 0
    for term in sorted(terms_in(time, calendar=context.calendar, year=context.year), key=lambda term: term.mention.start):
        end = term.mention.end
        found.append((time[begin : term.mention.start], time[begin:end].strip(" ,;/"), term.period.due.isoformat()))
        begin = end
    return found
