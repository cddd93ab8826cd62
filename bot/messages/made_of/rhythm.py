"""How often something comes back, in words: "elk kwartaal", "3 keer per jaar", "eens in de 2 jaar", "elke 6 weken"."""

from __future__ import annotations

from bot.messages.made_of.wording import has_words, words

_WEEKS = 52
_NEARLY = 0.1


def rhythm_text(rhythm: str, language: str) -> str:
    """The words for `monthly` and so on, and for `times:3`, so many times a year."""
    key = f"rhythm_{rhythm}".replace("-", "_")
    if has_words(key):
        return words(key, language)
    times = float(rhythm.partition(":")[2])
    if times < 1:
        return _every("years", 1 / times, language)
    weeks = _WEEKS / times
    if not times.is_integer() and abs(weeks - round(weeks)) < _NEARLY:
        return _every("weeks", weeks, language)
    said = f"{times:g}"
    return words("rhythm_times", language).format(times=said.replace(".", ",") if language == "nl" else said)


def _every(kind: str, count: float, language: str) -> str:
    return words(f"rhythm_{kind}", language).format(count=round(count))
