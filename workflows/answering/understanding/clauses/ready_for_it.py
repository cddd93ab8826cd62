"""Whether 'klaar' says only that the task's own deed can follow: 'klaar voor ondertekening' where the task is to sign."""

from __future__ import annotations

from calendars.lazy_pattern import lazy_regex
from workflows.answering.understanding.clauses.deed_families import kin_infinitives, kin_participles
from workflows.answering.understanding.clauses.task_things import is_result, stem_of_noun
from workflows.answering.understanding.typed.spelling import is_one_slip
from workflows.answering.understanding.wordings.wording_pattern import words_in

_READY = lazy_regex(r"\b(?:klaar|gereed|rijp|ready)\s+(?:(?:voor|for|to)\s+|om\s*)(?P<what>[^,.!?]*)")
_IS = lazy_regex(r"\b(?P<thing>[a-z]{3,})\s+(?:is|zijn|are)\s+(?:\w+\s+)?\Z")
_LIES_READY = lazy_regex(r"\b(?:ligt|liggen|staat|staan)\s+(?:(?:al|nu|er|helemaal|allemaal)\s+)*(?:klaar|gereed)\b")
_LOOSE = lazy_regex(r"\b([a-z]+)\s+te\s+([a-z]+)\b")
_WORD = lazy_regex(r"[a-z]{4,}")
_DECIDERS = words_in("raad gemeenteraad college bestuur directie ledenraad council board")
_SIGNING = words_in("sign signing signature signatures")
_STEPS = lazy_regex(
    r"\b(?:(?:gemeente)?raad|raadscommissie|college|bestuur|bestuurders?|wethouders?|burgemeester|directie|directeur|stuurgroep|rvc|ledenraad|commissie|jurist|"
    r"juristen|notaris|besluit\w*|bestuursbesluit|raadsbesluit|vaststelling|behandeling|bespreking|ondertekening|handtekening\w*|paraaf|parafen|akkoord|"
    r"goedkeuring|accordering|toetsing|inspraak|council|board|mayor|decision|signing|signatures?|approval|adoption|review)\b"
)
"""Whose turn it is then, or what still has to happen."""
_HANDED_OVER = words_in("sturen vaststellen tekenen aanvragen plaatsen")
"""Of each kind of work that what lies ready still has to go through."""


def only_ready_for_it(clause: str, task_text: str) -> tuple[int, int] | None:
    """Where the clause says so, or None."""
    found = _READY.search(clause)
    if found is None:
        return None
    words = frozenset(_WORD.findall(_LOOSE.sub(r"\1\2 \1 \2", found["what"])))
    return found.span() if _names_its_deed(words, task_text) else None


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
    """'Klaar voor besluitvorming', 'ligt klaar voor de raad': others have their turn. 'De nota is klaar voor de raad' is made."""
    found = _READY.search(clause)
    if found is None or not _STEPS.search(found["what"]):
        return False
    made = _IS.search(clause[: found.start()])
    return made is None or not is_result(made["thing"], task_text)


def lies_ready_for_it(clause: str, task_text: str) -> bool:
    """'Het convenant ligt klaar': to be signed still, or signed?"""
    return bool(_LIES_READY.search(clause)) and not _HANDED_OVER.isdisjoint(kin_infinitives(task_text))
