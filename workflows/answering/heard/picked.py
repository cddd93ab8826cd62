"""Which of the numbers of afspraken a reply names in front of what it says, and what it says of each: "6 klaar, 7 60%". Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import regex

from calendars.dutch import MONTHS, SHORT_MONTHS
from calendars.lazy_pattern import lazy_regex

KEYWORD = r"(?:afspr(?:aak|aken|\.)|agreements?|nummers?|numbers?|nrs?\.?|no\.|punt(?:en)?|ta(?:ak|ken)|tasks?|items?|#)"
JOIN = r"\s*(?:,|;|&|\+|/|\ben\b|\band\b)\s*"
_MONTH = "|".join(sorted((name for name in (*MONTHS, *SHORT_MONTHS) if name), key=len, reverse=True))
_TIME = (
    r"dag(?:en)?|we(?:ek|ken)|maand(?:en)?|kwarta(?:al|len)|ja(?:ar|ren)|uur|uren|keer|x"
    r"|days?|weeks?|months?|years?|hours?|times"
)
COUNTED = (
    r"(?:\s*(?:%|procent\b|percent\b|/|-\s*\d)|\s*(?:à|a|tot|t/m)\s+\d"
    rf"|\s+(?:van\s+de|van|of\s+the|of|uit)\b|(?<=\d)\s+(?:{_MONTH})\b|\s+(?:{_TIME})\b)"
)  # "4 maart" is a day, "4a maart" is a number with its period
STAND_WORDS = (
    r"(?:is|zijn|klaar|af|afgerond|gereed|gedaan|loopt|ligt|wordt|wacht|vertraagd|ook|idem|op\s+schema|groen|oranje|rood|\d{1,3}\s*%"
    r"|done|ready|finished|delayed|waits|will|too|on\s+track|at\s+risk)(?!\w)"
)  # behind "en 7": what makes it the next afspraak, and no amount
_PERIOD = rf"\(?(?:van\s+)?(?:{_MONTH})(?!\w)"
FOLLOWS = rf"(?:\s+(?:{STAND_WORDS}|\(?q[1-4](?!\w)|(?:(?:nog|ook|wel|niet|not)(?!\w)))|(?<=[a-z])\s+{_PERIOD})"
"""Behind "en 7" and "maar 7"; a month only behind a letter, as "4 maart" is a day."""
AND = r"(?:en|and|maar|but|terwijl)"
BUT = r"(?:maar|but|terwijl)"
ONLY = r"(?:alleen|enkel|only)"
ON = r"(?:over|bij|wat\s+betreft|betreft|about|on|regarding)"  # "Over 14: dat wordt eind mei"; "over 2 weken" has no colon
SINGULAR = r"\s+(?:is|wordt|loopt|ligt|staat|wacht|will)(?!\w)"
LIKEWISE = frozenset({"ook", "idem", "too", "is ook", "ook klaar"})
_PREPOSITION = r"(?:over|bij|voor|van|met|aan|wat\s+betreft|betreft|about|on|for|with|regarding)"
_VERB = (
    r"(?:heb|hebben|heeft|is|zijn|was|waren|wordt|worden|ligt|liggen|loopt|lopen|gaat|gaan|moet|moeten|kan|kunnen|wacht|wachten|komt|volgt"
    r"|zit|zitten|staat|staan|weet|weten|doe|doen|zoek|zoeken|vraag|vragen|verwacht|verwachten|krijg|krijgen|have|has|are|we|bijna|nog)(?!\w)"
)
"""Behind "van 4a" and "voor 15": who begins with that says what holds of it."""
_OF_IT = lazy_regex(
    rf"(?:(?<=^|[\n;.!?,:])\s*|(?<=\s){AND}\s+){_PREPOSITION}\s+(?:{KEYWORD}\s*)?(?P<number>\d{{1,3}}[a-z]?)(?=\s+{_VERB})",
    regex.IGNORECASE,
)
_STATE_OF = r"klaar|gereed|bezig|begonnen|gestopt|ready|done|finished|busy"
GOES_ON = r"\s+(?:gaat|moet|kan|schuift|staat|zit|duurt|blijft|lukt|vervalt|heeft|weet|vind|has|goes|comes)(?!\w)"
_NOT = lazy_regex(r"(?:nog\s+|ook\s+)?niet|not(?:\s+yet)?", regex.IGNORECASE)
_ALL_THE_SAME = lazy_regex(r"(?:ook\s+)?wel(?:\s+weer)?", regex.IGNORECASE)
_DENIED = lazy_regex(r"(?<!\w)(?:(?:nog\s+)?niet|not\s+yet|not)(?!\w)\s*", regex.IGNORECASE)
_WEL = lazy_regex(r"^wel\s+", regex.IGNORECASE)
_ANOTHER = lazy_regex(r"(?:en|and|&|\+)\s*[#\w.]*\d", regex.IGNORECASE)  # a number that is none of these tasks
AMOUNT_JUST_BEFORE = lazy_regex(r"(?<![\w.])\d+\s*$")


@dataclass(frozen=True, slots=True)
class Pick:
    """`numbers` as printed; `text` is what is said about them, without the numbers."""

    numbers: tuple[str, ...]
    text: str


def picks(text: str, numbers: Collection[str], *, units: Iterable[str] = ()) -> list[Pick]:
    """What is said about which of the tasks with these numbers, in the order of the reply; empty when none is named.

    `units` are what the tasks count in: "6 woningen" is an amount where a task counts woningen.
    """
    known = {bare_number(number): number for number in numbers if bare_number(number)}
    if not known:
        return []
    one = rf"(?:{alternatives(known)})(?![\w%])(?![.,:/]\d){not_counting(units)}"
    several = rf"(?:(?P<key>{KEYWORD})\s*)?(?P<first>{one})(?:{JOIN}(?:{KEYWORD}\s*)?(?P<more>{one}))*"
    which = ON if any(units) else _PREPOSITION  # "met 8 zijn we klaar" counts where woningen are counted
    of_it = rf"{which}\s+(?=(?:{KEYWORD}\s*)?{one}\s+{_VERB})|{_PREPOSITION}\s+(?=\d{{1,3}}[a-z])(?={one}\s+{_VERB})"
    at_start = rf"(?<=^|[\n;.!?,:])\s*(?:(?:{AND}|-|•)\s+)?(?:{ON}\s+(?=(?:{KEYWORD}\s*)?{one}\s*:)|{of_it})?"
    further = rf"(?<=\s){AND}\s+(?:(?={one}(?:{FOLLOWS}|{GOES_ON}))|{of_it})|(?<=\s){BUT}\s+(?={one}(?:{JOIN}{one})+{FOLLOWS})"
    only = rf"{at_start}{ONLY}\s+(?={one}{SINGULAR})"
    aside = rf"(?<=\()(?={one}(?:{FOLLOWS}|{GOES_ON}|\s+(?:volgt|komt)\b))"
    named = regex.compile(rf"(?:{only}|{at_start}|{further}|{aside}|(?<!\w)(?={KEYWORD}\s*\w)){several}", regex.IGNORECASE)
    found = list(named.finditer(text))
    if found and AMOUNT_JUST_BEFORE.search(text[: found[0].start()]):
        return []  # "we hebben 3 en 8 klaar"
    if not found:
        return []
    before = text[: found[0].start()]
    if len(found) == 1 and found[0]["key"] and before.strip():
        return [Pick(_numbers(found[0], known), _around(before, text[found[0].end() :]))]
    first = regex.fullmatch(rf"(?P<said>\P{{N}}*?(?:{_STATE_OF}))\s+(?:met|with)\s+{several}[\s,;.!]*", before, regex.IGNORECASE)
    led = [Pick(_numbers(first, known), first["said"].strip())] if first is not None else []  # "klaar met 10a, 15 loopt uit"
    ends = [match.start() for match in found[1:]] + [len(text)]
    chosen = [Pick(_numbers(match, known), _said(text[match.end() : end])) for match, end in zip(found, ends, strict=True)]
    return [] if any(_ANOTHER.match(pick.text) for pick in chosen) else _likewise([*led, *chosen])


def numbers_behind_a_preposition(text: str) -> set[str]:
    """The numbers that can be those of afspraken in "voor 12 staat 14 mei gepland", "over 8 heb ik niets gehoord"."""
    return {bare_number(found["number"]) for found in _OF_IT.finditer(text)}


def _likewise(chosen: list[Pick]) -> list[Pick]:
    """ "6 klaar en 7 ook": the same is said of both; "6 klaar maar 7 niet", "6 niet en 7 wel klaar": the opposite."""
    said: list[Pick] = []
    for pick in chosen:
        same = said and pick.text.casefold().rstrip(".!") in LIKEWISE
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


def alternatives(known: Iterable[str]) -> str:
    return "|".join(regex.escape(number) for number in sorted(known, key=len, reverse=True))


def not_counting(units: Iterable[str]) -> str:
    words = [regex.escape(unit) for unit in units if unit.strip() and unit != "%"]
    unit = rf"|\s+(?:{'|'.join(words)})\b" if words else ""
    return rf"(?!{COUNTED}{unit})"


def _numbers(match: regex.Match[str], known: dict[str, str]) -> tuple[str, ...]:
    named = [*match.captures("first"), *match.captures("more")]
    return tuple(dict.fromkeys(known[bare_number(name)] for name in named))


def bare_number(number: str) -> str:
    return number.casefold().strip().rstrip(".)")


def _said(text: str) -> str:
    """Without what ties the number to the sentence: ":", "is", "zijn"."""
    return regex.sub(r"^\s*(?:[:.)\-–—=,>]+\s*)*(?:(?:is|zijn|are)\s+)?", "", text, flags=regex.IGNORECASE).strip(" \n;,()")
