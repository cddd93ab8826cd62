"""Plain text and Markdown: bytes -> lines. Text copied out of a PDF often carries Markdown marks: both are read alike."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Document, Line
from workflows.reading.formats.grid_tables import without_drawing
from workflows.reading.formats.run_in_titles import ends_a_title
from workflows.reading.layout.labels import label_kind
from workflows.reading.refusals import unreadable
from workflows.reading.sentences.verbs import is_finite

_HEADING = lazy_re(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_EMPHASIS = lazy_re(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_BOLD_LABEL = lazy_re(
    r"^(?P<before>\s*(?:[-*•]\s+)?)(?P<bold>\*\*|__)(?P<label>[A-Z][a-z]+(?: [a-z]+){0,3})(?P=bold)\s+(?=[^\s:])"
)
_BOLD_TITLE = lazy_re(r"^(?P<before>\s*(?:[\w.]{1,12} )?)(?P<bold>\*\*|__)(?P<title>[^*_]+)(?P=bold)(?=\s)")
_SLANTED = lazy_re(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])")
_LINK = lazy_re(r"!?\[([^\]\n]*)\]\((?:[^)\s]*)\)")
_RULER = lazy_re(r"^(?=.*-[-|:]|.*[|:]-)\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_STRUCK = lazy_re(r"~~(?=\S)[^~\n]+?(?<=\S)~~ ?")
_OTHER_BULLET = lazy_re(r"^(\s*)[*+](?=\s+\S)")
_QUOTED = lazy_re(r"^(?: {0,3}> ?)+")
_TAG = lazy_re(
    r"(?i)</?(?:a|abbr|b|big|center|div|em|font|i|img|mark|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>|<!--.*?-->"
)
_BREAK = lazy_re(r"(?i)\\$|<br ?/?>")
_ATTRIBUTES = lazy_re(r"\s*\{[#.:][^{}]*\}$")
_UNDERLINE = lazy_re(r"^ {0,3}(?:={3,}|-{3,})\s*$")
_LONGEST_HEADING = 120
_ODD = lazy_re(r"[\x00-\x08\x0e-\x1f\ufffd]")
_ESCAPED = lazy_re(r"\\([.#*_\-()\[\]])")


_MOST_LETTERS = 4_000_000
"""Some thousand pages; what is longer is no agreement, and reading it would only take time."""


def decode(data: bytes) -> str:
    """The text of the bytes: UTF-8, UTF-16 with its mark, else Windows-1252. Raises UnreadableDocument for no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    elif b"\x00" in data:
        raise unreadable("unreadable_text")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if len(text) > _MOST_LETTERS:
        raise unreadable("text_too_long")
    if len(_ODD.findall(text)) > max(8, len(text) // 50):
        raise unreadable("unreadable_text")
    return text


def text_lines(text: str) -> list[Line]:
    """Lines with page and number; a form feed begins a new page."""
    found: list[Line] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\u2028", "\n")
    for page, body in enumerate(text.split("\f"), 1):
        lines = _with_edges(_with_marks(without_drawing([_plainer(raw) for raw in body.split("\n")])))
        found.extend(_line(raw, page, number) for number, raw in enumerate(lines, 1))
    return [line for line in found if line is not None]


def _plainer(raw: str) -> str:
    """One way of writing for what Markdown writes in several: bullets, hard breaks; and no marks of quoting or HTML."""
    if "<" in raw:
        raw = _TAG.sub("", raw)
    return _OTHER_BULLET.sub(r"\1-", _BREAK.sub(" ", _QUOTED.sub("", raw.rstrip(" \r"))))


def _with_marks(lines: list[str]) -> list[str]:
    """A line of its own that is underlined is a heading (CommonMark 4.3): '# ' for a double stroke, '## ' for a single one."""
    found = list(lines)
    for at in range(1, len(lines)):
        above = lines[at - 1].strip()
        alone = at < 2 or not lines[at - 2].strip()
        if _UNDERLINE.match(lines[at]) and 0 < len(above) <= _LONGEST_HEADING and alone and above[0] not in "#|-•>":
            found[at - 1] = f"{'#' if '=' in lines[at] else '##'} {above}"
            found[at] = ""
    return found


def _with_edges(lines: list[str]) -> list[str]:
    """Rows of a Markdown table without strokes at their edges get these: the line above a ruler of strokes, and those below."""
    found = list(lines)
    end = 0  # of the table that was gone through last, where a second ruler in it changes nothing
    for at, line in enumerate(lines):
        if at and "|" in line and _RULER.match(line) and not line.strip().startswith("|") and "|" in lines[at - 1]:
            below = range(at + 1, at + 1) if at < end else _rows_from(lines, at + 1)
            end = max(end, below.stop)
            for i in (at - 1, *below):
                found[i] = f"| {lines[i].strip().strip('|')} |"
    return found


def _rows_from(lines: list[str], start: int) -> range:
    return range(start, next((i for i in range(start, len(lines)) if "|" not in lines[i]), len(lines)))


def _line(raw: str, page: int, number: int) -> Line:
    if _RULER.match(raw) and ("|" in raw or raw.strip("-: ") == ""):
        return Line("", page, number)
    heading = _HEADING.match(raw)
    text = _ATTRIBUTES.sub("", heading.group(2)) if heading else _titled(_labelled(raw.rstrip(" ")))
    stripped = text.strip()
    if stripped.startswith("|") and stripped.count("|") >= 2:
        text = CELL.join(cell.strip() for cell in stripped.strip("|").split("|"))
    return Line(_unmarked(text), page, number, len(heading.group(1)) if heading else 0)


def _labelled(raw: str) -> str:
    """'**Wie** Woonlint' says as much as 'Wie: Woonlint', where '**Partijen** evalueren ...' says who does it."""
    bold = _BOLD_LABEL.match(raw)
    if bold is None or not label_kind(bold["label"]):
        return raw
    value = raw[bold.end() :]
    return raw if value[:1].islower() and is_finite(value.split()[0]) else f"{bold['before']}{bold['label']}: {value}"


def _titled(raw: str) -> str:
    """'**3.2 Warmte** De gemeente besluit ...', '3.2 **Warmte** De gemeente ...': with a full stop behind the title."""
    bold = _BOLD_TITLE.match(raw)
    ends = bold and ends_a_title(bold["before"] + bold["title"], raw[bold.end() :])
    return f"{bold['before']}{bold['title'].rstrip()}. {raw[bold.end() :].lstrip()}" if bold and ends else raw


def _unmarked(text: str) -> str:
    if not any(c in text for c in "*_[\\~"):
        return text
    text = _STRUCK.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _SLANTED.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text)


def read_plain(data: bytes, *, name: str) -> Document:
    """A text or Markdown file as a document of broken lines."""
    return Document(name=name, lines=tuple(text_lines(decode(data))))
