"""Which tasks of a message a reply is about: "6 klaar", "afspraak 6: klaar", "6a 60%", "6 en 7 klaar". Pure.

A number that counts something ("6 woningen", "6 van de 9", "60%", "6 mei") names no task.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

import regex

from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.periods_named import of_period
from workflows.answering.heard.periods_told import told_by_period
from workflows.answering.heard.picked import (
    AMOUNT_JUST_BEFORE,
    AND,
    BUT,
    COUNTED,
    FOLLOWS,
    GOES_ON,
    JOIN,
    KEYWORD,
    LIKEWISE,
    ON,
    ONLY,
    SINGULAR,
    STAND_WORDS,
    alternatives,
    bare_number,
    not_counting,
    picks,
)
from workflows.tracking.views import TaskView

_CALLED = lazy_regex(
    r"(?<!\w)(?:(?:afspraak|afspr\.|agreement)\s*(?P<number>[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?)"
    r"|(?:met|voor|with|for)\s+(?P<number>\d{1,3}[a-df-wyz]))(?!\w)",  # "klaar met 10a"; "3x" and "2e" count
    regex.IGNORECASE,
)
_HALFWAY = (
    r"(?:is|zijn|wordt|worden|loopt|ligt|wacht|wel|nu|ook|al|inmiddels|bijna|nog|misschien|waarschijnlijk|vermoedelijk|helemaal|zo\s+goed"
    r"|toch|eind|pas|weer|niet|dan|klaar|af|afgerond|gereed|gedaan|done|will|now|still|probably|almost|also"
    r"|(?:kan|mag|can|may)\s+(?:(?:dus|nu|al|ook|wel|dan|inmiddels|now|go|be)\s+)*(?:op\s+(?:groen|oranje|rood|schema|klaar|afgerond)"
    r"|dicht|weg|afgevinkt|van\s+(?:de|het)\s+(?:lijst|bord)|green|closed|off\s+the\s+list))(?!\w)"
)  # behind a number in the middle of a sentence: what makes it the name of an afspraak, and no amount
_AMOUNT_BEFORE = lazy_regex(
    r"(?<!\w)(?:er|om|over|week|dag|blz|bladzijde|pagina|fase|versie|artikel|lid|na|voor|sinds|tot|binnen|nog|maar|al|ongeveer|circa"
    r"|heb|hebben|heeft|zijn|have|has|are|of|\d[\w.]*\s*(?:,|&|/|en|of|and|or))\s*$",
    regex.IGNORECASE,
)
_ANY_NUMBER = (
    r"(?!(?:q|t|h|k|v|wk)\d)[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?(?![\w%])(?![.,/]\d)(?!:\d)" + rf"(?!{COUNTED})"
)  # as documents number: 8, 10a, B1.4; a quarter or a week is none
_OF_ONE = r"(?:\d[\d.]*\s*(?:/|van\s+de|van|of\s+the|of|uit)\s*\d|(?:vervalt|schuift|gaat\s+naar|goes\s+to)(?!\w))"
"""Behind the number of one afspraak, and behind no amount: "8 10 van de 120", "8 vervalt"."""
_IN_FRONT = lazy_regex(
    rf"(?:(?<=^|[\n;.!?,])\s*(?:(?:{AND}|-|•)\s+)?(?:{ON}\s+(?=(?:{KEYWORD}\s*)?{_ANY_NUMBER}\s*:))?|(?<=\s){AND}\s+(?={_ANY_NUMBER}(?:\s*:|{FOLLOWS}))"
    rf"|(?<=\s){BUT}\s+(?={_ANY_NUMBER}(?:{JOIN}{_ANY_NUMBER})+{FOLLOWS})"
    rf"|(?<=^|[\n;.!?,])\s*(?:{AND}\s+)?{ONLY}\s+(?={_ANY_NUMBER}{SINGULAR}))"
    rf"(?:(?P<key>{KEYWORD})\s*)?(?P<number>{_ANY_NUMBER})(?:{JOIN}(?:{KEYWORD}\s*)?(?P<number>{_ANY_NUMBER}))*"
    rf"(?:\s*(?P<colon>:)|(?=\s+(?P<next>{STAND_WORDS}))|(?={FOLLOWS})|(?=\s+(?P<one>{_OF_ONE}))|(?={GOES_ON})|(?(key)|(?!)))",
    regex.IGNORECASE,
)
_PLURAL = frozenset({"zijn", "are"})
_QUOTED = lazy_regex(r"^\s*(?:>|&gt;).*$", regex.MULTILINE)
_USER = lazy_regex(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


def without_quotes(text: str, *, bot_user: str | None = None) -> str:
    """The reply without the lines that quote, and without the bot's own mention."""
    plain = _QUOTED.sub("", text)
    return _USER.sub(lambda found: "" if found[1] == bot_user else found[0], plain).strip()


def named_anywhere(text: str, views: Sequence[TaskView], *, this: str) -> tuple[list[str], str]:
    """The numbers of tasks that stand anywhere in a text, and the text with `this` in the place of each."""
    known = {bare_number(view.number): view.number for view in views if bare_number(view.number)}
    if not known:
        return [], text
    units = {str(view.target["unit"]) for view in views if view.target}
    one = rf"(?P<number>{alternatives(known)})(?![\w%])(?![.,:/\-]\d){not_counting(units)}"
    named = regex.compile(rf"(?<![\w.,:/%€-])(?:{KEYWORD}\s*)?{one}", regex.IGNORECASE)
    numbers = [known[bare_number(found["number"])] for found in named.finditer(text)]
    return list(dict.fromkeys(numbers)), named.sub(this, text)


def bears(view: TaskView, number: str | None) -> bool:
    """Whether the task has this number."""
    return number is not None and bare_number(view.number) == bare_number(number)


def names_another(text: str, number: str) -> bool:
    """Whether a reply about one task calls another one by its number ("afspraak 7 is klaar" under afspraak 6)."""
    called = numbers_called(text)
    return bool(called) and bare_number(number) not in called


def numbers_called(text: str) -> set[str]:
    """The numbers that a reply calls afspraken wherever they stand: "zie ook afspraak 10a"."""
    return {bare_number(found["number"]) for found in _CALLED.finditer(text)}


@dataclass(frozen=True, slots=True)
class Choice:
    """Tasks of a message and what is said about them. Unclear when several different tasks bear the one number that was named.

    Doubtful where the words are too few to do without asking.
    """

    views: tuple[TaskView, ...]
    text: str
    is_unclear: bool = False
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class NumberNamed:
    """A number in front of what is said; `could_count`: it may be an amount. Those of a list ("8 en 10a klaar") share `place`.

    `counts_nothing`: what is said of it holds of one thing ("8 10 van de 120", "8 vervalt").
    """

    number: str
    could_count: bool
    place: int
    counts_nothing: bool = False


def numbers_named(text: str) -> list[NumberNamed]:
    """The numbers that a reply uses as those of afspraken, whether there are such or not; "3 zijn klaar" is an amount."""
    named: list[NumberNamed] = []
    for found in cast("Iterator[regex.Match[str]]", _IN_FRONT.finditer(text)):
        numbers, plain = found.captures("number"), not (found["key"] or found["colon"])
        amount = not named and AMOUNT_JUST_BEFORE.search(text[: found.start()]) is not None
        if plain and (amount or (len(numbers) == 1 and (found["next"] or "").casefold() in _PLURAL)):
            continue
        one = found["one"] is not None
        named += [NumberNamed(number, plain and number.isdigit(), found.start(), one) for number in numbers]
    return named


def choose(text: str, views: Sequence[TaskView], *, others: Sequence[str] = ()) -> list[Choice]:
    """What a reply says about which of these tasks; empty when it names none of them. `others` are numbers of none of them.

    Of what comes back the period that is named with the number is meant: "4a januari is klaar".
    """
    units = {str(view.target["unit"]) for view in views if view.target}
    found: list[Choice] = []
    for pick in picks(text, [*(view.number for view in views), *others], units=units):
        of_each = ([view for view in views if view.number == number] for number in pick.numbers)
        meant = [choice for several in of_each if several for choice in _meant(several, pick.text)]
        meant = [_as_before(choice, found) for choice in meant]
        found += _together([choice for choice in meant if not choice.is_unclear])
        found += [choice for choice in meant if choice.is_unclear]
    return found


def _meant(views: Sequence[TaskView], text: str) -> list[Choice]:
    """The tasks that one number can mean with these words; of each period that they tell of what is said of that one."""
    if parts := told_by_period(text, views):
        return [Choice(tuple(part.views), part.said, is_doubtful=not part.sure) for part in parts]
    named, said = of_period(text, views)
    return [Choice(tuple(named), said) if named else Choice(tuple(views), text, is_unclear=len(views) > 1)]


def _as_before(choice: Choice, before: Sequence[Choice]) -> Choice:
    """ "6 klaar, 4a maart ook"."""
    same = before and choice.text.casefold().rstrip(".!") in LIKEWISE
    return replace(choice, text=before[-1].text, is_doubtful=before[-1].is_doubtful) if same else choice


def _together(choices: Sequence[Choice]) -> list[Choice]:
    """ "6 en 7 klaar": what is said of several in the same words."""
    texts = dict.fromkeys((choice.text, choice.is_doubtful) for choice in choices)
    return [
        Choice(
            tuple(view for choice in choices if (choice.text, choice.is_doubtful) == said for view in choice.views),
            said[0],
            is_doubtful=said[1],
        )
        for said in texts
    ]


def names_some(text: str, views: Sequence[TaskView]) -> bool:
    """Whether a reply says by a number or a period which of these tasks it is about."""
    return bool(choose(text, views) or of_period(text, views)[0] or mentioned(text, views))


def mentioned(text: str, views: Sequence[TaskView]) -> Choice | None:
    """The tasks whose number stands in the middle of a sentence and counts nothing: "ik denk dat 8 wel klaar is".

    Less sure than a number in front: enough to ask about these, and too little to change them.
    """
    known = {bare_number(view.number): view.number for view in views if bare_number(view.number)}
    if not known:
        return None
    units = {str(view.target["unit"]) for view in views if view.target}
    one = rf"(?<![\w.,:/€-])(?P<number>{alternatives(known)})(?![\w%])(?=\s+{_HALFWAY}){not_counting(units)}"
    found = [hit for hit in regex.finditer(one, text, regex.IGNORECASE) if not _AMOUNT_BEFORE.search(text[: hit.start()])]
    if len(found) != 1:
        return None
    number = known[bare_number(found[0]["number"])]
    said = f"{text[: found[0].start()]}deze afspraak{text[found[0].end() :]}"
    meant = tuple(view for view in views if view.number == number)
    return Choice(meant, said, is_unclear=len(meant) > 1)
