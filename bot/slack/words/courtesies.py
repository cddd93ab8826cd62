"""Words that ask for nothing and tell nothing: thanks, a compliment, a goodbye. They are left alone."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex

_KIND = lazy_regex(
    r"dank|bedankt|dankje|dankjewel|dankuwel|thanks|thank|thx|merci|top|prima|super|mooi|fijn|ok[eé]?|okay|great|perfect|"
    r"doei|groet|groeten|cheers|👍|🙏|🎉|✅"
)
_BESIDE = lazy_regex(
    r"je|jij|jullie|u|wel|zeer|heel|erg|hartelijk|veel|voor|de|het|alle|alles|hulp|moeite|snelle|reactie|uitleg|goed|gedaan|werk|"
    r"herinnering|bericht|berichtje|overzicht|antwoord|info|informatie|reminder|message|overview|dit|ook|"
    r"fijne|dag|avond|weekend|tot|later|morgen|alvast|you|very|much|so|for|the|your|help|all|a|lot|nice|work|job|day|en|and|ja"
)
_WORD = lazy_regex(r"[^\s.,;:!?()]+")


def is_courtesy(text: str) -> bool:
    """Whether these words are nothing but kind."""
    found = [word.casefold() for word in _WORD.findall(text)]
    kind = [_KIND.fullmatch(word) is not None for word in found]
    return any(kind) and all(known or _BESIDE.fullmatch(word) for known, word in zip(kind, found, strict=True))
