"""What a person sees at a glance in plain text and in text out of a PDF: columns of spaces, labels without a colon, codes."""

from __future__ import annotations

import pytest

from workflows.reading.formats.plain import read_plain
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

HEAD = "Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
SIGNED = "\nOndertekening\n\nVeldhoek, 9 december 2025\n"
PROMISES = ("1. Woonlint levert in Q2 2026 18 woningen op.", "2. HDS houdt in mei 2026 een peiling.",
            "3. De gemeente stelt vóór 1 oktober een plan vast.")  # fmt: skip


def read(body: str) -> Proposal:
    return read_document((HEAD + body + SIGNED).encode(), name="veldhoek.txt")


def lines(text: str) -> list[str]:
    return [one.text for one in paragraphs(read_plain(text.encode(), name="x.txt"))]


def meetings(proposal: Proposal) -> list[tuple[str, int | None]]:
    return [(one.kind.value, one.month) for one in proposal.meetings]


CALENDAR = """
januari           ambtelijk overleg: start
maart             bestuurlijk overleg: terugblik op het jaar, met de raad van
                  commissarissen
1 juli            bod van Woonlint
vóór 15 december  ondertekening
"""
LATER = CALENDAR.replace("1 juli            bod van Woonlint", "september         bestuurlijk overleg: bespreking bod\n"
                         "                  ambtelijk overleg")  # fmt: skip


@pytest.mark.parametrize(
    ("calendar", "found"),
    [
        (CALENDAR, [("ambtelijk overleg", 1), ("bestuurlijk overleg", 3), ("deadline", 7), ("deadline", 12)]),
        (
            LATER,
            [("ambtelijk overleg", 1), ("bestuurlijk overleg", 3), ("bestuurlijk overleg", 9), ("ambtelijk overleg", 9),
             ("deadline", 12)],
        ),
    ],
)  # fmt: skip
def test_a_line_of_a_calendar_is_what_stands_beside_its_month(calendar: str, found: list[tuple[str, int]]) -> None:
    proposal = read("\n".join(PROMISES) + "\n\nJaarkalender 2026\n" + calendar)
    assert meetings(proposal) == found


BROKEN = [
    "1.1 Woonlint start in Q2 met de bouw van 48",
    "sociale huurwoningen aan de Kerkweg.",
    "1.2 De gemeente stelt uiterlijk 1 juli een",
    "verordening vast voor de hele gemeente.",
    "1.3 Woonlint levert in Q3 twaalf woningen",
    "op voor ouderen uit het dorp.",
]


@pytest.mark.parametrize("title", ["Prestatieafspraken Veldhoek 2026", "Jaarafspraken voor Veldhoek 2026"])
def test_who_makes_the_agreement_is_no_part_of_its_title(title: str) -> None:
    text = "\n".join([title, "Gemeente Veldhoek en woningcorporatie Woonlint", *BROKEN])
    assert lines(text)[:2] == [title, "Gemeente Veldhoek en woningcorporatie Woonlint"]


def test_two_lines_with_room_in_them_are_no_calendar() -> None:
    signed = "De heer Jansen      mevrouw De Wit\nwethouder           bestuurder"
    text = f"In maart  komt de gemeente met een plan.\n\nmei  is daarvoor\n\n{signed}"
    assert not any("\t" in line for line in lines(text))


BLOCKS = (("Een peiling houden", "HDS", "mei 2026"), ("Een plan opstellen voor de wijk\nen dat bespreken", "gemeente en Woonlint",
          "vóór 1 oktober"), ("18 woningen opleveren", "Woonlint (trekker)", "Q2 2026"))  # fmt: skip


@pytest.mark.parametrize("labels", [("Actie", "Door", "Termijn"), ("Wat", "Wie", "Wanneer"), ("Afspraak", "Trekker", "Planning")])
@pytest.mark.parametrize("room", [" ", "   "])
def test_labels_need_no_colon_where_they_come_in_blocks(labels: tuple[str, str, str], room: str) -> None:
    blocks = (
        f"Afspraak {n}\n" + "\n".join(f"{label}{room}{cell}" for label, cell in zip(labels, block, strict=True))
        for n, block in enumerate(BLOCKS, 1)
    )
    found = read("\n\n".join(blocks)).afspraken
    assert [(one.number, [(task.owners, task.period.due.isoformat()) for task in one.tasks]) for one in found] == [
        ("1", [(("Huurdersraad De Sleutel",), "2026-05-31")]),
        ("2", [(("gemeente Veldhoek", "Woonlint"), "2026-09-30")]),
        ("3", [(("Woonlint",), "2026-06-30")]),
    ]


@pytest.mark.parametrize("room", [" ", "   "])
def test_in_such_blocks_a_label_may_have_a_sentence_behind_it_or_be_the_only_one_of_its_kind(room: str) -> None:
    plain = "\n\n".join(
        f"Afspraak {n}\nWat{room}{what}.\nWie{room}Woonlint\nWanneer{room}{when} 2026"
        for n, what, when in (
            (1, "Plaatsen van 40 flexwoningen", "Q1"),
            (2, "Opknappen van het plein", "Q2"),
            (3, "Tuinen", "Q3"),
        )
    )
    odd = (
        f"Afspraak 4\nToelichting{room}In 2021 kwam 14% van de huurders niet rond.\nWat{room}Onderzoeken van de woonlasten.\n"
        f"Wie{room}Woonlint neemt het initiatief, samen met HDS\nBetrokken{room}gemeente\nWanneer{room}mei 2026\n\n"
        f"Afspraak 5\nWat{room}Verkennen van middenhuur.\nWie{room}Nog te bepalen\nWanneer{room}juni 2026"
    )
    tasks = {
        one.number: [(list(t.owners), t.lead, t.period.due.isoformat()) for t in one.tasks]
        for one in read(f"{plain}\n\n{odd}").afspraken
    }

    assert tasks["4"] == [(["Woonlint", "Huurdersraad De Sleutel"], "Woonlint", "2026-05-31")]
    assert tasks["5"] == [([], None, "2026-06-30")]


def test_sentences_that_begin_with_such_a_word_stay_sentences() -> None:
    text = "Door de gemeente wordt een plan gemaakt.\n\nTermijn is een ruim begrip.\n\n"
    assert not any("Door:" in line or "Termijn:" in line for line in lines(text * 4))


def test_a_name_broken_over_two_lines_is_one_word() -> None:
    text = "De opgave in de wijk is groot. Wo-\nonlint levert in 2026 18 woningen op.\n"
    assert lines(text)[0].startswith("De opgave in de wijk is groot. Woonlint")


def test_numbers_go_on_after_afspraken_with_a_word_also_where_a_sentence_is_as_short_as_a_title() -> None:
    worded = "".join(f"Afspraak {n} – Titel\n{text[3:]}\n\n" for n, text in enumerate(PROMISES, 1))
    text = worded + "Regulier werk\n\n4. Woonlint vlast op een keurmerk.\n5. HDS houdt in juni een peiling.\n"
    assert [one.number for one in segment(paragraphs(read_plain(text.encode(), name="x.txt"))).items] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    "opening", ["Aldus overeengekomen en in drievoud ondertekend te Veldhoek op", "Ondertekend op", "Getekend te Veldhoek,"]
)
def test_the_sentence_above_the_signatures_belongs_to_no_afspraak(opening: str) -> None:
    broken = "4. Het college informeert de raad in juni over alles wat in dit jaar bereikt is en\nover wat nog komt.\n"
    signed = f"{opening} 9 december 2025.\n"
    signed += "A. Bos   B. Vos   C. Das\nwethouder   bestuurder   voorzitter\n"
    found = read("\n".join(PROMISES) + "\n" + broken + signed).afspraken
    assert [task.quote[:11] for task in found[-1].tasks] == ["Het college"]


@pytest.mark.parametrize("form", ["{} ", "{}. ", "[{}] ", "- {} ", "**{}** ", "{}\n"])
@pytest.mark.parametrize("codes", [["E1", "E2", "K1", "K2"], ["E1", "E2", "T1", "T2"], ["B-1", "B-2", "H-1", "H-2"]])
def test_a_letter_that_may_be_a_time_is_a_code_beside_other_codes(form: str, codes: list[str]) -> None:
    texts = [*(one[3:] for one in PROMISES), "Woonlint past in september tien woningen aan."]
    body = "\n\n".join(form.format(code) + text for code, text in zip(codes, texts, strict=True))
    assert [one.number for one in read(body).afspraken] == codes


def test_a_letter_that_the_document_uses_as_a_time_is_no_code() -> None:
    body = "E1. Woonlint levert in T1 2026 18 woningen op.\nE2. HDS houdt in mei een peiling.\nE3. De gemeente betaalt in juni.\n"
    proposal = read(body + "\nPlanning\n\nT1. Woonlint levert op.\nT2. HDS adviseert.\n")
    assert [one.number for one in proposal.afspraken] == ["E1", "E2", "E3"]


ROWS = "| Nr | Afspraak | Wie | Wanneer |\n|---|---|---|---|\n"


def test_a_count_with_a_word_goes_on_behind_the_rows_of_a_table() -> None:
    worded = "".join(f"Afspraak {n}: Titel\n\n{text[3:]}\n\n" for n, text in enumerate(PROMISES, 1))
    table = ROWS + "| 4 | Een folder maken | HDS | juli |\n| 5 | Een loket openen | Gemeente | Q3 |\n\n"
    found = read(f"{worded}{table}6. Woonlint past in september tien woningen aan.\n").afspraken
    assert [(one.number, len(one.tasks)) for one in found] == [(str(n), 1) for n in range(1, 7)]


def test_an_article_whose_parts_are_rows_is_no_afspraak() -> None:
    articles = "".join(f"Artikel {n} Titel\n\n{n}.1 {text[3:]}\n\n" for n, text in enumerate(PROMISES[:2], 1))
    table = ROWS + "| 3.1 | Een folder maken | HDS | juli |\n| 3.2 | Een loket openen | Gemeente | Q3 |\n\n"
    found = read(f"{articles}Artikel 3 Titel\n\n{table}").afspraken
    assert [one.number for one in found] == ["1.1", "2.1", "3.1", "3.2"]


def test_letters_behind_dashes_are_parts_of_an_afspraak() -> None:
    body = "1. De gemeente breidt het fonds uit:\n\n"
    body += "- a. zij past vóór 1 juli 2026 de verordening aan;\n- b. Woonlint betaalt in mei 2026.\n\n"
    proposal = read(body + PROMISES[1] + "\n\n" + PROMISES[2])
    assert [one.number for one in proposal.afspraken] == ["1", "1a", "1b", "2", "3"]
    assert [(t.owners, t.period.due.isoformat()) for t in proposal.afspraken[1].tasks] == [(("gemeente Veldhoek",), "2026-06-30")]


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
def test_what_a_mail_quotes_is_read_as_it_was_written(sign: str) -> None:
    body = "".join(f"{sign}{line}\n" for line in (HEAD + "\n\n".join(PROMISES) + SIGNED).splitlines())
    mail = f"Van: wonen@veldhoek.example\nOnderwerp: afspraken\n\nBeste allen,\n\nHieronder de tekst.\n\n{body}\n--\nGroet\n"
    proposal = read_document(mail.encode(), name="mail.txt")
    assert [(one.number, one.tasks[0].quote) for one in proposal.afspraken] == [(text[0], text[3:]) for text in PROMISES]


def test_running_work_that_counts_again_beneath_its_own_heading_is_read() -> None:
    deep = "".join(f"1.{text}\n\n" for text in PROMISES).replace("1.1.", "1.1").replace("1.2.", "1.2").replace("1.3.", "1.3")
    proposal = read(
        f"1. Wonen\n\n{deep}Regulier werk\n\n1. Woonlint meldt elk kwartaal de wachttijden.\n2. HDS houdt spreekuur.\n"
    )
    found = [(one.number, one.section.value) for one in proposal.afspraken]
    assert found == [("1.1", "afspraak"), ("1.2", "afspraak"), ("1.3", "afspraak"), ("1", "regulier"), ("2", "regulier")]


def test_an_annex_begins_after_a_sentence_also_where_lines_tell_nothing() -> None:
    text = (
        "J3 In april en oktober schouwen Woonlint en HDS alle\n\nbinnentuinen in de buurt.\n\nBijlage 2 Overleg\n\nMeer tekst.\n"
    )
    assert "Bijlage 2 Overleg" in lines(text)


@pytest.mark.parametrize("ruler", ["|:--|:-:|--:|", "|-|-|-|", "| :---- | :-: | - |"])
def test_a_ruler_of_a_table_may_be_as_short_as_markdown_allows(ruler: str) -> None:
    table = f"| Wat | Wie | Wanneer |\n{ruler}\n| Een folder maken | HDS | ~~november~~ december |\n"
    assert lines(table) == ["Wat\tWie\tWanneer", "Een folder maken\tHDS\tdecember"]


def test_a_list_beneath_a_lettered_heading_belongs_to_it() -> None:
    heads = [
        f"### {number} Titel van {number}\n\n{text[3:]}\n\n" for number, text in zip(("1a", "1b", "2a"), PROMISES, strict=True)
    ]
    tail = "### 2b Lasten\n\n1. HDS houdt in juni een peiling.\n2. De gemeente reageert in juli.\n\n## Overleg\n\n"
    proposal = read_document((HEAD + "## Wonen\n\n" + "".join(heads) + tail + SIGNED).encode(), name="v.md")
    assert [(one.number, len(one.tasks)) for one in proposal.afspraken] == [("1a", 1), ("1b", 1), ("2a", 1), ("2b", 2)]


def test_who_and_when_beneath_a_list_hold_for_all_its_points() -> None:
    points = "- De gemeente verlaagt de norm.\n- Woonlint rapporteert over het autobezit.\n\n"
    body = f"1. Parkeren\n\n{points}Trekker: gemeente | Klaar: 1 september 2026\n\n{PROMISES[1]}\n\n{PROMISES[2]}\n"
    told = [(t.owners, t.period.due.isoformat()) for t in read(body).afspraken[0].tasks]
    assert told == [(("gemeente Veldhoek",), "2026-09-01"), (("Woonlint",), "2026-09-01")]


CARD = "| Onderwerp | {} |\n|---|---|\n| Afspraak | {} |\n| Wie | Woonlint |\n| Planning | {} |\n\n"


@pytest.mark.parametrize(
    ("action", "planning", "quotes"),
    [
        ("90 woningen verbeteren in de Rietbuurt", "mei 2026", ["90 woningen verbeteren in de Rietbuurt"]),
        ("We doen dit: • regeling bekendmaken • 15 verhuizingen begeleiden", "mei 2026",
         ["regeling bekendmaken", "15 verhuizingen begeleiden"]),
    ],
)  # fmt: skip
def test_the_action_of_a_card_may_begin_with_a_number_or_hold_a_list(action: str, planning: str, quotes: list[str]) -> None:
    cards = [("Energie", action, planning), ("Peiling", "Een peiling houden", "mei 2026"), ("Plan", "Een plan maken", "Q3 2026")]
    body = "".join(f"### A{n} {card[0]}\n\n{CARD.format(*card)}" for n, card in enumerate(cards, 1))
    proposal = read_document((HEAD.replace("2026", "2026-2027", 1) + "## Wonen\n\n" + body + SIGNED).encode(), name="v.md")
    assert [one.number for one in proposal.afspraken] == ["A1", "A2", "A3"]
    assert [task.quote for task in proposal.afspraken[0].tasks] == quotes


def test_the_empty_cells_at_the_end_of_a_row_with_tabs_count() -> None:
    rows = [
        "Nr\tActie\tTrekker\tMede\tKlaar\tKosten",
        "1\tEen schouw houden\tGemeente\tWoonlint\tmei\t",
        "2\tEen folder maken\tHDS\t\tQ3\t",
        "3\tWoningen opleveren\tWoonlint\tGemeente\tjuni\t€ 3 mln",
    ]
    found = read("\n".join(rows) + "\n").afspraken
    told = [(one.tasks[0].owners, one.tasks[0].period.due.isoformat()) for one in found]
    assert told == [
        (("gemeente Veldhoek",), "2026-05-31"),
        (("Huurdersraad De Sleutel",), "2026-09-30"),
        (("Woonlint",), "2026-06-30"),
    ]


def test_what_each_party_does_in_a_numbered_chapter_has_the_number_of_the_chapter() -> None:
    cells = "- past in mei 2026 de verordening aan | - levert in Q2 2026 18 woningen op"
    table = f"| Gemeente | Corporatie |\n|---|---|\n| {cells} |\n\n"
    deep = "".join(f"2.{n} {text[3:]}\n\n" for n, text in enumerate(PROMISES, 1))
    proposal = read_document(f"{HEAD}## 1 Wonen\n\nWij doen dit.\n\n{table}## 2 Meer\n\n{deep}{SIGNED}".encode(), name="v.md")
    assert [(one.number, len(one.tasks)) for one in proposal.afspraken] == [("1", 2), ("2.1", 1), ("2.2", 1), ("2.3", 1)]


PAGES = (
    "1. De gemeente stelt uiterlijk 1 oktober 2026 een programma vast voor de",
    "hele gemeente, samen met de huurdersraad.\n\n2. HDS houdt in mei 2026 een peiling.\n\n"
    "3. Woonlint vervangt in 2026 de daken van de flats aan de Kade en spreekt",
    "de bewoners daarover vooraf.\n\n4. De gemeente opent in Q3 2026 een loket.",
)
TURNS = [
    "\n\nWonen in Veldhoek     {page}\n\n",
    "\n\nPrestatieafspraken Veldhoek 2026     {page}\n\n",
    "\n\nGemeente Veldhoek, Woonlint en HDS\n{page}\n\n",
    "\n\n{page}\n\fWonen in Veldhoek\n\n",
    "\n\nVersie voor de raad\n\fWonen in Veldhoek\n\n",
]


@pytest.mark.parametrize("turn", TURNS)
def test_what_comes_twice_in_the_middle_of_a_sentence_is_printed_on_each_page(turn: str) -> None:
    found = read("".join(page + (turn.format(page=n) if n < len(PAGES) else "") for n, page in enumerate(PAGES, 1)))
    assert [one.text for one in found.afspraken] == [
        "De gemeente stelt uiterlijk 1 oktober 2026 een programma vast voor de hele gemeente, samen met de huurdersraad.",
        "HDS houdt in mei 2026 een peiling.",
        "Woonlint vervangt in 2026 de daken van de flats aan de Kade en spreekt de bewoners daarover vooraf.",
        "De gemeente opent in Q3 2026 een loket.",
    ]


def test_a_heading_that_comes_twice_between_sentences_stays() -> None:
    text = "Wonen in de wijk\n\nWoonlint bouwt 18 woningen.\n\n" * 2
    assert lines(text).count("Wonen in de wijk") == 2


def test_a_party_in_bold_before_what_it_does_is_no_label() -> None:
    bullets = "- **Partijen** evalueren in het najaar de werkwijze.\n- **Woonlint** levert in mei de cijfers aan.\n"
    found = read_document(
        (HEAD + f"## Wonen\n\n### 1. Schulden\n\n{bullets}\n" + "\n\n".join(PROMISES[1:]) + SIGNED).encode(), name="v.md"
    )

    assert [(list(t.owners), t.period.due.isoformat()) for t in found.afspraken[0].tasks] == [
        (["gemeente Veldhoek", "Woonlint", "Huurdersraad De Sleutel"], "2026-11-30"),
        (["Woonlint"], "2026-05-31"),
    ]


def test_a_label_with_nothing_behind_it_names_nobody() -> None:
    blocks = (
        f"Afspraak {n}\nWat: Aanpak van {what} voortzetten\nWie:{who}\nWanneer: Q{n} 2026"
        for n, what, who in ((1, "woonfraude", ""), (2, "leegstand", " Woonlint"), (3, "overlast", " HDS"))
    )
    found = read("\n\n".join(blocks)).afspraken

    assert [[(t.title, list(t.owners), t.period.due.month) for t in one.tasks] for one in found] == [
        [("Aanpak van woonfraude voortzetten", [], 3)],
        [("Aanpak van leegstand voortzetten", ["Woonlint"], 6)],
        [("Aanpak van overlast voortzetten", ["Huurdersraad De Sleutel"], 9)],
    ]
