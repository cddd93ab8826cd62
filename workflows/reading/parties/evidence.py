"""What the whole text tells of a name: whether it acts, with a verb in which number, and whether it stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.verbs import is_finite
from workflows.reading.word_sets import words

KIND = (
    r"(?:[Gg]emeente|[Ww]oningcorporatie|[Ww]ooncorporatie|[Cc]orporatie|[Ww]oning(?:stichting|bouwvereniging|bouwstichting|vereniging)|"
    r"[Ww]oon(?:stichting|groep|bedrijf|compagnie)|[Ss]tichting|[Vv]ereniging|[Cc]oöperatie|[Hh]uurders[a-z]+|[Bb]ewoners[a-z]+|[Ww]aterschap|[Hh]oogheemraadschap|"
    r"[Pp]rovincie|[Oo]mgevingsdienst|[Ww]elzijns[a-z]+|[Zz]org[a-z]+)"
)
"""Words for a kind of organisation, which stand before its name."""
SHORT = lazy_re(r"\s*\((?:[^():]{1,30}:\s*)?[\"'‘“]?(?P<short>[A-Z][A-Za-z&]{1,9})[\"'’”]?\)")
"""A short name in brackets behind a name: '(WDV)', '(in de tabellen: WDV)'."""
HEREAFTER = lazy_re(
    r"(?i)(?:hierna|verder|nader|kortweg|noemen|genoemd|vervolg)(?: ook)?(?: te noemen| genoemd)?\s*[:,]?\s*[\"'‘’“„]?(?:de |"
    r"het )?$"
)
_OPENS = lazy_re(
    r"(?:^|[.;:|•\n]\s*(?:[-–•*]\s*|[A-Za-z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.):]?\s+|[a-z][.)]\s+)?|"
    r"\b(?:dat|of|indien|als|wanneer|mits|omdat)\s+)$"
)
_TURNED = lazy_re(
    r"(?:^|[.;|\n,:]\s*)(?:(?i:in|vóór|voor|per|uiterlijk|daarom|daarnaast|jaarlijks|ook|eind|begin|medio|tot|na|van|vanaf|op|"
    r"met|om|bij|elk|elke|iedere?|twee|verder|hierbij|daarbij|daartoe|hiertoe|waar|wanneer|zodra|ten)\b[^.;|\n]{0,120}?|)$"
)
"""What stands before a verb that comes before its subject: 'In 2026 levert Woonlint ...'."""
_AFTER = lazy_re(r"\s*(?:\([^()]{1,30}\)\s*)?(?P<verb>[a-zà-ÿ]+)\b")
_BEFORE = lazy_re(r"(?P<verb>[a-zà-ÿ]+)\s+$")
_BEFORE_KINDS = lazy_re(rf"(?:[Dd]e |[Hh]et )?(?:{KIND} )*$")
_SINGULAR = words("is heeft wordt zal kan mag moet wil gaat doet was had")
_PLURAL = words("zijn hebben worden zullen kunnen mogen moeten willen gaan doen waren hadden")
_IS_KIND = lazy_re(KIND)
KIND_FIRST = lazy_re(rf"{KIND}\s")
_LOOK = 160
_SHORTEST = 5
MOST_SPOTS = 80
"""So many places tell enough of a name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place where a name stands, with the text on both sides of it."""

    at: int
    before: str
    after: str

    @property
    def acts(self) -> int:
        """1 where the name is the subject of a verb in the singular, -1 of one in the plural, else 0."""
        follows, before = _AFTER.match(self.after), self.before
        before = _BEFORE_KINDS.sub("", before) if before.endswith(" ") else before
        if follows and (number := _number(follows["verb"])) and _OPENS.search(before):
            return number
        verb = _BEFORE.search(before)
        number = _number(verb["verb"]) if verb else 0
        return number if verb and number and _TURNED.search(self.before[: verb.start()]) else 0

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in its line or cell."""
        return bool(re.search(r"(?:^|[|\n])\s*$", self.before) and re.match(r"\s*(?:[|\n]|$)", self.after))

    @property
    def goes_on(self) -> bool:
        """Whether the name goes on behind it."""
        return bool(re.match(r" [A-ZÀ-Ý]", self.after))

    @property
    def inside_a_name(self) -> bool:
        """Whether a word with a capital stands before it that is no word for its kind."""
        return bool(re.search(r"[A-ZÀ-Ý][\w’'-]* $", self.before) and not re.search(rf"(?:{KIND}|\bDe|\bHet) $", self.before))


class Evidence:
    """One text to which questions about names are put."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.text = "\n".join(texts)

    def around(self, start: int, end: int) -> Spot:
        """What stands on both sides of this stretch."""
        return Spot(start, self.text[max(0, start - _LOOK) : start], self.text[end : end + _LOOK])

    def spots(self, name: str) -> Iterator[Spot]:
        """The first places where the name stands as words of its own."""
        for start in islice(places_of(name, self.text), MOST_SPOTS):
            yield self.around(start, start + len(name))

    def acts(self, name: str) -> int:
        """How often the name is the subject of a verb in the singular."""
        return sum(spot.acts > 0 and not spot.inside_a_name for spot in self.spots(name))

    def stands(self, name: str) -> bool:
        """Whether the name acts by itself, or stands alone in a cell."""
        return any(not spot.inside_a_name and not spot.goes_on and (spot.acts > 0 or spot.alone) for spot in self.spots(name))

    def first_word(self, name: str) -> str:
        """What a name of more words begins with, where the text calls its bearer so: 'Woonpalet' for Woonpalet Kust and
        for Woonpalet-Kust; else ''."""
        first, *rest = re.split(r"[ -]", name, maxsplit=1)
        if not rest or len(first) < _SHORTEST or not first[:1].isupper() or _IS_KIND.fullmatch(first):
            return ""
        small = next(places_of(first.lower(), self.text), None) is not None
        acts = any(spot.acts > 0 and not spot.goes_on and not spot.inside_a_name for spot in self.spots(first))
        return first if acts and not small else ""

    def first_words(self, name: str) -> str:
        """The same of two words or more: 'Eigen Haard' for Eigen Haard Oost, where that stands somewhere without the rest."""
        words_of = name.split()
        for count in range(len(words_of) - 1, 1, -1):
            first = " ".join(words_of[:count])
            proper = all(word[:1].isupper() for word in (words_of[count - 1], words_of[count])) and not KIND_FIRST.match(first)
            if proper and any(not spot.goes_on and not spot.inside_a_name for spot in self.spots(first)):
                return first
        return ""

    def brand(self, name: str) -> bool:
        """Whether a name in one word is one: it acts, or has a capital within and comes again; it is never written small."""
        if next(places_of(name.lower(), self.text), None) is not None:
            return False
        return self.acts(name) > 0 or (bool(re.search(r"[a-z][A-Z]", name)) and len(list(self.spots(name))) > 1)


def places_of(name: str, text: str) -> Iterator[int]:
    """Where the name stands as words of its own. Plain searching: a pattern for each of many names would take long."""
    at = text.find(name) if name else -1
    while at >= 0:
        end = at + len(name)
        whole = not (_goes_on(text[max(0, at - 1) : at]) or _goes_on(text[end : end + 1]))
        if whole:
            yield at
        at = text.find(name, end if whole else at + 1)


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter in ("_", "-")


def _number(verb: str) -> int:
    if verb in _SINGULAR or (is_finite(verb) and not verb.endswith("en")):
        return 1
    return -1 if verb in _PLURAL or is_finite(verb) else 0
