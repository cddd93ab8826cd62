"""Who is meant by all of them, where it is told right behind: 'beide partijen, de gemeente en Woonlint, ...'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties.refs import Ref, RefKind

_OPENS = lazy_re(
    r"(?:\s+(?:die|in|langs|met|uit)\b[^,;.]{3,60}(?=,))?\s*(?:,|\(|[–:])\s*"
    r"(?:(?:te weten|namelijk|zijnde|dat zijn)[:,]?\s+)?(?:de |het )?"
)
_JOINS = lazy_re(r"\s*(?:,|,? en|,? alsmede|,? evenals|&)\s+(?:de |het )?")
_ENDS = lazy_re(r"\s*[,)–]")
_OF_ALL = frozenset({RefKind.ALL, RefKind.WE})
_BY_NAME = frozenset({RefKind.NAMED, RefKind.ROLE})
_SEVERAL = 2


def apposed(everyone: Ref, refs: list[Ref], sentence: str) -> list[Ref]:
    """The mentions between commas or brackets right behind `everyone`, where these are two or more."""
    if everyone.kind not in _OF_ALL and not everyone.plural:
        return []
    behind = [ref for ref in refs if ref.start > everyone.end]
    found: list[Ref] = []
    for ref in behind:
        between = sentence[found[-1].end if found else everyone.end : ref.start]
        if ref.kind not in _BY_NAME or not (_JOINS if found else _OPENS).fullmatch(between):
            break
        found.append(ref)
    return found if len(found) >= _SEVERAL and _ENDS.match(sentence, found[-1].end) else []
