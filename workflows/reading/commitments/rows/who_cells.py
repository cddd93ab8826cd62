"""Who does it, in the few words of a cell or of the line 'Wie': 'alle partijen, onder regie van WL', 'Gemeente (HDS)'.

Brackets say who leads, who does it too, or who only thinks along; what stands before a name says so outside brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import Group, grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.layout.tables.table_rows import Cells

_BRACKET = lazy_re(r"\((?P<inside>[^()]*)\)")
_BESIDE = lazy_re(
    r"(?i)(?:\b(?:met )?(?:(?:hulp|(?:financiële )?(?:ondersteuning|steun|bijdrage)|medewerking|advies|inbreng) van|in "
    r"(?:overleg|afstemming|samenspraak) met|(?:na )?overleg met|(?:in )?opdracht van|namens|betrokken:?|gehoord:?|"
    r"informeren:?|meedenken:?|partners?:)|"
    r"\bi\.?\s?o\.?\s?m?\.?|\bm\.?\s?m\.?\s?v\.?)\s*(?:de |het )?$"
)
_HELPS = lazy_re(
    r"(?i)[^;.,|(]*\b(?:(?:denk|lees|kijk)t? mee|(?:denken|lezen|kijken) mee|sluit(?:en)? aan|advise(?:ert|ren)|adviseur|"
    r"(?:heeft|hebben) (?:\w+ )?(?:advies|instemmings|informatie|inspraak)recht|(?:heeft|hebben) (?:een )?adviserende|"
    r"word(?:t|en) (?:betrokken|geraadpleegd|gehoord|geïnformeerd))\b"
)
"""'Gemeente; Woonlint denkt mee': who only helps."""
_NOT_HERE = lazy_re(r"(?i)\b(?:voor|in|te|uit)\s+(?:de |het )?$")
"""'Gemeente Moerveld; voor Veldhoek is dit gedaan'."""
_EVERYBODY = lazy_re(r"(?i)alle[nm]?|allemaal|iedereen|alle (?:drie|vier|vijf|zes)|gezamenlijk|samen|alle ondertekenaars")
_LEAD_MARK = (
    r"(?:(?:kar)?trekker|regie|regisseur|penvoerder|coördinatie|coördinator|initiatief(?:nemer)?|lead|leiding|"
    r"voortouw|trekt|leidt|t)"
)
_MARK = lazy_re(rf"(?i)\s*(?:is |als )?{_LEAD_MARK}\s*")
_LEAD_BEFORE = lazy_re(
    rf"(?i)(?:\b(?:regie|leiding|initiatief|voortouw|coördinatie) (?:ligt|is|berust) bij|\b(?:onder|op)\s+(?:de\s+)?(?:regie|"
    rf"leiding|aanvoering|initiatief|coördinatie) van|\b{_LEAD_MARK}\s*:|"
    rf"\b(?:kar)?trekker(?: is)?|"
    r"\bgetrokken door)\s*(?:de |het )?$"
)
_LEAD_AFTER = lazy_re(
    r"(?i)\s*(?:trekt|leidt|organiseert|initieert|neemt het initiatief|coördineert|voert (?:de )?regie|is (?:kar)?trekker|"
    r"als (?:kar)?trekker|heeft de (?:regie|leiding|"
    r"lead)|"
    r"neemt (?:het voortouw|de leiding))\b"
)
_ALSO = lazy_re(r"(?i)\s*(?:samen met|i\.?\s?s\.?\s?m\.?|in samenwerking met|met|en|\+|&)\s")
_WITH = lazy_re(r"(?i)(?:samen met|\bi\.?\s?s\.?\s?m\.?|in samenwerking met)\s*(?:de |het )?$")
_ONLY_NAMES = lazy_re(r"(?i)\b(?:en|de|het|of)\b|[\s,;/&+]+")


@dataclass(frozen=True)
class _Who:
    """Who does it, who leads it, and those who are named before 'samen met'."""

    owners: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()


def people(cells: Cells, context: Context) -> tuple[tuple[str, ...], str | None]:
    """The owners in the cells in the order of the parties, and the lead where the cells name just one."""
    told = _who(cells.owner, context)
    column = _who(cells.lead, context)
    others = {n for text in cells.others if len(text) < 60 and not (cells.owner or cells.lead) for n in _plain(text, context)}
    leads = (column.leads or column.first) or told.leads
    return context.cast.in_order({*told.owners, *column.owners, *others}), next(iter(leads)) if len(leads) == 1 else None


def _who(text: str, context: Context) -> _Who:
    """Who a cell names as doing it, and whom as leading it."""
    bare = _BRACKET.sub(lambda m: ";" + " " * (len(m.group()) - 1), text)
    groups = _groups(bare, context)
    owners = {n for g in groups for n in context.names_of(g, text)}
    if _EVERYBODY.fullmatch(bare.strip(" .,;")):
        owners |= set(context.cast.signers)
    leads = {n for g in groups if _leads(g, bare) for n in context.names_of(_first_of(g, bare), text)}
    for bracket in _BRACKET.finditer(text):
        also, leading = _in_brackets(bracket, text, groups, context)
        owners |= also
        leads |= leading
    first = {n for g in groups if not _WITH.search(text[: g.start]) for n in context.names_of(g, text)}
    return _Who(frozenset(owners), frozenset(leads), frozenset(first or owners))


def _plain(text: str, context: Context) -> tuple[str, ...]:
    """The parties in a cell whose column has no known name; a place is only a place there."""
    groups = [g for g in grouped(context.cast.refs(text), text) if not _only_helps(g, text)]
    return context.cast.in_order({n for g in groups for n in context.names_of(g, text)})


def _groups(text: str, context: Context) -> list[Group]:
    groups = grouped(context.cast.refs_in_cell(text), text)
    return [g for g in groups if not (_only_helps(g, text) or (_NOT_HERE.search(text[: g.start])))]


def _only_helps(group: Group, text: str) -> bool:
    return bool(_BESIDE.search(text[: group.start]) or _HELPS.match(text, group.end))


def _leads(group: Group, text: str) -> bool:
    return bool(_LEAD_BEFORE.search(text[: group.start]) or _LEAD_AFTER.match(text, group.end))


def _first_of(group: Group, text: str) -> Group:
    """The party beside the word for leading: the last before it, or the first behind it."""
    ref = group.refs[0] if _LEAD_BEFORE.search(text[: group.start]) else group.refs[-1]
    return Group((ref,), ref.start, ref.end)


def _in_brackets(bracket: re.Match[str], text: str, groups: list[Group], context: Context) -> tuple[set[str], set[str]]:
    """Who does it too and who leads by what stands in these brackets."""
    inside = bracket["inside"]
    refs = context.cast.refs_in_cell(inside)
    if _MARK.fullmatch(inside):
        before = [ref for group in groups for ref in group.refs if ref.end <= bracket.start()]
        last = before[-1] if before else None
        return set(), set(context.names_of(Group((last,), last.start, last.end), text)) if last else set()
    told = _who(inside, context) if refs else _Who()
    if told.leads:
        return set(told.owners), set(told.leads)
    rest = "".join(c for i, c in enumerate(inside) if not any(r.start <= i < r.end for r in refs))
    thinks_along = not _ONLY_NAMES.sub("", rest) and not _ALSO.match(inside)  # 'Gemeente (HDS)'
    alone = not any(group.end <= bracket.start() for group in groups)
    return (set(told.owners) if alone or not thinks_along else set()), set()
