"""Paragraphs as the parts of an agreement: headings, numbered items, rows, text. The table of contents is left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.formats.document import CELL
from workflows.reading.layout.contents import without_contents
from workflows.reading.layout.headings import SECTION_ROLES, HeadingRole, is_title, role_of, says_theme
from workflows.reading.layout.labels import bare_label
from workflows.reading.layout.markers import YEAR_POINT, Mark, Marking, MarkKind
from workflows.reading.layout.paragraphs import Paragraph

_CODE = lazy_re(rf"[A-Z]{{1,3}}[.\-]?\d{{1,2}}{CELL}")
_ASKED = frozenset({HeadingRole.INTRODUCTION, HeadingRole.AGREEMENTS, HeadingRole.PROCEDURE})
"""What a heading that is a question may open: 'Waar staan we?'"""
_OF_ONE = lazy_re(r"(?:Dit|Wat) (?:doen|doet|gaan|gaat|beloven|belooft) [^.,;:]{2,40}\??")
"""'Wat doet Woonlint', 'Dit doen wij als gemeente': the chapter of one party."""
_NUMBERED_THEME = lazy_re(
    r"(?:Thema|Hoofdstuk|Speerpunt|Pijler|Programmalijn) (?:\d{1,2}|[A-Z]|[IVX]+)\s?[:.–-] ?[A-Z][^.:;!?\t]{3,70}"
)
"""'Thema 2: Een huis dat je kunt betalen': a heading, whatever verb it has."""
_MEETS = lazy_re(r"(?:Overleggen|Vergaderen|OVERLEGGEN|VERGADEREN)\b")
_HOW = lazy_re(r"(?:Hoe|HOE|Zo|ZO|Wanneer|WANNEER) ")
_CLAUSE = 7
_OF_US = lazy_re(r"(?i)^(?:dit|dat|wat|zo|hoe)\b.*\b(?:wij|we|partijen)\b")
_CODED = lazy_re(r"[A-Z][.\-]?\d{1,2}")
_LETTERED_TITLE = lazy_re(r"([A-Z])(?:[.:)]| [–-]) [A-Z][^.;:!?\t]{3,70}")
_SEVERAL = 2
_FEW = 4


@dataclass(frozen=True, slots=True)
class Element:
    """A paragraph with the mark that it begins with; `title` says that what follows the mark has the form of a heading."""

    paragraph: Paragraph
    mark: Mark | None
    title: bool

    @property
    def body(self) -> Paragraph:
        """The words after the mark."""
        return self.paragraph.part(self.mark.body) if self.mark else self.paragraph

    @property
    def number(self) -> Mark | None:
        """The mark if it is a number."""
        return self.mark if self.mark and self.mark.kind is MarkKind.NUMBER else None

    @property
    def heading(self) -> bool:
        """Whether this is a heading without a number."""
        return self.title and self.mark is None

    @property
    def role(self) -> HeadingRole:
        """What stands beneath, read as a heading."""
        return role_of(self.body.text)


def elements(paragraphs: list[Paragraph]) -> list[Element]:
    """All paragraphs but those of the table of contents."""
    kept = without_contents(paragraphs)
    marking = Marking.of(_counted(p) for p in kept if not p.is_row or _CODE.match(p.text))
    whole = _with_titles(_with_values(kept, marking), marking)
    years = _year_points(whole)
    found = [
        _element(p, marking) if i not in years else Element(p, Mark(MarkKind.BULLET, "", 0), title=False)
        for i, p in enumerate(whole)
    ]
    return _with_themes(_with_lettered_titles(found))


def _with_lettered_titles(found: list[Element]) -> list[Element]:
    """'B. Betaalbaar houden' heads what counts B1, B2, ..., whatever verb it has."""
    letters = {e.number.value[0] for e in found if e.number is not None and _CODED.fullmatch(e.number.value)}
    if not letters:
        return found
    return [
        replace(e, title=True) if e.mark is None and (m := _LETTERED_TITLE.fullmatch(e.paragraph.text)) and m[1] in letters else e
        for e in found
    ]


def _with_themes(found: list[Element]) -> list[Element]:
    """'Thema: Bouwen' heads the afspraken beneath it, but for one that stands among the labels of an afspraak."""
    around: list[Element | None] = [None, *found, None]
    return [
        replace(element, mark=None, title=True) if element and _heads_theme(element, above, below) else element
        for above, element, below in zip(around, found, around[2:], strict=False)
    ]


def _heads_theme(element: Element, above: Element | None, below: Element | None) -> bool:
    mark, text = element.mark, element.paragraph.text
    if mark is None or mark.kind is not MarkKind.LABEL or element.paragraph.is_row:
        return False
    if not (says_theme(text) and is_title(element.body.text, limit=140)):
        return False
    labelled = above is not None and above.mark is not None and above.mark.kind in {MarkKind.LABEL, MarkKind.NUMBER}
    goes_on = below is not None and below.mark is not None and below.mark.kind is MarkKind.LABEL
    return element.paragraph.level > 0 or not (labelled or goes_on)


def _year_points(paragraphs: list[Paragraph]) -> set[int]:
    """'2026: 40 woningen', '2027: 60 woningen' beneath what ends with a colon: points without a mark, and no headings."""
    found: set[int] = set()
    for i, (above, paragraph) in enumerate(pairwise(paragraphs), 1):
        announced = i - 1 in found or above.text.rstrip().endswith(":")
        if announced and not (paragraph.level or paragraph.is_row) and YEAR_POINT.match(paragraph.text):
            found.add(i)
    return found


def _counted(paragraph: Paragraph) -> str:
    """The words that tell how a document counts; a row does so where it begins with a code ('W1')."""
    return paragraph.text.replace(CELL, " ", 1)


def _with_values(paragraphs: list[Paragraph], marking: Marking) -> list[Paragraph]:
    """Labels alone on their line ('Wie doet het?') joined with the line after them, where the document says so who and when."""
    kinds = [None if p.is_row else bare_label(p.text, heading=p.level > 0) for p in paragraphs]
    if not {"owner", "lead"} & set(kinds) or "time" not in kinds:
        return paragraphs
    kept: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs):
        label = kinds[index - 1] if index else None
        joins = label and label != "number" and not kinds[index] and not paragraph.level and not paragraph.is_row
        if joins and not marking.mark_of(paragraph.text):
            kept[-1] = kept[-1].then(paragraph)
        else:
            kept.append(paragraph)
    return kept


def _with_titles(paragraphs: list[Paragraph], marking: Marking) -> list[Paragraph]:
    """'Artikel 3' alone on its line joined with its title on the next one, where the parts of the article follow."""
    kept: list[Paragraph] = []
    for index, paragraph in enumerate(paragraphs):
        after = paragraphs[index + 1 : index + 2]
        if kept and after and _is_title_below(kept[-1], paragraph, after[0], marking):
            level = max(kept[-1].level, paragraph.level)
            kept[-1] = replace(kept[-1].then(paragraph), level=level)
        else:
            kept.append(paragraph)
    return kept


def _is_title_below(above: Paragraph, paragraph: Paragraph, after: Paragraph, marking: Marking) -> bool:
    mark, part = marking.mark_of(above.text), marking.mark_of(after.text)
    if mark is None or mark.word[:3] != "art" or above.text[mark.body :].strip() or paragraph.is_row or after.is_row:
        return False
    follows = part is not None and not part.word and (part.value == "1" or part.value.startswith(f"{mark.value}."))
    return follows and marking.mark_of(paragraph.text) is None and is_title(paragraph.text)


def _element(paragraph: Paragraph, marking: Marking) -> Element:
    mark = None if paragraph.is_row and not _labelled(paragraph) else marking.mark_of(paragraph.text)
    body = paragraph.text[mark.body :] if mark else paragraph.text
    number_or_none = mark is None or mark.kind is MarkKind.NUMBER
    title = number_or_none and not paragraph.is_row and (is_title(body) or (paragraph.level > 0 and is_title(body, limit=140)))
    title = title or (
        number_or_none
        and not paragraph.is_row
        and (
            _asks_when(body, paragraph.level)
            or _is_named(paragraph, body)
            or _tells_section(body)
            or _in_capitals(body)
            or bool(_NUMBERED_THEME.fullmatch(body))
        )
    )
    if title and mark is None and body.endswith((".", ":")) and not paragraph.level:
        title = role_of(body) is not HeadingRole.THEME
    return Element(paragraph, mark, title)


def _is_named(paragraph: Paragraph, body: str) -> bool:
    """A short heading by its level in the document, also where one of its words may be a verb ('Huren').

    Without a number, or about 'wij', it may be a few words longer ('Zo houden we elkaar scherp', '1. Dit doen wij als gemeente'),
    if it says no time: then it is no promise.
    """
    if not paragraph.level or not body.strip() or body.rstrip().endswith((".", ":", ";", ",")):
        return False
    most = _CLAUSE if (body == paragraph.text or _OF_US.search(body)) and not find_mentions(body) else _FEW
    return len(body.split()) <= most


def _in_capitals(body: str) -> bool:
    """'HOE HOUDEN WE CONTACT': a line in capitals is a heading, whatever verb it has."""
    return body.isupper() and _SEVERAL <= len(body.split()) <= _CLAUSE and not body.rstrip().endswith((".", ";", ",", ":"))


def _asks_when(body: str, level: int) -> bool:
    """'Wanneer spreken we elkaar?', 'Hoe wij overleggen': a heading that is a clause, and says by itself what follows."""
    plain = not body.rstrip().endswith((".", ";", ",", ":")) and len(body.split()) <= _CLAUSE
    asks = bool(_HOW.match(body))
    if body.endswith("?") and plain and role_of(body) in _ASKED:
        return True
    if plain and _OF_ONE.fullmatch(body):
        return True
    if plain and _MEETS.match(body) and len(body.split()) <= _FEW:
        return role_of(body) is HeadingRole.PROCEDURE
    return plain and ((level > 0 and asks) or ((level > 0 or asks) and role_of(body) is HeadingRole.PROCEDURE))


def _tells_section(body: str) -> bool:
    """'Wat we blijven doen': a clause that says which afspraken stand beneath it."""
    plain = body[:1].isupper() and not body.rstrip().endswith((".", ";", ",", ":")) and len(body.split()) <= _CLAUSE
    return plain and role_of(body) in SECTION_ROLES


def _labelled(paragraph: Paragraph) -> bool:
    mark = Marking().mark_of(paragraph.text)
    return bool(mark and mark.kind is MarkKind.LABEL and paragraph.text.count("\t") == 1)
