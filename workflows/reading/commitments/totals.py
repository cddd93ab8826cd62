"""A total and its parts in two sentences: '... isoleert in 2026-2027 155 woningen. In 2026 betreft dit er 85, in 2027 70.'"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from workflows.reading.commitments.clauses.counting_on import takes_up_count
from workflows.reading.commitments.spoken import Spoken


def parts_for_total(spoken: list[Spoken]) -> list[Spoken]:
    """The sentences; one that promises no more than what the next counts out in parts gives only these."""
    found = list(spoken)
    for at, (one, after) in enumerate(pairwise(spoken)):
        if len(after.drafts) > 1 and takes_up_count(after.text) and _is_their_total(one, after):
            found[at] = replace(one, drafts=())
    return found


def _is_their_total(one: Spoken, after: Spoken) -> bool:
    whole, parts = ([draft.target for draft in each.drafts] for each in (one, after))
    told = {(target.value, target.unit) for target in whole if target}
    counted = [target for target in parts if target]
    return told == {(sum(t.value for t in counted), t.unit) for t in counted} and None not in whole and len(counted) == len(parts)
