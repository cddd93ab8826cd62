"""'Dit jaar', 'het komende jaar' and 'volgend jaar' as a document means them: by the day that it was signed, within its term."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re

_SAID = lazy_re(
    r"(?i)\b(?:dit|(?:in )?het komende|komend) (?:kalender)?jaar\b|\b(?<!elk )(?<!ieder )(?:het )?volgende? (?:kalender)?jaar\b"
)
_EACH = lazy_re(r"(?i)\b(?:jaarlijks|elk jaar|ieder jaar)")


_THE_YEAR = lazy_re(
    r"(?i)(?:(?<=\bhalverwege )|(?<=\bmedio )|(?<=\bbegin ))(?:het|van het) (?:kalender)?jaar\b"
    r"(?! (?:daar|er|voor|na|waar)\w*)(?!,? (?:maar )?(?:uiterlijk|v[oó]{2}r|per)\b)"
)
"""'Halverwege het jaar', in an agreement for one."""


def years_written_out(sentence: str, *, signed: int, first: int, last: int) -> str:
    """The sentence with the year in their place, in the same number of characters.

    'Dit jaar' is the year of signing, or the first year after it. A moment 'van volgend jaar' is a year later; alone, those words
    name no year that a promise is for, and in a series each year has its own.
    """

    def year(match: re.Match[str]) -> str:
        said = match.group().lower()
        room = len(match.group())
        this = min(max(signed, first), last)
        if "volgend" in said:
            return match.group() if _EACH.search(sentence) else str(this + 1).rjust(room)
        meant = this if said.startswith("dit") else min(max(signed + 1, first), last)
        return "in" + str(meant).rjust(room - 2)

    if first == last and "jaar" in sentence:
        sentence = _THE_YEAR.sub(lambda match: str(first).rjust(len(match.group())), sentence)
    return _SAID.sub(year, sentence)
