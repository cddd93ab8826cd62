"""Which part of a document holds running work, where not its heading but the sentence beneath it says so."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.elements import Element

_RUNNING = lazy_re(
    r"(?i)\b(?:lopen|loopt|bestaan|doen (?:we|wij|partijen|zij))\b[^.]{0,30}\b(?:al|reeds|gewoon|door)\b|"
    r"\bblijven (?:we|wij|partijen) doen\b|\b(?:gaan|lopen) (?:\w+ ){0,2}door\b|"
    r"\b(?:worden|wordt) (?:\w+ ){0,2}(?:voortgezet|gecontinueerd)\b|"
    r"\b(?:reguliere?|lopende|doorlopende|structurele|vaste) (?:werk\w*|taken|activiteiten)\b|"
    r"\balleen (?:\w+ )?(?:gevolgd|gemonitord)\b|(?:^|(?<=[.:;] ))(?!daarover\b)[^.:;]*\bgeen nieuwe afspra"
)
"""'Daarover maken we geen nieuwe afspraken' is said of something else than what is beneath."""
_LONGEST = 260


def tells_of_running_work(parts: list[Element], index: int) -> bool:
    """Whether the text right under this heading, before anything is numbered, says that this goes on as it does."""
    after = parts[index + 1] if index + 1 < len(parts) else None
    if after is None or after.number or after.heading or after.paragraph.is_row or after.paragraph.level:
        return False
    text = after.paragraph.text
    return len(text) < _LONGEST and bool(_RUNNING.search(text))
