"""Columns headed by parties in which stands what each does: 'Gemeente', 'Woonlint', 'HDS' above 'Stelt in mei een plan op.'.

What a party is called for short ('De Havik') is known by the others beside it, and by its cells, which begin with what it does.
"""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.layout.labels import label_kind
from workflows.reading.sentences.verbs import is_finite, tokens

PARTY = lazy_re(r"(?i)gemeente|corporatie|huurders|bewoners|woonstichting|woningstichting|verhuurder")
ROLE_ALONE = lazy_re(r"(?i)(?:(?:woning|woon)?corporatie|verhuurder|woningstichting)(?:s|n|\(s\))?")
_NAME = lazy_re(r"(?:[a-z]+ )?[A-Z].*")
_BETWEEN_MARKS = " -–—•▪◦·‣➢"
_LONGEST_NAME, _LONG = 4, 4


def party_columns(first: list[str], rows: list[list[str]]) -> frozenset[int]:
    """The columns in which stands what a party does, if the first row names parties above them; none if it does not.

    One head may be unknown when the others name parties.
    """
    heads = {i: cell for i, cell in enumerate(first) if cell and label_kind(cell) != "number"}
    if not all(
        len(cell.split()) <= _LONGEST_NAME and not cell.endswith(".") and not find_mentions(cell) for cell in heads.values()
    ):
        return frozenset()
    bare = {i: cell for i, cell in heads.items() if not label_kind(cell)}
    said = {i: [row[i] for row in rows if row[i].strip(" -–—")] for i in bare}
    named = {i for i, cell in heads.items() if PARTY.search(cell)}
    speaking = {i for i in bare.keys() - named if _NAME.fullmatch(bare[i]) and _tells_deeds(said[i])}
    among_names = bool(named) or not {label_kind(cell) for cell in heads.values()} & {"action", "owner", "lead"}
    known = named | speaking if among_names else named
    cells = [cell for i in bare for cell in said[i]]
    long = sum(len(cell.split()) >= _LONG for cell in cells)
    if len(known) < 2 or len(bare.keys() - known) > 1 or not 0 < len(cells) < 2 * long + 1:
        return frozenset()
    return frozenset(i for i, cell in heads.items() if label_kind(cell) in {None, "owner"})


def holding_names(heads: tuple[str, ...], texts: list[list[str]], columns: list[int]) -> list[int]:
    """Of the columns headed by a word for a party the only one, where names stand in it: 'Corporatie' above 'Woonlint'."""
    only = columns if len(columns) == 1 and ROLE_ALONE.fullmatch(heads[columns[0]]) else []
    return [i for i in only if texts[i] and all(_is_name(cell) for cell in texts[i])]


def _is_name(cell: str) -> bool:
    plain = len(cell.split()) <= _LONGEST_NAME and bool(_NAME.fullmatch(cell)) and len(cell) > 1
    return plain and not any(is_finite(word) for _, word in tokens(cell)[:1])


def _tells_deeds(cells: list[str]) -> bool:
    """Whether most cells begin with a verb: the party above them does it."""
    first = [next(iter(tokens(cell.lstrip(_BETWEEN_MARKS))), (0, "")) for cell in cells]
    return 2 * sum(is_finite(word.lower()) for _, word in first) > len(first)
