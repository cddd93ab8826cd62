"""A short name for a task, made of the words of its sentence: what is done, without who and when."""

from __future__ import annotations

import re

from workflows.reading.verbs import FINITE

_MOST = 72
_LEADS = re.compile(
    r"(?i)^(?:als voorbeeld hiervan|op basis (?:van dit|hier)\w*(?: \w+)?|daarnaast|daarbij|hierbij|ook|tevens|verder|"
    r"vervolgens|bovendien|daarom|dan|en|maar|hiervoor|daarvoor|conform eerdere toezeggingen[^,]*,)\b[\s,]*"
)
_TRAILS = re.compile(r"(?i)[\s,;:.(–-]+(?:en|of|de|het|een|van|in|op|aan|met|voor|om|te|bij|die|dat|waarin|waarbij|zodat)?$")


def title_of(sentence: str, cuts: list[tuple[int, int]], *, heading: str | None) -> str:
    """The sentence without the stretches in `cuts` (parties, times) as one short line; the heading where little is left."""
    kept = "".join(" " if any(a <= i < b for a, b in cuts) else c for i, c in enumerate(sentence))
    words = re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", " ", kept)).strip(" ,.;:-–•")
    words = _LEADS.sub("", words).strip(" ,.;:")
    parts = words.split(" ")
    while parts and parts[0].lower() in FINITE | {"en", "er", "zich", "gezamenlijk", "samen", "dan"}:
        parts.pop(0)
    words = " ".join(parts).strip(" ,.;:")
    if len(words.split()) < 2:
        words = heading or sentence.strip(" .")
    return _cut(words[:1].upper() + words[1:])


def _cut(words: str) -> str:
    if len(words) <= _MOST:
        return words
    short = words[: _MOST - 1].rsplit(" ", 1)[0]
    comma = max(short.rfind(", "), short.rfind("; "))
    return _TRAILS.sub("", short[:comma] if comma > 30 else short) + "…"
