"""The page of the playground over HTTP: the workspace through somebody's eyes, what they do there, and what changed since."""

from __future__ import annotations

import asyncio
import hashlib
import mimetypes
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.playground.page.conversation import quick_reactions
from bot.playground.page.deeds import Deeds
from bot.playground.page.form import Form, form_of, limited_body
from bot.playground.page.grounds import Flashes, Grounds
from bot.playground.page.guard import guarded
from bot.playground.page.kindness import BUSY, TOO_LARGE, Kindly
from bot.playground.page.looked import Looked
from bot.playground.page.page_templates import page_templates
from bot.playground.page.place import CHANNELS, HOME, Place, find_place
from bot.playground.page.screen import screen
from bot.playground.page.story_dates import short_moment
from bot.playground.residents import CannotDo

_STATIC = Path(__file__).with_name("static")
_PATIENCE, _GLANCE = 20.0, 0.1  # seconds: how long `/changes` waits, and how often it looks
_MOST_FILE = 50 * 1024 * 1024


class ChatPage:
    """The face of a playground. `ended` is set when the server stops, so that nobody is left waiting."""

    def __init__(self, grounds: Grounds, ended: asyncio.Event) -> None:
        self._grounds = grounds
        self._ended = ended
        self._deeds = Deeds(grounds)
        self._looked = Looked()
        self._flashes = Flashes()
        self._templates = _environment()

    def routes(self) -> Sequence[BaseRoute]:
        """Every address of the page."""
        return [
            Route("/", guarded(self.page), methods=["GET"]),
            Route("/changes", guarded(self.changes), methods=["GET"]),
            Route("/static/stage.css", guarded(self.stage_style), methods=["GET"]),
            Route("/static/{name}", guarded(static_file), methods=["GET"]),
            Route("/do/upload", guarded(self.upload), methods=["POST"]),
            Route("/do/{deed}", guarded(self.deed), methods=["POST"]),
            Route("/stage/{move}", guarded(self.move), methods=["POST"]),
        ]

    # --- reading

    async def page(self, request: Request) -> Response:
        """The whole page. A look in the background (`X-Look`) leaves the one line that is said once to who comes next."""
        return await run_in_threadpool(self._page, dict(request.query_params), "x-look" not in request.headers)

    def _page(self, asked: dict[str, str], in_front: bool) -> Response:
        place = find_place(self._grounds.workspace, asked)
        stage, version = self._grounds.stage, self._grounds.workspace.version
        scene = stage.scene(place.user) if stage is not None else None
        flash = self._flashes.take(place.user) if in_front else ""
        shown = screen(
            self._grounds.workspace, place, scene, self._looked, flash=flash, version=version, filled=self._deeds.filled
        )
        words = {"screen": shown, "quick": quick_reactions(self._grounds.workspace), "HOME": HOME, "CHANNELS": CHANNELS}
        return HTMLResponse(self._templates.get_template("page.html").render(words))

    async def changes(self, request: Request) -> Response:
        """Answers when the version is another than `since`, or after a while; the version tells which."""
        since = request.query_params.get("since", "")
        for _ in range(int(_PATIENCE / _GLANCE)):
            if str(self._grounds.workspace.version) != since or self._ended.is_set():
                break
            await asyncio.sleep(_GLANCE)
        return JSONResponse({"version": self._grounds.workspace.version})

    async def stage_style(self, request: Request) -> Response:
        """What the stage's panels look like."""
        return await run_in_threadpool(self._stage_style, request)

    def _stage_style(self, request: Request) -> Response:
        stage, place = self._grounds.stage, find_place(self._grounds.workspace, {})
        style = stage.scene(place.user).style if stage is not None else ""
        return _kept(request, style.encode(), "text/css")

    # --- doing

    async def deed(self, request: Request) -> Response:
        """A form of the page: one deed, and back to the page."""
        name = request.path_params["deed"]
        if name not in self._deeds.by_name:
            return PlainTextResponse("Dat kent deze pagina niet.", status_code=404)
        return await self._answer(request, lambda place, form: self._deeds.do(name, place, form))

    async def move(self, request: Request) -> Response:
        """A button of the stage."""
        stage, what = self._grounds.stage, request.path_params["move"]
        if stage is None:
            return PlainTextResponse("Er is hier geen klok.", status_code=404)

        def make(place: Place, _form: Form) -> Place:
            try:
                stage.move(what)
            except CannotDo:
                raise Kindly(BUSY) from None
            return place

        return await self._answer(request, make)

    async def upload(self, request: Request) -> Response:
        """A file as raw bytes; who, where and its name stand in the query."""
        asked = dict(request.query_params)
        content = await limited_body(request, _MOST_FILE)

        def drop(place: Place) -> Place:
            if content is None:
                raise Kindly(TOO_LARGE)
            name = Path(asked.get("name", "").replace("\\", "/")).name[:255] or "bestand"
            after = self._deeds.upload(place, name, content, asked.get("reply", ""))
            self._deeds.settle()
            return after

        return await run_in_threadpool(self._done, asked, drop)

    async def _answer(self, request: Request, do: Callable[[Place, Form], Place]) -> Response:
        try:
            form = await form_of(request)
        except Kindly as refusal:
            return PlainTextResponse(str(refusal), status_code=413)
        return await run_in_threadpool(self._done, form.known(), lambda place: do(place, form))

    def _done(self, asked: dict[str, str], do: Callable[[Place], Place]) -> Response:
        place = find_place(self._grounds.workspace, asked)
        try:
            if (place.user, place.where) != (asked.get("as"), asked.get("in")):
                raise Kindly("Dat kan hier niet meer. Dit is waar je nu bent.")
            place = do(place)
        except Kindly as refusal:
            self._flashes.put(place.user, str(refusal))
        return RedirectResponse(place.address, status_code=303)


async def static_file(request: Request) -> Response:
    """A style sheet or script of the page; the browser asks each time whether it is still the same."""
    name = request.path_params["name"]
    files = {path.name: path for path in _STATIC.iterdir() if path.is_file()}
    if name not in files:
        return PlainTextResponse("Dat kent deze pagina niet.", status_code=404)
    return _kept(request, files[name].read_bytes(), mimetypes.guess_type(name)[0] or "application/octet-stream")


def _kept(request: Request, content: bytes, kind: str) -> Response:
    tag = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(content, media_type=kind, headers={"ETag": tag})


def _environment() -> Environment:
    environment = page_templates()
    environment.filters["story"] = short_moment
    return environment
