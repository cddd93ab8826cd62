"""The bones of fetching over HTTP: a few redirects, each allowed by who asks, so many bytes and no more, until a moment.

Who fetches decides where it goes, with which session and what the answers mean; see `bot.outside.fetching` and
`bot.slack.files.downloads`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from enum import Enum
from typing import TypeVar
from urllib.parse import urljoin

import requests

from bot.clock import monotonic

MOST_REDIRECTS = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
T = TypeVar("T")


class Trouble(Enum):
    """Why it didn't come: not allowed there or not by us, gone, kept elsewhere, no good answer, too slow, too large, ..."""

    PLACE = "place"
    SCOPE = "scope"
    REFUSED = "refused"
    GONE = "gone"
    ELSEWHERE = "elsewhere"
    AWAY = "away"
    SLOW = "slow"
    TOO_BIG = "too_big"
    TURNS = "turns"
    UNREADABLE = "unreadable"


class NotFetched(Exception):
    """It did not come."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def follow(
    url: str,
    ask: Callable[[str], AbstractContextManager[requests.Response]],
    read: Callable[[requests.Response], T],
    onward: Callable[[str], str],
    *,
    endless: Trouble,
) -> T:
    """What `read` makes of the first answer that is no redirect; `onward` gives the address to go on to, or raises.

    Raises NotFetched with `endless` after more redirects than anything honest needs.
    """
    for _ in range(MOST_REDIRECTS + 1):
        with ask(url) as answer:
            if answer.status_code not in REDIRECTS:
                return read(answer)
            url = urljoin(url, answer.headers.get("Location", ""))
        url = onward(url)
    raise NotFetched(endless)


def bounded(pieces: Iterable[bytes], *, most: int, until: float, late: Trouble) -> Iterator[bytes]:
    """The pieces, as long as they are no more than `most` bytes and come before the monotonic moment `until`."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > most:
            raise NotFetched(Trouble.TOO_BIG)
        if monotonic() > until:
            raise NotFetched(late)
        yield piece
