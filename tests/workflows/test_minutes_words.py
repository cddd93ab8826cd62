"""What people type about a meeting: decisions, actions and minutes, and nothing where they say that there was nothing."""

from __future__ import annotations

import pytest

from storage.words import NoteKind
from workflows.meeting.talk.minutes_words import Noted, lines_of, read_minutes


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


@pytest.mark.parametrize(
    "text",
    [
        "Besluit: de monitor gaat naar juni. Actie: Woonlint stuurt de cijfers. Actie: HDS vraagt de leden",
        "Besluit: de monitor gaat naar juni; actie: Woonlint stuurt de cijfers; actie: HDS vraagt de leden",
        "*Besluit:* de monitor gaat naar juni *Actie 1:* Woonlint stuurt de cijfers *Actie 2:* HDS vraagt de leden",
    ],
)
def test_several_on_one_line_are_each_noted(text: str) -> None:
    kinds = [(one.kind, one.text.rstrip(".;")) for one in read_minutes(text)]
    assert kinds == [
        (NoteKind.DECISION, "de monitor gaat naar juni"),
        (NoteKind.ACTION, "Woonlint stuurt de cijfers"),
        (NoteKind.ACTION, "HDS vraagt de leden"),
    ]


@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        ("Woonlint stuurt de planning vóór 1 april.", "Woonlint stuurt de planning vóór 1 april"),
        ("HDS vraagt bewoners, huurders enz.", "HDS vraagt bewoners, huurders enz."),
        ("de gemeente belt het RvT e.d.", "de gemeente belt het RvT e.d."),
        ("HDS vraagt de leden...", "HDS vraagt de leden..."),
    ],
)
def test_the_full_stop_behind_an_action_is_not_part_of_it(typed: str, noted: str) -> None:
    assert read_minutes(f"Actie: {typed}") == [Noted(NoteKind.ACTION, noted)]
    assert read_minutes(f"Acties:\n- {typed}") == [Noted(NoteKind.ACTION, noted)]
    assert lines_of(NoteKind.ACTION, typed) == [Noted(NoteKind.ACTION, noted)]


def test_a_sentence_that_tells_a_decision_is_one() -> None:
    assert [one.kind for one in read_minutes("We hebben besloten om 9 uit te stellen")] == [NoteKind.DECISION]
    assert read_minutes("We hebben nog niets besloten over 9") == []


def test_a_word_within_a_sentence_begins_nothing() -> None:
    text = "de gemeente doet mee aan Actie Schoon en deelt het verslag"
    assert read_minutes(f"Besluit: {text}") == [Noted(NoteKind.DECISION, text)]
