"""The slash command `/afspraak`, and mentions of the bot: the same words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages import render
from bot.slack.files.carrying import begin_carry, is_carry
from bot.slack.files.typed_answers import typed_press
from bot.slack.files.version_taken_back import wants_back
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler, acquaint
from bot.slack.people.out_of_reach import out_of_reach
from bot.slack.telling import complain, whisper
from bot.slack.words.on_behalf import behind_behalf, take_on_behalf
from bot.slack.words.replies import as_reply, as_words, said_in
from bot.slack.words.requests import answer, begin_round, is_request, is_round, question_after
from bot.slack.words.status_word import behind_status, says_stand, take_status
from storage.inbox import Arrival
from workflows.told_alone import own_language
from workflows.tracking.people import person_for

COMMAND = "/afspraak"


def register(ears: Ears, desk: Desk) -> None:
    """Listens to the command and to mentions."""

    def command(ack: Ack, body: dict[str, Any]) -> None:
        about = {
            "user": str(body["user_id"]),
            "team": str(body.get("team_id") or ""),
            "channel": str(body["channel_id"]),
            "text": str(body.get("text") or ""),
            "response_url": str(body.get("response_url") or ""),
            "key": f"command:{body.get('trigger_id')}",
        }
        desk.take_in(Arrival(about["key"], "command", about["channel"], about))
        ack()

    def mention(body: dict[str, Any], event: dict[str, Any]) -> None:
        said = said_in(desk, event, channel=str(event["channel"]), team=str(body.get("team_id") or ""))
        if said is None:
            return
        pressed = typed_press(desk, said) or wants_back(desk, said)
        if pressed:
            desk.take_in(*pressed)
        elif said.thread_ts is not None and said.thread_ts != said.ts and said.ours is not False:
            desk.take_in(*as_reply(desk, said))
        else:
            desk.take_in(as_words(said))

    ears.command(COMMAND)(command)
    ears.event("app_mention")(mention)
    desk.deals_with("command", Handler(_take, look=_find_named, then=_tell, complain=complain))


def _find_named(desk: Desk, body: Body) -> Body:
    """Asks Slack who types this, and whom it names, before the transaction begins."""
    return acquaint(desk, body) | {"unreachable": out_of_reach(desk, body["text"])}


def _take(session: Session, now: datetime, desk: Desk, body: Body) -> dict[str, Any] | None:
    """Does what was typed; gives what to tell this person alone, in their own language."""
    name = desk.directory.who(body["user"]).name
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=name)
    asked: dict[str, Any] = {"person_id": person.id or 0, "channel": body["channel"], "now": now}
    payload = question_after(session, body["text"], **asked, rules=desk.rules) or _answer(session, desk, body, asked)
    return payload | {"language": own_language(session, person.id, payload["language"])} if payload is not None else None


def _answer(session: Session, desk: Desk, body: Body, asked: dict[str, Any]) -> dict[str, Any] | None:
    said = behind_status(body["text"])
    told = {"mark": body["key"], "unreachable": frozenset(body["unreachable"])}
    if said is not None:
        return take_status(session, desk, said, **asked, **told)
    behalf = behind_behalf(body["text"])
    if behalf is not None:
        return take_on_behalf(session, desk, behalf, **asked, **told)
    if is_round(body["text"]):
        return begin_round(session, desk, **asked, mark=body["key"])
    if is_carry(body["text"]):
        return begin_carry(session, desk, **asked, mark=body["key"])
    if not is_request(body["text"]) and says_stand(session, desk, body["text"], **asked):
        return take_status(session, desk, body["text"], **asked, **told)
    return answer(session, body["text"], **asked, rules=desk.rules, known=desk.parties)


def _tell(desk: Desk, body: Body, payload: dict[str, Any] | None) -> None:
    if payload is not None:
        today = desk.clock.now().astimezone(desk.rules.zone).date()
        whisper(desk, body["channel"], body["user"], render(payload, today=today), body["response_url"])
