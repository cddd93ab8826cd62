"""Words that are said of every period of what comes back: "4a hebben we alle maanden gedaan", "loopt elke maand gewoon". Pure.

They stand anywhere in the reply, unlike what is said of all tasks at once (`every_one`).
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from calendars.lazy_pattern import lazy_regex
from calendars.mentions import Unit

_COUNTS = {"twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4, "vijf": 5, "five": 5, "zes": 6, "six": 6}
_UNITS = {
    "maand": Unit.MONTH,
    "month": Unit.MONTH,
    "kwart": Unit.QUARTER,
    "quart": Unit.QUARTER,
    "half": Unit.HALF,
}
_PERIOD = (
    r"(?P<unit>maand(?:en)?|kwarta(?:al|len)|halfja(?:ar|ren)|perioden?s?|keer|keren|maal|months?|quarters?|periods?|times?)"
)
_EVERY = lazy_regex(
    rf"(?<!\w)(?:(?:elke?|iedere?|every|each)\s+(?:enkele\s+|single\s+)?|(?:alle|all)\s*(?P<count>{'|'.join(_COUNTS)}|\d)?\s+"
    rf"(?:(?:de|deze|die|the|these)\s+)?(?:afgelopen\s+|voorbije\s+|vorige\s+|past\s+|previous\s+)?){_PERIOD}(?!\w)(?!\s+(?:wel|behalve|op\s+\w+\s+na))",
    regex.IGNORECASE,
)
_SO_FAR = lazy_regex(
    r"(?<!\w)(?:tot\s+(?:nu\s+toe|dusver|nog\s+toe|op\s+heden|en\s+met\s+nu)|so\s+far|until\s+now|steeds|telkens|always)(?!\w)",
    regex.IGNORECASE,
)
_BUT = lazy_regex(
    r"[\s,(]*(?<!\w)(?:behalve|uitgezonderd|except(?:\s+for)?|maar\s+niet|but\s+not)\s+(?P<but>[^,.;()]+)\)?|"
    r"[\s,(]*(?<!\w)op\s+(?P<but>\w+(?:\s+en\s+\w+)?)\s+na(?!\w)\)?",
    regex.IGNORECASE,
)
_NOT_ALL = lazy_regex(
    r"(?<!\w)(?:niet|geen|bijna|haast|behalve|not|almost|except)(?!\w)|\?\s*$",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class EveryPeriod:
    """`said` is what is said of each, `count` how many there are by the words, `unit` which periods; None: any that come back.

    `but` are the words for an exception: "alle maanden gedaan, behalve februari".
    """

    said: str
    count: int | None = None
    unit: Unit | None = None
    but: str = ""


def said_of_every_period(text: str) -> EveryPeriod | None:
    """What a reply says of every period; None where it speaks of none, or not of all of them ("niet elke maand gelukt")."""
    except_for = _BUT.search(text)
    but = (except_for["but"] or "").strip() if except_for is not None else ""
    text = _BUT.sub(" ", text, count=1)
    found = _EVERY.search(text)
    if found is None or _NOT_ALL.search(text):
        return None
    left = f"{text[: found.start()].rstrip(' ,')} {text[found.end() :].lstrip(' ,')}"
    count = (found["count"] or "").casefold()
    number = int(count) if count.isdigit() else _COUNTS.get(count)
    unit = next((unit for word, unit in _UNITS.items() if found["unit"].casefold().startswith(word)), None)
    return EveryPeriod(" ".join(_SO_FAR.sub(" ", left).split()).strip(" .!"), number, unit, but)
