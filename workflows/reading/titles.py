"""A short name for a task, made of the words of its sentence: what is done, without who and when."""

from __future__ import annotations

import re
from itertools import pairwise

from workflows.reading.clauses import ClauseKind, clauses
from workflows.reading.verb_words import AUXILIARIES, PAST
from workflows.reading.verbs import FINITE
from workflows.reading.word_sets import words

_MOST = 72
_LEADS = re.compile(
    r"(?i)^(?:als voorbeeld hiervan|op basis (?:van dit|hier)\w*(?: \w+)?|onder (?:leiding|regie) van|daarnaast|daarbij|hierbij|"
    r"ook|tevens|verder|vervolgens|bovendien|daarom|dan|en|maar|hiervoor|daarvoor|er|zich|samen|gezamenlijk|graag|uiterlijk)\b[\s,]*"
)
_TRAILS = re.compile(r"(?i)[\s,;:.(–-]+(?:en|of|de|het|een|van|in|op|aan|met|voor|om|te|bij|die|dat|waarin|waarbij|zodat)?$")
_POINTERS = words("deze dit die dat hij zij ze daarvan hiervan")
_PREPOSITIONS = words("aan in op bij met van voor tussen naar over door tot onder")
_PARTICLES = words("aan af bij door in mee na om op over samen terug toe uit vast voor voort vrij weg plaats klaar")


def title_of(sentence: str, cuts: list[tuple[int, int]], *, heading: str | None) -> str:
    """The main clause without the stretches in `cuts` (parties, times) as one short line; the heading where little is left."""
    main = next((c for c in clauses(sentence) if c.kind is ClauseKind.MAIN), None)
    start, end = (main.start, main.end) if main and main.start > 0 else (0, len(sentence))
    kept = "".join(" " if any(a <= i < b for a, b in cuts) else sentence[i] for i in range(start, end))
    done = _without_verb(_without_leads(_plain(kept)).split(" "))
    if len(done.split()) < 2 or done.split()[0].lower() in _POINTERS:
        done = heading or sentence.strip(" .")
    return _cut(done[:1].upper() + done[1:])


def _plain(text: str) -> str:
    bare = re.sub(r"\([^)]*\)|(?i:,?\s*onder (?:leiding|regie) van\s*,?)", " ", text)
    return re.sub(r"\s+", " ", bare).strip(" ,.;:-–•")


def _without_leads(line: str) -> str:
    lead = _LEADS.match(line)
    while lead:
        line = line[lead.end() :]
        lead = _LEADS.match(line)
    return line


def _without_verb(parts: list[str]) -> str:
    """'Rondt het plan af' -> 'het plan afronden'; of an auxiliary nothing stays: 'wordt een plan gemaakt'."""
    verb = ""
    if parts and parts[0].lower() in FINITE:
        first = parts.pop(0).lower()
        verb = "" if first in AUXILIARIES else infinitive_of(first)
    rest = _without_leads(" ".join(parts)).strip(" ,.;:").split(" ")
    particle = _particle(rest) if verb else None
    if particle is not None:
        verb = rest.pop(particle).lower() + verb
    line = " ".join(rest).strip(" ,.;:")
    whole = f"{line} {verb}".strip()
    return whole if len(whole) <= _MOST else line


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
    return next((one for one in tries if one in FINITE - PAST), "")


def _cut(line: str) -> str:
    if len(line) <= _MOST:
        return line
    short = line[: _MOST - 1].rsplit(" ", 1)[0]
    comma = max(short.rfind(", "), short.rfind("; "))
    return _TRAILS.sub("", short[:comma] if comma > 30 else short) + "…"
