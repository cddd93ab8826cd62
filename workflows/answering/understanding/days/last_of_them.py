"""Whether a clause is about the last of the things that the task counts: 'nummer 4 volgt in januari', 'de vierde komt in mei'."""

from __future__ import annotations

from calendars.dutch import number_of
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.counted_things import has_unit
from workflows.answering.understanding.meaning import TaskContext

_NUMBERED = lazy_regex(
    r"\b(?:nummers?|nrs?|numbers?)\s+(?:[0-9]+\s*(?:t/m|tm|-|tot\s+en\s+met|en|to|through)\s*)?(?P<number>[0-9]+)\b"
)
_NAMED_BY_NUMBER = lazy_regex(r"\A\W*(?P<thing>[a-z]{4,})\s+(?P<number>[0-9]+)\b")
"""'Buurt 9' where the task counts them."""
_BY_RANK = lazy_regex(
    r"\A\W*(?:(?:en|maar|alleen|and|but|only)\s+)*(?:de|het|the)\s+(?P<nth>[a-z]{3,}?|[0-9]+)(?:ste|de|e|th)\s+(?:[a-z]+\s+)?"
    r"(?:volgt|komt|gaat|doen|lukt|wordt|moet|schuift|is|follows|comes)\b(?=.*\bdatum\d)"
)


def is_about_the_last(text: str, task: TaskContext) -> bool:
    """Whether the number that the clause names is how many there are to do."""
    if task.target_value is None:
        return False
    last = _NUMBERED.search(text)
    if last is None and (named := _NAMED_BY_NUMBER.search(text)) and has_unit(named["thing"], task.target_unit or ""):
        last = named
    if last is not None:
        return int(last["number"]) == task.target_value
    ranked = _BY_RANK.match(text)
    return ranked is not None and task.target_value > 1 and number_of(ranked["nth"]) == task.target_value
