"""'Het jaar daarna', 'van het daaropvolgende jaar': the year after one that was named in the sentence or the promise before."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, Unit, find_mentions
from calendars.periods import Period, PeriodKind

_SAID = (
    r"(?:\b(?P<how>van|in|gedurende)\s+)?\bhet\s+(?:(?:kalender)?jaar\s+(?:daarna|daarop|erna|erop)|"
    r"daar(?:op|na)\s?volgende?\s+(?:kalender)?jaar|(?:kalender)?jaar\s+daaropvolgend)\b"
)
_AFTER, _OF_IT = lazy_re(rf"(?i){_SAID}"), lazy_re(rf"(?i)\s*{_SAID}")
_EACH = lazy_re(r"(?i)\b(?:jaarlijks|elk jaar|ieder jaar|telkens|steeds)")


def years_after_written_out(sentence: str, *, earlier: Period | None, year: int | None) -> str:
    """The sentence with the year in their place, in the same number of characters; `year` is that of moments without one.

    'In 2026 sloopt Woonlint de flat; in het jaar daarna ...' is in 2027. In a series each year has its own next year.
    """
    if not _AFTER.search(sentence) or _EACH.search(sentence):
        return sentence

    def written(match: re.Match[str]) -> str:
        before = _year_before(sentence[: match.start()], earlier, year)
        if before is None:
            return match.group()
        how, room = "van" if (match["how"] or "").lower() == "van" else "in", len(match.group())
        return how + str(before + 1).rjust(room - len(how))

    return _AFTER.sub(written, sentence)


def _year_before(said: str, earlier: Period | None, year: int | None) -> int | None:
    """The last year that was named, else that of a moment without one, else that of the promise before."""
    mentions = [m for m in find_mentions(said) if said[m.end :].strip()]  # not 'in mei' before 'van het jaar daarna'
    named = [one for m in mentions if (one := m.second.year if m.second and m.second.year else m.year)]
    if named or mentions:
        return named[-1] if named else year
    return earlier.due.year if earlier and earlier.kind is not PeriodKind.RECURRING else None


def of_unknown_year(mention: Mention, sentence: str) -> bool:
    """Whether it is of 'het jaar daarna' of which nothing says after which."""
    return mention.unit is not Unit.FREQUENCY and bool(_OF_IT.match(sentence, mention.end))
