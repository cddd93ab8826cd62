"""Whether what is counted stands inside a longer word of the task: 'daken' of asbestdaken, 'daken geïsoleerd' of dakisolatie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.task_things import stem_of_noun

_THINGS = lazy_regex(r"\s*(?:[a-z]+e\s+)?(?P<things>[a-z]{3,}(?:en|s))\b")
_PARTICIPLE = lazy_regex(r"\b(?P<prefix>(?:op|uit|af|aan|in|toe|door|over|om)?)(?:ge)?(?P<stem>[a-z]{3,}?)(?P<ending>d|t|en)\b")
_LEAST = 3
_MORE = 4
"""Letters that the longer word has before it."""


def ends_a_word_of_task(after: str, task_text: str) -> bool:
    """'Daken' where the task speaks of asbestdaken, 'sets' of a waterbesparingsset."""
    found = _THINGS.match(after)
    stem = stem_of_noun(found["things"]) if found else ""
    return len(stem) >= _LEAST and any(word.endswith(stem) and len(word) - len(stem) >= _MORE for word in _stems(task_text))


def does_a_word_of_task(after: str, task_text: str) -> bool:
    """'Daken geisoleerd' where the task is dakisolatie: the thing and the noun of the deed are its word together."""
    stem = _stem_of_things(after)
    if not stem:
        return False
    deeds = frozenset(_nouns_of_deeds(after))
    return any(word.startswith(stem) and word[len(stem) :] in deeds for word in _words(task_text))


def _stem_of_things(after: str) -> str:
    found = _THINGS.match(after)
    stem = re.sub(r"(?:en|s)$", "", found["things"]) if found else ""
    return stem if len(stem) >= _LEAST else ""


def _nouns_of_deeds(text: str) -> Iterator[str]:
    """The nouns that are made of the verbs of which the text has a participle: 'isolatie', 'vervanging'."""
    for found in _PARTICIPLE.finditer(text):
        verb = found["prefix"] + found["stem"]
        yield f"{verb}ing"
        if found["stem"].endswith("eer"):
            bare = verb.removesuffix("eer")
            yield from (f"{bare}atie", f"{bare}itie", f"{bare}ie", f"{bare}ering")


@lru_cache(maxsize=512)
def _words(task_text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]{6,}", plain(task_text)))


@lru_cache(maxsize=512)
def _stems(task_text: str) -> tuple[str, ...]:
    return tuple(stem_of_noun(word) for word in _words(task_text))
