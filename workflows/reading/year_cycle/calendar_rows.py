"""The rows of a calendar or table of meetings as lines: by what stands at the head of each column, whatever their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from calendars.short_months import is_month, spelled_out
from workflows.reading.formats.document import CELL
from workflows.reading.year_cycle.gathering_words import kind_named

_HEADS: tuple[tuple[str, str], ...] = (
    (
        "time",
        r"wanneer|maand(?:en)?|datum|data|tijd(?:stip|vak)?|periode|moment(?:en)?|planning|frequentie|hoe vaak|kwartaal|"
        r"termijn|deadline",
    ),
    ("host", r"waar|locatie|plaats|gast(?:heer|vrouw)(?:schap)?|ontvangt|bij wie"),
    ("people", r"deelnemers?|aanwezig(?:en)?|samenstelling|wie (?:zit|doet|is).*|met wie|wie schuift.*|leden"),
    (
        "organiser",
        r"organisat(?:ie|or)|organiseert|wie (?:organiseert|nodigt|regelt|bereidt|plant).*|initiatief(?:nemer)?|trekker|"
        r"door(?: wie)?|uitnodiging|"
        r"voorbereid(?:ing|er)|actie(?:houder)?(?: door)?|verantwoordelijk\w*|voorzitter(?:schap)?|secretariaat|regie|"
        r"wie|partij|nodigt uit",
    ),
    (
        "subject",
        r"onderwerp(?:en)?|waarover|agenda(?:punten)?|doel|inhoud|toelichting|bespreekpunten|thema|resultaat|opmerking(?:en)?",
    ),
    (
        "what",
        r"overleg(?:vorm|gen)?(?:\W.*)?|wat|bijeenkomst(?:\W.*)?|activiteit(?:en)?|mijlpaal|soort(?: overleg)?|niveau|"
        r"gremium|stap|onderdeel|product|"
        r"vorm|naam",
    ),
)
_HEAD_PATTERNS = tuple((kind, lazy_re(rf"(?i)(?:(?:welke?|het|de|ons|onze) )?(?:{words})\W*")) for kind, words in _HEADS)
_DASH = lazy_re(r"\W*")
_TICK = lazy_re(r"(?i)\W*(?:x|v|ja|[•●✓✔√])\W*")
_FEW_MONTHS = 3
_LONGEST_HEAD = 40


@dataclass(frozen=True, slots=True)
class Told:
    """One row as a line: `timed` says how much of its front is when; the cells beside say who organises, hosts, sits there."""

    text: str
    timed: int = 0
    organiser: str = ""
    host: str = ""
    people: str = ""
    subject: str = ""


def rows_told(rows: list[str]) -> Iterator[tuple[int, Told]]:
    """The lines of one table, each with the index of its row; a row with fewer cells than the first ends in empty ones."""
    cells = [[cell.strip() for cell in row.split(CELL)] for row in rows]
    cells = [[*row, *[""] * (len(cells[0]) - len(row))] for row in cells]
    heads = cells[0] if is_head(cells[0]) else []
    months = [is_month(head) for head in heads]
    for index, row in enumerate(cells):
        if row == heads:
            continue
        if sum(month is not None for month in months) >= _FEW_MONTHS:
            yield from ((index, told) for told in _ticked(row, heads))
        elif kinds := {i for i, head in enumerate(heads) if i and kind_named(head) and not label_of(head)}:
            yield from ((index, told) for told in _by_level(row, heads, kinds))
        else:
            yield index, _plain(row, [label_of(head) for head in heads] or [""] * len(row))


def label_of(head: str) -> str:
    """What a column holds by the words at its head."""
    return next((kind for kind, pattern in _HEAD_PATTERNS if pattern.fullmatch(head)), "")


def is_head(row: list[str]) -> bool:
    """Whether the row says what the columns hold; one that tells a single time ('12 januari', 'overleg', 'planning') is a row."""
    filled = [cell for cell in row if cell]
    if sum(is_time(cell) for cell in filled) == 1:
        return False
    known = sum(bool(label_of(cell) or is_month(cell) or kind_named(cell)) for cell in filled)
    labels = any(label_of(cell) for cell in filled) or (not row[0] and len(filled) > 1)
    return labels and 2 * known >= len(filled) and all(len(cell) < _LONGEST_HEAD for cell in filled)


def _ticked(row: list[str], heads: list[str]) -> Iterator[Told]:
    """A row of a grid with a column for each month: one line for each that is ticked or filled."""
    name = next((cell for cell, head in zip(row, heads, strict=True) if cell and not is_month(head)), "")
    for cell, head in zip(row, heads, strict=True):
        if is_month(head) and cell and (_TICK.fullmatch(cell) or not _DASH.fullmatch(cell)):
            when = spelled_out(head)
            what = name if _TICK.fullmatch(cell) else f"{name} – {cell}"
            yield Told(f"{when}: {what}", timed=len(when))


def _by_level(row: list[str], heads: list[str], levels: set[int]) -> Iterator[Told]:
    """A row with a column for each kind of meeting: one line for each that is filled."""
    when = next((spelled_out(cell) for i, cell in enumerate(row) if i not in levels and is_time(cell)), "")
    about = next((cell for i, cell in enumerate(row) if i not in levels and not is_time(cell)), "")
    for i in sorted(levels):
        cell, head = spelled_out(row[i]), heads[i] if " " in heads[i] else f"{heads[i].rstrip(':')} overleg"
        if _DASH.fullmatch(cell):
            continue
        if when:
            yield Told(f"{when}: {head} – {cell}", timed=len(when), subject=cell)
        elif is_time(cell):
            yield Told(f"{cell}: {head}", timed=len(cell), subject=about)


def is_time(cell: str) -> bool:
    """Whether the cell says when or how often, and not much else."""
    plain = spelled_out(cell)
    mentions = find_mentions(plain)
    said = sum(m.end - m.start for m in mentions)
    return bool(mentions) and (mentions[0].start <= 3 or 2 * said >= len(plain)) and len(plain) < 3 * said + 12


def _plain(row: list[str], labels: list[str]) -> Told:
    """When first, then what; the cells of those who organise, host and sit there are kept apart."""
    at = {label: i for i, label in reversed(list(enumerate(labels))) if label and row[i]}
    when = at["time"] if "time" in at and find_mentions(spelled_out(row[at["time"]])) else None
    if when is None:
        when = next((i for i, cell in enumerate(row) if is_time(cell)), None)
    beside = {label: row[i] for label, i in at.items() if label in {"organiser", "host", "people", "subject"} and i != when}
    apart = {at[label] for label in ("organiser", "host", "people") if label in beside}
    rest = [cell for i, cell in enumerate(row) if i != when and i not in apart and not _DASH.fullmatch(cell)]
    front = re.sub(r"\s+", " ", spelled_out(row[when])) if when is not None else ""
    text = " – ".join(rest)
    kept = {label: words for label, words in beside.items() if not _DASH.fullmatch(words)}
    if not front:
        return Told(text or kept.get("people", ""), 0, **kept)
    return Told(f"{front}: {text}", len(front), **kept)
