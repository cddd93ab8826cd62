"""Work in a process beside this one has the outcome that it would have here, however that process ends."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.confined.forked_work import forked
from workflows.reading.read import read_document

HERE = os.getpid()
DATA = Path(__file__).parents[1] / "data" / "agreements"


def test_the_outcome_comes_from_a_process_of_its_own() -> None:
    assert forked(os.getpid)() != HERE


def test_work_goes_on_here_while_it_is_done_there() -> None:
    told, tells = os.pipe()
    waiting = forked(lambda: os.read(told, 1))
    os.write(tells, b"!")
    assert waiting() == b"!"


def _beside(end: Callable[[], object]) -> str:
    """Ends the other process in this way; says where the work was done."""
    if os.getpid() != HERE:
        end()
    return "here"


@pytest.mark.parametrize(
    "end",
    [
        lambda: os.kill(os.getpid(), signal.SIGKILL),
        lambda: os._exit(3),
        lambda: bytearray(1 << 30),  # more memory than reading may take
        [].pop,
    ],
)
def test_what_ends_without_an_outcome_is_done_here(end: Callable[[], object]) -> None:
    assert forked(lambda: _beside(end))() == "here"


def test_where_no_process_can_be_made_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse)
    assert forked(os.getpid)() == HERE


def test_what_goes_wrong_in_the_work_is_told_here_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError):
        forked(lambda: 1 // 0)()


@pytest.mark.parametrize("document", sorted(DATA.glob("*.md")) + sorted(DATA.glob("*.docx"))[:4], ids=lambda path: path.name)
def test_a_document_read_by_two_says_what_it_says_to_one(document: Path) -> None:
    data = document.read_bytes()
    assert read_document(data, name=document.name, beside=forked) == read_document(data, name=document.name)
