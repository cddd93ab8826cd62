"""The stand-in refuses the blocks that Slack refuses: for each limit of the reference the last good and the first bad."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.api.api_error import ApiError
from bot.playground.blocks.block_rules import block_problems
from bot.playground.blocks.message_rules import checked_view, refuse_metadata, with_block_ids

Block = dict[str, Any]


def plain(text: str) -> Block:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Block:
    return {"type": "mrkdwn", "text": text}


def section(**more: Any) -> Block:
    return {"type": "section", "text": mrkdwn("tekst"), **more}


def button(**more: Any) -> Block:
    return {"type": "button", "action_id": "klaar", "text": plain("Afgerond"), **more}


def actions(*elements: Block) -> Block:
    return {"type": "actions", "elements": list(elements)}


def option(text: str = "a", value: str = "a") -> Block:
    return {"text": plain(text), "value": value}


def overflow(count: int) -> Block:
    return {"type": "overflow", "action_id": "meer", "options": [option(f"o{n}", str(n)) for n in range(count)]}


def table(rows: int, columns: int, text: str = "x") -> Block:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * columns for _ in range(rows)]}


def data_table(rows: int) -> Block:
    return {**table(rows, 2), "type": "data_table", "caption": "Stand"}


def pie(segments: int, label: str = "a") -> Block:
    parts = [{"label": f"{label}", "value": 1} for _ in range(segments)]
    return {"type": "data_visualization", "title": "Stand", "chart": {"type": "pie", "segments": parts}}


def bar(categories: list[str], labels: list[str]) -> Block:
    data = [{"label": label, "value": 1} for label in labels]
    chart = {"type": "bar", "series": [{"name": "groen", "data": data}], "axis_config": {"categories": categories}}
    return {"type": "data_visualization", "title": "Stand", "chart": chart}


LIMITS: list[tuple[str, list[Block], list[Block]]] = [
    ("section text", [section(text=mrkdwn("x" * 3000))], [section(text=mrkdwn("x" * 3001))]),
    ("section text is never empty", [section(text=mrkdwn("x"))], [section(text=mrkdwn(""))]),
    ("section needs text or fields", [{"type": "section", "fields": [plain("x")]}], [{"type": "section"}]),
    ("fields", [section(fields=[plain("x")] * 10)], [section(fields=[plain("x")] * 11)]),
    ("field text", [section(fields=[plain("x" * 2000)])], [section(fields=[plain("x" * 2001)])]),
    ("header", [{"type": "header", "text": plain("x" * 150)}], [{"type": "header", "text": plain("x" * 151)}]),
    ("header is plain", [{"type": "header", "text": plain("x")}], [{"type": "header", "text": mrkdwn("x")}]),
    ("button text", [actions(button(text=plain("x" * 75)))], [actions(button(text=plain("x" * 76)))]),
    ("button text is plain", [actions(button())], [actions(button(text=mrkdwn("x")))]),
    ("button value", [actions(button(value="x" * 2000))], [actions(button(value="x" * 2001))]),
    ("button style", [actions(button(style="danger"))], [actions(button(style="green"))]),
    ("action_id", [actions(button(action_id="x" * 255))], [actions(button(action_id="x" * 256))]),
    ("action_ids differ", [actions(button(), button(action_id="b"))], [actions(button(), button())]),
    (
        "elements of an actions block",
        [actions(*(button(action_id=f"b{n}") for n in range(25)))],
        [actions(*(button(action_id=f"b{n}") for n in range(26)))],
    ),
    ("actions are never empty", [actions(button())], [actions()]),
    ("overflow options", [actions(overflow(5))], [actions(overflow(6))]),
    ("overflow is never empty", [actions(overflow(1))], [actions(overflow(0))]),
    (
        "option text",
        [actions({**overflow(0), "options": [option("x" * 75)]})],
        [actions({**overflow(0), "options": [option("x" * 76)]})],
    ),
    (
        "option value",
        [actions({**overflow(0), "options": [option(value="x" * 150)]})],
        [actions({**overflow(0), "options": [option(value="x" * 151)]})],
    ),
    (
        "context elements",
        [{"type": "context", "elements": [mrkdwn("x")] * 10}],
        [{"type": "context", "elements": [mrkdwn("x")] * 11}],
    ),
    ("block_id", [section(block_id="x" * 255)], [section(block_id="x" * 256)]),
    ("block_ids differ", [section(block_id="a"), section(block_id="b")], [section(block_id="a"), section(block_id="a")]),
    (
        "image needs words",
        [{"type": "image", "image_url": "https://x.example/a.png", "alt_text": "grafiek"}],
        [{"type": "image", "image_url": "https://x.example/a.png"}],
    ),
    ("blocks of a message", [section()] * 50, [section()] * 51),
    ("known types", [{"type": "divider"}], [{"type": "dividers"}]),
    ("no unknown fields", [section(expand=True)], [section(colour="red")]),
    ("table rows", [table(100, 1)], [table(101, 1)]),
    ("table columns", [table(1, 20)], [table(1, 21)]),
    ("one table", [table(1, 1)], [table(1, 1), table(1, 1)]),
    ("table cells are never empty", [table(1, 1, "x")], [table(1, 1, "")]),
    ("data table rows", [data_table(101)], [data_table(102)]),
    ("data table has more than its heading", [data_table(2)], [data_table(1)]),
    ("pie segments", [pie(6)], [pie(7)]),
    ("pie label", [pie(1, "x" * 20)], [pie(1, "x" * 21)]),
    ("bars match their categories", [bar(["Q1", "Q2"], ["Q1", "Q2"])], [bar(["Q1", "Q2"], ["Q1"])]),
    ("markdown text", [{"type": "markdown", "text": "x" * 12_000}], [{"type": "markdown", "text": "x" * 12_001}]),
    (
        "rich text parts",
        [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}]}],
        [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}]}],
    ),
    ("text input stands in an input block", [section(accessory=button())], [section(accessory={"type": "plain_text_input"})]),
]


@pytest.mark.parametrize(("good", "bad"), [case[1:] for case in LIMITS], ids=[case[0] for case in LIMITS])
def test_each_limit_has_a_last_good_and_a_first_bad(good: list[Block], bad: list[Block]) -> None:
    assert block_problems(good, "message") == []
    assert block_problems(bad, "message") != []


def test_modals_and_homes_hold_a_hundred_blocks() -> None:
    for surface in ("modal", "home"):
        assert block_problems([section()] * 100, surface) == []
        assert block_problems([section()] * 101, surface) == ["no more than 100 items allowed [json-pointer:/blocks]"]


def test_tables_and_charts_stand_in_messages_only() -> None:
    for block in (table(1, 1), pie(1), {"type": "markdown", "text": "x"}):
        assert block_problems([block], "message") == []
        assert block_problems([block], "modal") != []


def test_a_problem_names_its_place_as_slack_does() -> None:
    assert block_problems([section(), section(text=mrkdwn("x" * 3001))], "message") == [
        "must be less than 3001 characters [json-pointer:/blocks/1/text/text]"
    ]


def test_blocks_that_are_no_blocks_are_refused() -> None:
    assert block_problems("tekst", "message") == ["must be an array [json-pointer:/blocks]"]
    assert block_problems(["tekst"], "message") == ["must be an object [json-pointer:/blocks/0]"]
    with pytest.raises(ApiError, match="invalid_blocks_format"):
        with_block_ids({"type": "section"})


def test_all_blocks_together_are_bounded() -> None:
    def weight(total: int) -> list[Block]:
        """Blocks that are exactly `total` characters as compact JSON."""
        one = '{"type":"section","text":{"type":"mrkdwn","text":""}}'
        left = total - len("[]") - 5 * len(one) - 4
        shares = [left // 5] * 4 + [left - 4 * (left // 5)]
        return [section(text=mrkdwn("x" * share)) for share in shares]

    with_block_ids(weight(13_000))
    with pytest.raises(ApiError, match="msg_blocks_too_long"):
        with_block_ids(weight(13_001))


def test_slack_gives_each_block_and_element_an_id_of_its_own() -> None:
    made = with_block_ids([section(), actions({"type": "button", "text": plain("x")})])
    assert made[0]["block_id"] != made[1]["block_id"]
    assert made[1]["elements"][0]["action_id"]


@pytest.mark.parametrize(
    ("metadata", "error"),
    [
        ({"event_type": "x"}, "invalid_metadata_schema"),
        ({"event_payload": {}}, "invalid_metadata_schema"),
        ({"event_type": "", "event_payload": {}}, "invalid_metadata_schema"),
        ({"event_type": "x", "event_payload": []}, "invalid_metadata_schema"),
        ({"event_type": "x", "event_payload": {"a": {"b": {"c": {"d": 1}}}}}, "invalid_metadata_schema"),
        ({"event_type": "x", "event_payload": {}, "more": 1}, "invalid_metadata_format"),
        ("x", "invalid_metadata_format"),
        ({"event_type": "x", "event_payload": {"a": "b" * 9000}}, "metadata_too_large"),
    ],
)
def test_metadata_has_a_type_and_a_plain_payload(metadata: Any, error: str) -> None:
    with pytest.raises(ApiError, match=error):
        refuse_metadata(metadata)


def test_good_metadata_passes() -> None:
    good = {"event_type": "nakomen_delivery", "event_payload": {"delivery": "a", "moment": "2026-01-05T09:30+01:00"}}
    assert refuse_metadata(good) == good


def modal(**more: Any) -> Block:
    return {"type": "modal", "title": plain("Vertraagd"), "blocks": [section()], **more}


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("title", plain("x" * 24), plain("x" * 25)),
        ("submit", plain("x" * 24), plain("x" * 25)),
        ("close", plain("x" * 24), plain("x" * 25)),
        ("private_metadata", "x" * 3000, "x" * 3001),
        ("callback_id", "x" * 255, "x" * 256),
        ("type", "modal", "home"),
        ("blocks", [section()] * 100, [section()] * 101),
    ],
)
def test_views_have_limits_of_their_own(name: str, good: Any, bad: Any) -> None:
    checked_view(modal(**{name: good}), "modal")
    with pytest.raises(ApiError, match="invalid_arguments"):
        checked_view(modal(**{name: bad}), "modal")


def test_a_modal_with_an_input_needs_a_submit_button() -> None:
    field = {"type": "input", "label": plain("Reden"), "element": {"type": "plain_text_input", "action_id": "reden"}}
    with pytest.raises(ApiError, match="invalid_arguments"):
        checked_view(modal(blocks=[field]), "modal")
    assert checked_view(modal(blocks=[field], submit=plain("Opslaan")), "modal")["blocks"][0]["block_id"]
