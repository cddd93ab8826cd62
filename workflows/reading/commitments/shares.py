"""A total beside its parts: 'samen 48 woningen: Woonlint 32 en De Poort 16' is a promise of each of them."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.drafts import Draft
from workflows.reading.proposal import Target

_SHARE = lazy_re(r"^\s*(?:er\s+)?(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?![\d.,]*\s*%)\b")
_SHARE_OF = lazy_re(r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?:\s+[a-zà-ÿ]+)?\s+(?:door|bij|vanuit)\s+(?:de\s+)?$")


def shared_out(drafts: list[Draft], sentence: str, context: Context) -> list[Draft]:
    """The drafts; one whose target is divided over parties in its own sentence becomes one for each party."""
    parts = _parts(sentence, context)
    return [one for draft in drafts for one in _divided(draft, parts)]


def _divided(draft: Draft, parts: list[tuple[str, float]]) -> list[Draft]:
    if draft.target is None or len(parts) < 2 or sum(value for _, value in parts) != draft.target.value:
        return [draft]
    unit = draft.target.unit
    return [replace(draft, owners=(name,), target=Target(value, unit)) for name, value in parts]


def _parts(sentence: str, context: Context) -> list[tuple[str, float]]:
    """Each party that has a number right after its name."""
    found: list[tuple[str, float]] = []
    for ref in context.cast.refs(sentence):
        share = _SHARE.match(sentence[ref.end :]) or _SHARE_OF.search(sentence[: ref.start])
        if share and len(ref.names) == 1:
            found.append((ref.names[0], float(share.group("number").replace(".", ""))))
    return found
