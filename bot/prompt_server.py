"""uvicorn's server in a thread of its own, that says when it listens and ends at once when it is told."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

TICK_SECONDS = 1.0
TICKS = 10  # of uvicorn's own count, which makes a new Date header at each tenth
LOOK_SECONDS = 0.005


class PromptServer(uvicorn.Server):
    """uvicorn looks ten times a second whether it is to end, and naps before it looks who is still there; this one is woken.

    It has no lifespan to end. `end` may be called from any thread, once it listens.
    """

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening
        self._told = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def end(self) -> None:
        """Takes nothing new, lets running answers finish as long as the configuration says, and ends."""
        self.should_exit = True
        if self._loop is not None:
            with suppress(RuntimeError):  # it has ended meanwhile, and its loop is closed
                self._loop.call_soon_threadsafe(self._told.set)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Opens for business, then says so."""
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        self._listening()

    async def main_loop(self) -> None:
        """Answers until it is told to end."""
        count = 0
        while not await self.on_tick(count):
            count += TICKS
            with suppress(TimeoutError):
                await asyncio.wait_for(self._told.wait(), TICK_SECONDS)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """As uvicorn does, looking more often whether everybody has gone."""
        for listener in (*self.servers, *(sockets or ())):
            listener.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        try:
            await asyncio.wait_for(self._all_gone(), self.config.timeout_graceful_shutdown)
        except TimeoutError:
            for task in self.server_state.tasks:
                task.cancel()

    async def _all_gone(self) -> None:
        while (self.server_state.connections or self.server_state.tasks) and not self.force_exit:
            await asyncio.sleep(LOOK_SECONDS)
