"""`people`: who belongs to which party."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from bot.commands.dutch_words import ROLE
from bot.commands.options import AgreementOption, AtOption, ConfigOption, JsonOption, command_moment, show, show_json
from bot.config_file import load_config
from bot.context import ground_rules, store
from storage.agreements import all_agreements
from storage.people import person_of_user
from storage.words import MembershipRole, Source
from workflows.answering.people.leaving import give_back
from workflows.answering.voice import Place, Voice
from workflows.errors import Refused
from workflows.tracking.people import agreements_kept_alone, find_agreement, find_party, membership_rows, register, unregister
from workflows.tracking.same_people import take_same_people


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.add_typer(commands, name="people")


commands = typer.Typer(help="Wie bij welke partij hoort.", no_args_is_help=True, rich_markup_mode=None)
ROLES = "coordinator, lead (trekker), member (lid) of observer (meelezer)"
UserArgument = Annotated[str, typer.Argument(metavar="USER", help="Slack-id van de gebruiker, zoals U0123456789.")]


@commands.command("list")
def list_people(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Laat zien wie er geregistreerd is. Voorbeeld: nakomen people list --json"""
    del at  # the list is the same on every day
    settings = load_config(config)
    with store(settings, writes=False) as database, database.read() as session:
        rows = membership_rows(session)
    if as_json:
        show_json(rows)
        return
    _show_people(rows)
    for name, party in settings.people.parties.items():
        who = f"een e-mailadres van {name} heeft" if "." in name else f"in de gebruikersgroep {name} zit"
        show(f"Vanzelf lid van {party}: wie iets doorgeeft en {who}.")


def _show_people(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        role = ROLE[MembershipRole(row["role"])]
        show(f"{row['user']:<14} {row['name'] or '':<24} {role:<12} {row['party']} (afspraken {row['agreement']})")
    if not rows:
        show("Er is niemand geregistreerd. Tot die tijd telt iedereen in het kanaal mee voor elke partij.")


@commands.command("add")
def add(
    user: UserArgument,
    party: Annotated[str, typer.Option("--party", help="Nummer, naam of alias van de partij.")],
    role: Annotated[str, typer.Option("--role", help=ROLES)],
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
    chosen, settings = _role(role), load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        agreement_id = find_agreement(session, agreement).id if agreement else None
        found = find_party(session, agreement_id, party)
        first = all(row["agreement"] != found.agreement_id for row in membership_rows(session))
        register(session, user_id=user, team_id=team, name=name, party_id=found.id or 0, role=chosen)
    show(f"{name or user} hoort nu bij {found.name} als {ROLE[chosen]}.")
    if first:
        known = ", of vanzelf wordt herkend (`nakomen people list`)," if settings.people.parties else ""
        show(f"Vanaf nu kan alleen wie geregistreerd is{known} een stand doorgeven. Registreer dus ook de anderen.")


@commands.command("copy")
def copy(
    source: Annotated[str, typer.Option("--from", help="De afspraken waar deze mensen bij horen: nummer of titel.")],
    target: Annotated[str, typer.Option("--to", help="De afspraken waar ze ook bij komen: nummer of titel.")],
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Registreert dezelfde mensen ook bij andere afspraken, bij dezelfde partij en in dezelfde rol.

    Wie daar al bij een partij hoort, houdt die plaats.

    Voorbeeld: nakomen people copy --from 1 --to 2
    """
    del at  # who belongs to whom counts from now on
    settings = load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        old, new = find_agreement(session, source), find_agreement(session, target)
        if old.id == new.id:
            raise typer.BadParameter("dat zijn dezelfde afspraken", param_hint="--to")
        added, titles = len(take_same_people(session, old, new)), (new.title, old.title)
    if added:
        count = "1 persoon hoort" if added == 1 else f"{added} mensen horen"
        show(f"{count} nu ook bij {titles[0]}, met dezelfde rol als bij {titles[1]}.")
    else:
        show(f"Er is niemand bij gekomen: wie bij {titles[1]} staat, hoort al bij {titles[0]}, of die partij staat daar niet.")


def _role(text: str) -> MembershipRole:
    """The role of this name, in Dutch or as `--json` writes it."""
    named = {value: role for role in MembershipRole for value in (role.value, ROLE[role])}
    if text.casefold() not in named:
        raise typer.BadParameter(f'"{text}" is geen rol; kies {ROLES}', param_hint="--role")
    return named[text.casefold()]


@commands.command("remove")
def remove(
    user: UserArgument,
    force: Annotated[bool, typer.Option("--force", help="Ook als dit de enige coördinator is.")] = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Haalt iemand weg. De geschiedenis blijft kloppen, de naam verdwijnt. Voorbeeld: nakomen people remove U0123456789"""
    settings = load_config(config)
    now, rules = command_moment(at, settings), ground_rules(settings)
    with store(settings, writes=True) as database, database.write() as session:
        person = person_of_user(session, user)
        kept = agreements_kept_alone(session, person.id or 0) if person is not None and not force else []
        if kept:
            raise Refused(
                f"{user} is de enige coördinator van {kept[0].title}. Maak eerst een ander coördinator met `nakomen people add`, "
                "of geef --force mee."
            )
        unregister(session, user_id=user)
        agreements = [row.id or 0 for row in all_agreements(session)]
        voice = Voice(None, Source.CLI, now, rules, Place())
        left = give_back(session, person, agreements, voice) if person is not None else []
    show(f"{user} is weggehaald. Wat deze persoon meldde blijft staan, zonder naam.")
    if left:
        numbers = ", ".join(dict.fromkeys(view.number for view in left))
        show(f"Op deze naam stond nog: {numbers}. Dat ligt nu weer bij de partij; vraag wie het overneemt.")
