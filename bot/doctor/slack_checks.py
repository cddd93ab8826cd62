"""What Slack says: whether it is there, knows the tokens, gave the rights, and has the channel."""

from __future__ import annotations

import logging
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.config import Config
from bot.doctor.finding import Finding, advice, good, later, mend
from bot.doctor.tokens import (
    APP_CHECK,
    BOT_CHECK,
    address_finding,
    app_token_step,
    app_token_trouble,
    bot_token_step,
    bot_token_trouble,
    signing_secret_finding,
)
from bot.manifest import CORE_SCOPES, FEATURE_SCOPES
from bot.trust import trusted

CLOCK_TOLERANCE = timedelta(minutes=2)
INVITE = "/invite @Nakomen"
_WORD = re.compile(r"[a-z0-9_]{1,60}")
_GONE = frozenset({"account_inactive", "token_revoked", "token_expired"})
_BUSY = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})

_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "de naam is niet te vinden"),
    (ConnectionRefusedError, "daar luistert niets"),
    (TimeoutError, "er komt geen antwoord"),
    (ssl.SSLCertVerificationError, "het certificaat wordt niet vertrouwd"),
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """How Slack answered who we are: `answer` when it knows us, `error` its word when not, `away` when nothing useful came."""

    answer: SlackResponse | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    error: str = ""
    away: str = ""

    @property
    def known(self) -> bool:
        """Whether Slack knows us."""
        return self.answer is not None

    def said(self, key: str) -> str:
        """What stands at this key in Slack's answer."""
        return str(self.answer.get(key) or "?") if self.answer is not None else "?"


def slack_client(config: Config) -> WebClient:
    """A client for looking only: one attempt a call, and no word of its own on the terminal."""
    slack = config.slack
    quiet = logging.getLogger("nakomen.doctor")
    quiet.disabled = True
    return WebClient(
        token=slack.bot_token.reveal(),
        base_url=slack.api_url.rstrip("/") + "/",
        timeout=max(1, round(slack.timeout_seconds)),
        ssl=trusted(),
        retry_handlers=[],
        logger=quiet,
    )


def slack_findings(config: Config, client: WebClient, *, now: datetime) -> tuple[list[Finding], bool]:
    """Tokens, connection, rights and clock; and whether Slack knows us, so that its channels can be looked at.

    `now` is wall time.
    """
    address = [address_finding(config)] if config.slack.mode == "http" else []  # the app is made with it
    trouble = bot_token_trouble(config)
    greeting = Greeting() if trouble else greet(client)
    if greeting.away:
        return [*address, *_entrance(config, None), *_unreachable(config, greeting.away)], False
    entrance = _entrance(config, client)
    if not greeting.known:
        rest = later("verbinding, rechten, klok en kanaal volgen zodra Slack het bottoken kent")
        return [*address, trouble or _refused(config, greeting.error), *entrance, rest], False
    return [
        *address,
        good(BOT_CHECK, "Slack kent het"),
        *entrance,
        good("slack", f"verbonden als {greeting.said('user')} in {greeting.said('team')}"),
        *scope_findings(greeting.headers.get("x-oauth-scopes")),
        clock_finding(greeting.headers.get("date"), now=now),
    ], True


def greet(client: WebClient) -> Greeting:
    """Asks Slack who we are (docs.slack.dev/reference/methods/auth.test)."""
    try:
        answer = client.auth_test()
    except SlackApiError as error:
        word = error_word(error)
        return Greeting(away=f"antwoordt niet zoals Slack ({word})") if word in _BUSY or not word else Greeting(error=word)
    except Exception as error:  # the many ways in which a line can break
        return Greeting(away=f"is niet bereikbaar ({_reason(error)})")
    return Greeting(answer, {name.lower(): value for name, value in answer.headers.items()})


def error_word(error: SlackApiError) -> str:
    """Slack's word for what went wrong; empty when it was no word of Slack's."""
    word = str(error.response.get("error") or "")
    return word if _WORD.fullmatch(word) else ""


def _entrance(config: Config, client: WebClient | None) -> Iterator[Finding]:
    """By which way Slack's events come in. Without a client Slack isn't asked."""
    if config.slack.mode == "http":
        yield signing_secret_finding(config.slack)
        return
    trouble = app_token_trouble(config.slack)
    if trouble is not None:
        yield trouble
    elif client is not None:
        yield _app_token(config, client)


def _app_token(config: Config, client: WebClient) -> Finding:
    try:
        client.apps_connections_open(app_token=config.slack.app_token.reveal())
    except SlackApiError as error:
        word = error_word(error)
        text = (
            "heeft het recht connections:write niet" if word == "missing_scope" else f"Slack weigert het ({word or 'onbekend'})"
        )
        return mend(APP_CHECK, text, app_token_step(config.slack))
    except Exception as error:  # as in `greet`
        return mend(
            APP_CHECK, f"niet te proberen ({_reason(error)})", "Kijk naar de verbinding met Slack en probeer het opnieuw."
        )
    return good(APP_CHECK, "Slack kent het, Socket Mode gaat open")


def _refused(config: Config, word: str) -> Finding:
    step = bot_token_step(config.slack)
    if word in _GONE:
        step = "Installeer de app opnieuw (api.slack.com/apps, je app, Install App). " + step
    return mend(BOT_CHECK, f"Slack weigert het ({word})", step)


def _unreachable(config: Config, why: str) -> Iterator[Finding]:
    url = config.slack.api_url
    real = url.startswith("https://slack.com/")
    step = (
        "Laat deze machine naar buiten toe bij slack.com (https), zo nodig met HTTPS_PROXY, en probeer het opnieuw."
        if real
        else "Kijk of `slack.api_url` in de configuratie klopt en of daar iets draait."
    )
    yield mend("slack", f"{url} {why}", step)
    yield later("de tokens, rechten, klok en kanaal volgen zodra Slack antwoordt")


def _reason(error: Exception) -> str:
    """Why a line broke, in words for the common causes."""
    reason = error.reason if isinstance(error, URLError) else error
    for kind, words in _CAUSES:
        if isinstance(reason, kind):
            return words
    return type(reason).__name__ if isinstance(reason, BaseException) else str(reason)


def scope_findings(granted: str | None) -> list[Finding]:
    """The rights of the token (header `x-oauth-scopes`) beside those of the manifest."""
    if not granted:
        return [good("rechten", "Slack noemt de rechten van dit token niet; ze blijken in het gebruik")]
    has = {scope.strip() for scope in granted.split(",")}
    step = (
        "Zet op de pagina App Manifest van je app wat `nakomen manifest` schrijft, bewaar het, en installeer de app opnieuw "
        "(Install App, Reinstall)."
    )
    missing = [scope for scope in CORE_SCOPES if scope not in has]
    if missing:
        return [mend("rechten", f"er ontbreekt {', '.join(missing)}", step)]
    without = [f"{scope} ({what})" for scope, what in FEATURE_SCOPES.items() if scope not in has]
    if without:
        return [advice("rechten", f"alles werkt, behalve waar dit voor nodig is: {', '.join(without)}", step)]
    return [good("rechten", "alles wat nodig is")]


def clock_finding(stamp: str | None, *, now: datetime) -> Finding:
    """This machine's clock beside Slack's (header `Date`)."""
    try:
        difference = abs(parsedate_to_datetime(stamp or "") - now)
    except (TypeError, ValueError):
        return good("klok", "niet te vergelijken; Slack zegt niet hoe laat het is")
    if difference > CLOCK_TOLERANCE:
        minutes = int(difference.total_seconds() // 60)
        return mend("klok", f"loopt {minutes} minuten uit de pas met Slack", "Zet de tijd van deze machine gelijk (NTP).")
    return good("klok", "loopt gelijk met Slack")


def channel_finding(client: WebClient, title: str, channel: str) -> Finding:
    """Whether the bot can speak in this channel."""
    try:
        found: dict[str, Any] = client.conversations_info(channel=channel).get("channel") or {}
    except SlackApiError as error:
        step = f"Typ in het kanaal {INVITE}; bestaat het niet meer, typ dan in een ander kanaal /afspraak koppel."
        return mend("kanaal", f"{title}: Slack toont ons {channel} niet ({error_word(error) or 'onbekend'})", step)
    except Exception as error:  # as in `greet`
        return mend("kanaal", f"{title}: {channel} is niet op te vragen ({_reason(error)})", "Probeer het zo opnieuw.")
    name = f"#{found.get('name') or channel}"
    if found.get("is_archived"):
        step = "Haal het kanaal terug uit het archief, of typ in een ander kanaal /afspraak koppel."
        return mend("kanaal", f"{title}: {name} is gearchiveerd", step)
    if not found.get("is_member", True):
        return mend("kanaal", f"{title}: de bot zit niet in {name}", f"Typ in {name}: {INVITE}")
    return good("kanaal", f"{title}: {name}")
