"""Finds how much is done in a reply: a percentage, a fraction or a count, set against the task's target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import regex

from calendars.dutch import number_of
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.counted_things import in_units
from workflows.answering.understanding.foreign_numbers import ELSEWHERE_OR_BEFORE, NOISE, NOT_REALISED, POLICY
from workflows.answering.understanding.fractions_said import fraction_in, without_fractions
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.ranges_said import ends_a_count
from workflows.answering.understanding.reply_facts import FINISHED

_NUMBER = (
    r"(?:(?<![\w.,/-])[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?(?![\w]|[.,][0-9])"
    r"|(?<![\w.,/-])[0-9]+(?:[.,][0-9]+)?(?![\w]|[.,][0-9]))"
)
_PERCENT = r"(?:\s*%|\s*procent(?:jes?)?\b|\s*percent\b|\s*pct\b|\s*per\s+cent\b)"
_TO = r"\s*(?:%|procent)?\s*(?:à|a|-|–|tot|/|of|to|or|en|and)\s*"
_RANGE = lazy_regex(rf"(?P<low>{_NUMBER}|[0-9]+){_TO}(?P<high>[0-9]+(?:,[0-9]+)?){_PERCENT}")
_AFTER_PERCENT = (
    r"af|klaar|gereed|gedaan|done|complete|completed|finished|afgerond|ready|bereikt|nu|inmiddels|en|maar|and|but|of|or|"
    r"ongeveer|denk|schat|op|met|van|is|zit|zitten|staat|staan|loopt|ipv|in|al|so|now|dus|verder|gevorderd|binnen|"
    r"nog|rest|"
    r"tot|vandaag|zijn|hebben|we|ik|door|wegens|vanwege|because|due|ivm|want|omdat|ruim|bijna|zeker|voltooid|"
    r"geloof|think|"
    r"i|lukt|halen|wordt|komt|geplaatst|toegewezen|besteed|\w*ge\w{3,}(?:d|t|en)|be\w{3,}d|ver\w{3,}d|\w{3,}ed|"
    r"datum\d*|pas|slechts|there|ligt|liggen|"
    r"progress|voortgang|uitgevoerd|the|this|complet\w*|sorry|nee|niet|not|i\.p\.v|met|voor|volgens|na|bij|per|"
    r"rond|goed|gaat|hooguit|maximaal|max|minimaal|minstens|tops|he|hoor|joh|ofzo|momenteel|intussen|nou|ja|yes|zegt|"
    r"tot\s+nu|afgelopen"
)
_SINGLE = lazy_regex(
    rf"(?P<value>{_NUMBER}){_PERCENT}(?=\s*(?:\Z|[^\w\s]|(?:{_AFTER_PERCENT})\b))"
    r"(?!\s*van\s+(?:de|het|alle|onze)\s+(?:huurders|bewoners|corporaties|gemeenten|inwoners|mensen|huishoudens)\b)"
)
_PERCENT_TO_GO = lazy_regex(
    rf"\b(?:nog|still|resteert|resteren)\s+(?:(?:zo'n|ongeveer|ruim|about)\s+)?(?P<value>{_NUMBER}){_PERCENT}\s+(?:te\s+(?:gaan|doen)|to\s+go|left|over)\b|"
    rf"(?P<value>{_NUMBER}){_PERCENT}\s+(?:te\s+gaan|to\s+go|left)\b"
)
_OUT_OF = lazy_regex(
    rf"(?P<value>{_NUMBER}|geen|niks)\s*(?:stuks\s+)?(?:(?:\w+\s+){{0,2}}?(?:vd|v/d|van\s+de|van\s+het|van\s+die|"
    rf"van|out\s+of(?:\s+the)?|of\s+the|of)\s+(?:totaal\s+)?)(?P<total>{_NUMBER})"
)
_OF_THEM = lazy_regex(
    rf"\b(?:van|of)\s+(?:de|het|die|the|onze|our|al\s+die)\s+(?P<total>{_NUMBER})\b(?:\s+(?![0-9])[\w'-]+){{0,6}}?\s+"
    rf"(?:zijn|hebben|heeft|is|are|have|staan|hangen|liggen|kregen|werden)\s+(?:(?![0-9])\w+\s+){{0,3}}?(?P<value>{_NUMBER})"
)
_SLASHED = lazy_regex(r"(?<![\w.,/-])(?P<value>[0-9]+)\s?/\s?(?P<total>[0-9]+)(?![\w/,.-])")
_TO_GO = lazy_regex(
    rf"(?:\b(?:nog|still|rest|resteren|resteert|remaining|only|"
    rf"maar)\s+)?(?P<value>{_NUMBER})\s+(?:\w+\s+){{0,2}}?(?:te\s+(?:gaan|doen|plaatsen|\w+en)|to\s+go|left|(?<=\bnog\s.{{0,20}})(?:resteren|ontbreken|volgen)|"
    rf"resterend|remaining|over\b|(?<=\bnog\s.{{0,20}})open\b)|"
    rf"\b(?:op|all\s+but|behalve)\s+(?P<value3>{_NUMBER})(?:\s+\w+)?(?:\s+na\b|(?<=all\s+but.*))|"
    rf"\bnog\s+(?:(?:maar|slechts|een\s+stuk\s+of|zo'n|ongeveer)\s+)?(?P<value2>{_NUMBER})(?:\s+\w+)?(?=\W*$|\s*(?:nodig|open|en\s+dan|voor\s+we|tot\s+we|and\s+then|and\s+we))"
)
_INCREMENT = lazy_regex(
    rf"(?P<value>{_NUMBER})\s+(?:[\w-]+\s+){{0,4}}?(?:erbij|bijgekomen|bij\b|extra|meer\b|toegevoegd|nieuwe|more|"
    rf"additional|added|new)\b|\b(?:erbij|bijgekomen|extra|nieuwe|weer|another|added|"
    rf"plus)\s+(?P<value2>{_NUMBER})(?!\s*%)|"
    rf"\b(?:deze|afgelopen|vorige|this|last)\s+(?:week|maand|kwartaal|month|"
    rf"quarter)\b[^.!?]{{0,20}}?(?P<value3>{_NUMBER})|(?<![\w])\+\s?(?P<value4>[0-9]+)"
)
_MORE_PERCENT = lazy_regex(rf"{_NUMBER}{_PERCENT}\s+(?:erbij|extra|bijgekomen|meer\s+dan\s+vorige|further|more\s+than\s+last)\b")
_COUNT_RANGE = lazy_regex(
    rf"(?:tussen\s+de\s+|between\s+)?(?P<low>{_NUMBER}|[0-9]+)\s*(?:à|a|-|–|tot|of|to|or|en|and)\s*(?P<high>{_NUMBER}|"
    rf"(?<=-)[0-9]+)(?=\s+\p{{L}}|\W*\Z)"
)
_OTHERS = lazy_regex(
    rf"\b(?:andere|overige|resterende|other|remaining|laatste)\s+(?:{_NUMBER})|"
    rf"{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?(?:in\s+(?:aanbouw|uitvoering|voorbereiding|behandeling|progress|planning)|"
    rf"bezig|onderhanden|volgen|komen|lopen)\b"
)
_REALISED = lazy_regex(
    rf"\b(?:{FINISHED}|eruit|weg|verhuisd|open|gegaan|gehad|binnen|[a-z]*ge[a-z]{{2,}}(?:d|t|en)|(?:be|ver|ont|onder|over)[a-z]{{2,}}(?:d|cht|kt|"
    rf"ken|pt|cht)|"
    rf"[a-z]{{3,}}ed|spent|built|sold|up|hangen|liggen|draaien|staan|wonen|hebben|heeft|zijn\s+er|staan\s+(?:er|op)|"
    rf"staat\s+op|zitten\s+(?:op|nu)|"
    rf"zit\s+op|stand|teller|inmiddels|nu\s+op|tot\s+nu\s+toe|so\s+far|now\s+at|are\s+at)\b"
)
_SHARE_OF_OTHERS = lazy_regex(
    rf"(?:{_NUMBER}{_PERCENT}|\b(?:driekwart|kwart|derde|helft|meerderheid))\s+(?:van|of)\s+(?:de|het|ons|onze|the|"
    rf"our)\s+(?:\w+\s+)?"
    r"(?:raad|raadsleden|team|mensen|collega'?s|fractie|wethouders|college|leden|stemmen|aanwezigen|respondenten|kantoor|afdeling|medewerkers|council|staff|"
    r"people|aannemers)\b|"
    rf"{_NUMBER}{_PERCENT}\s+(?:mee\s+)?eens\b"
)
_NOT_EVERY = lazy_regex(r"\b(?:niet|not|lang\s+niet)\s+(?:alle|allemaal|alles|all|elke|every)\b")
_NTH = lazy_regex(
    r"\b(?:de|het|the)\s+(?:(?P<nth>[a-z]+?|[0-9]+)(?:ste|de|e|th)|(?P<nth>[0-9]+)(?:nd|rd|st))\s+(?:\w+\s+)?(?:is|staat|hangt|ligt|"
    r"zit|was|has|heeft)\b(?!\s+(?:nog|niet))"
)
_COUNTED_THINGS = lazy_regex(
    rf"\W*(?:(?:al|nu|inmiddels|er\s+zijn|we\s+hebben|hebben|so\s+far)\s+)*(?P<value>{_NUMBER})\s+[a-z]{{4,}}\s+"
    rf"(?:(?:al|nu|inmiddels|zijn|reeds)\s+)*(?:{FINISHED}|in\s+(?:kaart|beeld|gebruik|huis)|binnen|open|[a-z]{{0,6}}ge[a-z]{{3,}}(?:d|t|en)|be[a-z]{{3,}}d|[a-z]{{3,}}ed)"
    r"(?:\W+(?:al|nu|inmiddels|so\s+far|tot\s+nu\s+toe|tot\s+dusver))*\W*"
)
_ALL_OF = lazy_regex(rf"\b(?:alle|all)\s+(?P<value>{_NUMBER})\b")
_HOLDS_AMOUNT = lazy_regex(
    r"[0-9]|helft|hal[fv]|procent|percent|kwart|derde|vierde|vijfde|quarter|third|fourth|fifth|geen|niks|erbij|bijgekomen|\ball|ste\b|\bmeer\b|extra|added|more"
)
"""Without one of these a text names no amount: most are spared the search."""
_ENDED = lazy_regex(rf"\b(?:{FINISHED}|geplaatst|vervangen|voorzien|aangesloten|geinstalleerd|installed|replaced|placed)\b")
_TOTAL_NOW = lazy_regex(
    rf"\b(?:(?:in\s+)?totaal|stand|teller|total)\s*:?\s+(?:(?:nu|is|staat|op|inmiddels|now|at|zijn|we)\s+)*(?P<value>{_NUMBER})"
)
_NOT_YET = lazy_regex(r"\b(?:nog|niet|moet|moeten|worden|wordt|gaan|zullen|will|not|yet|still|to\s+be|tegelijk|bij|voor)\b|\?")
_ADDED = lazy_regex(r"\b(?:erbij|bijgekomen)\b")
_FINISHED = lazy_regex(rf"\b{FINISHED}\b|\bge\w+(?:d|t|en)\b")
_NO_THINGS = lazy_regex(
    r"(?:be|ver|ont|on|\w{0,6}ge)\w+en|hangen|staan|liggen|zijn|hebben|worden|kunnen|moeten|zitten|wonen|komen|volgen|"
    r"lopen|binnen|samen|"
    r"boven|buiten|gaan|adressen|units|stuks|exemplaren|plekken|locaties|has|is|this|plus"
)
_ALL = lazy_regex(r"\b(?:alle|allemaal|all)\b")


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is done. `asks` when the words leave doubt about the number itself; `vague` when there is none to be had."""

    percent: int | None = None
    value: float | None = None
    asks: bool = False
    vague: bool = False


def percent_of(value: float, total: float) -> int:
    """100 x value / total, rounded half up, at most 99 while it is not all."""
    if total <= 0:
        return 0
    share = (Decimal(str(value)) * 100 / Decimal(str(total))).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return min(int(share), 99) if value < total else 100


def amount_in(text: str, task: TaskContext) -> Amount | None:
    """The amount that plain text without its dates states as done, or None."""
    if not _HOLDS_AMOUNT.search(text):
        return None
    text = in_units(text, task.target_unit or "")
    if ELSEWHERE_OR_BEFORE.search(text) or (POLICY.search(text) and "%" in text):
        return None
    text = _SHARE_OF_OTHERS.sub(" ", text)
    share = fraction_in(text)
    fraction = Amount(percent=share) if share is not None else None
    if task.target_unit == "%":
        out_of = regex.search(rf"(?P<value>{_NUMBER})\s*%?\s*(?:van|of)\s+(?:de\s+|the\s+)?(?P<total>{_NUMBER})\s*%", text)
        if out_of:
            return _against(_value(out_of["value"]), task.target_value or 1, asks=_value(out_of["total"]) != task.target_value)
    if _MORE_PERCENT.search(text):
        return Amount(asks=True, vague=True)
    return _percentage(text, task) or _count(NOISE.sub(" ", without_fractions(text) if fraction else text), task) or fraction


def slashes_spelled(text: str, task: TaskContext) -> str:
    """'4/6' as '4 van de 6' where 6 is the task's target, so that it isn't taken for a day."""

    def spelled(found: regex.Match[str]) -> str:
        is_count = task.target_value is not None and float(found["total"]) == task.target_value
        return f"{found['value']} van de {found['total']}" if is_count else found[0]

    return _SLASHED.sub(spelled, text)


def _percentage(text: str, task: TaskContext) -> Amount | None:
    if POLICY.search(text):
        return None
    to_go = _PERCENT_TO_GO.search(text)
    if to_go and task.target_unit != "%":
        return Amount(percent=max(0, 100 - int(_value(to_go["value"]))))
    between = _RANGE.search(text)
    if between and float(_value(between["low"])) < float(_value(between["high"])):
        return _as_amount(_value(between["low"]), task, asks=True)
    stated = [_value(match["value"]) for match in _SINGLE.finditer(text)]
    stated = [value for value in stated if value <= 100 or task.target_unit == "%"]
    return _as_amount(stated[-1], task) if stated else None


def _as_amount(percent: float, task: TaskContext, *, asks: bool = False) -> Amount:
    if task.target_unit == "%" and task.target_value:
        return _against(percent, task.target_value, asks=asks)
    return Amount(percent=int(percent + 0.5), asks=asks)


def _against(value: float, total: float, *, asks: bool = False) -> Amount:
    return Amount(percent=percent_of(value, total), value=value, asks=asks)


def _count(text: str, task: TaskContext) -> Amount | None:
    out_of = [*_OUT_OF.finditer(text), *_OF_THEM.finditer(text)]
    if out_of:
        return _of_total(out_of[-1], task)
    if NOT_REALISED.search(text) and not _TO_GO.search(text):
        return None
    if not task.target_value:
        alone = _COUNTED_THINGS.fullmatch(text)
        if alone:
            return Amount(value=_value(alone["value"]))
        return Amount(asks=True, vague=True) if _ADDED.search(text) and _INCREMENT.search(text) else None
    return _towards(task.target_value, text, task)


def _towards(target: float, text: str, task: TaskContext) -> Amount | None:
    """A count without its total: so many, so many more, so many to go, all."""
    nth = _NTH.search(text)
    if nth and (reached := number_of(nth["nth"])):
        return _against(reached, target, asks=True)
    between = _COUNT_RANGE.search(text)
    if between and _value(between["low"]) < _value(between["high"]) and _is_range_of(text[between.end() :], task):
        return _against(_value(between["low"]), target, asks=True)
    counted = _own_count(text, task)
    everyone = _ALL_OF.search(text)
    if counted is None and everyone and _value(everyone["value"]) == target and not _NOT_YET.search(text):
        counted = target
    if counted is None and _INCREMENT.search(text):
        return Amount(asks=True, vague=True)
    to_go = _TO_GO.search(text)
    if to_go and counted in (None, target):
        left = _value(to_go["value"] or to_go["value2"] or to_go["value3"])
        counted = target - left if left <= target else None
    if counted is not None:
        others = _counts_other_things(text, task)
        every = everyone is not None and counted == target and bool(_FINISHED.search(text))
        return _against(counted, target, asks=others) if not others or every or _ENDED.search(text) else None
    return Amount(percent=100) if _ALL.search(text) and not _NOT_EVERY.search(text) and _FINISHED.search(text) else None


def _is_range_of(after: str, task: TaskContext) -> bool:
    return ends_a_count(after) or _has_unit(after, task.target_unit or "")


def _of_total(match: regex.Match[str], task: TaskContext) -> Amount | None:
    value = 0.0 if match["value"] in ("geen", "niks") else _value(match["value"])
    total = _value(match["total"])
    if total <= 0 or (value > total and not task.target_value):
        return None
    if task.target_value and task.target_unit != "%":
        return _against(value, task.target_value, asks=total != task.target_value)
    return Amount(percent=percent_of(value, total), value=value)


def _own_count(text: str, task: TaskContext) -> float | None:
    """The number that counts what the target counts: by its unit, beside a word of completion, or alone."""
    if not task.target_value or not task.target_unit or task.target_unit == "%":
        return None
    total = list(_TOTAL_NOW.finditer(text))
    if total:
        return _value(total[-1]["value"])
    blank = _OTHERS.sub(" ", _TO_GO.sub(" ", _INCREMENT.sub(" ", text)))
    numbers = list(regex.finditer(_NUMBER, blank))
    if not numbers:
        return None
    with_unit = [
        match
        for match in numbers
        if _has_unit(blank[match.end() :], task.target_unit) or _is_of_task(blank[match.end() :], task.text)
    ]
    if with_unit:
        return _value(with_unit[-1][0])
    is_alone = not regex.search(
        r"[a-z]{4,}",
        regex.sub(
            r"\b(?:ruim|bijna|ongeveer|circa|zo'n|stuks|een|kleine|grofweg|pakweg|zowat|krappe|dikke|ik|denk|schat|about|roughly|nearly|almost|around|zijn|"
            r"hebben|inmiddels|nu|op|we|zitten|staan|teller|stand)\b",
            "",
            blank,
        ),
    )
    return _value(numbers[-1][0]) if is_alone or _REALISED.search(blank) else None


def _counts_other_things(text: str, task: TaskContext) -> bool:
    """'80 brieven verstuurd' of a task that counts homes: a number of things that neither the task nor its target names."""
    things = []
    for found in regex.finditer(rf"{_NUMBER}(?P<after>\s+(?P<things>[a-z]{{3,}}(?:en|s)))\b", text):
        named = _has_unit(found["after"], task.target_unit or "") or _is_of_task(found["after"], task.text)
        things.append(named or bool(_NO_THINGS.fullmatch(found["things"])))
    return bool(things) and not any(things)


def _has_unit(after: str, unit: str) -> bool:
    """Whether the words after a number name the unit: 'woningen', 'huurwoningen', 'coaches' for 'energiecoaches', 'mln'."""
    words = regex.findall(r"[a-z€]+", after)[:3]
    for named in unit.lower().split()[:1]:
        stem = regex.sub(r"(?:en|s)$", "", named)
        for word in words:
            bare = regex.sub(r"(?:en|s|(?:et|t|p)?jes?|kes?)$", "", word)
            if (
                bare.endswith(stem)
                or (len(bare) >= 4 and stem.endswith(bare))
                or bare in ("stuk", "stuks")
                or (named == "miljoen" and word in ("mln", "miljoen", "m", "million"))
            ):
                return True
    return False


def _is_of_task(after: str, task_text: str) -> bool:
    """Whether the word after a number stands in the task, in the singular or plural ('daken' for 'een groen dak')."""
    word = regex.match(r"\s*([a-z]{4,})", after)
    return (
        bool(word) and regex.sub(r"(?:en|s)$", "", word[1]) in regex.findall(r"[a-z]{3,}", task_text.lower()) if word else False
    )


def _value(figures: str) -> float:
    value = number_of(figures)
    return 0 if value is None else value
