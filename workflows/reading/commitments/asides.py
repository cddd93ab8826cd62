"""Who and when beside a sentence: in brackets at its end ('(Woonlint, eind Q3)'), or in the heading above it ('Woonlint:')."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.timing import terms_in
from workflows.reading.layout.tables import Cells
from workflows.reading.parties.references import Cast, RefKind
from workflows.reading.sentences.verbs import is_finite, tokens

_BRACKET = lazy_re(r"\s*\((?P<inside>[^()]{2,80})\)\s*[.;]?\s*$")
_LEAD = lazy_re(r"(?i)\b(?:kar)?trekker|\bregie|\binitiatief|\bvoortouw|\bcoördinat")
_FILLING = lazy_re(
    r"(?i)\b(?:alle|beide|actiehouders?|(?:kar)?trekkers?|regie|initiatief|voortouw|gereed|klaar|uiterlijk|planning|samen|met|in|en|de|het|door|ism|i\.s\.m|wie|"
    r"wanneer|termijn|deadline|actie|inzet|bijdrage|van|rol|wat|doet|doen|gaat|gaan|zal|zullen|wil|willen|verbindt|verbinden|verplicht|verplichten|spreekt|spreken|af|zegt|zeggen|toe|"
    r"zich|om|ertoe|zorgt|zorgen|ervoor|dat|partij|gezamenlijk|eind|voor|start|is|zijn|ligt|bij)\b|[\s,;:.|/–?-]+"
)


def bracketed(sentence: str, context: Context) -> Cells | None:
    """The brackets at the end of a sentence as cells, where they hold nothing but who and when."""
    match = _BRACKET.search(sentence)
    if match is None:
        return None
    inside = match["inside"]
    refs = [ref for ref in context.cast.refs(inside) if ref.kind in {RefKind.NAMED, RefKind.ROLE, RefKind.ALL}]
    terms = terms_in(inside, calendar=context.calendar, year=context.year)
    spans = [(ref.start, ref.end) for ref in refs] + [(t.mention.start, t.mention.end) for t in terms]
    rest = replaced(inside, spans, "")
    named = [ref for ref in context.cast.refs(sentence[: match.start()]) if ref.end == match.start()]
    if not refs or named or _FILLING.sub("", rest):
        return None
    leads = [part for part in re.split(r"[;,]", inside) if _LEAD.search(part)]
    return Cells(owner=inside, lead=leads[0] if leads else "", time=inside if terms else "")


def without_bracket(sentence: str) -> str:
    """The sentence with its last brackets blanked, so that all places stay."""
    match = _BRACKET.search(sentence)
    return sentence if match is None else sentence[: match.start()] + " " * (len(sentence) - match.start())


def announced(heading: str, cast: Cast) -> tuple[str, ...]:
    """The parties of a heading that says no more than who they are."""
    refs = [ref for ref in cast.refs(heading) if ref.kind in {RefKind.NAMED, RefKind.ROLE, RefKind.ALL}]
    rest = replaced(heading, ((ref.start, ref.end) for ref in refs), "")
    if not refs or _FILLING.sub("", rest):
        return ()
    every = cast.signers if any(ref.kind is RefKind.ALL for ref in refs) else ()
    return cast.in_order({n for ref in refs for n in (ref.names or (cast.of_role(ref.role) if ref.role else every))})


def goes_on(sentence: str) -> bool:
    """Whether the sentence has no subject of its own: it begins with its verb ('stelt in 2026 een kader op'), or ends with an
    infinitive ('in 2026 een kader opstellen', beneath 'De gemeente zal:')."""
    said = [word for _, word in tokens(sentence)]
    small = bool(said) and sentence.lstrip(" (")[:1].islower()
    return small and (is_finite(said[0]) or said[-1].endswith("en"))
