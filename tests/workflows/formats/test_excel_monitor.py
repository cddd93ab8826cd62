"""A monitor in Excel is read like a document: header anywhere, merged cells, dates as cells or words, several sheets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from time import process_time
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from sqlmodel import Session, select

from storage.database import Database
from storage.moments import Moment
from storage.tasks import history_of, task_rows
from storage.words import Source, TaskStatus
from workflows.errors import NoAgreement, UnreadableDocument
from workflows.ground_rules import GroundRules
from workflows.reading.accept import accept, confirm
from workflows.reading.formats.extract import extract
from workflows.reading.proposal import ProposedTask
from workflows.reading.read import read_document
from workflows.tracking.history import broken_links
from workflows.tracking.stands import last_undoable, undo

HEADER = ["Nr", "Thema", "Afspraak", "Trekker", "Planning", "Stand van zaken"]
ROWS: list[list[Any]] = [
    [1, "Beschikbaarheid", "Woonlint bouwt 40 woningen aan de Singel", "Woonlint", date(2026, 12, 31), "50%"],
    [2, None, "Woonvisie opstellen", "Gemeente", "Q2 2026", "Afgerond"],
    [3, "Betaalbaarheid", "Bijeenkomst over energie organiseren", "HDS", datetime(2026, 10, 1, 0, 0), "Nog niet gestart"],
    [4, None, "Onderzoek naar woonlasten", "Gemeente en Woonlint", "Medio 2026", "Zie de notulen van het vorige overleg"],
]
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def workbook(*sheets: Sequence[Sequence[Any]], merged: str = "", hidden: int | None = None, names: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(names[number] if names else f"Blad {number}")
        for row in rows:
            sheet.append(list(row))
        if merged:
            sheet.merge_cells(merged)
        if number == hidden:
            sheet.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


MONITOR = workbook(
    [[], ["", "Monitor prestatieafspraken Veldhoek 2026"], [], ["", "Stand per 1 april 2026"], [], HEADER, *ROWS], merged="B7:B8"
)


def tasks(data: bytes) -> dict[str, ProposedTask]:
    return {a.number: task for a in read_document(data, name="monitor.xlsx").afspraken for task in a.tasks}


def test_each_row_is_an_afspraak_with_its_owner_its_date_and_its_stand() -> None:
    found = tasks(MONITOR)
    assert {n: (t.owners, t.period.due.isoformat(), t.stand) for n, t in found.items()} == {
        "1": (("Woonlint",), "2026-12-31", "50%"),
        "2": (("Gemeente",), "2026-06-30", "Afgerond"),
        "3": (("HDS",), "2026-10-01", "Nog niet gestart"),
        "4": (("Gemeente", "Woonlint"), "2026-06-30", "Zie de notulen van het vorige overleg"),
    }
    proposal = read_document(MONITOR, name="monitor.xlsx")
    assert (proposal.title, proposal.year_start) == ("Monitor prestatieafspraken Veldhoek 2026", 2026)
    assert [(a.theme, a.place.page, a.place.line) for a in proposal.afspraken if a.place] == [
        ("Beschikbaarheid", 1, 7),
        ("Beschikbaarheid", 1, 8),
        ("Betaalbaarheid", 1, 9),
        ("Betaalbaarheid", 1, 10),
    ]


def test_the_parties_of_a_sheet_are_those_in_its_column_of_owners() -> None:
    roles = {p.name: p.role.value for p in read_document(MONITOR, name="monitor.xlsx").parties}
    assert roles == {"Woonlint": "corporatie", "Gemeente": "gemeente", "HDS": "huurdersorganisatie"}


@pytest.mark.parametrize("name", ["Overleggen", "Jaaragenda 2026", "Overlegkalender"])
def test_a_sheet_that_is_called_after_the_meetings_holds_these(name: str) -> None:
    meetings = [
        ["Overleg", "Wanneer", "Organisator", "Onderwerp"],
        ["Bestuurlijk overleg", "maart", "Gemeente", "evaluatie"],
        ["Bestuurlijk overleg", "november", "Gemeente", "nieuwe afspraken"],
        ["Ambtelijk overleg", "6x per jaar", "Woonlint", "voortgang"],
        ["Uitbrengen bod", "uiterlijk 1 juli", "Woonlint", "bod 2027"],
    ]
    data = workbook([["Monitor prestatieafspraken Veldhoek 2026"], HEADER, *ROWS], meetings, names=["Monitor", name])
    found = read_document(data, name="monitor.xlsx")
    assert [a.number for a in found.afspraken] == ["1", "2", "3", "4"]
    assert [(m.kind.value, m.month, m.times_per_year) for m in found.meetings] == [
        ("bestuurlijk overleg", 3, None),
        ("bestuurlijk overleg", 11, None),
        ("ambtelijk overleg", None, 6),
        ("deadline", 7, None),
    ]


def test_sheets_are_pages_and_hidden_ones_are_not_read() -> None:
    data = workbook([HEADER, *ROWS[:2]], [["Lijsten"], ["Geheim"]], [HEADER, *ROWS[2:]], hidden=1)
    lines = extract(data, name="x.xlsx").lines
    assert {line.page for line in lines} == {1, 2}
    assert not any("Geheim" in line.text for line in lines)
    assert set(tasks(data)) == {"1", "2", "3", "4"}


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (date(2026, 7, 1), "dd-mm-yyyy", "1 juli 2026"),
        (date(2026, 7, 1), "mmm-yy", "juli 2026"),
        (date(2026, 7, 1), "yyyy", "2026"),
        (0.5, "0%", "50%"),
        (1.1, "0.00", "1.10"),
        (3.0, "General", "3"),
        (True, "General", "ja"),
        ("=SOM(", "General", "=SOM("),
    ],
)
def test_a_cell_is_read_as_it_is_shown(value: object, form: str, shown: str) -> None:
    book = openpyxl.Workbook()
    book.active.append(["x", value])
    book.active["B1"].number_format = form
    if isinstance(value, str):
        book.active["B1"].data_type = "s"
    buffer = io.BytesIO()
    book.save(buffer)
    assert extract(buffer.getvalue(), name="x.xlsx").lines[0].text == f"x\t{shown}"


def test_clear_stands_are_the_first_progress_and_unclear_ones_are_left(database: Database, rules: GroundRules) -> None:
    with database.write() as session:
        accepted = accept(
            session, read_document(MONITOR, name="monitor.xlsx"), content_hash="0" * 64, channel=None, now=NOW, rules=rules
        )
        assert {row.status for row in task_rows(session, agreement_id=accepted.agreement_id)} == {TaskStatus.CONCEPT}
        confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules)
        assert stands(session, accepted.agreement_id) == [
            (TaskStatus.OPEN, 50, "50%"),
            (TaskStatus.DONE, 100, "Afgerond"),
            (TaskStatus.OPEN, 0, "Nog niet gestart"),
            (TaskStatus.OPEN, None, None),
        ]


@pytest.mark.parametrize("word", ["Vervallen", "geschrapt", "Komt te vervallen", "Vervallen per 1 maart, besluit college"])
def test_what_the_monitor_calls_dropped_is_not_chased_and_a_person_can_take_that_back(
    database: Database, rules: GroundRules, word: str
) -> None:
    rows = [
        [1, "", "Woonvisie opstellen", "Gemeente", "Q2 2026", word],
        [2, "", "Bod uitbrengen", "Woonlint", "Q3 2026", "Loopt"],
    ]
    found = read_document(workbook([*TITLES, HEADER, *rows, *ROWS[2:]]), name="monitor.xlsx")
    with database.write() as session:
        accepted = accept(session, found, content_hash="0" * 64, channel="C1", now=NOW, rules=rules)
        dropped, *others = task_rows(session, agreement_id=accepted.agreement_id)
        assert {row.status for row in (dropped, *others)} == {TaskStatus.CONCEPT}
        confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules)
        assert (dropped.status, dropped.said) == (TaskStatus.DROPPED, None)
        assert {row.status for row in others} == {TaskStatus.OPEN}
        planned = {row.task_id for row in session.exec(select(Moment)) if row.task_id is not None}
        assert planned == {row.id for row in others}
        change = last_undoable(session, dropped.id or 0)
        assert change is not None and (change.text, change.source) == (word, Source.SYSTEM)
        undo(session, change.id or 0, person_id=None, source=Source.CLI, now=NOW, rules=rules)
        assert dropped.status is TaskStatus.OPEN
        assert last_undoable(session, dropped.id or 0) is None
        assert broken_links(session, accepted.agreement_id) == []


def test_a_row_that_comes_back_each_quarter_is_dropped_as_a_whole(database: Database, rules: GroundRules) -> None:
    rows = [[1, "", "De gemeente deelt elk kwartaal de cijfers en maakt in Q3 2026 een overzicht", "Gemeente", "", "vervallen"]]
    found = read_document(workbook([*TITLES, HEADER, *rows, *ROWS[1:]]), name="monitor.xlsx")
    with database.write() as session:
        accepted = accept(session, found, content_hash="0" * 64, channel="C1", now=NOW, rules=rules)
        confirm(session, accepted.agreement_id, now=NOW, person_id=None, rules=rules)
        statuses = [row.status for row in task_rows(session, agreement_id=accepted.agreement_id)]
    assert set(statuses[:5]) == {TaskStatus.DROPPED} and TaskStatus.DROPPED not in statuses[5:] and len(statuses) == 8


def stands(session: Session, agreement_id: int) -> list[tuple[TaskStatus, int | None, str | None]]:
    found = []
    for row in task_rows(session, agreement_id=agreement_id):
        history = [entry.text for entry in history_of(session, task_id=row.id or 0)]
        found.append((row.status, row.percent, history[0] if history else None))
    return found


def test_a_sheet_without_afspraken_says_which_columns_are_missed() -> None:
    budget = [["Post", "Bedrag"], *(["Schilderwerk aan de gevel van het kantoor en de rest van het huis", n] for n in range(20))]
    with pytest.raises(NoAgreement, match="Nr, Afspraak, Trekker"):
        read_document(workbook(budget), name="begroting.xlsx")


def endless(row: str, times: int) -> bytes:
    """A workbook whose sheet has this row so many times."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(MONITOR)) as kept, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in kept.namelist():
            if not name.startswith("xl/worksheets/"):
                archive.writestr(name, kept.read(name))
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        sheet = f'<worksheet xmlns="{space}"><sheetData>{row * times}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return buffer.getvalue()


WORDS = '<row><c t="inlineStr"><is><t>Woonlint bouwt in Q2 2026 40 woningen aan de Singel</t></is></c></row>'


@pytest.mark.parametrize(("row", "times"), [(WORDS, 150_000), (WORDS, 5_001), ("<row>" + '<c s="1"/>' * 40 + "</row>", 10_000)])
def test_a_sheet_of_endless_rows_is_refused_before_it_is_understood(row: str, times: int) -> None:
    data, begun = endless(row, times), process_time()
    with pytest.raises(UnreadableDocument, match="te lang"):
        extract(data, name="x.xlsx")
    assert process_time() - begun < 3


def test_a_workbook_that_unfolds_without_end_is_too_large() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (210 * 1024 * 1024))
    with pytest.raises(UnreadableDocument, match="te groot"):
        extract(bomb.getvalue(), name="x.xlsx")


@pytest.mark.parametrize(
    ("data", "says"),
    [(MONITOR[:900], "beschadigd"), (MONITOR.replace(b"PK\x01\x02", b"PK\x01\x03"), "beschadigd")],
    ids=["cut", "spoiled"],
)
def test_a_workbook_that_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=says):
        extract(data, name="x.xlsx")


def test_a_word_for_several_is_no_party_where_those_are_named() -> None:
    head = [
        ["Monitor prestatieafspraken Veldhoek 2026"],
        ["Gemeente Veldhoek, De Wilg, Samenhuren en Huurdersvereniging Veldhoek (HVV)"],
        ["De corporaties zijn De Wilg en Samenhuren."],
    ]
    rows = [
        [1, "Opleveren van 60 sociale huurwoningen in het plan De Wiel", "De Wilg", "Q3 2026"],
        [2, "Toewijzen van 20 woningen aan mensen uit de opvang", "Corporaties", "2026"],
        [3, "Een voorstel leveren voor begeleiding na uitstroom", "Stichting Onderdak", "1 oktober 2026"],
        [4, "Evalueren van deze afspraken", "Partijen", "Q4 2026"],
    ]
    found = read_document(workbook([*head, ["Nr", "Afspraak", "Trekker", "Planning"], *rows]), name="monitor.xlsx")
    owners = {a.number: a.tasks[0].owners for a in found.afspraken}
    four = ("Gemeente Veldhoek", "De Wilg", "Samenhuren", "Huurdersvereniging Veldhoek")
    assert owners["2"] == ("De Wilg", "Samenhuren")
    assert set(map(str.lower, owners["4"])) == set(map(str.lower, four))


PROGRESS = ["Nr", "Afspraak", "Trekker", "Planning"]
GOES = [
    [1, "40 woningen bouwen aan de Singel", "De Wilg", "Q2"],
    [2, "Woonvisie opstellen", "Gemeente", "Q3"],
    [3, "Bijeenkomst over energie organiseren", "Gemeente / De Wilg", "Q4"],
]
TITLES = [["Monitor prestatieafspraken 2026"], ["gemeente Veldhoek en De Wilg"]]


@pytest.mark.parametrize(
    ("heads", "cells", "stands"),
    [
        (["Voortgang"], [["60%"], ["gereed"], ["vertraagd"]], ["60%", "gereed", "vertraagd"]),
        (["Voortgang %"], [[60], [0], [100]], ["60%", "0%", "100%"]),
        (["Voortgang %"], [[0.6], [0], [1]], ["60%", "0%", "100%"]),
        (["% gereed"], [[0.6], [None], [0.25]], ["60%", None, "25%"]),
        (["Percentage gereed"], [["60"], ["5"], ["100"]], ["60%", "5%", "100%"]),
        (["Status", "Voortgang (%)"], [["Groen", 0.6], ["Rood", None], ["Oranje", 0.1]], ["Groen, 60%", "Rood", "Oranje, 10%"]),
    ],
)
def test_a_column_of_progress_says_how_it_stands(heads: list[str], cells: list[list[Any]], stands: list[str | None]) -> None:
    data = workbook([*TITLES, [*PROGRESS, *heads], *([*row, *more] for row, more in zip(GOES, cells, strict=True))])
    found = tasks(data)
    assert [found[n].stand for n in ("1", "2", "3")] == stands


def test_a_name_keeps_its_article_and_a_row_above_the_table_stays_a_row() -> None:
    found = read_document(workbook([*TITLES, PROGRESS, *GOES]), name="monitor.xlsx")
    assert found.title == "Monitor prestatieafspraken 2026"
    assert {p.name: p.role.value for p in found.parties} == {"gemeente Veldhoek": "gemeente", "De Wilg": "corporatie"}
    assert found.afspraken[2].tasks[0].owners == ("gemeente Veldhoek", "De Wilg")
