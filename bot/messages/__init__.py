"""What the bot says: pure functions from a payload to a message. No database, no Slack, no clock."""

from bot.messages.catalogue import render
from bot.messages.made_of.message import Message

__all__ = ["Message", "render"]
