"""The slash command `/afspraak`, and mentions of the bot: the same words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_bolt import Ack, Respond
from sqlmodel import Session

from bot.messages import render
from bot.slack.desk import Desk, Job
from bot.slack.ears import Ears
from bot.slack.replies import said_in, submit_reply, submit_words
from bot.slack.requests import answer
from bot.slack.status_word import behind_status, take_status
from bot.slack.telling import complaint, whisper
from workflows.tracking.people import person_for

COMMAND = "/afspraak"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the command and to mentions."""

    def command(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        user, channel = str(body["user_id"]), str(body["channel_id"])
        desk.directory.who(user)
        key = f"command:{body.get('trigger_id')}"
        desk.submit(Job(lambda: _run(desk, body, key, respond), key, complaint(desk, channel, user)))

    def mention(body: dict[str, Any], event: dict[str, Any]) -> None:
        said = said_in(desk, event, channel=str(event["channel"]), team=str(body.get("team_id") or ""))
        if said is None:
            return
        if said.thread_ts is not None and said.thread_ts != said.ts and said.ours is not False:
            submit_reply(desk, said)
        else:
            submit_words(desk, said)

    ears.command(COMMAND)(command)
    ears.event("app_mention")(mention)


def _run(desk: Desk, body: dict[str, Any], key: str, respond: Respond) -> None:
    user, channel = str(body["user_id"]), str(body["channel_id"])

    def do(session: Session, now: datetime) -> dict[str, Any] | None:
        name = desk.directory.who(user).name
        person = person_for(session, user_id=user, team_id=str(body.get("team_id") or ""), name=name)
        text = str(body.get("text") or "")
        said = behind_status(text)
        if said is not None:
            return take_status(session, desk, said, person_id=person.id or 0, channel=channel, now=now)
        return answer(session, text, person_id=person.id or 0, channel=channel, now=now, rules=desk.rules)

    payload = desk.once(key, do)
    if payload is not None:
        today = desk.clock.now().astimezone(desk.rules.zone).date()
        whisper(desk, channel, user, render(payload, today=today), respond)
