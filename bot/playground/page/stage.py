"""What whoever runs the playground may add to its page: a clock to move, what just happened and why, panels beside the chat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Move:
    """A button beside the clock; `id` is what `Stage.move` gets, `label` what stands on it (*Een dag verder*)."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Told:
    """One line on what just happened and why. `number` rises; `moment` is in the story; `mark` is one emoji or empty.

    Lines of one `turn` were told together: after one move, or one answer.
    """

    number: int
    moment: datetime
    text: str
    mark: str = ""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Panel:
    """A page beside the chat, such as the task board: ready HTML of which every word was escaped by whoever made it."""

    id: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Address:
    """Somewhere else to look, such as the calendar's address."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A document at hand, to drop in a conversation in one click."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Scene:
    """The stage as it is now. `busy` says in words what it is doing, while no move can be made; `told` has the newest last,
    and of one turn the line that tells most.

    `hint` is one sentence on what this person could try now; it stands beneath what was told. `style` is the CSS of the
    panels: the page sets the colours that it uses (--ink, --soft, --paper, --raise, --edge, --accent, --green...).
    """

    now: datetime
    moves: tuple[Move, ...] = ()
    told: tuple[Told, ...] = ()
    panels: tuple[Panel, ...] = ()
    addresses: tuple[Address, ...] = ()
    busy: str = ""
    hint: str = ""
    others_answer: bool | None = None
    samples: tuple[Sample, ...] = ()
    style: str = ""


class Stage(Protocol):
    """Set beside a playground; called from several threads. It calls `workspace.touch()` when the scene became another one."""

    def scene(self, user: str) -> Scene:
        """What this person sees."""

    def move(self, what: str) -> None:
        """Makes a move (or `reset`, or `others`: whether the others answer by themselves); returns at once.

        Raises CannotDo when it is busy, or knows no such move.
        """
