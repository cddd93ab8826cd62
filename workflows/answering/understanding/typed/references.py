"""Where to read more, taken out of a reply: of '60% zie bijlage' the 60% is what is told.

What is referred to is a paper or a place, with its own day and number: 'vervalt, zie besluit van 3 februari' names no deadline.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_PAPERS = (
    r"(?:\w*(?:bijlagen?|besluit(?:en)?|verslag(?:en)?|rapport(?:age)?|notulen|notitie|nota|memo|document(?:en)?|brief|brieven|mail(?:tje|wisseling)?|foto'?s?|"
    r"overzicht|lijst|planning|agenda|presentatie|raadsstuk(?:ken)?|pagina|hoofdstuk|draad|link|stuk|stukken|bericht|tekening(?:en)?)|e-mail|pdf|excel|"
    r"powerpoint|site|website|intranet|sharepoint|teams|dashboard|drive|attachment|attached|minutes|report|email|letter|page|below|above|photos?|"
    r"onder|boven|hieronder|hierboven|hier|daar|here)"
)
_SAYS_MORE = (
    r"(?:is|zijn|was|ben|wordt|worden|word|heeft|hebben|heb|gaat|gaan|komt|komen|loopt|lopen|ligt|schui\w+|halen|haalt|redden|duurt|kan|kunnen|moet|moeten|maar|"
    r"nog|niet|geen|klaar|af|gereed|afgerond|gedaan|opgeleverd|vervalt|dus|want|will|but|not|done|finished|ready|[0-9]+\s*%)"
)
"""Behind one of these something else is told than where to read it."""
_SEE = lazy_regex(
    r"(?:(?<=\A|[\w%.,;:!?()-]\s|[,;(])|(?<=\s))(?:(?:voor\s+(?:meer\s+|de\s+)?(?:\w+\s+)?)?(?:zie|see)|cf\.?)(?![\w-])(?!\s+(?:ik|we|wij|je|jij|i|we|you)\b)"
    r"(?:\s+(?:ook|even|hiervoor|hierover|verder|daarvoor|also|mijn|onze|ons|de|het|een|the|my|our|bijgevoegde?|bijgaande?|laatste|vorige|nieuwe|eerdere?|attached|"
    r"toelichting|in|op|onze))*"
    rf"(?:\s+{_PAPERS}(?:\s+(?!{_SAYS_MORE}(?!\w))[^\s,;!?()]+){{0,8}}|\s+voor\s+(?:meer\s+)?\w+)?"
    r"(?=\s*(?:[,;!?()\n]|\.(?:\s|\Z)|\Z|[0-9]+\s*%|\b(?:maar|dus|want|but)\b))"
)


def without_references(text: str) -> str:
    """Plain text without its 'zie bijlage' and their like; 'zie ik' and 'zie mail, wordt mei' keep what they tell."""
    return _SEE.sub(" ", text).strip() if "zie" in text or "see" in text or "cf" in text else text
