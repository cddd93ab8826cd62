"""`rules`: by which rules people are reminded of an agreement's tasks, and what it wants otherwise."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from bot.commands.options import AtOption, ConfigOption, JsonOption, command_moment, show, show_json
from bot.config_file import load_config
from bot.context import ground_rules, store
from workflows.reminding.own_rules import rules_of, set_own_rules
from workflows.tracking.people import find_agreement

AgreementArgument = Annotated[str, typer.Argument(metavar="AFSPRAKEN", help="Nummer of titel van de afspraken.")]
WishesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REGEL=WAARDE]...", help="Wat deze afspraken anders willen; zonder waarde weer zoals in config.toml."
    ),
]


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("rules")(rules)


def rules(
    agreement: AgreementArgument,
    wishes: WishesArgument = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    at: AtOption = None,
) -> None:
    """Laat zien volgens welke regels Nakomen aan afspraken herinnert, of verandert ze voor deze afspraken alleen.

    De regels staan uitgelegd in config.example.toml, onder [reminders].

    Voorbeelden:

    nakomen rules 1

    nakomen rules 1 send_at=10:00 nudge_before_days=21,7 escalation_after_days=
    """
    wanted = dict(_pair(text) for text in wishes or ())
    settings = load_config(config)
    ground = ground_rules(settings)
    with store(settings, writes=bool(wanted)) as database:
        if wanted:
            with database.write() as session:
                found = find_agreement(session, agreement)
                set_own_rules(session, found, wanted, now=command_moment(at, settings), rules=ground)
        with database.read() as session:
            table = rules_of(find_agreement(session, agreement), ground)
    if as_json:
        show_json(table)
        return
    for name, rule in table.items():
        show(f"{name:<24}{_text(rule['value'])}{'  (alleen deze afspraken)' if rule['own'] else ''}")


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise typer.BadParameter(f'"{text}" is geen regel met een waarde; schrijf het als send_at=10:00')
    return name.strip(), value


def _text(value: Any) -> str:
    return ",".join(str(part) for part in value) if isinstance(value, list) else str(value)
