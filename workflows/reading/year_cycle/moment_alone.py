"""Whether a piece of text is only a time, as in a calendar's headings and cells."""

from __future__ import annotations

import re

from calendars.mentions import find_mentions
from calendars.short_months import spelled_out

_MANY = 5
"""So many words beside its times are no end of a time that a full stop hides."""


def is_moment(text: str) -> bool:
    """Whether the text is only a time: 'Maart', 'Vóór 15 december', '1 mei.'"""
    if _says_more(text):
        return False
    plain = spelled_out(text.strip(" .:")).strip(" .")
    mentions = find_mentions(plain)
    if not mentions:
        return False
    rest = plain
    for mention in reversed(mentions):
        rest = rest[: mention.start] + rest[mention.end :]
    return not re.sub(r"(?i)\b(?:en|of|in|de|het|van|maand|tot|met|t/m)\b|\W+|20\d\d", "", rest)


def _says_more(text: str) -> bool:
    """Whether many words stand beside the times of the whole sentence, which is asked for them anyway."""
    said = spelled_out(text)
    timed = sum(len(mention.text.split()) for mention in find_mentions(said))
    return len(said.split()) - timed > _MANY
