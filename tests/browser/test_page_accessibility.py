"""Nothing on the pages is against WCAG as far as axe-core can tell, nothing sticks out on a phone; light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from bot.demo.theatre import Theatre

pytestmark = [pytest.mark.extras, pytest.mark.timeout(120)]

NewPage = Callable[..., Page]
DESK = [(1440, 900, False), (1024, 768, True), (768, 1024, False)]
PHONE = [(390, 844, True)]
"""Width, height, and whether it is dark; a phone is touched."""
MOST_ROUTES = 30


@pytest.fixture(scope="module", autouse=True)
def untouched(theatre: Theatre) -> None:
    """Another test may have played; here nobody touches it."""
    assert theatre.slack.wait_for(lambda _: not theatre.scene("U0JEROEN").busy, 90)
    theatre.move("reset")
    assert theatre.slack.wait_for(lambda _: not theatre.scene("U0JEROEN").busy, 90)


@pytest.mark.parametrize("looks", [DESK, PHONE], ids=["desk", "phone"])
def test_every_page_of_the_playground_is_clean(
    theatre: Theatre, new_page: NewPage, violations: Callable[[Page], list[str]], looks: list[tuple[int, int, bool]]
) -> None:
    page = new_page(width=looks[0][0], height=looks[0][1])
    page.goto(theatre.slack.page_url)
    for address in addresses(page):
        page.goto(address)
        expect(page.get_by_role("main")).to_be_attached()
        for width, height, dark in looks:
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
            assert violations(page) == [], f"{address} at {width}, dark: {dark}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{address} sticks out at {width}"


def addresses(page: Page) -> list[str]:
    """The channels, the first threads, the panels: every kind of page that a link of this one leads to."""
    found: list[str] = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")
    own = [address for address in dict.fromkeys(found) if address.startswith(page.url.partition("?")[0]) and "#" not in address]
    threads = [address for address in own if "thread=" in address]
    return [page.url, *(address for address in own if address not in threads), *threads[-2:]][:MOST_ROUTES]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1200, 900), (390, 844)])
def test_the_board_is_clean(
    theatre: Theatre, new_page: NewPage, violations: Callable[[Page], list[str]], width: int, height: int, dark: bool
) -> None:
    page = new_page(width=width, height=height, dark=dark)
    page.goto(next(address.url for address in theatre.addresses if "/board/" in address.url))
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "dark", "asked"), [(1200, True, ""), (390, False, "?lang=en&tasks=events&alarm=1d")])
def test_the_page_to_subscribe_is_clean_without_a_script(
    theatre: Theatre, new_page: NewPage, violations: Callable[[Page], list[str]], width: int, dark: bool, asked: str
) -> None:
    page = new_page(width=width, dark=dark)
    page.goto(next(address.url for address in theatre.addresses if "/board/" in address.url))
    assert page.locator("script").count() == 0
    page.get_by_role("link", name="Outlook, Google of Apple").click()
    page.goto(page.url + asked)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_open_modal_is_clean(theatre: Theatre, new_page: NewPage, violations: Callable[[Page], list[str]]) -> None:
    page = new_page()
    page.goto(f"{theatre.slack.page_url}?as=U0JEROEN&in=C0VELDHOEK")
    main = page.get_by_role("main")
    bundle = main.get_by_role("article").filter(has_text="Antwoorden in de draad kan ook").last
    bundle.get_by_role("button", name=re.compile("Meer…: afspraak 8,")).click()
    main.get_by_role("article").filter(has_text="alleen voor jou").last.get_by_role("button", name="Vertraagd…").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []
