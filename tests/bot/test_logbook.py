"""What never stands in the log."""

from __future__ import annotations

from bot.logbook import without_tokens


def test_no_token_reaches_the_log() -> None:
    text = without_tokens("token xoxb-123-abc and xapp-1-A-2 at /feeds/abcdefghijkl.ics ticket=0123456789abc")
    assert "xoxb" not in text and "xapp" not in text and "abcdefghijkl" not in text and "0123456789" not in text
