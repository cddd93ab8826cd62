"""A comparison of two versions for a person's eyes: how many of what, and each afspraak that isn't simply the same."""

from __future__ import annotations

import re
from typing import Any

from bot.commands.dutch_words import day
from bot.commands.screen import shorter, wrapped
from bot.messages.made_of.dates import amount_text
from bot.messages.made_of.rhythm import rhythm_text
from calendars.periods import Recurrence
from workflows.reading.comparing.comparison import AfspraakChange, Comparison, Fate, TaskChange

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
FATES = {
    Fate.SAME: "gelijk",
    Fate.CHANGED: "gewijzigd",
    Fate.NEW: "nieuw",
    Fate.GONE: "vervallen",
    Fate.RENUMBERED: "ander nummer",
}
FIELDS = {
    "owners": "wie",
    "lead": "trekker",
    "start": "begint",
    "due": "klaar",
    "recurrence": "hoe vaak",
    "times_per_year": "keer per jaar",
    "target": "doel",
    "conditional": "onder voorwaarde",
}


def comparison_text(found: Comparison) -> str:
    """The counts, and what to look at; what is the same is only counted."""
    lines = [counts_line(found)]
    if found.partial:
        lines += ["Dit is een aanvulling: wat er niet in staat, blijft zoals het was."]
    for change in found.afspraken:
        if change.fate is not Fate.SAME:
            lines += ["", *_afspraak_lines(change)]
    return "\n".join(lines)


def counts_line(found: Comparison) -> str:
    """ "28 gelijk, 3 gewijzigd, 1 nieuw." """
    said = [f"{found.counts[fate.value]} {word}" for fate, word in FATES.items() if found.counts[fate.value]]
    return f"Afspraken: {', '.join(said)}." if said else "Er staan geen afspraken in."


def _afspraak_lines(change: AfspraakChange) -> list[str]:
    before = f" (was {change.old.number})" if change.old is not None and change.number_changed else ""
    lines = [f"{change.shown.number}{before}: {FATES[change.fate]}"]
    if change.fate is Fate.RENUMBERED:
        return lines
    if change.old is not None and change.words_differ:
        lines += wrapped(f"“{shorter(_one_line(change.old.text))}”", "  - ")
    elif change.fate is Fate.GONE:
        lines += wrapped(f"“{shorter(_one_line(change.shown.text))}”", "  - ")
    if change.new is not None and change.words_differ:
        lines += wrapped(f"“{shorter(_one_line(change.new.text))}”", "  + ")
    for task in change.tasks:
        lines += _task_lines(task)
    return lines


def _task_lines(task: TaskChange) -> list[str]:
    shown = task.new or task.old
    if shown is None or task.fate is Fate.SAME:
        return []
    said = [f"{FIELDS[name]} {_said(before)} → {_said(after)}" for name, (before, after) in task.fields if name in FIELDS]
    if task.fate is Fate.CHANGED and not said:
        return []
    what = f": {'; '.join(said)}" if said else ""
    return wrapped(f"taak {FATES[task.fate]}: {shown.title}{what}", "    ")


def _said(value: Any) -> str:
    """A plain value as people write it."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if value is None or isinstance(value, list):
        return ", ".join(value or ["niets"])
    if isinstance(value, dict):
        return amount_text(value["value"], value["unit"], "nl")
    if value in set(Recurrence):
        return rhythm_text(value, "nl")
    return day(value) if isinstance(value, str) and _DAY.fullmatch(value) else str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
