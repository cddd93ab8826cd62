"""Recognises that a task's own verb is said to be done: 'het convenant is getekend' for a task 'convenant tekenen'."""

from __future__ import annotations

import re
from functools import lru_cache

from calendars.lazy_pattern import lazy_regex
from calendars.sparing_pattern import sparing_regex
from workflows.answering.understanding.clauses.deed_families import kin_participles
from workflows.answering.understanding.clauses.task_things import is_result
from workflows.answering.understanding.wordings.verb_facts import hand_overs

_INFINITIVE = lazy_regex(r"\b[a-z]{2,}en\b")
_PARTICIPLE = lazy_regex(r"\b(?:[a-z]{0,6}ge[a-z]{3,}|(?:be|ver|ont|her|er|onder|over|vol)[a-z]{3,})(?:d|t|en)\b")
_HAPPENED = sparing_regex(
    r"\b(?P<noun>[a-z]{5,})\b(?:\s+[\w']+){0,4}?\s+(?:is|zijn|was|heeft|vond|"
    r"has\s+been)\s+(?:\w+\s+){0,2}?(?P<verb>geweest|gehouden|plaatsgevonden|plaats|achter\s+de\s+rug|held)\b|"
    r"\A\W*(?:(?:de|het|die|deze|onze|ons)\s+)?(?P<noun>[a-z]{5,})\s+(?P<verb>was|is\s+geworden)\s+(?:(?:een|echt|heel|best|erg|super|groot|mooi|daverend)\s+)*"
    r"(?:succes|geslaagd|leuk|mooi|top|gezellig|druk|goed|fantastisch|geweldig|prima|fijn|nuttig|waardevol|drukbezocht)\b|"
    r"\A\W*(?:(?:de|het|die|deze|onze|ons)\s+)?(?P<noun>[a-z]{5,})\s+(?:(?:net|al|gisteren|vandaag|inmiddels|datum\d)\s+)*(?P<verb>gehad|geweest|gehouden|achter\s+de\s+rug)\b"
)
_SETTLED = sparing_regex(
    r"\b(?P<noun>(?!(?:het|een|deze|dit|die|dat|ons|onze|the|our|(?:ge|ver|be|her|ont)[a-z]+(?:de|te|ene))\b)[a-z]{3,})\b(?:\s+[\w']+){0,2}?\s+(?:is|zijn|are|was|has\s+been|hebben\s+we|we\s+hebben)\s+(?P<rest>.*)"
)
_VERB = lazy_regex(r"\b[a-z]{4,}\b")
_SETTLES = lazy_regex(
    r"aangenomen|opgesteld|geschreven|signed|published|approved|adopted|sent|submitted|delivered|afgegeven|gemaild|rondgemaild|gedeeld|"
    r"gerealiseerd|uitgevoerd"
)
_ADOPTS = lazy_regex(r"vastgesteld|goedgekeurd|bekrachtigd|ondertekend|getekend|geaccordeerd")
_OF_DEED = lazy_regex(r"(?:[ai]t)?ie\Z")
"""'Evaluatie' of evalueren."""
_WRITES = lazy_regex(
    r"\b(?:evalueren|opstellen|actualiseren|herzien|schrijven|uitwerken|vernieuwen|vaststellen|bijwerken|updaten|herschrijven|maken)\b"
)
"""A task that ends in a paper, which is finished once it is adopted."""
_PARTIAL = sparing_regex(
    r"\b(?:eerste|1e|tweede|2e|een\s+van|aantal|paar|first|nog|niet|geen|niemand|nooit|nobody|zonder|wordt|worden|zal|zullen|moet|moeten|gaat|"
    r"gaan|concept|deels|kan|kunnen|was)\b"
)
_NOT_ALL = sparing_regex(r"\b(?:eerste|1e|tweede|2e|een\s+van|aantal|paar|first|nog|niet|geen|concept|deels)\b")
_PREFIXES = r"(?:op|uit|af|aan|vast|in|toe|door|over|voor|mee|bij|samen|terug|onder)"
_DEED = lazy_regex(r"\b([a-z]{4,})ing\b")
"""A noun made of a verb: 'toelichting' of toelichten."""
_SAME_WHEN_DONE = ("vangen", "houden", "laten", "geven", "komen", "vallen", "lopen", "treden", "meten", "geten", "lezen")
"""Ends of verbs of which the participle with a fixed prefix is the infinitive: vervangen, onderhouden."""
_ARTICLE = lazy_regex(r"\b(?:de|het|alle|onze)\s+\Z")
_ACCENTS = str.maketrans("éèëêïîöôüû", "eeeeiioouu")
_THING = lazy_regex(r"\b[a-z]{4,}\b")
_BESIDE = lazy_regex(
    r"\b(?:in|door|met|bij|aan|naar|van|langs|onder|via|by|with|to|in|at)\s+(?:(?:de|het|een|onze|alle|the|our|all)\s+)?\w+"
)
_NO_THING = lazy_regex(
    r"datum\d|volgens|mijn|deze|alles|allemaal|hebben|zijn|zojuist|"
    r"vandaag|gisteren|vorige|week|maand|inmiddels|reeds|netjes|eindelijk|gelukkig|"
    r"allang|lang|breed|vanochtend|vanmiddag|vanmorgen|gewoon|toch|ruim|geleden|natuurlijk|weer|have|been|already|just|this|that|last|"
    r"yesterday|today|alvast|onlangs|laatst|eergisteren|keurig|dinsdag|officieel|definitief|namelijk|trouwens|overigens|voor|"
    r"sinds|even|door|naar|iedereen|everyone|everybody|rest|compleet|geheel|helemaal|tijd"
)
_OF_A_KIND = lazy_regex(
    r"(?:[a-z]{0,5}ge|be|ver|her|ont)[a-z]{2,}(?:de|te|ene)|nieuwe|definitieve|uiteindelijke|complete|volledige|hele|final"
)
"""'De vernieuwde visie', 'de herziene afspraken'."""
_BARELY_DONE = sparing_regex(
    r"\W*(?:(?:is|zijn|al|net|nu|inmiddels|vandaag|vanochtend|vanmiddag|gisteren|zojuist|eindelijk|en|ja|weer|has|been|"
    r"datum\d|just|already|"
    r"alles|allemaal|netjes|was|(?:vorige|afgelopen)\s+\w+)\s+)*(?P<verb>getekend|ondertekend|vastgesteld|ingediend|verstuurd|verzonden|gestuurd|"
    r"gepubliceerd|"
    r"gedeeld|gehouden|aangeboden|goedgekeurd|geaccordeerd|bekrachtigd|gesloten|gestemd|geweest|overhandigd|ingeleverd|"
    r"uitgebracht|"
    r"opgesteld|geschreven|uitgevoerd|signed|submitted|sent|published|approved|adopted|shared)"
    r"(?:\W+(?:en\s+wel|hoor|al|net|nu|datum\d|gister\w+|van(?:daag|ochtend|morgen|middag)|joh|dus|eindelijk|now|already|just))*\W*"
)


def task_is_done_words(statement: str, task_text: str, *, doubts: bool) -> list[tuple[int, int]]:
    """Where the statement says in a past participle, or as an event that was, what the task asks; nothing where it is partial."""
    if (_NOT_ALL if doubts else _PARTIAL).search(statement):
        return []
    verbs, words = _task_verbs(task_text)
    kin = kin_participles(task_text)
    spans = [
        match.span()
        for match in _PARTICIPLE.finditer(statement)
        if _is_of(match[0], verbs) and not _names(match[0], statement[: match.start()], words)
    ]
    spans += [match.span() for match in _VERB.finditer(statement) if match[0] in kin and match.span() not in spans]
    barely = _BARELY_DONE.fullmatch(statement)
    spans += [barely.span("verb")] if barely else []
    spans += _settled(statement, words)
    spans += [match.span() for match in _HAPPENED.finditer(statement) if _is_in(match["noun"], words)]
    return spans


def _settled(statement: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where a thing of the task is said to have gone out: 'het bod is vanochtend aan beide partijen verzonden'."""
    for match in _SETTLED.finditer(statement):
        if _is_in(match["noun"], words) or f"{_OF_DEED.sub('', match['noun'])}eren" in words:
            writes = bool(_WRITES.search(" ".join(words)))
            verbs = (
                verb
                for verb in _VERB.finditer(statement, match.start("rest"))
                if _ends_it(verb[0]) or (writes and _ADOPTS.fullmatch(verb[0]))
            )
            return [verb.span() for verb in verbs][:1]
    return []


def _ends_it(verb: str) -> bool:
    return verb in hand_overs() or bool(_SETTLES.fullmatch(verb))


def speaks_of_the_task(statement: str, task_text: str) -> bool:
    """Whether every thing that the statement names is named by the task, or none is named: 'we hebben het ingeleverd'."""
    named = (match[0] for match in _THING.finditer(_BESIDE.sub(" ", statement)) if not _NO_THING.fullmatch(match[0]))
    words = _task_verbs(task_text)[1]
    return all(
        _is_in(name, words) or is_result(name, task_text) or _OF_A_KIND.fullmatch(name) or _PARTICIPLE.fullmatch(name)
        for name in named
    )


def says_its_deed(statement: str, task_text: str) -> bool:
    """Whether a past participle in it is of a verb of the task, whatever it is said of: 'mensen geworven' for 'werven'."""
    verbs = _task_verbs(task_text)[0]
    return any(_is_of(match[0], verbs) for match in _PARTICIPLE.finditer(statement))


def does_its_deed(statement: str, task_text: str) -> bool:
    """Whether it tells of things what the task asks, in its verb or one of its kin: 'afgemeld' of labels; people do it 'zich'."""
    if " zich " in statement:
        return False
    return says_its_deed(statement, task_text) or any(one[0] in kin_participles(task_text) for one in _VERB.finditer(statement))


@lru_cache(maxsize=512)
def _task_verbs(task_text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    plain = task_text.lower().translate(_ACCENTS)
    verbs = {_skeleton(match[0]) for match in _INFINITIVE.finditer(plain)}
    verbs |= {_skeleton(f"{match[1]}en") for match in _DEED.finditer(plain)}
    return frozenset(verb for verb in verbs if len(verb) >= 2), tuple(re.findall(r"[a-z]{3,}", plain))


def _is_of(participle: str, verbs: frozenset[str]) -> bool:
    """Whether it is the participle of one of the verbs, which may have a t or d of its own ('toegelicht')."""
    bare = _without_ge(participle)
    if participle.startswith("terug"):
        return _skeleton(bare) in verbs  # 'teruggestuurd' is no deed of a task to send
    return _is_verb(_skeleton(bare), verbs) or (bare[-1] in "td" and _skeleton(f"{bare}en") in verbs)


def _names(word: str, before: str, words: tuple[str, ...]) -> bool:
    """'Die doet de bezoeken': the verb of the task as a noun or an infinitive, unless its participle is the same word."""
    return word.endswith("en") and (word in words or bool(_ARTICLE.search(before))) and not word.endswith(_SAME_WHEN_DONE)


def _is_verb(stem: str, verbs: frozenset[str]) -> bool:
    """The verb itself, or with a prefix more: 'ondertekend' for 'tekenen'."""
    return any(stem == verb or (len(verb) >= 3 and stem.endswith(verb)) for verb in verbs)


def _is_in(noun: str, words: tuple[str, ...]) -> bool:
    return any(noun == word or (len(noun) > 3 and word.endswith(noun)) for word in words)


def _without_ge(participle: str) -> str:
    return re.sub(rf"^({_PREFIXES}?)ge(?=[a-z]{{3}})", r"\1", participle)


@lru_cache(maxsize=1024)
def _skeleton(verb: str) -> str:
    """The consonants of a verb's stem, the same for its infinitive and its participle (tekenen, getekend; sluiten, gesloten)."""
    stem = re.sub(r"(?:en|d|t)$", "", verb)
    consonants = re.sub(r"[aeiouy]", "", stem).translate(str.maketrans("vz", "fs"))
    return re.sub(r"(.)\1+", r"\1", consonants)
