"""English talk of a meeting, in the shape in which it is read: "it's been moved to the 24th of March". Pure."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

_MOVED = (
    r"(?:moved|postponed|delayed|rescheduled|pushed|brought|put|cancell?ed|called|set|planned|scheduled|booked|fixed|agreed|held)"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_REWRITTEN = (
    (lazy_re(r"’"), "'"),
    (lazy_re(r"(?i)(?<=\d)(st|nd|rd|th)\s+of\b"), r"\1"),  # 'of' is 'or' in Dutch
    (lazy_re(rf"(?i)\b{_WEEKDAY}\b,?\s+(?=(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*[:.]\d|\s*[ap]\.?m\b)|{_MONTH}\s+\d)"), ""),
    (lazy_re(rf"(?i)(?:\b(?:was|were|has\s+been|have\s+been|is\s+being)|'s\s+been)\s+(?=(?:now\s+)?{_MOVED}\b)"), " is "),
    (lazy_re(r"(?i)\b(moved?|moving|postponed?|delayed|rescheduled?|put\s+off|pushed?\s+back)\s+(?:until|till|for)\b"), r"\1 to"),
    (lazy_re(r"(?i)^\W*no[,.!]+\s+"), ""),
    (lazy_re(r"(?i)\bevaluation\b"), "evaluatie"),
    (lazy_re(r"(?i)\b(?:executive|governance|administrative)\b(?=\s+(?:meeting|overleg|consultation))"), "bestuurlijk"),
    (lazy_re(r"(?i)\bofficials?'?(?=\s+(?:meeting|overleg|consultation))"), "ambtelijk"),
)
_THE = (
    r"(?:(?:it|this|that|(?:the|this|our)(?:\s+[\w-]+){1,4}"
    r"|(?:[\w-]+\s+){0,3}(?:overleg|meeting|evaluatie))(?:'s|\s+is)?|^(?:is\b)?)"
)
_LATELY = (
    r"(?:\s+(?:now|then|off|again|after\s+all|unfortunately|i'?m\s+afraid|for\s+now|this\s+(?:time|month|year)|altogether))*"
)
ENGLISH_OFF = lazy_re(
    rf"(?i){_THE}\s*(?:(?:sadly|unfortunately|now)\s+)*"
    rf"(?:off(?=\s*(?:$|[,;.!])|\s+(?:this|for\s+now|then|after|again|unfortunately|altogether|i'?m))"
    r"|(?:(?:isn't|not)\s+(?:happening|going\s+(?:ahead|to\s+happen)|taking\s+place)|(?:won't|will\s+not|doesn't|does\s+not)\s+(?:happen|go\s+ahead|take\s+place|go\s+on)))"
    rf"{_LATELY}"
    r"|\b(?:(?:let's|let\s+us|we|we're|we'll|we\s+(?:are|will|have)|we've|please)\s+)*(?:skip(?:p(?:ed|ing))?|cancel(?:l?(?:ed|ing))?|drop(?:p(?:ed|ing))?|scrap(?:p(?:ed|ing))?|call(?:ed|ing)?(?=.*\soff\b))\s+"
    rf"(?:it|this(?:\s+(?:one|time))?|that(?:\s+one)?|the\s+(?:[\w-]+\s+){{0,3}}(?:meeting|overleg))(?:\s+off)?(?!\w){_LATELY}"
)
"""That it is off, of which nothing else may be said: of 'the director is off' the director is left over."""


def in_one_shape(text: str) -> str:
    """The text in which what English says in its own way is put as the rest is read; Dutch stays as it is."""
    for pattern, instead in _REWRITTEN:
        text = pattern.sub(instead, text)
    return " ".join(text.split())
