"""The SMART check says of each afspraak whether it says who, what measurable and when, and how to mend it where it doesn't."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document
from workflows.reading.smart import Missing, SmartVerdict, smart_verdicts

HEAD = """Prestatieafspraken Veldhoek 2026

De gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS) spreken het volgende af.

Leefbaarheid

"""
TEXT = (
    HEAD
    + """1. Woonlint levert in Q2 2026 40 woningen op.
2. In Q3 2026 worden bankjes geplaatst in de Rietbuurt.
3. Partijen vinden groen belangrijk en werken daar samen aan.
4. Woonlint spant zich in 2026 in voor een fijne buurt.
5. De gemeente doet het volgende:
a. De gemeente maakt uiterlijk 1 mei 2026 een plan.
6. De gemeente en Woonlint voeren zo snel mogelijk gesprekken met bewoners over de nieuwe aanpak.
7. Woonlint bouwt in 2026 voldoende sociale huurwoningen.
8. Er wordt een overzicht van lege winkels gemaakt. De regie ligt bij de HDS.
9. De gemeente onderzoekt met Woonlint hoe de buurt schoner kan worden.
"""
)


def verdicts() -> dict[str, SmartVerdict]:
    return {v.number: v for v in smart_verdicts(read_document(TEXT.encode(), name="x.txt"))}


@pytest.mark.parametrize(
    ("number", "missing"),
    [
        ("1", set()),
        ("2", {Missing.OWNER}),
        ("3", {Missing.DATE, Missing.MEASURE}),
        ("4", {Missing.MEASURE}),
        ("5a", set()),
        ("6", {Missing.DATE}),
        ("7", {Missing.MEASURE}),
        ("8", {Missing.DATE}),
        ("9", {Missing.DATE}),
    ],
)
def test_it_says_what_is_left_open_and_nothing_else(number: str, missing: set[Missing]) -> None:
    verdict = verdicts()[number]
    assert {finding.missing for finding in verdict.findings} == missing
    assert all(verdict.says(what) is (what not in missing) for what in Missing)


def test_an_afspraak_that_only_announces_its_parts_is_left_alone() -> None:
    assert "5" not in verdicts()


@pytest.mark.parametrize(
    ("number", "missing", "words"),
    [
        ("2", Missing.OWNER, ["Noem een trekker:", "Woonlint"]),
        ("6", Missing.DATE, ["“zo snel mogelijk” is geen datum", "Noem een kwartaal:", "Q2 2026", "1 juli 2026"]),
        ("9", Missing.DATE, ["Noem een kwartaal:"]),
        ("7", Missing.MEASURE, ["“voldoende” is geen getal", "Noem een aantal:", "hoeveel huurwoningen"]),
        ("4", Missing.MEASURE, ["kun je niet meten"]),
    ],
)
def test_for_each_gap_there_is_something_concrete_to_do(number: str, missing: Missing, words: list[str]) -> None:
    [said] = [finding.suggestion for finding in verdicts()[number].findings if finding.missing is missing]
    assert all(word in said for word in words), said
    assert "!" not in said and "SMART" not in said


@pytest.mark.parametrize(
    ("number", "wording"),
    [
        ("2", "In Q3 2026 worden door [Woonlint of de gemeente Veldhoek] bankjes geplaatst in de Rietbuurt."),
        ("6", "De gemeente en Woonlint voeren in [Q2 2026] gesprekken met bewoners over de nieuwe aanpak."),
        ("7", "Woonlint bouwt in 2026 [aantal] sociale huurwoningen."),
        ("9", "De gemeente onderzoekt in [Q2 2026] met Woonlint hoe de buurt schoner kan worden."),
    ],
)
def test_a_sharper_wording_is_the_sentence_with_a_blank_for_what_is_missing(number: str, wording: str) -> None:
    assert verdicts()[number].sharper == wording


@pytest.mark.parametrize("number", ["1", "3", "5a"])
def test_nothing_is_reworded_that_is_complete_or_promises_nothing(number: str) -> None:
    assert verdicts()[number].sharper is None


def said_of(text: str) -> SmartVerdict:
    """Of one afspraak more."""
    return next(v for v in smart_verdicts(read_document(f"{TEXT}10. {text}\n".encode(), name="x.txt")) if v.number == "10")


@pytest.mark.parametrize(
    "text",
    [
        "Bij groot onderhoud past Woonlint natuurinclusieve maatregelen toe.",
        "Bij een dreigende ontruiming overlegt Woonlint altijd met de gemeente.",
        "Als een huurder vragen heeft over de woonlasten, verwijst Woonlint door naar de gemeente.",
        "Woonlint en de gemeente betrekken de HDS telkens vroeg bij nieuwe plannen.",
    ],
)
def test_what_holds_each_time_gets_no_day_to_be_finished_but_a_moment_to_look_how_it_goes(text: str) -> None:
    verdict = said_of(text)
    [when] = [finding.suggestion for finding in verdict.findings if finding.missing is Missing.DATE]
    assert when == "Dit geldt telkens weer. Noem wanneer jullie bekijken hoe het gaat: bijvoorbeeld elk halfjaar."
    assert verdict.sharper == f"{text} Partijen bespreken [elk halfjaar] hoe dit gaat."


@pytest.mark.parametrize(
    "text",
    ["Bij het station bouwt Woonlint 40 woningen.", "Als de subsidie er is, bouwt Woonlint 40 woningen aan de Rietweg."],
)
def test_what_is_done_once_gets_a_day(text: str) -> None:
    [when] = [finding.suggestion for finding in said_of(text).findings if finding.missing is Missing.DATE]
    assert "Noem een kwartaal" in when


def test_an_owner_is_looked_for_in_the_afspraak_itself_before_it_is_looked_for_around_it() -> None:
    text = HEAD + "1. Woonlint bouwt in 2026 30 woningen.\n2. In Q3 2026 wordt met de HDS een plan voor de tuinen gemaakt.\n"
    text += "3. De gemeente maakt uiterlijk 1 mei 2026 een plan.\n"
    [finding] = [f for v in smart_verdicts(read_document(text.encode(), name="x.txt")) for f in v.findings]
    assert finding.suggestion == "Noem een trekker: Huurdersraad De Sleutel."


def test_a_draft_without_a_year_gets_suggestions_without_one() -> None:
    text = TEXT.replace("Prestatieafspraken Veldhoek 2026", "Concept prestatieafspraken Veldhoek")
    text = "\n".join(line for line in text.splitlines() if "2026" not in line)
    found = {v.number: v for v in smart_verdicts(read_document(text.encode(), name="concept.txt"))}
    [when] = [f.suggestion for f in found["9"].findings if f.missing is Missing.DATE]
    assert "Q2. Of een dag: uiterlijk 1 juli." in when


def test_the_proposal_says_it_in_a_few_sentences() -> None:
    proposal = read_document(TEXT.encode(), name="x.txt")
    english = [note.said("en") for note in proposal.warnings]
    for said in (proposal.as_json()["warnings"], [note.said("nl") for note in proposal.warnings]):
        assert "4 afspraken zonder datum: 3, 6, 8, 9." in said and "1 afspraak zonder duidelijke eigenaar: 2." in said
    assert "4 afspraken without a date: 3, 6, 8, 9." in english and "1 afspraak without a clear owner: 2." in english


@pytest.mark.parametrize("who", ["Trekker", "Wie", "Verantwoordelijke"])
def test_a_row_without_a_date_says_who_by_its_cell(who: str) -> None:
    rows = (
        ("Nr", "Afspraak", who, "Planning"),
        ("D1", "Buurtkamers openen", "Woonlint", "Q2"),
        ("D2", "Vrijwilligers werven", "HDS", ""),
        ("D3", "Speelplekken opknappen", "", ""),
        ("D4", "Een groenplan opstellen", "Gemeente", "Q3"),
    )
    table = "\n".join("| " + " | ".join(row) + " |" for row in (rows[0], ("---",) * 4, *rows[1:]))
    proposal = read_document(f"# {HEAD}\n{table}\n".encode(), name="x.md")
    found = {v.number: v for v in smart_verdicts(proposal)}
    assert {n: v.says(Missing.OWNER) for n, v in found.items()} == {"D1": True, "D2": True, "D3": False, "D4": True}
    assert not any("trekker" in finding.suggestion for finding in found["D2"].findings)
    assert "trekker" not in (found["D2"].sharper or "")


def _verdict_of(sentence: str) -> SmartVerdict | None:
    text = f"{HEAD}1. {sentence}\n2. Woonlint levert in Q2 2026 40 woningen op.\n3. De gemeente maakt in mei 2026 een plan.\n"
    found = smart_verdicts(read_document(text.encode(), name="x.txt"))
    return next((verdict for verdict in found if verdict.number == "1"), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2025 heeft Woonlint 65 woningen geïsoleerd.",
        "De gemeente heeft in het najaar van 2025 een loket geopend.",
        "In Veldhoek staan 1.950 huurwoningen van Woonlint.",
        "De gemiddelde zoektijd bedraagt zes jaar.",
        "Deze prestatieafspraken gelden van 1 januari 2026 tot en met 31 december 2026.",
    ],
)
def test_a_fact_needs_nobody_and_no_quarter(sentence: str) -> None:
    assert _verdict_of(sentence) is None


@pytest.mark.parametrize(
    "sentence", ["Betaalbare huren zijn voor alle partijen van belang.", "Woonlint heeft oog voor ouderen in de wijk."]
)
def test_what_is_only_found_important_is_still_asked_about(sentence: str) -> None:
    verdict = _verdict_of(sentence)
    assert verdict is not None
    assert not verdict.says(Missing.DATE)


@pytest.mark.parametrize("sentence", ["Het aantal klachten daalt in 2026 met een derde.", "De huurachterstand halveert in 2026."])
def test_a_share_in_words_is_a_number_and_its_year_is_a_date(sentence: str) -> None:
    verdict = _verdict_of(sentence)
    assert verdict is not None
    assert [finding.missing for finding in verdict.findings] == [Missing.OWNER]


@pytest.mark.parametrize(
    ("sentence", "sharper"),
    [
        ("Woonlint geeft in Q3 2026 XXX euro uit aan groen.", "Woonlint geeft in Q3 2026 [bedrag] euro uit aan groen."),
        ("Woonlint bouwt in Q3 2026 .... woningen in de wijk.", "Woonlint bouwt in Q3 2026 [aantal] woningen in de wijk."),
    ],
)
def test_an_empty_place_for_a_number_is_no_number(sentence: str, sharper: str) -> None:
    verdict = _verdict_of(sentence)
    assert verdict is not None
    assert [finding.missing for finding in verdict.findings] == [Missing.MEASURE]
    assert "is geen getal" in verdict.findings[0].suggestion
    assert verdict.sharper == sharper


def test_a_note_that_something_is_to_come_is_no_sentence_to_sharpen() -> None:
    verdict = _verdict_of("[PM: het aantal volgt nog van de gemeente]")
    assert verdict is None or verdict.sharper is None
