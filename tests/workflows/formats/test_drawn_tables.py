"""Tables drawn with strokes in plain text are rows, however many lines their cells take."""

from __future__ import annotations

from workflows.reading.formats.plain import read_plain
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.read import read_document

DRAWN = """
+------+-------------------------------+-----------+-------------+
| Nr   | Afspraak                      | Wie       | Wanneer     |
+======+===============================+===========+=============+
| Beschikbaarheid                                                |
+------+-------------------------------+-----------+-------------+
| W1   | Vaststellen van een doelgroe- | GV (trek- | uiterlijk   |
|      | penverordening                | ker), WL  | 1 april     |
+------+-------------------------------+-----------+-------------+
| W2   | Een peiling houden            | HDS       | mei 2026    |
+------+-------------------------------+-----------+-------------+
| W3   | 18 woningen opleveren         | WL        | Q2          |
+------+-------------------------------+-----------+-------------+
"""
RULED = """Wanneer         Welk overleg                    Onderwerp
--------------  ------------------------------  --------------------
12 januari      ambtelijk overleg               planning
8 maart         bestuurlijk overleg             jaarcijfers
juni            ambtelijk overleg
"""
HEAD = "Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek (GV), corporatie Woonlint (WL) en Huurdersraad De Sleutel (HDS)\n"


def lines(text: str) -> list[str]:
    return [one.text for one in paragraphs(read_plain(text.encode(), name="x.txt"))]


def test_what_stands_between_two_strokes_is_one_row() -> None:
    assert lines(DRAWN) == [
        "Nr\tAfspraak\tWie\tWanneer",
        "Beschikbaarheid",
        "W1\tVaststellen van een doelgroepenverordening\tGV (trekker), WL\tuiterlijk 1 april",
        "W2\tEen peiling houden\tHDS\tmei 2026",
        "W3\t18 woningen opleveren\tWL\tQ2",
    ]


def test_a_row_stands_on_the_line_on_which_it_begins() -> None:
    found = {line.text[:2]: line.number for line in read_plain(DRAWN.encode(), name="x.txt").lines if line.text}
    assert [found[number] for number in ("W1", "W2", "W3")] == [7, 10, 12]


def test_a_ruler_of_dashes_beneath_each_head_is_no_text() -> None:
    assert lines(RULED)[:2] == ["Wanneer\tWelk overleg\tOnderwerp", "12 januari\tambtelijk overleg\tplanning"]


def test_an_agreement_drawn_so_is_read() -> None:
    body = f"{HEAD}\nOverzicht van de afspraken\n{DRAWN}\nOverlegkalender\n\n{RULED}\nVeldhoek, 9 december 2025\n"
    proposal = read_document(body.encode(), name="veldhoek.txt")
    told = [(one.number, one.tasks[0].owners, one.tasks[0].period.due.isoformat()) for one in proposal.afspraken]
    assert told == [
        ("W1", ("gemeente Veldhoek", "Woonlint"), "2026-04-01"),
        ("W2", ("Huurdersraad De Sleutel",), "2026-05-31"),
        ("W3", ("Woonlint",), "2026-06-30"),
    ]
    met = [(one.kind.value, one.month, one.day) for one in proposal.meetings]
    assert met == [("ambtelijk overleg", 1, 12), ("bestuurlijk overleg", 3, 8), ("ambtelijk overleg", 6, None)]
