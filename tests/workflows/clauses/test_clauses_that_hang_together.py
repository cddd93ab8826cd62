"""Clauses that hang on each other, pronouns that look like their openers, and words that only describe."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HANGING = [
    ("De vergunning, die de gemeente in Q1 2026 verleent, is drie jaar geldig.", ["G 2026-03-31"]),
    ("De lijst die de gemeente in Q1 2026 opstelt, wordt door Woonlint in Q2 2026 verwerkt.", ["W 2026-06-30"]),
    ("Vóór 1 april 2026 leveren de verhuurders een lijst aan de gemeente, die deze vóór 1 mei 2026 controleert.",
     ["WP 2026-03-31", "G 2026-04-30"]),
    ("Woonlint biedt voor de zomer van 2026 een voorstel aan, waarop HDS in september 2026 reageert.",
     ["W 2026-06-30", "H 2026-09-30"]),
    ("De opbrengst gaat naar het fonds, waaruit Woonlint in 2026 twee speelplekken betaalt.", ["W 2026-12-31 2"]),
    ("Woonlint vergoedt de schade van de gemeente, die in 2025 werd vastgesteld.", []),
]  # fmt: skip
PRONOUNS = [
    ("Wij maken in mei 2026 een plan en leggen dat in september 2026 voor aan de raad.", ["GWPH 2026-05-31", "GWPH 2026-09-30"]),
    ("Indien de proef slaagt, zal Woonlint die in 2027 uitbreiden naar andere wijken.", ["W 2027-12-31 if"]),
    ("HDS brengt in Q2 2026 wensen in; Woonlint bundelt die en stuurt het geheel in Q3 2026 rond.",
     ["H 2026-06-30", "W 2026-09-30"]),
]  # fmt: skip
TURNS = [
    ("In Q1 2026 start Woonlint en in Q2 2026 De Poort met de werving.", ["W 2026-03-31", "P 2026-06-30"]),
    ("De norm wordt door Woonlint in 2026 en door De Poort in 2027 gehaald.", ["W 2026-12-31", "P 2027-12-31"]),
    ("Woonlint informeert HDS maandelijks en de gemeente elk kwartaal over de voortgang.",
     ["W 2027-12-31 monthly", "W 2027-12-31 quarterly"]),
    ("Iedere partij levert in april 2026 haar eigen cijfers.", ["GWPH 2026-04-30"]),
    ("Bewoners kunnen vanaf 1 april 2026 bij Woonlint terecht voor een scan.", ["W 2027-12-31"]),
]  # fmt: skip
DESCRIBING = [
    ("De door de gemeente in 2026 vastgestelde visie geldt als kader.", []),
    ("De in 2026 gestarte proef loopt goed.", []),
    ("De gemeente past de in 2026 vastgestelde regels in Q2 2027 aan.", ["G 2027-06-30"]),
    ("De gemeente hoeft in 2026 geen bijdrage te leveren.", []),
    ("Uiterlijk zes weken na de zomervakantie maakt de gemeente een planning.", []),
    ("Woonlint maakt een proef en De Poort beoordeelt deze in Q4 2026.", ["P 2026-12-31"]),
]
PAST_WHAT_STANDS_BETWEEN = [
    ("De gemeente koopt in Q1 2026 de grond, terwijl Woonlint, dat de tekening in 2024 maakte, in Q3 2026 de fundering legt.",
     ["G 2026-03-31", "W 2026-09-30"]),
    ("De Poort vernieuwt in Q2 2026 de daken, waarbij Woonlint, die dat in 2023 al deed, in dezelfde periode bewoners adviseert.",
     ["P 2026-06-30", "W 2026-06-30"]),
    ("Woonlint rondt het plan in mei 2026 af, terwijl Veldhoek, waar de raad er in 2025 over sprak, in juni 2026 beslist.",
     ["W 2026-05-31", "G 2026-06-30"]),
    ("Partijen spreken af dat HDS in april 2026 de enquête houdt en dat Woonlint, de uitkomst kennende, in juni 2026 een plan "
     "opstelt.", ["H 2026-04-30", "W 2026-06-30"]),
    ("Afgesproken is dat De Poort uiterlijk 1 maart 2026 een voorstel doet en dat HDS dat voorstel in mei 2026 bespreekt.",
     ["P 2026-03-01", "H 2026-05-31"]),
    ("Besloten is dat Woonlint in Q1 2026 een lijst maakt en dat de gemeente die lijst in Q2 2026 vaststelt.",
     ["W 2026-03-31", "G 2026-06-30"]),
    ("Afgesproken is dat Woonlint in Q2 2026 een loket opent dat vragen beantwoordt en dat de gemeente in 2027 de huur betaalt.",
     ["W 2026-06-30", "G 2027-12-31"]),
    ("Woonlint opent in mei 2026 een loket, terwijl De Poort, dat er al een heeft, die aanpak in dezelfde maand toetst.",
     ["W 2026-05-31", "P 2026-05-31"]),
    ("Nu de raad vorig jaar het plan heeft vastgesteld, begint Woonlint in Q2 2026 met de bouw.", ["W 2026-06-30"]),
    ("Nu begint Woonlint in Q2 2026 met de bouw.", ["W 2026-06-30"]),
    ("Woonlint meldt elke maand de achterstanden; de gemeente, die iemand heeft vrijgemaakt, belt elk kwartaal de huurders.",
     ["W 2027-12-31 monthly", "G 2027-12-31 quarterly"]),
    ("De gemeente neemt in maart 2026 een besluit; voor de kade doet zij dat in Q3 2026.", ["G 2026-03-31", "G 2026-09-30"]),
    ("Nadat De Poort in maart 2026 de tuinen heeft geruimd, legt de gemeente in hetzelfde jaar een pad aan.",
     ["G 2026-12-31", "P 2026-03-31"]),
    ("De gemeente start in Q2 2026 een proef en Woonlint sluit in hetzelfde kwartaal aan.", ["G 2026-06-30", "W 2026-06-30"]),
    ("De corporaties hebben landelijk afgesproken dat er eind 2027 geen woning met label G meer is.", []),
    ("Partijen hebben afgesproken dat Woonlint in Q2 2027 een plan maakt.", ["W 2027-06-30"]),
    ("De gemeente kiest in maart 2026 de straten waar dit gebeurt en de corporaties halen in april 2026 de wensen op.",
     ["G 2026-03-31", "WP 2026-04-30"]),
    ("Om dat te bereiken sloopt Woonlint in 2026 de schuren.", ["W 2026-12-31"]),
    ("Om bewoners te helpen richten Woonlint en de gemeente in Q4 2026 een loket in.", ["GW 2026-12-31"]),
]  # fmt: skip
NOBODYS_DEED = [
    ("Het convenant Schoon Thuis loopt op 31 december 2026 af.", []),
    ("De huidige subsidieregeling loopt in Q3 2026 af.", []),
    ("Jaarlijks worden naar schatting honderden woningen onderverhuurd.", []),
]
UPON_WHICH = [
    ("De gemeente houdt in april 2026 een peiling, waarvan zij de uitkomst in juni 2026 aan HDS stuurt.",
     ["G 2026-04-30", "G 2026-06-30"]),
    ("De Poort levert in mei 2026 een lijst, op grond waarvan Woonlint in 2027 ten hoogste 5 woningen toewijst.",
     ["P 2026-05-31", "W 2027-12-31 5"]),
    ("HDS verzamelt in Q1 2026 klachten, aan de hand waarvan De Poort in Q3 2026 een plan maakt.",
     ["H 2026-03-31", "P 2026-09-30"]),
    ("Woonlint bouwt in Q2 2026 een hal, waarvan de kosten in 2025 zijn geraamd.", ["W 2026-06-30"]),
    ("De gemeente koopt in Q3 2026 het pand, waarvan Woonlint in 2024 eigenaar werd.", ["G 2026-09-30"]),
    ("Woonlint zoekt in Q2 2026 plek voor mensen die weer zelfstandig kunnen gaan wonen, en HDS helpt in Q3 2026.",
     ["W 2026-06-30", "H 2026-09-30"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tasks"), [*PAST_WHAT_STANDS_BETWEEN, *NOBODYS_DEED, *UPON_WHICH, *HANGING, *PRONOUNS, *TURNS, *DESCRIBING]
)
def test_what_hangs_together_is_read_together(read: Callable[..., list[str]], text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
