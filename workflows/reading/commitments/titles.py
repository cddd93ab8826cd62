"""A short name for a task, made of the words of its sentence: what is done, without when.

"Woonlint rondt uiterlijk 1 april het plan af" is "Het plan afronden"; "In Q2 worden 80 daken vergroend" is "80 daken vergroenen".
A sentence that points at another one ("daarvan", "deze proef") says with the heading of its afspraak what it is about. One that
is more complicated keeps its own words and loses only its time: a clumsy name helps nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.spans import Spans, replaced
from workflows.reading.sentences.clauses import ClauseKind, clauses
from workflows.reading.sentences.past_words import PAST
from workflows.reading.sentences.verb_words import AUXILIARIES
from workflows.reading.sentences.verbs import FINITE, is_participle
from workflows.reading.word_sets import words

_MOST = 80
_FEWEST_WORDS = 2
_LEADS = lazy_re(
    r"(?i)^(?:als voorbeeld hiervan|op basis (?:van dit|hier)\w*(?: \w+)?|onder (?:leiding|regie) van|daarnaast|daarbij|hierbij|"
    r"ook|tevens|verder|vervolgens|bovendien|daarom|dan|en|maar|er|zich|samen|gezamenlijk|graag|uiterlijk|"
    r"(?:daar|hier)(?:van|voor|toe|bij|mee|over|op|na|naast|door|in|uit|aan|onder|tegen|tussen))\b[\s,]*"
)
_POINTING = lazy_re(
    r"(?i)\b(?:(?:daar|hier)(?:van|voor|toe|bij|mee|over|op|door|in|uit|aan|onder|tegen|tussen)|deze)\b|"
    r"\bdit (?!aan\b|is\b|met\b|wordt\b|in\b|voor\b|ook\b)|^(?:zij|ze|hij|die|dat)\b"
)
_SMALL_WORDS = words(
    "de het een er in op aan met van na tot per partijen zij ze hij deze dit die dat alle ieder elk jaarlijks samen"
)
_TRAILS = lazy_re(
    r"(?i)[\s,;:.(–-]+(?:en|of|de|het|een|van|in|op|aan|met|voor|om|te|bij|over|naar|door|nog|ook|die|dat|waarin|waarbij|zodat)?$"
)
_POINTERS = words("deze dit die dat hij zij ze daarvan hiervan hierover daarover haar zijn hun beider")
_PASSIVE = words("wordt worden")
_PREPOSITIONS = words("aan in op bij met van voor tussen naar over door tot onder")
_PARTICLES = words("aan af bij door in mee na om op over terug toe uit vast voor voort vrij weg")
_TIED = words("beschikbaar te dat die waar waarin waarbij waaronder zodat om")
"""Words that tie the verb to something else: without them in their place the line limps."""

Cuts = tuple[tuple[int, int], ...]


@lru_cache(maxsize=32)
def title_of(sentence: str, cuts: Cuts, *, heading: str | None) -> str:
    """The task in one short line; `cuts` are the stretches of the sentence that name parties and times.

    A sentence with a dozen terms is as many tasks with one title, which is made once.
    """
    main = next((c for c in clauses(sentence) if c.kind is ClauseKind.MAIN), None)
    start, end = main.start if main else 0, len(sentence)
    whole = _plain(_without(sentence, cuts, start, end))
    bare = _without_leads(whole)
    line = _as_infinitive(bare) or _as_result(bare) or _as_there(bare) or _as_said(sentence, cuts, start, end)
    if len(line.split()) < _FEWEST_WORDS and heading:
        line = heading
    line = line or sentence.strip(" .")
    if heading and _POINTING.search(whole) and heading.casefold() not in line.casefold():
        line = f"{heading.strip(' .:')}: {_lowered(line)}"
    return _cut(line[:1].upper() + line[1:])


def _lowered(line: str) -> str:
    """As it goes on behind a heading: a small word that begins a sentence loses its capital, a name keeps it."""
    return line[:1].lower() + line[1:] if line.partition(" ")[0].lower() in _SMALL_WORDS else line


def _without(sentence: str, cuts: Spans, start: int, end: int) -> str:
    return replaced(sentence[start:end], cuts, " ", offset=start)


def _plain(text: str) -> str:
    bare = re.sub(r"\([^)]*\)|(?i:(?:,\s*)?onder (?:leiding|regie) van\s*,?)", " ", text)
    return re.sub(r"\s+(?=[\s,;.])", "", re.sub(r"\s+", " ", bare)).strip(" ,.;:-–•")


def _without_leads(line: str) -> str:
    lead = _LEADS.match(line)
    while lead:
        line = line[lead.end() :]
        lead = _LEADS.match(line)
    return line


def _as_infinitive(bare: str) -> str:
    """'rondt het plan af' -> 'het plan afronden'; empty where the sentence is more than one simple clause."""
    first, _, after = bare.partition(" ")
    verb = infinitive_of(first.lower()) if first.lower() in FINITE and first.lower() not in AUXILIARIES else ""
    parts = _without_leads(after).strip(" ,.;:").split(" ")
    if not verb or len(parts) + 1 < _FEWEST_WORDS:
        return ""
    if first.lower() == verb and parts[0].lower() == "van":  # 'Actualiseren van de cijfers': the verb is a noun there
        parts = parts[1:]
    particle = _particle(parts)
    if particle is not None:
        verb = parts.pop(particle).lower() + verb
    if not parts:
        return ""
    lower = [part.lower() for part in parts]
    simple = lower[0] not in _POINTERS | _PARTICLES - _PREPOSITIONS and not any(w in FINITE or w in _TIED for w in lower)
    line = " ".join([*parts, verb])
    return line if simple and not re.search(r"[,;:]", line) and len(line) <= _MOST else ""


def _as_result(bare: str) -> str:
    """'worden 80 daken vergroend' -> '80 daken vergroenen'; 'wordt een proef gehouden' -> 'een proef wordt gehouden'."""
    first, _, after = bare.partition(" ")
    parts = _without_leads(after).split(" ")
    if first.lower() not in _PASSIVE or parts[0].lower() in _POINTERS | _PREPOSITIONS:
        return ""
    for place, part in enumerate(parts):
        bare_part = part.rstrip(",;:").lower()
        verb = infinitive_of_participle(bare_part) if is_participle(bare_part) else ""
        if verb:
            return " ".join([*parts[:place], verb + part[len(bare_part) :], *parts[place + 1 :]])
        if place and is_participle(bare_part):
            return " ".join([*parts[:place], first.lower(), *parts[place:]])
    return " ".join(parts)


def _as_there(bare: str) -> str:
    """'komen er 120 woningen aan de beurt' -> '120 woningen aan de beurt'."""
    verb, there, rest = (*bare.split(" ", 2), "", "")[:3]
    return _without_leads(rest) if there.lower() == "er" and verb.lower() in FINITE else ""


def _as_said(sentence: str, cuts: Spans, start: int, end: int) -> str:
    """The clause in its own words without its times; 'In Q2 bespreken partijen X' becomes 'Partijen bespreken X'."""
    said = find_mentions(sentence)
    times = [(a, b) for a, b in cuts if any(a < time.end and time.start < b for time in said)]
    lead = next(((a, b) for a, b in times if start <= a and not sentence[start:a].strip(" ,")), None)
    if lead is None and start == 0:
        return _plain(_without(sentence, times, start, end))
    lead = lead or (start, start)
    verb = re.match(r"\s*(\w+)\s+", sentence[lead[1] : end])
    subject = next(((a, b) for a, b in cuts if verb and a == lead[1] + verb.end() and (a, b) not in times), None)
    if verb and subject and verb[1].lower() in FINITE:
        rest = _without(sentence, times, subject[1], end)
        return _plain(f"{sentence[subject[0] : subject[1]]} {verb[1]} {rest}")
    return _plain(_without(sentence, [cut for cut in times if cut != lead], start, end))


def _particle(parts: list[str]) -> int | None:
    """Where the verb's particle stands: last, or before a preposition ('legt het voorstel voor aan ...')."""
    if parts[-1].lower() in _PARTICLES:
        return len(parts) - 1
    pairs = enumerate(pairwise(parts))
    return next((i for i, (one, after) in pairs if i and one in _PARTICLES and after in _PREPOSITIONS), None)


def infinitive_of(finite: str) -> str:
    """'Rondt' -> 'ronden', by the forms that are known; '' for a form that isn't."""
    if finite.endswith("en"):
        return finite
    stem = finite[:-1] if finite.endswith("t") else finite
    tries = [finite + "ten", finite + "en", stem + "en", stem + stem[-1:] + "en", stem[:-2] + stem[-1:] + "en"]
    soft = {"f": "v", "s": "z"}.get(stem[-1:])
    if soft:
        tries += [stem[:-1] + soft + "en", stem[:-2] + soft + "en"]
    return next((one for one in tries if one in FINITE and one not in PAST), "")


def infinitive_of_participle(participle: str) -> str:
    """'Opgesteld' -> 'opstellen', of a weak verb that is known; '' for another."""
    found = _WEAK.fullmatch(participle)
    if not found:
        return ""
    stem = found["stem"].replace("ï", "i").replace("ë", "e")
    verb = infinitive_of(stem + "t") or infinitive_of(stem + found["end"] + "t")  # 'gesteld' of stellen, 'gerond' of ronden
    return (found["particle"] or "") + verb if verb else ""


_WEAK = lazy_re(rf"(?P<particle>{'|'.join(sorted(_PARTICLES))})?(?:ge)?(?P<stem>\w{{2,}}?)(?P<end>[dt])")


def _cut(line: str) -> str:
    if len(line) <= _MOST:
        return line
    short = line[: _MOST - 1].rsplit(" ", 1)[0]
    comma = max(short.rfind(", "), short.rfind("; "))
    kept = short[:comma] if comma > 30 else short
    while (shorter := _TRAILS.sub("", kept)) != kept:
        kept = shorter
    return kept + "…"
