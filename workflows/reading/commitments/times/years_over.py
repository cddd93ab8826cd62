"""'Over 2026 en 2027 samen', 'verspreid over 2026': years in which something is done, where 'over 2025' alone is told of."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re

_YEARS = r"(?:(?:de\s+jaren|heel)\s+)?20\d\d"
_SPREAD = lazy_re(rf"(?i)\b(?:(?:ver|ge|uit)?(?:spreid|deeld|spreidt|spreiden|smeerd))\s+(?P<over>over)(?=\s+{_YEARS}\b)")
_TOGETHER = lazy_re(
    rf"(?i)\b(?P<over>over)(?=\s+{_YEARS}(?:\s*,\s*20\d\d)*\s*(?:en|t/m|tot\s+en\s+met|-|–|\+)\s*20\d\d\s+"
    r"(?:samen|tezamen|bij\s+elkaar|opgeteld|in\s+totaal)\b)"
)
_TELLS = lazy_re(r"(?i)rapport|verantwoord|bericht|verslag|overzicht|cijfers|evalu|terugbli")


def years_in_place_of_over(sentence: str) -> str:
    """The sentence with 'in' for that 'over', in the same number of characters."""
    if "over" not in sentence and "Over" not in sentence:
        return sentence
    written = _SPREAD.sub(_with_in, sentence)
    return written if _TELLS.search(written) else _TOGETHER.sub(_with_in, written)


def _with_in(match: re.Match[str]) -> str:
    at = match.start("over") - match.start()
    return match.group()[:at] + "in".ljust(len("over")) + match.group()[at + len("over") :]
