"""What a visitor sees at once: what is asked, what to try, and that something happened; also on a phone and enlarged."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.demo.theatre import Theatre

pytestmark = [pytest.mark.extras, pytest.mark.timeout(120)]

NewPage = Callable[..., Page]
SOON = 15_000  # milliseconds
FINGER = 44  # pixels
ENLARGED = {"width": 720, "height": 450}  # a screen of 1440 by 900 at 200%


@pytest.fixture
def opened(theatre: Theatre, new_page: NewPage, begin_again: Callable[[Page], None]) -> Callable[..., Page]:
    """Opens the page as Jeroen where the play begins, on a screen of some size."""

    def open_one(**size: int) -> Page:
        page = new_page(**size)
        begin_again(page)
        page.goto(f"{theatre.slack.page_url}?as=U0JEROEN&in=C0VELDHOEK")
        return page

    return open_one


def newest(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("article").filter(has_text="Hoe staat het met deze").last


@pytest.mark.parametrize("size", [{}, {"width": 390, "height": 844}])
def test_a_long_message_is_read_from_its_top(opened: Callable[..., Page], size: dict[str, int]) -> None:
    page = opened(**size)
    expect(newest(page).get_by_text("Hoe staat het met deze")).to_be_in_viewport()


@pytest.mark.parametrize("size", [{}, {"width": 390, "height": 844}])
def test_what_to_try_stands_beside_what_happened(opened: Callable[..., Page], size: dict[str, int]) -> None:
    story = opened(**size).get_by_role("region", name="Wat er net gebeurde en waarom")
    expect(story.get_by_text("Probeer dit")).to_be_in_viewport()
    expect(story.get_by_text("eerder gebeurde")).to_have_count(2)  # of which one is for this width
    assert sum(one.is_visible() for one in story.get_by_text("eerder gebeurde").all()) == 1


def test_enlarged_to_twice_its_size_the_conversation_keeps_a_screen(opened: Callable[..., Page]) -> None:
    page = opened(**ENLARGED)
    box = page.get_by_role("region", name=re.compile("Berichten in")).bounding_box()
    assert box is not None
    assert box["height"] > 150
    page.get_by_role("textbox").first.scroll_into_view_if_needed()
    expect(page.get_by_role("textbox").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out sideways"


def test_the_reactions_fall_within_a_phone_and_under_a_finger(opened: Callable[..., Page]) -> None:
    page = opened(width=390, height=844)
    newest(page).locator(".react summary").click()
    for one in newest(page).locator(".react .emoji").all():
        expect(one).to_be_in_viewport(ratio=1)
        box = one.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= FINGER


@pytest.mark.parametrize("size", [{}, {"width": 390, "height": 844}])
def test_what_comes_of_meer_is_brought_into_view_with_its_menu(opened: Callable[..., Page], size: dict[str, int]) -> None:
    page = opened(**size)
    newest(page).get_by_role("button", name=re.compile("Meer…")).nth(1).click()
    private = page.get_by_role("main").get_by_role("article").filter(has_text="alleen voor jou").last
    expect(private.get_by_text("alleen voor jou")).to_be_in_viewport(timeout=SOON)
    private.locator(".dots > summary").click()
    expect(private.get_by_role("button", name="Niet meer aan de orde")).to_be_in_viewport(ratio=1)


def test_after_a_move_a_line_stands_above_what_is_new(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("button", name="Een dag verder").click()
    expect(page.get_by_role("main").get_by_text(re.compile(r"^\d+ nieuwe? berichte?n?$"))).to_have_count(1, timeout=SOON)
    expect(page.get_by_label("De klok").get_by_role("time")).to_contain_text("27 maart", timeout=SOON)
