"""Lines as 'Wat: ...', 'Wie: ...', 'Wanneer: ...' gathered into passages with cells."""

from __future__ import annotations

from dataclasses import replace

from workflows.reading.items import Passage
from workflows.reading.paragraphs import Paragraph
from workflows.reading.tables import Cells


class Block:
    """The labelled lines of one afspraak. An action label begins a new block; without one the text before it is the action."""

    def __init__(self) -> None:
        self._action: Paragraph | None = None
        self._cells: dict[str, str] = {}

    def add(self, kind: str, body: Paragraph, passages: list[Passage]) -> None:
        """One labelled line. What the line before began is closed first when the same label comes again."""
        if kind == "action":
            self.close(passages)
            self._action = body
        elif kind in {"owner", "lead", "time"}:
            if kind in self._cells:
                self.close(passages)
            self._cells[kind] = body.text
        elif not self._cells and not self._action:
            return

    def close(self, passages: list[Passage]) -> None:
        """Put the block into the afspraak's passages."""
        cells = (
            Cells(self._cells.get("owner", ""), self._cells.get("lead", ""), self._cells.get("time", "")) if self._cells else None
        )
        if self._action is not None:
            passages.append(Passage(self._action, cells=cells))
        elif cells is not None and passages and passages[-1].cells is None:
            passages[-1] = replace(passages[-1], cells=cells)
        self._action, self._cells = None, {}
