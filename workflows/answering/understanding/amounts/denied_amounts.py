"""Amounts that are denied, left or added: 'nog niet 100%', '80% moet nog', 'een kwart te gaan', '10 niet klaar', '+10%'.

None of them is how much is done. What is left gives the rest of the whole, to be asked about; what is denied gives no number.
"""

from __future__ import annotations

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.amounts.fractions_said import fraction_in
from workflows.answering.understanding.amounts.stated_amount import NUMBER, Amount, against, value_of
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED

_PERCENT = r"\s*(?:%|(?:procent|percent|pct)\b)"
_SHARE = (
    rf"(?:(?P<percent>{NUMBER}){_PERCENT}|(?P<share>(?:een\s+|a\s+)?(?:kwart|quarter)|(?:een|twee|2|1|a)\s+(?:derde|third)|"
    r"driekwart|3\s+kwart|(?:de\s+)?helft))"
)
_DENIED = lazy_regex(
    rf"\b(?:niet|geen|nooit|not)\s+(?:(?:eens|helemaal|echt|voor|de|het|op|al|aan|in|bij|quite|even|yet|zo'n|ook)\s+)*{NUMBER}{_PERCENT}(?!\s+(?:meer|zeker|achter)\b)|"
    rf"{NUMBER}{_PERCENT}\s+(?:is|zijn|wordt|haalt|halen|redden|zit|zitten)\s+(?:(?:het|we|wij|er|dat|dit|hem)\s+)*(?:(?:nog|helaas|ook|echt|dus|al)\s+)*niet\b(?!\s+{FINISHED})"
)
_OF = r"(?:\s+(?:van|of)\s+(?:(?:de|het|ons|onze|the)\s+)?[a-z]+)?"
_TO_COME = (
    rf"(?:(?:moet|moeten)\s+nog\b|(?:(?:is|zijn|staat|staan|are|still)\s+)?(?:nog\s+)?(?:te\s+(?:gaan|doen)|to\s+go|to\s+do|over(?=\W*\Z)|open(?=\W*\Z)|"
    rf"niet\s+{FINISHED}|not\s+{FINISHED}|niet(?=\W*\Z))|resteert|resteren|nog(?:\s+niet)?(?=\W*\Z))"
)
_LEFT = lazy_regex(
    rf"{_SHARE}{_OF}\s+{_TO_COME}|\b(?:resteert|resteren|restant|rest|remaining|nog\s+open)\s*(?::|is|nog)?\s*{_SHARE}(?=\W*\Z)|\A\W*(?:nu\s+)?nog\s+{_SHARE}\W*\Z"
)
_ADDED = lazy_regex(rf"\A\W*\+\s?{NUMBER}{_PERCENT}")
_SOME_LEFT = lazy_regex(
    rf"(?<![\w.,/-])(?P<left>{NUMBER})\s+(?:(?!van\b|of\b)[a-z]+(?:en|s)\s+)?(?:(?:zijn|is|staan|er|are)\s+)*(?:nog\s+)?(?:niet|not)\s+{FINISHED}|"
    rf"\b(?:resteert|resteren|restant|rest|remaining)\s*(?::|is|zijn|nog)?\s*(?:nog\s+)?(?P<left>{NUMBER})(?=\W*\Z)"
)
_HINTS = (
    "niet",
    "geen",
    "nooit",
    "not",
    "nog",
    "rest",
    "open",
    "over",
    "moet",
    "te gaan",
    "te doen",
    "to go",
    "to do",
    "remaining",
    "+",
)


def denied_or_left(text: str, task: TaskContext) -> Amount | None:
    """The amount where plain text without its dates denies one, or tells how much is left; None for all else."""
    if not any(word in text for word in _HINTS):
        return None
    if _DENIED.search(text) or _ADDED.search(text):
        return Amount(asks=True, vague=True)
    if task.target_unit == "%":
        return None
    if left := _LEFT.search(text):
        share = _share(left)
        return Amount(percent=100 - share, asks=True) if share is not None and 0 < share < 100 else None
    target = task.target_value
    some = _SOME_LEFT.search(text) if target else None
    if some is None or not target or not 0 < value_of(some["left"]) < target:
        return None
    return against(target - value_of(some["left"]), target, asks=True)


def _share(found: AnyMatch) -> int | None:
    return int(value_of(found["percent"]) + 0.5) if found["percent"] else fraction_in(f"{found['share']} klaar")
