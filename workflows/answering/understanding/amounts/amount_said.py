"""Finds how much is done in a reply: a percentage, a fraction or a count, set against the task's target."""

from __future__ import annotations

import re

from calendars.lazy_pattern import AnyMatch, lazy_regex
from workflows.answering.understanding.amounts.counted_things import in_units
from workflows.answering.understanding.amounts.counts_said import count_in
from workflows.answering.understanding.amounts.denied_amounts import denied_or_left
from workflows.answering.understanding.amounts.foreign_numbers import ELSEWHERE_OR_BEFORE, NOISE, POLICY
from workflows.answering.understanding.amounts.fractions_said import fraction_in, without_fractions
from workflows.answering.understanding.amounts.shares_said import shares_named, without_those_left
from workflows.answering.understanding.amounts.stated_amount import NUMBER, Amount, against, value_of
from workflows.answering.understanding.meaning import TaskContext
from workflows.answering.understanding.reply_facts import FINISHED

_PERCENT = r"(?:\s*%|\s*procent(?:jes?)?\b|\s*percent\b|\s*pct\b|\s*per\s+cent\b)"
_TO = r"\s*(?:%|procent)?\s*(?:à|a|-|–|tot|/|of|to|or|en|and)\s*"
_RANGE = lazy_regex(rf"(?P<low>{NUMBER}|[0-9]+){_TO}(?P<high>[0-9]+(?:,[0-9]+)?){_PERCENT}")
_AFTER_PERCENT = (
    r"af|klaar|gereed|gedaan|done|complete|completed|finished|afgerond|ready|bereikt|nu|inmiddels|en|maar|and|but|of|or|"
    r"ongeveer|denk|schat|op|met|van|is|zit|zitten|staat|staan|loopt|ipv|in|al|so|now|dus|verder|gevorderd|binnen|"
    r"nog|rest|"
    r"tot|vandaag|zijn|hebben|we|ik|door|wegens|vanwege|because|due|ivm|want|omdat|ruim|bijna|zeker|voltooid|"
    r"geloof|think|"
    r"i|lukt|halen|wordt|komt|geplaatst|toegewezen|besteed|gegaan|beland|aanbeland|gehad|\w*ge\w{3,}(?:d|t|en)|be\w{3,}d|ver\w{3,}d|\w{3,}ed|"
    r"datum\d*|pas|slechts|there|ligt|liggen|zou|zouden|"
    r"progress|voortgang|uitgevoerd|the|this|complet\w*|compleet|gevuld|sorry|nee|niet|not|i\.p\.v|met|voor|volgens|na|bij|per|"
    r"rond|goed|gaat|sign\w+|hooguit|maximaal|max|minimaal|minstens|tops|he|hoor|joh|ofzo|momenteel|intussen|nou|ja|yes|zegt|"
    r"tot\s+nu|afgelopen|moet(?=\s+(?:het|dat|dit)\s+zijn)"
)
_SINGLE = lazy_regex(
    rf"(?P<value>{NUMBER}){_PERCENT}(?=\s*(?:\Z|[^\w\s]|(?:{_AFTER_PERCENT})\b))"
    r"(?!\s*van\s+(?:de|het|alle|onze)\s+(?:huurders|bewoners|corporaties|gemeenten|inwoners|mensen|huishoudens)\b)"
)
_LABELLED = lazy_regex(
    rf"\b(?:percentage|voortgang|progress|pct)\s*(?::|=|is|staat\s+op|nu)\s*(?:nu\s+)?(?P<value>{NUMBER})(?!\s*(?:%|van|of|weken|dagen))"
)
_LABELS = ("percentage", "voortgang", "progress", "pct")
_PERCENT_TO_GO = lazy_regex(
    rf"\b(?:nog|still|resteert|resteren)\s+(?:(?:zo'n|ongeveer|ruim|about)\s+)?(?P<value>{NUMBER}){_PERCENT}\s+(?:te\s+(?:gaan|doen)|to\s+go|left|over)\b|"
    rf"(?P<value>{NUMBER}){_PERCENT}\s+(?:te\s+gaan|to\s+go|left)\b"
)
_NOT_THAT_FAR = lazy_regex(
    r"\b(?:nog\s+)?(?:niet|geen)\s+(?:eens\s+)?(?:(?:op|over|tot)\s+)?(?:de\s+|een\s+)?(?:helft|halverwege|kwart|derde|driekwart)\b"
)
"""'Nog niet op de helft'."""
_SLASHED = lazy_regex(r"(?<![\w.,/-])(?P<value>[0-9]+)\s?/\s?(?P<total>[0-9]+)(?![\w/-]|[.,][0-9])")
_TOTAL_BEHIND = lazy_regex(
    rf"(?P<value>{NUMBER})(?P<things>(?:\s+(?!van\b|of\b)[a-z]+\d?){{0,6}})\s*(?:,\s*(?:en\s+dat\s+|dat\s+is\s+)?|\s)\(?(?:van|out\s+of|of)\s+"
    rf"(?:(?:de|het|die|in\s+totaal|een\s+totaal\s+van|the|our|onze)\s+)*(?P<total>{NUMBER})\)?(?=\W*(?:\Z|[.!?;,]))"
)
_MORE_PERCENT = lazy_regex(rf"{NUMBER}{_PERCENT}\s+(?:erbij|extra|bijgekomen|meer\s+dan\s+vorige|further|more\s+than\s+last)\b")
_SHARE_OF_OTHERS = lazy_regex(
    rf"(?:{NUMBER}{_PERCENT}|\b(?:driekwart|kwart|derde|helft|meerderheid))\s+(?:van|of)\s+(?:de|het|ons|onze|the|"
    rf"our)\s+(?:\w+\s+)?"
    r"(?:cijfers|gegevens|antwoorden|reacties|opmerkingen|data|figures|answers|raad|raadsleden|commissie|stuurgroep|bestuur|partijen|gemeenten|klankbordgroep|werkgroep|ambtenaren|team|mensen|collega'?s|fractie|wethouders|college|leden|stemmen|aanwezigen|respondenten|kantoor|afdeling|medewerkers|council|staff|"
    r"people|aannemers)\b|"
    r"\b(?:driekwart|kwart|derde|helft)\s+(?:van|of)\s+(?:de|alle|onze)\s+(?:huurders|bewoners|inwoners|omwonenden|buren|mensen)\s+(?:is|zijn|vindt|vinden|wil|willen)\s+"
    rf"(?!{FINISHED}\b|\w*ge\w+(?:d|t|en)\b|(?:be|ver)\w+d\b)[a-z]+|"
    rf"{NUMBER}\s+(?:op|out\s+of|in)\s+(?:de\s+)?{NUMBER}\s+[a-z]+\s+(?:is|zijn|vindt|vinden|wil|willen|are)\s+(?!{FINISHED}\b|\w*ge\w+(?:d|t|en)\b|(?:be|ver)\w+d\b)[a-z]+|"
    rf"{NUMBER}{_PERCENT}[^.!?,]*\b(?:gereageerd|geantwoord|gestemd|tevreden|ontevreden|positief|negatief|responded|replied|voted|satisfied)\b|"
    rf"{NUMBER}{_PERCENT}[^.!?,]*\b(?:doet|doen|deed|deden)\s+mee\s+(?:aan|met|in)\b|"
    rf"{NUMBER}{_PERCENT}\s+(?:(?:mee\s+)?eens|zeker|sure|certain|achter|behind|gefocust|gemotiveerd|gericht|gecommitteerd|toegewijd|betrokken|overtuigd|enthousiast|"
    r"focus+ed|committed|dedicated|motivated|convinced)\b"
)
_OF_MONEY = lazy_regex(
    rf"{NUMBER}{_PERCENT}\s+(?:van|of)\s+(?:het|de|ons|onze|the|our)\s+(?:budget|begroting|geld|subsidie|bedrag|uren|money|hours)\b|{NUMBER}{_PERCENT}\s+van\s+budget\b"
)
_OPINION = lazy_regex(r"gereageerd|geantwoord|gestemd|tevreden|positief|negatief|eens|zeker|achter|vind|wil|mee")
_SPENDS = ("invest", "budget", "besteed", "besteden", "uitgeven", "subsidie", "fonds", "euro", "geld", "uren")
_OF_A_PERSON = lazy_regex(
    rf"\bik\s+(?:werk|ben)\s+(?:(?:nu|nog|maar|weer|voor)\s+)*{NUMBER}{_PERCENT}(?!\s*(?:{FINISHED}|op\s+weg))|\bik\s+(?:werk|ben)\s+(?:nog\s+|maar\s+)?voor\s+{NUMBER}{_PERCENT}|"
    rf"\bstem(?:t|men|de|den)\s+(?:met|voor)\s+{NUMBER}{_PERCENT}"
)
"""'Ik werk nu 50%': how much somebody works, or how many voted."""
_ON_SHARE = lazy_regex(r"\b(?:zit|zitten|staat|staan|blijven|are|stand|sit)\b[^.!?%]*\b(?:op|at)\s+[0-9]+(?:,[0-9]+)?(?=\W*\Z)")
"""'We zitten nu op 21' of a share that is to be 25%."""
_MONEY = lazy_regex(rf"{NUMBER}\s*(?:euro'?s?|eur|€|(?:k|mln|miljoen|ton)\s+euro)(?!\w)")
_HOLDS_AMOUNT = lazy_regex(
    r"[0-9]|helft|hal[fv]|procent|percent|kwart|derde|vierde|vijfde|quarter|third|fourth|fifth|geen|niks|erbij|bijgekomen|\ball|ste\b|(?:twee|zes|zeven|negen|tien|elf|twaalf)de\b|\bmeer\b|extra|added|more"
)
"""Without one of these a text names no amount: most are spared the search."""


_ALL = 100


def amount_in(text: str, task: TaskContext) -> Amount | None:
    """The amount that plain text without its dates states as done, or None."""
    if not _HOLDS_AMOUNT.search(text):
        return None
    text = in_units(text, task.target_unit or "")
    if ELSEWHERE_OR_BEFORE.search(text) or (POLICY.search(text) and "%" in text):
        return None
    text = _BEHIND_BY.sub(" ", text) if "achter" in text else text
    text = _OF_A_PERSON.sub(" ", _SHARE_OF_OTHERS.sub(lambda found: _kept_of_its_own(found, task), text))
    if "%" in text and not any(word in task.text.lower() for word in _SPENDS):
        text = _OF_MONEY.sub(" ", text)
    if "euro" not in (task.target_unit or ""):
        text = _MONEY.sub(" ", text)
    if (undone := denied_or_left(text, task)) and not (undone.percent and _PERCENT_TO_GO.search(text)):
        return undone
    share = fraction_in(text)
    fraction = Amount(percent=share) if share is not None else None
    if task.target_unit == "%":
        out_of = re.search(rf"(?P<value>{NUMBER})\s*%?\s*(?:van|of)\s+(?:de\s+|the\s+)?(?P<total>{NUMBER})\s*%", text)
        if out_of:
            return against(value_of(out_of["value"]), task.target_value or 1, asks=value_of(out_of["total"]) != task.target_value)
        text = without_those_left(_ON_SHARE.sub(r"\g<0>%", text), task.text)
    if _MORE_PERCENT.search(text) or (fraction and _NOT_THAT_FAR.search(text)):
        return Amount(asks=True, vague=True)
    return (
        _percentage(text, task)
        or count_in(NOISE.sub(" ", _ANY_PERCENT.sub(" ", without_fractions(text) if fraction else text)), task)
        or fraction
    )


def _kept_of_its_own(found: AnyMatch, task: TaskContext) -> str:
    """'Een kwart van de leden is binnen' counts where members are what the task counts; not how many are for it."""
    own = bool(task.target_unit) and f" {task.target_unit} " in f"{found[0]} " and not _OPINION.search(found[0])
    return found[0] if own else " "


def slashes_spelled(text: str, task: TaskContext) -> str:
    """'4/6' as '4 van de 6' where 6 is the task's target, so that it isn't taken for a day."""

    def spelled(found: AnyMatch) -> str:
        is_count = task.target_value is not None and float(found["total"]) == task.target_value
        return f"{found['value']} van de {found['total']}" if is_count else found[0]

    return _SLASHED.sub(spelled, text)


_CARRIED_BACK = lazy_regex(
    r"\b(?P<value>[0-9]{1,2})(?=(?:\s+zijn)?\s+(?:ipv|i\.p\.v\.?|in\s+plaats\s+van|instead\s+of)\s+[0-9]{1,3}\s*(?:%|procent))"
)
"""'20 ipv 10%': the first is a percentage too."""
_BEHIND_BY = lazy_regex(
    rf"{NUMBER}\s+(?:(?!van\b|klaar\b|af\b|gereed\b)[a-z]+\s+){{0,2}}?achter\b(?!\s+(?:de\s+rug|elkaar))|\bachter\s+met\s+{NUMBER}"
)
"""'10 woningen achter': how many are lacking."""
_ANY_PERCENT = lazy_regex(rf"{NUMBER}{_PERCENT}")
_CARRIED = lazy_regex(r"(?<=%.*)\b(?P<now>(?:nu|inmiddels|now|het\s+is|it's|moet\s+zijn)\s+)(?P<value>[0-9]{1,2})(?=\W*\Z)(?!%)")
"""'Was 40%, nu 65': the second is a percentage too."""


_TO_BE_SET = lazy_regex(
    r"(?<=\b(?:kan|kun|kunnen|mag|mogen|wil|zou|zullen|zal)\s+(?:ik|je|jij|u|we|wij|deze|dit|het|hij|hem|die)\b[^.!?;,]*\s[0-9]{1,3}\s*(?:%|procent))"
    r"\s+(?:(?:te|worden)\s+)?(?:zetten|gezet)(?:\s+worden)?(?=[^\w.!]*\?)"
)
"""'Zullen we deze op 100% zetten?' asks for what 'op 100%?' asks."""


def percents_carried(text: str) -> str:
    """The text with a percent sign behind its last number too, where that stands beside a percentage that it follows up."""
    text = _TO_BE_SET.sub("", text) if "zet" in text and "?" in text else text
    return _CARRIED.sub(r"\g<now>\g<value>%", _CARRIED_BACK.sub(r"\g<value>%", text)) if "%" in text else text


_ALONE = r"(?=\s*(?:[,;.]?\s*\Z|[,;]|\.\s|\b(?:en|and)\b))"
_DONE_LABELLED = lazy_regex(
    rf"\b(?P<state>klaar|gereed|af|gedaan|afgerond|opgeleverd|gerealiseerd|done|completed)(?::\s*|\s+(?=[^,;]*[,;]))(?P<value>{NUMBER}){_ALONE}"
)
_BUSY_LABELLED = lazy_regex(
    rf"\b(?P<state>bezig|onderhanden|in\s+(?:uitvoering|voorbereiding|behandeling|aanbouw|planning|progress)|gepland|planned)\s*:?\s*(?P<value>{NUMBER}){_ALONE}"
)
_LEFT_LABELLED = lazy_regex(
    rf"\b(?:nog\s+)?(?:te\s+(?:gaan|doen)|open|resterend|restant|rest|remaining|to\s+(?:go|do))\s*:?\s*(?:nog\s+)?(?P<value>{NUMBER}){_ALONE}"
)
"""'Klaar: 60, bezig: 20, te gaan: 145'."""


def amounts_joined(text: str) -> str:
    """'17 staan er, van de 30' as '17 van de 30 staan er', 'voortgang: 80' as '80%'; dates must already be out of the text."""
    if _LEFT_LABELLED.search(text) or _BUSY_LABELLED.search(text):
        text = _LEFT_LABELLED.sub(r"nog \g<value> te gaan", _BUSY_LABELLED.sub(r"\g<value> \g<state>", text))
        text = _DONE_LABELLED.sub(r"\g<value> \g<state>", text)
    if "van" in text or "of " in text:
        text = _TOTAL_BEHIND.sub(r"\g<value> van de \g<total>\g<things>", text)
    return _LABELLED.sub(r"\g<value>%", text) if any(word in text for word in _LABELS) else text


_OF_A_SHARE = lazy_regex(
    rf"(?P<value>{NUMBER}){_PERCENT}(?=\s*(?:\Z|[^\w\s]|(?:{_AFTER_PERCENT}|naar|bij|onder|boven|aan|uit|over|via|(?:er|daar|hier)\w+|"
    r"ging|kwam|zat|viel|was|werd|went|goes|under|below|above)\b))"
)
"""A percentage where the target is one: more may stand behind it, as which share it is."""


def _percentage(text: str, task: TaskContext) -> Amount | None:
    if POLICY.search(text):
        return None
    to_go = _PERCENT_TO_GO.search(text)
    if to_go and task.target_unit != "%":
        return Amount(percent=max(0, 100 - int(value_of(to_go["value"]))))
    between = _RANGE.search(text)
    if between and float(value_of(between["low"])) < float(value_of(between["high"])):
        return _as_amount(value_of(between["low"]), task, asks=True)
    stated = [value_of(match["value"]) for match in (_OF_A_SHARE if task.target_unit == "%" else _SINGLE).finditer(text)]
    if task.target_unit == "%" and not stated:
        stated = list(shares_named(text, task.text))
    stated = [value for value in stated if value <= 100 or task.target_unit == "%"]
    return _as_amount(stated[-1], task) if stated else None


def _as_amount(percent: float, task: TaskContext, *, asks: bool = False) -> Amount:
    if task.target_unit == "%" and task.target_value:
        return against(percent, task.target_value, asks=asks)
    return Amount(percent=int(percent + 0.5) if percent >= _ALL else min(int(percent + 0.5), _ALL - 1), asks=asks)
