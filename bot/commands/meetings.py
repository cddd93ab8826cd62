"""`meetings`: the jaaragenda, setting a date, cancelling, and what was decided."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from sqlmodel import Session

from bot.commands.dutch_words import MEETING, NOTE, day, moment, span
from bot.commands.options import (
    AgreementOption,
    AtOption,
    ConfigOption,
    JsonOption,
    command_moment,
    moment_with_time,
    show,
    show_json,
)
from bot.config_file import load_config
from bot.context import ground_rules, store
from bot.messages.about_meetings.meeting_rows import clashes_text
from storage.agreements import Party
from storage.meeting_notes import MeetingNote
from storage.tasks import owner_ids
from storage.words import MeetingKind, MeetingStatus, NoteKind, Source
from workflows.errors import Refused
from workflows.meeting.meetings import cancel_meeting, meeting_views, set_meeting
from workflows.meeting.minutes import note
from workflows.meeting.surroundings import clash_values
from workflows.meeting.talk.minutes_words import lines_of
from workflows.tracking.people import find_agreement


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.add_typer(commands, name="meetings")


commands = typer.Typer(help="De jaaragenda: overleggen en termijnen.", invoke_without_command=True, rich_markup_mode=None)
IdArgument = Annotated[int, typer.Argument(metavar="ID", help="Nummer van het overleg, zoals `nakomen meetings` het laat zien.")]


@commands.callback()
def meetings(
    context: typer.Context,
    agreement: AgreementOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat de overleggen zien. Voorbeeld: nakomen meetings --agreement 1 --json"""
    if context.invoked_subcommand:
        return
    del at  # the list is the same on every day
    settings = load_config(config)
    with store(settings, writes=False) as database, database.read() as session:
        agreement_id = find_agreement(session, agreement).id if agreement else None
        rows = meeting_views(session, agreement_id, zone=settings.zone)
    if as_json:
        show_json(rows)
        return
    for row in rows:
        when = moment(row["start"], settings.zone) if row["start"] else span(row["window_start"], row["window_end"])
        show(f"{row['id']:>4}  {_state(row):<10}  {when:<31}  {row['name']}")
    if not rows:
        show("Er staan nog geen overleggen in de jaaragenda.")


def _state(row: dict[str, Any]) -> str:
    """How it stands; of a legal or agreed last day nobody has to choose the date."""
    status = MeetingStatus(row["status"])
    if row["carried_to"]:
        return f"zie {row['carried_to']}"
    return "termijn" if status is MeetingStatus.WINDOW and row["kind"] == MeetingKind.DEADLINE else MEETING[status]


@commands.command("set")
def set_date(
    meeting: IdArgument,
    start: Annotated[str, typer.Option("--start", metavar="MOMENT", help="Begin, zoals 2022-03-10T14:00.")],
    end: Annotated[str | None, typer.Option("--end", metavar="MOMENT", help="Einde. Standaard anderhalf uur later.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="Plaats.")] = None,
    host: Annotated[str | None, typer.Option("--host", help="Wie ontvangt.")] = None,
    organiser: Annotated[str | None, typer.Option("--organiser", help="Wie organiseert.")] = None,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Zet de datum van een overleg, of verzet die.

    Voorbeeld: nakomen meetings set 3 --start 2022-03-10T14:00 --end 2022-03-10T15:30 --place Raadhuis
    """
    settings = load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        begin = moment_with_time(start, settings.zone, option="--start")
        rules = ground_rules(settings)
        found = set_meeting(
            session,
            meeting,
            start=begin,
            end=moment_with_time(end, settings.zone, option="--end") if end else None,
            place=place,
            host=host,
            organiser=organiser,
            person_id=None,
            source=Source.CLI,
            now=command_moment(at, settings),
            rules=rules,
        )
        name, clashes = found.name, clash_values(session, found, begin, found.ends_at or begin, rules=rules)
    when = moment(begin.isoformat(), settings.zone)
    show(f"Genoteerd: {name} is op {when}. Wie de agenda volgt, ziet de datum vanzelf verschijnen.")
    if clashes:
        show(f"Let op: {clashes_text(clashes, 'nl')}.")


@commands.command("note")
def note_minutes(
    meeting: IdArgument,
    decision: Annotated[list[str] | None, typer.Option("--decision", help="Een besluit. Mag vaker.")] = None,
    action: Annotated[
        list[str] | None, typer.Option("--action", help="Een actie, zoals 'Woonlint maakt een planning voor 1 mei'. Mag vaker.")
    ] = None,
    minutes: Annotated[str | None, typer.Option("--minutes", help="Het verslag: een tekst, of het adres ervan.")] = None,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Noteert wat er is besloten. Een actie wordt een taak, voor de partij en de dag die erin staan.

    Voorbeeld: nakomen meetings note 3 --decision "het bod past" --action "Woonlint maakt een planning voor 1 mei"
    """
    given = {NoteKind.DECISION: decision or [], NoteKind.ACTION: action or [], NoteKind.MINUTES: [minutes] if minutes else []}
    noted = [one for kind, texts in given.items() for text in texts for one in lines_of(kind, text)]
    if not noted:
        raise Refused("Er is niets genoteerd. Geef een besluit (--decision), een actie (--action) of het verslag (--minutes).")
    settings = load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        now, rules = command_moment(at, settings), ground_rules(settings)
        rows = note(session, meeting, noted, person_id=None, source=Source.CLI, now=now, rules=rules)
        lines = [_noted(session, row) for row in rows]
    show("\n".join(lines) if lines else "Dit stond er al.")


def _noted(session: Session, row: MeetingNote) -> str:
    """What was noted, as it was understood; a person can see whose an action is."""
    said = f"{NOTE[row.kind]}: {row.text}"
    if row.task_id is None or row.due is None:
        return f"Genoteerd, {said}"
    owners = [session.get_one(Party, owner).name for owner in owner_ids(session, [row.task_id]).get(row.task_id, [])]
    return f"Genoteerd, {said} ({' en '.join(owners) or 'nog voor niemand'}, uiterlijk {day(row.due.isoformat())})"


@commands.command("cancel")
def cancel(meeting: IdArgument, config: ConfigOption = None, at: AtOption = None) -> None:
    """Laat een overleg niet doorgaan; in de agenda blijft het dertig dagen zichtbaar als afgelast.

    Voorbeeld: nakomen meetings cancel 3
    """
    settings = load_config(config)
    with store(settings, writes=True) as database, database.write() as session:
        cancel_meeting(
            session,
            meeting,
            person_id=None,
            source=Source.CLI,
            now=command_moment(at, settings),
            rules=ground_rules(settings),
        )
    show("Het overleg gaat niet door. Zeg het ook in het kanaal: sommige agenda's verbergen een afgelast overleg.")
