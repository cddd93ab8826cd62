"""The texts of both languages: a table each, with the same keys."""

from __future__ import annotations

from bot.messages.dutch import DUTCH
from bot.messages.english import ENGLISH

_TABLES = {"nl": DUTCH, "en": ENGLISH}


def language_of(payload: dict[str, object]) -> str:
    """The language of a message: its own when it has one that we speak, else Dutch."""
    wanted = payload.get("language")
    return wanted if isinstance(wanted, str) and wanted in _TABLES else "nl"


def words(key: str, language: str) -> str:
    """The text behind a key, with its {places} still open."""
    return _TABLES[language][key]


def has_words(key: str) -> bool:
    """Whether there is a text of this name."""
    return key in DUTCH
