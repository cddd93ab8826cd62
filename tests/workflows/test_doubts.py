"""What a careful reader would look up has less confidence than what stands there plainly, so that a person sees it first."""

from __future__ import annotations

import pytest

from workflows.reading.read import read_document

PLAIN = "Woonlint bouwt in het tweede kwartaal van 2026 25 woningen aan de Singel."
DOUBTFUL = {
    "SHL opent in het tweede kwartaal van 2026 samen met Woonlint een loket aan de Singel.": "a name that nobody introduced",
    "Wij openen in het tweede kwartaal van 2026 een loket voor starters aan de Singel.": "who are we",
    "Woonlint opent in het tweede kwartaal van 2026 een loket voor de gemeente Veldhoek.": "a party that does nothing",
    "Woonlint zoekt in het tweede kwartaal van 2026 een plek en opent in oktober 2026 een loket.": "two moments in one sentence",
    "Loket, Q2 2026 (Woonlint)": "a few bare words",
}
HEAD = "Prestatieafspraken 2026 gemeente Veldhoek, woningcorporatie Woonlint en Huurdersraad De Sleutel\n\nWonen\n\n"


@pytest.fixture(scope="module")
def sure() -> dict[str, float]:
    """The lowest confidence among the tasks of each afspraak."""
    text = HEAD + "\n\n".join(f"{number}. {said}" for number, said in enumerate((PLAIN, *DOUBTFUL), 1))
    afspraken = read_document(text.encode(), name="x.txt").afspraken
    return {afspraak.text: min(task.confidence for task in afspraak.tasks) for afspraak in afspraken if afspraak.tasks}


@pytest.mark.parametrize("said", DOUBTFUL, ids=list(DOUBTFUL.values()))
def test_what_a_careful_reader_looks_up_is_less_sure(sure: dict[str, float], said: str) -> None:
    assert sure[said] < sure[PLAIN]


def test_what_stands_there_plainly_is_sure(sure: dict[str, float]) -> None:
    assert sure[PLAIN] >= 0.9
