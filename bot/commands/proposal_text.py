"""A proposal for a person's eyes: what was found, what to look at first, and what is not clear."""

from __future__ import annotations

from bot.commands.dutch_words import PARTY
from bot.commands.screen import shorter
from bot.messages.made_of.dates import amount_text
from bot.messages.made_of.rhythm import rhythm_text
from calendars.periods import rhythm
from workflows.reading.proposal import Place, Proposal, ProposedAfspraak, ProposedTask
from workflows.reading.read import ASSUMED_YEAR
from workflows.reading.smart import smart_check

DOUBTFUL = 0.7
"""Below this a person looks at the task first."""
SHOWN_SUGGESTIONS = 8
LONGEST = 66
"""Characters of an afspraak on its line."""


def proposal_text(proposal: Proposal) -> str:
    """The whole of it: parties, afspraken by theme with their tasks, meetings, doubts."""
    lines = [_title(proposal), ""]
    lines += ["Partijen: " + ", ".join(f"{party.name} ({PARTY[party.role]})" for party in proposal.parties)]
    theme: str | None = None
    for afspraak in proposal.afspraken:
        if afspraak.theme != theme:
            theme = afspraak.theme
            lines += ["", theme or "Zonder thema"]
        lines += _afspraak_lines(afspraak)
    tasks = sum(len(afspraak.tasks) for afspraak in proposal.afspraken)
    lines += ["", f"Overleg en termijnen: {len(proposal.meetings)}"]
    lines += [f"  {meeting.name}: {meeting.when}" for meeting in proposal.meetings]
    lines += doubts_text(proposal)
    lines += ["", f"{len(proposal.afspraken)} afspraken, {tasks} taken. Er is niets bewaard; dat doet `nakomen import`."]
    return "\n".join(lines)


def _title(proposal: Proposal) -> str:
    """The title, with the years where it doesn't say them itself."""
    years = "-".join(str(year) for year in dict.fromkeys((proposal.year_start, proposal.year_end)) if year)
    return proposal.title if years in proposal.title else f"{proposal.title} ({years})"


def doubts_text(proposal: Proposal) -> list[str]:
    """What a person looks at before saying yes: the doubtful tasks, most doubtful first, and what the afspraken leave open."""
    lines: list[str] = []
    doubtful = [(task, a) for a in proposal.afspraken for task in a.tasks if task.confidence < DOUBTFUL]
    if doubtful:
        lines += ["", "Controleer eerst (meest onzeker bovenaan):"]
        lines += [_doubt_line(task, a) for task, a in sorted(doubtful, key=lambda pair: pair[0].confidence)]
    if proposal.warnings:
        lines += ["", "Nog niet duidelijk:", *(f"  - {note.said('nl')}" for note in proposal.warnings)]
    return lines + _suggestions(proposal)


def _suggestions(proposal: Proposal) -> list[str]:
    findings = smart_check(proposal)
    if not findings:
        return []
    lines = ["", "Zo kan het scherper:"]
    lines += [f"  - {finding.number}: {finding.suggestion}" for finding in findings[:SHOWN_SUGGESTIONS]]
    more = len(findings) - SHOWN_SUGGESTIONS
    return [*lines, f"  En nog {more}; `nakomen smart` laat alles zien."] if more > 0 else lines


def _doubt_line(task: ProposedTask, afspraak: ProposedAfspraak) -> str:
    sure = round(task.confidence * 100)
    return f"  - {afspraak.number}{where(task.place)}, {sure}% zeker: {_task_line(task)}\n      “{' '.join(task.quote.split())}”"


def where(place: Place | None) -> str:
    """ " (blz. 4, regel 12)", or nothing where it isn't known."""
    return f" (blz. {place.page}, regel {place.line})" if place else ""


def _afspraak_lines(afspraak: ProposedAfspraak) -> list[str]:
    heading = afspraak.heading if afspraak.heading != afspraak.theme else None
    about = heading or shorter(" ".join(afspraak.text.split()), LONGEST)
    return [f"  {afspraak.number:<6} {about}", *(f"         → {_task_line(task)}" for task in afspraak.tasks)]


def _days(task: ProposedTask) -> str:
    """From when to when; of a document that names no year only the days."""
    start, due = task.period.start, task.period.due
    if start.year == ASSUMED_YEAR:
        return f"{start:%d-%m} t/m {due:%d-%m}, jaar onbekend"
    return f"{start:%d-%m-%Y} t/m {due:%d-%m-%Y}"


def _task_line(task: ProposedTask) -> str:
    owners = ", ".join(task.owners) or "niemand genoemd"
    doubt = " (controleer dit)" if task.confidence < DOUBTFUL else ""
    when = _days(task)
    if often := rhythm(task.period.recurrence, task.period.times_per_year):
        when += f", {rhythm_text(often, 'nl')}"
    condition = ", alleen als de voorwaarde geldt" if task.conditional else ""
    goal = f", doel: {amount_text(task.target.value, task.target.unit, 'nl')}" if task.target else ""
    return f"{owners}: {task.title} [{when}{goal}{condition}]{doubt}"
