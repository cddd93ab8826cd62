"""The two days around every clock change as ical.js, the parser of Thunderbird, reads them."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

EXTRAS = Path(__file__).parents[2] / "extras"
NODE = shutil.which("node")
pytestmark = [
    pytest.mark.extras,
    pytest.mark.skipif(NODE is None, reason="node is not installed, so ical.js can't run"),
    pytest.mark.skipif(not (EXTRAS / "node_modules" / "ical.js").exists(), reason="ical.js is not installed: make test-extras"),
]


def test_every_moment_and_every_text_arrives(
    whole_calendar: bytes, all_changes: list[datetime], hard_texts: tuple[str, ...]
) -> None:
    assert NODE is not None
    done = subprocess.run([NODE, EXTRAS / "read_feed.mjs"], input=whole_calendar, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found = {event["uid"]: event for event in json.loads(done.stdout)["events"]}
    starts = [datetime.fromisoformat(found[f"m{n}@nakomen.test"]["start"]).astimezone(UTC) for n in range(len(all_changes))]
    assert starts == all_changes
    for number, text in enumerate(hard_texts):
        event = found[f"t{number}@nakomen.test"]
        assert [event[name] for name in ("summary", "description", "location")] == [text] * 3
