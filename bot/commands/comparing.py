"""`compare`: two versions of an agreement beside each other, afspraak by afspraak."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands.comparison_text import comparison_text
from bot.commands.documents import FileArgument, understood
from bot.commands.options import AtOption, ConfigOption, JsonOption, show, show_json
from bot.config_file import load_config
from bot.context import store
from workflows.errors import Refused
from workflows.reading.comparing.compare import compare
from workflows.reading.comparing.comparison import Comparison
from workflows.reading.proposal import Proposal
from workflows.reading.stored_proposal import proposal_of
from workflows.renewing.known_version import nearest
from workflows.tracking.people import find_agreement

AddendumOption = Annotated[
    bool | None,
    typer.Option(
        "--addendum/--whole",
        help="Een aanvulling: wat er niet in staat, blijft. Of juist het geheel. Standaard zegt het document dat zelf.",
        show_default=False,
    ),
]


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("compare")(compare_document)


def compare_document(
    file: FileArgument,
    agreement: Annotated[
        str | None,
        typer.Option("--agreement", help="Nummer of titel van de afspraken. Standaard die er het meest op lijken."),
    ] = None,
    old: Annotated[str | None, typer.Option("--old", metavar="BESTAND", help="Vergelijk met dit document.")] = None,
    addendum: AddendumOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Vergelijkt een document met de bewaarde afspraken: wat is gelijk, gewijzigd, nieuw of vervallen? Bewaart niets.

    Voorbeelden:

    nakomen compare prestatieafspraken-2027-v2.pdf

    nakomen compare jaarafspraken-2028.docx --agreement 3 --json

    nakomen compare versie-2.docx --old versie-1.docx
    """
    del at  # what stands in two versions is the same on every day
    if agreement is not None and old is not None:
        raise typer.BadParameter("kies er een: --agreement of --old", param_hint="--old")
    _, proposal = understood(file)
    if old is not None:
        title, found = old, compare(understood(old)[1], proposal, partial=addendum)
        number = None
    else:
        with store(load_config(config), writes=False) as database, database.read() as session:
            kept = find_agreement(session, agreement) if agreement else nearest(session, proposal)
            if kept is None:
                raise Refused("Er zijn nog geen afspraken om mee te vergelijken. Noem een ouder document met --old.")
            number, title = kept.id, kept.title
            found = compare(proposal_of(session, kept), proposal, partial=addendum)
    if as_json:
        show_json({"agreement": number, "old": title, "new": proposal.title, **found.as_json()})
    else:
        show(_text(title, number, proposal, found))


def _text(title: str, number: int | None, proposal: Proposal, found: Comparison) -> str:
    beside = f"{title} (nummer {number})" if number is not None else title
    return f"{proposal.title}, vergeleken met {beside}\n\n{comparison_text(found)}"
