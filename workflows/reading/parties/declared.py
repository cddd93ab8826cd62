"""Parties as the front of a document presents them: side by side in one breath, one below the other, or in a table.

'Gemeente A, Stichting B (hierna: B) en Huurdersraad C', a list under 'De ondergetekenden:', rows 'Partij | Afkorting'. Where a
gemeente stands among the names, the others sign too, whatever they are called; what they are says a word in their name, or
who represents them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.formats.document import CELL
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.parties.names import AND_AROUND, BEFORE_SHORT, BEHIND, HEREAFTER, one_name
from workflows.reading.parties.told_by_name import GEMEENTE, TENANTS, role_told, without_kind
from workflows.reading.proposal import PartyRole

_SMALL = r"(?:van|de|der|den|het|in|te|op|bij|aan|voor|'t|’t|&)"
_BEGINS = r"(?:de|der|den|het|'t|’t|&)"
"""What may begin a name without a capital; 'de afspraken van Woonlint, de gemeente A en ...' begins none with 'van'."""
_CAPITAL = rf"(?!(?:[QT]\d|{BEHIND})\b|[A-Z]\.\s)[A-ZÀ-Ý][\w’'&.-]*"
_KIND = (
    r"(?:[Gg]emeente[ns]?|[Ww]oning[a-z]+|[Ww]oon[a-z]+|[Ss]tichting(?:en)?|[Vv]ereniging(?:en)?|[Cc]oöperatie|[Hh]uurders[a-z]*|"
    r"[Bb]ewoners[a-z]+|[Cc]orporaties?|[Tt]oegelaten instelling|[Vv]olkshuisvesting)"
)
_NEXT = rf"(?! (?:de|het) {_KIND} )"
"""Where the next name begins that nothing but the end of a line stood before: 'Vechthoeve Wonen de Huurdersraad Zilver'."""
_NAME = rf"(?:{_KIND} )*(?:{_BEGINS} )*{_CAPITAL}(?:{_NEXT}(?: {_SMALL}){{0,2}} {_CAPITAL})*{AND_AROUND}"
_ITEM = (
    rf"(?:de |het |beide |(?:De|Het) (?={_KIND}))?(?P<name>(?:(?:De|Het) (?!{_KIND}))?{_NAME})"
    r"(?P<bracket>\s*\([^()]{1,90}\))?"
)
_ONE = lazy_re(_ITEM)
_KINDED = lazy_re(_KIND)
_WONEN = lazy_re(r"\b(?:Wonen|Woonbedrijf|Woongroep|Woonpartners|Woonservice)\b")
"""What a landlord's name has where no word for its kind begins it: 'Vechthoeve Wonen'."""
_SEPARATOR = lazy_re(
    rf"(?:\s*(?:,\s*en|,|;|\||·|•|/)|\s+(?:[–—-]|&|en)|(?=\s+(?:de|het) {_KIND} ))\s+"
    rf"(?:ook |(?:van|met|door|tussen) (?=(?:de |het )?{_KIND} ))?"
)
_LISTED = lazy_re(
    rf"^\s*(?:(?:\d{{1,2}}|[a-z])\s?[.):]\s*|[•▪*➜➢✓–-]\s*)?{_ITEM}(?=\s*(?:$|[,;:|.]|\s–\s|\s-\s|\s(?:met|die|dat|"
    rf"ten deze)\b|\sen\s(?:de |het )?[A-Z]))"
)
_MARK = lazy_re(r"\s*(?:\d{1,2}|[A-Za-z])\s?[.):]\s")
_ANOTHER = lazy_re(rf"(?:,|;|\ben)\s+(?:de |het )?{_KIND}\s")
_OTHERS = lazy_re(
    r"(?i)\bzorg(?!won)|welzijn|waterschap|provincie|politie|ministerie|omgevingsdienst|autoriteit|waarborgfonds|aedes|\bwsw\b|\bvng\b"
)
_NO_NAMES = lazy_re(
    r"(?i)(?:prestatie|jaar|woon)?(?:afspraken|overeenkomst|visie)\b|prestatie|inleiding|voorwoord|thema\b|hoofdstuk|bijlage|inhoud|"
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b|partijen?\b|namens\b|wethouder|"
    r"(?:mevrouw|mevr|mw|(?:de )?heer|dhr|drs|mr|ir|ing)\b|"
    r"bestuurder|directeur|voorzitter|versie|concept|pagina|nederland\b|woningwet|raad\b|college|artikel|wij\b|in\b|deze\b|met\b|"
    r"beschikbaarheid|betaalbaarheid|duurzaamheid|leefbaarheid|[a-z]*woningen$|(?:wonen|huisvesting|woonruimte)$|"
    r"woon(?:ruimteverdeling|overlast|lasten|wagens?|vormen|comfort|fraude|wensen)$|huis(?:bezoek|uitzetting|houden)[a-z]*$"
)
_PAPER = lazy_re(
    r"(?i)[a-z](?:visie|programma|verordening|regeling|convenant|overeenkomst|akkoord|nota|agenda|begroting|rapportage|overleg)$"
)
"""Papers and talks, which have a capital at the beginning of a sentence ('Woonzorgvisie aanbieden')."""
_SENTENCE = lazy_re(r"(?<=[a-z]{2})\.\s")
"""Where a name ends with its sentence: 'Noorderwiek. De huurders ...'."""
_LEGAL_FORM = lazy_re(r"\b(?:U\.A|B\.V|N\.V)\.$")
_ROLE_ONLY = lazy_re(
    r"(?i)(?:woning|woon)?corporaties?|(?:huurders|bewoners)[a-z]*|verhuurders?|gemeenten?|(?:woning|woon)stichting(?:en)?|stichting|"
    r"vereniging|woningbouwvereniging(?:en)?"
)
_OF_SEVERAL = lazy_re(
    r"^(?:(?:[Ww]oning|[Ww]oon)?corporaties|[Hh]uurders(?:organisaties|verenigingen|raden)|[Bb]ewonersraden|[Ww]oningstichtingen|[Ww]oonstichtingen)"
    r"\s+(?=[A-Z])"
)
"""What stands once before the names of several: 'de woningcorporaties A en B'."""
_QUOTED = lazy_re(
    rf"(?:{HEREAFTER}|\s(?:of|ook)\s|^)\s*[\"'‘’“„*]*(?:de |het )?(?P<alias>[\w][\w&.’-]*(?: [\w&.’-]+){{0,2}}?)"
    r"[\"'’”*]*(?=$|[;,.)\"”’']|\s(?:of|ook|en)\s)"
)
_AFTER = lazy_re(rf"\(?\s*{HEREAFTER}(?P<rest>[^();]{{1,70}})")
_HEREAFTER = lazy_re(rf"\s*\(\s*{HEREAFTER}")
_SHORT = lazy_re(
    rf"\s*\(\s*{BEFORE_SHORT}([A-ZÀ-Ý][\w&.’-]*(?:(?: &)? [A-ZÀ-Ý][\w&.’-]*){{0,2}})[\"'’”]?\s*\)",
)
_LETTERS = lazy_re(r"[A-Z][A-Za-z&]{0,5}[A-Z]")
_LONG_IN_BRACKET = lazy_re(rf"\s*\((?:de |het )?(?P<long>(?={_KIND}){_NAME})\)")
_EITHER = lazy_re(r"\s*\(\s*(?:de |het )?(?P<one>[\w&.-]+) of (?:de |het )?(?P<other>[\w&.-]+)\s*\)")
_EVERYBODY = frozenset({"gemeente", "gemeenten", "partijen"})
_PLURAL_ROLES = (PartyRole.CORPORATIE, PartyRole.HUURDERSORGANISATIE)
_KIND_OF_ALL = lazy_re(
    r"\b(?:(?P<corporatie>(?:woning|woon)?corporaties|verhuurders)|(?P<huurdersorganisatie>huurders(?:organisaties|verenigingen)|"
    r"(?:huurders|bewoners)[a-z]* (?:zijn|worden) vertegenwoordigd door|verenigd in))(?: zijn|(?: [a-z]+){0,4}\s?:)?\s+(?:de "
    r"|het )?(?=[A-ZÀ-Ýa-z]+)"
)
_TERM = lazy_re(
    rf"^\s*(?:(?:\d{{1,2}}|[a-z])\s?[.):]\s*|[•▪*–-]\s*)?[\"'‘“]?(?:de |het )?"
    rf"(?P<term>(?:(?:De|Het) )?{_CAPITAL}(?: {_CAPITAL}){{0,2}})[\"'’”]?\s*[:=]\s*"
)
_SHORT_LINE = 160
_KIND_NAME_SHORT = 3
_WITHIN = 40
"""The paragraphs from the beginning in which parties are presented."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A party as it was presented; `sure` says that its name or representative tells what it is."""

    name: str
    role: PartyRole
    aliases: tuple[str, ...]
    sure: bool


def declared(front: tuple[Paragraph, ...]) -> list[Declared]:
    """The parties that the front presents, in the order of the text, each way of presenting for itself."""
    texts = [p.text for p in front[:_WITHIN]]
    groups = [*_in_one_breath(texts), *_below_each_other(texts), *_in_rows(texts)]
    presented = [party for group in groups if _has_gemeente(group) for party in _classified(group)]
    whole = dict(_spelled_out(texts))
    return [_whole(one, whole) for one in (*presented, *_of_a_kind(texts), *_called_hereafter(texts))]


Named = tuple[str, str]
"""A name and the words beside it (brackets, who represents it)."""


def _has_gemeente(group: list[Named]) -> bool:
    """Whether a gemeente is among them, or both a landlord and tenants are, each with a word for it."""
    told = {role_told(name, "")[0] for name, _ in group if _KINDED.match(name)}
    return len(group) > 1 and (
        any(GEMEENTE.match(name) for name, _ in group) or (len(group) > 2 and told.issuperset(_PLURAL_ROLES))
    )


def _spelled_out(texts: list[str]) -> Iterator[Named]:
    """The terms of a list with the name behind each: 'HVZ: Huurdersvereniging Zilver;', 'Lindeveld: Wonen Lindeveld'."""
    for text in texts:
        term = _TERM.match(text) if len(text) < _SHORT_LINE else None
        name = _ONE.match(text, term.end()) if term else None
        if term and name and _is_whole(name["name"], term["term"]):
            yield term["term"], name["name"]


def _is_whole(name: str, term: str) -> bool:
    return name.endswith(f" {term}") or (bool(_KINDED.match(name)) and not _ROLE_ONLY.fullmatch(name))


def _whole(one: Declared, whole: dict[str, str]) -> Declared:
    """A party that was presented by a term of the document, by its own name."""
    name = whole.get(one.name)
    return replace(one, name=name, aliases=(*one.aliases, one.name)) if name else one


def _in_one_breath(texts: list[str]) -> Iterator[list[Named]]:
    """'de gemeente A, B (hierna: B) en C': names with nothing but commas and 'en' between them."""
    for text in texts:
        if CELL in text:
            continue
        at = 0
        while at < len(text):
            first = _ONE.search(text, at)
            if not first:
                break
            chain, at = _chain(text, first)
            if len(chain) > 1:
                yield chain


def _of_a_kind(texts: list[str]) -> Iterator[Declared]:
    """Those whose kind is said before all of them: 'de drie corporaties: Brinkwonen, De Haard (DGH) en Noorderwiek'."""
    for text in texts:
        for before in _KIND_OF_ALL.finditer(text):
            first = _ONE.match(text, before.end())
            role = next(role for role in _PLURAL_ROLES if before[role.value])
            for one in _classified(_chain(text, first)[0] if first else []):
                if one.role is role or not one.sure:
                    yield replace(one, role=role, sure=True)


def _called_hereafter(texts: list[str]) -> Iterator[Declared]:
    """Who is given a short name in passing: 'De Klinker bezit 3.120 woningen, Vechthoeve Wonen (hierna Vechthoeve) 870'."""
    for text in texts:
        called = [(one["name"], one["bracket"]) for one in _ONE.finditer(text) if _HEREAFTER.match(one["bracket"] or "")]
        yield from (one for one in _classified(called) if one.sure)


def _chain(text: str, first: re.Match[str]) -> tuple[list[Named], int]:
    chain = [(first["name"], first["bracket"] or "")]
    end = first.end()
    while (gap := _SEPARATOR.match(text, end)) and (after := _ONE.match(text, gap.end())):
        chain.append((after["name"], after["bracket"] or ""))
        end = after.end()
    return chain, end


def _below_each_other(texts: list[str]) -> Iterator[list[Named]]:
    """Lines or list items that each begin with a name.

    Numbers that begin, or begin anew, behind a whole list are those of chapters: '1. Ouderenwoningen'.
    """
    run, last = list[Named](), ""
    for text in [*texts, ""]:
        match = _LISTED.match(text) if len(text) < 400 and CELL not in text else None
        mark = (_MARK.match(text) or [""])[0].strip(" .):") if match else ""
        if not match or _begins_anew(mark, last, run):
            run = _without_titles(run)
            if len(run) > 1:
                yield run
            run = []
        run += _of_line(text, match) if match else []
        last = mark


def _begins_anew(mark: str, last: str, run: list[Named]) -> bool:
    """Whether this number is none of the list that stands above it, which is whole: it has a gemeente and another."""
    if not mark or not _has_gemeente(run):
        return False
    return not last or mark.isdigit() != last.isdigit() or (int(mark) <= int(last) if mark.isdigit() else mark <= last)


def _without_titles(run: list[Named]) -> list[Named]:
    """Of names below each other 'SAMEN THUIS IN VELDHOEK' is none, where the others are not in capitals."""
    titles = [one for one in run if " " in one[0] and one[0].isupper() and not _KINDED.match(one[0])]
    return [one for one in run if one not in titles] if any(not name.isupper() for name, _ in run) else run


def _of_line(text: str, match: re.Match[str]) -> list[Named]:
    """The names of one line: 'Huurdersraad A (HRA) en Huurdersvereniging B (HVB)' are two, each with its own bracket."""
    first = _ONE.search(text, match.start("name"))
    chain, _ = _chain(text, first) if first else ([], 0)
    if len(chain) > 1 and all(_KINDED.match(name) or bracket or _WONEN.search(name) for name, bracket in chain):
        return chain
    beside = text[match.end("name") :]
    another = _ANOTHER.search(beside)
    return [(match["name"], beside[: another.start()] if another else beside)]


def _in_rows(texts: list[str]) -> Iterator[list[Named]]:
    """Rows with a name in a cell; a short cell beside it is another name."""
    run: list[Named] = []
    for text in [*texts, ""]:
        cells = _with_kind([cell.strip() for cell in text.split(CELL)])
        match = _ONE.fullmatch(cells[0]) if len(cells) > 1 else None
        if match:
            short = next(
                (cell for cell in cells[1:] if re.fullmatch(r"[A-ZÀ-Ý][\w&.-]{1,14}(?: [A-ZÀ-Ý][\w&.-]{1,14})?", cell)), ""
            )
            run.append((match["name"], f"({short})" if short else " ".join(cells[1:])))
        elif len(cells) < 2:
            if len(run) > 1:
                yield run
            run = []


def _with_kind(cells: list[str]) -> list[str]:
    """The cells of a row from its name on: 'Woningcorporatie | De Rank | DR' says in the first of which kind that is."""
    if len(cells) < _KIND_NAME_SHORT or not (_ROLE_ONLY.fullmatch(cells[0]) or _OTHERS.match(cells[0])) or " " in cells[0]:
        return cells
    name = _ONE.fullmatch(cells[1])
    if name is None:
        return cells
    told = GEMEENTE.match(cells[1]) or (TENANTS.match(cells[1]) and not _OTHERS.match(cells[0]))
    return cells[1:] if told else [f"{cells[0].lower()} {cells[1]}", *cells[2:]]


def _classified(group: list[Named]) -> Iterator[Declared]:
    for name, behind in map(_the_long_one, group):
        bare = one_name(_SENTENCE.split(name)[0].strip(" ,-–"))
        whole = bare.split()[-1:] == name.rstrip(" ,-–").split()[-1:]
        beside = behind if whole else ""  # else that is said of who comes after it
        bare = bare if _LEGAL_FORM.search(bare) else bare.strip(" .")
        bare = _OF_SEVERAL.sub("", bare)
        if _ROLE_ONLY.fullmatch(bare) or _NO_NAMES.match(bare) or _OTHERS.search(bare) or _PAPER.search(bare) or len(bare) < 3:
            continue
        role, sure = role_told(bare, beside)
        if not sure and beside.lstrip().startswith((":", "=")):  # a term that is defined: another name of somebody
            continue
        given = [alias for alias in _aliases(beside) if alias.lower() not in _EVERYBODY]
        yield Declared(without_kind(bare), role, (*given, bare), sure)


def _the_long_one(named: Named) -> Named:
    """'HFV (Huurdersfederatie Veldhoek)': the name in the bracket, with the letters before it as the short one."""
    name, beside = named
    bracket = _LONG_IN_BRACKET.match(beside) if _LETTERS.fullmatch(name) else None
    return (bracket["long"], f"({name})") if bracket else named


def _aliases(beside: str) -> list[str]:
    """The short names in brackets or after 'hierna te noemen'."""
    bracket = _SHORT.match(beside)
    if bracket:
        return [bracket.group(1)]
    if either := _EITHER.match(beside):
        return [either["one"], either["other"]]
    after = _AFTER.search(beside[:300])
    if not after:
        return []
    words = after.group("rest")
    called = (re.sub(r"[.’]+$", "", m["alias"]) for m in _QUOTED.finditer(words))
    return [alias for alias in called if alias.lower() not in {"te noemen", "genoemd"}][:3]
