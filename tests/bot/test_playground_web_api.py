"""The stand-in's Web API, spoken to by the real slack_sdk over HTTP: what Slack does, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.workspace_nouns import User

MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Vertraagd"},
    "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "Wanneer?"}}],
}


@pytest.fixture(scope="module")
def server() -> Iterator[Playground]:
    with Playground() as playground:
        yield playground


@pytest.fixture
def playground(server: Playground) -> Iterator[Playground]:
    """The one server of this file, with an empty channel and all its scopes."""
    scopes = server.workspace.app.scopes
    server.workspace.messages[CHANNEL].clear()
    yield server
    server.workspace.app.scopes = scopes
    server.workspace.channels[CHANNEL].archived = False


@pytest.fixture
def client(playground: Playground) -> WebClient:
    return WebClient(token=playground.bot_token, base_url=playground.api_url)


def refused(call: Any, **arguments: Any) -> Any:
    """The answer of a call that Slack refuses."""
    with pytest.raises(SlackApiError) as refusal:
        call(**arguments)
    return refusal.value.response


# --- who calls


def test_auth_test_says_who_the_bot_is_and_which_scopes_it_has(client: WebClient) -> None:
    answer = client.auth_test()
    assert (answer["user_id"], answer["bot_id"], answer["team_id"]) == (BOT, "B0NAKOMEN", "T0VELDHOEK")
    assert "chat:write" in answer.headers["x-oauth-scopes"].split(",")


def test_an_unknown_token_is_refused(playground: Playground) -> None:
    stranger = WebClient(token="xoxb-other", base_url=playground.api_url)
    assert refused(stranger.auth_test)["error"] == "invalid_auth"
    assert requests.post(f"{playground.api_url}auth.test", timeout=60).json() == {"ok": False, "error": "not_authed"}


def test_socket_mode_asks_for_the_app_token_and_the_rest_for_the_bot_token(playground: Playground, client: WebClient) -> None:
    wrong = WebClient(token=playground.app_token, base_url=playground.api_url)
    assert refused(wrong.auth_test)["error"] == "not_allowed_token_type"
    assert refused(client.apps_connections_open, app_token=playground.bot_token)["error"] == "not_allowed_token_type"
    assert wrong.apps_connections_open(app_token=playground.app_token)["url"].startswith("ws://127.0.0.1:")


def test_a_token_may_stand_in_the_form(playground: Playground) -> None:
    answer = requests.post(f"{playground.api_url}auth.test", data={"token": playground.bot_token}, timeout=60)
    assert answer.json()["ok"] is True


def test_an_unknown_method_is_named(client: WebClient) -> None:
    answer = refused(client.api_call, api_method="chat.shout")
    assert (answer["error"], answer["req_method"]) == ("unknown_method", "chat.shout")


def test_a_method_can_be_withheld(playground: Playground, client: WebClient) -> None:
    playground.api.withheld = frozenset({"usergroups.list"})
    try:
        assert refused(client.usergroups_list)["error"] == "unknown_method"
    finally:
        playground.api.withheld = frozenset()


@pytest.mark.parametrize(
    ("scope", "method", "arguments"),
    [
        ("chat:write", "chat_postMessage", {"channel": CHANNEL, "text": "x"}),
        ("chat:write", "chat_postEphemeral", {"channel": CHANNEL, "user": GEMEENTE, "text": "x"}),
        ("im:write", "conversations_open", {"users": GEMEENTE}),
        ("channels:read", "conversations_info", {"channel": CHANNEL}),
        ("channels:read", "conversations_members", {"channel": CHANNEL}),
        ("channels:history", "conversations_history", {"channel": CHANNEL}),
        ("users:read", "users_info", {"user": GEMEENTE}),
        ("reactions:write", "reactions_add", {"channel": CHANNEL, "timestamp": "1.0", "name": "eyes"}),
        ("files:read", "files_info", {"file": "F1"}),
        ("files:write", "files_getUploadURLExternal", {"filename": "a.txt", "length": 1}),
        ("usergroups:read", "usergroups_list", {}),
    ],
)
def test_a_missing_scope_is_named(
    playground: Playground, client: WebClient, scope: str, method: str, arguments: dict[str, Any]
) -> None:
    playground.workspace.app.scopes -= {scope}
    answer = refused(getattr(client, method), **arguments)
    assert (answer["error"], answer["needed"]) == ("missing_scope", scope)
    assert scope not in answer["provided"].split(",")


# --- messages


def test_a_message_comes_back_in_the_history_with_its_metadata(client: WebClient) -> None:
    metadata = {"event_type": "nakomen_delivery", "event_payload": {"delivery": "d1", "kind": "nudge"}}
    posted = client.chat_postMessage(channel=CHANNEL, text="Hoe staat het?", metadata=metadata)
    assert posted["message"]["bot_id"] == "B0NAKOMEN"
    shown = client.conversations_history(channel=CHANNEL, include_all_metadata=True)["messages"]
    assert [(one["ts"], one["text"], one["metadata"]) for one in shown] == [(posted["ts"], "Hoe staat het?", metadata)]
    assert "metadata" not in client.conversations_history(channel=CHANNEL)["messages"][0]


def test_arguments_may_come_as_a_form_or_as_json(playground: Playground) -> None:
    for how in ({"data": {"channel": CHANNEL, "text": "x"}}, {"json": {"channel": CHANNEL, "text": "x"}}):
        key = {"Authorization": f"Bearer {playground.bot_token}"}
        answer = requests.post(f"{playground.api_url}chat.postMessage", headers=key, timeout=60, **how)
        assert answer.json()["ok"] is True


def test_timestamps_are_unique_and_increase(client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel=CHANNEL, text=str(n))["ts"] for n in range(5)]
    assert stamps == sorted(set(stamps))


def test_replies_stand_under_their_message_and_not_in_the_channel(client: WebClient) -> None:
    parent = client.chat_postMessage(channel=CHANNEL, text="vraag")["ts"]
    reply = client.chat_postMessage(channel=CHANNEL, text="antwoord", thread_ts=parent)["ts"]
    loud = client.chat_postMessage(channel=CHANNEL, text="luid", thread_ts=parent, reply_broadcast=True)["ts"]
    assert [m["ts"] for m in client.conversations_replies(channel=CHANNEL, ts=parent)["messages"]] == [parent, reply, loud]
    shown = client.conversations_history(channel=CHANNEL)["messages"]
    assert [m["ts"] for m in shown] == [loud, parent]
    assert shown[1]["reply_count"] == 2


def test_a_reply_to_a_reply_lands_in_the_same_thread(client: WebClient) -> None:
    parent = client.chat_postMessage(channel=CHANNEL, text="vraag")["ts"]
    reply = client.chat_postMessage(channel=CHANNEL, text="antwoord", thread_ts=parent)["ts"]
    deeper = client.chat_postMessage(channel=CHANNEL, text="meer", thread_ts=reply)
    assert deeper["message"]["thread_ts"] == parent


def test_history_comes_in_pages_and_between_two_moments(client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel=CHANNEL, text=str(n))["ts"] for n in range(5)]
    first = client.conversations_history(channel=CHANNEL, limit=2)
    assert [m["text"] for m in first["messages"]] == ["4", "3"] and first["has_more"]
    following = first["response_metadata"]["next_cursor"]
    assert [m["text"] for m in client.conversations_history(channel=CHANNEL, limit=9, cursor=following)["messages"]] == [
        "2", "1", "0",
    ]  # fmt: skip
    between = client.conversations_history(channel=CHANNEL, oldest=stamps[1], latest=stamps[3])
    assert [m["text"] for m in between["messages"]] == ["2"]
    including = client.conversations_history(channel=CHANNEL, oldest=stamps[1], latest=stamps[3], inclusive=True)
    assert [m["text"] for m in including["messages"]] == ["3", "2", "1"]


def test_updating_replaces_text_and_blocks_and_keeps_metadata(client: WebClient) -> None:
    metadata = {"event_type": "nakomen_delivery", "event_payload": {"delivery": "d1"}}
    ts = client.chat_postMessage(channel=CHANNEL, text="een", metadata=metadata, blocks=MODAL["blocks"])["ts"]
    client.chat_update(channel=CHANNEL, ts=ts, text="twee")
    shown = client.conversations_history(channel=CHANNEL, include_all_metadata=True)["messages"][0]
    assert (shown["text"], shown["metadata"]) == ("twee", metadata)
    assert "blocks" not in shown and shown["edited"]["user"] == BOT


def test_a_deleted_message_is_gone_but_its_replies_stay_under_a_tombstone(client: WebClient) -> None:
    alone = client.chat_postMessage(channel=CHANNEL, text="alleen")["ts"]
    parent = client.chat_postMessage(channel=CHANNEL, text="vraag")["ts"]
    client.chat_postMessage(channel=CHANNEL, text="antwoord", thread_ts=parent)
    for ts in (alone, parent):
        client.chat_delete(channel=CHANNEL, ts=ts)
    shown = client.conversations_history(channel=CHANNEL)["messages"]
    assert [(m["ts"], m["subtype"]) for m in shown] == [(parent, "tombstone")]


def test_an_ephemeral_is_in_no_history(playground: Playground, client: WebClient) -> None:
    client.chat_postEphemeral(channel=CHANNEL, user=GEMEENTE, text="alleen jij")
    assert client.conversations_history(channel=CHANNEL)["messages"] == []
    assert playground.workspace.ephemerals[-1].text == "alleen jij"


def test_a_message_to_a_person_opens_the_direct_message(client: WebClient) -> None:
    posted = client.chat_postMessage(channel=GEMEENTE, text="dag")
    assert posted["channel"] == client.conversations_open(users=GEMEENTE)["channel"]["id"]
    assert posted["channel"].startswith("D")


def test_a_permalink_names_channel_and_message(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=CHANNEL, text="x")["ts"]
    link = client.chat_getPermalink(channel=CHANNEL, message_ts=ts)["permalink"]
    assert link == f"https://wonen-veldhoek.slack.com/archives/{CHANNEL}/p{ts.replace('.', '')}"


def test_what_slack_refuses_in_messages(playground: Playground, client: WebClient) -> None:
    theirs = playground.people.say(GEMEENTE, CHANNEL, "van mij").ts
    ours = client.chat_postMessage(channel=CHANNEL, text="x")["ts"]
    post, update = client.chat_postMessage, client.chat_update
    assert refused(post, channel="C0NERGENS", text="x")["error"] == "channel_not_found"
    silent = {"channel": CHANNEL, "text": " "}
    assert refused(client.api_call, api_method="chat.postMessage", json=silent)["error"] == "no_text"
    assert refused(post, channel=CHANNEL, text="x" * 40_001)["error"] == "msg_too_long"
    assert refused(update, channel=CHANNEL, ts=ours, text="x" * 4_001)["error"] == "msg_too_long"
    assert refused(post, channel=CHANNEL, text="x", thread_ts="1.000000")["error"] == "thread_not_found"
    assert refused(post, channel=BOT, text="x")["error"] == "cannot_dm_bot"
    assert refused(update, channel=CHANNEL, ts="1.000000", text="x")["error"] == "message_not_found"
    assert refused(update, channel=CHANNEL, ts=theirs, text="x")["error"] == "cant_update_message"
    assert refused(client.chat_delete, channel=CHANNEL, ts=theirs)["error"] == "cant_delete_message"
    assert refused(client.chat_postEphemeral, channel=CHANNEL, user="U0NIEMAND", text="x")["error"] == "user_not_in_channel"
    assert client.chat_postMessage(channel=CHANNEL, text="x" * 40_000)["ok"]


def test_bad_blocks_are_refused_with_their_places(client: WebClient) -> None:
    blocks = [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]
    answer = refused(client.chat_postMessage, channel=CHANNEL, text="x", blocks=blocks)
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"
    ]


def test_the_app_writes_only_where_it_is_a_member_and_nothing_is_archived(playground: Playground, client: WebClient) -> None:
    elsewhere = playground.workspace.add_channel("elders", members=[GEMEENTE])
    secret = playground.workspace.add_channel("geheim", kind="private", members=[GEMEENTE])
    assert refused(client.chat_postMessage, channel=elsewhere.id, text="x")["error"] == "not_in_channel"
    assert refused(client.conversations_history, channel=elsewhere.id)["error"] == "not_in_channel"
    assert refused(client.chat_postMessage, channel=secret.id, text="x")["error"] == "channel_not_found"
    playground.people.archive(GEMEENTE, CHANNEL)
    assert refused(client.chat_postMessage, channel=CHANNEL, text="x")["error"] == "is_archived"


# --- people, channels, reactions


def test_people_of_another_workspace_are_strangers_without_an_address(client: WebClient) -> None:
    stranger = client.users_info(user=HUURDERS)["user"]
    assert stranger["team_id"] != "T0VELDHOEK" and stranger["is_stranger"] and "email" not in stranger["profile"]
    own = client.users_info(user=GEMEENTE, include_locale=True)["user"]
    assert (own["profile"]["email"], own["locale"]) == ("marijke@veldhoek.example", "nl-NL")


def test_strangers_bots_and_deactivated_people_cannot_be_written_to(playground: Playground, client: WebClient) -> None:
    playground.workspace.add_user(User("U0WEG", "weg", "Wim Weg", "T0VELDHOEK", deleted=True))
    for user, error in ((HUURDERS, "user_not_visible"), (BOT, "cannot_dm_bot"), ("U0WEG", "user_disabled")):
        assert refused(client.conversations_open, users=user)["error"] == error
    assert refused(client.conversations_open, users="U0NIEMAND")["error"] == "user_not_found"
    assert refused(client.chat_postMessage, channel=HUURDERS, text="x")["error"] == "channel_not_found"


def test_channels_are_listed_with_their_members(client: WebClient) -> None:
    names = [channel["name"] for channel in client.conversations_list()["channels"]]
    assert "prestatieafspraken-veldhoek" in names and "geheim" not in names
    assert client.conversations_members(channel=CHANNEL)["members"] == [BOT, GEMEENTE, CORPORATIE, HUURDERS]
    info = client.conversations_info(channel=CHANNEL)["channel"]
    assert (info["is_member"], info["is_ext_shared"]) == (True, True)


def test_a_reaction_is_given_once_and_taken_back_once(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=CHANNEL, text="x")["ts"]
    where = {"channel": CHANNEL, "timestamp": ts, "name": "white_check_mark"}
    client.reactions_add(**where)
    assert client.reactions_get(channel=CHANNEL, timestamp=ts)["message"]["reactions"] == [
        {"name": "white_check_mark", "users": [BOT], "count": 1}
    ]
    assert refused(client.reactions_add, **where)["error"] == "already_reacted"
    client.reactions_remove(**where)
    assert refused(client.reactions_remove, **where)["error"] == "no_reaction"
    assert refused(client.reactions_add, **(where | {"name": "Geen Naam"}))["error"] == "invalid_name"
    assert refused(client.reactions_add, **(where | {"timestamp": "1.0"}))["error"] == "message_not_found"


# --- modals, home and files


def test_a_trigger_opens_one_modal_within_three_seconds(playground: Playground, client: WebClient) -> None:
    triggers = playground.workspace.triggers
    trigger = triggers.give(GEMEENTE)
    opened = client.views_open(trigger_id=trigger, view=MODAL)["view"]
    assert playground.people.modal(GEMEENTE).id == opened["id"]
    assert refused(client.views_open, trigger_id=trigger, view=MODAL)["error"] == "exchanged_trigger_id"
    assert refused(client.views_open, trigger_id="1.2.x", view=MODAL)["error"] == "invalid_trigger_id"
    late = triggers.give(GEMEENTE)
    triggers.seconds = -1.0
    try:
        assert refused(client.views_open, trigger_id=late, view=MODAL)["error"] == "expired_trigger_id"
    finally:
        triggers.seconds = 3.0


def test_modals_stack_three_high_and_an_update_minds_the_hash(playground: Playground, client: WebClient) -> None:
    give = playground.workspace.triggers.give
    first = client.views_open(trigger_id=give(GEMEENTE), view=MODAL)["view"]
    for _ in range(2):
        client.views_push(trigger_id=give(GEMEENTE), view=MODAL)
    assert refused(client.views_push, trigger_id=give(GEMEENTE), view=MODAL)["error"] == "push_limit_reached"
    client.views_update(view_id=first["id"], hash=first["hash"], view=MODAL)
    assert refused(client.views_update, view_id=first["id"], hash=first["hash"], view=MODAL)["error"] == "hash_conflict"
    assert refused(client.views_update, view_id="V0", view=MODAL)["error"] == "not_found"


def test_a_home_is_published_for_one_person(playground: Playground, client: WebClient) -> None:
    home = {"type": "home", "blocks": MODAL["blocks"]}
    client.views_publish(user_id=GEMEENTE, view=home)
    assert playground.workspace.homes[GEMEENTE].content["type"] == "home"
    assert refused(client.views_publish, user_id=GEMEENTE, view=MODAL)["error"] == "invalid_arguments"


def test_the_app_uploads_a_file_and_fetches_it_with_its_token_only(playground: Playground, client: WebClient) -> None:
    client.files_upload_v2(channel=CHANNEL, filename="stand.txt", content="groen", initial_comment="De stand")
    message = client.conversations_history(channel=CHANNEL)["messages"][0]
    assert (message["text"], message["subtype"]) == ("De stand", "file_share")
    shared = client.files_info(file=message["files"][0]["id"])["file"]
    key = {"Authorization": f"Bearer {playground.bot_token}"}
    assert requests.get(shared["url_private_download"], headers=key, timeout=60).content == b"groen"
    assert b"Sign in" in requests.get(shared["url_private_download"], timeout=60).content
