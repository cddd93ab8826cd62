"""`tasks`, `answer` and `reply`: the list, an answer on somebody's behalf, and how a reply is understood."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.commands.dutch_words import MOMENT, moment
from bot.commands.options import (
    AgreementOption,
    AtOption,
    ConfigOption,
    JsonOption,
    PartyOption,
    command_moment,
    show,
    show_json,
)
from bot.config_file import load_config
from bot.context import ground_rules, store
from bot.messages.made_of.light_reason import reason_text
from storage.tasks import Task
from storage.words import Light, MomentKind, Source
from workflows.answering.answers import Place, hear
from workflows.answering.reply_lines import answer_line
from workflows.errors import Refused
from workflows.reminding.due import upcoming
from workflows.tracking.people import find_agreement, person_for, same_party
from workflows.tracking.views import TaskView, task_views, with_history

LIGHTS = {
    "green": Light.GREEN,
    "amber": Light.AMBER,
    "red": Light.RED,
    "groen": Light.GREEN,
    "oranje": Light.AMBER,
    "rood": Light.RED,
}
MARKS = {Light.GREEN: "🟢 groen", Light.AMBER: "🟠 oranje", Light.RED: "🔴 rood", None: "–"}
ENDED = {"done": "afgerond", "dropped": "vervallen"}


def add_to(program: typer.Typer) -> None:
    """Adds these commands to the program."""
    program.command("tasks")(tasks)
    program.command("answer")(answer)
    program.command("reply")(reply)


def tasks(
    agreement: AgreementOption = None,
    party: PartyOption = None,
    light: Annotated[str | None, typer.Option("--light", help="groen, oranje of rood (ook green, amber, red).")] = None,
    due_before: Annotated[
        str | None, typer.Option("--due-before", metavar="DAG", help="Alleen met een deadline voor deze dag.")
    ] = None,
    upcoming_only: Annotated[bool, typer.Option("--upcoming", help="De berichten die eraan komen, zonder te versturen.")] = False,
    weeks: Annotated[int, typer.Option("--weeks", min=1, max=520, help="Hoever --upcoming vooruit kijkt.")] = 13,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat de taken zien, met stand en stoplicht.

    Voorbeeld: nakomen tasks --light rood --at 2022-07-01T18:00
    """
    settings = load_config(config)
    now, rules = command_moment(at, settings), ground_rules(settings)
    wanted_light, before = _light(light), _day(due_before)
    with store(settings, writes=False) as database, database.read() as session:
        agreement_id = find_agreement(session, agreement).id if agreement else None
        if upcoming_only:
            found = upcoming(session, now=now, weeks=weeks, rules=rules, agreement_id=agreement_id)
            _show_upcoming(found, settings.zone, as_json=as_json)
            return
        party_ids = {row.id for row in same_party(session, agreement_id, party)} if party else None
        views = [
            view
            for view in task_views(session, now=now, rules=rules, agreement_id=agreement_id)
            if (party_ids is None or party_ids & set(view.owner_ids))
            and (wanted_light is None or view.light == wanted_light)
            and (before is None or view.due < before)
        ]
        rows = [row | {"why": reason_text(row["why"], settings.bot.language)} for row in with_history(session, views)]
    if as_json:
        show_json(rows)
    else:
        show(_table(views) if views else "Geen taken gevonden.")


def _light(text: str | None) -> Light | None:
    if text is None:
        return None
    if text.lower() not in LIGHTS:
        raise typer.BadParameter("kies groen, oranje of rood", param_hint="--light")
    return LIGHTS[text.lower()]


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("schrijf een dag als 2022-07-01", param_hint="--due-before") from None


def _table(views: list[TaskView]) -> str:
    lines = [f"{'id':>4}  {'nr':<6} {'deadline':<10}  {'stand':<11}  taak"]
    for view in views:
        owners = ", ".join(view.owners) or "niemand genoemd"
        stand = ENDED.get(view.status) or MARKS[view.light]
        lines.append(f"{view.id:>4}  {view.number:<6} {view.due:%d-%m-%Y}  {stand:<11}  {view.title} ({owners})")
    return "\n".join(lines)


def _show_upcoming(rows: list[Any], zone: ZoneInfo, *, as_json: bool) -> None:
    found = [{"moment": row.moment.isoformat(), "kind": row.kind.value, "to": row.to, "tasks": list(row.tasks)} for row in rows]
    if as_json:
        show_json(found)
        return
    for row in found:
        show(f"{moment(row['moment'], zone)}  {MOMENT[MomentKind(row['kind'])]:<15} naar {row['to']}{_count(len(row['tasks']))}")
    if not found:
        show("In deze weken staat er geen bericht klaar.")


def _count(tasks: int) -> str:
    return "" if not tasks else ": 1 taak" if tasks == 1 else f": {tasks} taken"


def answer(
    task: Annotated[int, typer.Argument(metavar="TAAK", help="Nummer (id) van de taak.")],
    text: Annotated[str, typer.Argument(metavar="TEKST", help='Het antwoord, zoals "60%" of "wordt eind mei".')],
    by: Annotated[str | None, typer.Option("--by", metavar="USER", help="Slack-id van degene namens wie je antwoordt.")] = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Geeft een antwoord namens iemand die niet in Slack zit. Het komt zo in de geschiedenis.

    Voorbeelden:

    nakomen answer 12 "klaar" --by U0123456789

    nakomen answer 14 "de voorwaarde geldt"
    """
    settings = load_config(config)
    now, rules = command_moment(at, settings), ground_rules(settings)
    with store(settings, writes=True) as database, database.write() as session:
        found = session.get(Task, task)
        if found is None:
            raise Refused(f"Er is geen taak {task}. Kijk met `nakomen tasks` welke er zijn.")
        waited = found.conditional
        person = person_for(session, user_id=by) if by else None
        outcome = hear(
            session,
            task_ids=[task],
            text=text,
            person_id=person.id if person else None,
            source=Source.CLI,
            now=now,
            rules=rules,
            place=Place(channel=None, thread_ts=None, message_ts=None),
            bot_user=None,
        )
        said = _noted(task_views(session, now=now, rules=rules, task_ids=[task])[0], waited=waited)
    if as_json:
        show_json({"outcome": outcome.kind, "entry": outcome.entry_id, "message": outcome.message})
    elif outcome.kind in {"refused", "asked"}:
        raise Refused(
            outcome.message or 'Dit antwoord is niet duidelijk genoeg om de stand te wijzigen. Schrijf het korter, zoals "klaar".'
        )
    else:
        show(outcome.message or said)


def _noted(view: TaskView, *, waited: bool) -> str:
    """How the task stands after an answer, so that a misunderstanding shows at once; `waited` for its condition until then."""
    if view.status == "done":
        stand = "afgerond"
    elif view.status == "dropped":
        stand = "niet meer aan de orde"
    elif view.conditional:
        stand = 'in afwachting van de voorwaarde (antwoord "de voorwaarde geldt" als het zover is)'
    else:
        parts = [f"voor {view.percent}% klaar" if view.percent is not None else "", MARKS[view.light] if view.light else ""]
        parts.append(f"verwacht op {view.expected:%d-%m-%Y}" if view.expected else "")
        begins = f"nog niet begonnen (begint op {view.start:%d-%m-%Y})"
        nothing = begins if view.status == "planned" else "in uitvoering, nog zonder stand"
        stand = ", ".join(part for part in parts if part) or nothing
    if waited and not view.conditional:
        stand += "; de voorwaarde geldt, dus vanaf nu wordt ernaar gevraagd"
    return f"Genoteerd: afspraak {view.number} ({view.title}) is nu {stand}."


def reply(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Laat zien hoe antwoorden worden begrepen. Leest JSON-regels van stdin, schrijft er JSON bij en bewaart niets.

    Voorbeeld: nakomen reply < antwoorden.jsonl
    """
    del as_json, config, at  # the lines carry their own day; the answer is JSON either way
    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            show(answer_line(line))
        except Refused as refused:
            raise Refused(f"Regel {number}: {refused}") from refused
