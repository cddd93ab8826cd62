"""The web application as a client meets it, over a socket on this machine."""

from __future__ import annotations

import gzip
import http.client
import json
import logging
import socket
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.message import Message

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.web.feed import FeedBytes, disposition
from bot.web.health import Health
from bot.web.server import AddressTaken, WebServer
from bot.web.site import web_app
from calendars.ical import build_calendar
from workflows.meeting.feed.choice import Deadlines, FeedChoice

TOKEN = "a-token-that-is-known-to-us-1"
CALENDAR = build_calendar([], name="Jaaragenda Veldhoek", domain="nakomen.test")
TODO_CALENDAR = build_calendar([], name="Taken", domain="nakomen.test")
MODIFIED = datetime(2026, 3, 1, 12, 0, 5, 700_000, tzinfo=UTC)
LAST_MODIFIED = "Sun, 01 Mar 2026 12:00:05 GMT"


class World:
    """What the application is handed, to be changed by a test."""

    def __init__(self) -> None:
        self.parts = {"database": "ok", "scheduler": "ok", "slack": "ok"}
        self.feed_asked = 0

    def feeds(self, token: str, choice: FeedChoice) -> FeedBytes | None:
        self.feed_asked += 1
        if token == "broken":
            raise RuntimeError("the database is away")
        if token != TOKEN:
            return None
        return FeedBytes.of(
            TODO_CALENDAR if choice.deadlines is Deadlines.TODOS else CALENDAR, modified=MODIFIED, name="Jaaragenda Veldhoek"
        )

    def health(self) -> Health:
        if not self.parts:
            raise RuntimeError("nobody to ask")
        return Health(self.parts)


class Client:
    """One request at a time, nothing unpacked or followed."""

    def __init__(self, port: int) -> None:
        self.port = port

    def __call__(self, path: str, headers: Mapping[str, str] | None = None, *, method: str = "GET") -> tuple[int, Message, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers=dict(headers or {}))
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()


async def slack(request: Request) -> Response:
    return PlainTextResponse(f"slack got {len(await request.body())} bytes")


@pytest.fixture(scope="module")
def world() -> World:
    return World()


@pytest.fixture(scope="module")
def ask(world: World) -> Iterator[Client]:
    server = WebServer(web_app(feeds=world.feeds, health=world.health, metrics=lambda: b"up 1\n", slack=slack), "127.0.0.1", 0)
    server.start()
    yield Client(server.port)
    server.stop()


FEED = f"/feeds/{TOKEN}.ics"


def test_the_feed_is_the_calendar(ask: Client) -> None:
    status, headers, body = ask(FEED)
    assert (status, body) == (200, CALENDAR)
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["last-modified"] == LAST_MODIFIED
    assert headers["vary"] == "Accept-Encoding"
    assert "private" in headers["cache-control"] and "max-age=" in headers["cache-control"]
    assert not headers["etag"].startswith("W/")
    assert 'filename="Jaaragenda-Veldhoek.ics"' in headers["content-disposition"]


def test_gzip_has_bytes_and_a_tag_of_its_own(ask: Client) -> None:
    _, plain, _ = ask(FEED)
    _, packed, body = ask(FEED, {"Accept-Encoding": "gzip"})
    assert packed["content-encoding"] == "gzip"
    assert gzip.decompress(body) == CALENDAR
    assert packed["etag"] != plain["etag"]
    assert ask(FEED, {"Accept-Encoding": "gzip"})[2] == body


def test_the_packed_bytes_are_the_same_in_every_process() -> None:
    assert FeedBytes.of(CALENDAR, modified=MODIFIED).packed[4:8] == bytes(4)  # RFC 1952: no time stands in them


@pytest.mark.parametrize("accepted", ["identity", "gzip"])
@pytest.mark.parametrize("having", ["identity", "gzip"])
@pytest.mark.parametrize("written", ["{}", "W/{}", '"other", {}'])
def test_either_tag_gives_304(ask: Client, having: str, accepted: str, written: str) -> None:
    tag = ask(FEED, {"Accept-Encoding": having})[1]["etag"]
    status, headers, body = ask(FEED, {"Accept-Encoding": accepted, "If-None-Match": written.format(tag)})
    assert (status, body, headers["etag"]) == (304, b"", tag)
    assert headers["vary"] == "Accept-Encoding"
    assert "cache-control" in headers


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"If-None-Match": "*"}, 304),
        ({"If-None-Match": '"other"'}, 200),
        ({"If-Modified-Since": LAST_MODIFIED}, 304),
        ({"If-Modified-Since": "Sun, 01 Mar 2026 12:00:04 GMT"}, 200),
        ({"If-Modified-Since": "nonsense"}, 200),
        ({"If-None-Match": '"other"', "If-Modified-Since": LAST_MODIFIED}, 200),
    ],
)
def test_what_the_client_has_decides(ask: Client, headers: dict[str, str], status: int) -> None:
    assert ask(FEED, headers)[0] == status


@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_head_says_what_get_would_say_without_the_body(ask: Client, coding: str) -> None:
    status, headers, body = ask(FEED, {"Accept-Encoding": coding}, method="HEAD")
    _, whole, sent = ask(FEED, {"Accept-Encoding": coding})
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) == len(sent)
    for name in ("etag", "last-modified", "content-type", "content-encoding", "cache-control", "vary"):
        assert headers[name] == whole[name]


@pytest.mark.parametrize("path", ["/", "/healthz", "/metrics", "/nothing"])
def test_head_has_no_body_anywhere(ask: Client, path: str) -> None:
    assert ask(path, method="HEAD")[2] == b""
    assert ask(path, method="HEAD")[0] == ask(path)[0]


def test_deadlines_come_as_tasks_when_asked_for(ask: Client) -> None:
    assert ask(FEED + "?tasks=todo")[2] == TODO_CALENDAR
    assert ask(FEED + "?tasks=other")[2] == CALENDAR


@pytest.mark.parametrize(
    "path", ["/feeds/another-token.ics", "/feeds/x.ics", "/nothing", "/feeds/", f"{FEED}/", "/feeds/%ff%00.ics"]
)
def test_what_is_not_there_has_one_answer(ask: Client, path: str) -> None:
    def shown(asked: str) -> tuple[int, list[tuple[str, str]], bytes]:
        status, headers, body = ask(asked)
        return status, [(name, value) for name, value in headers.items() if name != "date"], body

    assert shown(path) == shown("/feeds/unknown.ics")
    assert shown(path)[0] == 404


def test_health_is_ok_when_all_parts_are(ask: Client) -> None:
    status, headers, body = ask("/healthz")
    assert status == 200
    assert json.loads(body)["status"] == "ok"
    assert headers["content-type"].startswith("application/json")
    assert headers["cache-control"] == "no-store"


def test_health_says_which_part_is_unwell(ask: Client, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(world.parts, "slack", "not connected")
    status, _, body = ask("/healthz")
    assert status == 503
    said = json.loads(body)
    assert said["status"] != "ok"
    assert said["unwell"] == ["slack"]
    assert said["parts"]["slack"] == "not connected"


def test_a_health_check_that_fails_is_unwell_too(ask: Client, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world, "parts", {})
    assert ask("/healthz")[0] == 503


def test_metrics_are_text_for_prometheus(ask: Client) -> None:
    status, headers, body = ask("/metrics")
    assert (status, body) == (200, b"up 1\n")
    assert headers["content-type"].startswith("text/plain; version=")


def test_the_front_page_says_what_this_is_in_dutch(ask: Client) -> None:
    status, headers, body = ask("/")
    assert status == 200
    assert headers["content-type"].startswith("text/html")
    assert '<html lang="nl">' in body.decode()
    assert "prestatieafspraken" in body.decode()


def test_slack_is_answered_by_the_handler_that_was_handed_in(ask: Client) -> None:
    assert ask("/slack/events", method="POST")[2] == b"slack got 0 bytes"
    assert ask("/slack/events")[0] == 405


@pytest.mark.parametrize("path", ["/", FEED, "/nothing", "/healthz", "/feeds/broken.ics"])
@pytest.mark.filterwarnings("ignore")
def test_no_answer_leaks_its_address_or_says_what_it_runs_on(ask: Client, path: str) -> None:
    _, headers, _ = ask(path)
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "server" not in headers


def test_a_failure_shows_no_trace_and_no_log_names_the_token(ask: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    status, _, body = ask("/feeds/broken.ics")
    ask(FEED)
    assert status == 500
    assert b"Traceback" not in body and b"database" not in body
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("name", ['x"; evil="1', "a\r\nSet-Cookie: b", "../../etc/passwd", "", "😀", "Jaaragenda Súdwest"])
def test_no_name_breaks_out_of_the_header(name: str) -> None:
    value = disposition(f"{name}.ics")
    value.encode("ascii")
    assert "\r" not in value and "\n" not in value and "/" not in value
    assert value.count('"') == 2


def test_an_address_in_use_is_refused_in_words() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = WebServer(web_app(feeds=World().feeds, health=World().health, metrics=bytes), "127.0.0.1", port)
        with pytest.raises(AddressTaken, match=rf"127\.0\.0\.1:{port}.*andere poort"):
            server.start()
    server.stop()


def test_it_stops_within_two_seconds_though_a_client_holds_on_and_gives_the_port_back() -> None:
    server = WebServer(web_app(feeds=World().feeds, health=World().health, metrics=bytes), "127.0.0.1", 0)
    server.start()
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", "/healthz")
    assert connection.getresponse().read()
    started = time.monotonic()
    server.stop()
    assert time.monotonic() - started < 2
    connection.close()
    again = WebServer(web_app(feeds=World().feeds, health=World().health, metrics=bytes), "127.0.0.1", server.port)
    again.start()
    again.stop()
