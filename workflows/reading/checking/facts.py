"""What needs no check: an afspraak that only tells how things were or are, in numbers; and a note that something is to come."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from storage.words import AfspraakKind
from workflows.reading.commitments.targets import SPELLED
from workflows.reading.proposal import ProposedAfspraak
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import is_told

_NUMBER = lazy_re(rf"(?i)\d|\b(?:{SPELLED})\b")
_NOTE = lazy_re(r"\s*\[[^\[\]]*\]\s*\.?\s*")
BLANK = lazy_re(
    r"(?<![\w.])(?P<blank>[Xx]{2,}|(?:PM|P\.M\.)(?=\s*(?::|euro|woningen|[)\]]|\.?$))|n\.?t\.?b\.?|\.{3,}|…|_{2,})(?![\w])(?:\s+(?P<unit>[a-zà-ÿ]+))?"
)
"""Where a number is still to be filled in: 'XX euro', '... woningen'."""


def is_fact(afspraak: ProposedAfspraak) -> bool:
    """Whether all that it says is told as past or done ('in 2025 heeft Woonlint ...') or counted ('er staan 2.806 woningen')."""
    if afspraak.tasks or afspraak.kind is not AfspraakKind.BESCHRIJVEND:
        return False
    said = [afspraak.text[start:end] for start, end in sentences(afspraak.text)]
    return bool(said) and all(_NUMBER.search(one) or _is_told(one) for one in said)


def _is_told(sentence: str) -> bool:
    return any(is_told(sentence, clause) for clause in clauses(sentence) if clause.kind is ClauseKind.MAIN)


def is_note(text: str) -> bool:
    """'[PM: bedrag nog in te vullen]': no sentence, but a place that is kept free."""
    return bool(_NOTE.fullmatch(text))
