"""A day that the next clause denies: '15 juli staat gepland maar dat halen we niet', 'planning was 15 juli, niet haalbaar'.

It is no new date then; the writer tells only that it comes later.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.stating.statements import Found, Statement

Statements = tuple[Statement, ...]
_BEGIN = r"\W*(?:(?:maar|en|nou|helaas|but|and|echter)\s+)*"
_TAIL = r"(?:\s+(?:meer|hoor|dus|helaas|echt|vrees\s+ik|denk\s+ik|zeker|any\s?more|unfortunately))*\W*"
_WHICH = r"(?:dat|die|deze|dit|hij|ie|het|that|this|it)(?:\s+(?:datum(?!\d)|deadline|planning|date))?"
_WE = r"(?:(?:we|wij|ze|zij|ik|they|nu|waarschijnlijk|vast|sowieso|echt|natuurlijk|helaas|toch)\s+)*"
_TOO_GOOD = (
    r"(?:(?:helaas|echt|veel|toch|wel|echter|waarschijnlijk|nu)\s+)*(?:niet\s+(?:meer\s+)?(?:haalbaar|realistisch|reeel|te\s+halen|mogelijk|te\s+doen)|onhaalbaar|"
    r"onrealistisch|uitgesloten|te\s+(?:optimistisch|vroeg|ambitieus|snel|strak|kort\s+dag)|not\s+(?:realistic|feasible|doable|possible)|too\s+(?:optimistic|early|soon|tight))"
)
_DENIED = lazy_regex(
    rf"{_BEGIN}(?:{_WHICH}\s+(?:halen|haal|haalt|redden|red|redt)\s+{_WE}(?:niet|nooit){_TAIL}"
    rf"|{_WHICH}\s+(?:lukt|gaat)\s+{_WE}(?:niet|nooit)(?:\s+(?:lukken|worden|gebeuren))?{_TAIL}"
    rf"|{_WHICH}\s+(?:gaan|ga|zullen|kunnen)\s+{_WE}(?:niet|nooit)\s+(?:halen|redden){_TAIL}"
    rf"|{_WHICH}(?:'s|\s+(?:is|was|lijkt|bleek|blijkt|looks|seems))\s+{_TOO_GOOD}{_TAIL}"
    rf"|(?:we|they|i)\s+(?:won't|will\s+not|can't|cannot|aren't\s+going\s+to)\s+(?:make|meet|hit)\s+(?:that|it|this){_TAIL}"
    rf"|{_WHICH}\s+(?:won't|will\s+not)\s+(?:work|happen){_TAIL})"
)
_BARELY = lazy_regex(
    rf"{_BEGIN}(?:(?:is|was|lijkt|bleek)\s+)?(?:{_TOO_GOOD}|(?:lukt|gaat)\s+(?:helaas\s+)?niet(?:\s+lukken)?|halen\s+we\s+niet){_TAIL}"
)
_PLANNED = lazy_regex(
    r"\b(?:planning|gepland|plan|streven|streefdatum|mik(?:ten|te)?|mikten|deadline|was|waren|stond|stonden|zou|zouden|wilden|dachten|hoopten|planned|aimed|aim)\b"
)
"""Of a plan or of before: what is denied without naming it is that day."""
_DAY = lazy_regex(r"\bdatum\d")


def without_denied_days(statements: Statements) -> Statements:
    """The statements, without the days that the clause behind them denies."""
    if len(statements) < 2:
        return statements
    denied = {at for at, (one, following) in enumerate(pairwise(statements)) if _is_denied(one, following)}
    if not denied:
        return statements
    return tuple(
        replace(one, text=_DAY.sub("toen", one.text))
        if at in denied
        else replace(one, found=one.found if Fact.MISSES_IT in one.facts else (Found(Fact.MISSES_IT, 0, len(one.text)),))
        if at - 1 in denied
        else one
        for at, one in enumerate(statements)
    )


def _is_denied(statement: Statement, following: Statement) -> bool:
    if "datum" not in statement.text or "datum" in following.text or following.asks or following.conditional:
        return False
    if _DENIED.fullmatch(following.text):
        return True
    return bool(_PLANNED.search(statement.text) and _BARELY.fullmatch(following.text))
