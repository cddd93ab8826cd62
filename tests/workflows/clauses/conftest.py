"""The words of one afspraak, read: which tasks does a careful policy officer find in them?

G is the gemeente, W and P are the corporaties, H is the tenants' council. A task reads 'W 2026-12-31 120': who, due, target;
'WP' are both, '0' is nobody in reach, 'if' behind it says that it waits for a condition, 'yearly' that it is a series.
Where a table is about who, when and whether, 'r4' instead of a day is a series of four times a year, '^W' tells who leads.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from workflows.reading.commitments.recognise import recognise
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.layout.items import Item, Passage
from workflows.reading.layout.paragraphs import Paragraph
from workflows.reading.layout.tables.table_rows import Cells
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, Place, ProposedParty, ProposedTask, Section

CAST = Cast(
    (
        ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek", "gemeente")),
        ProposedParty("Woonlint", PartyRole.CORPORATIE, ()),
        ProposedParty("De Poort", PartyRole.CORPORATIE, ()),
        ProposedParty("Huurdersraad De Sleutel", PartyRole.HUURDERSORGANISATIE, ("HDS", "huurdersraad")),
    )
)
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "De Poort": "P", "Huurdersraad De Sleutel": "H"}
PLACE = Place(1, 1)


def _written(task: ProposedTask) -> str:
    who = "".join(LETTERS[owner] for owner in task.owners) or "0"
    target = f" {task.target.value:g}" if task.target else ""
    series = f" {task.period.recurrence}" if task.period.recurrence else ""
    return f"{who} {task.period.due.isoformat()}{target}{series}" + (" if" if task.conditional else "")


def _told(task: ProposedTask) -> str:
    who = "".join(LETTERS[owner] for owner in task.owners) or "0"
    often = task.period.times_per_year
    when = f"r{often:g}" if often else task.period.due.isoformat()
    return f"{who} {when}" + (" if" if task.conditional else "") + (f" ^{LETTERS[task.lead]}" if task.lead else "")


def tasks_in(text: str, cells: Cells | None = None) -> list[ProposedTask]:
    """The tasks of an afspraak of 2026-2027 with these words, one passage a line; with cells they are the action of a row."""
    passages = tuple(Passage(Paragraph(line, (0,), (PLACE,)), cells=cells) for line in text.split("\n"))
    item = Item("1", None, None, Section.AFSPRAAK, passages, PLACE)
    (found,) = recognise((item,), CAST, Calendar(2026, 2027, date(2025, 12, 9)))
    return list(found.tasks)


def read(text: str, cells: Cells | None = None) -> list[str]:
    return [_written(task) for task in tasks_in(text, cells)]


@pytest.fixture(name="read")
def read_fixture() -> Callable[..., list[str]]:
    return read


@pytest.fixture(name="tasks_in")
def tasks_fixture() -> Callable[..., list[ProposedTask]]:
    return tasks_in


@pytest.fixture(name="told")
def told_fixture() -> Callable[[str], list[str]]:
    return lambda text: [_told(task) for task in tasks_in(text)]
