"""The remainder of a count that is named by its number: '9 gedaan, de 2 in Oost' of 11 as 'de laatste 2 in Oost'."""

from __future__ import annotations

import re

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.meaning import TaskContext

_THESE = lazy_regex(r"(?<!\b(?:van|of)\s)\b(?P<these>de|die|the|those)\s+(?P<number>[0-9]+)(?![\w%]|[.,][0-9])")
_COUNT = lazy_regex(r"(?<![\w.,@])[0-9]+(?![\w%]|[.,][0-9])")


def remainders_spelled(text: str, task: TaskContext) -> str:
    """The text in which 'de 2' are called the last ones, where a count before it and these together make the target."""
    if task.target_value is None or task.target_unit == "%":
        return text

    def spelled(found: AnyMatch) -> str:
        before = (int(count[0]) for count in _COUNT.finditer(text, 0, found.start()))
        is_rest = any(count + int(found["number"]) == task.target_value for count in before)
        return re.sub(r"\s+", " laatste ", found[0]) if is_rest else found[0]

    return _THESE.sub(spelled, text)
