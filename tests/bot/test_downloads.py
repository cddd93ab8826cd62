"""Fetching a file of Slack over real HTTP: where our token goes and where it doesn't, and what is taken for the file."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from slack_sdk import WebClient

from bot.fetch_steps import NotFetched, Trouble
from bot.slack.files.downloads import fetch
from bot.slack.files.shared_files import SharedFile

TOKEN = "xoxb-secret"
SIGN_IN = b"<!DOCTYPE html><html><head><title>Sign in</title></head></html>"


@dataclass
class Host:
    """A web server that answers each path as it is told, and notes who came with which token."""

    port: int = 0
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    came: list[tuple[str, str | None]] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def tells(self, **file: object) -> None:
        """What files.info answers."""
        body = json.dumps({"ok": True, "file": {"id": "F1", "name": "a.txt", **file}}).encode()
        self.answers["/api/files.info"] = (200, {"Content-Type": "application/json"}, body)

    def has(self, body: bytes, *, path: str = "/file", status: int = 200, **headers: str) -> None:
        self.answers[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)


def _serve(host: Host) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host.came.append((self.path, self.headers.get("Authorization")))
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, headers, body = host.answers.get(self.path.partition("?")[0], (404, {}, b""))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    return server


@pytest.fixture
def hosts() -> Iterator[tuple[Host, Host]]:
    """Slack, and somebody else."""
    both = (Host(), Host())
    servers = [_serve(host) for host in both]
    yield both
    for server in servers:
        server.shutdown()
        server.server_close()


def _fetch(slack: Host, *, base_url: str | None = None, file: SharedFile | None = None) -> bytes:
    client = WebClient(token=TOKEN, base_url=base_url or f"{slack.base}/api/", timeout=2, retry_handlers=[])
    return fetch(client, file or SharedFile("F1", "a.txt"))


def _trouble(slack: Host) -> Trouble:
    with pytest.raises(NotFetched) as failed:
        _fetch(slack)
    return failed.value.trouble


def test_the_bytes_come_with_our_token(hosts: tuple[Host, Host]) -> None:
    slack, _ = hosts
    slack.tells(url_private_download=f"{slack.base}/file", size=5)
    slack.has(b"bytes")
    assert _fetch(slack) == b"bytes"
    assert ("/file", f"Bearer {TOKEN}") in slack.came


def test_a_redirect_within_the_host_is_followed_and_to_another_it_is_not(hosts: tuple[Host, Host]) -> None:
    slack, stranger = hosts
    slack.tells(url_private_download=f"{slack.base}/moved")
    slack.has(b"", path="/moved", status=302, Location="/file")
    slack.has(b"bytes")
    assert _fetch(slack) == b"bytes"
    slack.has(b"", path="/moved", status=302, Location=f"{stranger.base}/file")
    assert _trouble(slack) is Trouble.SCOPE
    assert stranger.came == []


def test_a_circle_of_redirects_ends(hosts: tuple[Host, Host]) -> None:
    slack, _ = hosts
    slack.tells(url_private_download=f"{slack.base}/moved")
    slack.has(b"", path="/moved", status=302, Location="/moved")
    assert _trouble(slack) is Trouble.AWAY
    assert len(slack.came) < 10


def test_a_file_that_stands_elsewhere_gets_no_token(hosts: tuple[Host, Host]) -> None:
    slack, stranger = hosts
    for file in (
        {"is_external": True, "url_private": f"{stranger.base}/file"},
        {"url_private": ""},
        {"url_private": "file:///x"},
    ):
        slack.tells(**file)
        assert _trouble(slack) is Trouble.ELSEWHERE
    slack.tells(url_private=f"http://somebody@127.0.0.1:{stranger.port}/file")
    assert _trouble(slack) is Trouble.ELSEWHERE
    assert stranger.came == []


def test_no_token_goes_over_http_when_slack_itself_is_https(hosts: tuple[Host, Host], monkeypatch: pytest.MonkeyPatch) -> None:
    slack, stranger = hosts
    monkeypatch.setattr(
        "bot.slack.files.downloads.look_up", lambda _client, _id: SharedFile("F1", "a.txt", url=f"{stranger.base}/file")
    )
    with pytest.raises(NotFetched) as failed:
        _fetch(slack, base_url="https://slack.invalid/api/")
    assert failed.value.trouble is Trouble.ELSEWHERE
    assert stranger.came == []


SEEN_AS = [
    ("a.pdf", {}, Trouble.SCOPE),
    ("a.txt", {"size": 5000}, Trouble.SCOPE),
    ("a.html", {"size": 5000}, Trouble.SCOPE),
    ("a.html", {"size": len(SIGN_IN)}, None),
    ("a.html", {}, None),
]


@pytest.mark.parametrize(("name", "said", "trouble"), SEEN_AS)
def test_a_web_page_is_the_file_or_slacks_sign_in_page(
    name: str, said: dict[str, int], trouble: Trouble | None, hosts: tuple[Host, Host]
) -> None:
    slack, _ = hosts
    slack.tells(name=name, url_private=f"{slack.base}/file", **said)
    slack.has(SIGN_IN, Content_Type="text/html; charset=utf-8")
    if trouble is None:
        assert _fetch(slack) == SIGN_IN
    else:
        assert _trouble(slack) is trouble


@pytest.mark.parametrize(
    ("status", "trouble"), [(403, Trouble.SCOPE), (404, Trouble.GONE), (500, Trouble.AWAY), (429, Trouble.AWAY)]
)
def test_what_the_host_answers_is_told_apart(status: int, trouble: Trouble, hosts: tuple[Host, Host]) -> None:
    slack, _ = hosts
    slack.tells(url_private=f"{slack.base}/file")
    slack.has(b"no", status=status)
    assert _trouble(slack) is trouble


def test_bytes_that_break_off_are_no_document(hosts: tuple[Host, Host]) -> None:
    slack, _ = hosts
    slack.tells(url_private=f"{slack.base}/file")
    slack.has(b"half", Content_Length="100")
    assert _trouble(slack) is Trouble.AWAY


@pytest.mark.parametrize(
    ("code", "trouble"), [("missing_scope", Trouble.SCOPE), ("file_deleted", Trouble.GONE), ("fatal_error", Trouble.AWAY)]
)
def test_what_slack_says_of_the_file_is_told_apart(code: str, trouble: Trouble, hosts: tuple[Host, Host]) -> None:
    slack, _ = hosts
    slack.has(json.dumps({"ok": False, "error": code}).encode(), path="/api/files.info", Content_Type="application/json")
    assert _trouble(slack) is trouble


def test_where_slack_knows_no_such_method_what_the_event_said_will_do(hosts: tuple[Host, Host]) -> None:
    slack, _ = hosts
    unknown = json.dumps({"ok": False, "error": "unknown_method"}).encode()
    slack.has(unknown, path="/api/files.info", Content_Type="application/json")
    slack.has(b"bytes")
    assert _fetch(slack, file=SharedFile("F1", "a.txt", url=f"{slack.base}/file")) == b"bytes"
