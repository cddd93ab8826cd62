"""The texts of both languages: a table each, with the same keys."""

from __future__ import annotations

from bot.messages.texts.dutch_answers import DUTCH_ANSWERS
from bot.messages.texts.dutch_asking import DUTCH_ASKING
from bot.messages.texts.dutch_checking import DUTCH_CHECKING
from bot.messages.texts.dutch_digest import DUTCH_DIGEST
from bot.messages.texts.dutch_documents import DUTCH_DOCUMENTS
from bot.messages.texts.dutch_help import DUTCH_HELP
from bot.messages.texts.dutch_lights import DUTCH_LIGHTS
from bot.messages.texts.dutch_meetings import DUTCH_MEETINGS
from bot.messages.texts.dutch_several import DUTCH_SEVERAL
from bot.messages.texts.dutch_tasks import DUTCH_TASKS
from bot.messages.texts.dutch_versions import DUTCH_VERSIONS
from bot.messages.texts.english_answers import ENGLISH_ANSWERS
from bot.messages.texts.english_asking import ENGLISH_ASKING
from bot.messages.texts.english_checking import ENGLISH_CHECKING
from bot.messages.texts.english_digest import ENGLISH_DIGEST
from bot.messages.texts.english_documents import ENGLISH_DOCUMENTS
from bot.messages.texts.english_help import ENGLISH_HELP
from bot.messages.texts.english_lights import ENGLISH_LIGHTS
from bot.messages.texts.english_meetings import ENGLISH_MEETINGS
from bot.messages.texts.english_several import ENGLISH_SEVERAL
from bot.messages.texts.english_tasks import ENGLISH_TASKS
from bot.messages.texts.english_versions import ENGLISH_VERSIONS
from workflows.errors import Refused

PARTS = {
    "nl": (
        DUTCH_TASKS,
        DUTCH_ANSWERS,
        DUTCH_SEVERAL,
        DUTCH_HELP,
        DUTCH_DOCUMENTS,
        DUTCH_CHECKING,
        DUTCH_ASKING,
        DUTCH_MEETINGS,
        DUTCH_DIGEST,
        DUTCH_VERSIONS,
        DUTCH_LIGHTS,
    ),
    "en": (
        ENGLISH_TASKS,
        ENGLISH_ANSWERS,
        ENGLISH_SEVERAL,
        ENGLISH_HELP,
        ENGLISH_DOCUMENTS,
        ENGLISH_CHECKING,
        ENGLISH_ASKING,
        ENGLISH_MEETINGS,
        ENGLISH_DIGEST,
        ENGLISH_VERSIONS,
        ENGLISH_LIGHTS,
    ),
}
"""No key stands in two of them: the later would take the place of the earlier."""

TABLES = {language: {key: text for part in parts for key, text in part.items()} for language, parts in PARTS.items()}


def language_of(payload: dict[str, object]) -> str:
    """The language of a message: its own when it has one that we speak, else Dutch."""
    wanted = payload.get("language")
    return wanted if isinstance(wanted, str) and wanted in TABLES else "nl"


def words(key: str, language: str) -> str:
    """The text behind a key, with its {places} still open."""
    return TABLES[language][key]


def refusal(key: str, **values: str) -> Refused:
    """The text behind a key as why something can't be done: in both languages, since who reads it is known later."""
    return Refused(words(key, "nl").format(**values), english=words(key, "en").format(**values))


def has_words(key: str) -> bool:
    """Whether there is a text of this name."""
    return key in TABLES["nl"]
