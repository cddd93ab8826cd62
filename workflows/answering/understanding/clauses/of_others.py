"""Whether a clause tells of another's thing: 'het plan van de gemeente is klaar', 'advies van de huurders komt 10 juli'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import PARTIES

_OF_A_PARTY = lazy_regex(
    rf"\A\W*(?:(?:en|maar|ook|want)\s+)*(?:(?:het|de|een|the)\s+)?[a-z]{{3,}}\s+(?:van|of)\s+(?:(?:de|het|die|the)\s+)?(?P<party>{PARTIES}|huurders\w*|bewoners\w*)\s+"
    r"(?:is|zijn|was|waren|komt|komen|volgt|volgen|ligt|staat|heeft|datum\d)\b"
)


def is_of_a_party(clause: str, task_text: str) -> bool:
    """Whether it does; not of a party that the task names itself."""
    found = _OF_A_PARTY.match(clause)
    return found is not None and found["party"] not in task_text.lower()
