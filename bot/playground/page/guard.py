"""Who may ask: only a browser on this machine, and only from the page itself. And the headers of every answer.

The page listens on 127.0.0.1, but any page in the same browser can send a form there, and a name that somebody else owns can
be made to point at it (DNS rebinding). So the host must be this machine's, and the origin of a form the page's own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

Endpoint = Callable[[Request], Awaitable[Response]]

_OWN_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer a browser says `Origin: null` of the page's own forms
    "Cache-Control": "no-cache",
}


def guarded(answer: Endpoint) -> Endpoint:
    """The same endpoint, behind the check and with the headers."""

    async def endpoint(request: Request) -> Response:
        response = await answer(request) if allowed(request) else _refusal()
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return endpoint


def allowed(request: Request) -> bool:
    """Whether the request is for this machine by name, and a form comes from the page itself (or from no page at all)."""
    host = request.headers.get("host", "")
    if _name(f"//{host}") not in _OWN_NAMES:
        return False
    if request.method in {"GET", "HEAD"}:
        return True
    origin = request.headers.get("origin")
    same_site = request.headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}
    return same_site and origin in {None, f"{request.url.scheme}://{host}"}


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


def _refusal() -> Response:
    words = "Deze pagina werkt alleen in een browser op deze computer zelf. Open haar op 127.0.0.1 of localhost."
    return PlainTextResponse(words, status_code=403)
