"""Whether a text is a set of prestatieafspraken at all. What is none is refused with the reason.

What can be seen at once is refused at once. A ground that is thin (a word that is missing, or one that stands somewhere) is a
doubt: it counts only where the text turns out not to hold afspraken that say who does what and when.
"""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.errors import NoAgreement
from workflows.reading.addenda import begins_as_addition
from workflows.reading.layout.items import Segments
from workflows.reading.layout.markers import Marking, MarkKind
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.proposal import PartyRole, ProposedAfspraak, ProposedParty
from workflows.reading.refusals import no_agreement, unreadable
from workflows.reading.word_sets import words

_DUTCH = words(
    """
    de het een en van in op is dat die voor met zijn niet aan te door als er om ook naar bij of wordt worden uit tot
    deze dit hebben heeft over we
    """
)
_ENGLISH = words(
    """
    the of and to in is that for with are on as by be this it from at or an which will has have not was were
    """
)
_GUIDE = lazy_re(
    r"(?i)^\s*(?:(?P<surely>handreiking|vraagbaak|handleiding)|leidraad|brochure|factsheet|routekaart|stappenplan|spelregels|"
    r"wegwijzer)\b"
)
_NOTICE = lazy_re(
    r"(?i)^\s*(?:kennisgeving|raadsvoorstel|raadsbrief|raadsinformatiebrief|raadsmededeling|raadsmemo|raadsnota|"
    r"informatienota|collegebesluit|collegevoorstel|collegeadvies|collegenota|"
    r"persbericht|memo\b|notulen|verslag van|nieuwsbrief|aan de (?:leden van de )?(?:gemeente)?raad|aan:? de "
    r"(?:gemeente)?raad|brief aan|besluitenlijst|mededeling aan|portefeuillehouder)"
)
_BOTH = lazy_re(r"(?i)\b(?:tevens|annex|zijnde|inclusief|houdende|ook) (?:de |het |onze )?prestatie-?(?:afspra|overeenkomst)")
"""A paper that says that it holds the afspraken too, whatever else it is."""
_BILL = lazy_re(r"(?i)\b(?:factuur(?:nummer|datum)?|btw-nummer|offerte(?:nummer)?|te betalen|vervaldatum)\b")
_AGREED = lazy_re(r"(?i)\bprestatie-?\s?afspra|\bprestatie-?overeenkomst|afspra(?:ak|ken)\b")
_ITSELF = lazy_re(r"(?i)prestatie-?\s?afspra|overeenkomst|jaarschijf|(?:woon|lokaal |samenwerkings)akkoord|\bafspraken\b")
"""A line that names the paper as an agreement."""
_ENOUGH_WORDS = 30
_ENOUGH_OF_ADDITION = 15
_ENOUGH_ITEMS = 3
_MOST_ITEMS = 900
"""No agreement has so many, and numbers of four figures are read as years."""
_ONE_IN = 4
_MOSTLY_WORDS = 0.1
_FEW_WORDS = 0.02
_MOST_LETTERS = 600_000
"""In 200 pages of 3,000. No agreement comes near; to understand more takes longer than anybody waits."""


def check_text(paragraphs: list[Paragraph], *, monitor: bool = False) -> NoAgreement | None:
    """Refuses what can be seen before anything is understood: too little text, another language, another kind of paper.

    What is only a doubt is given back, for `check_duties`.
    """
    words = re.findall(r"[^\W\d_]+", " ".join(p.text for p in paragraphs).lower())
    if len(words) < (_ENOUGH_OF_ADDITION if begins_as_addition(paragraphs) else _ENOUGH_WORDS):
        raise no_agreement("little_text")
    words = [word for word in words if len(word) > 1]  # crosses in a table are in no language
    dutch = sum(w in _DUTCH for w in words) / max(1, len(words))
    english = sum(w in _ENGLISH for w in words) / max(1, len(words))
    if (monitor and dutch < _FEW_WORDS) or english > max(dutch, _FEW_WORDS):
        raise no_agreement("other_language")
    head = [p.text for p in paragraphs[:14]]
    everything = " ".join(p.text for p in paragraphs)
    return _other_paper(head) or _bill(head, everything) or _unnamed(everything, dutch, monitor=monitor)


def _other_paper(head: list[str]) -> NoAgreement | None:
    """A guide or a notice: refused where it begins as one, a doubt where it has called itself an agreement before."""
    for index, text in enumerate(head):
        guide, notice = _GUIDE.match(text), _NOTICE.match(text) and not _BOTH.search(text)
        if not (guide or notice):
            continue
        refusal = no_agreement("guide" if guide else "notice")
        surely = guide["surely"] if guide else notice
        if surely and not any(_ITSELF.search(before) for before in head[:index]):
            raise refusal
        return refusal
    return None


def _bill(head: list[str], everything: str) -> NoAgreement | None:
    if len(set(_BILL.findall(everything.lower()))) < 2:
        return None
    refusal = no_agreement("bill")
    if any(_BILL.match(text) for text in head):
        raise refusal
    return refusal


def _unnamed(everything: str, dutch: float, *, monitor: bool) -> NoAgreement | None:
    """Nowhere called an agreement, or in so few small words that it may be another language: a list may be both."""
    if monitor:
        return None
    if dutch < _MOSTLY_WORDS:
        return no_agreement("other_language")
    if _AGREED.search(everything):
        return None
    return no_agreement("unnamed")


def check_duties(afspraken: tuple[ProposedAfspraak, ...], doubt: NoAgreement | None) -> None:
    """Refuses what was doubtful, unless its afspraken say often enough who does what and when."""
    told = sum(any(task.owners and task.period for task in afspraak.tasks) for afspraak in afspraken)
    if doubt is not None and (told < _ENOUGH_ITEMS or told * _ONE_IN < len(afspraken)):
        raise doubt


def _numbered(paragraphs: tuple[Paragraph, ...]) -> int:
    """How many sentences begin with a number."""
    marks = (Marking().mark_of(p.text) for p in paragraphs if p.text.rstrip().endswith("."))
    return sum(mark is not None and mark.kind is MarkKind.NUMBER for mark in marks)


def _too_few(count: int) -> NoAgreement:
    return no_agreement("few_numbered", count=count) if 0 < count < _ENOUGH_ITEMS else no_agreement("not_numbered")


def check_found(
    segments: Segments, parties: tuple[ProposedParty, ...], doubt: NoAgreement | None, *, monitor: bool = False
) -> None:
    """Refuses a text in which no list of afspraken or no parties were found; a monitor may be short and name one party."""
    if monitor and not (segments.items and parties):
        raise no_agreement("no_list")
    if sum(len(item.text) for item in segments.items) > _MOST_LETTERS:
        raise unreadable("too_many_letters")
    if monitor:
        return
    count = len(segments.items)
    if count < (1 if begins_as_addition(segments.everything) else _ENOUGH_ITEMS):
        raise doubt or _too_few(count or _numbered(segments.everything))
    if count > _MOST_ITEMS:
        raise unreadable("too_many_lines")
    roles = {p.role for p in parties}
    if len(roles & {PartyRole.GEMEENTE, PartyRole.CORPORATIE, PartyRole.HUURDERSORGANISATIE}) < 2:
        raise doubt or no_agreement("no_parties")
