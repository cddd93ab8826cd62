"""Who acts without signing: organisations of a known kind, by name, in a sentence that has a term."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.formats.plain import read_plain
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment
from workflows.reading.parties.others import find_others
from workflows.reading.parties.references import Cast
from workflows.reading.proposal import PartyRole, ProposedParty
from workflows.reading.read import read_document

CAST = Cast(
    (ProposedParty("gemeente Veldhoek", PartyRole.GEMEENTE, ("Veldhoek",)), ProposedParty("Woonlint", PartyRole.CORPORATIE, ()))
)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Waterschap Noord en Zuid levert in Q1 2026 de kaarten.", ["Waterschap Noord en Zuid"]),
        ("Zorggroep De Linde, de gemeente en Woonlint maken in Q2 2026 een plan.", ["De Linde"]),
        ("In Q2 2026 start Welzijnsorganisatie Samen een spreekuur.", ["Samen"]),
        ("Er komt een plein.\nWie: gemeente en zorgorganisatie Vlier\nWanneer: Q1 2026", ["Vlier"]),
        ("Zorgkring Ruim, die dit niet ondertekent, levert in mei 2026 een lijst.", ["Ruim"]),
        ("De gemeentelijke kredietbank levert in mei 2026 de cijfers.", ["De gemeentelijke kredietbank"]),
        ("De Woonbond begeleidt de gemeente in maart 2026 bij de enquête.", ["De Woonbond"]),
        ("In maart 2026 adviseert Aedes de corporatie over de huren.", ["Aedes"]),
        ("Bureau Atrium traint Woonlint in mei 2026.", ["Bureau Atrium"]),
        ("De flatcommissie van de Hoge Hoek levert in april 2026 een lijst aan.", ["De flatcommissie van de Hoge Hoek"]),
        ("De woonzorgaanbieder deelt in mei 2026 de wachtlijst.", ["De woonzorgaanbieder"]),
        ("In mei 2026 stelt Woonlint de woonzorgkaart, die al jaren oud is, opnieuw op.", []),
        ("In mei 2026 rondt de woonzorgtafel, die de gemeente leidt, haar werk af.", []),
        ("Vrijwilligersorganisatie Samen opent in mei 2026 een huiskamer.", ["Samen"]),
        ("In mei 2026 maken Woonlint, hulporganisatie Thuis en de brandweer een plan.", ["Thuis", "de brandweer"]),
        ("Elke maand bespreken Woonlint, de politie en jeugdinstelling Berk de lijst.", ["de politie", "Berk"]),
        ("De gemeente belegt de hulp bij Welzijn Op Maat. Die organisatie opent in mei 2026 een loket.", ["Welzijn Op Maat"]),
        ("De gemeente wijst een plek aan in Zandwijk. Die instelling opent in mei 2026 een loket.", []),
        ("De zorgacademie deelt uiterlijk 1 mei 2026 hoeveel kamers nodig zijn.", ["De zorgacademie"]),
        ("Energiebedrijf Vlietstroom levert in mei 2026 een raming.", ["Vlietstroom"]),
        ("Klusbedrijf Handig herstelt in mei 2026 de sloten.", ["Handig"]),
        # what an organisation does, and where
        ("Welzijn Oostdorp opent in mei 2026 een huiskamer.", ["Welzijn Oostdorp"]),
        ("In mei 2026 opent Maatschappelijk Werk Oost een spreekuur.", ["Maatschappelijk Werk Oost"]),
        ("Woonlint en sociaal werkbedrijf De Hamer openen in mei 2026 een bouwdepot.", ["De Hamer"]),
        ("In mei 2026 wordt de visie op Zorg en Welzijn In Balans vastgesteld door de gemeente.", []),
        # beside parties in what says who does it
        ("Er komt een convenant.\nWie: gemeente, Woonlint en politie\nWanneer: Q1 2026", ["politie"]),
        ("Er komt een convenant.\nWie: Gemeente, Woonlint en de brandweer\nWanneer: Q1 2026", ["brandweer"]),
        ("Er komt een inloop.\nWie: Gemeente, Woonlint en Maaszorg\nWanneer: Q1 2026", ["Maaszorg"]),
        ("Er komt een inloop.\nWie: Gemeente, Woonlint en bewoners\nWanneer: Q1 2026", []),
        ("Er komt een inloop.\nWie: Gemeente (Team Zuid), Woonlint, Karin\nWanneer: Q1 2026", []),
        ("In mei 2026 opent Woonbedrijf Oost een loket.", []),
        ("In mei 2026 houdt de projectorganisatie Oost een avond.", []),
        ("De Rozenbuurt pakt Woonlint in mei 2026 aan.", []),
        ("Daarnaast ondersteunt Woonlint in mei 2026 de bewoners.", []),
        ("In 2026 is het wijkteam gestart.", []),
        ("Woonlint bespreekt in Q2 2026 de plannen met het waterschap.", []),
    ],
)
def test_others_are_found_where_they_act(sentence: str, names: list[str]) -> None:
    items = segment(paragraphs(read_plain(f"1. {sentence}\n2. Woonlint bouwt.\n3. Ok.\n".encode(), name="x.txt"))).items
    assert [party.name for party in find_others(items, CAST, Calendar(2026, 2026, date(2025, 12, 9)))] == names


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("De Woonbond ondersteunt de huurdersraad in maart 2026 bij de enquête.", ("De Woonbond",)),
        ("Aedes helpt Woonlint in maart 2026 met het beleid.", ("Aedes",)),
        ("Bureau Atrium adviseert de gemeente in maart 2026 over de visie.", ("Bureau Atrium",)),
        ("De Woonbond traint in maart 2026 het bestuur van de huurdersraad.", ("De Woonbond",)),
        (
            "De flatcommissie van de Hoge Hoek levert in april 2026 een lijst aan bij Woonlint.",
            ("De flatcommissie van de Hoge Hoek",),
        ),
        ("De gemeente garandeert dat Woonlint in Q2 2026 kan bouwen aan de Singel.", ("gemeente Veldhoek",)),
        ("De gemeente zorgt ervoor dat de huurdersraad in Q2 2026 in het loket kan zitten.", ("gemeente Veldhoek",)),
        ("De gemeente zorgt dat Woonlint in Q2 2026 de vergunning krijgt.", ("gemeente Veldhoek",)),
    ],
)
def test_who_helps_a_party_does_it_and_not_whom_is_helped(sentence: str, owners: tuple[str, ...]) -> None:
    front = "Prestatieafspraken 2026\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\n"
    rest = "2. Woonlint bouwt in Q3 2026 veertig woningen aan de Singel.\n3. Partijen komen in mei 2026 bijeen over de huren.\n"
    proposal = read_document(f"{front}1. {sentence}\n{rest}".encode(), name="x.txt")
    assert [task.owners for task in proposal.afspraken[0].tasks] == [owners]
    assert len(proposal.afspraken[2].tasks[0].owners) == 3


def test_a_group_of_tenants_with_a_name_does_not_sign() -> None:
    front = "Prestatieafspraken 2026\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\n"
    said = "1. De huurderscommissie Torenflat levert in april 2026 een lijst met klachten aan bij Woonlint.\n"
    rest = "2. Woonlint bouwt in Q3 2026 veertig woningen aan de Singel.\n3. Partijen komen in mei 2026 bijeen over de huren.\n"
    proposal = read_document(f"{front}{said}{rest}".encode(), name="x.txt")
    assert [party.role for party in proposal.parties if "Torenflat" in party.name] == [PartyRole.OTHER]
