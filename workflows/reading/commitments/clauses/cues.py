"""Sentences that only say who leads: 'Regie hiervoor ligt bij de gemeente', 'Woonlint neemt het initiatief'."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from workflows.reading.commitments.clauses.actors import Group, grouped
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.ways_of_taking_part import HELPED, LEADS
from workflows.reading.parties.refs import Ref

_CUE = lazy_re(
    r"(?i)\b(?:regie(?:rol)?|initiatief|voortouw|leiding|coördinatie|trekker(?:srol|schap)?|trekkers|kartrekker|penvoerder|"
    r"actiehouder|opsteller|uitvoerder|organisator|penhouder|initiatiefnemer|regisseur|(?:eind)?verantwoordelijk(?:heid)?|"
    r"aan zet|aan de lat|(?:dit|dat) is een (?:\w+ )?(?:taak|verantwoordelijkheid|opdracht) van|in handen (?:is )?van|"
    r"(?<!bij )(?<!aan )(?<!voor )(?<!over )(?<!tijdens )de (?:organisatie|uitvoering|voorbereiding)"
    r"(?: en (?:organisatie|uitvoering|voorbereiding))? (?:daarvan|hiervan|ervan)|"
    r"(?:ligt|liggen|berust|rust) (?:bij|op)|coördineert|coördineren|regisseert|lead|(?:trekt|"
    r"trekken|leidt|leiden) (?:dit|deze|"
    r"die|het|de \w+)|"
    r"(?:organiseert|organiseren|plant|belegt|agendeert) (?:dit|deze|die|het|de)(?= (?:overleg|bijeenkomst|gesprek)))\b"
)
_AGENT_OF_THIS = lazy_re(
    r"(?i)^\s*(?:dit|deze|het|hiervoor|daarvoor|de uitvoering|de organisatie)\b.{0,80}\b(?:door|vanuit)\b.{0,80}\b(?:opgezet|"
    r"georganiseerd|getrokken|gecoördineerd|opgepakt|uitgevoerd|geïnitieerd|voorbereid|opgesteld|verzorgd)\b"
)
_BESIDE = lazy_re(rf"(?i)\b(?:bij|{HELPED}door|vanuit|in handen (?:is )?van)\s*(?:de |het )?$|:\s*$")
_NAME = r"(?:(?:de |het )?[A-ZÀ-Ý][\w’'&-]*(?: [A-ZÀ-Ý][\w’'&-]*)*)"
_WITH_WHOM = lazy_re(
    rf"\b(?:(?:ligt|liggen|berust|rust) bij|in handen van)\s+(?P<who>{_NAME}(?:, {_NAME})*(?:,? en {_NAME})?)(?=\s*(?:[.;,)]|$))|"
    rf"(?i:\btrekker)(?: is|:)\s+(?P<led>{_NAME})(?=\s*(?:[.;,)]|$))"
)
_OWN_OBJECT = lazy_re(
    r"(?i)\b(?:initiatief|voortouw|regie(?:rol)?|leiding|(?<!een )verantwoordelijk(?:heid)?)\s+(?:om|voor|tot|over|van|in)\s+"
    r"(?!dit\b|deze\b|het (?:proces|overleg|gesprek|project|onderzoek)\b|hiervan|"
    r"de (?:uitvoering|organisatie|evaluatie|uitwerking)\b|zowel)"
)
_NO_CUE = lazy_re(
    r"(?i)\b(?:geen|niet)\b.{0,20}\b(?:regie|verantwoordelijk)|\beigen verantwoordelijkheid|\bverantwoordelijkheid van "
    r"(?:inwoners|huurders|bewoners)"
)


def lead_cue(sentence: str, context: Context) -> tuple[str, ...]:
    """The parties that the sentence puts in the lead of what stands before it; empty where it does no such thing."""
    if len(sentence) > 240 or not (_CUE.search(sentence) or _AGENT_OF_THIS.search(sentence)):
        return ()
    if _NO_CUE.search(sentence) or _OWN_OBJECT.search(sentence):
        return ()
    groups = grouped(_named(sentence, context), sentence)
    if not groups:
        return ()
    marked = next((Group((ref,), ref.start, ref.end) for g in groups for ref in g.refs if LEADS.match(sentence, ref.end)), None)
    if marked:  # 'Wie Gemeente Veldhoek (trekker), Woonlint'
        return context.names_of(marked, sentence)
    beside = (g for g in groups if _BESIDE.search(sentence[: g.start]))
    chosen = next(beside, groups[0])
    return context.names_of(chosen, sentence)


def _named(sentence: str, context: Context) -> list[Ref]:
    """The parties of the sentence; a gemeente goes by its bare name where the lead is with it ('De regie ligt bij Veldhoek')."""
    refs = context.cast.refs(sentence)
    at = _WITH_WHOM.search(sentence)
    if at is None:
        return refs
    which = "who" if at["who"] else "led"
    with_it = context.cast.refs_in_cell(sentence[at.start(which) : at.end(which)])
    moved = [replace(ref, start=ref.start + at.start(which), end=ref.end + at.start(which)) for ref in with_it]
    return sorted({*refs, *(ref for ref in moved if not any(r.start < ref.end and ref.start < r.end for r in refs))}, key=_start)


def _start(ref: Ref) -> int:
    return ref.start
