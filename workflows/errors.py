"""What can go wrong in a way that a person can mend. The text is a whole sentence: Dutch, and English where Slack shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Refused(Exception):
    """Work that can't be done as asked: `str(error)` says what, where and what to do, ready for a person's eyes.

    `english` says the same where somebody in Slack may see it; `code` with its `values` is the reason as data.
    """

    def __init__(
        self, text: str = "", *, english: str | None = None, code: str = "", values: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(text)
        self.english = english
        self.code = code
        self.values = values or {}

    def said(self, language: str) -> str:
        """The text in this language, as far as there is one."""
        return self.english if language == "en" and self.english is not None else str(self)


class UnreadableDocument(Refused):
    """The file can't be read at all: missing, empty, binary, broken, encrypted, pictures of text, too large."""


class NoAgreement(Refused):
    """The file can be read, but it is no set of prestatieafspraken."""
