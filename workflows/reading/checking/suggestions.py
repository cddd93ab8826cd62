"""What to do about each gap, in plain Dutch: name a trekker, a quarter, a number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from workflows.reading.checking.facts import BLANK
from workflows.reading.checking.vague_words import (
    COUNTED,
    SHARE,
    VAGUE_AMOUNT,
    VAGUE_EFFORT,
    VAGUE_TIME,
    has_result,
    holds_each_time,
)
from workflows.reading.proposal import Proposal
from workflows.tracking.party_names import in_sentence


def name_an_owner(nearby: Sequence[str]) -> str:
    """'Noem een trekker: de gemeente Veldhoek of Woonlint.'"""
    return f"Noem een trekker: {one_of(nearby)}."


def name_a_date(text: str, proposal: Proposal) -> str:
    """'Noem een kwartaal: bijvoorbeeld Q2 2026, of een dag: uiterlijk 1 juli 2026.', or when to look at what holds each time."""
    if holds_each_time(text):
        return "Dit geldt telkens weer. Noem wanneer jullie bekijken hoe het gaat: bijvoorbeeld elk halfjaar."
    vague = VAGUE_TIME.search(text)
    because = f"“{vague.group()}” is geen datum. " if vague else ""
    return f"{because}Noem een kwartaal: bijvoorbeeld {quarter_of(proposal)}. Of een dag: uiterlijk 1 juli{_year(proposal)}."


def name_a_number(text: str) -> str:
    """'Noem een aantal: hoeveel woningen?', or a thing that can be seen where nothing is counted."""
    if blank := BLANK.search(text):
        return f"“{blank['blank']}” is geen getal. Noem het aantal of het bedrag."
    amount = VAGUE_AMOUNT.search(text)
    if amount:
        vague = " ".join(amount.group("words").split())
        return f"“{vague}” is geen getal. Noem een aantal: hoeveel {amount.group('noun').lower()}?"
    counted = COUNTED.search(text)
    if counted:
        return f"Noem een aantal: om hoeveel {counted.group().lower()} gaat het?"
    if holds_each_time(text):
        return "Noem wat jullie tellen: bijvoorbeeld hoe vaak het zo ging, en hoe vaak niet."
    effort = VAGUE_EFFORT.search(text)
    because = f"“{' '.join(effort.group().split())}” kun je niet meten. " if effort else ""
    return f"{because}Noem een aantal of een resultaat: wat is er straks klaar, en waaraan zie je dat?"


@lru_cache(maxsize=32)
def is_measurable(text: str, *, dated: bool) -> bool:
    """Whether it can be seen that it was done: a deed by a date, or a thing that is there; no mere effort, no vague amount."""
    if VAGUE_EFFORT.search(text) or VAGUE_AMOUNT.search(text) or BLANK.search(text):
        return False
    return dated or has_result(text) or bool(SHARE.search(text))


def one_of(names: Sequence[str]) -> str:
    """'de gemeente Veldhoek, Woonlint of HDS'."""
    said = [in_sentence(name, "nl") for name in names] or ["de gemeente of de corporatie"]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} of {said[-1]}"


def quarter_of(proposal: Proposal) -> str:
    """A quarter of the agreement that can serve as an example."""
    return f"Q2{_year(proposal)}"


def _year(proposal: Proposal) -> str:
    return f" {proposal.year_start}" if proposal.year_start else ""
