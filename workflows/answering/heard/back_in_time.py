"""Who takes a later day back: "blijft toch 28 februari", "het wordt toch niet later", "we halen de oude datum". Pure.

After "wordt half maart" the words "toch eind februari klaar" say more than that all goes well: it is expected then.
"""

from __future__ import annotations

from datetime import date

from calendars.answer_days import promised_day
from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Unit, find_mentions

_AFTER_ALL = lazy_regex(
    r"(?i)(?<!\w)(?:toch|alsnog|weer|gewoon|blijft|blijven|houden|oorspronkelijke?|oude|eerste|after\s+all|stays?|original|back)(?!\w)"
)
_NOT_LATER = lazy_regex(
    r"(?i)(?<!\w)(?:niet\s+later|geen\s+(?:uitstel|vertraging)|(?:uitstel|vertraging)\s+(?:\w+\s+){0,2}niet|ingelopen|ingehaald|op\s+tijd|(?:de|the)\s+deadline|zoals\s+afgesproken|on\s+time|as\s+agreed|not\s+later|no\s+delay"
    r"|(?:oorspronkelijke|oude|eerste|afgesproken|original|agreed)\s+(?:datum|deadline|planning|date))(?!\w)"
)
_UNSURE = lazy_regex(
    r"(?i)(?<!\w)(?:niet\s+(?:gehaald|lukken|haalbaar|eind|voor)|halen\s+we\s+niet|misschien|hopelijk|als|mits|indien|not\s+(?:before|make)|if)(?!\w)|\?\s*$"
)
DAYS = frozenset({Unit.DAY, Unit.MONTH, Unit.WEEK, Unit.QUARTER, Unit.HALF, Unit.TERTIAL, Unit.WEEKDAY})
LONGEST = 120


def is_back_in_time(text: str, *, today: date, due: date) -> bool:
    """Whether these words, said where a later day stands, give the day that was agreed again: by itself, or an earlier one."""
    if len(text) > LONGEST or _UNSURE.search(text) or not _AFTER_ALL.search(text):
        return False
    days = [promised_day(one, today=today, due=due) for one in find_mentions(text, spoken=True) if one.unit in DAYS]
    if any(day is None or day > due for day in days):
        return False
    return bool(days) or _NOT_LATER.search(text) is not None
