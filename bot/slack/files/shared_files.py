"""The files that hang on a message of Slack, and which of them we read (docs.slack.dev/reference/objects/file-object)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ENDINGS = frozenset({"pdf", "docx", "xlsx", "md", "markdown", "html", "htm", "txt"})
TYPES = frozenset({"pdf", "docx", "xlsx", "markdown", "html", "text"})  # Slack's own names, for files whose name has no ending
MODES = frozenset({"", "hosted", "snippet"})  # the others stand elsewhere, are gone, or are Slack's own papers
_SHEETS = frozenset({"xlsx"})
_MONITOR = re.compile(r"afspra|monitor|actielijst|jaarschijf|uitvoeringsprogramma|voortgang", re.IGNORECASE)
"""What a list of afspraken in Excel is called. Other sheets are dropped every day, and asking each time is a nuisance."""


@dataclass(frozen=True, slots=True)
class SharedFile:
    """A file as Slack tells of it. `known` is False where it tells nothing but the id (another workspace's, by Slack Connect).

    `size` in bytes, None when Slack doesn't say; `url` is where its bytes are, for our token alone.
    """

    id: str
    name: str = ""
    type: str = ""
    mode: str = ""
    size: int | None = None
    url: str = ""
    external: bool = False
    known: bool = True

    @property
    def readable(self) -> bool:
        """Whether it is of a kind that we read, and kept by Slack itself."""
        kind_fits = self._kind in (ENDINGS if "." in self.name else TYPES)
        return kind_fits and self.known and not self.external and self.mode in MODES

    @property
    def worth_asking(self) -> bool:
        """Whether to ask, unasked, if it is to be read: a sheet only when its name says that afspraken stand in it."""
        return self.readable and (self._kind not in _SHEETS or bool(_MONITOR.search(self.name)))

    @property
    def _kind(self) -> str:
        return self.name.rpartition(".")[2].lower() if "." in self.name else self.type


def shared_files(message: Mapping[str, Any]) -> tuple[SharedFile, ...]:
    """The files of a message."""
    return tuple(shared_file(found) for found in message.get("files") or [] if found.get("id"))


def shared_file(found: Mapping[str, Any]) -> SharedFile:
    """Reads Slack's file object."""
    size = found.get("size")
    return SharedFile(
        id=str(found["id"]),
        name=str(found.get("name") or found.get("title") or ""),
        type=str(found.get("filetype") or ""),
        mode=str(found.get("mode") or ""),
        size=size if isinstance(size, int) and size > 0 else None,
        url=str(found.get("url_private_download") or found.get("url_private") or ""),
        external=bool(found.get("is_external")),
        known=found.get("file_access") not in {"check_file_info", "file_not_found", "access_denied"},
    )


def files_on(message: Mapping[str, Any]) -> list[dict[str, str]]:
    """The files of a message: the id of each, its name and Slack's own address; empty where Slack doesn't tell them."""
    found = [one for one in message.get("files") or [] if one.get("id") and one.get("mode") != "tombstone"]
    return [
        {"id": str(one["id"]), "name": str(one.get("name") or one.get("title") or ""), "address": str(one.get("permalink") or "")}
        for one in found
    ]
