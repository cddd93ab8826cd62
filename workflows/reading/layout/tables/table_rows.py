"""Rows of a table read as the cells of an afspraak, whatever stands above the columns.

A table is read as a whole: what a column holds is said by the label at its head, and where that says nothing by its cells,
which are numbers, times, or sentences. A table that goes on after a page break keeps its columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.formats.document import CELL
from workflows.reading.layout.labels import NUMBER, label_kind
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.amount_columns import result_of, stand_of
from workflows.reading.layout.tables.cell_words import POINT, cell_of, cells_as_one, pieces, things_of, without_leading
from workflows.reading.layout.tables.counting_columns import counts, mostly
from workflows.reading.layout.tables.party_columns import PARTY, holding_names, party_columns
from workflows.reading.layout.tables.role_columns import LEADING_TICK, TICK, doing_signs, heads_roles, role_columns
from workflows.reading.layout.tables.span_columns import (
    SPAN,
    amount_and_time,
    is_amount,
    is_mark,
    is_often,
    is_time,
    span_of,
    spans,
    time_of,
    with_stage_marked,
    year_of,
)
from workflows.reading.sentences.verbs import is_finite, tokens

Kinds = tuple[str, ...]
"""What each column holds: a kind of label, `party` where the head names a party, or `other`."""

_PART = "part"
"""The kind of a column that holds a part of what is to be done: the name of a place, or an amount."""
_PAIR = 2
_SHORT, _LONG, _FEW = 60, 4, 2.5
_DOES = lazy_re(
    r"\s*(?!(?:Word|Heb|Krijg|Ontvang|Weet|Weten|Loop|Denk|Nog|Niet)[a-z]*\b)(?!Heeft\b)[A-Z][a-zà-ÿ]+(?:t|en) "
    r"(?:(?:de|het|een) \w+|\d[\d.]* [a-z]+|[a-z]{4,} (?:aan|af|bij|in|mee|op|over|toe|uit|vast|voor)\b)"
)
"""'Actualiseert het programma', 'Levert cijfers aan', 'Huisvest 34 mensen': short, and yet what the party does."""


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands beside the action; `others` are cells of unknown columns, `year` is that of a time that names none.

    `stand` says how it stands, `result` what is to be reached.
    """

    owner: str = ""
    lead: str = ""
    time: str = ""
    others: tuple[str, ...] = ()
    stand: str = ""
    result: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the number as printed or empty, its actions (more than one where parties have columns of their own), a title."""

    number: str
    actions: tuple[tuple[Paragraph, Cells], ...]
    title: str = ""
    numbered: bool = False
    """Whether the table has a column of numbers."""
    placed: bool = False
    """Whether its action is only what and how much ('Zwaluwhof, 36 woningen'), which a sentence above the table announces."""
    steps: bool = False
    """Whether the actions stand in columns of times or parties, so that they are no words for the afspraak as a whole."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table: what each holds and what is printed above it."""

    kinds: Kinds
    heads: tuple[str, ...]
    listed: bool = False
    """Whether a cell holds the list of what one party does ('Woonlint', '• bouwt in Q2 ... • houdt in mei ...')."""
    doing: frozenset[str] = frozenset()
    """The signs that a legend gives to who does it, in small letters."""


def columns_of_rows(paragraphs: Iterable[Paragraph]) -> dict[int, Columns | None]:
    """For each row by its place among the paragraphs: its columns; None for a row that is the head of a table."""
    found: dict[int, Columns | None] = {}
    before: Columns | None = None
    everything = list(paragraphs)
    for run in _runs(everything):
        before = _read(run, before, found)
    doing = doing_signs(paragraph.text for paragraph in everything if not paragraph.is_row) if found else frozenset[str]()
    return {index: columns and replace(columns, doing=doing) for index, columns in found.items()}


Run = list[tuple[int, list[str]]]


def _runs(paragraphs: list[Paragraph]) -> Iterator[Run]:
    """Rows with the same number of cells that follow each other."""
    run: Run = []
    for index, paragraph in enumerate(paragraphs):
        cells = [cell.strip() for cell in paragraph.text.split(CELL)]
        if run and (run[-1][0] != index - 1 or len(cells) != len(run[-1][1]) or (cells != run[0][1] and _is_head(cells))):
            yield run
            run = []
        if paragraph.is_row:
            run.append((index, cells))
    if run:
        yield run


def _read(run: Run, before: Columns | None, found: dict[int, Columns | None]) -> Columns | None:
    """Notes the columns of a run's rows, and gives them back for the run after it."""
    parties = party_columns(run[0][1], [cells for _, cells in run[1:]])
    headed = bool(parties) or _is_head(run[0][1]) or heads_roles(run[0][1], [cells for _, cells in run[1:]])
    heads = run[0][1] if headed else None
    rows = [(index, cells) for index, cells in run if cells != heads]
    found.update(dict.fromkeys((index for index, cells in run if cells == heads), None))
    if heads is None and before and len(before.kinds) == len(run[0][1]):
        columns: Columns | None = before
    else:
        columns = _columns(tuple(heads or [""] * len(run[0][1])), [cells for _, cells in rows], parties=parties)
    found.update((index, columns) for index, _ in rows if columns)
    return columns


def _is_head(cells: list[str]) -> bool:
    """Whether the row says what the columns hold: labels, and nothing that is a number, a time or a sentence."""
    filled = [cell for cell in cells if cell]
    timed = spans(tuple(filled))
    kinds = [SPAN if i in timed else label_kind(cell) for i, cell in enumerate(filled)]
    known = {kind for kind in kinds if kind and kind != SPAN}
    words = [cell for cell, kind in zip(filled, kinds, strict=True) if kind != SPAN]
    plain = all(len(cell) < _SHORT and not (cell.endswith(".") and " " in cell) and not cell[:1].isdigit() for cell in words)
    return plain and len(filled) > 1 and bool(known) and 2 * sum(kind is not None for kind in kinds) >= len(filled)


def _columns(heads: tuple[str, ...], rows: list[list[str]], *, parties: frozenset[int]) -> Columns | None:
    """The columns; None where none holds what is to be done."""
    timed = spans(heads)
    kinds: list[str] = [SPAN if i in timed else label_kind(head) or "other" for i, head in enumerate(heads)]
    ticked = role_columns(heads, rows)
    kinds = ["party" if i in ticked or (i in parties and kind in {"other", "owner"}) else kind for i, kind in enumerate(kinds)]
    texts = [[row[i] for row in rows if row[i]] for i in range(len(heads))]
    for i, cells in enumerate(texts):
        may_count = kinds[i] in {"other", "title", "action"} and not find_mentions(heads[i])
        if may_count and "number" not in kinds and counts(cells, first=i == 0):
            kinds[i] = "number"
    for i, cells in enumerate(texts):
        if kinds[i] in {"other", "owner"} and "time" not in kinds and mostly(cells, _is_time):  # 'Uitvoering', above times
            kinds[i] = "time"
        elif kinds[i] == "other" and ((PARTY.search(heads[i]) and len(heads[i]) < _SHORT) or mostly(cells, TICK.fullmatch)):
            kinds[i] = "party"
    if "owner" not in kinds and (named := holding_names(heads, texts, [i for i, kind in enumerate(kinds) if kind == "party"])):
        kinds[named[0]] = "owner"
    if "action" not in kinds and not parties:
        _find_amounts(kinds, texts, most=_PAIR)
        _find_action(kinds, texts)
        _find_amounts(kinds, texts)
    if not {"action", "party"} & set(kinds) and {"title", "number", "time"} <= set(kinds):
        kinds[kinds.index("title")] = "action"
    what = {"action", "party", _PART, SPAN} & set(kinds)
    if sorted(kinds) == ["action", "owner"] and any(len(POINT.findall(cell)) > 1 for cell in texts[kinds.index("action")]):
        return Columns(tuple(kinds), heads, listed=True)
    return Columns(tuple(kinds), heads) if what and (parties or {"number", "time", "start", SPAN} & set(kinds)) else None


def _find_action(kinds: list[str], texts: list[list[str]]) -> None:
    """The column with the longest cells holds what is to be done, if these are more than names."""
    free = [i for i, kind in enumerate(kinds) if kind in {"other", "title", "status"} and texts[i] and _PART not in kinds]
    longest = max(free, key=lambda i: sum(len(cell.split()) for cell in texts[i]) / len(texts[i]), default=None)
    if longest is not None and sum(len(cell.split()) for cell in texts[longest]) >= _FEW * len(texts[longest]):
        kinds[longest] = "action"


def _find_amounts(kinds: list[str], texts: list[list[str]], *, most: int | None = None) -> None:
    """Without words for what is to be done, a name and an amount beside a time are it: 'Zwaluwhof', '36 woningen', 'Q2 2026'.

    With `most` only where no more columns than these could say what is done: one of names and one of amounts.
    """
    free = [i for i, kind in enumerate(kinds) if kind in {"other", "title", "status"} and texts[i]]
    if _PART in kinds or (most and len(free) > most):
        return
    amounts = [i for i in free if mostly(texts[i], is_amount)]
    between = [kinds[i] for i in range(free[0], free[-1] + 1) if i not in free] if free else []
    together = bool(free) and set(between) <= {"owner", "lead"}
    if "time" in kinds and together and len(amounts) == 1 and amounts[0] > free[0] and not {"action", "party", SPAN} & set(kinds):
        for i in (i for i in free if i <= amounts[0]):
            kinds[i] = _PART


def _is_time(cell: str) -> bool:
    return len(cell) < _SHORT and bool(find_mentions(cell))


def row_of(paragraph: Paragraph, columns: Columns) -> Row | None:
    """The row read by its columns; None when it holds no action."""
    cells = with_stage_marked(paragraph.text.split(CELL), columns.kinds)
    by_kind: dict[str, list[int]] = {}
    for index, kind in enumerate(columns.kinds):
        if cells[index].strip(" -–—"):
            by_kind.setdefault(kind, []).append(index)
    beside = _beside(cells, columns, by_kind)
    longest = max(by_kind.get("action", []), key=lambda i: len(cells[i]), default=None)
    found = _of_action(cell_of(paragraph, cells, longest), cells, columns, by_kind, beside) if longest is not None else []
    if columns.listed:
        found = [(piece, own) for action, own in found for piece in pieces(action, POINT)]
    placed = by_kind.get(_PART, [])
    if len(placed) > 1:
        many = next((f"{cells[i].strip()} {of}" for i in placed if (of := things_of(columns.heads[i], cells[i]))), "")
        found = [(cells_as_one(paragraph, cells, placed), replace(beside, result=beside.result or many))]
    for index, own in _in_columns(cells, columns, by_kind, beside):
        said, leads = without_leading(cell_of(paragraph, cells, index))
        found += [(piece, replace(own, lead=own.owner) if leads else own) for piece in pieces(said)]
    if not found:
        return None
    titles = by_kind.get("title", []) + [i for i in by_kind.get("action", []) if i != longest]
    number = NUMBER.fullmatch(" ".join(cells[i].strip() for i in by_kind.get("number", [])))
    title = cells[titles[0]].strip() if titles else ""
    value = number["value"].rstrip(".") if number else ""
    steps = columns.listed or (longest is None and not placed)
    return Row(value, tuple(found), title, "number" in columns.kinds, placed=bool(placed), steps=steps)


def _of_action(
    action: Paragraph, cells: list[str], columns: Columns, by_kind: dict[str, list[int]], beside: Cells
) -> list[tuple[Paragraph, Cells]]:
    """The row's action: once, or once for each time that has its own number ('2026: 40 woningen', '2027: 60 woningen') or says
    when in it ('2026: Q2', '2027: najaar'); one series where all say how often."""
    places = by_kind.get(SPAN, [])
    said = {i: cells[i].strip() for i in places}
    often = set(said.values()) if len(places) == columns.kinds.count(SPAN) else set[str]()
    if len(often) == 1 and is_often(*often):
        return [(action, replace(beside, time=often.pop()))]
    each: list[Cells] = []
    for i, cell in said.items():
        if is_amount(cell):
            each.append(replace(beside, time=span_of(columns.heads[i]), result=cell))
        elif not is_mark(cell) and is_time(cell):
            each.append(replace(beside, time=cell, year=year_of(columns.heads[i])))
        elif all(both := amount_and_time(cell)):
            each.append(replace(beside, time=both[1], year=year_of(columns.heads[i]), result=both[0]))
    return [(action, own) for own in each or [beside]]


def _in_columns(cells: list[str], columns: Columns, by_kind: dict[str, list[int]], beside: Cells) -> Iterator[tuple[int, Cells]]:
    """The cells that are an action of their own: in the column of a party or of a time."""
    for index in by_kind.get("party", []):
        if len(cells[index].split()) >= _LONG or _DOES.match(cells[index]) or _does_when(cells[index]):
            yield index, replace(beside, owner=columns.heads[index], lead="", others=())
    for index in by_kind.get(SPAN, []):
        cell, head = cells[index].strip(), columns.heads[index]
        with_action = "action" in by_kind and (is_time(cell) or all(amount_and_time(cell)))
        if not (is_mark(cell) or is_amount(cell) or with_action):
            yield index, replace(beside, time=span_of(head), year=year_of(head))


def _does_when(cell: str) -> bool:
    """'Meldt maandelijks achterstanden': a verb and a time are enough."""
    said = tokens(cell)
    return bool(said) and is_finite(said[0][1]) and bool(find_mentions(cell))


def _beside(cells: list[str], columns: Columns, by_kind: dict[str, list[int]]) -> Cells:
    """Who and when; a tick in the column of a party names that party."""
    text = {kind: "; ".join(cells[i].strip() for i in places) for kind, places in by_kind.items()}
    signs = {i: cells[i].strip() for i in by_kind.get("party", [])}
    ticked = [i for i, sign in signs.items() if TICK.fullmatch(sign) or sign.lower() in columns.doing]
    owner = ", ".join(filter(None, [text.get("owner", ""), *(columns.heads[i] for i in ticked)]))
    leading = ", ".join(columns.heads[i] for i in ticked if LEADING_TICK.fullmatch(cells[i].strip()))
    others = tuple(cells[i].strip() for i in by_kind.get("other", []))
    told = [(columns.heads[i], cells[i].strip()) for i in by_kind.get("status", [])]
    time = text.get("time", "") or text.get("start", "") or time_of(cells, columns.heads, spans(columns.heads))
    return Cells(owner, text.get("lead", "") or leading, time, others, stand_of(told), result_of(told))
