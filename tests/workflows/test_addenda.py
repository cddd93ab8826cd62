"""An addendum names the few afspraken that it changes, by the numbers that they have in the agreement."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from storage.database import Database
from workflows.errors import NoAgreement
from workflows.ground_rules import GroundRules
from workflows.reading.accept import accept
from workflows.reading.comparing.compare import compare
from workflows.reading.proposal import Proposal
from workflows.reading.read import read_document
from workflows.renewing.known_version import known_version, nearest

HEAD = "{} bij de Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel"
WHY = (
    "Partijen hebben op 3 maart 2026 besloten de prestatieafspraken 2026 te wijzigen. De overige afspraken blijven zoals ze zijn."
)
ONE = "47. Woonlint bouwt uiterlijk 1 december 2026 30 woningen aan de Singel in plaats van 25."
TWO = "52. De gemeente stelt in het vierde kwartaal van 2026 een nieuwe visie op de wijk Vliert op."
SIGNED = "Ondertekend op 3 maart 2026 door de gemeente Veldhoek, Woonlint en Huurdersraad De Sleutel."


def read(*lines: str) -> Proposal:
    return read_document("\n\n".join(lines).encode(), name="x.txt")


@pytest.mark.parametrize("called", ["Addendum", "Eerste addendum", "Allonge", "Wijzigingsovereenkomst"])
def test_two_afspraken_with_high_numbers_are_read(called: str) -> None:
    found = read(HEAD.format(called), WHY, ONE, TWO, SIGNED).afspraken
    assert [(a.number, [task.period.due for task in a.tasks]) for a in found] == [
        ("47", [date(2026, 12, 1)]),
        ("52", [date(2026, 12, 31)]),
    ]
    assert found[1].text == TWO.removeprefix("52. ")


def test_one_is_enough() -> None:
    [only] = read(HEAD.format("Addendum"), WHY, ONE, SIGNED).afspraken
    assert (only.number, only.tasks[0].owners) == ("47", ("Woonlint",))


def test_what_is_no_addendum_needs_more_than_two() -> None:
    with pytest.raises(NoAgreement, match=r"te weinig genummerde afspraken \(2\)"):
        read(HEAD.format("Toelichting"), WHY, ONE, TWO, SIGNED)


OLD = (
    "Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
    "1. Woonlint bouwt in 2026 25 woningen aan de Singel.\n\n2. De gemeente stelt in Q2 2026 een woonvisie vast.\n\n"
    "3. HDS houdt in mei 2026 een peiling onder huurders.\n\n4. Partijen evalueren in november 2026 de toewijzing.\n"
)
PARTIES = "Gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)"
CHANGED, ADDED = (
    "1. Woonlint bouwt in 2026 30 woningen aan de Singel.",
    "5. De gemeente plaatst in Q4 2026 drie banken in het park.",
)
AGREED = f"{PARTIES} zijn op 2 maart 2026 overeengekomen de prestatieafspraken 2026 op deze punten te wijzigen en aan te vullen."


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Addendum bij de prestatieafspraken Veldhoek 2026", f"{AGREED} De overige afspraken blijven ongewijzigd van kracht."),
        ("Addendum bij de prestatieafspraken Veldhoek 2026", f"{PARTIES}\n\nDit addendum vult de prestatieafspraken 2026 aan."),
        ("Addendum bij de prestatieafspraken Veldhoek 2026", PARTIES),
        ("Eerste addendum op de Prestatieafspraken Veldhoek 2026", AGREED),
        ("Prestatieafspraken Veldhoek 2026 - addendum", AGREED),
        ("Prestatieafspraken Veldhoek 2026 (tweede addendum)", PARTIES),
        ("Aanvulling op de prestatieafspraken Veldhoek 2026", AGREED),
        ("Wijziging van de prestatieafspraken Veldhoek 2026", AGREED),
    ],
)
def test_what_an_addendum_does_not_name_stays(title: str, rest: str) -> None:
    added = read_document("\n\n".join((title, rest, CHANGED, ADDED)).encode(), name="document-3.txt")
    assert (added.title, added.year_start, [a.number for a in added.afspraken]) == (title, 2026, ["1", "5"])
    found = compare(read_document(OLD.encode(), name="oud.txt"), added)
    assert (found.partial, found.counts["gone"], found.counts["changed"], found.counts["new"]) == (True, 0, 1, 1)


def test_so_it_does_where_the_opening_says_that_the_rest_stays() -> None:
    more = "6. HDS houdt in oktober 2026 een bijeenkomst over de plannen."
    parts = ("Prestatieafspraken Veldhoek 2026", f"{AGREED} De overige afspraken blijven van kracht.", CHANGED, ADDED, more)
    found = compare(read_document(OLD.encode(), name="oud.txt"), read_document("\n\n".join(parts).encode(), name="x.txt"))
    assert (found.partial, found.counts["gone"]) == (True, 0)


@pytest.mark.parametrize(
    "title",
    [
        "Prestatieafspraken Veldhoek 2026",
        "Prestatieafspraken Veldhoek 2026 (actualisatie)",
        "Uitwerking bij de prestatieafspraken 2024-2027",
    ],
)
def test_a_whole_agreement_drops_what_it_leaves_out(title: str) -> None:
    whole = "\n\n".join((title, f"{PARTIES} maken deze afspraken voor 2026.", *OLD.split("\n\n")[2:5], ADDED))
    found = compare(read_document(OLD.encode(), name="oud.txt"), read_document(whole.encode(), name="nieuw.txt"))
    assert (found.partial, found.counts["gone"]) == (False, 1)


def test_an_addendum_belongs_to_the_agreement_of_its_own_parties(database: Database, rules: GroundRules) -> None:
    others = OLD.replace("Veldhoek", "Oostmeer").replace("Woonlint", "De Brink").replace("De Sleutel", "De Poort")
    added = "\n\n".join(
        ("Addendum bij de prestatieafspraken Veldhoek 2026", PARTIES, "Dit addendum vult ze aan.", ADDED, CHANGED)
    )
    with database.write() as session:
        for text in (OLD, others):
            document = read_document(text.encode(), name="oud.txt")
            accept(session, document, content_hash=text[19:40], channel=None, now=datetime(2026, 1, 5, tzinfo=UTC), rules=rules)
        proposal = read_document(added.encode(), name="document-3.txt")
        for find in (known_version, nearest):
            known = find(session, proposal)
            assert known is not None and known.title == "Prestatieafspraken Veldhoek 2026"
