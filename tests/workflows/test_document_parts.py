"""What the parts of a document say about the afspraken in them: whose abbreviations, which year, in which order who and what."""

from __future__ import annotations

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
