"""A sharper wording of a sentence that leaves something open: the same words, with a place to fill in what is missing.

Only where a Dutch sentence comes out of it; else nothing is proposed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import lazy_re
from workflows.reading.checking.facts import BLANK, is_note
from workflows.reading.checking.suggestions import one_of, quarter_of
from workflows.reading.checking.vague_words import VAGUE_AMOUNT, VAGUE_EFFORT, VAGUE_TIME, has_result, holds_each_time
from workflows.reading.checking.who_acts import OPINIONS, Scene
from workflows.reading.sentences.clauses import first_main
from workflows.reading.sentences.tense import finite_verbs, is_passive
from workflows.reading.sentences.verbs import is_past

LONGEST = 400
_PASSIVE = lazy_re(r"(?i)\b(?:wordt|worden)\b")
_REFLEXIVE = lazy_re(r"\s*zich\b")


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a sentence leaves open."""

    owner: bool = False
    date: bool = False
    measure: bool = False


def sharper(sentence: str, gaps: Gaps, nearby: tuple[str, ...], scene: Scene) -> str | None:
    """The sentence with what is missing filled in between brackets; None where that makes no good sentence."""
    text = " ".join(sentence.split()).rstrip(" .;") + "."
    if len(text) > LONGEST or "|" in text or text[:1].islower() or is_note(text):
        return None
    if gaps.date and _tells(text):
        return None
    each_time = gaps.date and holds_each_time(text)
    made = text
    left = Gaps()
    if gaps.measure and not each_time:
        made = _with_measure(made)
    if gaps.owner:
        made, left = _tried(_with_owner(made, nearby), made, left, Gaps(owner=True))
    if gaps.date and not each_time:
        made, left = _tried(_with_date(made, scene), made, left, Gaps(date=True))
    made = _with_note(made, left, nearby, scene)
    if each_time:
        made = f"{made} Partijen bespreken [elk halfjaar] hoe dit gaat."
    return made if made != text else None


def _tells(text: str) -> bool:
    """Whether it tells how things are or were, rather than what somebody will do."""
    main = first_main(text)
    verbs = finite_verbs(text, main) if main else []
    return bool(verbs) and (verbs[0][1] in OPINIONS or is_past(verbs[0][1]))


def _tried(mended: str | None, made: str, left: Gaps, gap: Gaps) -> tuple[str, Gaps]:
    """What was mended, or the wording as it was with one gap more that is left."""
    return (mended, left) if mended else (made, Gaps(left.owner or gap.owner, left.date or gap.date))


def _with_note(text: str, left: Gaps, nearby: tuple[str, ...], scene: Scene) -> str:
    """What the sentence has no place for stands behind it, as in the column of a table."""
    notes = [f"trekker: [{one_of(nearby)}]"] if left.owner else []
    notes += [f"klaar in [{quarter_of(scene.proposal)}]"] if left.date else []
    return f"{text.rstrip('.')} ({', '.join(notes)})." if notes else text


def _with_owner(text: str, nearby: tuple[str, ...]) -> str | None:
    """A passive gets its agent; a sentence of another shape can't be mended by adding words."""
    main = first_main(text)
    passive = _PASSIVE.search(text, main.start, main.end) if main and is_passive(text, main) else None
    if passive is None:
        return None
    return _put(text, passive.end(), f"door [{one_of(nearby)}]")


def _with_date(text: str, scene: Scene) -> str | None:
    """A vague word makes place for a quarter; without one it comes after the verb, or after the subject behind that."""
    when = f"in [{quarter_of(scene.proposal)}]"
    vague = VAGUE_TIME.search(text)
    if vague:
        said = when if vague.start() else when[:1].upper() + when[1:]
        return text[: vague.start()] + said + text[vague.end() :]
    main = first_main(text)
    verbs = finite_verbs(text, main) if main else []
    acting = [a for a in scene.actors(text) if a.verb and (a.subject is not None or a.passive)]
    if not verbs or not acting:
        return None  # a line of a table, without a verb of its own
    after = verbs[0][0] + len(verbs[0][1])
    reflexive = _REFLEXIVE.match(text, after)
    after = reflexive.end() if reflexive else after
    behind = [a.subject.end for a in acting if a.subject is not None and 0 <= a.subject.start - after <= 2]
    return _put(text, behind[0] if behind else after, when)


def _with_measure(text: str) -> str:
    """A vague amount becomes a number; else a second sentence says what is there when it is done."""
    if blank := BLANK.search(text):
        number = "[bedrag]" if blank["unit"] == "euro" else "[aantal]"
        return text[: blank.start("blank")] + number + text[blank.end("blank") :]
    amount = VAGUE_AMOUNT.search(text)
    if amount:
        number = "[aantal]" if amount.start() else "[Aantal]"
        return text[: amount.start()] + f"{number} {amount.group('between')}{amount.group('noun')}" + text[amount.end() :]
    if has_result(text) and not VAGUE_EFFORT.search(text):
        return text
    return f"{text} Het is klaar als [wat er dan is: een aantal, een plan, een besluit]."


def _put(text: str, at: int, words: str) -> str:
    return re.sub(r" {2,}", " ", f"{text[:at]} {words}{text[at:]}")
