"""What last year left unfinished, decided in the chat: shown when its successor is followed or asked for, one click for each
or for a page; a click takes it back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages.made_of.wording import refusal
from bot.slack.files.documents import press_of
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from bot.slack.words.selections import reachable_agreements
from storage.agreements import Agreement, agreements_in_channel, all_agreements
from storage.outbox import delivery_at
from storage.words import AgreementStatus
from workflows.reading.document_walk import Press
from workflows.renewing.carry_walk import MESSAGE, decide_one, decide_page, predecessor, propose, take_back_some, turn_page
from workflows.told_alone import is_direct

NAMES = ("carry_move", "carry_leave", "carry_turn", "carry_page", "carry_undo")
WORDS = frozenset({"meenemen", "overhevelen", "carry"})
ALONE = WORDS | {"carry over"}
"""What asks for it, and is no answer, with nothing behind it: "meenemen naar het overleg" tells of a task."""


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the buttons under the unfinished tasks."""

    def listen(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("carry"))
        ack()

    for name in NAMES:
        ears.action(re.compile(rf"^{name}(:.*)?$"))(listen)
    desk.deals_with("carry", Handler(_press, complain=complain))


def _press(session: Session, now: datetime, desk: Desk, body: Body) -> None:
    click = Click(**body)
    shown = delivery_at(session, channel=click.channel or "", ts=click.message_ts or "")
    if shown is None or shown.payload.get("message") != MESSAGE:
        raise refusal("old_message")
    press = press_of(session, now, desk, click)
    if click.name == "carry_turn":
        turn_page(session, shown, int(click.value), press)
    elif click.name == "carry_undo":
        take_back_some(session, shown, [int(number) for number in click.value.split(",")], press)
    elif click.name == "carry_page":
        fate, _, offset = click.value.partition(":")
        decide_page(session, shown, int(offset), press, moves=fate == "move")
    else:
        decide_one(session, shown, int(click.value), press, moves=click.name == "carry_move")


def is_carry(text: str) -> bool:
    """Whether these words ask what of last year moves on."""
    return text.strip().partition(" ")[0].casefold().strip("/?.,") in WORDS


def only_asks_carry(text: str) -> bool:
    """Whether these words ask that, and can't be an answer about a task."""
    return " ".join(text.casefold().strip(" /?!.,").split()) in ALONE


def begin_carry(
    session: Session, desk: Desk, *, person_id: int, channel: str, now: datetime, mark: str, thread: str | None = None
) -> dict[str, Any] | None:
    """Shows it in the channel of the agreements, else to this person directly; gives what to tell them when there is nothing."""
    found = [row for row in reachable_agreements(session, person_id, channel) if row.status is AgreementStatus.ACTIVE]
    found += _successors(session, found)
    here = channel if channel.startswith("D") and thread else channel if agreements_in_channel(session, channel) else ""
    press = Press(person_id, mark, here, thread if here else None, now, desk.rules)
    for new in sorted(found, key=lambda row: (row.year_start or 0, row.id or 0), reverse=True):
        if propose(session, new, press):
            return _line("sent_directly", new.language) if not here and not is_direct(channel) else None
    return _line("carry_none", found[0].language) if found else _line("no_agreement", desk.rules.language)


def _successors(session: Session, found: Sequence[Agreement]) -> list[Agreement]:
    """The agreements that follow on these, and are not among them: who coordinates 2026 need not be registered for 2027 yet."""
    known = {row.id for row in found}
    others = [row for row in all_agreements(session) if row.status is AgreementStatus.ACTIVE and row.id not in known]
    return [row for row in others if (old := predecessor(session, row)) is not None and old.id in known]


def _line(key: str, language: str) -> dict[str, Any]:
    return {"message": "plain", "language": language, "words": key, "values": {}}
