"""Work that is for nobody yet, with a button for each that opens the form in which one says who does it."""

from __future__ import annotations

from typing import Any

from bot.messages.made_of.message import Json, Line, bullets, button, buttons, paragraph, rich
from bot.messages.made_of.several_names import told_apart
from bot.messages.made_of.wording import words
from bot.messages.task_lines import name_and_title

SHOWN = 5


def nobodys_said(found: dict[str, Any], language: str, *, again: bool = True) -> tuple[list[Line], list[Json]]:
    """That it isn't asked about, what it is and how to say whose it is; nothing where all work is somebody's.

    `again`: also how it can be said later, where this message isn't at hand any more.
    """
    items, count = list(found.get("items") or [])[:SHOWN], int(found.get("count") or 0)
    if not items:
        return [], []
    top: Line = (words("document_nobody_one" if count == 1 else "document_nobody", language).format(count=count),)
    listed: list[Line] = [(name_and_title(item, language),) for item in items]
    if count > len(items):
        listed.append((words("document_more", language).format(count=count - len(items)),))
    numbers = [str(item["number"]) for item in items if item.get("number") and again]
    key = "document_nobody_how" if numbers else "document_nobody_how_no_number"
    how: Line = (words(key, language).format(number=numbers[0] if numbers else ""),)
    return [top, *listed, how], [rich(paragraph(top), bullets(listed), paragraph(how)), nobodys_buttons(items, language)]


def nobodys_buttons(items: list[dict[str, Any]], language: str) -> Json:
    """ "Wie doet afspraak 4?", one for each."""
    row = [
        button(
            words("document_who_does", language).format(task=name),
            action=f"task_who:{item['task_id']}",
            value=str(item["task_id"]),
            about=str(item.get("title") or ""),
        )
        for name, item in zip(told_apart(items, language), items, strict=True)
    ]
    return buttons(*row, block_id="nobodys")
