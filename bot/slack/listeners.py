"""Everything that the bot listens to, and a catch-all: what nobody listens to is answered too, or Slack would repeat it."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from sqlalchemy.exc import SQLAlchemyError

from bot.slack import arrivals
from bot.slack.app_home import home, own_links
from bot.slack.checking import correcting, reviewing
from bot.slack.clicks import buttons, modals, reactions, rest_pages
from bot.slack.files import carrying, documents, read_shortcut, version_taken_back, versions
from bot.slack.hearing.desk import Desk, NotTakenIn
from bot.slack.hearing.ears import Ears
from bot.slack.meetings import forms, pressing
from bot.slack.people import people_forms, same_people
from bot.slack.words import commands, linking, list_pages, replies, rounds

log = logging.getLogger("nakomen.slack")

ROOMS = (
    *(buttons, modals, correcting, replies, reactions, arrivals, home, own_links),
    *(
        people_forms,
        same_people,
        commands,
        rounds,
        linking,
        list_pages,
        documents,
        read_shortcut,
        versions,
        version_taken_back,
        carrying,
        rest_pages,
        reviewing,
        pressing,
        forms,
    ),
)


def slack_app(desk: Desk, client: WebClient, *, signing_secret: str, http: bool) -> App:
    """The Bolt app with all listeners. Slack is asked for nothing here, nor before an answer: it may be away."""
    app = App(
        name="nakomen",
        client=WebClient(base_url=client.base_url, timeout=client.timeout, ssl=client.ssl, retry_handlers=[]),
        authorize=_authorize(desk, client.token),
        signing_secret=signing_secret or "unused-in-socket-mode",
        request_verification_enabled=http,
        process_before_response=True,  # stored first, acknowledged then
    )
    app.error(_failed)
    ears = Ears(app, desk)
    for room in ROOMS:
        room.register(ears, desk)
    _catch_the_rest(ears)
    return app


def _authorize(desk: Desk, token: str | None) -> Callable[..., AuthorizeResult]:
    """Who we are, as far as it is known. Bolt by itself would ask, and on a failure say yes to what nobody heard."""

    def known(team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=team_id, bot_user_id=desk.bot_user, bot_token=token)

    return known


def _failed(error: Exception, body: dict[str, Any]) -> BoltResponse:
    """What could not be stored is not acknowledged: Slack brings it again, or tells the person.

    A listener that broke is logged with ids and answered with 200, since a repeat would break likewise.
    """
    ids = {name: body.get(name) for name in ("event_id", "trigger_id", "type") if body.get(name)}
    if isinstance(error, (NotTakenIn, SQLAlchemyError)):
        log.error("not stored and not acknowledged: %s (%s)", ids, type(error.__cause__ or error).__name__)
        return BoltResponse(status=503, body="")
    log.error("a listener failed: %s", ids, exc_info=error)
    return BoltResponse(status=200, body="")


def _catch_the_rest(ears: Ears) -> None:
    anything = re.compile(".*")

    def acknowledge(ack: Ack) -> None:
        ack()

    def nothing() -> None:
        """An event that concerns us not."""

    ears.event(anything)(nothing)
    ears.action(anything)(acknowledge)
    ears.view(anything)(acknowledge)
    ears.options(anything)(acknowledge)
    ears.shortcut(anything)(acknowledge)
    ears.command(anything)(acknowledge)
