"""The number that a clause promises: in its own words, in what hangs on it, or as a part of what was counted before it."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.taken_apart import Part, Taken
from workflows.reading.commitments.spans import Stretches, replaced
from workflows.reading.commitments.targets import BARE_NUMBER, number_of, target_of
from workflows.reading.proposal import Target
from workflows.reading.sentences.clause_kinds import ClauseKind

_ITS_NUMBER = lazy_re(rf"(?i)\s+(?:er\s+)?(?P<number>{BARE_NUMBER})(?![\w/:%]|[.,]\d)")
_OF_THEM = lazy_re(
    rf"(?i)\b(?:er|daarvan|hiervan)\s+(?:;+\s*)?(?:(?:de )?eerste )?(?P<number>{BARE_NUMBER})(?![\w/:%]|[.,]\d)|"
    rf"\b(?:de )?(?:eerste )?(?P<before>{BARE_NUMBER}) (?:daarvan|hiervan|van deze [a-zà-ÿ]+)\b"
)
_OF_WHOLE = lazy_re(r"(?i)\s*van (?:de|deze|haar|hun)\s+(?=\d)")
_TAKES_UP = (" er ", "daarvan", "hiervan", " van deze ")


def told_target(sentence: Taken, part: Part, spans: Stretches) -> Target | None:
    """The number in the clause itself, else in what hangs on it ('om 15% ... te')."""
    if _OF_WHOLE.match(sentence.words(part)) and len(sentence.parts) == len(part.terms) == 1:
        number = _OF_THEM.search(replaced(sentence.words(part), spans, ";", offset=part.clause.start))
        counted = target_of(sentence.words(part))
        return Target(number_of(number["number"] or number["before"]), counted.unit) if number and counted else counted
    hanging = [p for p in sentence.parts if p.clause.kind in {ClauseKind.PURPOSE, ClauseKind.COMPLEMENT} and not p.terms]
    for one in (part, *(p for p in hanging if p.clause.start > part.clause.start)):
        found = target_of(replaced(sentence.words(one), spans, ";", offset=one.clause.start))
        if found:
            return found
    return _gapped(sentence, part, spans) or _of_those_before(sentence, part, spans)


def _of_those_before(sentence: Taken, part: Part, spans: Stretches) -> Target | None:
    """'... komen er 60 woningen bij. Woonlint bouwt er 40', '... levert de eerste 40 daarvan op': so many of those counted."""
    words = sentence.words(part)
    if not any(word in words for word in _TAKES_UP):
        return None
    number = _OF_THEM.search(replaced(words, spans, ";", offset=part.clause.start))
    counted = target_of(sentence.context.sentence_before) if number else None
    return Target(number_of(number["number"] or number["before"]), counted.unit) if number and counted else None


def _gapped(sentence: Taken, part: Part, spans: Stretches) -> Target | None:
    """'... en De Poort vijf', '... bouwt De Poort er vijf': a number whose thing stands in the clause before."""
    subject = part.actors.subject
    if subject is None:
        return None
    number = _ITS_NUMBER.match(sentence.text, subject.end)
    if not number or (part.actors.verb and "er " not in number.group()):
        return None
    counted = target_of(replaced(sentence.text[: part.clause.start], spans, ";"))
    return Target(number_of(number["number"]), counted.unit) if counted else None
