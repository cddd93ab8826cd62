"""For which years an agreement is, in every way in which its head may say so; it was signed in December 2024."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

TEXT = """{title}

De gemeente Veldhoek (hierna: de gemeente), Stichting Woonlint (hierna: Woonlint) en Huurdersraad De Sleutel (HDS).

{line}

Thema 1 Wonen

1. Woonlint levert ieder jaar een overzicht aan de gemeente.

2. De gemeente stelt in Q2 een plan op.

3. HDS denkt mee over de folder.

Ondertekening

Aldus overeengekomen te Veldhoek op 9 december 2024
"""
PLAIN = "Prestatieafspraken Veldhoek"
HEADS = [
    ("Prestatieafspraken Veldhoek 2025-2026", "", "2025-2026"),
    ("Prestatieafspraken Veldhoek 2025 – 2028", "Vastgesteld op 12 december 2024", "2025-2028"),
    (
        "Samen wonen in Veldhoek",
        "Prestatieafspraken 2025 t/m 2027 tussen gemeente Veldhoek, Stichting Woonlint, Woningbouwvereniging Eensgezind, "
        "Huurdersraad De Sleutel en de Huurderskoepel van Eensgezind in Veldhoek en omgeving",
        "2025-2027",
    ),
    ("Prestatieafspraken Veldhoek '25-'27", "", "2025-2027"),
    (
        "Raamovereenkomst prestatieafspraken Veldhoek 2025-2028",
        "Jaarschijf 2026 vastgesteld in het overleg van 26 november 2025.",
        "2025-2028",
    ),
    ("Raamovereenkomst prestatieafspraken Veldhoek 2025-2028", "*met jaarschijf 2026*", "2025-2028"),
    ("PRESTATIEAFSPRAKEN VELDHOEK 2025 TOT EN MET 2028", "", "2025-2028"),
    ("PRESTATIEAFSPRAKEN VELDHOEK 2025 T/M 2028", "", "2025-2028"),
    ("PRESTATIEAFSPRAKEN VELDHOEK 1 JANUARI 2025 – 31 DECEMBER 2028", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025 tot 1 januari 2028", "", "2025-2027"),
    ("Prestatieafspraken Veldhoek 2025 tot en met eind 2028", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025—2028", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025‑2028", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025 t.e.m. 2028", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025 | 2028", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025 & 2026", "", "2025-2026"),
    ("Prestatieafspraken Veldhoek 2025, 2026 en 2027", "", "2025-2027"),
    ("Prestatieafspraken Veldhoek 2025-28", "", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025 - 31 pagina's", "", "2025-2025"),
    ("Prestatieafspraken Veldhoek 2025 - versie 2 van 2024", "", "2025-2025"),
    ("Prestatieafspraken Veldhoek 2025-2028", "De jaarschijf 2025 is als bijlage opgenomen.", "2025-2028"),
    (PLAIN, "Dit is de jaarschijf 2025 bij de meerjarige afspraken.", "2025-2025"),
    (PLAIN.upper(), "DEZE OVEREENKOMST GELDT VAN 1 JANUARI 2025 TOT 1 JANUARI 2028", "2025-2027"),
    ("Prestatieafspraken Veldhoek voor de jaren 2025 en 2026", "", "2025-2026"),
    ("Raamovereenkomst prestatieafspraken 2025 t/m 2028", "", "2025-2028"),
    ("Meerjarenafspraken 2025/2026 Veldhoek", "", "2025-2026"),
    ("Prestatieafspraken Veldhoek, jaarschijf 2026 bij de meerjarenafspraken 2025-2028", "", "2026-2026"),
    (PLAIN, "Looptijd: 1 januari 2025 tot en met 31 december 2027.", "2025-2027"),
    (PLAIN, "Deze overeenkomst geldt voor vier jaar, van 2025 tot en met 2028.", "2025-2028"),
    (PLAIN, "De looptijd is drie jaar (2025-2027).", "2025-2027"),
    (PLAIN, "Deze afspraken gelden van 1 januari 2025 tot 1 januari 2028.", "2025-2027"),
    (PLAIN, "De overeenkomst gaat in op 1 januari 2025 en eindigt op 31 december 2026.", "2025-2026"),
    (PLAIN, "Partijen maken afspraken voor een periode van twee jaar, ingaande 1 januari 2025.", "2025-2026"),
    (PLAIN, "De afspraken zijn gemaakt voor 2025 en 2026.", "2025-2026"),
    (PLAIN, "Wij maken deze afspraken voor de komende drie jaar: 2025, 2026 en 2027.", "2025-2027"),
    (PLAIN, "Zij hebben voor twee jaar vastgelegd wat zij van elkaar verwachten.", "2025-2026"),
    (PLAIN, "De looptijd bedraagt vier jaar en begint op 1 januari 2025.", "2025-2028"),
    ("Prestatieafspraken Veldhoek 2025", "Deze afspraken lopen door tot en met 31 december 2026.", "2025-2026"),
    ("Prestatieafspraken Veldhoek 2025", "De Nationale prestatieafspraken gelden van 2025 tot en met 2028.", "2025-2025"),
    ("Prestatieafspraken Veldhoek 2025", "De regionale woondeal loopt van 2025 tot en met 2030.", "2025-2025"),
    (
        "Prestatieafspraken Veldhoek 2025",
        "De afspraken gelden voor het kalenderjaar 2025 en bouwen voort op het raamakkoord 2022-2026.",
        "2025-2025",
    ),
    (PLAIN, "Deze afspraken gelden voor het jaar 2025, binnen het beleidskader 2024-2028.", "2025-2025"),
    ("Prestatieafspraken Veldhoek 2025", "In de periode 2023-2024 zijn 40 woningen opgeleverd.", "2025-2025"),
]


@pytest.mark.parametrize(("title", "line", "years"), HEADS)
def test_what_comes_each_year_runs_until_the_last_year_of_the_term(title: str, line: str, years: str) -> None:
    found = read_document(TEXT.format(title=title, line=line).encode(), name="x.txt")
    assert f"{found.year_start}-{found.year_end}" == years
    assert found.afspraken[0].tasks[0].period.due.year == int(years[-4:])


BROKEN_TITLES = [
    ("Overeenkomst prestatieafspraken 2025 en", "2026 gemeente Veldhoek", "2025-2026"),
    ("Prestatieafspraken Veldhoek 2025 t/m", "2028", "2025-2028"),
    ("Prestatieafspraken 2025", "tot en met 2027", "2025-2027"),
    ("Meerjarige prestatieafspraken 2025 –", "2028 Veldhoek", "2025-2028"),
    ("Prestatieafspraken 2025", "– 2028 Veldhoek", "2025-2028"),
    ("Prestatieafspraken Veldhoek van 1 januari 2025 tot en met", "31 december 2026", "2025-2026"),
    ("Prestatieafspraken voor de jaren", "2025 en 2026", "2025-2026"),
    ("Prestatieafspraken 2025-2026 van de", "gemeente Veldhoek", "2025-2026"),
    ("Prestatieafspraken gemeente", "Veldhoek 2025-2026", "2025-2026"),
]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(("first", "second", "years"), BROKEN_TITLES)
def test_a_title_goes_on_below_a_line_that_ends_in_the_middle_of_it(first: str, second: str, years: str, between: str) -> None:
    found = read_document(TEXT.format(title=first + between + second, line="").encode(), name="x.txt")
    assert (found.title, f"{found.year_start}-{found.year_end}") == (f"{first} {second}", years)


def test_a_heading_broken_in_its_years_goes_on_in_the_next_heading() -> None:
    text = TEXT.format(title="# Overeenkomst prestatieafspraken 2025 en\n\n# 2026 gemeente Veldhoek", line="")
    found = read_document(text.encode(), name="x.md")
    assert (found.title, found.year_end) == ("Overeenkomst prestatieafspraken 2025 en 2026 gemeente Veldhoek", 2026)


def test_what_stands_below_a_whole_title_is_no_part_of_it() -> None:
    found = read_document(
        TEXT.format(title="Prestatieafspraken Veldhoek 2025\nGemeente Veldhoek en Woonlint", line="").encode(), name="x.txt"
    )
    assert (found.title, found.year_end) == ("Prestatieafspraken Veldhoek 2025", 2025)


ARTICLES = [
    (
        "Prestatieafspraken 2025",
        "Deze overeenkomst treedt in werking op 1 januari 2025 en eindigt op 31 december 2026.",
        "2025-2026",
    ),
    (PLAIN, "Deze overeenkomst wordt aangegaan voor de jaren 2025 en 2026.", "2025-2026"),
    (PLAIN, "Looptijd: 1 januari 2025 tot en met 31 december 2027.", "2025-2027"),
    (PLAIN, "Deze afspraken gelden van 2025 tot en met 2028.", "2025-2028"),
    ("Prestatieafspraken 2025", "Deze afspraken gelden voor de jaren 2025 en 2026 in de Bloemenbuurt.", "2025-2025"),
    ("Prestatieafspraken 2025", "De looptijd van het wijkplan is 2025 tot en met 2028.", "2025-2025"),
    ("Jaarafspraken 2025", "Deze overeenkomst geldt voor de jaren 2025 en 2026.", "2025-2025"),
]


@pytest.mark.parametrize(("title", "article", "years"), ARTICLES)
def test_an_article_about_the_whole_says_its_term_where_the_title_leaves_it_open(title: str, article: str, years: str) -> None:
    text = TEXT.format(title=title, line="").replace("Ondertekening", f"4. {article}\n\nOndertekening")
    found = read_document(text.encode(), name="x.txt")
    assert f"{found.year_start}-{found.year_end}" == years


SIGNED = [
    ("Deze afspraken lopen tot en met 31 december 2028. Aldus getekend op 9 december 2024 te Veldhoek.", "2024-12-09"),
    ("Deze overeenkomst eindigt op 31 december 2028.\n\nVeldhoek, 9 december 2024", "2024-12-09"),
    ("Aldus getekend op 9 december 2024 te Veldhoek, in werking tredend op 1 januari 2025.", "2024-12-09"),
    ("Deze overeenkomst vervangt die van 14 december 2020.\n\nAldus getekend op 9 december 2024.", "2024-12-09"),
    ("Aldus getekend op 3 maart 2025 te Veldhoek.", "2025-03-03"),
    ("Aldus getekend op 3 maart 2026 te Veldhoek, met terugwerkende kracht.", "2026-03-03"),
    ("Deze afspraken lopen tot en met 31 december 2028. Aldus getekend te Veldhoek.", "None"),
]


@pytest.mark.parametrize(("signature", "signed"), SIGNED)
def test_the_day_of_signing_is_no_other_day_that_stands_beside_the_signatures(signature: str, signed: str) -> None:
    text = TEXT.format(title="Prestatieafspraken Veldhoek 2025-2028", line="")
    text = text.replace("Aldus overeengekomen te Veldhoek op 9 december 2024", signature)
    assert str(read_document(text.encode(), name="x.txt").signed_on) == signed
