"""What the clause around a wording makes of it: negation, future, nearly, and of whom a verb is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.wordings.wording_pattern import words_in

_NO = words_in("niet geen nooit niks niets noch nimmer not never no nothing none cannot nergens nowhere nie niemand nobody")
_STRONG_NO = words_in("allesbehalve verre geenszins hardly nauwelijks")
_ALMOST = words_in(
    "bijna haast vrijwel nagenoeg deels gedeeltelijk grotendeels half merendeels almost nearly mostly partly practically "
    "largely virtually bijkans"
)
_AHEAD = words_in(
    "wordt worden zal zullen gaat gaan ga moet moeten wil willen will shall should would gonna 'll to te ga komt hopen hoop "
    "verwacht verwachten probeer proberen streven mikken beloof we'll i'll they'll it'll kan kunnen can could dan pas hopelijk"
)
_OTHER_VERBS = words_in(
    "is zijn was waren wordt worden heeft hebben had gaat gaan komt komen kan kunnen moet moeten wil zal zullen doet doen loopt "
    "lopen ligt liggen staat staan zit zitten lukt als dat want maar dus omdat zodat but because if that are has have"
)
_IF = words_in("als indien wanneer zodra if when unless")
_REACH = 5
OPPOSITES: dict[Fact, Fact | None] = {
    Fact.DONE: Fact.NOT_DONE,
    Fact.NEARLY: Fact.NOT_DONE,
    Fact.ON_TRACK: Fact.AT_RISK,
    Fact.MAKES_IT: Fact.MISSES_IT,
    Fact.AT_RISK: Fact.NO_TROUBLE,
    Fact.WAY_BEHIND: Fact.NO_TROUBLE,
    Fact.DELAYED: Fact.NO_TROUBLE,
    Fact.BLOCKED: Fact.NO_TROUBLE,
    Fact.MISSES_IT: Fact.MISSES_IT,
    Fact.FAILED: Fact.FAILED,
    Fact.NOT_STARTED: Fact.NOT_STARTED,
    Fact.DROPPED: None,
    Fact.SNOOZE: None,
    Fact.REASSIGN: None,
    Fact.UNDO: None,
}
"""What a statement becomes under a 'niet'; None where it then says nothing."""


@dataclass(frozen=True, slots=True)
class WordedFact:
    """A fact and where in the clause it is said."""

    fact: Fact
    start: int
    end: int
    is_sure: bool = False
    """Whether it goes before all phrases, and isn't only heard where they are silent."""


def is_negated(words: Sequence[str], start: int) -> bool:
    """Whether a 'no' stands before this word, near enough to be about it, and with no other verb in between.

    A main clause that begins with its verb isn't denied by the condition before it: 'als zij niet instemt gaat het mis'.
    """
    if words[start] in _OTHER_VERBS and not _IF.isdisjoint(words[:start]):
        return False
    for word in reversed(words[max(0, start - _REACH) : start]):
        if _is_no(word):
            return True
        if word in _OTHER_VERBS:
            return False
    return False


def is_ahead(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the clause speaks of what is to come."""
    return any(word in _AHEAD for word in (*words[:start], *words[end : end + 2]))


def is_almost(words: Sequence[str], start: int) -> bool:
    """Whether it is nearly or partly so."""
    return any(word in _ALMOST for word in words[max(0, start - 3) : start])


def turned(fact: Fact, words: Sequence[str], start: int, end: int, *, holds_a_no: bool) -> Fact | None:
    """The fact as the clause makes it; `holds_a_no` when the wording has its own 'no'."""
    if not holds_a_no and (is_negated(words, start) or has_no(words[start:end])):
        return OPPOSITES.get(fact, fact)
    if fact is Fact.DONE:
        if is_almost(words, start):
            return Fact.NEARLY
        if is_ahead(words, start, end):
            return Fact.WILL_BE_DONE
    return fact


def has_no(words: Sequence[str]) -> bool:
    """Whether one of the words is a 'no'."""
    return any(_is_no(word) for word in words)


def _is_no(word: str) -> bool:
    return word in _NO or word in _STRONG_NO or word.endswith("n't")
