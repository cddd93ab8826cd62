"""What a message says of a document that was read: title, parties, how many of what, and what is not clear. Plain values."""

from __future__ import annotations

from datetime import date
from typing import Any

from workflows.reading.proposal import PartyRole, Proposal, ProposedTask
from workflows.reading.refusals import no_agreement
from workflows.reading.series import is_series
from workflows.reading.smart import NOTES, Missing, smart_check

SHOWN_UNCLEAR = 3
_NAMES = {Missing.DATE: "date", Missing.OWNER: "owner"}


def summary_of(proposal: Proposal, *, today: date) -> dict[str, Any]:
    """The proposal in a few values of plain JSON; `unclear` holds the first afspraken without a date or an owner.

    `ended` is the agreement's last year when that is over by `today`.
    """
    last = proposal.year_end or proposal.year_start
    return {
        "ended": last if last is not None and last < today.year else None,
        "years": [year for year in dict.fromkeys((proposal.year_start, proposal.year_end)) if year],
        "parties": [party.name for party in proposal.parties if party.role is not PartyRole.OTHER],
        "others": [party.name for party in proposal.parties if party.role is PartyRole.OTHER],
        "afspraken": len(proposal.afspraken),
        "returning": any(is_series(task.period) for task in _tasks(proposal)),
        "meetings_from": "document" if proposal.meetings else "cycle",
        "unclear": [found for missing in _NAMES if (found := _unclear(proposal, missing))],
        "notes": [note.as_json() for note in proposal.warnings if note.code not in NOTES.values()],
    }


def check_year(proposal: Proposal) -> None:
    """Refuses what names no year: every date would be a guess, and there is no place to fill it in."""
    if proposal.year_start is None:
        raise no_agreement("no_year")


def _tasks(proposal: Proposal) -> list[ProposedTask]:
    return [task for afspraak in proposal.afspraken for task in afspraak.tasks]


def _unclear(proposal: Proposal, missing: Missing) -> dict[str, Any] | None:
    """The afspraken that leave this open, each once: how many, and the first with their sentence."""
    sentences: dict[str, str] = {}
    for finding in smart_check(proposal):
        if finding.missing is missing:
            sentences.setdefault(finding.number, finding.sentence)
    first = list(sentences.items())[:SHOWN_UNCLEAR]
    items = [{"number": number, "quote": sentence} for number, sentence in first]
    return {"missing": _NAMES[missing], "count": len(sentences), "items": items} if items else None
