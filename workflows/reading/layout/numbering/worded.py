"""Numbers with a word: 'Afspraak 6', 'Artikel 3.2', 'Actiepunt 4'; a few of them make that way of numbering."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, takewhile

from workflows.reading.layout.elements import Element
from workflows.reading.layout.markers import CHAPTER_WORDS, Mark
from workflows.reading.layout.numbering.roles import Marks, Outline, Role, children, count_of_row, has_text
from workflows.reading.layout.numbering.ways_of_counting import counted, strongest

_CHAPTERS = frozenset(word[:3] for word in CHAPTER_WORDS)
_PAIR, _ENOUGH = 2, 3
_SHORT = 80
_ITEM_WORDS = frozenset({"afspraak", "prestatieafspraak", "artikel", "art"})


def rules_by_word(parts: list[Element], marks: Marks) -> bool:
    """Whether the words before the numbers say which are the afspraken, and not the numbers without one."""
    known = sum(m.word.rstrip(".") in _ITEM_WORDS for _, m in marks)
    chapters = sum(m.word in CHAPTER_WORDS for _, m in marks)
    others = sum(bool(m.word) for _, m in marks) - known - chapters
    plain = strongest(parts, marks)
    return known >= _ENOUGH or others >= max(_ENOUGH, plain) or (chapters >= _ENOUGH and plain < _ENOUGH)


def worded(parts: list[Element], marks: Marks) -> Outline:
    """By the words, unless these are only headings above afspraken that count in a way of their own ('Artikel 2' above B1,
    B2)."""
    found = _by_word(parts, marks)
    heads = [i for i, mark in marks if mark.word]
    plain = [(i, mark) for i, mark in marks if not mark.word]
    texts = [i for i, _ in plain if not parts[i].title]
    values = {mark.value for i, mark in plain if not parts[i].title}
    if len(values) <= len(texts) // 2:  # it begins again under each: a list within the article
        return found
    missed = sum(found.roles.get(i) is not Role.ITEM for i in texts)
    empty = sum(parts[i].title and not has_text(parts, i) for i in heads)
    if len(texts) < max(_ENOUGH, len(heads)) or missed <= len(texts) // 5 or empty <= len(heads) // 2:
        return found
    inner = counted(parts, plain)
    return Outline({**dict.fromkeys(heads, Role.CHAPTER), **inner}, {})


def _by_word(parts: list[Element], marks: Marks) -> Outline:
    """The afspraken carry a word: 'Afspraak 6', 'Artikel 3.2', 'Actiepunt 4'; or their parts do (lid 1 of artikel 3 is 3.1)."""
    found: dict[int, Role] = {}
    numbers: dict[int, str] = {}
    word = _ruling_word(marks)
    deepest = max(m.depth for _, m in marks if m.word[:3] == word)
    unworded = _counting_on(marks, word, deepest)
    least = _fewest_parts(parts, marks)
    for at, (i, mark) in enumerate(marks):
        if i in numbers:
            continue
        item = i in unworded or (mark.word[:3] == word and (mark.depth == deepest or word not in {"art", *_CHAPTERS}))
        if not item and mark.word and _below(parts, marks, mark):
            item = True
        below = _parts_of(parts, marks, at, least=least) if item else {}
        numbers.update(below)
        found.update(dict.fromkeys(below, Role.ITEM))
        group = bool(below) or (item and children(_up_to_next(marks, at), mark))
        if not mark.word and _below(parts, marks, mark):
            item = True
        last = _last_before(parts, marks[:at], found, i)
        goes_on = mark.value.isdigit() and last.isdigit() and int(mark.value) == int(last) + 1
        if goes_on and not mark.word and (not parts[i].title or _heads_on(parts, marks[:at], found, i)):
            item = True
        found[i] = Role.GROUP if group else Role.ITEM if item else Role.CHAPTER if parts[i].title else Role.BODY
    return Outline(found, numbers)


def _counting_on(marks: Marks, word: str, depth: int) -> set[int]:
    """The places of deep numbers that go on with the count of those with the word: '1.4' and '2.1' behind 'Artikel 1.3'."""
    if depth == 1:
        return set()
    seen = {mark.value for _, mark in marks if mark.word[:3] == word}
    line: Marks = []
    for i, mark in marks:
        if mark.depth == depth and (mark.word[:3] == word or (not mark.word and mark.value not in seen)):
            line.append((i, mark))
            seen.add(mark.value)
    steps = [_is_next(before.value, after.value) for (_, before), (_, after) in pairwise(line)]
    beside = zip([False, *steps], [*steps, False], line, strict=True)
    return {i for before, after, (i, mark) in beside if not mark.word and (before or after)}


def _is_next(before: str, after: str) -> bool:
    """Whether 1.4 or 2.1 comes after 1.3."""
    old, new = [part.split(".") for part in (before, after)]
    if not all(piece.isdigit() for piece in (*old, *new)):
        return False
    first, second = [[int(piece) for piece in part] for part in (old, new)]
    return second in ([*first[:-1], first[-1] + 1], [*first[:-2], first[-2] + 1, 1])


def _heads_on(parts: list[Element], before: Marks, found: dict[int, Role], index: int) -> bool:
    """Whether a title with the next number heads an afspraak: a sentence itself, or text beneath it while no chapters count."""
    chapters = any(not mark.word and found.get(i) is Role.CHAPTER for i, mark in before)
    return parts[index].body.text.rstrip().endswith(".") or (has_text(parts, index) and not chapters)


def _last_before(parts: list[Element], marks: Marks, found: dict[int, Role], index: int) -> str:
    """The number of the last afspraak before this place, also where that is a row of a table."""
    at, value = next(((j, m.value) for j, m in reversed(marks) if found.get(j) is Role.ITEM), (-1, ""))
    rows = [row for part in parts[at + 1 : index] if (row := count_of_row(part)) is not None]
    return next((str(row) for row in reversed(rows) if not value.isdigit() or row > int(value)), value)


def _ruling_word(marks: Marks) -> str:
    """The first three letters of the word that the afspraken carry: 'afspraak' before others, a chapter's word last."""
    counts = Counter(m.word[:3] for _, m in marks if m.word)
    enough = [word for word, times in counts.items() if times >= _ENOUGH]
    return max(enough, key=lambda word: (word in {"afs", "pre"}, word not in _CHAPTERS, counts[word]))


def _fewest_parts(parts: list[Element], marks: Marks) -> int:
    """Where articles have numbered parts, one that has a single part has it numbered too ('Artikel 8', '1. De gemeente ...')."""
    several = sum(bool(_parts_of(parts, marks, at, least=_PAIR)) for at, (_, mark) in enumerate(marks) if mark.word)
    return 1 if several >= _PAIR else _PAIR


def _parts_of(parts: list[Element], marks: Marks, at: int, *, least: int) -> dict[int, str]:
    """The parts of an article that count 1, 2, ... right after its heading, with the numbers that they have as a whole."""
    index, mark = marks[at]
    title = parts[index].body.text.strip()
    headed = parts[index].title or not title or (len(title) < _SHORT and title[-1] not in ".;:,")
    if mark.word[:3] != "art" or mark.depth > 1 or not headed:
        return {}
    found: dict[int, str] = {}
    for i, one in marks[at + 1 :]:
        if one.word or not one.value.isdigit():
            break
        if int(one.value) == len(found) + 1:
            found[i] = f"{mark.value}.{one.value}"
    return found if len(found) >= least else {}


def _up_to_next(marks: Marks, at: int) -> Marks:
    """The marks after this one, up to the next with a word."""
    return list(takewhile(lambda pair: not pair[1].word, marks[at + 1 :]))


def _below(parts: list[Element], marks: Marks, mark: Mark) -> bool:
    """Whether the mark (3.1) belongs to a heading with a word ('Artikel 3', 'Afspraak 3') that has no text of its own."""
    parent = mark.value.rpartition(".")[0]
    return bool(parent) and any(other.value == parent and other.word and parts[i].title for i, other in marks)
