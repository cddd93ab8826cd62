"""A reply that only takes back what was noted, without a word for undoing: 'toch niet', 'sorry, verkeerd', 'dat klopt niet'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_SORRY = r"(?:oh|oeps|nee|o|ho|wacht|even|sorry|excuus|hmm?|no|oops|wait|hold\s+on)"
_OPENS = rf"\W*(?:{_SORRY}\b\W*)*(?:(?:afspraak\s+)?\d{{1,3}}[a-z]?\b\W*)?"
_ENDS = r"(?:\W+(?:hoor|joh|sorry|excuus|helaas))*\W*"
_AFTER_ALL = lazy_regex(
    rf"{_OPENS}(?:toch\s+(?:maar\s+|nog\s+)?niet|bij\s+nader\s+inzien\s+(?:toch\s+)?niet|actually\s+(?:not|no)|"
    rf"not\s+after\s+all|(?:on\s+)?second\s+thoughts?\W+no(?:t)?|scratch\s+that){_ENDS}"
)
_IS_WRONG = lazy_regex(
    rf"{_OPENS}(?:(?:dat|dit|het)\s+)?(?:(?:klopt|klopte)\s+(?:toch\s+|helemaal\s+|dus\s+)?niet|"
    r"(?:is|was)\s+(?:niet\s+juist|onjuist|fout|verkeerd|niet\s+waar)|"
    rf"(?:that'?s|that\s+is|this\s+is)\s+(?:wrong|incorrect|not\s+right|not\s+true)){_ENDS}"
)
_RESTORE = lazy_regex(
    r"\W*(?:(?:graag|svp|aub|please|dit|deze|even|maar|weer)\s+)*herstel(?:len)?(?:\s+(?:graag|svp|aub|please|dit|deze|even|maar|alsjeblieft))+\W*|"
    r"\W*(?:graag|svp|aub|please)\s+(?:(?:dit|deze|even|weer)\s+)*herstel(?:len)?\W*|"
    r"\W*(?:kun|kan|wil|zou)\s+(?:je|jij|u)\s+(?:(?:dit|deze|dat|het|even|weer)\s+)*herstellen\W*"
)
"""'Herstellen graag': what was noted, unless there is something to repair in the task."""
_MY_MISTAKE = lazy_regex(rf"\W*(?:{_SORRY}\b\W*)*(?:verkeerd(?:\s+(?:begrepen|gezien|gelezen))?|fout|wrong){_ENDS}")


def takes_back(text: str) -> bool:
    """'Nee toch niet', '6 toch niet', 'actually not': the writer comes back on what they said."""
    return bool(_AFTER_ALL.fullmatch(text) or _MY_MISTAKE.fullmatch(text))


def restores(text: str, task_text: str) -> bool:
    """'Graag herstellen', 'kun je dit herstellen?'"""
    return "herstel" in text and "herst" not in task_text.lower() and bool(_RESTORE.fullmatch(text))


def calls_wrong(text: str) -> bool:
    """'Dat klopt niet': something that was noted is wrong; whether all of it, is asked."""
    return bool(_IS_WRONG.fullmatch(text))
