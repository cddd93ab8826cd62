"""Everything that the doctor looks at, in the order in which a newcomer meets it."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from bot.clock import wall_now
from bot.config import Config
from bot.doctor.finding import Finding, State, advice, good, mend, todo
from bot.doctor.slack_checks import slack_client, slack_findings
from bot.doctor.store_checks import store_findings

PATIENCE = 2.0  # seconds for `nakomen run` on this machine to answer
_ANY_HOST = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - where it is asked, not where it listens


class Origin(StrEnum):
    """How this run came by its configuration."""

    MADE = "net gemaakt van het voorbeeld"
    READ = "gelezen"
    DEFAULTS = "er is geen configuratie; de standaardwaarden gelden"


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The file of the configuration, and how we came by it."""

    path: Path
    origin: Origin


def examine(config: Config, file: ConfigFile, *, now: datetime) -> list[Finding]:
    """Looks at everything; goes on where something is wrong, and says in one line what can't be looked at yet."""
    wall = wall_now()
    client = slack_client(config)
    findings = [config_finding(config, file)]
    slack, known = slack_findings(config, client, now=wall)
    findings += slack
    database, *contents = store_findings(config, client if known else None, now=now, wall=wall)
    program = program_finding(config) if known and database.ok else None
    return [*findings, database, *([program] if program else []), *contents]


def config_finding(config: Config, file: ConfigFile) -> Finding:
    """Which file counts, and whether others may read the tokens in it."""
    if file.origin is Origin.DEFAULTS:
        return good("configuratie", Origin.DEFAULTS)
    text = f"{file.path}, {file.origin}"
    slack = config.slack
    written = [s for s in (slack.bot_token, slack.app_token, slack.signing_secret) if s.variable is None and s.source]
    try:
        open_to_others = file.path.stat().st_mode & 0o077
    except OSError:
        open_to_others = 0
    if written and open_to_others:
        return advice(
            "configuratie", f"{text}; er staan tokens in, en anderen op deze machine mogen hem lezen", f"chmod 600 {file.path}"
        )
    return good("configuratie", text)


def program_finding(config: Config) -> Finding | None:
    """Whether `nakomen run` answers on this machine; None where its port isn't known."""
    host, port = config.listen
    if port == 0:
        return None
    try:
        body = _ask(_ANY_HOST.get(host, host), port)
    except OSError:
        return todo(
            "programma", f"op {config.web.listen} draait geen `nakomen run`", "Start de bot in een ander venster: `nakomen run`"
        )
    except (ValueError, http.client.HTTPException):
        body = None
    if not isinstance(body, dict) or "status" not in body:
        step = "Kies in de configuratie een andere poort bij `web.listen`."
        return mend("programma", f"op {config.web.listen} luistert een ander programma", step)
    parts = body.get("parts")
    unwell = {name: said for name, said in parts.items() if said != "ok"} if isinstance(parts, dict) else {}
    if unwell:
        text = ", ".join(f"{name} ({said})" for name, said in unwell.items())
        return mend("programma", f"`nakomen run` draait, maar meldt: {text}", "Kijk in het logboek van `nakomen run`.")
    return good("programma", "`nakomen run` draait")


def _ask(host: str, port: int) -> Any:
    line = http.client.HTTPConnection(host, port, timeout=PATIENCE)
    try:
        line.request("GET", "/healthz")
        return json.loads(line.getresponse().read(10_000))
    finally:
        line.close()


def all_well(findings: list[Finding]) -> bool:
    """Whether nothing has to be mended."""
    return all(finding.state is not State.MEND for finding in findings)
