"""`smart`: which afspraken don't say who, what measurable or when, and how to mend each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.documents import understood
from bot.commands.options import AtOption, ConfigOption, JsonOption, show, show_json
from bot.commands.screen import shorter, wrapped
from bot.config_file import load_config
from bot.context import store
from workflows.errors import Refused
from workflows.reading.proposal import Proposal
from workflows.reading.smart import Missing, SmartVerdict, smart_verdicts
from workflows.reading.stored_proposal import proposal_of
from workflows.tracking.people import find_agreement

DOCUMENTS = frozenset({".pdf", ".docx", ".md", ".html", ".htm", ".txt", ".xlsx", ".doc"})
MARKS = {Missing.OWNER: "Wie?", Missing.MEASURE: "Meetbaar?", Missing.DATE: "Wanneer?"}


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("smart")(smart)


def smart(
    what: Annotated[
        str,
        typer.Argument(
            metavar="AFSPRAKEN|BESTAND",
            help="Een document, ook een concept dat nog niet is getekend; of nummer of titel van bewaarde afspraken.",
        ),
    ],
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Kijkt of per afspraak duidelijk is wie er wat doet, en wanneer. Zegt bij elk gat hoe je het vult. Bewaart niets.

    Voorbeelden:

    nakomen smart concept-2027.docx

    nakomen smart 3 --json
    """
    del at  # what an afspraak says is the same on every day
    proposal = _proposal(what, config)
    verdicts = smart_verdicts(proposal)
    if as_json:
        complete = sum(not verdict.findings for verdict in verdicts)
        show_json(
            {
                "title": proposal.title,
                "checked": len(verdicts),
                "complete": complete,
                "afspraken": [verdict.as_json() for verdict in verdicts],
            }
        )
    else:
        show(smart_text(proposal.title, verdicts))


def _proposal(what: str, config: Path | None) -> Proposal:
    """Of a file that is there, else of an agreement in store."""
    if what == "-" or Path(what).is_file():
        return understood(what)[1]
    if Path(what).suffix.lower() in DOCUMENTS:
        raise Refused(f"Het bestand {what} bestaat niet. Kijk of de naam klopt.")
    with store(load_config(config), writes=False) as database, database.read() as session:
        return proposal_of(session, find_agreement(session, what))


def smart_text(title: str, verdicts: tuple[SmartVerdict, ...]) -> str:
    """The check for a person's eyes: only what is open, each with what to do about it."""
    open_ones = [verdict for verdict in verdicts if verdict.findings]
    lines = [title, "", _score(verdicts, len(open_ones))]
    for verdict in open_ones:
        lines += ["", *_verdict_lines(verdict)]
    return "\n".join(lines)


def _score(verdicts: tuple[SmartVerdict, ...], left: int) -> str:
    if not verdicts:
        return "Er zijn geen afspraken om na te kijken."
    if not left:
        return f"Alle {len(verdicts)} afspraken zeggen wie er wat doet, en wanneer."
    says = "afspraak zegt" if len(verdicts) - left == 1 else "afspraken zeggen"
    return f"{len(verdicts) - left} van de {len(verdicts)} {says} wie er wat doet, en wanneer. Bij de andere ontbreekt iets:"


def _verdict_lines(verdict: SmartVerdict) -> list[str]:
    where = f" (blz. {verdict.place.page}, regel {verdict.place.line})" if verdict.place else ""
    sentence = " ".join(verdict.findings[0].sentence.split())
    lines = [f"{verdict.number}{where}", *wrapped(f"“{shorter(sentence)}”", "  ")]
    for finding in verdict.findings:
        lines += wrapped(f"{MARKS[finding.missing]} {finding.suggestion}", "  - ")
    if verdict.sharper:
        lines += wrapped(f"Scherper: {verdict.sharper}", "  → ")
    return lines
