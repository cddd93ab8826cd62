"""The nouns of the task board: what is shown, as values. `workflows.reporting.board` fills them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from storage.words import Audience, MeetingKind
from workflows.tracking.views import TaskView

State = Literal["red", "amber", "green", "none", "done", "dropped"]
ATTENTION: tuple[State, ...] = ("red", "amber")
URGENCY: tuple[State, ...] = ("red", "amber", "green", "none", "done", "dropped")


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One task, or one that comes back: `periods` then holds each time, by date, and `view` is the one that speaks for them.

    `title` is without the name of the period.
    """

    view: TaskView
    title: str
    periods: tuple[TaskView, ...] = ()

    @property
    def state(self) -> State:
        """Where it is counted: by its light while it is open."""
        return state_of(self.view)

    @property
    def times_done(self) -> int:
        """How many periods are done."""
        return sum(view.status == "done" for view in self.periods)


@dataclass(frozen=True, slots=True)
class LightCounts:
    """How many rows are done, or stand at each light; `none` is not begun or conditional. `total` leaves out what was dropped."""

    done: int = 0
    green: int = 0
    amber: int = 0
    red: int = 0
    none: int = 0
    dropped: int = 0

    @classmethod
    def of(cls, states: Iterable[State]) -> LightCounts:
        """Counted from the state of each row."""
        counted = Counter(states)
        return cls(**{str(state): counted[state] for state in URGENCY})

    @classmethod
    def summed(cls, counts: Iterable[LightCounts]) -> LightCounts:
        """All of them together."""
        found = list(counts)
        return cls(**{str(state): sum(getattr(one, state) for one in found) for state in URGENCY})

    @property
    def total(self) -> int:
        """Everything that still counts."""
        return self.done + self.green + self.amber + self.red + self.none


@dataclass(frozen=True, slots=True)
class BoardAfspraak:
    """A numbered item with its rows, in the order of the document; `heading` is what stands above it there."""

    number: str
    heading: str | None
    rows: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True)
class BoardTheme:
    """A theme: what is open and what is closed (done or dropped). `name` is None for what stands under no theme."""

    name: str | None
    counts: LightCounts
    open: tuple[BoardAfspraak, ...]
    closed: tuple[BoardAfspraak, ...]

    @property
    def open_rows(self) -> list[BoardRow]:
        """The rows that are open, in the order of the document."""
        return [row for afspraak in self.open for row in afspraak.rows]


@dataclass(frozen=True, slots=True)
class BoardAgreement:
    """One agreement. `running` is the work that goes on by itself: watched, not chased, not counted.

    A `concept` waits for a person's yes, so nothing of it is followed and its themes are empty.
    """

    id: int
    title: str
    concept: bool
    counts: LightCounts
    themes: tuple[BoardTheme, ...]
    running: tuple[BoardAfspraak, ...]

    @property
    def attention(self) -> list[BoardRow]:
        """What is red, then what is amber, by deadline."""
        rows = [row for theme in self.themes for row in theme.open_rows if row.state in ATTENTION]
        return sorted(rows, key=lambda row: (ATTENTION.index(row.state), row.view.deadline))


@dataclass(frozen=True, slots=True)
class BoardMeeting:
    """A meeting or a legal date. `first` and `last` are days, both included: the window, or the day that was set.

    `start` and `end` are local moments once the date is set.
    """

    id: int
    agreement_id: int
    kind: MeetingKind
    name: str
    first: date
    last: date
    start: datetime | None
    end: datetime | None
    place: str | None
    organiser: str | None
    host: str | None
    cancelled: bool

    @property
    def to_plan(self) -> bool:
        """Whether its date is still to be chosen; a legal date needs no choosing."""
        return self.start is None and not self.cancelled and self.kind is not MeetingKind.DEADLINE


@dataclass(frozen=True, slots=True)
class Board:
    """What one link shows on one day. `party` is the name of the party whose tasks these are; `personal`: those of one person.

    `ahead` has the nearest meeting first, `behind` the latest.
    """

    audience: Audience
    agreements: tuple[BoardAgreement, ...]
    ahead: tuple[BoardMeeting, ...]
    behind: tuple[BoardMeeting, ...]
    party: str | None = None
    personal: bool = False


def state_of(view: TaskView) -> State:
    """Where a task is counted: done, dropped, or by its light."""
    if view.status == "done":
        return "done"
    if view.status == "dropped":
        return "dropped"
    return view.light.value if view.light is not None else "none"
