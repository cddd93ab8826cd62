"""The web application: which address answers what. Everything that it shows is handed in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.clock import monotonic
from bot.web.feed import FeedEndpoint, Feeds, FreshFeeds
from bot.web.health import Health, HealthEndpoint, MetricsEndpoint
from bot.web.safe_headers import SafeHeaders

Endpoint = Callable[[Request], Awaitable[Response]]


def web_app(
    *,
    feeds: Feeds,
    health: Callable[[], Health],
    metrics: Callable[[], bytes],
    slack: Endpoint | None = None,
    pages: Sequence[BaseRoute] = (),
) -> ASGIApp:
    """The application; `slack` answers POST /slack/events in HTTP mode, `pages` are further routes, such as the board's."""
    templates = page_templates()
    calendars = FeedEndpoint(feeds, monotonic=monotonic)
    routes: list[BaseRoute] = [
        Route("/", _page(templates, "front.html")),
        Route("/healthz", _plain(HealthEndpoint(health))),
        Route("/metrics", _plain(MetricsEndpoint(metrics))),
        Route("/feeds/{token}.ics", _plain(calendars)),
        *pages,
    ]
    if slack is not None:
        routes.append(Route("/slack/events", _plain(slack), methods=["POST"]))
    app = Starlette(
        routes=routes,
        exception_handlers={
            404: _failure(templates, "unknown.html", 404),
            405: _failure(templates, "unknown.html", 405),
            500: _failure(templates, "failed.html", 500),
        },
    )
    app.router.redirect_slashes = False  # one address for each thing; a redirect would say which addresses exist
    safe = SafeHeaders(app)  # around all of it: Starlette's own middleware stands inside the page for failures
    return FreshFeeds(safe, calendars)


def page_templates() -> Environment:
    """The templates of the pages; what is put into them is escaped."""
    return Environment(loader=PackageLoader("bot.web"), autoescape=True, undefined=StrictUndefined)


def _plain(endpoint: Endpoint) -> Endpoint:
    """As a function: Starlette takes other callables for whole applications."""

    async def answer(request: Request) -> Response:
        return await endpoint(request)

    return answer


def _page(templates: Environment, name: str) -> Endpoint:
    html = templates.get_template(name).render()

    async def answer(_request: Request) -> Response:
        return HTMLResponse(html, headers={"Cache-Control": "public, max-age=3600"})

    return answer


def _failure(templates: Environment, name: str, status: int) -> Callable[[Request, Exception], Awaitable[Response]]:
    """One page for every failure of a kind: it doesn't tell what was asked for, nor why it went wrong."""
    html = templates.get_template(name).render()

    async def answer(_request: Request, error: Exception) -> Response:
        headers = dict(getattr(error, "headers", None) or {})
        return HTMLResponse(html, status_code=status, headers=headers | {"Cache-Control": "no-store"})

    return answer
