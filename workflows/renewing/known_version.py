"""Which agreement in store a document is another version of."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, select

from storage.agreements import Agreement, all_agreements, parties_of
from storage.tasks import HistoryEntry
from storage.words import AgreementStatus, PartyRole
from workflows.reading.comparing.compare import compare, is_addendum
from workflows.reading.proposal import Proposal
from workflows.reading.stored_proposal import proposal_of

ENOUGH_ALIKE = 0.4
"""The share of the shorter version's afspraken that must stand in the other one."""
DOCUMENT_HASH = "document_hash"
_SIGN = (PartyRole.GEMEENTE, PartyRole.CORPORATIE)


def known_version(session: Session, proposal: Proposal) -> Agreement | None:
    """The agreement of the same gemeenten and corporaties for the same years that has enough of the same afspraken."""
    scored = [(share, a) for a in _same_table(session, proposal) if (share := _alike(session, a, proposal)) >= ENOUGH_ALIKE]
    return max(scored, key=lambda pair: (pair[0], pair[1].id or 0), default=(0.0, None))[1]


def nearest(session: Session, proposal: Proposal) -> Agreement | None:
    """The agreement to compare with when nobody named one: another version of it, else the likest of those of the same parties,
    else of all."""
    known = known_version(session, proposal)
    if known is not None:
        return known
    said = _names((p.name, p.role) for p in proposal.parties)
    scored = [(len(said & _of(session, a)), _alike(session, a, proposal), a.id or 0, a) for a in all_agreements(session)]
    return max(scored, key=lambda found: found[:3])[3] if scored else None


def agreement_of_earlier_version(session: Session, content_hash: str) -> Agreement | None:
    """The agreement of which exactly this document was a version before."""
    wanted = select(HistoryEntry).where(col(HistoryEntry.task_id).is_(None), col(HistoryEntry.meeting_id).is_(None))
    rows = session.exec(wanted.order_by(col(HistoryEntry.id).desc())).all()
    found = next((row for row in rows if content_hash in row.change.get(DOCUMENT_HASH, ())), None)
    return session.get(Agreement, found.agreement_id) if found is not None else None


def _same_table(session: Session, proposal: Proposal) -> list[Agreement]:
    """Of the same years and the same parties; an addendum may leave out parties and say another year of the term."""
    addendum = is_addendum(proposal)
    found = []
    for agreement in all_agreements(session):
        names = _of(session, agreement)
        said = _names((p.name, p.role) for p in proposal.parties)
        same_parties = bool(said) and (said <= names if addendum else said == names)
        if agreement.status is not AgreementStatus.CLOSED and same_parties and _same_years(agreement, proposal, within=addendum):
            found.append(agreement)
    return found


def _same_years(agreement: Agreement, proposal: Proposal, *, within: bool) -> bool:
    if within and agreement.year_start and proposal.year_start:
        return agreement.year_start <= proposal.year_start <= (agreement.year_end or agreement.year_start)
    return (agreement.year_start, agreement.year_end) == (proposal.year_start, proposal.year_end)


def _names(parties: Iterable[tuple[str, PartyRole]]) -> set[str]:
    return {name.casefold() for name, role in parties if role in _SIGN}


def _of(session: Session, agreement: Agreement) -> set[str]:
    """Who signed the agreement."""
    return _names((p.name, p.role) for p in parties_of(session, agreement.id or 0))


def _alike(session: Session, agreement: Agreement, proposal: Proposal) -> float:
    """The share of the shorter version that was found in the longer one; an addendum to an agreement belongs to it by name."""
    old = proposal_of(session, agreement)
    least = min(len(old.afspraken), len(proposal.afspraken))
    if not least:
        return 0.0
    share = compare(old, proposal).paired / least
    return max(share, ENOUGH_ALIKE) if is_addendum(proposal) else share
