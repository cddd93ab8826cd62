"""How what came in is dealt with: by its kind, from the row alone, so that any process can do it, also after a restart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlmodel import Session

from workflows.errors import Refused

if TYPE_CHECKING:
    from bot.slack.hearing.desk import Desk

Body = dict[str, Any]


def acquaint(desk: Desk, body: Body) -> Body:
    """Asks Slack who this person is, before the transaction begins."""
    desk.directory.who(body["user"])
    return body


def if_a_person(desk: Desk, body: Body) -> Body | None:
    """Asks Slack who this is; None for an app, to which we don't listen."""
    return None if desk.directory.who(acquaint(desk, body)["user"]).is_bot else body


@dataclass(frozen=True, slots=True)
class Handler:
    """What is done with one kind of row.

    `look` asks Slack and reads what `do` has to know, outside of any transaction, and gives the body with what it found; None
    when there is nothing to do. `do` makes the change, at the moment at which it came in, in the transaction that marks the row
    done. `then` shows what came of it, at most once. `complain` tells the person why it was not done. What is `slow` stands in a
    line of its own and holds up nobody.
    """

    do: Callable[[Session, datetime, Desk, Body], Any]
    look: Callable[[Desk, Body], Body | None] = acquaint
    then: Callable[[Desk, Body, Any], None] | None = None
    complain: Callable[[Desk, Body, Refused], None] | None = None
    slow: bool = False
