"""Block Kit on the page: what one clicks, chooses and fills in, and what the form then sends."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from lxml.html import HtmlElement
from page_parts import NOW, button, drawn, mrkdwn, no_words_but_words, one, page, plain, view_of, words

from bot.playground.page.blocks import render_view
from bot.playground.page.modal_answers import answers_of
from bot.playground.sample_workspace import HUURDERS, sample_workspace
from bot.playground.view_state import state_values
from bot.playground.workspace import Workspace
from bot.playground.workspace_nouns import Json, User


@pytest.fixture
def workspace() -> Workspace:
    return sample_workspace(lambda: NOW)


def option(text: str, value: str) -> Json:
    return {"text": plain(text), "value": value}


def modal(workspace: Workspace, *blocks: Json, errors: dict[str, str] | None = None) -> HtmlElement:
    return page(render_view(workspace, view_of(*blocks, errors=errors)))


def field(element: Json, **more: Any) -> Json:
    return {"type": "input", "block_id": "b1", "label": plain("Nieuwe datum"), "element": element, **more}


# --- what one clicks


def sent(element: HtmlElement) -> tuple[str, list[str | None]]:
    return str(element.get("formaction")), json.loads(element.get("value"))


def test_buttons_send_their_action_and_value(workspace: Workspace) -> None:
    odd = "\"><script>&'[{"
    row = [button("Afgerond", value="7", style="primary"), button("Weg", "gone", style="danger"), button("x", odd, value=odd)]
    shown = drawn(workspace, {"type": "actions", "elements": row})
    assert [sent(one) for one in shown.iter("button")] == [
        ("/do/click", ["task_done", "7"]),
        ("/do/click", ["gone", None]),
        ("/do/click", [odd, odd]),
    ]
    assert {(one.get("name"), one.get("type")) for one in shown.iter("button")} == {("click", "submit")}
    assert [one.get("class").split() for one in shown.iter("button")][:2] == [["pill", "primary"], ["pill", "danger"]]


def test_a_button_can_have_another_name_for_who_listens(workspace: Workspace) -> None:
    shown = drawn(workspace, {"type": "actions", "elements": [button("Meer…", accessibility_label="Meer over afspraak 6")]})
    assert one(shown, "//button").get("aria-label") == "Meer over afspraak 6"


@pytest.mark.parametrize(("url", "links"), [("https://voorbeeld.nl", 1), ("javascript:alert(1)", 0)])
def test_a_button_with_an_address_sends_its_click_and_has_the_link_beside_it(workspace: Workspace, url: str, links: int) -> None:
    shown = drawn(workspace, {"type": "actions", "elements": [button("Open", url=url, value="1")]})
    assert sent(one(shown, "//button")) == ("/do/click", ["task_done", "1"])
    assert [link.get("href") for link in shown.iter("a")] == [url] * links


def test_a_button_that_asks_first_sends_only_from_what_it_asks(workspace: Workspace) -> None:
    asked = {"title": plain("Zeker weten?"), "text": mrkdwn("Dit is *weg*."), "confirm": plain("Ja, weg"), "deny": plain("Nee")}
    shown = drawn(workspace, {"type": "actions", "elements": [button("Weg", value="1", confirm=asked)]})
    assert words(one(shown, "//details/summary")) == "Weg"
    assert sent(one(shown, "//details//button")) == ("/do/click", ["task_done", "1"])
    assert words(one(shown, "//details//button")) == "Ja, weg"


def test_the_rest_is_in_a_menu(workspace: Workspace) -> None:
    menu = {
        "type": "overflow",
        "action_id": "task_more",
        "options": [option("Toelichting", "note:7"), option("Overdragen", "who:7")],
    }
    shown = drawn(workspace, {"type": "actions", "elements": [menu]})
    assert one(shown, "//details[contains(@class, 'menu')]/summary").get("aria-label") == "Meer"
    assert [(words(one), *sent(one)) for one in shown.iter("button")] == [
        ("Toelichting", "/do/choose", ["task_more", "note:7"]),
        ("Overdragen", "/do/choose", ["task_more", "who:7"]),
    ]
    assert {one.get("name") for one in shown.iter("button")} == {"choose"}


def test_a_list_in_a_message_is_a_menu_under_what_is_chosen(workspace: Workspace) -> None:
    options = [option("Woonlint", "1"), option("De Sleutel", "2")]
    select = {"type": "static_select", "action_id": "party", "placeholder": plain("Kies een partij"), "options": options}
    shown = drawn(workspace, {"type": "section", "text": plain("Wie?"), "accessory": select})
    assert words(one(shown, "//summary")) == "Kies een partij"
    shown = drawn(workspace, {"type": "section", "text": plain("Wie?"), "accessory": select | {"initial_option": options[1]}})
    assert words(one(shown, "//summary")) == "De Sleutel"
    assert [sent(one)[1] for one in shown.iter("button")] == [["party", "1"], ["party", "2"]]


# --- what one fills in

PARTIES = [option("Woonlint", "1"), option("De Sleutel", "2")]
GROUPED = [{"label": plain("Verhuurders"), "options": PARTIES[:1]}, {"label": plain("Huurders"), "options": PARTIES[1:]}]
FILLED = [
    ({"type": "plain_text_input", "initial_value": "a"}, "input", {"type": "text", "value": "a"}),
    ({"type": "plain_text_input", "multiline": True, "max_length": 500}, "textarea", {"maxlength": "500"}),
    ({"type": "plain_text_input", "placeholder": plain("Kort")}, "input", {"placeholder": "Kort"}),
    ({"type": "plain_text_input", "min_length": 3}, "input", {"minlength": "3"}),
    ({"type": "datepicker", "initial_date": "2026-04-30"}, "input", {"type": "date", "value": "2026-04-30"}),
    ({"type": "timepicker", "initial_time": "09:30"}, "input", {"type": "time", "value": "09:30"}),
    ({"type": "email_text_input"}, "input", {"type": "email"}),
    ({"type": "url_text_input", "initial_value": "https://x.nl"}, "input", {"type": "url", "value": "https://x.nl"}),
    ({"type": "number_input", "is_decimal_allowed": False, "min_value": "1"}, "input", {"step": "1", "min": "1"}),
    ({"type": "number_input", "is_decimal_allowed": True}, "input", {"type": "number", "step": "any"}),
    ({"type": "static_select", "options": PARTIES}, "select", {}),
    ({"type": "users_select"}, "select", {}),
    ({"type": "channels_select"}, "select", {}),
]  # fmt: skip


@pytest.mark.parametrize(("element", "tag", "attributes"), FILLED)
def test_an_input_has_its_label_and_is_required(
    workspace: Workspace, element: Json, tag: str, attributes: dict[str, str]
) -> None:
    shown = modal(workspace, field(element | {"action_id": "when"}))
    control = one(shown, f"//{tag}")
    assert control.get("name") == "field:when"
    assert words(one(shown, f"//label[@for='{control.get('id')}']")) == "Nieuwe datum"
    assert {name: control.get(name) for name in attributes} == attributes
    assert "required" in control.attrib


@pytest.mark.parametrize("element", [element for element, _, _ in FILLED])
def test_what_may_stay_empty_says_so(workspace: Workspace, element: Json) -> None:
    shown = modal(workspace, field(element | {"action_id": "when"}, optional=True))
    assert words(one(shown, "//label")) == "Nieuwe datum (mag leeg blijven)"
    assert not shown.xpath("//*[@required]")


def test_a_text_of_lines_comes_back_as_it_was(workspace: Workspace) -> None:
    text = "\n een\n\n  twee </textarea><b>"
    shown = modal(workspace, field({"type": "plain_text_input", "action_id": "a", "multiline": True, "initial_value": text}))
    assert one(shown, "//textarea").text.removeprefix("\n") == text  # a browser drops the first line break of a textarea


def test_people_are_listed_by_name_without_bots_and_those_who_left(workspace: Workspace) -> None:
    workspace.add_user(User("U0WEG", "weg", "Wie Weg Is", "T0VELDHOEK", deleted=True))
    shown = modal(workspace, field({"type": "users_select", "action_id": "who", "initial_user": HUURDERS}))
    people = [(one.get("value"), words(one)) for one in shown.iter("option")][1:]
    assert people == [("U0MARIJKE", "Marijke de Wit"), ("U0JEROEN", "Jeroen Bos"), (HUURDERS, "Fatima El Amrani")]
    assert one(shown, "//option[@selected]").get("value") == HUURDERS


def test_options_stand_under_their_headings_in_order(workspace: Workspace) -> None:
    shown = modal(workspace, field({"type": "static_select", "action_id": "p", "option_groups": GROUPED}))
    groups = [(one.get("label"), [words(inner) for inner in one]) for one in shown.iter("optgroup")]
    assert groups == [("Verhuurders", ["Woonlint"]), ("Huurders", ["De Sleutel"])]


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        ({"type": "radio_buttons", "options": PARTIES, "initial_option": PARTIES[1]}, "radio"),
        ({"type": "checkboxes", "options": PARTIES, "initial_options": PARTIES[1:]}, "checkbox"),
        ({"type": "multi_static_select", "options": PARTIES, "initial_options": PARTIES[1:]}, "checkbox"),
    ],
)
def test_choices_to_tick_stand_together_under_their_question(workspace: Workspace, element: Json, kind: str) -> None:
    shown = modal(workspace, field(element | {"action_id": "party"}))
    assert words(one(shown, "//fieldset/legend")) == "Nieuwe datum"
    ticks = shown.xpath("//fieldset//label/input")
    assert [(tick.get("type"), tick.get("name"), tick.get("value")) for tick in ticks] == [
        (kind, "field:party", "1"),
        (kind, "field:party", "2"),
    ]
    assert ["checked" in tick.attrib for tick in ticks] == [False, True]
    assert [words(label) for label in shown.xpath("//fieldset//label")] == ["Woonlint", "De Sleutel"]


@pytest.mark.parametrize(
    "element", [{"type": "datepicker", "action_id": "when"}, {"type": "checkboxes", "action_id": "when", "options": PARTIES}]
)
def test_what_was_wrong_and_the_hint_are_told_with_the_input(workspace: Workspace, element: Json) -> None:
    shown = modal(workspace, field(element, hint=plain("Kort is goed.")), errors={"b1": "Kies een dag die nog komt."})
    described = one(shown, "//*[@aria-describedby]").get("aria-describedby").split()
    assert [words(one(shown, f"//*[@id='{name}']")) for name in described] == ["Kort is goed.", "⚠ Kies een dag die nog komt."]


def test_an_error_marks_its_own_input_only(workspace: Workspace) -> None:
    blocks = [field({"type": "datepicker", "action_id": name}) | {"block_id": name} for name in ("a", "b")]
    shown = modal(workspace, *blocks, errors={"b": "Kan niet."})
    assert [one.get("name") for one in shown.xpath("//*[@aria-invalid='true']")] == ["field:b"]


def test_what_is_filled_in_reaches_the_app_as_slack_hands_it_over(workspace: Workspace) -> None:
    date = field({"type": "datepicker", "action_id": "when", "initial_date": "2026-04-30"}) | {"block_id": "d"}
    ticks = {"type": "checkboxes", "action_id": "ticks", "options": PARTIES, "initial_options": PARTIES[:1]}
    view = view_of(date, field(ticks) | {"block_id": "t"})
    shown = page(render_view(workspace, view))
    named = shown.xpath("//input[@type='date' or @checked]")
    answers: dict[str, list[str]] = {one.get("name").removeprefix("field:"): [one.get("value")] for one in named}
    values = state_values(view.content, answers_of(view.content, answers))
    assert values["d"]["when"]["selected_date"] == "2026-04-30"
    assert [chosen["value"] for chosen in values["t"]["ticks"]["selected_options"]] == ["1"]


def test_what_cannot_be_filled_in_here_says_so(workspace: Workspace) -> None:
    shown = modal(workspace, field({"type": "file_input", "action_id": "file"}, optional=True))
    assert one(shown, "//p[@class='quiet']") is not None
    assert not shown.xpath("//label")


def test_a_list_beside_a_text_in_a_modal_is_part_of_its_form(workspace: Workspace) -> None:
    select = {"type": "static_select", "action_id": "party", "options": PARTIES}
    shown = modal(workspace, {"type": "section", "text": plain("Welke partij?"), "accessory": select})
    assert (one(shown, "//select").get("name"), one(shown, "//select").get("aria-label")) == ("field:party", "Welke partij?")


def test_home_has_buttons_that_click(workspace: Workspace) -> None:
    home = view_of({"type": "actions", "elements": [button("Nieuwe link", "new_link")]}, kind="home")
    assert sent(one(page(render_view(workspace, home)), "//button")) == ("/do/click", ["new_link", None])


def test_no_id_is_given_twice(workspace: Workspace) -> None:
    blocks = [
        field(element | {"action_id": "same"}, hint=plain("x")) | {"block_id": str(at)}
        for at, (element, _, _) in enumerate(FILLED)
    ]
    errors = {str(at): "fout" for at in range(len(FILLED))}
    view, other = view_of(*blocks, errors=errors), view_of(*blocks, errors=errors)
    other.id = "V0B"
    ids = page(render_view(workspace, view) + render_view(workspace, other)).xpath("//@id")
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert len(ids) == 2 * 3 * len(FILLED)


USED = [
    {"type": "section", "text": plain("x"), "accessory": {"type": "static_select", "action_id": "a", "options": PARTIES}},
    {"type": "actions", "elements": [button("x", value="1", url="https://x.nl")]},
    {"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": PARTIES}]},
    *(field(element | {"action_id": "a"}, hint=plain("h")) for element, _, _ in FILLED),
    field({"type": "radio_buttons", "action_id": "a", "options": PARTIES}),
]


@pytest.mark.parametrize("surface", ["message", "modal", "home"])
@pytest.mark.parametrize("block", USED)
def test_hostile_words_stay_words_everywhere(workspace: Workspace, block: Json, surface: str) -> None:
    no_words_but_words(workspace, block, surface)
