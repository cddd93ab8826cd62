"""Finds each afspraak of the old version in the new one, by what it is about: its words first, then heading, theme and number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workflows.reading.addenda import calls_itself_addition
from workflows.reading.comparing.assignment import Pair, best_pairs
from workflows.reading.comparing.comparison import AfspraakChange, Comparison, Fate, TaskChange
from workflows.reading.comparing.likeness import Likeness, words_of
from workflows.reading.comparing.task_pairs import Terms, compared_tasks
from workflows.reading.proposal import Proposal, ProposedAfspraak

ENOUGH = 0.5
"""From this score on two afspraken are one: half of their words alone, or less where number, theme or heading agree."""
SAME_NUMBER, SAME_THEME, SAME_HEADING, FAR_APART = 0.1, 0.05, 0.1, 0.01
MORE_THAN_A_FRAME = 0.4
"""Below this the words share no more than who does it and how that is said: then the number tells nothing."""


def is_addendum(proposal: Proposal) -> bool:
    """Whether the document calls itself an addition: what it doesn't name stays as it was."""
    names = proposal.title, proposal.document.replace("-", " ").replace("_", " ")
    return proposal.addition or any(map(calls_itself_addition, names))


def compare(old: Proposal, new: Proposal, *, partial: bool | None = None) -> Comparison:
    """The new version beside the old one; `partial` says whether it is an addendum, None lets the document say so."""
    addendum = is_addendum(new) if partial is None else partial
    pairs = _afspraak_pairs(old.afspraken, new.afspraken)
    terms = Terms.of(old, new, pairs)
    tasks = compared_tasks(old, new, pairs, terms)
    by_new, by_old = _by_afspraak(tasks)
    found = {j: _pair(old, new, (i, j), [*by_new.get(j, ()), *by_old.get(i, ())], terms) for i, j in pairs}
    changes = [found.get(j) or _new(new, j, by_new.get(j, ())) for j in range(len(new.afspraken))]
    paired = {i for i, _ in pairs}
    left = [i for i in range(len(old.afspraken)) if i not in paired]
    changes += [_left(old, i, by_old.get(i, ()), partial=addendum) for i in left]
    return Comparison(tuple(changes), addendum)


def _afspraak_pairs(old: tuple[ProposedAfspraak, ...], new: tuple[ProposedAfspraak, ...]) -> list[Pair]:
    likeness = Likeness([_whole(a) for a in old], [_whole(a) for a in new])
    scores: dict[Pair, float] = {}
    for i, left in enumerate(old):
        for j, right in enumerate(new):
            alike = likeness.of(i, j)
            score = alike + _circumstances(left, right, numbers=alike >= MORE_THAN_A_FRAME)
            if score >= ENOUGH:
                scores[i, j] = score - FAR_APART * abs(i / len(old) - j / len(new))
    return best_pairs(scores)


def _circumstances(left: ProposedAfspraak, right: ProposedAfspraak, *, numbers: bool) -> float:
    return (
        SAME_NUMBER * (numbers and left.number == right.number)
        + SAME_THEME * (words_of(left.theme or "") == words_of(right.theme or ""))
        + SAME_HEADING * bool(left.heading and words_of(left.heading) == words_of(right.heading or ""))
    )


def _whole(afspraak: ProposedAfspraak) -> str:
    return f"{afspraak.heading or ''} {afspraak.text}"


def _by_afspraak(tasks: Iterable[TaskChange]) -> tuple[dict[int, list[TaskChange]], dict[int, list[TaskChange]]]:
    """The changes by the afspraak of the new version, and those that are gone by the afspraak of the old one."""
    by_new: dict[int, list[TaskChange]] = {}
    by_old: dict[int, list[TaskChange]] = {}
    for change in tasks:
        if change.new_at is not None:
            by_new.setdefault(change.new_at[0], []).append(change)
        elif change.old_at is not None:
            by_old.setdefault(change.old_at[0], []).append(change)
    return by_new, by_old


def _pair(old: Proposal, new: Proposal, pair: Pair, tasks: Sequence[TaskChange], terms: Terms) -> AfspraakChange:
    left, right = old.afspraken[pair[0]], new.afspraken[pair[1]]
    words_differ = not terms.says_the_same(left.text, right.text)
    if words_differ or any(task.fate is not Fate.SAME for task in tasks):
        fate = Fate.CHANGED
    else:
        fate = Fate.SAME if left.number == right.number else Fate.RENUMBERED
    return AfspraakChange(fate, *pair, left, right, words_differ, tuple(tasks))


def _new(new: Proposal, index: int, tasks: Sequence[TaskChange]) -> AfspraakChange:
    return AfspraakChange(Fate.NEW, None, index, None, new.afspraken[index], words_differ=True, tasks=tuple(tasks))


def _left(old: Proposal, index: int, tasks: Sequence[TaskChange], *, partial: bool) -> AfspraakChange:
    """What the new version doesn't have: gone, but for an addendum, which leaves it as it was."""
    if not partial:
        return AfspraakChange(Fate.GONE, index, None, old.afspraken[index], tasks=tuple(tasks))
    kept = tuple(replace(task, fate=Fate.SAME) for task in tasks)
    return AfspraakChange(Fate.SAME, index, None, old.afspraken[index], tasks=kept)
