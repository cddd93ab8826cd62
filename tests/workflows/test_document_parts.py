"""What the parts of a document say about the afspraken in them: whose abbreviations, which year, in which order who and what."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

_FRONT = (
    "{title}\n\nDe gemeente Lisveld, Woonstichting Veenhuis (hierna: Veenhuis) en Huurdersraad Lisveld (de raad van "
    "huurders) maken "
    "prestatieafspraken over het wonen.\n\n"
)
_TAIL = "\n\nOndertekening\n\nLisveld, 10 december 2026\n"
GEMEENTE, VEENHUIS, HRL = "gemeente Lisveld", "Woonstichting Veenhuis", "Huurdersraad Lisveld"


def read(text: str, *, title: str = "Prestatieafspraken 2027", name: str = "afspraken.txt") -> Proposal:
    return read_document((_FRONT.format(title=title) + text + _TAIL).encode(), name=name)


def tasks(proposal: Proposal) -> list[tuple[str, tuple[str, ...], str]]:
    return [(a.number, t.owners, t.period.due.isoformat()) for a in proposal.afspraken for t in a.tasks]


def test_a_line_of_abbreviations_says_who_the_cells_mean() -> None:
    text = (
        "Afkortingen: Gem. = gemeente Lisveld; VH = Woonstichting Veenhuis; HL = Huurdersraad Lisveld.\n\n## Afspraken\n\n"
        "| Nr | Afspraak | Trekker | Planning |\n|---|---|---|---|\n| 1 | Nota opstellen | Gem. | Q1 2027 |\n"
        "| 2 | Woningen isoleren in Oost | VH | Start Q2 2027, gereed Q4 2027 |\n| 3 | Peiling houden | VH / HL | mei 2027 |\n"
        "| 4 | Nieuwjaarsborrel houden | Allen | januari 2027 |\n| 5 | Training geven | Zonnezorg | Q3 2027 |\n"
    )
    assert tasks(read(text, name="afspraken.md")) == [
        ("1", (GEMEENTE,), "2027-03-31"),
        ("2", (VEENHUIS,), "2027-12-31"),
        ("3", (VEENHUIS, HRL), "2027-05-31"),
        ("4", (GEMEENTE, VEENHUIS, HRL), "2027-01-31"),
        ("5", ("Zonnezorg",), "2027-09-30"),
    ]


def test_amounts_beneath_the_names_of_places_are_no_numbers_of_afspraken() -> None:
    text = (
        "## Afspraken\n\n1. De gemeente stelt in Q1 een nota op.\n\n2. Veenhuis bouwt in Q2 tien woningen.\n\n3. HRL houdt in Q3 "
        "een peiling.\n\n| | Lisveld | Oost |\n|---|---|---|\n| Klaar sinds de vorige afspraken | 41 | 18 |\n"
        "| Gepland of in aanbouw nu | 28 | 5 |\n| Nog te zoeken t/m 2030 | 90-130 | 45-70 |\n"
    )
    assert [one.number for one in read(text, name="afspraken.md").afspraken] == ["1", "2", "3"]


def test_the_year_of_a_chapter_is_that_of_what_stands_in_it() -> None:
    text = (
        "2 Kader 2027-2030\n\n2.1 Veenhuis deelt elk jaar haar cijfers.\n\n3 Jaarafspraken 2028\n\n3.1 De gemeente stelt "
        "in Q2 een "
        "nota op.\n\n4 Doorkijk 2029\n\n4.1 Veenhuis bouwt in Q1 tien woningen.\n\n5 Slot\n\n5.1 Partijen evalueren in november."
    )
    assert [due for _, _, due in tasks(read(text, title="Prestatieafspraken 2027-2030"))] == [
        "2030-12-31",
        "2028-06-30",
        "2029-03-31",
        "2027-11-30",
    ]


@pytest.mark.parametrize("heading", ["Flexwoningen (2027)", "Flexwoningen in 2027", "2027: flexwoningen"])
def test_the_year_in_the_heading_of_an_afspraak_is_that_of_its_quarters(heading: str) -> None:
    text = (
        "Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\n1 Wonen\n\n1.1 Bouw\n\nWoonlint bouwt in "
        f"2026 tien woningen.\n\n1.2 {heading}\n\nDe gemeente wijst in Q2 een locatie aan.\n\n1.3 Peiling\n\nWoonlint houdt in "
        "mei 2026 een peiling.\n"
    )
    found = tasks(read(text, title="Prestatieafspraken 2026-2028"))
    assert [due for number, _, due in found if number == "1.2"] == ["2027-06-30"]


def test_a_numbered_heading_is_none_of_the_afspraken_also_with_a_word_that_may_be_a_verb() -> None:
    text = (
        "Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\n1 Wijken\n\n1.1 Gebieden\n\n1.1.1 Woonlint "
        "bouwt in 2027 tien woningen.\n\n1.2 Bewoners aan zet\n\n1.2.1 Woonlint houdt in mei een peiling.\n\n1.2.2 De gemeente "
        "stelt in juni een plan vast.\n"
    )
    assert [a.number for a in read(text).afspraken] == ["1.1.1", "1.2.1", "1.2.2"]


def test_who_may_stand_before_what_beneath_a_text() -> None:
    text = "".join(
        f"Afspraak {n} Nieuwbouw\nDe druk is groot.\n\nWie: {who}\nWat: {what}\nWanneer: Q{n} 2027\n\n"
        for n, (who, what) in enumerate(
            [
                ("Veenhuis", "bouwt tien woningen in Lisveld"),
                ("gemeente Lisveld", "wijst een locatie aan"),
                ("Veenhuis", "sloopt"),
            ],
            1,
        )
    )
    assert tasks(read(text)) == [
        ("1", (VEENHUIS,), "2027-03-31"),
        ("2", (GEMEENTE,), "2027-06-30"),
        ("3", (VEENHUIS,), "2027-09-30"),
    ]


def test_what_a_party_will_do_may_end_with_its_verb() -> None:
    text = (
        "1 Wonen\n\nDe gemeente zal:\n\n1.1 in Q1 2027 een nota opstellen;\n\n1.2 starters helpen.\n\nSamen zullen partijen:\n\n"
        "1.3 medio 2027 bezien of de regeling werkt."
    )
    assert tasks(read(text)) == [("1.1", (GEMEENTE,), "2027-03-31"), ("1.3", (GEMEENTE, VEENHUIS, HRL), "2027-06-30")]


def test_the_count_goes_on_after_a_part_about_meetings() -> None:
    text = (
        "1. Veenhuis bouwt in Q1 2027 tien woningen.\n\n2. De gemeente stelt in Q2 2027 een nota op.\n\nProcesafspraken\n\n"
        "- Het bestuurlijk overleg is in maart en in oktober.\n- Het ambtelijk overleg is vijf keer per jaar.\n\nDerde "
        "kwartaal\n\n"
        "3. Peiling onder de huurders houden (Huurdersraad Lisveld)\n\n4. Oplevering van tien woningen (Veenhuis)"
    )
    found = read(text)
    assert tasks(found)[2:] == [("3", (HRL,), "2027-09-30"), ("4", (VEENHUIS,), "2027-09-30")]
    assert [m.month for m in found.meetings if m.kind.value == "bestuurlijk overleg"] == [3, 10]


def test_a_list_of_terms_says_who_and_what_as_labels_do() -> None:
    rows = "".join(
        f"<h3>1.{n} Onderwerp</h3><dl><dt>Wat</dt><dd>Tien woningen bouwen</dd><dt>Wie</dt><dd>{who}</dd><dt>Wanneer</dt>"
        f"<dd>Q{n} 2027</dd></dl>"
        for n, who in enumerate(["Veenhuis", "gemeente Lisveld", "Veenhuis"], 1)
    )
    front = _FRONT.format(title="Prestatieafspraken 2027")
    page = f"<html><body><p>{front}</p><h2>Thema 1. Wonen</h2>{rows}<h2>Ondertekening</h2></body></html>"
    found = read_document(page.encode(), name="afspraken.html")
    assert tasks(found) == [
        ("1.1", (VEENHUIS,), "2027-03-31"),
        ("1.2", (GEMEENTE,), "2027-06-30"),
        ("1.3", (VEENHUIS,), "2027-09-30"),
    ]


def test_an_article_about_meetings_holds_afspraken_and_meetings() -> None:
    text = "".join(
        f"Artikel {n} {title}\n\n1. {one}\n\n2. {two}\n\n"
        for n, (title, one, two) in enumerate(
            [
                ("Wonen", "Veenhuis bouwt in Q1 2027 tien woningen.", "De gemeente stelt in Q2 2027 een nota op."),
                ("Wijken", "De gemeente houdt in Q3 2027 een schouw.", "Veenhuis opent in Q4 2027 een buurthuis."),
                (
                    "Overleg en verantwoording",
                    "Partijen voeren tweemaal per jaar bestuurlijk overleg: in mei en in november.",
                    "Het ambtelijk overleg komt vier keer per jaar bijeen.",
                ),
            ],
            1,
        )
    )
    found = read(text)
    assert [a.number for a in found.afspraken] == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]
    assert {(m.kind.value, m.month or m.times_per_year) for m in found.meetings} == {
        ("bestuurlijk overleg", 5),
        ("bestuurlijk overleg", 11),
        ("ambtelijk overleg", 4),
    }


def test_headings_above_numbered_rows_are_chapters() -> None:
    head = "| Nr | Afspraak | Trekker | Planning |\n|---|---|---|---|\n"
    text = (
        f"## 1 Wonen\n\n### 1.1 Huren\n\n{head}| 1.1.1 | Een nota opstellen | gemeente | Q1 2027 |\n"
        f"| 1.1.2 | Woningen bouwen in Oost | Veenhuis | Q2 2027 |\n\n### 1.2 Kopen\n\n{head}"
        "| 1.2.1 | Een regeling uitwerken | gemeente | Q3 2027 |\n\n## R – Regulier werk\n\n"
        f"{head}| R1 | Cijfers aanleveren | Veenhuis | jaarlijks |\n"
    )
    found = read(text, name="afspraken.md")
    assert [(a.number, a.section.value) for a in found.afspraken] == [
        ("1.1.1", "afspraak"),
        ("1.1.2", "afspraak"),
        ("1.2.1", "afspraak"),
        ("R1", "regulier"),
    ]


def test_columns_set_apart_by_spaces_are_a_table() -> None:
    text = (
        "1. De gemeente stelt in Q1 2027 een nota op.\n\n2. Veenhuis bouwt in Q2 2027 tien woningen.\n\n3. Veenhuis deelt "
        "elk jaar cijfers."
        "\n\nOverleg en planning\n\n"
        "Wanneer            Wat                                 Wie\n\n"
        "april              bestuurlijk overleg: terugblik      gemeente\n\n"
        "uiterlijk 1 juli   bod voor het volgende jaar          Veenhuis\n\n"
        "september          werkgroep afspraken, met een        gemeente\n"
        "                   eerste concept\n\n"
        "november           bestuurlijk overleg: akkoord        gemeente\n"
    )
    assert {(m.kind.value, m.month) for m in read(text).meetings} == {
        ("bestuurlijk overleg", 4),
        ("deadline", 7),
        ("werkgroep", 9),
        ("bestuurlijk overleg", 11),
    }


def test_a_line_with_only_a_party_says_whose_the_list_beneath_it_is() -> None:
    text = (
        "<h2>1. Wonen</h2><h3>1.1 Bouwen</h3><p>De gemeente</p><ul><li>wijst vóór 1 juli 2027 locaties aan.</li></ul>"
        "<p>Veenhuis</p><ul><li>bouwt in 2027 tien woningen;</li><li>Onderzoekt, samen met de gemeente, voor 1 oktober "
        "een hofje.</li></ul>"
        "<p>Samen</p><ul><li>bespreken Veenhuis en de gemeente ieder half jaar de voortgang.</li></ul>"
        "<h3>1.2 Huren</h3><p>De gemeente zoekt vrijwilligers.</p><h3>1.3 Kopen</h3><p>Veenhuis verkoopt niets.</p>"
    )
    page = f"<html><body><p>{_FRONT.format(title='Prestatieafspraken 2027')}</p>{text}</body></html>"
    assert tasks(read_document(page.encode(), name="afspraken.html")) == [
        ("1.1", (GEMEENTE,), "2027-06-30"),
        ("1.1", (VEENHUIS,), "2027-12-31"),
        ("1.1", (GEMEENTE, VEENHUIS), "2027-09-30"),
        ("1.1", (GEMEENTE, VEENHUIS), "2027-12-31"),
    ]


def test_an_annex_with_numbered_sentences_holds_running_work() -> None:
    text = "".join(f"{n}. Veenhuis bouwt in Q{n} 2027 tien woningen.\n\n" for n in range(1, 5)) + (
        "Ondertekening\n\nLisveld, 10 december 2026\n\nBijlage 1 – Uitwisseling van gegevens\n\n"
        "1. Veenhuis levert elk jaar vóór 1 februari cijfers aan.\n\n2. De gemeente deelt jaarlijks in september een "
        "prognose.\n\n"
        "3. Persoonsgegevens worden alleen gedeeld als het mag.\n"
    )
    found = read_document((_FRONT.format(title="Prestatieafspraken 2027") + text).encode(), name="afspraken.txt")
    assert [(a.number, a.section.value) for a in found.afspraken[4:]] == [(f"B1.{n}", "bijlage") for n in (1, 2, 3)]


def names(front: str) -> list[tuple[str, ...]]:
    text = f"Prestatieafspraken 2027\n\n{front}\n\n" + "".join(f"{n}. Partijen overleggen in Q{n} 2027.\n\n" for n in range(1, 4))
    return [(party.name, *party.aliases) for party in read_document(text.encode(), name="afspraken.txt").parties]


def test_names_of_parties_are_kept_whole_and_apart() -> None:
    found = names(
        "gemeente Lisveld\nWoningbouwvereniging Ons Huis\nHuurdersvereniging De Bocht\n\nDe gemeente Lisveld, "
        "Woningbouwvereniging Ons "
        "Huis (hierna: ‘Ons Huis’) en Huurdersvereniging De Bocht (HDB of de vereniging) maken prestatieafspraken."
    )
    assert [party[0] for party in found] == ["gemeente Lisveld", "Woningbouwvereniging Ons Huis", "Huurdersvereniging De Bocht"]
    assert "Ons Huis" in found[1] and {"HDB", "vereniging"} <= set(found[2])
    assert not any("’" in name for party in found for name in party)


def test_abbreviations_may_stand_before_the_names_in_brackets() -> None:
    found = names(
        "gemeente Lisveld, Stichting Veenhuis en Bewonerskoepel Veen\n\nAfkortingen: GL (gemeente Lisveld), VH (Stichting "
        "Veenhuis), "
        "BKV (Bewonerskoepel Veen)."
    )
    assert [(party[0], short in party) for party, short in zip(found, ("GL", "VH", "BKV"), strict=True)] == [
        ("gemeente Lisveld", True),
        ("Stichting Veenhuis", True),
        ("Bewonerskoepel Veen", True),
    ]


def test_a_word_before_the_names_of_several_is_part_of_none_of_them() -> None:
    text = (
        "Prestatieafspraken Noordwold 2027\n\nDe gemeente Noordwold, de woningcorporaties Berkhof en Dijkland en hun "
        "huurdersorganisaties: de Huurdersvereniging Berkhof (HVB) en het Bewonersplatform Dijkland (BPD) maken afspraken.\n\n"
        "1. Berkhof bouwt in Q2 2027 tien woningen.\n\n2. De corporaties delen in mei 2027 hun cijfers.\n\n"
        "3. De gemeente stelt in Q3 2027 een nota op.\n"
    )
    found = read_document(text.encode(), name="afspraken.txt")
    assert [party.name for party in found.parties] == [
        "gemeente Noordwold",
        "Berkhof",
        "Dijkland",
        "Huurdersvereniging Berkhof",
        "Bewonersplatform Dijkland",
    ]
    assert ("2", ("Berkhof", "Dijkland"), "2027-05-31") in tasks(found)


def test_an_annex_of_which_the_headings_are_meetings_tells_of_the_year() -> None:
    text = (
        "1. De gemeente stelt in Q2 2027 een nota op.\n\n2. Veenhuis bouwt in Q3 2027 tien woningen.\n\n"
        "3. De raad van huurders houdt in mei 2027 een peiling.\n\nBijlage 1 – Werkwijze\n\nBestuurlijk overleg\n\n"
        "De wethouder, de bestuurder en de voorzitter komen twee keer per jaar bijeen: in april en in oktober.\n\n"
        "Ambtelijk overleg\n\nTen minste vijf keer per jaar is er ambtelijk overleg over de voortgang.\n"
    )
    found = {(meeting.kind, meeting.when) for meeting in read(text).meetings}
    assert {kind for kind, _ in found} >= {"bestuurlijk overleg", "ambtelijk overleg"}
    assert {"april", "oktober"} <= {when for kind, when in found if kind == "bestuurlijk overleg"}


def test_articles_with_parts_are_themes_and_one_may_be_about_what_was_done() -> None:
    text = (
        "DE ONDERGETEKENDEN\n\n1) de gemeente Lisveld, hierna de gemeente;\n2) Woonstichting Veenhuis, hierna Veenhuis;\n\n"
        "KOMEN HET VOLGENDE OVEREEN\n\n"
        "Artikel 1 Looptijd\n\n1.1 Deze afspraken gelden voor 2027.\n\n1.2 Zij kunnen worden opgezegd.\n\n"
        "Artikel 2 Betaalbaarheid\n\n2.1 Veenhuis houdt in mei 2027 een peiling.\n\n2.2 De gemeente maakt in Q3 een plan.\n\n"
        "Artikel 3 Verantwoording\n\n3.1 Veenhuis stuurt in Q4 een overzicht.\n\n3.2 De gemeente maakt in Q4 een verslag.\n\n"
        "Artikel 4 Wijken\n\n4.1 Veenhuis knapt in 2027 de Dorpsstraat op.\n\n4.2 De gemeente plaatst in 2027 tien banken."
    )
    found = read(text).afspraken
    assert [(a.number, a.theme, a.section.value) for a in found] == [
        ("1.1", "Looptijd", "afspraak"),
        ("1.2", "Looptijd", "afspraak"),
        ("2.1", "Betaalbaarheid", "afspraak"),
        ("2.2", "Betaalbaarheid", "afspraak"),
        ("3.1", "Verantwoording", "verantwoording"),
        ("3.2", "Verantwoording", "verantwoording"),
        ("4.1", "Wijken", "afspraak"),
        ("4.2", "Wijken", "afspraak"),
    ]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("part", ["{article}.{part}", "{part}."])
def test_the_title_of_an_article_may_stand_below_its_number(between: str, part: str) -> None:
    articles = [
        ("Bouwen", "Veenhuis bouwt in Q2 tien woningen.", "De gemeente wijst in Q1 een locatie aan."),
        ("Verantwoording", "Veenhuis stuurt in Q4 een overzicht.", "De gemeente maakt in Q4 een verslag."),
        ("Wijken", "Veenhuis knapt in Q3 de Dorpsstraat op.", "De gemeente plaatst in Q3 tien banken."),
    ]
    text = "\n\n".join(
        "\n\n".join((f"Artikel {n}{between}{title}", *(f"{part.format(article=n, part=m)} {s}" for m, s in enumerate(said, 1))))
        for n, (title, *said) in enumerate(articles, 1)
    )
    found = read(text).afspraken
    assert [(a.number, a.theme, a.section.value, len(a.tasks)) for a in found] == [
        (f"{n}.{m}", title, "verantwoording" if title == "Verantwoording" else "afspraak", 1)
        for n, (title, *_) in enumerate(articles, 1)
        for m in (1, 2)
    ]


def test_a_footnote_beneath_a_drawn_line_breaks_no_sentence() -> None:
    body = [
        "1.1 De gemeente stelt in Q1 2027 een nota op over het wonen in Lisveld.",
        "1.2 Veenhuis wijst in 2027 ten minste 10% van de woningen toe aan jongeren. In Q3 2027 brengt",
        "",
        "________________",
        "[1] Zie de brief van 12 april 2025, waarin dit is uitgelegd.",
        "",
        "zij dit aandeel in kaart.",
        "1.3 Huurdersraad Lisveld houdt in Q2 2027 een enquête onder alle huurders in Lisveld.",
    ]
    found = tasks(read("1 Wonen\n\n" + "\n".join(body), name="afspraken.txt"))
    assert ("1.2", (VEENHUIS,), "2027-09-30") in found and len(found) == 4


def test_idem_in_a_cell_is_what_stands_above() -> None:
    text = (
        "## Afspraken\n\n| Nr | Afspraak | Trekker | Planning |\n|---|---|---|---|\n| 1 | Nota opstellen | Gemeente | Q1 2027 |\n"
        "| 2 | Twaalf woningen aanbieden | Veenhuis | Q2 2027 |\n| 3 | Vijf kamers aanbieden | idem | idem |\n"
        "| 4 | Peiling houden | Huurdersraad | Idem |\n"
    )
    assert tasks(read(text, name="afspraken.md")) == [
        ("1", (GEMEENTE,), "2027-03-31"),
        ("2", (VEENHUIS,), "2027-06-30"),
        ("3", (VEENHUIS,), "2027-06-30"),
        ("4", (HRL,), "2027-06-30"),
    ]


def test_numbered_headings_go_on_with_the_count_of_the_rows_above() -> None:
    text = (
        "## Afspraken\n\n| Nr | Afspraak | Trekker | Planning |\n|---|---|---|---|\n| 1 | Nota opstellen | Gemeente | Q1 2027 |\n"
        "| 2 | Tien woningen bouwen | Veenhuis | Q2 2027 |\n| 3 | Peiling houden | HRL | Q3 2027 |\n\n## Nadere afspraken\n\n"
        "4\\. Groot onderhoud\n\nVeenhuis houdt in Q1 2027 een avond.\n\n5\\. Het plein\n\nDe gemeente legt in Q2 2027 het plein "
        "aan.\n\n## Regulier werk\n\nR1. Veenhuis biedt maatwerk.\n\nR2. HRL maakt een nieuwsbrief.\n\nR3. De gemeente verleent "
        "urgentie.\n"
    )
    assert [one.number for one in read(text, name="afspraken.md").afspraken] == ["1", "2", "3", "4", "5", "R1", "R2", "R3"]


def test_a_letter_in_brackets_is_a_party_in_cells_and_an_energy_label_elsewhere() -> None:
    text = (
        "Afspraken van de gemeente Lisveld (G), Woonstichting Veenhuis (VH) en Huurdersraad Lisveld (HRL).\n\n## Afspraken\n\n"
        "| Nr | Afspraak | Wie | Planning |\n|---|---|---|---|\n| 1 | Nota opstellen | G | Q1 2027 |\n"
        "| 2 | Woningen met label E, F of G verbeteren | VH | Q2 2027 |\n| 3 | Routekaart maken | VH en G | Q3 2027 |\n"
    )
    assert tasks(read(text, name="afspraken.md")) == [
        ("1", (GEMEENTE,), "2027-03-31"),
        ("2", (VEENHUIS,), "2027-06-30"),
        ("3", (GEMEENTE, VEENHUIS), "2027-09-30"),
    ]


def test_a_block_that_begins_with_who_beneath_a_text_is_a_block() -> None:
    text = (
        "1. Bouwen\n\nWat: Woningen bouwen\nWie: Veenhuis\nWanneer: Q2 2027\n\n"
        "2. Huisvesten\n\nEr is een taakstelling van het Rijk.\n\nWie: Veenhuis\nWat: Mensen huisvesten\nWanneer: Q3 2027\n\n"
        "3. Peilen\n\nWat: Huurders peilen\nWie: Huurdersraad\nWanneer: Q4 2027\n"
    )
    assert tasks(read(text, name="afspraken.txt")) == [
        ("1", (VEENHUIS,), "2027-06-30"),
        ("2", (VEENHUIS,), "2027-09-30"),
        ("3", (HRL,), "2027-12-31"),
    ]


def test_letters_before_another_short_name_are_a_name_too() -> None:
    text = (
        "Afspraken van de gemeente Lisveld, Woonstichting Veenhuis en Huurdersraad Lisveld (HRL, hierna ook: de raad).\n\n"
        "## Afspraken\n\n1. De gemeente stelt in Q1 2027 een nota op.\n\n2. HRL brengt in maart 2027 advies uit.\n\n"
        "3. Veenhuis bouwt in Q3 2027.\n"
    )
    assert ("2", ("Huurdersraad Lisveld",), "2027-03-31") in tasks(read(text, name="afspraken.md"))


def test_parts_that_add_up_are_the_promises_also_beside_a_point_without_a_number() -> None:
    text = (
        "## Afspraken\n\n1. De gemeente stelt in Q1 2027 een nota op.\n\n2. Dit jaar worden 96 woningen aangepakt:\n\n"
        "   - Veenhuis isoleert in mei 2027 60 woningen in Oost;\n   - Veenhuis schildert in juni 2027 36 woningen in West;\n"
        "   - de gemeente is daarbij aanwezig.\n\n3. De gemeente houdt in Q3 2027 een peiling.\n"
    )
    assert [one for one in tasks(read(text, name="afspraken.md")) if one[0] == "2"] == [
        ("2", (VEENHUIS,), "2027-05-31"),
        ("2", (VEENHUIS,), "2027-06-30"),
    ]
