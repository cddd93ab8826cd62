"""What stands in the log, and what never does."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from bot.commands import program
from bot.logbook import begin_logging, without_tokens


def test_no_token_reaches_the_log() -> None:
    text = without_tokens("token xoxb-123-abc and xapp-1-A-2 at /feeds/abcdefghijkl.ics ticket=0123456789abc")
    assert "xoxb" not in text and "xapp" not in text and "abcdefghijkl" not in text and "0123456789" not in text


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    """The root of the logs, which has afterwards what it had."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield root
    root.handlers[:] = before
    root.setLevel(level)


def fall_over() -> None:
    raise KeyError("xoxb-123-abc")


@pytest.mark.parametrize("lives_on", [True, False])
def test_where_something_unexpected_happened_is_told_to_the_operator_and_to_no_user(
    lives_on: bool, log: logging.Logger, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "program", fall_over)
    if lives_on:
        begin_logging()
    with pytest.raises(SystemExit):
        program.main()
    said = capsys.readouterr().err
    assert said.splitlines()[-1].startswith("nakomen: Dit ging onverwacht mis")
    assert ("in fall_over" in said) is lives_on and "xoxb" not in said
