"""When: in words that stand between others, in brackets, taken up from before, or as the beginning of a series."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]

BEHIND_A_PARTICLE = [
    ("HDS brengt haar advies uit in maart 2026.", ["H 2026-03-31"]),
    ("Woonlint breidt de proef uit vóór 1 oktober 2026.", ["W 2026-09-30"]),
    ("De gemeente werkt het plan uit in het derde kwartaal van 2026.", ["G 2026-09-30"]),
    ("Woonlint gebruikt de cijfers uit 2024.", []),
]
BEGINNING = [
    ("Vroeg in het voorjaar van 2026 nodigt HDS de andere partijen uit.", ["H 2026-05-31"]),
    ("Laat in 2026 komen partijen bijeen om het fonds te bespreken.", ["GWPH 2026-12-31"]),
    ("Vroeg in 2027 legt de gemeente een visie voor.", ["G 2027-12-31"]),
    ("HDS vroeg in januari 2026 om een gesprek.", []),
]
SINCE_THEN = [
    ("Woonlint vergroent vanaf Q3 2026 jaarlijks 30 tuinen.", ["W 2027-12-31 30 yearly"]),
    ("Vanaf maart 2026 loopt de gemeente maandelijks een ronde door de buurt.", ["G 2027-12-31 monthly"]),
    ("De huismeesters van De Poort houden met ingang van 2027 elk kwartaal een schouw.", ["P 2027-12-31 quarterly"]),
    ("HDS houdt vanaf 2027 jaarlijks in mei een enquête.", ["H 2027-05-31 yearly"]),
]
TAKEN_UP = [
    ("Woonlint bouwt in 2027 90 woningen. De Poort koopt dat jaar 40 woningen aan.", ["W 2027-12-31 90", "P 2027-12-31 40"]),
    ("In Q2 2026 peilt HDS de wensen. In datzelfde kwartaal geeft Woonlint een reactie.", ["H 2026-06-30", "W 2026-06-30"]),
    (
        "Woonlint sloopt in 2026 en 2027 80 woningen. De Poort sloopt in die jaren 20 woningen.",
        ["W 2027-12-31 80", "P 2027-12-31 20"],
    ),
    ("In Q2 2026 start de bouw van fase 1, fase 2 volgt in het laatste kwartaal van dat jaar.", ["0 2026-06-30", "0 2026-12-31"]),
    ("Partijen verwachten dat jaar veel vragen.", []),
]
IN_BRACKETS = [
    ("Bij het werk aan de riolering in Zuid (2026/2027) koppelt Woonlint 60 daken af.", ["W 2027-12-31 60"]),
    ("Woonlint knapt de portieken aan de Singel op (2026-2027).", ["W 2027-12-31"]),
    ("De gemeente legt het plein opnieuw aan (2027).", ["G 2027-12-31"]),
    ("De gemeente voert de Woonvisie (2024-2030) uit.", []),
    ("Woonlint past de Wet betaalbare huur (2026) toe.", []),
    ("Woonlint verhuurt de woningen voor ten hoogste € 700 (prijspeil 2026).", []),
    ("De gemeente legt het plein in Q2 2026 opnieuw aan (2027).", ["G 2026-06-30"]),
]
MEANT_FOR_A_YEAR = [
    ("De gemeente stelt voor 2026 een bedrag van € 25.000 beschikbaar.", ["G 2026-12-31 25000"]),
    ("Woonlint reserveert voor 2027 € 10.000 voor de buurt.", ["W 2027-12-31 10000"]),
    ("De Poort legt uiterlijk 1 november 2026 haar begroting voor 2027 voor.", ["P 2026-11-01"]),
    ("De Poort heeft voor 2026 geld gereserveerd voor de buurt.", []),
    ("De Poort licht de begroting voor 2027 toe.", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tasks"),
    [*BEHIND_A_PARTICLE, *BEGINNING, *SINCE_THEN, *TAKEN_UP, *IN_BRACKETS, *MEANT_FOR_A_YEAR],
)
def test_the_time_is_found_where_it_stands(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks
