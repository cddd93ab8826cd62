"""What people read on the command line is Dutch to the last word; the fixed English words are for --json."""

from __future__ import annotations

from enum import StrEnum

import pytest

from bot.commands import dutch_words
from storage.words import AgreementStatus, Audience, MeetingStatus, MembershipRole, MomentKind, PartyRole

EVERY = [
    (dutch_words.AGREEMENT, AgreementStatus),
    (dutch_words.AUDIENCE, Audience),
    (dutch_words.MEETING, MeetingStatus),
    (dutch_words.ROLE, MembershipRole),
    (dutch_words.PARTY, PartyRole),
    (dutch_words.MOMENT, MomentKind),
]


@pytest.mark.parametrize(("words", "kind"), EVERY)
def test_every_state_has_a_dutch_word_of_its_own(words: dict[StrEnum, str], kind: type[StrEnum]) -> None:
    assert set(words) == set(kind)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [("2026-05-01", "2026-05-01", "01-05-2026"), ("2026-03-01", "2026-03-31", "tussen 01-03-2026 en 31-03-2026")],
)
def test_a_last_day_is_no_span_between_a_day_and_itself(first: str, last: str, text: str) -> None:
    assert dutch_words.span(first, last) == text
