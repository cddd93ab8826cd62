"""A small agreement in our own words, with something of all that agreements have.

The reading parent reads it once, so that the patterns which documents need are compiled in every child.
"""

from __future__ import annotations

SPECIMEN = """Prestatieafspraken 2026-2027 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)
Concept 3 december 2025

De ondergetekenden:
1. de gemeente Veldhoek, vertegenwoordigd door wethouder A. de Boer, hierna te noemen: de gemeente;
2. Stichting Woonlint, vertegenwoordigd door haar directeur-bestuurder, hierna te noemen: Woonlint;
3. Huurdersraad De Sleutel (HDS), vertegenwoordigd door de voorzitter;
hierna gezamenlijk te noemen: partijen. Met 'wij' bedoelen we alle partijen. Aan tafel zit ook zorgorganisatie Het Baken (HB).

Inleiding
Deze afspraken gaan over 2026 en 2027. In 2025 heeft Woonlint 40 woningen opgeleverd; de huurverhoging per 1 juli was 4%.

Hoofdstuk 1 Bouwen
Doel: meer woningen voor mensen die nu niets vinden.
1.1 Woonlint bouwt in Q2 2026 25 woningen aan de Singel, waarvan 10 voor jongeren. De gemeente stelt uiterlijk 1 juli 2026
een visie op; de regie ligt bij Woonlint.
1.2 Partijen bespreken ieder half jaar de voortgang. Wanneer er vertraging is, melden zij dat vóór het najaar aan elkaar.
1.3 Het meldpunt wordt begin 2026 door de gemeente geopend, samen met de huurdersraad. Deze deelt elk kwartaal de cijfers.
1.4 De huurdersraad houdt jaarlijks in mei een avond voor alle huurders, die daarna per brief de uitkomst krijgen.
1.5 Woonlint isoleert 60 woningen in 2026 en 80 woningen in 2027, en minimaal 30% van de daken voor eind 2027.
1.6 Indien de provincie subsidie geeft, zal de gemeente in het derde kwartaal:
a) een plan voor het plein maken;
b) de bewoners van de wijk uitnodigen, mits de raad akkoord is;
- in oktober een kavel leveren aan Woonlint.
1.7 In 2026 zijn ten minste twaalf woningen toegankelijk gemaakt. Hiervan neemt Woonlint er 8 voor haar rekening en de gemeente 4.
1.8 De gemeente onderzoekt met Het Baken of een tweede steunpunt nodig is, en legt in week 40 een voorstel voor aan de raad.
1.9 De gemeente zorgt ervoor dat de vergunning binnen acht weken na de aanvraag wordt verleend. (trekker: gemeente, Q4)
1.10 Wie: HDS. Wat: een enquête onder huurders. Wanneer: eerste helft 2027.

2. Zorg en leefbaarheid
| Nr | Afspraak | Trekker | Betrokken | Planning | Status |
|---|---|---|---|---|---|
| 2.1 | Buurtkamer openen in de Tuinwijk | Woonlint | gemeente, HB | april 2026 | loopt |
| 2.2 | Jaarlijks een schouw van de portieken houden | gemeente | Woonlint en HDS | Q3 | - |
| 2.3 | Twee spreekuren per maand | Het Baken | | doorlopend | |

Artikel 3. Betaalbaarheid
3.1 Partijen komen overeen dat de huur van 15 woningen niet stijgt en dat Woonlint hierover uiterlijk op 15 maart bericht.
3.2 Woonlint onderzoekt of maatwerk mogelijk is. Zij informeert HDS hierover in het voorjaar van 2027.
Actie: Woonlint stelt een lijst op. Trekker: Woonlint. Gereed: 1 mei 2026.
De wethouder belegt een gesprek; de kosten worden gedeeld. Er komt in 2027 een proef, om te leren wat werkt.

Overlegstructuur en jaaragenda
In maart houden partijen een bestuurlijk overleg; de gemeente nodigt uit. Ambtelijk overleg: vier keer per jaar.
februari: monitor | Woonlint
Uiterlijk 1 juli: bod van Woonlint
September: ambtelijk overleg en evaluatie van de afspraken
Vóór 15 december: ondertekening van de nieuwe prestatieafspraken

Aldus overeengekomen en ondertekend te Veldhoek op 12 december 2025,
Namens de gemeente Veldhoek, A. de Boer, wethouder
Namens Woonlint, B. Smit, directeur-bestuurder
Namens Huurdersraad De Sleutel, C. Bakker, voorzitter
"""
