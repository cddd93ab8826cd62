"""Who says something, where, when and by which way; and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

from storage.words import Source
from workflows.ground_rules import GroundRules
from workflows.told_alone import is_direct


@dataclass(frozen=True, slots=True)
class Place:
    """Where it was said: `message_ts` is the message that said it (or that had the button), `thread_ts` the thread's first.

    All empty at the command line. `mark` tells a click or command from the same one at the same moment of a clock that stands.
    `aside` is the channel in which who typed a command hears what is for them alone; empty: directly.
    """

    channel: str | None = None
    thread_ts: str | None = None
    message_ts: str | None = None
    mark: str = ""
    aside: str | None = None

    @property
    def thread(self) -> str | None:
        """The message under which an answer belongs."""
        return self.thread_ts or self.message_ts

    @property
    def private(self) -> tuple[str | None, str | None]:
        """The channel and thread where this person alone is told; none: directly.

        In a thread of a channel only when they are in it: Slack shows such a line to nobody who hasn't that thread open.
        """
        if self.aside is not None:
            return self.aside or None, None
        if is_direct(self.channel):
            return self.channel, self.thread
        return self.channel, self.thread_ts if self.message_ts not in {None, self.thread_ts} else None


class Gathered(NamedTuple):
    """A line for the thread: its key, what it shows, and the agreement that it is about."""

    key: str
    payload: dict[str, Any]
    agreement_id: int | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's words at one moment. Without a person it is the operator.

    `passed_on_by` is another who told us for them: that one has to be allowed to, and hears what comes of it. `unreachable` are
    the users whom the words name and who can be given nothing: bots, closed accounts. `gathered` are lines for the thread that
    wait until all is done, so that one act is told in one line (`telling.gathering`); None: each is told at once.
    `behalf` is the party that they speak for, where somebody else types; `by_name`: the line says who it was, as it comes later.
    `part` is what a reply about several says of the one at hand: "10a ligt stil, 15 wacht op HDS".
    """

    person_id: int | None
    source: Source
    now: datetime
    rules: GroundRules
    place: Place = field(default_factory=Place)
    text: str | None = None
    permalink: str | None = None
    passed_on_by: int | None = None
    unreachable: frozenset[str] = frozenset()
    gathered: list[Gathered] | None = None
    behalf: str | None = None
    by_name: bool = False
    part: str | None = None

    @property
    def words(self) -> str:
        """What they say of the task at hand: their words, or of a reply about several its own part."""
        return self.part if self.part is not None else self.text or ""

    @property
    def actor_id(self) -> int | None:
        """Who is answerable for it: whoever passed it on, else the person whose words they are."""
        return self.person_id if self.passed_on_by is None else self.passed_on_by


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. `changed`: a stand, with its history entry; `asked`: a question back; `noted`: kept as a comment;
    `silent`: nothing to do; `refused`: not allowed, or no longer possible.

    `message` is a sentence for whoever has no chat to read the answer in. `told`: this person alone was answered already.
    """

    kind: Literal["changed", "asked", "noted", "silent", "refused"]
    entry_id: int | None = None
    message: str | None = None
    told: bool = False


def foremost(outcomes: Sequence[Outcome]) -> Outcome:
    """What came of a reply about several tasks: a change where there was one."""
    return next((outcome for outcome in outcomes if outcome.kind == "changed"), outcomes[0])
