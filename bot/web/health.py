"""Whether the bot is well, for whoever watches it: `GET /healthz` and `GET /metrics`."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

log = logging.getLogger(__name__)

OK = "ok"
UNWELL = "unwell"


@dataclass(frozen=True, slots=True)
class Health:
    """`parts`: database, scheduler, slack, each "ok" or in a few words what is wrong, without names or secrets."""

    parts: Mapping[str, str]

    @property
    def unwell(self) -> list[str]:
        """The parts that are not well."""
        return [name for name, state in self.parts.items() if state != OK]


class HealthEndpoint:
    """200 when all is well, else 503, with the state of each part."""

    def __init__(self, health: Callable[[], Health]) -> None:
        self._health = health

    async def __call__(self, _request: Request) -> Response:
        """Asks in a thread, since asking may wait for the database."""
        try:
            health = await run_in_threadpool(self._health)
        except Exception:  # whatever it is: who asks how we are gets an answer
            log.exception("the health check itself failed")
            health = Health({"health": "the check itself failed"})
        state = UNWELL if health.unwell else OK
        body = {"status": state, "unwell": health.unwell, "parts": dict(health.parts)}
        return JSONResponse(body, status_code=503 if health.unwell else 200, headers={"Cache-Control": "no-store"})


class MetricsEndpoint:
    """The counters in Prometheus' text format."""

    def __init__(self, metrics: Callable[[], bytes]) -> None:
        self._metrics = metrics

    async def __call__(self, _request: Request) -> Response:
        """Collects in a thread, since a gauge may look in the database."""
        body = await run_in_threadpool(self._metrics)
        return Response(body, headers={"Content-Type": CONTENT_TYPE_LATEST, "Cache-Control": "no-store"})
