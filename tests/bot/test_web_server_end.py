"""How the web server ends: what it is answering is finished, and nobody new is let in."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
import requests
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.server import WebServer


class Slow:
    """An application that answers when it is told to."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._go: asyncio.Event | None = None

    async def answer(self, request: Request) -> Response:
        if self._go is None:  # one word lets all go: whoever knocks to hear whether it is closed waits with the first
            self._loop, self._go = asyncio.get_running_loop(), asyncio.Event()
        self.begun.set()
        await self._go.wait()
        return PlainTextResponse("whole")

    def go(self) -> None:
        assert self._loop is not None and self._go is not None
        self._loop.call_soon_threadsafe(self._go.set)


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def server(slow: Slow) -> Iterator[WebServer]:
    server = WebServer(Starlette(routes=[Route("/", slow.answer)]), "127.0.0.1", 0)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def side_by_side() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


def address_of(server: WebServer) -> str:
    return f"http://127.0.0.1:{server.port}/"


def asked(slow: Slow, server: WebServer, side_by_side: ThreadPoolExecutor) -> Future[requests.Response]:
    """A question that is being answered."""
    answer = side_by_side.submit(requests.get, address_of(server), timeout=30)
    assert slow.begun.wait(30)
    return answer


def closed(address: str) -> bool:
    try:
        requests.get(address, timeout=0.2)
    except requests.exceptions.ReadTimeout:
        return False
    except requests.exceptions.ConnectionError:
        return True
    return False


def test_an_answer_under_way_is_finished_and_nobody_new_is_let_in(
    slow: Slow, server: WebServer, side_by_side: ThreadPoolExecutor
) -> None:
    answer = asked(slow, server, side_by_side)
    end = side_by_side.submit(server.stop)
    while not closed(address_of(server)):
        assert not answer.done()
    slow.go()
    assert answer.result(30).text == "whole"
    end.result(30)


def test_an_answer_that_never_comes_does_not_hold_up_the_end(
    slow: Slow, server: WebServer, side_by_side: ThreadPoolExecutor
) -> None:
    answer = asked(slow, server, side_by_side)
    server.stop()
    said = answer.exception(30)
    assert isinstance(said, requests.exceptions.ConnectionError) or answer.result().status_code == 500


def test_it_may_be_stopped_twice_and_without_a_start(server: WebServer, slow: Slow) -> None:
    server.stop()
    server.stop()
    WebServer(Starlette(), "127.0.0.1", 0).stop()
    assert not slow.begun.is_set()
