"""What each will have by a day, who sees to it by the sentence behind it; what others do for them; words behind a colon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workflows.reading.proposal import ProposedTask

Read = Callable[..., list[str]]
TasksIn = Callable[..., list[ProposedTask]]

HAS_BY_THEN = [
    ("Voor het eind van 2026 heeft elke buurt een beheerplan. Woonlint en HDS maken dat samen.", ["WH 2026-12-31"]),
    ("Uiterlijk 1 mei 2026 heeft iedere flat een huismeester. De Poort zorgt daarvoor.", ["P 2026-05-01"]),
    ("Alle complexen hebben vóór 1 oktober 2026 een energielabel.", ["0 2026-09-30"]),
    ("Eind 2027 hebben beide wijken een steunpunt. De gemeente adviseert daarover.", ["0 2027-12-31"]),
    ("De buurtkamer is uiterlijk 1 mei 2026 gebruiksklaar.", ["0 2026-05-01"]),
    ("Woonlint richt een buurtkamer in. De kamer is uiterlijk 1 mei 2026 gebruiksklaar.", ["W 2026-05-01"]),
    ("De puntenlijst is voor de zomer van 2026 openbaar.", ["0 2026-06-30"]),
    ("Eind 2026 zijn alle trappenhuizen rookvrij.", ["0 2026-12-31"]),
    ("De raadsvergadering van mei 2026 is openbaar.", []),
    ("De regeling is tot 1 mei 2026 actief.", []),
    ("Het streven is dat de wijk eind 2027 aardgasvrij is.", []),
    ("Naar verwachting hebben alle dorpen eind 2026 een plan.", []),
    ("Eind 2025 hadden alle woningen een label.", []),
    ("In 2026 hebben alle huurders recht op een eerlijke huur.", []),
]
HAVING_DONE = [
    ("De bodem is verdacht. De gemeente laat die in Q2 2026 onderzoeken.", ["G 2026-06-30"]),
    ("De daken lekken. De corporaties laten die vóór 1 november 2026 herstellen.", ["WP 2026-10-31"]),
    ("Het idee is nieuw. HDS laat dat in mei 2026 door bewoners toetsen.", ["H 2026-05-31"]),
    ("De gemeente laat weten dat de wet in 2026 ingaat.", []),
]
BEHIND_A_COLON = [
    ("Het is aan de gemeente om ruimte te maken: zij wijst vóór 1 oktober 2026 twee kavels aan.", "Twee kavels aanwijzen", "G"),
    ("Woonlint neemt haar taak serieus: zij bezoekt in 2026 alle huurders.", "Alle huurders bezoeken", "W"),
    ("Het is aan HDS om te vragen wat leeft: zij houdt in mei 2026 een enquête.", "Een enquête houden", "H"),
]


@pytest.mark.parametrize(("text", "tasks"), [*HAS_BY_THEN, *HAVING_DONE])
def test_what_is_so_by_a_day_is_promised(read: Read, text: str, tasks: list[str]) -> None:
    assert read(text) == tasks


@pytest.mark.parametrize(("text", "title", "who"), BEHIND_A_COLON)
def test_what_explains_what_stands_before_the_colon_is_the_promise(
    read: Read, tasks_in: TasksIn, text: str, title: str, who: str
) -> None:
    assert [task.title for task in tasks_in(text)] == [title]
    assert [task[0] for task in read(text)] == [who]
