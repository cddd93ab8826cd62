"""Socket Mode as Slack speaks it: tickets, hello, envelopes, acks, disconnect.

Reference: docs.slack.dev/apis/events-api/using-socket-mode.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import uuid
from collections.abc import Callable
from contextlib import suppress

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.playground.delivering.deliveries import Deliveries, Delivery
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json

MOST_CONNECTIONS = 10


class Connection:
    """One open WebSocket: what is to be sent stands in a queue, and what was sent is remembered until acknowledged."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self.sent: dict[str, int] = {}
        self.leaving = False

    async def write(self) -> None:
        """Sends what comes into the queue, in order, until None comes, it is cancelled or the other side is gone."""
        with suppress(WebSocketDisconnect, RuntimeError, OSError):
            while (said := await self.queue.get()) is not None:
                await self.socket.send_text(json.dumps(said))
            await self.socket.close()


class SocketMode:
    """All connections of the app; several take turns, as with Slack."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries, cut: Callable[[WebSocket], None]) -> None:
        self.workspace = workspace
        self.deliveries = deliveries
        self.connections: list[Connection] = []
        self.base = ""
        self._cut = cut
        self._tickets: set[str] = set()
        self._turn = itertools.count()

    def new_url(self) -> str:
        """An address for one connection, good for one use."""
        ticket = uuid.uuid4().hex
        with self.workspace.changed:
            self._tickets.add(ticket)
        return f"{self.base}/link/?ticket={ticket}&app_id={self.workspace.app.id}"

    def ready(self) -> bool:
        """Whether the app is connected."""
        return any(not connection.leaving for connection in self.connections)

    def send(self, delivery: Delivery) -> None:
        """Puts an envelope on the next connection in turn."""
        staying = [connection for connection in self.connections if not connection.leaving]
        connection = staying[next(self._turn) % len(staying)]
        connection.sent[delivery.id] = delivery.attempt
        connection.queue.put_nowait(_envelope(delivery))

    async def endpoint(self, socket: WebSocket) -> None:
        """Serves one connection from hello to its end."""
        ticket = socket.query_params.get("ticket", "")
        with self.workspace.changed:
            known = ticket in self._tickets
            self._tickets.discard(ticket)
        if not known:
            await socket.close(4001)
            return
        await socket.accept()
        if len(self.connections) >= MOST_CONNECTIONS:
            await socket.send_text(json.dumps({"type": "disconnect", "reason": "too_many_websockets"}))
            await socket.close()
            return
        connection = Connection(socket)
        writer = asyncio.create_task(connection.write())
        self._opened(connection)
        try:
            await self._listen(connection)
        finally:
            writer.cancel()
            self._closed(connection)

    def ask_to_reconnect(self, reason: str = "refresh_requested") -> None:
        """Tells every connection to be renewed, as Slack does every few hours. Called in the event loop."""
        for connection in self.connections:
            connection.leaving = True
            host = {"host": "playground"}
            connection.queue.put_nowait({"type": "disconnect", "reason": reason, "debug_info": host})

    def cut_all(self) -> None:
        """Cuts every connection without a goodbye. Called in the event loop."""
        for connection in self.connections:
            self._cut(connection.socket)

    def _opened(self, connection: Connection) -> None:
        for leaving in (one for one in self.connections if one.leaving):
            leaving.queue.put_nowait(None)  # a new line has taken over: Slack closes the old one itself
        with self.workspace.changed:
            self.connections.append(connection)
            self.workspace.changed.notify_all()
        about = {"host": "playground", "build_number": 1, "approximate_connection_time": 18060}
        info = {"connection_info": {"app_id": self.workspace.app.id}, "num_connections": len(self.connections)}
        connection.queue.put_nowait({"type": "hello", **info, "debug_info": about})
        self.deliveries.transport_ready()

    def _closed(self, connection: Connection) -> None:
        with self.workspace.changed:
            self.connections.remove(connection)
            self.workspace.changed.notify_all()
        for delivery_id, attempt in connection.sent.items():
            self.deliveries.failed(delivery_id, attempt, "timeout")

    async def _listen(self, connection: Connection) -> None:
        with suppress(WebSocketDisconnect, OSError):
            while True:
                said = _parsed(await connection.socket.receive_text())
                envelope = said.get("envelope_id")
                if isinstance(envelope, str):
                    connection.sent.pop(envelope, None)
                    answer = said.get("payload")
                    self.deliveries.acknowledge(envelope, answer if isinstance(answer, dict) else None)


def _envelope(delivery: Delivery) -> Json:
    envelope: Json = {"envelope_id": delivery.id, "type": delivery.kind, "payload": delivery.payload}
    envelope["accepts_response_payload"] = delivery.kind != "events_api"
    if delivery.kind == "events_api":
        envelope |= {"retry_attempt": delivery.attempt, "retry_reason": delivery.reason}
    return envelope


def _parsed(text: str) -> Json:
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
