"""Signed HTTP delivery (docs.slack.dev/authentication/verifying-requests-from-slack): events as JSON, the rest as a form."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import requests

from bot.playground.delivering.deliveries import Deliveries, Delivery
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json


def signature(secret: str, timestamp: str, body: str) -> str:
    """Slack's `X-Slack-Signature`, version 0."""
    base = f"v0:{timestamp}:{body}".encode()
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpEvents:
    """Posts every delivery to one address, after that address proved that it listens (url_verification)."""

    def __init__(self, workspace: Workspace, deliveries: Deliveries, url: str) -> None:
        self._workspace = workspace
        self._deliveries = deliveries
        self._url = url
        self._workers = ThreadPoolExecutor(max_workers=8, thread_name_prefix="playground-http")
        self._verified = False

    def ready(self) -> bool:
        """HTTP needs no connection: something can always be tried."""
        return True

    def send(self, delivery: Delivery) -> None:
        """Posts it in the background and reports the outcome to the post office."""
        loop = asyncio.get_running_loop()
        attempt = delivery.attempt

        def done(outcome: tuple[bool, Json]) -> None:
            well, answer = outcome
            if well:
                self._deliveries.acknowledge(delivery.id, answer)
            else:
                self._deliveries.failed(delivery.id, attempt, "http_error")

        def work() -> None:
            outcome = self._post(delivery, attempt)
            if not loop.is_closed():
                loop.call_soon_threadsafe(done, outcome)

        self._workers.submit(work)

    def verify(self) -> bool:
        """Slack's check of a request address: it must give the challenge back."""
        challenge = uuid.uuid4().hex
        body = json.dumps({"token": "stand-in", "challenge": challenge, "type": "url_verification"})
        well, answer = self._exchange(body, "application/json", {})
        return well and challenge in (answer.get("challenge"), answer.get("text"))

    def close(self) -> None:
        """Ends the workers; what was not sent yet is not sent."""
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _post(self, delivery: Delivery, attempt: int) -> tuple[bool, Json]:
        if not self._verified:
            self._verified = self.verify()
            if not self._verified:
                return False, {}
        again: dict[str, str] = {}
        if attempt:
            again = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": delivery.reason}
        if delivery.kind == "events_api":
            return self._exchange(json.dumps(delivery.payload), "application/json", again)
        form = {"payload": json.dumps(delivery.payload)} if delivery.kind == "interactive" else delivery.payload
        return self._exchange(urlencode(form), "application/x-www-form-urlencoded", again)

    def _exchange(self, body: str, kind: str, extra: dict[str, str]) -> tuple[bool, Json]:
        timestamp = str(int(self._workspace.wall()))
        signed = signature(self._workspace.app.signing_secret, timestamp, body)
        headers = {"Content-Type": kind, "X-Slack-Signature": signed, "X-Slack-Request-Timestamp": timestamp}
        try:
            patience = self._deliveries.ack_seconds
            answer = requests.post(self._url, data=body.encode(), headers=headers | extra, timeout=patience)
        except requests.RequestException:
            return False, {}
        return answer.status_code == 200, _read(answer)


def _read(answer: requests.Response) -> Json:
    if not answer.content:
        return {}
    try:
        said = answer.json()
    except ValueError:
        return {"text": answer.text}
    return said if isinstance(said, dict) else {}
