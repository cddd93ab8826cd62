"""Shares of the means, which tell nothing of the work: '80% van het budget is op', 'de helft van de uren gemaakt'."""

from __future__ import annotations

import re

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.stated_amount import NUMBER

_OF_MEANS = lazy_regex(
    rf"(?:{NUMBER}\s*(?:%|procent\b|percent\b)|\b(?:helft|kwart|driekwart|derde|half|quarter))\s+(?:van|of)\s+(?:(?:het|de|ons|onze|mijn|the|our)\s+)?(?:(?:totale|beschikbare|hele|"
    r"total|whole)\s+)?(?P<means>[a-z]*budget|begroting|geld|middelen|krediet|subsidie|uren|tijd|looptijd|termijn|kosten|fonds|capaciteit|money|time|hours|funds|"
    r"funding)\b"
)
_SPENDS = lazy_regex(r"\b(?:besteed|besteden|uitgeven|inzetten|benutten|investeren|investering|spend)\b")


def tells_of_means(clause: str, task_text: str) -> bool:
    """Whether it does, and the task isn't about those very means."""
    found = _OF_MEANS.search(clause) if "van" in clause or " of " in clause else None
    if found is None:
        return False
    named = plain(task_text)
    return not (re.search(rf"\b[a-z]*{found['means']}\b", named) or _SPENDS.search(named))
