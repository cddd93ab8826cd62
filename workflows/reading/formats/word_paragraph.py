"""The words of one Word paragraph as they read once all tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from workflows.reading.formats.run_in_titles import ends_a_title
from workflows.reading.formats.word_styles import is_on, w

_THROUGH = {
    w(n) for n in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "rt")
}
_BULLETS = {"F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F0FC": "✓"}
_CHOICE = "Choice"
_FALLBACK = "Fallback"


@dataclass(slots=True)
class Words:
    """Text with tabs and line ends; `boxes` are text boxes anchored here.

    `rendered` and `hard` are the page breaks before the first words and after them: noted when Word saved, and asked for.
    """

    pieces: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    rendered: tuple[int, int] = (0, 0)
    hard: tuple[int, int] = (0, 0)
    bold: bool = False
    """Whether all that was read so far stands in bold."""

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def turn(self, *, rendered: bool) -> None:
        """A page ends here: counted as before or after the first words."""
        after = bool(self.text.strip())
        if rendered:
            self.rendered = (self.rendered[0] + (not after), self.rendered[1] + after)
        else:
            self.hard = (self.hard[0] + (not after), self.hard[1] + after)


def words_of(paragraph: Any) -> Words:
    """Everything that is printed of the paragraph; deleted, moved and hidden text is left out, and notes are only marks."""
    found = Words()
    _inline(paragraph, found)
    return found


def _inline(element: Any, found: Words) -> None:
    for child in element:
        if child.tag == w("r"):
            if not is_on(child.find(w("rPr")), "vanish"):
                _title_run(child, found)
                _run(child, found)
        elif child.tag in _THROUGH:
            _inline(child, found)
        elif _local(child) == "AlternateContent":
            _inline(_alternative(child), found)


def _title_run(run: Any, found: Words) -> None:
    """Before the first run in ordinary letters: a full stop behind what stood in bold, where that is a title."""
    bold = is_on(run.find(w("rPr")), "b")
    said = "".join(child.text or "" for child in run if _local(child) == "t")
    if found.bold and not bold and said.strip():
        if ends_a_title(found.text, said):
            found.pieces.append(". " if not said.startswith(" ") else ".")
            found.pieces[-2] = found.pieces[-2].rstrip()
        found.bold = False
    elif not found.text.strip():
        found.bold = bold


def _run(run: Any, found: Words) -> None:
    for child in run:
        match _local(child):
            case "t":
                found.pieces.append(child.text or "")
            case "tab" | "ptab":
                found.pieces.append("\t")
            case "br" | "cr":
                if child.get(w("type")) in {"page", "column"}:
                    found.turn(rendered=False)
                else:
                    found.pieces.append("\n")
            case "noBreakHyphen":
                found.pieces.append("-")
            case "sym":
                found.pieces.append(_BULLETS.get((child.get(w("char")) or "").upper(), ""))
            case "lastRenderedPageBreak":
                found.turn(rendered=True)
            case "drawing" | "pict" | "object" | "AlternateContent":
                found.boxes.extend(_boxes(child))


def _boxes(element: Any) -> Iterator[Any]:
    """The outermost text boxes inside."""
    if _local(element) == "AlternateContent":
        element = _alternative(element)
    for child in element:
        if child.tag == w("txbxContent"):
            yield child
        else:
            yield from _boxes(child)


def _alternative(element: Any) -> Any:
    """The first of the alternatives: the others say the same for older programs."""
    for wanted in (_CHOICE, _FALLBACK):
        for child in element:
            if _local(child) == wanted:
                return child
    return element


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
