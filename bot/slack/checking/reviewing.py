"""Checking a concept in the chat: pages, buttons, and the modal in which a commitment is corrected, split or added."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.checking.commitment_form import Filled, commitment_modal, wish_of
from bot.slack.checking.submitted_form import hear_form
from bot.slack.files.documents import press_of
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler, acquaint
from bot.slack.modal_opening import show_or_tell
from bot.slack.people.languages import language_of_user
from bot.slack.places import Click, click_of, shut_to_us
from bot.slack.telling import complain
from storage.agreements import Agreement, parties_of
from storage.outbox import Delivery, delivery_at
from storage.people import person_of_user
from storage.words import AgreementStatus, VerdictWord
from workflows.reading.document_walk import Press, may_bring_in
from workflows.reviewing.commitments import Commitment, commitments
from workflows.reviewing.review_walk import add_beside, agreement_seen_in, begin_review, correct, judge, take_back, turn_page
from workflows.tracking.people import person_for

CALLBACK = "nakomen_review"
NAMES = tuple(f"review_{name}" for name in ("start", "right", "skip", "back", "page", "turn", "change", "add", "more"))
FORMS = {"review_change": "change", "review_add": "add"}


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the buttons of a review, and to its form."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        form = FORMS.get(click.name) or (click.value.partition(":")[0] if click.name == "review_more" else None)
        if form is not None:
            desk.aside(lambda: show_or_tell(desk, click, lambda: _open(desk, click, form)))
        else:
            desk.take_in(click.arrival("review"))
        ack()

    for name in NAMES:
        ears.action(_of_name(name))(listen)
    ears.action(_of_name("home_check"))(listen)
    hear_form(ears, desk, callback=CALLBACK, kind="review_form")
    desk.deals_with("review", Handler(_act, look=_find_place, complain=complain))
    desk.deals_with("review_form", Handler(_take_form, complain=complain))


def _of_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"^{name}(:.*)?$")


def _agreement(session: Session, click: Click) -> Agreement:
    agreement = session.get(Agreement, click.about or 0)
    if agreement is None:
        raise refusal("old_message")
    return agreement


def _find_place(desk: Desk, body: Body) -> Body:
    """Asks Slack whether we can post where a review that is begun from a home belongs, before anything is done."""
    acquaint(desk, body)
    click = Click(**body)
    if click.name != "home_check" or not click.value.isdigit():
        return body
    with desk.database.read() as session:
        agreement = session.get(Agreement, int(click.value))
        channel = (agreement.channel or agreement_seen_in(session, agreement.id or 0)) if agreement is not None else None
    return body if channel is None or channel.startswith("D") else body | {"shut": shut_to_us(desk, channel)}


def _act(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    shut = str(body.get("shut") or "")
    click = Click(**{name: value for name, value in body.items() if name != "shut"})
    if shut:
        known = shut if shut.startswith("#") else ""
        raise refusal("review_shut" if known else "review_shut_somewhere", where=known)
    if click.name == "home_check":
        _begin_from_home(session, now, desk, click)
        return
    agreement, press = _agreement(session, click), press_of(session, now, desk, click)
    match click.name:
        case "review_start":
            begin_review(session, agreement, press)
        case "review_turn":
            turn_page(session, agreement, _shown(session, click), int(click.value), press)
        case "review_back":
            take_back(session, agreement, click.value, press)
        case "review_page":
            judge(session, agreement, click.value.split(), VerdictWord.RIGHT, press)
        case "review_skip":
            judge(session, agreement, [click.value], VerdictWord.SKIPPED, press)
        case _:
            judge(session, agreement, [click.value], VerdictWord.RIGHT, press)


def _begin_from_home(session: Session, now: datetime, desk: Desk, click: Click) -> None:
    """Opens the review where the concept belongs: its channel, else the direct message in which it came."""
    agreement = session.get(Agreement, int(click.value)) if click.value.isdigit() else None
    if agreement is None:
        raise refusal("old_message")
    channel = agreement.channel or agreement_seen_in(session, agreement.id or 0)
    if channel is None:
        raise refusal("review_no_channel", title=agreement.title)
    press = press_of(session, now, desk, click)
    begin_review(session, agreement, replace(press, channel=channel, thread=None))


def _shown(session: Session, click: Click) -> Delivery:
    """The message of ours whose page is turned."""
    found = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    if found is None:
        raise refusal("old_message")
    return found


# --- the form


def _open(desk: Desk, click: Click, purpose: str) -> None:
    """Shows the form; it changes nothing."""
    with desk.database.read() as session:
        view = _form(session, desk, click, purpose)
    desk.client.views_open(trigger_id=click.trigger, view=view)


def _form(session: Session, desk: Desk, click: Click, purpose: str) -> dict[str, Any]:
    key = click.value.rpartition(":")[2]
    agreement = _agreement(session, click)
    one = next((found for found in commitments(session, agreement.id or 0) if found.key == key), None)
    if one is None:
        raise refusal("review_gone")
    if agreement.status is not AgreementStatus.CONCEPT:
        raise refusal("review_decided", title=agreement.title)
    _refuse_others(session, desk, click)
    parties = [(party.id or 0, party.name) for party in parties_of(session, agreement.id or 0)]
    where = {"channel": click.channel, "thread": click.thread_ts or click.message_ts}
    private = {"purpose": purpose, "agreement": agreement.id, "key": key, "seen": one.turns, **where}
    language = language_of_user(session, click.user, click.team, agreement.language)
    return commitment_modal(purpose, _filled(one, purpose), parties, language, callback=CALLBACK, private=private)


def _refuse_others(session: Session, desk: Desk, click: Click) -> None:
    person = person_of_user(session, click.user, team_id=click.team)
    press = Press(person.id or 0 if person is not None else 0, click.key, click.channel or "", None, desk.clock.now(), desk.rules)
    if not may_bring_in(session, press):
        raise refusal("not_yours_coordinator")


def _filled(one: Commitment, purpose: str) -> Filled:
    first = one.first
    if first is None:
        return Filled(one.number, one.quote, one.page)
    title = one.title if purpose == "change" else ""
    target = (first.target_value, first.target_unit) if purpose == "change" else (None, None)
    return Filled(
        number=one.number,
        quote=one.quote,
        page=one.page,
        title=title,
        owner_ids=one.owner_ids,
        lead_id=first.lead_party_id,
        start=one.start,
        due=one.due,
        recurrence=one.recurrence,
        target_value=target[0],
        target_unit=target[1],
        conditional=first.conditional and purpose == "change",
    )


def _take_form(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    form, values = body["form"], body["values"]
    agreement = session.get(Agreement, form["agreement"])
    if agreement is None:
        raise refusal("old_message")
    name = desk.directory.who(body["user"]).name
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=name)
    press = Press(person.id or 0, body["key"], form["channel"], form["thread"], now, desk.rules)
    one = next((found for found in commitments(session, agreement.id or 0) if found.key == form["key"]), None)
    wish = wish_of(values, shown_title=form["title"], whole_title=one.title if one is not None else "")
    if form["purpose"] == "change":
        correct(session, agreement, form["key"], wish, press, seen=form["seen"])
    else:
        add_beside(session, agreement, form["key"], wish, press)
