"""The facts that wordings and verbs state in a clause: `worded` for set phrases, `said_by_verbs` for what is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.wordings.clause_grammar import WordedFact, has_no, turned
from workflows.answering.understanding.wordings.done_wordings import DONE_WORDINGS
from workflows.answering.understanding.wordings.request_wordings import REQUEST_WORDINGS
from workflows.answering.understanding.wordings.risk_wordings import RISK_WORDINGS
from workflows.answering.understanding.wordings.standstill_wordings import STANDSTILL_WORDINGS
from workflows.answering.understanding.wordings.verb_facts import said_by_verbs
from workflows.answering.understanding.wordings.wording_pattern import Wording, wording

_SURE_LENGTH = 4
_SURE = "! "
_WORD = lazy_regex(r"[\w@%'+-]+")


@dataclass(frozen=True, slots=True)
class _Listed:
    number: int
    wording: Wording
    fact: Fact
    is_sure: bool
    holds_a_no: bool


def worded(clause: str) -> list[WordedFact]:
    """What wordings and verbs in the clause say, the longest first where two overlap."""
    places = [found.span() for found in _WORD.finditer(clause)]
    words = [clause[start:end] for start, end in places]
    found = sorted((*_by_wordings(words), *said_by_verbs(words)), key=lambda one: (one.start - one.end, one.start))
    taken: set[int] = set()
    facts = []
    for one in found:
        if taken.isdisjoint(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            facts.append(replace(one, start=places[one.start][0], end=places[one.end - 1][1]))
    return facts


def _by_wordings(words: Sequence[str]) -> Iterator[WordedFact]:
    index, others = _index()
    there = frozenset(words)
    candidates = {one.number: one for word in there for one in index.get(word, ())}
    for _, listed in (*sorted(candidates.items()), *enumerate(others)):
        for start, end in listed.wording.spans(words):
            fact = turned(listed.fact, words, start, end, holds_a_no=listed.holds_a_no)
            if fact is not None:
                yield WordedFact(fact, start, end, listed.is_sure or end - start >= _SURE_LENGTH)


@cache
def _index() -> tuple[dict[str, tuple[_Listed, ...]], tuple[_Listed, ...]]:
    """The wordings by a word that must be in the clause; and those without such a word."""
    by_word: dict[str, list[_Listed]] = defaultdict(list)
    others = []
    number = 0
    for table in (REQUEST_WORDINGS, RISK_WORDINGS, STANDSTILL_WORDINGS, DONE_WORDINGS):
        for fact, lines in table.items():
            for line in filter(None, (line.strip() for line in lines.splitlines())):
                sure = line.startswith(_SURE) or fact is Fact.THANKS
                written = line.removeprefix(_SURE)
                number += 1
                listed = _Listed(number, wording(written), fact, sure, has_no(written.replace("/", " ").split()))
                for key in listed.wording.keys:
                    by_word[key].append(listed)
                if not listed.wording.keys:
                    others.append(listed)
    return {word: tuple(listed) for word, listed in by_word.items()}, tuple(others)
