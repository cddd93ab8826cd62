"""A tick beside words that only receive or thank: '✅ gezien' is no 'klaar', '✅ top' may be one."""

from __future__ import annotations

import re

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.meaning import Intent, Understanding

_SIGN = "signdone"
_RECEIVES = lazy_regex(
    r"\W*(?:(?:ik|we|wij|heb|hebben|het|dit|deze|is|hem|de|je|jullie|mail|bericht|berichtje|herinnering|reminder|in|goede|orde|ja|net|al|nu|ook|wel|goed|i|it|this|have)\W+)*"
    r"(?P<verb>gezien|ontvangen|gelezen|genoteerd|begrepen|bekeken|binnengekomen|seen|noted|received|read|understood|got\s+it|duidelijk|helder|roger)"
    r"(?:\W+(?:hoor|dank\w*|bedankt|thanks|thx|allemaal|ja|en|top|ok|oke|prima|nu))*\W*"
)
_THANKS = lazy_regex(
    r"\W*(?:ok|oke|okay|okee|top|prima|goed|mooi|fijn|super|dank|dankje|dankjewel|je|wel|u|bedankt|thanks|thank|you|thx|merci|ja|akkoord|eens|agreed|cool|nice|"
    r"great|hoor|doe\s+ik)(?:\W+(?:ok|oke|top|prima|goed|mooi|fijn|super|dank|dankje|dankjewel|je|wel|u|bedankt|thanks|you|hoor|ja|zo))*\W*"
)


def ticked(text: str, task_text: str) -> Understanding | None:
    """What a tick with such words means; None where the words say more, or are the deed that the task asks for."""
    if _SIGN not in text:
        return None
    beside = text.replace(_SIGN, " ").strip()
    received = _RECEIVES.fullmatch(beside)
    if received is not None and not re.search(rf"\b{received['verb']}\b", plain(task_text)):
        return Understanding(Intent.COMMENT)
    if beside and _THANKS.fullmatch(beside):
        return Understanding(Intent.DONE, percent=100, confirm=True)
    return None
