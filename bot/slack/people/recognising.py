"""Recognises colleagues whom nobody registered, by the e-mail domain or user group that the configuration gives to a party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session

from bot.slack.hearing.handlers import Body
from storage.agreements import all_agreements
from storage.words import AgreementStatus
from workflows.tracking.people import person_for
from workflows.tracking.strangers import belongs_nowhere, register_by_name

if TYPE_CHECKING:
    from bot.slack.hearing.desk import Desk


def recognise(session: Session, desk: Desk, body: Body) -> None:
    """Makes who does this a member of their party, in each agreement for which others are registered and they are not."""
    known = desk.directory.remembered(str(body.get("user") or "")) if desk.parties else None
    party = (desk.parties.get(known.group) or desk.parties.get(known.domain)) if known is not None else None
    if known is None or party is None or known.is_bot or known.is_gone:
        return
    person = person_for(session, user_id=body["user"], team_id=str(body.get("team") or known.team), name=known.name)
    for agreement in all_agreements(session):
        if agreement.status is not AgreementStatus.CLOSED and belongs_nowhere(session, agreement.id or 0, person.id or 0):
            register_by_name(session, agreement.id or 0, person, party)
