"""The whole sentence of the document, where a message shows only its beginning: for whoever asks."""

from __future__ import annotations

from bot.messages.made_of.message import Json, paragraph, plain_text, quotation, rich
from bot.messages.made_of.wording import refusal, words
from bot.messages.task_lines import name_and_title, quote_line
from bot.slack.hearing.desk import Desk
from bot.slack.people.languages import language_of_user
from bot.slack.places import Click
from storage.agreements import Agreement
from workflows.tracking.views import TaskView, task_views

MAX_TITLE, MAX_SENTENCE = 24, 2900


def open_sentence(desk: Desk, click: Click, _kind: str) -> None:
    """Shows it in a modal. Raises Refused when the task is gone."""
    with desk.database.read() as session:
        views = task_views(session, now=desk.clock.now(), rules=desk.rules, task_ids=[click.task_id or 0])
        if not views:
            raise refusal("old_message")
        agreement = session.get_one(Agreement, views[0].agreement_id)
        language = language_of_user(session, click.user, click.team, agreement.language)
    desk.client.views_open(trigger_id=click.trigger, view=sentence_modal(views[0], language))


def sentence_modal(view: TaskView, language: str) -> Json:
    """The afspraak, and its sentence with the page."""
    item = {"number": view.number, "title": view.title, "quote": view.quote, "page": view.page}
    about = paragraph((name_and_title(item, language),))
    return {
        "type": "modal",
        "title": plain_text(words("sentence_title", language), MAX_TITLE),
        "close": plain_text(words("link_close", language), MAX_TITLE),
        "blocks": [rich(about), rich(quotation(quote_line(item, language, limit=MAX_SENTENCE)))],
    }
