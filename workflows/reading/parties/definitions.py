"""What a document itself means by a word: 'Odulf: Woningstichting Sint Odulf', 'Bouwpartners: de Gemeente en de Corporaties'.

A term with one party behind it is another name of that party; with more than one it is a name for all of them together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.parties.collective import PARTIJEN, Groups, collectives
from workflows.reading.parties.references import Cast
from workflows.reading.parties.refs import RefKind
from workflows.reading.proposal import ProposedParty

_TERM = r"[\"'‘“]?(?:[Dd]e |[Hh]et )?(?P<term>[A-ZÀ-Ý][\w&’-]{1,29}(?: [\w&’-]{2,20}){0,2})[\"'’”]?"
_ALONE = lazy_re(rf"^\s*{_TERM}\s*:?\s*$")
_BESIDE = lazy_re(rf"^\s*(?:[•*-]\s*|[a-z\d]{{1,2}}[.)]\s*)?{_TERM}\s*(?::|=|\t|\s–\s)\s*(?P<meaning>\S.*)$")
_CELL = r"[^\t ]+(?: [^\t ]+){0,2}"
_HEADS = lazy_re(
    rf"(?i)\t*(?:(?:de )?(?:gemeente\w*|corporatie\w*|huurders\w*)\t[^\t]*\t|(?:{_CELL}\t){{2,}}{_CELL}$)",
)
"""'Gemeente | Woonlint | Huurdersraad' stands above the columns of a table, and says what nothing means."""
_EQUALS = lazy_re(
    r"(?:^|[\s(;,:])(?P<term>[A-ZÀ-Ý][\w&.’-]{0,14}) (?:=|staat voor|"
    r"betekent) (?P<meaning>[^;=]+?)(?=\s*(?:[;,](?=\s[^;,=]{1,15} =)|;|\.(?:\s|$)|$))"
)
"""A line of abbreviations: 'Gem. = gemeente Veldhoek; WL = Woonlint'."""
_SPELLED = lazy_re(
    r"(?<![\w-])(?P<term>[A-Z][A-Za-z&]{0,9}) \((?!samen|gezamenlijk|tezamen|hierna|verder)(?P<meaning>[^()]{6,80})\)"
)
"""'GVH (gemeente Veldhoek), WL (Woonlint)'."""
_LONGER = lazy_re(r"(?:[A-ZÀ-Ý][\w’'&-]*|\b[Dd]e|\b[Hh]et) $")
"""Before the last word of a name, which is no term: 'Ter Borch (Borch)'."""
_FILLING = lazy_re(
    r"(?i)\b(?:de|het|en|alle|beide|samen|gezamenlijk|tezamen|te weten|zijnde|bestaande uit|drie|twee|vier|vijf)\b|[\s,;:.()]+"
)
_LEGEND = lazy_re(r"(?i)\s*(?:legenda|(?:gebruikte )?afkortingen|verklaring|toelichting)\b")
_OF_TABLES = lazy_re(r"(?i)\bafkorting|\bin de tabel")
_SHORT_FOR = lazy_re(
    r"(?:^|[\s(:,;])[\"'‘“]?(?P<term>[A-Z][A-Za-z&]{0,6})[\"'’”]? (?:is|zijn|voor|staat voor|betekent) (?P<meaning>[^,;.:]+?)"
    r"(?=\s*(?:[,;.]|\ben [\"'‘“]?[A-Z]|$))"
)
"""'In de tabellen gebruiken we afkortingen: G is de gemeente, WL is Woonlint en HDS is de huurdersraad.'"""
_CODE = lazy_re(r"[A-Z][A-Za-z&]{0,6}[A-Z]")
_LINE = lazy_re(r"\s*(?P<term>[A-Z][A-Za-z&]{0,6}[A-Z])\s{1,4}(?=.*[a-z])(?P<meaning>(?:gemeente|[A-Z])[\w’'& -]{4,60})")
_NAME_LENGTH, _MOST = 70, 300
_WITHIN = 80
_LONGEST = 160


def defined(
    front: tuple[Paragraph, ...], pairs: list[tuple[str, str]], parties: tuple[ProposedParty, ...]
) -> tuple[tuple[ProposedParty, ...], Groups]:
    """The parties with the names that the document gives them, and its names for several of them."""
    groups: Groups = {}
    texts = [p.text for p in front[:_WITHIN]]
    for _ in range(2):  # a term may rest on one that is defined after it
        cast = Cast(parties, groups=groups)
        for term, meaning in pairs:
            names = () if _is_another(term, parties) else _meant(meaning, cast)
            if len(names) == 1:
                parties = tuple(_also(p, term) if p.name == names[0] else p for p in parties)
            elif names and not _is_one(term, parties):
                groups[term] = names
        groups |= {term: names for term, names in collectives(texts, cast).items() if term != PARTIJEN or term not in groups}
    return parties, groups


def _is_one(term: str, parties: tuple[ProposedParty, ...]) -> bool:
    """Whether it is what one party is called: 'OM  VH  WSO' is a line of who signs, and no word for several."""
    return term.isupper() and any(term in p.aliases for p in parties)


def _is_another(term: str, parties: tuple[ProposedParty, ...]) -> bool:
    """Whether the term is a party with a short name of its own: 'Huurdersraad Hazel – HBV Beek' are two beside each other."""
    return any(p.name.lower() == term.lower() and len(term.split()) > 1 and p.aliases for p in parties)


def terms(front: tuple[Paragraph, ...], everything: tuple[Paragraph, ...]) -> list[tuple[str, str]]:
    """Each term with the words that say what it means: in the front, and in a legend or table of abbreviations anywhere."""
    pairs = list(_pairs([p.text for p in front[:_WITHIN]]))
    for text in (p.text for p in everything):
        pairs += _abbreviated(text)
    return list(dict.fromkeys(pairs))[:_MOST]


def _abbreviated(text: str) -> Iterator[tuple[str, str]]:
    """'GH = gemeente Hazerveld; ...', a row 'GH | Gemeente Hazerveld', a line 'GH  gemeente Hazerveld'."""
    if _LEGEND.match(text):
        yield from ((one["term"], one["meaning"].strip()) for one in _EQUALS.finditer(text))
    if _OF_TABLES.search(text) and len(short_for := list(_SHORT_FOR.finditer(text))) > 1:
        yield from ((one["term"], one["meaning"].strip()) for one in short_for)
    cells = [cell.strip() for cell in text.split(CELL)]
    if len(cells) > 1:
        short = next((i for i, cell in enumerate(cells[:2]) if _CODE.fullmatch(cell)), None)
        if short is not None and len(cells[1 - short]) < _NAME_LENGTH:
            yield cells[short], cells[1 - short]
    elif line := _LINE.fullmatch(text):
        yield line["term"], line["meaning"]


def _pairs(texts: list[str]) -> Iterator[tuple[str, str]]:
    for index, text in enumerate(texts):
        beside = _BESIDE.match(text) if len(text) < _LONGEST and not _HEADS.match(text) else None
        if beside:
            yield beside["term"], beside["meaning"]
        for pattern in (_EQUALS, _SPELLED):
            if len(listed := [one for one in pattern.finditer(text) if not _LONGER.search(text[: one.start()])]) > 1:
                yield from ((one["term"], one["meaning"].strip()) for one in listed)
        alone = _ALONE.match(text)
        after = texts[index + 1] if index + 1 < len(texts) else ""
        if alone and after.rstrip().endswith((";", ".")) and len(after) < _LONGEST:
            yield alone["term"], after


def _meant(meaning: str, cast: Cast) -> tuple[str, ...]:
    """The parties of a meaning that says nothing beside their names; one party counts only by its own name."""
    meaning = re.sub(r"\s*\([^()]*\)", "", meaning)
    refs = cast.refs(meaning)
    rest = "".join(c for i, c in enumerate(meaning) if not any(r.start <= i < r.end for r in refs))
    if not refs or _FILLING.sub("", rest) or any(r.kind not in {RefKind.NAMED, RefKind.ROLE} for r in refs):
        return ()
    return cast.in_order({n for r in refs for n in cast.meant_by(r)})


def _also(party: ProposedParty, term: str) -> ProposedParty:
    known = {name.lower() for name in (party.name, *party.aliases)}
    return party if term.lower() in known else replace(party, aliases=(*party.aliases, term))
