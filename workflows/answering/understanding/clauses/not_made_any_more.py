"""Whether a clause says that the very deed of the task won't be done any more: 'deze monitor maken we niet meer'."""

from __future__ import annotations

from collections.abc import Sequence

from workflows.answering.understanding.clauses.deed_families import tells_kin
from workflows.answering.understanding.clauses.task_things import PRONOUNS, is_result
from workflows.answering.understanding.wordings.wording_pattern import words_in

_WE = words_in("we wij ik men")
_DOES = words_in("maken maak doen doe")
_LONGER = words_in("meer langer")
_DECIDED = words_in("besloten besloot besluit besluiten beslist besliste bepaald decided")
_AFTER_DECISION = words_in("als misschien mogelijk wellicht of tenzij niet? bezwaar beroep")
_SMALL = words_in("de het dit deze die dat ons onze dus toch gewoon helaas en maar nu definitief gaan zullen nee")


def is_not_made_any_more(words: Sequence[str], task_text: str) -> bool:
    """Its object is the result, its subject we, its verb the task's, and no day or part stands in it."""
    ends = [at for at, word in enumerate(words[:-1]) if word == "niet" and words[at + 1] in _LONGER]
    if not ends or _WE.isdisjoint(words):
        return False
    verbs = tells_kin(words, task_text) | _DOES.intersection(words)
    things = [word for word in words if is_result(word, task_text) or word in PRONOUNS]
    known = _SMALL | _WE | _LONGER | verbs | frozenset(things) | {"niet"}
    return bool(verbs and things) and all(word in known for word in words)


def is_decided_against(words: Sequence[str], task_text: str) -> bool:
    """'De raad heeft besloten dat deze regeling er niet komt'."""
    if _DECIDED.isdisjoint(words) or "dat" not in words or not _AFTER_DECISION.isdisjoint(words):
        return False
    clause = list(words[words.index("dat") + 1 :])
    things = [word for word in clause[:4] if is_result(word, task_text) or word in PRONOUNS]
    ends = [word for word in clause if word not in things and word not in _SMALL]
    return bool(things) and ends in (
        ["er", "niet", "komt"],
        ["er", "niet", "meer", "komt"],
        ["er", "niet", "komen"],
        ["er", "geen", "komt"],
    )
