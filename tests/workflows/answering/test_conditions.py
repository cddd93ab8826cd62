"""An answer to a task that waits for its condition: the condition holds, it doesn't, or the answer is about something else."""

from __future__ import annotations

import pytest

from workflows.answering.heard.conditions import said_of_condition


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("ja", "start"),
        ("Ja.", "start"),
        ("ja, de voorwaarde geldt", "start"),
        ("De voorwaarde is vervuld.", "start"),
        ("aan de voorwaarde is voldaan", "start"),
        ("gaat door", "start"),
        ("het gaat door", "start"),
        ("yes, the condition is met", "start"),
        ("it applies", "start"),
        ("nee", "dropped"),
        ("nee, geldt niet", "dropped"),
        ("de voorwaarde is niet vervuld", "dropped"),
        ("niet van toepassing", "dropped"),
        ("gaat niet door", "dropped"),
        ("it does not apply", "dropped"),
        ("60%", None),
        ("ja, klaar", None),
        ("geldt de voorwaarde?", None),
        ("wordt eind mei", None),
        ("ja, maar pas als de subsidie rond is", None),
        ("de voorwaarde geldt misschien", None),
    ],
)
def test_only_what_is_about_the_condition_alone_is_taken_so(text: str, intent: str | None) -> None:
    assert said_of_condition(text) == intent
