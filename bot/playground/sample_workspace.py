"""A small workspace to play in: one channel of three fictional parties, one of them from another workspace."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime

from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import App, Team, User

HOME, OTHER = "T0VELDHOEK", "T0SLEUTEL"
CHANNEL = "C0VELDHOEK"
BOT = "U0NAKOMEN"
GEMEENTE, CORPORATIE, HUURDERS = "U0MARIJKE", "U0JEROEN", "U0FATIMA"


def sample_workspace(now: Callable[[], datetime]) -> Workspace:
    """Gemeente Veldhoek and Woonlint in one workspace, Huurdersraad De Sleutel from its own, and the bot, in one channel."""
    app = App(
        "A0NAKOMEN",
        "Nakomen",
        bot_id="B0NAKOMEN",
        bot_user=BOT,
        bot_token=f"xoxb-{uuid.uuid4().hex}",
        app_token=f"xapp-1-{uuid.uuid4().hex}",
        signing_secret=uuid.uuid4().hex,
    )
    workspace = Workspace(Team(HOME, "Wonen in Veldhoek", "wonen-veldhoek"), app, now)
    people = [
        User(BOT, "nakomen", "Nakomen", HOME, is_bot=True),
        User(GEMEENTE, "marijke", "Marijke de Wit", HOME, email="marijke@veldhoek.example", title="gemeente Veldhoek"),
        User(CORPORATIE, "jeroen", "Jeroen Bos", HOME, email="jeroen@woonlint.example", title="Woonlint"),
        User(HUURDERS, "fatima", "Fatima El Amrani", OTHER, title="Huurdersraad De Sleutel"),
    ]
    for person in people:
        workspace.add_user(person)
    workspace.add_channel("prestatieafspraken-veldhoek", channel_id=CHANNEL, members=[BOT, GEMEENTE, CORPORATIE, HUURDERS])
    return workspace
