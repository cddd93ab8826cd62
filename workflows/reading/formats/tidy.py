"""Lines as a careful reader sees them: plain spaces, whole ligatures, no running headers, footers or page numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import Line

_CHARACTERS = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u2003": " ", "\u2002": " ", "\u200a": " ", "\u3000": " ",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "ft", "\ufb06": "st",
        "\u0132": "IJ", "\u0133": "ij", "\u2010": "-", "\u2011": "-", "\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-",
    }
)  # fmt: skip
_SPACES = lazy_re(r" {2,}")
_CONTROL = lazy_re(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_PAGE = lazy_re(
    r"(?i)^[\s|/\-–—]*(?:(?:pagina|blz\.?|bladzijde|page|p\.)\s*\d{1,3}(?:\s*(?:van|of|/)\s*\d{1,3})?|\d{1,3}\s*(?:van|"
    r"/)\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—])[\s|/\-–—]*$"
)
_PAGE_OF = lazy_re(r"(?i)(?:^|[\s|–—-])(?:pagina|pag\.?|blz\.?|bladzijde|blad)\s*\d{1,3}\s*(?:van|/|of)\s*\d{1,3}(?:$|[\s|–—-])")
"""'Pagina 3 van 12' somewhere in a line: no sentence says that."""
_LONE_NUMBER = lazy_re(r"^\s*\d{1,3}\s*$")
_RUNNING = lazy_re(r"(?i)prestatieafspra|overeenkomst|pagina|blz|bladzijde|gemeente|versie|concept|\b20\d\d\b|^\D*\d{1,3}\s*$|\|")
_COUNTS_PAGES = lazy_re(r"(?i)\b(?:blad|bladzijde|blz\.?|pagina|pag\.?)\s*\d{1,3}\s*$")
_COUNTS_MEETINGS = lazy_re(r"(?i)\b(?:\w*overleg|\w*bijeenkomst|werkgroep|vergadering|kwartaal|fase|stap) \d{1,2}$")
_DIGITS = lazy_re(r"\d+")
_SMALL_NUMBER = lazy_re(r"(?<![\w.,€-])\d{1,3}(?![\w%]|[.,-]\d)")
_LABEL = lazy_re(r"\s*[A-Z][a-z]+(?: [a-z]+){0,2}\s*:")
_TITLE = lazy_re(r"(?i)prestatieafspra|afspraken.*\b20\d\d\b|jaarschijf")
FRONT = 15
"""So many lines from its beginning a document has its title."""
_PAGES_APART = 3
_GOES_ON = lazy_re(r"[a-zà-ÿ]{2,}[ ,][^\t]*$")
_OPEN = 40
"""So long is a line that was broken off; a heading is mostly shorter."""
_MARGIN = 3
_SHORTEST, _LINE = 15, 160
_MANY = 3


def names_agreement(text: str) -> bool:
    """Whether a line at the beginning says what the document is: 'Prestatieafspraken 2026'."""
    return bool(_TITLE.search(text))


def tidy(text: str) -> str:
    """The text with ordinary characters; tabs (the cells of a table, also empty ones at its end) stay."""
    return _CONTROL.sub("", text.translate(_CHARACTERS)).rstrip(" ")


def tidy_lines(lines: tuple[Line, ...], *, flowing: bool = False) -> list[Line]:
    """All lines tidied, running headers, footers and page numbers blanked; their places are kept.

    In a `flowing` text no page ends in the middle of a sentence.
    """
    clean = [line if (text := tidy(line.text)) == line.text else replace(line, text=text) for line in lines]
    furniture = _furniture(clean)
    if not flowing:
        furniture |= _within_sentences(clean, furniture) - set(_first_lines(clean))
    return [replace(line, text="") if index in furniture else line for index, line in enumerate(clean)]


def _furniture(lines: list[Line]) -> set[int]:
    found = {i for i, line in enumerate(lines) if _PAGE.match(line.text) or _is_footer(line.text)}
    pages: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.text.strip():
            pages[line.page].append(index)
    if len(pages) > 1:
        found |= _margins(lines, pages)
    found |= _repeated(lines) - set(_first_lines(lines))
    found |= _numbers_beside(lines, found)
    found |= _words_beside(lines, found) - set(_first_lines(lines))
    return found - _only_title(lines, found)


def _numbers_beside(lines: list[Line], furniture: set[int]) -> set[int]:
    """The page numbers alone on the line before or behind a running header of a text without pages, which count up."""
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    place = {i: at for at, i in enumerate(filled)}
    found: set[int] = set()
    for step in (-1, 1):
        beside = [filled[place[i] + step] for i in sorted(furniture & place.keys()) if 0 <= place[i] + step < len(filled)]
        numbers = [i for i in beside if _LONE_NUMBER.match(lines[i].text)]
        if len(numbers) >= _MANY and 2 * len(numbers) > len(beside) and _rises([int(lines[i].text) for i in numbers]):
            found |= set(numbers)
    return found


def _words_beside(lines: list[Line], furniture: set[int]) -> set[int]:
    """The same words above or below what runs through a text without pages: beside a count of pages whatever they say, beside
    another running header where they may be one ('Vastgesteld door partijen, 12 december 2025')."""
    filled = [i for i, line in enumerate(lines) if line.text.strip()]
    found: set[int] = set()
    for step in (-1, 1):
        places: dict[str, list[int]] = defaultdict(list)
        for at, i in enumerate(filled):
            other = filled[at - step] if 0 <= at - step < len(filled) else i
            if i not in furniture and other in furniture and _is_name(lines[i].text) and _runs_along(lines[i], lines[other]):
                places[_key(lines[i].text)].append(i)
        found |= {i for rows in places.values() if len(rows) >= _MANY for i in rows}
    return found


def _runs_along(line: Line, beside: Line) -> bool:
    """Whether a line beside this one is furniture too, if it comes again and again."""
    if _PAGE.match(beside.text) or _LONE_NUMBER.match(beside.text):
        return True
    return _SHORTEST < len(line.text.strip()) < _LINE and "\t" not in line.text and _may_run_through(line.text)


def _only_title(lines: list[Line], furniture: set[int]) -> set[int]:
    """The first running header that is the document's title, where nothing else at its beginning is: it stays once."""
    filled = [index for index, line in enumerate(lines) if line.text.strip()]
    titles = [index for index in filled[:FRONT] if names_agreement(lines[index].text)]
    return set(titles[:1]) if titles and furniture.issuperset(titles) else set()


def _is_footer(text: str) -> bool:
    """A short line that counts the pages, whatever version, day or name it tells beside that; a sentence is none."""
    plain = text.strip()
    return len(plain) < _LINE and "\t" not in plain and not plain.endswith((".", ";", ":")) and bool(_PAGE_OF.search(plain))


def _first_lines(lines: list[Line]) -> list[int]:
    """Where the document begins: its title is no running header, also where this repeats it."""
    return [index for index, line in enumerate(lines) if line.text.strip()][:_MARGIN]


def _key(text: str) -> str:
    return _DIGITS.sub("#", _SPACES.sub(" ", text.strip().lower()))


def _margins(lines: list[Line], pages: dict[int, list[int]]) -> set[int]:
    """Lines that stand at the edge of most pages, and lone numbers there."""
    edges = {page: [*rows[:_MARGIN], *rows[-_MARGIN:]] for page, rows in pages.items()}
    counts = Counter(key for rows in edges.values() for key in {_key(lines[i].text) for i in rows})
    enough = max(2, (len(pages) + 1) // 2)
    found = {i for rows in edges.values() for i in rows if counts[_key(lines[i].text)] >= enough and _may_run(lines[i].text)}
    return found | {rows[k] for rows in pages.values() for k in (0, -1) if _LONE_NUMBER.match(lines[rows[k]].text)}


def _may_run(text: str) -> bool:
    return bool(_RUNNING.search(text)) and len(text) < 160


def _repeated(lines: list[Line]) -> set[int]:
    """Headers that ended up between the lines of a text without pages: the same words, mostly with another number."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        text = line.text.strip()
        if 6 < len(text) < 120 and "\t" not in text and text[-1] not in ".;:?!" and _may_run_through(text):
            places[_key(text)].append(index)
    return {i for rows in places.values() if len(rows) >= _enough(lines, rows) and _numbered(lines, rows) for i in rows}


def _may_run_through(text: str) -> bool:
    """Whether such a line can be a running header; 'Bestuurlijk overleg 2' counts meetings."""
    return bool(_RUNNING.search(text)) and not _COUNTS_MEETINGS.search(text)


def _within_sentences(lines: list[Line], furniture: set[int]) -> set[int]:
    """The same words twice or more, set off by themselves, of which half stand in the middle of a sentence: a running header.

    Two pages are too few to count; what breaks a sentence is no part of it, whatever it says ('Wonen in Veldhoek').
    """
    filled = [i for i, line in enumerate(lines) if line.text.strip() and not (i in furniture or _LONE_NUMBER.match(line.text))]
    places: dict[str, list[int]] = defaultdict(list)
    for i in filled:
        if 6 < len(lines[i].text.strip()) < 120 and _is_name(lines[i].text) and _is_set_off(lines, i):
            places[_key(lines[i].text)].append(i)
    several = [rows for rows in places.values() if len(rows) > 1]
    repeats = {i for rows in several for i in rows}
    running = [i for i in filled if i not in repeats]
    broken = (rows for rows in several if 2 * sum(_breaks_a_sentence(lines, running, i) for i in rows) >= len(rows))
    return {i for rows in broken for i in rows}


def _is_name(text: str) -> bool:
    plain = text.strip()
    return plain[0].isupper() and plain[-1] not in ".,;:?!" and "\t" not in plain


def _is_set_off(lines: list[Line], at: int) -> bool:
    """Whether a line stands by itself: what is next to it is blank, a page number, or on another page."""

    def apart(other: int) -> bool:
        if not 0 <= other < len(lines) or lines[other].page != lines[at].page:
            return True
        return not lines[other].text.strip() or bool(_LONE_NUMBER.match(lines[other].text))

    return apart(at - 1) and apart(at + 1)


def _breaks_a_sentence(lines: list[Line], running: list[int], at: int) -> bool:
    """Whether the running text before the line goes on behind it."""
    place = bisect_left(running, at)
    if not 0 < place < len(running):
        return False
    last, following = (lines[i].text.strip() for i in running[place - 1 : place + 1])
    return len(last) > _OPEN and last[-1].isalpha() and "\t" not in last and bool(_GOES_ON.match(following))


def _enough(lines: list[Line], rows: list[int]) -> int:
    """Two are enough where the line itself says that it counts pages ('... - blad 2')."""
    return 2 if all(_COUNTS_PAGES.search(lines[i].text) for i in rows) else _MANY


def _numbered(lines: list[Line], rows: list[int]) -> bool:
    """Whether a page number counts up in the repeats, or the words are those of a title."""
    texts = [lines[i].text for i in rows]
    first_words = {text.strip().split()[0].rstrip(".").lower() for text in texts}
    if any(
        word.isdigit() or word in {"afspraak", "artikel", "thema", "bijlage", "in", "de", "het", "•", "-"} for word in first_words
    ):
        return False
    return _count_pages(texts) or "prestatieafspra" in texts[0].lower()


def _count_pages(texts: list[str]) -> bool:
    """Whether a number in the lines goes up from page to page; 'Planning: Q2 2026' counts nothing."""
    if any(_LABEL.match(text) for text in texts):
        return False
    numbers = [[int(n) for n in _SMALL_NUMBER.findall(text)] for text in texts]
    if not all(numbers):
        return False
    if len({len(found) for found in numbers}) > 1:
        return any(_rises([found[at] for found in numbers]) for at in (0, -1))
    return any(_rises(list(one)) for one in zip(*numbers, strict=True))


def _rises(numbers: list[int]) -> bool:
    return all(0 < after - before <= _PAGES_APART for before, after in pairwise(numbers))
