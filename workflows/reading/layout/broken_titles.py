"""A title that was broken over lines: 'Prestatieafspraken 2026 en' goes on with '2027 gemeente Veldhoek' below it."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL, Line

_NAMED = lazy_re(
    r"(?i)^(?!.*[.;:]\s)(?:[\w'’-]+ ){0,3}(?:prestatie-?\s?afspraken|[a-z]{3,}(?:afspraken|overeenkomst|akkoord)|jaarschijf)\b"
)
_OPEN = lazy_re(
    r"(?i)(?:(?:\s|^)(?:en|t/m|t\.?e\.?m\.?|tot en met|tot|van|voor|in|met|de|het|een|bij|over|periode|jaar|jaren|gemeenten?|"
    r"stichting|woningcorporaties?|[-–—/&+]))$"
)
_YEAR = r"(?:(?:de )?(?:jaren |jaar |periode )?|(?:eind|ultimo) |\d{1,2} [a-z]+ )20\d\d\b"
_YEAR_NEXT = lazy_re(rf"(?i)^{_YEAR}")
_JOINS_YEAR = lazy_re(rf"(?i)^(?:en(?: met)?|t/m|t\.?e\.?m\.?|tot(?: en met)?|[-–—/&+])\s*{_YEAR}")
_ENDS_WITH_YEAR = lazy_re(r"\b20\d\d(?: tot)?$")
_CAPITAL = lazy_re(r"^(?!(?:[A-Z]|[IVX]+|Artikel|Afspraak|Hoofdstuk|Thema|Bijlage)[.:)]?\s)[A-Za-zÀ-ÿ‘'\"]")
_LONGEST = 120
_NEAR = 1
_LINES = 3


def title_goes_on(group: list[Line], line: Line, gap: int) -> bool:
    """Whether the line, with `gap` blank lines above it, goes on with lines that are the title of an agreement."""
    if len(group) > _LINES or gap > _NEAR or line.level != group[-1].level or any(CELL in one.text for one in (*group, line)):
        return False
    title, text = " ".join(one.text.strip() for one in group), line.text.strip()
    if max(len(title), len(text)) > _LONGEST or not _NAMED.match(title):
        return False
    if _ENDS_WITH_YEAR.search(title) and _JOINS_YEAR.match(text):
        return True
    opens = _YEAR_NEXT.match(text) or (_CAPITAL.match(text) and not text.endswith((":", ".", ";")))
    return bool(opens and _OPEN.search(title))
