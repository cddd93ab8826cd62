"""Whether a document that looks like a new version says itself that it is another agreement: by what it is called. Pure.

"Prestatieafspraken Veldhoek 2026 (concept)" is called as before; "Prestatieafspraken Oosterkwartier 2026" is of another place.
"""

from __future__ import annotations

import unicodedata

from calendars.lazy_pattern import lazy_regex

_WORD = lazy_regex(r"[\p{L}]{2,}|\d+")
_OF_A_VERSION = lazy_regex(
    r"(?i)concept(?:versie)?|ontwerp|definitie(?:f|ve)|def|versie|vs|aangepaste?|bijgewerkte?|gewijzigde?|herziene?|nieuwe?|(?:onder)?getekende?"
    r"|final|draft|signed|version|revised|new|jaarschijf|jaar|voor|van|de|het|en|in|met|tussen|the|of|and|for|\d{1,3}"
)
_YEAR = lazy_regex(r"(?:19|20)\d\d")


def is_called_otherwise(title: str, other: str) -> bool:
    """Whether each has a word that the other lacks: of a version, a year or a shorter name nothing follows."""
    one, two = _words(title), _words(other)
    return bool(one - two) and bool(two - one)


def _words(title: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold().replace("-", "")
    return {word for word in _WORD.findall(plain) if not _OF_A_VERSION.fullmatch(word) and not _YEAR.fullmatch(word)}
