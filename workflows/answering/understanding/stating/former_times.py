"""Statements of how it went before, or should have gone: 'de schouw van 2024 was in zes weken rond', 'volgens plan was ik klaar'.

They hold the words of an end, a delay and a day, and tell nothing of the task as it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Mention, Unit
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.days.reply_days import mentions_in
from workflows.answering.understanding.stating.statements import Statement

Statements = tuple[Statement, ...]
_BACK_THEN = lazy_regex(
    r"\b(?:vorig\s+jaar|vorige\s+(?:keer|ronde|periode)|eerdere\s+(?:keer|ronde)|destijds|toentertijd|indertijd|van\s+toen|jaren\s+geleden|last\s+(?:year|time)|"
    r"years\s+ago|back\s+then)\b|"
    r"\A\W*(?:(?:en|maar|want)\s+)?(?:de|het|ons|onze|the|our)\s+(?:vorige?|previous)\s+"
    r"(?!(?:week|weken|maand|kwartaal|vergadering|overleg|bericht|update|melding|antwoord|datum|deadline|planning|month|message|[a-z]*dag)\b)[a-z]{3,}"
)
_THEN = lazy_regex(r"\A\W*(?:(?:en|maar|want)\s+)?(?:dat\s+was\s+)?toen\b")
_TOLD = sparing_regex(
    r"\b(?:was|waren|had|hadden|werd|werden|kwam|kwamen|liep|liepen|schoof|schoven|duurde|duurden|kostte|kostten|lukte|haalde|haalden|ging|gingen|deed|deden|"
    r"were|did|took|came|ran|went)\b"
)
_NOW = lazy_regex(
    r"\b(?:nu|inmiddels|intussen|al|allang|reeds|daarom|dus|is|zijn|wordt|worden|heeft|hebben|moet|moeten|gaat|gaan|halen|now|already|still|are|has|have)\b"
)
_BY_THE_PLAN = lazy_regex(
    r"\b(?:volgens|conform|according\s+to)\s+(?:(?:de|het|onze|ons|mijn|oude|oorspronkelijke|the|our)\s+)*(?:\w*planning|plan|schema|rooster|schedule)\s+"
    r"(?:had|hadden|zat|zaten|was|waren|stond|stonden|lag|lagen|moest|moesten|zou|zouden|should|would)\b"
)


def without_former_times(statements: Statements, mentions: Sequence[Mention], today: date) -> Statements:
    """The statements, with those set aside that tell of an earlier one, or of where the plan would have us."""
    return tuple(replace(one, found=(), aside=True) if _is_of_before(one, mentions, today) else one for one in statements)


def _is_of_before(statement: Statement, mentions: Sequence[Mention], today: date) -> bool:
    text = statement.text
    if statement.asks or statement.aside:
        return False
    if ("volgens" in text or "conform" in text or "according" in text) and _BY_THE_PLAN.search(text):
        return True
    if not _TOLD.search(text) or _NOW.search(text):
        return False
    named = mentions_in(text, tuple(mentions))
    if any(one.unit is Unit.AHEAD and one.count for one in named) and _THEN.match(text):
        return True  # 'toen waren we in 5 weken klaar': how long it took
    return bool(_BACK_THEN.search(text)) or any(one.year is not None and one.year < today.year for one in named)
