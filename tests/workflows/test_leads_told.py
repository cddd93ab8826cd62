"""Who leads, told beside a row or block: in the last sentence of what is to be done, or in the explanation above it."""

from __future__ import annotations

import pytest

from workflows.reading.proposal import ProposedTask
from workflows.reading.read import read_document

HEAD = "# Prestatieafspraken Veldhoek 2026\n\nGemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel (HDS)\n\n"
LETTERS = {"gemeente Veldhoek": "G", "Woonlint": "W", "Huurdersraad De Sleutel": "H"}
OTHERS = (
    "### Afspraak 2. Peiling\nWie: HDS\nWat: Een peiling onder huurders houden.\nWanneer: mei 2026\n\n"
    "### Afspraak 3. Schouw\nWie: Gemeente\nWat: Een schouw in de buurten organiseren.\nWanneer: juni 2026\n"
)


def tasks(block: str) -> list[ProposedTask]:
    text = f"{HEAD}## Wonen\n\n### Afspraak 1. Flexwoningen\n{block}\n\n{OTHERS}"
    return list(read_document(text.encode(), name="veldhoek.md").afspraken[0].tasks)


def led(block: str) -> list[str]:
    return [f"{''.join(LETTERS[o] for o in one.owners)}:{LETTERS.get(one.lead or '', '-')}" for one in tasks(block)]


WHAT = "Een plek zoeken voor 30 flexwoningen."


@pytest.mark.parametrize(
    ("cue", "lead"),
    [
        ("Trekker is Woonlint.", "W"),
        ("De gemeente neemt het initiatief.", "G"),
        ("De regie ligt bij de gemeente.", "G"),
        ("Woonlint heeft de leiding.", "W"),
        ("De huurdersraad is trekker.", "-"),  # who isn't among those who do it
        ("Bewoners denken mee.", "-"),
        ("De leiding van het project is nog niet bekend.", "-"),
    ],
)
def test_the_last_sentence_of_what_is_to_be_done_may_say_who_leads(cue: str, lead: str) -> None:
    assert led(f"Wie: Gemeente en Woonlint\nWat: {WHAT} {cue}\nWanneer: Q3 2026") == [f"GW:{lead}"]


@pytest.mark.parametrize(
    ("explained", "lead"),
    [
        ("De vergunning is in november 2025 verleend. De regie ligt bij de gemeente.", "G"),
        ("Er is haast bij. Trekker is Woonlint.", "W"),
        ("De regie over de woningmarkt ligt bij de gemeente.", "-"),  # about something else
        ("Wonen is een taak van de gemeente.", "-"),
    ],
)
def test_the_explanation_above_a_block_may_say_who_leads(explained: str, lead: str) -> None:
    assert led(f"{explained}\n\nWie: Gemeente en Woonlint\nWat: {WHAT}\nWanneer: Q3 2026") == [f"GW:{lead}"]


def test_a_lead_that_the_block_names_itself_stays() -> None:
    assert led(f"De regie ligt bij de gemeente.\n\nWie: Gemeente, Woonlint (trekker)\nWat: {WHAT}\nWanneer: Q3 2026") == ["GW:W"]


def test_what_says_who_leads_is_not_part_of_what_is_to_be_done() -> None:
    (task,) = tasks(f"Wie: Gemeente en Woonlint\nWat: {WHAT} Trekker is Woonlint.\nWanneer: Q3 2026")
    assert task.quote == WHAT
    assert task.title == "Een plek zoeken voor 30 flexwoningen"


def said(sentence: str) -> ProposedTask:
    rest = "2. Woonlint bouwt in Q3 2026 veertig woningen aan de Singel.\n3. De gemeente stelt in mei 2026 een visie op.\n"
    return read_document(f"{HEAD}1. {sentence}\n{rest}".encode(), name="veldhoek.txt").afspraken[0].tasks[0]


@pytest.mark.parametrize(
    ("cue", "lead"),
    [
        ("De regie ligt bij Veldhoek.", "G"),
        ("Het voortouw ligt bij Veldhoek.", "G"),
        ("De coördinatie is in handen van Veldhoek.", "G"),
        ("Trekker is Veldhoek.", "G"),
        ("De regie ligt bij Veldhoek en Woonlint.", "-"),  # two lead, so nobody alone does
        ("De regie ligt bij het wijkteam in Veldhoek.", "-"),
    ],
)
def test_a_gemeente_leads_by_its_bare_name(cue: str, lead: str) -> None:
    task = said(f"Partijen bespreken in juni 2026 de wachttijd. {cue}")
    assert (len(task.owners), LETTERS.get(task.lead or "", "-")) == (3, lead)


def test_who_leads_is_one_of_those_who_do_it() -> None:
    task = said("Woonlint en de gemeente maken in juni 2026 een plan voor de wijk; trekker: HDS.")
    assert (task.lead, task.lead in task.owners, len(task.owners)) == ("Huurdersraad De Sleutel", True, 3)
    assert task.title == "Een plan voor de wijk maken"
