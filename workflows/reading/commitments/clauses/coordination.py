"""Clauses cut where 'en' joins two commitments: 'De gemeente start in Q2 ... en Woonlint levert in Q4 ...'."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import Group
from workflows.reading.commitments.clauses.receiving import RECEIVING
from workflows.reading.commitments.clauses.second_verbs import TO_SOMEBODY
from workflows.reading.commitments.spans import replaced
from workflows.reading.commitments.targets import SPELLED
from workflows.reading.commitments.times.timing import Term
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.infinitives import is_infinitive
from workflows.reading.sentences.resuming import PARTICLES
from workflows.reading.sentences.tense import finite_verbs, is_passive
from workflows.reading.sentences.verb_words import AUXILIARIES
from workflows.reading.sentences.verbs import is_finite, is_participle, tokens
from workflows.reading.word_sets import words

_JOIN = lazy_re(r"[\s,;:](?:(?:(?<=\s)|(?<=[,;])\s)(?:[eE][nN]|[mM][aA][aA][rR]|[wW][aA][aA][rR][nN][aA])\s|(?<=[,:])\s(?=\w))")
_AMOUNT = lazy_re(
    rf"(?i)\s*(?:€\s*)?(?:\d|(?:{SPELLED}|één)\b|een\s+(?!week|maand|dag|keer|jaar|kwartaal|uur|of\b|en\b|aantal|deel|reactie))"
)
_COUNTED = lazy_re(rf"(?i)(?<![\w.,])(?:\d+\b|(?:{SPELLED}|één)\b)")
_REST = lazy_re(
    r"(?i)\s*(?:de|het) (?:rest|restant|(?:overige|resterende|andere) "
    rf"(?:€\s*)?(?:\d|(?:{SPELLED}|helft|deel|derde|kwart|bedrag|kosten)\b))"
)
"""'Woonlint betaalt 60% en De Poort de overige 40%', '... de helft en de gemeente de rest'."""
_SHARE = lazy_re(r"(?i)\b(?:helft|derde|kwart|deel)\b")
_THING = r"(?:de|het|een|haar|zijn|hun) (?:[a-zà-ÿ]+e )?[a-zà-ÿ-]+"
_OWN_THING = lazy_re(rf"\s+{_THING}(?= ?[.,;]|\s+(?:aan|af|op|uit|in|bij|toe|vast|voor) ?[.,;])")
_ITS_THING = lazy_re(rf"\s*{_THING}\s*")
"""'Woonlint verzorgt de inhoud en de gemeente de locatie': each has a thing of its own."""
_DOOR = lazy_re(r"(?i)\s*door\s+(?:de\s+|het\s+)?")
_LABEL = 5
_NEXT = 4
"""Characters between what stands side by side: a space, 'de '."""
_WITH_INFINITIVE = words("laat laten gaat gaan zal zullen kan kunnen moet moeten wil willen mag mogen")
"""After these an infinitive belongs to the same commitment: 'laat in 2026 en in 2028 ... onderzoeken'."""


def coordinated(
    sentence: str, found: tuple[Clause, ...], groups: list[Group], terms: list[Term], *, timed: bool = False
) -> list[Clause]:
    """The clauses, those that hold two commitments cut in two; `timed` tells that their time stands beside the words."""
    out: list[Clause] = []
    for clause in found:
        if clause.kind not in {ClauseKind.MAIN, ClauseKind.COMPLEMENT}:
            out.append(clause)
            continue
        start = clause.start
        for match in _JOIN.finditer(sentence, clause.start, clause.end):
            at = match.start() + (match.group()[0] in ",;:")
            if any(group.start < match.start() < group.end for group in groups) or _is_in_brackets(sentence, match.start()):
                continue  # within a name: 'Hof en Haven', or beside what is promised: '(Woonlint 60, De Poort 40)'
            if _joins_times(sentence, match, groups, terms):
                continue
            left, right = Clause(start, at, clause.kind), Clause(match.end(), clause.end, clause.kind)
            if match.group()[0] == ":":
                label = start == 0 and _is_label(sentence, left, right, groups, terms)
                if at > start and (label or _tells_more(sentence, left, right, terms)):
                    out.append(left)
                    start = at
                continue
            shares = at > start and _shares_its_opening(sentence, left, right, groups)
            if shares or (at > start and _begins_anew(sentence, left, right, groups, terms, timed=timed)):
                out.append(left)
                start = right.start if shares else at
        out.append(Clause(start, clause.end, clause.kind))
    return out


def _is_in_brackets(sentence: str, at: int) -> bool:
    return sentence.rfind("(", 0, at) > sentence.rfind(")", 0, at)


def _joins_times(sentence: str, join: re.Match[str], groups: list[Group], terms: list[Term]) -> bool:
    """'In mei en oktober en ...': the 'en' joins two times, of which the second has no verb or party of its own behind it."""
    second = next((t.mention for t in terms if 0 <= t.mention.start - join.end() <= 1), None)
    if second is None or not any(0 <= join.start() - t.mention.end <= 1 for t in terms):
        return False
    following = tokens(sentence[second.end :])[:1]
    verb = bool(following) and following[0][0] <= 1 and is_finite(following[0][1])
    return not verb and not any(0 < group.start - second.end <= _NEXT for group in groups)


def _tells_more(sentence: str, left: Clause, right: Clause, terms: list[Term]) -> bool:
    """'De evaluatie schuift door: de gemeente voert deze in T1 uit': behind the colon a clause with its own verb and time."""
    timed = [any(one.holds(t.mention.start) for t in terms) for one in (left, right)]
    verbs = finite_verbs(sentence, right)
    opens = bool(verbs) and bool(sentence[right.start : verbs[0][0]].strip())
    return timed == [False, True] and opens and bool(finite_verbs(sentence, left))


def _is_label(sentence: str, left: Clause, right: Clause, groups: list[Group], terms: list[Term]) -> bool:
    """'Dijkzone: de gemeente legt vóór 1 mei een plan voor': before the colon only what it is about, behind it who does it."""
    said = tokens(sentence[left.start : left.end])
    told = any(left.holds(g.start) for g in groups) or any(left.holds(t.mention.start) for t in terms)
    first = next((g for g in groups if right.holds(g.start)), None)
    acts = (
        first is not None and not sentence[right.start : first.start].strip() and is_finite("".join(_next_word(sentence, first)))
    )
    return 0 < len(said) <= _LABEL and not told and not finite_verbs(sentence, left) and acts


def _next_word(sentence: str, group: Group) -> list[str]:
    return [word for _, word in tokens(sentence[group.end :])[:1]]


def _shares_its_opening(sentence: str, left: Clause, right: Clause, groups: list[Group]) -> bool:
    """'In 2026 bouwt Woonlint er 40, sloopt De Poort er 20 ...': what opens the sentence stands before each verb."""
    verbs = finite_verbs(sentence, right)
    opens = bool(verbs) and not sentence[right.start : verbs[0][0]].strip()
    return opens and all(_verb_then_party(sentence, one, groups) for one in (left, right)) and bool(finite_verbs(sentence, left))


def _verb_then_party(sentence: str, clause: Clause, groups: list[Group]) -> bool:
    """Whether the first verb of the clause has its party right behind it."""
    verbs = finite_verbs(sentence, clause)
    after = verbs[0][0] + len(verbs[0][1]) if verbs else clause.end
    opened = not verbs or not any(clause.start <= g.start < verbs[0][0] for g in groups)
    return bool(verbs) and opened and any(0 < g.start - after <= _NEXT for g in groups)


def _is_gapped(sentence: str, left: Clause, group: Group, terms: list[Term], groups: list[Group], *, timed: bool) -> bool:
    """'Hazel isoleert in 2026 86 woningen en Beek 41', 'Hazel start in Q1 en Beek in Q3': a party with its own number or time
    after another one with its own."""
    own_time = any(left.holds(t.mention.start) for t in terms)
    if not (finite_verbs(sentence, left) or own_time or re.search(r"\d", sentence[left.start : left.end])):
        return False
    if own_time and any(0 < t.mention.start - group.end <= _NEXT for t in terms):
        return not _beside_an_object(sentence, left, groups)
    said = [(t.mention.start, t.mention.end) for t in terms]
    before, after = (
        replaced(sentence[a:b], said, " ", offset=a) for a, b in ((left.start, left.end), (group.end, len(sentence)))
    )
    shared = re.search(r"(?::|te weten|waarvan|namelijk)[^:]*$", sentence[: left.end])  # 'samen 260: Hazel 170 en Beek 90'
    if not (terms or timed) or shared:
        return False
    rest = _REST.match(after) and (_COUNTED.search(before) or _SHARE.search(before))
    return bool(rest or (_AMOUNT.match(after) and _COUNTED.search(before)) or _has_own_thing(sentence, left, group, groups, said))


def _has_own_thing(sentence: str, left: Clause, group: Group, groups: list[Group], times: list[tuple[int, int]]) -> bool:
    """'Woonlint verzorgt de inhoud en de gemeente de locatie': on both sides no more than who and what, about one verb."""
    verbs, inside = finite_verbs(sentence, left), [g for g in groups if left.holds(g.start)]
    if len(verbs) != 1 or len(inside) != 1 or verbs[0][1] in TO_SOMEBODY or not _OWN_THING.match(sentence, group.end):
        return False
    end = max(inside[0].end, verbs[0][0] + len(verbs[0][1]))
    return bool(_ITS_THING.fullmatch(replaced(sentence[end : left.end], times, " ", offset=end)))


def _time_then_party(sentence: str, left: Clause, right: Clause, groups: list[Group], terms: list[Term]) -> bool:
    """'In Q1 start Woonlint en in Q2 De Poort ...': a time with a party right behind it, after another with its own."""
    first = next((t.mention for t in terms if 0 <= t.mention.start - right.start <= 1), None)
    party = first is not None and any(0 < g.start - first.end <= _NEXT for g in groups)
    return party and not finite_verbs(sentence, right) and any(left.holds(t.mention.start) for t in terms)


def _time_then_verb(sentence: str, left: Clause, right: Clause, terms: list[Term]) -> bool:
    """'Woonlint kiest in mei een aannemer, in juni volgt de bouw': a comma, and a time with its verb right behind it."""
    first = next((t.mention for t in terms if 0 <= t.mention.start - right.start <= 1), None)
    verbs = finite_verbs(sentence, right)
    turned = first is not None and bool(verbs) and 0 < verbs[0][0] - first.end <= 1 and verbs[0][1] not in _WITH_INFINITIVE
    return turned and sentence[left.end - 1] == "," and any(left.holds(t.mention.start) for t in terms)


def _agent_with_time(sentence: str, left: Clause, right: Clause, groups: list[Group], terms: list[Term]) -> bool:
    """'... door Woonlint in 2026 en door De Poort in 2027': each has its own time."""
    opens = _DOOR.match(sentence, right.start)
    party = opens is not None and any(abs(g.start - opens.end()) <= _NEXT for g in groups)
    return party and all(any(one.holds(t.mention.start) for t in terms) for one in (left, right))


def _beside_an_object(sentence: str, left: Clause, groups: list[Group]) -> bool:
    """'Woonlint informeert HDS maandelijks en de gemeente elk kwartaal': who is named last before it only receives."""
    verbs = finite_verbs(sentence, left)
    inside = [g for g in groups if left.holds(g.start)]
    return (
        len(inside) > 1 and bool(verbs) and inside[0].end <= verbs[0][0] < inside[-1].start == verbs[0][0] + len(verbs[0][1]) + 1
    )


def _turns_active(sentence: str, left: Clause, right: Clause) -> bool:
    """'HDS wordt betrokken en brengt in mei advies uit': behind a passive a verb of its own."""
    said = [word for _, word in tokens(sentence[left.start : left.end])]
    verbs = finite_verbs(sentence, right)
    opens = bool(verbs) and verbs[0][0] == right.start and verbs[0][1] not in AUXILIARIES and verbs[0][1].endswith("t")
    return opens and is_passive(sentence, left) and is_participle(said[-1])


def _receives(sentence: str, right: Clause, terms: list[Term]) -> bool:
    """'HDS leest mee en ontvangt het concept van Woonlint vóór 1 mei': others do what it receives."""
    verbs = finite_verbs(sentence, right)
    receives = bool(verbs) and verbs[0][0] == right.start and verbs[0][1] in RECEIVING
    return receives and any(right.holds(t.mention.start) for t in terms)


def _closes(sentence: str, left: Clause, group: Group, right: Clause) -> bool:
    """'Wijst de panden die leegstaan in mei aan en HDS toetst ze': the left has no more than what closes its clause."""
    last, following = tokens(sentence[left.start : left.end])[-1:], tokens(sentence[group.end : right.end])[:1]
    closes = bool(last) and (last[0][1] in PARTICLES or is_infinitive(last[0][1]) or is_participle(last[0][1]))
    return left.start > 0 and closes and bool(following) and is_finite(following[0][1])


def _begins_anew(sentence: str, left: Clause, right: Clause, groups: list[Group], terms: list[Term], *, timed: bool) -> bool:
    """Whether a new commitment begins: a party with a verb right after it, or a verb where both sides have a term."""
    group = next((g for g in groups if 0 <= g.start - right.start <= _NEXT), None)
    if not finite_verbs(sentence, left) and not (group and _closes(sentence, left, group, right)):
        # '... 210 woningen, De Poort 130 en Beek 24': cut off before, without a verb
        return group is not None and _is_gapped(sentence, left, group, terms, groups, timed=timed)
    if group:
        following = tokens(sentence[group.end : right.end])[:1]
        return (bool(following) and is_finite(following[0][1])) or _is_gapped(sentence, left, group, terms, groups, timed=timed)
    verbs = finite_verbs(sentence, right)
    if _receives(sentence, right, terms) or _turns_active(sentence, left, right) or _time_then_verb(sentence, left, right, terms):
        return True
    if _time_then_party(sentence, left, right, groups, terms) or _agent_with_time(sentence, left, right, groups, terms):
        return True
    if sentence[left.end - 1] == "," and not re.match(r"(?:en|maar|waarna)\b", sentence[left.end : right.end].strip()):
        verbs = verbs if verbs and verbs[0][0] == right.start and verbs[0][1].endswith("t") else ()
    if verbs and verbs[0][1].endswith("en") and finite_verbs(sentence, left)[0][1] in _WITH_INFINITIVE:
        return False
    sides = any(left.holds(t.mention.start) for t in terms) and any(right.holds(t.mention.start) for t in terms)
    return sides and bool(verbs)
