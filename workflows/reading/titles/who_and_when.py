"""Which stretches of a sentence its title leaves out: when it is done, and who does it.

A party that isn't the doer ('het plan van de gemeente') belongs to what is done; without it the line would limp.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.spans import replaced
from workflows.reading.sentences.verb_words import ALSO_NOUNS
from workflows.reading.sentences.verbs import FINITE
from workflows.reading.word_sets import words

DOER, AGENT = "[\ue000-\ue07f]", "[\ue080-\ue0ff]"
"""Patterns of what stands where the one who does it stood, and where 'door' and that one stood."""
PREPOSITIONS = words("aan in op bij met van voor tussen naar over door tot onder")
Stretches = tuple[tuple[int, int], ...]

_LEADING = lazy_re(r"(?i)(?:,\s*)?\bonder (?:leiding|regie|aanvoering|voorzitterschap) van\s+$")
_BY = lazy_re(rf"{_LEADING.pattern}|(?:,\s*)?\bdoor\s+$|\b(?:van|aan) de (?:kant|zijde) van\s+(?:de |het )?$")
_LEADING_SIDE = lazy_re(rf"{_LEADING.pattern}|\b(?:van|aan) de (?:kant|zijde) van\s+(?:de |het )?$")
_BEFORE = lazy_re(rf"(?i)\b(?:{'|'.join(sorted(PREPOSITIONS))}|namens|hun|haar|eigen)\s+$")
_PASSIVE = words("wordt worden")
_OF_PLACE = lazy_re(r" van (?:de gemeente )?(?:[A-Z][\w'’-]+|[a-z]+-[A-Z][\w'’-]+)(?: en [A-Z][\w'’-]+)?")
"""'De gemeenteraad van Veldermeer': where the one who does it is from."""
_PERIOD = r"(?:in|gedurende) (?:de|het) (?:tijdvak|periode|jaren|maand(?:en)?)"
_TIME_BEGUN = lazy_re(
    rf"(?i)(?:\b(?:{_PERIOD}(?: van)?|in|tijdens|gedurende|per|vanaf|tot|voor|vóór|na|aan|tegen|rond|op|nog)|"
    r"[;,(]?\s*\b(?:streefdatum|deadline|termijn|planning):)\s+$"
)
_AT_LEAST = lazy_re(r"(?i)\b(?:minimaal|minstens|ten ?minste)\s+$")
_TIMES = lazy_re(r"(?i)\w+ (?:keer|maal)\b|een(?:s|maal)\b|\w+maal\b")
_COUNTED = lazy_re(r"(?:[:;,]\s*(?:\d[\d.]*|een|één)\b[^,;:]{0,20}|\ben (?:een|één) |\b(?:er|en) \d[\d.]* )$")
"""'70 woningen in 2025 en 110 in 2026', 'een in het voorjaar en een in het najaar': there the time tells them apart."""
_SPAN = lazy_re(r"\b(?:tot|t/m|naar)\b|[-–]")
_THROUGHOUT = lazy_re(r"(?i)(?:in|gedurende|van|vanaf|tot|tussen)\b")
_MORE_TIMES = lazy_re(r"(?i)20\d\d|jaar|kwartaal|tertiaal|maand|looptijd")
_STILL = lazy_re(rf"(?i)\b(?:{_PERIOD}|nog)\s+$")
_TIME_ENDS = lazy_re(
    r"(?i)\s+van (?:(?:dat|dit|elk|ieder|hetzelfde) jaar|(?:deze|dit|de) (?:jaarschijf|overeenkomst|\w*afspraken|convenant))\b"
)
_BETWEEN_TIMES = lazy_re(r"(?i)\s*(?:,|,?\s*(?:en|of)(?: weer)?|tot|t/m)?\s*")
_MOST_NAMES = 128
_FAR = 40  # characters before a stretch in which its lead stands


@dataclass(frozen=True, slots=True)
class Marked:
    """The words without when, and with a mark for each who does it."""

    text: str
    names: tuple[str, ...]

    def spoken(self, text: str) -> str:
        """With the names back in the place of their marks."""
        return re.sub(f"{DOER}|{AGENT}", lambda mark: self.names[ord(mark[0]) % _MOST_NAMES], text)


def marked(sentence: str, times: Stretches, doers: Stretches, start: int) -> Marked:
    """The sentence from `start` on."""
    whole = [one for one in _whole_times(sentence, sorted(times)) if not _belongs(sentence, start, *one)]
    found = {**dict.fromkeys(whole, ""), **_doers(sentence, doers)}
    parts: list[str] = []
    names: list[str] = []
    at = start
    for (first, last), mark in sorted(found.items()):
        if first >= at:
            parts += (sentence[at:first], f" {chr(ord(mark) + len(names)) if mark else ''} ")
            names += [sentence[first:last].strip(" ,")] if mark else []
            at = last
    return Marked("".join((*parts, sentence[at:])), tuple(names))


def _whole_times(sentence: str, times: list[tuple[int, int]]) -> Stretches:
    """Each with the words that lead to it, 'in maart en september' as one, and with the commas around it."""
    more = _MORE_TIMES.search(replaced(sentence, times, " "))
    mentions = [(m.start, m.end) for m in find_mentions(sentence)] if more else []
    times = sorted({*times, *(m for m in mentions if times and _is_throughout(sentence, m[0]))})
    whole: list[tuple[int, int]] = []
    for first, last in times:
        opens = sentence[first:last].partition(" ")[0].lower() in PREPOSITIONS
        lead = _STILL if opens else _AT_LEAST if _TIMES.match(sentence, first) else _TIME_BEGUN
        begun = lead.search(sentence, max(first - _FAR, 0), first)
        ends = _TIME_ENDS.match(sentence, last)
        start, end = begun.start() if begun else first, ends.end() if ends else last
        before = next((a for a, b in mentions if b <= start and _BETWEEN_TIMES.fullmatch(sentence[b:start])), start)
        if whole and _BETWEEN_TIMES.fullmatch(sentence[whole[-1][1] : start]):
            before = whole.pop()[0]
        whole.append((before, end))
    return tuple(
        (a - 2, b + 1) if sentence[max(a - 2, 0) : a] == ", " and sentence.startswith(",", b) else (a, b) for a, b in whole
    )


def _belongs(sentence: str, start: int, first: int, last: int) -> bool:
    """Whether a time tells which of several things is meant: '70 woningen in 2025 en ...', 'het overleg van november'."""
    which = sentence.startswith("van ", first) and not _SPAN.search(sentence[first:last]) and sentence[:first].strip() != ""
    return which or bool(_COUNTED.search(sentence, start, first))


def _is_throughout(sentence: str, start: int) -> bool:
    """'Gedurende 2026', 'van 2025 tot en met 2027' first in the sentence or behind its verb, where its term stands elsewhere."""
    before = sentence[:start].lower().split()[-1:]
    return bool(_THROUGHOUT.match(sentence, start)) and all(word in FINITE and word not in ALSO_NOUNS for word in before)


def _doers(sentence: str, parties: Stretches) -> dict[tuple[int, int], str]:
    """Those who do it, with 'door' before them; a party behind another preposition is none."""
    by = _LEADING_SIDE if _PASSIVE.isdisjoint(sentence.lower().split()) else _BY
    found = {}
    for a, b in parties:
        led = by.search(sentence, max(a - _FAR, 0), a)
        if led:
            found[led.start(), b] = "\ue080"
        elif not _BEFORE.search(sentence, max(a - _FAR, 0), a):
            place = _OF_PLACE.match(sentence, b) if sentence[a:b].endswith(("raad", "college")) else None
            found[a, place.end() if place else b] = "\ue000"
    return found
