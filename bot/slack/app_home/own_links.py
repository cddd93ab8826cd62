"""The links that people make for themselves in Slack, to calendar and board. The address is shown once, in a modal."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.message import Json, Web, button, buttons, paragraph, plain_text, rich
from bot.messages.made_of.wording import words
from bot.slack.hearing.desk import STORE_SECONDS, Desk
from bot.slack.hearing.ears import Ears
from bot.slack.modal_opening import show_or_tell
from bot.slack.people.languages import language_of_user
from bot.slack.places import Click, click_of
from storage.agreements import Agreement
from storage.people import Person
from storage.tasks import Task
from workflows.errors import Refused
from workflows.meeting.own_links import close_own_link, link_to_board, make_own_link
from workflows.tracking.people import person_for

CALLBACK = "nakomen_link"
MAX_NAME = 60


def register(ears: Ears, desk: Desk) -> None:
    """Listens to *new link*, its form, and *revoke*."""

    def ask_name(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        desk.aside(lambda: show_or_tell(desk, click, lambda: _ask_name(desk, click)))
        ack()

    def submitted(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        fields = view["state"]["values"]["name"]["name"]
        user = body["user"]
        try:
            with desk.database.write(patience=STORE_SECONDS) as session:
                person = _person(session, desk, str(user["id"]), str(user.get("team_id") or ""))
                token = make_own_link(session, person.id or 0, name=str(fields["value"] or ""), now=desk.clock.now())
        except Refused as refused:
            ack(response_action="errors", errors={"name": refused.said(view["private_metadata"])})
            return
        ack(response_action="update", view=made_view(desk.rules.public_url, token, view["private_metadata"]))

    def close(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("close_link"))
        ack()

    ears.action("new_link")(ask_name)
    ears.action(re.compile(r"^close_link:\d+$"))(close)
    ears.view(CALLBACK)(submitted)


def _ask_name(desk: Desk, click: Click) -> None:
    """Shows the form in which a new link gets its name."""
    with desk.database.read() as session:
        language = _language(session, desk, click)
    desk.client.views_open(trigger_id=click.trigger, view=_name_form(language))


def _language(session: Session, desk: Desk, click: Click) -> str:
    """Their own, else that of the page or the afspraak from which it was asked."""
    task = session.get(Task, click.task_id) if click.task_id is not None and not click.in_home else None
    known = desk.directory.remembered(click.user) if click.in_home else None
    of_place = session.get_one(Agreement, task.agreement_id).language if task is not None else known.language if known else None
    return language_of_user(session, click.user, click.team, of_place or desk.rules.language)


def close_link(session: Session, desk: Desk, click: Click) -> None:
    """Closes one of this person's own links."""
    person = _person(session, desk, click.user, click.team)
    if click.value.isdigit():
        close_own_link(session, person.id or 0, int(click.value), now=desk.clock.now())


def open_board(desk: Desk, click: Click, _kind: str) -> None:
    """Shows the address of this person's board, at the task: the same each time, as far as this process knows it."""
    with desk.database.write(patience=STORE_SECONDS) as session:
        person = _person(session, desk, click.user, click.team)
        language = _language(session, desk, click)
        name = words("link_board_name", language)
        known = desk.board_tokens.get(person.id or 0)
        token = link_to_board(session, person.id or 0, name=name, known=known, now=desk.clock.now())
    desk.board_tokens[person.id or 0] = token
    view = made_view(desk.rules.public_url, token, language, task_id=click.task_id)
    desk.client.views_open(trigger_id=click.trigger, view=view)


def _person(session: Session, desk: Desk, user: str, team: str) -> Person:
    known = desk.directory.remembered(user)
    return person_for(session, user_id=user, team_id=team, name=known.name if known is not None else None)


def _name_form(language: str) -> Json:
    hint = plain_text(words("link_name_hint", language), 150)
    element = {"type": "plain_text_input", "action_id": "name", "max_length": MAX_NAME, "placeholder": hint}
    field = {"type": "input", "block_id": "name", "label": plain_text(words("link_name", language), 150), "element": element}
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": language,
        "title": plain_text(words("link_title", language), 24),
        "submit": plain_text(words("link_make", language), 24),
        "close": plain_text(words("modal_cancel", language), 24),
        "blocks": [field],
    }


def made_view(home: str, token: str, language: str, *, task_id: int | None = None) -> Json:
    """The addresses; those of a link that was just made are known this one time."""
    calendar, board = f"{home}/feeds/{token}.ics", f"{home}/board/{token}"
    at = f"{board}#board-task-{task_id}" if task_id is not None else board
    open_it = button(words("link_open", language), action="open_board", value="board", style="primary") | {"url": at}
    lines = [
        (words("link_once" if task_id is None else "link_key", language),),
        (words("link_board", language), " ", Web(board, board)),
        (words("link_calendar", language), " ", Web(calendar, calendar)),
    ]
    return {
        "type": "modal",
        "callback_id": "nakomen_link_made",
        "title": plain_text(words("link_made_title", language), 24),
        "close": plain_text(words("link_close", language), 24),
        "blocks": [rich(*(paragraph(content) for content in lines)), buttons(open_it, block_id="board")],
    }
