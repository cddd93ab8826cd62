"""Word files are read by their structure: what Word would show on paper once all changes are accepted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.formats.word import read_word

WordFile = Callable[..., bytes]


def p(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def listed(text: str, num: int = 1, level: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def level(at: int, text: str, form: str = "decimal", more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


def abstract(name: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(name: int, kind: int, override: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{kind}"/>{override}</w:num>'


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else p(text)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(c if c.startswith('<w:tc') else cell(c) for c in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def lines(data: bytes) -> list[str]:
    return [line.text for line in read_word(data, name="x.docx").lines if line.text]


OUTLINE = abstract(0, level(0, "%1."), level(1, "%1.%2"), level(2, "%3)", "lowerLetter"))


def test_numbers_of_several_levels_count_as_word_counts_them(word_file: WordFile) -> None:
    body = "".join(
        listed(t, level=n) for t, n in [("A", 0), ("B", 1), ("C", 1), ("D", 2), ("E", 2), ("F", 0), ("G", 1), ("H", 2)]
    )
    found = lines(word_file(body, numbering=OUTLINE + num(1, 0)))
    assert found == ["1. A", "1.1 B", "1.2 C", "a) D", "b) E", "2. F", "2.1 G", "a) H"]


@pytest.mark.parametrize(
    ("form", "text", "shown"),
    [
        ("upperRoman", "%1.", ["I.", "II.", "III.", "IV."]),
        ("upperLetter", "%1.", ["A.", "B.", "C.", "D."]),
        ("decimalZero", "%1", ["01", "02", "03", "04"]),
        ("decimal", "Artikel %1.", ["Artikel 1.", "Artikel 2.", "Artikel 3.", "Artikel 4."]),
        ("decimal", "B%1", ["B1", "B2", "B3", "B4"]),
        ("bullet", "", ["•", "•", "•", "•"]),
        ("none", "", ["", "", "", ""]),
    ],
)
def test_each_form_of_number_is_printed_as_such(word_file: WordFile, form: str, text: str, shown: list[str]) -> None:
    data = word_file("".join(listed("x") for _ in range(4)), numbering=abstract(0, level(0, text, form)) + num(1, 0))
    assert lines(data) == [f"{mark} x".strip() for mark in shown]


def test_lists_of_one_kind_go_on_and_one_with_its_own_start_begins_again(word_file: WordFile) -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = listed("a") + listed("b") + p("tussen") + listed("c", 2) + listed("d", 3) + listed("e", 3)
    numbering = abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, restart)
    assert lines(word_file(body, numbering=numbering)) == ["1. a", "2. b", "tussen", "3. c", "1. d", "2. e"]


def test_a_level_that_never_restarts_counts_through_the_chapters(word_file: WordFile) -> None:
    through = abstract(0, level(0, "Thema %1"), level(1, "%2.", more='<w:lvlRestart w:val="0"/>'))
    body = listed("T") + listed("a", level=1) + listed("b", level=1) + listed("U") + listed("c", level=1)
    assert lines(word_file(body, numbering=through + num(1, 0))) == ["Thema 1 T", "1. a", "2. b", "Thema 2 U", "3. c"]


def test_a_number_that_belongs_to_a_style_is_printed_with_its_heading(word_file: WordFile) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Kop{n}"><w:name w:val="heading {n}"/><w:pPr><w:numPr>'
        f'<w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )
    linked = abstract(3, level(0, "%1", more='<w:pStyle w:val="Kop1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="Kop2"/>'))
    body = "".join(p(t, f'<w:pStyle w:val="Kop{n}"/>') for t, n in [("Wonen", 1), ("Bouw", 2), ("Huur", 2), ("Zorg", 1)])
    document = read_word(word_file(body, numbering=linked + num(7, 3), styles=styles), name="x.docx")
    assert [(line.text, line.level) for line in document.lines] == [
        ("1 Wonen", 1),
        ("1.1 Bouw", 2),
        ("1.2 Huur", 2),
        ("2 Zorg", 1),
    ]


def test_tracked_changes_read_as_accepted(word_file: WordFile) -> None:
    body = (
        "<w:p><w:r><w:t>In Q2 bouwt </w:t></w:r><w:del><w:r><w:delText>de gemeente</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Woonlint</w:t></w:r></w:ins><w:r><w:t> huizen.</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Eerste helft </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>en rest.</w:t></w:r></w:p>"
        "<w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom>"
        + table(row("a", "b", "c"), "<w:tr><w:trPr><w:del/></w:trPr>" + cell("weg") + cell("weg") + "</w:tr>")
    )
    assert lines(word_file(body)) == ["In Q2 bouwt Woonlint huizen.", "Eerste helft en rest.", "a\tb\tc"]


def test_hidden_text_field_codes_and_notes_are_not_read(word_file: WordFile) -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r><w:r><w:t>De gemeente</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        "<w:r><w:t> doet het.</w:t></w:r></w:p>"
    )
    note = f"<w:footnotes>{p('Wet uit 2015.')}</w:footnotes>".replace(
        "<w:footnotes>", '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    )
    assert lines(word_file(body, others={"word/footnotes.xml": note, "word/header1.xml": note})) == ["De gemeente doet het."]


def test_text_in_a_box_is_read_once_and_content_controls_are_read_through(word_file: WordFile) -> None:
    box = f"<w:txbxContent>{p('In het kader.')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Hoofdtekst.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        f"</mc:AlternateContent></w:r></w:p><w:sdt><w:sdtContent>{p('In een veld.')}</w:sdtContent></w:sdt>"
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
        f"{p('Inleiding 3')}</w:sdtContent></w:sdt>"
    )
    assert lines(word_file(body)) == ["Hoofdtekst.", "In het kader.", "In een veld."]


def test_merged_cells_count_in_each_row_and_a_row_of_one_wide_cell_is_a_heading(word_file: WordFile) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row("Nr", "Afspraak", "Trekker", "Planning"),
        row(cell("Betaalbaarheid", '<w:gridSpan w:val="4"/>')),
        row("1", "Woonlint bouwt.", cell("Woonlint", down), "Q1"),
        row("2", "Woonlint sloopt.", cell("", on), "Q2"),
    )
    assert lines(word_file(body)) == [
        "Nr\tAfspraak\tTrekker\tPlanning",
        "Betaalbaarheid",
        "1\tWoonlint bouwt.\tWoonlint\tQ1",
        "2\tWoonlint sloopt.\tWoonlint\tQ2",
    ]


def test_a_header_of_two_rows_is_read_as_one(word_file: WordFile) -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell("Nr", down), cell("Afspraak", down), cell("Planning", '<w:gridSpan w:val="2"/>')),
        row(cell("", on), cell("", on), "2026", "2027"),
        row("1", "Woonlint bouwt.", "x", ""),
        row("2", "Woonlint sloopt.", "", "x"),
    )
    assert lines(word_file(body))[:2] == ["Nr\tAfspraak\tPlanning 2026\tPlanning 2027", "1\tWoonlint bouwt.\tx\t"]


def test_numbers_that_word_counts_in_cells_are_read(word_file: WordFile) -> None:
    counted = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    body = table(row(cell(counted), "Woonlint bouwt.", "Q1"), row(cell(counted), "Woonlint sloopt.", "Q2"))
    found = lines(word_file(body, numbering=abstract(0, level(0, "%1.")) + num(1, 0)))
    assert found == ["1.\tWoonlint bouwt.\tQ1", "2.\tWoonlint sloopt.\tQ2"]


def test_paragraphs_of_a_cell_stay_sentences_and_short_ones_a_list(word_file: WordFile) -> None:
    body = table(
        row("1", cell(p("Woonlint bouwt 40 woningen") + p("De gemeente levert de grond")), cell(p("Gemeente") + p("Woonlint")))
    )
    assert lines(word_file(body)) == ["1\tWoonlint bouwt 40 woningen. De gemeente levert de grond\tGemeente, Woonlint"]


def test_tables_used_as_frames_are_read_block_by_block(word_file: WordFile) -> None:
    inner = table(row("1", "Woonlint bouwt.", "Q1"), row("2", "Woonlint sloopt.", "Q2"))
    framed = table(row(cell(p("Kader.") + inner + p("Slot."))))
    side_by_side = table(
        row(cell("".join(p(f"Links {n}.") for n in range(4))), cell("".join(p(f"Rechts {n}.") for n in range(4))))
    )
    assert lines(word_file(framed)) == ["Kader.", "1\tWoonlint bouwt.\tQ1", "2\tWoonlint sloopt.\tQ2", "Slot."]
    assert lines(word_file(side_by_side)) == [f"{side} {n}." for side in ("Links", "Rechts") for n in range(4)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1.1\tDe gemeente bouwt.", "1.1 De gemeente bouwt."),
        ("Wie\tDe gemeente", "Wie\tDe gemeente"),
        ("Wie:\tDe gemeente", "Wie: De gemeente"),
        ("Namens A\tNamens B\tNamens C", "Namens A   Namens B   Namens C"),
    ],
)
def test_tabs_make_cells_of_labels_alone(word_file: WordFile, typed: str, read: str) -> None:
    body = "<w:p><w:r>" + "<w:tab/>".join(f"<w:t>{part}</w:t>" for part in typed.split("\t")) + "</w:r></w:p>"
    assert lines(word_file(body)) == [read]


def test_the_page_of_each_paragraph_is_the_one_on_which_it_begins(word_file: WordFile) -> None:
    body = (
        p("Eerste.")
        + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Tweede </w:t></w:r>"
        "<w:r><w:lastRenderedPageBreak/><w:t>loopt door.</w:t></w:r></w:p>" + p("Derde.")
    )
    found = [(line.text, line.page) for line in read_word(word_file(body), name="x.docx").lines if line.text]
    assert found == [("Eerste.", 1), ("Tweede loopt door.", 2), ("Derde.", 3)]


def test_without_notes_of_word_the_breaks_that_were_asked_for_count(word_file: WordFile) -> None:
    body = p("Een.") + p("Twee.", "<w:pageBreakBefore/>") + '<w:p><w:r><w:br w:type="page"/><w:t>Drie.</w:t></w:r></w:p>'
    assert [(line.text, line.page) for line in read_word(word_file(body), name="x.docx").lines] == [
        ("Een.", 1),
        ("Twee.", 2),
        ("Drie.", 3),
    ]
