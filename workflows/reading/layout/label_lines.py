"""Labels without a colon, where a document has them often: alone on their line ('Trekker', then 'Woonlint'), or in front of what
they tell ('Door Woonlint', 'Termijn mei') in blocks of who and when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line
from workflows.reading.layout.labels import label_kind
from workflows.reading.sentences.verbs import has_finite_verb

Rows = list[tuple[int, Line]]
_SHORT = 40
_ENOUGH = 3
_NEAR = 3
_ASKED = frozenset({"action", "owner", "lead", "time"})
_FRONT = lazy_re(r"\s*(?P<label>[A-Z][a-z]+(?: (?:wie|wat|door|is|doet|gereed)\b){0,2}) +(?=[^\s:?])")
_NUMBER = lazy_re(r"\d[\d.]*[a-z]?\s*(?:$|[.:)–—-]|[A-Z])")
"""What makes 'Afspraak 7 – Schouw' no label; 'Actie 7 woningen opleveren' is one."""


def with_colons(rows: Rows) -> Rows:
    """The lines with a colon behind each such label, so that it is read as one; only where who and when are told so."""
    return _with_colons_inside(_with_colons_behind(rows))


def _with_colons_behind(rows: Rows) -> Rows:
    labels = {i: kind for i, (_, line) in enumerate(rows) if (kind := _label(line)) and _has_value(rows, i)}
    counts = Counter(rows[i][1].text.strip() for i in labels)
    often = {i: kind for i, kind in labels.items() if counts[rows[i][1].text.strip()] >= _ENOUGH}
    if not _tell_who_and_when(often.values()):
        return rows
    return [(gap, replace(line, text=f"{line.text.rstrip()}:") if i in often else line) for i, (gap, line) in enumerate(rows)]


def _with_colons_inside(rows: Rows) -> Rows:
    fronts = {i: front for i, (_, line) in enumerate(rows) if (front := _front(line))}
    near = {i: front for i, front in fronts.items() if _is_among_others(fronts, i)}
    counts = Counter(front for front in near.values())
    often = {i: front for i, front in near.items() if counts[front] >= _ENOUGH}
    if not _tell_who_and_when(label_kind(front) for front in often.values()):
        return rows
    known = frozenset(often.values())
    for i, (_, line) in enumerate(rows):
        if i not in often and (front := _beside_others(line, known)) and _is_among_others(often | {i: front}, i):
            often[i] = front
    return [(gap, _divided(line, often[i]) if i in often else line) for i, (gap, line) in enumerate(rows)]


def _front(line: Line) -> str | None:
    """The label in front of a line, if what stands behind it may be what it asks for: who and when are no sentence."""
    match, kind = _in_front(line)
    value = line.text[match.end() :] if match else ""
    if match is None or kind not in _ASKED or (_NUMBER.match(value) if kind == "action" else has_finite_verb(value)):
        return None
    return match["label"]


def _beside_others(line: Line, known: frozenset[str]) -> str | None:
    """A label in front of any words, in a document that has such blocks: one of theirs, or one as far from what it tells.

    'Wie  Nog te bepalen', 'Wie Woonlint neemt het initiatief', 'Betrokken gemeente', 'Toelichting In 2021 kwam 14% niet rond.'
    """
    match, kind = _in_front(line)
    value = line.text[match.end() :] if match else ""
    if match is None or kind in {None, "number"} or (kind == "action" and _NUMBER.match(value)):
        return None
    apart = match.end() - match.end("label") > 1
    own = match["label"] in known or kind == "status"
    return match["label"] if apart or (own and not value[:1].islower()) or (own and not has_finite_verb(value)) else None


def _in_front(line: Line) -> tuple[re.Match[str] | None, str | None]:
    plain = CELL not in line.text and not line.level and not line.text.rstrip().endswith((":", "?"))
    match = _FRONT.match(line.text) if plain else None
    return match, label_kind(match["label"]) if match else None


def _is_among_others(fronts: dict[int, str], index: int) -> bool:
    """Whether a line close by begins with another label."""
    return any(fronts.get(at, fronts[index]) != fronts[index] for at in range(index - _NEAR, index + _NEAR + 1))


def _divided(line: Line, label: str) -> Line:
    before, _, value = line.text.partition(label)
    return replace(line, text=f"{before}{label}: {value.strip()}")


def _tell_who_and_when(kinds: Iterable[str | None]) -> bool:
    found = set(kinds)
    return bool({"owner", "lead"} & found) and "time" in found


def _label(line: Line) -> str | None:
    text = line.text.strip()
    plain = len(text) < _SHORT and CELL not in text and text[:1].isupper() and text[-1:].isalpha() and not line.level
    kind = label_kind(text) if plain else None
    return kind if kind in _ASKED else None


def _has_value(rows: Rows, index: int) -> bool:
    after = rows[index + 1][1] if index + 1 < len(rows) else None
    return after is not None and CELL not in after.text and not after.level and _label(after) is None
