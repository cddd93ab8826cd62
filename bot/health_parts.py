"""How the parts of the bot do, each in a word or two: for whoever watches over it."""

from __future__ import annotations

from bot.scheduler import Heartbeats, Pulse
from bot.web.health import OK
from storage.database import Database


def database_health(database: Database) -> str:
    """Whether it answers."""
    try:
        with database.read() as session:
            session.connection().exec_driver_sql("SELECT 1")
    except Exception as error:
        return f"away: {type(error).__name__}"
    return OK


def scheduler_health(heartbeats: Heartbeats, *, at_most: float) -> str:
    """Whether a tick went well in the last seconds."""
    if not heartbeats.running:
        return "stopped"
    tick = heartbeats.pulses().get("tick", Pulse(since=0.0))
    if tick.failed:
        return "the last tick failed"
    return OK if tick.since is not None and tick.since < at_most else "no tick lately"


def slack_health(*, connected: bool, refused: str | None) -> str:
    """Whether Slack is there, and takes what we send."""
    if refused is not None:
        return f"refused: {refused}"
    return OK if connected else "no connection"
