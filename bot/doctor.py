"""`nakomen doctor`: each thing that must be well, and the one step that mends it when it is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from sqlmodel import Session

from bot.clock import wall_now
from bot.config import Config
from bot.context import ground_rules, shown_address, store
from bot.manifest import BOT_SCOPES
from storage.agreements import all_agreements
from storage.outbox import failed_deliveries, waiting_deliveries
from storage.words import AgreementStatus
from workflows.errors import Refused
from workflows.meeting.feed import FeedScope, feed_bytes
from workflows.tracking.history import broken_links

STUCK_AFTER = timedelta(minutes=15)
CLOCK_TOLERANCE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `text` says what is, and when it isn't well, what to do."""

    check: str
    ok: bool
    text: str


def examine(config: Config, *, now: datetime) -> list[Finding]:
    """Looks at everything, from the configuration to the history; goes on where something is wrong."""
    client = WebClient(
        token=config.slack.bot_token.reveal(), base_url=config.slack.api_url, timeout=int(config.slack.timeout_seconds)
    )
    findings = [Finding("configuratie", True, "gelezen, geen onbekende sleutels")]
    findings += _slack(config, client)
    try:
        with store(config, writes=False) as database, database.read() as session:
            findings.append(Finding("database", True, shown_address(config)))
            findings += _store(session, config, client, now)
    except Refused as refused:
        findings.append(Finding("database", False, str(refused)))
    return findings


def _slack(config: Config, client: WebClient) -> Iterator[Finding]:
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        yield Finding("slack", False, _said(error, "het bottoken"))
        return
    except Exception as error:
        yield Finding(
            "slack", False, f"{config.slack.api_url} is niet bereikbaar ({type(error).__name__}). Kijk naar de verbinding."
        )
        return
    yield Finding("slack", True, f"verbonden als {answer.get('user')} in {answer.get('team')}")
    yield _scopes({key.lower(): value for key, value in answer.headers.items()})
    yield _clock({key.lower(): value for key, value in answer.headers.items()})
    if config.slack.mode == "socket":
        try:
            client.apps_connections_open(app_token=config.slack.app_token.reveal())
        except SlackApiError as error:
            yield Finding("socket mode", False, _said(error, "het app-token (xapp-…, met connections:write)"))
        else:
            yield Finding("socket mode", True, "het app-token werkt")


def _said(error: SlackApiError, token: str) -> str:
    return f"Slack antwoordt {error.response.get('error')}. Kijk of {token} klopt en bij deze workspace hoort."


def _scopes(headers: dict[str, Any]) -> Finding:
    granted = headers.get("x-oauth-scopes")
    if not granted:
        return Finding("rechten", True, "Slack noemt de rechten van dit token niet; ze blijken vanzelf in gebruik")
    missing = sorted(set(BOT_SCOPES) - {scope.strip() for scope in str(granted).split(",")})
    if missing:
        return Finding(
            "rechten", False, f"er ontbreekt {', '.join(missing)}. Werk de app bij met manifest.yaml en installeer opnieuw."
        )
    return Finding("rechten", True, "alle rechten die nodig zijn")


def _clock(headers: dict[str, Any]) -> Finding:
    stamp = headers.get("date")
    if not stamp:
        return Finding("klok", True, "niet te vergelijken")
    difference = abs(parsedate_to_datetime(str(stamp)) - wall_now())
    if difference > CLOCK_TOLERANCE:
        return Finding(
            "klok",
            False,
            f"loopt {int(difference.total_seconds() // 60)} minuten uit de pas. Zet de tijd van deze machine gelijk.",
        )
    return Finding("klok", True, "loopt gelijk met Slack")


def _store(session: Session, config: Config, client: WebClient, now: datetime) -> Iterator[Finding]:
    active = [row for row in all_agreements(session) if row.status == AgreementStatus.ACTIVE]
    if not active:
        yield Finding("afspraken", True, "nog geen bevestigde afspraken; lees ze in met `nakomen import`")
    for agreement in active:
        yield _channel(client, agreement.title, agreement.channel)
        broken = broken_links(session, agreement.id or 0)
        text = f"{agreement.title}: {broken[0]}. Zet een reservekopie terug." if broken else f"{agreement.title}: de keten klopt"
        yield Finding("geschiedenis", not broken, text)
    yield from _deliveries(session)
    data, _ = feed_bytes(session, FeedScope(), rules=ground_rules(config), today=now.date())
    yield Finding("agenda", True, f"de feed is te maken ({data.count(b'BEGIN:VEVENT')} regels)")
    file = config.database_file
    if file is not None and file.exists() and not os.access(file, os.W_OK):
        yield Finding("database", False, f"{file} is niet schrijfbaar. Geef dit programma het recht om te schrijven.")


def _channel(client: WebClient, title: str, channel: str | None) -> Finding:
    if not channel:
        return Finding(
            "kanaal", False, f"{title} heeft geen kanaal, er wordt niets verstuurd. Typ /afspraak koppel in het kanaal."
        )
    try:
        found: dict[str, Any] = client.conversations_info(channel=channel).get("channel") or {}
    except SlackApiError as error:
        return Finding(
            "kanaal",
            False,
            f"{title}: Slack antwoordt {error.response.get('error')} voor {channel}. Nodig de bot uit in het kanaal.",
        )
    except Exception as error:
        return Finding("kanaal", False, f"{title}: kanaal {channel} is niet op te vragen ({type(error).__name__}).")
    if found.get("is_archived"):
        return Finding("kanaal", False, f"{title}: #{found.get('name')} is gearchiveerd. Koppel een ander kanaal.")
    if not found.get("is_member", True):
        return Finding("kanaal", False, f"{title}: de bot zit niet in #{found.get('name')}. Typ daar /invite @Nakomen.")
    return Finding("kanaal", True, f"{title}: #{found.get('name', channel)}")


def _deliveries(session: Session) -> Iterator[Finding]:
    failed = failed_deliveries(session)
    for delivery in failed[:5]:
        yield Finding(
            "bezorging",
            False,
            f"bericht {delivery.public_id} naar {delivery.channel or 'een persoon'} geweigerd: {delivery.error}",
        )
    stuck = [row for row in waiting_deliveries(session) if (row.not_before or row.created_at) < wall_now() - STUCK_AFTER]
    if stuck:
        yield Finding("bezorging", False, f"{len(stuck)} berichten wachten al langer dan een kwartier. Draait `nakomen run`?")
    if not failed and not stuck:
        yield Finding("bezorging", True, "niets blijven liggen")
