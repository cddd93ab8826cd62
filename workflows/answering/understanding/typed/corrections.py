"""Keeps of a correction only what was corrected last: 'x i.p.v. y', 'niet x maar y', 'van x naar y', 'sorry, ik bedoel y'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calendars.lazy_pattern import AnyMatch
from calendars.sparing_pattern import sparing_regex

_THING = (
    r"(?:(?!\b(?:maar|naar|but|to)\b)[\w%/'.,-]+\s+){0,3}?(?:[\w%/'-]*\d(?:[\w%/'-]|[.,](?=\w))*|q[1-4]|t[1-3]|januari|februari|"
    r"maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|"
    r"august|october|vandaag|morgen|overmorgen|today|tomorrow|voorjaar|najaar|zomer|kwartaal|"
    r"\w+dag)(?:\s+(?:%|procent|woningen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
    r"november|december|kwartaal|tertiaal|\w+))?"
)
_INSTEAD = sparing_regex(rf"\b(?:ipv|in\s+plaats\s+van|instead\s+of|rather\s+than)\s+{_THING}")
_NOT_BUT = sparing_regex(
    rf"\b(?:niet|geen|not)\s+(?!(?:deze|dit|die|hier|this)\s+(?:maar|but)\b)(?!.{{0,14}}\b(?:zeker|sure|certain)\b){_THING}\s*,?\s*(?:maar|but|veeleer|(?:eerder|liever)(?=\s+(?:begin|half|medio|eind|in\s|op\s|q[1-4]|\d)))\s+"
)
_COMMA_NOT = sparing_regex(
    rf",\s*(?:en\s+)?(?:dus\s+)?(?:niet|geen|not)\s+(?!meer\b|op\b|klaar\b|af\b|voor\b|haalbaar\b|realistisch\b|gelukt\b|mogelijk\b){_THING}(?=\s*(?:$|[.!?,]))"
)
_PERCENT_NOT = sparing_regex(r"(?<=\d\s?%)\s+(?:niet|geen|not)\s+\d+(?:,\d+)?\s?%(?=\s*(?:\Z|[.!?,]))")
_SAID = sparing_regex(
    r"\b(?:ik|we|wij|i)\s+(?:had\s+)?(?:zei|zeiden|schreef|noemde|meldde|typte|gezegd|geschreven|gemeld|said|wrote|reported)\s+(?:net\s+|eerst\s+|eerder\s+)?"
    rf"{_THING}\s*,?\s*(?:maar|but)\s+"
)
_CONTRADICTED = sparing_regex(
    r"(?:\b(?:volgens|according\s+to)\s+(?:(?:de|het|mijn|onze|the|my)\s+)?\w+|"
    r"\b(?:(?:de|het|mijn|onze|the|my|our)\s+)?\w+\s+(?:zei|zegt|dacht|denkt|noemde|noemt|meldde|meldt|telde|telt|says|said|thought|reckons|wrote))\s+"
    rf"(?:(?:dat|that|van)\s+)?{_THING}\s*(?:,\s*(?:maar\s+|but\s+)?|(?:maar|but)\s+)(?:(?:dat|dit|that)(?:'s|\s+(?:klopt|is))\s+(?:niet|fout|onjuist|verkeerd|wrong|not\s+right)"
    r"\s*[,:;.]?\s*(?:(?:want|because)\s+)?)?(?=(?:(?:het|dat|er)\s+(?:zijn|is|moet\s+zijn)|it's|it\s+is|they're|there\s+are|wij\s+\w+|ik\s+\w+)\s[^.!?]*\d|\d+\W*\Z)"
)
"""What somebody else said, and the writer puts right: 'Piet zegt 18, maar het zijn er 21'."""
_NOT_RIGHT = sparing_regex(
    rf"\b(?:de|die|dat|het|mijn|the|that|my)\s+{_THING}\s+(?:(?:van|from)\s+\w+\s+)?(?:klopt|klopte|is|was)\s+(?:niet|fout|onjuist|verkeerd|wrong)\W+"
    r"(?:(?:maar|want|but)\s+)?(?=(?:het|dat|er|it|there)\s+(?:zijn|is|moet\s+zijn|are)\s[^.!?]*\d|it's\s[^.!?]*\d|(?:moet\s+zijn\s+)?\d)"
)
"""'Die 80% van gisteren klopt niet, het is 60'."""
_FROM_TO = sparing_regex(rf"\b(?:van|from)\s+{_THING}\s+(?=(?:naar|to)\b)")
_NOT_THEM = sparing_regex(
    r"\b(?:niet|not)\s+(?:(?:aan|naar|bij|voor|door|to|with|for)\s+)?@\d\s*,?\s*(?:maar|but)\s+(?=[^.!?]*@\d)"
)
_MEANT = sparing_regex(
    r"\b(?:ik\s+)?(?:bedoel(?:de)?|bedoelen|meant(?!\s+for\b)|mean|correctie|correction|rectificatie|moet\s+zijn|should\s+be(?=\s+(?:\w+\s+)?[0-9]|\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])\b)|"
    r"typefout|typo|verbetering|moest(?=\s+\S*[0-9]\S*\s+zijn\W*\Z)|"
    r"(?<=[0-9]%?\W{0,3}(?:maar|but|dat|dit|het)\s)moet(?=\s+[0-9]\S*(?:\s+[a-z]+)?\s+zijn\b))\b|(?<=[0-9]\W*(?:[a-z]+\s+)?)\b(?:moest\s+(?:(?:het|dat|dit)\s+)?zijn|had\s+(?:(?:het|dat|dit)\s+)?moeten\s+zijn)\b"
)
_WAIT = sparing_regex(
    r"(?<=\w\W+)\b(?:nee|oh\s+nee|oeps|(?<!\b(?:ik|we|wij|ze|en|nog|al)\s)wacht(?!\s+(?:\w+\s+){0,4}?(?:op|nog|tot|even|met)\b)|sorry|of\s+nee|no|oops|pardon)\b\s*[,:]?\s*(?=[^.?!]*\d|"
    r"[^.?!]*\b(?:q[1-4]|t[1-3]|\w+ber|januari|februari|maart|april|mei|juni|juli|augustus)\b)"
)
_LEADING = sparing_regex(
    r"\A\W*(?:nee|oeps|oh|sorry|wacht(?!\s+(?:\w+\s+){0,4}?(?:op|nog|tot|even|met|al|sinds)\b)|no(?=\s*,)|oops|pardon|correctie|correction|"
    r"rectificatie|typefout|typo|foutje(?!\s+(?:gemaakt|gedaan)\b))\b[\s,:.!-]*(?:(?:nee|sorry|no)\b[\s,:.!-]*)?"
)


_OOPS = sparing_regex(
    r"\W*(?:oeps|oops|foutje|oh\s+nee)\W+(?:(?:dat|die|dit|deze|that|this)\s+(?:was|klopte?|klopt|is)\s+(?:(?:helemaal|toch|not|niet)\s+)*"
    r"(?:goed|juist|correct|fout|verkeerd|onjuist|niet|wrong|right|(?:de\s+)?verkeerde)|(?:dat\s+was\s+)?(?:de\s+)?verkeerde|wrong\s+one)\W*"
)
"""Withdrawn, and nothing said instead: 'oeps, dat was niet goed'."""
_SAID_BEFORE = sparing_regex(
    r"\A\W*(?:maar\s+)?(?:wat|what)\s+(?:ik|we|wij|i)\s+(?:(?!klop|was\b|is\b)[\w']+\s+){0,3}?"
    r"(?:zei|zeiden|schreef|schreven|meldde|meldden|doorgaf|doorgaven|invulde|invulden|gezegd|geschreven|gemeld|doorgegeven|ingevuld|"
    r"typte|tikte|said|wrote|reported)\s+(?:(?:heb|hebben|had|yesterday|gisteren|net|hier|eerder|earlier)\s+)*"
    r"(?:(?:klopt|klopte)\s+(?:[a-z]+\s+)?niet|(?:is|was)\s+(?:[a-z]+\s+)?(?:fout|onjuist|verkeerd|niet\s+(?:juist|goed|waar)|wrong|"
    r"incorrect|not\s+(?:right|true|correct))|(?:isn't|wasn't)\s+(?:right|true|correct))\b[\s,;:.!-]*"
)
"""'Wat ik gisteren zei klopt niet, het is 40%': what follows counts; alone it calls something wrong."""
_BARE_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]+)?")
_PERCENT_BEFORE = re.compile(r"[0-9]\s?(?:%|procent\b|percent\b)[^0-9]*\Z")
_IS_WRONG = "dat klopt niet"
_TAKEN_BACK = "ongedaan maken"
_MOST_MEANT = 2
"""'Typo, 45% bedoelde ik' says twice that it mends something."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The text without what was taken back; `is_correction` when the writer mends an earlier statement."""

    text: str
    is_correction: bool


def corrected(text: str) -> Corrected:
    """The statement that counts, of plain lower-case text."""
    if _OOPS.fullmatch(text):
        return Corrected(_TAKEN_BACK, is_correction=False)
    before = _SAID_BEFORE.match(text)
    if before and before.end() == len(text):
        return Corrected(_IS_WRONG, is_correction=False)
    shorter = text[before.end() :] if before else text
    for pattern in (_CONTRADICTED, _NOT_RIGHT, _SAID, _INSTEAD, _NOT_BUT, _NOT_THEM, _COMMA_NOT, _PERCENT_NOT):
        shorter = pattern.sub(" ", shorter)
    is_correction = shorter != text
    shorter = _FROM_TO.sub("", shorter)
    for _ in range(_MOST_MEANT):
        if meant := _MEANT.search(shorter):
            is_correction, shorter = True, _around(shorter, meant)
    waits = list(_WAIT.finditer(shorter))
    if waits:
        is_correction, shorter = True, shorter[waits[-1].end() :]
    leading = _LEADING.match(shorter)
    if leading and leading.end() < len(shorter.strip()):
        is_correction, shorter = True, shorter[leading.end() :]
    return Corrected(_in_same_measure(shorter.strip(), text) if is_correction else shorter.strip(), is_correction)


def _in_same_measure(meant: str, text: str) -> str:
    """'30%, oh nee 35' is 35%: of a bare number the measure is that of the number that it mends."""
    number = meant.strip(" .!,:")
    bare = _BARE_NUMBER.fullmatch(number) and _PERCENT_BEFORE.search(text[: text.rfind(number)])
    return f"{number}%" if bare else meant


def _around(text: str, meant: AnyMatch) -> str:
    """What was meant: what follows the word, or where nothing of weight follows, the clause that ends with it."""
    after = text[meant.end() :].lstrip(" ,:")
    if re.search(r"\w{2,}|\d", after) and not re.fullmatch(r"\W*(?:ik|i|dus|natuurlijk|we)\W*", after):
        return after
    before = text[: meant.start()].rstrip(" ,:")
    return re.sub(r"\s+(?:is\s+wat|dat)\s*$", "", re.split(r"[,;.!?]\s*", before)[-1])
