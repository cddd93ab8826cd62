"""Which tasks of a message a reply is about: "6 klaar", "afspraak 6: klaar", "6a 60%", "6 en 7 klaar". Pure.

A number that counts something ("6 woningen", "6 van de 9", "60%", "6 mei") names no task.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

import regex

from calendars.dutch import MONTHS, SHORT_MONTHS
from calendars.lazy_pattern import lazy_regex
from workflows.answering.heard.periods_named import of_period
from workflows.answering.heard.periods_told import told_by_period
from workflows.tracking.views import TaskView

KEYWORD = r"(?:afspr(?:aak|aken|\.)|agreements?|nummers?|numbers?|nrs?\.?|no\.|punt(?:en)?|ta(?:ak|ken)|tasks?|items?|#)"
_JOIN = r"\s*(?:,|;|&|\+|/|\ben\b|\band\b)\s*"
_MONTH = "|".join(sorted((name for name in (*MONTHS, *SHORT_MONTHS) if name), key=len, reverse=True))
_TIME = (
    r"dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwarta(?:al|len)|ja(?:ar|ren)|uur|uren|keer|x"
    r"|days?|weeks?|months?|years?|hours?|times"
)
_COUNTED = (
    r"(?:\s*(?:%|procent\b|percent\b|/|-\s*\d)|\s*(?:à|a|tot|t/m)\s+\d"
    rf"|\s+(?:van\s+de|van|of\s+the|of|uit)\b|(?<=\d)\s+(?:{_MONTH})\b|\s+(?:{_TIME})\b)"
)  # "4 maart" is a day, "4a maart" is a number with its period
STAND_WORDS = (
    r"(?:is|zijn|klaar|af|afgerond|gereed|gedaan|loopt|ligt|wordt|wacht|vertraagd|ook|idem|op\s+schema|groen|oranje|rood|\d{1,3}\s*%"
    r"|done|ready|finished|delayed|waits|will|too|on\s+track|at\s+risk)(?!\w)"
)  # behind "en 7": what makes it the next afspraak, and no amount
_PERIOD = rf"\(?(?:van\s+)?(?:{_MONTH})(?!\w)"
_FOLLOWS = rf"(?:\s+(?:{STAND_WORDS}|\(?q[1-4](?!\w)|(?:(?:nog|ook|wel|niet|not)(?!\w)))|(?<=[a-z])\s+{_PERIOD})"
"""Behind "en 7" and "maar 7"; a month only behind a letter, as "4 maart" is a day."""
_AND = r"(?:en|and|maar|but|terwijl)"
_BUT = r"(?:maar|but|terwijl)"
_ONLY = r"(?:alleen|enkel|only)"
_ON = r"(?:over|bij|wat\s+betreft|betreft|about|on|regarding)"  # "Over 14: dat wordt eind mei"; "over 2 weken" has no colon
_SINGULAR = r"\s+(?:is|wordt|loopt|ligt|staat|wacht|will)(?!\w)"
_LIKEWISE = frozenset({"ook", "idem", "too", "is ook", "ook klaar"})
_NOT = lazy_regex(r"(?:nog\s+|ook\s+)?niet|not(?:\s+yet)?", regex.IGNORECASE)
_ALL_THE_SAME = lazy_regex(r"(?:ook\s+)?wel(?:\s+weer)?", regex.IGNORECASE)
_DENIED = lazy_regex(r"(?<!\w)(?:(?:nog\s+)?niet|not\s+yet|not)(?!\w)\s*", regex.IGNORECASE)
_WEL = lazy_regex(r"^wel\s+", regex.IGNORECASE)
_ANOTHER = lazy_regex(r"(?:en|and|&|\+)\s*[#\w.]*\d", regex.IGNORECASE)  # a number that is none of these tasks
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
    r"(?!(?:q|t|h|k|v|wk)\d)[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?(?![\w%])(?![.,/]\d)(?!:\d)" + rf"(?!{_COUNTED})"
)  # as documents number: 8, 10a, B1.4; a quarter or a week is none
_AMOUNT_JUST_BEFORE = lazy_regex(r"(?<![\w.])\d+\s*$")
_IN_FRONT = lazy_regex(
    rf"(?:(?<=^|[\n;.!?,])\s*(?:(?:{_AND}|-|•)\s+)?(?:{_ON}\s+(?=(?:{KEYWORD}\s*)?{_ANY_NUMBER}\s*:))?|(?<=\s){_AND}\s+(?={_ANY_NUMBER}(?:\s*:|{_FOLLOWS}))"
    rf"|(?<=\s){_BUT}\s+(?={_ANY_NUMBER}(?:{_JOIN}{_ANY_NUMBER})+{_FOLLOWS})"
    rf"|(?<=^|[\n;.!?,])\s*(?:{_AND}\s+)?{_ONLY}\s+(?={_ANY_NUMBER}{_SINGULAR}))"
    rf"(?:(?P<key>{KEYWORD})\s*)?(?P<number>{_ANY_NUMBER})(?:{_JOIN}(?:{KEYWORD}\s*)?(?P<number>{_ANY_NUMBER}))*"
    rf"(?:\s*(?P<colon>:)|(?=\s+(?P<next>{STAND_WORDS}))|(?={_FOLLOWS})|(?(key)|(?!)))",
    regex.IGNORECASE,
)
_PLURAL = frozenset({"zijn", "are"})
_QUOTED = lazy_regex(r"^\s*(?:>|&gt;).*$", regex.MULTILINE)
_USER = lazy_regex(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


@dataclass(frozen=True, slots=True)
class Pick:
    """`numbers` as printed; `text` is what is said about them, without the numbers."""

    numbers: tuple[str, ...]
    text: str


def without_quotes(text: str, *, bot_user: str | None = None) -> str:
    """The reply without the lines that quote, and without the bot's own mention."""
    plain = _QUOTED.sub("", text)
    return _USER.sub(lambda found: "" if found[1] == bot_user else found[0], plain).strip()


def picks(text: str, numbers: Collection[str], *, units: Iterable[str] = ()) -> list[Pick]:
    """What is said about which of the tasks with these numbers, in the order of the reply; empty when none is named.

    `units` are what the tasks count in: "6 woningen" is an amount where a task counts woningen.
    """
    known = {_bare(number): number for number in numbers if _bare(number)}
    if not known:
        return []
    one = rf"(?:{_alternatives(known)})(?![\w%])(?![.,:/]\d){_not_counting(units)}"
    several = rf"(?:(?P<key>{KEYWORD})\s*)?(?P<first>{one})(?:{_JOIN}(?:{KEYWORD}\s*)?(?P<more>{one}))*"
    at_start = rf"(?<=^|[\n;.!?,:])\s*(?:(?:{_AND}|-|•)\s+)?(?:{_ON}\s+(?=(?:{KEYWORD}\s*)?{one}\s*:))?"
    further = rf"(?<=\s){_AND}\s+(?={one}{_FOLLOWS})|(?<=\s){_BUT}\s+(?={one}(?:{_JOIN}{one})+{_FOLLOWS})"
    only = rf"{at_start}{_ONLY}\s+(?={one}{_SINGULAR})"
    named = regex.compile(rf"(?:{only}|{at_start}|{further}|(?<!\w)(?={KEYWORD}\s*\w)){several}", regex.IGNORECASE)
    found = list(named.finditer(text))
    if found and _AMOUNT_JUST_BEFORE.search(text[: found[0].start()]):
        return []  # "we hebben 3 en 8 klaar"
    if not found:
        return []
    if len(found) == 1 and found[0]["key"] and text[: found[0].start()].strip():
        return [Pick(_numbers(found[0], known), _around(text[: found[0].start()], text[found[0].end() :]))]
    ends = [match.start() for match in found[1:]] + [len(text)]
    chosen = [Pick(_numbers(match, known), _said(text[match.end() : end])) for match, end in zip(found, ends, strict=True)]
    return [] if any(_ANOTHER.match(pick.text) for pick in chosen) else _likewise(chosen)


def named_anywhere(text: str, views: Sequence[TaskView], *, this: str) -> tuple[list[str], str]:
    """The numbers of tasks that stand anywhere in a text, and the text with `this` in the place of each."""
    known = {_bare(view.number): view.number for view in views if _bare(view.number)}
    if not known:
        return [], text
    units = {str(view.target["unit"]) for view in views if view.target}
    one = rf"(?P<number>{_alternatives(known)})(?![\w%])(?![.,:/\-]\d){_not_counting(units)}"
    named = regex.compile(rf"(?<![\w.,:/%€-])(?:{KEYWORD}\s*)?{one}", regex.IGNORECASE)
    numbers = [known[_bare(found["number"])] for found in named.finditer(text)]
    return list(dict.fromkeys(numbers)), named.sub(this, text)


def _likewise(chosen: list[Pick]) -> list[Pick]:
    """ "6 klaar en 7 ook": the same is said of both; "6 klaar maar 7 niet", "6 niet en 7 wel klaar": the opposite."""
    said: list[Pick] = []
    for pick in chosen:
        same = said and pick.text.casefold().rstrip(".!") in _LIKEWISE
        said.append(Pick(pick.numbers, said[-1].text) if same else pick)
    return [Pick(pick.numbers, _whole(pick.text, _neighbour(said, place))) for place, pick in enumerate(said)]


def _neighbour(said: list[Pick], place: int) -> str:
    """What is said just before of another task, else just behind."""
    return said[place - 1].text if place else said[1].text if len(said) > 1 else ""


def _whole(text: str, other: str) -> str:
    """ "Niet" and "wel" with the words that they borrow: "niet klaar"."""
    bare = text.strip(" .!")
    if not other or not (_NOT.fullmatch(bare) or _ALL_THE_SAME.fullmatch(bare)):
        return text
    meant = _WEL.sub("", _DENIED.sub("", other))
    return f"{bare} {meant}" if _NOT.fullmatch(bare) else meant


def _around(before: str, after: str) -> str:
    """A sentence in which the task was named halfway, without its number."""
    return f"{before} deze afspraak {after}" if _said(after) else before.strip(" (\n")


def bears(view: TaskView, number: str | None) -> bool:
    """Whether the task has this number."""
    return number is not None and _bare(view.number) == _bare(number)


def names_another(text: str, number: str) -> bool:
    """Whether a reply about one task calls another one by its number ("afspraak 7 is klaar" under afspraak 6)."""
    called = numbers_called(text)
    return bool(called) and _bare(number) not in called


def numbers_called(text: str) -> set[str]:
    """The numbers that a reply calls afspraken wherever they stand: "zie ook afspraak 10a"."""
    return {_bare(found["number"]) for found in _CALLED.finditer(text)}


def _alternatives(known: Iterable[str]) -> str:
    return "|".join(regex.escape(number) for number in sorted(known, key=len, reverse=True))


def _not_counting(units: Iterable[str]) -> str:
    words = [regex.escape(unit) for unit in units if unit.strip() and unit != "%"]
    unit = rf"|\s+(?:{'|'.join(words)})\b" if words else ""
    return rf"(?!{_COUNTED}{unit})"


def _numbers(match: regex.Match[str], known: dict[str, str]) -> tuple[str, ...]:
    named = [*match.captures("first"), *match.captures("more")]
    return tuple(dict.fromkeys(known[_bare(name)] for name in named))


def _bare(number: str) -> str:
    return number.casefold().strip().rstrip(".)")


def _said(text: str) -> str:
    """Without what ties the number to the sentence: ":", "is", "zijn"."""
    return regex.sub(r"^\s*(?:[:.)\-–—=,>]+\s*)*(?:(?:is|zijn|are)\s+)?", "", text, flags=regex.IGNORECASE).strip(" \n;,)")


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
    """A number in front of what is said; `could_count`: it may be an amount. Those of a list ("8 en 10a klaar") share `place`."""

    number: str
    could_count: bool
    place: int


def numbers_named(text: str) -> list[NumberNamed]:
    """The numbers that a reply uses as those of afspraken, whether there are such or not; "3 zijn klaar" is an amount."""
    named: list[NumberNamed] = []
    for found in cast("Iterator[regex.Match[str]]", _IN_FRONT.finditer(text)):
        numbers, plain = found.captures("number"), not (found["key"] or found["colon"])
        amount = not named and _AMOUNT_JUST_BEFORE.search(text[: found.start()]) is not None
        if plain and (amount or (len(numbers) == 1 and (found["next"] or "").casefold() in _PLURAL)):
            continue
        named += [NumberNamed(number, plain and number.isdigit(), found.start()) for number in numbers]
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
    same = before and choice.text.casefold().rstrip(".!") in _LIKEWISE
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
    known = {_bare(view.number): view.number for view in views if _bare(view.number)}
    if not known:
        return None
    units = {str(view.target["unit"]) for view in views if view.target}
    one = rf"(?<![\w.,:/€-])(?P<number>{_alternatives(known)})(?![\w%])(?=\s+{_HALFWAY}){_not_counting(units)}"
    found = [hit for hit in regex.finditer(one, text, regex.IGNORECASE) if not _AMOUNT_BEFORE.search(text[: hit.start()])]
    if len(found) != 1:
        return None
    number = known[_bare(found[0]["number"])]
    said = f"{text[: found[0].start()]}deze afspraak{text[found[0].end() :]}"
    meant = tuple(view for view in views if view.number == number)
    return Choice(meant, said, is_unclear=len(meant) > 1)
