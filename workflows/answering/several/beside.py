"""A number in a reply that stands not in the message that it answers: another afspraak of the agreement, or none.

"8 klaar" under a message about 4a and 6 says nothing of these two. What isn't shown there is asked about first, unless it is
named as an afspraak ("afspraak 8", "8:", "8a"); a number that nothing bears is said so.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import regex
from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.every_period import said_of_every_period
from workflows.answering.heard.periods_named import names_a_period, of_period
from workflows.answering.heard.periods_told import told_by_period
from workflows.answering.heard.picked import numbers_behind_a_preposition
from workflows.answering.heard.task_choice import NumberNamed, choose, mentioned, numbers_called, numbers_named
from workflows.answering.voice import Voice
from workflows.tracking.permissions import Action, may
from workflows.tracking.views import TaskView, task_views


@dataclass(frozen=True, slots=True)
class Beside:
    """Tasks that a reply names besides those of its message; of the `unsure` it is asked first. `unknown` is a number of none."""

    views: tuple[TaskView, ...] = ()
    unsure: frozenset[int] = frozenset()
    unknown: str | None = None

    def __bool__(self) -> bool:
        return bool(self.views or self.unknown)


NOTHING_BESIDE = Beside()
_NUMBER = lazy_regex(r"^\W*(?:afspraak\s*)?\d{1,3}[a-z]?\s*:?\s+(?!(?:van|uit)\b)", regex.IGNORECASE)
_WITH_LETTER = lazy_regex(r"(?<![\w.,/-])\d{1,3}[a-z](?!\w)", regex.IGNORECASE)


def named_beside(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Beside:
    """What a reply names that isn't among these tasks of a message."""
    found, own = _foreign(session, views, said, voice), _own_of_number(session, views, said, voice)
    return replace(found, views=(*found.views, *own), unsure=found.unsure | {view.id for view in own}) if own else found


def _own_of_number(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> list[TaskView]:
    """Their own tasks of a number that the message has of others alone: "6 wordt eind mei" of Woonlint, beneath HDS's 6."""
    named = {view.number for choice in choose(said, views) for view in choice.views}
    theirs = {view.number for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)}
    if not named - theirs:
        return []
    own = [view for view in _others(session, views, voice) if view.number in named - theirs and view.status != "planned"]
    return [view for view in own if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)]


def _foreign(session: Session, views: Sequence[TaskView], said: str, voice: Voice) -> Beside:
    """What a reply names by a number, a letter or a period that the message doesn't show."""
    here = {_bare(view.number) for view in views}
    all_named = numbers_named(said)
    theirs = [view for view in views if may(session, Action.CHANGE, task_id=view.id, person_id=voice.actor_id)] or views
    counts = any(view.target is not None for view in theirs)
    named = _as_numbers(all_named, here, counts=counts)
    foreign = [one for one in named if not any(_holds(number, _bare(one.number)) for number in here)]
    in_words = not all_named and any(char.isdigit() for char in said)
    with_letter = {_bare(found[0]) for found in _WITH_LETTER.finditer(said)} | numbers_called(said)
    if len(views) > 1 and not counts:  # "voor 12 zijn we op schema" may count something
        with_letter |= numbers_behind_a_preposition(said)
    with_letter -= here
    of_periods = names_a_period(said) or said_of_every_period(said) is not None
    if not foreign and not in_words and not with_letter and not of_periods:
        return NOTHING_BESIDE
    whole = _others(session, views, voice)
    foreign += _known_with_letter(said, foreign, [view for view in whole if _bare(view.number) in with_letter])
    if not foreign:
        return (_in_words(views, said, whole) if in_words else NOTHING_BESIDE) or _period_beside(views, said, whole)
    wanted = {_bare(one.number): one for one in foreign}
    found = tuple(view for view in whole if _bare(view.number) in wanted)
    unknown = [
        number for number in wanted if number not in {_bare(view.number) for view in found} and _is_said(wanted[number], views)
    ]
    alone = len(views) == 1
    unsure = frozenset(view.id for view in found if alone or (len(named) == 1 and wanted[_bare(view.number)].could_count))
    return Beside(found, unsure, wanted[unknown[0]].number if unknown else None)


def _known_with_letter(said: str, foreign: Sequence[NumberNamed], views: Sequence[TaskView]) -> list[NumberNamed]:
    """Numbers such as 4a in front of whatever is said: what counts something has no letter ("4a cijfers verstuurd")."""
    numbers = dict.fromkeys(view.number for choice in choose(said, views) for view in choice.views)
    already = {_bare(one.number) for one in foreign}
    return [NumberNamed(number, could_count=False, place=-1) for number in numbers if _bare(number) not in already]


def _as_numbers(named: Sequence[NumberNamed], here: Collection[str], *, counts: bool) -> list[NumberNamed]:
    """Without what may be an amount where a task of theirs `counts`; beside the number of one of these tasks it is none."""
    lists = {one.place for one in named if _bare(one.number) in here}
    return [one for one in named if not (counts and one.could_count) or one.counts_nothing or one.place in lists]


def _is_said(one: NumberNamed, views: Sequence[TaskView]) -> bool:
    """Whether it is plain that an afspraak was meant that isn't there: "2 klaar" and "2e is klaar" may count something."""
    return not (len(views) == 1 and one.could_count) and not (one.number[-1] in "eE" and one.number[:-1].isdigit())


def _in_words(views: Sequence[TaskView], said: str, whole: Sequence[TaskView]) -> Beside:
    """ "ik denk dat 8 wel klaar is": a hint, so it is asked."""
    hint = mentioned(said, [*views, *whole])
    found = tuple(view for view in hint.views if view in whole) if hint is not None else ()
    return Beside(found, frozenset(view.id for view in found))


def _period_beside(views: Sequence[TaskView], said: str, whole: Sequence[TaskView]) -> Beside:
    """Another period of what comes back than the message shows: "januari is klaar" under that of February, "15 Q1 klaar"."""
    series = {view.series for view in views if view.series is not None}
    here = {_bare(view.number) for view in views}
    back = [view for view in whole if view.series in series or _bare(view.number) in here]
    told = told_by_period(_NUMBER.sub("", said), [*views, *back])  # "Q1 klaar, Q2 volgt in juli": also what has yet to begin
    known = [view for view in back if view.status != "planned" or any(view in part.views for part in told)]
    numbered = [choice for choice in choose(said, [*views, *known]) if not choice.is_unclear and choice.text]
    found = [view for choice in numbered for view in choice.views if view.series is not None and view in known]
    parts = told_by_period(said, [*views, *known]) if not numbered else []
    if said_of_every_period(said) is not None:
        found = [view for view in known if view.series in series]
    elif parts:
        found = [view for part in parts for view in part.views if view in known]
    elif not numbered and not of_period(said, views)[0]:
        every, besides = of_period(said, [*views, *known])
        found = [view for view in every if view in known] if besides else []
    return Beside(tuple(found), frozenset(view.id for view in found)) if found else NOTHING_BESIDE


def _holds(number: str, named: str) -> bool:
    """Whether "4" can be short for this number: it is that one, or has its letter behind it, as 4a."""
    return number == named or (named[-1:].isdigit() and number.removeprefix(named).isalpha())


def _others(session: Session, views: Sequence[TaskView], voice: Voice) -> list[TaskView]:
    """What is followed in the same agreements and isn't in the message."""
    here = {view.id for view in views}
    agreements = dict.fromkeys(view.agreement_id for view in views)
    found = [v for one in agreements for v in task_views(session, now=voice.now, rules=voice.rules, agreement_id=one)]
    return [view for view in found if view.id not in here and view.status != "concept"]


def _bare(number: str) -> str:
    return number.casefold().strip().rstrip(".)")
