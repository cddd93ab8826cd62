"""The log: one line each on stderr, with ids and never a token."""

from __future__ import annotations

import logging
import sys

from calendars.lazy_pattern import lazy_regex

_TOKEN = lazy_regex(r"\bx(?:ox[a-z]|app)-[A-Za-z0-9-]+|(?<=/feeds/|/board/|ticket=)[A-Za-z0-9_-]{8,}")


class _WithoutTokens(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The line, with whatever looks like a token or a secret address taken out."""
        return without_tokens(super().format(record))


def without_tokens(text: str) -> str:
    """The text with tokens and the secret part of addresses taken out."""
    return str(_TOKEN.sub("***", text))


def _is_news(record: logging.LogRecord) -> bool:
    """Bolt finds SLACK_BOT_TOKEN in the environment and warns that it goes by the client's: they are the same."""
    return not str(record.msg).startswith("As you gave `client` as well, `token` will be unused")


def is_kept() -> bool:
    """Whether the log is written: by what lives on, and not by a command that a person waits for."""
    return any(isinstance(handler.formatter, _WithoutTokens) for handler in logging.getLogger().handlers)


def begin_logging() -> None:
    """Writes our log and those of the libraries to stderr; a second time changes nothing."""
    root = logging.getLogger()
    if is_kept():
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_WithoutTokens("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(_is_news)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("nakomen").setLevel(logging.INFO)
    logging.getLogger("nakomen.slack_sdk").setLevel(logging.CRITICAL)  # failures are told by who made the call
