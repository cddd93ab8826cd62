"""What may stand in a calendar for whom: nobody's name in one for the public or the gemeenteraad.

Parties are named to everyone. What people wrote themselves (a place, a subject) is left out where it names somebody we know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from sqlmodel import Session, col, select

from calendars.lazy_pattern import lazy_re
from storage.agreements import parties_of
from storage.people import Person
from storage.words import Audience

_MENTION = lazy_re(r"<@[A-Z0-9]+(\|[^>]*)?>|\S+@\S+\.\S+")
SHORTEST_NAME = 3


@dataclass(frozen=True)
class Readers:
    """Who reads it, and which names they may and may not see; equal for equal names."""

    audience: Audience
    parties: frozenset[str] = frozenset()
    persons: tuple[str, ...] = ()

    @property
    def see_all(self) -> bool:
        """Whether these are the parties themselves."""
        return self.audience is Audience.PARTIES

    def text(self, value: str | None) -> str | None:
        """The text, unless it names a person to those who may not see that."""
        return None if value and self._names_somebody(value) else value

    def party(self, value: str | None) -> str | None:
        """A name that is a party's; another name may be a person's."""
        return value if value and (self.see_all or value.casefold() in self.parties) else None

    def _names_somebody(self, value: str) -> bool:
        return not self.see_all and bool(_MENTION.search(value) or (self._known and self._known.search(value)))

    @cached_property
    def _known(self) -> re.Pattern[str] | None:
        names = "|".join(re.escape(name) for name in self.persons)
        return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE) if names else None


def readers_of(session: Session, agreement_id: int, audience: Audience) -> Readers:
    """The readers of one agreement's entries. A first name alone counts as well as the whole name."""
    if audience is Audience.PARTIES:
        return Readers(audience)
    parties = {name.casefold() for party in parties_of(session, agreement_id) for name in (party.name, *party.aliases)}
    persons = {name.strip() for name in session.exec(select(Person.name).where(col(Person.name).is_not(None))) if name}
    words = persons | {name.split()[0] for name in persons if name}
    return Readers(audience, frozenset(parties), tuple(sorted(word for word in words if len(word) >= SHORTEST_NAME)))
