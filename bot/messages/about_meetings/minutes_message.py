"""What was noted of a meeting, in one line, with the actions as they were understood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.messages.about_meetings.meeting_names import in_bold
from bot.messages.about_meetings.meeting_rows import MAX_NAME
from bot.messages.made_of.dates import day_text
from bot.messages.made_of.escaping import as_typed, one_line, shortened
from bot.messages.made_of.message import Bold, Line, Message, bullets, line, message, paragraph, rich
from bot.messages.made_of.wording import language_of, words
from bot.messages.task_lines import MAX_NAME as MAX_PARTY
from bot.messages.task_lines import Item
from workflows.tracking.party_names import in_sentence

SHOWN = 15


def render_minutes(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """`notes` are what was noted, or with `taken_back` what was taken away again."""
    language = language_of(payload)
    notes: list[Item] = list(payload.get("notes") or [])
    if not notes:
        return _plain((words("noted_nothing_new", language),))
    name = in_bold(shortened(one_line(payload.get("name") or ""), MAX_NAME), language)
    key = "noted_taken_back" if payload.get("taken_back") else "noted_minutes"
    head = line(words(key, language), name=name, counts=_counts(notes, language))
    actions = [note for note in notes if note.get("kind") == "action"]
    if payload.get("taken_back") or not actions:
        return _plain(head)
    listed = [_action(note, language, today) for note in actions[:SHOWN]]
    ending: list[Line] = [] if all(note.get("owners") for note in actions) else [(words("noted_whose", language),)]
    return message([head, *listed, *ending], [rich(paragraph(head), bullets(listed), *map(paragraph, ending))])


def _plain(content: Line) -> Message:
    return message([content], [rich(paragraph(content))])


def _counts(notes: Sequence[Item], language: str) -> str:
    parts = []
    for kind, key in (("decision", "noted_decisions"), ("action", "noted_actions")):
        count = sum(note.get("kind") == kind for note in notes)
        if count:
            parts.append(words(key if count > 1 else f"{key}_one", language).format(count=count))
    if any(note.get("kind") == "minutes" for note in notes):
        parts.append(words("noted_verslag", language))
    return ", ".join(parts[:-1]) + (words("and", language) if len(parts) > 1 else "") + parts[-1]


def _action(note: Item, language: str, today: date | None) -> Line:
    text = words("noted_action", language).format(number=note.get("number") or "", text=shortened(as_typed(note["text"]), 200))
    owners = [in_sentence(shortened(one_line(owner), MAX_PARTY), language) for owner in note.get("owners") or []]
    day = day_text(note.get("due"), language, today=today)
    said = as_typed(note["text"]).casefold()
    parts = []
    if not (len(owners) == 1 and _begins_with(said, owners[0])):
        who = words("and", language).join(owners)
        parts.append(words("noted_action_for" if owners else "noted_action_nobody", language).format(who=who))
    if not day or day.casefold() not in said:
        key = "noted_action_assumed" if note.get("assumed") and day else "noted_action_day"
        parts.append(words(key, language).format(day=day))
    return (Bold(text), f" · {', '.join(parts)}") if parts else (Bold(text),)


def _begins_with(said: str, owner: str) -> bool:
    """Whether the text itself begins with whose it is: "Woonlint maakt een planning"."""
    name = owner.casefold()
    bare = name.removeprefix("de ").removeprefix("the ")
    return any(said == begin or said.startswith(f"{begin} ") for begin in (name, bare))
