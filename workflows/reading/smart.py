"""The SMART check: is it clear who does what, and when? And how to mend it where it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workflows.reading.checking.facts import is_fact
from workflows.reading.checking.sharper_wording import Gaps, sharper
from workflows.reading.checking.suggestions import is_measurable, name_a_date, name_a_number, name_an_owner
from workflows.reading.checking.who_acts import Scene
from workflows.reading.commitments.targets import target_of
from workflows.reading.layout.meeting_sections import told_kinds
from workflows.reading.proposal import MeetingKind, Place, Proposal, ProposedAfspraak, ProposedTask, Section
from workflows.reading.reading_notes import Note


class Missing(StrEnum):
    """What an afspraak leaves open."""

    OWNER = "wie"
    MEASURE = "meetbaar"
    DATE = "wanneer"


NOTES = {Missing.DATE: "no_date", Missing.OWNER: "no_owner", Missing.MEASURE: "no_measure"}
FIELDS = {Missing.OWNER: "who", Missing.MEASURE: "measurable", Missing.DATE: "when"}


@dataclass(frozen=True, slots=True)
class SmartFinding:
    """One thing that an afspraak leaves open, the sentence it is about, and a concrete suggestion in plain Dutch."""

    number: str
    missing: Missing
    suggestion: str
    sentence: str


@dataclass(frozen=True, slots=True)
class SmartVerdict:
    """What one afspraak says and leaves open; `sharper` is a wording that says it, with the blanks between brackets."""

    number: str
    theme: str | None
    heading: str | None
    place: Place | None
    findings: tuple[SmartFinding, ...]
    sharper: str | None = None

    def says(self, what: Missing) -> bool:
        """Whether it says this."""
        return all(finding.missing is not what for finding in self.findings)

    def as_json(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        return {
            "number": self.number,
            "theme": self.theme,
            "heading": self.heading,
            "page": self.place.page if self.place else None,
            "line": self.place.line if self.place else None,
            **{name: self.says(what) for what, name in FIELDS.items()},
            "findings": [
                {"missing": FIELDS[f.missing], "suggestion": f.suggestion, "sentence": f.sentence} for f in self.findings
            ],
            "sharper": self.sharper,
        }


def smart_verdicts(proposal: Proposal) -> tuple[SmartVerdict, ...]:
    """Each afspraak in the order of the document; running work and what only announces its parts are left alone."""
    scene = Scene(proposal)
    return tuple(_verdict(a, scene) for a in _judged(proposal))


def smart_check(proposal: Proposal) -> tuple[SmartFinding, ...]:
    """Everything that is left open, in the order of the document."""
    return tuple(finding for verdict in smart_verdicts(proposal) for finding in verdict.findings)


def notes_of(proposal: Proposal) -> tuple[Note, ...]:
    """The check in a few notes, for the proposal itself."""
    scene = Scene(proposal)
    open_things = [(a.number, _open_sentences(a, scene)) for a in _judged(proposal)]
    found = [
        Note(code, tuple(dict.fromkeys(number for number, left in open_things if missing in left)))
        for missing, code in NOTES.items()
    ]
    return tuple(note for note in found if note.about)


def _judged(proposal: Proposal) -> list[ProposedAfspraak]:
    """Those whose lettered parts don't say it all, and that promise something."""
    lettered = {a.number[:-1] for a in proposal.afspraken if a.number[-1:].isalpha()}
    judged = (a for a in proposal.afspraken if a.section is Section.AFSPRAAK and (a.tasks or a.number not in lettered))
    return [a for a in judged if not (is_fact(a) or _only_meets(a))]


def _only_meets(afspraak: ProposedAfspraak) -> bool:
    """Whether it only says when the parties meet, which stands among the meetings."""
    return not afspraak.tasks and bool(told_kinds([afspraak.text]) - {MeetingKind.DEADLINE})


def _verdict(afspraak: ProposedAfspraak, scene: Scene) -> SmartVerdict:
    sentences = _open_sentences(afspraak, scene)
    nearby = scene.nearby(afspraak) if sentences else ()
    findings = tuple(
        SmartFinding(afspraak.number, missing, _suggestion(missing, sentence, nearby, scene), sentence)
        for missing, sentence in sentences.items()
    )
    return SmartVerdict(
        afspraak.number, afspraak.theme, afspraak.heading, afspraak.place, findings, _wording(sentences, nearby, scene)
    )


def _suggestion(missing: Missing, sentence: str, nearby: tuple[str, ...], scene: Scene) -> str:
    match missing:
        case Missing.OWNER:
            return name_an_owner(nearby)
        case Missing.MEASURE:
            return name_a_number(sentence)
        case Missing.DATE:
            return name_a_date(sentence, scene.proposal)


def _open_sentences(afspraak: ProposedAfspraak, scene: Scene) -> dict[Missing, str]:
    """For each thing that is left open the sentence that does so."""
    if not afspraak.tasks:
        core = scene.core_of(afspraak.text)
        found: dict[Missing, str | None] = {
            Missing.OWNER: None if afspraak.named or scene.names_somebody(afspraak.text) else core,
            Missing.MEASURE: None if target_of(core) or is_measurable(core, dated=False) else core,
            Missing.DATE: None if scene.says_when(core) else core,
        }
    else:
        found = {
            Missing.OWNER: _first(afspraak, lambda task: not task.owners),
            Missing.MEASURE: _first(afspraak, lambda task: task.target is None and not is_measurable(task.quote, dated=True)),
        }
    return {missing: sentence for missing, sentence in found.items() if sentence is not None}


def _first(afspraak: ProposedAfspraak, leaves_open: Callable[[ProposedTask], bool]) -> str | None:
    return next((task.quote for task in afspraak.tasks if leaves_open(task)), None)


def _wording(found: dict[Missing, str], nearby: tuple[str, ...], scene: Scene) -> str | None:
    """A wording for the first sentence that leaves something open, with all that it leaves open."""
    sentence = next(iter(found.values()), None)
    if sentence is None:
        return None
    gaps = {missing for missing, text in found.items() if text == sentence}
    return sharper(sentence, Gaps(Missing.OWNER in gaps, Missing.DATE in gaps, Missing.MEASURE in gaps), nearby, scene)
