"""Names with a small word within ('Hof en Haven', 'Wonen aan het Water'): one name, or two beside each other?

The whole text is asked. For one name speak a verb in the singular beside it, a short name given to the whole, initials that
count all its parts, a director of it; for two a verb in the plural, the word for several before it, and each half that acts
by itself. What is proved to be one is kept together by a mark, so that whoever looks for names finds it whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties.evidence import HEREAFTER, KIND, MOST_SPOTS, SHORT, Evidence, Spot
from workflows.reading.word_sets import words

_MARK = "ǀ"
"""A letter to every pattern, and in no document: stands for a space within a name."""
_CAPITAL = r"(?![QTK]\d\b)[A-ZÀ-Ý][\w’'&-]*"
_HALF = rf"(?:(?:De|Het|Den|'t) )?{_CAPITAL}(?:(?: (?:van|voor|der|den))? {_CAPITAL}){{0,3}}"
_LINK = r"(?:en|&|(?:in|aan|op|over|uit|onder|tussen|met|voor|naar|te)(?: (?:de|het|den|der|'t))?)"
_WHOLE = lazy_re(rf"(?<![\w-])(?=(?P<a>{_HALF}) (?P<link>{_LINK}) (?P<b>{_HALF})(?![\w-]))")
_KINDS = lazy_re(rf"^(?:{KIND} )+")
_A_KIND = lazy_re(rf"(?:{KIND}|H\.?[BO]?\.?V\.?|BR|HR|WS|WBV)\b")
_OPENING = words(
    "in voor op bij met van aan naar uit over onder te per na om tot een dit deze alle als wanneer indien mocht zowel"
)
_SEVERAL = lazy_re(
    r"(?i)(?:\b(?:gemeenten|gemeentes|corporaties|organisaties|verenigingen|stichtingen|raden|partijen|partners|tussen|beide|zowel)\s+"
    r"(?:de |het )?|:\s*)$"
)
_AND_MORE = lazy_re(r"\s+en (?:de |het )?[A-ZÀ-Ý]")
_ANY_KIND = lazy_re(rf"{KIND} $")
_MORE_BEFORE = lazy_re(r"(?:\ben|,) (?:de |het )?$")
_ONE_KIND = lazy_re(rf"(?:^|[^\w]){KIND}\s+$")
_OF_WATERS = lazy_re(r"\b(?:[Ww]aterschap|[Hh]oogheemraadschap)\s+$")
"""What stands before the names of two waters: 'het waterschap Riet en Geul'."""
_MUNICIPAL = lazy_re(r"(?i)\bgemeente\s+$")
_CLOSED = lazy_re(r"[\"'’”)]*\s*(?:[);,.]|\n|$)")
_QUOTED = lazy_re(r"[\"‘“„]$")
_DIRECTOR = lazy_re(r"(?i)(?:bestuurder|directeur|voorzitter|namens)(?: van)?,?\s+(?:de |het )?$")
_GIVEN = lazy_re(
    r"\s*[,(]\s*(?:[^();\n]{0,120}?\b(?:hierna|verder|kortweg|nader|afgekort)\b|ook wel\b)(?: ook)?(?: te noemen| "
    r"genoemd)?\s*[:,]?\s*"
    r"[\"'‘“]?(?P<short>(?:De |Het )?[A-Z][\w&-]*)?"
)
_ENDS = lazy_re(r"\s*(?:[,;|]|\n|$)")
_PROVED, _STRONG, _AGAINST = 2, 3, 3
_MOST_NAMES, _MOST_PLACES = 40, 20_000
"""Beyond these a text is no agreement, and must not take long."""


class WholeNames:
    """The names of more words in one text that are proved to be one."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._evidence = Evidence(texts)
        self.names = tuple(sorted(self._proved(), key=len, reverse=True))

    def marked(self, text: str) -> str:
        """The text, as long as before, with the spaces within these names marked."""
        return self._pattern.sub(lambda m: re.sub(r"\s", _MARK, m.group()), text) if self.names else text

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in self.names))

    def _proved(self) -> Iterator[str]:
        """The names that are one, among those for which the most speaks: whoever is a party is spoken of often."""
        scored = [
            (sum(_speaks(" ".join(parts), s) for s in places), parts, places) for parts, places in self._candidates().items()
        ]
        hopeful = sorted((one for one in scored if one[0] >= _PROVED), key=lambda one: -one[0])[:_MOST_NAMES]
        for score, (a, link, b), places in hopeful:
            whole = f"{a} {link} {b}"
            joined = link in {"en", "&"}
            enough = (
                _PROVED if joined or self._never_without(a, whole) else _STRONG
            )  # 'Woonlint in Veldhoek levert' is said as well
            against = sum(self._alone(half, whole, places) for half in ((a, b) if joined else (a,))) if score >= enough else score
            if score > against:
                yield whole

    def _candidates(self) -> dict[tuple[str, str, str], list[Spot]]:
        """The parts of each whole name, without the words for its kind, and the places where it stands."""
        found: dict[tuple[str, str, str], list[Spot]] = {}
        for match in islice(_WHOLE.finditer(self._evidence.text), _MOST_PLACES):
            a = _KINDS.sub("", match["a"] + " ").strip()
            if not a or a.split()[0].lower() in _OPENING or _A_KIND.match(match["b"]):
                continue
            spot = self._evidence.around(match.end("a") - len(a), match.end("b"))
            places = found.setdefault((a, match["link"], match["b"]), [])
            if len(places) < MOST_SPOTS:
                places.append(spot)
        return found

    def _never_without(self, half: str, whole: str) -> bool:
        return all(self._evidence.text.startswith(whole, spot.at) for spot in self._evidence.spots(half))

    def _alone(self, half: str, whole: str, places: list[Spot]) -> int:
        """How strongly half of the name is somebody by itself: it acts, is given a short name, stands alone in a cell or line."""
        if any((given := _GIVEN.match(spot.after)) and given["short"] == half for spot in places):
            return 0
        offset = len(whole) - len(half) if whole.endswith(half) else 0
        found = 0
        for spot in self._evidence.spots(half):
            if self._evidence.text.startswith(whole, max(0, spot.at - offset)) or spot.inside_a_name:
                continue
            kind = _ANY_KIND.search(spot.before)
            if kind and not any(other.before.endswith(kind.group()) for other in places):
                continue  # 'Bewonersplatform Rank' beside 'Riet en Rank' is somebody else
            if spot.alone or SHORT.match(spot.after) or HEREAFTER.search(spot.before) or spot.acts:
                found += _PROVED
        return found


def _speaks(whole: str, spot: Spot) -> int:
    """What one place says for one name; against it below zero."""
    if HEREAFTER.search(spot.before):
        return _STRONG if _CLOSED.match(spot.after) else 0
    if _SEVERAL.search(spot.before):
        return 0 if _AND_MORE.match(spot.after) else -_AGAINST  # of 'A en B en C' one 'en' stands within a name
    short = SHORT.match(spot.after)
    quoted = _QUOTED.search(spot.before) and spot.after[:1] in '"’”'
    if quoted or (short and _counts(short["short"], whole)):
        return _STRONG
    kind = _ONE_KIND.search(spot.before) and not _MUNICIPAL.search(spot.before)
    waters = not spot.acts and _OF_WATERS.search(spot.before)
    if (kind and (_GIVEN.match(spot.after) or _ENDS.match(spot.after))) or waters or _DIRECTOR.search(spot.before):
        return _PROVED
    if spot.acts < 0 and (_AND_MORE.match(spot.after) or _MORE_BEFORE.search(spot.before)):
        return 0  # 'bezoeken Hof en Haven en Woonlint' are more than one anyway
    return {1: _PROVED, -1: -_AGAINST, 0: 0}[spot.acts]


def _counts(short: str, whole: str) -> bool:
    """Whether the short name is made of the first letters of all the words, the small ones with or without."""
    parts = [part for part in whole.split() if part[:1].isalpha()]
    every = "".join(part[0] for part in parts).lower()
    great = "".join(part[0] for part in parts if part[:1].isupper()).lower()
    bare = re.sub(r"[^a-z]", "", short.lower())
    return len(great) > 1 and (bare.endswith(great) or bare.endswith(every))


def unmarked(text: str) -> str:
    """The text with the marks within names taken away."""
    return text.replace(_MARK, " ")
