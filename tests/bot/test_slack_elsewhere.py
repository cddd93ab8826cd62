"""The bot in a Slack that others wrote (emulate): what its Web API takes and its signed events bring, as a second opinion.

It has no Socket Mode, no slash command and no clicks of its own; a click is sent here as Slack sends it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import requests
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier
from sqlmodel import select

import bot
from bot.app import App, build
from bot.clock import SimulatedClock
from bot.config import Config, RemindersConfig, Secret, SlackConfig, WebConfig
from bot.manifest import BOT_SCOPES
from bot.slack.app_home.home import publish
from storage.agreements import Agreement
from storage.database import Database
from storage.tasks import Task
from storage.words import AgreementStatus, TaskStatus

EXTRAS = Path(__file__).parents[1] / "extras"
SAMPLE = Path(bot.__file__).parent / "demo" / "prestatieafspraken-veldhoek-2026.txt"
NODE = shutil.which("node")
SECRET, BOT_TOKEN, TOKEN = "8f742231b10e8888abcd99yyyzzz85a5", "xoxb-nakomen", "xoxp-jeroen"
BOT = "U0NAKOMEN"
OF_A_PERSON = (
    "chat:write channels:read channels:history channels:manage channels:write files:write reactions:read reactions:write"
)
SEED = {
    "team": {"name": "Wonen in Veldhoek", "domain": "veldhoek"},
    "users": [{"name": "jeroen", "real_name": "Jeroen Bos"}],
    "oauth_apps": [
        {
            **{"client_id": "1.2", "client_secret": "x", "app_id": "A0NAKOMEN", "name": "Nakomen", "redirect_uris": []},
            **{"bot_name": "nakomen", "bot_id": "B0NAKOMEN", "bot_user_id": BOT},
        }
    ],
    "tokens": [
        {
            **{"token": BOT_TOKEN, "type": "bot", "user_id": BOT, "bot_id": "B0NAKOMEN", "bot_user_id": BOT},
            **{"app_id": "A0NAKOMEN", "scopes": list(BOT_SCOPES)},
        },
        {"token": TOKEN, "type": "user", "user": "jeroen", "scopes": [*OF_A_PERSON.split(), "reactions:write"]},
    ],
    "signing_secret": SECRET,
    "strict_scopes": True,
}


def is_new_enough() -> bool:
    said = subprocess.run([NODE, "--version"], capture_output=True, text=True, check=False).stdout if NODE else ""
    return said.startswith("v") and int(said[1:].split(".")[0]) >= 20


pytestmark = [
    pytest.mark.extras,
    pytest.mark.skipif(not is_new_enough(), reason="no node of version 20 or newer here, so emulate can't run"),
    pytest.mark.skipif(not (EXTRAS / "node_modules" / "emulate").exists(), reason="emulate is not installed: make test-extras"),
]


@dataclass
class Elsewhere:
    """The bot by HTTP, and Jeroen with a token of his own, in a channel of that other Slack."""

    jeroen: WebClient
    user: str
    app: App
    database: Database
    clock: SimulatedClock
    events: str
    channel: str
    task_id: int

    def settle(self) -> None:
        assert self.app.settle(60)

    def said(self, channel: str | None = None) -> list[dict[str, Any]]:
        """What the bot wrote there, oldest first, with what hangs on it."""
        found = self.jeroen.conversations_history(channel=channel or self.channel, include_all_metadata=True)["messages"]
        return [message for message in reversed(found) if message["user"] == BOT]

    def thread(self, root: str) -> list[str]:
        found = self.jeroen.conversations_replies(channel=self.channel, ts=root)["messages"]
        return [message["text"] for message in found if message["user"] == BOT and message["ts"] != root]

    def status(self) -> TaskStatus:
        with self.database.read() as session:
            return session.get_one(Task, self.task_id).status

    def post(self, body: str, kind: str, secret: str = SECRET) -> int:
        now = str(int(time.time()))
        signature = SignatureVerifier(secret).generate_signature(timestamp=now, body=body) or ""
        headers = {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": signature, "Content-Type": kind}
        return requests.post(self.events, data=body.encode(), headers=headers, timeout=10).status_code

    def click(self, message: dict[str, Any], action: str) -> None:
        """Presses that button of a message, as Slack tells it."""
        elements = [(b["block_id"], e) for b in message["blocks"] if b["type"] == "actions" for e in b["elements"]]
        block, element = next((block, e) for block, e in elements if e["action_id"].split(":")[0] == action)
        pressed = {"type": "button", "block_id": block, "action_id": element["action_id"], "value": element.get("value", "")}
        about = {
            **{
                "type": "block_actions",
                "trigger_id": f"1.{message['ts']}",
                "team": {"id": "T000000001"},
                "user": {"id": self.user},
            },
            **{"channel": {"id": self.channel}, "message": message, "actions": [pressed | {"action_ts": "1.1"}]},
            "container": {"type": "message", "message_ts": message["ts"], "channel_id": self.channel},
        }
        sent = self.post(urlencode({"payload": json.dumps(about)}), "application/x-www-form-urlencoded")
        assert sent == 200
        self.settle()


@pytest.fixture
def elsewhere(
    database: Database, rules: Any, free_port: Callable[[], int], settle_down: Callable[..., list[int]], morning: Any
) -> Iterator[Elsewhere]:
    listen = f"127.0.0.1:{free_port()}"
    events = f"http://{listen}/slack/events"
    assert NODE is not None
    with subprocess.Popen(
        [NODE, EXTRAS / "slack_elsewhere.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as slack:
        assert slack.stdin is not None and slack.stdout is not None
        slack.stdin.write(json.dumps({"events": events, "seed": SEED}) + "\n")
        slack.stdin.flush()
        api_url = json.loads(slack.stdout.readline())["url"] + "/api/"
        jeroen = WebClient(token=TOKEN, base_url=api_url)
        channel = str(jeroen.conversations_create(name="prestatieafspraken")["channel"]["id"])
        settings = SlackConfig(
            **{"mode": "http", "bot_token": Secret(BOT_TOKEN), "signing_secret": Secret(SECRET), "api_url": api_url},
            **{"channel_interval_seconds": 0.0, "timeout_seconds": 5.0},
        )
        config = Config(slack=settings, web=WebConfig(listen=listen), reminders=RemindersConfig(lease_seconds=5.0))
        clock = SimulatedClock(morning)
        app = build(config, database, clock=clock, ticking=False)
        [task_id] = settle_down(database, rules, tasks=1, channel=channel)
        app.start()
        assert app.catch_up.done(60)
        user = str(jeroen.auth_test()["user_id"])
        yield Elsewhere(jeroen, user, app, database, clock, events, channel, task_id)
        app.stop()
        slack.stdin.close()


def test_a_quarter_of_reminders_and_answers(elsewhere: Elsewhere, nudge: Any) -> None:
    there, jeroen = elsewhere, elsewhere.jeroen
    jeroen.conversations_invite(channel=there.channel, users=BOT)
    there.settle()
    [welcome] = there.said()
    assert welcome["metadata"]["event_payload"]["kind"] == "welcome" and "Prestatieafspraken Veldhoek 2026" in welcome["text"]

    there.clock.move_to(nudge)
    there.app.tick()
    there.settle()
    shown = there.said()[-1]
    assert shown["metadata"]["event_type"] == "nakomen_delivery" and "bijeenkomst nummer 6" in shown["text"]

    reply = jeroen.chat_postMessage(channel=there.channel, thread_ts=shown["ts"], text="klaar")
    there.settle()
    assert there.status() is TaskStatus.DONE
    assert there.thread(shown["ts"])[-1].startswith("Genoteerd") and "✅ afgerond" in there.said()[-1]["text"]
    ticked = jeroen.reactions_get(channel=there.channel, timestamp=str(reply["ts"]))["message"]["reactions"]
    assert [(one["name"], one["users"]) for one in ticked] == [("white_check_mark", [BOT])]

    jeroen.chat_update(channel=there.channel, ts=str(reply["ts"]), text="60%")
    there.settle()
    assert there.status() is TaskStatus.OPEN and "60%" in there.said()[-1]["text"]
    jeroen.chat_delete(channel=there.channel, ts=str(reply["ts"]))
    there.settle()
    assert "60%" not in there.said()[-1]["text"]

    jeroen.reactions_add(channel=there.channel, timestamp=shown["ts"], name="white_check_mark")
    there.settle()
    assert there.status() is TaskStatus.DONE
    jeroen.reactions_remove(channel=there.channel, timestamp=shown["ts"], name="white_check_mark")
    there.settle()
    assert there.status() is TaskStatus.OPEN

    there.click(there.said()[-1], "task_done")
    assert there.status() is TaskStatus.DONE
    publish(there.app.desk, there.user, "T000000001")  # raises when that Slack doesn't take the page


def test_a_document_is_dropped_and_read(elsewhere: Elsewhere) -> None:
    there, jeroen = elsewhere, elsewhere.jeroen
    jeroen.conversations_invite(channel=there.channel, users=BOT)
    jeroen.files_upload_v2(channel=there.channel, filename=SAMPLE.name, content=SAMPLE.read_bytes())
    there.settle()
    written = jeroen.conversations_history(channel=there.channel)["messages"]
    root = next(message for message in written if message.get("files"))
    offers = jeroen.conversations_replies(channel=there.channel, ts=root["ts"])["messages"]
    there.click([message for message in offers if message["user"] == BOT][-1], "confirm_yes")
    assert there.app.settle(30)
    with there.database.read() as session:
        read = session.exec(select(Agreement).where(Agreement.status == AgreementStatus.CONCEPT)).all()
    assert len(read) == 1 and date(read[0].year_start, 1, 1) >= date(2020, 1, 1)
