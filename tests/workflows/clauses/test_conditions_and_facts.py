"""What waits for a condition, and what is no promise at all though it names a time: the past, background, prices, policy."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

PROVIDED = [
    ("Woonlint bouwt in 2026 20 woningen, mits de vergunning er is.", ["W 2026-12-31 if"]),
    ("Mits de raad instemt, opent de gemeente in Q3 2026 een loket.", ["G 2026-09-30 if"]),
    ("De Poort neemt in mei 2026 de woningen over, mits de prijs marktconform is.", ["P 2026-05-31 if"]),
    ("HDS houdt in Q2 een enquête, mits er voldoende vrijwilligers zijn.", ["H 2026-06-30 if"]),
    ("In Q4 2026 worden, mits het budget toereikend is, twintig zonneboilers geplaatst door Woonlint.", ["W 2026-12-31 if"]),
    ("Partijen verlengen, mits allen akkoord zijn, deze afspraak in november 2026.", ["GWPH 2026-11-30 if"]),
]
UNLESS = [
    ("Woonlint sloopt de flat in Q3 2026, tenzij de rechter anders beslist.", ["W 2026-09-30 if"]),
    ("Tenzij de raad anders besluit, verkoopt de gemeente in 2026 het terrein.", ["G 2026-12-31 if"]),
    ("De corporaties verhogen de huur per 1 juli 2026 met 3%, tenzij HDS negatief adviseert.", ["WP 2026-07-01 if"]),
    ("De Poort start in mei 2026, tenzij de grond vervuild blijkt.", ["P 2026-05-31 if"]),
    ("Partijen komen in Q2 bijeen, tenzij er geen agendapunten zijn.", ["GWPH 2026-06-30 if"]),
    ("HDS levert haar advies in maart, tenzij de stukken te laat zijn.", ["H 2026-03-31 if"]),
]
AS_SOON_AS = [
    ("Zodra de vergunning er is, start Woonlint met de bouw.", []),
    ("Zodra het fonds open is, vraagt De Poort in Q3 2026 subsidie aan.", ["P 2026-09-30 if"]),
    ("De gemeente informeert de raad zodra er meer bekend is.", []),
    ("Woonlint verhuurt de woningen in Q4 2026, zodra deze zijn opgeleverd.", ["W 2026-12-31 if"]),
    ("Zodra het besluit er ligt, maar uiterlijk 1 oktober 2026, informeert de gemeente de bewoners.", ["G 2026-10-01 if"]),
    ("HDS adviseert zodra de stukken compleet zijn.", []),
]
WITH_ENOUGH = [
    ("Bij voldoende animo start HDS in september 2026 een cursus.", ["H 2026-09-30 if"]),
    ("Bij voldoende middelen verhoogt de gemeente in 2026 de bijdrage.", ["G 2026-12-31 if"]),
    ("Woonlint plaatst in Q3 2026 bij voldoende deelname een tweede batterij.", ["W 2026-09-30 if"]),
    ("De Poort organiseert, bij genoeg aanmeldingen, in mei 2026 een rondleiding.", ["P 2026-05-31 if ^P"]),
    ("Bij gebleken behoefte breiden partijen het project in Q4 2026 uit.", ["GWPH 2026-12-31 if"]),
    ("Bij een positief besluit bouwt Woonlint in 2027 50 woningen.", ["W 2027-12-31 if"]),
]
IF = [
    ("Indien de proef slaagt, breidt Woonlint deze in Q3 2026 uit.", ["W 2026-09-30 if"]),
    ("De gemeente stelt in Q2 2026 extra geld beschikbaar indien het fonds leeg is.", ["G 2026-06-30 if"]),
    ("Indien nodig past De Poort de planning in mei 2026 aan.", ["P 2026-05-31 if"]),
    ("Indien uit de evaluatie blijkt dat het spreekuur werkt, zet HDS dit in 2027 voort.", ["H 2027-12-31 if"]),
    ("Woonlint koopt, indien de eigenaar akkoord gaat, in 2026 twee panden.", ["W 2026-12-31 if"]),
    ("Indien en voor zover het budget dit toelaat, verbeteren de corporaties in 2026 de entrees.", ["WP 2026-12-31 if"]),
]
PAST = [
    ("In 2025 heeft Woonlint 30 woningen verkocht.", []),
    ("In het voorjaar van 2025 hield HDS een enquête.", []),
    ("De gemeente stelde in 2024 de woonvisie vast.", []),
    ("Vorig jaar zijn 12 panden opgeknapt.", []),
    ("Na een proef in Q2 2025 besloten partijen ermee door te gaan.", []),
    ("Tot 1 maart 2025 liep hierover een procedure.", []),
]
BACKGROUND = [
    ("De huidige overeenkomst loopt op 31 december 2026 af.", []),
    ("De uitspraak van de rechter wordt in Q3 2026 verwacht.", []),
    ("Het Rijk voert naar verwachting in 2027 een nieuwe huurtoeslag in.", []),
    ("Het Rijk heeft toegezegd vóór 1 juni 2026 de regels te verruimen.", []),
    ("De huurverhoging is elk jaar een belangrijk gespreksonderwerp.", []),
    ("In 2026 wonen er naar schatting 4.000 alleenstaanden in Veldhoek.", []),
    ("De subsidieregeling sluit op 1 oktober 2026.", []),
    ("In 2026 vinden er in de wijk geen sloopwerkzaamheden plaats.", []),
]
PRICE_LEVEL = [
    ("De kosten bedragen € 20.000 per woning (prijspeil 1 januari 2026).", []),
    ("De huurgrens is in 2026 € 900,07.", []),
    ("Bedragen zijn exclusief btw en in prijzen van 2026.", []),
    ("De gemiddelde huur ligt per 1 juli 2026 op € 640.", []),
    ("Het plafond van het fonds is voor 2026 vastgesteld op € 100.000.", []),
    ("Peildatum voor de telling is 1 januari 2026.", []),
]
POLICY_YEAR = [
    ("Dit past binnen de Woonvisie 2026-2032.", []),
    ("Uitgangspunt is het Volkshuisvestingsplan 2026.", []),
    ("De Nationale Prestatieafspraken 2024-2035 zijn leidend.", []),
    ("In de begroting 2026 is hiervoor € 80.000 opgenomen.", []),
    ("De Omgevingsvisie Veldhoek 2027 noemt drie zoekgebieden.", []),
    ("Volgens het bod over 2026 bezit Woonlint 4.100 woningen.", []),
]
BESIDE_A_PROMISE = [
    ("De gemeente herziet de verordening; de huidige verordening loopt op 31 december 2026 af.", []),
    ("De gemeente wacht op de uitspraak, die naar verwachting in Q3 2026 volgt.", []),
    ("In 2026 vinden er geen ontruimingen plaats van gezinnen zonder dat partijen overlegd hebben.", []),
]
INVERTED_AND_MORE = [
    ("Als de subsidie wordt toegekend, plaatst Woonlint in Q3 2026 dertig warmtepompen.", ["W 2026-09-30 if"]),
    ("Wordt de subsidie niet toegekend, dan zoekt de gemeente in Q4 2026 andere middelen.", ["G 2026-12-31 if"]),
    ("Woonlint bouwt de woningen in 2027, afhankelijk van de netcapaciteit.", ["W 2027-12-31 if"]),
    ("Onder voorbehoud van instemming van de raad verkoopt de gemeente in mei 2026 de kavel.", ["G 2026-05-31 if"]),
    ("Blijkt dat nodig, dan past De Poort het plan in september 2026 aan.", ["P 2026-09-30 if"]),
    ("Voor zover het budget dat toelaat, verruimt de gemeente in 2026 de regeling.", ["G 2026-12-31 if"]),
    ("Stijgt het aantal meldingen boven de tien, dan schouwt Woonlint in oktober 2026 het complex.", ["W 2026-10-31 if"]),
    ("Pas als alle partijen instemmen, start HDS in Q3 2026 de campagne.", ["H 2026-09-30 if"]),
    ("De sloop gaat in Q2 2026 alleen door wanneer alle bewoners zijn verhuisd.", ["0 2026-06-30 if"]),
    ("Mocht de markt verslechteren, dan bezien partijen in november 2026 de aantallen.", ["GWPH 2026-11-30 if"]),
    ("Woonlint verkoopt in 2026 alleen woningen als de gemeente daarmee instemt.", ["W 2026-12-31 if"]),
    ("Desgewenst verzorgt de gemeente in Q2 2026 een training voor HDS.", ["G 2026-06-30"]),
]
OF_OTHERS = [
    ("Sinds 1 januari 2025 geldt de nieuwe verordening.", []),
    ("Het aantal huishoudens neemt tot 2029 met 400 toe.", []),
    ("In 2026 loopt het huurcontract van het buurthuis af.", []),
    ("De subsidie van het Rijk eindigt per 1 juli 2026.", []),
    ("Naar verwachting stijgt de huur in 2026 met 4%.", []),
    ("Woonlint bezat eind 2025 3.200 woningen.", []),
    ("De gemiddelde wachttijd bedroeg in Q3 2025 zeven jaar.", []),
    ("In maart 2026 zijn er gemeenteraadsverkiezingen.", []),
    ("De nieuwe Wet regie treedt naar verwachting op 1 januari 2026 in werking.", []),
    ("Het warmteprogramma dat de raad eind 2025 vaststelde, is ons kader.", []),
    ("Bij het opstellen van de afspraken is uitgegaan van de cijfers over 2024.", []),
    ("De gemeente heeft in haar begroting voor 2026 € 1 miljoen gereserveerd.", []),
    ("Tot 2030 zijn er 600 woningen nodig.", []),
    ("De prijzen zijn gebaseerd op prijspeil 2025 en worden niet geïndexeerd.", []),
    ("Woonlint is niet verplicht om in 2026 woningen te verkopen.", []),
    ("In 2026 worden geen woningen gesloopt.", []),
    ("De pilot liep van januari tot en met oktober 2025.", []),
    ("Deze afspraken gelden van 1 januari 2026 tot en met 31 december 2027.", []),
    ("De vorige afspraken liepen tot en met 2025.", []),
    ("Het landelijke doel is dat in 2029 alle woningen label D hebben.", []),
    ("Wij hopen dat de markt in 2026 aantrekt.", []),
    ("De looptijd van het fonds is verlengd tot eind 2027.", []),
    ("In Q2 2026 verwacht het Rijk een wetsvoorstel in te dienen.", []),
    ("Woonlint hoeft in 2026 geen bijdrage te leveren.", []),
]


@pytest.mark.parametrize(("text", "tasks"), [*PROVIDED, *UNLESS, *AS_SOON_AS, *WITH_ENOUGH, *IF, *INVERTED_AND_MORE])
def test_what_waits_for_a_condition_says_so(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks


@pytest.mark.parametrize(("text", "tasks"), [*PAST, *BACKGROUND, *PRICE_LEVEL, *POLICY_YEAR, *BESIDE_A_PROMISE, *OF_OTHERS])
def test_a_fact_with_a_time_is_no_task(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks
