"""Which of those that were offered is meant, by place or number alone: "de eerste", "die van 10a", "10a bedoel ik". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.task_choice import bears
from workflows.tracking.views import TaskView

LONGEST = 60
_PLACES = (
    r"(?P<p0>eerste|1e|1ste|bovenste|first|1st)|(?P<p1>tweede|2e|2de|second|2nd)|(?P<p2>derde|3e|3de|third|3rd)"
    r"|(?P<p3>vierde|4e|4de|fourth|4th)|(?P<p4>vijfde|5e|5de|fifth|5th)|(?P<last>laatste|onderste|last)"
)
_BEFORE = (
    r"(?:(?:o|oh|nee|ja|sorry|excuus|ik|we|bedoel|bedoelde|bedoelden|het|dat|dit|gaat|ging|is|was|om|over|voor|van|die|deze|de|doe"
    r"|no|yes|i|mean|meant|it|it's|that's|that|is|was|about|for|the|of)\b[\s,:.]*)*"
)
_BEHIND = r"(?:[\s,]+(?:bedoel(?:de)?|ik|we|graag|dus|hoor|natuurlijk|afspraak|taak|one|please|i|meant?|of\s+course|van\s+deze))*"
_NAME = r"(?:(?:afspraak|taak|nummer|nr\.?|agreement|number)\s*)?(?P<number>[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?)"
_FORM = lazy_regex(rf"(?i)\W*{_BEFORE}(?:{_PLACES}|{_NAME}){_BEHIND}[\s.!]*")


def one_of(text: str, offered: Sequence[TaskView]) -> list[TaskView]:
    """The tasks that these words name and say nothing more of, of those that stand in this order; empty for all else."""
    found = _FORM.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return []
    if found["number"] is not None:
        return [view for view in offered if bears(view, found["number"])]
    if found["last"] is not None:
        return [offered[-1]]
    place = next(place for place in range(5) if found[f"p{place}"] is not None)
    return [offered[place]] if place < len(offered) else []
