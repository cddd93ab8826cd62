"""Words that take back what was just done, or all of it but some."""

from __future__ import annotations

import pytest

from workflows.answering.heard.taking_back_all import TakenBack, takes_back_all


@pytest.mark.parametrize(
    "said", ["ongedaan", "Oeps, maak dat maar ongedaan", "dat was niet de bedoeling", "draai alles terug", "undo that"]
)
def test_all_of_it_is_taken_back(said: str) -> None:
    assert takes_back_all(said) == TakenBack()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("nee, dat was niet de bedoeling, alleen 7 en 12b", ("7", "12b")),
        ("ongedaan, behalve 7", ("7",)),
        ("draai dat terug, op 7 na", ("7",)),
    ],
)
def test_what_stays_is_named(said: str, kept: tuple[str, ...]) -> None:
    assert takes_back_all(said) == TakenBack(kept)


@pytest.mark.parametrize("said", ["7 ongedaan", "terug naar 40%", "dat was niet de bedoeling van de raad", "klaar"])
def test_what_names_its_own_task_or_is_no_undo_is_left_to_others(said: str) -> None:
    assert takes_back_all(said) is None
