"""Whether the e-mail domains and user groups by which colleagues are recognised lead to a party that there is."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from bot.config import Config
from bot.doctor.finding import Finding, good, mend
from storage.agreements import all_agreements, parties_of
from storage.words import AgreementStatus
from workflows.tracking.people import find_parties


def recognition_findings(session: Session, config: Config) -> Iterator[Finding]:
    """One finding for each name that no agreement has, such as a slip of the finger; one for all that is well."""
    rows = [row for row in all_agreements(session) if row.status is not AgreementStatus.CLOSED]
    named = [*(("domains", *pair) for pair in config.people.domains), *(("groups", *pair) for pair in config.people.groups)]
    unknown = [
        (table, name, party)
        for table, name, party in named
        if not any(len(find_parties(session, row.id, party)) == 1 for row in rows)
    ]
    parties = dict.fromkeys(party.name for row in rows for party in parties_of(session, row.id or 0))
    for table, name, party in unknown:
        text = f'"{name}" hoort volgens people.{table} bij "{party}", en zo heet geen partij'
        yield mend("herkennen", text, f"Schrijf daar een van deze namen: {', '.join(parties)}.")
    if named and not unknown:
        shown = ", ".join(f"{name} ({party})" for _, name, party in named)
        yield good("herkennen", f"vanzelf lid, zodra ze iets doorgeven: {shown}")
