"""The six kinds of afspraak of the national guide, told by what sentences say: invented ones, each judged by hand."""

from __future__ import annotations

import pytest

from storage.words import AfspraakKind
from workflows.reading.proposal import ProposedAfspraak
from workflows.reading.read import read_document

JUDGED = {
    AfspraakKind.PROCES: """
        De gemeente, Woonlint en de huurdersraad overleggen ieder kwartaal over de voortgang.
        Partijen evalueren de pilot in het najaar van 2026.
        Woonlint informeert de huurdersraad twee keer per jaar over de wachttijden.
        In Q2 stemmen de gemeente en Woonlint hun planningen op elkaar af.
        De gemeente rapporteert elk halfjaar hoeveel vergunningen er zijn verleend.
        Partijen stellen een werkgroep in die de uitvoering volgt.
        De huurdersraad wordt betrokken bij de plannen voor de Vlierbuurt.
        De voortgang wordt jaarlijks in maart besproken in het bestuurlijk overleg.
        Woonlint en de gemeente wisselen elke maand gegevens uit over urgente woningzoekenden.
        Partijen spreken af dat zij de planning elk kwartaal samen bijwerken.
        Partijen treden in Q3 in overleg over de prijzen van de grond.
        Woonlint levert ieder kwartaal cijfers over het aantal verhuizingen aan de gemeente.
        Jaarlijkse rapportage over huurachterstanden, uiterlijk 1 maart.
    """,
    AfspraakKind.BESCHRIJVEND: """
        Partijen onderschrijven dat wonen betaalbaar hoort te zijn.
        De gemeente en Woonlint zien de Vlierbuurt als de wijk met de grootste opgave.
        Uitgangspunt is dat nieuwe woningen geen aansluiting op het gas krijgen.
        Woonlint bezit in de gemeente 2.340 woningen.
        Onder een starter verstaan partijen een huishouden tot 28 jaar dat voor het eerst huurt.
        Partijen vinden het belangrijk dat buurten gemengd zijn.
        De landelijke norm voor passend toewijzen is 95%.
        De wettelijke verhoging is hoogstens 3%.
        De gemiddelde huur bedraagt nu maximaal € 600.
        In het voorjaar van 2024 hebben partijen een verdeelsleutel vastgesteld.
        Deze afspraken treden in werking na de ondertekening.
    """,
    AfspraakKind.INTENTIE: """
        Als de rente daalt, bouwt Woonlint tien woningen meer.
        Indien een bewoner in de knel komt, zoeken partijen samen naar een oplossing.
        De gemeente streeft naar een wijk zonder gas in 2030.
        Woonlint is voornemens de flat aan de Meidoornstraat te slopen.
        Partijen spannen zich in om leegstand te voorkomen.
        Mocht er subsidie komen, dan plaatst Woonlint ook zonnepanelen.
        De gemeente wil de erfpacht op termijn afschaffen.
        Wanneer er te weinig aanmeldingen zijn, bespreken partijen de voorwaarden opnieuw.
        Partijen zetten zich in voor meer groen in de Vlierbuurt.
    """,
    AfspraakKind.HANDELING: """
        Woonlint bouwt in Q2 2026 25 woningen aan de Singel.
        De gemeente stelt uiterlijk 1 juli een woonvisie op.
        De huurdersraad houdt in mei een enquête onder alle huurders.
        Woonlint onderzoekt in Q3 of de bergingen geïsoleerd kunnen worden.
        In 2026 worden 60 woningen aan de Lindelaan gerenoveerd.
        De gemeente en Woonlint openen samen een meldpunt voor woonfraude.
        Woonlint plaatst voor 1 oktober zonnepanelen op minimaal 40 daken.
        De gemeente stelt in overleg met Woonlint een kaart van de bouwlocaties op.
        Woonlint verkoopt in 2026 vijf woningen aan de Dwarsstraat aan zittende huurders.
        Partijen spreken af dat Woonlint in Q4 de galerijen schildert.
        De gemeente bekijkt in september welke straten de bewoners, die dat zelf graag willen, kunnen vergroenen.
    """,
    AfspraakKind.GARANTIE: """
        Woonlint garandeert dat niemand door de renovatie meer huur betaalt.
        De gemeente waarborgt de leningen van Woonlint.
        Minimaal 70% van de vrijkomende woningen heeft een huur onder de aftoppingsgrens.
        Woonlint verkoopt in deze jaren geen sociale huurwoningen.
        Het aantal sociale huurwoningen daalt niet onder de 2.300.
        De huur van een studio is ten hoogste € 480.
        De huurverhoging bedraagt maximaal 2,5%.
        De huren stijgen in 2026 niet meer dan de lonen.
        De wachttijd voor een urgente zoeker duurt hoogstens zes maanden.
        Reparaties aan de verwarming worden altijd binnen 24 uur uitgevoerd.
        Woonlint houdt de huur van deze woningen gedurende de looptijd onder € 600.
        Woonlint wijst jaarlijks ten minste 15% van de vrijkomende woningen toe aan jongeren.
        Huurders die moeten verhuizen, houden te allen tijde het recht om terug te keren.
    """,
    AfspraakKind.TRANSACTIE: """
        De gemeente stelt € 200.000 beschikbaar voor de buurtkamer.
        De gemeente verkoopt de grond aan de Singel voor een sociale prijs aan Woonlint.
        Woonlint betaalt de helft van de kosten van de wijkcoach.
        In ruil voor snellere vergunningen bouwt Woonlint 20 extra woningen.
        De gemeente draagt het schoolgebouw in 2026 over aan Woonlint.
        Woonlint en de gemeente dragen ieder € 15.000 bij aan het fonds voor de leefbaarheid.
        De gemeente verleent Woonlint een subsidie van € 3.000 voor elke geïsoleerde woning.
        Woonlint vergoedt de huurdersraad de kosten van scholing.
        De kosten van de monitor worden gelijk verdeeld over de gemeente en Woonlint.
        De gemeente levert bouwrijpe grond; daar staat tegenover dat Woonlint de huren laag houdt.
    """,
}
WHOLE = {
    "Partijen vinden het belangrijk dat buurten gemengd zijn. Woonlint bouwt daarom in Q3 2026 12 koopwoningen. "
    "In december evalueren partijen dat.": AfspraakKind.HANDELING,
    "De gemeente stelt € 40.000 beschikbaar. Partijen bespreken in november wat daarmee is gedaan.": AfspraakKind.TRANSACTIE,
    "De Vlierbuurt is een wijk met veel oude woningen. Partijen overleggen elk kwartaal.": AfspraakKind.PROCES,
    "Partijen willen meer groen. Woonlint plant in het voorjaar van 2026 30 bomen.": AfspraakKind.HANDELING,
}
CASES = [*((line.strip(), kind) for kind, text in JUDGED.items() for line in text.strip().splitlines()), *WHOLE.items()]
HEAD = "Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\nWonen\n\n"


@pytest.fixture(scope="module")
def read() -> dict[str, ProposedAfspraak]:
    text = HEAD + "\n\n".join(f"{number}. {said}" for number, (said, _) in enumerate(CASES, 1))
    return {afspraak.text: afspraak for afspraak in read_document(text.encode(), name="x.txt").afspraken}


@pytest.mark.parametrize(("said", "kind"), CASES)
def test_what_an_afspraak_says_tells_its_kind(read: dict[str, ProposedAfspraak], said: str, kind: AfspraakKind) -> None:
    assert read[said].kind is kind


def test_what_says_nothing_yet_has_no_kind() -> None:
    said = ["Voor de Vlierbuurt geldt het volgende:", *(line for line, kind in CASES if kind is AfspraakKind.HANDELING)]
    text = HEAD + "\n\n".join(f"{number}. {line}" for number, line in enumerate(said, 1))
    first, *others = read_document(text.encode(), name="x.txt").afspraken
    assert first.kind is None and {other.kind for other in others} == {AfspraakKind.HANDELING}
