"""What people do in the stand-in, and the events Slack would make of it: only where the app is, may listen and subscribed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.playground.residents import CannotDo, escaped
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HOME, HUURDERS, OTHER
from bot.playground.server import Playground
from bot.playground.view_state import state_values

MOMENT = datetime(2026, 1, 5, 9, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def playground() -> Playground:
    """A stand-in that was never started: what it would tell the app waits in the post office."""
    return Playground(now=lambda: MOMENT)


def events(playground: Playground) -> list[dict[str, Any]]:
    """The inner events for the app, in order."""
    return [one.payload["event"] for one in playground.deliveries.all if one.kind == "events_api"]


def button(playground: Playground, **more: Any) -> Any:
    """A message of the bot with a button and a menu."""
    option = {"text": {"type": "plain_text", "text": "Toelichting"}, "value": "uitleg"}
    elements = [
        {"type": "button", "action_id": "task_done", "value": "6", "text": {"type": "plain_text", "text": "Afgerond"}},
        {"type": "overflow", "action_id": "task_more", "options": [option]},
    ]
    blocks = [{"type": "actions", "block_id": "knoppen", "elements": elements}]
    channel = playground.workspace.channels[CHANNEL]
    return playground.workspace.post(channel, BOT, "6", blocks=blocks, from_app=True, **more)


# --- events


def test_a_message_is_told_with_its_sender_team_and_client_id(playground: Playground) -> None:
    message = playground.people.say(HUURDERS, CHANNEL, "Klaar & af <b>")
    outer = playground.deliveries.all[-1].payload
    assert (outer["type"], outer["team_id"], outer["api_app_id"]) == ("event_callback", HOME, "A0NAKOMEN")
    assert outer["authorizations"][0] | {"user_id": BOT, "is_bot": True} == outer["authorizations"][0]
    assert outer["event_id"].startswith("Ev") and outer["is_ext_shared_channel"]
    event = outer["event"]
    assert (event["type"], event["user"], event["text"]) == ("message", HUURDERS, "Klaar &amp; af &lt;b&gt;")
    assert (event["team"], event["user_team"], event["channel_type"]) == (OTHER, OTHER, "channel")
    assert event["ts"] == event["event_ts"] == message.ts and event["client_msg_id"] and "subtype" not in event


def test_a_moment_of_the_story_is_never_a_timestamp_of_slack(playground: Playground) -> None:
    message = playground.people.say(GEMEENTE, CHANNEL, "x")
    assert message.at == MOMENT
    assert float(message.ts) > MOMENT.timestamp()


def test_a_mention_is_told_twice_but_not_in_a_direct_message(playground: Playground) -> None:
    playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> help")
    assert [event["type"] for event in events(playground)] == ["message", "app_mention"]
    playground.people.dm(GEMEENTE, f"<@{BOT}> help")
    assert [(event["type"], event["channel_type"]) for event in events(playground)[2:]] == [("message", "im")]


def test_edits_and_deletions_show_what_stood_before(playground: Playground) -> None:
    message = playground.people.say(GEMEENTE, CHANNEL, "klaar")
    playground.people.edit(GEMEENTE, message, "bijna klaar")
    playground.people.delete(GEMEENTE, message)
    _, changed, deleted = events(playground)
    assert (changed["subtype"], changed["message"]["text"]) == ("message_changed", "bijna klaar")
    assert changed["previous_message"]["text"] == "klaar" and changed["message"]["edited"]["user"] == GEMEENTE
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", message.ts)
    assert deleted["previous_message"]["text"] == "bijna klaar"
    assert len({changed["ts"], deleted["ts"], message.ts}) == 3


def test_reactions_name_the_message_and_whose_it_is(playground: Playground) -> None:
    message = button(playground)
    playground.people.react(GEMEENTE, message, "white_check_mark")
    playground.people.unreact(GEMEENTE, message, "white_check_mark")
    added, removed = events(playground)[1:]
    assert (added["type"], removed["type"]) == ("reaction_added", "reaction_removed")
    assert added["item"] == {"type": "message", "channel": CHANNEL, "ts": message.ts}
    assert (added["user"], added["item_user"], added["reaction"]) == (GEMEENTE, BOT, "white_check_mark")


def test_the_bots_own_messages_come_back_with_its_bot_id(playground: Playground) -> None:
    button(playground)
    event = events(playground)[-1]
    assert (event["user"], event["bot_id"], event["app_id"]) == (BOT, "B0NAKOMEN", "A0NAKOMEN")


def test_a_file_is_told_as_message_and_as_file(playground: Playground) -> None:
    playground.people.upload(GEMEENTE, CHANNEL, "afspraken.pdf", b"%PDF")
    message, shared = events(playground)
    assert (message["subtype"], message["files"][0]["name"], message["files"][0]["size"]) == ("file_share", "afspraken.pdf", 4)
    assert (shared["type"], shared["file_id"]) == ("file_shared", message["files"][0]["id"])


def test_a_file_of_another_workspace_has_to_be_asked_for(playground: Playground) -> None:
    playground.people.upload(HUURDERS, CHANNEL, "afspraken.pdf", b"%PDF")
    assert events(playground)[0]["files"][0]["file_access"] == "check_file_info"


def test_the_app_hears_nothing_of_channels_where_it_is_not(playground: Playground) -> None:
    elsewhere = playground.workspace.add_channel("elders", members=[GEMEENTE])
    playground.people.say(GEMEENTE, elsewhere, f"<@{BOT}> hoor je mij?")
    assert events(playground) == []
    playground.people.invite_bot(GEMEENTE, elsewhere)
    assert [(e["type"], e.get("user")) for e in events(playground)] == [("member_joined_channel", BOT), ("message", BOT)]
    assert events(playground)[0]["inviter"] == GEMEENTE


def test_the_app_hears_that_it_was_removed_and_that_a_channel_was_archived(playground: Playground) -> None:
    playground.people.archive(GEMEENTE, CHANNEL)
    playground.people.archive(GEMEENTE, CHANNEL, archived=False)
    playground.people.kick_bot(GEMEENTE, CHANNEL)
    playground.people.say(GEMEENTE, CHANNEL, "weg is hij")
    assert [event["type"] for event in events(playground)] == ["channel_archive", "channel_unarchive", "channel_left"]


def test_the_app_hears_who_comes_and_goes_and_of_new_names(playground: Playground) -> None:
    people, workspace = playground.people, playground.workspace
    room = workspace.add_channel("overleg", kind="private", members=[BOT, GEMEENTE])
    people.join(CORPORATIE, room)
    people.leave(CORPORATIE, room)
    people.rename(GEMEENTE, room, "overleg-2026")
    told = [event for event in events(playground) if event["type"] != "message"]
    assert [event["type"] for event in told] == ["member_joined_channel", "member_left_channel", "group_rename"]
    assert (told[0]["user"], told[0]["channel_type"]) == (CORPORATIE, "G")
    assert told[2]["channel"]["name"] == "overleg-2026"
    people.kick_bot(GEMEENTE, room)
    assert events(playground)[-1]["type"] == "group_left"


def test_who_joins_gets_a_line_in_the_channel_that_is_no_message_of_theirs(playground: Playground) -> None:
    room = playground.workspace.add_channel("overleg", members=[BOT, GEMEENTE])
    playground.people.join(CORPORATIE, room)
    assert (events(playground)[-1]["type"], events(playground)[-1]["subtype"]) == ("message", "channel_join")


def test_a_home_that_was_published_comes_along_when_it_is_opened(playground: Playground) -> None:
    home = {"type": "home", "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "Mijn afspraken"}}]}
    published = playground.api.answer("views.publish", playground.bot_token, {"user_id": GEMEENTE, "view": home})
    playground.people.open_home(GEMEENTE)
    assert events(playground)[-1]["view"]["id"] == published["view"]["id"]


def test_an_ephemeral_is_replaced_and_removed_through_its_response_address(playground: Playground) -> None:
    workspace = playground.workspace
    whisper = workspace.whisper(workspace.channels[CHANNEL], GEMEENTE, "psst", button(playground).blocks)
    address = playground.people.click(GEMEENTE, whisper, "task_done").payload["response_url"].rsplit("/", 1)[-1]
    playground.interactions.respond(address, {"replace_original": True, "text": "gedaan"})
    assert (whisper.text, whisper.blocks) == ("gedaan", [])
    playground.interactions.respond(address, {"delete_original": True})
    assert whisper.deleted


def test_without_subscription_or_scope_there_is_no_event(playground: Playground) -> None:
    app = playground.workspace.app
    app.events -= {"app_mention"}
    app.scopes -= {"reactions:read"}
    message = playground.people.say(GEMEENTE, CHANNEL, f"<@{BOT}> help")
    playground.people.react(GEMEENTE, message, "eyes")
    assert [event["type"] for event in events(playground)] == ["message"]
    app.scopes -= {"channels:history"}
    playground.people.say(GEMEENTE, CHANNEL, "nog eens")
    assert len(events(playground)) == 1


def test_opening_the_home_is_told(playground: Playground) -> None:
    playground.people.open_home(GEMEENTE)
    event = events(playground)[0]
    assert (event["type"], event["user"], event["tab"]) == ("app_home_opened", GEMEENTE, "home")


# --- interactions


def test_a_click_tells_everything_about_its_message(playground: Playground) -> None:
    message = button(playground)
    payload = playground.people.click(HUURDERS, message, "task_done", "6").payload
    assert payload["type"] == "block_actions" and payload["user"]["team_id"] == OTHER
    assert payload["actions"][0] | {"action_id": "task_done", "value": "6", "block_id": "knoppen"} == payload["actions"][0]
    assert payload["container"] | {"message_ts": message.ts, "channel_id": CHANNEL} == payload["container"]
    assert payload["message"]["ts"] == message.ts and payload["channel"]["id"] == CHANNEL
    assert payload["trigger_id"] and payload["response_url"]


def test_an_overflow_hands_over_the_chosen_option(playground: Playground) -> None:
    payload = playground.people.choose_overflow(GEMEENTE, button(playground), "task_more", "uitleg").payload
    assert payload["actions"][0]["selected_option"]["value"] == "uitleg"


def test_nobody_clicks_what_is_not_there_or_where_they_are_not(playground: Playground) -> None:
    message = button(playground)
    people = playground.people
    for wrong in (
        lambda: people.click(GEMEENTE, message, "task_undone"),
        lambda: people.click(GEMEENTE, message, "task_done", "7"),
        lambda: people.choose_overflow(GEMEENTE, message, "task_more", "weg"),
        lambda: people.click("U0NIEMAND", message, "task_done"),
        lambda: people.say("U0NIEMAND", CHANNEL, "x"),
        lambda: people.edit(CORPORATIE, people.say(GEMEENTE, CHANNEL, "x"), "y"),
        lambda: people.slash(GEMEENTE, CHANNEL, "/onbekend"),
    ):
        with pytest.raises(CannotDo):
            wrong()
    playground.workspace.delete(message, BOT)
    with pytest.raises(CannotDo):
        people.click(GEMEENTE, message, "task_done")


def test_people_of_another_workspace_have_no_commands_home_or_direct_messages(playground: Playground) -> None:
    people = playground.people
    for wrong in (
        lambda: people.slash(HUURDERS, CHANNEL, "/afspraak"),
        lambda: people.open_home(HUURDERS),
        lambda: people.dm(HUURDERS, "dag"),
    ):
        with pytest.raises(CannotDo):
            wrong()


def test_only_who_was_addressed_sees_an_ephemeral(playground: Playground) -> None:
    blocks = button(playground).blocks
    whisper = playground.workspace.whisper(playground.workspace.channels[CHANNEL], GEMEENTE, "psst", blocks)
    with pytest.raises(CannotDo):
        playground.people.click(CORPORATIE, whisper, "task_done")
    assert playground.people.click(GEMEENTE, whisper, "task_done").payload["container"]["is_ephemeral"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"text": "nieuw"}, "alleen jij"),
        ({"text": "nieuw", "response_type": "in_channel"}, "allen"),
        ({"text": "nieuw", "replace_original": True}, "vervangen"),
        ({"delete_original": True}, "weg"),
    ],
)
def test_a_response_address_does_what_it_is_told(playground: Playground, answer: dict[str, Any], expected: str) -> None:
    message, workspace = button(playground), playground.workspace
    address = playground.people.click(GEMEENTE, message, "task_done").payload["response_url"].rsplit("/", 1)[-1]
    assert playground.interactions.respond(address, answer) == ""
    found = {
        "alleen jij": [m.text for m in workspace.ephemerals] == ["nieuw"],
        "allen": [m.text for m in workspace.visible(CHANNEL)] == ["6", "nieuw"],
        "vervangen": message.text == "nieuw" and not message.blocks,
        "weg": message.deleted,
    }
    assert [what for what, so in found.items() if so] == [expected]


def test_a_response_address_is_good_for_five_answers(playground: Playground) -> None:
    address = playground.people.click(GEMEENTE, button(playground), "task_done").payload["response_url"].rsplit("/", 1)[-1]
    answers = [playground.interactions.respond(address, {"text": str(n)}) for n in range(6)]
    assert answers == [""] * 5 + ["used_url"]
    assert playground.interactions.respond("onbekend", {"text": "x"}) == "expired_url"


# --- what is typed and filled in


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("R&D <b>vet</b>", "R&amp;D &lt;b&gt;vet&lt;/b&gt;"),
        ("<@U0JEROEN> klaar & af", "<@U0JEROEN> klaar &amp; af"),
        ("1 < 2 > 0", "1 &lt; 2 &gt; 0"),
        ("", ""),
    ],
)
def test_what_people_type_is_escaped_but_mentions_stay(typed: str, kept: str) -> None:
    assert escaped(typed) == kept


def test_a_modal_is_filled_in_by_action_id() -> None:
    def field(element: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {"type": "input", "block_id": f"b-{element['action_id']}", "element": element, **more}

    options = [{"text": {"type": "plain_text", "text": "Rood"}, "value": "red"}]
    view = {
        "blocks": [
            field({"type": "plain_text_input", "action_id": "reden"}),
            field({"type": "datepicker", "action_id": "dag", "initial_date": "2026-03-31"}),
            field({"type": "static_select", "action_id": "licht", "options": options}),
            field({"type": "users_select", "action_id": "wie"}, optional=True),
        ]
    }
    values = state_values(view, {"reden": "vergunning", "licht": "red"})
    assert values["b-reden"]["reden"] == {"type": "plain_text_input", "value": "vergunning"}
    assert values["b-dag"]["dag"] == {"type": "datepicker", "selected_date": "2026-03-31"}
    assert values["b-licht"]["licht"]["selected_option"] == options[0]
    assert values["b-wie"]["wie"] == {"type": "users_select", "selected_user": None}
    for wrong in ({"licht": "red"}, {"reden": "x", "licht": "blue"}, {"reden": "x", "licht": "red", "kleur": "x"}):
        with pytest.raises(ValueError, match=r"reden|blue|kleur"):
            state_values(view, wrong)
