"""Fetches a file that was shared in Slack, with care for our token: it goes to the address that Slack gave, and nowhere else."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager
from urllib.parse import SplitResult, urlsplit

import requests
from requests.auth import AuthBase
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import monotonic
from bot.fetch_steps import NotFetched, Trouble, bounded, follow
from bot.slack.files.shared_files import SharedFile, shared_file

log = logging.getLogger("nakomen.slack")

MOST_BYTES = 50 * 1024 * 1024
CHUNK = 64 * 1024
TIMEOUTS = (5.0, 15.0)  # seconds to connect, and between two pieces
LONGEST = 120.0  # seconds for the whole file
NO_SCOPE = frozenset({"missing_scope", "no_permission", "access_denied", "not_allowed_token_type"})
NOT_THERE = frozenset({"file_not_found", "file_deleted", "channel_not_found"})
_PAGE = (b"<!doctype html", b"<html")


class _Token(AuthBase):
    """Our token as `requests` wants it; handed in like this no netrc file can put another one in its place."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


def look_up(client: WebClient, file_id: str) -> SharedFile:
    """What Slack tells of a file (files.info). Raises NotFetched."""
    try:
        return shared_file(client.files_info(file=file_id)["file"])
    except SlackApiError as error:
        code = str(error.response.get("error"))
        if code in NO_SCOPE:
            raise NotFetched(Trouble.SCOPE) from error
        raise NotFetched(Trouble.GONE if code in NOT_THERE else Trouble.AWAY) from error
    except Exception as error:  # the line to Slack broke, in one of the many ways of the client
        raise NotFetched(Trouble.AWAY) from error


def fetch(client: WebClient, file: SharedFile) -> bytes:
    """The bytes of this file, at most 50 MB. Raises NotFetched."""
    now = _as_it_is_now(client, file)
    if now.external or not now.url:
        raise NotFetched(Trouble.ELSEWHERE)
    if now.size is not None and now.size > MOST_BYTES:
        raise NotFetched(Trouble.TOO_BIG)
    try:
        with requests.Session() as http:
            data, kind = _download(http, now.url, client)
    except requests.RequestException as error:
        log.info("the file %s did not come: %s", file.id, type(error).__name__)
        raise NotFetched(Trouble.AWAY) from error
    if _is_sign_in_page(data, kind, now):
        raise NotFetched(Trouble.SCOPE)
    return data


def _as_it_is_now(client: WebClient, file: SharedFile) -> SharedFile:
    """Asked anew, since it may be long ago; where Slack has no such method, what the event said has to do."""
    try:
        return look_up(client, file.id)
    except NotFetched as failed:
        cause = failed.__cause__
        if isinstance(cause, SlackApiError) and cause.response.get("error") == "unknown_method":
            return file
        raise


def _download(http: requests.Session, url: str, client: WebClient) -> tuple[bytes, str]:
    """Follows redirects within the same host alone; another host would be Slack's sign-in page."""
    first = _address(url, client.base_url)
    until = monotonic() + LONGEST

    def ask(address: str) -> AbstractContextManager[requests.Response]:
        return http.get(
            address,
            auth=_Token(client.token or ""),
            headers={"Accept-Encoding": "identity"},
            timeout=TIMEOUTS,
            stream=True,
            allow_redirects=False,
        )

    def read(answer: requests.Response) -> tuple[bytes, str]:
        _check(answer)
        pieces = bounded(answer.iter_content(CHUNK), most=MOST_BYTES, until=until, late=Trouble.AWAY)
        return b"".join(pieces), answer.headers.get("Content-Type", "")

    def onward(address: str) -> str:
        following = urlsplit(address)
        if (following.scheme, following.netloc) != (first.scheme, first.netloc):
            raise NotFetched(Trouble.SCOPE)
        return address

    return follow(url, ask, read, onward, endless=Trouble.AWAY)


def _address(url: str, api_url: str) -> SplitResult:
    """The address, when our token may go there: https, or http where Slack's own API is a stand-in with http."""
    parts = urlsplit(url)
    allowed = {"https"} | ({"http"} if urlsplit(api_url).scheme == "http" else set())
    if parts.scheme not in allowed or not parts.hostname or "@" in parts.netloc:
        raise NotFetched(Trouble.ELSEWHERE)
    return parts


def _check(answer: requests.Response) -> None:
    if answer.status_code in {401, 403}:
        raise NotFetched(Trouble.SCOPE)
    if answer.status_code in {404, 410}:
        raise NotFetched(Trouble.GONE)
    if answer.status_code != 200:
        raise NotFetched(Trouble.AWAY)


def _is_sign_in_page(data: bytes, kind: str, file: SharedFile) -> bool:
    """Slack answers 200 with its sign-in page to a token that may not read files; a page of the file's own size is the file."""
    is_page = data[:200].lstrip().lower().startswith(_PAGE) or kind.lower().startswith("text/html")
    if not is_page or len(data) == file.size:
        return False
    return file.size is not None or not file.name.lower().endswith((".html", ".htm"))
