"""What the database says: whether it can be written, which agreements there are, who keeps them, and what could not be sent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta

from slack_sdk import WebClient
from sqlmodel import Session, col, select

from bot.config import Config
from bot.context import shown_address, store
from bot.doctor.feed_checks import feed_findings
from bot.doctor.finding import Finding, advice, good, later, mend, todo
from bot.doctor.outside_checks import outside_findings
from bot.doctor.recognition_checks import recognition_findings
from bot.doctor.slack_checks import INVITE, channel_finding
from bot.sending.failures import reason_key
from storage.agreements import Agreement, Party, all_agreements
from storage.inbox import incoming_since
from storage.outbox import Delivery, failed_deliveries, waiting_deliveries
from storage.people import memberships_of_agreement
from storage.words import AgreementStatus, DeliveryState, IncomingState
from workflows.errors import Refused
from workflows.tracking.history import broken_links
from workflows.tracking.people import coordinators

STUCK_AFTER = timedelta(minutes=15)
LATELY = timedelta(days=7)
MOST_REFUSALS = 5

_MENDING = {
    "why_archived": "Haal het kanaal terug uit het archief, of typ in een ander kanaal /afspraak koppel.",
    "why_not_in_channel": f"Typ in dat kanaal {INVITE}",
    "why_not_found": "Typ in het kanaal dat wel bestaat /afspraak koppel.",
    "why_user_gone": "Geef het werk aan een collega die in Slack is: `nakomen people add`.",
    "why_scope": "Geef de app de rechten die hierboven ontbreken.",
    "why_other": "Zoek dit woord van Slack op bij chat.postMessage op docs.slack.dev.",
}


def store_findings(config: Config, client: WebClient | None, *, now: datetime, wall: datetime) -> Iterator[Finding]:
    """Everything that stands in the database. Without a client (Slack doesn't know us) channels aren't looked at.

    `now` is the moment by which is judged, `wall` the real one.
    """
    trouble = _unwritable(config)
    if trouble is not None:
        yield trouble
        yield _rest()
        return
    try:
        with store(config, writes=False) as database:
            with database.write() as session:  # BEGIN IMMEDIATE: SQLite refuses it where it may not write
                session.connection()
            with database.read() as session:
                found = [good("database", _database_text(config)), *_contents(session, config, client, now, wall)]
    except Refused as refused:
        text, _, step = str(refused).partition(". ")
        yield mend("database", text, step or "Kijk of `storage.url` in de configuratie klopt.")
        yield _rest()
        return
    yield from found


def _rest() -> Finding:
    return later("afspraken, kanaal, mensen en bezorging volgen zodra de database er is")


def _database_text(config: Config) -> str:
    file = config.database_file
    new = file is not None and not file.exists()
    return f"{shown_address(config)}; {'wordt gemaakt bij het eerste gebruik' if new else 'te lezen en te schrijven'}"


def _unwritable(config: Config) -> Finding | None:
    """A folder or file in which this program may not write."""
    file = config.database_file
    if file is None:
        return None
    folder = file.parent
    if not folder.is_dir():
        return mend("database", f"de map {folder} bestaat niet", f"Maak de map {folder}, of kies een andere bij `storage.url`.")
    if not os.access(folder, os.W_OK) or (file.exists() and not os.access(file, os.W_OK)):
        what = file if file.exists() and os.access(folder, os.W_OK) else folder
        return mend(
            "database", f"in {what} mag niet worden geschreven", f"Geef dit programma het recht om in {what} te schrijven."
        )
    return None


def _contents(session: Session, config: Config, client: WebClient | None, now: datetime, wall: datetime) -> Iterator[Finding]:
    rows = [row for row in all_agreements(session) if row.status is not AgreementStatus.CLOSED]
    if not rows:
        step = (
            f"Typ {INVITE} in het kanaal van de afspraken en sleep het ondertekende document daarheen (pdf, Word, Markdown, HTML "
            "of tekst). Zonder Slack: `nakomen import BESTAND`."
        )
        yield todo("afspraken", "nog geen", step)
    for row in rows:
        yield from _agreement(session, row, client)
    if rows:
        yield from recognition_findings(session, config)
        yield from _deliveries(session, wall=wall)
        yield from _incoming(session, wall=wall)
        yield from feed_findings(session, config, now=now)
        yield from outside_findings(session, config, wall)


def _agreement(session: Session, row: Agreement, client: WebClient | None) -> Iterator[Finding]:
    if row.status is AgreementStatus.CONCEPT:
        step = (
            f"Kijk het na met `nakomen tasks --agreement {row.id}` en bevestig het: met de knop in Slack, of met "
            f"`nakomen import {row.document} --yes`. Daarna gaan de herinneringen lopen."
        )
        yield todo("afspraken", f"{row.title} is nog een concept", step)
        return
    yield good("afspraken", f"{row.title}, bevestigd")
    if not row.channel:
        step = f"Typ in het kanaal van de afspraken {INVITE} en daarna /afspraak koppel, terwijl `nakomen run` draait."
        yield mend("kanaal", f"{row.title} heeft er nog geen; er wordt niets verstuurd", step)
    elif client is not None:
        yield channel_finding(client, row.title, row.channel)
    yield _people(session, row)
    broken = broken_links(session, row.id or 0)
    if broken:
        yield mend("geschiedenis", f"{row.title}: {broken[0].rstrip('.')}", "Zet een reservekopie van de database terug.")
    else:
        yield good("geschiedenis", f"{row.title}: de keten klopt")


def _people(session: Session, row: Agreement) -> Finding:
    count = len({place.person_id for place in memberships_of_agreement(session, row.id or 0)})
    party = session.exec(select(Party).where(Party.agreement_id == row.id).order_by(col(Party.position))).first()
    name = party.name if party else "…"
    command = f'`nakomen people add U… --party "{name}" --role coordinator --agreement {row.id}`'
    step = f"Registreer wie de afspraken bijhoudt: {command}"
    if not count:
        return advice("mensen", f"{row.title}: niemand geregistreerd; iedereen in het kanaal telt mee voor elke partij", step)
    if not coordinators(session, row.id or 0):
        return advice("mensen", f"{row.title}: {count} geregistreerd, maar niemand is coördinator", step)
    return good("mensen", f"{row.title}: {count} geregistreerd")


def _deliveries(session: Session, *, wall: datetime) -> Iterator[Finding]:
    refused = [row for row in _newest_refusals(session) if not _went_well_since(session, row)]
    for delivery in refused[-MOST_REFUSALS:]:
        code = delivery.error or "onbekend"
        text = f"een bericht naar {delivery.channel or 'een persoon'} is geweigerd ({code})"
        yield mend("bezorging", text, _MENDING[reason_key(code)])
    stuck = [row for row in waiting_deliveries(session) if (row.not_before or row.created_at) < wall - STUCK_AFTER]
    if stuck:
        text = f"{len(stuck)} berichten wachten" if len(stuck) > 1 else "1 bericht wacht"
        yield mend("bezorging", f"{text} al langer dan een kwartier", "Start `nakomen run`, of kijk in zijn logboek.")
    if not refused and not stuck:
        yield good("bezorging", "er is niets blijven liggen")


def _incoming(session: Session, *, wall: datetime) -> Iterator[Finding]:
    """What people did in Slack: all of it has to be dealt with, and what went wrong has to be known."""
    stuck = incoming_since(session, IncomingState.WAITING, before=wall - STUCK_AFTER)
    failed = incoming_since(session, IncomingState.FAILED, since=wall - LATELY)
    if stuck:
        text = f"{stuck} klikken of antwoorden wachten" if stuck > 1 else "1 klik of antwoord wacht"
        yield mend("ontvangst", f"{text} al langer dan een kwartier", "Start `nakomen run`, of kijk in zijn logboek.")
    if failed:
        text = f"{failed} keer is een klik of antwoord" if failed > 1 else "1 keer is een klik of antwoord"
        step = "Zoek in het logboek op `went wrong`. Wie het betrof, kreeg bericht en kan het nog eens doen."
        yield advice("ontvangst", f"{text} de afgelopen week niet verwerkt", step)
    if not stuck and not failed:
        yield good("ontvangst", "alles wat mensen deden is verwerkt")


def _newest_refusals(session: Session) -> list[Delivery]:
    """The last message that Slack refused for each place."""
    newest: dict[tuple[str | None, int | None], Delivery] = {}
    for row in failed_deliveries(session):
        newest[row.channel, None if row.channel else row.person_id] = row
    return list(newest.values())


def _went_well_since(session: Session, refused: Delivery) -> bool:
    """Whether a later message did arrive in the same place: then the cause is gone."""
    wanted = select(Delivery.id).where(Delivery.state == DeliveryState.SENT, col(Delivery.id) > refused.id)
    if refused.channel:
        wanted = wanted.where(Delivery.channel == refused.channel)
    else:
        wanted = wanted.where(Delivery.person_id == refused.person_id)
    return session.exec(wanted.limit(1)).first() is not None
