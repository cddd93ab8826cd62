"""The stand-in as a running server: Web API, Socket Mode or signed HTTP, files, response addresses and the chat page."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from types import TracebackType

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route, WebSocketRoute

from bot.playground.api.api_http import ApiHttp
from bot.playground.api.web_api import WebApi
from bot.playground.delivering.deliveries import PATIENCE, SLACK_RETRIES, Deliveries, Transport
from bot.playground.delivering.events_http import HttpEvents
from bot.playground.delivering.http_lines import HttpLines
from bot.playground.delivering.socket_mode import SocketMode
from bot.playground.faults import Faults
from bot.playground.file_http import FileHttp
from bot.playground.interactions import Interactions
from bot.playground.page.chat import ChatPage
from bot.playground.page.stage import Stage
from bot.playground.residents import Residents
from bot.playground.sample_workspace import sample_workspace
from bot.playground.wall_time import wall_seconds
from bot.playground.workspace import Workspace
from bot.prompt_server import PromptServer


class Playground:
    """A Slack of one's own on 127.0.0.1. `events_url` chooses signed HTTP; without it the app connects by Socket Mode.

    `ack_seconds` and `retries` are Slack's patience with an event, in seconds of wall time; `port` 0 takes a free one.
    `stage` (may be set later) adds a clock, a story and panels to the page.
    """

    def __init__(
        self,
        workspace: Workspace | None = None,
        *,
        now: Callable[[], datetime] | None = None,
        events_url: str | None = None,
        ack_seconds: float = 3.0,
        retries: Sequence[float] = SLACK_RETRIES,
        port: int = 0,
        stage: Stage | None = None,
    ) -> None:
        self.workspace = workspace or sample_workspace(now or _wall_now)
        self.faults = Faults()
        self.deliveries = Deliveries(self.workspace, ack_seconds, retries)
        self.interactions = Interactions(self.workspace, self.deliveries)
        self.people = Residents(self.workspace, self.interactions)
        self.port = port
        self.stage = stage
        self._events_url = events_url
        self._lines = HttpLines()
        self._sockets = SocketMode(self.workspace, self.deliveries, self._lines.cut)
        self.api = WebApi(self.workspace, self._sockets.new_url)
        self._started = threading.Event()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: PromptServer | None = None
        self._ended: asyncio.Event | None = None
        self._failure: BaseException | None = None

    # --- what the app is configured with

    @property
    def base_url(self) -> str:
        """The server's address without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        """What stands in the configuration as `slack.api_url`."""
        return f"{self.base_url}/api/"

    @property
    def page_url(self) -> str:
        """The workspace in a browser, to read and to take part in."""
        return f"{self.base_url}/"

    @property
    def bot_token(self) -> str:
        """The bot's token (xoxb-)."""
        return self.workspace.app.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token for Socket Mode (xapp-)."""
        return self.workspace.app.app_token

    @property
    def signing_secret(self) -> str:
        """The secret that signs HTTP events."""
        return self.workspace.app.signing_secret

    # --- its life

    def start(self) -> Playground:
        """Listens, and returns when it does; raises what went wrong."""
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", self.port))
        except OSError:
            listener.close()
            raise
        self.port = listener.getsockname()[1]
        self._place()
        self._started.clear()
        self._thread = threading.Thread(target=self._run, args=(listener,), name="playground", daemon=True)
        self._thread.start()
        self._started.wait()
        if self._failure is not None:
            raise RuntimeError("the playground could not start") from self._failure
        return self

    def stop(self) -> None:
        """Closes every connection and waits for the server's end."""
        loop, thread = self._loop, self._thread
        if loop is None or thread is None:
            return
        loop.call_soon_threadsafe(self._end)
        thread.join(timeout=10)
        self._thread = self._loop = None
        if self._failure is not None:
            raise RuntimeError("the playground broke down") from self._failure

    def __enter__(self) -> Playground:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()

    # --- waiting and trouble

    def quiet(self, timeout: float = PATIENCE) -> bool:
        """Waits until the app acknowledged everything and no call is under way; False when that took too long."""
        return self.deliveries.quiet(timeout)

    def wait_for(self, promise: Callable[[Workspace], object], timeout: float = PATIENCE) -> bool:
        """Waits until `promise(workspace)` is true; False when that took too long."""
        return self.workspace.wait_for(promise, timeout)

    def connected(self, timeout: float = PATIENCE, count: int = 1) -> bool:
        """Waits until the app has this many Socket Mode connections."""
        return self.workspace.wait_for(lambda _: len(self._sockets.connections) >= count, timeout)

    def disconnected(self, timeout: float = PATIENCE) -> bool:
        """Waits until the app has no Socket Mode connection."""
        return self.workspace.wait_for(lambda _: not self._sockets.connections, timeout)

    def cut_connections(self) -> None:
        """Breaks every WebSocket without a goodbye, as a network does."""
        self._in_loop(self._sockets.cut_all)

    def ask_to_reconnect(self, reason: str = "refresh_requested") -> None:
        """Sends Slack's `disconnect` message on every WebSocket."""
        self._in_loop(lambda: self._sockets.ask_to_reconnect(reason))

    def _in_loop(self, do: Callable[[], None]) -> None:
        if self._loop is None:
            raise RuntimeError("the playground is not running")
        self._loop.call_soon_threadsafe(do)

    # --- inside the thread

    def _place(self) -> None:
        self._sockets.base = f"ws://127.0.0.1:{self.port}"
        self.workspace.files_url = f"{self.base_url}/files-pri/{self.workspace.team.id}-"
        self.workspace.upload_url = f"{self.base_url}/upload/v1/"
        self.interactions.response_base = f"{self.base_url}/actions/"

    def _run(self, listener: socket.socket) -> None:
        try:
            asyncio.run(self._serve(listener))
        except BaseException as failure:  # the starting thread raises it; nothing may be lost in a daemon thread
            self._failure = failure
        finally:
            listener.close()
            self._started.set()

    async def _serve(self, listener: socket.socket) -> None:
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        transport: Transport = self._sockets
        if self._events_url is not None:
            transport = HttpEvents(self.workspace, self.deliveries, self._events_url)
        config = uvicorn.Config(
            self._web(self._ended),
            http=self._lines.protocol,
            ws="websockets-sansio",
            lifespan="off",
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=2,
        )
        self._server = PromptServer(config, self._started.set)
        self.deliveries.start(self._loop, transport)
        try:
            await self._server.serve(sockets=[listener])
        finally:
            self.deliveries.stop()
            if isinstance(transport, HttpEvents):
                transport.close()

    def _end(self) -> None:
        if self._server is not None and self._ended is not None:
            self._ended.set()
            self._server.end()

    def _web(self, ended: asyncio.Event) -> Starlette:
        api = ApiHttp(self.api, self.faults, self.deliveries, self._lines.cut, ended)
        files = FileHttp(self.workspace)
        return Starlette(
            routes=[
                Route("/api/{method}", api.endpoint, methods=["GET", "POST"]),
                WebSocketRoute("/link/", self._sockets.endpoint),
                Route("/actions/{id}", self.interactions.endpoint, methods=["POST"]),
                Route("/upload/v1/{id}", files.upload, methods=["POST"]),
                Route("/files-pri/{rest:path}", files.download, methods=["GET"]),
                *ChatPage(self, ended).routes(),
            ]
        )


def _wall_now() -> datetime:
    return datetime.fromtimestamp(wall_seconds(), UTC)
