"""Finds a count in plain words and sets it against the task's target: so many, so many of them, so many to go, all."""

from __future__ import annotations

import re
from decimal import Decimal

from calendars.dutch import number_of, plain
from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.amounts.counted_things import (
    counts_other_things,
    has_unit,
    is_of_task,
    names_counted,
    names_inside,
)
from workflows.answering.understanding.amounts.foreign_numbers import NOT_REALISED
from workflows.answering.understanding.amounts.ranges_said import ends_a_count
from workflows.answering.understanding.amounts.stated_amount import NUMBER, Amount, against, value_of
from workflows.answering.understanding.clauses.only_prepared import only_prepared
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED, PARTICIPLE
from workflows.answering.understanding.task_words import says_its_deed
from workflows.tracking.shares import percent_of

_OUT_OF = lazy_regex(
    rf"(?P<value>{NUMBER}|geen|niks)\s*(?:stuks\s+)?(?:(?:\w+\s+){{0,2}}?(?:vd|v/d|van\s+de|van\s+het|van\s+die|"
    rf"van|out\s+of(?:\s+the)?|of\s+the|of)\s+(?:totaal\s+)?)(?P<total>{NUMBER})"
)
_RATIO = lazy_regex(
    rf"(?<![\w.,])(?P<value>{NUMBER})\s+op\s+(?:(?:de|elke|iedere)\s+)?(?P<total>{NUMBER})(?!\s*(?:na\b|%|procent))(?![\w.,]*[0-9])"
)
"""'1 op de 10': a share, or where two numbers got mixed up; asked."""
_OF_THEM = lazy_regex(
    rf"\b(?:van|of)\s+(?:de|het|die|the|onze|our|al\s+die)\s+(?P<total>{NUMBER})\b(?:\s+(?![0-9])[\w'-]+){{0,6}}?\s+"
    rf"(?:zijn|hebben|heeft|is|are|have|staan|hangen|liggen|kregen|werden)\s+(?:(?![0-9])\w+\s+){{0,3}}?(?P<value>{NUMBER})"
)
_ON_ORDER = (
    r"(?:aangevraagd|besteld|gepland|ingepland|toegezegd|aangemeld|aangekondigd|gereserveerd|beloofd|requested|ordered|planned)"
)
_TO_GO = lazy_regex(
    rf"(?:\b(?:nog|still|rest|resteren|resteert|remaining|only|"
    rf"maar)\s+)?(?P<value>{NUMBER})\s+(?:\w+\s+){{0,2}}?(?:te\s+(?:gaan|doen|plaatsen|\w+en)|to\s+go|left|(?<=\bnog\s.{{0,20}})(?:resteren|ontbreken|volgen)|"
    rf"resterend|remaining|over\b(?<!\b(?:moesten|moeten|moest)\s+over)|(?<=\bnog\s.{{0,20}})open\b)|"
    rf"\b(?:op|all\s+but|behalve)\s+(?P<value3>{NUMBER})(?:\s+\w+)?(?:\s+na\b|(?<=all\s+but.*))|"
    rf"\bnog\s+(?:(?:maar|slechts|een\s+stuk\s+of|zo'n|ongeveer|zeker|minstens|minimaal|ruim|bijna)\s+)?(?!0\b(?!\s+(?:nodig|open)))(?P<value2>{NUMBER})(?:\s+(?!{_ON_ORDER}\b)\w+)?(?=\W*$|\s*(?:nodig|open|en\s+dan|voor\s+we|tot\s+we|and\s+then|and\s+we))"
)
_CAME_ALONG = (
    r"bijge(?!schoold|werkt|staan|steld|woond|houden|dragen|spijkerd|praat|bracht|leerd|sneden|vuld|draaid|legd)[a-z]{3,}"
)
"""'Bijgekomen', 'bijgeplaatst': so many more; not the deeds of bijscholen, bijwerken or bijstaan."""
_INCREMENT = lazy_regex(
    rf"(?P<value>{NUMBER})\s+(?:[\w-]+\s+){{0,4}}?(?:erbij|{_CAME_ALONG}|bij\b|extra|meer\b|toegevoegd|nieuwe|more|"
    rf"additional|added|new)\b|\b(?:erbij|bijgekomen|extra|nieuwe|weer|another|added|"
    rf"plus)\s+(?P<value2>{NUMBER})(?!\s*%)|"
    rf"\b(?:deze|afgelopen|vorige|this|last)\s+(?:week|maand|kwartaal|month|quarter)\b[^.!?]{{0,20}}?(?<!\bop\s)(?P<value3>{NUMBER})|"
    rf"\b(?:vandaag|gisteren|vanochtend|vanmorgen|vanmiddag|today|yesterday)\s+(?:(?:zijn|hebben|heb|we|er|weer|ook)\s+)*"
    rf"(?P<value5>{NUMBER})(?=\s+(?:[\w-]+\s+){{0,3}}?(?:gedaan|afgerond|opgeleverd|{PARTICIPLE})\b)|(?<![\w])\+\s?(?P<value4>[0-9]+)"
)
_COUNT_RANGE = lazy_regex(
    rf"(?:tussen\s+de\s+|between\s+)?(?P<low>{NUMBER}|[0-9]+)\s*(?:à|a|-|–|tot|of|to|or|en|and)\s*(?P<high>{NUMBER}|"
    rf"(?<=-)[0-9]+)(?=\s+\p{{L}}|\W*\Z)"
)
_OTHERS = lazy_regex(
    rf"\b(?:van|of)\s+(?:de|het|die|al\s+die|onze|the|our)\s+{NUMBER}|\b(?:andere|overige|resterende|volgende|other|remaining|laatste|next|last)\s+(?:{NUMBER})|"
    rf"{NUMBER}\s+(?:(?![0-9])[\w-]+\s+){{0,4}}?(?:in\s+(?:de\s+)?(?:aanbouw|uitvoering|voorbereiding|behandeling|progress|planning|bestelling|optie|"
    rf"onderhandeling|procedure|pijplijn|steigers)|on\s+order|"
    rf"bezig|onderhanden|volgen|komen|lopen|gestart|begonnen|opgestart|started|start(?:en)?(?:\s+(?:de\s+|met\s+)?(?:[a-z]+))?(?=\W*\Z))\b"
)
_IN_A_STATE = lazy_regex(r"\bin\s+(?:aanbouw|uitvoering|voorbereiding|behandeling|procedure)\b")
"""A task to bring things so far: '40 woningen in aanbouw nemen'."""
_REALISED = lazy_regex(
    rf"\b(?:{FINISHED}|(?:om|terug)(?=\W*\Z)|op\s+(?:hun|zijn|z'n|de)\s+(?:plek|plaats)|in\s+place|eruit|erin|erop|eraan|weg|verhuisd|open|gegaan|gehad|binnen|[a-z]*ge[a-z]{{2,}}(?:d|t|en)|(?:be|ver|ont|onder|over)[a-z]{{2,}}(?:d|cht|kt|"
    rf"ken|pt|cht)|"
    rf"vervangen|ontvangen|bijgestaan|verholpen|voorzien|[a-z]{{3,}}ed|spent|built|sold|up|stopped|hangen|liggen|branden|draaien|staan|wonen|hebben|heeft|hadden|zijn\s+er|staan\s+(?:er|op)|(?:over|boven|voorbij)\s+de(?=\s+[0-9])|"
    rf"staat\s+op|zitten\s+(?:op|nu)|"
    rf"zit\s+op|in\s+aanbouw|stand|teller|inmiddels|nu\s+op|tot\s+nu\s+toe|so\s+far|now\s+at|are\s+at)\b"
)
_TO_BE_REACHED = lazy_regex(
    rf"(?:\A\W*|\b(?:de|het|the)\s+){NUMBER}(?:\s+[a-z]+){{0,2}}?\s+(?:lukken|lukt|halen|redden)\b(?:\s+(?:we|wij|er)\s+(?:er\s+)?{NUMBER})?|"
    rf"\b(?:halen|redden)\s+(?:(?:we|wij|er|de|maar|dan|nog)\s+)*{NUMBER}(?!\s*%)"
)
"""How many there will be, or won't: '5 daken lukken niet', 'we halen er 34'."""
_NOT_SO = lazy_regex(
    rf"{NUMBER}\s+(?:[a-z]+e\s+)?[a-z]{{3,}}\s+(?:(?:zijn|hebben|werken|branden|doen|staan|het|nog|al|er)\s+){{0,4}}niet\b(?!\s+(?:meer|alleen|genoeg|voldoende)\b)|"
    rf"{NUMBER}\s+(?:[a-z]+e\s+)?[a-z]{{3,}}\s+(?:(?:zijn|er)\s+)*(?:lekken|kapot|defect|beschadigd|uitgevallen|gestolen|vernield|dood|ziek|omgewaaid|leeg|afgekeurd|gekraakt)\b|"
    rf"{NUMBER}\s+(?:[a-z]+\s+){{0,2}}?(?:afgevallen|afgehaakt|uitgevallen|weggevallen|minder(?=\W*\Z|\s+dan\b))|"
    rf"{NUMBER}\s+(?:[a-z]{{3,}}\s+)?(?:vallen|valt|vielen|haken|haakt|haakten)\s+(?:[a-z]+\s+)?(?:af|uit|weg)\b|"
    rf"\b(?:vallen|valt|vielen|haken|haakt|haakten)\s+(?:er\s+)?{NUMBER}\s+(?:[a-z]+\s+)?(?:af|uit|weg)\b"
)
"""'5 lampen branden niet', 'er vallen er 2 af': how many aren't so."""
_CAME_BACK = lazy_regex(
    rf"(?P<value>{NUMBER})\s+(?:[a-z]+e\s+)?(?:formulieren|vragenlijsten|enquetes|reacties|antwoorden|respondenten|forms|surveys|questionnaires|"
    r"answers|responses)\s+(?:(?:al|nu|zijn|inmiddels|weer|are|now)\s+)*(?:binnen|terug|retour|ontvangen|ingevuld|back|in|received)\b|"
    rf"(?P<value>{NUMBER})\s+(?:respondenten|respondents)\b"
)
_ASKS_PEOPLE = lazy_regex(r"\b(?:met(?:en|ing)|peil|enquet|onderzoek|bevra|ondervra|vragenlijst|tevredenheid|raadpleg|survey)")
"""A task whose count is how many have answered."""
_NOT_EVERY = lazy_regex(r"\b(?:niet|not|lang\s+niet)\s+(?:alle|allemaal|alles|all|elke|every)\b")
_NTH = lazy_regex(
    r"(?:\A\W*(?!(?:de|het|the)\b)|\b(?:de|het|the)\s+)(?:(?P<nth>[a-z]+?|[0-9]+)(?:ste|de|e|th)|(?P<nth>[0-9]+)(?:nd|rd|st))\s+(?:\w+\s+)?(?:is|staat|hangt|ligt|"
    rf"zit|was|has|heeft|gedaan|gehad|{FINISHED}|[a-z]{{0,6}}ge[a-z]{{3,}}(?:d|t|en))\b(?!\s+(?:nog|niet))"
)
_COUNTED_THINGS = lazy_regex(
    rf"\W*(?:(?:al|nu|inmiddels|er\s+zijn|we\s+hebben|hebben|so\s+far)\s+)*(?P<value>{NUMBER})\s+[a-z]{{4,}}\s+"
    rf"(?:(?:al|nu|inmiddels|zijn|reeds)\s+)*(?:{FINISHED}|in\s+(?:kaart|beeld|gebruik|huis)|binnen|open|[a-z]{{0,6}}ge[a-z]{{3,}}(?:d|t|en)|be[a-z]{{3,}}d|[a-z]{{3,}}ed)"
    r"(?:\W+(?:al|nu|inmiddels|so\s+far|tot\s+nu\s+toe|tot\s+dusver))*\W*"
)
_ONLY_WANT = lazy_regex(r"\b(?:wil|willen|zou|zouden|doet\s+mee|doen\s+mee|meedoen|want|would\s+like|take\s+part)\b")
"""'6 van de 10 doen mee': of these it may only be said that they will."""
_ALL_OF = lazy_regex(rf"\b(?:alle|all)\s+(?:de\s+)?(?P<value>{NUMBER})\b")
_ENDED = lazy_regex(rf"\b(?:{FINISHED}|geplaatst|vervangen|voorzien|aangesloten|geinstalleerd|installed|replaced|placed)\b")
_TOTAL_NOW = lazy_regex(
    rf"\b(?:(?:in\s+)?totaal|stand|teller|total|(?:dat|dit|that|this)\s+(?:maakt|makes))\s*:?\s+(?:(?:nu|is|staat|op|inmiddels|now|at|zijn|we)\s+)*(?P<value>{NUMBER})|"
    rf"(?P<value>{NUMBER})\s+(?:in\s+totaal|in\s+total|all\s+in)\b"
)
_NOT_YET = lazy_regex(r"\b(?:nog|niet|moet|moeten|worden|wordt|gaan|zullen|will|not|yet|still|to\s+be|tegelijk|bij|voor)\b|\?")
_ADDED = lazy_regex(rf"\b(?:erbij|{_CAME_ALONG})\b")
_FINISHED = lazy_regex(rf"\b{FINISHED}\b|\bvoorzien\b|\bge\w+(?:d|t|en)\b")
_THINGS_FINISHED = lazy_regex(
    rf"(?P<value>{NUMBER})\s+[a-z]{{4,}}\s+(?:(?:zijn|al|nu|er|inmiddels|helemaal|are|now)\s+)*"
    r"(?:klaar|af|gedaan|om|gereed|afgerond|opgeleverd|done|finished|completed)\b"
)
PREPARES = lazy_regex(
    r"\b\w*(?:brie[fv]\w*|gesprek\w*|offertes?|vergunning\w*|opnames?|inspecties?|uitnodiging\w*|klachten|bezwaren|aanmelding\w*|enquetes?|"
    r"intakes?|schouw\w*|tekeningen|contracten|mails?|bezoeken|aanvragen|metingen|scans?|adviezen|letters|talks|quotes|permits|surveys|"
    r"inspections|invitations|complaints|meetings)\b"
)
"""What goes before the work itself."""
_PLANNED_BESIDE = lazy_regex(
    rf"(?<=\w)\s+(?:en|and|plus)\s+(?:(?:nog|er|zijn|al|are)\s+)*(?:{NUMBER}|de\s+rest|the\s+rest)\s+(?:[\w-]+\s+){{0,3}}?"
    rf"(?:in\s+(?:de\s+)?(?:voorbereiding|planning|procedure|behandeling|bestelling|optie|pijplijn|preparation)|on\s+order|{_ON_ORDER})\b"
)
"""'80 af en 45 in voorbereiding': what is planned beside what is done."""
_FAR_BEYOND = 1.5
_SURELY_BEYOND = 4
"""'400 klaar' of 40 is more likely a slip of the finger."""
_MORE_THAN_ASKED = lazy_regex(
    rf"\b(?:{NUMBER}|een(?:tje)?|one)\s+(?:[a-z]+\s+)?(?:meer|more)\s+(?:dan|than)\s+(?:we\s+)?(?:gevraagd|nodig|afgesproken|gepland|beoogd|verwacht|gehoopt|beloofd|moest|needed|agreed|asked)\b"
)
"""'1 meer dan gevraagd' adds nothing to the number before it."""
_WE_HAVE_NEW = lazy_regex(rf"(?<=\b(?:we|wij)\s+hebben\s+(?:(?:nu|al|inmiddels|er)\s+)*{NUMBER}\s+)nieuwe\s+")
_ALL = lazy_regex(r"\b(?:alle|allemaal|all)\b")
_ALMOST_ALL = lazy_regex(
    r"\b(?:bijna|haast|vrijwel|nagenoeg|zowat|praktisch|zo\s+goed\s+als|zo'n\s+beetje|almost|nearly|virtually|practically|just\s+about|as\s+good\s+as)\s+"
    r"(?:(?:de|the|onze)\s+)?(?:alle|allemaal|all|[0-9]+)\b|\b(?:all|everything)\s+but\b|"
    r"\b(?:nog\s+(?:steeds|altijd)|still)\s+(?:(?:op|at|on)\s+)?[0-9]"
)
"""'Bijna alle 45' isn't all of them, and 'nog steeds 45' may be those that are left."""


def count_in(text: str, task: TaskContext) -> Amount | None:
    """The count that plain text without its dates and other numbers states."""
    text = _MORE_THAN_ASKED.sub(" ", text) if " dan " in text or " than " in text else text
    text = _WE_HAVE_NEW.sub("", text) if "nieuwe" in task.text.lower() else text
    text = _NOT_SO.sub(" ", _TO_BE_REACHED.sub(" ", _without_what_is_planned(text, task)))
    out_of = [*_OUT_OF.finditer(text), *_OF_THEM.finditer(text)]
    if out_of:
        return _of_total(out_of[-1], task)
    ratio = _RATIO.search(text)
    if ratio and 0 < value_of(ratio["value"]) < value_of(ratio["total"]):
        return Amount(percent=percent_of(value_of(ratio["value"]), value_of(ratio["total"])), asks=True)
    if _is_only_planned(text, task) and not _TO_GO.search(text):
        return None
    if not task.target_value:
        alone = _COUNTED_THINGS.fullmatch(text)
        if alone:
            return Amount(value=value_of(alone["value"]))
        return Amount(asks=True, vague=True) if _ADDED.search(text) and _INCREMENT.search(text) else None
    return _towards(task.target_value, text, task)


def _without_what_is_planned(text: str, task: TaskContext) -> str:
    """Unless the task is to plan so many, or to bring them so far."""
    beside = _PLANNED_BESIDE.search(text)
    if beside is None or says_its_deed(beside[0], task.text) or _IN_A_STATE.search(task.text.lower()):
        return text
    return text[: beside.start()] + text[beside.end() :]


def _is_only_planned(text: str, task: TaskContext) -> bool:
    """'6 kamers besteld', unless that is what the task asks: '6 kamers gereserveerd' of a task to reserve them."""
    planned = [found[0] for found in NOT_REALISED.finditer(text)]
    return bool(planned) and not all(says_its_deed(one, task.text) for one in planned)


def _towards(target: float, text: str, task: TaskContext) -> Amount | None:
    """A count without its total: so many, so many more, so many to go, all."""
    nth = _NTH.search(text)
    if nth and (reached := number_of(nth["nth"])):
        return against(reached, target, asks=True)
    between = _COUNT_RANGE.search(text)
    if between and value_of(between["low"]) < value_of(between["high"]) and _is_range_of(text[between.end() :], task):
        return against(value_of(between["low"]), target, asks=True)
    answered = _answers_back(text, task)
    counted = _own_count(text, task) if answered is None else answered
    everyone = _ALL_OF.search(text)
    if counted is None and everyone and value_of(everyone["value"]) == target and not _NOT_YET.search(text):
        counted = target
    if (counted is None and _INCREMENT.search(text)) or (counted == target and _ALMOST_ALL.search(text)):
        return Amount(asks=True, vague=True)
    to_go = _TO_GO.search(text)
    if to_go and counted in (None, target):
        left = value_of(to_go["value"] or to_go["value2"] or to_go["value3"])
        counted = float(Decimal(str(target)) - Decimal(str(left))) if left <= target else None
    all_of_others = everyone is not None and counted is not None and counts_other_things(text, counted, task)
    if only_prepared(text, task.text) and not all_of_others:
        return None
    if counted is not None:
        others = counts_other_things(text, counted, task) and not (answered or _finishes_things(text, counted))
        every = everyone is not None and counted == target and bool(_FINISHED.search(text))
        ended = not others or every or _ENDED.search(text) or says_its_deed(text, task.text)
        beyond = counted > _FAR_BEYOND * target and not _has_its_unit(counted, text, task)
        beyond = beyond or (counted > target and _counts_by_another_name(counted, text, task))
        beyond = beyond or counted > _SURELY_BEYOND * target
        return against(counted, target, asks=others or beyond) if ended else None
    all_of_them = _ALL.search(text) and not (_NOT_EVERY.search(text) or _ALMOST_ALL.search(text))
    return Amount(percent=100) if all_of_them and _FINISHED.search(text) else None


def _answers_back(text: str, task: TaskContext) -> float | None:
    """How many have answered, where the task is to ask so many: '265 formulieren binnen'."""
    back = _CAME_BACK.search(text) if _ASKS_PEOPLE.search(plain(task.text)) else None
    return value_of(back["value"]) if back else None


def _finishes_things(text: str, counted: float) -> bool:
    """'63 keukens om', '12 portieken klaar': what is finished is what the task counts, by whatever name; letters are sent."""
    return any(value_of(one["value"]) == counted and not PREPARES.search(one[0]) for one in _THINGS_FINISHED.finditer(text))


def _has_its_unit(counted: float, text: str, task: TaskContext) -> bool:
    """Whether the number stands before what the task counts; without that it may as well be somebody's age."""
    figures = (found for found in re.finditer(NUMBER, text) if value_of(found[0]) == counted)
    after = [text[found.end() :] for found in figures]
    return any(has_unit(one, task.target_unit or "") or is_of_task(one, task.text) or _ENDED.match(one.lstrip()) for one in after)


def _counts_by_another_name(counted: float, text: str, task: TaskContext) -> bool:
    """'300 kozijnen' of a task for 150 homes: more of them than there are homes tells nothing of the homes."""
    figures = (found for found in re.finditer(NUMBER, text) if value_of(found[0]) == counted)
    after = [text[found.end() :] for found in figures]
    return any(
        (is_of_task(one, task.text) or names_inside(one, task)) and not has_unit(one, task.target_unit or "") for one in after
    )


def _is_range_of(after: str, task: TaskContext) -> bool:
    return ends_a_count(after) or has_unit(after, task.target_unit or "")


def _of_total(match: AnyMatch, task: TaskContext) -> Amount | None:
    value = 0.0 if match["value"] in ("geen", "niks") else value_of(match["value"])
    total = value_of(match["total"])
    if total <= 0 or (value > total and not task.target_value):
        return None
    if task.target_value and task.target_unit != "%":
        return against(value, task.target_value, asks=total != task.target_value or _ONLY_WANT.search(match.string) is not None)
    if task.target_value and value <= total:  # of a task that is to reach a share: the share that they are
        return against(round(100 * value / total, 1), task.target_value, asks=True)
    return Amount(percent=percent_of(value, total), value=value)


def _own_count(text: str, task: TaskContext) -> float | None:
    """The number that counts what the target counts: by its unit, beside a word of completion, or alone."""
    if not task.target_value or not task.target_unit or task.target_unit == "%":
        return None
    total = list(_TOTAL_NOW.finditer(text))
    if total:
        return value_of(total[-1]["value"])
    blank = _TO_GO.sub(" ", _INCREMENT.sub(" ", text))
    if not (_IN_A_STATE.search(task.text.lower()) or says_its_deed(blank, task.text)):
        blank = _OTHERS.sub(" ", blank)
    numbers = list(re.finditer(NUMBER, blank))
    if not numbers:
        return None
    with_unit = [match for match in numbers if names_counted(blank[match.end() :], task)]
    if not with_unit and _REALISED.search(blank):
        with_unit = [match for match in numbers if names_inside(blank[match.end() :], task)]
    if with_unit:
        return value_of(with_unit[-1][0])
    is_alone = not re.search(
        r"[a-z]{4,}",
        re.sub(
            r"\b(?:ruim|bijna|ongeveer|circa|zo'n|stuks|stuk\s+of|een|kleine|grofweg|pakweg|zowat|krappe|dikke|minstens|minimaal|tenminste|zeker|least|ik|denk|schat|about|roughly|nearly|almost|around|zijn|precies|exact|namelijk|exactly|"
            r"om\s+precies\s+te|hebben|inmiddels|nu|op|we|zitten|staan|teller|stand|steeds|altijd|still|ongewijzigd|onveranderd)\b",
            "",
            blank,
        ),
    )
    return value_of(numbers[-1][0]) if is_alone or _REALISED.search(blank) else None
