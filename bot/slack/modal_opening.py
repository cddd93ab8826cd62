"""Showing a modal: Slack takes it within three seconds of the click or not at all, and then the person is told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict

from bot.messages.made_of.wording import refusal
from bot.slack.hearing.desk import Desk
from bot.slack.people.recognising import learn_language
from bot.slack.places import Click
from bot.slack.telling import complain
from workflows.errors import Refused

log = logging.getLogger("nakomen.slack")

ASK_SECONDS = 1.0
"""How long Slack may take to say in which language somebody reads whose first click this is."""


def show_or_tell(desk: Desk, click: Click, show: Callable[[], object]) -> None:
    """Shows what was clicked for; otherwise says to this person alone why not, or to click again."""
    try:
        learn_language(desk, click.user, click.team, seconds=ASK_SECONDS)
        show()
    except Refused as refused:
        complain(desk, asdict(click), refused)
    except Exception as error:
        log.warning("%s: no modal: %s", click.key, type(error).__name__)
        complain(desk, asdict(click), refusal("trouble"))
