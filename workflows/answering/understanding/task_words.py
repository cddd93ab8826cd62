"""Recognises that a task's own verb is said to be done: 'het convenant is getekend' for a task 'convenant tekenen'."""

from __future__ import annotations

from functools import lru_cache

import regex

from calendars.lazy_pattern import lazy_regex

_INFINITIVE = lazy_regex(r"\b[a-z]{2,}en\b")
_PARTICIPLE = lazy_regex(r"\b(?:[a-z]{0,6}ge[a-z]{3,}|(?:be|ver|ont|her|er|onder|over|vol)[a-z]{3,})(?:d|t|en)\b")
_HAPPENED = lazy_regex(
    r"\b(?P<noun>[a-z]{5,})\b(?:\s+[\w']+){0,4}?\s+(?:is|zijn|was|heeft|vond|"
    r"has\s+been)\s+(?:\w+\s+){0,2}?(?P<verb>geweest|gehouden|plaatsgevonden|plaats|achter\s+de\s+rug|held)\b"
)
_SETTLED = lazy_regex(
    r"\b(?P<noun>[a-z]{4,})\b(?:\s+[\w']+){0,2}?\s+(?:is|zijn|are|has\s+been)\s+(?:[\w']+\s+){0,4}?"
    r"(?P<verb>vastgesteld|ondertekend|getekend|verstuurd|gepubliceerd|goedgekeurd|opgesteld|geschreven|aangeboden|"
    r"signed|published|approved|adopted)\b"
)
_PARTIAL = lazy_regex(
    r"\b(?:eerste|1e|tweede|2e|een\s+van|aantal|paar|first|nog|niet|geen|wordt|worden|zal|zullen|moet|moeten|gaat|"
    r"gaan|concept|deels|kan|kunnen|was)\b"
)
_NOT_ALL = lazy_regex(r"\b(?:eerste|1e|tweede|2e|een\s+van|aantal|paar|first|nog|niet|geen|concept|deels)\b")
_PREFIXES = r"(?:op|uit|af|aan|vast|in|toe|door|over|voor|mee|bij|samen|terug|onder)"
_ACCENTS = str.maketrans("éèëêïîöôüû", "eeeeiioouu")


_BARELY_DONE = lazy_regex(
    r"\W*(?:(?:is|zijn|al|net|nu|inmiddels|vandaag|vanochtend|vanmiddag|gisteren|zojuist|eindelijk|en|ja|weer|has|been|"
    r"datum\d|just|already|"
    r"alles|allemaal|netjes|was)\s+)*(?P<verb>getekend|ondertekend|vastgesteld|ingediend|verstuurd|verzonden|gestuurd|"
    r"gepubliceerd|"
    r"gedeeld|gehouden|aangeboden|goedgekeurd|geaccordeerd|bekrachtigd|gesloten|gestemd|geweest|overhandigd|ingeleverd|"
    r"uitgebracht|"
    r"opgesteld|geschreven|uitgevoerd|signed|submitted|sent|published|approved|adopted|shared)"
    r"(?:\W+(?:en\s+wel|hoor|al|net|nu|datum\d|gisteren|vandaag|joh|dus|eindelijk|now|already|just))*\W*"
)


def task_is_done_words(statement: str, task_text: str, *, doubts: bool) -> list[tuple[int, int]]:
    """Where the statement says in a past participle, or as an event that was, what the task asks; nothing where it is partial."""
    if (_NOT_ALL if doubts else _PARTIAL).search(statement):
        return []
    verbs, words = _task_verbs(task_text)
    spans = [match.span() for match in _PARTICIPLE.finditer(statement) if _is_verb(_skeleton(_without_ge(match[0])), verbs)]
    barely = _BARELY_DONE.fullmatch(statement)
    spans += [barely.span("verb")] if barely else []
    spans += [match.span("verb") for match in _SETTLED.finditer(statement) if _is_in(match["noun"], words)]
    spans += [match.span() for match in _HAPPENED.finditer(statement) if _is_in(match["noun"], words)]
    return spans


@lru_cache(maxsize=512)
def _task_verbs(task_text: str) -> tuple[frozenset[str], tuple[str, ...]]:
    plain = task_text.lower().translate(_ACCENTS)
    verbs = {_skeleton(match[0]) for match in _INFINITIVE.finditer(plain)}
    return frozenset(verb for verb in verbs if len(verb) >= 2), tuple(regex.findall(r"[a-z]{4,}", plain))


def _is_verb(stem: str, verbs: frozenset[str]) -> bool:
    """The verb itself, or with a prefix more: 'ondertekend' for 'tekenen'."""
    return any(stem == verb or (len(verb) >= 3 and stem.endswith(verb)) for verb in verbs)


def _is_in(noun: str, words: tuple[str, ...]) -> bool:
    return any(noun == word or word.endswith(noun) for word in words)


def _without_ge(participle: str) -> str:
    return regex.sub(rf"^({_PREFIXES}?)ge(?=[a-z]{{3}})", r"\1", participle)


def _skeleton(verb: str) -> str:
    """The consonants of a verb's stem, the same for its infinitive and its participle (tekenen, getekend; sluiten, gesloten)."""
    stem = regex.sub(r"(?:en|d|t)$", "", verb)
    consonants = regex.sub(r"[aeiouy]", "", stem).translate(str.maketrans("vz", "fs"))
    return regex.sub(r"(.)\1+", r"\1", consonants)
