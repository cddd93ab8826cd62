"""Something that a person said in Slack, as it is stored and heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from storage.inbox import Arrival

HEARD = frozenset({None, "file_share", "thread_broadcast"})
"""The subtypes of messages in which a person says something."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a person. `ours`: whether the thread's first message is by us (None: unknown).

    `with_document`: a document that we read hangs on it. `files` are the names and addresses of all that hangs on it.
    """

    channel: str
    ts: str
    thread_ts: str | None
    user: str
    team: str
    text: str
    ours: bool | None = None
    edited: str | None = None
    with_document: bool = False
    files: Sequence[Mapping[str, str]] = ()

    @property
    def in_thread(self) -> bool:
        """Whether it is a reply, and not the first message of its thread."""
        return self.thread_ts not in {None, self.ts}

    @property
    def key(self) -> str:
        """The same for the event, the mention of the same message, and what catch-up finds."""
        return f"message:{self.channel}:{self.ts}" if self.edited is None else f"edit:{self.channel}:{self.ts}:{self.edited}"

    def arrival(self, kind: str) -> Arrival:
        """This as what is stored: in order with what else happens in its channel."""
        return Arrival(self.key, kind, self.channel, asdict(self))


def behind(text: str, words: frozenset[str]) -> str | None:
    """What stands behind the word that the text begins with: "6 klaar" of "status 6 klaar"; None where it is none of these."""
    word, _, rest = text.strip().partition(" ")
    return rest.strip() if word.casefold().strip("/?.,:") in words else None
