"""A document read in the chat that turns out to be another version of a known agreement: shown first, carried out on a yes.

The question is a row in the outbox (`version:...`), its answer a row `<question>:closed`. The document is not kept in between:
on a yes it is read again and compared with what is in store then: what is carried out is what was shown, else it is shown anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from storage.agreements import Agreement, agreement_of_document
from storage.outbox import Delivery
from storage.words import AgreementStatus, DeliveryKind, Source
from workflows.outgoing import Outgoing, put
from workflows.reading.accept import in_store
from workflows.reading.comparing.compare import compare
from workflows.reading.comparing.comparison import Comparison
from workflows.reading.document_walk import Press, close, concept_shown, is_open, keep, link_here, say, tell_known
from workflows.reading.proposal import Proposal
from workflows.reading.stored_proposal import proposal_of
from workflows.renewing.change_summary import summary_of_changes
from workflows.renewing.known_version import agreement_of_earlier_version, known_version
from workflows.renewing.new_version import renew
from workflows.renewing.titles_apart import is_called_otherwise

VERSION = "version"


def bring_in(session: Session, asked: Delivery, press: Press, proposal: Proposal, content_hash: str) -> None:
    """Tells a known document from another version of it and from a new agreement. `asked` is the question that was answered."""
    if not is_open(session, asked):
        return
    same = agreement_of_document(session, content_hash)
    earlier = agreement_of_earlier_version(session, content_hash) if same is None else None
    kept = known_version(session, proposal) if same is None and earlier is None else None
    again = _Version.of(session, earlier, proposal, content_hash) if earlier is not None else None
    if again is not None and again.can_return:
        _ask(session, asked, press, again, earlier=True)
    elif earlier is not None:
        tell_known(session, asked, press, earlier, earlier=True)
    elif kept is not None:
        _ask(session, asked, press, _Version.of(session, kept, proposal, content_hash))
    else:
        keep(session, asked, press, proposal, content_hash)


def settle_version(
    session: Session, question: Delivery, press: Press, proposal: Proposal, content_hash: str, *, as_new: bool
) -> None:
    """Carries out what was shown, in one transaction; shows it anew when something came in between. Once for each question."""
    if not is_open(session, question):
        return
    if as_new:
        keep(session, question, press, proposal, content_hash)
        return
    agreement = _locked(session, int(question.payload["agreement"]))
    version = _Version.of(session, agreement, proposal, content_hash) if agreement is not None else None
    if version is None or version.basis != question.payload["basis"]:
        bring_in(session, question, press, proposal, content_hash)
    else:
        _carry_out(session, question, press, version)


def _locked(session: Session, agreement_id: int) -> Agreement | None:
    """The agreement, held so that two versions are not carried out at once; none when it is over."""
    wanted = select(Agreement).where(col(Agreement.id) == agreement_id).with_for_update()
    agreement = session.exec(wanted, execution_options={"populate_existing": True}).first()
    return agreement if agreement is not None and agreement.status is not AgreementStatus.CLOSED else None


@dataclass(frozen=True, slots=True)
class _Version:
    """A document beside the agreement that it is a version of."""

    agreement: Agreement
    proposal: Proposal
    content_hash: str
    found: Comparison

    @classmethod
    def of(cls, session: Session, agreement: Agreement, proposal: Proposal, content_hash: str) -> _Version:
        return cls(agreement, proposal, content_hash, compare(proposal_of(session, agreement), proposal))

    @property
    def basis(self) -> list[Any]:
        """What a yes is about: which document takes the place of which, and what that changes."""
        return [self.agreement.content_hash, self.content_hash, self.found.counts]

    @property
    def can_return(self) -> bool:
        """Whether a version of before can take its place again: that is how a version that was wrong is taken back."""
        changes = any(count for fate, count in self.found.counts.items() if fate != "same")
        return changes and not self.found.partial and self.agreement.status is not AgreementStatus.CLOSED


def _ask(session: Session, asked: Delivery, press: Press, version: _Version, *, earlier: bool = False) -> None:
    close(session, asked, "read", press.now)
    key, agreement = f"{VERSION}:{asked.id}", version.agreement
    payload = {
        "message": "version_found",
        "language": agreement.language,
        "key": key,
        "name": asked.payload["name"],
        "file": asked.payload["file"],
        "user": asked.payload["user"],
        "agreement": agreement.id,
        "title": agreement.title,
        "elsewhere": agreement.channel if agreement.channel != asked.channel else None,
        "basis": version.basis,
        "earlier": earlier,
        "called": _other_title(version) if not earlier else None,
        **summary_of_changes(version.found),
    }
    outgoing = Outgoing(
        key=key, kind=DeliveryKind.INTAKE, moment=press.now, payload=payload, channel=asked.channel, thread_ts=asked.thread_ts
    )
    put(session, outgoing, now=press.now)


def _other_title(version: _Version) -> str | None:
    """What the document is called, where that is another agreement's name; a supplement has a title of its own."""
    called = version.proposal.title
    otherwise = not version.found.partial and is_called_otherwise(version.agreement.title, called)
    return called if otherwise else None


def _carry_out(session: Session, question: Delivery, press: Press, version: _Version) -> None:
    agreement = version.agreement
    renew(
        session,
        agreement,
        version.proposal,
        version.found,
        content_hash=version.content_hash,
        person_id=press.person_id,
        source=Source.BUTTON,
        now=press.now,
        rules=press.rules,
    )
    link_here(session, agreement, question, press)
    close(session, question, "applied", press.now)
    changes = summary_of_changes(version.found)
    told = {"message": "version_applied", "language": agreement.language, "title": agreement.title, **changes}
    told |= {"earlier": bool(question.payload.get("earlier"))}
    say(session, question, "told", told, press.now, agreement_id=agreement.id)
    _tell_its_channel(session, question, agreement, told, press.now)
    if agreement.status is AgreementStatus.CONCEPT:
        _show_concept(session, question, press, version)


def _tell_its_channel(session: Session, question: Delivery, agreement: Agreement, told: dict[str, Any], now: datetime) -> None:
    """Where the agreement is followed they hear it too, when it was decided elsewhere."""
    if agreement.channel in {None, question.channel} or agreement.status is not AgreementStatus.ACTIVE:
        return
    key = f"{question.key}:channel"
    outgoing = Outgoing(
        key=key, kind=DeliveryKind.OTHER, moment=now, payload=told, channel=agreement.channel, agreement_id=agreement.id
    )
    put(session, outgoing, now=now)


def _show_concept(session: Session, question: Delivery, press: Press, version: _Version) -> None:
    """A concept still waits for its own yes: shown as it is now."""
    agreement_id = version.agreement.id or 0
    accepted = in_store(session, agreement_id, created=True)
    shown = concept_shown(version.agreement, accepted, version.proposal, press.now, press.rules)
    say(session, question, "concept", shown, press.now, kind=DeliveryKind.INTAKE, agreement_id=agreement_id)
