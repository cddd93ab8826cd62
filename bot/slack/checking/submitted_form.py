"""A form about a commitment that was filled in: read, refused with its mistakes, or stored with what it was about."""

from __future__ import annotations

import json
from typing import Any

from slack_bolt import Ack

from bot.slack.checking.commitment_form import filled_in, form_mistakes
from bot.slack.hearing.desk import Desk
from bot.slack.hearing.ears import Ears
from storage.inbox import Arrival


def hear_form(ears: Ears, desk: Desk, *, callback: str, kind: str) -> None:
    """Listens to this form; what comes in well is a row of this kind, in line with what else happens in its channel."""

    def submitted(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        private = json.loads(view["private_metadata"])
        kept = private["kept"] | {"title": private["title"]} if "kept" in private else {}
        values = kept | filled_in(view)
        wrong = form_mistakes(values, private["language"])
        if wrong:
            ack(response_action="errors", errors=wrong)
            return
        user, channel, key = body["user"], private["channel"], f"modal:{view['id']}"
        about = {"user": str(user["id"]), "team": str(user.get("team_id") or ""), "channel": channel, "key": key}
        desk.take_in(Arrival(key, kind, channel or f"home:{user['id']}", about | {"form": private, "values": values}))
        ack()

    ears.view(callback)(submitted)
