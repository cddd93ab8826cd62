"""Whether a day is named on a good condition: 'wordt 1 november, als de raad meewerkt', '1 juni, mits de vergunning er is'.

The day stands first and what it hangs on behind it; a bad condition ('als de raad dwarsligt') makes it a risk.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_IF = (
    r"(?:als|zodra|mits|indien|wanneer|op\s+voorwaarde\s+dat|onder\s+voorbehoud\s+van|behoudens|if|once|provided|assuming|"
    r"subject\s+to)"
)
_DAY_FIRST = lazy_regex(rf"(?P<main>.*?\bdatum\d.*?),?\s+\b{_IF}\b(?P<condition>.+)")
_ONLY_GOOD = lazy_regex(
    r"\W*(?:(?:maar|en|but|and)\s+)?(?:zodra|mits|once|provided|op\s+voorwaarde\s+dat)\b(?P<condition>.+?\W(?:is|wordt|dan)\W.*\bdatum\d.*)"
)
_BAD = lazy_regex(
    r"\b(?:niet|geen|nooit|niemand|nee|tegen\w*|weiger\w*|dwars\w*|blijft|blijven|bezwaar\w*|beroep|langer|later|uitvalt|ziek|vertraag\w*|vertraging|"
    r"staking|misgaat|mislukt|fout|terugtrek\w*|afhaakt|uitloopt|stil\w*|vast\w*|not|no|never|refuses?|objects?|delay\w*|late|fails?|sick)\b"
)
_BECOMES = lazy_regex(r"\b(?:wordt|worden|schuift|schuiven|gaat|loopt|becomes|moves|slips)\b")
_DENIED = lazy_regex(r"\b(?:niet|geen|nooit|not|never|start\w*|begin\w*)\b")


def is_day_on_a_good_condition(clause: str) -> bool:
    """Whether it is; not where the clause denies the day, or a beginning is what is to be then."""
    found = _DAY_FIRST.match(clause) or _ONLY_GOOD.match(clause)
    if found is None or _BAD.search(found["condition"]):
        return False
    return not _DENIED.search(found.groupdict().get("main") or "")


def is_day_on_a_bad_condition(clause: str) -> bool:
    """'Wordt 1 november als de raad niet meewerkt'."""
    found = _DAY_FIRST.match(clause) if "datum" in clause else None
    return found is not None and bool(_BAD.search(found["condition"]) and _BECOMES.search(found["main"]))


def without_its_condition(clause: str) -> str:
    """What is said before a good condition: '1 november' of '1 november, mits de raad akkoord is'."""
    found = _DAY_FIRST.match(clause)
    return found["main"] if found and not _BAD.search(found["condition"]) else clause
