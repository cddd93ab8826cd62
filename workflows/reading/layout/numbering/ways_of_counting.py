"""How the numbers without a word count: as codes, as 1.3 under chapter 1, or in a single count."""

from __future__ import annotations

from dataclasses import dataclass

from workflows.reading.layout.elements import Element
from workflows.reading.layout.numbering.dotted import coded, deep
from workflows.reading.layout.numbering.roles import Marks, Role, has_text, is_code
from workflows.reading.layout.numbering.single_count import single

_ENOUGH = 3
_OF_AFSPRAKEN = frozenset({"art", "afs", "pre"})
"""How the words begin that may stand before a few of the numbers: 'Artikel 1.1' beside 1.2 and 2.1."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many numbers are codes, how many different ones are deep, and how many of the deep and the single begin a text.

    `single_headed` counts the single ones that begin a text or head one.
    """

    codes: int
    deep: int
    deep_text: int
    single_text: int
    single_headed: int

    @property
    def is_deep(self) -> bool:
        spoken = self.deep_text >= _ENOUGH or self.single_text < _ENOUGH
        return self.deep >= _ENOUGH and spoken and 2 * self.deep_text >= self.single_text

    @property
    def is_coded(self) -> bool:
        """Three codes of a review at the end (V1, V2, V3) don't rule beside 22 afspraken."""
        return self.codes >= _ENOUGH and (self.is_deep or 2 * self.codes >= self.single_headed)


def counted(parts: list[Element], marks: Marks) -> dict[int, Role]:
    """The roles, by the way in which most of the numbers count."""
    tally = _tally(parts, marks)
    if tally.is_coded:
        return coded(parts, marks)
    return deep(parts, marks) if tally.is_deep else single(parts, marks)


def strongest(parts: list[Element], marks: Marks) -> int:
    """How many numbers without a word the commonest of these ways has."""
    tally = _tally(parts, marks)
    return max(tally.codes, tally.deep_text, tally.single_text)


def _tally(parts: list[Element], marks: Marks) -> _Tally:
    plain = [(i, m) for i, m in marks if not m.word]
    codes = sum(is_code(m) for _, m in plain)
    deeper = [(i, m) for i, m in marks if m.depth > 1 and (not m.word or m.word[:3] in _OF_AFSPRAKEN)]
    different = {m.value for _, m in deeper if not is_code(m)}
    deep_text = sum(1 for i, _ in deeper if not parts[i].title or has_text(parts, i))
    single_text = sum(1 for i, m in plain if m.depth == 1 and not parts[i].title)
    headed = sum(1 for i, m in plain if m.depth == 1 and not is_code(m) and (not parts[i].title or has_text(parts, i)))
    return _Tally(codes, len(different), deep_text, single_text, headed)
