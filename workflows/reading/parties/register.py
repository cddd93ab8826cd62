"""The register of parties: who they are, what they are called, whom a word for several means. Everything else asks here.

whole names (proved against all the text) -> who signs -> what the document itself defines -> others who act -> 'partijen'.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.formats.document import CELL
from workflows.reading.layout.items import Segments
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.parties.capital_names import uncapped
from workflows.reading.parties.collective import PARTIJEN, Groups
from workflows.reading.parties.definitions import defined, terms
from workflows.reading.parties.introduced import introduced, who_act
from workflows.reading.parties.letters import with_letters
from workflows.reading.parties.monitor_names import with_monitor_parties
from workflows.reading.parties.one_party import united
from workflows.reading.parties.others import find_others
from workflows.reading.parties.references import Cast
from workflows.reading.parties.role_words import ROLES
from workflows.reading.parties.signers import find_parties
from workflows.reading.parties.whole_names import WholeNames, unmarked
from workflows.reading.proposal import PartyRole, ProposedParty

_FORM = lazy_re(r"(?:Stichting|Vereniging|Coöperatie)\s+(?P<name>[A-ZÀ-Ý][\w’'-]{4,})")
_ANY_ROLE = lazy_re("|".join(f"(?i:{words})" for words in ROLES.values()))


@dataclass(frozen=True)
class Signing:
    """Who signs, each with all its names, and the names in the document that are proved to be one."""

    parties: tuple[ProposedParty, ...]
    whole: WholeNames


def signing(segments: Segments, *, monitor: bool = False) -> Signing:
    """Who signs; in a monitor also whom its column of owners names."""
    whole = WholeNames(_apart(paragraph) for paragraph in segments.everything)
    told = _rewritten(segments, uncapped(paragraph.text for paragraph in segments.everything))
    parties = tuple(_plain(party) for party in find_parties(_rewritten(told, whole.marked) if whole.names else told))
    return Signing(with_monitor_parties(segments.items, parties) if monitor else parties, whole)


def register(segments: Segments, signed: Signing, calendar: Calendar) -> Cast:
    """Those who sign and those who act beside them, with the document's own words for several of them."""
    pairs = terms(segments.front, segments.everything)
    called = with_letters(signed.parties, (p.text for p in segments.front))
    parties, groups = _defined(segments, pairs, called)
    cast = Cast(parties, groups=groups)
    told = tuple(signed.whole.marked(_apart(p)) for p in segments.everything)
    if also := who_act(introduced(told, pairs, cast), segments.items, cast):
        parties, groups = _defined(segments, pairs, _in_roles(parties + also))
    partijen = next((names for term, names in groups.items() if term.lower() == PARTIJEN), None)
    groups = {term: names for term, names in groups.items() if term.lower() != PARTIJEN}
    cast = Cast(parties, groups=groups)
    if others := find_others(segments.items, cast, calendar):
        cast = Cast(united(_in_roles(parties + others)), groups=groups)
    return cast.signed_by(partijen)


def _defined(
    segments: Segments, pairs: list[tuple[str, str]], called: tuple[ProposedParty, ...]
) -> tuple[tuple[ProposedParty, ...], Groups]:
    """The parties as the document defines them, each once; the words for several are read of those."""
    parties, groups = defined(segments.front, pairs, called)
    once = united(parties)
    return (parties, groups) if once == parties else defined(segments.front, pairs, once)


def _apart(paragraph: Paragraph) -> str:
    return paragraph.text.replace(CELL, " | ")


def _in_roles(parties: tuple[ProposedParty, ...]) -> tuple[ProposedParty, ...]:
    order = list(PartyRole)
    return tuple(sorted(parties, key=lambda party: order.index(party.role)))


def _rewritten(segments: Segments, write: Callable[[str], str]) -> Segments:
    """The parts in which parties are looked for, with their names as they can be found."""

    def written(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        return tuple(p if (text := write(p.text)) == p.text else replace(p, text=text) for p in paragraphs)

    return replace(
        segments,
        front=written(segments.front),
        signature=written(segments.signature),
        everything=written(segments.everything),
    )


def _plain(party: ProposedParty) -> ProposedParty:
    name, aliases = unmarked(party.name), tuple(unmarked(alias) for alias in party.aliases)
    bare = _FORM.fullmatch(name)  # 'Stichting Huurdersstem' is Huurdersstem to those who write about it
    short = (bare["name"],) if bare and bare["name"] not in aliases and not _ANY_ROLE.fullmatch(bare["name"]) else ()
    return replace(party, name=name, aliases=(*aliases, *short))
