"""The line to Slack: who we are there, and in Socket Mode the WebSocket.

A Slack that is away is waited for; a token that is refused is told.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.error import URLError

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sending.delivery import backoff
from bot.sending.failures import is_token_trouble, retry_after
from bot.slack.hearing.desk import Desk
from workflows.errors import Refused

log = logging.getLogger("nakomen.connection")
socket_log = logging.getLogger("nakomen.socket")

PING_SECONDS = 3.0


class Connection:
    """Connects in the background and stays connected. `on_connected` is called after each (re)connection.

    `on_refused` is called once when Slack refuses a token: then no waiting helps.
    """

    def __init__(
        self,
        *,
        app: App,
        client: WebClient,
        desk: Desk,
        app_token: str | None,
        on_connected: Callable[[], None],
        on_refused: Callable[[Refused], None],
    ) -> None:
        self._app = app
        self._client = client
        self._desk = desk
        self._app_token = app_token
        self._on_connected = on_connected
        self._on_refused = on_refused
        self._stopping = threading.Event()
        self._known = threading.Event()
        self._thread: threading.Thread | None = None
        self._handler: SocketModeHandler | None = None

    def start(self) -> None:
        """Begins to connect and returns."""
        socket_log.disabled = False
        self._stopping.clear()
        self._thread = threading.Thread(target=self._connect, name="connection", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Hangs up, and lets the client end in the background: its threads may take seconds."""
        self._stopping.set()
        if self._handler is not None:
            self._handler.client.auto_reconnect_enabled = False
            socket_log.disabled = True  # the client complains of the line that it cuts itself
            _cut(self._handler)
            threading.Thread(target=self._handler.close, name="hang-up", daemon=True).start()
            self._handler = None

    @property
    def well(self) -> bool:
        """Whether Slack knows us, and in Socket Mode whether the line is open."""
        if not self._known.is_set():
            return False
        return self._app_token is None or (self._handler is not None and bool(self._handler.client.is_connected()))

    def _connect(self) -> None:
        if not self._persist(self._introduce, "slack.bot_token"):
            return
        if self._app_token is None:
            self._on_connected()
            return
        handler = SocketModeHandler(
            self._app,
            self._app_token,
            ping_interval=PING_SECONDS,
            logger=socket_log,
            concurrency=1,  # storing takes milliseconds; side by side they would overtake one another
        )
        handler.client.message_listeners.append(self._heard)
        self._handler = handler
        self._persist(handler.connect, "slack.app_token")

    def _introduce(self) -> None:
        """Asks Slack who we are (auth.test)."""
        answer = self._client.auth_test()
        self._desk.bot_user = str(answer["user_id"])
        self._desk.team_url = str(answer.get("url") or "")
        self._known.set()

    def _persist(self, attempt: Callable[[], object], key: str) -> bool:
        """Tries until it works; False when Slack refuses the token or we are to stop."""
        attempts = 0
        while not self._stopping.is_set():
            try:
                attempt()
                return True
            except Exception as error:
                code = _code(error)
                if is_token_trouble(code):
                    self._on_refused(
                        Refused(
                            f"Slack weigert het token van `{key}` ({code}). Kopieer het opnieuw van de pagina van je Slack-app; "
                            "`nakomen doctor` wijst de weg."
                        )
                    )
                    return False
                attempts += 1
                wait = retry_after(error) if isinstance(error, SlackApiError) and code == "ratelimited" else backoff(attempts)
                log.warning("no connection with Slack yet (%s), again in %.1f s", code, wait)
                self._stopping.wait(wait)
        return False

    def _heard(self, _client: Any, message: dict[str, Any], _raw: str | None) -> None:
        if message.get("type") == "hello":
            log.info("connected with Slack")
            self._on_connected()


def _cut(handler: SocketModeHandler) -> None:
    """Ends the line now: the client closes it when it has heard something, and Slack goes on to bring clicks to it till then."""
    line = getattr(handler.client.current_session, "sock", None)
    if line is not None:
        with suppress(OSError):  # it is broken already
            line.shutdown(socket.SHUT_RDWR)


def _code(error: Exception) -> str:
    if isinstance(error, SlackApiError):
        return str(error.response.get("error") or "unknown")
    if isinstance(error, URLError):  # its own name says nothing: what it carries tells a wrong name from a closed door
        return f"{type(error.reason).__name__}: {' '.join(str(error.reason).split())}"
    return type(error).__name__
