"""Years that stand alone in brackets behind what is to be done: 'knapt de portieken op (2026-2027)'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import Mention, find_mentions

_YEARS = lazy_re(r"\((?P<years>20\d\d(?:\s*[-–/]\s*20\d\d)?)\)")
_PAPER = lazy_re(
    r"(?i)(?:visie|nota|notitie|wet|plan|planning|programma|agenda|akkoord|afspraken|afspraak|overeenkomst|convenant|deal|beleid|"
    r"verordening|regeling|begroting|strategie|kader|monitor|onderzoek|rapport|rapportage|cijfers|besluit|motie|brief|bod|"
    r"peil|enquête|peiling|meting|analyse|verslag|richtlijn|norm|prognose)\b[^,.;:()]{0,40}$"
)
"""Behind these it is the year of a paper, a law or a count."""
_REACH = 80


def bracketed_years(sentence: str, *, first: int, last: int) -> Iterator[Mention]:
    """The years in brackets within the agreement's own, save those that belong to the name of a paper."""
    for match in _YEARS.finditer(sentence):
        start = match.start("years")
        if _PAPER.search(sentence[max(0, match.start() - _REACH) : match.start()].rstrip()):
            continue
        for mention in find_mentions(match["years"]):
            ends = mention.second.year if mention.second else mention.year
            if mention.year and ends and first <= mention.year and ends <= last:
                yield replace(mention, start=start + mention.start, end=start + mention.end)
