"""Whether a text is a set of prestatieafspraken at all. What is none is refused with the reason."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.errors import NoAgreement, UnreadableDocument
from workflows.reading.addenda import begins_as_addition
from workflows.reading.layout.items import Segments
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.proposal import PartyRole, ProposedParty
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
    r"(?i)^\s*(?:handreiking|vraagbaak|leidraad|handleiding|brochure|factsheet|routekaart|stappenplan|spelregels|wegwijzer)\b"
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
_ENOUGH_WORDS = 30
_ENOUGH_ITEMS = 3
_MOST_LETTERS = 600_000
"""In 200 pages of 3,000. No agreement comes near; to understand more takes longer than anybody waits."""


def check_text(paragraphs: list[Paragraph], *, monitor: bool = False) -> None:
    """Refuses what can be seen before anything is understood: too little text, another language, another kind of paper."""
    words = re.findall(r"[^\W\d_]+", " ".join(p.text for p in paragraphs).lower())
    if len(words) < _ENOUGH_WORDS:
        raise NoAgreement(
            "Hier staat te weinig tekst in voor een set prestatieafspraken. Controleer of je het goede bestand hebt gekozen."
        )
    dutch = sum(w in _DUTCH for w in words) / len(words)
    english = sum(w in _ENGLISH for w in words) / len(words)
    if dutch < (0.02 if monitor else 0.1) or english > dutch:
        raise NoAgreement("Dit is geen Nederlandse tekst met prestatieafspraken. Nakomen leest alleen Nederlandse afspraken.")
    head = [p.text for p in paragraphs[:14]]
    if any(_GUIDE.match(text) for text in head):
        raise NoAgreement(
            "Dit lijkt een handreiking over prestatieafspraken, geen set afspraken van een gemeente. Kies het document dat "
            "de partijen ondertekenen."
        )
    if any(_NOTICE.match(text) and not _BOTH.search(text) for text in head):
        raise NoAgreement(
            "Dit lijkt een bericht over prestatieafspraken (aan de raad, het college of de pers), niet de afspraken zelf. "
            "Kies het document dat de partijen ondertekenen."
        )
    everything = " ".join(p.text for p in paragraphs)
    if len(set(_BILL.findall(everything.lower()))) >= 2:
        raise NoAgreement("Dit lijkt een factuur of offerte, geen set prestatieafspraken. Kies het document met de afspraken.")
    if not monitor and not _AGREED.search(everything):
        raise NoAgreement(
            "In dit document staan geen prestatieafspraken. Kies het document met de afspraken tussen gemeente, corporatie "
            "en huurdersorganisatie."
        )


def check_found(segments: Segments, parties: tuple[ProposedParty, ...], *, monitor: bool = False) -> None:
    """Refuses a text in which no list of afspraken or no parties were found; a monitor may be short and name one party."""
    if monitor and not (segments.items and parties):
        raise NoAgreement(
            "In dit Excel-bestand vind ik geen lijst met afspraken. Zet boven de kolommen wat erin staat, zoals Nr, Afspraak, "
            "Trekker, Planning en Stand, en lees het bestand opnieuw in."
        )
    if sum(len(item.text) for item in segments.items) > _MOST_LETTERS:
        raise UnreadableDocument(
            "De afspraken in dit document vullen samen meer dan 200 volle bladzijden. Lever alleen het deel met de afspraken aan."
        )
    if monitor:
        return
    if len(segments.items) < (1 if begins_as_addition(segments.everything) else _ENOUGH_ITEMS):
        raise NoAgreement(
            "In dit document staan geen genummerde afspraken. Nummer de afspraken (1, 2, 3 of 1.1, 1.2) en lees het document "
            "opnieuw in."
        )
    roles = {p.role for p in parties}
    if len(roles & {PartyRole.GEMEENTE, PartyRole.CORPORATIE, PartyRole.HUURDERSORGANISATIE}) < 2:
        raise NoAgreement(
            "Ik vind niet welke partijen deze afspraken maken. Noem in het document de gemeente, de corporatie en de "
            "huurdersorganisatie bij hun naam."
        )
