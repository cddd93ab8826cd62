"""Others who must act though they don't sign: a care organisation, a water board, a name in one breath with a party."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.actors import actors_in, grouped
from workflows.reading.commitments.times.timing import Calendar, terms_in
from workflows.reading.layout.items import Item, Passage
from workflows.reading.parties import names
from workflows.reading.parties.monitor_names import cell_names, parts_of
from workflows.reading.parties.references import Cast
from workflows.reading.parties.word_refs import roles_in_short
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.sentences.boundaries import sentences
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses
from workflows.reading.sentences.tense import finite_verbs
from workflows.reading.sentences.verbs import is_finite
from workflows.reading.word_sets import words

_BESIDE = lazy_re(rf"^\s*(?:,|en|,\s*en)\s+(?P<name>(?:[Dd]e |[Hh]et )?{names.NAME})")
_KIND_BESIDE = lazy_re(rf"^\s*(?:,|en|,\s*en)\s+(?P<full>{names.OTHER_KIND.pattern})")


_NEXT_WORD = lazy_re(r"(?:,\s+(?:die|dat)\b[^,;.]*,)?\s+([a-zà-ÿ]+)")
"""What follows a name, past what is told of it: 'Zorgkring Ruim, die niet ondertekent, levert ...'."""
_OF_WHERE = lazy_re(rf"\s+(?:van|uit|in|aan) (?:de |het )?{names.NAME}(?=\s+[a-zà-ÿ]+)")
"""'De bewonerscommissie van de Torenflat levert ...': where a group without a name is from."""
_STRANGER = lazy_re(
    rf"(?P<full>(?:[Dd]e|[Hh]et) {names.NAME}|[A-Z]\w+ {names.NAME})\s+(?:ondersteunt|adviseert|helpt|traint|begeleidt|coacht|"
    r"schoolt|informeert|subsidieert|faciliteert)\b"
)
"""'Bureau Atrium adviseert Woonlint': who opens a sentence by name and does what is done for somebody."""
_SUPPLIER = lazy_re(
    rf"(?P<full>(?!(?:{names.BEHIND}|In|Op|Aan|Bij|Voor|Met|Door|Naar|Van|Vanaf|Tot|Per|Uit|Over|Om|Na|Ook|Tijdens|Binnen|Vóór|"
    r"Daarnaast|Verder|Medio|Eind|Begin|Project(?:en)?|Nieuwbouw|Sloop|Plan|Plannen|Complex|Motie|Wet|Wijk|Buurt|Fase|Locatie|Programma|Campagne|"
    r"Deze|Dit|"
    r"Elke?|Iedere?|Alle|Beide|De|Het|Een|Als|Wanneer|Indien|Zodra|Mocht)\b)"
    rf"[A-Z]\w+ {names.NAME})\s+(?:levert|organiseert|verzorgt|stuurt|voert|houdt|plaatst|maakt|stelt)\b"
)
"""'Veilig Verder levert elk kwartaal een overzicht, zodat Woonlint ...': who opens a sentence by a name of more words."""
_THAT_ONE = lazy_re(r"(?:Die|Deze|Dit) (?:organisatie|instelling|instantie|stichting|vereniging|bureau) (?P<verb>[a-zà-ÿ]+)\b")
_LAST = lazy_re(rf"\b(?:bij|aan|met|door|naar|van|is|doet|zorgt) (?:de |het )?(?P<name>{names.NAME})\s*\.?$")
_SOUNDS = lazy_re(r"[A-Z][a-zë]{2,}(?:zorg|welzijn|werk|hulp|bank|dienst|energie|stroom)")
"""A name in one word that says of which kind it is: 'Maaszorg'."""
_SHORT_NAME = 2
_HELPING = words("is was zijn waren wordt worden werd werden heeft hebben")


def find_others(items: tuple[Item, ...], cast: Cast, calendar: Calendar) -> tuple[ProposedParty, ...]:
    """The parties of role `other`: they act, alone or beside a party, in a sentence that has a term."""
    found = _Others(cast)
    kinds = names.kinds_in("\n".join(passage.paragraph.text for item in items for passage in item.passages))
    for item in items:
        timed: bool | None = None
        for passage in item.passages:
            for party in (*_in_cells(passage), *_alone_in_a_cell(passage, cast), *_beside_in_a_cell(passage, cast)):
                found.keep(party)
            text, before = passage.paragraph.text, ""
            for start, end in sentences(text):
                sentence = text[start:end]
                alone = (*_alone(sentence, cast, kinds), *_helping(sentence, cast), *_taken_up(before, sentence, cast))
                before = sentence
                for party in (*_beside(sentence, cast), *alone, *_together(sentence)):
                    timed = _has_term(item, calendar) if timed is None else timed
                    if timed:
                        found.keep(party)
    return tuple(found.parties)


_LABELLED = lazy_re(r"(?i)\((?:[^():]*[,;] )?(?:actiehouder|trekker|wie|door|verantwoordelijke?)\s*:\s*(?P<who>[^():,;]+)")


def _has_term(item: Item, calendar: Calendar) -> bool:
    texts = [text[start:end] for p in item.passages for text in [p.paragraph.text] for start, end in sentences(text)]
    times = [p.cells.time for p in item.passages if p.cells]
    return any(terms_in(text, calendar=calendar, year=None) for text in (*texts, *times))


def _in_cells(passage: Passage) -> list[ProposedParty]:
    """An organisation with a name that a cell or label gives as who does it."""
    cells = passage.cells
    texts = [cells.owner, cells.lead] if cells else [m["who"] for m in _LABELLED.finditer(passage.paragraph.text)]
    matches = (m for text in texts for m in names.other_kinds(text))
    return [_party(names.name_of(m), m.group().strip()) for m in matches if m.group("name")]


def _alone_in_a_cell(passage: Passage, cast: Cast) -> list[ProposedParty]:
    """A name of one or two words in a cell for who does it, where nobody else is named there: 'Maanwater', 'Politie'."""
    cells = passage.cells
    texts = (
        [text for text in (cells.owner, cells.lead) if text and not (cast.refs(text) or roles_in_short(text))] if cells else []
    )
    return [_party(name, name) for text in texts for name in cell_names(text) if len(name.split()) <= _SHORT_NAME]


def _beside_in_a_cell(passage: Passage, cast: Cast) -> list[ProposedParty]:
    """Who stands in such a cell with parties, and is known by the word for its kind: 'gemeente, Woonlint en politie'."""
    cells = passage.cells
    texts = [text for text in (cells.owner, cells.lead) if text and cast.refs_in_cell(text)] if cells else []
    parts = [part for text in texts for part in parts_of(text) if not cast.refs_in_cell(part)]
    parts = [re.sub(r"^(?:de|het) ", "", part) for part in parts]
    return [_party(part, part) for part in parts if names.KIND_ALONE.fullmatch(part) or _SOUNDS.fullmatch(part)]


class _Others:
    """Those found so far, each once: nobody who signs, and nobody by another name of one before."""

    def __init__(self, cast: Cast) -> None:
        self.parties: list[ProposedParty] = []
        self._cast = cast
        self._known = {names.key(n) for p in cast.parties for n in (p.name, *p.aliases)}

    def keep(self, party: ProposedParty) -> None:
        """One more, unless it is known."""
        key = names.key(party.name)
        if key and key not in self._known and not any(self._cast.refs(name) for name in (party.name, *party.aliases)):
            self.parties.append(party)
            self._known |= {key, *(names.key(alias) for alias in party.aliases)}


def _beside(sentence: str, cast: Cast) -> list[ProposedParty]:
    """A name that is coordinated with the subject of a main clause: 'Woonlint, de gemeente en de Brug onderzoeken ...'."""
    groups = grouped(cast.refs(sentence), sentence)
    found: list[ProposedParty] = []
    if not any(_BESIDE.match(rest) or _KIND_BESIDE.match(rest) for rest in (sentence[g.end :] for g in groups)):
        return found
    for clause in clauses(sentence):
        if clause.kind is not ClauseKind.MAIN:
            continue
        actors = actors_in(sentence, clause, groups, [])
        for group in (actors.subject, *((g for g in groups if clause.holds(g.start)) if actors.subject is None else ())):
            if group is None or re.search(
                r"(?i)\b(?:met|van|tussen|aan|door|bij|voor|in|waaronder)\s+(?:de |het )?$", sentence[: group.start]
            ):
                continue
            inverted = actors.subject is not None and any(at < group.start for at, _ in finite_verbs(sentence, clause))
            found += _in_one_breath(sentence[group.end :], inverted=inverted)
    return found


def _in_one_breath(rest: str, *, inverted: bool) -> list[ProposedParty]:
    """Those who stand behind a party, with commas and 'en' between them: '... de politie en GGZ-instelling Horizon'."""
    found: list[ProposedParty] = []
    while kind := _KIND_BESIDE.match(rest):
        ends = re.match(r"\s*,|\s+en\b", rest[kind.end() :])
        if not (kind.group("name") or inverted or ends or _verb_follows(rest, kind.end())):
            break
        found.append(_party(names.name_of(kind), kind.group("full")))
        rest = rest[kind.end() :]
    name = None if found else _BESIDE.match(rest)
    if name and not re.match(r"(?i)(?:de |het )?(?:partijen|gemeente)", name.group("name")):
        found.append(_party(name.group("name"), name.group("name")))
    return found


def _verb_follows(text: str, at: int) -> bool:
    after = re.match(r"\s+([a-zà-ÿ]+)", text[at:])
    return bool(after and is_finite(after.group(1)))


def _alone(sentence: str, cast: Cast, kinds: tuple[str, ...]) -> list[ProposedParty]:
    """An organisation of a known kind that is the subject: at the start of the sentence, or right after its verb."""
    found = []
    for match in names.other_kinds(sentence, kinds):
        if any(ref.start < match.end() < ref.end for ref in cast.refs(sentence)):
            continue  # the beginning of a party's name: 'Stichting Riet' of 'Stichting Riet en Rank'
        before = sentence[: match.start()].rstrip()
        end = _end(match, sentence)
        after = _NEXT_WORD.match(sentence, end)
        last = re.search(r"([a-zà-ÿ]+)$", before)
        beside = re.match(r"(?:\s+en|,)\s+(?:de |het )?(?:[Gg]emeente\b|[A-Z])", sentence[end:])
        opens = not before and (beside is not None or (after is not None and is_finite(after.group(1))))
        follows = last is not None and is_finite(last.group(1)) and last.group(1) not in _HELPING
        if opens or follows:
            full = sentence[match.start() : end].strip()
            of_a_region = names.OF_A_REGION.match(match.group("kind")) and match.group("name")
            found.append(
                _party(full if of_a_region else match.group("name") or (full if end > match.end() else match.group("kind")), full)
            )
    return found


def _helping(sentence: str, cast: Cast) -> list[ProposedParty]:
    """Somebody who opens the sentence and does what is done for others, before the party that it is done for."""
    match = _STRANGER.match(sentence) or _SUPPLIER.match(sentence)
    known = cast.refs(sentence) if match else []
    if match is None or not known or any(ref.start < match.end("full") for ref in known) or find_mentions(match["full"]):
        return []
    return [] if cast.places_in(match["full"]) else [_party(match["full"], match["full"])]


def _taken_up(before: str, sentence: str, cast: Cast) -> list[ProposedParty]:
    """Whom a sentence ends with and the next one takes up: '... neergelegd bij Welzijn Op Maat. Die organisatie ...'."""
    said = _THAT_ONE.match(sentence)
    named = _LAST.search(before) if said and is_finite(said["verb"]) else None
    if named is None or cast.places_in(named["name"]) or cast.refs(named["name"]):
        return []
    return [_party(named["name"], named["name"])]


def _end(match: re.Match[str], sentence: str) -> int:
    """Where the name ends: 'Waterschap Noord en Zuid levert' is one organisation, as its verb says."""
    if not match.group("name") and (where := _OF_WHERE.match(sentence, match.end())):
        return where.end()
    second = names.TWO_FOLD.match(sentence[match.end() :]) if names.OF_A_REGION.match(match.group("kind")) else None
    alone = second and match.group("name") and is_finite(second.group("after")) and not second.group("after").endswith("en")
    return match.end() + second.end("second") if second and alone else match.end()


def _together(sentence: str) -> list[ProposedParty]:
    """An organisation with a name after 'samen met'."""
    found = []
    for match in names.other_kinds(sentence) if "amen met" in sentence else ():
        if match.group("name") and re.search(r"(?i)\bsamen met(?: [^.;]{0,60} en)?\s*$", sentence[: match.start()]):
            found.append(_party(names.name_of(match), match.group().strip()))
    return found


def _party(name: str, full: str) -> ProposedParty:
    bare = re.sub(r"^(?:de|het|De|Het)\s+(?=[a-zA-Z])", "", name.strip())
    aliases = dict.fromkeys(
        a.strip() for a in (bare, full, re.sub(r"^(?:de|het|De|Het)\s+", "", full.strip())) if a.strip() != name.strip()
    )
    return ProposedParty(name.strip(), PartyRole.OTHER, tuple(aliases))
