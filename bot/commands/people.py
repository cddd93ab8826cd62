"""`people`: who belongs to which party."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.commands.dutch_words import ROLE
from bot.commands.options import AgreementOption, AtOption, ConfigOption, JsonOption, show, show_json
from bot.config_file import load_config
from bot.context import store
from storage.words import MembershipRole
from workflows.tracking.people import find_agreement, find_party, membership_rows, register, unregister


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.add_typer(commands, name="people")


commands = typer.Typer(help="Wie bij welke partij hoort.", no_args_is_help=True, rich_markup_mode=None)
UserArgument = Annotated[str, typer.Argument(metavar="USER", help="Slack-id van de gebruiker, zoals U0123456789.")]


@commands.command("list")
def list_people(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Laat zien wie er geregistreerd is. Voorbeeld: nakomen people list --json"""
    del at  # the list is the same on every day
    with store(load_config(config), writes=False) as database, database.read() as session:
        rows = membership_rows(session)
    if as_json:
        show_json(rows)
        return
    for row in rows:
        role = ROLE[MembershipRole(row["role"])]
        show(f"{row['user']:<14} {row['name'] or '':<24} {role:<12} {row['party']} (afspraken {row['agreement']})")
    if not rows:
        show("Er is niemand geregistreerd. Tot die tijd telt iedereen in het kanaal mee voor elke partij.")


@commands.command("add")
def add(
    user: UserArgument,
    party: Annotated[str, typer.Option("--party", help="Nummer, naam of alias van de partij.")],
    role: Annotated[
        MembershipRole, typer.Option("--role", help="coordinator, lead (trekker), member (lid) of observer (leest mee).")
    ],
    agreement: AgreementOption = None,
    team: Annotated[str, typer.Option("--team", help="Id van de workspace, als het een andere is.")] = "",
    name: Annotated[str | None, typer.Option("--name", help="Naam, zoals die in overzichten staat.")] = None,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Registreert iemand bij een partij.

    Voorbeeld: nakomen people add U0123456789 --party Woonlint --role lead
    """
    del at  # who belongs to whom counts from now on
    with store(load_config(config), writes=True) as database, database.write() as session:
        agreement_id = find_agreement(session, agreement).id if agreement else None
        found = find_party(session, agreement_id, party)
        first = all(row["agreement"] != found.agreement_id for row in membership_rows(session))
        register(session, user_id=user, team_id=team, name=name, party_id=found.id or 0, role=role)
    show(f"{name or user} hoort nu bij {found.name} als {ROLE[role]}.")
    if first:
        show("Vanaf nu kan alleen wie geregistreerd is een stand doorgeven. Registreer dus ook de anderen.")


@commands.command("remove")
def remove(user: UserArgument, config: ConfigOption = None, at: AtOption = None) -> None:
    """Haalt iemand weg. De geschiedenis blijft kloppen, de naam verdwijnt. Voorbeeld: nakomen people remove U0123456789"""
    del at
    with store(load_config(config), writes=True) as database, database.write() as session:
        unregister(session, user_id=user)
    show(f"{user} is weggehaald. Wat deze persoon meldde blijft staan, zonder naam.")
