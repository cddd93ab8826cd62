"""Amounts of two numbers: 'alles klaar behalve 3', '3 geweigerd, rest klaar', '15 in Noord en 10 in Zuid klaar', '3x10 klaar'.

What is all but so many is taken from the target; where the whole is another number, or the parts are added, the bot asks.
"""

from __future__ import annotations

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.amounts.stated_amount import NUMBER, Amount, against, value_of
from workflows.answering.understanding.clauses.only_planned import only_planned
from workflows.answering.understanding.clauses.only_prepared import only_prepared
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED

_BUT = (
    r"(?:behalve|uitgezonderd|met\s+uitzondering\s+van|op\s+uitzondering\s+van|buiten|minus|min|except(?:\s+for)?|apart\s+from|"
    r"with\s+the\s+exception\s+of)"
)
_END = (
    rf"(?:{FINISHED}|(?:er)?(?:op|in|aan|uit)|binnen|weg|open|[a-z]{{0,6}}ge(?!en\b)[a-z]{{3,}}(?:d|t|en)|(?:be|ver|ont)[a-z]{{3,}}d|vervangen|ontvangen|"
    r"[a-z]{3,}ed)"
)
_BUT_SO_MANY = lazy_regex(
    rf"\b{_BUT}\s+(?:(?:de|die|nog|the|zo'n|een\s+stuk\s+of)\s+)*(?:laatste\s+|last\s+)?(?P<left>{NUMBER})(?!\s*(?:%|hoog\b|t/m\b|tm\b|tot\b|en\s+[0-9]|uur\b|weken\b|dagen\b))|"
    rf"\ball(?:\W+[0-9]+)?(?:\s+[a-z]+)?\W+but\s+(?P<left>{NUMBER})\b|\b(?:everything|all)\s+(?:is\s+)?{FINISHED}\W+but\s+(?P<left>{NUMBER})\b"
)
_BUT_ONE_NAMED = lazy_regex(rf"\b{_BUT}\s+(?:(?:de|het|the|op|aan|in)\s+)*[a-z]+\s+{NUMBER}")
"""'Behalve blok 3', 'behalve nummer 12'."""
_ALL = lazy_regex(r"\b(?:alles|alle|allemaal|iedereen|all|everything|overal)\b")
_ENDED = lazy_regex(rf"\b{_END}\b")
_FIRST = lazy_regex(NUMBER)
_REST = lazy_regex(
    rf"\b(?:rest|overige|overigen|anderen?|others)\b(?:\s+(?:is|zijn|wel|allemaal|al|nu|gewoon|helemaal|wel\s+allemaal|are|all|heeft|hebben|staat|staan))*\s+{_END}\b(?!\s+(?:we|wij|nog|niet|pas))"
)
_NOT_THOSE = lazy_regex(
    r"\b(?:niet|geen|niemand|nog|weiger\w*|geweigerd|afgehaakt|haken|haakt|afgevallen|afgezegd|mislukt|dicht|ziek|leeg|open|volgen|volgt|not|no|nobody|refused?|failed|left)\b"
)
_STILL_OPEN = lazy_regex(
    rf"\A\W*(?:(?:nog|de|het|alleen|laatste)\s+)*{NUMBER}\s+(?:[a-z]+\s+)?(?:(?:staan|staat|zijn|is|moeten|moet)\s+nog(?:\s+(?:open|te\s+(?:gaan|doen)|gedaan|gebeuren|worden))*|(?:te\s+(?:gaan|doen))|volgen|volgt)\b(?!\s+niet)"
)
"""'2 staan nog open, de rest is klaar'."""
_TURNED_DOWN = lazy_regex(r"\b(?:afgewezen|geweigerd|afgekeurd|vervallen|geschrapt|afgevallen|rejected|refused|dropped)\b")
_PRODUCT = lazy_regex(
    r"(?<![\w.,])(?P<times>[0-9]+)\s*(?:x|×|\*|keer|maal|times|(?:blokken|rijen|groepen|flats|straten|series|batches|blocks)\s+(?:van|of))\s*(?P<each>[0-9]+)\b"
    r"(?!\s*(?:%|uur|weken|dagen|minuten))"
)
_SUM = lazy_regex(
    rf"(?:\A\W*|[,;:]\s*|\b(?:zijn|al|nu|er|hebben|we|inmiddels|dus|zo'n|ruim|totaal|are|now|have)\s+)(?P<one>[0-9]+)\s*(?:en|plus|\+|and|&)\s*"
    rf"(?P<two>[0-9]+)\s+(?:[a-z]+\s+)?{FINISHED}\b"
)
_SHARE_AND = lazy_regex(r"\b(?:helft|kwart|derde|half|quarter|third)\s+(?:plus|min|minus|\+|-|en\s+nog)\s*[0-9]")
"""'De helft plus 3'."""
_AT = (
    r"(?:in|op|aan|bij|voor|at|on)\s+(?:(?:de|het|the)\s+)?"
    r"(?!totaal\b|schema\b|orde\b|gebruik\b|uitvoering\b|voorbereiding\b|datum|planning\b)[a-z]+(?:\s+[a-z0-9]\b)?"
)
_PLACES = lazy_regex(
    rf"(?<![\w.,/-])(?P<one>[0-9]+)\s+(?:[a-z]+\s+)?{_AT}\s*(?:\s(?:{_END})\s*)?(?:,|;|\ben\b|\bplus\b|\band\b|\+)\s*(?:en\s+)?(?P<two>[0-9]+)\s+(?:[a-z]+\s+)?{_AT}|"
    rf"\b(?P<part>blok|fase|deel|wijk|straat|flat|complex|gebouw|block)\s+[a-z0-9]\s*:?\s*(?P<one>[0-9]+)(?:\s+{_END})?\s*(?:,|;|\ben\b|\band\b)\s*(?P=part)\s+[a-z0-9]\s*:?\s*(?P<two>[0-9]+)"
)
_NEARLY = lazy_regex(
    rf"(?<![\w.,/-]){NUMBER}\s+(?:(?:van\s+de\s+[0-9]+|[a-z]+en)\s+)?(?:(?:zijn|zitten|nu|al|are)\s+)*(?:bijna|haast|half|zo\s+goed\s+als|nagenoeg|vrijwel|nearly|almost)\s+{FINISHED}\b"
)
_TWO_NUMBERS = lazy_regex(r"[0-9][^0-9]+[0-9]|(?:helft|kwart|derde|half|quarter|third)\s")
_HINTS = (
    "behalve",
    "uitgezonderd",
    "uitzondering",
    "buiten",
    "min",
    "except",
    "apart",
    "but",
    "rest",
    "overige",
    "andere",
    "others",
)
_JOINS = ("x", "×", "*", "keer", "maal", "times", " van ", " of ", " en ", "plus", "min", "+", " and ", "&", ",", ";")


def whole_but(text: str, task: TaskContext) -> Amount | None:
    """The amount that plain text without its dates gives in two numbers, or None."""
    target = task.target_value
    if not target or task.target_unit == "%" or "%" in text or not any(letter.isdigit() for letter in text):
        return None
    if any(word in text for word in _HINTS) and (found := _all_but(text, target) or _rest_is_done(text, target, task.text)):
        return found
    return _parts(text, target) if _TWO_NUMBERS.search(text) and any(word in text for word in _JOINS) else None


def without_exceptions(text: str) -> str:
    """The text without 'behalve blok 3', of which the number counts nothing."""
    return _BUT_ONE_NAMED.sub(" ", text) if any(word in text for word in _HINTS) else text


def is_nearly_so(text: str) -> bool:
    """'20 bijna klaar': what is nearly finished isn't."""
    return bool(_NEARLY.search(text))


def _all_but(text: str, target: float) -> Amount | None:
    but = _BUT_SO_MANY.search(text)
    if but is None:
        return None
    left = value_of(but["left"])
    around = f"{text[: but.start()]} {text[but.end() :]}"
    whole = _FIRST.search(text[: but.start()])
    named = value_of(whole[0]) if whole else None
    of_all = but[0].startswith(("all", "everything"))
    if not (of_all or named == target or _ENDED.search(around)):
        return None
    if named is None or named == target:
        sure = named is not None or bool(_ALL.search(around)) or of_all
        return against(target - left, target, asks=not sure) if 0 < left < target else None
    return against(named - left, target, asks=True) if left < named else None


def _rest_is_done(text: str, target: float, task_text: str) -> Amount | None:
    """'3 niet gelukt, rest klaar': one number, of those that aren't."""
    if not _REST.search(text) or not _NOT_THOSE.search(text):
        return None
    numbers = [value_of(one[0]) for one in _FIRST.finditer(text)]
    if len(numbers) != 1 or not 0 < numbers[0] < target / 2:
        return None
    sure = bool(_STILL_OPEN.search(text)) and not (
        only_planned(text, task_text) or only_prepared(text, task_text) or _TURNED_DOWN.search(text)
    )
    return against(target - numbers[0], target, asks=not sure)


def _parts(text: str, target: float) -> Amount | None:
    """The sum or the product, where it isn't more than the target."""
    if _SHARE_AND.search(text):
        return Amount(asks=True, vague=True)
    if times := _PRODUCT.search(text):
        value = int(times["times"]) * int(times["each"])
        return against(value, target, asks=True) if 0 < value <= target else Amount(asks=True, vague=True)
    parts = _PLACES.search(text) or _SUM.search(text)
    if parts is None or not _ENDED.search(text) or _together(parts) > target:
        return None
    return against(_together(parts), target, asks=True)


def _together(parts: AnyMatch) -> int:
    return int(parts["one"]) + int(parts["two"])
