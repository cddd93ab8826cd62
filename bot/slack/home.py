"""The App Home: what is yours, with buttons, and the coming meetings."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from bot.messages import render
from bot.slack.desk import Desk
from bot.slack.ears import Ears
from bot.slack.handlers import Body, Handler
from bot.slack.selections import meetings_ahead, mine, payload_items, reachable_agreements
from storage.inbox import Arrival
from workflows.tracking.people import person_for

AHEAD = timedelta(days=180)


def register(ears: Ears, desk: Desk) -> None:
    """Listens to people who open the home tab."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        if event.get("tab") not in {None, "home"}:
            return
        user = str(event["user"])
        key = f"event:{body.get('event_id') or event.get('event_ts')}"
        about = {"user": user, "team": str(body.get("team_id") or "")}
        desk.take_in(Arrival(key, "home", f"home:{user}", about))

    ears.event("app_home_opened")(listen)
    desk.deals_with("home", Handler(_compose, then=_publish))


def publish(desk: Desk, user: str, team: str) -> None:
    """Shows this person their home as it is now."""
    body = {"user": user, "team": team}
    with desk.database.write() as session:
        payload = _compose(session, desk.clock.now(), desk, body)
    _publish(desk, body, payload)


def _compose(session: Session, _now: datetime, desk: Desk, body: Body) -> dict[str, Any]:
    """What stands in a person's home; whenever they opened it, as it is now."""
    now = desk.clock.now()
    person = person_for(session, user_id=body["user"], team_id=body["team"], name=desk.directory.who(body["user"]).name)
    agreements = reachable_agreements(session, person.id or 0, None)
    views = mine(session, agreements, person.id or 0, now=now, rules=desk.rules)
    return {
        "message": "home",
        "language": person.language or desk.rules.language,
        "items": payload_items(views, now=now, rules=desk.rules),
        "meetings": meetings_ahead(session, agreements, now=now, rules=desk.rules, ahead=AHEAD),
    }


def _publish(desk: Desk, body: Body, payload: dict[str, Any]) -> None:
    shown = render(payload, today=desk.clock.now().astimezone(desk.rules.zone).date())
    desk.client.views_publish(user_id=body["user"], view={"type": "home", "blocks": list(shown.blocks)})
