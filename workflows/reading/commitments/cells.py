"""An action with its owner and its time in cells or labelled lines beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from workflows.reading.commitments.actors import grouped
from workflows.reading.commitments.context import Context
from workflows.reading.commitments.drafts import Draft, drafts_of
from workflows.reading.commitments.targets import target_of
from workflows.reading.commitments.timing import Term, narrowed, terms_in
from workflows.reading.layout.tables import Cells
from workflows.reading.sentences.clauses import is_conditional


def cell_drafts(action: str, cells: Cells, context: Context) -> tuple[list[Draft], tuple[str, ...]]:
    """The commitment of an action whose own words name no time: the time of its cells, the owner of its words or cells."""
    owners, lead = people(cells, context)
    _, names = drafts_of(action, context, owners)
    terms = _times(cells, context)
    together = re.search(r"(?i)\b(?:samen|in samenwerking) met\b", action)
    who = context.cast.in_order({*names, *owners}) if together else names or owners
    drafts = [
        Draft(
            0,
            len(action),
            t.period,
            who,
            lead if lead in who or not names else None,
            target_of(action),
            is_conditional(action),
            0.9 if who else 0.6,
        )
        for t in terms
    ]
    return drafts, who


def filled(drafts: list[Draft], cells: Cells, context: Context) -> list[Draft]:
    """Commitments with their own time: their own words win, the cells beside them fill what is left open."""
    owners, lead = people(cells, context)
    return [_filled(draft, owners, lead) for draft in drafts]


def _filled(draft: Draft, owners: tuple[str, ...], lead: str | None) -> Draft:
    if draft.own and draft.owners:
        return replace(draft, lead=draft.lead or (lead if lead in draft.owners else None))
    return replace(draft, owners=owners or draft.owners, lead=draft.lead or lead)


def people(cells: Cells, context: Context) -> tuple[tuple[str, ...], str | None]:
    """The owners in the cells in the order of the parties, and the lead where a cell names just one."""
    texts = [cells.owner] if cells.owner else [] if cells.lead else [t for t in cells.others if len(t) < 60]
    leads = _named(cells.lead, context)
    owners = {n for text in texts for n in _named(text, context)}
    return context.cast.in_order(owners | set(leads)), leads[0] if len(leads) == 1 else None


def _named(text: str, context: Context) -> tuple[str, ...]:
    return context.cast.in_order({n for g in grouped(context.cast.refs(text), text) for n in context.names_of(g, text)})


def _times(cells: Cells, context: Context) -> list[Term]:
    texts = [cells.time] if cells.time else list(cells.others)
    for text in texts:
        terms = narrowed(terms_in(text, calendar=context.calendar, year=context.year))
        if terms and len(text) < 80:
            return terms
    return []
