"""The name of a meeting within a sentence: "de agenda van het bestuurlijk overleg", and counted in the reader's language."""

from __future__ import annotations

import pytest

from bot.messages import render
from bot.messages.about_meetings.meeting_names import in_words


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("bestuurlijk overleg over het bod", "het bestuurlijk overleg over het bod"),
        ("Ambtelijk overleg (3 van 4)", "het ambtelijk overleg (3 van 4)"),
        ("BO-overleg", "het BO-overleg"),
        ("Raadsvergadering", "de raadsvergadering"),
        ("De jaarlijkse bijeenkomst", "De jaarlijkse bijeenkomst"),
        ("Vaststelling door de raad", "Vaststelling door de raad"),
    ],
)
def test_a_meeting_has_its_article_where_it_is_a_plain_noun(name: str, said: str) -> None:
    assert in_words(name, "nl") == said


def test_who_reads_english_reads_the_count_in_english() -> None:
    item = {"name": "ambtelijk overleg (2 van 4)", "window_start": "2026-05-01", "window_end": "2026-05-31"}
    assert "Ambtelijk overleg (2 of 4)" in render({"message": "agenda", "language": "en", "items": [item]}).text
    assert "Ambtelijk overleg (2 van 4)" in render({"message": "agenda", "language": "nl", "items": [item]}).text
