"""What isn't available: a thing that the work needs stops it ('not available until the budget is there'), a person is away.

'I'm not available until June' says nothing of the task, and nor does a bare 'not available', which may be either.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact

Heard = tuple[Fact, int, int]
_LACKING = lazy_regex(
    r"\b(?:(?:niet|nergens|not|isn't|aren't)\s+(?:(?:meer|nog|even|yet|currently|momenteel)\s+)*(?:beschikbaar|available)|unavailable|onbeschikbaar)\b"
)
_PERSON = lazy_regex(
    r"\b(?:ik|we|wij|i|i'm|i'll|we're|we'll|hij|zij|ze|he|she|they|they're|iedereen|niemand|[a-z]*collega\w*|colleague\w*|vakantie|verlof|holiday|leave)\b|@\d"
)
_UNTIL_IT_IS = lazy_regex(
    r"\W*(?:(?:voorlopig|nog|dus|yet)\s+)*(?:tot|totdat|zolang|voordat|until|till|before|as\s+long\s+as)\s+(?:de|het|er|een|onze|the|our|there|a)\s+"
    r"(?:[\w'-]+\s+){0,4}?(?:is|zijn|komt|komen|staat|heeft|hebben|are|has|have|comes|gets|arrives|er)\b"
)
_THING = lazy_regex(
    r"\b(?!(?:it|this|that|dit|dat|deze|het|the|is|zijn|are|was|nog|maar|but|nu|now|still|helaas|sorry|nee|no|wel|er|even|dus|en|and)\b)[a-z]{3,}\b"
)


def as_not_available(clause: str, found: Sequence[Heard]) -> list[Heard]:
    """The facts, with a standstill where what the work needs isn't there, and without one where somebody is away."""
    lacking = _LACKING.search(clause)
    if lacking is None:
        return list(found)
    others = [one for one in found if one[0] is not Fact.BLOCKED or one[1] >= lacking.end() or one[2] <= lacking.start()]
    before, behind = clause[: lacking.start()], clause[lacking.end() :]
    if _PERSON.search(before) or not (_UNTIL_IT_IS.match(behind) or _THING.search(before)):
        return others
    return others if others else [(Fact.BLOCKED, *lacking.span())]
