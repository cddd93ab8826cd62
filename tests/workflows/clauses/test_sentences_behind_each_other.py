"""An afspraak of several sentences: each has its own doer and time, or those of the one before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]

TWO_SENTENCES = [
    (
        "Woonlint renoveert de Parkflat. De werkzaamheden starten in Q2 2026 en zijn eind 2027 gereed.",
        ["W 2026-06-30", "W 2027-12-31"],
    ),
    ("De gemeente stelt een nieuwe huisvestingsverordening op. De huidige loopt af op 1 juli 2026.", []),
    (
        "Woonlint en De Poort voeren samen een onderzoek uit. De resultaten worden in september 2026 gepresenteerd.",
        ["WP 2026-09-30"],
    ),
    ("Partijen vinden een goede overlegstructuur belangrijk. Daarom komen zij vier keer per jaar bij elkaar.", ["GWPH r4"]),
    (
        "De overlast in de Zoom neemt toe. De gemeente en Woonlint maken hiervoor vóór 1 mei 2026 een plan. HDS denkt mee.",
        ["GW 2026-04-30"],
    ),
    (
        "HDS wil haar achterban beter bereiken. Zij ontwikkelt daarom in Q1 2026 een nieuwsbrief. Woonlint "
        "betaalt de verzending.",
        ["H 2026-03-31"],
    ),
    ("De Poort verkoopt jaarlijks maximaal tien woningen. In 2025 waren dat er zeven.", ["P r1"]),
    ("In 2025 heeft Woonlint 60 woningen verduurzaamd. In 2026 volgen er 80.", ["W 2026-12-31"]),
    ("De energiecoach heeft in 2025 200 huishoudens bezocht. De gemeente zet de inzet in 2026 voort.", ["G 2026-12-31"]),
    (
        "Voor de Molenwijk is in 2025 een visie vastgesteld. De uitwerking vindt plaats in de eerste helft "
        "van 2026, onder regie van de gemeente.",
        ["G 2026-06-30 ^G"],
    ),
    ("Woonlint inventariseert de leegstaande panden. Uiterlijk 1 juni 2026 is deze inventarisatie afgerond.", ["W 2026-06-01"]),
    (
        "De gemeente onderzoekt een voorrangsregeling. Het onderzoek is in mei gereed. Daarna bespreken "
        "partijen de uitkomsten in het bestuurlijk overleg van juni.",
        ["G 2026-05-31", "GWPH 2026-06-30"],
    ),
    (
        "Woonlint levert ieder kwartaal cijfers. De gemeente verwerkt deze in haar monitor, die jaarlijks in maart verschijnt.",
        ["W r4", "G r1"],
    ),
    (
        "Het aantal huisuitzettingen daalt al jaren. In 2023 waren het er negen, in 2024 zes. Partijen "
        "streven ernaar dat het er in 2026 niet meer dan vijf zijn.",
        ["GWPH 2026-12-31"],
    ),
    ("Vervangen van de cv-ketels in de Kruidenbuurt (Woonlint, gereed eind 2026).", ["W 2026-12-31"]),
    ("Vervangen van de cv-ketels in de Kruidenbuurt – Woonlint – Q3 2026", ["W 2026-09-30"]),
    ("Woonlint: vervangen van de cv-ketels in de Kruidenbuurt, Q3 2026", ["W 2026-09-30"]),
    ("[Woonlint, Q3 2026] Vervangen van de cv-ketels in de Kruidenbuurt.", ["W 2026-09-30"]),
    ("Q3 2026 – Woonlint vervangt de cv-ketels in de Kruidenbuurt.", ["W 2026-09-30"]),
    ("Woonlint en HDS evalueren het spreekuur. Dat doen zij in november 2026.", ["WH 2026-11-30"]),
    (
        "De gemeente wil het aantal flexwoningen uitbreiden. In Q2 2026 wordt hiervoor een locatie "
        "aangewezen. De Poort plaatst er in Q4 2026 30 woningen.",
        ["G 2026-06-30", "P 2026-12-31"],
    ),
    ("Woonlint zorgt voor de zaal. HDS nodigt de bewoners uit. De avond vindt plaats in mei 2026.", ["H 2026-05-31"]),
    ("De gemeente heeft hiervoor in 2025 € 50.000 uitgetrokken. Ook in 2026 is dit bedrag beschikbaar.", ["G 2026-12-31"]),
    (
        "Woonlint, De Poort en de gemeente delen hun gegevens over leegstand. Dit doen zij maandelijks, te "
        "beginnen in februari 2026.",
        ["GWP r12"],
    ),
    (
        "De raad stelde in 2025 het volkshuisvestingsprogramma vast. Op basis daarvan stelt de gemeente in "
        "T1 2026 een uitvoeringsagenda op.",
        ["G 2026-04-30"],
    ),
    (
        "Als eerste stap brengt Woonlint in Q1 2026 de vraag in beeld. Als tweede stap kiezen gemeente en "
        "Woonlint in Q3 2026 een locatie.",
        ["W 2026-03-31", "GW 2026-09-30"],
    ),
    (
        "Stap 1 (Q1 2026): Woonlint brengt de vraag in beeld. Stap 2 (Q3 2026): gemeente en Woonlint kiezen een locatie.",
        ["W 2026-03-31", "GW 2026-09-30"],
    ),
    (
        "Eerst inventariseert Woonlint de gebreken (mei 2026), vervolgens maakt De Poort een planning (september 2026).",
        ["W 2026-05-31", "P 2026-09-30"],
    ),
    ("Resultaat: eind 2026 zijn er 40 woningen levensloopgeschikt gemaakt door De Poort.", ["P 2026-12-31"]),
]


@pytest.mark.parametrize(("text", "tasks"), [*TWO_SENTENCES])
def test_each_sentence_has_its_own_doer_and_time(told: Told, text: str, tasks: list[str]) -> None:
    assert told(text) == tasks
