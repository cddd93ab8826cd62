"""What is no longer so: 'was vertraagd, nu niet meer' runs again, 'liep goed, inmiddels niet meer' does not.

And what may not be put off is no news of how it stands: 'dit kan niet worden uitgesteld'.
"""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Found, Statement
from workflows.answering.understanding.wordings.clause_grammar import OPPOSITES

Statements = tuple[Statement, ...]
_NOT_SO_NOW = lazy_regex(
    r"\W*(?:(?:maar|en|want|gelukkig|helaas|but|and|luckily)\s+)*(?:(?:dat|dit|het|that|it)\s+)?(?:(?:is|zijn)\s+)?(?:(?:dat|het|dit|we|wij)\s+)?"
    r"(?:(?:nu|inmiddels|intussen|ondertussen|vandaag|now|gelukkig|dus|al|helaas|weer)\s+)*(?:niet\s+meer|not\s+any\s?more|no\s+longer|not\s+now)"
    r"(?:\s+(?:zo|het\s+geval|gelukkig|hoor|nu|now|so|aan\s+de\s+hand))*\W*"
)
_MUST_NOT_MOVE = lazy_regex(
    r"\b(?:kan|kunnen|mag|mogen|can|may|must)\b.*\b(?:niet|not)\s+(?:(?:meer|langer|nog|verder|worden|be|een\s+keer)\s+)*(?:uitgesteld|uitstellen|verschoven|verschuiven|verplaatst|verplaatsen|verzet|verzetten|"
    r"opgeschoven|opschuiven|doorgeschoven|doorschuiven|vertraagd|postponed?|moved?|delay(?:ed)?|shifted)\b(?!.*\bdatum\d)|"
    r"\b(?:cannot|can't|can\s+not|mustn't)\s+be\s+(?:postponed|moved|delayed|shifted|pushed)\b"
)
_OF_MOVING = frozenset({Fact.NO_TROUBLE, Fact.DELAYED, Fact.BLOCKED})
_TURNED = frozenset(fact for fact, other in OPPOSITES.items() if other not in (None, fact)) | {Fact.MORE_TIME}


def without_what_is_over(statements: Statements) -> Statements:
    """The statements, each turned round where the next one says that it is no longer so."""
    if len(statements) < 2:
        return tuple(_without_mere_duty(one) for one in statements)
    read: list[Statement] = []
    for one in statements:
        before = read[-1] if read else None
        if before is not None and before.facts & _TURNED and not before.asks and _NOT_SO_NOW.fullmatch(one.text):
            read[-1] = replace(before, found=(), aside=True)
            turned = {OPPOSITES.get(fact) or Fact.NO_TROUBLE for fact in before.facts & _TURNED}
            read.append(replace(one, found=tuple(Found(fact, 0, len(one.text)) for fact in sorted(turned)), past=False))
        else:
            read.append(_without_mere_duty(one))
    return tuple(read)


def _without_mere_duty(statement: Statement) -> Statement:
    """What can't be put off isn't told to be in time."""
    if statement.facts and statement.facts <= _OF_MOVING and _MUST_NOT_MOVE.search(statement.text):
        return replace(statement, found=())
    return statement
