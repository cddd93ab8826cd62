"""`agreements`: which sets of afspraken are kept."""

from __future__ import annotations

from typing import Any

import typer

from bot.commands.dutch_words import AGREEMENT
from bot.commands.options import AtOption, ConfigOption, JsonOption, show, show_json
from bot.config_file import load_config
from bot.context import store
from storage.agreements import all_agreements, parties_of
from storage.words import AgreementStatus


def add_to(program: typer.Typer) -> None:
    """Adds this command to the program."""
    program.command("agreements")(agreements)


def agreements(as_json: JsonOption = False, config: ConfigOption = None, at: AtOption = None) -> None:
    """Laat zien welke prestatieafspraken bewaard zijn.

    Voorbeeld: nakomen agreements --json
    """
    del at  # which agreements there are does not depend on the day
    with store(load_config(config), writes=False) as database, database.read() as session:
        found: list[dict[str, Any]] = [
            {
                "id": agreement.id,
                "title": agreement.title,
                "year_start": agreement.year_start,
                "year_end": agreement.year_end,
                "status": agreement.status.value,
                "channel": agreement.channel,
                "parties": [
                    {"id": party.id, "name": party.name, "role": party.role.value, "aliases": party.aliases}
                    for party in parties_of(session, agreement.id or 0)
                ],
            }
            for agreement in all_agreements(session)
        ]
    if as_json:
        show_json(found)
    elif not found:
        show("Er zijn nog geen afspraken. Lees een document in met `nakomen import BESTAND`.")
    for row in [] if as_json else found:
        parties = ", ".join(party["name"] for party in row["parties"])
        status = AGREEMENT[AgreementStatus(row["status"])]
        show(f"{row['id']}  {row['title']} ({status}), kanaal {row['channel'] or 'geen'}: {parties}")
