"""What people type, as Slack would send it on: names become mentions, a line that begins with a slash is a command."""

from __future__ import annotations

import re

from bot.playground.workspace import Workspace


def with_mentions(workspace: Workspace, text: str) -> str:
    """Puts a mention for each `@` with a person's full name, first name or user name; the longest name wins."""
    names: dict[str, str] = {}
    for user in workspace.users.values():
        if not user.deleted:
            for name in (user.real_name, user.name, user.real_name.split(" ")[0]):
                names.setdefault(name.casefold(), user.id)
    if not names:
        return text
    longest_first = sorted(names, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w@])@({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    return pattern.sub(lambda found: f"<@{names[found[1].casefold()]}>", text)


def as_command(text: str) -> tuple[str, str] | None:
    """A slash command and what follows it; None for any other text."""
    if not text.startswith("/"):
        return None
    command, *rest = text.split(maxsplit=1)
    return command, " ".join(rest).strip()
