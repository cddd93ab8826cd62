"""The kind of one sentence: what its clauses do, in the order in which one thing outweighs another."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from storage.words import AfspraakKind
from workflows.reading.kinds.kind_words import (
    ALWAYS,
    BESIDE_TALK,
    BOUNDED,
    COSTS,
    EFFORT,
    ENTERS_TALK,
    EXCHANGES,
    GIVES,
    HANDS_OVER,
    HOLDS_TO,
    MONEY,
    NOT,
    PAYS,
    REAL_THINGS,
    SHARE,
    STATES,
    TALK_ALONE,
    TALK_IS_HELD,
    TALKS,
    UNDER,
    WISHES,
    WISHING,
)
from workflows.reading.parties.references import Cast
from workflows.reading.sentences.clause_kinds import ClauseKind
from workflows.reading.sentences.clauses import clauses, first_main, is_conditional
from workflows.reading.sentences.tense import finite_verbs, is_past_clause, is_perfect
from workflows.reading.sentences.verbs import is_participle, tokens

_TO_PARTY = lazy_re(r"(?i)\baan (?:de |het )?$")
_AGREE = lazy_re(
    r"(?i)\b(?:spreken|spreekt)\b.*\baf\b|\b(?:komen|komt)\b.*\bovereen\b|\b(?:afgesproken|overeengekomen|zeggen toe|zegt toe)\b"
)
_RULING = (ClauseKind.MAIN, ClauseKind.COMPLEMENT)


def kind_of_sentence(sentence: str, cast: Cast, *, promises: bool) -> AfspraakKind | None:
    """The kind of what this sentence says; `promises` tells that it holds a task. None for what is no sentence and no task."""
    said = _ruling(sentence)
    if EXCHANGES.search(sentence):
        return AfspraakKind.TRANSACTIE
    if HOLDS_TO.search(said):
        return AfspraakKind.GARANTIE
    if is_conditional(sentence) or WISHES.search(said) or EFFORT.search(said) or _wishes(sentence):
        return AfspraakKind.INTENTIE
    if _is_given(said, cast):
        return AfspraakKind.TRANSACTIE
    bounded = not promises and BOUNDED.search(said) and not _is_over(sentence)
    if bounded or SHARE.search(said) or ALWAYS.search(said) or UNDER.search(said):
        return AfspraakKind.GARANTIE
    return _plainly(sentence, said, promises=promises)


def _plainly(sentence: str, said: str, *, promises: bool) -> AfspraakKind | None:
    done = BESIDE_TALK.sub(" ", said)
    if TALKS.search(done) or TALK_IS_HELD.search(done) or ENTERS_TALK.search(said):
        return AfspraakKind.PROCES
    if TALK_ALONE.search(said) and not _verbs(sentence):
        return AfspraakKind.PROCES
    if not promises and sentence.rstrip().endswith(":"):
        return None
    if not promises and (_tells(sentence) or _is_over(sentence)):
        return AfspraakKind.BESCHRIJVEND
    if NOT.search(said):
        return AfspraakKind.GARANTIE
    return AfspraakKind.HANDELING if promises or _verbs(sentence) else None


def _is_given(said: str, cast: Cast) -> bool:
    """Money that is given or paid, costs that are shared, or ground, a building, a home handed to another party."""
    if PAYS.search(said) or COSTS.search(said) or (GIVES.search(said) and MONEY.search(said)):
        return not NOT.search(said)
    received = any(_TO_PARTY.search(said[: ref.start]) for ref in cast.refs(said))
    return received and bool(HANDS_OVER.search(said) and REAL_THINGS.search(said))


def _tells(sentence: str) -> bool:
    """Whether its main clause says how things are, and nobody does anything in it."""
    main = first_main(sentence)
    text = sentence[main.start : main.end] if main else sentence
    verbs = _verbs(sentence) or [word for _, word in tokens(text) if word in STATES]
    state = next((verb for verb in verbs if verb in STATES or not verb.endswith("en")), "")
    return state in STATES and not _AGREE.search(sentence) and not _is_to_be_done(text)


def _wishes(sentence: str) -> bool:
    """Whether the first verb of a main clause is one of wishing; what somebody else wants in another clause is no matter."""
    found = [finite_verbs(sentence, clause)[:1] for clause in clauses(sentence) if clause.kind is ClauseKind.MAIN]
    return any(verb in WISHING for first in found for _, verb in first)


def _is_over(sentence: str) -> bool:
    """'In 2022 hebben partijen een sleutel vastgesteld': told as done."""
    main = first_main(sentence)
    return main is not None and (is_past_clause(sentence, main) or is_perfect(sentence, main, main.end))


def _is_to_be_done(text: str) -> bool:
    """'De woningen zijn in Q2 opgeleverd', 'er is een plan te maken'."""
    last = tokens(text)[-1][1] if tokens(text) else ""
    return bool(re.search(r"(?i)\bte \w+en\b", text)) or (is_participle(last) and last not in STATES)


def _ruling(sentence: str) -> str:
    """The clauses that say what is done: the main ones, with what was agreed after 'spreken af dat'."""
    return " ".join(sentence[c.start : c.end] for c in clauses(sentence) if c.kind in _RULING) or sentence


def _verbs(sentence: str) -> list[str]:
    main = first_main(sentence)
    return [verb for _, verb in finite_verbs(sentence, main)] if main else []
