"""The files of a reply as what somebody hands in: by name, also where Slack tells of another workspace's file only the id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from slack_sdk import WebClient

from bot.fetch_steps import NotFetched
from bot.slack.files.downloads import look_up

UNNAMED = "bestand"


def named_file(client: WebClient, file: Mapping[str, str]) -> dict[str, str]:
    """The file with its name, asked of Slack where the message doesn't say it."""
    if file["name"] or not file.get("id"):
        return dict(file)
    try:
        return {**file, "name": look_up(client, file["id"]).name}
    except NotFetched:
        return dict(file)


def handed_in(files: Sequence[Mapping[str, str]], link: str) -> list[dict[str, str]]:
    """Each with a name, and with the address of the message where Slack tells none of the file: nobody reads a bare address."""
    return [{"name": one["name"] or UNNAMED, "address": one["address"] or link} for one in files]
