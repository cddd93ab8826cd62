"""What the page about connecting Slack promises: each scope and event of the manifest is explained, and no other is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.manifest import BOT_EVENTS, BOT_SCOPES

PAGE = (Path(__file__).parents[2] / "docs" / "slack-setup.md").read_text("utf-8")


def first_column(heading: str) -> list[str]:
    """The words in code in the first column of the table under this heading."""
    section = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("|")]
    return [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize(("heading", "asked"), [("The scopes, and why", BOT_SCOPES), ("The events", BOT_EVENTS)])
def test_what_the_manifest_asks_is_explained_and_nothing_else(heading: str, asked: tuple[str, ...]) -> None:
    assert sorted(first_column(heading)) == sorted(asked)
