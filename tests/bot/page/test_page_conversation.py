"""What a person reads on the chat page: days, authors, reactions, threads, what is theirs alone, and what is new."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup
from story import Story

from bot.playground.api.api_views import show_modal
from bot.playground.page.conversation import Bubble, conversation, thread
from bot.playground.page.looked import Looked
from bot.playground.page.modal_answers import answers_of, with_answers
from bot.playground.page.people import initials, person
from bot.playground.page.place import CHANNELS, Place, find_place
from bot.playground.page.screen import Screen, screen
from bot.playground.page.stage import Panel, Scene
from bot.playground.page.story_dates import long_moment, near_moment
from bot.playground.page.typed_words import as_command, with_mentions
from bot.playground.sample_workspace import BOT, CHANNEL, CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.workspace_nouns import Channel, View

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def story() -> Story:
    return Story(datetime(2026, 3, 31, 9, 30, tzinfo=AMSTERDAM))


@pytest.fixture
def playground(story: Story) -> Playground:
    return Playground(now=story.now)


@pytest.fixture
def channel(playground: Playground) -> Channel:
    return playground.workspace.channels[CHANNEL]


def seen(playground: Playground, user: str = GEMEENTE) -> list[Bubble]:
    days = conversation(playground.workspace, user, playground.workspace.channels[CHANNEL])
    return [bubble for day in days for bubble in day.bubbles]


def shown(playground: Playground, place: Place, looked: Looked | None = None, scene: Scene | None = None) -> Screen:
    return screen(playground.workspace, place, scene, looked or Looked(), flash="", version=1, filled={})


# --- a conversation


def test_messages_stand_under_the_day_of_the_story(playground: Playground, story: Story, channel: Channel) -> None:
    playground.people.say(GEMEENTE, CHANNEL, "een")
    playground.people.say(CORPORATIE, CHANNEL, "twee")
    story.moment += timedelta(days=1, hours=2)
    playground.people.say(HUURDERS, CHANNEL, "drie")
    days = conversation(playground.workspace, GEMEENTE, channel)
    assert [(day.title, [bubble.words for bubble in day.bubbles]) for day in days] == [
        ("dinsdag 31 maart 2026", ["een", "twee"]),
        ("woensdag 1 april 2026", ["drie"]),
    ]
    last = days[1].bubbles[0]
    assert (last.author.name, last.author.organisation, last.time) == ("Fatima El Amrani", "Huurdersraad De Sleutel", "11:30")


def test_only_ones_own_words_can_be_changed_and_a_change_is_said(playground: Playground) -> None:
    mine = playground.people.say(GEMEENTE, CHANNEL, "een")
    playground.people.say(CORPORATIE, CHANNEL, "twee")
    playground.people.edit(GEMEENTE, mine, "anderhalf")
    assert [(bubble.mine, bubble.edited) for bubble in seen(playground)] == [(True, True), (False, False)]


def test_a_message_that_the_app_brings_up_to_date_is_not_called_edited(playground: Playground, channel: Channel) -> None:
    block = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    message = playground.workspace.post(channel, BOT, "x", blocks=[block], from_app=True)
    playground.workspace.edit(message, BOT, "y", [block])
    assert not seen(playground)[0].edited and not seen(playground)[0].mine


def test_reactions_say_whose_they_are_and_whether_mine_is_among_them(playground: Playground) -> None:
    message = playground.people.say(CORPORATIE, CHANNEL, "klaar")
    playground.people.react(HUURDERS, message, "white_check_mark")
    playground.people.react(GEMEENTE, message, "white_check_mark")
    (reaction,) = seen(playground)[0].reactions
    assert (reaction.mark, reaction.count, reaction.who, reaction.mine) == ("✅", 2, "Fatima El Amrani, jij", True)
    assert not seen(playground, CORPORATIE)[0].reactions[0].mine


def test_what_is_said_to_one_person_is_seen_by_that_person_only(playground: Playground, channel: Channel) -> None:
    parent = playground.people.say(GEMEENTE, CHANNEL, "vraag")
    playground.workspace.whisper(channel, CORPORATIE, "psst", [])
    playground.workspace.whisper(channel, CORPORATIE, "psst in de draad", [], parent.ts)
    assert [(bubble.words, bubble.private) for bubble in seen(playground, CORPORATIE)] == [("vraag", False), ("psst", True)]
    assert [bubble.words for bubble in seen(playground)] == ["vraag"]
    for user, words in ((CORPORATIE, ["psst in de draad"]), (GEMEENTE, [])):
        under = thread(playground.workspace, user, channel, parent.ts)
        assert under is not None and [bubble.words for bubble in under.replies] == words


def test_a_thread_is_summed_up_under_its_message(playground: Playground, story: Story) -> None:
    parent = playground.people.say(GEMEENTE, CHANNEL, "vraag")
    assert seen(playground)[0].replies == ""
    story.moment = story.moment.replace(hour=14, minute=20)
    playground.people.say(CORPORATIE, CHANNEL, "een", thread_ts=parent.ts)
    assert seen(playground)[0].replies == "1 antwoord, laatste 14:20"
    story.moment += timedelta(days=2)
    playground.people.say(CORPORATIE, CHANNEL, "twee", thread_ts=parent.ts)
    assert seen(playground)[0].replies == "2 antwoorden, laatste 2 april, 14:20"
    assert len(seen(playground)) == 1


def test_a_message_that_was_taken_away_leaves_a_mark_only_where_it_has_answers(playground: Playground, channel: Channel) -> None:
    parent, other = (playground.people.say(GEMEENTE, CHANNEL, words) for words in ("vraag", "vergissing"))
    playground.people.say(CORPORATIE, CHANNEL, "antwoord", thread_ts=parent.ts)
    for message in (parent, other):
        playground.people.delete(GEMEENTE, message)
    (gone,) = seen(playground)
    assert (gone.kind, gone.words, gone.mine) == ("gone", "", False)
    opened = thread(playground.workspace, GEMEENTE, channel, parent.ts)
    assert opened is not None and opened.parent.kind == "gone" and opened.count == "1 antwoord"


def test_slacks_own_line_on_who_came_in_is_a_line(playground: Playground) -> None:
    elsewhere = playground.workspace.add_channel("elders", members=[GEMEENTE])
    playground.people.join(CORPORATIE, elsewhere)
    (day,) = conversation(playground.workspace, GEMEENTE, elsewhere)
    assert [(bubble.kind, bubble.author.name) for bubble in day.bubbles] == [("line", "Jeroen Bos")]


# --- what is new


def test_what_others_said_since_one_looked_is_counted(playground: Playground, channel: Channel) -> None:
    looked, workspace = Looked(), playground.workspace
    playground.people.say(GEMEENTE, CHANNEL, "een")
    looked.look(workspace, CORPORATIE, channel)
    assert looked.news(workspace, CORPORATIE, channel) == 0
    parent = playground.people.say(GEMEENTE, CHANNEL, "twee")
    playground.people.say(CORPORATIE, CHANNEL, "mijn eigen woorden")
    playground.people.say(GEMEENTE, CHANNEL, "in een draad", thread_ts=parent.ts)
    workspace.whisper(channel, CORPORATIE, "voor jou", [])
    assert looked.news(workspace, CORPORATIE, channel) == 2
    looked.look(workspace, CORPORATIE, channel)
    assert looked.news(workspace, CORPORATIE, channel) == 0
    assert looked.news(workspace, HUURDERS, channel) == 3


def test_the_list_of_channels_says_where_there_is_something_new(playground: Playground) -> None:
    elsewhere = playground.workspace.add_channel("elders", members=[GEMEENTE, CORPORATIE])
    playground.workspace.add_channel("zonder-mij", members=[CORPORATIE])
    looked, place = Looked(), Place(GEMEENTE, CHANNEL)
    for where in (CHANNEL, elsewhere.id):
        playground.people.say(CORPORATIE, where, "nieuws")
    ways = [(way.title, way.current, way.news) for way in shown(playground, place, looked).ways]
    assert ways == [("#prestatieafspraken-veldhoek", True, 0), ("#elders", False, 1), ("Privé met Nakomen", False, 0)]


# --- the place


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ({}, Place(GEMEENTE, CHANNEL)),
        ({"as": CORPORATIE, "in": CHANNEL}, Place(CORPORATIE, CHANNEL)),
        ({"as": "U0NIEMAND", "in": "C0NERGENS", "thread": "1.2", "beside": "x"}, Place(GEMEENTE, CHANNEL, beside="x")),
        ({"as": BOT}, Place(GEMEENTE, CHANNEL)),
        ({"as": GEMEENTE, "in": "home"}, Place(GEMEENTE, "home")),
        ({"as": GEMEENTE, "in": "dm", "thread": "geen ts"}, Place(GEMEENTE, "dm")),
    ],
)
def test_an_address_that_names_what_is_not_there_gives_way(playground: Playground, asked: dict[str, str], place: Place) -> None:
    assert find_place(playground.workspace, asked) == place


def test_nobody_looks_into_a_channel_or_direct_message_of_others(playground: Playground) -> None:
    closed = playground.workspace.add_channel("besloten", kind="private", members=[CORPORATIE])
    direct = playground.workspace.direct_message(CORPORATIE)
    for where in (closed.id, direct.id):
        assert find_place(playground.workspace, {"as": GEMEENTE, "in": where}).where == CHANNEL
    assert find_place(playground.workspace, {"as": CORPORATIE, "in": direct.id}).where == "dm"


def test_a_reply_names_its_thread(playground: Playground) -> None:
    parent = playground.people.say(GEMEENTE, CHANNEL, "vraag")
    reply = playground.people.say(CORPORATIE, CHANNEL, "antwoord", thread_ts=parent.ts)
    assert find_place(playground.workspace, {"as": GEMEENTE, "in": CHANNEL, "thread": reply.ts}).thread == parent.ts


def test_an_address_leads_back_to_its_place(playground: Playground) -> None:
    place = Place(GEMEENTE, CHANNEL, beside="a&b=c d")
    assert place.address == f"/?as={GEMEENTE}&in={CHANNEL}&beside=a%26b%3Dc+d"
    assert place.in_thread("1.2").address == f"/?as={GEMEENTE}&in={CHANNEL}&thread=1.2"


@pytest.mark.parametrize(
    ("beside", "part", "panel"),
    [("", "chat", "taken"), ("agenda", "panel", "agenda"), (CHANNELS, "channels", "taken"), ("weg", "chat", "taken")],
)
def test_a_small_screen_shows_what_was_chosen(playground: Playground, beside: str, part: str, panel: str) -> None:
    panels = tuple(Panel(name, name.title(), Markup("")) for name in ("taken", "agenda"))
    page = shown(playground, Place(GEMEENTE, CHANNEL, beside=beside), scene=Scene(playground.workspace.now(), panels=panels))
    assert page.panel is not None and (page.part, page.panel.id) == (part, panel)


def test_somebody_of_another_workspace_is_told_what_does_work(playground: Playground) -> None:
    for where in ("home", "dm"):
        page = shown(playground, Place(HUURDERS, where))
        assert page.home is None and "In het kanaal werkt alles" in page.closed
    assert shown(playground, Place(HUURDERS, CHANNEL)).closed == ""
    assert shown(playground, Place(GEMEENTE, "home")).closed == ""


def test_only_ones_own_uppermost_modal_is_shown(playground: Playground) -> None:
    content = {"type": "modal", "title": {"type": "plain_text", "text": "Onder"}, "blocks": []}
    show_modal(playground.workspace, GEMEENTE, content, fresh=True)
    show_modal(playground.workspace, GEMEENTE, content | {"title": {"type": "plain_text", "text": "Boven"}}, fresh=False)
    modal = shown(playground, Place(GEMEENTE, CHANNEL)).modal
    assert modal is not None and (modal.title, modal.submit, modal.close) == ("Boven", "", "Sluiten")
    assert shown(playground, Place(CORPORATIE, CHANNEL)).modal is None


# --- words


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@Nakomen hoe staat 6?", "<@U0NAKOMEN> hoe staat 6?"),
        ("vraag het @marijke de wit.", "vraag het <@U0MARIJKE>."),
        ("@Jeroen en @Fatima El Amrani", "<@U0JEROEN> en <@U0FATIMA>"),
        ("@Nakomende week", "@Nakomende week"),
        ("marijke@veldhoek.example", "marijke@veldhoek.example"),
        ("@niemand", "@niemand"),
    ],
)
def test_names_become_mentions(playground: Playground, typed: str, sent: str) -> None:
    assert with_mentions(playground.workspace, typed) == sent


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("/afspraak 6 klaar", ("/afspraak", "6 klaar")),
        ("/afspraak\n6", ("/afspraak", "6")),
        ("/afspraak", ("/afspraak", "")),
        ("6 / 8", None),
        ("", None),
    ],
)
def test_a_line_that_begins_with_a_slash_is_a_command(typed: str, command: tuple[str, str] | None) -> None:
    assert as_command(typed) == command


@pytest.mark.parametrize(
    ("name", "letters"), [("Marijke de Wit", "MW"), ("Jeroen", "J"), ("anna-lies 't hart", "AH"), ("", "?"), ("<b> x", "X")]
)
def test_initials_are_the_first_and_the_last(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_people_of_one_organisation_have_one_colour(playground: Playground) -> None:
    workspace = playground.workspace
    workspace.users[HUURDERS].title = "Gemeente Veldhoek"
    colours = [person(workspace, user).colour for user in (GEMEENTE, CORPORATIE, HUURDERS, BOT, "U0WEG")]
    assert colours == [1, 2, 1, 0, 0]


def test_moments_are_written_in_full_or_from_near() -> None:
    at = datetime(2026, 3, 1, 7, 5, tzinfo=AMSTERDAM)
    assert long_moment(at) == "zondag 1 maart 2026, 07:05"
    assert (near_moment(at, at.date()), near_moment(at, at.date() + timedelta(days=1))) == ("07:05", "1 maart, 07:05")


# --- what was filled in


def test_a_box_that_was_not_ticked_is_an_answer_and_an_empty_field_is_none() -> None:
    view = {
        "blocks": [
            {"type": "input", "element": {"type": "checkboxes", "action_id": "wie"}},
            {"type": "input", "element": {"type": "plain_text_input", "action_id": "reden"}},
            {"type": "input", "element": {"type": "datepicker", "action_id": "dag"}},
            {"type": "section"},
        ]
    }
    assert answers_of(view, {"reden": ["a\r\nb"], "dag": [""]}) == {"wie": [], "reden": "a\nb", "dag": None}
    assert answers_of(view, {"wie": ["x", "y"]}) == {"wie": ["x", "y"]}


def option(value: str) -> dict[str, Any]:
    return {"text": {"type": "plain_text", "text": value}, "value": value}


@pytest.mark.parametrize(
    ("element", "answer", "name", "shown"),
    [
        ({"type": "plain_text_input", "initial_value": "eerst"}, "toen", "initial_value", "toen"),
        ({"type": "plain_text_input", "initial_value": "eerst"}, None, "initial_value", None),
        ({"type": "datepicker"}, "2026-03-31", "initial_date", "2026-03-31"),
        ({"type": "static_select", "options": [option("a"), option("b")]}, "b", "initial_option", option("b")),
        ({"type": "radio_buttons", "options": [option("a")]}, "weg", "initial_option", None),
        ({"type": "checkboxes", "options": [option("a"), option("b")]}, ["b", "weg"], "initial_options", [option("b")]),
        ({"type": "checkboxes", "options": [option("a")], "initial_options": [option("a")]}, [], "initial_options", None),
        ({"type": "multi_users_select"}, [GEMEENTE], "initial_users", [GEMEENTE]),
    ],
)
def test_what_was_sent_stands_in_the_inputs_again(element: dict[str, Any], answer: Any, name: str, shown: Any) -> None:
    content = {"blocks": [{"type": "input", "element": element | {"action_id": "x"}}, {"type": "divider"}]}
    view = View("V1", GEMEENTE, content, "", "V1")
    assert with_answers(view, {"x": answer}).content["blocks"][0]["element"].get(name) == shown
    assert view.content["blocks"][0]["element"] == element | {"action_id": "x"}
