"""Trouble that the stand-in makes when it is asked to, as the real slack_sdk meets it."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.faults import Faults
from bot.playground.sample_workspace import CHANNEL
from bot.playground.server import Playground


@pytest.fixture(scope="module")
def server() -> Iterator[Playground]:
    with Playground() as playground:
        yield playground


@pytest.fixture
def playground(server: Playground) -> Iterator[Playground]:
    server.workspace.messages[CHANNEL].clear()
    yield server
    server.faults.clear()


@pytest.fixture
def client(playground: Playground) -> WebClient:
    """A client that tries once and gives up early."""
    return WebClient(token=playground.bot_token, base_url=playground.api_url, retry_handlers=[], timeout=1)


def test_too_many_requests_says_when_to_come_back_and_posts_nothing(playground: Playground, client: WebClient) -> None:
    playground.faults.add("ratelimited", "chat.postMessage", retry_after=7)
    with pytest.raises(SlackApiError) as refusal:
        client.chat_postMessage(channel=CHANNEL, text="x")
    assert (refusal.value.response.status_code, refusal.value.response.headers["retry-after"]) == (429, "7")
    assert not playground.workspace.messages[CHANNEL]
    client.chat_postMessage(channel=CHANNEL, text="x")
    assert len(playground.workspace.messages[CHANNEL]) == 1


@pytest.mark.parametrize("status", ["500", "503"])
def test_a_server_error_has_its_status(playground: Playground, client: WebClient, status: str) -> None:
    playground.faults.add(status)
    with pytest.raises(SlackApiError) as refusal:
        client.auth_test()
    assert refusal.value.response.status_code == int(status)


def test_a_line_that_is_reset_did_nothing(playground: Playground, client: WebClient) -> None:
    playground.faults.add("reset", "chat.postMessage")
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        client.chat_postMessage(channel=CHANNEL, text="x")
    assert not playground.workspace.messages[CHANNEL]


def test_an_answer_that_is_dropped_did_it_all_the_same(playground: Playground, client: WebClient) -> None:
    playground.faults.add("drop", "chat.postMessage")
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        client.chat_postMessage(channel=CHANNEL, text="x")
    assert [message.text for message in playground.workspace.messages[CHANNEL].values()] == ["x"]


def test_silence_lasts_longer_than_the_client_and_ends_with_the_server(client: WebClient) -> None:
    with Playground() as playground:
        playground.faults.add("hang", times=None)
        silent = WebClient(token="xoxb-x", base_url=playground.api_url, retry_handlers=[], timeout=1)
        with pytest.raises(TimeoutError):
            silent.auth_test()
        began = time.monotonic()
    assert time.monotonic() - began < 5


def test_faults_are_counted_by_method_and_switched_off() -> None:
    faults = Faults()
    fault = faults.add("500", "chat.update", times=2)
    assert [faults.next_for(method) is fault for method in ("auth.test", "chat.update", "chat.update", "chat.update")] == [
        False, True, True, False,
    ]  # fmt: skip
    faults.add("503", times=None)
    assert faults.next_for("auth.test") is not None
    faults.clear()
    assert faults.next_for("auth.test") is None


def test_chance_repeats_itself_by_its_seed() -> None:
    def met(seed: int) -> list[bool]:
        faults = Faults()
        faults.add("500", times=None, share=0.3, seed=seed)
        return [faults.next_for("auth.test") is not None for _ in range(200)]

    assert met(1) == met(1) != met(2)
    assert 30 <= sum(met(1)) <= 90


def test_what_comes_late_is_done_after_the_client_gave_up(playground: Playground, client: WebClient) -> None:
    playground.faults.add("late", "chat.postMessage", delay=1.2)
    with pytest.raises(TimeoutError):
        client.chat_postMessage(channel=CHANNEL, text="x")
    assert not playground.workspace.messages[CHANNEL]
    assert playground.wait_for(lambda workspace: len(workspace.messages[CHANNEL]) == 1, 5)
