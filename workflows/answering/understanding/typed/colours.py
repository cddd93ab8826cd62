"""Colours as people say them, in the one bare word that the phrases know: "it's on amber", 'we're in the red zone'.

'Red' is two words: the colour in English, and in Dutch 'ik red het' (I make it), which is good news. Only beside Dutch words is
it the latter; anything else would put what stands still on green.
"""

from __future__ import annotations

from calendars.lazy_pattern import AnyMatch, lazy_regex

_RED = lazy_regex(
    r"(?P<sign>\b(?:op|on|code|status|is|it's|that's|this's|we're|the|colou?r|light|licht|turn(?:s|ed|ing)?|went|gone|going|goes)\s+)?\bred\b(?P<after>[^.!?;\n]*)"
)
_BESIDE_THE_VERB = (
    r"(?:ik|je|jij|u|we|wij|het|dat|dit|deze|die|hem|de|niet|nooit|wel|net|nog|zeker|makkelijk|ruim|gewoon|misschien|waarschijnlijk|vast|"
    r"nipt|voor|datum|deadline|termijn|planning|morgen|vandaag|\w+dag|week|[0-9]+)"
)
_VERB_BEHIND = lazy_regex(rf"\W+(?:\w+\W+)?{_BESIDE_THE_VERB}\b")
_VERB_BEFORE = lazy_regex(r"\b(?:ik|je|jij|u|dat|het|dit|deze|die)\b[^.!?;,\n]*\Z")
_COLOURS = {
    "rood": ("red", "rood", "rode"),
    "oranje": ("amber", "orange", "oranje", "yellow", "geel", "gele"),
    "groen": ("green", "groen", "groene"),
}
_COLOUR_OF = {word: colour for colour, words in _COLOURS.items() for word in words}
_ANY = "|".join(_COLOUR_OF)
_LEAD = (
    r"it|it's|its|this|that|that's|1|one|is|are|we|we're|i'm|i|am|they|they're|status|stand|light|licht|colou?r|kleur|code|the|de|het|deze|dit|"
    r"our|my|task|taak|afspraak|on|op|in|at|to|as|now|nu|still|nog|steeds|again|weer|back|terug|currently|unfortunately|helaas|sadly|well|"
    r"gone|went|goes|turned|turns|turning|became|becomes|has|have|put|set|mark|make|should|must|be|been|needs|please|zet|zit|staat|"
    rf"blijft|stays|remains|maar|hem|deep|(?:from|van)\s+(?:{_ANY})\s+(?:to|naar)"
)
_TAIL = (
    r"zone|light|licht|area|status|now|nu|again|weer|please|svp|for|us|me|now|the|at|moment|today|vandaag|voor|ons|helaas|unfortunately|"
    r"i'm|afraid|here|hier|still|sadly|to|zetten|gezet"
)
_SAID = lazy_regex(
    rf"(?P<before>\A\W*|[,.;:!\n]\s*|\b(?:but|maar|and|en|so|dus)\s+)(?:(?:{_LEAD})\s+)*(?P<colour>{_ANY})\b(?<!\b(?:green|groen)(?=\s+(?:light|licht)\b))(?:\s+(?:{_TAIL})\b)*"
    r"(?=\s*(?:\Z|[,.;:!\n]|\b(?:because|since|as|due|but|want|omdat|maar|door|and|en)\b))"
)

_UNIT = r"(?:(?:sub)?(?:afdeling|team|bureau|domein|cluster|sector|sectie|unit|dienst|vakgroep|department|division))"
_OF_A_UNIT = lazy_regex(
    rf"(?<!\b(?:ons|onze|mijn|hele|our|my|whole)\s)\b(?P<unit>{_UNIT}\s+)(?P<name>{_ANY})\b(?!\s+(?:licht|light)\b)|"
    rf"\b(?P<name>{_ANY})(?P<unit>\s+{_UNIT})\b"
)
"""'Afdeling groen', 'the green team': who keeps the gardens, and no colour of the task's."""


def colours_named(text: str) -> str:
    """The lower-case text with 'rood', 'oranje' or 'groen' where a clause says no more than a colour; 'ik red het' stays."""
    if not any(word in text for word in _COLOUR_OF):
        return text
    text = _OF_A_UNIT.sub(lambda found: found[0].replace(found["name"], f"{found['name']}zaken"), text)
    return _SAID.sub(lambda found: f"{found['before']}{_COLOUR_OF[found['colour']]}", _RED.sub(_red, text))


def _red(found: AnyMatch) -> str:
    before = found.string[: found.start()]
    is_verb = not found["sign"] and (_VERB_BEHIND.match(found["after"]) or _VERB_BEFORE.search(before))
    return found[0] if is_verb else f"{found['sign'] or ''}rood{found['after']}"
