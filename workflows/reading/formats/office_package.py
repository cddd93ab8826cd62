"""The zip that a Word or Excel file is: its parts, each within bounds, and no bombs."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from lxml import etree

from workflows.reading.refusals import unreadable

_MOST_UNPACKED = 200 * 1024 * 1024
_MOST_IN_A_PART = 32 * 1024 * 1024
_MOST_PARTS = 4000
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError, RuntimeError)


class Package:
    """An opened Office file. Raises UnreadableDocument where it is locked or too large, BROKEN_ZIP where it is damaged."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        entries = self._archive.infolist()
        if len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _MOST_UNPACKED:
            raise unreadable("too_much_unpacked")
        if any(e.flag_bits & 1 for e in entries):
            raise unreadable("office_locked")
        self.names = frozenset(e.filename for e in entries)

    def part(self, name: str) -> bytes:
        """The bytes of a part; KeyError when there is none, UnreadableDocument when it is far too large."""
        if self._archive.getinfo(name).file_size > _MOST_IN_A_PART:
            raise unreadable("too_much_unpacked")
        with self._archive.open(name) as handle:
            data = handle.read(_MOST_IN_A_PART + 1)
        if len(data) > _MOST_IN_A_PART:
            raise unreadable("too_much_unpacked")
        return data

    def tree(self, name: str) -> Any:
        """The root of a part's XML; ValueError for XML that defines entities of its own, as no Office program writes."""
        data = self.part(name)
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise ValueError("a part with a DTD")
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False))

    def main_part(self, usual: str) -> str:
        """The name of the part that holds the document itself."""
        if usual in self.names or "_rels/.rels" not in self.names:
            return usual
        for relation in self.tree("_rels/.rels"):
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return (relation.get("Target") or usual).lstrip("/")
        return usual
