"""What the templates of Block Kit draw on: the texts, choices and names of one message or view, ready to be shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup, escape

from bot.playground.page.chart_svg import chart
from bot.playground.page.mrkdwn import inline, mrkdwn
from bot.playground.page.place import residents
from bot.playground.page.rich_text import rich_text
from bot.playground.page.slack_words import anchor, is_web, plain, shown, with_breaks
from bot.playground.page.standard_markdown import standard_markdown
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json

Surface = Literal["message", "modal", "home"]

_ROOMS = {"channels_select": "channel", "conversations_select": "conversation"}
_ONE = frozenset({"static_select", "users_select", *_ROOMS})
_MANY = frozenset({"checkboxes", *(f"multi_{name}" for name in _ONE)})
_TYPED = {
    "plain_text_input": "text",
    "email_text_input": "email",
    "url_text_input": "url",
    "number_input": "number",
    "datepicker": "date",
    "timepicker": "time",
}
_INITIAL = {"datepicker": "initial_date", "timepicker": "initial_time"}
_QUIET = {"file": "een bestand", "video": "een video", "file_input": "een bestand", "datetimepicker": "een datum met tijd"}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: the value that is sent, and its words."""

    value: str
    text: Markup
    description: Markup
    chosen: bool
    url: str = ""


@dataclass(frozen=True, slots=True)
class Canvas:
    """One message, modal or Home. `errors` say by block_id what was wrong with what was filled in."""

    workspace: Workspace
    surface: Surface
    errors: Mapping[str, str] = field(default_factory=dict)

    # --- words

    def text(self, told: Json) -> Markup:
        """A text object, to stand in a block-level element."""
        return mrkdwn(self.workspace, told["text"]) if told["type"] == "mrkdwn" else with_breaks(plain(told["text"]))

    def line(self, told: Json | None) -> Markup:
        """A text object, to stand in a line; nothing for none."""
        if not told:
            return Markup("")
        return inline(self.workspace, told["text"]) if told["type"] == "mrkdwn" else with_breaks(plain(told["text"]))

    def words(self, told: Json | None) -> str:
        """A text object without any form, as for a name; empty for none."""
        if not told:
            return ""
        return self.line(told).replace("<br>", " ").striptags() if told["type"] == "mrkdwn" else plain(told["text"])

    def rich(self, block: Json) -> Markup:
        """A rich_text block."""
        return rich_text(self.workspace, block)

    def markdown(self, block: Json) -> Markup:
        """A markdown block."""
        return standard_markdown(block["text"])

    def chart(self, block: Json) -> Markup:
        """A data_visualization block."""
        return chart(block["title"], block["chart"])

    def cell(self, told: Json) -> Markup:
        """A cell of a table."""
        if told["type"] == "rich_text":
            return self.rich(told)
        value = told.get("text", told.get("value", ""))
        return with_breaks(shown(value))

    def caption(self, block: Json) -> str:
        """What a table is about: its caption, else the words above its columns."""
        heads = (self.cell(cell).striptags() for cell in block["rows"][0])
        return shown(block["caption"]) if block.get("caption") else "Tabel: " + ", ".join(heads)

    def align(self, block: Json, column: int) -> str:
        """The side on which a column stands."""
        settings = block.get("column_settings") or []
        if column < len(settings) and settings[column].get("align"):
            return str(settings[column]["align"])
        cells = [row[column] for row in block["rows"][1:] if column < len(row)]
        return "right" if cells and all(cell["type"] == "raw_number" for cell in cells) else "left"

    def away(self, url: str) -> Markup:
        """A small link beside what also sends a click; nothing when the address leads nowhere."""
        mark = Markup('<span aria-hidden="true">↗</span><span class="unseen">Open {}</span>')
        return anchor(url, mark.format(url)) if is_web(url) else Markup("")

    def quiet(self, kind: str) -> str:
        """A line for what is not shown here."""
        return f"Hier staat {_QUIET.get(kind, 'iets')} in Slack. Deze speeltuin laat dat niet zien."

    # --- what is sent

    def pair(self, action: str, value: str | None) -> str:
        """A button's action and value as the page sends them."""
        return json.dumps([action, value])

    def control(self, element: Json) -> str:
        """How something to fill in is made: typed, one (of a list), radios, many, or empty when the page has no means for it."""
        kind = element["type"]
        if kind in _TYPED:
            return "typed"
        if kind == "radio_buttons":
            return "radios"
        return "one" if kind in _ONE else "many" if kind in _MANY else ""

    def typed(self, element: Json) -> str:
        """The `type` of the input."""
        return _TYPED[element["type"]]

    def initial(self, element: Json) -> str:
        """What stands in it at first."""
        value = element.get(_INITIAL.get(element["type"], "initial_value"))
        return "" if value is None else shown(value)

    def choices(self, element: Json) -> list[Choice]:
        """What can be chosen, in order."""
        return [choice for _, choices in self.groups(element) for choice in choices]

    def groups(self, element: Json) -> list[tuple[str, list[Choice]]]:
        """The same under its headings; an empty heading where there is none."""
        kind = element["type"].removeprefix("multi_")
        if kind == "users_select":
            return [("", self._named(element, "user", {one.id: one.real_name for one in residents(self.workspace)}))]
        if kind in _ROOMS:
            rooms = [one for one in self.workspace.channels.values() if one.kind != "im" and not one.archived]
            return [("", self._named(element, _ROOMS[kind], {one.id: f"#{one.name}" for one in rooms}))]
        first = [element.get("initial_option"), *(element.get("initial_options") or [])]
        chosen = {one["value"] for one in first if one is not None}
        return [
            (self.words(group.get("label")), [self._option(option, chosen) for option in group.get("options", [])])
            for group in element.get("option_groups") or [element]
        ]

    def _named(self, element: Json, what: str, names: Mapping[str, str]) -> list[Choice]:
        first = {element.get(f"initial_{what}"), *(element.get(f"initial_{what}s") or [])}
        return [Choice(value, escape(shown(name)), Markup(""), value in first) for value, name in names.items()]

    def _option(self, option: Json, chosen: set[str]) -> Choice:
        text, description = self.line(option["text"]), self.line(option.get("description"))
        return Choice(option["value"], text, description, option["value"] in chosen, option.get("url") or "")
