"""The places where a text may speak of a party: `names_pattern` for the names of one document, `words_pattern` for the words that
every document has for a role or for all ('de gemeente', 'partijen', 'zij'), and `spoken_in` for both in order.

Both look in small letters, in which a pattern is compiled and found several times faster than without regard to case; and the
words, which are many, are compiled once for all documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from workflows.reading.parties.role_words import DETERMINERS, ROLES, STAFF, WITHOUT_ROLE

_NOTHING = "(?!)"
_ENDS = r"(?![\w])(?!-\w)"


def small_letters(text: str) -> str:
    """The text in small letters, in which every place is the same."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def names_pattern(named: Iterable[str], places: Iterable[str], *, staff: bool) -> re.Pattern[str]:
    """The names of parties and of the places of gemeenten, both in small letters; `staff`: also 'de beheerder van ...'."""
    place, name = _any_of(re.escape(one) for one in _longest_first(places)), _any_of(map(_flexible, _longest_first(named)))
    return re.compile(
        rf"(?<![\w-])(?:(?P<places>{DETERMINERS}gemeente[ns]?\s+{place}(?:(?:\s*,\s*|\s+en\s+|\s*/\s*)(?:(?:de\s+)?gemeente\s+)?"
        rf"{place})*)|{STAFF if staff else ''}(?P<named>(?:de\s+|het\s+)?{name})|(?P<place>{place})){_ENDS}"
    )


@lru_cache(maxsize=2)
def words_pattern(*, staff: bool) -> re.Pattern[str]:
    """The words for a role and for all, each in a group with the name of its kind; `staff`: also 'de wethouder van de ...'.

    What stands before a role ('alle drie de') is the group `before`.
    """
    roles = "|".join(f"(?P<{role.name}>{words})" for role, words in ROLES.items())
    others = "|".join(f"(?P<{kind}>{words})" for kind, words in WITHOUT_ROLE.items())
    return re.compile(rf"(?<![\w-])(?:{STAFF if staff else ''}(?P<before>{DETERMINERS})(?:{roles})|{others}){_ENDS}")


def spoken_in(small: str, names: re.Pattern[str], words: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What both find in a text in small letters, in order and apart from each other; where both begin, a name goes first."""
    name, word = names.search(small), words.search(small)
    while first := min((found for found in (name, word) if found), key=lambda found: found.start(), default=None):
        yield first
        if name and name.start() < first.end():
            name = names.search(small, first.end())
        if word and word.start() < first.end():
            word = words.search(small, first.end())


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns) or _NOTHING})"


def _flexible(name: str) -> str:
    """The name as a pattern: any spaces between its words, also none ('Twee Stromenland')."""
    return r"\s+".join(re.escape(part) for part in name.split())
