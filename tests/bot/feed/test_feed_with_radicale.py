"""The whole calendar put into Radicale, a CalDAV server with a parser of its own (vobject), and taken out again."""

from __future__ import annotations

import socket
import subprocess
import urllib.request
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

RADICALE = Path(__file__).parents[3] / ".venv-clients" / "bin" / "radicale"
pytestmark = [pytest.mark.extras, pytest.mark.skipif(not RADICALE.exists(), reason="Radicale is not installed: make test-extras")]

# Any password will do; a name makes the server lay out a place for its calendars.
HEADERS = {"Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic " + b64encode(b"somebody:x").decode()}


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a calendar that isn't there yet, on a server of this test's own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("radicale")
    options = {"server-hosts": f"127.0.0.1:{port}", "auth-type": "none", "storage-filesystem-folder": str(folder)}
    command = [str(RADICALE), "--config", "", *(word for name, value in options.items() for word in (f"--{name}", value))]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        for line in server.stderr:
            if "Radicale server ready" in line:
                break
        yield f"http://127.0.0.1:{port}/somebody/jaaragenda/"
        server.terminate()


def ask(method: str, url: str, body: bytes | None = None) -> tuple[int, bytes]:
    request = urllib.request.Request(url, data=body, method=method, headers=HEADERS)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.status, answer.read()


def test_what_is_put_is_what_comes_out(
    collection: str, few_calendar: bytes, few_spans: list[tuple[datetime, datetime]], hard_texts: tuple[str, ...]
) -> None:
    assert ask("PUT", collection, few_calendar)[0] == 201
    events: dict[str, Any] = {str(event["UID"]): event for event in Calendar.from_ical(ask("GET", collection)[1]).walk("VEVENT")}
    assert len(events) == len(few_spans) + len(hard_texts)
    for number, span in enumerate(few_spans):
        event = events[f"m{number}@nakomen.test"]
        assert (event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)) == span
    for number, text in enumerate(hard_texts):
        event = events[f"t{number}@nakomen.test"]
        assert [str(event[name]) for name in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [text] * 3
