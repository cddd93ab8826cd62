"""The App Home: what is yours, with buttons, and the coming meetings."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.messages import render
from bot.slack.desk import Desk, Job
from bot.slack.ears import Ears
from bot.slack.selections import meetings_ahead, mine, payload_items, reachable_agreements
from workflows.tracking.people import person_for

AHEAD = timedelta(days=180)


def register(ears: Ears, desk: Desk) -> None:
    """Listens to people who open the home tab."""

    def listen(body: dict[str, Any], event: dict[str, Any]) -> None:
        if event.get("tab") not in {None, "home"}:
            return
        user = str(event["user"])
        team = str(body.get("team_id") or "")
        desk.submit(Job(lambda: publish(desk, user, team), f"home:{user}"))

    ears.event("app_home_opened")(listen)


def publish(desk: Desk, user: str, team: str) -> None:
    """Shows this person their home as it is now."""
    now = desk.clock.now()
    with desk.database.write() as session:
        person = person_for(session, user_id=user, team_id=team, name=desk.directory.who(user).name)
        agreements = reachable_agreements(session, person.id or 0, None)
        views = mine(session, agreements, person.id or 0, now=now, rules=desk.rules)
        payload = {
            "message": "home",
            "language": person.language or desk.rules.language,
            "items": payload_items(views, now=now, rules=desk.rules),
            "meetings": meetings_ahead(session, agreements, now=now, rules=desk.rules, ahead=AHEAD),
        }
    shown = render(payload, today=now.astimezone(desk.rules.zone).date())
    desk.client.views_publish(user_id=user, view={"type": "home", "blocks": list(shown.blocks)})
