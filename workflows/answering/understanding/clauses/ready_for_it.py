"""Whether 'klaar' says only that the task's own deed can follow: 'klaar voor ondertekening' where the task is to sign."""

from __future__ import annotations

import re

from calendars.dutch import plain
from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.deed_families import kin_infinitives, kin_participles
from workflows.answering.understanding.clauses.task_things import is_result, stem_of_noun
from workflows.answering.understanding.typed.spelling import is_one_slip
from workflows.answering.understanding.wordings.wording_pattern import words_in

_READY = lazy_regex(r"\b(?:klaar|gereed|rijp|ready)\s+(?:(?:voor|for|to)\s+|om\s*)(?P<what>[^,.!?]*)")
_ON_ITS_WAY = lazy_regex(
    r"\b(?:klaar|gereed|af|rond|ready|done|finished)\s+(?:en|and)\s+(?:nu\s+|al\s+|is\s+|now\s+)?"
    r"(?P<what>(?:staat|ligt|gaat|komt|wacht|geagendeerd|doorgestuurd|aangeboden|on|with|goes|waiting)\b[^,.!?]*)"
)
"""'Af en staat op de agenda van de raad'."""
_IS = lazy_regex(r"\b(?P<thing>[a-z]{3,})\s+(?:is|zijn|are)\s+(?:\w+\s+)?\Z")
_LIES_READY = lazy_regex(r"\b(?:ligt|liggen|staat|staan)\s+(?:(?:al|nu|er|helemaal|allemaal)\s+)*(?:klaar|gereed)\b")
_LOOSE = lazy_regex(r"\b([a-z]+)\s+te\s+([a-z]+)\b")
_WORD = lazy_regex(r"[a-z]{4,}")
_DECIDERS = words_in("raad gemeenteraad college bestuur directie ledenraad council board")
_AGENDA = words_in("agenda geagendeerd")
_SIGNING = words_in("sign signing signature signatures")
_STEPS = lazy_regex(
    r"\b(?:(?:gemeente)?raad|raadscommissie|college|bestuur|bestuurders?|wethouders?|burgemeester|directie|directeur|stuurgroep|rvc|ledenraad|commissie|jurist|"
    r"juristen|notaris|besluit\w*|bestuursbesluit|raadsbesluit|vaststelling|behandeling|bespreking|ondertekening|handtekening\w*|paraaf|parafen|akkoord|"
    r"goedkeuring|accordering|toetsing|inspraak|council|board|mayor|decision|signing|signatures?|approval|adoption|review)\b"
)
"""Whose turn it is then, or what still has to happen."""
_DAY = lazy_regex(r"datum\d+")
_NO_STEP = words_in("""
iedereen jullie allemaal vandaag deadline einddatum streefdatum opleverdatum planning termijn tijd maand week jaar kwartaal
everyone
""")
"""Nothing that is still to follow: 'klaar voor de deadline'."""
_HANDED_OVER = words_in("sturen vaststellen tekenen aanvragen plaatsen")
"""Of each kind of work that what lies ready still has to go through."""


def only_ready_for_it(clause: str, task_text: str) -> tuple[int, int] | None:
    """Where the clause says so, or None."""
    found = _READY.search(clause)
    if found is None:
        on_its_way = _ON_ITS_WAY.search(clause)
        return on_its_way.span() if on_its_way and _is_to_be_decided(on_its_way["what"], task_text) else None
    words = frozenset(_WORD.findall(_LOOSE.sub(r"\1\2 \1 \2", found["what"])))
    return found.span() if _names_its_deed(words, task_text) else None


def _is_to_be_decided(where: str, task_text: str) -> bool:
    """Whether the task asks for a decision, and it lies with who takes it."""
    return "vaststellen" in kin_infinitives(task_text) and not (_DECIDERS | _AGENDA).isdisjoint(_WORD.findall(where))


def _names_its_deed(words: frozenset[str], task_text: str) -> bool:
    """Whether one of the words is the deed that the task asks for, as a verb or a noun, or who is to do it."""
    kin = kin_infinitives(task_text)
    to_decide = "vaststellen" in kin and not _DECIDERS.isdisjoint(words)
    to_sign = "tekenen" in kin and not _SIGNING.isdisjoint(words)
    verbs = {stem_of_noun(one) for one in kin}
    nouns = [f"{one.removesuffix('en')}ing" for one in kin]
    named = any(stem_of_noun(word) in verbs or any(is_one_slip(word, noun) for noun in nouns) for word in words)
    return to_decide or to_sign or named or not words.isdisjoint(kin_participles(task_text))


def waits_for_a_step(clause: str, task_text: str) -> bool:
    """'Klaar voor besluitvorming', 'gereed voor oplevering': something is still to follow.

    Not where the task was to make it ready for that, or where a paper that it asked for is made: 'de nota is klaar voor de raad'.
    """
    found = _READY.search(clause)
    steps = [word for word in _WORD.findall(_DAY.sub(" ", found["what"])) if word not in _NO_STEP] if found else []
    if found is None or not steps or _was_to_be_ready_for(steps, task_text):
        return False
    before = clause[: found.start()]
    if not kin_participles(task_text).isdisjoint(_WORD.findall(before)):  # 'getekend en klaar om te versturen'
        return False
    made = _IS.search(before)
    is_made = made is not None and is_result(made["thing"], task_text) and "opstellen" in kin_infinitives(task_text)
    return not (is_made and _STEPS.search(found["what"]))


def _was_to_be_ready_for(steps: list[str], task_text: str) -> bool:
    return any(re.search(rf"\bvoor\s+(?:\w+\s+)?{word}\b", plain(task_text)) for word in steps)


def lies_ready_for_it(clause: str, task_text: str) -> bool:
    """'Het convenant ligt klaar': to be signed still, or signed?"""
    return bool(_LIES_READY.search(clause)) and not _HANDED_OVER.isdisjoint(kin_infinitives(task_text))


def is_only_ready(clause: str, task_text: str) -> bool:
    """Whether what the clause counts is only ready for something: '40 klaar voor oplevering'."""
    return only_ready_for_it(clause, task_text) is not None or waits_for_a_step(clause, task_text)
