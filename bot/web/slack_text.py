"""What somebody wrote in Slack, for readers outside it (docs.slack.dev/messaging/formatting-message-text)."""

from __future__ import annotations

from html import unescape
from re import Match

from calendars.lazy_pattern import lazy_re

COLLEAGUE = "@collega"
_ANGLED = lazy_re(r"<([^<>]*)>")
_EMOJI = lazy_re(r"(?<!\S):[a-z0-9_+'-]{1,60}:(?::skin-tone-\d:)?(?!\S)")


def outside_slack(text: str) -> str:
    """The text with links by their name, nobody's id, and without the names of emoji."""
    return unescape(_EMOJI.sub("", _ANGLED.sub(_named, text))).strip()


def _named(found: Match[str]) -> str:
    target, _, label = found[1].partition("|")
    if target.startswith("@"):
        return COLLEAGUE
    if target.startswith("#"):
        return f"#{label or 'kanaal'}"
    if target.startswith("!"):
        return label or f"@{target[1:].partition('^')[0]}"
    return label or target.removeprefix("mailto:")
