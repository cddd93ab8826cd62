"""A sentence cut into clauses: main clauses, and subordinate ones by what their first word makes of them."""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_re
from workflows.reading.sentences.clause_kinds import Clause, ClauseKind
from workflows.reading.sentences.conditions import (
    AS_NEEDED,
    CONDITION,
    PROVISO,
    SMALL_CONDITION,
    is_condition,
    is_inverted_condition,
)
from workflows.reading.sentences.going_on import (
    awaits_verb,
    goes_on_past,
    goes_on_telling,
    has_verb,
    points_at_thing,
    told_of_noun,
)
from workflows.reading.sentences.pronouns import announces, is_pronoun, is_relative, is_thing_done, points_at_somebody
from workflows.reading.sentences.resuming import goes_on_behind
from workflows.reading.sentences.turns import after_purpose, is_made_by, resumption, second_verb, turn
from workflows.reading.sentences.verbs import FINITE, is_finite, is_participle, tokens
from workflows.reading.word_sets import words

_CAUSE = (
    r"omdat|doordat|aangezien|hoewel|ondanks dat|nadat|voordat|totdat|alvorens|sinds|zolang|naarmate|gezien het feit dat|gelet "
    r"op"
)
_BEFORE_A_NOUN = lazy_re(r"(?i)(?:gelet op|sinds)\b(?!.*\bdat\b)(?=\s+(?:\d|(?:de|het|een|deze|dit|haar)\b))")
"""Words that open a clause, and may stand before a noun only, so that the first verb is that of the sentence."""
_MANNER = (
    r"waarbij|waarin|zodat|opdat|waarmee|waardoor|waaraan|waarvoor|waartoe|waarna|terwijl|met dien verstande dat|hetgeen|hetwelk"
)
_CONTENT = (
    r"welke|wat|hoeveel|hoe|of en wanneer|of|die|wie|waarop|waarover|waaruit|waaronder|waarvan|waarom|waar|in hoeverre|wiens"
)
_OPENERS = (
    (ClauseKind.CONDITION, lazy_re(rf"(?i)(?:en |maar |ook |alleen |pas |en/of )?(?:{CONDITION})\b")),
    (ClauseKind.CAUSE, lazy_re(rf"(?i)(?:en |maar )?(?:{_CAUSE})\b")),
    (ClauseKind.CAUSE, lazy_re(r"nu (?:de|het|een|er|dit|deze|die|alle|beide) ")),
    (ClauseKind.MANNER, lazy_re(rf"(?i)(?:en |aan de hand |op basis |van )?(?:{_MANNER})\b")),
    (ClauseKind.MANNER, lazy_re(r"(?i)(?:en )?(?:op (?:grond|basis)|aan de hand|met behulp|naar aanleiding) waarvan\b")),
    (ClauseKind.CONTENT, lazy_re(rf"(?i)(?:en |en/of |met |voor |van |aan |bij |op |in )?(?:{_CONTENT})\b")),
    (ClauseKind.COMPLEMENT, lazy_re(r"(?i)(?:en )?dat\b")),
    (ClauseKind.PURPOSE, lazy_re(r"(?i)(?:en )?(?:om|teneinde|door)\b")),
)
_INNER = lazy_re(
    rf"(?i)(?<=\s)(?P<word>dat|{_MANNER}|zodat|omdat|doordat|nadat|voordat|zolang|zodra|indien|mits|tenzij|wanneer|waarover|waarop|waar|"
    rf"welke|hoeveel|hoe|wat|in hoeverre|die|om|"
    r"of(?=,? en (?:wanneer|hoe|zo ja)| (?:er|het|de|dit|deze|zij|ze|wij|een)\b))(?=\s|, en zo ja)"
)
_HYPOTHESES = words("indien mits tenzij zodra wanneer")
_INNER_KINDS = (
    (ClauseKind.MANNER, _MANNER),
    (ClauseKind.CONDITION, "indien|mits|tenzij|zodra"),
    (ClauseKind.CAUSE, _CAUSE),
)
_NOW_THAT = lazy_re(r"Nu (?:de|het|een|wij|we|zij|ze|er|dit|deze|die|alle|beide|partijen|duidelijk|bekend) ")
_SHORT = 24
_DECISION = lazy_re(r"\b(?:het|een|haar|zijn|hun|dit) (?:[a-zà-ÿ]+ )?(?:besluit|bericht|onderhoud|contract|plan) $")
"""'Neemt het besluit dat voor de kade nodig is uiterlijk 1 maart': a thing, that has the form of a verb."""
_MARKS = lazy_re(r"[(),;:–—]")
_WHETHER = lazy_re(r"(?i)\b(?:of|of, en zo ja,? [a-z]+)$")
"""'Onderzoekt of, en zo ja hoe, zij ...': commas within what opens a clause."""
_INFINITIVE = lazy_re(r"(?i)\bte(?: \w+en| zijn| gaan| doen| zien)\b|\w+(?:aan|uit|op|in|af|voor|vast|toe)te\w+en\b")
_AT_LATEST = lazy_re(
    r"(?i)\s*(?:maar|doch) (?:(?:wel )?uiterlijk|in (?:elk|ieder) geval|niet later|ten laatste|bij voorkeur|liefst)\b"
)
"""'... geeft binnen zes weken, maar in elk geval vóór 1 mei, advies': a time of the same clause."""
_RESUMES = lazy_re(r"(?i)^(?:dan|zal|zullen)\b")
_SO_MANY = lazy_re(
    r"(?i)waarvan (?:er|(?:(?:de )?eerste |minimaal |ten minste |minstens |circa |ruim )?"
    r"(?:\d|\w*(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig|honderd)\b))"
    r"(?=.*\b(?:wordt|worden|(?:gereed|klaar|af|afgerond|opgeleverd) (?:is|zijn))\b)"
)
"""'85 woningen, waarvan er 30 in 2026 worden opgeleverd': what is done of them is a part of what is promised."""


@lru_cache(maxsize=2048)
def clauses(sentence: str) -> tuple[Clause, ...]:
    """The clauses in order; together they cover the sentence. Who acts, what is promised and its title all ask for them."""
    found: list[Clause] = []
    for start, end in _segments(sentence):
        before = found[-1] if found and not sentence[:start].rstrip().endswith(";") else None
        kind = _opens(sentence, start, end, before)
        kind = ClauseKind.CONTENT if told_of_noun(before, sentence, start, kind) else kind
        kind = found[-2].kind if goes_on_past(found, sentence, start, end, kind) else kind
        for clause in _split_inside(sentence, start, end, kind):
            apart = sentence[: clause.start].rstrip().endswith(";")
            if found and found[-1].kind is clause.kind and not apart and not _coordinates(sentence[clause.start : clause.end]):
                found[-1] = Clause(found[-1].start, clause.end, clause.kind)
            else:
                found.append(clause)
    return tuple(found)


def first_main(sentence: str) -> Clause | None:
    """The first clause that is no part of another; None where there is none."""
    return next((clause for clause in clauses(sentence) if clause.kind is ClauseKind.MAIN), None)


def _segments(sentence: str) -> list[tuple[int, int]]:
    """Stretches between commas, semicolons and dashes; brackets stay whole, numbers too."""
    cuts = [0]
    depth = 0
    for mark in _MARKS.finditer(sentence):
        i, c = mark.start(), mark[0]
        depth += (c == "(") - (c == ")")
        if (
            depth <= 0
            and (
                c in ";:"
                or (
                    c == ","
                    and not _WHETHER.search(sentence, max(0, i - _SHORT), i)
                    and sentence[i - 1 : i] != "-"
                    and not (sentence[i + 1 : i + 2].isdigit() and sentence[i - 1 : i].isdigit())
                )
            )
        ) or (depth <= 0 and c in "–—" and sentence[i - 1 : i] == " " and sentence[i + 1 : i + 2] == " "):
            cuts.append(i + 1)
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], len(sentence)], strict=True) if sentence[a:b].strip()]


def _opens(sentence: str, start: int, end: int, before: Clause | None) -> ClauseKind:
    """What the segment is by its first words, or by what it goes on with."""
    text = sentence[start:end].strip()
    if formed := _by_its_form(sentence, start, end, before):
        return formed
    if not SMALL_CONDITION.match(text) and not _is_about_a_noun(text, whole=sentence[start:].strip() == text):
        for kind, pattern in _OPENERS:
            if pattern.match(text) and _is_opener(kind, text, sentence, start, before):
                return kind
    if before is None or before.kind is ClauseKind.MAIN:
        return ClauseKind.MAIN
    words = tokens(text)
    complement = before.kind is ClauseKind.COMPLEMENT and awaits_verb(sentence[before.start : before.end], words)
    if complement or _goes_on_to_verb(text, sentence[end:]):
        return before.kind
    joined = before.kind is ClauseKind.CONTENT and len(words) > 1 and words[0][1] == "en" and is_finite(words[1][1])
    if joined or (words and (words[0][1] in FINITE or _RESUMES.match(text))):
        return ClauseKind.MAIN  # '..., en rapporteert daarover': the verb stands first, as in no subordinate clause
    return ClauseKind.MAIN if _finished(sentence[before.start : before.end], before.kind) else before.kind


def _goes_on_to_verb(text: str, after: str) -> bool:
    """'... dat HDS zodra het kan, maar in elk geval vóór 1 mei, uitbrengt': a time, and the verb alone behind it."""
    said = tokens(text)
    if not after.strip():
        return len(said) == 1 and is_finite(said[0][1])
    rest = [word for _, word in tokens(after)]
    closes = bool(rest) and is_finite(rest[-1]) and (len(rest) == 1 or not is_finite(rest[0])) and not re.search("[,;:]", after)
    return bool(_AT_LATEST.match(text)) and not has_verb(text) and closes


def _by_its_form(sentence: str, start: int, end: int, before: Clause | None) -> ClauseKind | None:
    text = sentence[start:end].strip()
    if start == 0 and is_inverted_condition(sentence, text):
        return ClauseKind.CONDITION
    if start == 0 and _NOW_THAT.match(text) and sentence[:end].endswith(",") and _finished(text, ClauseKind.CAUSE):
        return ClauseKind.CAUSE  # 'Nu de raad het plan heeft vastgesteld, begint Woonlint ...'
    if text.lower().startswith("waarvan") and (_SO_MANY.match(text) or not has_verb(text)):
        return ClauseKind.MANNER
    return ClauseKind.CONTENT if before is not None and is_made_by(text, sentence[end:]) else None


def _is_opener(kind: ClauseKind, text: str, sentence: str, start: int, before: Clause | None) -> bool:
    first = text.split(" ", 1)[0].lower()
    if kind is ClauseKind.CONDITION:
        return is_condition(first, text, sentence, start)
    if kind is ClauseKind.COMPLEMENT:
        return before is not None or (len(text.split()) > 3 and not _finite_second(text))  # 'Dat doet Woonlint in mei'
    if kind is ClauseKind.PURPOSE:
        return bool(_INFINITIVE.search(text))
    anew = not sentence[:start].strip() or (first == "die" and sentence[:start].rstrip().endswith(";"))
    if kind is ClauseKind.CONTENT and first in {"die", "wat", "wie", "welke"} and anew:
        return first in {"welke", "wat", "wie"} and not _finite_second(text)
    if kind is ClauseKind.CONTENT and first in {"of", "met", "voor", "van", "aan", "bij", "op", "in", "en"}:
        return (before is not None and first == "of" and len(text.split()) > 3) or (
            bool(re.match(r"(?i)\w+ (?:welke|wat|wie|hoe|die)\b", text)) and before is not None
        )
    return True


def _is_about_a_noun(text: str, *, whole: bool) -> bool:
    """'Gelet op de krapte stelt de gemeente ...': the verb is the sentence's; a clause ends with its own ('sinds zij sloot')."""
    return bool(_BEFORE_A_NOUN.match(text)) and has_verb(text) and (whole or not _finished(text, ClauseKind.CAUSE))


def _finite_second(text: str) -> bool:
    words = [w for _, w in tokens(text)]
    return len(words) > 1 and words[1] in FINITE


def _finished(text: str, kind: ClauseKind) -> bool:
    """Whether a subordinate clause has come to its verb at the end, so that the main clause goes on after it."""
    words = [w for _, w in tokens(re.sub(r"\([^)]*\)", "", text))]
    if not words:
        return True
    if kind is ClauseKind.PURPOSE:
        return bool(_INFINITIVE.search(text))
    return (
        is_finite(words[-1])
        or is_participle(words[-1])
        or (words[-1].endswith("en") and len(words) > 2 and any(is_finite(w) for w in words[1:-1]))
    )


def _coordinates(text: str) -> bool:
    joins = re.match(r"(?i)\s*(?:en|maar|waarna|vervolgens|dan|daarna)\b", text)
    return bool(joins) and not (_AT_LATEST.match(text) and not has_verb(text))


def _split_inside(sentence: str, start: int, end: int, kind: ClauseKind) -> list[Clause]:
    """A segment cut where a subordinate clause begins without a comma, and where a condition runs into its main clause."""
    found: list[Clause] = []
    if kind is ClauseKind.CONDITION or (kind is ClauseKind.PURPOSE and not sentence[:start].strip()):
        main = turn(sentence, start, end) if kind is ClauseKind.CONDITION else after_purpose(sentence, start, end)
        if main:
            return [Clause(start, main, kind), *_split_inside(sentence, main, end, ClauseKind.MAIN)]
    if kind is ClauseKind.CONDITION:  # what hangs on a condition belongs to it, but for 'maar uiterlijk in 2027'
        latest = _AT_LATEST.search(sentence, start, end)
        if latest is None or not start or has_verb(sentence[latest.end() : end]):
            return [Clause(start, end, kind)]
        return [Clause(start, latest.start(), kind), Clause(latest.start(), end, ClauseKind.MAIN)]
    at = start
    depth = 0
    for match in _INNER.finditer(sentence, start + 1, end):
        depth = sentence.count("(", start, match.start()) - sentence.count(")", start, match.start())
        if depth > 0 or not sentence[start : match.start()].strip():
            continue
        inner = goes_on_telling(sentence, match, found) or _inner_kind(sentence, at, match, end, kind)
        if inner is None:
            continue
        joined = inner is ClauseKind.COMPLEMENT and sentence[: match.start()].endswith(" en ")
        joined = joined and ClauseKind.COMPLEMENT in {kind, *(c.kind for c in found)}
        cut = match.start() - (3 if joined else 0)
        found.append(Clause(at, cut, kind))
        opens = kind is ClauseKind.MAIN and not has_verb(sentence[at : match.start()])
        at, kind = cut, inner
        resumed = None
        if not opens and inner in {ClauseKind.CONTENT, ClauseKind.PURPOSE}:
            resumed = second_verb(sentence, at, end)
        elif inner in {ClauseKind.CONTENT, ClauseKind.PURPOSE}:
            resumed = (resumption if inner is ClauseKind.CONTENT else after_purpose)(sentence, at, end)
        told = inner is ClauseKind.CONTENT or bool(_DECISION.search(sentence, at - _SHORT if at > _SHORT else 0, at))
        behind = None if opens or not told else goes_on_behind(sentence, found[-1], at, resumed or end)
        if behind:
            return [*found, Clause(at, behind, ClauseKind.CONTENT), *_split_inside(sentence, behind, end, found[-1].kind)]
        if resumed:
            return [*found, Clause(at, resumed, kind), *_split_inside(sentence, resumed, end, ClauseKind.MAIN)]
    return [*found, Clause(at, end, kind)]


def _inner_kind(sentence: str, at: int, match: re.Match[str], end: int, kind: ClauseKind) -> ClauseKind | None:
    """What a subordinator in the middle of a segment opens; None where the word is something else there."""
    word = match.group("word").lower()
    before = [w for _, w in tokens(sentence[at : match.start()])]
    after = sentence[match.start() : end]
    thing = kind is ClauseKind.MAIN and word in {"dat", "die"} and is_thing_done(sentence[at : match.start()], after)
    if word == "dat":
        if is_pronoun(before, sentence[match.end() :], to_comma=sentence[match.end() : end]):
            return None
        carried = kind in {ClauseKind.MAIN, ClauseKind.COMPLEMENT, ClauseKind.PURPOSE}
        again = kind is ClauseKind.COMPLEMENT and before[-1:] == ["en"]
        announced = bool(before) and not thing and (again or announces(before, sentence[: match.start()]))
        return ClauseKind.COMPLEMENT if carried and announced else ClauseKind.CONTENT
    if word == "om":
        return ClauseKind.PURPOSE if _INFINITIVE.search(after) and kind is not ClauseKind.CONTENT else None
    if word == "die" and points_at_somebody(sentence[at : match.start()]):
        return ClauseKind.COMPLEMENT
    points = _is_no_opener(word, before, after) or (word == "die" and points_at_thing(kind, sentence, at, match, end))
    if points and not thing:
        return None
    opened = next((k for k, words in _INNER_KINDS if re.fullmatch(words, word)), ClauseKind.CONTENT)
    return opened if kind is not ClauseKind.CONTENT or opened is ClauseKind.CONTENT else None


def _is_no_opener(word: str, before: list[str], after: str) -> bool:
    """'De Poort of de gemeente levert', 'breidt die uit', 'waar nodig': the word is something else there."""
    joins = word == "of" and not any(is_finite(one) for one in before)
    small = word in {*_HYPOTHESES, "waar"} and bool(SMALL_CONDITION.match(after))
    return joins or small or (word in {"die", "waar"} and not is_relative(before, after))


@lru_cache(maxsize=2048)
def is_conditional(sentence: str) -> bool:
    """Whether what the sentence promises waits for a condition."""
    if opens := AS_NEEDED.match(sentence):
        return opens["word"].lower() == "indien"
    bare = SMALL_CONDITION.sub(" ", sentence)
    hangs = any(clause.kind is ClauseKind.CONDITION for clause in clauses(bare))
    return (hangs and not re.search(r"(?i)\bof en wanneer\b", bare)) or bool(PROVISO.search(bare))
