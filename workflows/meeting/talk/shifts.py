"""How far a meeting moves, counted from its own day: 'een week later', 'twee dagen eerder', 'schuift een maand op'. Pure.

A meeting that goes a month further keeps its day of the week ('dinsdag 24 maart' becomes 'dinsdag 21 april'): that is when the
people who come have time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit
from calendars.months import add_months

_COUNTS = {
    word: number
    for number, words in enumerate(
        (("een", "één", "eén", "'n", "a", "an", "one"), ("twee", "two"), ("drie", "three"), ("vier", "four"), ("vijf", "five")),
        start=1,
    )
    for word in words
}
_LENGTH = (
    rf"(?:(?P<{{n}}count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))}|\d{{{{1,2}}}})\s+)?"
    r"(?P<{n}of>half\s+uur(?:tje)?|kwartier(?:tje)?|uur(?:tje)?|dag(?:en|je|jes)?|week(?:je|jes)?|weken|maand(?:en|je|jes)?|"
    r"half\s+hour|hours?|days?|weeks?|months?)"
)
_FURTHER = (
    r"later|verder|opschuiven|opgeschoven|door(?:schuiven|geschoven)|uitstellen|uitgesteld|naar\s+achteren|"
    r"(?:op|door)(?=\s*(?:$|[.,!]))"
)
_BACK = r"eerder|vroeger|vervroegd|naar\s+voren|vooruit|earlier"
_SHIFT = lazy_re(
    rf"(?i)(?<!\w)(?:(?:met|by)\s+)?{_LENGTH.format(n='a')}\s+(?:(?P<further>{_FURTHER})|(?P<back>{_BACK}))(?!\w)"
    rf"|\b(?:verschoven|uitgesteld|verzet|verplaatst|opgeschoven|moved|postponed)\s+(?:met|by)\s+{_LENGTH.format(n='b')}\b"
    rf"|\b(?:mov(?:e|ed|ing)|push(?:ed|ing)?|postpon(?:e|ed|ing)|delay(?:ed|ing)?)\s+(?:(?:it|this|the\s+meeting|back|out|on)\s+)*(?:by\s+)?{_LENGTH.format(n='d')}(?!\w)"
    rf"|\b(?:br(?:ing|ought))\s+(?:(?:it|this|the\s+meeting)\s+)?(?P<forward>forward)\s+(?:by\s+)?{_LENGTH.format(n='e')}(?!\w)"
    r"|\b(?:de|the)\s+(?P<cof>dag|week|maand|day|month)\s+(?:(?P<after>erna|erop|daarna|daarop|after)|(?P<before>ervoor|daarvoor|before))\b"
)

_SHORT = (Unit.DAY, Unit.WEEK, Unit.MONTH)


@dataclass(frozen=True, slots=True)
class Shift:
    """A time ('a week' is 7 days) or a number of months; less than nothing for an earlier day."""

    time: timedelta = timedelta(0)
    months: int = 0


def shift_said(text: str) -> tuple[Shift, str] | None:
    """How far it moves, and the text without those words; None when it says nothing of the kind."""
    found = _SHIFT.search(text)
    if found is None:
        return None
    of = next(found[which] for which in ("aof", "bof", "cof", "dof", "eof") if found[which])
    word = next((found[which] for which in ("acount", "bcount", "dcount", "ecount") if found[which]), "een").lower()
    earlier = found["back"] or found["before"] or found["forward"]
    count = (int(word) if word.isdigit() else _COUNTS[word]) * (-1 if earlier else 1)
    return _shift(re.sub(r"\s+", " ", of.lower()), count), text[: found.start()] + " " + text[found.end() :]


def _shift(of: str, count: int) -> Shift:
    if of.startswith(("maand", "month")):
        return Shift(months=count)
    lengths = {"half": timedelta(minutes=30), "kwartier": timedelta(minutes=15), "uur": timedelta(hours=1)}
    lengths |= {"hour": timedelta(hours=1), "dag": timedelta(days=1), "day": timedelta(days=1)}
    one = next((length for stem, length in lengths.items() if of.startswith(stem)), timedelta(weeks=1))
    return Shift(one * count)


def shift_of(mention: Mention) -> Shift | None:
    """How far it moves by a mention of what comes later in other words: 'schuift twee weken', 'vertraging van een maand'."""
    if mention.unit is not Unit.LATER or mention.of is None or not float(mention.count or 0).is_integer():
        return None
    return _shift(mention.of.value, int(mention.count or 0)) if mention.count and mention.of in _SHORT else None


def shifted(moment: datetime, shift: Shift) -> datetime:
    """The moment that it moves to, at the same hour of the clock; of months the same weekday, nearest to the same day."""
    if not shift.months:
        return moment + shift.time
    there = datetime.combine(add_months(moment.date(), shift.months), moment.timetz())
    off = (moment.weekday() - there.weekday()) % 7
    return there + timedelta(days=off if off <= 3 else off - 7)
