"""The App Home: shown when it is opened, renewed when something in it is used; the same page is not sent twice."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from typing import Any

from slack_bolt import Ack
from sqlmodel import Session

from bot.messages import render
from bot.slack.app_home.home_page import home_page
from bot.slack.app_home.own_links import close_link
from bot.slack.arrivals import welcome_person
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from bot.slack.hearing.handlers import Body, Handler
from bot.slack.places import Click, click_of
from bot.slack.telling import complain
from storage.inbox import Arrival
from workflows.tracking.people import person_for


def register(ears: Ears, desk: Desk) -> None:
    """Listens to people who open the home tab, and to what they use in it."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        if event.get("tab") not in {None, "home", "messages"}:
            return
        user = str(event["user"])
        key = f"event:{body.get('event_id') or event.get('event_ts')}"
        seen = str((event.get("view") or {}).get("private_metadata") or "")
        about = {"user": user, "team": str(body.get("team_id") or ""), "offset": 0, "seen": seen, "opened": True}
        desk.take_in(Arrival(key, "home", f"home:{user}", about))

    def turned(ack: Ack, body: dict[str, Any]) -> None:
        click = click_of(body)
        offset = int(click.value) if click.value.isdigit() else 0
        about = {"user": click.user, "team": click.team, "offset": offset}
        desk.take_in(Arrival(click.key, "home", f"home:{click.user}", about))
        ack()

    def used(ack: Ack, body: dict[str, Any]) -> None:
        desk.take_in(click_of(body).arrival("home_language"))
        ack()

    def renew(desk: Desk, body: Body, _done: Any) -> None:
        publish(desk, body["user"], body["team"], offset=offset_of(body["page"]))

    ears.event("app_home_opened")(listen)
    for name in ("home_turn:before", "home_turn:next"):
        ears.action(name)(turned)
    ears.action("home_language")(used)
    desk.deals_with("home", Handler(_compose, then=_publish))
    desk.deals_with("home_language", Handler(_choose_language, then=renew, complain=complain))
    desk.deals_with("close_link", Handler(_close_link, then=renew, complain=complain))


def publish(desk: Desk, user: str, team: str, *, offset: int = 0) -> None:
    """Shows this person their home as it is now."""
    body = {"user": user, "team": team, "offset": offset}
    with desk.database.write() as session:
        payload = _compose(session, desk.clock.now(), desk, body)
    _publish(desk, body, payload)


def offset_of(page: str) -> int:
    """Which page a home shows, by what it carries unseen."""
    offset = page.partition(":")[0]
    return int(offset) if offset.isdigit() else 0


def _compose(session: Session, _now: datetime, desk: Desk, body: Body) -> dict[str, Any]:
    """What stands in a person's home; whenever they opened it, as it is now."""
    known = desk.directory.who(body["user"])
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=known.name)
    language = person.language or known.language or desk.rules.language
    offset = int(body.get("offset") or 0)
    page = home_page(session, person.id or 0, language=language, offset=offset, now=desk.clock.now(), rules=desk.rules)
    if body.get("opened"):
        known_here = {"follows": page["agreements"] > 0, "followed": page["followed"]}
        welcome_person(session, desk.clock.now(), person, language=language, **known_here)
    return page


def _publish(desk: Desk, body: Body, payload: dict[str, Any]) -> None:
    """Sends the page, unless it is the one that Slack shows already: people open it more often than it changes."""
    blocks = list(render(payload, today=desk.clock.now().astimezone(desk.rules.zone).date()).blocks)
    mark = f"{payload['offset']}:{hashlib.sha256(json.dumps(blocks, sort_keys=True).encode()).hexdigest()}"
    if body.get("seen") != mark:
        desk.client.views_publish(user_id=body["user"], view={"type": "home", "private_metadata": mark, "blocks": blocks})


def _choose_language(session: Session, _now: datetime, desk: Desk, body: Body) -> None:
    click = Click(**body)
    person = person_for(session, user_id=click.user, team_id=click.team, name=desk.directory.who(click.user).name)
    person.language = click.value if click.value in {"nl", "en"} else None
    session.add(person)


def _close_link(session: Session, _now: datetime, desk: Desk, body: Body) -> None:
    close_link(session, desk, Click(**body))
