"""What stands above the columns of a table whose cells came out one below the other: 'Nr', 'Afspraak', 'Trekker', 'Planning'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line
from workflows.reading.layout.labels import NUMBER, label_kind
from workflows.reading.layout.tables.party_columns import ROLE_ALONE

Rows = list[tuple[int, Line]]
"""Lines with the number of blank lines before each."""

FEWEST = 3
THEME = lazy_re(r"\s*(?:\d{1,2}|[A-Z])[.:]? [A-Z][^.;:\d]{3,50}$")
"""A row of one wide cell: '1. Bouwen en verdelen'."""
_MOST = 9
_SHORT, _SHORTENED, _FEW = 40, 4, 5
_AMOUNT = lazy_re(r"(?i)aantal(?: [a-z]+)?")


@dataclass(frozen=True, slots=True)
class Head:
    """The words above the columns, the kind of each, and how many blank lines stand between them."""

    labels: tuple[str, ...]
    kinds: tuple[str, ...]
    gap: int


def head_at(rows: Rows, at: int) -> Head | None:
    """The labels that stand below each other from here: what is to be done, and two of number, who and when."""
    if before_numbers := _head_before_numbers(rows, at):
        return before_numbers
    labels: list[str] = []
    kinds: list[str] = []
    for index in range(at, min(len(rows), at + _MOST)):
        text = rows[index][1].text.strip()
        kind = _label(text)
        if kind is None and not _is_last_label(rows, index, kinds):
            break
        labels.append(text)
        kinds.append(kind or "other")
    kinds = _with_action(kinds)
    told = {"owner" if kind == "lead" else kind for kind in kinds}
    enough = len(kinds) >= FEWEST and {"action", "title"} & told and len({"number", "owner", "time"} & told) > 1
    heading = "number" in kinds[1:]  # 'Wat spreken we af?', above 'Nr'
    if not enough or heading or len(rows) <= at + len(kinds):
        return None
    gaps = [rows[index][0] for index in range(at + 1, at + len(kinds))]
    return Head(tuple(labels), tuple(kinds), max(gaps))


def _head_before_numbers(rows: Rows, at: int) -> Head | None:
    """The labels from 'Nr' to the first number beneath it, known or not: 'Nr', 'Werkzaamheden', 'Wie', 'Stand december'."""
    if _label(rows[at][1].text.strip()) != "number":
        return None
    texts = [line.text.strip() for _, line in rows[at : at + _MOST + 1]]
    count = next((i for i, text in enumerate(texts) if i and (is_number(text) or THEME.match(text))), 0)
    labels = texts[:count]
    plain = all(
        0 < len(t) < _SHORT and t[:1].isupper() and CELL not in t and (t[-1] not in ".,;:" or len(t) < _FEW) for t in labels
    )
    gaps = {gap for gap, _ in rows[at + 1 : at + count]}
    if count < FEWEST or not plain or len(gaps) > 1 or any(line.level for _, line in rows[at : at + count]):
        return None
    kinds = _with_action([_label(text) or "other" for text in labels])
    told = {"owner", "lead", "time", "start"} & set(kinds)
    return Head(tuple(labels), tuple(kinds), max(gaps)) if told and {"action", "title"} & set(kinds) else None


def _with_action(kinds: list[str]) -> list[str]:
    """'Code', 'Resultaat', 'Wie', 'Gereed': where no word says what is to be done, the column behind the number holds it."""
    free = kinds[:1] == ["number"] and kinds[1:2] and kinds[1] not in {"owner", "lead", "time", "start"}
    return ["number", "action", *kinds[2:]] if free and not {"action", "title"} & set(kinds) else kinds


def _label(text: str) -> str | None:
    text = text.removesuffix(".") if len(text) <= _SHORTENED else text  # 'Nr.'
    plain = len(text) < _SHORT and CELL not in text and text[:1].isupper() and not text.endswith((".", ",", ";"))
    return (label_kind(text) or _of_projects(text)) if plain else None


def _of_projects(text: str) -> str | None:
    """What a table of projects has above its columns: 'Corporatie', 'Aantal woningen'."""
    if ROLE_ALONE.fullmatch(text):
        return "owner"
    return "other" if _AMOUNT.fullmatch(text) else None


def _is_last_label(rows: Rows, index: int, kinds: list[str]) -> bool:
    """Whether an unknown word may be a label too ('Nieuw/vervolg'): after the known ones, before the first number."""
    after = rows[index + 1][1].text if index + 1 < len(rows) else ""
    text = rows[index][1].text.strip()
    return len(kinds) >= FEWEST and "number" in kinds and len(text.split()) <= 2 and bool(NUMBER.fullmatch(after.strip()))


def is_number(text: str) -> bool:
    return bool(NUMBER.fullmatch(text.strip())) and not re.fullmatch(r"20\d\d|[QT][1-4]", text.strip())
