"""What can be seen of the tokens and addresses without asking Slack, and where on Slack's pages the right ones are.

The names of pages and buttons are those of api.slack.com/apps (docs.slack.dev: "Quickstart guide with Bolt for Python", "Using
Socket Mode", "Verifying requests from Slack"). Nothing of a token's own text is ever said.
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from bot.config import Config, Secret, SlackConfig
from bot.doctor.finding import Finding, good, mend
from bot.manifest import EVENTS_PATH

BOT_CHECK, APP_CHECK, SECRET_CHECK, ADDRESS_CHECK = "bottoken", "app-token", "signing secret", "adres"

_KINDS = {
    "xapp-": "het app-token",
    "xoxb-": "het bottoken",
    "xoxp-": "het token van een persoon",
    "xoxe": "een token waarmee apps worden ingesteld",
    "xox": "een ander soort token",
}
_WHOLE = re.compile(r"[A-Za-z0-9._-]+")
_MANGLED = "is niet heel overgenomen: er staat een spatie, een aanhalingsteken of iets anders in dat er niet in hoort"


def place_of(secret: Secret, key: str) -> str:
    """Where this secret is to be put."""
    return f"de omgevingsvariabele {secret.variable}" if secret.variable else f"`slack.{key}` in de configuratie"


def bot_token_trouble(config: Config) -> Finding | None:
    """What is wrong with the bot's token at first sight; None when Slack may be asked."""
    secret = config.slack.bot_token
    token = secret.reveal()
    if not token:
        url = config.web.public_url if config.web.public_url.startswith("https://") else "https://…"
        manifest = f"nakomen manifest --http {url}" if config.slack.mode == "http" else "nakomen manifest"
        return mend(
            BOT_CHECK,
            _empty(secret, "bot_token"),
            f"Maak de app: op api.slack.com/apps, Create New App, From a manifest; plak wat `{manifest}` schrijft en installeer "
            "haar (Install App). Zet dan het Bot User OAuth Token (xoxb-…) van OAuth & Permissions in "
            f"{place_of(secret, 'bot_token')}.",
        )
    trouble = _form(token, "xoxb-")
    return mend(BOT_CHECK, trouble, bot_token_step(config.slack)) if trouble else None


def bot_token_step(slack: SlackConfig) -> str:
    """Where the bot's token is found and where it belongs."""
    return (
        "Kopieer het Bot User OAuth Token (xoxb-…) van de pagina OAuth & Permissions van je app naar "
        f"{place_of(slack.bot_token, 'bot_token')}."
    )


def app_token_trouble(slack: SlackConfig) -> Finding | None:
    """What is wrong with the app-level token at first sight; None when Slack may be asked."""
    token = slack.app_token.reveal()
    if not token:
        return mend(APP_CHECK, _empty(slack.app_token, "app_token"), app_token_step(slack))
    trouble = _form(token, "xapp-")
    return mend(APP_CHECK, trouble, app_token_step(slack)) if trouble else None


def app_token_step(slack: SlackConfig) -> str:
    """How the app-level token is made and where it belongs."""
    return (
        "Maak het op de pagina Basic Information van je app, onder App-Level Tokens: Generate Token and Scopes, met "
        f"connections:write. Zet het (xapp-…) in {place_of(slack.app_token, 'app_token')}."
    )


def signing_secret_finding(slack: SlackConfig) -> Finding:
    """Whether there is a signing secret; only Slack's first request shows that it is the right one."""
    secret = slack.signing_secret.reveal()
    step = (
        "Kopieer het Signing Secret van de pagina Basic Information van je app, onder App Credentials, naar "
        f"{place_of(slack.signing_secret, 'signing_secret')}."
    )
    if not secret:
        return mend(SECRET_CHECK, _empty(slack.signing_secret, "signing_secret"), step)
    kind = next((name for prefix, name in _KINDS.items() if secret.startswith(prefix)), None)
    if kind is not None:
        return mend(SECRET_CHECK, f"dit is {kind}", step)
    if not _WHOLE.fullmatch(secret):
        return mend(SECRET_CHECK, _MANGLED, step)
    return good(SECRET_CHECK, "ingevuld")


def address_finding(config: Config) -> Finding:
    """Whether Slack can reach `web.public_url` (HTTP mode). A stand-in on this machine may call anything on it."""
    url = config.web.public_url
    parts = urlsplit(url)
    step = (
        "Zet `web.public_url` in de configuratie op het https-adres waarop Slack deze bot bereikt, zoals "
        "https://nakomen.example.nl, en maak de app met `nakomen manifest --http` en dat adres."
    )
    if not is_local(config.slack.api_url):
        if parts.scheme != "https" or not parts.hostname:
            return mend(ADDRESS_CHECK, f"{url} begint niet met https://, dus Slack stuurt er niets heen", step)
        if is_local(url):
            return mend(ADDRESS_CHECK, f"{url} is van buiten niet te bereiken", step)
    return good(ADDRESS_CHECK, f"Slack stuurt berichten naar {url.rstrip('/')}{EVENTS_PATH}")


def is_local(url: str) -> bool:
    """Whether this address exists on this machine or in its own network alone."""
    host = urlsplit(url).hostname or ""
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal", ".lan"))


def _empty(secret: Secret, key: str) -> str:
    return f"ontbreekt; {place_of(secret, key)} is leeg"


def _form(token: str, prefix: str) -> str:
    """What is wrong with the form of a token; empty when nothing is."""
    if token.startswith(prefix):
        return "" if _WHOLE.fullmatch(token) and len(token) > len(prefix) else _MANGLED
    kind = next((name for begin, name in _KINDS.items() if token.startswith(begin)), None)
    return f"dit is {kind}; het goede begint met {prefix}" if kind else f"begint niet met {prefix}"
