"""Whether a word of a clause stands for the result of the task: a pronoun, a thing that the task names, or a kind of result."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.wordings.wording_pattern import words_in

PRONOUNS = words_in("hem het hij ie dit dat deze die it this alles everything")
"""What stands for the task in a thread about it; `PERSONS` are those that may be people as well."""
PERSONS = words_in("hij ze zij die")
UNFINISHED = words_in("""
concept draft opzet eerste tussentijdse voorlopige ruwe conceptversie voorzet first interim conceptplan uitnodiging uitnodigingen
""")
"""Said of a part or a draft, which isn't the result."""
_RESULTS = words_in("""
rapport eindrapport rapportage document verslag stuk notitie nota eindversie resultaat besluit advies eindadvies tekst report
""")
"""What a task that ends in a paper has in the end, whatever it calls it."""
_OF_PAPER = (
    *("visie", "plan", "nota", "rapport", "evaluatie", "monitor", "onderzoek", "analyse", "overeenkomst", "convenant"),
    *("protocol", "beleid", "verordening", "advies", "notitie", "verslag", "afspraken", "bod", "regels", "lijst", "verklaring"),
    *("evalue", "inventaris", "analys", "verken", "beoordel", "doorlicht"),
    *("strategie", "programma", "inventarisatie", "aanvraag", "agenda", "contract", "kader", "memo", "begroting"),
)
_SIGNS = words_in("handtekening handtekeningen krabbel krabbels krabbeltje paraaf parafen ondertekening signature signatures")
_SIGNED = ("teken", "sluiten", "bekrachtig", "overeenkom", "convenant", "afspraken", "verklaring", "contract")
_ENDING = lazy_regex(r"(?:eren|ingen|ing|en|s|e)\Z")
_OF_DEED = lazy_regex(r"(?:[ai]t)?ie\Z")
_OF_VERB = {
    "advies": "adviser",
    "aanbod": "aanbied",
    "keuze": "kiez",
    "uitgave": "uitgev",
    "opgave": "opgev",
    "aangifte": "aangev",
}
"""Nouns by the verb that they are made of, where that has another stem."""
_TWICE = lazy_regex(r"(.)\1")
_VOICED = str.maketrans("vz", "fs")
_LEAST = 4
_SHORT = (3, 5)
_NO_ABBREVIATION = words_in("""
aan als dan dat die dit een het hij hoe kan mag met nog nou ons ook per pas tot uit van was wat wel wie wij zal zie zij dus hem
hen ben bij daar hier niet geen maar over voor alle open the and not who why how was has but out can
""")


@dataclass(frozen=True, slots=True)
class _Task:
    text: str
    words: frozenset[str]
    stems: frozenset[str]
    initials: str


def is_result(word: str, task_text: str) -> bool:
    """Whether a noun names what the task is to bring about."""
    task = _task(task_text)
    if word in _SIGNS:
        return any(part in task.text for part in _SIGNED)
    if word in _RESULTS and any(part in task.text for part in _OF_PAPER):
        return True
    return names_task(word, task_text) or _is_paper_of(word, task_text)


def _is_paper_of(word: str, task_text: str) -> bool:
    """'Onderzoeksrapport' of an onderzoek."""
    paper = next((one for one in _RESULTS if word.endswith(one) and len(word) > len(one) + _LEAST), None)
    return paper is not None and names_task(word.removesuffix(paper).removesuffix("s"), task_text)


def names_task(word: str, task_text: str) -> bool:
    """Whether the task has this word, in another form or as the end of a longer one: 'avond' of a bewonersavond."""
    if is_short_for(word, task_text):
        return True
    if len(word) < _LEAST:
        return False
    task = _task(task_text)
    stem = stem_of_noun(word)
    if word.endswith("ie") and f"{_OF_DEED.sub('', word)}eren" in task.words:
        return True  # 'evaluatie' of evalueren
    if word in _OF_VERB and any(named.startswith(_OF_VERB[word]) for named in task.words):
        return True
    return word in task.words or any(named == stem or (len(stem) >= _LEAST and named.endswith(stem)) for named in task.stems)


def is_short_for(word: str, task_text: str) -> bool:
    """Whether its letters are those with which words of the task begin: 'pve' of a programma van eisen."""
    if word in _NO_ABBREVIATION or not _SHORT[0] <= len(word) <= _SHORT[1]:
        return False
    return word in _task(task_text).initials


@lru_cache(maxsize=4096)
def stem_of_noun(word: str) -> str:
    """Without its ending, doubled letters and voice: the same for 'daken' and dak, 'brieven' and brief."""
    return _TWICE.sub(r"\1", _ENDING.sub("", word)).translate(_VOICED)


@lru_cache(maxsize=512)
def _task(text: str) -> _Task:
    lower = plain(text)
    words = frozenset(re.findall(r"[a-z]{3,}", lower))
    return _Task(lower, words, frozenset(stem_of_noun(word) for word in words if len(word) >= _LEAST), _initials(lower))


def _initials(lower: str) -> str:
    return "".join(word[0] for word in re.findall(r"[a-z]+", lower))
