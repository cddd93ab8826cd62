"""The ways in which an afspraak says who does it: every one is read, with its lead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

NOMINAL = [
    ("Oplevering van 40 woningen aan de Kade in Q3 2026 door Woonlint.", ["W 2026-09-30"]),
    ("Vaststelling van de woonvisie door de gemeenteraad vóór 1 juli 2026.", ["G 2026-06-30"]),
    ("Levering van de verhuurcijfers door Woonlint en De Poort aan de gemeente, uiterlijk 15 februari 2026.", ["WP 2026-02-15"]),
    ("Start sloop Merelhof door De Poort: najaar 2026.", ["P 2026-11-30"]),
    ("Bespreking van de uitkomsten door gemeente en HDS in mei 2026.", ["GH 2026-05-31"]),
    ("In Q2 2026: opstellen van een plan van aanpak leegstand door de gemeente, in afstemming met Woonlint.", ["G 2026-06-30"]),
]
APPOSITION = [
    ("Woonlint, eigenaar van het complex aan de Lindelaan, start in maart 2026 met de renovatie.", ["W 2026-03-31"]),
    ("De gemeente, als grondeigenaar, levert het terrein uiterlijk 1 mei 2026 bouwrijp op.", ["G 2026-05-01"]),
    ("De Poort, de kleinste van de twee corporaties, verkoopt in 2026 tien woningen.", ["P 2026-12-31"]),
    ("Als trekker van de werkgroep stelt HDS in Q1 2026 een vragenlijst op.", ["H 2026-03-31 ^H"]),
    ("De vertegenwoordiger van de huurders, HDS, geeft vóór 1 oktober 2026 advies over de huurverhoging.", ["H 2026-09-30"]),
    ("Woonlint – sinds 2019 beheerder van het buurthuis – opent in Q2 2026 een spreekuur.", ["W 2026-06-30"]),
]
RELATIVE = [
    ("De gemeente, die ook de subsidie aanvraagt, sluit in Q2 2026 een contract met de aannemer.", ["G 2026-06-30"]),
    ("Woonlint, dat de woningen in 2023 heeft gekocht, knapt ze in de loop van 2026 op.", ["W 2026-12-31"]),
    ("De lijst gaat naar De Poort, die deze vóór 1 september 2026 controleert.", ["P 2026-08-31"]),
    ("Het is Woonlint dat in Q3 2026 de bewoners uitnodigt.", ["W 2026-09-30"]),
    ("De partij die de enquête in mei 2026 uitvoert, is HDS.", ["H 2026-05-31"]),
    ("HDS, die hierover nauw contact met bewoners houdt, reageert uiterlijk 15 mei 2026.", ["H 2026-05-15"]),
]
TREKKER = [
    ("De wijkaanpak Oost wordt in Q2 2026 uitgebreid naar de Bloemenbuurt (trekker: Woonlint).", ["W 2026-06-30 ^W"]),
    ("Trekker: gemeente. In Q3 2026 wordt het convenant vernieuwd.", ["G 2026-09-30 ^G"]),
    ("In het eerste kwartaal van 2026 komt er een regionale urgentieregeling; trekker: de gemeente.", ["G 2026-03-31 ^G"]),
    ("Partijen ontwikkelen in 2026 een verhuiscoach. Trekker: De Poort.", ["GWPH 2026-12-31 ^P"]),
    ("Kartrekker: HDS – bewonersavond in november 2026.", ["H 2026-11-30 ^H"]),
    ("Het meldpunt gaat vóór 1 juni 2026 open. Trekker is Woonlint, partner is de gemeente.", ["W 2026-05-31 ^W"]),
]
PASSIVE = [
    ("Van de gemeente wordt in Q2 2026 een besluit over de locatie verwacht.", ["G 2026-06-30"]),
    ("De 24 portiekflats worden in 2026 door Woonlint voorzien van een lift.", ["W 2026-12-31"]),
    ("Door de gemeente wordt uiterlijk 1 maart 2026 een parkeernorm vastgesteld.", ["G 2026-03-01"]),
    ("Vóór de zomer van 2026 worden alle wachtlijsten door de corporaties samengevoegd.", ["WP 2026-06-30"]),
    ("Er wordt in april 2026 door HDS een panel bijeengeroepen.", ["H 2026-04-30"]),
    ("Het rapport, opgesteld door Woonlint, wordt in Q4 2026 door de gemeente beoordeeld.", ["G 2026-12-31"]),
    ("In Q2 zal door partijen een keuze worden gemaakt.", ["GWPH 2026-06-30"]),
]
RESUMED = [
    ("In 2026 worden door Woonlint 210 woningen aardgasvrij gemaakt en door De Poort 75.", ["W 2026-12-31", "P 2026-12-31"]),
    ("De gemeente zorgt dat het loket bereikbaar is en stuurt de corporaties ieder kwartaal een overzicht.", ["G r4"]),
    ("Woonlint, dat dit niet betaalt, heeft toegezegd vóór 1 juni 2026 een opgave te doen.", ["W 2026-05-31"]),
    ("de HDS ondersteunen bij het werven van leden (actiehouder: Woonlint, deadline: eind 2026)", ["W 2026-12-31"]),
]
LIES_WITH = [
    ("De uitvoering van het schilderwerk in Q3 2026 ligt bij De Poort.", ["P 2026-09-30"]),
    ("De verantwoordelijkheid voor het herstel van de speeltuin, gereed op 1 juni 2026, ligt bij de gemeente.", ["G 2026-06-01"]),
    ("In Q2 2026 wordt de kelder aangepakt. De regie ligt bij Woonlint.", ["W 2026-06-30 ^W"]),
    ("Het opstellen van de jaarplanning (gereed vóór 1 februari 2026) ligt bij HDS.", ["H 2026-01-31"]),
    ("Het initiatief voor de evaluatie in oktober 2026 ligt bij de gemeente.", ["G 2026-10-31 ^G"]),
    ("De bal ligt bij Woonlint om uiterlijk 15 maart 2026 een bod te doen.", ["W 2026-03-15"]),
]
IS_UP_TO = [
    ("Het is aan de gemeente om vóór 1 april 2026 een locatie aan te wijzen.", ["G 2026-03-31"]),
    ("Aan Woonlint de taak om in Q2 2026 de bewoners te horen.", ["W 2026-06-30"]),
    ("Het is vervolgens aan de corporaties om in Q4 2026 een bod uit te brengen.", ["WP 2026-12-31"]),
    ("De keuze voor een aannemer is aan De Poort, die deze in mei 2026 maakt.", ["P 2026-05-31"]),
    ("In het najaar van 2026 is het aan HDS om de balans op te maken.", ["H 2026-11-30"]),
    ("Het besluit is aan de gemeenteraad en valt uiterlijk in juni 2026.", ["G 2026-06-30"]),
]
GOES_FIRST = [
    (
        "De gemeente neemt het voortouw bij het actualiseren van de huisvestingsverordening, gereed in Q2 2026.",
        ["G 2026-06-30 ^G"],
    ),
    ("Woonlint neemt het voortouw en nodigt partijen in februari 2026 uit.", ["W 2026-02-28 ^W"]),
    ("In Q3 2026 onderzoeken de corporaties een gezamenlijk systeem; De Poort neemt hierin het voortouw.", ["WP 2026-09-30 ^P"]),
    ("Voor het plan, dat eind 2026 klaar is, neemt HDS het voortouw.", ["H 2026-12-31 ^H"]),
    ("In 2026 neemt Woonlint het voortouw om een buurtbatterij te plaatsen.", ["W 2026-12-31 ^W"]),
    ("Partijen stellen in Q1 2026 een werkgroep in, waarbij de gemeente het voortouw neemt.", ["GWPH 2026-03-31 ^G"]),
]
IN_CONCERT = [
    ("Woonlint kiest in samenspraak met HDS vóór 1 mei 2026 de kleuren.", ["W 2026-04-30"]),
    ("In samenspraak met de corporaties schrijft de gemeente in Q2 2026 een visie op wonen en zorg.", ["G 2026-06-30"]),
    ("In samenspraak tussen gemeente en Woonlint komt er in Q3 2026 een beheerplan.", ["GW 2026-09-30"]),
    ("De gemeente stelt, in samenspraak met Woonlint en HDS, in 2026 een routekaart vast.", ["G 2026-12-31"]),
    ("De Poort actualiseert in samenspraak met de gemeente haar sloopplan, uiterlijk 30 september 2026.", ["P 2026-09-30"]),
    ("HDS stelt in nauwe samenspraak met De Poort in april 2026 een folder samen.", ["H 2026-04-30"]),
]
TAKEN_UP = [
    ("Het college biedt de verordening uiterlijk 1 juni ter besluitvorming aan de gemeenteraad aan.", ["G 2026-06-01"]),
    ("Woonlint stuurt het bod naar de gemeente. Deze legt het in mei 2026 voor aan de raad.", ["G 2026-05-31"]),
    (
        "HDS meldt elke maand klachten aan Woonlint; die meldt op haar beurt twee keer per jaar wat ermee gedaan is.",
        ["H r12", "W r2"],
    ),
    ("Niet Woonlint maar de gemeente vraagt in Q2 2026 de subsidie aan.", ["G 2026-06-30"]),
    ("Niet de gemeente, maar Woonlint meldt in mei 2026 de leegstand.", ["W 2026-05-31"]),
    ("Woonlint bespreekt het plan met de gemeente. Deze reageert vóór 1 juni 2026.", ["G 2026-05-31"]),
    ("De Poort levert het plan aan bij HDS. Die adviseert in Q3 2026.", ["H 2026-09-30"]),
]
NOUNS_ALONE = [
    ("Uitbreiding van het aantal laadpalen met 25, in 2026, door de gemeente.", ["G 2026-12-31"]),
    ("Aanstelling van twee extra huismeesters door De Poort per 1 maart 2026.", ["P 2026-03-01"]),
    (
        "Gezamenlijke schouw van de Kruidenbuurt door Woonlint en HDS (april en oktober 2026).",
        ["WH 2026-04-30", "WH 2026-10-31"],
    ),
    ("Tweejaarlijkse meting van de tevredenheid onder huurders door De Poort.", ["P r0.5"]),
    ("Het vaststellen van een warmteprogramma door de gemeente, uiterlijk 31 december 2026.", ["G 2026-12-31"]),
    ("Plaatsing van zonnepanelen op 12 flats (Woonlint, Q1-Q3 2026).", ["W 2026-09-30"]),
    ("Overdracht van het beheer van de binnentuin aan HDS door de gemeente: vóór 1 mei 2026.", ["G 2026-04-30"]),
]
BESIDE_OTHERS = [
    ("Namens de corporaties coördineert De Poort in 2026 de inspectie van de liften.", ["P 2026-12-31 ^P"]),
    ("Voor rekening van de gemeente plaatst Woonlint in Q2 2026 een hek.", ["W 2026-06-30"]),
    ("Aan HDS wordt in mei 2026 door Woonlint een concept toegestuurd.", ["W 2026-05-31"]),
    ("Zowel Woonlint als De Poort leveren vóór 1 maart 2026 hun voorraadcijfers.", ["WP 2026-02-28"]),
    ("De gemeente laat Woonlint in Q1 2026 een onderzoek doen naar de fundering.", ["G 2026-03-31"]),
    ("Woonlint vraagt de gemeente om in mei 2026 een verkeersbesluit te nemen.", ["G 2026-05-31"]),
    ("De gemeente is verantwoordelijk voor het opstellen van een woonzorgvisie in 2026.", ["G 2026-12-31"]),
    ("Aan de gemeente de opdracht om in Q3 2026 de parkeernormen te herzien.", ["G 2026-09-30"]),
    ("Wie in 2026 het voortouw neemt bij de wijktafels, is De Poort.", ["P 2026-12-31"]),
    ("HDS krijgt in Q2 2026 van De Poort de planning voor het onderhoud.", ["P 2026-06-30"]),
    ("In opdracht van de gemeente voert een extern bureau in Q3 2026 een woononderzoek uit.", ["G 2026-09-30"]),
    ("De wethouder en de bestuurder van Woonlint openen in juni 2026 het buurthuis.", ["GW 2026-06-30"]),
    ("Elk van de corporaties wijst in 2026 een contactpersoon aan.", ["WP 2026-12-31"]),
    ("Het bestuur van HDS legt het jaarplan uiterlijk 1 februari 2026 voor aan haar leden.", ["H 2026-02-01"]),
    ("Woonlint, en niet de gemeente, onderhoudt vanaf 2026 het pad.", ["W 2027-12-31"]),
    ("Woonlint regelt de stroom; voor het water zorgt in Q2 2026 de gemeente.", ["G 2026-06-30"]),
    ("De gemeente betaalt in 2026 de helft, de andere helft komt voor rekening van Woonlint.", ["G 2026-12-31"]),
    ("Woonlint informeert HDS en deze haar leden in oktober 2026.", ["W 2026-10-31"]),
    ("Gemeente én Woonlint nemen in 2026 elk één duurzaamheidscoach in dienst.", ["GW 2026-12-31"]),
    ("Woonlint maakt een overzicht van leegstand, dat De Poort in april 2026 aanvult.", ["P 2026-04-30"]),
]
NAMED_BEFORE = [
    (
        "De gemeente stuurt de concepten aan Woonlint en De Poort. Zij reageren binnen vier weken, uiterlijk 1 mei 2026.",
        ["WP 2026-05-01"],
    ),
    ("Woonlint levert de cijfers aan de gemeente. Die verwerkt ze vóór 1 juli 2026 in de monitor.", ["G 2026-06-30"]),
    ("HDS adviseert Woonlint over het plan. Zij doet dat uiterlijk 1 juni 2026.", ["H 2026-06-01"]),
    ("De gemeente maakt een plan. Dit wordt in mei 2026 besproken met HDS.", ["G 2026-05-31"]),
    ("Woonlint meldt overlast bij de gemeente; deze onderneemt in 2026 actie in de drie drukste straten.", ["G 2026-12-31"]),
    ("Niet de corporaties maar HDS organiseert in mei 2026 de bewonersdag.", ["H 2026-05-31 ^H"]),
    ("De gemeente betaalt de zaal. HDS en Woonlint verzorgen in juni 2026 het programma.", ["WH 2026-06-30"]),
    ("De Poort maakt een voorstel. In september 2026 beslissen de gemeente en zij hierover.", ["GP 2026-09-30"]),
    ("De gemeente en Woonlint stellen elk een vertegenwoordiger aan. Beiden rapporteren in Q4 2026.", ["GW 2026-12-31"]),
    ("Het is niet Woonlint maar De Poort die in Q3 2026 de flat verkoopt.", ["P 2026-09-30"]),
    ("Zowel de gemeente als HDS ontvangt in Q2 2026 een verslag van Woonlint.", ["W 2026-06-30"]),
]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        *NOMINAL,
        *APPOSITION,
        *RELATIVE,
        *TREKKER,
        *PASSIVE,
        *RESUMED,
        *LIES_WITH,
        *IS_UP_TO,
        *GOES_FIRST,
        *IN_CONCERT,
        *TAKEN_UP,
        *NOUNS_ALONE,
        *BESIDE_OTHERS,
        *NAMED_BEFORE,
    ],
)
def test_who_does_it_is_read_however_it_is_said(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks
