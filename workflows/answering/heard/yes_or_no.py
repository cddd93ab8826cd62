"""Whether a reply is a bare yes or no, as one answers a question: "ja", "klopt", "ja hoor, dat klopt", "nee, nog niet". Pure."""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_YES = (
    r"ja+|jazeker|jawel|jep|yep|yes|yeah|klopt(?:\s+helemaal)?|(?:dat|dit|het)\s+klopt|klopt\s+(?:dat|ja)|inderdaad|zeker(?:\s+weten)?"
    r"|juist|correct|precies|akkoord|doe(?:\s+dat)?\s+maar|graag|dat\s+bedoel(?:de)?\s+ik|right|sure|that'?s\s+(?:right|correct)|👍|✅"
)
_NO = (
    r"nee+|neen|nope|no|klopt\s+niet|(?:dat|dit|het)\s+klopt\s+niet|liever\s+niet|toch\s+(?:maar\s+)?niet|👎|not\s+really|rather\s+not"
    r"|never\s*mind(?:\s+(?:that|it))?|(?:forget|skip|leave|cancel)\s+(?:about\s+)?(?:it|that|this)|cancel"
)
_NOT = (  # behind a no; alone it may be the very thing that was asked
    r"nog\s+niet|niet\s+nodig|laat\s+(?:(?:het|dat)\s+)?maar(?:\s+zitten)?|not\s+yet|never\s*mind"
)
_BESIDE = r"hoor|dank(?:\s?je(?:\s?wel)?)?|bedankt|please|alsjeblieft|prima|thanks|thank\s+you"
_BETWEEN = r"[\s,.;:!-]*"
_IS_YES = lazy_regex(rf"{_BETWEEN}(?:{_YES})(?:{_BETWEEN}(?:{_YES}|{_BESIDE}))*{_BETWEEN}", regex.IGNORECASE)
_IS_NO = lazy_regex(rf"{_BETWEEN}(?:{_NO})(?:{_BETWEEN}(?:{_NO}|{_NOT}|{_BESIDE}))*{_BETWEEN}", regex.IGNORECASE)
_WE = r"(?:wij|we|ik)"
_LEADING = r"(?:(?:ok[eé]?|oke|okay|ja+|prima|goed|top|tuurlijk|natuurlijk|uiteraard|dat|dit|die|deze|die\s+ene)[\s,.!]+)*"
_DO = (
    rf"(?:doen?|regelen?|nemen?|neem|pakken|pak|gaan?|ga)\s+{_WE}(?:\s+(?:wel|dat|dit|die|deze|hem|graag|zeker))*(?:\s+(?:over|op|doen|regelen))?"
    rf"|{_WE}\s+(?:doen?|regelen?|nemen?|neem|pakken|pak)(?:\s+(?:wel|dat|dit|die|deze|hem|het|graag|zeker))*(?:\s+(?:over|op))?"
    r"|is\s+goed|(?:is\s+)?prima|komt\s+(?:goed|in\s+orde)|in\s+orde|tuurlijk|natuurlijk|uiteraard|met\s+(?:alle\s+)?liefde"
    r"|(?:geen|no)\s+prob(?:leem|lem)|(?:we'?ll|i'?ll|we|i)\s+(?:will\s+)?(?:do|take)\s+(?:it|that|this)(?:\s+over)?|sure|will\s+do"
)
_TAKES = lazy_regex(rf"{_BETWEEN}{_LEADING}(?:{_DO})(?:{_BETWEEN}(?:{_DO}|{_BESIDE}))*{_BETWEEN}", regex.IGNORECASE)
_LEAVES = lazy_regex(
    r"\W*(?:nee+|neen|nope|no)\b(?!\s+(?:hoor\s+)?(?:geen\s+probleem|hoor\s+prima)).*"
    r"|\W*(?:sorry[\s,]+)?(?:dat|dit|deze|die|hij)\s+(?:is|ligt|hoort|blijft)\s+(?:(?:toch|echt|gewoon|volgens\s+mij|meer)\s+)*"
    r"(?:(?:niet|geen)\b.*|(?:aan|van|bij|iets\s+voor|een\s+(?:taak|zaak)\s+van)\s+(?!ons\b|mij\b|me\b)\S.*)"
    r"|.*\b(?:niet|geen)\s+(?:(?:een|onze|mijn)\s+)?(?:taak|zaak)?\s*(?:aan|van|bij|voor)\s+(?:ons|mij)\b.*"
    r"|\W*(?:dat\s+)?(?:doen|nemen|pakken|gaan)\s+(?:wij|we)\s+(?:\w+\s+){0,2}niet\b.*",
    regex.IGNORECASE,
)
_BUT = lazy_regex(r"(?<!\w)(?:maar|tenzij|mits|als|behalve|but|unless|if)(?!\w)|\?", regex.IGNORECASE)
LONGEST, LONGEST_REFUSAL = 50, 120


def yes_or_no(text: str) -> bool | None:
    """True for a yes, False for a no, None for all that says more than that, or neither."""
    if len(text) > LONGEST:
        return None
    if _IS_NO.fullmatch(text):
        return False
    return True if _IS_YES.fullmatch(text) else None


def takes_over(text: str) -> bool | None:
    """What somebody answers who was asked whether they take it over, in the words for that: "doen wij", "is goed".

    False for a refusal: "nee, dat is aan Woonlint", "dat is niet van ons". None for all else, and where something goes with it:
    "prima, maar dan pas in mei". Only for whoever was asked by name: said by others it is a mere remark.
    """
    if (plain := yes_or_no(text)) is not None:
        return plain
    if len(text) > LONGEST_REFUSAL or _BUT.search(text):
        return None
    if _LEAVES.fullmatch(text):
        return False
    return True if len(text) <= LONGEST and _TAKES.fullmatch(text) else None
