"""Lines as 'Wat: ...', 'Wie: ...', 'Wanneer: ...' gathered into passages with cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.layout.items import Passage
from workflows.reading.layout.labels import label_kind
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.cell_words import pieces
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.verbs import is_finite, tokens

_LABEL = lazy_re(
    r"(?P<before>^|[.;|)]\s+|\s+)"
    r"(?P<word>(?:[A-Z]|(?<!.)[a-z])[a-z]+(?:\(\w+\))?(?: [a-z]+(?:\(\w+\))?){0,2}(?=\s*:)|"
    r"[A-Z][a-z]+(?: [a-z]+){0,6}(?=\?))\s*[:?]\s+(?=\S)"
)

_TAKES_UP = lazy_re(r"(?i)\s*(?:zij|ze|deze|die|dit|dat|hij|daar\w*|hier\w*)\b")
"""What goes on about who or when it is."""
_LETTERS = {"action": "a", "owner": "o", "lead": "o", "time": "t", "start": "t"}


def labelled(paragraph: Paragraph) -> list[tuple[str | None, Paragraph]]:
    """The paragraph cut at the labels in it ('... Trekker: gemeente. Planning: Q2'), each stretch with its label's kind.

    In the middle of a text a label counts only after a sentence, in a paragraph of labels, or of who and when, also after a
    space.
    """
    text = paragraph.text
    marks = [(m, label_kind(m.group("word"))) for m in _LABEL.finditer(text)]
    known = [(m, kind) for m, kind in marks if kind and kind != "number"]
    opens = bool(known) and known[0][0].start("word") == 0
    several = {"owner", "time"} <= {"owner" if kind == "lead" else kind for _, kind in known}
    cuts = [(m, kind) for m, kind in known if opens or several or not m.group("before") or m.group("before").strip()]
    if not cuts:
        return [(None, paragraph)]
    ends = [m.start("word") for m, _ in cuts[1:]] + [len(text)]
    first = cuts[0][0].start("word")
    found: list[tuple[str | None, Paragraph]] = [(None, paragraph.part(0, first))] if text[:first].strip() else []
    values = [(kind, paragraph.part(m.end(), end)) for (m, kind), end in zip(cuts, ends, strict=True)]
    if several and not found and all(kind in _LETTERS and kind != "action" for kind, _ in values):
        return [*values[:-1], *_with_action(*values[-1])]
    return found + [one for kind, value in values for one in _ended(kind, value)]


def opens_with_labels(paragraph: Paragraph) -> bool:
    """Whether it begins with who and when: 'Wie: Woonlint. Planning: Q3. Ketels vervangen.'"""
    kinds = [kind for kind, _ in labelled(paragraph)]
    return {"owner", "time"} <= {"owner" if kind == "lead" else kind for kind in kinds} and kinds[0] not in {None, "action"}


def _with_action(kind: str, value: Paragraph) -> list[tuple[str | None, Paragraph]]:
    """The last of labels that open a text, up to its stop, and what is to be done: 'Wie: ... Planning: Q3. Ketels vervangen.'"""
    stretches = sentences(value.text)
    if len(stretches) == 1:
        return [(kind, value)]
    return [(kind, value.part(0, stretches[1][0])), ("action", value.part(stretches[1][0]))]


def _ended(kind: str, value: Paragraph) -> list[tuple[str | None, Paragraph]]:
    """The words of a label up to a sentence behind them that says what happens when: 'Regie: gemeente. HDS houdt in mei ...'."""
    stretches = sentences(value.text) if kind in _LETTERS and kind != "action" else []
    if len(stretches) < 2 or _has_verb(value.text[: stretches[0][1]]):
        return [(kind, value)]
    at = stretches[1][0]
    rest = value.text[at:]
    if not _has_verb(rest) or not find_mentions(rest) or _TAKES_UP.match(rest):
        return [(kind, value)]
    return [(kind, value.part(0, at)), (None, value.part(at))]


def _told_of(passages: list[Passage]) -> list[int]:
    """The places of the text right above a block: its last paragraph, or all points of a list."""
    found: list[int] = []
    for at in range(len(passages) - 1, -1, -1):
        if passages[at].cells is not None or (found and not passages[at].bullet):
            break
        found.append(at)
        if not passages[at].bullet:
            break
    return found


def _has_verb(text: str) -> bool:
    """Whether a verb stands behind a first word; as the first ('Start in Q2, oplevering in Q3') it is a name of what is done."""
    return any(is_finite(word) for _, word in tokens(text)[1:])


def owner_comes_first(kinds: Iterable[str]) -> bool:
    """Whether blocks of labels begin with who or when ('Wie: ...', 'Wat: ...'); `kinds` are those of all paragraphs, ''
    without."""
    runs = ["".join(run) for run in re.split(r"-+", "".join(_LETTERS.get(kind, "-") for kind in kinds))]
    told = [run for run in runs if "a" in run and "o" in run]
    return sum(run[0] != "a" for run in told) > len(told) // 2


class Block:
    """The labelled lines of one afspraak. Without an action label the text before them is the action.

    An action label begins a new block, unless owner or time stand first: where the document's blocks begin so (`owner_first`), or
    where there is no text before that they could belong to.
    """

    def __init__(self, *, owner_first: bool = False) -> None:
        self._owner_first = owner_first
        self._actions: list[Paragraph] = []
        self._cells: dict[str, str] = {}
        self._listing = False

    @property
    def waits(self) -> bool:
        """Whether it says who or when and not yet what, so that a list that follows is what is to be done."""
        return bool(self._cells) and self._listing

    @property
    def lacks_action(self) -> bool:
        """Whether it says who or when, and nowhere what."""
        return bool(self._cells) and not self._actions

    @property
    def _is_whole(self) -> bool:
        """Whether both who and when are said, so that it can belong to the text above."""
        return "time" in self._cells and bool({"owner", "lead"} & set(self._cells))

    def list_begins(self) -> None:
        """A label for the action with nothing behind it: what follows are its parts."""
        self._listing = True

    def add_part(self, body: Paragraph) -> None:
        """One of several actions that share who and when."""
        self._actions.append(body)

    def add(self, kind: str, body: Paragraph, passages: list[Passage]) -> None:
        """One labelled line. What the line before began is closed first when the same label comes again."""
        if kind == "action":
            mine = bool(self._cells) and (self._owner_first or not self._is_whole)
            text_before = passages and passages[-1].cells is None and not mine
            if self._actions or text_before:
                self.close(passages)
            self._actions = pieces(body)
        elif kind in {"owner", "lead", "time"}:
            if kind in self._cells:
                self.close(passages)
            self._cells[kind] = body.text.strip(" .;|")
        elif not self._cells and not self._actions:
            return

    def close(self, passages: list[Passage]) -> None:
        """Put the block into the afspraak's passages."""
        who = self._cells.get("owner", "") or self._cells.get("lead", "")
        if "time" not in self._cells and find_mentions(who):
            self._cells["time"] = who
        cells = (
            Cells(self._cells.get("owner", ""), self._cells.get("lead", ""), self._cells.get("time", "")) if self._cells else None
        )
        if self._actions:
            passages.extend(Passage(action, cells=cells) for action in self._actions)
        elif cells is not None:
            for at in _told_of(passages):
                passages[at] = replace(passages[at], cells=cells)
        self._actions, self._cells, self._listing = [], {}, False
