"""Who tells that they are there again: "ik ben er weer", "I'm back". Pure.

A day ("maandag ben ik er weer") tells until when they are away, and is read as that.
"""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_GREETING = (
    r"(?:hoi|hallo|hi|hello|hey|ja|zo|dag|goedemorgen|good\s+morning|fyi|ps)(?:\s+(?:allemaal|allen|iedereen|all|everyone))?"
)
_NOW = (
    r"(?:(?:nu|inmiddels|gelukkig|vandaag|sinds\s+vandaag|vanaf\s+(?:nu|vandaag)|al|helemaal|ook|er|hier"
    r"|now|today|already|also)\s+)*"
)
_WHERE = (
    r"(?:\s+(?:er|terug|beter|beschikbaar|bereikbaar|aanwezig|aan\s+het\s+werk|aan\s+de\s+slag|op\s+(?:kantoor|het\s+werk)"
    r"|(?:van|uit)\s+(?:mijn\s+|de\s+)?[a-z]*(?:vakantie|verlof)|at\s+work|in\s+the\s+office|from\s+(?:my\s+)?(?:holidays?|leave|vacation)"
    r"|now|again|today|vandaag|sinds\s+vandaag|better))*"
)
_AGAIN = r"(?:weer(?:\s+terug)?|terug|back(?:\s+again)?)"
_BACK = lazy_regex(
    rf"\W*(?:{_GREETING}[\s,:!.]+)*(?:(?:ik|we|wij)\s+(?:ben|zijn)\s+|(?:ben|zijn)\s+(?:(?:ik|we|wij)\s+)?"
    rf"|(?:i|we)(?:['’]?m|['’]?re|\s+am|\s+are)\s+)?{_NOW}{_AGAIN}{_WHERE}[\s.!]*",
    regex.IGNORECASE,
)
_SAYS_WHO = lazy_regex(r"(?i)\b(?:ik|we|wij|ben|zijn|i|i['’]?m|we['’]?re)\b|\b(?:van|uit|from|aan\s+het|at\s+work)\b")
LONGEST = 80


def is_back(text: str) -> bool:
    """Whether the writer tells that they are there again, from now on; a bare "terug" may be of anything."""
    return len(text) <= LONGEST and _BACK.fullmatch(text) is not None and _SAYS_WHO.search(text) is not None
