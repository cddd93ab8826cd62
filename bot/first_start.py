"""The first start: where there is no configuration yet, one is written from the example."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from bot.config import DEFAULT_FILE, is_named

EXAMPLE = "config.example.toml"
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What came of it: `made` is False when the file could not be written. `text` is one line for a person."""

    file: Path
    made: bool
    text: str


def first_start(given: Path | None, folder: Path) -> FirstStart | None:
    """Writes config.toml in the folder unless a configuration was named or is there; None when there was nothing to do."""
    file = folder / DEFAULT_FILE
    if is_named(given) or os.path.lexists(file):
        return None
    try:
        made = write_new(file, example())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        text = f"Er is nog geen configuratie, en {file} kan niet worden gemaakt ({reason}). De standaardwaarden gelden."
        return FirstStart(file, False, text)
    if not made:
        return None
    text = (
        f"Er was nog geen configuratie: {DEFAULT_FILE} is gemaakt in {folder}. "
        "Vul er de tokens van Slack in, of zet ze in SLACK_BOT_TOKEN en SLACK_APP_TOKEN."
    )
    return FirstStart(file, True, text)


def example() -> str:
    """The example: every key with its default and what it is for."""
    return files("bot").joinpath(EXAMPLE).read_text("utf-8")


def write_new(file: Path, text: str) -> bool:
    """Writes a whole file that only its owner may read, or nothing; False when there is one already. Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)  # mode 0600
    scratch = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        return _put_in_place(scratch, file)
    finally:
        with contextlib.suppress(FileNotFoundError):
            scratch.unlink()


def _put_in_place(scratch: Path, file: Path) -> bool:
    """A link appears whole and never replaces a file; where the file system has no links, the name is claimed first."""
    try:
        os.link(scratch, file)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return False
        scratch.replace(file)
    return True
