"""English absence, in the shape in which it is read: "I'm off from 23 to 27 May" is "i am away from 23 through 27 May". Pure.

Both days of 'from … to …' are days away; 'until Monday' is the day of return, as in Dutch. 'Off' is away only where nothing but
a time stands behind it: 'we're off to a good start' and 'it's off' are none.
"""

from __future__ import annotations

import regex

from calendars.lazy_pattern import lazy_regex

_FLAGS = regex.IGNORECASE
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next\s+\w+|(?:the\s+)?\d{1,2})"
_TIME_BEHIND = (
    r"(?=\s*(?:$|[,;.!(<])|\s+(?:until|till|through|from|between|next\s|this\s|the\s+(?:next|rest)\b|for\s+(?:a|an|one|two|three|"
    r"four|five|six|the|\d)|in\s+[a-z]|all\s+of|tomorrow|today|currently|now\b|again\b|and\b|so\b|back\b|on\s+(?:leave|holiday|\w+day\b|\d)|\w+day\b|\d))"
)
_WEEKS = r"(?:(?:next|this)\s+week|(?:the\s+next\s+)?(?:a|one|two|three|four|five|six|\d{1,2})\s+(?:weeks?|days?|months?))"
_ONE_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today)"
_SICK = r"(?:ill|sick|unwell|poorly)"
_AT_HOME = r"(?:at\s+home|home|in\s+bed|off(?:\s+work)?)"
_BEGIN = (
    r"(?P<begin>\A\W*(?:(?:hi|hello|sorry|ps|fyi|ok|no|yes)(?:\s+all)?[\s,:!.]+)*"
    r"|\b(?:i|we)\s+(?:am|are)\s+(?:(?:currently|now|still|also|away|unfortunately)\s+)*)"
)
_REWRITTEN = (
    (lazy_regex(r"’"), "'"),
    (lazy_regex(r"\bi(?:'m|'ll\s+be|\s+will\s+be|'ve\s+been|\s+have\s+been|'m\s+going\s+to\s+be)\b", _FLAGS), "i am"),
    (lazy_regex(r"\bwe(?:'re|'ll\s+be|\s+will\s+be|'ve\s+been|\s+have\s+been)\b", _FLAGS), "we are"),
    (
        lazy_regex(
            r"\b(?P<who>i|we)\s+(?:(?:won't|will\s+not)\s+be|(?:am|are)\s+not|aren't)\s+(?:in(?:\s+the\s+office)?|here|there|around|at\s+work|working|available|reachable|present)"
            rf"(?!\w){_TIME_BEHIND}",
            _FLAGS,
        ),
        r"\g<who> am away",
    ),
    (
        lazy_regex(rf"\A(?P<begin>\W*)not\s+(?:in(?:\s+the\s+office)?|around|at\s+work)(?!\w){_TIME_BEHIND}", _FLAGS),
        r"\g<begin>away",
    ),
    (lazy_regex(rf"{_BEGIN}(?:unavailable|not\s+available){_TIME_BEHIND}", _FLAGS), r"\g<begin>away"),
    (
        lazy_regex(
            r"\b(?P<who>i|we)(?:'ve|\s+have|\s+am|\s+are)(?:\s+got)?\s+(?:down\s+with\s+)?(?:the\s+)?(?:flu|covid)\b", _FLAGS
        ),
        r"\g<who> am away",
    ),
    (
        lazy_regex(
            rf"{_BEGIN}(?:{_AT_HOME}\s+)?(?:{_SICK}(?:\s+(?:{_AT_HOME}|on\s+sick\s+leave))?|at\s+home\s+with\s+(?:the\s+)?(?:flu|covid)){_TIME_BEHIND}",
            _FLAGS,
        ),
        r"\g<begin>ziek",
    ),
    (lazy_regex(rf"{_BEGIN}off(?:\s+(?:work|duty))?{_TIME_BEHIND}", _FLAGS), r"\g<begin>away"),
    (
        lazy_regex(
            rf"\b(?P<who>i|we)(?:'ve|\s+have|\s+am|\s+are)(?:\s+got|\s+taking|\s+having)?\s+(?P<weeks>{_WEEKS})\s+off\b", _FLAGS
        ),
        r"\g<who> am away \g<weeks>",
    ),
    (
        lazy_regex(
            rf"\b(?P<who>i|we)(?:'ve|\s+have|\s+am|\s+are)?(?:\s+(?:got|taking|take|having))?\s+(?P<day>(?:this\s+|next\s+)?{_ONE_DAY})\s+off\b",
            _FLAGS,
        ),
        r"\g<who> am away \g<day>",
    ),
    (lazy_regex(rf"\A(?P<begin>\W*)taking\s+(?P<day>{_ONE_DAY})\s+off\b", _FLAGS), r"\g<begin>away \g<day>"),
    (
        lazy_regex(rf"\A(?P<begin>\W*)(?P<day>{_ONE_DAY})\s+(?:off|i\s+am\s+(?:off|away))(?=\W*$)", _FLAGS),
        r"\g<begin>away \g<day>",
    ),
    (lazy_regex(r"\b(?:summer|easter|christmas|autumn|spring|winter|school|family)\s+(?:holidays?|break)\b", _FLAGS), "holiday"),
    (lazy_regex(r"\b(?P<on>on\s+)an?\s+(?=holiday|vacation)", _FLAGS), r"\g<on>"),
    (
        lazy_regex(
            r"\b(?:from|between)\s+(?P<first>(?!until\b)[^,;.!?<\n]{1,20}?)\s*(?:\b(?:to|up\s+to\s+and\s+including|and|through)\b|[-–])\s*(?=\w*\d|\w+day\b)",
            _FLAGS,
        ),
        r"from \g<first> through ",
    ),
    (
        lazy_regex(
            r"(?<=\b(?:away|holidays?|leave|vacation|office)\s)(?P<first>\d{1,2}(?:\s+[a-z]+)?)\s*(?:-|–|\bto\b)\s*(?=\d)", _FLAGS
        ),
        r"from \g<first> through ",
    ),
    (lazy_regex(r"(?P<who>\b(?:i|we)\s+|\A\W*)return(?:ing)?\s+(?=on\b|\d|\w+day)", _FLAGS), r"\g<who>am back "),
    (lazy_regex(r"\bback\s+(?=in\s+the\s+office\s+)in\s+the\s+office\s+", _FLAGS), "back "),
    (lazy_regex(rf"\bback\s+(?={_DAY})", _FLAGS), "back on "),
)
_ENGLISH = lazy_regex(
    r"\b(?:i'm|i’m|i|we're|we’re|off|ill|sick|back|away|out|on|not|unavailable|return(?:ing)?|from|holidays?|taking)\b", _FLAGS
)


def in_one_shape(text: str) -> str:
    """The text in which what English says in its own way is put as the rest is read; Dutch stays as it is."""
    if not _ENGLISH.search(text):
        return text
    for pattern, instead in _REWRITTEN:
        text = pattern.sub(instead, text)
    return text
