"""'Doorgegeven' of what a task asks to tell somebody: that is the work itself, and hands nothing over to a colleague.

'De cijfers zijn doorgegeven' ends 'Woonlint maandelijks informeren over …'; 'ik heb dit doorgegeven aan mijn collega' doesn't.
"""

from __future__ import annotations

from collections.abc import Sequence

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.reply_facts import Fact

_PASSED_ON = sparing_regex(r"\b(?:doorgegeven|passed\s+on|handed\s+over)\b")
_TELLS = lazy_regex(
    r"\b(?:\w*inform\w+|\w*meld\w*|mede\s?del\w+|mee\s?del\w+|\w*rapport\w+|door\s?ge\w+|delen|deelt|\w*lever\w+|\w*stu(?:ren|urt?)|verstrek\w+|bericht\w*|"
    r"communice\w+|publice\w+|opgeven|terug\s?koppel\w+|notif\w+|report\w*|share\w*|tell\w*|sends?)\b"
)
_TO_A_COLLEAGUE = sparing_regex(
    r"@\d|\b(?:collega\w*|opvolger|vervanger|team|afdeling|colleague|successor)\b|\b(?:taak|actie|klus|stokje|task)\b"
)
_TO_COME = sparing_regex(r"\b(?:wordt|worden|ga|gaan|zal|zullen|moet|moeten|kan|kunnen|will|must)\b")
_DENIED = sparing_regex(r"\b(?:niet|not|nooit|geen|nog\s+te)\b")
_PARTLY = sparing_regex(r"\b(?:deels|gedeeltelijk|paar|eerste|bijna|half|helft|partly|some)\b")


def as_passed_on(text: str, found: Sequence[tuple[Fact, int, int]], task_text: str) -> list[tuple[Fact, int, int]]:
    """What was found in the clause, with 'doorgegeven' as the work that is done where the task is to tell somebody."""
    said = _PASSED_ON.search(text) if any(fact is Fact.REASSIGN for fact, _, _ in found) else None
    if said is None or not _TELLS.search(task_text.lower()) or _TO_A_COLLEAGUE.search(text):
        return list(found)
    others = [one for one in found if one[0] is not Fact.REASSIGN]
    if _TO_COME.search(text):
        return others
    meant = Fact.NOT_DONE if _DENIED.search(text) else Fact.NEARLY if _PARTLY.search(text) else Fact.DONE
    return [*others, (meant, *said.span())]
