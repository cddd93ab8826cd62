"""PDFs are read by what is where on the page: tables by their lines, columns one by one, headings by their size."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib import colors, pdfencrypt
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, SimpleDocTemplate, Spacer, Table

from workflows.errors import UnreadableDocument
from workflows.reading.formats.pdf import read_pdf
from workflows.reading.formats.pdf_pages.reading_order import in_reading_order
from workflows.reading.formats.pdf_pages.text_rows import Row, Segment

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13)
HEADING = ParagraphStyle("heading", parent=TEXT, fontSize=15, leading=20)
SENTENCE = "De gemeente Veldhoek en Woonlint bekijken in de buurt samen met de huurders wat er nodig is om prettig te wonen."
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def drawn(draw: Callable[[Canvas], None], *, size: tuple[float, float] = A4, **more: Any) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1, **more)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def flowed(*parts: Flowable, size: tuple[float, float] = A4, on_page: Callable[[Canvas, Any], None] | None = None) -> bytes:
    buffer = io.BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=size, invariant=1)
    template.build(list(parts), onFirstPage=on_page or (lambda *_: None), onLaterPages=on_page or (lambda *_: None))
    return buffer.getvalue()


def in_two_columns(story: list[Flowable], *, foot: float = 60, on_page: Callable[[Canvas, Any], None] | None = None) -> bytes:
    """The story in two columns between the height 660 and `foot`."""
    buffer = io.BytesIO()
    frames = [Frame(x, foot, 240, 660 - foot, id=name) for x, name in ((40, "left"), (310, "right"))]
    template = BaseDocTemplate(buffer, pagesize=A4, invariant=1)
    template.addPageTemplates([PageTemplate(frames=frames, onPage=on_page or (lambda *_: None))])
    template.build(story)
    return buffer.getvalue()


def numbered_sentences(count: int) -> list[Flowable]:
    return [Paragraph(f"Zin {n}. {SENTENCE}", TEXT) for n in range(count)]


def cells(*texts: str) -> list[Paragraph]:
    return [Paragraph(text, TEXT) for text in texts]


def lines(data: bytes) -> list[str]:
    return [line.text for line in read_pdf(data, name="x.pdf").lines if line.text.strip()]


def rows(data: bytes) -> list[list[str]]:
    return [line.split("\t") for line in lines(data) if "\t" in line]


def test_a_table_with_lines_is_read_row_by_row_however_often_a_cell_breaks() -> None:
    table = Table(
        [
            cells("Nr", "Afspraak", "Trekker", "Planning"),
            cells("1", SENTENCE, "Woonlint", "Q2 2026"),
            cells("2", "Kort.", "HDS", "mei"),
        ],
        colWidths=[30, 160, 80, 80],
        style=GRID,
    )
    assert rows(flowed(Paragraph("Vooraf.", TEXT), table)) == [
        ["Nr", "Afspraak", "Trekker", "Planning"],
        ["1", SENTENCE, "Woonlint", "Q2 2026"],
        ["2", "Kort.", "HDS", "mei"],
    ]


def test_merged_cells_count_in_each_row_and_a_wide_one_is_a_heading() -> None:
    table = Table(
        [["Nr", "Afspraak", "Trekker"], ["Betaalbaarheid", "", ""], ["1", "Bouwen.", "Woonlint"], ["2", "Slopen.", ""]],
        colWidths=[30, 200, 80],
        style=[*GRID, ("SPAN", (0, 1), (2, 1)), ("SPAN", (2, 2), (2, 3))],
    )
    assert lines(flowed(table)) == ["Nr\tAfspraak\tTrekker", "Betaalbaarheid", "1\tBouwen.\tWoonlint", "2\tSlopen.\tWoonlint"]


def test_a_table_that_goes_on_on_the_next_page_is_one() -> None:
    body = [cells(str(n), f"Afspraak nummer {n} over wonen.", "Woonlint", "Q1") for n in range(1, 60)]
    table = Table([cells("Nr", "Afspraak", "Trekker", "Planning"), *body], colWidths=[30, 200, 80, 60], style=GRID, repeatRows=1)
    found = rows(flowed(table))
    assert [row[0] for row in found if row[0] != "Nr"] == [str(n) for n in range(1, 60)]


def test_a_row_that_breaks_over_two_pages_is_made_whole() -> None:
    def draw(canvas: Canvas) -> None:
        for top, texts in ((120, ("3", "Woonlint bouwt in de", "Woonlint", "Q1")), (800, ("", "nieuwe wijk huizen.", "", ""))):
            for at, (x, text) in enumerate(zip((50, 90, 300, 400), texts, strict=True)):
                canvas.rect(x, top - 20, ((90, 300, 400, 500)[at]) - x, 20)
                canvas.drawString(x + 3, top - 14, text)
                if top > 500:
                    canvas.rect(x, top - 40, ((90, 300, 400, 500)[at]) - x, 20)
                    canvas.drawString(x + 3, top - 34, "4" if at == 0 else "y")
                else:
                    canvas.rect(x, top, ((90, 300, 400, 500)[at]) - x, 20)
                    canvas.drawString(x + 3, top + 6, "2" if at == 0 else "x")
            canvas.showPage()

    assert rows(drawn(draw))[1] == ["3", "Woonlint bouwt in de nieuwe wijk huizen.", "Woonlint", "Q1"]


def test_a_table_without_lines_is_read_by_its_header_and_the_white_between() -> None:
    wrapped = [
        cells("Nr", "Afspraak", "Trekker", "Planning"),
        cells("1.1", SENTENCE, "Woonlint", "Q2"),
        cells("1.2", SENTENCE, "HDS", "Q3"),
    ]
    table = Table(wrapped, colWidths=[40, 200, 80, 80], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    assert rows(flowed(Paragraph(SENTENCE, TEXT), table, Spacer(1, 12), Paragraph(SENTENCE, TEXT))) == [
        ["Nr", "Afspraak", "Trekker", "Planning"],
        ["1.1", SENTENCE, "Woonlint", "Q2"],
        ["1.2", SENTENCE, "HDS", "Q3"],
    ]


def test_a_row_without_lines_goes_on_under_the_head_that_comes_again_on_the_next_page() -> None:
    places = (45, 90, 380, 480)

    def draw(canvas: Canvas) -> None:
        def print_row(y: int, *texts: str) -> None:
            for x, text in zip(places, texts, strict=True):
                canvas.drawString(x, y, text)

        print_row(700, "Nr", "Afspraak", "Trekker", "Planning")
        print_row(680, "1.1", "Een folder maken", "Woonlint", "Q2")
        print_row(660, "1.2", "Vastleggen voor wie langer wacht dan twee", "HDS", "Q3")
        canvas.showPage()
        print_row(700, "Nr", "Afspraak", "Trekker", "Planning")
        print_row(680, "", "maanden", "", "")
        print_row(660, "1.3", "Een schouw houden", "Woonlint", "mei")

    found = rows(drawn(draw))
    assert ["1.2", "Vastleggen voor wie langer wacht dan twee maanden", "HDS", "Q3"] in found
    assert ["1.3", "Een schouw houden", "Woonlint", "mei"] in found


def test_text_in_two_columns_is_read_column_by_column_under_its_heading() -> None:
    def title(canvas: Canvas, _: Any) -> None:
        canvas.setFont("Helvetica", 16)
        canvas.drawString(60, 700, "Een kop over de volle breedte van de bladzijde")

    text = " ".join(lines(in_two_columns(numbered_sentences(26), on_page=title)))
    places = [text.index(f"Zin {n}. ") for n in range(26)]
    assert places == sorted(places)
    assert text.startswith("Een kop over de volle breedte") and text.count(SENTENCE) == 26


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_second_column_that_has_only_begun_is_read_after_the_first(count: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for n in range(14):
            canvas.drawString(60, 700 - 14 * n, f"Regel {n} van de eerste kolom over wonen in de wijk.")
        for n in range(count):
            canvas.drawString(320, 700 - 14 * n, f"Regel {n} van de tweede kolom over zorg in de wijk.")

    assert lines(drawn(draw)) == [
        *(f"Regel {n} van de eerste kolom over wonen in de wijk." for n in range(14)),
        *(f"Regel {n} van de tweede kolom over zorg in de wijk." for n in range(count)),
    ]


def test_a_page_that_says_it_is_endlessly_wide_is_read_in_so_many_steps_as_any_other() -> None:
    rows = [
        Row(14.0 * n, 10.0, (Segment(60, 200, f"Regel {n} over wonen."), Segment(4e12, 5e12, "en verder")), n) for n in range(14)
    ]
    assert [row.number for stretch in in_reading_order(rows) for row in stretch][:14] == list(range(14))


def test_a_short_heading_beneath_columns_heads_the_full_lines_after_it() -> None:
    def below(canvas: Canvas, _: Any) -> None:
        canvas.setFont("Helvetica", 15)
        canvas.drawString(46, 230, "Overleg")
        canvas.setFont("Helvetica", 10)
        for line in range(3):
            canvas.drawString(
                46, 210 - 13 * line, f"Regel {line} van wat over de volle breedte van de bladzijde staat, tot aan de rand."
            )

    text = " ".join(lines(in_two_columns(numbered_sentences(16), foot=260, on_page=below)))
    assert text.index("Zin 15. ") < text.index("Overleg") < text.index("Regel 0")


@pytest.mark.parametrize("place", [4, 18])
def test_a_table_in_one_column_leaves_the_columns_as_they_are(place: int) -> None:
    story = numbered_sentences(24)
    story.insert(place, Table([["Complex", "Aantal", "Gereed"], ["Molenhof", "48", "Q4"], ["De Terp", "32", "Q2"]], style=GRID))
    text = " ".join(lines(in_two_columns(story)))
    places = [text.index(f"Zin {n}. ") for n in range(24)]
    assert places == sorted(places) and text.count(SENTENCE) == 24
    assert places[place - 1] < text.index("Molenhof\t48\tQ4") < places[place]


def test_short_lines_beneath_a_table_stay_in_the_column_of_that_table() -> None:
    """The last page of a leaflet: text at the left, at the right the schedule of the year and who signs."""
    signers = ["A. de Bruin", "B. Kramer", "C. van Es", "D. Scholten"]
    months = [["Maart", "Evaluatie"], ["Juli", "Bod van Veenhuis"], ["Oktober", "Concept"], ["December", "Ondertekening"]]
    schedule = Table(months, colWidths=[100, 128], style=GRID)
    story = [*numbered_sentences(16), schedule, Spacer(1, 20), *(Paragraph(one, TEXT) for one in signers)]
    text = " ".join(lines(in_two_columns(story)))
    places = [text.index(f"Zin {n}. ") for n in range(16)]
    assert places == sorted(places) and text.count(SENTENCE) == 16
    ends = [text.index(words) for words in ("Maart\tEvaluatie", "December\tOndertekening", *signers)]
    assert ends == sorted(ends) and places[-1] < ends[0]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_was_turned_is_read_upright(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.drawString(60, 700, "1. De gemeente bouwt.")
        canvas.drawString(60, 680, "2. Woonlint sloopt.")
        if turn == 90:  # a wide table that was laid on its side on an upright page
            canvas.setPageRotation(0)

    def sideways(canvas: Canvas) -> None:
        canvas.rotate(90)
        for row, texts in enumerate((("Nr", "Afspraak", "Wie"), ("1", "Bouwen.", "Woonlint"))):
            for x, width, text in zip((100, 150, 400), (50, 250, 100), texts, strict=True):
                canvas.rect(x, -200 - 20 * row, width, 20)
                canvas.drawString(x + 4, -194 - 20 * row, text)

    assert lines(drawn(draw)) == ["1. De gemeente bouwt.", "2. Woonlint sloopt."]
    assert lines(drawn(sideways)) == ["Nr\tAfspraak\tWie", "1\tBouwen.\tWoonlint"]


def test_a_landscape_page_is_a_page_like_any_other() -> None:
    table = Table([cells("Nr", "Afspraak", "Wie"), cells("1", SENTENCE, "Woonlint")], colWidths=[40, 500, 100], style=GRID)
    assert rows(flowed(table, size=landscape(A4))) == [["Nr", "Afspraak", "Wie"], ["1", SENTENCE, "Woonlint"]]


@pytest.mark.parametrize("own_title", [True, False])
def test_the_running_header_is_the_title_where_the_document_has_no_other(own_title: bool) -> None:
    def header(canvas: Canvas, _: Any) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 810, "Prestatieafspraken 2026")

    story = [Paragraph(f"{n}. {SENTENCE}", TEXT) for n in range(1, 90)]
    data = flowed(
        *([Paragraph("Prestatieafspraken gemeente Veldhoek 2026", HEADING)] if own_title else []), *story, on_page=header
    )
    assert [line for line in lines(data) if "Prestatieafspraken" in line] == [
        "Prestatieafspraken gemeente Veldhoek 2026" if own_title else "Prestatieafspraken 2026"
    ]


def test_headers_and_footers_are_found_because_they_come_again() -> None:
    def furniture(canvas: Canvas, template: Any) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(60, 815, "Wonen in Veldhoek")
        canvas.drawString(60, 30, "Onze plannen, laatste vorm")
        canvas.drawString(520, 30, str(template.page))

    words = "In wijk {} bekijken de gemeente en Woonlint wat er in de straat {} nodig is, en dat doen zij daar voor huis {}."
    said = [words.format(n * 7, n * 3, n * 11) for n in range(80)]
    assert " ".join(lines(flowed(*(Paragraph(one, TEXT) for one in said), on_page=furniture))) == " ".join(said)


def test_footnotes_and_their_marks_are_no_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for n in range(12):
            canvas.drawString(60, 700 - 15 * n, f"{n + 1}. Woonlint bouwt dit jaar huizen in de wijk.")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(60 + canvas.stringWidth("1. Woonlint bouwt dit jaar huizen in de wijk.", "Helvetica", 11), 704, "1")
        canvas.line(60, 108, 180, 108)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 96, "1 Zie de woonvisie, die in Q2 2024 werd vastgesteld door de raad,")
        canvas.drawString(60, 86, "en het besluit van de gemeente.")

    assert lines(drawn(draw)) == [f"{n + 1}. Woonlint bouwt dit jaar huizen in de wijk." for n in range(12)]


def test_square_metres_keep_their_two() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 700, "Een tuin van 40 m")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(60 + canvas.stringWidth("Een tuin van 40 m", "Helvetica", 11), 704, "2")

    assert lines(drawn(draw)) == ["Een tuin van 40 m2"]


def test_larger_rows_are_headings_and_their_size_is_their_level() -> None:
    data = flowed(
        Paragraph("Wonen", ParagraphStyle("t", parent=TEXT, fontSize=22, leading=28)),
        Paragraph("Betaalbaar", HEADING),
        *(Paragraph(SENTENCE, TEXT) for _ in range(5)),
    )
    found = [(line.text, line.level) for line in read_pdf(data, name="x.pdf").lines if line.text]
    assert found[:3] == [("Wonen", 1), ("Betaalbaar", 2), (found[2][0], 0)]


def test_a_stamp_across_the_page_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        for n in range(9):
            canvas.drawString(60, 700 - 20 * n, f"{n}. Woonlint bouwt dit jaar huizen in de wijk.")
        canvas.translate(100, 500)
        canvas.rotate(40)
        canvas.drawString(0, 0, "CONCEPT")

    assert lines(drawn(draw)) == [f"{n}. Woonlint bouwt dit jaar huizen in de wijk." for n in range(9)]


def test_short_words_at_the_edge_of_numbered_lines_are_cells() -> None:
    def draw(canvas: Canvas) -> None:
        for n in range(4):
            canvas.drawString(60, 700 - 40 * n, f"W{n + 1}")
            canvas.drawString(85, 700 - 40 * n, "Woonlint bouwt in de wijk achter het")
            canvas.drawString(85, 686 - 40 * n, "station nieuwe huizen.")
            canvas.drawRightString(520, 700 - 40 * n, f"Q{n + 1}")

    assert rows(drawn(draw)) == [
        [f"W{n}", "Woonlint bouwt in de wijk achter het station nieuwe huizen.", f"Q{n}"] for n in range(1, 5)
    ]


def picture() -> ImageReader:
    from PIL import Image

    return ImageReader(Image.new("L", (60, 80), 200))


def test_pages_that_hold_only_a_picture_are_named() -> None:
    def scan(canvas: Canvas, *, text_on: int | None) -> None:
        for number in range(1, 4):
            if number == text_on:
                canvas.drawString(60, 700, "De gemeente Veldhoek en Woonlint maken deze afspraken over wonen.")
            else:
                canvas.drawImage(picture(), 0, 0, 595, 842)
                canvas.drawString(500, 20, str(number))
            canvas.showPage()

    with pytest.raises(UnreadableDocument, match="Bladzijde 1, 2 en 3 van deze pdf: een plaatje van tekst"):
        read_pdf(drawn(lambda canvas: scan(canvas, text_on=None)), name="x.pdf")
    document = read_pdf(drawn(lambda canvas: scan(canvas, text_on=2)), name="x.pdf")
    assert [note.said("nl") for note in document.notes] == ["Bladzijde 1 en 3: een plaatje van tekst, dat is niet gelezen."]
    assert [note.said("en") for note in document.notes] == ["Page 1 and 3: a picture of text, which was not read."]


def test_a_password_is_named_and_one_that_only_forbids_printing_is_no_matter() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "De gemeente bouwt.")

    with pytest.raises(UnreadableDocument, match="wachtwoord"):
        read_pdf(drawn(draw, encrypt=pdfencrypt.StandardEncryption("geheim", strength=128)), name="x.pdf")
    assert lines(drawn(draw, encrypt=pdfencrypt.StandardEncryption("", "eigenaar", canPrint=0))) == ["De gemeente bouwt."]


def test_more_than_two_hundred_pages_are_refused_with_their_number() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(201):
            canvas.drawString(60, 700, f"Bladzijde {number}")
            canvas.showPage()

    with pytest.raises(UnreadableDocument, match="201 bladzijden"):
        read_pdf(drawn(draw), name="x.pdf")


@pytest.mark.timeout(10)  # however dense the pages are, somebody waits for the answer
def test_pages_that_are_full_from_edge_to_edge_are_refused_before_they_are_read() -> None:
    full = "De gemeente en Woonlint maken in 2026 een plan voor de wijk. " * 4

    def draw(canvas: Canvas) -> None:
        for _ in range(30):
            text = canvas.beginText(20, 820)
            text.setFont("Helvetica", 4)
            text.textLines("\n".join([full] * 50))
            canvas.drawText(text)
            canvas.showPage()

    with pytest.raises(UnreadableDocument, match="30 bladzijden staat meer tekst"):
        read_pdf(drawn(draw), name="x.pdf")


def test_each_line_knows_its_page() -> None:
    data = flowed(*(Paragraph(f"Zin {n}. {SENTENCE}", TEXT) for n in range(60)))
    pages = [line.page for line in read_pdf(data, name="x.pdf").lines]
    assert pages == sorted(pages) and set(pages) == set(range(1, max(pages) + 1)) and max(pages) >= 3


def test_short_paragraphs_stand_apart_where_the_white_between_them_is_as_usual_as_that_between_lines() -> None:
    apart = ParagraphStyle("apart", parent=TEXT, spaceAfter=11)
    names = ["De gemeente Veldhoek:", "1.1 stelt in 2026 een kader op;", "1.2 meldt de stand.", "Woonlint:", "1.3 bouwt in Q2."]
    read = [line.text for line in read_pdf(flowed(*(Paragraph(one, apart) for one in [*names, SENTENCE])), name="x.pdf").lines]
    assert [one for one, before in zip(read, ["", *read], strict=False) if not before and one][: len(names)] == names


def test_a_space_between_letters_that_lean_over_it_is_one_though_it_was_not_printed() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setFont("Helvetica", 10)
        text._code.append("[(mei) -300 (of) -185 (juni)] TJ")
        canvas.drawText(text)

    assert lines(drawn(draw)) == ["mei of juni"]
