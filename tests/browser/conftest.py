"""A real browser for the pages: Debian's Chromium, driven by Playwright. Skipped where there is none (`make test-extras`)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from bot.demo.theatre import Theatre

HERE = Path(__file__).parent
AXE = Path(__file__).parents[1] / "extras" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
NewPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """These tests stand together, so that one process makes most of them with one browser."""
    items.sort(key=lambda item: HERE not in item.path.parents)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser, without a window."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: make test-extras")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def theatre(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theatre]:
    """The demo as `make demo` opens it: living through its first months takes seconds, going back to their end does not.

    It ends with its module: its lines to the stand-in draw numbers by chance all the time, which Hypothesis minds in other tests.
    """
    made = Theatre(tmp_path_factory.mktemp("demo"))
    assert made.open()
    yield made
    made.close()


@pytest.fixture
def begin_again(theatre: Theatre) -> Callable[[Page], None]:
    """Brings the demo back to where it begins: what an earlier test did is gone. The page lives on meanwhile."""

    def is_still(page: Page) -> None:
        while theatre.scene("U0JEROEN").busy:
            page.wait_for_timeout(50)

    def begin(page: Page) -> None:
        is_still(page)  # the test before may have left the clock running
        theatre.move("reset")
        is_still(page)

    return begin


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[NewPage]:
    """Opens a page in a fresh profile: `new_page(width=390, dark=True)`. What a script says wrong fails the test."""
    contexts, wrongs = [], []

    def open_one(*, width: int = 1440, height: int = 900, dark: bool = False, script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="nl-NL",
            java_script_enabled=script,
            has_touch=width < 700,
            bypass_csp=False,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrongs.append(str(error)))
        page.on("console", lambda said: wrongs.append(said.text) if said.type == "error" else None)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not wrongs, wrongs


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """What axe-core (WCAG 2.2 A and AA, and its best practices) has against a page as it stands: one line each."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: make test-extras")

    def look(page: Page) -> list[str]:
        if not page.evaluate("typeof axe !== 'undefined'"):
            page.evaluate(AXE.read_text("utf-8"))
        found: list[dict[str, Any]] = page.evaluate("axe.run(document).then(r => r.violations)")
        return [f"{one['id']}: {one['help']}: {node['html'][:160]}" for one in found for node in one["nodes"]]

    return look
