"""A clause of a reply with the facts that it states, and in what manner: asked, on condition, in doubt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workflows.answering.understanding.reply_facts import Fact


@dataclass(frozen=True, slots=True)
class Found:
    """A fact and where in the statement it stands."""

    fact: Fact
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """One sentence, or a clause of it after a comma or 'maar'. What is said of the sentence holds for each of its clauses."""

    text: str
    found: tuple[Found, ...]
    asks: bool = False
    requests: bool = False
    conditional: bool = False
    doubts: bool = False
    one_party: bool = False
    hopes: bool = False
    aside: bool = False
    past: bool = False
    hearsay: bool = False

    @cached_property
    def facts(self) -> frozenset[Fact]:
        """What it states: each step of reading a reply asks for these."""
        return frozenset(one.fact for one in self.found)
