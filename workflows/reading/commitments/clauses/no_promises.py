"""Sentences that promise nothing whatever time they name: a question, a fact, what comes by itself."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re

_OF_A_FACT = lazy_re(
    r"\s*Dat (?:in|op|bij|de|het|een|er|wij|we|zij|partijen|alle|veel|dit|deze|hier|daar|[A-Z]\w+)\b.*"
    r", (?:is|zijn|was|betekent|maakt|vraagt|biedt|blijft|geeft|laat|heeft|kan)\b"
)
"""'Dat de riolering in 2031 wordt vervangen, is een kans': what is said of a fact, where 'Dat doet Woonlint in Q2' is a deed."""
_CAME_BY_ITSELF = lazy_re(
    r"(?i)\b(?:is|zijn)\b[^.;]*\b(?:gestopt|ingegaan|verstreken|in werking getreden|van kracht geworden)\W*$|"
    r"^\W*(?:(?:de|het|dit|deze|die|dat|huidige|lopende|bestaande) ){0,2}"
    r"\w*(?:convenant|overeenkomst|contract|regeling|subsidie|vergunning|verordening|termijn|indeling)\b[^.;]*\bloopt\b[^.;]*\baf\W*$|"
    r"\bkie(?:zen|st)\b[^.;]*\b(?:gemeenteraad|raad|Tweede Kamer|waterschapsbestuur)\W*$|^\W*(?:In|Op)\b[^.;]*\bverkiezingen\W*$|"
    r"\bnaar (?:schatting|raming)\b|^\W*(?:of|hoe\w*|in hoeverre|wanneer)\b[^;]*, hangt\b[^;]*\baf\b"
)
"""'De salderingsregeling is per 1 januari 2027 gestopt', 'het convenant loopt in 2026 af': what laws do, or time.

Also 'In maart 2026 kiezen we een nieuwe gemeenteraad', and 'Of het fonds er komt, hangt af van wat de raad in november besluit',
which nobody promises.
"""
_GIVEN_UP = lazy_re(
    r"(?i)\bzie[nt]\b[^.;]*\b(?:(?:er|daar|hier)?van(?: \w+){0,3}? af|af van)\b|\bkom(?:t|en)\b[^.;]*\bniet (?:op )?terug\b"
)
"""'Gezien de kosten zien partijen daar in 2026 van af.'"""


def promises_nothing(sentence: str) -> bool:
    """Whether the sentence as a whole is none of what somebody will do."""
    asks = sentence.rstrip().endswith("?")
    return asks or bool(_OF_A_FACT.match(sentence) or _CAME_BY_ITSELF.search(sentence) or _GIVEN_UP.search(sentence))
