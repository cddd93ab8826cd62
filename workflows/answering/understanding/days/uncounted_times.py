"""Times behind which something comes and that no day can be given for: 'na de vakantie', 'na het reces', 'na de kerst'.

Said of the work they make it later, without a day. Where the deadline may still lie behind such a time, the bot asks.
"""

from __future__ import annotations

from datetime import date, timedelta

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention
from calendars.period_words import Season

_AFTER = lazy_regex(r"\W*(?:(?:direct|meteen|kort|vlak)\s+)?(?:na|after)\b")
_YEAR_END = lazy_regex(r"kerst|christmas|feestdagen|jaarwisseling|nieuwjaar|oud\s+en\s+nieuw")
_BECOMES = lazy_regex(
    r"\b(?:wordt|worden|komt|komen|valt|vallen|becomes)\s+(?:(?:dus|helaas|dan|nu|het|ergens|denk\s+ik)\s+)*datum\d"
)
_NEAR = timedelta(days=28)
_CHRISTMAS = (12, 26)


def comes_after_an_uncounted_time(mention: Mention) -> bool:
    """Whether it is one: 'voor de vakantie' isn't."""
    return mention.season is Season.UNKNOWN and bool(_AFTER.match(mention.text))


def is_surely_late(mention: Mention, clause: str, *, today: date, due: date) -> bool:
    """Whether the clause moves the deadline ('wordt'), or that has passed by then: it is near, or Christmas comes after it."""
    if due < today + _NEAR or _BECOMES.search(clause):
        return True
    return bool(_YEAR_END.search(mention.text)) and due <= date(today.year, *_CHRISTMAS)
