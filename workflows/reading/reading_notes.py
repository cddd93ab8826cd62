"""What a reader adds to what was read: what could not be read, what is missing. A code with values, said in Dutch and in English.

The code is what is stored and what crosses from the reading process, so that whoever reads it has it in their own language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workflows.reading.refusals import pages_named

SENTENCES: dict[str, tuple[str, str]] = {
    "pictured_pages": (
        "{pages}: een plaatje van tekst, dat is niet gelezen.",
        "{pages}: a picture of text, which was not read.",
    ),
    "no_year": (
        "Het document noemt geen jaar. Zet het in de titel voordat je het inleest, bijvoorbeeld: Prestatieafspraken 2026.",
        "The document names no year. Put it in the title before you import it, for example: Prestatieafspraken 2026.",
    ),
    "no_date": (
        "{afspraken} zonder datum: {numbers}.",
        "{afspraken} without a date: {numbers}.",
    ),
    "no_owner": (
        "{afspraken} zonder duidelijke eigenaar: {numbers}.",
        "{afspraken} without a clear owner: {numbers}.",
    ),
    "no_measure": (
        "{afspraken} zonder iets dat je kunt meten: {numbers}.",
        "{afspraken} without anything to measure: {numbers}.",
    ),
}


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that whoever checks the document should know: a code, and the pages or numbers of afspraken that it is about."""

    code: str
    about: tuple[int | str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Plain values, for a message that is said later."""
        return {"code": self.code, "about": list(self.about)}

    def said(self, language: str) -> str:
        """The sentence in this language."""
        return note_text(self.as_json(), language)


def note_text(note: Mapping[str, Any], language: str) -> str:
    """The sentence for what `Note.as_json` gave. Raises KeyError for a code that there isn't."""
    english, about = language == "en", note["about"]
    sentence = SENTENCES[note["code"]][english]
    if note["code"] == "pictured_pages":
        return sentence.format(pages=pages_named(about, english=english))
    return sentence.format(afspraken=_counted(about), numbers=", ".join(about))


def _counted(numbers: Sequence[str]) -> str:
    """ "1 afspraak", "4 afspraken": the domain's own words, in both languages."""
    return f"{len(numbers)} {'afspraak' if len(numbers) == 1 else 'afspraken'}"
