"""Each party stands once in what was read, under one name, and who is called by less than that name is that party.

Two entries for one party would part its tasks, and nobody is reminded of those of the second. All names are invented.
"""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from workflows.reading.parties.names import key
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document

G = "gemeente Veldhoek"
H = "Huurdersraad De Sleutel"
REST = "8. De gemeente stelt uiterlijk 1 juli 2026 een visie vast.\n9. {tenants} houdt in mei 2026 een spreekuur.\n"


def read(front: str, said: str, *, tenants: str = H, end: str = "") -> Proposal:
    text = f"Prestatieafspraken 2026\n\n{front}\n\nHoofdstuk 1 Wonen\n{said}\n{REST.format(tenants=tenants)}\n{end}\n"
    return read_document(text.encode(), name="x.txt")


def parties(proposal: Proposal) -> list[str]:
    return sorted(party.name for party in proposal.parties)


def owners(proposal: Proposal, number: str = "1") -> list[tuple[str, ...]]:
    return [task.owners for one in proposal.afspraken if one.number == number for task in one.tasks]


@pytest.mark.parametrize(
    ("named", "said", "whole"),
    [
        # a short name that the document gives, also where it sounds like a word for several
        ("Woonpartners Beekdal (hierna Woonpartners of WPB)", "Woonpartners levert", "Woonpartners Beekdal"),
        ("Woonpartners Beekdal (hierna Woonpartners of WPB)", "WPB levert", "Woonpartners Beekdal"),
        # the beginning and the end of one name
        ("Woonmeesters Beekdal", "Woonmeesters levert", "Woonmeesters Beekdal"),
        ("Woongoed De Linge", "De Linge levert", "Woongoed De Linge"),
        ("Woonzorg Alfa", "Alfa levert", "Woonzorg Alfa"),
        ("Wonen Beekoever", "Beekoever levert", "Wonen Beekoever"),
        ("Vreedzaam Wonen Oost", "Vreedzaam Wonen levert", "Vreedzaam Wonen Oost"),
        ("Woonbaken-Oost", "Woonbaken levert", "Woonbaken-Oost"),
        ("Woonstichting Sint Joris", "Joris levert", "Woonstichting Sint Joris"),
        ("Woonstichting Sint Joris", "St. Joris levert", "Woonstichting Sint Joris"),
        # the first letters
        ("Woonstichting De Vlieger", "DV levert", "Woonstichting De Vlieger"),
        ("Veldse Thuis Groep", "VTG levert", "Veldse Thuis Groep"),
    ],
)
def test_who_is_called_by_less_than_its_name_is_the_same_party(named: str, said: str, whole: str) -> None:
    """In a sentence, and in a cell for who does it."""
    front = f"De {G}, {named} en {H} maken deze afspraken."
    short = said.removesuffix(" levert")
    rows = "| Nr | Afspraak | Trekker | Planning |\n|---|---|---|---|\n" + "".join(
        f"| {number} | {what} | {who} | mei 2026 |\n"
        for number, what, who in (
            ("1", "Veertig woningen opleveren aan de Singel", short),
            ("2", "Bomen planten in de Ringstraat", "gemeente"),
            ("3", "Een spreekuur houden", H),
        )
    )
    table = read_document(f"# Prestatieafspraken 2026\n\n{front}\n\n## Wonen\n\n{rows}".encode(), name="x.md")
    told = f"1. {said} in mei 2026 veertig woningen op.\n2. De huurders van {short} krijgen een brief."
    for found in (read(front, told), table):
        assert parties(found) == sorted([G, whole, H])
        assert owners(found) == [(whole,)]


def test_the_name_of_a_party_stands_before_the_short_name_that_the_front_gives_it() -> None:
    front = (
        "De Veldse Woonmaatschappij (hierna: DVW) verhuurt 6.000 woningen. De gemeente Veldhoek, DVW en Huurdersraad De "
        "Sleutel maken samen afspraken."
    )
    found = read(front, "1. DVW levert in mei 2026 veertig woningen op.")
    assert parties(found) == sorted([G, "De Veldse Woonmaatschappij", H])
    assert owners(found) == [("De Veldse Woonmaatschappij",)]


@pytest.mark.parametrize(
    ("tenants", "said", "whole"),
    [
        ("de huurdersorganisatie Huurdersbelang Veldhoek (HBV)", "HBV", "Huurdersbelang Veldhoek"),
        ("Vereniging Huurdersplatform Veldhoek (HPV)", "Het Huurdersplatform", "Vereniging Huurdersplatform Veldhoek"),
        ("Huurderspanel Woonlint", "Het Huurderspanel", "Huurderspanel Woonlint"),
        ("HBV Woonlint", "De HBV", "HBV Woonlint"),
        ("Huurdersvereniging Ons Hof", "HVOH", "Huurdersvereniging Ons Hof"),
    ],
)
def test_a_huurdersorganisatie_stands_once(tenants: str, said: str, whole: str) -> None:
    end = f"Gemeente Veldhoek   Woonlint   {whole.removeprefix('Vereniging ')}"
    front = f"De {G}, woningcorporatie Woonlint en {tenants} maken deze afspraken."
    found = read(front, f"1. {said} houdt in mei 2026 een schouw.", tenants=said, end=end)
    assert len(found.parties) == 3
    assert whole.removeprefix("Vereniging ") in {name.removeprefix("Vereniging ") for name in parties(found)}
    assert [name for one in owners(found) for name in one] == [parties(found)[0]]


@pytest.mark.parametrize(
    "glued",
    [
        "Huurdersvereniging Ons Hof Huurdersplatform Beekdal",
        "Gemeente Veldhoek  Woonlint  Huurdersvereniging Ons Hof Huurdersplatform Beekdal A. Post, voorzitter",
        "Huurdersvereniging Ons Hof Ons Hof",
        "Huurdersplatform Beekdal Deze afspraken gelden voor een jaar.",
        "Huurdersplatform Beekdal In dit stuk staat wat wij doen.",
        "Gemeente Veldhoek | Woonlint | Huurdersvereniging Ons",
    ],
)
def test_names_that_stand_beside_each_other_are_not_one_and_no_word_of_the_text_is_in_them(glued: str) -> None:
    front = f"De {G}, woningcorporatie Woonlint, Huurdersvereniging Ons Hof (Ons Hof) en Huurdersplatform Beekdal (HPB)."
    found = read(front, "1. HPB houdt in mei 2026 een schouw.", tenants="Ons Hof", end=glued)
    assert parties(found) == sorted([G, "Woonlint", "Huurdersvereniging Ons Hof", "Huurdersplatform Beekdal"])


@pytest.mark.parametrize(
    "front",
    [
        "van gemeente Veldhoek, Woonlint en Huurdersraad Beekdal Voor u ligt wat gemeente Veldhoek, woningcorporatie Woonlint en "
        "de Huurdersraad Beekdal (HRB) afspreken.",
        "Gemeente Veldhoek, Woonlint en Huurdersraad Beekdal Beekdal, 8 december 2025\n\nDe gemeente Veldhoek, de corporatie "
        "Woonlint en de Huurdersraad Beekdal (HRB) werken samen.",
        "Gemeente Veldhoek, Woonlint en Huurdersraad Beekdal Inleiding\n\nIn 2026 doen HRB, Woonlint en de gemeente veel.",
    ],
)
def test_lines_that_were_joined_give_no_longer_name(front: str) -> None:
    found = read(front, "1. Woonlint levert in mei 2026 een lijst.", tenants="HRB")
    assert parties(found) == sorted([G, "Woonlint", "Huurdersraad Beekdal"])


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("In Q3 2026 stellen de gemeente, Woonlint en het waterschap Riet en Geul een plan op.", ["Riet en Geul"]),
        ("In Q3 2026 maken de gemeente en het hoogheemraadschap Riet en Geul een plan.", ["Riet en Geul"]),
        ("In Q3 2026 stellen het waterschap Rietland en Woonlint een plan op.", ["Rietland"]),
    ],
)
def test_a_waterschap_is_often_called_after_two_waters(said: str, others: list[str]) -> None:
    front = f"De {G}, woningcorporatie Woonlint en {H} maken deze afspraken."
    found = read(front, f"1. {said}\n2. Woonlint levert in mei 2026 veertig woningen op.")
    also = [name for name in parties(found) if name not in {G, "Woonlint", H}]
    assert [name.split(" ", 1)[1] for name in also] == others


@pytest.mark.parametrize("cell", ["zie afspraak", "Zie afspraak", "zie 2.1", "Zie tekst"])
def test_a_cell_that_points_elsewhere_names_nobody(cell: str) -> None:
    rows = (
        f"| 1 | Bomen planten in de straten rond het plein en de school | {cell} | mei 2026 |\n"
        "| 2 | Veertig huizen bouwen aan de rand van het dorp | Woonlint | juni 2026 |\n"
        "| 3 | Het bod voor het volgende jaar uitbrengen aan de gemeente | Woonlint | 1 juli 2026 |\n"
    )
    head = f"# Prestatieafspraken 2026\n\nGemeente Veldhoek, Woonlint en {H}\n\n| Nr | Afspraak | Trekker | Planning |\n"
    found = read_document(f"{head}|---|---|---|---|\n{rows}".encode(), name="x.md")
    assert parties(found) == sorted(["gemeente Veldhoek", "Woonlint", H])


ABBREVIATED = [
    ["Monitor prestatieafspraken Veldhoek 2026"],
    ["Afkortingen"],
    ["Gem", "gemeente Veldhoek"],
    ["RW", "Stichting Rietwonen"],
    ["HR", "Huurdersraad Rietwonen"],
]
DECLARED = [
    ["Uitvoeringsprogramma prestatieafspraken Veldhoek 2026"],
    ["Partij", "Naam", "Afkorting", "Contactpersoon"],
    ["Gemeente", "gemeente Veldhoek", "GVH", "A. Post"],
    ["Woningcorporatie", "De Rietstee", "DRS", "B. de Wit"],
    ["Huurdersorganisatie", "Bewonersplatform Veldhoek", "BPV", "C. Bos"],
    ["Welzijnsorganisatie", "Stichting Anker", "Anker", "D. Maas"],
]


def sheets(*tables: list[list[Any]]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.remove(book.active)
    for number, rows in enumerate(tables):
        one = book.create_sheet(f"Blad {number}")
        for row in rows:
            one.append(row)
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("head", "short", "whole"),
    [
        (ABBREVIATED, ["Gem", "RW", "HR"], ["gemeente Veldhoek", "Stichting Rietwonen", "Huurdersraad Rietwonen"]),
        (DECLARED, ["GVH", "DRS", "BPV"], ["gemeente Veldhoek", "De Rietstee", "Bewonersplatform Veldhoek"]),
        (
            [["Monitor 2026"], ["Gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel"]],
            ["Gem.", "Woonlint", "HDS"],
            ["gemeente Veldhoek", "Woonlint", "Huurdersraad De Sleutel"],
        ),
    ],
)
def test_the_short_names_in_the_cells_of_a_sheet_are_those_of_its_parties(
    head: list[list[str]], short: list[str], whole: list[str]
) -> None:
    rows = [
        [1, "Opleveren van 60 sociale huurwoningen in het plan De Wiel", short[1], "Q3 2026"],
        [2, "Actualiseren van de woonvisie voor de hele gemeente", short[0], "1 juli 2026"],
        [3, "Advies uitbrengen over de jaarlijkse huurverhoging", short[2], "1 oktober 2026"],
        [4, "Verduurzamen van 40 portieken aan de Singel", short[1], "Q4 2026"],
        [5, "Schouw houden in de Rozenbuurt", f"{short[0]}, {short[2]}", "Q4 2026"],
    ]
    found = read_document(sheets(head, [["Nr", "Afspraak", "Trekker", "Planning"], *rows]), name="monitor.xlsx")
    assert sorted(map(str.lower, parties(found))) == sorted(map(str.lower, whole))
    who = [tuple(name.lower() for name in task.owners) for one in found.afspraken for task in one.tasks]
    g, c, h = (name.lower() for name in whole)
    assert who == [(c,), (g,), (h,), (c,), (g, h)]


@pytest.mark.parametrize(
    ("front", "said", "who"),
    [
        # two who are both presented, though the one is called by the beginning of the other
        (
            f"De {G}, woningcorporatie De Brink (hierna: De Brink), Stichting De Brink Wonen (hierna: DBW) en {H} spreken af:",
            ("De Brink levert", "DBW levert", "De gemeente levert"),
            ("De Brink", "Stichting De Brink Wonen", G),
        ),
        # those of one place
        (
            f"De {G}, Woonstichting Veldhoek (WSV), Woongoed Veldhoek (WGV), {H} en Bewonersraad Veldhoek (BRV) spreken af:",
            ("WSV levert", "WGV levert", "BRV levert"),
            ("Woonstichting Veldhoek", "Woongoed Veldhoek", "Bewonersraad Veldhoek"),
        ),
        # a raad and a vereniging of one place
        (
            f"De {G}, woningcorporatie Woonlint, Huurdersraad Veldhoek en Huurdersvereniging Veldhoek spreken af:",
            ("Woonlint levert", "De huurdersraad levert", "De Huurdersvereniging levert"),
            ("Woonlint", "Huurdersraad Veldhoek", "Huurdersvereniging Veldhoek"),
        ),
        # who does welfare work is no corporatie of that name
        (
            f"De {G}, Woonstichting De Vliet (hierna: De Vliet) en {H} spreken af. Welzijnsorganisatie De Vliet doet mee.",
            ("De Vliet levert", "Welzijnsorganisatie De Vliet levert", "De gemeente levert"),
            ("Woonstichting De Vliet", "Welzijnsorganisatie De Vliet", G),
        ),
        # the huurders of a corporatie are called after it
        (
            f"De {G}, Woonstichting Rank (Rank), {H} en Huurdersvereniging Rank (HVR) spreken af:",
            ("Rank levert", "HVR levert", "De gemeente levert"),
            ("Woonstichting Rank", "Huurdersvereniging Rank", G),
        ),
    ],
)
def test_different_parties_stay_apart(front: str, said: tuple[str, ...], who: tuple[str, ...]) -> None:
    found = read(front, "\n".join(f"{n}. {one} in mei 2026 een lijst aan." for n, one in enumerate(said, 1)))
    assert [owners(found, str(n))[0] for n in range(1, len(said) + 1)] == [(name,) for name in who]


@pytest.mark.parametrize(
    ("cell", "who"),
    [
        ("gem.", [G]),
        ("Gem", [G]),
        ("gem. + corp.", [G, "Woonlint"]),
        ("Woco", ["Woonlint"]),
        ("HO", [H]),
        ("Gem. / HO / Woonlint", [G, "Woonlint", H]),
        ("corp, huurdersorg.", ["Woonlint", H]),
    ],
)
def test_a_role_in_short_in_a_cell_is_who_has_that_role(cell: str, who: list[str]) -> None:
    rows = (
        f"| 1 | Bomen planten in de straten rond het plein en de school | {cell} | mei 2026 |\n"
        "| 2 | Veertig huizen bouwen aan de rand van het dorp | Woonlint | juni 2026 |\n"
        "| 3 | Het bod voor het volgende jaar uitbrengen aan de gemeente | Woonlint | 1 juli 2026 |\n"
    )
    head = f"# Prestatieafspraken 2026\n\nGemeente Veldhoek, Woonlint en {H}\n\n| Nr | Afspraak | Trekker | Planning |\n"
    found = read_document(f"{head}|---|---|---|---|\n{rows}".encode(), name="x.md")
    assert parties(found) == sorted([G, "Woonlint", H])
    assert [sorted(one) for one in owners(found)] == [sorted(who)]


def test_who_acts_in_a_table_by_the_letters_of_the_front_is_a_party_and_who_does_it_too_has_a_column() -> None:
    front = f"De {G}, Woonlint en {H}. Stichting Welzijn Beekdal (SWB) en de Regionale Hulp Coördinator (RHC) doen mee."
    rows = (
        "| 1 | Een makelaar inzetten die ouderen helpt bij het verhuizen | Woonlint | SWB | mei 2026 |\n"
        "| 2 | Een kaart opstellen met alle voorzieningen in het dorp | gemeente | SWB, Woonlint | juni 2026 |\n"
        "| 3 | Een lijst van zieke ouderen bijhouden voor de wijkzuster | RHC | - | 1 juli 2026 |\n"
    )
    head = f"# Prestatieafspraken 2026\n\n{front}\n\n| Nr | Actie | Trekker | Wie nog meer | Planning |\n"
    found = read_document(f"{head}|---|---|---|---|---|\n{rows}".encode(), name="x.md")
    assert parties(found) == sorted([G, "Woonlint", H, "Stichting Welzijn Beekdal", "Regionale Hulp Coördinator"])
    assert [set(owners(found, number)[0]) for number in ("1", "2", "3")] == [
        {"Woonlint", "Stichting Welzijn Beekdal"},
        {G, "Stichting Welzijn Beekdal", "Woonlint"},
        {"Regionale Hulp Coördinator"},
    ]
    assert [task.lead for one in found.afspraken for task in one.tasks] == ["Woonlint", G, "Regionale Hulp Coördinator"]


LANDLORDS = ("Woonpartners Beekdal", "Woongoed De Linge", "Stichting Rank", "Wonen Oever", "Thuis in Beek", "De Veldse Haard")
SHORT = ("{first}", "{last}", "{letters}", "{name}")
TENANTS = ("Huurdersvereniging De Linge", "HBV Oever", "Huurdersbelang Veldhoek", "Bewonersraad Rank", "Huurderspanel Beekdal")
PRESENTED = (
    "De gemeente Veldhoek, {c} en {t} maken deze afspraken.",
    "De gemeente Veldhoek (hierna: de gemeente), {c} (hierna: {s}) en {t} (hierna: de huurders) maken deze afspraken.",
    "Gemeente Veldhoek – {c} – {t}",
    "Partijen:\n\n- gemeente Veldhoek\n- {c}\n- {t}\n",
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    name, tenants = draw(st.sampled_from(LANDLORDS)), draw(st.sampled_from(TENANTS))
    words = name.split()
    short = draw(st.sampled_from(SHORT)).format(
        name=name, first=words[0], last=" ".join(words[1:]), letters="".join(word[0] for word in words).upper()
    )
    front = draw(st.sampled_from(PRESENTED)).format(c=name, t=tenants, s=short)
    kind = tenants.split()[0]
    said = [
        f"1. {short} levert vóór 1 juli 2026 een overzicht.",
        f"2. De gemeente en {short} maken in Q2 2026 een plan.",
        f"3. De {kind} houdt in mei 2026 een spreekuur.",
        f"4. {tenants} adviseert de gemeente in juni 2026.",
        "5. Zorgorganisatie Vlier opent in mei 2026 een huiskamer en het waterschap Riet en Geul levert in juni 2026 kaarten.",
    ]
    end = f"\nGemeente Veldhoek   {name}   {tenants}\n"
    return f"Prestatieafspraken 2026\n\n{front}\n\nHoofdstuk 1 Wonen\n" + "\n".join(draw(st.permutations(said))) + end


@settings(max_examples=60, deadline=None)
@given(documents())
def test_no_two_parties_share_a_name_and_each_owner_is_one_of_them(text: str) -> None:
    found = read_document(text.encode(), name="x.txt")
    called = Counter(one for party in found.parties for one in {key(name) for name in (party.name, *party.aliases)})
    assert [name for name, times in called.items() if times > 1] == []
    names = {party.name for party in found.parties}
    assert {owner for one in found.afspraken for task in one.tasks for owner in task.owners} <= names


@pytest.mark.parametrize("kind", ["huurdersorganisatie", "huurdersvereniging", "bewonersraad"])
def test_huurders_who_stand_there_without_their_kind_too_are_one_by_their_letters(kind: str) -> None:
    front = (
        f"De {G}, Woningstichting Ons Erf en {kind} Samen Huren Oost (SHO).\n\n"
        f"De {G}, Woningstichting Ons Erf (hierna: Ons Erf) en Samen Huren Oost (hierna: SHO) werken samen."
    )
    found = read(front, "1. Partijen evalueren in mei 2026 de aanpak.\n2. Ons Erf bouwt in 2026 tien woningen.", tenants="SHO")

    whole = f"{kind.capitalize()} Samen Huren Oost"
    assert parties(found) == sorted([G, "Woningstichting Ons Erf", whole])
    assert owners(found) == [(G, "Woningstichting Ons Erf", whole)]


def test_huurders_who_are_called_after_their_corporatie_are_another() -> None:
    front = f"De {G}, Woningstichting Viverra (VV) en huurdersorganisatie Viverra (HOV) spreken af:"
    found = read(front, "1. Viverra bouwt in 2026 tien woningen.\n2. De gemeente houdt in mei een schouw.", tenants="HOV")

    assert parties(found) == sorted([G, "Woningstichting Viverra", "Huurdersorganisatie Viverra"])
    assert ("Huurdersorganisatie Viverra",) in [task.owners for one in found.afspraken for task in one.tasks]
