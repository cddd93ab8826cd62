"""Ranges of a count in words, spelled as one: 'tussen de 20 en 25' and 'minimaal 20, maximaal 25' as '20 a 25'."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.amounts.stated_amount import value_of
from workflows.answering.understanding.reply_facts import FINISHED

_N = r"[0-9]+(?:[.,][0-9]+)*"
_BETWEEN = lazy_regex(
    rf"\b(?:tussen|between)\s+(?:(?:de|the|zo'n|ongeveer)\s+)?(?P<low>{_N})(?:(?P<unit>\s+[a-z]+)(?=.*\d(?P=unit)))?\s*(?:en|and|tot|to|-)\s*"
    rf"(?:de\s+|the\s+)?(?P<high>{_N})(?!\w)"
)
_FROM_TO = lazy_regex(
    rf"\b(?:minimaal|minstens|tenminste|ten\s+minste|op\s+zijn\s+minst|at\s+least)\s+(?P<low>{_N})\s*,?\s*(?:(?:en|maar|and|but)\s+)?"
    rf"(?:maximaal|hooguit|hoogstens|op\s+zijn\s+hoogst|at\s+most)\s+(?P<high>{_N})(?!\w)"
)
_SOME = lazy_regex(
    rf"\b(?:een\s+stuk\s+of|een\s+man\s+of|iets\s+van|zo'n|pakweg|ongeveer|circa|about|some)\s+(?P<low>{_N})\s*,\s*(?P<high>{_N})(?=\s|\Z)"
)

_DASHED = lazy_regex(rf"\W*(?P<low>{_N})\s+[-–]\s+(?P<high>{_N})\W*")
"""'12 - 40' and nothing else."""
_HINTS = (
    "tussen",
    "between",
    "mini",
    "minst",
    "least",
    " of ",
    "zo'n",
    "pakweg",
    "ongeveer",
    "circa",
    "about",
    "some",
    "iets van",
)
"""Without one of these there is no such range: most texts are spared the search."""

_DONE_BEHIND = lazy_regex(
    rf"(?:\s+(?:stuks|zijn|hebben|er|al|nu|we|inmiddels|ongeveer|denk|ik|are|now))*(?:\W*\Z|\s+(?:{FINISHED}|[a-z]{{0,6}}ge[a-z]{{2,}}(?:d|t|en)|"
    rf"(?:be|ver)[a-z]{{3,}}d|installed|placed|replaced)\b)"
)


def ranges_spelled(text: str) -> str:
    """The text in which each such range is written with an 'a' between its two numbers; dates must already be out of it."""
    if dashed := _DASHED.fullmatch(text):
        return " a ".join(sorted((dashed["low"], dashed["high"]), key=value_of))
    if not any(word in text for word in _HINTS):
        return text
    for pattern in (_BETWEEN, _FROM_TO, _SOME):
        text = pattern.sub(r"\g<low> a \g<high>", text)
    return text


def ends_a_count(after: str) -> bool:
    """Whether what follows a number says that so many are done, or is nothing at all."""
    return bool(_DONE_BEHIND.match(after))
