"""Whether a reply is a bare yes or no, as one answers a question: "ja", "klopt", "ja hoor, dat klopt", "nee, nog niet". Pure."""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_YES = (
    r"ja+|jazeker|jawel|jep|yep|yes|yeah|klopt(?:\s+helemaal)?|(?:dat|dit|het)\s+klopt|klopt\s+(?:dat|ja)|inderdaad|zeker(?:\s+weten)?"
    r"|juist|correct|precies|akkoord|doe(?:\s+dat)?\s+maar|graag|dat\s+bedoel(?:de)?\s+ik|right|sure|that'?s\s+(?:right|correct)|👍|✅"
)
_NO = r"nee+|neen|nope|no|klopt\s+niet|(?:dat|dit|het)\s+klopt\s+niet|liever\s+niet|toch\s+(?:maar\s+)?niet|👎"
_NOT = (  # behind a no; alone it may be the very thing that was asked
    r"nog\s+niet|niet\s+nodig|laat\s+(?:(?:het|dat)\s+)?maar(?:\s+zitten)?|not\s+yet|never\s*mind"
)
_BESIDE = r"hoor|dank(?:\s?je(?:\s?wel)?)?|bedankt|please|alsjeblieft|prima|thanks|thank\s+you"
_BETWEEN = r"[\s,.;:!-]*"
_IS_YES = lazy_regex(rf"{_BETWEEN}(?:{_YES})(?:{_BETWEEN}(?:{_YES}|{_BESIDE}))*{_BETWEEN}", regex.IGNORECASE)
_IS_NO = lazy_regex(rf"{_BETWEEN}(?:{_NO})(?:{_BETWEEN}(?:{_NO}|{_NOT}|{_BESIDE}))*{_BETWEEN}", regex.IGNORECASE)
LONGEST = 50


def yes_or_no(text: str) -> bool | None:
    """True for a yes, False for a no, None for all that says more than that, or neither."""
    if len(text) > LONGEST:
        return None
    if _IS_NO.fullmatch(text):
        return False
    return True if _IS_YES.fullmatch(text) else None
