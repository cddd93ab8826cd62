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
_OWN = r"\s*(?:,|\()\s*(?P<own>20\d\d)\b(?![\d-])[),]?"
_AFTER, _OF_IT = lazy_re(rf"(?i){_SAID}(?:{_OWN})?"), lazy_re(rf"(?i)\s*{_SAID}")
_COUNTED = lazy_re(rf"(?i)\b(?P<how>van|in|gedurende)\s+het\s+(?:eerste|tweede|derde|vierde|vijfde|laatste)\s+jaar{_OWN}")
"""'In het tweede jaar, 2027, ...': which year that is stands beside it."""
_OF_THAT = lazy_re(r"(?i)\b(?P<how>van)\s+(?:dat|datzelfde|hetzelfde)\s+jaar\b")
_EACH = lazy_re(r"(?i)\b(?:jaarlijks|elk jaar|ieder jaar|telkens|steeds)")


def years_after_written_out(sentence: str, *, earlier: Period | None, year: int | None, before: str = "") -> str:
    """The sentence with the year in their place, in the same number of characters; `year` is that of moments without one.

    'In 2026 sloopt Woonlint de flat; in het jaar daarna ...' is in 2027, and so is 'in maart van dat jaar' behind a sentence that
    names 2027. In a series each year has its own next year. `before` is the sentence before it.
    """
    if "jaar" not in sentence or _EACH.search(sentence):
        return sentence

    def written(match: re.Match[str], years: int = 1) -> str:
        if own := match.groupdict().get("own"):
            found = int(own)
        elif (named := _year_before(sentence[: match.start()], earlier, year, before if not years else "")) is not None:
            found = named + years
        else:
            return match.group()
        how, room = "van" if (match["how"] or "").lower() == "van" else "in", len(match.group())
        return how + str(found).rjust(room - len(how))

    told = _OF_THAT.sub(lambda match: written(match, 0), _COUNTED.sub(written, sentence))
    return _AFTER.sub(written, told)


def _year_before(said: str, earlier: Period | None, year: int | None, before: str) -> int | None:
    """The last year that was named, else that of a moment without one, else that of the sentence or the promise before."""
    mentions = [m for m in find_mentions(said) if said[m.end :].strip()]  # not 'in mei' before 'van het jaar daarna'
    if named := _named(mentions):
        return named[-1]
    if mentions:
        return year
    if told := _named(find_mentions(before)):
        return told[-1]
    return earlier.due.year if earlier and earlier.kind is not PeriodKind.RECURRING else None


def _named(mentions: list[Mention]) -> list[int]:
    return [one for m in mentions if (one := m.second.year if m.second and m.second.year else m.year)]


def of_unknown_year(mention: Mention, sentence: str) -> bool:
    """Whether it is of 'het jaar daarna' of which nothing says after which."""
    return mention.unit is not Unit.FREQUENCY and bool(_OF_IT.match(sentence, mention.end))
