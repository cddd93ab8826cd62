"""What can't be done is said in the language of whoever reads it."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

import workflows
from workflows.errors import Refused, UnreadableDocument
from workflows.reading.reading_notes import SENTENCES as NOTES
from workflows.reading.refusals import SENTENCES, unreadable

ROOM = Path(workflows.__file__).parent
SEEN_IN_SLACK = (
    *("meeting/date_polls.py", "meeting/meetings.py", "meeting/minutes.py", "meeting/own_links.py"),
    *("answering/answers.py", "reviewing/corrections.py", "reviewing/review_walk.py", "tracking/correcting.py"),
)


def test_it_is_told_in_english_where_there_is_english_and_else_as_it_is() -> None:
    both = Refused("Dat kan niet.", english="That can't be done.")
    assert (str(both), both.said("nl"), both.said("en")) == ("Dat kan niet.", "Dat kan niet.", "That can't be done.")
    assert UnreadableDocument("Dit bestand is leeg.").said("en") == "Dit bestand is leeg."


@pytest.mark.parametrize("code", SENTENCES)
def test_why_a_document_is_refused_is_a_whole_sentence_in_both_languages(code: str) -> None:
    dutch, english = SENTENCES[code]
    assert fields(dutch) == fields(english) and dutch != english
    for text in (dutch, english):
        assert text.endswith(".") and "!" not in text and text.count(". ") >= (0 if code == "pdf_crowded" else 1)


@pytest.mark.parametrize("code", NOTES)
def test_what_a_reader_notes_is_a_whole_sentence_in_both_languages(code: str) -> None:
    dutch, english = NOTES[code]
    assert fields(dutch) == fields(english) and dutch != english
    assert all(text.endswith(".") and "!" not in text for text in (dutch, english))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_each_reader_refuses_with_a_reason_that_is_there_in_both() -> None:
    """No sentence of its own, and no code that there isn't."""
    used = set()
    for module in sorted((ROOM / "reading").rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Call)]
        named = [(getattr(call.func, "id", ""), call) for call in calls]
        own = [name for name, _ in named if name in {"UnreadableDocument", "NoAgreement"}]
        assert not own or module.name == "refusals.py", module
        refusing = [call for name, call in named if name in {"unreadable", "no_agreement"}]
        used |= {str(node.value) for call in refusing for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant)}
    assert used <= set(SENTENCES)


def test_pages_are_said_as_people_say_them() -> None:
    scan = unreadable("pdf_pictures", pages=[1, 2, 3, 4])
    assert scan.said("nl").startswith("Bladzijde 1 tot en met 4 van deze pdf: een plaatje van tekst")
    assert scan.said("en").startswith("Page 1 to 4 of this pdf: a picture of text")
    assert (scan.code, scan.values) == ("pdf_pictures", {"pages": [1, 2, 3, 4]})


@pytest.mark.parametrize("module", SEEN_IN_SLACK)
def test_whatever_slack_may_show_is_there_in_both(module: str) -> None:
    calls = [node for node in ast.walk(ast.parse((ROOM / module).read_text())) if isinstance(node, ast.Call)]
    refusals = [call for call in calls if getattr(call.func, "id", "") == "Refused"]
    assert refusals and all(any(word.arg == "english" for word in call.keywords) for call in refusals)
