"""Words that are said of all tasks at once: "allebei klaar", "alle drie op schema", "ze zijn allemaal afgerond". Pure."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from calendars.lazy_pattern import lazy_regex

_COUNTS = {"twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4, "vijf": 5, "five": 5, "zes": 6, "six": 6, "zeven": 7}
_TASKS = r"(?:afspraken|taken|periodes|maanden|kwartalen|tasks)"
_WHOSE = rf"(?:ze|zij|die|deze|they|(?:mijn|onze|de|deze|die|our|my)\s+{_TASKS})"
_BESIDE = r"(?:nu|al|inmiddels|ook|intussen|gelukkig|now|also)"
_OURS = rf"(?:alles|alle\s+{_TASKS})\s+(?:van|bij)\s+(?:ons|mij|onze\s+kant)|(?:all|everything)\s+of\s+(?:ours|mine)"
_NUMBERED = r"(?P<number>[a-z]{0,2}\d{1,3}(?:\.\d{1,2})*[a-z]?)['’]?s"
_ALL = (
    rf"(?:(?P<two>allebei|alletwee|beide?(?:n|\s+{_TASKS}|\s+{_NUMBERED})?|both(?:\s+of\s+them)?)|(?:alle|all)\s*(?P<count>{'|'.join(_COUNTS)}|\d)"
    rf"|(?P<any>allemaal|alle\s+(?:{_TASKS}|{_NUMBERED})|all\s+of\s+them|(?P<ours>{_OURS})|(?P<loose>alles|everything|all)))"
)
_SAID = (
    r"(?:zijn|is|are|klaar|af|afgerond|gereed|gedaan|gelukt|geregeld|gebeurd|verstuurd|rond|goed|groen|oranje|rood|vertraagd"
    r"|op\s+schema|loop(?:t|en)|lig(?:t|gen)|gaa?(?:t|n)|sta(?:at|an)|word(?:t|en)|voor|helemaal|nog|al|weer|wel|niet|\d{1,3}\s*%"
    r"|done|ready|finished|completed?|sent|on\s+track|going|delayed|late|stuck|blocked|at\s+risk|green|amber|orange|red|not|still|will)(?!\w)"
)
_EVERY = lazy_regex(
    rf"\s*(?:{_WHOSE}\s+)?(?:(?P<verb>zijn|are|lopen|liggen|staan|gaan|worden)\s+)?(?:{_BESIDE}\s+)*{_ALL}(?!\w)"
    rf"(?:\s*[:,]?\s+(?:{_BESIDE}\s+)*(?={_SAID})(?P<said>.*)|[\s.!]*$)",
    regex.IGNORECASE | regex.DOTALL,
)
_BE = lazy_regex(r"(?:zijn|is|are)(?:\s+|$)", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EveryOne:
    """`said` is what is said of all of them, `count` how many there are by the words; `loose` may be a manner of speaking.

    `number` is the one that they bear: "beide 4a's"; `ours`: all that is their own is named, "alles van ons".
    """

    said: str
    count: int | None = None
    loose: bool = False
    number: str | None = None
    ours: bool = False


def said_of_all(text: str) -> EveryOne | None:
    """What a reply says of all tasks; None where it says nothing of all, or of all of something else ("alle bewoners")."""
    found = _EVERY.fullmatch(text)
    if found is None or text.rstrip().endswith("?"):
        return None
    verb, said = (found["verb"] or "").casefold(), _BE.sub("", found["said"] or "", count=1).strip()
    count = (found["count"] or "").casefold()
    number = 2 if found["two"] else int(count) if count.isdigit() else _COUNTS.get(count)
    whole = said if verb in {"", "zijn", "are"} else f"{verb} {said}"
    return EveryOne(whole, number, found["loose"] is not None, found["number"], ours=found["ours"] is not None)
