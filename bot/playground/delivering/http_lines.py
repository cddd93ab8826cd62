"""Knows the TCP line behind each request, so that a fault can cut it as a broken network would."""

from __future__ import annotations

import asyncio
import socket
import struct
import weakref
from typing import Any

from starlette.requests import HTTPConnection
from uvicorn.protocols.http.h11_impl import H11Protocol


class HttpLines:
    """The open lines by the other side's address. `protocol` is the class that uvicorn is to use."""

    def __init__(self) -> None:
        self._open: weakref.WeakValueDictionary[tuple[str, int], asyncio.Transport] = weakref.WeakValueDictionary()
        lines = self._open

        class Protocol(H11Protocol):
            """uvicorn's own protocol, that notes its line when a connection is made."""

            def connection_made(self, transport: Any) -> None:
                lines[transport.get_extra_info("peername")[:2]] = transport
                super().connection_made(transport)

        self.protocol: type[H11Protocol] = Protocol

    def cut(self, connection: HTTPConnection) -> None:
        """Resets the line at once: the other side sees the connection break, and gets nothing more."""
        client = connection.client
        transport = self._open.get((client.host, client.port)) if client else None
        if transport is None or transport.is_closing():
            return  # the other side was killed meanwhile
        line = transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close sends RST
        transport.abort()
