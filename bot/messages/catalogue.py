"""Which renderer shows which message. A payload names its message; the rest of it is what the message shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from bot.messages.about_answers.answer_messages import render_ask, render_not_yours, render_noted, render_who_answers
from bot.messages.about_answers.evidence_message import render_evidence, render_note
from bot.messages.about_answers.objected_message import render_objected
from bot.messages.about_answers.waited_message import render_waited_for
from bot.messages.about_answers.which_message import render_which_task
from bot.messages.about_documents.carry_message import render_carry
from bot.messages.about_documents.document_message import (
    render_document_not_yours,
    render_followed,
    render_known,
    render_later,
    render_offer,
    render_read,
    render_refused,
)
from bot.messages.about_documents.review_message import render_review
from bot.messages.about_documents.same_people_message import render_same_people
from bot.messages.about_documents.version_message import render_version_applied, render_version_found
from bot.messages.about_meetings.agenda_message import render_meeting_agenda
from bot.messages.about_meetings.date_poll_message import render_date_poll
from bot.messages.about_meetings.feed_check_message import render_feed_check
from bot.messages.about_meetings.meeting_message import render_meeting
from bot.messages.about_meetings.meeting_question import render_meeting_question
from bot.messages.about_meetings.minutes_message import render_minutes
from bot.messages.bundle_message import render_bundle, render_rest
from bot.messages.digest_message import render_digest, render_digest_rest
from bot.messages.home_view import render_home
from bot.messages.list_message import render_agenda, render_list
from bot.messages.made_of.message import Message
from bot.messages.made_of.wording import language_of
from bot.messages.people_message import render_left_channel, render_people, render_people_ask
from bot.messages.plain_messages import (
    render_help,
    render_link_ask,
    render_plain,
    render_still_concept,
    render_welcome,
    render_welcome_person,
)
from bot.messages.round_message import render_round
from workflows.tracking.period_words import periods_in

Renderer = Callable[..., Message]

RENDERERS: dict[str, Renderer] = {
    "bundle": render_bundle,
    "rest": render_rest,
    "noted": render_noted,
    "ask": render_ask,
    "waited_for": render_waited_for,
    "objected": render_objected,
    "not_yours": render_not_yours,
    "which_task": render_which_task,
    "who_answers": render_who_answers,
    "help": render_help,
    "digest": render_digest,
    "digest_rest": render_digest_rest,
    "meeting": render_meeting,
    "meeting_question": render_meeting_question,
    "meeting_agenda": render_meeting_agenda,
    "date_poll": render_date_poll,
    "minutes": render_minutes,
    "list": render_list,
    "agenda": render_agenda,
    "home": render_home,
    "welcome": render_welcome,
    "welcome_person": render_welcome_person,
    "plain": render_plain,
    "still_concept": render_still_concept,
    "link_ask": render_link_ask,
    "document_offer": render_offer,
    "document_read": render_read,
    "document_known": render_known,
    "document_refused": render_refused,
    "document_not_yours": render_document_not_yours,
    "document_followed": render_followed,
    "document_later": render_later,
    "version_found": render_version_found,
    "version_applied": render_version_applied,
    "review": render_review,
    "carry": render_carry,
    "round": render_round,
    "people": render_people,
    "people_ask": render_people_ask,
    "left_channel": render_left_channel,
    "people_same": render_same_people,
    "evidence": render_evidence,
    "note": render_note,
    "feed_check": render_feed_check,
}


def render(payload: dict[str, Any], *, today: date | None = None) -> Message:
    """The message that this payload describes, as of `today`. Raises KeyError for a message that nobody knows."""
    return RENDERERS[str(payload["message"])](periods_in(payload, language_of(payload)), today=today)
