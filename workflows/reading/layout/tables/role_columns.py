"""Columns headed by parties in which a sign says what each does: a cross, 'T' for who leads, 'U' for who does, 'B' for who helps.

Who is only 'B' (betrokken), 'I' (geïnformeerd) or 'A' (adviseert) has nothing to do; a column with such a sign is one of a party
all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from calendars.lazy_pattern import lazy_re
from workflows.reading.layout.labels import label_kind
from workflows.reading.layout.tables.span_columns import span_of

_LEADS = r"trekker|regie|regisseur|lead|t|r"
_DOES = rf"{_LEADS}|x|v|✓|✔|√|☒|●|•|ja|u|uitvoer(?:der|ing|end)|uitvoerende|mede-?uitvoerder|verantwoordelijk"
_HELPS = (
    r"betrokken|b|informeren|geïnformeerd|i|advies|adviseert|adviseur|adviserend|a|meedenken|meedenkend|m|c|k|"
    r"ondersteunt|ondersteunend|ondersteuning|s|o|nee|n\.?v\.?t\.?"
)
_BETWEEN = r"\s*(?:[/,+&]|\ben\b)\s*"
LEADING_TICK = lazy_re(rf"(?i)(?:.*{_BETWEEN})?(?<!\w)(?:{_LEADS})(?:{_BETWEEN}.*)?")
TICK = lazy_re(rf"(?i)(?:(?:{_HELPS}){_BETWEEN})?(?:{_DOES})(?:{_BETWEEN}(?:{_DOES}|{_HELPS}))?")
"""What says that the party does it: 'x', 'T', 'T/U'."""
_ROLE = lazy_re(rf"(?i)(?:{_DOES}|{_HELPS})(?:{_BETWEEN}(?:{_DOES}|{_HELPS}))?")
_EXPLAINED = lazy_re(r"(?<!\w)[\"'‘“]?(?P<sign>[A-Z])[\"'’”]?\s?(?::|=|is|betekent|staat voor)\s(?P<meaning>[^,;.:=]{3,40})")
_WORKS = lazy_re(r"(?i)\b(?:voert|voeren|doet|doen|werkt|werken)\b|\bmede\w+|\w*uitvoer\w*|\bverantwoordelijk")
_FEWEST = 2
_LONGEST_HEAD = 60
_SENTENCE = lazy_re(r" .*\.$")
"""'Nr.' ends with a full stop too."""


def role_columns(heads: tuple[str, ...], rows: list[list[str]]) -> frozenset[int]:
    """The columns of which every cell that isn't empty is such a sign; none where only one is, or nobody does anything."""
    found: set[int] = set()
    does = False
    for at, head in enumerate(heads):
        said = [row[at] for row in rows if row[at].strip(" -–—")]
        if head and said and label_kind(head) is None and not span_of(head) and all(map(_ROLE.fullmatch, said)):
            found.add(at)
            does = does or any(map(TICK.fullmatch, said))
    return frozenset(found) if does and len(found) >= _FEWEST else frozenset()


def doing_signs(texts: Iterable[str]) -> frozenset[str]:
    """The signs that a legend of the document gives to who does it: 'T: trekker, M: voert mee uit, B: betrokken'."""
    legends = (list(_EXPLAINED.finditer(text)) for text in texts)
    told = [one for legend in legends if len({m["sign"] for m in legend} & {"T", "B", "U", "M", "R"}) > 1 for one in legend]
    return frozenset(one["sign"].lower() for one in told if _WORKS.search(one["meaning"]))


def heads_roles(first: list[str], rows: list[list[str]]) -> bool:
    """Whether the first row is the head of such columns: beside them it names what is to be done, and holds no sentence."""
    plain = all(len(cell) < _LONGEST_HEAD and not _SENTENCE.search(cell) and not cell[:1].isdigit() for cell in first)
    labels = {label_kind(cell) for cell in first}
    return plain and "action" in labels and bool(role_columns(tuple(first), rows))
