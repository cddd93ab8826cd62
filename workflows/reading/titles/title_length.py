"""The length of a title: what hangs on the line goes first, then what stands at its end."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.infinitives import is_infinitive
from workflows.reading.sentences.verbs import FINITE
from workflows.reading.titles.verb_order import HANGING

MOST = 100
_LEAST = 25  # characters of a line that says enough without what hangs on it
_BETWEEN = lazy_re(r", (?:die|dat|waar\w*|samen|in|met|onder|zoals|mede|naast|conform|gelet)\b[^,]*,(?= (?P<next>\w+))")
"""What stands between commas within a clause."""
_NEEDED = lazy_re(
    r"[,;]? ?(?:mits|tenzij|indien|maar|niet|geen|behalve|of|om|welke|hoe\w*|wie|wat)\b|(?<!,) ?(?:die|dat|waar\w*)\b"
)
"""What can't be left out silently."""
_DEED = lazy_re(r"(?<= )(?P<verb>\w+en)(?= en )")
_PHRASE = lazy_re(r" (?:aan|in|op|bij|met|voor|tussen|naar|over|door|tot|onder|waar\w*|die) ")
_TRAILS = lazy_re(
    r"(?i)[\s,;:.(–-]+(?:en|of|de|het|een|van|in|op|aan|met|voor|vóór|om|te|bij|over|naar|door|nog|ook|die|dat|waarin|waarbij|zodat)?$"
)


def fitting(line: str, *, behind: str = "") -> str:
    """The line, or as much of it as reads well in a list, behind what it is about."""
    most = max(MOST - len(behind), _LEAST * 2)
    line = line if len(line) <= most else _without_asides(line)
    if len(line) <= most:
        return line
    ends = [*(c.start for c in clauses(line)), *(m.start() for m in HANGING.finditer(line))]
    spared = [end for end in ends if _LEAST <= end <= most and not _NEEDED.match(line, end) and not _goes_on(line[end:])]
    return line[: max(spared)].rstrip(" ,;:–-") if spared else _cut(line, most)


def _goes_on(rest: str) -> bool:
    """'..., krijgen een brief': behind what told more about somebody, the verb is still to come."""
    return (rest.lstrip(" ,").split(" ")[0]) in FINITE


def _without_asides(line: str) -> str:
    """Without what stands between dashes, or between commas before the verb."""
    line = re.sub(r" [–-] [^–]+ [–-] ", " ", line)
    return _BETWEEN.sub(lambda aside: "" if aside["next"] in FINITE else aside.group(), line)


def several_deeds(line: str) -> int:
    """Where the second thing to do begins in 'het plan opstellen en de raad informeren'; 0 where there is one."""
    return next((m.end() for m in _DEED.finditer(line) if is_infinitive(m["verb"])), 0)


def _cut(line: str, most: int) -> str:
    second = several_deeds(line)
    if most // 3 <= second < most:
        return line[:second] + "…"
    kept = line[: most - 1].rsplit(" ", 1)[0]
    before = [m.start() for m in _PHRASE.finditer(kept) if m.start() > most // 2]
    kept = kept[: before[-1]] if before else kept
    while (shorter := _TRAILS.sub("", kept)) != kept:
        kept = shorter
    return kept + "…"
