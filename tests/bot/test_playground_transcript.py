"""The transcript: what was said, by whom and when in the story, as text."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from story import Story

from bot.playground.sample_workspace import BOT, CHANNEL, GEMEENTE, HUURDERS
from bot.playground.server import Playground
from bot.playground.transcript import dutch_moment, readable, transcript

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def story() -> Story:
    return Story(datetime(2026, 1, 5, 9, 30, tzinfo=AMSTERDAM))


@pytest.fixture
def playground(story: Story) -> Playground:
    return Playground(now=story.now)


def button(label: str) -> dict[str, Any]:
    return {"type": "button", "text": {"type": "plain_text", "text": label}, "action_id": label}


def test_a_channel_reads_as_a_conversation(playground: Playground, story: Story) -> None:
    workspace, people = playground.workspace, playground.people
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "Afspraak 6"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": f"Hoe staat het, <@{HUURDERS}>?"}},
        {"type": "actions", "elements": [button("Afgerond"), button("Op schema")]},
    ]
    nudge = workspace.post(workspace.channels[CHANNEL], BOT, "x", blocks=blocks, from_app=True)
    story.moment += timedelta(days=1)
    people.say(HUURDERS, CHANNEL, "6 is klaar & af :tada:", thread_ts=nudge.ts)
    people.react(GEMEENTE, nudge, "white_check_mark")
    assert transcript(workspace) == (
        "=== #prestatieafspraken-veldhoek ===\n"
        "ma 5 jan 2026 09:30  Nakomen: (✅ Marijke de Wit)\n"
        "    Afspraak 6\n"
        "    Hoe staat het, @Fatima El Amrani?\n"
        "    [Afgerond] [Op schema]\n"
        "    di 6 jan 2026 09:30  Fatima El Amrani:\n"
        "        6 is klaar & af 🎉\n"
    )


def test_changes_deletions_and_whispers_are_marked(playground: Playground, story: Story) -> None:
    people, workspace = playground.people, playground.workspace
    first = people.say(GEMEENTE, CHANNEL, "een")
    people.edit(GEMEENTE, first, "twee")
    people.delete(GEMEENTE, people.say(GEMEENTE, CHANNEL, "weg"))
    workspace.whisper(workspace.channels[CHANNEL], GEMEENTE, "psst", [])
    told = transcript(workspace)
    assert "Marijke de Wit: (bewerkt ma 5 jan 2026 09:30)\n    twee" in told
    assert "(verwijderd)" in told and "weg" not in told.split()
    assert "Nakomen: (alleen zichtbaar voor Marijke de Wit)\n    psst" in told


def test_every_kind_of_block_has_words(playground: Playground) -> None:
    words = {"type": "rich_text_section", "elements": [{"type": "text", "text": "rijk"}, {"type": "user", "user_id": GEMEENTE}]}
    option = {"text": {"type": "plain_text", "text": "Toelichting"}, "value": "t"}
    blocks = [
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "veld"}], "accessory": button("Meer")},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "klein"}]},
        {"type": "divider"},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [words]}]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "nr"}, {"type": "rich_text", "elements": [words]}]]},
        {"type": "data_visualization", "title": "Stand", "chart": {"type": "pie", "segments": []}},
        {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "kaart"},
        {"type": "actions", "elements": [{"type": "overflow", "action_id": "m", "options": [option]}]},
    ]
    channel = playground.workspace.channels[CHANNEL]
    playground.workspace.post(channel, BOT, "x", blocks=blocks, from_app=True)
    told = [line.strip() for line in transcript(playground.workspace).splitlines()[2:]]
    assert told == [
        "veld", "[Meer]", "klein", "———", "• rijk@Marijke de Wit", "nr | rijk@Marijke de Wit", "[grafiek: Stand]",
        "[beeld: kaart]", "[Toelichting ▾]",
    ]  # fmt: skip


def test_nothing_said_is_an_empty_transcript(playground: Playground) -> None:
    assert transcript(playground.workspace) == ""


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<@U0MARIJKE>", "@Marijke de Wit"),
        ("<@U0WEG>", "@U0WEG"),
        ("<#C0VELDHOEK>", "#prestatieafspraken-veldhoek"),
        ("<!channel>", "@channel"),
        ("<!date^1767600000^{date}|5 januari>", "5 januari"),
        ("<https://x.example/a|het bord>", "het bord (https://x.example/a)"),
        ("<https://x.example/a>", "https://x.example/a"),
        ("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
        (":red_circle: :onbekend:", "🔴 :onbekend:"),
    ],
)
def test_markup_is_read_out(playground: Playground, markup: str, words: str) -> None:
    assert readable(playground.workspace, markup) == words


def test_moments_are_dutch() -> None:
    assert dutch_moment(datetime(2026, 3, 1, 7, 5, tzinfo=AMSTERDAM)) == "zo 1 mrt 2026 07:05"


def test_brackets_in_plain_and_rich_text_stay(playground: Playground) -> None:
    workspace = playground.workspace
    said = {"type": "rich_text_section", "elements": [{"type": "text", "text": "Zie de brief <van> & bijlage <3>"}]}
    blocks = [
        {"type": "rich_text", "elements": [said]},
        {"type": "context", "elements": [{"type": "plain_text", "text": "bod <2>.pdf"}]},
    ]
    workspace.post(workspace.channels[CHANNEL], BOT, "x", blocks=blocks, from_app=True)
    shown = transcript(workspace)
    assert "Zie de brief <van> & bijlage <3>" in shown and "bod <2>.pdf" in shown
