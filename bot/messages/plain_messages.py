"""Help, welcome, and a plain line of our own words."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.messages.made_of.escaping import one_line, shortened
from bot.messages.made_of.message import (
    Bold,
    Line,
    Message,
    bullets,
    button,
    buttons,
    joined,
    line,
    message,
    paragraph,
    person,
    rich,
    room,
)
from bot.messages.made_of.wording import has_words, language_of, words

CONCEPTS = 5
MOST_PEOPLE = 5


def render_help(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """How one can answer, and what can be asked; a few lines for who said what we don't know, or only hello."""
    del today
    language = language_of(payload)
    if payload.get("unknown"):
        begin = "help_hello" if payload["unknown"] == "hello" else "help_unknown"
        few: list[Line] = [(words(name, language),) for name in (begin, "help_short_answers", "help_short_asks")]
        return message(few, [rich(*map(paragraph, few))])
    title: Line = (Bold(words("help_title", language)),)
    intro: Line = (words("help_intro", language),)
    answers: list[Line] = [(words(f"help_{name}", language),) for name in ("done", "late", "rest", "undo")]
    ask: Line = (words("help_commands", language),)
    names = ("mine", "list", "number", "status", "round", "behalf", "agenda", "digest", "people", "link", "import", "carry")
    commands: list[Line] = [(words(f"help_{name}", language),) for name in names]
    begun = [paragraph(line) for line in (title, intro)]
    block = rich(*begun, bullets(answers), paragraph(ask), bullets(commands))
    return message([title, intro, *answers, ask, *commands], [block])


def render_welcome(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What the bot is for, and the next step."""
    del today
    language = language_of(payload)
    hello: Line = (words("welcome", language),)
    title = payload.get("title")
    following: Line = (words("welcome_next", language),)
    if title:
        following = line(words("welcome_linked", language), title=shortened(one_line(title), 200))
    return message([hello, following], [rich(paragraph(hello), paragraph(following))])


def render_welcome_person(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """What the bot does for somebody who meets it, and how to answer it."""
    del today
    language = language_of(payload)
    hello: Line = (words("welcome", language),)
    nowhere = "welcome_no_party" if payload.get("followed") else "welcome_nothing_yet"
    following: Line = (words("welcome_person" if payload.get("follows") else nowhere, language),)
    return message([hello, following], [rich(paragraph(hello), paragraph(following))])


def render_plain(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """A line: one of our texts (`words` with its `values`), or a `text` that is shown as it stands.

    A value under `who` may be a user's id, or a list of them; one under `where` a channel's.
    """
    del today
    content = _told(payload, language_of(payload))
    return message([content], [rich(paragraph(content))])


def _told(payload: dict[str, Any], language: str) -> Line:
    key = str(payload.get("words") or "")
    if not has_words(key):
        return (shortened(one_line(payload.get("text") or ""), 2000),)
    told = line(
        words(key, language), **{name: _spans(name, value, language) for name, value in (payload.get("values") or {}).items()}
    )
    return (*told, " ", words(str(payload["also"]), language)) if payload.get("also") else told


def _spans(name: str, value: Any, language: str) -> Line:
    if name == "who" and isinstance(value, list):
        return joined([person(str(one)) for one in value[:MOST_PEOPLE]], last=words("and", language))
    text = shortened(one_line(value), 300)
    return (person(text) if name == "who" else room(text) if name == "where" else text,)


def render_still_concept(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Nothing is followed yet: which agreements wait to be checked and confirmed, with a button for each.

    Behind what was asked for, where that was done: `words` with its `values`, as that the channel is linked.
    """
    del today
    language = language_of(payload)
    rows = list(payload.get("agreements") or [])[:CONCEPTS]
    titles = [shortened(one_line(row.get("title") or ""), 100) for row in rows]
    done = [_told(payload, language)] if payload.get("words") else []
    lines: list[Line] = [*done, *(line(words("still_concept", language), title=Bold(title)) for title in titles)]
    check = words("document_check", language)
    labels = [check if len(rows) == 1 else shortened(f"{check}: {title}", 70) for title in titles]
    row = [
        button(label, action=f"home_check:{one['agreement']}", value=str(one["agreement"]), about=title)
        for one, label, title in zip(rows, labels, titles, strict=True)
    ]
    return message(lines, [rich(*(paragraph(content) for content in lines)), buttons(*row, block_id="checks")])


def render_link_ask(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Whether the messages of an agreement move here from the channel that they come in now."""
    del today
    language, before = language_of(payload), one_line(payload.get("where") or "")
    title = shortened(one_line(payload.get("title") or ""), 200)
    content = line(words("link_ask", language), title=Bold(title), where=room(before))
    value = f"{payload['agreement']}:{before}"
    row = [button(words(f"button_{name}", language), action=name, value=value) for name in ("link_move", "link_stay")]
    return message([content], [rich(paragraph(content)), buttons(*row, block_id="link")])
