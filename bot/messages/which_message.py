"""Which of several tasks is meant: asked with a button for each, and what was chosen."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from bot.messages.dates import day_text
from bot.messages.escaping import one_line, shortened
from bot.messages.message import MAX_BUTTON, Line, Message, button, buttons, message, paragraph, rich
from bot.messages.task_lines import Item, name_of, title_of
from bot.messages.wording import language_of, words

MOST_BUTTONS = 6
MOST_LINES = 10
MAX_PARTY = 30


def render_which_task(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """Asks which of the tasks of a message an answer is about; a number is only asked for where it says which."""
    language = language_of(payload)
    items = list(payload.get("items") or [])
    if payload.get("reaction"):
        return _said((words("which_reaction", language).format(number=_example(items)),))
    answer = payload.get("answer")
    if answer is not None:
        return _said((words("which_asked", language), " ", _answered(payload, answer, language)))
    names = [f"{name_of(item, language, capital=True)}: {title_of(item, limit=100)}" for item in items[:MOST_LINES]]
    lines: list[Line] = [(line,) for line in _told_apart(names, items, language, today)]
    question_id = payload.get("question_id")
    has_buttons = bool(question_id) and len(items) <= MOST_BUTTONS
    asked: Line = (words("which_asked", language), *_how(items, language, has_buttons=has_buttons))
    blocks = [rich(paragraph(asked), *(paragraph(line) for line in lines))]
    if has_buttons:
        labels = _told_apart([_label(item, items) for item in items], items, language, today)
        made = [
            button(label, action=f"pick_task:{item.get('task_id')}", value=str(item.get("task_id") or ""), about=title_of(item))
            for label, item in zip(labels, items, strict=True)
        ]
        blocks.append(buttons(*made, block_id=f"question:{question_id}"))
    return message([asked, *lines], blocks)


def _said(content: Line) -> Message:
    return message([content], [rich(paragraph(content))])


def _answered(payload: dict[str, Any], answer: str, language: str) -> str:
    chosen = payload.get("chosen")
    if answer == "chosen" and isinstance(chosen, dict):
        about = f"{name_of(chosen, language)}, {title_of(chosen, limit=100)}"
        return words("answered_which", language).format(task=about)
    return words("answered_withdrawn" if answer == "withdrawn" else "answered_again", language)


def _how(items: list[Item], language: str, *, has_buttons: bool) -> Line:
    """How it can be answered: by a button, else by a number that only one of them bears, else by a word of the title."""
    if has_buttons:
        return (" ", words("which_button", language))
    numbers = Counter(str(item.get("number") or "") for item in items)
    if len(numbers) < len(items) or "" in numbers:
        return (" ", words("which_title", language))
    return (" ", words("which_number", language).format(number=_example(items)))


def _example(items: list[Item]) -> str:
    """A number that only one of them bears, where there is one."""
    numbers = [shortened(one_line(item.get("number") or ""), 20) for item in items]
    once = [number for number in numbers if number and numbers.count(number) == 1]
    return (once or [number for number in numbers if number] or ["1"])[0]


def _label(item: Item, items: list[Item]) -> str:
    """ "8 · Woonlint: nieuwe woningen bouwen": the party where they differ in it."""
    differ = len({tuple(other.get("owners") or ()) for other in items}) > 1
    party = shortened(one_line(" + ".join(item.get("owners") or [])), MAX_PARTY) if differ else ""
    number = shortened(one_line(item.get("number") or ""), 10)
    before = " · ".join(part for part in (number, party) if part)
    return shortened(f"{before}: {title_of(item)}" if before else title_of(item), MAX_BUTTON - 20)


def _told_apart(names: list[str], items: list[Item], language: str, today: date | None) -> list[str]:
    """Those that read alike with their day behind them."""
    alike = Counter(names)
    days = [day_text(item.get("due"), language, today=today) for item in items]
    return [f"{name} ({day})" if alike[name] > 1 and day else name for name, day in zip(names, days, strict=False)]
