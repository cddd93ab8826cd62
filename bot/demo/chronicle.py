"""What happens in the workspace, noted while it happens: in order, at the moment of the story, in the words of that moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.playground.residents import elements
from bot.playground.transcript import Line, block_lines, emoji, message_lines, name_of, title
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Happening, Message


@dataclass(frozen=True, slots=True)
class Note:
    """Somebody did something. What a note says of a message is what the message said then; messages change later.

    `kind` is the happening's (posted, edited, clicked...); `place` and `who` are names. `lines` is what was said or filled in,
    `before` what stood there first. `label` is what stood on the button, the command, the modal or the emoji, and `about` the
    words above the button. `key` is the message, `root` the message above its thread.
    """

    kind: str
    at: datetime
    who: str
    place: str = ""
    lines: tuple[Line, ...] = ()
    before: tuple[Line, ...] = ()
    label: str = ""
    about: str = ""
    key: str = ""
    root: str = ""
    from_app: bool = False
    only_for: str = ""


class Chronicle:
    """Observes a workspace from the moment that it is made; `notes` has the oldest first."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.notes: list[Note] = []
        with workspace.changed:
            workspace.observers.append(self._observe)

    def _observe(self, happening: Happening) -> None:
        noted = _NOTED.get(happening.kind)
        if noted is None or (happening.message is not None and happening.message.subtype == "channel_join"):
            return  # Slack's own line about who joined says what the happening itself says
        workspace, message = self._workspace, happening.message
        told: dict[str, Any] = {} if message is None else _of_message(workspace, message)
        if happening.channel is not None:
            told["place"] = title(workspace, happening.channel)
        told |= noted(workspace, happening)
        told.setdefault("from_app", happening.actor == workspace.app.bot_user)
        self.notes.append(Note(happening.kind, workspace.now(), name_of(workspace, happening.actor), **told))


def _of_message(workspace: Workspace, message: Message) -> dict[str, Any]:
    return {
        "lines": message_lines(workspace, message),
        "key": message.ts,
        "root": "" if message.thread_ts in (None, message.ts) else str(message.thread_ts),
        "only_for": name_of(workspace, message.ephemeral_to) if message.ephemeral_to else "",
    }


def _nothing_more(_workspace: Workspace, _happening: Happening) -> dict[str, Any]:
    return {}


def _changed(workspace: Workspace, happening: Happening) -> dict[str, Any]:
    return {"before": message_lines(workspace, happening.before) if happening.before else ()}


def _clicked(workspace: Workspace, happening: Happening) -> dict[str, Any]:
    label, action = str(happening.detail["label"]), str(happening.detail["action_id"])
    about = _above(workspace, happening.message, action) if happening.message else ""
    return {"label": label, "about": about}


def _above(workspace: Workspace, message: Message, action: str) -> str:
    """The first line of the words that stand with a button, or else above it."""
    pressed = next((block for block, element in elements(message) if element["action_id"] == action), None)
    above = ""
    for block in message.blocks:
        words = [line.text for line in block_lines(workspace, block) if line.kind in ("text", "header")]
        above = words[0] if words else above
        if block.get("block_id") == pressed:
            break
    return above


def _submitted(_workspace: Workspace, happening: Happening) -> dict[str, Any]:
    filled = [answer for answer in happening.detail.get("answers", {}).values() if isinstance(answer, str) and answer]
    return {"label": str(happening.detail["label"]), "lines": tuple(Line("text", answer) for answer in filled)}


def _labelled(_workspace: Workspace, happening: Happening) -> dict[str, Any]:
    return {"label": str(happening.detail["label"])}


def _reacted(_workspace: Workspace, happening: Happening) -> dict[str, Any]:
    return {"label": emoji(str(happening.detail["reaction"]))}


_NOTED: dict[str, Callable[[Workspace, Happening], dict[str, Any]]] = {
    "posted": _nothing_more,
    "whispered": _nothing_more,
    "edited": _changed,
    "deleted": _changed,
    "clicked": _clicked,
    "submitted": _submitted,
    "commanded": _labelled,
    "reacted": _reacted,
    "unreacted": _reacted,
    "joined": _nothing_more,
    "left": _nothing_more,
    "home_opened": _nothing_more,
}
