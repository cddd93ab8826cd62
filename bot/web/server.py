"""Runs the web application beside the rest of the bot: uvicorn in a thread of its own."""

from __future__ import annotations

import socket
import threading
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from bot.prompt_server import PromptServer
from workflows.errors import Refused

START_SECONDS = 10.0
STOP_SECONDS = 2.0


class AddressTaken(Refused):
    """The web server can't listen where the configuration says."""


class _QuietProtocol(HttpToolsProtocol):
    """Never logs a path: that of a feed is a secret. uvicorn's own switch gives way to any handler on its logger."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.access_log = False


class WebServer:
    """Listens from `start()` to `stop()`; each is called once. Port 0 takes a free one, which `port` tells after the start."""

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._app = app
        self.host = host
        self.port = port
        self._ready = threading.Event()
        self._server: PromptServer | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Binds, and returns when requests are answered; AddressTaken when the address can't be had."""
        listener = _listen(self.host, self.port)
        self.port = listener.getsockname()[1]
        config = uvicorn.Config(
            self._app,
            loop="auto",
            http=_QuietProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        self._server = PromptServer(config, self._ready.set)
        self._thread = threading.Thread(target=self._server.run, args=([listener],), name="web", daemon=True)
        self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise Refused(
                f"De webserver op {self.host}:{self.port} kwam niet op gang. Kijk in het logboek wat er aan de hand is."
            )

    def stop(self) -> None:
        """Lets running answers finish and ends, within two seconds; harmless when it never started."""
        if self._server is None or self._thread is None:
            return
        self._server.end()
        self._thread.join(STOP_SECONDS)
        self._server.force_exit = True


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0][0]
        listener = socket.socket(family, socket.SOCK_STREAM)
    except OSError as error:
        raise _refusal(host, port, error) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise _refusal(host, port, error) from error
    return listener


def _refusal(host: str, port: int, error: OSError) -> AddressTaken:
    return AddressTaken(
        f"De webserver kan niet luisteren op {host}:{port}: {error.strerror}. "
        "Kies onder [web] bij `listen` een ander adres of een andere poort, of stop het programma dat daar al luistert."
    )
