"""Others whom the document introduces by name, with what it calls them: 'de omgevingsdienst De Waarden (ODW)', 'SWH = Stichting
Welzijn Hazerveld'. They are parties where they act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import actors_in, grouped
from workflows.reading.layout.items import Item
from workflows.reading.parties import names
from workflows.reading.parties.references import Cast
from workflows.reading.parties.refs import RefKind
from workflows.reading.parties.spoken_words import bare_name, names_pattern, small_letters
from workflows.reading.parties.whole_names import unmarked
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.clauses import clauses

_ARTICLE = lazy_re(r"^(?:de|het|De|Het)\s+(?=[a-zA-Z])")
_NAME = lazy_re(rf"(?:(?:[Dd]e |[Hh]et )?[a-z]+ )?{names.NAME}")
_ROLES = (
    (PartyRole.CORPORATIE, lazy_re(r"(?i)corporaties?\b|woning|\bwonen\b")),
    (PartyRole.HUURDERSORGANISATIE, lazy_re(r"(?i)(?:huurder|bewoners)(?!s?(?:punt|commissie|groep))")),
)
_OTHER_FIELD = lazy_re(
    r"(?i)(?:zorg|thuiszorg|welzijns|energie|hulpverlenings|jeugd)(?:organisatie|instelling|groep|partij|aanbieder|stichting|"
    r"coöperatie|partner|centrum)\s+(?=[A-ZÀ-Ý])"
)
"""What a corporatie or its huurders are not, whatever they are called."""
_MOST = 60
_WIDE = frozenset({"stichting", "vereniging", "welzijn", "maatschappelijk werk", "sociaal werk", "buurtwerk", "netbeheer"})
"""Words that mean nobody by themselves."""
_SHORT = lazy_re(rf"(?P<name>{names.NAME})\s*\(\s*{names.BEFORE_SHORT}(?P<short>[A-Z][A-Za-z]{{1,6}}[A-Z])[\"'’”]?\s*\)")


def introduced(texts: Iterable[str], terms: list[tuple[str, str]], cast: Cast) -> tuple[ProposedParty, ...]:
    """The organisations that the document names with their kind or with an abbreviation, and that are no party yet."""
    found: dict[str, ProposedParty] = {}
    for marked, called in (*_named_kinds(texts), *_by_abbreviation(texts), *_by_terms(terms)):
        if len(found) >= _MOST:
            break
        name = unmarked(marked)
        if not name or _is_known(name, cast):
            continue
        aliases = tuple(dict.fromkeys(unmarked(alias) for alias in called if alias and not cast.refs(alias) and alias != name))
        known = found.get(names.key(name))
        role = known.role if known else _role(name)
        found[names.key(name)] = ProposedParty(known.name if known else name, role, (*(known.aliases if known else ()), *aliases))
    return _with_kind_words(tuple(found.values()))


def _is_known(name: str, cast: Cast) -> bool:
    """Whether it is a party, or part of its name one; 'welzijnsorganisatie De Brink' is another than Woonstichting De Brink."""
    kind = _OTHER_FIELD.match(name)
    known = [ref for ref in cast.refs(name) if ref.kind is RefKind.NAMED]
    others = {party.name for party in cast.parties if party.role is PartyRole.OTHER}
    return any(kind is None or ref.start < kind.end() or not others.isdisjoint(ref.names) for ref in known)


def _named_kinds(texts: Iterable[str]) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    told = tuple(texts)
    kinds = names.kinds_in("\n".join(told))
    for text in told:
        for match in names.other_kinds(text, kinds):
            if match["name"]:
                full = _ARTICLE.sub("", match.group().strip())
                bare = match["name"] if not names.OF_A_REGION.match(match["kind"]) else None
                yield full, (bare, names.alias_after(text[match.end() :]))


def _by_abbreviation(texts: Iterable[str]) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    """A name with its first letters in brackets behind it: 'Samenwerkingsverband Veldse Corporaties (SVC)'."""
    for text in texts:
        for match in _SHORT.finditer(text):
            name = _ARTICLE.sub("", match["name"])
            told = {"".join(word[0] for word in re.findall(r"[A-Za-z]\w*", each)).upper(): each for each in (name, match["name"])}
            if len(match["short"]) > 1 and match["short"].upper() in told:
                yield told[match["short"].upper()], (match["short"],)


def _by_terms(terms: list[tuple[str, str]]) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    for term, meaning in terms:
        name = re.sub(r"\s*\([^()]*\)", "", meaning).strip(" .;")
        if term.isupper() and _NAME.fullmatch(name) and len(name.split()) > 1:
            yield name, (term,)


def _role(name: str) -> PartyRole:
    return next((role for role, said in _ROLES if said.search(name)), PartyRole.OTHER)


def _with_kind_words(parties: tuple[ProposedParty, ...]) -> tuple[ProposedParty, ...]:
    """Each with the word for its kind among its names, where it is the only one of that kind."""
    kinds = {p.name: kind for p in parties if (kind := _kind(p.name))}
    times = Counter(kinds.values())
    return tuple(
        ProposedParty(p.name, p.role, (*p.aliases, kinds[p.name])) if p.name in kinds and times[kinds[p.name]] == 1 else p
        for p in parties
    )


def _kind(name: str) -> str | None:
    match = names.OTHER_KIND.match(name)
    kind = _ARTICLE.sub("", match["kind"]).lower() if match and match["name"] else None
    return kind if kind not in _WIDE else None


def who_act(candidates: tuple[ProposedParty, ...], items: tuple[Item, ...], cast: Cast) -> tuple[ProposedParty, ...]:
    """Those of the candidates who do something in an afspraak, or stand in a cell for who does it."""
    if not candidates:
        return ()
    wide = Cast((*cast.parties, *candidates))
    called = names_pattern(
        frozenset(bare_name(name) for p in candidates for name in (p.name, *p.aliases)), frozenset(), staff=False
    )
    acting: set[str] = set()
    for item in items:
        for passage in item.passages:
            beside = (passage.cells.owner, passage.cells.lead) if passage.cells else ()
            acting |= {name for text in beside for ref in wide.refs(text) for name in ref.names}
            text = passage.paragraph.text
            for start, end in sentences(text):
                if called.search(small_letters(text[start:end])):
                    acting |= _acting(text[start:end], wide)
    return tuple(party for party in candidates if party.name in acting)


def _acting(sentence: str, cast: Cast) -> set[str]:
    refs = cast.refs(sentence)
    if not any(ref.names for ref in refs):
        return set()
    groups = grouped(refs, sentence)
    found: set[str] = set()
    for clause in clauses(sentence):
        actors = actors_in(sentence, clause, groups, [])
        for group in (actors.subject, actors.agent, actors.lead, *actors.partners):
            found |= {name for ref in (group.refs if group else ()) for name in ref.names}
    return found
