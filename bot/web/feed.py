"""The calendar of a link over HTTP: `GET /feeds/<token>.ics`.

Clients ask every few minutes, so the bytes are packed and tagged once, most answers are a 304, and what was found good a moment
ago is answered in the event loop, without a thread, the database or the framework.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import unicodedata
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol
from urllib.parse import parse_qs, quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.conditional import accepts_gzip, http_date, matched_tag, unchanged_since
from bot.web.safe_headers import SAFE_HEADERS
from workflows.meeting.feed.choice import FeedChoice

MEDIA_TYPE = "text/calendar; charset=utf-8"
CACHE_CONTROL = "private, max-age=60, must-revalidate"
FRESH_SECONDS = 0.5  # how long an answer is given again without asking whether the link still stands
MOST_FRESH = 1_000
BEGIN = "/feeds/"
PACKING = 6  # a level more costs twice the time for a percent
Headers = list[tuple[bytes, bytes]]
_SAFE: Headers = [(name.lower().encode(), value.encode()) for name, value in SAFE_HEADERS.items()]
_gzip_is_welcome = lru_cache(maxsize=256)(accepts_gzip)


@dataclass(frozen=True, slots=True)
class FeedBytes:
    """A calendar ready to be sent, plain and packed, each with its own strong entity tag.

    `modified` is when the bytes last became others (aware); `filename` is what a download is called.
    """

    plain: bytes
    packed: bytes
    plain_tag: str
    packed_tag: str
    modified: datetime
    filename: str

    @classmethod
    def of(cls, calendar: bytes, *, modified: datetime, name: str = "jaaragenda") -> FeedBytes:
        """Packs and tags a calendar; the same bytes give the same packed bytes and tags, in every process."""
        digest = hashlib.sha256(calendar).hexdigest()[:32]
        packed = gzip.compress(calendar, PACKING, mtime=0)
        return cls(calendar, packed, f'"{digest}"', f'"{digest}-gzip"', modified, f"{name}.ics")


class Feeds(Protocol):
    """Finds the calendar behind a token; None when there is no such link or it was revoked. May block: called in a thread."""

    def __call__(self, token: str, choice: FeedChoice) -> FeedBytes | None: ...


class FeedEndpoint:
    """Answers GET and HEAD for one link's calendar; keeps for a moment what it answered."""

    def __init__(self, feeds: Feeds, *, monotonic: Callable[[], float]) -> None:
        self._feeds = feeds
        self._monotonic = monotonic
        self._fresh: OrderedDict[tuple[str, bytes], tuple[float, _Answers]] = OrderedDict()

    async def __call__(self, request: Request) -> Response:
        """The calendar, 304 when the client has it already, 404 alike for an unknown and a revoked token."""
        scope = request.scope
        key = scope["path"], scope["query_string"]
        kept = self._fresh.pop(key, None)
        until = self._monotonic() + FRESH_SECONDS
        feed = await run_in_threadpool(self._feeds, request.path_params["token"], choice_in(key[1]))
        if feed is None:
            raise HTTPException(404)
        answers = kept[1] if kept is not None and kept[1].feed is feed else _Answers(feed)
        self._fresh[key] = until, answers
        while len(self._fresh) > MOST_FRESH:
            self._fresh.popitem(last=False)
        return _Ready(*answers.to(scope["headers"], head=scope["method"] == "HEAD"))

    def fresh(self, scope: Scope) -> _Ready | None:
        """The answer, when the same was asked and found a moment ago."""
        kept = self._fresh.get((scope["path"], scope["query_string"]))
        if kept is None or kept[0] <= self._monotonic() or scope["method"] not in {"GET", "HEAD"}:
            return None
        return _Ready(*kept[1].to(scope["headers"], head=scope["method"] == "HEAD"))


class FreshFeeds:
    """ASGI: gives a calendar's fresh answers at once, and leaves all else to the application behind it."""

    def __init__(self, app: ASGIApp, endpoint: FeedEndpoint) -> None:
        self._app = app
        self._endpoint = endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what isn't a calendar, or isn't fresh."""
        answer = self._endpoint.fresh(scope) if scope["type"] == "http" and scope["path"].startswith(BEGIN) else None
        await (answer or self._app)(scope, receive, send)


class _Ready(Response):
    """An answer whose headers stand ready."""

    def __init__(self, start: Scope, body: bytes) -> None:
        self.status_code = start["status"]
        self.background = None
        self._start, self.body = start, body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI has it
        await send(self._start)
        await send({"type": "http.response.body", "body": self.body})


def choice_in(query: bytes) -> FeedChoice:
    """What the address asks for besides the calendar itself."""
    words = parse_qs(query.decode("latin-1"), max_num_fields=20) if 0 < len(query) < 500 else {}
    return FeedChoice.of(tasks=words.get("tasks", [None])[0], alarm=",".join(words.get("alarm", [])) or None)


class _Answers:
    """What can be said of one calendar, ready to be sent."""

    def __init__(self, feed: FeedBytes) -> None:
        self.feed = feed
        self._tags = feed.plain_tag, feed.packed_tag
        self._known = {tag.encode(): _start(304, self._shared(tag)) for tag in self._tags}
        self._plain = _start(200, self._shared(feed.plain_tag) + self._whole(feed.plain))
        packed = [*self._whole(feed.packed), (b"content-encoding", b"gzip")]
        self._packed = _start(200, self._shared(feed.packed_tag) + packed)

    def to(self, headers: Iterable[tuple[bytes, bytes]], *, head: bool) -> tuple[Scope, bytes]:
        """The start of the answer and its body: whole, packed, without body for HEAD, or 304."""
        accepted, named, since = [], [], None
        for name, value in headers:
            if name == b"accept-encoding":
                accepted.append(value)
            elif name == b"if-none-match":
                named.append(value)
            elif name == b"if-modified-since":
                since = value
        packed = bool(accepted) and _gzip_is_welcome(b",".join(accepted).decode("latin-1"))
        if (named or since is not None) and (known := self._known_tag(named, since, packed=packed)):
            return self._known[known], b""
        start, body = (self._packed, self.feed.packed) if packed else (self._plain, self.feed.plain)
        return start, b"" if head else body

    def _known_tag(self, named: list[bytes], since: bytes | None, *, packed: bool) -> bytes | None:
        """The tag of what the client has, when that is still right; If-None-Match decides alone (RFC 9110 section 13.2.2)."""
        tags = self._tags[::-1] if packed else self._tags
        if named:
            if named[0] in self._known:
                return named[0]
            found = matched_tag(b",".join(named).decode("latin-1"), tags)
            return found.encode() if found else None
        return tags[0].encode() if since and unchanged_since(since.decode("latin-1"), self.feed.modified) else None

    def _shared(self, tag: str) -> Headers:
        last_modified = http_date(self.feed.modified).encode()
        fixed = [(b"cache-control", CACHE_CONTROL.encode()), (b"vary", b"Accept-Encoding")]
        return [(b"etag", tag.encode()), (b"last-modified", last_modified), *fixed, *_SAFE]

    def _whole(self, body: bytes) -> Headers:
        named = (b"content-disposition", disposition(self.feed.filename).encode())
        return [(b"content-type", MEDIA_TYPE.encode()), named, (b"content-length", str(len(body)).encode())]


def _start(status: int, headers: Headers) -> Scope:
    return {"type": "http.response.start", "status": status, "headers": headers}


def disposition(filename: str) -> str:
    """Content-Disposition (RFC 6266) that no name can break out of: plain letters, and the name itself percent-encoded."""
    letters = unicodedata.normalize("NFKD", filename).encode("ascii", "ignore").decode()
    ascii_name = re.sub(r"[^A-Za-z0-9.]+", "-", letters).strip("-.") or "jaaragenda.ics"
    own_name = "".join(c for c in filename if c.isprintable() and c not in '/\\"')
    return f"inline; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(own_name, safe='')}"
