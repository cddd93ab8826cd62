"""Fetches what another site publishes: within a time, a size and a few redirects, or not at all."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from bot.clock import monotonic
from bot.fetch_steps import NotFetched, Trouble, bounded, follow
from bot.outside.guarded_session import Guard, NotAllowed

log = logging.getLogger("nakomen.outside")

MOST_BYTES = 5 * 1024 * 1024
PIECE = 16 * 1024
TIMEOUTS = (5.0, 10.0)  # seconds to connect, and between two pieces
LONGEST = 20.0  # seconds for all of it
SCHEMES = {"https": "https", "http": "http", "webcal": "https", "webcals": "https"}


@dataclass(frozen=True, slots=True)
class Tags:
    """What we know of the copy that we have, for the other side to say that it is still the same."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: `body` is None when nothing changed (304)."""

    body: bytes | None
    tags: Tags


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long and how large it may be."""

    seconds: float = LONGEST
    size: int = MOST_BYTES
    timeouts: tuple[float, float] = TIMEOUTS


def fetch(address: str, known: Tags, *, guard: Guard, bounds: Bounds = Bounds()) -> Fetched:
    """The bytes behind an address, unless they are those that are known. Raises NotFetched, after `bounds.seconds` at the latest.

    The other side may send nothing, byte by byte, or for ever: when the time is over the connection is cut off.
    """
    alarm = threading.Timer(bounds.seconds, guard.cut_off)
    alarm.daemon = True
    until = monotonic() + bounds.seconds
    alarm.start()
    try:
        came = _follow(guard, address, known, until, bounds)
    except NotAllowed as error:
        raise NotFetched(Trouble.PLACE) from error
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:  # ValueError: an address that urllib3 can't read
        log.info("not fetched: %s", type(error).__name__)
        raise NotFetched(_trouble_of(error, until)) from error
    finally:
        alarm.cancel()
    if monotonic() >= until:  # what was cut off can look like an end
        raise NotFetched(Trouble.SLOW)
    return came


def _trouble_of(error: Exception, until: float) -> Trouble:
    slow = isinstance(error, requests.Timeout | ReadTimeoutError | TimeoutError) or monotonic() >= until
    return Trouble.SLOW if slow else Trouble.AWAY


def _follow(guard: Guard, address: str, known: Tags, until: float, bounds: Bounds) -> Fetched:
    """A session for each step: we ask the site to close, and urllib3 would send the next request over what is about to close."""
    first = _usable(address)
    secure = first.startswith("https:")
    headers = {"Accept-Encoding": "identity", "User-Agent": "Nakomen", "Connection": "close"} | _conditions(known)

    @contextmanager
    def ask(url: str) -> Iterator[requests.Response]:
        options: dict[str, Any] = {"headers": headers, "timeout": bounds.timeouts, "stream": True, "allow_redirects": False}
        with guard.session() as session, session.get(url, **options) as answer:
            yield answer

    def onward(url: str) -> str:
        usable = _usable(url)
        if secure and not usable.startswith("https:"):
            raise NotFetched(Trouble.PLACE)
        if monotonic() > until:
            raise NotFetched(Trouble.SLOW)
        return usable

    return follow(first, ask, lambda answer: _read(answer, until, bounds), onward, endless=Trouble.TURNS)


def _usable(address: str) -> str:
    """The address as https or http; webcal is a calendar's https. Raises NotFetched for any other."""
    parts = urlsplit(address.strip())
    scheme = SCHEMES.get(parts.scheme.casefold())
    if scheme is None or not parts.hostname or "@" in parts.netloc:
        raise NotFetched(Trouble.PLACE)
    return parts._replace(scheme=scheme, fragment="").geturl()


def _conditions(known: Tags) -> dict[str, str]:
    found = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in found.items() if value}


def _read(answer: requests.Response, until: float, bounds: Bounds) -> Fetched:
    status = answer.status_code
    if status == 304:
        return Fetched(None, _tags(answer))
    if status in {401, 403}:
        raise NotFetched(Trouble.REFUSED)
    if status in {404, 410}:
        raise NotFetched(Trouble.GONE)
    if status != 200 or answer.headers.get("Content-Encoding", "identity") != "identity":
        raise NotFetched(Trouble.AWAY)
    if answer.headers.get("Content-Length", "").isdigit() and int(answer.headers["Content-Length"]) > bounds.size:
        raise NotFetched(Trouble.TOO_BIG)
    return Fetched(b"".join(_pieces(answer, until, bounds)), _tags(answer))


def _tags(answer: requests.Response) -> Tags:
    etag, last = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    return Tags(etag if etag and len(etag) < 500 else None, last if last and len(last) < 100 else None)


def _pieces(answer: requests.Response, until: float, bounds: Bounds) -> Iterator[bytes]:
    size = 0
    for piece in bounded(_as_it_comes(answer), most=bounds.size, until=until, late=Trouble.SLOW):
        size += len(piece)
        yield piece
    length = answer.headers.get("Content-Length", "")
    if length.isdigit() and int(length) != size:
        raise NotFetched(Trouble.AWAY)  # the connection broke before the end


def _as_it_comes(answer: requests.Response) -> Iterator[bytes]:
    while piece := answer.raw.read1(PIECE):
        yield piece
