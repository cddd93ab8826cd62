"""Which part of a document tells of the meetings, where its heading doesn't say so."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element
from workflows.reading.layout.numbering import Role

_MEETINGS = lazy_re(r"(?i)\b(?:bestuurlijk|ambtelijk|regionaal)(?= (?:\w+)?overleg)|\bwerkgroep|\bschrijfgroep")


def tells_of_meetings(parts: list[Element], roles: dict[int, Role], index: int) -> bool:
    """Whether what stands under this heading, up to the next, tells of two kinds of meetings and holds no afspraak."""
    words: list[str] = []
    for at in range(index + 1, len(parts)):
        if roles.get(at) is Role.ITEM and not parts[at].paragraph.is_row:
            return False
        if roles.get(at) in {Role.CHAPTER, Role.GROUP} or parts[at].heading:
            break
        words.append(parts[at].paragraph.text)
    return len({m.group().lower() for m in _MEETINGS.finditer(" ".join(words))}) > 1
