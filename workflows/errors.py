"""What can go wrong in a way that a person can mend. The text is a whole sentence in the interface's language."""

from __future__ import annotations


class Refused(Exception):
    """Work that can't be done as asked: `str(error)` says what, where and what to do, ready for a person's eyes."""


class UnreadableDocument(Refused):
    """The file can't be read at all: missing, empty, binary, broken, encrypted, pictures of text, too large."""


class NoAgreement(Refused):
    """The file can be read, but it is no set of prestatieafspraken."""
