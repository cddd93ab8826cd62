"""The first five minutes in a real browser: read, click, reply, fill in, move the clock, drop a document, begin again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bot.demo.theatre import Theatre

pytestmark = [pytest.mark.extras, pytest.mark.timeout(120)]

NewPage = Callable[..., Page]
CHANNEL = "#prestatieafspraken-veldhoek"
OPENING = "donderdag 26 maart 2026"
DOCUMENT = """Prestatieafspraken Duinrand 2026

De gemeente Duinrand, woningcorporatie Woonlint en Huurdersvereniging Duinrand maken samen deze prestatieafspraken. De afspraken
gelden van 1 januari 2026 tot en met 31 december 2026.

1. Nieuwbouw
Woonlint levert in Q3 2026 twaalf sociale huurwoningen op aan de Kade.

2. Wachtlijst
De gemeente onderzoekt uiterlijk 1 juni 2026 samen met Woonlint hoe de wachtlijst korter kan.

3. Groen
Partijen streven naar meer groen in de wijk.
"""
SOON = 15_000  # milliseconds within which the bot has answered, also on a busy machine


@pytest.fixture
def page(theatre: Theatre, new_page: NewPage, begin_again: Callable[[Page], None]) -> Page:
    """The page at the beginning of the play, through the eyes of Jeroen of the corporatie."""
    page = new_page()
    begin_again(page)
    page.goto(f"{theatre.slack.page_url}?as=U0JEROEN&in=C0VELDHOEK")
    expect(now(page)).to_contain_text(OPENING)
    return page


def until_still(theatre: Theatre, page: Page) -> None:
    """Waits until the clock stands still; the page lives on meanwhile."""
    while theatre.scene("U0JEROEN").busy:
        page.wait_for_timeout(50)


def now(page: Page) -> Locator:
    return page.get_by_label("De klok").get_by_role("time")


def look_as(page: Page, name: str) -> None:
    people = page.get_by_role("list", name="Je kijkt als")
    if not people.is_visible():
        page.get_by_role("link", name="Kanalen").click()
    people.get_by_role("link", name=re.compile(name)).click()
    expect(people.get_by_role("link", name=re.compile(name))).to_have_attribute("aria-current", "true")


def talk(page: Page) -> Locator:
    return page.get_by_role("main")


def newest(page: Page) -> Locator:
    """Nakomen's newest message in the channel."""
    return talk(page).get_by_role("article").filter(has_text="Antwoorden in de draad kan ook").last


def story(page: Page) -> Locator:
    return page.get_by_role("region", name="Wat er net gebeurde en waarom")


def thread(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Draad")


def test_one_reads_the_newest_message_with_its_buttons_and_the_board_beside_it(page: Page) -> None:
    expect(talk(page).get_by_role("heading", name=CHANNEL)).to_be_visible()
    expect(newest(page)).to_be_in_viewport()
    expect(newest(page).get_by_role("button", name="Afgerond").first).to_be_visible()
    board = page.get_by_role("region", name="Taken, inhoud")
    expect(board.get_by_text("Beschikbaarheid").first).to_be_visible()
    page.get_by_role("navigation", name="Naast het gesprek").get_by_role("link", name="Agenda").click()
    expect(page.get_by_role("region", name="Agenda, inhoud").get_by_text("bestuurlijk overleg").first).to_be_visible()


def test_a_click_is_answered_in_the_thread_noted_on_the_board_and_explained(page: Page) -> None:
    newest(page).get_by_role("button", name=re.compile("Afgerond: afspraak 8,")).click()
    expect(story(page)).to_contain_text("Jeroen", timeout=SOON)
    newest(page).get_by_role("link", name=re.compile("antwoord")).click()
    expect(thread(page)).to_contain_text("is afgerond", timeout=SOON)
    thread(page).get_by_role("button", name="Ongedaan maken").last.click()
    expect(thread(page)).to_contain_text("Teruggedraaid", timeout=SOON)


def test_a_typed_answer_is_understood_and_said_back_in_one_line(page: Page) -> None:
    newest(page).get_by_role("link", name=re.compile("Antwoord in een draad")).click()
    page.get_by_label("Antwoord als Jeroen Bos").fill("8 wordt eind augustus")
    page.keyboard.press("Enter")
    expect(thread(page).get_by_role("article").filter(has_text="8 wordt eind augustus")).to_be_visible(timeout=SOON)
    expect(thread(page)).to_contain_text("Genoteerd", timeout=SOON)
    expect(thread(page)).to_contain_text("31 augustus")
    expect(page.get_by_label("Antwoord als Jeroen Bos")).to_have_value("")


def test_a_modal_is_filled_in_and_its_mistakes_are_shown_beside_the_field(page: Page) -> None:
    newest(page).get_by_role("button", name=re.compile("Meer…: afspraak 8,")).click()
    private = talk(page).get_by_role("article").filter(has_text="alleen voor jou").last
    private.get_by_role("button", name="Vertraagd…").click(timeout=SOON)
    modal = page.get_by_role("dialog")
    day = modal.locator("input[type=date]")
    expect(modal).to_be_visible(timeout=SOON)
    day.fill("2026-03-02")
    modal.get_by_role("button", name=re.compile("Versturen|Opslaan|Klaar|Bewaar|Stuur|Doorgeven")).last.click()
    expect(modal.locator("[aria-invalid=true]")).to_have_count(1, timeout=SOON)
    day.fill("2026-08-28")
    modal.get_by_role("textbox").last.fill("de aannemer is later")
    modal.get_by_role("button", name=re.compile("Versturen|Opslaan|Klaar|Bewaar|Stuur|Doorgeven")).last.click()
    expect(modal).to_have_count(0, timeout=SOON)
    expect(story(page)).to_contain_text("28 augustus", timeout=SOON)


def test_a_meeting_gets_its_date_in_a_form_that_says_which_days_suit(page: Page) -> None:
    look_as(page, "Karin Visser")
    page.get_by_label(re.compile("^Schrijf in .* als Karin")).fill("/afspraak agenda")
    page.keyboard.press("Enter")
    private = talk(page).get_by_role("article").filter(has_text="alleen voor jou").last
    private.get_by_role("button", name=re.compile("Datum kiezen|Zet de datum|Kies de datum")).first.click(timeout=SOON)
    modal = page.get_by_role("dialog")
    expect(modal).to_be_visible(timeout=SOON)
    expect(modal).to_contain_text("werkdagen zonder schoolvakantie")
    day, save = modal.get_by_label("Op welke dag?"), modal.get_by_role("button", name="Opslaan")
    day.fill("2029-06-04")
    save.click()
    expect(modal.locator("[aria-invalid=true]")).to_have_count(1, timeout=SOON)
    day.fill("2026-06-04")
    modal.get_by_label("Waar?").fill("Raadhuis, zaal 2")
    save.click()
    expect(modal).to_have_count(0, timeout=SOON)
    said = talk(page).get_by_role("article").filter(has_text="donderdag 4 juni om 10:00, Raadhuis, zaal 2").last
    expect(said).to_be_visible(timeout=SOON)
    page.get_by_role("navigation", name="Naast het gesprek").get_by_role("link", name="Agenda").click()
    expect(page.get_by_role("region", name="Agenda, inhoud")).to_contain_text("4 juni", timeout=SOON)


def test_the_clock_goes_a_day_a_week_and_a_quarter_on_and_says_what_happened(page: Page, theatre: Theatre) -> None:
    page.get_by_role("button", name="Een dag verder").click()
    expect(now(page)).to_contain_text("vrijdag 27 maart 2026", timeout=SOON)
    until_still(theatre, page)
    page.get_by_role("button", name="Een week verder").click()
    expect(now(page)).to_contain_text("april 2026", timeout=SOON)
    until_still(theatre, page)
    page.get_by_role("button", name="Naar het volgende kwartaal").click()
    expect(now(page)).to_contain_text("1 juli 2026", timeout=60_000)
    expect(story(page)).to_contain_text("kwartaal", timeout=SOON)
    digest = talk(page).get_by_role("article").filter(has_text="in het kort").last
    digest.get_by_role("link", name=re.compile("antwoord,")).click()
    expect(thread(page).get_by_role("img", name=re.compile("afgerond"))).to_be_visible(timeout=SOON)  # the chart


def test_a_document_is_dropped_read_and_followed(page: Page, tmp_path: Path) -> None:
    look_as(page, "Karin Visser")
    page.get_by_role("link", name=re.compile("wonen-oeverhoek")).click()
    expect(talk(page).get_by_role("heading", name="#wonen-oeverhoek")).to_be_visible()
    paper = tmp_path / "prestatieafspraken-duinrand.txt"
    paper.write_text(DOCUMENT, "utf-8")
    page.locator("input[type=file]").set_input_files(paper)
    offered = talk(page).get_by_role("article").filter(has_text=paper.name).last
    offered.get_by_role("link", name=re.compile("antwoord")).click(timeout=SOON)
    thread(page).get_by_role("button", name="Ja, lees het").click(timeout=SOON)
    thread(page).locator("summary").filter(has_text="Klopt, ga dit volgen").click(timeout=SOON)
    expect(thread(page)).to_contain_text("Zal ik dit volgen?")
    thread(page).get_by_role("button", name="Klopt, ga dit volgen").click(timeout=SOON)
    expect(thread(page)).to_contain_text("Vanaf nu volg ik", timeout=SOON)


def test_home_shows_what_is_mine_and_somebody_elses_workspace_has_none(page: Page) -> None:
    page.get_by_role("button", name="Home van Nakomen").click()
    expect(talk(page)).to_contain_text("Afspraak", timeout=SOON)
    expect(talk(page).get_by_role("button", name="Afgerond").first).to_be_visible()
    look_as(page, "Fatima El Amrani")
    page.get_by_role("button", name="Home van Nakomen").click()
    expect(page.get_by_role("status")).to_contain_text("Fatima", timeout=SOON)


def test_beginning_again_takes_back_everything(page: Page, theatre: Theatre) -> None:
    page.get_by_label(f"Schrijf in {CHANNEL} als Jeroen Bos").fill("even proberen")
    page.keyboard.press("Enter")
    expect(talk(page)).to_contain_text("even proberen", timeout=SOON)
    page.get_by_role("button", name="Een dag verder").click()
    expect(now(page)).to_contain_text("27 maart", timeout=SOON)
    until_still(theatre, page)
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(now(page)).to_contain_text(OPENING, timeout=SOON)
    expect(talk(page)).not_to_contain_text("even proberen", timeout=SOON)


def test_what_is_half_typed_stays_while_others_write(page: Page, theatre: Theatre) -> None:
    mine = page.get_by_label(f"Schrijf in {CHANNEL} als Jeroen Bos")
    mine.press_sequentially("ik ben nog aan het ")
    theatre.slack.people.say("U0MARIJKE", "C0VELDHOEK", "even tussendoor")
    expect(talk(page)).to_contain_text("even tussendoor", timeout=SOON)
    mine.press_sequentially("typen")
    expect(mine).to_have_value("ik ben nog aan het typen")


def test_the_whole_of_it_goes_by_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("/afspraak mijn")
    page.keyboard.press("Enter")
    expect(talk(page).get_by_text("alleen voor jou").last).to_be_visible(timeout=SOON)
    button = newest(page).get_by_role("button", name=re.compile("Meer…: afspraak 8,"))
    button.focus()
    page.keyboard.press("Enter")
    late = talk(page).get_by_role("article").filter(has_text="alleen voor jou").last.get_by_role("button", name="Vertraagd…")
    expect(late).to_be_visible(timeout=SOON)
    late.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible(timeout=SOON)
    assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0, timeout=SOON)


def test_it_works_without_javascript_but_for_dropping(theatre: Theatre, new_page: NewPage, page: Page) -> None:
    plain = new_page(script=False)
    plain.goto(theatre.slack.page_url)
    look_as(plain, "Jeroen Bos")
    newest(plain).get_by_role("button", name=re.compile("Afgerond: afspraak 8,")).click()
    assert theatre.slack.quiet()
    assert theatre.life is not None
    assert theatre.life.app.settle(15)
    plain.reload()  # without JavaScript one looks again oneself
    newest(plain).get_by_role("link", name=re.compile("antwoord,")).click()
    expect(thread(plain)).to_contain_text("is afgerond")
    plain.get_by_role("button", name="Een dag verder").click()
    expect(now(plain)).to_contain_text("27 maart", timeout=SOON)  # the page looks again by itself while the clock runs
