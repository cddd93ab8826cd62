"""How the name of a meeting stands in a sentence: with its article, and its place in the year in the reader's language."""

from __future__ import annotations

import regex

from bot.messages.made_of.message import Bold, Line
from calendars.lazy_pattern import lazy_regex

_HEAD = lazy_regex(
    r"(?!(?:de|het|een|ons|onze|the|our)\s)(?:(?:[a-zé]+(?:e|k|s|ig)\s+){0,2}[a-zé-]*(?P<het>overleg|gesprek)(?!\w)|"
    r"(?:[a-zé]+(?:e|k|s|ig)\s+){0,2}[a-zé-]*(?:vergadering|bijeenkomst|sessie|evaluatie)(?!\w)|meeting(?!\w))",
    regex.IGNORECASE,
)
_PLACE = lazy_regex(r"\((\d+) (?:van|of) (\d+)\)$")
_OF = {"nl": "van", "en": "of"}


def meeting_name(name: str, language: str) -> str:
    """ "Ambtelijk overleg (2 of 4)" for who reads English: the name is the agreement's, the count is ours."""
    return _PLACE.sub(lambda found: f"({found[1]} {_OF.get(language, 'van')} {found[2]})", name)


def meeting_article(name: str, language: str) -> str:
    """ "het " before "bestuurlijk overleg bod"; nothing before a name of another kind, or one that has its own."""
    head = _HEAD.match(name)
    if head is None:
        return ""
    return "the " if language == "en" else "het " if head["het"] else "de "


def in_bold(name: str, language: str) -> Line:
    """The name as it stands within a sentence, the article before it."""
    article, shown = meeting_article(name, language), meeting_name(name, language)
    if not article:
        return (Bold(shown),)
    return (article, Bold(shown if shown[1:2].isupper() else shown[:1].lower() + shown[1:]))


def in_words(name: str, language: str) -> str:
    """The same as plain text."""
    spans = in_bold(name, language)
    return "".join(span.text if isinstance(span, Bold) else str(span) for span in spans)
