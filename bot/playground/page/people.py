"""People as the page shows them: name, initials, organisation, and a colour per organisation."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.page.place import residents
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import User

_COLOURS = 6  # as many as chat.css has


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on the page. `colour` is that of the organisation (1 to 6, 0 for none); `guest`: of another workspace."""

    id: str
    name: str
    initials: str = ""
    organisation: str = ""
    colour: int = 0
    is_app: bool = False
    guest: bool = False


def person(workspace: Workspace, user_id: str) -> Person:
    """How somebody is shown; an unknown id is shown as it is."""
    user = workspace.users.get(user_id)
    if user is None:
        return Person(user_id, user_id, "?")
    guest = user.team_id != workspace.team.id
    return Person(
        user.id, user.real_name, initials(user.real_name), user.title, _colour(workspace, user), user.is_bot, guest
    )  # fmt: skip


def initials(name: str) -> str:
    """One or two letters: those of the first and the last word (`Marijke de Wit` is MW)."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or "?"


def _colour(workspace: Workspace, user: User) -> int:
    names = list(dict.fromkeys(_organisation(one) for one in residents(workspace) if one.title))
    name = _organisation(user)
    return names.index(name) % _COLOURS + 1 if name in names else 0


def _organisation(user: User) -> str:
    """What a title ends with: that of `coördinator, gemeente Veldhoek` is the gemeente."""
    return user.title.casefold().rpartition(", ")[2]
