"""Socket Mode of the stand-in: with a bare WebSocket to see the protocol, and with the real slack_bolt over it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from bot.playground.sample_workspace import BOT, CHANNEL, GEMEENTE
from bot.playground.server import Playground

BUTTON = {"type": "button", "action_id": "task_done", "value": "6", "text": {"type": "plain_text", "text": "Afgerond"}}


@pytest.fixture
def playground() -> Iterator[Playground]:
    """A stand-in with little patience, so that what is not acknowledged comes again soon."""
    with Playground(ack_seconds=0.1, retries=(0.0, 0.0)) as playground:
        yield playground


@pytest.fixture
def patient() -> Iterator[Playground]:
    """A stand-in with Slack's own patience."""
    with Playground() as playground:
        yield playground


@contextmanager
def line(playground: Playground) -> Iterator[ClientConnection]:
    """A bare connection, past its hello."""
    client = WebClient(base_url=playground.api_url)
    with connect(client.apps_connections_open(app_token=playground.app_token)["url"]) as socket:
        assert heard(socket)["type"] == "hello"
        yield socket


def heard(socket: ClientConnection) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(socket.recv(timeout=60))
    return said


@contextmanager
def bolt(playground: Playground, app: App) -> Iterator[SocketModeHandler]:
    """The real bolt, connected."""
    client = WebClient(token=playground.app_token, base_url=playground.api_url)
    handler = SocketModeHandler(app, playground.app_token, web_client=client, ping_interval=0.2)
    handler.connect()
    try:
        assert playground.connected()
        yield handler
    finally:
        handler.client.auto_reconnect_enabled = False  # a line that breaks now spares bolt its wait of three seconds
        playground.cut_connections()
        playground.disconnected()
        with suppress(AttributeError):  # slack_sdk's own threads may have let go of the socket a moment before
            handler.close()


def bolt_app(playground: Playground) -> App:
    return App(client=WebClient(token=playground.bot_token, base_url=playground.api_url))


# --- the protocol


def test_an_address_is_good_for_one_connection(playground: Playground) -> None:
    url = WebClient(base_url=playground.api_url).apps_connections_open(app_token=playground.app_token)["url"]
    with connect(url) as socket:
        assert heard(socket)["num_connections"] == 1
        with pytest.raises(InvalidStatus):
            connect(url)


def test_an_event_comes_in_an_envelope_and_is_settled_by_its_id(playground: Playground) -> None:
    with line(playground) as socket:
        message = playground.people.say(GEMEENTE, CHANNEL, "Klaar")
        envelope = heard(socket)
        assert (envelope["type"], envelope["accepts_response_payload"]) == ("events_api", False)
        assert envelope["payload"]["event"]["ts"] == message.ts
        assert not playground.quiet(timeout=0)
        socket.send(json.dumps({"envelope_id": envelope["envelope_id"]}))
        assert playground.quiet()


def test_an_event_that_is_not_acknowledged_comes_again_and_then_no_more(playground: Playground) -> None:
    with line(playground) as socket:
        playground.people.say(GEMEENTE, CHANNEL, "Klaar")
        tries = [heard(socket) for _ in range(3)]
        assert [one["retry_attempt"] for one in tries] == [0, 1, 2]
        assert tries[1]["retry_reason"] == "timeout"
        assert len({one["payload"]["event_id"] for one in tries}) == 1
        assert playground.quiet()
        assert playground.deliveries.all[-1].state == "lost"


def test_an_event_on_a_line_that_is_cut_comes_again_on_the_next(patient: Playground) -> None:
    with line(patient) as socket:
        patient.people.say(GEMEENTE, CHANNEL, "Klaar")
        first = heard(socket)
        patient.cut_connections()
        with pytest.raises((ConnectionClosed, OSError)):
            socket.recv(timeout=60)
    assert patient.disconnected()
    with line(patient) as socket:
        again = heard(socket)
        assert (again["retry_attempt"], again["payload"]["event_id"]) == (1, first["payload"]["event_id"])
        socket.send(json.dumps({"envelope_id": again["envelope_id"]}))
        assert patient.quiet()


def test_what_happens_while_nobody_listens_waits_for_a_connection(playground: Playground) -> None:
    playground.people.say(GEMEENTE, CHANNEL, "Is daar iemand?")
    assert not playground.quiet(timeout=0)
    with line(playground) as socket:
        assert heard(socket)["payload"]["event"]["text"] == "Is daar iemand?"


def test_what_waits_can_be_lost_as_after_a_long_absence(playground: Playground) -> None:
    playground.people.say(GEMEENTE, CHANNEL, "Is daar iemand?")
    assert playground.deliveries.lose_waiting() == 1
    assert playground.quiet(timeout=0)


def test_connections_take_turns(playground: Playground) -> None:
    with line(playground) as one, line(playground) as other:
        playground.people.say(GEMEENTE, CHANNEL, "a")
        playground.people.say(GEMEENTE, CHANNEL, "b")
        assert sorted(heard(socket)["payload"]["event"]["text"] for socket in (one, other)) == ["a", "b"]


def test_a_line_that_was_asked_to_leave_gets_nothing_more_and_is_closed_when_another_took_over(playground: Playground) -> None:
    with line(playground) as old:
        playground.ask_to_reconnect()
        assert heard(old) == {"type": "disconnect", "reason": "refresh_requested", "debug_info": {"host": "playground"}}
        with line(playground) as fresh:
            playground.people.say(GEMEENTE, CHANNEL, "a")
            assert heard(fresh)["payload"]["event"]["text"] == "a"
            with pytest.raises(ConnectionClosed):
                old.recv(timeout=60)


def test_a_click_has_one_chance(playground: Playground) -> None:
    message = post_button(playground)
    assert not playground.people.click(GEMEENTE, message, "task_done").wait()
    with line(playground) as socket:
        while heard(socket)["type"] == "events_api":  # the button's own message comes first
            break
        click = playground.people.click(GEMEENTE, message, "task_done")
        assert not click.wait()
        assert click.state == "lost"


def post_button(playground: Playground) -> Any:
    """A message of the bot with one button."""
    blocks = [{"type": "actions", "elements": [BUTTON]}]
    client = WebClient(token=playground.bot_token, base_url=playground.api_url)
    ts = client.chat_postMessage(channel=CHANNEL, text="6", blocks=blocks)["ts"]
    return playground.workspace.message(CHANNEL, ts)


# --- the real bolt


def test_bolt_hears_a_message_and_answers_in_the_channel(patient: Playground) -> None:
    app = bolt_app(patient)

    @app.event("message")
    def answer(event: dict[str, Any], say: Any) -> None:
        if "bot_id" not in event:
            say(f"Gehoord: {event['text']}", thread_ts=event["ts"])

    with bolt(patient, app):
        said = patient.people.say(GEMEENTE, CHANNEL, "6 klaar & af")
        assert patient.wait_for(lambda workspace: workspace.replies(said))
        reply = patient.workspace.replies(said)[0]
        assert (reply.user, reply.text) == (BOT, "Gehoord: 6 klaar &amp; af")
        assert patient.quiet()


def test_bolt_acknowledges_a_click_and_answers_to_its_response_address(patient: Playground) -> None:
    app = bolt_app(patient)
    app.event("message")(lambda: None)

    @app.action("task_done")
    def done(ack: Any, action: dict[str, Any], respond: Any) -> None:
        ack()
        respond(text=f"Taak {action['value']} is klaar", replace_original=True)

    with bolt(patient, app):
        message = post_button(patient)
        assert patient.people.click(GEMEENTE, message, "task_done", "6").wait()
        assert patient.wait_for(lambda _: message.text == "Taak 6 is klaar")
        assert message.blocks == []


def test_bolt_answers_a_command_and_opens_a_modal_with_errors(patient: Playground) -> None:
    app = bolt_app(patient)
    label, reason = {"type": "plain_text", "text": "Reden"}, {"type": "plain_text_input", "action_id": "reden"}
    field = {"type": "input", "block_id": "waarom", "label": label, "element": reason}
    view = {"type": "modal", "callback_id": "laat", "title": label, "submit": label, "blocks": [field]}

    @app.command("/afspraak")
    def command(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack(text=f"Je vroeg {body['text']}")
        client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.view("laat")
    def submitted(ack: Any, view: dict[str, Any]) -> None:
        said = view["state"]["values"]["waarom"]["reden"]["value"]
        ack(response_action="errors", errors={"waarom": "Iets langer graag"}) if len(said) < 5 else ack()

    with bolt(patient, app):
        assert patient.people.slash(GEMEENTE, CHANNEL, "/afspraak", "6").wait()
        assert patient.wait_for(lambda workspace: workspace.ephemerals and workspace.modals.get(GEMEENTE))
        assert patient.workspace.ephemerals[0].text == "Je vroeg 6"
        opened = patient.people.modal(GEMEENTE)
        assert opened is not None
        assert patient.people.submit_view(GEMEENTE, opened, {"reden": "nee"}).wait()
        assert patient.wait_for(lambda _: opened.errors == {"waarom": "Iets langer graag"})
        assert patient.people.submit_view(GEMEENTE, opened, {"reden": "De vergunning laat op zich wachten"}).wait()
        assert patient.wait_for(lambda _: not opened.open)
        assert patient.people.modal(GEMEENTE) is None


@pytest.mark.parametrize("trouble", ["cut", "asked"])
def test_bolt_comes_back_after_its_line_is_gone(patient: Playground, trouble: str) -> None:
    app = bolt_app(patient)
    heard_texts: list[str] = []
    arrived = threading.Event()

    @app.event("message")
    def hear(event: dict[str, Any]) -> None:
        heard_texts.append(event["text"])
        arrived.set()

    with bolt(patient, app):
        if trouble == "cut":
            patient.cut_connections()
            assert patient.disconnected()
        else:
            patient.ask_to_reconnect()
        patient.people.say(GEMEENTE, CHANNEL, "ben je er weer?")
        assert arrived.wait(60)
        assert "ben je er weer?" in heard_texts
        assert patient.quiet()
