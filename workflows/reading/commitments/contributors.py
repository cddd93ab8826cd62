"""Who brings about what is said to be there: 'Er is elk jaar een buurtbudget; gemeente en Woonlint dragen hieraan ieder bij'."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.actors import grouped
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.drafts import Draft

_STATE = lazy_re(r"(?i)\b(?:is|zijn|komt|komen|blijft|blijven)\b")
_BRINGS = lazy_re(
    r"(?i)\s*(?:(?:draagt|dragen)\b.*\b(?:hier|daar)aan\b.*\bbij\b|"
    r"(?:betaalt|betalen|bekostigt|bekostigen|financiert|financieren|bemenst|bemensen|verzorgt|verzorgen)\b.*"
    r"\b(?:dit|dat|deze|die|het|hem|daarvan|hiervan|ervan)\b)"
)


def brought_about(drafts: list[Draft], sentence: str, context: Context) -> list[Draft]:
    """The drafts; one that says what is there and names nobody has the parties that the clause behind the semicolon names."""
    head, semicolon, rest = sentence.partition(";")
    if not semicolon or len(drafts) != 1 or drafts[0].owners or not _STATE.search(head):
        return drafts
    group = next(iter(grouped(context.cast.refs(rest), rest)), None)
    if group is None or rest[: group.start].strip() or not _BRINGS.match(rest, group.end):
        return drafts
    return [replace(drafts[0], owners=context.names_of(group, rest), own=True)]
