"""What people type about a meeting: decisions, actions and minutes, and nothing where they say that there was nothing."""

from __future__ import annotations

import pytest

from storage.words import NoteKind
from workflows.meeting.minutes_words import Noted, lines_of, read_minutes


def test_a_line_says_what_it_is_and_a_heading_says_it_for_the_list_beneath() -> None:
    text = "Besluit: de monitor verschijnt twee keer per jaar\nActies:\n- Woonlint stuurt de cijfers\n2. HDS vraagt de leden"
    assert read_minutes(text) == [
        Noted(NoteKind.DECISION, "de monitor verschijnt twee keer per jaar"),
        Noted(NoteKind.ACTION, "Woonlint stuurt de cijfers"),
        Noted(NoteKind.ACTION, "HDS vraagt de leden"),
    ]


@pytest.mark.parametrize("none", ["geen", "Geen besluiten.", "-", "n.v.t.", "nvt", "nihil", "(geen)", "none"])
def test_that_there_was_nothing_is_no_decision(none: str) -> None:
    assert read_minutes(f"Besluiten: {none}\nActie: Woonlint stuurt de cijfers") == [
        Noted(NoteKind.ACTION, "Woonlint stuurt de cijfers")
    ]
    assert lines_of(NoteKind.DECISION, none) == []


@pytest.mark.parametrize("said", ["geen extra budget voor de Parkbuurt", "Geen besluit zonder advies van HDS"])
def test_a_decision_that_begins_with_geen_is_one(said: str) -> None:
    assert read_minutes(f"Besluit: {said}") == [Noted(NoteKind.DECISION, said)]
