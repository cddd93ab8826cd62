"""The page to subscribe: `GET /board/<token>/subscribe`, in Dutch and English, for each calendar its one click and its steps.

It needs no script: what one wants in it is a form that asks for the same page with another address in its buttons.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

import segno
from markupsafe import Markup

from bot.web.subscribe_words import ALARMS, CLIENTS, LANGUAGES, SAYS, Client

GOOGLE = "https://calendar.google.com/calendar/r?cid={calendar}"
OUTLOOK = "https://outlook.{kind}.com/calendar/0/addfromweb?url={address}&name={name}"


@dataclass(frozen=True, slots=True)
class Subscription:
    """What somebody subscribes to: the absolute address of the feed, what is chosen in it, and how it is called."""

    feed_url: str
    name: str
    tasks: bool = False
    alarm: str = ""

    @property
    def address(self) -> str:
        """The feed with what was chosen."""
        chosen = {"tasks": "events" if self.tasks else "", "alarm": self.alarm}
        query = urlencode({key: value for key, value in chosen.items() if value})
        return urlsplit(self.feed_url)._replace(query=query).geturl()

    @property
    def webcal(self) -> str:
        """The same for the calendar program of this device."""
        return urlsplit(self.address)._replace(scheme="webcal").geturl()

    def doors(self, client: Client) -> list[tuple[str, str]]:
        """Name and address of each one-click link of a client."""
        name, address = quote(self.name, safe=""), quote(self.address, safe="")
        found = {
            "outlook": [OUTLOOK.format(kind=kind, address=address, name=name) for kind in ("office", "live")],
            "google": [GOOGLE.format(calendar=quote(self.webcal, safe=""))],
        }
        return list(zip(client.doors, found.get(client.key, [self.webcal]), strict=True))


def subscription(feed_url: str, *, title: str, tasks: str | None = None, alarm: str | None = None) -> Subscription:
    """From what a form asks; what isn't understood counts as not chosen."""
    return Subscription(feed_url, f"Jaaragenda {title}", tasks == "events", alarm if alarm in ALARMS else "")


def page_of(feed_url: str) -> str:
    """The address of the page to subscribe, from that of the feed with the same token."""
    home, _, file = feed_url.rpartition("/feeds/")
    return f"{home}/board/{file.removesuffix('.ics')}/subscribe"


def qr_code(address: str, title: str) -> Markup:
    """A QR code as inline SVG: dark on light in every colour scheme, with its quiet zone."""
    code = segno.make_qr(address, error="m")
    drawn = code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass="agenda-code", lineclass=None)
    named = drawn.replace("<svg ", f'<svg role="img" aria-label="{Markup.escape(title)}" ', 1)
    return Markup(named)  # noqa: S704 - segno's own drawing, the title escaped


def words_for(language: str) -> tuple[dict[str, str], tuple[Client, ...]]:
    """What the page says in this language; Dutch when it has no words in it."""
    return SAYS.get(language, SAYS["nl"]), CLIENTS.get(language, CLIENTS["nl"])


def language_of(asked: str | None, usual: str) -> str:
    """The language that was asked for, where there are words in it."""
    return asked if asked in LANGUAGES else usual if usual in LANGUAGES else "nl"
