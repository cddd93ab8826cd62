"""The places where a text may speak of a party: `names_pattern` for the names of one document, and `spoken_in` for these and the
words that every document has for a role or for all ('de gemeente', 'partijen', 'zij'), in order.

Both look in small letters, in which a pattern is compiled and found several times faster than without regard to case; and the
words, which are many, are compiled once for all documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from workflows.reading.parties.role_words import DETERMINERS, ROLES, STAFF, WITHOUT_ROLE

_ARTICLE = re.compile(r"^(?:de|het)\s+")
_NOTHING = "(?!)"
_ENDS = r"(?![\w])(?!-\w)"


def small_letters(text: str) -> str:
    """The text in small letters, in which every place is the same."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def bare_name(name: str) -> str:
    """The name in small letters, without its article."""
    return _ARTICLE.sub("", name.strip().lower())


@lru_cache(maxsize=32)
def names_pattern(named: frozenset[str], places: frozenset[str], *, staff: bool) -> re.Pattern[str]:
    """The names of parties, bare, and of the places of gemeenten, both in small letters; `staff`: also 'de beheerder van ...'."""
    place, name = _any_of(re.escape(one) for one in _longest_first(places)), _any_of(map(_flexible, _longest_first(named)))
    return re.compile(
        rf"(?<![\w-])(?:(?P<places>{DETERMINERS}gemeente[ns]?\s+{place}(?:(?:\s*,\s*|\s+en\s+|\s*/\s*)(?:(?:de\s+)?gemeente\s+)?"
        rf"{place})*)|{STAFF if staff else ''}(?P<named>(?:de\s+|het\s+)?{name})|(?P<place>{place})){_ENDS}"
    )


def spoken_in(small: str, names: re.Pattern[str], *, staff: bool) -> Iterator[re.Match[str]]:
    """Names and words in a text in small letters, in order and apart from each other; where both begin, the name goes first.

    A word has its kind as the group that it matched last, and before a role ('alle drie de') stands the group `before`;
    `staff`: also 'de wethouder van de ...'.
    """
    name, words, at = names.search(small), _words_in(small, staff), 0
    while name or at < len(words):
        first = words[at] if name is None or (at < len(words) and words[at].start() < name.start()) else name
        yield first
        end = first.end()
        if name and name.start() < end:
            name = names.search(small, end)
        while at < len(words) and words[at].start() < end:
            if words[at].end() > end:  # the name ends within it: behind it another may begin
                words, at = tuple(_words_pattern(staff).finditer(small, end)), 0
                break
            at += 1


@lru_cache(maxsize=4096)
def _words_in(small: str, staff: bool) -> tuple[re.Match[str], ...]:
    """The words of all documents in one text, which is asked about for the parties of the front, of all, and with others."""
    return tuple(_words_pattern(staff).finditer(small))


@lru_cache(maxsize=2)
def _words_pattern(staff: bool) -> re.Pattern[str]:
    roles = "|".join(f"(?P<{role.name}>{words})" for role, words in ROLES.items())
    others = "|".join(f"(?P<{kind}>{words})" for kind, words in WITHOUT_ROLE.items())
    return re.compile(rf"(?<![\w-])(?:{STAFF if staff else ''}(?P<before>{DETERMINERS})(?:{roles})|{others}){_ENDS}")


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns) or _NOTHING})"


def _flexible(name: str) -> str:
    """The name as a pattern: any spaces between its words, also none ('Twee Stromenland')."""
    return r"\s+".join(re.escape(part) for part in name.split())
