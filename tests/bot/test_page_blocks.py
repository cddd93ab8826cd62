"""Block Kit on the page: each block as what people read, and nothing that anybody wrote as anything but text."""

from __future__ import annotations

import pytest
from page_parts import NOW, button, drawn, mrkdwn, no_words_but_words, one, page, plain, poisoned, words

from bot.playground.page.blocks import render_blocks, render_message_body
from bot.playground.sample_workspace import BOT, CHANNEL, GEMEENTE, HUURDERS, sample_workspace
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json, Message, SharedFile


@pytest.fixture
def workspace() -> Workspace:
    return sample_workspace(lambda: NOW)


def raw(text: str) -> Json:
    return {"type": "raw_text", "text": text}


def section_of(*pieces: Json, kind: str = "rich_text_section") -> Json:
    return {"type": kind, "elements": list(pieces)}


def rich(*parts: Json) -> Json:
    return {"type": "rich_text", "elements": list(parts)}


def said(text: str, **style: bool) -> Json:
    return {"type": "text", "text": text} | ({"style": style} if style else {})


# --- what one reads

READ = [
    ({"type": "header", "text": plain("Afspraak 6 &amp; 7 :tada:")}, "//h3", "Afspraak 6 & 7 🎉"),
    ({"type": "section", "text": mrkdwn("*Let op*, <@U0FATIMA>")}, "//div[@class='text']", "Let op, @Fatima El Amrani"),
    ({"type": "section", "text": plain("*niet vet*")}, "//div[@class='text']", "*niet vet*"),
    ({"type": "section", "text": mrkdwn("*vet*")}, "//strong", "vet"),
    ({"type": "context", "elements": [mrkdwn("_klein_")]}, "//div[@class='context']//em", "klein"),
    ({"type": "markdown", "text": "**vet**\n\n- a"}, "//li", "a"),
    (rich(section_of(said("vet", bold=True))), "//p/strong", "vet"),
    (rich(section_of(said("schuin en door", italic=True, strike=True))), "//p/s/em", "schuin en door"),
    (rich(section_of(said("x = 1", code=True))), "//code", "x = 1"),
    (rich(section_of(said("*letterlijk* &amp; <@U0FATIMA>"))), "//p", "*letterlijk* &amp; <@U0FATIMA>"),
    (rich(section_of({"type": "user", "user_id": HUURDERS})), "//span[@class='mention']", "@Fatima El Amrani"),
    (rich(section_of({"type": "channel", "channel_id": CHANNEL})), "//span[@class='mention']", "#prestatieafspraken-veldhoek"),
    (rich(section_of({"type": "broadcast", "range": "here"})), "//span[@class='mention']", "@here"),
    (rich(section_of({"type": "usergroup", "usergroup_id": "S1"})), "//span[@class='mention']", "@S1"),
    (rich(section_of({"type": "emoji", "name": "eyes"}, {"type": "emoji", "name": "eigen_plaatje"})), "//p", "👀:eigen_plaatje:"),
    (rich(section_of({"type": "color", "value": "#ff0000"})), "//code", "#ff0000"),
    (rich(section_of({"type": "date", "timestamp": 1774942200, "format": "{date}"})), "//p", "31 maart 2026"),
    (rich(section_of(said("uit het document"), kind="rich_text_quote")), "//blockquote", "uit het document"),
    (rich(section_of(said("a  b"), kind="rich_text_preformatted")), "//pre/code", "a b"),
    ({"type": "image", "image_url": "https://voorbeeld.nl/p.png", "alt_text": "De buurt"}, "//figure", "De buurt"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "where", "text"), READ)
def test_what_one_reads(workspace: Workspace, block: Json, where: str, text: str) -> None:
    assert words(one(drawn(workspace, block), where)) == text


def test_a_section_shows_its_pairs_and_what_stands_beside_it(workspace: Workspace) -> None:
    shown = drawn(
        workspace, {"type": "section", "fields": [mrkdwn("*Partij*"), plain("Woonlint")], "accessory": button("Bekijk")}
    )
    assert [words(pair) for pair in one(shown, "//div[@class='pairs']")] == ["Partij", "Woonlint"]
    assert words(one(shown, "//div[@class='accessory']/button")) == "Bekijk"


def test_lists_keep_their_order_indent_and_start(workspace: Workspace) -> None:
    bullets = {"type": "rich_text_list", "style": "bullet", "elements": [section_of(said("een")), section_of(said("twee"))]}
    numbers = {"type": "rich_text_list", "style": "ordered", "indent": 2, "offset": 3, "elements": [section_of(said("vier"))]}
    shown = drawn(workspace, rich(bullets, numbers))
    assert [words(item) for item in shown.xpath("//ul/li")] == ["een", "twee"]
    ordered = one(shown, "//ol")
    assert ("indent-2" in ordered.get("class"), ordered.get("start")) == (True, "4")


@pytest.mark.parametrize(
    ("url", "leads"), [("https://voorbeeld.nl/a?b=1&c=2", True), ("javascript:alert(1)", False), ("//voorbeeld.nl", False)]
)
def test_only_the_web_becomes_a_link(workspace: Workspace, url: str, leads: bool) -> None:
    shown = drawn(workspace, rich(section_of({"type": "link", "url": url, "text": "hier"})))
    assert [link.get("href") for link in shown.iter("a")] == ([url] if leads else [])
    assert words(shown) == "hier"


def test_nothing_is_fetched_from_elsewhere(workspace: Workspace) -> None:
    picture = {"type": "image", "image_url": "https://voorbeeld.nl/p.png", "alt_text": "De buurt"}
    shown = drawn(
        workspace, picture, {"type": "context", "elements": [picture]}, {"type": "markdown", "text": "![p](https://x.nl/p.png)"}
    )
    assert not shown.xpath("//img | //@src | //@style | //script | //style")


def test_a_table_has_a_heading_row_and_can_be_scrolled_by_key(workspace: Workspace) -> None:
    rows = [[raw("Nr"), raw("Woningen")], [raw("6"), {"type": "raw_number", "value": 310, "text": "310"}]]
    shown = drawn(workspace, {"type": "table", "rows": rows, "column_settings": [{"align": "center"}]})
    around = one(shown, "//div[table]")
    assert (around.get("tabindex"), bool(around.get("role")), around.get("aria-label")) == ("0", True, "Tabel: Nr, Woningen")
    assert [(words(cell), cell.get("scope")) for cell in shown.xpath("//thead//th")] == [("Nr", "col"), ("Woningen", "col")]
    assert [(words(cell), cell.get("class")) for cell in shown.xpath("//tbody//td")] == [("6", "center"), ("310", "right")]


def test_a_data_table_has_its_caption_and_the_names_of_its_rows(workspace: Workspace) -> None:
    cell = rich(section_of(said("Woonlint", bold=True)))
    block = {
        "type": "data_table",
        "caption": "Taken",
        "row_header_column_index": 0,
        "rows": [[raw("Nr"), raw("Wie")], [raw("6"), cell]],
    }
    shown = drawn(workspace, block)
    assert words(one(shown, "//caption")) == "Taken"
    assert words(one(shown, "//tbody//th[@scope='row']")) == "6"
    assert words(one(shown, "//tbody//td//strong")) == "Woonlint"


def test_a_chart_is_drawn_with_its_numbers(workspace: Workspace) -> None:
    chart = {"type": "pie", "segments": [{"label": "groen", "value": 3}, {"label": "rood", "value": 1}]}
    shown = drawn(workspace, {"type": "data_visualization", "title": "Stand", "chart": chart})
    assert one(shown, "//figure//*[@role='img']") is not None
    assert [words(entry) for entry in shown.xpath("//figure//li")] == ["groen 3 (75%)", "rood 1 (25%)"]


def test_what_the_page_does_not_draw_is_told_in_a_quiet_line(workspace: Workspace) -> None:
    shown = page(render_blocks(workspace, [{"type": "video", "title": plain("x")}, {"type": "plan"}], prefix="1"))
    assert [line.get("class") for line in shown.iter("p")] == ["quiet", "quiet"]


# --- the whole


def test_a_message_shows_its_blocks_else_its_text_and_its_files(workspace: Workspace) -> None:
    workspace.files["F1"] = SharedFile("F1", "verslag.pdf", GEMEENTE, "application/pdf", NOW, 1, 348_123)
    message = Message(CHANNEL, "1.2", BOT, "T0VELDHOEK", "*de* tekst", NOW, files=["F1"])
    shown = page(render_message_body(workspace, message))
    assert (words(one(shown, "//div[@class='text']")), words(one(shown, "//p"))) == ("de tekst", "📎 verslag.pdf 348 kB")
    message.blocks = [{"type": "header", "text": plain("De blokken")}]
    shown = page(render_message_body(workspace, message))
    assert (words(one(shown, "//h3")), words(one(shown, "//p"))) == ("De blokken", "📎 verslag.pdf 348 kB")
    assert "tekst" not in words(shown)


def test_half_a_character_breaks_no_page(workspace: Workspace) -> None:
    shown = render_blocks(workspace, poisoned([block for block, _, _ in READ], bad="\ud83d\x00"), prefix="1")
    assert shown.encode("utf-8").count("\ufffd".encode()) >= len(READ)


WHOLE = [
    *(block for block, _, _ in READ),
    {"type": "table", "rows": [[raw("a")], [raw("b")]]},
    {"type": "data_table", "caption": "c", "rows": [[raw("a")], [raw("b")]]},
    {"type": "data_visualization", "title": "t", "chart": {"type": "pie", "segments": [{"label": "x", "value": 1}]}},
    {"type": "section", "text": plain("x"), "accessory": button("x", value="1", url="https://x.nl")},
]


@pytest.mark.parametrize("surface", ["message", "modal", "home"])
@pytest.mark.parametrize("block", WHOLE)
def test_hostile_words_stay_words_everywhere(workspace: Workspace, block: Json, surface: str) -> None:
    no_words_but_words(workspace, block, surface)
