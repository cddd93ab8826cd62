"""Clauses cut where 'en' joins two commitments: 'De gemeente start in Q2 ... en Woonlint levert in Q4 ...'."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.actors import Group
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.timing import Term
from workflows.reading.sentences.clauses import Clause, ClauseKind
from workflows.reading.sentences.tense import finite_verbs
from workflows.reading.sentences.verbs import is_finite, tokens
from workflows.reading.word_sets import words

_JOIN = lazy_re(r"(?i)(?:,|;)?\s(?:en|maar|waarna)\s")

_WITH_INFINITIVE = words("laat laten gaat gaan zal zullen kan kunnen moet moeten wil willen mag mogen")
"""After these an infinitive belongs to the same commitment: 'laat in 2026 en in 2028 ... onderzoeken'."""


def coordinated(sentence: str, found: tuple[Clause, ...], groups: list[Group], terms: list[Term]) -> list[Clause]:
    """The clauses, those that hold two commitments cut in two."""
    out: list[Clause] = []
    for clause in found:
        if clause.kind not in {ClauseKind.MAIN, ClauseKind.COMPLEMENT}:
            out.append(clause)
            continue
        start = clause.start
        for match in _JOIN.finditer(sentence, clause.start, clause.end):
            at = match.start() + (match.group()[0] in ",;")
            left, right = Clause(start, at, clause.kind), Clause(match.end(), clause.end, clause.kind)
            if at > start and _begins_anew(sentence, left, right, groups, terms):
                out.append(left)
                start = at
        out.append(Clause(start, clause.end, clause.kind))
    return out


def _is_gapped(sentence: str, left: Clause, group: Group, terms: list[Term]) -> bool:
    """'Hazel isoleert in 2026 86 woningen en Beek 41': a party with its own number after another one with its own."""
    said = [(t.mention.start, t.mention.end) for t in terms]
    before, after = (
        replaced(sentence[a:b], said, " ", offset=a) for a, b in ((left.start, left.end), (group.end, len(sentence)))
    )
    shared = re.search(r"(?::|te weten|waarvan|namelijk)[^:]*$", sentence[: left.end])  # 'samen 260: Hazel 170 en Beek 90'
    return bool(terms and not shared and re.match(r"\s*\d", after) and re.search(r"(?<![\w.,])\d+\b", before))


def _begins_anew(sentence: str, left: Clause, right: Clause, groups: list[Group], terms: list[Term]) -> bool:
    """Whether a new commitment begins: a party with a verb right after it, or a verb where both sides have a term."""
    if not finite_verbs(sentence, left):
        return False
    group = next((g for g in groups if 0 <= g.start - right.start <= 4), None)
    if group:
        following = tokens(sentence[group.end : right.end])[:1]
        return (bool(following) and is_finite(following[0][1])) or _is_gapped(sentence, left, group, terms)
    verbs = finite_verbs(sentence, right)
    if verbs and verbs[0][1].endswith("en") and finite_verbs(sentence, left)[0][1] in _WITH_INFINITIVE:
        return False
    sides = any(left.holds(t.mention.start) for t in terms) and any(right.holds(t.mention.start) for t in terms)
    return sides and bool(verbs)
