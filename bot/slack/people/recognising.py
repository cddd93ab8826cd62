"""Tells who does something: nobody (a bot, a closed account), a guest, a colleague whom nobody registered.

Such a colleague is known by the e-mail domain or user group that the configuration gives to a party.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from bot.slack.hearing.handlers import Body
from storage.agreements import all_agreements
from storage.people import person_of_user
from storage.words import AgreementStatus
from workflows.told_alone import is_direct
from workflows.tracking.people import person_for
from workflows.tracking.presence import note_seen
from workflows.tracking.strangers import belongs_nowhere, register_by_name, was_removed

if TYPE_CHECKING:
    from bot.slack.hearing.desk import Desk

log = logging.getLogger("nakomen.slack")


def is_nobody(desk: Desk, body: Body) -> bool:
    """Whether this comes from a bot, or from an account that was closed: then nothing is done with it."""
    user = str(body.get("user") or "")
    known = desk.directory.remembered(user) if user != desk.bot_user else None
    return known is not None and (known.is_bot or known.is_gone)


def note_guest(session: Session, desk: Desk, body: Body) -> None:
    """Remembers whether this person is a guest, as far as Slack tells."""
    known = desk.directory.remembered(str(body.get("user") or ""))
    if known is None or not known.told:
        return
    person = person_of_user(session, body["user"], team_id=str(body.get("team") or known.team))
    if person is None and known.is_guest:
        person = person_for(session, user_id=body["user"], team_id=str(body.get("team") or known.team), name=known.name)
    if person is not None and person.guest != known.is_guest:
        person.guest = known.is_guest
        session.add(person)
        session.flush()


def note_presence(session: Session, desk: Desk, body: Body) -> None:
    """Remembers that who does something in a channel is there."""
    user = str(body.get("user") or "")
    if user and user != desk.bot_user and not is_direct(body.get("channel")):
        note_seen(session, str(body["channel"]), user, str(body.get("team") or ""))


def note_language(session: Session, desk: Desk, body: Body) -> None:
    """Speaks to this person in the language of their Slack, where it is another than the house's and they chose none."""
    user = str(body.get("user") or "")
    known = desk.directory.remembered(user) if user != desk.bot_user else None
    if known is None or known.language in {None, desk.rules.language}:
        return
    person = person_for(session, user_id=user, team_id=str(body.get("team") or known.team), name=known.name)
    if person.language is None:
        person.language = known.language
        session.add(person)
        session.flush()


def learn_language(desk: Desk, user: str, team: str, *, seconds: float) -> None:
    """Has the first that somebody sees in their language already, where Slack tells it within so many seconds."""
    known = desk.directory.soon(user, seconds=seconds)
    if known is None or known.language in {None, desk.rules.language}:
        return
    try:
        with desk.database.read() as session:
            person = person_of_user(session, user, team_id=team or known.team)
            if person is not None and person.language is not None:
                return
        with desk.database.write(patience=seconds) as session:
            note_language(session, desk, {"user": user, "team": team})
    except SQLAlchemyError as error:
        log.info("no note of the language of %s: %s", user, type(error).__name__)


def recognise(session: Session, desk: Desk, body: Body) -> None:
    """Makes who does this a member of their party, in each agreement for which others are registered and they are not.

    Who was taken away there stays away: a person's word counts for more than an e-mail address.
    """
    known = desk.directory.remembered(str(body.get("user") or "")) if desk.parties else None
    party = (desk.parties.get(known.group) or desk.parties.get(known.domain)) if known is not None else None
    if known is None or party is None:
        return
    person = person_for(session, user_id=body["user"], team_id=str(body.get("team") or known.team), name=known.name)
    for agreement in all_agreements(session):
        if agreement.status is AgreementStatus.CLOSED or not belongs_nowhere(session, agreement.id or 0, person.id or 0):
            continue
        if not was_removed(session, agreement.id or 0, person):
            register_by_name(session, agreement.id or 0, person, party)
