"""The calendar of a link over HTTP: `GET /feeds/<token>.ics`.

Clients ask every few minutes, so the bytes are packed and tagged once, and most answers are a 304.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.web.conditional import accepts_gzip, http_date, matched_tag, unchanged_since

MEDIA_TYPE = "text/calendar; charset=utf-8"
CACHE_CONTROL = "private, max-age=60, must-revalidate"


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
        packed = gzip.compress(calendar, mtime=0)
        return cls(calendar, packed, f'"{digest}"', f'"{digest}-gzip"', modified, f"{name}.ics")


class Feeds(Protocol):
    """Finds the calendar behind a token; None when there is no such link or it was revoked. May block: it is called in a thread.

    `as_todo`: deadlines as tasks (`?tasks=todo`) instead of all-day events.
    """

    def __call__(self, token: str, *, as_todo: bool) -> FeedBytes | None: ...


class FeedEndpoint:
    """Answers GET and HEAD for one link's calendar."""

    def __init__(self, feeds: Feeds) -> None:
        self._feeds = feeds

    async def __call__(self, request: Request) -> Response:
        """The calendar, 304 when the client has it already, 404 alike for an unknown and a revoked token."""
        as_todo = request.query_params.get("tasks") == "todo"
        feed = await run_in_threadpool(self._feeds, request.path_params["token"], as_todo=as_todo)
        if feed is None:
            raise HTTPException(404)
        return feed_response(feed, request)


def feed_response(feed: FeedBytes, request: Request) -> Response:
    """The answer to this request: whole, packed, without body for HEAD, or 304."""
    packed = accepts_gzip(",".join(request.headers.getlist("accept-encoding")))
    tags = (feed.packed_tag, feed.plain_tag) if packed else (feed.plain_tag, feed.packed_tag)
    headers = {
        "ETag": tags[0],
        "Last-Modified": http_date(feed.modified),
        "Cache-Control": CACHE_CONTROL,
        "Vary": "Accept-Encoding",
    }
    known = known_tag(request, tags, feed.modified)
    if known is not None:
        return Response(status_code=304, headers=headers | {"ETag": known})
    body = feed.packed if packed else feed.plain
    headers |= {"Content-Type": MEDIA_TYPE, "Content-Disposition": disposition(feed.filename), "Content-Length": str(len(body))}
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(b"" if request.method == "HEAD" else body, headers=headers)


def known_tag(request: Request, tags: tuple[str, ...], modified: datetime) -> str | None:
    """The tag of what the client has, when that is still right; If-None-Match decides alone (RFC 9110 section 13.2.2)."""
    if named := request.headers.getlist("if-none-match"):
        return matched_tag(",".join(named), tags)
    since = request.headers.get("if-modified-since")
    return tags[0] if since and unchanged_since(since, modified) else None


def disposition(filename: str) -> str:
    """Content-Disposition (RFC 6266) that no name can break out of: plain letters, and the name itself percent-encoded."""
    letters = unicodedata.normalize("NFKD", filename).encode("ascii", "ignore").decode()
    ascii_name = re.sub(r"[^A-Za-z0-9.]+", "-", letters).strip("-.") or "jaaragenda.ics"
    own_name = "".join(c for c in filename if c.isprintable() and c not in '/\\"')
    return f"inline; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(own_name, safe='')}"
