"""The board of a link over HTTP: `GET /board/<token>`, one page that needs no script, its page to subscribe, and their style.

It is judged at the moment of asking and kept nowhere: a revoked link is a page that isn't there, at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from bot.web.board_fragments import agenda_fragment, board_css, fragment_templates, tasks_fragment
from bot.web.subscribe import language_of, qr_code, subscription, words_for
from bot.web.subscribe_words import ALARMS, LANGUAGES
from storage.words import Audience
from workflows.reporting.board_nouns import Board

CACHE_CONTROL = "private, no-store"
STYLE_CACHE_CONTROL = "public, max-age=300"


@dataclass(frozen=True, slots=True)
class BoardPage:
    """What a link shows: its board, the local moment by which it was judged, and the absolute address of its calendar.

    `language` is the usual one here; `local` says that the address exists on this machine or in its own network alone.
    """

    board: Board
    now: datetime
    feed_url: str
    language: str = "nl"
    local: bool = False


class Boards(Protocol):
    """Finds the board behind a token; None when there is no such link or it was revoked. May block: it is called in a thread."""

    def __call__(self, token: str) -> BoardPage | None: ...


def board_pages(boards: Boards) -> Sequence[BaseRoute]:
    """The routes of the board and its style."""
    templates = fragment_templates()
    css = board_css()

    async def board(request: Request) -> Response:
        page = await run_in_threadpool(boards, request.path_params["token"])
        if page is None:
            raise HTTPException(404)
        html = await run_in_threadpool(board_html, page, templates)
        return HTMLResponse(html, headers={"Cache-Control": CACHE_CONTROL})

    async def subscribe(request: Request) -> Response:
        page = await run_in_threadpool(boards, request.path_params["token"])
        if page is None:
            raise HTTPException(404)
        html = await run_in_threadpool(subscribe_html, page, request.path_params["token"], dict(request.query_params), templates)
        return HTMLResponse(html, headers={"Cache-Control": CACHE_CONTROL})

    async def style(_request: Request) -> Response:
        return Response(css, media_type="text/css", headers={"Cache-Control": STYLE_CACHE_CONTROL})

    ways = Route("/board/{token}/subscribe", subscribe)
    return [Route("/board/{token}", board), ways, Route("/static/board.css", style)]


def board_html(page: BoardPage, templates: Environment) -> str:
    """The whole page. Addresses within it are relative, so that it works under any path of `public_url`."""
    board, today = page.board, page.now.date()
    return templates.get_template("board.html").render(
        title=_title(board),
        subtitle=_subtitle(board),
        now=page.now,
        public=board.audience is Audience.PUBLIC,
        tasks=tasks_fragment(board, today, level=3),
        agenda=agenda_fragment(board, today, page.feed_url, level=3),
    )


def subscribe_html(page: BoardPage, token: str, asked: Mapping[str, str], templates: Environment) -> str:
    """The page to subscribe, with what was asked for in its form."""
    language = language_of(asked.get("lang"), page.language)
    words, clients = words_for(language)
    title = _title(page.board)
    raad = page.board.audience is Audience.RAAD
    tasks = None if raad else asked.get("tasks")
    chosen = subscription(page.feed_url, title=title, tasks=tasks, alarm=asked.get("alarm"))
    return templates.get_template("subscribe.html").render(
        language=language,
        other=next(other for other in LANGUAGES if other != language),
        words=words,
        clients=clients,
        title=title,
        token=token,
        chosen=chosen,
        alarms=ALARMS,
        tasks_possible=not raad,
        local=page.local,
        public=page.board.audience is Audience.PUBLIC,
        code=qr_code(chosen.webcal, words["qr_title"]),
    )


def _title(board: Board) -> str:
    return board.agreements[0].title if len(board.agreements) == 1 else "Prestatieafspraken"


def _subtitle(board: Board) -> str:
    """Whose tasks these are, or for whom it was made; empty for the whole board of the parties."""
    if board.party is not None:
        return f"De taken van {board.party}"
    if board.personal:
        return "De taken die bij jou en je partij liggen"
    return "Samenvatting voor de gemeenteraad" if board.audience is Audience.RAAD else ""
