"""Signed HTTP delivery: a real bolt app behind Starlette verifies the signatures of the stand-in and is told everything."""

from __future__ import annotations

import json
import queue
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import pytest
import uvicorn
from slack_bolt import App
from slack_bolt.adapter.starlette import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.playground.delivering.events_http import signature
from bot.playground.sample_workspace import CHANNEL, GEMEENTE
from bot.playground.server import Playground


class Ear:
    """A plain HTTP server that notes what it is told and answers with the next status of `answers`."""

    def __init__(self) -> None:
        self.told: queue.Queue[tuple[dict[str, str], str]] = queue.Queue()
        self.answers: list[int] = []
        ear = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                said = json.loads(body) if body.startswith("{") else {}
                status = 200 if "challenge" in said or not ear.answers else ear.answers.pop(0)
                self.send_response(status)
                self.end_headers()
                if "challenge" in said:
                    self.wfile.write(json.dumps({"challenge": said["challenge"]}).encode())
                else:
                    ear.told.put(({key.lower(): value for key, value in self.headers.items()}, body))

            def log_message(self, *args: Any) -> None:
                """Keeps quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/slack/events"


@pytest.fixture
def ear() -> Iterator[Ear]:
    ear = Ear()
    thread = threading.Thread(target=ear.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield ear
    ear.server.shutdown()
    ear.server.server_close()
    thread.join()


def test_the_signature_is_the_one_of_slacks_own_example() -> None:
    body = (
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    known = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert signature("8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body) == known


def test_events_come_signed_as_json(ear: Ear) -> None:
    with Playground(events_url=ear.url) as playground:
        playground.people.say(GEMEENTE, CHANNEL, "Klaar")
        headers, body = ear.told.get(timeout=60)
        assert SignatureVerifier(playground.signing_secret).is_valid_request(body, headers)
        assert json.loads(body)["event"]["text"] == "Klaar"
        assert "x-slack-retry-num" not in headers
        assert playground.quiet()


def test_what_is_answered_with_an_error_comes_again_with_retry_headers(ear: Ear) -> None:
    ear.answers = [500]
    with Playground(events_url=ear.url, retries=(0.0,)) as playground:
        playground.people.say(GEMEENTE, CHANNEL, "Klaar")
        ear.told.get(timeout=60)
        headers, _ = ear.told.get(timeout=60)
        assert (headers["x-slack-retry-num"], headers["x-slack-retry-reason"]) == ("1", "http_error")
        assert playground.quiet()
        assert playground.deliveries.all[-1].state == "acked"


def test_commands_and_clicks_come_as_forms_to_the_same_address(ear: Ear) -> None:
    with Playground(events_url=ear.url) as playground:
        assert playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "status 6 klaar").wait()
        _, body = ear.told.get(timeout=60)
        assert parse_qs(body)["text"] == ["status 6 klaar"]
        message = playground.people.say(GEMEENTE, CHANNEL, "kijk")
        ear.told.get(timeout=60)
        assert playground.people.shortcut(GEMEENTE, message, "read_file").wait()
        headers, body = ear.told.get(timeout=60)
        assert SignatureVerifier(playground.signing_secret).is_valid_request(body, headers)
        assert json.loads(parse_qs(body)["payload"][0])["callback_id"] == "read_file"


@contextmanager
def bolt_over_http(secret: str = "") -> Iterator[tuple[Playground, App]]:
    """A stand-in and a bolt app in a web server of its own, each knowing the other's address."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    with listener, Playground(events_url=f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events") as playground:
        client = WebClient(token=playground.bot_token, base_url=playground.api_url)
        app = App(signing_secret=secret or playground.signing_secret, client=client)
        handler = SlackRequestHandler(app)

        async def endpoint(request: Request) -> Response:
            return await handler.handle(request)

        web = Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])
        server = uvicorn.Server(uvicorn.Config(web, lifespan="off", ws="none", log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield playground, app
        finally:
            server.should_exit = True
            thread.join()


def test_a_bolt_app_behind_http_hears_and_answers() -> None:
    with bolt_over_http() as (playground, app):

        @app.command("/afspraak")
        def command(ack: Any, body: dict[str, Any]) -> None:
            ack(f"Je vroeg: {body['text']}")

        assert playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "help").wait()
        assert playground.wait_for(lambda workspace: workspace.ephemerals)
        assert playground.workspace.ephemerals[0].text == "Je vroeg: help"


def test_a_wrong_secret_is_not_acknowledged() -> None:
    with bolt_over_http("another") as (playground, _):
        assert not playground.people.slash(GEMEENTE, CHANNEL, "/afspraak", "help").wait()
