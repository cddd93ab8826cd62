"""The SMART check: is it clear who does what, and when? And how to mend it where it is not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workflows.reading.proposal import Proposal, ProposedAfspraak, Section


class Missing(StrEnum):
    """What an afspraak leaves open."""

    OWNER = "wie"
    MEASURE = "meetbaar"
    DATE = "wanneer"


@dataclass(frozen=True, slots=True)
class SmartFinding:
    """One thing that an afspraak leaves open, the sentence it is about, and a concrete suggestion in plain Dutch."""

    number: str
    missing: Missing
    suggestion: str
    sentence: str


def smart_check(proposal: Proposal) -> tuple[SmartFinding, ...]:
    """For each afspraak what it leaves open, in the order of the document; running work is left alone."""
    parents = {a.number for a in proposal.afspraken if any(_child(a.number, b.number) for b in proposal.afspraken)}
    found: list[SmartFinding] = []
    for afspraak in proposal.afspraken:
        if afspraak.section is Section.AFSPRAAK and not (afspraak.number in parents and not afspraak.tasks):
            found.extend(_findings(afspraak, proposal))
    return tuple(found)


def _child(number: str, other: str) -> bool:
    return len(other) == len(number) + 1 and other.startswith(number) and other[-1].isalpha()


def _findings(afspraak: ProposedAfspraak, proposal: Proposal) -> list[SmartFinding]:
    if not afspraak.tasks:
        return [SmartFinding(afspraak.number, Missing.DATE, _no_date(afspraak, proposal), afspraak.text)]
    found = []
    loose = next((t for t in afspraak.tasks if not t.owners), None)
    if loose:
        found.append(
            SmartFinding(
                afspraak.number,
                Missing.OWNER,
                f"Zeg wie dit doet, bijvoorbeeld: “{_example(proposal)} zorgt hiervoor.” Het gaat om: “{_short(loose.quote)}”",
                loose.quote,
            )
        )
    vague = next((t for t in afspraak.tasks if t.target is None and not _has_result(t.quote)), None)
    if vague:
        found.append(
            SmartFinding(
                afspraak.number,
                Missing.MEASURE,
                f"Zeg waaraan je ziet dat het klaar is: een aantal of een stuk dat er dan ligt. Het gaat om: "
                f"“{_short(vague.quote)}”",
                vague.quote,
            )
        )
    return found


def _no_date(afspraak: ProposedAfspraak, proposal: Proposal) -> str:
    year = proposal.year_start
    example = f"“uiterlijk 1 juli {year}” of “in Q2 {year}”" if year else "“uiterlijk 1 juli” of “in Q2”"
    return f"Zeg wanneer het klaar is, bijvoorbeeld {example}, en wie het doet. Het gaat om: “{_short(afspraak.text)}”"


def _example(proposal: Proposal) -> str:
    name = proposal.parties[0].name if proposal.parties else "de gemeente"
    return name[:1].upper() + name[1:]


_RESULTS = (
    "plan",
    "overeenkomst",
    "afspra",
    "bijeenkomst",
    "overleg",
    "gesprek",
    "rapport",
    "evaluatie",
    "geëvalueerd",
    "evalueren",
    "evalueert",
    "overzicht",
    "advies",
    "besluit",
    "convenant",
    "onderzoek",
    "protocol",
    "werkwijze",
    "aanpak",
    "voorstel",
    "planning",
    "regeling",
    "avond",
    "schouw",
    "notitie",
    "visie",
    "kaart",
    "campagne",
    "pilot",
    "monitor",
    "gegevens",
    "lijst",
    "aanvra",
)


def _has_result(quote: str) -> bool:
    """Whether the words name something that can be seen when it is there."""
    plain = quote.lower()
    return any(word in plain for word in _RESULTS)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 110 else plain[:109].rsplit(" ", 1)[0] + "…"


def warnings_of(proposal: Proposal) -> tuple[str, ...]:
    """The check in a few sentences, for the proposal itself."""
    found = smart_check(proposal)
    sentences = []
    for missing, words in (
        (Missing.DATE, "zonder datum"),
        (Missing.OWNER, "zonder duidelijke eigenaar"),
        (Missing.MEASURE, "zonder iets dat je kunt meten"),
    ):
        numbers = list(dict.fromkeys(f.number for f in found if f.missing is missing))
        if numbers:
            sentences.append(f"{len(numbers)} {'afspraak' if len(numbers) == 1 else 'afspraken'} {words}: {', '.join(numbers)}.")
    return tuple(sentences)
