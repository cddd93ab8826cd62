"""Who is meant by a word: a role ('de corporaties'), all ('partijen'), or those of before ('deze corporatie', 'haar')."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties.refs import Ref, RefKind
from workflows.reading.parties.role_words import PLURAL, WITHOUT_ROLE
from workflows.reading.proposal import PartyRole
from workflows.reading.sentences.verbs import is_finite, is_participle, tokens

_FOREIGN = lazy_re(
    r"(?i)\b(?:andere|overige|externe|maatschappelijke|lokale|regionale|derde|commerciële|relevante|verschillende|diverse|"
    r"private|politieke|omliggende|buur|deze|die)\s+$"
)
_THESE = lazy_re(r"(?i)\b(?P<which>deze|die)\s+$")
_DETERMINED = lazy_re(r"(?i)(?:de|het|beide|alle) ")
_SAYS_HOW = lazy_re(
    r"(?i)\s+(?:\d|(?:in|op|tot|tijdens|gedurende|voor|vóór|vanaf|per|binnen|uiterlijk|eind|begin|medio|ieder|elk|elke|twee|"
    r"jaarlijks|maandelijks|halfjaarlijks|samen|zelf|ook|niet|opnieuw|en|wordt|worden|zal|te|aan|met|volgens|conform)\b)"
)
"""What may follow 'door haar' where it means the party; behind a possessive stands what is its own."""
_IN_SHORT = {
    PartyRole.GEMEENTE: lazy_re(r"(?<![\w-])(?:[Gg]em|[Gg]mt)(?P<more>n)?\b\.?(?![\w-])"),
    PartyRole.CORPORATIE: lazy_re(r"(?<![\w-])(?:[Cc]orp|[Ww]o[Cc]o)(?P<more>['’]?s)?\b\.?(?![\w-])"),
    PartyRole.HUURDERSORGANISATIE: lazy_re(r"(?<![\w-])(?:HO|[Hh]uurdersorg)(?P<more>['’]?s)?\b\.?(?![\w-])"),
}
_BEFORE_A_NOUN = frozenset({"de", "het", "een", "hun", "dit", "deze", "dat", "die", "of", "hoe"})
_NEAR = 80
"""The one word before a mention that changes whom it means is never longer."""
_LONGEST = 1200
"""As long as the longest sentence."""


def words_before(match: re.Match[str], text: str) -> str:
    """What stands before a mention, as far as it can say what is meant: a long text has many, and each would read it whole."""
    return text[max(0, match.start() - _LONGEST) : match.start()]


def words_behind(match: re.Match[str], text: str) -> str:
    return text[match.end() : match.end() + _LONGEST]


def by_word(match: re.Match[str], text: str, kind: str) -> Ref | None:
    """A word for a role or for all; 'deze partijen' and 'deze corporatie' are those of the sentence before."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    role = PartyRole[kind] if kind not in WITHOUT_ROLE else None
    plural = bool(role and PLURAL.search(match["before"] + match[kind]))
    these = _THESE.search(before) if (role or kind == "ALL") and not _DETERMINED.match(match.group()) else None
    if these and not (plural and these["which"].lower() == "die"):  # '..., die corporaties helpen'
        return Ref(match.start() - len(before) + these.start(), match.end(), RefKind.THEY, (), role, plural)
    if kind != "THEY" and _FOREIGN.search(before) and not _DETERMINED.match(match.group()):
        return None  # 'andere corporaties', and not '... die de corporaties leveren', 'een lijst die zij bijhoudt'
    if (kind == "BOTH" and _is_said_of_things(match, text)) or (kind == "THEY" and _possesses(match, text)):
        return None
    if kind in WITHOUT_ROLE:
        return Ref(match.start(), match.end(), RefKind(kind.lower()))
    return Ref(match.start(), match.end(), RefKind.ROLE, (), role, plural)


def roles_in_short(text: str) -> list[Ref]:
    """The roles in a cell that has no room for words: 'Gem.', 'corp.', 'HO's'."""
    return [
        Ref(found.start(), found.end(), RefKind.ROLE, (), role, bool(found["more"]))
        for role, word in _IN_SHORT.items()
        for found in word.finditer(text)
    ]


def _is_said_of_things(match: re.Match[str], text: str) -> bool:
    """'Beide ingangen worden geverfd': a noun stands behind it, and no verb; 'in mei bespreken beide het plan' says who."""
    if match.group().lower() != "beide":
        return False
    before, following = tokens(words_before(match, text))[-1:], tokens(words_behind(match, text))[:1]
    turned = bool(before) and is_finite(before[0][1]) and bool(following) and following[0][1] in _BEFORE_A_NOUN
    return not (turned or (bool(following) and is_finite(following[0][1])))


def _possesses(match: re.Match[str], text: str) -> bool:
    """'Door haar aannemer uitgevoerd', where 'door haar in Q2 uitgevoerd' is the party itself."""
    behind = words_behind(match, text)
    following = tokens(behind)[:1]
    if match.group().lower() != "haar" or not following or behind.lstrip()[:1] in ",;.()" or _SAYS_HOW.match(behind):
        return False
    ends = behind[following[0][0] + len(following[0][1]) :].lstrip()
    return not (is_participle(following[0][1]) and (not ends or ends[0] in ".,;" or ends.startswith(("en ", "of "))))
