"""From the bytes of a document to the proposal that a person confirms.

extract (bytes -> lines) -> paragraphs -> segment (afspraken, procedure) -> parties -> recognise (tasks), procedure (meetings).
"""

from __future__ import annotations

from dataclasses import replace

from workflows.reading.addenda import leaves_the_rest
from workflows.reading.agreement import about
from workflows.reading.checking.doubts import with_doubts
from workflows.reading.commitments.recognise import recognise
from workflows.reading.commitments.times.timing import Calendar
from workflows.reading.formats.extract import extract
from workflows.reading.genre import check_duties, check_found, check_text
from workflows.reading.kinds.kind_of_afspraak import kind_of
from workflows.reading.layout.items import Item
from workflows.reading.layout.paragraphs import paragraphs
from workflows.reading.layout.segment import segment
from workflows.reading.parties.references import Cast
from workflows.reading.parties.register import register, signing
from workflows.reading.proposal import Proposal, ProposedAfspraak
from workflows.reading.reading_notes import Note
from workflows.reading.side_by_side import Beside, in_turn, share_for_two
from workflows.reading.smart import notes_of
from workflows.reading.year_cycle.year_meetings import find_loose_meetings, find_meetings

ASSUMED_YEAR = 2000
"""Where the document names no year: before the law that asks for these agreements, so that it is nobody's."""


def read_document(data: bytes, *, name: str, beside: Beside = in_turn) -> Proposal:
    """What the document says, as a proposal. Raises UnreadableDocument or NoAgreement, each with a sentence for a person.

    Pure: the same bytes and name give the same proposal. `beside` may do a part of the work at the same time.
    """
    document = extract(data, name=name)
    text = paragraphs(document)
    doubt = check_text(text, monitor=document.monitor)
    segments = segment(text)
    signed = signing(segments, monitor=document.monitor)
    check_found(segments, signed.parties, doubt, monitor=document.monitor)
    facts = about(segments, name=document.name)
    first_year = facts.year_start or 0
    calendar = Calendar(facts.year_start or ASSUMED_YEAR, facts.year_end or ASSUMED_YEAR, facts.signed_on)
    cast = register(segments, signed, calendar)
    share = share_for_two(segments)
    others = beside(
        lambda: (
            _understood(segments.items[share:], cast, calendar),
            find_meetings(segments.procedure, cast, first_year) or find_loose_meetings(segments, cast, first_year),
        )
    )
    mine = _understood(segments.items[:share], cast, calendar)
    theirs, meetings = others()
    afspraken = mine + theirs
    check_duties(afspraken, doubt)
    proposal = Proposal(
        document=document.name,
        title=facts.title,
        year_start=facts.year_start,
        year_end=facts.year_end,
        signed_on=facts.signed_on,
        parties=cast.parties,
        afspraken=afspraken,
        meetings=meetings,
        addition=leaves_the_rest(text),
        warnings=(*document.notes, *(() if facts.year_start else (Note("no_year"),))),
    )
    return replace(proposal, warnings=(*proposal.warnings, *notes_of(proposal)))


def _understood(items: tuple[Item, ...], cast: Cast, calendar: Calendar) -> tuple[ProposedAfspraak, ...]:
    """The afspraken with their tasks, kinds and doubts."""
    return tuple(with_doubts(replace(one, kind=kind_of(one, cast)), cast) for one in recognise(items, cast, calendar))
