"""Days that may be another, or none: 'juli of augustus', '✅ eind mei', '5 - 3', and 'eind mei klaar' in June."""

from __future__ import annotations

from datetime import date

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statement import Statement

_OR = lazy_regex(r"\s(?:of|or)\s|[a-z0-9]\s*/\s*[a-z]")
_BARE_FRACTION = lazy_regex(r"[0-9]/[0-9]|[0-9]{1,2}\s+[-–]\s+[0-9]{1,2}")
_NEARLY_A_YEAR = 300


def is_one_of_two(mention: Mention) -> bool:
    """'Juli of augustus', 'Q3/Q4'."""
    return mention.second is not None and bool(_OR.search(mention.text))


def may_be_none(statement: Statement, mention: Mention, found: date | None, today: date, *, comes_round: bool) -> bool:
    """Whether it may be a day that has been or no day at all; `comes_round`: it falls in a year that wasn't named."""
    if "signdone" in statement.text or (comes_round and _BARE_FRACTION.fullmatch(mention.text)):
        return True
    just_over = comes_round and found is not None and (found - today).days > _NEARLY_A_YEAR
    return just_over and Fact.DONE in statement.facts
