"""`feed`, `feeds` and `digest`: what is shown outside Slack."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from bot.commands.dutch_words import AUDIENCE, moment
from bot.commands.options import AgreementOption, AtOption, ConfigOption, JsonOption, PartyOption, command_moment, show, show_json
from bot.config_file import load_config
from bot.context import ground_rules, store
from bot.messages import render
from calendars.quarters import Quarter
from storage.agreements import all_agreements
from storage.words import Audience
from workflows.meeting.feed.whole_calendar import FeedScope, feed_bytes
from workflows.meeting.links import link_rows, new_link, revoke
from workflows.reporting.digest import make_digest
from workflows.tracking.people import find_agreement, person_for, same_party

feeds = typer.Typer(help="Links naar de agenda: maken, bekijken, intrekken.", no_args_is_help=True, rich_markup_mode=None)
PersonOption = Annotated[str | None, typer.Option("--person", metavar="USER", help="Slack-id van een persoon.")]


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.command("feed")(feed)
    program.command("digest")(digest)
    program.add_typer(feeds, name="feeds")


def feed(
    agreement: AgreementOption = None,
    party: PartyOption = None,
    person: PersonOption = None,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Schrijft de jaaragenda als iCalendar. Het is precies wat het web geeft.

    Voorbeeld: nakomen feed --agreement 1 > jaaragenda.ics
    """
    settings = load_config(config)
    with store(settings, writes=False) as database, database.read() as session:
        agreement_id = find_agreement(session, agreement).id if agreement else None
        party_id = same_party(session, agreement_id, party)[-1].id if party else None
        person_id = person_for(session, user_id=person).id if person else None
        scope = FeedScope(agreement_id=agreement_id, party_id=party_id, person_id=person_id)
        data, _ = feed_bytes(session, scope, rules=ground_rules(settings), today=command_moment(at, settings).date())
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


@feeds.command("list")
def list_links(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Laat de links zien, zonder hun adres. Voorbeeld: nakomen feeds list"""
    del at
    settings = load_config(config)
    with store(settings, writes=False) as database, database.read() as session:
        rows = link_rows(session)
    if as_json:
        show_json(rows)
        return
    for row in rows:
        used = f"laatst gebruikt op {moment(row['last_used_at'], settings.zone)}" if row["last_used_at"] else "nog niet gebruikt"
        state = "ingetrokken" if row["revoked_at"] else used
        show(f"{row['id']:>4}  {row['name']} ({AUDIENCE[Audience(row['audience'])]}, {_of_what(row)}): {state}")
    if not rows:
        show("Er zijn nog geen links. Maak er een met `nakomen feeds new`.")


def _of_what(row: dict[str, Any]) -> str:
    """What the link shows, by which links with one name are told apart."""
    named = [str(row[key]) for key in ("party", "person", "agreement_title") if row[key]]
    return ", ".join(named) or "alle afspraken"


@feeds.command("new")
def new(
    agreement: AgreementOption = None,
    party: PartyOption = None,
    person: PersonOption = None,
    audience: Annotated[Audience, typer.Option("--audience", help="parties, public of raad.")] = Audience.PARTIES,
    name: Annotated[str, typer.Option("--name", help="Naam waaraan je de link herkent.")] = "Jaaragenda",
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Maakt een link naar de agenda en het bord, en toont het adres. Dat gebeurt maar één keer.

    Voorbeeld: nakomen feeds new --agreement 1 --name "Bestuur"
    """
    settings = load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        agreement_id = find_agreement(session, agreement).id if agreement else None
        party_id = same_party(session, agreement_id, party)[-1].id if party else None
        person_id = person_for(session, user_id=person).id if person else None
        _, token = new_link(
            session,
            name=name,
            audience=audience,
            agreement_id=agreement_id,
            party_id=party_id,
            person_id=person_id,
            now=command_moment(at, settings),
        )
    home = settings.web.public_url.rstrip("/")
    show(f"{home}/feeds/{token}.ics")
    typer.echo(f"Het bord met de taken staat op {home}/board/{token}", err=True)
    typer.echo("Bewaar deze adressen: ze staan alleen hier, en maar één keer.", err=True)


@feeds.command("revoke")
def revoke_link(
    link: Annotated[int, typer.Argument(metavar="ID", help="Nummer van de link.")],
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Trekt een link in. Wie hem heeft, ziet daarna niets meer. Voorbeeld: nakomen feeds revoke 2"""
    settings = load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        revoke(session, link, now=command_moment(at, settings))
    show(f"Link {link} is ingetrokken.")


def digest(
    quarter: Annotated[str, typer.Option("--quarter", metavar="KWARTAAL", help="Zoals 2022Q2.")],
    agreement: AgreementOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat de kwartaalsamenvatting zien, zonder te versturen.

    Voorbeeld: nakomen digest --quarter 2022Q2 --at 2022-07-01T18:00
    """
    settings = load_config(config)
    period = _quarter(quarter)
    now, rules = command_moment(at, settings), ground_rules(settings)
    with store(settings, writes=False) as database, database.read() as session:
        wanted = [find_agreement(session, agreement)] if agreement else list(all_agreements(session))
        found = [make_digest(session, agreement_id=row.id or 0, quarter=period, now=now, rules=rules) for row in wanted]
    if as_json:
        show_json(found[0] if len(found) == 1 else found)
        return
    for content in found:
        show(render({"message": "digest", **content}).text)
    if not found:
        show("Er zijn nog geen afspraken om samen te vatten.")


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except ValueError:
        raise typer.BadParameter(f'"{text}" is geen kwartaal; schrijf het als 2022Q2', param_hint="--quarter") from None
