"""A playground with a stage, an app that only listens, and its page over HTTP."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

import pytest
import requests
from lxml import html
from markupsafe import Markup

from bot.playground.page.stage import Address, Move, Panel, Sample, Scene, Told
from bot.playground.residents import CannotDo
from bot.playground.sample_workspace import CHANNEL, GEMEENTE
from bot.playground.server import Playground

NOON = datetime(2026, 3, 17, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
HERE = {"as": GEMEENTE, "in": CHANNEL}


class Bot:
    """An app that acknowledges everything, and keeps what it was told; `answer` is what it says to a modal."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []
        self.answer: dict[str, Any] = {}
        self.status = 200
        bot = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                answer = json.dumps(bot.hear(body)).encode()
                self.send_response(bot.status)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *args: Any) -> None:
                """Keeps quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/slack/events"

    def hear(self, body: str) -> dict[str, Any]:
        if body.startswith("{"):
            said = json.loads(body)
            self.told.append(said)
            return {"challenge": said["challenge"]} if "challenge" in said else {}
        fields = {name: values[0] for name, values in parse_qs(body).items()}
        said = json.loads(fields["payload"]) if "payload" in fields else fields
        self.told.append(said)
        return self.answer if said.get("type") == "view_submission" else {}

    def heard(self, name: str, value: str) -> list[dict[str, Any]]:
        return [one for one in self.told if one.get(name) == value]


class Play:
    """A stage of which one can see what was asked."""

    def __init__(self) -> None:
        self.moves: list[str] = []
        self.busy = False

    def scene(self, user: str) -> Scene:
        return Scene(
            NOON,
            moves=(Move("day", "Een dag verder"),),
            told=(Told(1, NOON, "Eerst dit"), Told(2, NOON, "Toen dat, want <b>daarom</b>", "🔔")),
            panels=(
                Panel("taken", "Taken", Markup("<h2>Alle taken</h2>")),
                Panel("agenda", "Agenda", Markup("<h2>Overleg</h2>")),
            ),
            addresses=(Address("De agenda", "http://127.0.0.1:1/feed.ics"),),
            hint=f"Antwoord als {user}",
            others_answer=True,
            samples=(Sample("afspraken.txt", b"Woonlint bouwt."),),
            style=".board { color: var(--ink) }",
        )

    def move(self, what: str) -> None:
        if self.busy:
            raise CannotDo("busy")
        self.moves.append(what)


class Shown:
    """A page as it came."""

    def __init__(self, text: str) -> None:
        self.tree = html.document_fromstring(text)

    def all(self, path: str) -> list[Any]:
        """What a simple CSS selector finds: tags, #ids, .classes, [attributes], a space for below, a comma for or."""
        ways = []
        for way in path.split(", "):
            steps = []
            for step in way.split(" "):
                tag, more = re.fullmatch(r"([a-z0-9]*)(.*)", step).groups()
                more = re.sub(r"\[([\w-]+)='?([^\]']*)'?\]", r"[@\1='\2']", more)
                more = re.sub(r"\[([\w-]+)\]", r"[@\1]", more)
                more = re.sub(r"#([\w-]+)", r"[@id='\1']", more)
                more = re.sub(r"\.([\w-]+)(?![^\[]*\])", r"[contains(concat(' ',@class,' '),' \1 ')]", more)
                steps.append(f"{tag or '*'}{more}")
            ways.append("//" + "//".join(steps))
        return list(self.tree.xpath(" | ".join(ways)))

    def words(self, path: str) -> list[str]:
        """The words of each of these, with single spaces."""
        return [" ".join(one.text_content().split()) for one in self.all(path)]

    @property
    def flash(self) -> str:
        """The line that is said once."""
        return " ".join(self.words(".flash"))


@pytest.fixture(scope="module")
def app() -> Iterator[Bot]:
    bot = Bot()
    thread = threading.Thread(target=bot.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield bot
    bot.server.shutdown()
    bot.server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def running(app: Bot) -> Iterator[Playground]:
    """One playground for all of these tests: a server takes a while to stop."""
    with Playground(now=lambda: NOON, events_url=app.url) as playground:
        yield playground


@pytest.fixture
def bot(app: Bot) -> Iterator[Bot]:
    yield app
    app.answer = {}
    app.told.clear()


@pytest.fixture
def play() -> Play:
    return Play()


@pytest.fixture
def playground(running: Playground, bot: Bot, play: Play, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    """As if it had just begun."""
    monkeypatch.setattr("bot.playground.page.deeds.ANSWER_SECONDS", 0.0)  # this app says nothing by itself
    begin = running.workspace.memory()
    running.stage = play
    yield running
    quiet = running.quiet()
    running.workspace.recall(begin)
    assert quiet


@pytest.fixture
def do(playground: Playground) -> Callable[..., Shown]:
    """`do("say", text="...")` sends a form of the page as a browser does, and gives the page that comes back."""

    def send(deed: str, **fields: Any) -> Shown:
        address = deed if deed.startswith("/") else f"/do/{deed}"
        body = HERE | {name.rstrip("_"): value for name, value in fields.items()}
        headers = {"Origin": playground.base_url}
        answer = requests.post(playground.base_url + address, data=body, headers=headers, timeout=10)
        assert (answer.status_code, [one.status_code for one in answer.history]) == (200, [303])
        return Shown(answer.text)

    return send


@pytest.fixture
def page(playground: Playground) -> Callable[..., Shown]:
    """The page at this place, as a tree."""

    def read(**query: str) -> Shown:
        answer = requests.get(playground.page_url, params={name.rstrip("_"): value for name, value in query.items()}, timeout=60)
        assert answer.status_code == 200
        return Shown(answer.text)

    return read
