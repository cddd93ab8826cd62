"""Who and when beside a sentence: at its end ('(Woonlint, eind Q3)', '– Woonlint – Q3'), or in the heading above it
('Woonlint:')."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.times.timing import terms_in
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.parties.references import Cast
from workflows.reading.parties.refs import RefKind
from workflows.reading.sentences.verbs import is_finite, tokens

_BRACKET = lazy_re(r"\s*\((?P<inside>[^()]{2,80})\)\s*[.;]?\s*$")
_DESCRIBED = lazy_re(r"(?<=\S)\s*\([^()]*\)")
_TAIL = lazy_re(r"(?=[(\[|/→›»–—=;-])(?:[(\[]|(?<=\s)(?:[|/→›»–—-]|->|=>)\s+|;\s+)")
_BRACKETS = lazy_re(r"[\[\]()→|]")
_LONGEST = 90
_LEAD = lazy_re(r"(?i)\b(?:kar)?trekker|\btrekt\b|\bleidt\b|\bregie|\binitiatief|\bvoortouw|\bcoördinat")
_US = frozenset({"wij", "we"})
_DOES_SO = lazy_re(r"(?i)\b(?:doet|doen) (?:dat|dit|het)\b")
_FILLING = lazy_re(
    r"(?i)(?:\b(?:alle|beide|actiehouders?|(?:kar)?trekkers?|regie|initiatief|voortouw|gereed|klaar|uiterlijk|planning|samen|met|in|en|de|het|door|trekt|trekken|leidt|ism|i\.s\.m|wie|"
    r"wanneer|termijn|deadline|acties?|taak|taken|inzet|bijdrage|van|rol|wat|doet|doen|gaat|gaan|zal|zullen|wil|willen|verbindt|verbinden|verplicht|verplichten|spreekt|spreken|af|zegt|zeggen|toe|"
    r"zich|om|ertoe|"
    r"dit|als|wij|we|onze|belooft|beloven|u|mag|mogen|verwachten|aan zet|zorgt|zorgen|"
    r"ervoor|dat|partij|gezamenlijk|namens|rekening|eind|voor|start|is|zijn|ligt|bij)\b|[\s,;:.|/&+–?-])*"
)


@dataclass(frozen=True, slots=True)
class Aside:
    """Where the words about who and when begin in a sentence, and what they say."""

    start: int
    cells: Cells

    def left_of(self, sentence: str) -> str:
        """The sentence with these words blanked, so that all places stay."""
        return sentence[: self.start] + " " * (len(sentence) - self.start)


def aside_of(sentence: str, context: Context) -> Aside | None:
    """The brackets at the end of a sentence, or what stands behind a dash, arrow or line there, where it says only who and
    when."""
    match = _BRACKET.search(sentence)
    if match:
        found = _who_and_when(match["inside"], context)
        named = any(ref.end == match.start() for ref in context.cast.refs(sentence[: match.start()]))
        if found and (found.time or not named):
            return Aside(match.start(), found)
    for tail in _TAIL.finditer(sentence, max(0, len(sentence) - _LONGEST)):
        found = _who_and_when(_BRACKETS.sub(" ", sentence[tail.end() :]), context)
        if found and found.time and not _has_its_own(sentence, tail):
            return Aside(tail.start(), found)
    return None


def _has_its_own(sentence: str, tail: re.Match[str]) -> bool:
    """'De gemeente start in Q2; Woonlint doet dat in Q3': behind what one does when stands what another does."""
    return bool(_DOES_SO.search(sentence, tail.end())) and bool(find_mentions(sentence[: tail.start()]))


def _who_and_when(words: str, context: Context) -> Cells | None:
    """The words as cells, where they hold nothing but who and when."""
    refs = [ref for ref in context.cast.refs(words) if ref.kind in {RefKind.NAMED, RefKind.ROLE, RefKind.ALL}]
    if not refs:
        return None
    terms = terms_in(words, calendar=context.calendar, year=context.year)
    spans = [(ref.start, ref.end) for ref in refs] + [(t.mention.start, t.mention.end) for t in terms]
    if not _FILLING.fullmatch(replaced(words, spans, "")):
        return None
    leads = [part for part in re.split(r"[;,]", words) if _LEAD.search(part)]
    return Cells(owner=words, lead=leads[0] if leads else "", time=words if terms else "")


def announced(heading: str, cast: Cast) -> tuple[str, ...]:
    """The parties of a heading that says no more than who they are; what stands in brackets says what one of them is."""
    heading = _DESCRIBED.sub("", heading)
    refs = [ref for ref in cast.refs(heading) if ref.kind in {RefKind.NAMED, RefKind.ROLE, RefKind.ALL}]
    refs = [ref for ref in refs if heading[ref.start : ref.end].lower() not in _US]  # 'Dit doen wij als gemeente'
    rest = replaced(heading, ((ref.start, ref.end) for ref in refs), "")
    if not refs or not _FILLING.fullmatch(rest):
        return ()
    every = cast.signers if any(ref.kind is RefKind.ALL for ref in refs) else ()
    return cast.in_order({n for ref in refs for n in (cast.meant_by(ref) or every)})


def goes_on(sentence: str) -> bool:
    """Whether the sentence has no subject of its own: it begins with its verb ('stelt in 2026 een kader op'), or ends with an
    infinitive ('in 2026 een kader opstellen', beneath 'De gemeente zal:')."""
    said = [word for _, word in tokens(_without_last_time(sentence))]
    verb = bool(said) and is_finite(said[0]) and said[0].endswith("t") and not sentence.rstrip().endswith("?")
    small = bool(said) and (sentence.lstrip(" (")[:1].islower() or verb)
    main = [word for _, word in tokens(_without_last_time(re.split(r",|\bmits\b|\bwaarbij\b", sentence)[0]))]
    return small and (is_finite(said[0]) or said[-1].endswith("en") or "".join(main[-1:]).endswith("en"))


def _without_last_time(words: str) -> str:
    """'Een loket openen in Q2 2026' without the time behind its verb."""
    last = find_mentions(words)[-1:]
    return words[: last[0].start] if last and not words[last[0].end :].strip(" .;,") else words
