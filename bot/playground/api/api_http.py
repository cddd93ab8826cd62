"""The Web API over HTTP: reads a request as Slack does, meets the faults that are switched on, and answers."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.playground.api.api_scopes import SCOPES
from bot.playground.api.web_api import WebApi
from bot.playground.delivering.deliveries import Deliveries
from bot.playground.faults import DONE_ALL_THE_SAME, Fault, Faults
from bot.playground.workspace_nouns import Json


class ApiHttp:
    """The endpoint `/api/{method}`."""

    def __init__(
        self, api: WebApi, faults: Faults, deliveries: Deliveries, cut: Callable[[Request], None], ended: asyncio.Event
    ) -> None:
        self._api = api
        self._faults = faults
        self._deliveries = deliveries
        self._cut = cut
        self._ended = ended

    async def endpoint(self, request: Request) -> Response:
        """One call."""
        method = request.path_params["method"]
        args = _arguments(request.method, dict(request.query_params), request.headers, await request.body())
        if args is None:
            return JSONResponse({"ok": False, "error": "invalid_json"})
        fault = self._faults.next_for(method)
        if fault is not None and fault.kind not in DONE_ALL_THE_SAME:
            return await self._troubled(request, fault)
        if fault is not None and fault.kind == "late":
            await asyncio.sleep(fault.delay)
        token = _token(request.headers.get("authorization", ""), args)
        answer = await run_in_threadpool(self._answer, method, token, args)
        if fault is not None:
            return self._gone(request)
        return JSONResponse(answer, headers=self._headers(method))

    def _answer(self, method: str, token: str, args: Json) -> Json:
        with self._deliveries.working():
            return self._api.answer(method, token, args)

    def _headers(self, method: str) -> dict[str, str]:
        scopes = ",".join(sorted(self._api.workspace.app.scopes))
        return {"x-oauth-scopes": scopes, "x-accepted-oauth-scopes": ",".join(SCOPES.get(method, ()))}

    async def _troubled(self, request: Request, fault: Fault) -> Response:
        if fault.kind == "ratelimited":
            again = {"Retry-After": str(fault.retry_after)}
            return JSONResponse({"ok": False, "error": "ratelimited"}, status_code=429, headers=again)
        if fault.kind == "hang":
            await self._ended.wait()
            return self._gone(request)
        if fault.kind == "reset":
            return self._gone(request)
        return PlainTextResponse("upstream trouble", status_code=int(fault.kind))

    def _gone(self, request: Request) -> Response:
        self._cut(request)
        return Response()


def _arguments(verb: str, query: Json, headers: Any, body: bytes) -> Json | None:
    kind = headers.get("content-type", "").split(";")[0].strip().lower()
    if verb == "GET" or not body:
        return query
    if kind == "application/json":
        try:
            said = json.loads(body)
        except ValueError:
            return None
        return query | said if isinstance(said, dict) else None
    return query | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def _token(header: str, args: Json) -> str:
    named = str(args.pop("token", "") or "")
    return header.removeprefix("Bearer ").strip() if header.startswith("Bearer ") else named
