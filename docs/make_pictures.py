"""`make pictures`: lives the demo and takes the pictures of README and docs in a real browser; some of them dark too.

Needs Chromium (`make test-extras`); date fields are Dutch where Chromium knows it (Debian: chromium-l10n).
Each picture is one function that brings the page to what is to be seen.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from khal_months import WIDE, in_khal
from long_agreement import long_agreement
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

from bot.demo.theatre import Theatre
from bot.playground.sample_workspace import CHANNEL, CORPORATIE, GEMEENTE
from bot.playground.workspace_nouns import Message

PICTURES = Path(__file__).parent / "pictures"
DESKTOP, TALL, PHONE = (1440, 900), (1440, 1500), (390, 844)
PATIENCE = 20_000  # milliseconds
COORDINATOR, SECOND_CHANNEL = "U0KARIN", "C0OEVERHOEK"

Seen = Page | Locator
Picture = Callable[[Theatre, Page], Seen]


def reminder(theatre: Theatre, page: Page) -> Seen:
    """A reminder about one afspraak, answered in somebody's own words."""
    message = next(m for m in newest_first(theatre) if "task_on_track" in str(m.blocks) and theatre.slack.workspace.replies(m))
    look(theatre, page, GEMEENTE, thread=message.ts)
    return page.locator(".thread .inside")


def playground(theatre: Theatre, page: Page) -> Seen:
    """The whole page, a week after the opening: what happened and why above, the board beside."""
    look(theatre, page, CORPORATIE)
    page.get_by_role("button", name="Een week verder").click()
    still(theatre, page)
    page.mouse.move(0, 0)
    return page


def digest(theatre: Theatre, page: Page) -> Seen:
    """The digest of a quarter."""
    look(theatre, page, CORPORATIE)
    page.get_by_role("button", name="Naar het volgende kwartaal").click()
    still(theatre, page)
    return page.get_by_role("main").get_by_role("article").filter(has_text="in het kort").last


def delayed(theatre: Theatre, page: Page) -> Seen:
    """The modal for a later date."""
    message = next(m for m in newest_first(theatre) if "task_on_track" in str(m.blocks) and "Woonlint" in str(m.blocks))
    look(theatre, page, CORPORATIE, thread=message.ts)
    page.locator(".thread").get_by_role("button", name="Vertraagd…").click()
    return page.get_by_role("dialog")


def document(theatre: Theatre, page: Page) -> Seen:
    """What is said of a document that was dropped."""
    [sample] = theatre.scene(COORDINATOR).samples
    theatre.slack.people.upload(COORDINATOR, SECOND_CHANNEL, sample.name, sample.content)
    theatre.slack.quiet()
    message = newest_first(theatre, SECOND_CHANNEL, ours=False)[0]
    look(theatre, page, COORDINATOR, channel=SECOND_CHANNEL, thread=message.ts)
    page.get_by_role("button", name="Ja, lees het").click()
    expect(page.locator("summary").filter(has_text="Klopt, ga dit volgen")).to_be_visible(timeout=PATIENCE)
    page.mouse.move(0, 0)
    return page.locator(".thread .inside")


def review(theatre: Theatre, page: Page) -> Seen:
    """A document that is being checked: one afspraak skipped, one right."""
    document(theatre, page)
    thread = page.locator(".thread .inside")
    thread.get_by_role("button", name="Nakijken").click()
    thread.get_by_role("button", name="Overslaan").first.click()
    expect(thread.get_by_text("Overgeslagen door")).to_be_visible(timeout=PATIENCE)
    page.mouse.move(0, 0)
    return page.locator(".thread article.message").last


def pages(theatre: Theatre, page: Page) -> Seen:
    """The end of a page of a list of two hundred tasks, and the way to the next."""
    followed_at_length(theatre, page)
    theatre.slack.people.slash(COORDINATOR, SECOND_CHANNEL, "/afspraak", "lijst")
    further = page.get_by_role("main").get_by_role("button", name="Toon de volgende")
    expect(further).to_be_visible(timeout=PATIENCE)
    further.scroll_into_view_if_needed()
    page.mouse.move(0, 0)
    return page.get_by_role("main")


def followed_at_length(theatre: Theatre, page: Page) -> None:
    """An agreement of two hundred tasks was dropped in the second channel, and is followed."""
    theatre.slack.people.upload(COORDINATOR, SECOND_CHANNEL, "prestatieafspraken-oeverhoek-2026.md", long_agreement())
    theatre.slack.quiet()
    message = newest_first(theatre, SECOND_CHANNEL, ours=False)[0]
    look(theatre, page, COORDINATOR, channel=SECOND_CHANNEL, thread=message.ts)
    page.get_by_role("button", name="Ja, lees het").click(timeout=PATIENCE)
    follow = page.locator("summary").filter(has_text="Klopt, ga dit volgen")
    follow.click(timeout=PATIENCE)
    page.get_by_role("button", name="Klopt, ga dit volgen").click(timeout=PATIENCE)
    expect(follow).to_have_count(0, timeout=PATIENCE)
    look(theatre, page, COORDINATOR, channel=SECOND_CHANNEL)


def home(theatre: Theatre, page: Page) -> Seen:
    """Somebody's App Home."""
    look(theatre, page, CORPORATIE)
    page.get_by_role("button", name="Home van Nakomen").click()
    expect(page).to_have_url(re.compile("in=home"), timeout=PATIENCE)
    expect(page.get_by_role("main").get_by_role("button", name="Afgerond").first).to_be_visible(timeout=PATIENCE)
    page.mouse.move(0, 0)
    return page


def board(theatre: Theatre, page: Page) -> Seen:
    """The task board of a link."""
    page.goto(next(address.url for address in theatre.addresses if "/board/" in address.url))
    return page


def subscribe(theatre: Theatre, page: Page) -> Seen:
    """The page to subscribe."""
    page.goto(next(address.url for address in theatre.addresses if "/board/" in address.url) + "/subscribe")
    return page


def subscribe_phone(theatre: Theatre, page: Page) -> Seen:
    """The same on a phone."""
    return subscribe(theatre, page)


def month(theatre: Theatre, page: Page) -> Seen:
    """The months around the demo's moment as khal shows the subscribed calendar: its own output."""
    feed = next(address.url for address in theatre.addresses if "/feeds/" in address.url)
    with tempfile.TemporaryDirectory() as home:
        shown = Text.from_ansi(in_khal(Path(home), feed, theatre.now().date().replace(day=1)))
    console = Console(record=True, width=WIDE, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(shown)
    page.goto("about:blank")  # the playground's page lets no style in but its own
    page.set_content(console.export_html(theme=DEFAULT_TERMINAL_THEME))
    page.add_style_tag(content="body { margin: 0 } pre { display: inline-block; margin: 0; padding: 1rem 1.5rem }")
    return page.locator("pre")


TAKEN: tuple[tuple[Picture, tuple[int, int]], ...] = (
    (reminder, TALL),
    (playground, DESKTOP),
    (digest, TALL),
    (delayed, TALL),
    (document, TALL),
    (review, (1440, 2600)),
    (pages, DESKTOP),
    (home, DESKTOP),
    (board, (1200, 900)),
    (subscribe, (1200, 900)),
    (subscribe_phone, PHONE),
    (month, (1200, 900)),
)
DARK_TOO = frozenset({reminder, playground, pages})  # where README or docs show the one that fits the reader's screen


def look(theatre: Theatre, page: Page, user: str, *, channel: str = CHANNEL, thread: str = "") -> None:
    """Opens the page through somebody's eyes."""
    page.goto(f"{theatre.slack.page_url}?as={user}&in={channel}&thread={thread}")


def newest_first(theatre: Theatre, channel: str = CHANNEL, *, ours: bool = True) -> list[Message]:
    """The messages of a channel: the bot's own, or those of people."""
    return [message for message in reversed(list(theatre.slack.workspace.visible(channel))) if message.from_app is ours]


def still(theatre: Theatre, page: Page) -> None:
    """Waits until the clock stands still and the page shows it."""
    while theatre.scene(CORPORATIE).busy:
        page.wait_for_timeout(50)
    expect(page.locator(".busy")).to_have_count(0, timeout=PATIENCE)
    page.wait_for_timeout(500)


def take(browser: Browser, theatre: Theatre, picture: Picture, size: tuple[int, int], *, dark: bool) -> Path:
    """Takes one picture from the demo's beginning; gives its file."""
    theatre.move("reset")
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if dark else "light",
        device_scale_factor=1 if size == DESKTOP else 1.5,
        locale="nl-NL",
        reduced_motion="reduce",
        has_touch=size == PHONE,
    )
    page = context.new_page()
    page.goto(theatre.slack.page_url)
    still(theatre, page)
    file = PICTURES / f"{picture.__name__}{'-dark' if dark else ''}.png"
    picture(theatre, page).screenshot(path=file)
    context.close()
    return file


def main() -> int:
    """Takes all of them, or those that are named; gives the exit code."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        sys.stderr.write("There is no Chromium here; make test-extras installs it.\n")
        return 1
    PICTURES.mkdir(exist_ok=True)
    wanted = [(picture, size) for picture, size in TAKEN if picture.__name__ in sys.argv[1:] or not sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        theatre = Theatre(Path(folder))
        try:
            if theatre.open():
                for picture, size in wanted:
                    for dark in (False, True) if picture in DARK_TOO else (False,):
                        sys.stdout.write(f"{take(browser, theatre, picture, size, dark=dark).name}\n")
        finally:
            theatre.close()
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
