"""Times as English offices write them, in the words that the reader of dates knows: 'COB Friday', 'EOM', 'in a fortnight'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_DAY = (
    r"(?:(?:next|this)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|[0-9]{1,2}(?:st|nd|rd|th)?\s+[a-z]+|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+[0-9]{1,2})"
)
_SHORT = {"eom": "the month", "eow": "the week", "eoy": "the year", "eoq": "the quarter"}
_END_OF = lazy_regex(r"\b(?:by\s+)?(?P<short>eom|eow|eoy|eoq)\b")
_OF_THE_DAY = lazy_regex(
    rf"\b(?:(?:by|before)\s+)?(?:the\s+)?(?:cob|eod|eob|(?:close|end)\s+of\s+(?:business|play|(?:the\s+)?(?:working\s+)?day))\s+(?:on\s+)?(?={_DAY}\b)"
)
_FORTNIGHT = lazy_regex(r"\b(?:a|one|1)\s+fortnight\b(?!\s+ago)")
_AT_THE_LATEST = lazy_regex(rf"(?P<day>\b{_DAY})\s+at\s+the\s+(?:very\s+)?latest\b")
_GIVE_ME = lazy_regex(rf"\b(?:please\s+)?give\s+(?:me|us)\s+(?:until|till|til)\s+(?={_DAY}\b|the\s+end\b|end\b)")


def english_days_spelled(text: str) -> str:
    """The lower-case text with such times in full."""
    text = _END_OF.sub(lambda found: f"by the end of {_SHORT[found['short']]}", text)
    text = _FORTNIGHT.sub("2 weeks", _OF_THE_DAY.sub("by ", text))
    return _GIVE_ME.sub("we need until ", _AT_THE_LATEST.sub(r"by \g<day>", text))
