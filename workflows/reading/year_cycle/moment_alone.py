"""Whether a piece of text is only a time, as in a calendar's headings and cells."""

from __future__ import annotations

import re

from calendars.mentions import find_mentions
from calendars.short_months import spelled_out


def is_moment(text: str) -> bool:
    """Whether the text is only a time: 'Maart', 'Vóór 15 december', '1 mei.'"""
    plain = spelled_out(text.strip(" .:")).strip(" .")
    mentions = find_mentions(plain)
    if not mentions:
        return False
    rest = plain
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    return not re.sub(r"(?i)\b(?:en|of|in|de|het|van|maand|tot|met|t/m)\b|\W+|20\d\d", "", rest)
