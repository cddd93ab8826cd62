"""Makes text of documents and people harmless: what they wrote is shown, and pings nobody, links nowhere, formats nothing.

Slack reads three characters as its own (`&`, `<`, `>`; docs.slack.dev/messaging/formatting-message-text) and four as formatting.
"""

from __future__ import annotations

import unicodedata
from re import Match

from calendars.lazy_pattern import lazy_re, lazy_regex

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LOOKALIKES = str.maketrans({"*": "\u2217", "~": "\u223c", "`": "\u02cb"})
_UNDERSCORE_AT_EDGE = lazy_regex(r"(?<!\w)_|_(?!\w)")
_CONTROL_OPENING = lazy_regex(r"<(?=[!@#])")
_WORD_JOINER = "\u2060"
_BY_NAME = lazy_re(r"<(?P<sign>[@#!]|(?=https?:|mailto:))(?P<what>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
COLLEAGUE = "@collega"
_SPACES = lazy_regex(r"\s+")
_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}
_KEPT_FORMAT = {"\u200d", "\ufe0f"}  # they join the parts of an emoji


def one_line(text: object) -> str:
    """The text on one line: white space single, control and direction characters (which can turn a line around) gone."""
    spaced = _SPACES.sub(" ", str(text))
    return "".join(char for char in spaced if char in _KEPT_FORMAT or unicodedata.category(char) not in _INVISIBLE).strip()


def as_typed(text: object) -> str:
    """What somebody typed in Slack, on one line as they typed it: Slack sends "B&amp;W &lt;concept&gt;", and ids for names."""
    return one_line(_BY_NAME.sub(_named, str(text)).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def _named(found: Match[str]) -> str:
    return found["label"] or {"@": COLLEAGUE, "#": "#kanaal", "!": "@kanaal"}.get(found["sign"], found["what"])


def mrkdwn(text: str) -> str:
    """For a field that Slack reads as mrkdwn: escaped, and the formatting characters replaced by their look-alikes."""
    shown = _UNDERSCORE_AT_EDGE.sub("\u02cd", text.translate(_LOOKALIKES))
    return shown.translate(_ESCAPES)


def literal(text: str) -> str:
    """For a plain or rich text element, which Slack shows as it is; an opening like `<!` is broken all the same."""
    return _CONTROL_OPENING.sub("<" + _WORD_JOINER, text)


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters; what doesn't fit ends at a word with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    splits_word = text[limit - 1] != " " and " " in cut[limit // 2 :]
    at_word = cut.rsplit(" ", 1)[0] if splits_word else cut
    return at_word.rstrip(" ,;:.-") + "…"
