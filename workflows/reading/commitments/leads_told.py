"""Who leads, told in a sentence of its own beside what is promised: 'De regie hiervoor ligt bij de gemeente'."""

from __future__ import annotations

from dataclasses import replace

from calendars.lazy_pattern import lazy_re
from calendars.mentions import find_mentions
from workflows.reading.commitments.clauses.context import Context
from workflows.reading.commitments.clauses.cues import lead_cue
from workflows.reading.commitments.doers_told import done_by
from workflows.reading.commitments.drafts import Draft
from workflows.reading.commitments.spoken import Spoken

_OWN_OWNER = lazy_re(r"(?i)\([^()]*\b(?:actiehouder|trekker|wie|door|verantwoordelijke?)\s*:[^()]*\)\s*\.?$")
_THEY_THEN = lazy_re(r"(?:Zij|Deze|Die|Dit)\b")
_LABEL = lazy_re(r"(?i)\s*(?:kar)?trekker\s*:")
_IS_LEADING = lazy_re(r"(?i)\b(?:trekker|kartrekker|regisseur)\b|\bde regie\b")
_LEADS_THIS = lazy_re(r"(?i)^\S+(?: \S+){0,3} is (?:de )?(?:kar)?trekker van (?:dit|deze|het|de)\b")
"""'Woonlint is trekker van dit onderzoek en legt ...': who leads, in a sentence that promises something too."""
_LEADS_ALL = lazy_re(r"(?i)\s*de (?:regie|coördinatie) (?:ligt|berust|is in handen)\b")
_KEEPS_THE_BOOKS = lazy_re(r"(?i)\b(?:penvoerder(?:schap)?|kassier|beheert het (?:fonds|geld|budget))\b")
"""'Woonlint stort jaarlijks € 9.000. HDS is penvoerder': who administers the money doesn't pay it."""
_PAYS = lazy_re(r"(?i)€|\b(?:stort|storten|betaalt|betalen|\w*fonds|\w*budget|euro)\b")
_TELLS_LEAD = lazy_re(
    r"(?i)\b(?:regie(?:rol)?|initiatief|voortouw|leiding|coördinatie|(?:kar)?trekker|regisseur|coördinator|penvoerder|initiatiefnemer)\b|\bcoördineert\b"
)
_MOST_LED = 60
"""More sentences has no afspraak of which one says who leads them all."""


def apply_cue(spoken: list[Spoken], context: Context) -> None:
    """'Regie hiervoor ligt bij ...' after a sentence gives that sentence its lead, and its owner where it has none of its own.

    Without a word that points back it speaks of all that stands before it; before a promise of that party, of that promise.
    """
    cue = spoken[-1]
    if len(spoken) < 2 or _OWN_OWNER.search(cue.text):
        return
    if cue.drafts and not _LEADS_THIS.search(cue.text):
        _led_from_before(spoken, context)
        return
    names = lead_cue(cue.text.split(" en ")[0] if cue.drafts else cue.text, context)
    if not names:
        return
    target = len(spoken) - 2
    if not spoken[target].drafts and target > 0 and not spoken[target].names:
        target -= 1
    first = max(0, target - _MOST_LED) if _LEADS_ALL.match(cue.text) else target
    for index in range(first, target + 1):
        led = spoken[index]
        if _KEEPS_THE_BOOKS.search(cue.text) and _PAYS.search(led.text) and not _are_among(names, led):
            continue
        led = done_by(led, cue, context)
        spoken[index] = replace(led, drafts=tuple(d.led_by(names, context.cast) for d in led.drafts))


def _are_among(names: tuple[str, ...], led: Spoken) -> bool:
    """Whether these are of those who do what the sentence promises, or nobody is said to do it."""
    return all(set(names) <= set(draft.owners) for draft in led.drafts if draft.own and draft.owners)


def _led_from_before(spoken: list[Spoken], context: Context) -> None:
    """'Voor het warmtenet is Woonlint de trekker. Zij levert ...', 'Trekker: Woonlint. In Q3 ...': the lead is told before it."""
    before, now = spoken[-2], spoken[-1]
    opens = len(spoken) == 2 and _LABEL.match(before.text)
    names = (
        ()
        if before.drafts or not (_IS_LEADING.search(before.text) and (opens or _THEY_THEN.match(now.text)))
        else lead_cue(before.text, context)
    )
    if len(names) == 1:
        drafts = tuple(replace(d, lead=d.lead or names[0]) if d.owners == names else d for d in now.drafts)
        spoken[-1] = replace(now, drafts=drafts)


def led_by_explanation(spoken: list[Spoken], context: Context) -> list[Spoken]:
    """A sentence that says who leads, above a block that says who, what and when: of what all of these do it leads that."""
    first = next((at for at, one in enumerate(spoken) if one.drafts), 0)
    leads = next((names for one in spoken[:first] if len(names := _only_leads(one, context)) == 1), ())
    return [replace(one, drafts=_with_lead(one.drafts, leads)) for one in spoken] if leads else spoken


def without_cue(found: list[Spoken], context: Context) -> tuple[list[Spoken], tuple[str, ...]]:
    """The sentences of a cell without a last one that only says who leads; and who that is."""
    leads = _only_leads(found[-1], context) if len(found) > 1 else ()
    return (found[:-1], leads) if leads else (found, ())


def with_lead(one: Spoken, leads: tuple[str, ...]) -> Spoken:
    """The sentence with its lead from one beside it, where the leader is one of those who do it."""
    return replace(one, drafts=_with_lead(one.drafts, leads))


def _with_lead(drafts: tuple[Draft, ...], leads: tuple[str, ...]) -> tuple[Draft, ...]:
    one = leads[0] if len(leads) == 1 else None
    return tuple(replace(d, lead=one) if d.lead is None and one in d.owners and len(d.owners) > 1 else d for d in drafts)


def _only_leads(one: Spoken, context: Context) -> tuple[str, ...]:
    if one.drafts or find_mentions(one.text) or not _TELLS_LEAD.search(one.text):
        return ()
    return lead_cue(one.text, context)
