"""Questions in one's own words for what the slash command has a word for: "wat moet ik nog doen?" is `mijn`. Pure.

Only whole questions count: "wat moet ik nog doen aan de gevel?" asks a colleague something. Beneath a message about an afspraak,
and after one in person, "wanneer moet dit af?" asks after that afspraak (`asks_after_this`).
"""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_BEGIN = r"\s*(?:(?:hoi|hallo|hi|hey|vraagje|zeg|en|even|please)[\s,:!.]+)*"
_END = r"(?:\s+(?:eigenlijk|precies|nu|op\s+dit\s+moment|vandaag|deze\s+week|alsjeblieft|again|now|please))*[\s.?!]*"
_PARTY = r"(?P<party>gemeente|corporatie|woningcorporatie|huurdersorganisatie|huurdersvereniging|huurdersraad|bewonersraad)"
_STILL = r"(?:(?:nog|nu|eigenlijk|allemaal|hier|still)\s+)*"
_MEETING = (
    r"(?:(?:eerst)?volgende\s+|bestuurlijke?\s+|ambtelijke?\s+|next\s+)*(?:overleg(?:gen)?|vergadering|bijeenkomst|meetings?)"
)
_TASKS = r"(?:tasks?|afspra(?:ak|ken)|agreements?|items?|work)"
_WHICH = rf"which\s+(?:{_TASKS}|ones?)"
_DOC = r"(?:versie|document|bestand|stuk|version|document|file)"
_OF_WHEN = (
    r"(?:(?:van|from|of)\s+)?(?:vanmorgen|vanochtend|vanmiddag|vandaag|gisteren|zojuist|daarnet|zonet|(?:maan|dins|woens|donder|vrij)dag"
    r"|this\s+(?:morning|afternoon)|yesterday|today|just\s+now)"
)
_NEW_DOC = rf"(?:nieuwe|laatste|new|latest|last)\s+{_DOC}(?:\s+{_OF_WHEN})?"
_THE_NEW = rf"(?:de|het|die|dat|deze|dit|the|that|this)\s+(?:{_NEW_DOC}|{_DOC}\s+{_OF_WHEN}|(?:versie|version))"
_BACK = (
    rf"(?:draai|zet|haal|neem|trek)\s+{_THE_NEW}\s+(?:(?:weer|maar|toch|even)\s+)*(?:terug|in)"
    rf"|(?:undo|revert|roll\s+back|take\s+back|withdraw)\s+{_THE_NEW}|(?:take|roll|turn)\s+{_THE_NEW}\s+back"
    rf"|(?:ga|gaan\s+we|kunnen\s+we|kun\s+je|ik\s+wil|we\s+willen|volg|go|can\s+we\s+go|follow)\s+(?:(?:weer|maar|toch|graag)\s+)*(?:(?:terug|back)\s+(?:naar|to)\s+)?"
    rf"(?:de|het|the)\s+(?:vorige|oude|eerdere|previous|old|earlier)\s+{_DOC}(?:\s+(?:terug|back|volgen|weer|again))*"
    rf"|(?:hoe\s+(?:draai|zet|krijg)\s+ik|kan|mag|how\s+do\s+i\s+(?:undo|revert|roll\s+back|take\s+back))\s+(?:{_THE_NEW}|(?:de|het|the)\s+(?:vorige|oude|previous|old)\s+{_DOC})"
    r"(?:\s+(?:weer|nog))*(?:\s+(?:terug(?:gedraaid|gezet)?(?:\s+worden)?|back))?"
    rf"|{_THE_NEW}\s+(?:(?:kan|mag|moet)\s+)?(?:terug(?:draaien|zetten)?|ongedaan(?:\s+maken)?)"
)
_WAS_WRONG = (
    rf"{_THE_NEW}\s+(?:was|is|bleek)\s+(?:(?:de|het|the)\s+)?(?:verkeerde?|foute?|niet\s+(?:de\s+|het\s+)?(?:goede?|juiste?)|wrong|not\s+the\s+right)(?:\s+(?:{_DOC}|one))?"
    rf"|(?:dit|dat|that|this)\s+(?:was|is)\s+(?:de|het|een|the|an?)\s+(?:verkeerde|foute|onjuiste|oude|wrong|old)\s+{_DOC}"
    rf"|(?:(?:ik|we|wij|i)\s+(?:(?:heb(?:ben)?|have)\s+)?)?(?:per\s+ongeluk\s+)?(?:(?:dropped|shared|uploaded)\s+)?(?:de|het|een|the)\s+(?:verkeerde|wrong)\s+{_DOC}(?:\s+{_OF_WHEN})?"
    r"(?:\s+(?:ingelezen|gedeeld|geplaatst|neergezet|geüpload|opgestuurd|laten\s+inlezen))?"
)
_SINCE = (
    r"(?:(?:nu|ook|zelf|hier|voortaan|vanaf\s+nu|sinds\s+(?:kort|vandaag|gisteren|deze\s+week)|net|pas|now|also"
    r"|since\s+today)\s+)*"
)
_NEW = r"(?:(?:de|een|a|the)\s+)?(?:nieuwe?|new)(?:\s+(?:collega|medewerker|medewerkster|hier|colleague|here))?"
_OWN_PARTY = (
    rf"(?:ik\s+(?:hoor|werk)\s+{_SINCE}(?:bij|voor)|(?:ik\s+ben\s+)?(?:[\p{{L}}'-]+(?:\s+[\p{{L}}'-]+){{0,3}}\s*,\s*)?(?:(?:en\s+)?ik\s+ben\s+)?{_SINCE}{_NEW}\s+(?:bij|van|voor)"
    rf"|i\s+{_SINCE}(?:work\s+(?:for|at)|belong\s+to)|i(?:\s+am|['’]m)\s+{_SINCE}{_NEW}\s+(?:at|with|of|from))\s+(?:(?:de|het|the)\s+)?(?P<party>[\p{{L}}\d][^?]{{1,58}}?)"
)
_AT_PARTY = rf"(?:is\s+{_SINCE}{_NEW}|(?:hoort|werkt|belongs|works)\s+{_SINCE})\s*(?:bij|voor|to|for|at)\s+\p{{Lu}}[^?]{{1,58}}?"
_WORDS = (
    (
        rf"(?:wat|welke\s+(?:taken|afspraken))\s+(?:moet|kan|mag)\s+ik\s+{_STILL}doen|(?:wat|welke\s+(?:taken|afspraken))\s+heb\s+ik\s+{_STILL}(?:te\s+doen|open(?:staan)?)"
        r"|welke\s+(?:taken|afspraken)\s+(?:heb\s+ik(?:\s+(?:nog|nu|allemaal))*|zijn\s+(?:(?:er|nu|nog)\s+)*van\s+mij)"
        rf"|wat\s+(?:staat|ligt)\s+er\s+{_STILL}(?:voor|bij|op)\s+(?:mij|me|mijn\s+(?:naam|lijst(?:je)?|bord))(?:\s+open)?"
        rf"|(?:what|{_WHICH})\s+do\s+i\s+{_STILL}(?:have|need)(?:\s+to\s+do)?|(?:what|{_WHICH})\s+(?:is|are)\s+{_STILL}(?:mine|my\s+{_TASKS})"
        rf"|what\s+should\s+i\s+do|what\s+is\s+{_STILL}(?:on\s+my\s+(?:plate|list|desk)|left\s+for\s+me|(?:assigned\s+to|waiting\s+for)\s+me)"
        rf"|what\s+am\s+i\s+(?:responsible\s+for|supposed\s+to\s+do)|(?:show|give)\s+me\s+my\s+{_TASKS}",
        "mijn",
    ),
    (
        rf"wanneer\s+(?:is|zijn|was|komt)\s+(?:het|de|ons|onze|er\s+(?:weer\s+)?(?:een)?)\s*{_MEETING}|when\s+(?:is|are)\s+(?:the|our)\s+{_MEETING}|when\s+do\s+we\s+meet",
        "agenda",
    ),
    (
        rf"(?:wat|welke\s+(?:afspraken|taken))\s+(?:is|zijn|staat|staan|loopt|lopen)\s+(?:er\s+)?{_STILL}(?:te\s+laat|over\s+(?:tijd|de\s+datum)|achter|op\s+rood|rood)"
        rf"|(?:what|{_WHICH})\s+(?:is|are)\s+{_STILL}(?:late|overdue|(?:on\s+)?red|behind(?:\s+schedule)?)",
        "lijst rood",
    ),
    (
        rf"(?:wat|welke\s+(?:afspraken|taken))\s+(?:staat|staan|is|zijn|loopt|lopen)\s+(?:er\s+)?{_STILL}open"
        r"|wat\s+loopt\s+er(?:\s+nog|\s+allemaal)*"
        rf"|wat\s+moet\s+er\s+{_STILL}gebeuren|(?:what|{_WHICH})\s+(?:is|are)\s+{_STILL}(?:open|outstanding|left(?:\s+to\s+do)?|to\s+be\s+done)"
        rf"|what\s+{_STILL}(?:needs|has)\s+to\s+(?:be\s+done|happen)",
        "lijst",
    ),
    (
        r"hoe\s+staan\s+we\s+er(?:voor|\s+voor)|hoe\s+staat\s+(?:het|alles)\s+er(?:voor|\s+voor)|wat\s+is\s+de\s+stand(?:\s+van\s+zaken)?"
        r"|how\s+are\s+we\s+doing|where\s+do\s+we\s+stand|how\s+do\s+things\s+stand|what\s+is\s+the\s+state\s+of\s+play",
        "digest",
    ),
    (rf"(?:{_WAS_WRONG})(?:[\s,.;!]+(?:en\s+|dus\s+|and\s+|so\s+)?(?:please\s+)?(?:{_BACK}))?|{_BACK}", "versie-terug"),
    (rf"wat\s+(?:doet|moet)\s+de\s+{_PARTY}(?:\s+{_STILL}doen)?", "lijst"),
    (_OWN_PARTY, "hoor-bij"),
)
_KNOWN = [(lazy_regex(rf"{_BEGIN}(?:{pattern}){_END}", regex.IGNORECASE), words) for pattern, words in _WORDS]
_SOMEBODY_AT_PARTY = lazy_regex(rf"{_AT_PARTY}[\s.!]*")
_THIS = r"(?:dit|dat|deze(?:\s+(?:afspraak|taak))?|die(?:\s+afspraak)?|het|this|that|it)"
_AFTER_THIS = lazy_regex(
    rf"{_BEGIN}(?:wie\s+(?:heeft|had)\s+{_THIS}\s+(?:gezegd|gemeld|geschreven|doorgegeven|hiervoor|eerst|ervoor)|wie\s+(?:zei|meldde|schreef)\s+{_THIS}"
    rf"|wie\s+(?:doet|deed|regelt|trekt)\s+{_THIS}|(?:van|bij|voor)\s+wie\s+(?:is|ligt|hoort)\s+{_THIS}|bij\s+wie\s+{_THIS}"
    rf"|wanneer\s+(?:moet|zou)\s+{_THIS}(?:\s+moeten)?\s+(?:af|klaar|gereed|rond)(?:\s+zijn)?|(?:wat|wanneer)\s+is\s+de\s+(?:deadline|datum|einddatum)(?:\s+(?:van|voor)\s+{_THIS})?"
    rf"|wat\s+is\s+de\s+(?:stand|status)(?:\s+van\s+(?:zaken|{_THIS}))?|hoe\s+sta(?:at|an)\s+(?:{_THIS}|we)(?:\s+er)?\s*(?:voor|mee)?"
    rf"|wat\s+moet(?:en)?\s+(?:ik|we|wij|er)\s+(?:(?:hier|er|dan|nu|precies)\s+)*(?:mee\s+|voor\s+)?(?:doen|gebeuren)|wat\s+wordt\s+er\s+(?:van\s+(?:mij|ons)\s+)?(?:gevraagd|verwacht)"
    rf"|who\s+(?:said|does|owns)\s+{_THIS}|whose\s+is\s+{_THIS}|when\s+is\s+{_THIS}\s+due|what\s+is\s+the\s+(?:status|deadline)(?:\s+of\s+{_THIS})?"
    rf"|how\s+is\s+{_THIS}\s+(?:going|doing)|what\s+(?:should|must|do)\s+(?:i|we)\s+(?:have\s+to\s+)?do){_END}",
    regex.IGNORECASE,
)  # fmt: skip
_SHORT = lazy_regex(r"\b(what|which|when|how|who|where)(?:['’]s|s(?=\s))(?!\w)", regex.IGNORECASE)
_MENTION = lazy_regex(r"<@[A-Z0-9]+(?:\|[^>]*)?>")
LONGEST = 100


def in_our_words(text: str) -> str:
    """The words of the slash command that ask the same; the text itself where it is no such question."""
    bare = _bare(text)
    if len(bare) > LONGEST:
        return text
    if _MENTION.match(text.lstrip()) and _SOMEBODY_AT_PARTY.fullmatch(bare):  # who may, adds them with the button of the list
        return "mensen"
    for pattern, words in _KNOWN:
        if (found := pattern.fullmatch(bare)) is not None:
            party = found.groupdict().get("party")
            return f"{words} {party}" if party else words
    return text


def asks_after_this(text: str) -> bool:
    """Whether it asks how things are with the afspraak that is looked at."""
    bare = _bare(text)
    return len(bare) <= LONGEST and _AFTER_THIS.fullmatch(bare) is not None


def _bare(text: str) -> str:
    """Without who is mentioned, and "what's" in full."""
    return _SHORT.sub(r"\1 is", _MENTION.sub(" ", text)).strip()
