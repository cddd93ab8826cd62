"""What somebody says of our asking itself: that it should stop, or why they get it. They hear what helps."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_ASKING = (
    r"(?:herinner(?:en|ing|ingen)|reminders?|reminding|berichten|berichtjes?|meldingen|vragen|"
    r"mailen|appen|sturen|spammen|asking|messages?)"
)
_SMALL = (
    r"(?:(?:nu|eens|even|a\.?u\.?b\.?|svp|graag|alsjeblieft|please|me|mij|ons|us|dit|deze|die|hier|steeds|hoor|"
    r"maar|met|this|the|het|te|zijn|is)\b\W*)*"
)
_STOP = lazy_regex(
    rf"(?i)\W*{_SMALL}(?:(?:stop|hou|houd|kap|kappen|quit)\W+(?:op\W+|er\W+|hier\W+)?{_SMALL}(?:{_ASKING}|op|mee|ermee|hiermee)\W*{_SMALL}|"
    rf"(?:geen|no\s+more|no)\s+(?:enkele\s+)?{_ASKING}\W+{_SMALL}(?:meer|nodig|graag|please|any\s*more)\W*{_SMALL}|"
    rf"{_ASKING}\s+{_SMALL}(?:hoeft|hoeven|niet|not)\s+{_SMALL}(?:niet\s*)?(?:meer\s*)?(?:nodig|needed)?\W*{_SMALL})\W*"
)
_WHY = lazy_regex(
    r"(?i)\W*(?:(?:en|maar|hoi|uh)\W+)?(?:waarom|hoezo|why)\s+(?:krijg|ontvang|kreeg|do|am)\s+(?:ik|wij|we|i)\s+(?:(?:nu|steeds|altijd|weer|hier|always)\s+)*(?:get|getting)?\s*"
    r"(?:dit|deze|die|dat|this|these)(?:\s+(?:steeds|weer|soort))*(?:\s+(?:bericht\w*|herinnering\w*|vraag|vragen|melding\w*|reminders?|messages?))?\W*"
)


def about_asking(text: str) -> str | None:
    """The sentence that answers it: `goes_on_asking` or `why_asked`; None for all else."""
    if _STOP.fullmatch(text):
        return "goes_on_asking"
    return "why_asked" if _WHY.fullmatch(text) else None
