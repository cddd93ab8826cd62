"""What the verbs of a clause state of the task: by the deed, by the form that it is in, and by the clause around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from workflows.answering.understanding.reply_facts import Fact
from workflows.answering.understanding.wordings.clause_grammar import WordedFact, has_no, is_ahead, is_almost
from workflows.answering.understanding.wordings.verb_forms import forms_of
from workflows.answering.understanding.wordings.wording_pattern import words_in
from workflows.answering.understanding.wordings.work_verbs import VERBS, Deed


class Form(StrEnum):
    """Whether a verb tells what has been, what is or what is to be."""

    PAST = "past"
    PRESENT = "present"
    TO_BE = "to_be"


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb: of a verb with a loose prefix the prefix must stand behind it."""

    deed: Deed
    form: Form
    loose_prefix: str = ""


_HAS_BEEN: dict[Deed, Fact | None] = {
    Deed.ENDS: Fact.DONE,
    Deed.HANDS_OVER: Fact.SEEMS_DONE,
    Deed.RUNS: Fact.ON_TRACK,
    Deed.BEGINS: Fact.ON_TRACK,
    Deed.SLIPS: Fact.DELAYED,
    Deed.STALLS: Fact.BLOCKED,
    Deed.STOPS: Fact.DROPPED,
    Deed.PINCHES: Fact.AT_RISK,
}
_IS: dict[Deed, Fact | None] = _HAS_BEEN | {Deed.ENDS: Fact.WILL_BE_DONE, Deed.HANDS_OVER: None, Deed.BEGINS: None}
_IS_TO_BE: dict[Deed, Fact | None] = {
    Deed.ENDS: Fact.WILL_BE_DONE,
    Deed.SLIPS: Fact.DELAYED,
    Deed.STALLS: Fact.BLOCKED,
    Deed.STOPS: Fact.DROPPED,
    Deed.PINCHES: Fact.AT_RISK,
}
_BY_FORM: dict[Form, dict[Deed, Fact | None]] = {Form.PAST: {**_HAS_BEEN}, Form.PRESENT: _IS, Form.TO_BE: _IS_TO_BE}
_NEVER: dict[Deed, Fact | None] = {
    Deed.ENDS: Fact.NOT_DONE,
    Deed.HANDS_OVER: Fact.NOT_DONE,
    Deed.RUNS: Fact.AT_RISK,
    Deed.BEGINS: Fact.NOT_STARTED,
    Deed.SLIPS: Fact.NO_TROUBLE,
    Deed.STALLS: Fact.NO_TROUBLE,
    Deed.STOPS: None,
    Deed.PINCHES: Fact.NO_TROUBLE,
}
_MAY = words_in("kan kunnen zou zouden dreigt dreigen mogelijk misschien wellicht could might may can")
_ARTICLES = words_in("de het een ons onze mijn hun die deze dat the a our")
"""Before one of these a prefix is a preposition: 'werken door de regen'."""
_IF = words_in("als indien mits zodra if when")
_DECIDED = words_in("besloten besloot besloten afgesproken besluit gekozen decided agreed")
_WEIGHED = words_in("overwegen overweegt overwogen voorgesteld voorstel of misschien niet geen nog")
"""'Afgesproken het af te blazen' drops it, and 'overwogen om' or 'afgesproken om niet' doesn't."""
_CAN = words_in("kan kunnen can could")
_US = words_in("we wij ik i deze dit die de het")


def said_by_verbs(words: Sequence[str]) -> Iterator[WordedFact]:
    """Each fact that a verb states, with the first and the one past the last word of it."""
    for place, word in enumerate(words):
        for verb in _index().get(word, ()):
            end = _end(verb, words, place)
            fact = _fact(verb, words, place) if end else None
            if fact and end:
                yield WordedFact(fact, place, end, bool(verb.loose_prefix) and verb.deed is Deed.STOPS)
                break


def _end(verb: Verb, words: Sequence[str], place: int) -> int | None:
    if not verb.loose_prefix:
        return place + 1
    if verb.deed in (Deed.STOPS, Deed.SLIPS) and [verb.loose_prefix, "te"] == list(words[max(0, place - 2) : place]):
        return place + 1 if not _DECIDED.isdisjoint(words) and _WEIGHED.isdisjoint(words) else None
    behind = [
        index
        for index in range(place + 1, len(words))
        if words[index] == verb.loose_prefix and not _ARTICLES.intersection(words[index + 1 : index + 2])
    ]
    return behind[0] + 1 if behind else None


def _fact(verb: Verb, words: Sequence[str], place: int) -> Fact | None:
    others = (*words[:place], *words[place + 1 :])
    if has_no(_beside(words, place) if verb.form is Form.PRESENT else words[:place]):
        return _NEVER[verb.deed]
    if verb.deed is Deed.SLIPS and _only_may(others):
        return Fact.AT_RISK
    if verb.deed in (Deed.ENDS, Deed.HANDS_OVER) and verb.form is Form.PAST:
        return _ended(verb.deed, words, place)
    return _BY_FORM[verb.form].get(verb.deed)


def _beside(words: Sequence[str], place: int) -> Sequence[str]:
    """The words of the verb's own part: 'komen we er niet als de buren weigeren' denies nothing of the refusing."""
    turn = max((at for at in range(place) if words[at] in _IF), default=-1)
    return (*words[turn + 1 : place], *words[place + 1 :])


def _only_may(words: Sequence[str]) -> bool:
    """Whether it may happen; 'kunnen we' asks for it."""
    return any(word in _MAY and not (word in _CAN and set(words[at + 1 : at + 2]) & _US) for at, word in enumerate(words))


def _ended(deed: Deed, words: Sequence[str], place: int) -> Fact | None:
    if is_almost(words, place):
        return Fact.NEARLY
    if is_ahead(words, place, place + 1):
        return Fact.WILL_BE_DONE if deed is Deed.ENDS else None
    return _HAS_BEEN[deed]


@cache
def hand_overs() -> frozenset[str]:
    """The participles of verbs by which the result of work goes out: 'verzonden', 'vastgesteld'."""
    return frozenset(
        form for form, verbs in _index().items() for verb in verbs if verb.deed is Deed.HANDS_OVER and verb.form is Form.PAST
    )


@cache
def _index() -> dict[str, tuple[Verb, ...]]:
    """All forms of all verbs; first those that need their prefix: 'houdt tegen' is no 'houdt'."""
    index: dict[str, list[Verb]] = defaultdict(list)
    for deed, written in VERBS.items():
        for one in filter(None, (one.strip() for one in " ".join(written.split()).split(";"))):
            forms = forms_of(one)
            index[forms.participle].append(Verb(deed, Form.PAST))
            if forms.prefix:
                index[forms.infinitive].append(Verb(deed, Form.TO_BE))
            for form in forms.present:
                index[form].append(Verb(deed, Form.PRESENT, forms.prefix))
            for form in forms.past:
                index[form].append(Verb(deed, Form.PAST, forms.prefix))
            for form in (*forms.present, *forms.past) if forms.prefix else ():
                index[forms.prefix + form].append(Verb(deed, Form.PRESENT if form in forms.present else Form.PAST))
    return {form: tuple(sorted(verbs, key=lambda verb: not verb.loose_prefix)) for form, verbs in index.items()}
