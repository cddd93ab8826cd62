"""The stand-in's server and its smaller answers: ports, broken requests, modals by the app's answer, odd calls."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.residents import CannotDo
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.workspace_nouns import View


@pytest.fixture
def playground() -> Iterator[Playground]:
    with Playground() as playground:
        yield playground


@pytest.fixture
def client(playground: Playground) -> WebClient:
    return WebClient(token=playground.bot_token, base_url=playground.api_url)


def error_of(call: Any, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as refusal:
        call(**arguments)
    return str(refusal.value.response["error"])


# --- the server


def test_a_port_that_is_taken_is_said_at_once(playground: Playground) -> None:
    with pytest.raises(OSError, match="in use"):
        Playground(port=playground.port).start()


def test_it_stops_without_leaving_a_thread_and_starts_again_with_what_was_said() -> None:
    playground = Playground()
    with playground:
        playground.people.say(GEMEENTE, CHANNEL, "onthouden")
    assert "playground" not in [thread.name for thread in threading.enumerate()]
    with playground:
        client = WebClient(token=playground.bot_token, base_url=playground.api_url)
        assert client.conversations_history(channel=CHANNEL)["messages"][0]["text"] == "onthouden"


def test_trouble_on_the_lines_needs_a_running_server() -> None:
    with pytest.raises(RuntimeError):
        Playground().cut_connections()


def test_broken_json_is_refused(playground: Playground) -> None:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {playground.bot_token}"}
    for body in ("{", "[]"):
        answer = requests.post(f"{playground.api_url}chat.postMessage", data=body, headers=headers, timeout=60)
        assert answer.json() == {"ok": False, "error": "invalid_json"}


def test_a_read_may_be_a_get_with_its_arguments_in_the_address(playground: Playground) -> None:
    headers = {"Authorization": f"Bearer {playground.bot_token}"}
    answer = requests.get(f"{playground.api_url}users.info?user={GEMEENTE}", headers=headers, timeout=60)
    assert answer.json()["user"]["id"] == GEMEENTE


def test_the_response_address_is_served(playground: Playground) -> None:
    channel = playground.workspace.channels[CHANNEL]
    shortcut = playground.people.shortcut(GEMEENTE, playground.people.say(GEMEENTE, channel, "lees dit"), "lezen")
    url = shortcut.payload["response_url"]
    assert requests.post(url, json={"text": "Ik lees"}, timeout=60).text == "ok"
    assert [message.text for message in playground.workspace.ephemerals] == ["Ik lees"]
    assert requests.post(url, data="{", timeout=60).status_code == 400
    assert requests.post(url, json={"text": ""}, timeout=60).json() == {"ok": False, "error": "no_text"}
    assert requests.post(f"{url}x", json={"text": "x"}, timeout=60).status_code == 404


# --- smaller answers


def test_who_and_where(playground: Playground, client: WebClient) -> None:
    assert client.api_test(text="x")["args"]["text"] == "x"
    assert error_of(client.api_test, error="zomaar") == "zomaar"
    assert client.bots_info(bot="B0NAKOMEN")["bot"]["user_id"] == BOT
    assert error_of(client.bots_info, bot="B0ANDER") == "bot_not_found"
    assert client.usergroups_list()["usergroups"] == []
    assert error_of(client.team_info) == "missing_scope"
    playground.workspace.app.scopes |= {"team:read"}
    assert client.team_info()["team"]["domain"] == "wonen-veldhoek"


def test_lists_come_in_pages(client: WebClient) -> None:
    first = client.users_list(limit=3)
    rest = client.users_list(limit=3, cursor=first["response_metadata"]["next_cursor"])
    assert [user["id"] for user in [*first["members"], *rest["members"]]] == [BOT, GEMEENTE, CORPORATIE, HUURDERS]
    assert rest["response_metadata"]["next_cursor"] == ""
    assert error_of(client.users_list, cursor="verzonnen") == "invalid_cursor"
    assert error_of(client.users_list, limit=5000) == "invalid_limit"


def test_conversations_of_somebody_and_unknown_kinds(playground: Playground, client: WebClient) -> None:
    playground.workspace.add_channel("elders", members=[GEMEENTE])
    playground.workspace.add_channel("oud", members=[GEMEENTE]).archived = True
    assert [one["id"] for one in client.users_conversations()["channels"]] == [CHANNEL]
    assert [one["name"] for one in client.users_conversations(user=GEMEENTE, exclude_archived=True)["channels"]][1:] == ["elders"]
    assert error_of(client.conversations_list, types="openbaar") == "invalid_types"


def test_joining_asks_for_a_scope_that_is_not_there_by_default(playground: Playground, client: WebClient) -> None:
    elsewhere = playground.workspace.add_channel("elders", members=[GEMEENTE])
    assert error_of(client.conversations_join, channel=elsewhere.id) == "missing_scope"
    playground.workspace.app.scopes |= {"channels:join"}
    client.conversations_join(channel=elsewhere.id)
    assert BOT in elsewhere.members


def test_a_conversation_can_be_opened_with_one_person_only(client: WebClient) -> None:
    assert error_of(client.api_call, api_method="conversations.open", params={}) == "users_list_not_supplied"
    assert error_of(client.conversations_open, users=f"{GEMEENTE},{CORPORATIE}") == "not_supported"
    opened = client.conversations_open(users=GEMEENTE, return_im=True)["channel"]
    assert (opened["is_im"], opened["user"]) == (True, GEMEENTE)


def test_uploads_are_checked(client: WebClient) -> None:
    prepared = client.files_getUploadURLExternal(filename="a.txt", length=3)
    assert error_of(client.files_info, file=prepared["file_id"]) == "file_not_found"
    requests.post(prepared["upload_url"], data=b"te lang", timeout=60)
    files = [{"id": prepared["file_id"]}]
    assert error_of(client.files_completeUploadExternal, files=files) == "file_upload_size_mismatch"
    requests.post(prepared["upload_url"], data=b"abc", timeout=60)
    assert client.files_completeUploadExternal(files=files, channel_id=CHANNEL)["files"][0]["channels"] == [CHANNEL]
    assert requests.post(prepared["upload_url"], data=b"abc", timeout=60).status_code == 404


# --- modals by the app's answer


def modal(title: str = "Vertraagd", **more: Any) -> dict[str, Any]:
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    return {"type": "modal", "title": {"type": "plain_text", "text": title}, "blocks": [block], **more}


@pytest.fixture
def opened(playground: Playground, client: WebClient) -> View:
    trigger = playground.workspace.triggers.give(GEMEENTE)
    shown = client.views_open(trigger_id=trigger, view=modal(notify_on_close=True))
    return playground.workspace.views[shown["view"]["id"]]


def submit(playground: Playground, view: View, answer: dict[str, Any]) -> str:
    """Submits, answers as the app would, and says which title the person then sees."""
    delivery = playground.people.submit_view(GEMEENTE, view, {})
    if delivery.on_answer is not None:
        delivery.on_answer(answer)
    now = playground.people.modal(GEMEENTE)
    return now.content["title"]["text"] if now else ""


@pytest.mark.parametrize(
    ("answer", "seen"),
    [
        ({}, ""),
        ({"response_action": "clear"}, ""),
        ({"response_action": "update", "view": modal("Anders")}, "Anders"),
        ({"response_action": "push", "view": modal("Erop")}, "Erop"),
        ({"response_action": "update", "view": modal("x" * 25)}, "Vertraagd"),
    ],
)
def test_the_answer_to_a_submission_changes_what_is_seen(
    playground: Playground, opened: View, answer: dict[str, Any], seen: str
) -> None:
    assert submit(playground, opened, answer) == seen
    assert bool(opened.errors) == (seen == "Vertraagd")


def test_closing_a_modal_is_told_where_the_app_asked_for_it(playground: Playground, client: WebClient, opened: View) -> None:
    told = playground.people.close_view(GEMEENTE, opened)
    assert told is not None and told.payload["type"] == "view_closed"
    trigger = playground.workspace.triggers.give(GEMEENTE)
    silent = client.views_open(trigger_id=trigger, view=modal())["view"]["id"]
    assert playground.people.close_view(GEMEENTE, playground.workspace.views[silent]) is None
    with pytest.raises(CannotDo):
        playground.people.submit_view(GEMEENTE, opened, {})


def test_a_new_modal_takes_the_place_of_the_open_ones(playground: Playground, client: WebClient, opened: View) -> None:
    client.views_push(trigger_id=playground.workspace.triggers.give(GEMEENTE), view=modal("Erop", external_id="erop"))
    client.views_update(external_id="erop", view=modal("Nog eens"))
    assert playground.people.modal(GEMEENTE).content["title"]["text"] == "Nog eens"
    client.views_open(trigger_id=playground.workspace.triggers.give(GEMEENTE), view=modal("Nieuw"))
    assert not opened.open
    playground.people.leave_modals(GEMEENTE)
    assert playground.people.modal(GEMEENTE) is None
