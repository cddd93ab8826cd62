"""The stand-in's rules for elements, inputs, rich text and data blocks: for each the last good and the first bad."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.blocks.block_rules import block_problems

Element = dict[str, Any]


def plain(text: str) -> Element:
    return {"type": "plain_text", "text": text}


def option(text: str = "a", **more: Any) -> Element:
    return {"text": plain(text), "value": "a", **more}


def confirm(**more: Any) -> Element:
    words = {"title": plain("Zeker?"), "text": plain("Dit kan niet terug"), "confirm": plain("Ja"), "deny": plain("Nee")}
    return {"type": "button", "text": plain("x"), "confirm": words | more}


def select(**more: Any) -> Element:
    return {"type": "static_select", "action_id": "kies", "options": [option()], **more}


def typed(**more: Any) -> Element:
    return {"type": "plain_text_input", "action_id": "tekst", **more}


def field(element: Any, **more: Any) -> Element:
    return {"type": "input", "label": plain("Vraag"), "element": element, **more}


ACTIONS: list[tuple[str, Element, Element]] = [
    ("confirm title", confirm(title=plain("x" * 100)), confirm(title=plain("x" * 101))),
    ("confirm text", confirm(text=plain("x" * 300)), confirm(text=plain("x" * 301))),
    ("confirm buttons", confirm(deny=plain("x" * 30)), confirm(deny=plain("x" * 31))),
    ("confirm is an object", confirm(), {"type": "button", "text": plain("x"), "confirm": "ja"}),
    (
        "button link",
        {"type": "button", "text": plain("x"), "url": "x" * 3000},
        {"type": "button", "text": plain("x"), "url": "x" * 3001},
    ),
    ("select options", select(options=[option()] * 100), select(options=[option()] * 101)),
    ("select placeholder", select(placeholder=plain("x" * 150)), select(placeholder=plain("x" * 151))),
    ("first choice is a choice", select(initial_option=option()), select(initial_option=option("b"))),
    ("options have no link in a select", select(options=[option()]), select(options=[option(url="https://x.example")])),
    (
        "groups of options",
        {"type": "static_select", "option_groups": [{"label": plain("x" * 75), "options": [option()]}]},
        {"type": "static_select", "option_groups": [{"label": plain("x" * 76), "options": [option()]}]},
    ),
    (
        "boxes to tick",
        {"type": "checkboxes", "options": [option(description={"type": "mrkdwn", "text": "*a*"})] * 10},
        {"type": "checkboxes", "options": [option()] * 11},
    ),
    ("days", {"type": "datepicker", "initial_date": "2026-03-31"}, {"type": "datepicker", "initial_date": "31-3-2026"}),
    ("times", {"type": "timepicker", "initial_time": "09:30"}, {"type": "timepicker", "initial_time": "half tien"}),
    ("moments", {"type": "datetimepicker", "initial_date_time": 1767600000}, {"type": "datetimepicker", "when": 1}),
    ("elements are objects", {"type": "button", "text": plain("x")}, "knop"),
    ("texts are texts", {"type": "button", "text": plain("x")}, {"type": "button", "text": {"type": "plain_text", "text": 6}}),
    ("text objects are objects", {"type": "button", "text": plain("x")}, {"type": "button", "text": "x"}),
    ("several people are chosen in a section", {"type": "users_select"}, {"type": "multi_users_select"}),
]

INPUTS: list[tuple[str, Element, Element]] = [
    ("label", field(typed(), label=plain("x" * 2000)), field(typed(), label=plain("x" * 2001))),
    ("hint", field(typed(), hint=plain("x" * 2000)), field(typed(), hint=plain("x" * 2001))),
    ("an input has an element", field(typed()), {"type": "input", "label": plain("Vraag")}),
    ("longest answer", field(typed(max_length=3000)), field(typed(max_length=3001))),
    (
        "what stands there first",
        field(typed(max_length=5, initial_value="x" * 5)),
        field(typed(max_length=5, initial_value="x" * 6)),
    ),
    ("numbers", field({"type": "number_input", "is_decimal_allowed": True}), field({"type": "number_input"})),
    ("no buttons", field({"type": "url_text_input"}), field({"type": "button", "text": plain("x")})),
]


@pytest.mark.parametrize(("good", "bad"), [case[1:] for case in ACTIONS], ids=[case[0] for case in ACTIONS])
def test_elements_of_a_row_of_actions(good: Element, bad: Element) -> None:
    assert block_problems([{"type": "actions", "elements": [good]}], "message") == []
    assert block_problems([{"type": "actions", "elements": [bad]}], "message") != []


@pytest.mark.parametrize(("good", "bad"), [case[1:] for case in INPUTS], ids=[case[0] for case in INPUTS])
def test_inputs_of_a_modal(good: Element, bad: Element) -> None:
    assert block_problems([good], "modal") == []
    assert block_problems([bad], "modal") != []


def rich(*pieces: Any, **more: Any) -> Element:
    section = {"type": "rich_text_section", "elements": list(pieces)}
    listed = {"type": "rich_text_list", "style": "bullet", "elements": [section], **more}
    return {"type": "rich_text", "elements": [section, listed]}


GOOD_PIECES = [
    {"type": "text", "text": "x", "style": {"bold": True}},
    {"type": "link", "url": "https://x.example"},
    {"type": "emoji", "name": "tada"},
    {"type": "user", "user_id": "U1"},
    {"type": "channel", "channel_id": "C1"},
    {"type": "broadcast", "range": "here"},
    {"type": "date", "timestamp": 1767600000, "format": "{date}"},
]


@pytest.mark.parametrize("piece", GOOD_PIECES, ids=[str(piece["type"]) for piece in GOOD_PIECES])
def test_a_piece_of_rich_text_has_what_it_shows(piece: Element) -> None:
    assert block_problems([rich(piece)], "message") == []
    assert block_problems([rich({"type": piece["type"]})], "message") != []


def test_rich_text_knows_its_parts() -> None:
    piece = {"type": "text", "text": "x"}
    assert block_problems([rich(piece, style="numbered")], "message") != []
    assert block_problems([rich({"type": "song"})], "message") != []
    assert block_problems([{"type": "rich_text", "elements": [{"type": "rich_text_poem", "elements": []}]}], "message") != []
    assert block_problems(
        [{"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [piece]}]}], "message"
    )


def cell(text: str = "x") -> Element:
    return {"type": "raw_text", "text": text}


def table(**more: Any) -> Element:
    return {"type": "table", "rows": [[cell()]], **more}


def data_table(**more: Any) -> Element:
    return {"type": "data_table", "caption": "Stand", "rows": [[cell()], [cell()]], **more}


def chart(**more: Any) -> Element:
    points = [{"label": "Q1", "value": 3}]
    plot = {"type": "bar", "axis_config": {"categories": ["Q1"]}, "series": [{"name": "groen", "data": points}], **more}
    return {"type": "data_visualization", "title": "Stand", "chart": plot}


def segment(value: Any) -> Element:
    shown = {"type": "pie", "segments": [{"label": "groen", "value": value}]}
    return {"type": "data_visualization", "title": "Stand", "chart": shown}


RICH_CELL = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}]}
SERIES = {"name": "groen", "data": [{"label": "Q1", "value": 3}]}
DATA: list[tuple[str, Element, Element]] = [
    ("alignment", table(column_settings=[{"align": "right"}]), table(column_settings=[{"align": "justified"}])),
    ("columns that are set", table(column_settings=[{}] * 20), table(column_settings=[{}] * 21)),
    ("all cells together", table(rows=[[cell("x" * 10_000)]]), table(rows=[[cell("x" * 10_000)], [cell()]])),
    ("rich cells count too", table(rows=[[RICH_CELL, cell("x" * 9_999)]]), table(rows=[[RICH_CELL, cell("x" * 10_000)]])),
    ("kinds of cells", table(rows=[[RICH_CELL]]), table(rows=[[{"type": "image"}]])),
    ("rows are lists", table(), table(rows=["x"])),
    ("rows are of one width", data_table(), data_table(rows=[[cell()], [cell(), cell()]])),
    ("headings are plain", data_table(rows=[[cell()], [RICH_CELL]]), data_table(rows=[[RICH_CELL], [cell()]])),
    ("a page", data_table(page_size=100), data_table(page_size=101)),
    (
        "numbers have a value",
        data_table(rows=[[cell()], [{"type": "raw_number", "value": 6}]]),
        data_table(rows=[[cell()], [{"type": "raw_number"}]]),
    ),
    ("a caption", data_table(), {"type": "data_table", "rows": [[cell()], [cell()]]}),
    ("kinds of charts", chart(), chart(type="radar")),
    ("an axis", chart(), chart(axis_config=None)),
    (
        "series",
        chart(series=[SERIES | {"name": f"s{n}"} for n in range(6)]),
        chart(series=[SERIES | {"name": f"s{n}"} for n in range(7)]),
    ),
    ("series differ in name", chart(), chart(series=[SERIES, SERIES])),
    ("slices are positive", segment(0.5), segment(0)),
    ("values are numbers", segment(3), segment(True)),
]


@pytest.mark.parametrize(("good", "bad"), [case[1:] for case in DATA], ids=[case[0] for case in DATA])
def test_blocks_that_show_data(good: Element, bad: Element) -> None:
    assert block_problems([good], "message") == []
    assert block_problems([bad], "message") != []
