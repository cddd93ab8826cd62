"""Whether a clause goes on past what stands between, to its verb: '... dat de regeling die nodig is, in mei wordt voorgelegd'."""

from __future__ import annotations

import re

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.verbs import is_finite, tokens

_WITH_ARTICLE = lazy_re(r"(?i)\b(?:de|het|een|haar|zijn|hun|onze|deze|dit)\s+[a-zà-ÿ-]+")
"""'De pilot' is no verb."""
_TOLD_BETWEEN = (
    [ClauseKind.COMPLEMENT, ClauseKind.CONTENT],
    [ClauseKind.COMPLEMENT, ClauseKind.MANNER],
    [ClauseKind.MANNER, ClauseKind.CONTENT],
    [ClauseKind.MANNER, ClauseKind.COMPLEMENT],
)


def goes_on_past(found: list[Clause], sentence: str, start: int, end: int, kind: ClauseKind) -> bool:
    """'... dat de regeling die daarvoor nodig is, in mei wordt voorgelegd': past what stands between, to its own verb."""
    said = tokens(sentence[start:end])
    thing = kind is ClauseKind.CONTENT and _is_thing(sentence[end:], said)
    if not (kind is ClauseKind.MAIN or thing) or [c.kind for c in found[-2:]] not in _TOLD_BETWEEN:
        return False
    begun = _WITH_ARTICLE.sub(" ", sentence[found[-2].start : found[-2].end])  # 'de pilot' is no verb
    return not has_verb(begun) and bool(said) and not is_finite(said[0][1])


def _is_thing(after: str, said: tuple[tuple[int, str], ...]) -> bool:
    """'..., die regeling in mei vaststelt': the sentence ends with its one verb, so that 'die' points at a thing."""
    verbs = [word for _, word in said if is_finite(word)]
    return bool(said) and not after.strip() and said[0][1] in {"die", "dat"} and verbs == [said[-1][1]]


def told_of_noun(before: Clause | None, sentence: str, start: int, kind: ClauseKind) -> bool:
    """'... dat Woonlint het spreekuur, dat in 2025 begon, in Q2 uitbreidt': a 'dat' within a clause that has no verb yet."""
    if before is None or kind is not ClauseKind.COMPLEMENT or before.kind is not kind:
        return False
    within = sentence[start:].lstrip().startswith("dat ")
    return within and not has_verb(_WITH_ARTICLE.sub(" ", sentence[before.start : before.end]))


def awaits_verb(text: str, following: tuple[tuple[int, str], ...]) -> bool:
    """'... dat Woonlint, dit gehoord, haar beleid in april vaststelt': a clause without a verb, and its verb at the end."""
    begun = _WITH_ARTICLE.sub(" ", text)
    return not has_verb(begun) and len(following) > 1 and not is_finite(following[0][1]) and is_finite(following[-1][1])


def goes_on_telling(sentence: str, match: re.Match[str], found: list[Clause]) -> ClauseKind | None:
    """'Afgesproken is dat HDS een lijst maakt die ... en dat Woonlint ...': a second thing that is agreed."""
    again = match["word"].lower() == "dat" and sentence[: match.start()].endswith(" en ")
    return ClauseKind.COMPLEMENT if again and any(c.kind is ClauseKind.COMPLEMENT for c in found) else None


def points_at_thing(kind: ClauseKind, sentence: str, at: int, match: re.Match[str], end: int) -> bool:
    """'... dat HDS die reactie in mei bespreekt': the only verb is that of the clause, which has none before 'die'."""
    if (
        kind is not ClauseKind.COMPLEMENT
        or sentence[end:].strip()
        or has_verb(_WITH_ARTICLE.sub(" ", sentence[at : match.start()]))
    ):
        return False
    said = [word for _, word in tokens(sentence[match.end() : end])]
    return bool(said) and is_finite(said[-1]) and not any(is_finite(word) for word in said[:-1])


def has_verb(text: str) -> bool:
    return any(is_finite(word) and (at == 0 or text[at].islower()) for at, word in tokens(text))
