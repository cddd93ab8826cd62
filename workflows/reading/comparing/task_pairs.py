"""The commitments of two versions beside each other: within their afspraak first, and what moved to another one after that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from calendars.lazy_pattern import lazy_re
from calendars.months import add_months
from workflows.reading.comparing.assignment import Pair, best_pairs
from workflows.reading.comparing.comparison import At, Fate, TaskChange
from workflows.reading.comparing.likeness import Likeness, words_of
from workflows.reading.proposal import Proposal, ProposedTask

WITHIN, ELSEWHERE = 0.35, 0.75
"""How alike two commitments must be: in one afspraak, and where one moved to another afspraak."""
SAME_OWNERS, SAME_DAYS, SAME_TARGET = 0.15, 0.15, 0.1

_YEAR = lazy_re(r"\b20\d\d\b")
_REFERENCE = lazy_re(r"(?i)\b((?:afspraak|afspraken|artikel|punt)\s+)([A-Z]?\d+(?:\.\d+)*[a-z]?)\b")
Tasks = Mapping[At, ProposedTask]


@dataclass(frozen=True, slots=True)
class Terms:
    """By how many years the new version is later, whether both are for the same years, and which afspraken got another number."""

    shift: int
    same: bool
    renumbered: Mapping[str, str]

    @classmethod
    def of(cls, old: Proposal, new: Proposal, pairs: Sequence[Pair]) -> Terms:
        """From the years that both name, and the afspraken that belong together."""
        years = (old.year_start, old.year_end) == (new.year_start, new.year_end)
        shift = new.year_start - old.year_start if old.year_start and new.year_start else 0
        return cls(shift, years, {old.afspraken[i].number: new.afspraken[j].number for i, j in pairs})

    def moved(self, day: date) -> date:
        """The day of the old version in the years of the new one."""
        return add_months(day, 12 * self.shift) if self.shift else day

    def says_the_same(self, before: str, after: str) -> bool:
        """Whether both have the same words. That the years count on, or that afspraken referred to moved, changes nothing."""
        later = _YEAR.sub(lambda m: str(int(m.group()) + self.shift), before) if self.shift else before
        referring = _REFERENCE.sub(lambda m: m.group(1) + self.renumbered.get(m.group(2), m.group(2)), later)
        return words_of(after) in {words_of(later), words_of(referring)}


def compared_tasks(old: Proposal, new: Proposal, pairs: Sequence[Pair], terms: Terms) -> list[TaskChange]:
    """Each commitment of both versions once: paired, new or gone, in the order of the new version."""
    lefts, rights = _places(old), _places(new)
    partner: dict[At, At] = {}
    for i, j in pairs:
        here, there = [at for at in lefts if at[0] == i], [at for at in rights if at[0] == j]
        partner |= _matched(here, there, lefts, rights, terms, least=WITHIN)
        partner |= _only_ones_left(here, there, partner)
    taken = set(partner.values())
    partner |= _matched(
        [at for at in lefts if at not in taken],
        [at for at in rights if at not in partner],
        lefts,
        rights,
        terms,
        least=ELSEWHERE,
    )
    untouched = _untouched(old, new, pairs) if terms.same else frozenset()
    skipped = {j for _, j in untouched}
    changes = [
        _change(_found(partner.get(at), lefts), at, right, terms, untouched=at[0] in skipped)
        for at, right in rights.items()
        if at in partner or at[0] not in skipped
    ]
    taken = set(partner.values())
    added = {i for i, _ in untouched}
    return changes + [_left(at, lefts[at], kept=at[0] in added) for at in lefts if at not in taken]


def _places(proposal: Proposal) -> dict[At, ProposedTask]:
    return {(i, k): task for i, afspraak in enumerate(proposal.afspraken) for k, task in enumerate(afspraak.tasks)}


def _matched(here: Sequence[At], there: Sequence[At], lefts: Tasks, rights: Tasks, terms: Terms, *, least: float) -> dict[At, At]:
    """For each commitment of the new version the one of the old version that it is."""
    if not here or not there:
        return {}
    likeness = Likeness([_words(lefts[at]) for at in here], [_words(rights[at]) for at in there])
    scores: dict[Pair, float] = {}
    for a, left in enumerate(here):
        for b, right in enumerate(there):
            alike = likeness.of(a, b)
            if alike >= least:
                scores[a, b] = alike + _circumstances(lefts[left], rights[right], terms)
    return {there[b]: here[a] for a, b in best_pairs(scores)}


def _only_ones_left(here: Sequence[At], there: Sequence[At], partner: Mapping[At, At]) -> dict[At, At]:
    """One commitment on either side of the same afspraak, whatever its words: it is that one."""
    taken = set(partner.values())
    left, right = [at for at in here if at not in taken], [at for at in there if at not in partner]
    return {right[0]: left[0]} if len(left) == len(right) == 1 else {}


def _words(task: ProposedTask) -> str:
    return f"{task.title} {task.quote}"


def _circumstances(left: ProposedTask, right: ProposedTask, terms: Terms) -> float:
    return (
        SAME_OWNERS * (set(left.owners) == set(right.owners))
        + SAME_DAYS * (terms.moved(left.period.due) == right.period.due)
        + SAME_TARGET * (left.target == right.target)
    )


def _untouched(old: Proposal, new: Proposal, pairs: Sequence[Pair]) -> frozenset[Pair]:
    """The afspraken of which no word differs: what differs in their commitments was corrected, skipped or added by a person."""
    return frozenset((i, j) for i, j in pairs if words_of(old.afspraken[i].text) == words_of(new.afspraken[j].text))


def _found(at: At | None, lefts: Tasks) -> tuple[At, ProposedTask] | None:
    return (at, lefts[at]) if at is not None else None


def _left(at: At, task: ProposedTask, *, kept: bool) -> TaskChange:
    """A commitment that the new version doesn't have: gone, or kept where a person added it to what is still there."""
    return TaskChange(Fate.SAME if kept else Fate.GONE, at, None, task)


def _change(old: tuple[At, ProposedTask] | None, new_at: At, right: ProposedTask, terms: Terms, *, untouched: bool) -> TaskChange:
    if old is None:
        return TaskChange(Fate.NEW, None, new_at, None, right)
    old_at, left = old
    fields = {} if untouched else _differences(left, right, terms)
    return TaskChange(Fate.CHANGED if fields else Fate.SAME, old_at, new_at, left, right, tuple(fields.items()))


def _differences(left: ProposedTask, right: ProposedTask, terms: Terms) -> dict[str, tuple[Any, Any]]:
    before, after = _facts(left), _facts(right)
    moved = {"start": terms.moved(left.period.start).isoformat(), "due": terms.moved(left.period.due).isoformat()}
    found = {name: (before[name], after[name]) for name in before if (before | moved)[name] != after[name]}
    if terms.says_the_same(left.quote, right.quote):
        found.pop("conditional", None)  # a person may have said in between that the condition holds
    else:
        found["quote"] = (left.quote, right.quote)
    return found


def _facts(task: ProposedTask) -> dict[str, Any]:
    period, target = task.period, task.target
    return {
        "owners": sorted(task.owners),
        "lead": task.lead,
        "start": period.start.isoformat(),
        "due": period.due.isoformat(),
        "recurrence": period.recurrence.value if period.recurrence else None,
        "times_per_year": period.times_per_year,
        "target": {"value": target.value, "unit": target.unit} if target else None,
        "conditional": task.conditional,
    }
