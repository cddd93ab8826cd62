"""A reply that only takes back what was noted, without a word for undoing: 'toch niet', 'sorry, verkeerd', 'dat klopt niet'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex

_SORRY = r"(?:oh|oeps|nee|o|ho|wacht|even|sorry|excuus|hmm?|no|oops|wait|hold\s+on)"
_OPENS = rf"\W*(?:{_SORRY}\b\W*)*(?:(?:afspraak\s+)?\d{{1,3}}[a-z]?\b\W*)?"
_ENDS = r"(?:\W+(?:hoor|joh|sorry|excuus|helaas))*\W*"
_AFTER_ALL = sparing_regex(
    rf"{_OPENS}(?:toch\s+(?:maar\s+|nog\s+)?niet|bij\s+nader\s+inzien\s+(?:toch\s+)?niet|actually\s+(?:not|no)|"
    rf"not\s+after\s+all|(?:on\s+)?second\s+thoughts?\W+no(?:t)?|scratch\s+that){_ENDS}"
)
_IS_WRONG = sparing_regex(
    rf"{_OPENS}(?:(?:dat|dit|het)\s+)?(?:(?:klopt|klopte)\s+(?:toch\s+|helemaal\s+|dus\s+)?niet|"
    r"(?:is|was)\s+(?:niet\s+juist|onjuist|fout|verkeerd|niet\s+waar)|"
    rf"(?:that'?s|that\s+is|this\s+is)\s+(?:wrong|incorrect|not\s+right|not\s+true)){_ENDS}"
)
_SLIPPED = sparing_regex(
    rf"{_OPENS}(?:(?:(?:ik|we|wij)\s+)?(?:(?:heb|hebben|hier|net|per\s+ongeluk)\s+)*(?:een\s+)?(?:fout|foutje|vergissing|vergissinkje|typefout|tikfout)\s+(?:gemaakt|begaan)|"
    rf"(?:(?:i|we)(?:'ve|\s+have)?\s+)?(?:just\s+)?made\s+an?\s+(?:mistake|error)){_ENDS}"
)
_RESTORE = lazy_regex(
    r"\W*(?:(?:graag|svp|aub|please|dit|deze|even|maar|weer)\s+)*herstel(?:len)?(?:\s+(?:graag|svp|aub|please|dit|deze|even|maar|alsjeblieft))+\W*|"
    r"\W*(?:graag|svp|aub|please)\s+(?:(?:dit|deze|even|weer)\s+)*herstel(?:len)?\W*|"
    r"\W*(?:kun|kan|wil|zou)\s+(?:je|jij|u)\s+(?:(?:dit|deze|dat|het|even|weer)\s+)*herstellen\W*"
)
"""'Herstellen graag': what was noted, unless there is something to repair in the task."""
_SAID = r"(?:stand|status|waarde|percentage|getal|cijfer|aantal|invoer|update|melding|opgave|antwoord|bericht|wijziging|datum)"
_FORMER = rf"(?:vorige?|oude|eerdere|laatste|previous|old|last)\s+{_SAID}(?:\s+van\s+\w+)?"
_PLEASE = r"(?:graag|svp|aub|please|maar|weer|even|dus|alsjeblieft|dan)"
_FORMER_BACK = lazy_regex(
    rf"\W*(?:{_PLEASE}\s+)*(?:herstel(?:len)?|zet|terug\s?zetten)\s+(?:(?:de|het|onze|mijn|the)\s+)?{_FORMER}(?:\s+(?:{_PLEASE}|terug))*\W*|"
    rf"\W*(?:{_PLEASE}\s+)*(?:(?:de|het|onze|mijn|the)\s+)?{_FORMER}\s+(?:{_PLEASE}\s+)*(?:herstellen|terug\s?zetten|terugdraaien|terug)(?:\s+{_PLEASE})*\W*|"
    rf"\W*(?:(?:sorry|oeps|nee)\W+)*(?:{_PLEASE}\s+)*(?:terug|back)\s+(?:naar|to)\s+(?:(?:de|het|the)\s+)?{_FORMER}(?:\s+{_PLEASE})*\W*|"
    rf"\W*(?:(?:mijn|de|die|deze|laatste|vorige)\s+)*(?:update|melding|invoer|wijziging|opgave)\s+(?:{_PLEASE}\s+)*annuleren(?:\s+{_PLEASE})*\W*|"
    rf"\W*(?:{_PLEASE}\s+)*annuleer\s+(?:{_PLEASE}\s+)*(?:(?:mijn|de|die|deze)\s+)?(?:{_FORMER}|(?:update|melding|invoer|wijziging)(?:\s+van\s+\w+)?)(?:\s+{_PLEASE})*\W*"
)
"""'Terug naar de vorige stand', 'update annuleren': what was noted is withdrawn."""
_FIGURE_OFF = lazy_regex(
    r"\W*(?:(?:sorry|oeps|nee)\W+)*(?:(?:kan|mag|kun\s+je|wil\s+je)\s+|haal\s+)(?:die|dat|de|deze)\s+[0-9]+(?:,[0-9]+)?\s*(?:%|procent)?(?:\s+(?:van\s+)?(?:datum\d|net|zonet|zojuist|daarnet|[a-z]+))?\s+"
    r"(?:(?:er|weer|maar|toch|even)\s+)*(?:af|weg|eraf|uit|eruit|weghalen)(?:\s+(?:graag|aub|svp|halen))*\W*"
)
"""'Kan die 40% van net er weer af?'"""
_HINTS = ("vorig", "oude", "eerder", "laatste", "previous", "old", "last", "annule", "af", "weg", "uit")
_MY_MISTAKE = lazy_regex(rf"\W*(?:{_SORRY}\b\W*)*(?:verkeerd(?:\s+(?:begrepen|gezien|gelezen))?|fout|wrong){_ENDS}")


def takes_back(text: str) -> bool:
    """'Nee toch niet', '6 toch niet', 'actually not': the writer comes back on what they said."""
    return bool(_AFTER_ALL.fullmatch(text) or _MY_MISTAKE.fullmatch(text))


def restores(text: str, task_text: str) -> bool:
    """'Graag herstellen', 'kun je dit herstellen?'"""
    if any(hint in text for hint in _HINTS) and (_FORMER_BACK.fullmatch(text) or _FIGURE_OFF.fullmatch(text)):
        return True
    return "herstel" in text and "herst" not in task_text.lower() and bool(_RESTORE.fullmatch(text))


def calls_wrong(text: str) -> bool:
    """'Dat klopt niet', 'foutje gemaakt': something that was noted is wrong; whether all of it, is asked."""
    return bool(_IS_WRONG.fullmatch(text)) or slipped(text)


def slipped(clause: str) -> bool:
    """'Ik heb een foutje gemaakt'."""
    return bool(_SLIPPED.fullmatch(clause))
