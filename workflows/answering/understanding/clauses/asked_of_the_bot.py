"""Whether a sentence asks how to talk with the bot, or asks it to come back: by whom it speaks to and about what."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_SPEECH = (
    r"(?:antwoord\w*|reacties?|bericht(?:en|je|jes)?|commando'?s?|woorden|zinnen|termen|afkortingen|spreektaal|straattaal|dialect|taal|talen|engels|fries|"
    r"emoji'?s?|smileys?|plaatjes|foto'?s?|percentages?|repl(?:y|ies)|answers?|responses?|messages?|words|phrases|commands?|abbreviations|slang|language|english|dutch)"
)
_YOU = r"(?:je|jij|u|you)"
_I = r"(?:ik|we|wij|men|i)"
_KNOWS = (
    r"(?:begrijp\w*|snap\w*|versta\w*|herken\w*|accepteer\w*|lees|lezen|ken|kennen|verwacht\w*|verwerk\w*|understand|recogni[sz]e|accept|expect|read|"
    r"know|handle|take)"
)
_SAYS = (
    r"(?:antwoord\w*|reageren|reageer|zeggen|zeg|vertellen|typen|intypen|invullen|noemen|opgeven|doorgeven|formuleren|schrijven|gebruiken|"
    r"reply|respond|answer|say|type|write|use|tell|phrase)"
)
_TYPES = (
    r"(?:antwoorden|reageren|typen|intypen|tikken|intikken|invullen|invoeren|terugsturen|reply|respond|answer|type|enter|"
    r"fill\s+in)"
)
_VALUES = (
    r"(?:percentages?|getal|getallen|aantal|aantallen|cijfer|datum|stand|status|voortgang|antwoord|deadline|number|date|progress)"
)
_EXPLAIN = r"leg|vertel|zeg|noem|explain|tell"
_HELP = lazy_regex(
    rf"\b{_KNOWS}\s+{_YOU}\b(?=.*\b{_SPEECH}\b)|\b{_SPEECH}\b.*\b(?:{_KNOWS}\s+{_YOU}|(?:(?:dat|die|that)\s+)?{_YOU}\s+(?:(?:allemaal|zoal|eigenlijk|wel)\s+)*{_KNOWS})\b|\b{_SPEECH}\b.*\b(?:do|can|could|will)\s+{_YOU}\s+(?:\w+\s+)?{_KNOWS}\b|"
    rf"\b(?:kun|kan|can|could|do)\s+{_YOU}\s+(?:\w+\s+){{0,3}}?(?:{_SPEECH}\s+)?{_KNOWS}\b(?=.*\b{_SPEECH}\b|(?<=\b{_SPEECH}\b.*))|"
    rf"\b(?:welke?|wat\s+voor|what\s+(?:kind|sort|type)|which)\b.*\b{_SPEECH}\b(?!\s+(?:van|aan|of|from)\b)(?=.*\b(?:{_YOU}|mogelijk|possible|geldig|valid|(?:kan|mag|moet|can|may)\s+{_I}|zijn\s+er|are\s+there|toegestaan|allowed)\b)|"
    rf"\A\W*(?:{_EXPLAIN})\s+(?:\w+\s+){{0,3}}?(?:wat|what)\s+{_YOU}\s+(?:(?:allemaal|zoal|eigenlijk|wel)\s+)*{_KNOWS}\W*\Z|"
    rf"\b(?:wat|what)\s+(?:kan|kun|can)\s+{_YOU}(?:\s+(?:allemaal|zoal|eigenlijk|nou|hier|voor\s+mij|nog\s+meer|doen|do))*\W*\Z|"
    rf"\b(?:wat|hoe|what|how)\s+(?:kan|kun|mag|moet|zal|can|should|may|must)\s+{_I}\s+(?:\w+\s+){{0,4}}?(?:tegen\s+(?:je|jou)|je|jou|you|to\s+you|hier|hierop)\s+(?:\w+\s+){{0,2}}?{_SAYS}\b|"
    rf"\b(?:wat|hoe|what|how)\s+{_I}\s+(?:(?:nu|nou|dan|hier|hierop|hierin|precies|exact|eigenlijk)\s+)*(?:kan|kun|mag|moet|zou\s+moeten|can|should|may|must|have\s+to)\s+"
    rf"(?:(?:hier|hierop|hierin|nu|te)\s+)*{_TYPES}(?:\s+(?:hier|hierop|here|this|nu|dan|zijn|op\s+dit\s+bericht|to\s+this))*\W*\Z|"
    rf"\b(?:hoe|how)\s+(?:moet|kan|mag|should|can|must|do)\s+{_I}\s+(?:(?:hier|hierop|nu)\s+)*{_TYPES}(?:\s+(?:hier|hierop|this|to\s+this|here))*\W*\Z|"
    rf"\b(?:mijn|my|een|an?|het)\s+(?:{_SPEECH})\b.*\b(?:eruit\s?zien|uitzien|look\s+like|moeten\s+zijn|geschreven|doorgeven)\b|"
    rf"\b(?:eruit\s?zien|look\s+like)\b.*\b(?:{_SPEECH})\b|\b(?:look)\b.*\blike\b(?<=\b{_SPEECH}\b.*)|"
    rf"\b(?:mag|moet|kan|kun|moeten|mogen|can|may|should|must|do|have)\s+{_I}\b.*\b(?:eigen\s+woorden|own\s+words|hele\s+zinnen|full\s+sentences|(?:certain|fixed|vaste|bepaalde|speciale)\s+\w+|per\s+se)\b|"
    rf"\b(?:wat|what)\s+(?:wil|verwacht|wilt|do)\s+{_YOU}\b.*\b(?:van\s+(?:me|mij)|from\s+me|als\s+(?:antwoord|reactie)|weten|horen|zien|know|hear)\b(?!.*\b(?:over|about)\b)|"
    rf"\b(?:hoe|how)\s+{_I}\s+(?=.*\b{_VALUES}\b)(?:[a-z]+\s+){{0,6}}?(?:doorgeef|doorgeven|door\s+kan\s+geven|invul|invullen|opgeef|opgeven|intyp|intypen|invoer|meld|enter|report)\W*\Z|"
    rf"\b(?:welke|in\s+welke|wat\s+voor)\s+vorm\b.*\b{_SPEECH}\b"
)
_TO_EXPLAIN = lazy_regex(rf"\W*(?:{_EXPLAIN})\s+(?!(?:ik|we|wij|i)\b)")
_ME = r"(?:me|mij|mijn|ons|us|my)"
_AGAIN = r"(?:nog|weer|opnieuw|nogmaals|eens|again|hier\w*|er(?:op|aan|mee|over)?|this|op|aan|attent)"
_COMES_BACK = lazy_regex(
    rf"\A\W*(?:(?:en|dan|dus|graag|please)\W+)*(?:kun|kan|wil|zou|zul|can|could|would|will)\s+{_YOU}\b(?=.*\bdatum\d)(?=.*\b{_AGAIN}\b)"
    rf"(?=.*\b(?:{_ME}|bring\s+(?:this|it)\s+up|ask|vragen)\b)|"
    r"\A\W*(?:(?:en|dan|dus|graag|please)\W+)*(?:stuur|stuurt|vraag|vraagt|geef|geeft|meld|meldt|herinner|herinnert)\s+(?:je|jij|u)\s+(?:(?:het|dit)\s+)?(?:me|mij|ons)\b(?=.*\bdatum\d)"
    r"(?=.*\b(?:bericht\w*|seintje|herinnering|reminder|nog\s+eens|weer|opnieuw|nog\s+een\s+keer|nogmaals)\b)|"
    r"\A\W*(?:(?:en|dan|dus|graag|please)\W+)*(?:wijs|wijzen|attendeer|attenderen|maak|trek|trekken|laat|zet|breng|bring|zwengel|begin|tik|stoot|prik|val|hou|geef|poke|nudge|kom|leg)\s+"
    rf"(?=.*\bdatum\d)(?=.*\b(?:{_ME}|van\s+je|aan\s+de\s+bel|er\s+(?:weer|nog)|this\s+up)\b)(?=.*\b{_AGAIN}\b)"
)
_OBJECT = lazy_regex(
    r"\b(?:de|het|een|the|a|an)\s+(?!(?:keer\w*|bericht\w*|seintje|schop\w*|por\w*|duwtje|zetje|belletje|reminder|herinnering\w*|aandacht|lijst\w*|bel|agenda|mail\w*|tik\w*|"
    r"nudge|poke|message|moment|beetje|mij|me|ons)\b)[a-z]+|\b(?:herinnering|deadline|datum|planning|einddatum)\s+(?:van|op|naar)\b"
)
"""What is asked for is a thing, and not to be asked again."""
_ABOUT_THINGS = lazy_regex(r"@\d|\b(?:van|aan|from|to)\s+(?:de|het|een|the)\s+\w+")
"""An answer that somebody else gave or gets is none to the bot."""

_MAY_WAIT = lazy_regex(r"\b(?:kan|can|mag)\s+(?:\w+\s+){0,3}?(?:wachten|wait)\b")


def may_wait(text: str) -> bool:
    """'Kan wachten tot september': until then we needn't ask, or it is finished no sooner."""
    return bool(_MAY_WAIT.search(text))


def asks_to_come_back(clause: str) -> bool:
    """'Kun je me hier 1 juni nog eens op wijzen?', 'trek in juni weer aan de bel'; dates are words in it (`datum0`)."""
    return "datum" in clause and "@" not in clause and bool(_COMES_BACK.match(clause)) and not _OBJECT.search(clause)


def asks_to_explain(clause: str) -> bool:
    """'Leg eens uit ...': who asks so uses no question."""
    return bool(_TO_EXPLAIN.match(clause))


def asks_how_to_answer(sentence: str) -> bool:
    """'Welk soort berichten snap je?', 'hoe moet mijn antwoord eruitzien?'"""
    return bool(_HELP.search(sentence)) and not _ABOUT_THINGS.search(sentence)
