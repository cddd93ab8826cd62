"""What people do on the chat page: each form has its effect in the workspace and on the page that comes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import requests

from bot.playground.api.api_views import show_modal
from bot.playground.page import chat
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Message

HERE = {"as": GEMEENTE, "in": CHANNEL}
Do = Callable[..., Any]


def newest(playground: Playground) -> Message:
    return list(playground.workspace.messages[CHANNEL].values())[-1]


def buttons(playground: Playground) -> Message:
    option = {"text": {"type": "plain_text", "text": "Toelichting"}, "value": "note"}
    elements = [
        {"type": "button", "text": {"type": "plain_text", "text": "Afgerond"}, "action_id": "done", "value": '7"'},
        {"type": "overflow", "action_id": "more", "options": [option, option | {"value": "hand_over"}]},
    ]
    channel = playground.workspace.channels[CHANNEL]
    blocks = [{"type": "actions", "block_id": "b", "elements": elements}]
    return playground.workspace.post(channel, BOT, "Hoe staat het?", blocks=blocks, from_app=True)


# --- words


def test_what_one_types_is_said_and_heard(playground: Playground, bot: Any, do: Do) -> None:
    shown = do("say", text="@Nakomen 6 is klaar & <af>\r\nbijna")
    said = newest(playground)
    assert (said.user, said.text, said.thread_ts) == (GEMEENTE, f"<@{BOT}> 6 is klaar &amp; &lt;af&gt;\nbijna", None)
    assert "@Nakomen 6 is klaar & <af>" in shown.words(".middle .message")[0]
    assert {one["event"]["type"] for one in bot.heard("type", "event_callback")} == {"message", "app_mention"}


def test_an_answer_goes_into_the_thread_that_stays_open(playground: Playground, do: Do) -> None:
    parent = playground.people.say(CORPORATIE, CHANNEL, "vraag")
    shown = do("say", text="60%", reply=parent.ts, thread=parent.ts)
    assert newest(playground).thread_ts == parent.ts
    assert ["60%" in line for line in shown.words(".beside .message .card")] == [False, True]
    assert shown.words(".middle .answers") == ["1 antwoord, laatste 09:30"]
    do("say", text="los daarvan", thread=parent.ts)
    assert newest(playground).thread_ts is None


def test_nothing_is_said_without_words(playground: Playground, do: Do) -> None:
    assert do("say", text=" \r\n ").flash == ""
    assert playground.workspace.messages[CHANNEL] == {}


def test_a_slash_command_reaches_the_app(playground: Playground, bot: Any, do: Do) -> None:
    do("say", text="/afspraak 6 klaar")
    (command,) = bot.heard("command", "/afspraak")
    assert (command["text"], command["user_id"], command["channel_id"]) == ("6 klaar", GEMEENTE, CHANNEL)
    assert playground.workspace.messages[CHANNEL] == {}


def test_a_command_that_does_not_exist_or_stands_in_a_thread_is_explained(playground: Playground, do: Do) -> None:
    assert "Probeer /afspraak help" in do("say", text="/weg").flash
    parent = playground.people.say(GEMEENTE, CHANNEL, "vraag")
    assert "In een draad" in do("say", text="/afspraak 6", reply=parent.ts).flash
    do("say", text="/ 2 = half", reply=parent.ts)
    assert newest(playground).text == "/ 2 = half"


def test_a_direct_message_begins_with_the_first_word(playground: Playground, do: Do) -> None:
    shown = do("say", text="mijn", in_="dm")
    assert shown.words("h2#gesprek") == ["Privé met Nakomen"] and len(shown.all(".middle .message")) == 1
    direct = playground.workspace.direct_message(GEMEENTE)
    assert [message.text for message in playground.workspace.messages[direct.id].values()] == ["mijn"]


@pytest.mark.parametrize(
    ("deed", "fields"), [("home", {}), ("say", {"text": "/afspraak mijn"}), ("say", {"text": "hoi", "in": "dm"})]
)
def test_guests_of_another_workspace_are_told_what_does_work(do: Do, deed: str, fields: dict[str, str]) -> None:
    assert "In het kanaal werkt alles" in do(deed, **({"as": HUURDERS} | fields)).flash


def test_a_line_for_one_person_is_said_once_and_only_to_that_person(playground: Playground, page: Any) -> None:
    body = HERE | {"text": "/weg"}
    requests.post(f"{playground.base_url}/do/say", data=body, allow_redirects=False, timeout=60)
    assert page(as_=CORPORATIE).flash == ""
    assert not requests.get(playground.page_url, headers={"X-Look": "1"}, timeout=60).text.count('class="flash"')
    assert page().flash != "" and page().flash == ""


def test_a_button_does_what_stands_on_it(playground: Playground, bot: Any, do: Do) -> None:
    message = buttons(playground)
    do("click", message=message.ts, click=json.dumps(["done", '7"']))
    (clicked,) = bot.heard("type", "block_actions")
    assert (clicked["user"]["id"], clicked["actions"][0]["value"], clicked["message"]["ts"]) == (GEMEENTE, '7"', message.ts)


def test_the_page_has_the_button_that_the_deed_expects(playground: Playground, page: Any, bot: Any, do: Do) -> None:
    buttons(playground)
    shown = page()
    (button,) = shown.all(".middle form.body button[name=click]")
    hidden = shown.all(".middle form.body input[type=hidden]")
    do("click", **{field.name: field.value for field in hidden}, click=button.get("value"))
    assert len(bot.heard("type", "block_actions")) == 1


def test_an_option_of_a_menu_is_chosen(playground: Playground, bot: Any, do: Do) -> None:
    do("choose", message=buttons(playground).ts, choose=json.dumps(["more", "hand_over"]))
    (chosen,) = bot.heard("type", "block_actions")
    assert chosen["actions"][0]["selected_option"]["value"] == "hand_over"


@pytest.mark.parametrize(
    "fields",
    [
        {"click": '["done", "8"]'},
        {"click": '["weg", null]'},
        {"click": "geen lijst"},
        {"click": "[1, 2]"},
        {"click": "{}"},
        {},
        {"click": '["done", null]', "message": "1.2"},
        {"click": '["done", null]', "view": "V0WEG"},
    ],
)
def test_a_button_that_is_not_there_says_so(playground: Playground, bot: Any, do: Do, fields: dict[str, str]) -> None:
    assert do("click", **({"message": buttons(playground).ts} | fields)).flash
    assert bot.heard("type", "block_actions") == []


def test_an_app_that_is_away_is_said(playground: Playground, bot: Any, do: Do, monkeypatch: pytest.MonkeyPatch) -> None:
    message = buttons(playground)
    assert playground.quiet()  # it heard of the message itself
    monkeypatch.setattr(bot, "status", 500)
    assert "antwoordt nu niet" in do("click", message=message.ts, click=json.dumps(["done", '7"'])).flash


def test_a_reaction_is_added_and_taken_back(playground: Playground, do: Do) -> None:
    message = playground.people.say(CORPORATIE, CHANNEL, "klaar")
    shown = do("react", message=message.ts, react="white_check_mark")
    assert message.reactions == {"white_check_mark": [GEMEENTE]}
    assert [one.get("aria-pressed") for one in shown.all(".reaction")] == ["true"]
    assert not do("react", message=message.ts, react="white_check_mark").all(".reaction")
    assert do("react", message=message.ts, react="<b>").flash


def test_ones_own_message_is_changed_and_taken_away_but_not_anothers(playground: Playground, do: Do) -> None:
    mine, other = (playground.people.say(user, CHANNEL, "klaar") for user in (GEMEENTE, CORPORATIE))
    shown = do("edit", message=mine.ts, text="bijna klaar")
    assert mine.text == "bijna klaar" and "(bewerkt)" in shown.words(".middle .byline")[0]
    assert do("edit", message=mine.ts, text=" ").flash and mine.text == "bijna klaar"
    for deed in ("edit", "delete"):
        assert "je eigen berichten" in do(deed, message=other.ts, text="anders").flash
    assert not do("delete", message=mine.ts).all("form[action='/do/edit']") and mine.deleted
    assert "staat er niet meer" in do("delete", message=mine.ts).flash


def modal(playground: Playground) -> str:
    block = {
        "type": "input",
        "block_id": "b",
        "label": {"type": "plain_text", "text": "Waarom?"},
        "element": {"type": "plain_text_input", "action_id": "reden"},
    }
    title, submit = ({"type": "plain_text", "text": text} for text in ("Vertraagd", "Opslaan"))
    content = {"type": "modal", "title": title, "submit": submit, "blocks": [block], "callback_id": "x"}
    return show_modal(playground.workspace, GEMEENTE, content, fresh=True).id


def test_a_modal_is_filled_in_and_sent(playground: Playground, bot: Any, page: Any, do: Do) -> None:
    view = modal(playground)
    (form,) = page().all("dialog form")
    assert form.get("action") == "/do/submit" and {"view", "field:reden"} <= {field.name for field in form.inputs if field.name}
    shown = do("submit", **{"view": view, "field:reden": "de vergunning"})
    (sent,) = bot.heard("type", "view_submission")
    assert sent["view"]["state"]["values"]["b"]["reden"]["value"] == "de vergunning"
    assert not shown.all("dialog")
    assert "al gesloten" in do("submit", **{"view": view, "field:reden": "nog eens"}).flash


def test_a_modal_stays_open_while_something_is_missing_or_wrong(playground: Playground, bot: Any, do: Do) -> None:
    view = modal(playground)
    shown = do("submit", **{"view": view, "field:reden": ""})
    assert shown.flash and shown.all("dialog") and not bot.heard("type", "view_submission")
    bot.answer = {"response_action": "errors", "errors": {"b": "Vertel iets meer."}}
    shown = do("submit", **{"view": view, "field:reden": "te kort"})
    assert "Vertel iets meer." in shown.words("dialog")[0]
    assert shown.all("dialog [name='field:reden']")[0].value == "te kort"


def test_a_modal_is_closed_by_whose_it_is(playground: Playground, do: Do) -> None:
    view = modal(playground)
    assert "al gesloten" in do("close", **{"as": CORPORATIE, "view": view}).flash
    assert playground.people.modal(GEMEENTE) is not None
    assert not do("close", view=view).all("dialog")


def test_home_is_opened(bot: Any, do: Do) -> None:
    assert do("home").words("h2#gesprek") == ["Home"]
    assert "app_home_opened" in {one["event"]["type"] for one in bot.heard("type", "event_callback")}


def test_a_file_is_dropped(playground: Playground, bot: Any) -> None:
    query = HERE | {"name": "C:\\map\\afspraken 2026.pdf"}
    answer = requests.post(f"{playground.base_url}/do/upload", params=query, data=b"%PDF", timeout=60)
    (name,) = newest(playground).files
    file = playground.workspace.files[name]
    assert (file.name, file.content) == ("afspraken 2026.pdf", b"%PDF")
    assert "afspraken 2026.pdf" in answer.text and "file_share" in {
        one["event"].get("subtype") for one in bot.told if "event" in one
    }


def test_a_file_that_is_too_large_is_refused(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chat, "_MOST_FILE", 10)
    answer = requests.post(f"{playground.base_url}/do/upload", params=HERE | {"name": "x"}, data=b"x" * 11, timeout=60)
    assert "te groot" in answer.text and playground.workspace.messages[CHANNEL] == {}


def test_a_sample_is_dropped_in_the_thread(playground: Playground, page: Any, do: Do) -> None:
    parent = playground.people.say(GEMEENTE, CHANNEL, "hier")
    assert page(thread=parent.ts).words(".beside button[name=sample]") == ["afspraken.txt"]
    do("sample", sample="afspraken.txt", reply=parent.ts, thread=parent.ts)
    message = newest(playground)
    assert message.thread_ts == parent.ts and playground.workspace.files[message.files[0]].content == b"Woonlint bouwt."
    assert do("sample", sample="/etc/passwd").flash


def test_the_stage_is_moved(play: Any, do: Do) -> None:
    for move in ("day", "others", "reset"):
        do(f"/stage/{move}")
    assert play.moves == ["day", "others", "reset"]
    play.busy = True
    assert "Even geduld" in do("/stage/day").flash


def test_a_form_for_somebody_who_is_not_there_does_nothing(playground: Playground, do: Do) -> None:
    for stranger in ({"as": "U0WEG"}, {"in": "C0WEG"}, {"as": BOT}):
        assert do("say", text="hoi", **stranger).flash
    assert playground.workspace.messages[CHANNEL] == {}


def test_a_form_that_is_too_long_is_refused(playground: Playground) -> None:
    answer = requests.post(f"{playground.base_url}/do/say", data=HERE | {"text": "x" * 600_000}, timeout=60)
    assert answer.status_code == 413 and "te lang" in answer.text


def test_an_unknown_deed_is_unknown(playground: Playground) -> None:
    assert requests.post(f"{playground.base_url}/do/wonderen", data=HERE, timeout=60).status_code == 404
    playground.stage = None
    assert requests.post(f"{playground.base_url}/stage/day", data=HERE, timeout=60).status_code == 404
