"""The periods of what comes back, in the language of who reads it; the words of a document are left alone."""

from __future__ import annotations

from datetime import date

import pytest

from bot.messages import render
from workflows.reading.series import period_name
from workflows.tracking.period_words import period_in, periods_in, title_in


@pytest.mark.parametrize(
    ("start", "due", "told"),
    [
        (date(2026, 1, 1), date(2026, 1, 31), "January 2026"),
        (date(2026, 10, 1), date(2026, 10, 31), "October 2026"),
        (date(2026, 4, 1), date(2026, 6, 30), "Q2 2026"),
        (date(2026, 1, 1), date(2026, 6, 30), "1st half 2026"),
        (date(2026, 7, 1), date(2026, 12, 31), "2nd half 2026"),
        (date(2026, 3, 2), date(2026, 3, 20), "up to 20 March 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
    ],
)
def test_every_period_that_we_name_has_an_english_name(start: date, due: date, told: str) -> None:
    named = period_name(start, due)
    assert period_in(named, "en") == told and period_in(named, "nl") == named
    assert title_in(f"huurders informeren ({named})", "en") == f"huurders informeren ({told})"


@pytest.mark.parametrize(
    "text", ["bod uitbrengen", "peildatum januari 2026", "bouwen (fase 1)", "brief (januari 2026) versturen"]
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert period_in(text, "en") == text == title_in(text, "en")


def test_a_message_in_english_has_no_dutch_period_and_one_in_dutch_no_english_one() -> None:
    item = {
        "task_id": 1,
        "number": "4a",
        "title": "huurders informeren (maart 2026)",
        "period": "maart 2026",
        "due": "2026-03-31",
    }
    payload = {"message": "which_task", "question_id": 1, "items": [item, item | {"task_id": 2, "period": "april 2026"}]}
    english, dutch = (render(payload | {"language": language}) for language in ("en", "nl"))
    assert "March" in str(english.blocks) and "maart" not in str(english.blocks)
    assert "maart" in str(dutch.blocks) and "March" not in str(dutch.blocks)
    assert periods_in({"items": [item], "quote": "in maart 2026"}, "en")["quote"] == "in maart 2026"
