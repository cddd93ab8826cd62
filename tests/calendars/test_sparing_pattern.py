"""A sparing pattern finds what the whole pattern finds, and tries only what the text can hold."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from calendars.sparing_pattern import SparingPattern, sparing_regex
from workflows.answering.understanding.phrases.reply_phrases import PHRASES

CHAT = """
we het is wordt niet nog geen klaar af afgerond bijna wacht wachten op de gemeente vertraagd later loopt uit lopen schuift
halen haal redden 30 juni datum0 @1 vraag me weer herinner stil vast stopt vervalt over van naar bij , . ? maar als
"""
WORDS = CHAT.split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)


@given(SENTENCES, st.sampled_from([pattern for _, pattern in PHRASES]))
def test_the_same_is_found_as_with_the_whole_pattern(text: str, sparing: SparingPattern) -> None:
    whole = regex.compile(sparing.pattern)
    assert [found.span() for found in sparing.finditer(text)] == [found.span() for found in whole.finditer(text) if found[0]]
    for method in ("search", "match", "fullmatch"):
        one, other = getattr(sparing, method)(text), getattr(whole, method)(text)
        assert (one and one.span()) == (other and other.span())


def test_alternatives_of_which_no_word_is_there_are_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calendars.sparing_pattern._PATTERNS", [])  # a wrong pattern is no pattern of the process
    pattern = sparing_regex(r"klaar|(this is no pattern[")
    assert pattern.search("dat is nu klaar")
    with pytest.raises(regex.error):
        pattern.search("this is no pattern")
