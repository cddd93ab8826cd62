"""The answer to a version that was shown: follow it, take it as an agreement of its own, or leave everything as it was."""

from __future__ import annotations

import re
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.clock import wall_now
from bot.slack.files.documents import finish_reading, kind_of_press, offered_in, press_of, read_for
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from storage.inbox import Arrival, take_in
from storage.outbox import Delivery
from workflows.reading.document_walk import Press, begin, decline, known_already, tell_known
from workflows.renewing.version_walk import settle_version

if TYPE_CHECKING:
    from workflows.reading.proposal import Proposal

AS_NEW = "confirm_new"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the button that makes it an agreement of its own; yes and no come in with all others."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        desk.take_in(click.arrival(kind_of_press(click) or "click"))
        ack()

    ears.action(re.compile(rf"^{AS_NEW}(:.*)?$"))(listen)
    desk.deals_with("version_answer", Handler(_answer, complain=complain))
    desk.deals_with("version_reading", Handler(finish_reading, look=_read, complain=complain, slow=True))


def _answer(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    """A no ends it; anything else puts the document in line to be read once more, in the same transaction."""
    click = Click(**body)
    question = offered_in(session, click)
    press = press_of(session, now, desk, click)
    if click.name == "confirm_no":
        decline(session, question, press)
    elif begin(session, question, press):
        reading = Arrival(f"reading:{click.key}", "version_reading", f"reading:{click.block}", body)
        take_in(session, reading, at=now, received=wall_now())


def _read(desk: Desk, body: Body) -> Body | None:
    return read_for(desk, body, partial(_settle, as_new=Click(**body).name == AS_NEW))


def _settle(
    session: Session, question: Delivery, press: Press, proposal: Proposal | None, content_hash: str, *, as_new: bool
) -> None:
    known = known_already(session, content_hash)
    if known is not None:
        tell_known(session, question, press, known)
    elif proposal is not None:
        settle_version(session, question, press, proposal, content_hash, as_new=as_new)
