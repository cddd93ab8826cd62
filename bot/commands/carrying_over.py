"""`carry-over`: what last year left unfinished, and what of it moves on to this year."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from sqlmodel import Session

from bot.commands.dutch_words import day
from bot.commands.options import AtOption, ConfigOption, JsonOption, command_moment, show, show_json
from bot.config_file import load_config
from bot.context import ground_rules, store
from storage.agreements import Agreement
from storage.words import Source
from workflows.errors import Refused
from workflows.renewing.carry_over import Unfinished, days_in, leave_behind, move_on, unfinished
from workflows.tracking.people import find_agreement, person_for


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("carry-over")(carry_over)


def carry_over(
    old: Annotated[str, typer.Argument(metavar="OUD", help="Nummer of titel van de afspraken van vorig jaar.")],
    new: Annotated[str, typer.Argument(metavar="NIEUW", help="Nummer of titel van de afspraken van dit jaar.")],
    move: Annotated[list[int] | None, typer.Option("--move", metavar="TAAK", help="Deze gaat mee. Mag vaker.")] = None,
    leave: Annotated[list[int] | None, typer.Option("--leave", metavar="TAAK", help="Deze blijft achter. Mag vaker.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="USER", help="Slack-id van wie dit besluit.")] = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat zien wat er van vorig jaar nog open staat, met een voorstel. Wat meegaat, besluit je zelf: niets gaat vanzelf mee.

    Voorbeelden:

    nakomen carry-over 1 2

    nakomen carry-over 1 2 --move 14 --move 15 --leave 17
    """
    settings = load_config(config)
    now, rules = command_moment(at, settings), ground_rules(settings)
    chosen, left = list(dict.fromkeys(move or [])), list(dict.fromkeys(leave or []))
    if set(chosen) & set(left):
        raise typer.BadParameter("een taak gaat mee of blijft achter, niet allebei", param_hint="--leave")
    deciding = bool(chosen or left)
    with (
        store(settings, writes=deciding) as database,
        database.write() if deciding else database.read() as session,
    ):
        before, after = find_agreement(session, old), find_agreement(session, new)
        items = _chosen(session, before, after, [*chosen, *left])
        person = person_for(session, user_id=by).id if by and deciding else None
        moved: list[dict[str, Any]] = []
        for task_id in chosen:
            became = move_on(session, items[task_id], before, after, person_id=person, source=Source.CLI, now=now, rules=rules)
            moved.append({"task": task_id, "became": became.id, "due": became.due.isoformat()})
        for task_id in left:
            leave_behind(session, items[task_id], person_id=person, source=Source.CLI, now=now, rules=rules)
        rest = unfinished(session, before, after)
        said = _said(before, after, moved, left, rest)
    if as_json:
        show_json({"moved": moved, "left": left, "open": [item.as_json() for item in rest]})
    else:
        show("\n".join(said))


def _chosen(session: Session, old: Agreement, new: Agreement, wanted: list[int]) -> dict[int, Unfinished]:
    items = {item.task.id or 0: item for item in unfinished(session, old, new)}
    unknown = [task_id for task_id in wanted if task_id not in items]
    if unknown:
        raise Refused(
            f"Taak {unknown[0]} staat niet open in {old.title}, of er is al over besloten. "
            f"Kijk met `nakomen carry-over {old.id} {new.id}` wat er open staat."
        )
    return items


def _said(old: Agreement, new: Agreement, moved: list[dict[str, Any]], left: list[int], rest: list[Unfinished]) -> list[str]:
    lines = [
        f"Taak {row['task']} gaat mee en is nu taak {row['became']} van {new.title}, met deadline {day(row['due'])}."
        for row in moved
    ]
    lines += [f"Taak {task_id} blijft achter." for task_id in left]
    if not rest:
        return [*lines, f"Van {old.title} is er niets meer om over te besluiten."]
    lines += ["", f"Nog open van {old.title}:"] if lines else [f"Nog open van {old.title}:"]
    for item in rest:
        stand = f", {item.task.percent}% klaar" if item.task.percent is not None else ""
        lines.append(
            f"  taak {item.task.id}, afspraak {item.number}: {item.task.title} (deadline {item.task.due:%d-%m-%Y}{stand})"
        )
        lines.append(f"      {_proposed(item, new)}")
    return [*lines, "", "Besluit per taak: --move TAAK om mee te nemen, --leave TAAK om achter te laten."]


def _proposed(item: Unfinished, new: Agreement) -> str:
    """What moving on would make of it, with the day that it would get."""
    if item.goes_to is None:
        due = days_in(item.task, new)[1]
        return f"staat niet in de nieuwe afspraken; meegenomen wordt het een taak erbij, met deadline {due:%d-%m-%Y}"
    there = f"afspraak {item.goes_to_number}, taak {item.goes_to.id} (deadline {item.goes_to.due:%d-%m-%Y})"
    return f"staat ook in de nieuwe afspraken: {there}"
