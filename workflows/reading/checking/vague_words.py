"""Words in an afspraak that sound like a date or a number and are none, and what can be counted in it."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.word_sets import words

VAGUE_TIME = lazy_re(
    r"(?i)\b(?:zo (?:snel|spoedig) mogelijk|z\.?s\.?m\.?|op (?:korte|middellange|lange) termijn|op termijn|binnenkort|tijdig|"
    r"te zijner tijd|(?:in )?de komende (?:periode|tijd)|regelmatig|periodiek|met enige regelmaat|waar nodig|indien nodig|"
    r"wanneer nodig|zodra (?:dat )?mogelijk)(?!\w)"
)
VAGUE_AMOUNT = lazy_re(
    r"(?i)\b(?P<words>voldoende|zo ?veel mogelijk|een aantal|diverse|meerdere|enkele|genoeg|meer)\s+"
    r"(?P<between>(?:(?:sociale|nieuwe|betaalbare|geschikte|middeldure|tijdelijke|oudere|bestaande|duurzame)\s+){0,2})"
    r"(?P<noun>[a-zà-ÿ][\w-]*(?:en|s|jes))\b"
)
VAGUE_EFFORT = lazy_re(
    r"(?i)\b(?:(?:zet|zetten|spant|spannen)\b[^.;]{0,40}?\bzich\b[^.;]{0,80}?\bin|zich\b[^.;]{0,60}?\b(?:inzetten|inspannen)|"
    r"streeft|streven|beoogt|beogen|bevordert|bevorderen|stimuleert|stimuleren|draagt\b[^.;]{0,60}?\bbij|"
    r"dragen\b[^.;]{0,60}?\bbij|aandacht|vindt\b[^.;]{0,60}?\bbelangrijk|vinden\b[^.;]{0,60}?\bbelangrijk|"
    r"hechten\b[^.;]{0,40}?\bwaarde|werkt\b[^.;]{0,40}?\bsamen|werken\b[^.;]{0,40}?\bsamen|houdt rekening|houden rekening|"
    r"denkt mee|denken mee|staat positief|staan positief|in goed overleg|blijft alert|blijven alert)(?!\w)"
)
_EACH_TIME = lazy_re(
    r"(?i)\b(?:altijd|telkens|steeds|elke keer|iedere keer|in alle gevallen)\b|"
    r"^(?:als|indien|wanneer) (?:er )?(?:een|iemand|iets)\b|"
    r"^bij (?:een|elke?|iedere?|alle)\b|^bij (?!(?:de|het|dit|dat|deze|die|haar|hun|ons|onze)\b)(?-i:[a-z])"
)

COUNTED = lazy_re(
    r"(?i)\b[a-zà-ÿ]*(?:woningen|appartementen|kamers|plekken|plaatsen|huishoudens|statushouders|bewoners|huurders|gesprekken|"
    r"bezoeken|bijeenkomsten|avonden|huisbezoeken|meldingen|verhuizingen|zonnepanelen|bomen|tuinen|buurten|wijken|complexen|"
    r"toewijzingen|standplaatsen)\b"
)
SHARE = lazy_re(
    r"(?i)\b(?:halveert|halveren|verdubbelt|verdubbelen|(?:met|tot) (?:een|de) (?:helft|kwart|derde|vijfde|tiende))\b"
)
"""How much something changes, said without figures."""
RESULT_WORDS = words(
    """
    plan overeenkomst afspra bijeenkomst overleg gesprek rapport evaluatie geëvalueerd evalueren evalueert overzicht advies
    besluit convenant onderzoek protocol werkwijze aanpak voorstel planning regeling avond schouw notitie visie kaart campagne
    pilot monitor gegevens lijst aanvra
    """
)


def holds_each_time(text: str) -> bool:
    """Whether it is done whenever something happens, and so never finished: 'bij groot onderhoud', not 'bij het station'."""
    return not VAGUE_TIME.search(text) and bool(_EACH_TIME.search(text))


def has_result(text: str) -> bool:
    """Whether the words name something that can be seen when it is there."""
    plain = text.lower()
    return any(word in plain for word in RESULT_WORDS)
