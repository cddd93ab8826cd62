"""A channel of the demo in which nothing is followed yet, and a document to drop in it."""

from __future__ import annotations

from pathlib import Path

from bot.demo.opening import COORDINATOR
from bot.playground.page.stage import Sample
from bot.playground.sample_workspace import CORPORATIE, GEMEENTE, HUURDERS
from bot.playground.server import Playground

CHANNEL, NAME = "C0OEVERHOEK", "wonen-oeverhoek"
DOCUMENT = Path(__file__).with_name("prestatieafspraken-oeverhoek-2027.md")


def open_second_channel(slack: Playground) -> None:
    """Makes the channel and brings the bot into it, as a person does: it says hello there."""
    slack.workspace.add_channel(NAME, channel_id=CHANNEL, members=[GEMEENTE, CORPORATIE, HUURDERS, COORDINATOR])
    slack.people.invite_bot(CORPORATIE, CHANNEL)


def sample() -> Sample:
    """The document at hand: a short agreement of which some afspraken lack an owner or a date."""
    return Sample(DOCUMENT.name, DOCUMENT.read_bytes())
