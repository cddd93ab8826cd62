"""Which party a reply says that the work waits for: "we wachten op HDS", "ligt bij de gemeente".

That it stands still is what the words say; that the other party is asked about it, as after the form, is theirs to say: we ask.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex
from sqlmodel import Session

from calendars.lazy_pattern import lazy_regex
from storage.agreements import Party, parties_of
from storage.outbox import Question
from storage.words import PartyRole
from workflows.answering.questions import propose, supersede
from workflows.answering.understanding.meaning import Intent, Understanding
from workflows.answering.voice import Outcome, Voice
from workflows.tracking.people import parties_of as parties_of_person
from workflows.tracking.stands import Stand
from workflows.tracking.views import TaskView

WAITING = "waiting"

_WAITS = lazy_regex(
    r"(?i)\b(?:(?:wacht(?:en)?|wachtende|(?:in\s+)?afwachting|hangt|ligt|liggen|afhankelijk|wait(?:s|ing)?|pending|lies|depends?)"
    r"\b(?:\s+(?!(?:en|maar|want|omdat|terwijl|and|but|because)\b)[^\s,.;:!?()]+){0,7}?"
    r"\s+(?:op|van|bij|for|on|with)|is\s+(?:nu\s+|nog\s+)*aan"
    r"|(?:it|this|everything)(?:'s|\s+is)(?:\s+(?:now|still|currently|back|sitting|lying))*\s+with|(?:sits|sitting|lying)(?:\s+(?:now|still))*\s+with)\s+"
    r"(?P<whom>[^,.;:!?()\n]+?)(?=\s+(?:maar|want|omdat|terwijl|zodat|but|because|so)\b|[,.;:!?()\n]|$)|"
    r"(?:^|[,.;:!?()\n])\s*(?P<turn>[^,.;:!?()\n]+?)\s+(?:is|zijn)\s+(?:nu\s+|nog\s+)*aan\s+(?:zet|de\s+beurt)\b"
)
"""The words behind what waits, up to the end of its clause: "een reactie van de huurdersraad"."""

_LIES_WITH = lazy_regex(
    r"\b(?i:ligt|liggen|zit|zitten|lies|sits|(?:it|this)(?:'s|\s+is)|is\s+now)\s+(?i:(?:nu|nog|al|weer|momenteel|inmiddels|even|op\s+dit\s+moment|now|still)\s+)*"
    r"(?i:bij|with)\s+(?P<whom>\p{Lu}\p{Ll}+(?:\s+(?:(?:van|de|der|den|ten|ter)\s+)*\p{Lu}\p{Ll}+)?)"
    r"(?i:\s+(?:nu|hoor|momenteel|now))*\s*(?=[,.;:!?()\n]|$)"
)
_STANDS_STILL = lazy_regex(r"(?i)\b(?:stil|wacht\w*|geblokkeerd|blocked|vast|vastgelopen|stilstand|standstill|waiting)\b")
_DENIED = lazy_regex(r"(?i)\b(?:niet|geen|not|no\s+longer|nooit)\b")
_IS_THEIRS = lazy_regex(
    r"(?i)(?:\A|[,.;:!]|\b(?:maar|want|en|but|and|because)\b)\W*(?:(?:dat|dit|deze|het|die|that|this|it)(?:['’]s|\s+(?:is|ligt|hoort|hoort\s+thuis))\s+)"
    r"(?:(?:echt|toch|gewoon|meer|iets|nu|really|actually|now|wel)\s+)*"
    r"(?:(?:(?:een\s+)?(?:taak|zaak)\s+)?(?:voor|aan|van|bij)|(?:(?:a|the)\s+)?(?:job|task|matter|work)\s+(?:for|of)|for|up\s+to|with)\s+"
    r"(?P<whom>[^,.;:!?()\n]+?)(?:\s+(?:to\s+\w+|te\s+\w+|om\s+te\s+\w+|hoor|nu|now|zelf|themselves))*[\s.!]*\Z"
    r"|(?:\A|[,.;:!]|\b(?:but|and|because)\b)\W*(?:that|this|it)(?:['’]s|\s+is)\s+(?:really\s+|actually\s+|now\s+)*"
    r"(?P<theirs>[^,.;:!?()\n]+?)(?:['’]s|['’])\s+(?:job|task|turn|work|responsibility|call)[\s.!]*\Z"
)
"""That it is another party's to do: "dat is voor HDS", "not our job, that's for the municipality"."""

_ROLES = {
    PartyRole.GEMEENTE: r"gemeente|municipality",
    PartyRole.CORPORATIE: r"(?:woning)?corporatie|woningbouwvereniging|(?:housing\s+)?association|verhuurder|landlord",
    PartyRole.HUURDERSORGANISATIE: r"huurders(?:raad|organisatie|vereniging|belangenorganisatie|koepel|platform)?|tenants",
}


def party_waited_for(session: Session, view: TaskView, text: str | None, *, by: int | None = None) -> Party | None:
    """The one party that these words wait for; None where they name none, or more than one, or who has it alone.

    Of who do it together one may wait for another: not for the own party of who says it (`by`).
    """
    own = parties_of_person(session, agreement_id=view.agreement_id, person_id=by) if by is not None else {*view.owner_ids}
    together = len(view.owner_ids) > 1 and bool(own & {*view.owner_ids})
    not_waited_for = own if together else {*view.owner_ids}
    parties = [party for party in parties_of(session, view.agreement_id) if party.id not in not_waited_for]
    named = {party.id: party for whom in _waited(text or "") for party in _named_in(whom, parties)}
    return next(iter(named.values())) if len(named) == 1 else None


def party_that_has_it(session: Session, view: TaskView, text: str | None, *, by: int | None) -> Party | None:
    """The one other party whose work the owner says that this is, where nothing but that party is named: "that's for HDS"."""
    found = _IS_THEIRS.search(text or "")
    if found is None:
        return None
    own = parties_of_person(session, agreement_id=view.agreement_id, person_id=by) if by is not None else {*view.owner_ids}
    whom = (found["whom"] or found["theirs"]).strip()
    named = _named_in(
        whom, [party for party in parties_of(session, view.agreement_id) if party.id not in {*own, *view.owner_ids}]
    )
    return named[0] if len(named) == 1 and _is_all_of(whom, named[0]) else None


def _is_all_of(whom: str, party: Party) -> bool:
    """Whether the words name this party and say no more: "HDS belangrijk" says more."""
    names = "|".join(regex.escape(name) for name in (party.name, *party.aliases))
    noun = _ROLES.get(party.role) if party.role is not None else None
    return regex.fullmatch(rf"(?i:(?:(?:de|het|the)\s+)?(?:{names}{f'|{noun}' if noun else ''}))", whom) is not None


def has_it_instead(session: Session, view: TaskView, whom: str) -> Party | None:
    """The one party, neither an owner nor the one that is waited for, of whom it is said that it lies with them."""
    known = {*view.owner_ids, view.waiting_for_id}
    named = _named_in(whom, [party for party in parties_of(session, view.agreement_id) if party.id not in known])
    return named[0] if len(named) == 1 else None


def lies_with_somebody(session: Session, view: TaskView, text: str | None) -> bool:
    """Whether all that is told is that it lies with somebody who is no party: "ligt bij Piet". He may be the one who does it."""
    found = None if _STANDS_STILL.search(text or "") else _LIES_WITH.search(text or "")
    return found is not None and not _named_in(found["whom"], parties_of(session, view.agreement_id))


def ask_whom(session: Session, view: TaskView, party: Party, said: Understanding, voice: Voice) -> Outcome:
    """Asks whether it waits for this party; a no leaves what the words say themselves: a standstill, else nothing."""
    supersede(session, view, voice)
    proposal = said.as_json() | {"intent": WAITING, "waiting_for_party_id": party.id}
    proposal |= {"said": said.intent.value} if said.intent is Intent.BLOCKED else {}
    propose(session, view, proposal, voice, waiting_for=party.name)
    return Outcome("asked")


def stands_still(question: Question) -> Stand | None:
    """What they said themselves, when it was asked of this question whom it waits for; None for other questions."""
    if question.proposal.get("intent") != WAITING or "said" not in question.proposal:
        return None
    fields = {name: question.proposal.get(name) for name in ("percent", "value")}
    return Stand(str(question.proposal["said"]), **fields)


def _waited(text: str) -> Iterable[str]:
    for found in _WAITS.finditer(text):
        if not _DENIED.search(found[0]):
            yield found["whom"] or found["turn"]


def _named_in(whom: str, parties: Iterable[Party]) -> list[Party]:
    """By name, alias, or what only one of them is: "de huurdersraad". Another's name behind the noun is another."""
    parties = list(parties)
    by_name = [party for party in parties if any(_holds(whom, name) for name in (party.name, *party.aliases))]
    if by_name:
        return by_name
    found = []
    for role, noun in _ROLES.items():
        alike = [party for party in parties if party.role == role]
        if len(alike) == 1 and regex.search(rf"(?i:\b(?:{noun})\b)(?!\s+\p{{Lu}})", whom):
            found += alike
    return found


def _holds(whom: str, name: str) -> bool:
    return len(name) > 1 and regex.search(rf"(?i)(?<![\w-]){regex.escape(name)}(?![\w-])", whom) is not None
