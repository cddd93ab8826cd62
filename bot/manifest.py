"""The Slack app manifest: what the bot asks of a workspace, for Socket Mode or for HTTP.

`manifest.yaml` at the top of the project is this text for Socket Mode. See Slack's "App manifest reference".
"""

from __future__ import annotations

from urllib.parse import urlsplit

from workflows.errors import Refused

CORE_SCOPES = (
    "app_mentions:read",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "groups:history",
    "groups:read",
    "im:history",
    "im:read",
    "im:write",
    "metadata.message:read",
    "reactions:read",
    "reactions:write",
    "users:read",
)
FEATURE_SCOPES = {"files:read": "documenten lezen in Slack"}
"""Scopes without which one thing doesn't work, and what that is; an installation from before keeps its core without them."""

BOT_SCOPES = tuple(sorted({*CORE_SCOPES, *FEATURE_SCOPES}))
BOT_EVENTS = (
    "app_home_opened",
    "app_mention",
    "channel_unarchive",
    "file_shared",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "reaction_added",
    "reaction_removed",
)
EVENTS_PATH = "/slack/events"
READ_SHORTCUT = "read_document"
"""In the menu of a message: reads the document that hangs on it."""

_TEMPLATE = """\
display_information:
  name: Nakomen
  description: Zorgt dat prestatieafspraken worden nagekomen
  background_color: "#1f5f4f"
features:
  app_home:
    home_tab_enabled: true
    messages_tab_enabled: true
    messages_tab_read_only_enabled: false
  bot_user:
    display_name: Nakomen
    always_online: true
  slash_commands:
    - command: /afspraak
{command_url}      description: De afspraken, de stand en de jaaragenda
      usage_hint: "help | mijn | lijst | agenda | digest | import"
      should_escape: true
  shortcuts:
    - name: Lees dit document
      type: message
      callback_id: read_document
      description: Leest de prestatieafspraken in dit bericht
oauth_config:
  scopes:
    bot:
{scopes}
settings:
  event_subscriptions:
{event_url}    bot_events:
{events}
  interactivity:
    is_enabled: true
{interactivity_url}  org_deploy_enabled: false
  socket_mode_enabled: {socket}
  token_rotation_enabled: false
"""


def manifest_text(http: str | None = None) -> str:
    """The manifest as YAML; with the public address of the bot when Slack is to come by HTTP. Raises Refused."""
    address = _events_address(http) if http else None
    return _TEMPLATE.format(
        scopes="\n".join(f"      - {scope}" for scope in BOT_SCOPES),
        events="\n".join(f"      - {event}" for event in BOT_EVENTS),
        socket="false" if address else "true",
        command_url=f"      url: {address}\n" if address else "",
        event_url=f"    request_url: {address}\n" if address else "",
        interactivity_url=f"    request_url: {address}\n" if address else "",
    )


def _events_address(http: str) -> str:
    parts = urlsplit(http)
    if parts.scheme != "https" or not parts.hostname or any(sign in http for sign in ("\n", "\r", " ", '"', "#")):
        raise Refused(f"{http} kan niet: Slack wil een openbaar adres dat met https:// begint.")
    return http.rstrip("/") + EVENTS_PATH
