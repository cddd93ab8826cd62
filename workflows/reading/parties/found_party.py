"""A party while it is being found, and the words that are no names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from workflows.reading.parties import names
from workflows.reading.proposal import PartyRole
from workflows.reading.word_sets import words

NO_NAMES = words(
    """
    partijen bijlage artikel woonvisie woningwet nota wet huurders bewoners beschikbaarheid betaalbaarheid duurzaamheid
    leefbaarheid kwaliteit prestatieafspraken inleiding januari februari maart april mei juni juli augustus september
    oktober november december nederland het de een in op voor wij we rijk provincie regio actualisatie jaar
    wanneer wie wat planning termijn trekker actie gereed betrokken status
    volkshuisvesting wonen directeur bestuurder wethouder voorzitter
    """
)


_FOR_NOBODY = frozenset({"samen", "gezamenlijk", "partijen", "partij", "genoemd", "hierna", "wonen"})
"""What stands where a short name does and is none."""
_OF_SEVERAL = lazy_re(
    r"(?i)gemeente[ns]|(?:woning|woon)?corporaties|verhuurders|(?:huurders|bewoners)(?:organisaties|verenigingen|raden)|\w*partners"
)
"""What calls all that stand before it: '1. gemeente A en gemeente B, hierna: de gemeenten'."""


MOST_OF_A_ROLE = 60
"""No agreement has more parties of one role; a text that names more is not read further for them, so that none takes long."""


@dataclass
class Found:
    """A party while it is being found: its longest name and all its other names; `call` and `forget` change these."""

    name: str
    role: PartyRole
    aliases: list[str]

    def __post_init__(self) -> None:
        self._keys = {names.key(n) for n in (self.name, *self.aliases)}

    def knows(self, name: str) -> bool:
        return names.key(name) in self._keys

    def call(self, alias: str) -> None:
        """One more name, as it stands."""
        self.aliases.append(alias)
        self._keys.add(names.key(alias))

    def rename(self, name: str) -> None:
        """A better name; the one before becomes another name of it."""
        before, self.name = self.name, name
        self._keys.add(names.key(name))
        if before != name and before not in self.aliases:
            self.call(before)

    def forget(self, keys: set[str]) -> None:
        """The names with these keys turn out to be another's."""
        self.aliases = [alias for alias in self.aliases if names.key(alias) not in keys]
        self._keys = {names.key(n) for n in (self.name, *self.aliases)}

    def add(self, alias: str | None) -> None:
        """One more name; 'HPV of het platform' is two."""
        for one in re.split(r"\s+of\s+(?:de |het )?", alias or ""):
            bare = one.strip("'’‘\"”“ ")
            if not self.knows(bare) and len(bare) > 1 and (bare in self.name.split()[:-1] or not _is_of_nobody_alone(bare)):
                self.call(bare)


def _is_of_nobody_alone(name: str) -> bool:
    return name.lower() in _FOR_NOBODY or bool(_OF_SEVERAL.fullmatch(name))
