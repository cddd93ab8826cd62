"""The pieces of which Slack's texts are made, as HTML: names, links, emoji, dates. Whatever they hold stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from bot.playground.emoji_names import EMOJI
from bot.playground.page.slack_dates import date_words
from bot.playground.workspace import Workspace

_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>\"\x00-\x1f\x7f]+", re.IGNORECASE)
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SHORTCODE = re.compile(r":([a-z0-9_+'-]{1,100}):")
_TOGETHER = re.compile(r"([🟢🟠🔴⚪✅] [^\W\d_]{1,20}\b|\b\d{1,3}[a-z]? \d{1,3}%)")
_UNBROKEN = Markup('<span class="unbroken">{}</span>')
_MENTION = Markup('<span class="mention">{}{}</span>')


def shown(text: object) -> str:
    """The text without what no page can carry: control characters and halves of a character."""
    return _UNSHOWABLE.sub("\ufffd", str(text).replace("\r\n", "\n").replace("\r", "\n"))


def unescaped(text: str) -> str:
    """The three characters that Slack's texts carry as entities."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def plain(text: object) -> str:
    """A `plain_text` in words: entities and emoji resolved, nothing else."""
    return _SHORTCODE.sub(lambda found: EMOJI.get(found[1], found[0]), unescaped(shown(text)))


def is_web(url: str) -> bool:
    """Whether the page makes a link of this: the web or mail, and nothing that runs."""
    return _WEB.fullmatch(url) is not None


def anchor(url: str, label: object) -> Markup:
    """A link that opens beside the page and tells nobody where one came from; only its label when it leads elsewhere."""
    if not is_web(url):
        return escape(label)
    return Markup('<a href="{}" rel="noopener noreferrer" target="_blank">{}</a>').format(url, label)


def person_mention(workspace: Workspace, user: str, label: str = "") -> Markup:
    """A person by name; the id of who is not known."""
    found = workspace.users.get(user)
    return _MENTION.format("@", shown(found.real_name if found else label or user))


def channel_mention(workspace: Workspace, channel: str, label: str = "") -> Markup:
    """A channel by name; the id of one that is not known."""
    found = workspace.channels.get(channel)
    return _MENTION.format("#", shown(found.name if found else label or channel))


def group_mention(name: str) -> Markup:
    """Everybody who is told at once: `@channel`, `@here`, or a group."""
    return _MENTION.format("@", shown(name).removeprefix("@"))


def emoji_mark(name: str) -> Markup:
    """An emoji by name; one that is not common as it is typed."""
    return escape(EMOJI.get(name) or f":{shown(name)}:")


def moment(workspace: Workspace, template: str, timestamp: object, fallback: str, url: str = "") -> Markup:
    """A moment in the template's words, seen from now in the story, as a link where there is one."""
    return anchor(url, shown(date_words(template, timestamp, workspace.now(), fallback)))


def whole(text: str) -> Markup:
    """Text in which no line ends between a light and its word, nor within '4a 60%'. Its characters stay the same."""
    parts = _TOGETHER.split(text)
    return joined(_UNBROKEN.format(part) if number % 2 else escape(part) for number, part in enumerate(parts))


def with_breaks(text: str) -> Markup:
    """Text with its line breaks."""
    return Markup("<br>").join(whole(line) for line in text.split("\n"))


def joined(parts: Iterable[Markup]) -> Markup:
    """One after the other."""
    return Markup("").join(parts)
