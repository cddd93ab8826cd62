"""The page to subscribe: for each calendar one click and three steps, what one chooses in it, and what is no subscription."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html

from bot.web.board import BoardPage, subscribe_html
from bot.web.board_fragments import fragment_templates
from bot.web.subscribe import page_of, subscription
from bot.web.subscribe_words import ALARMS, CLIENTS, LANGUAGES, SAYS
from storage.words import Audience
from workflows.reporting.board_nouns import Board

TOKEN = "the-key-of-nobody"
FEED = f"https://bord.example.nl/nakomen/feeds/{TOKEN}.ics"


def page(audience: Audience = Audience.PARTIES, *, local: bool = False, **asked: str) -> html.HtmlElement:
    board = BoardPage(Board(audience, (), (), ()), datetime(2026, 4, 10), FEED, "nl", local)
    return html.document_fromstring(subscribe_html(board, TOKEN, asked, fragment_templates()))


def doors(found: html.HtmlElement, client: str) -> list[str]:
    (section,) = found.xpath(f"//section[@id='{client}']")
    return [link.get("href") for link in section.iter("a")]


def test_outlook_and_google_are_told_the_address_and_apple_is_asked_to_subscribe() -> None:
    found = page()
    for link, host in zip(doors(found, "outlook"), ("outlook.office.com", "outlook.live.com"), strict=True):
        assert (urlsplit(link).scheme, urlsplit(link).hostname, urlsplit(link).path) == ("https", host, "/calendar/0/addfromweb")
        assert parse_qs(urlsplit(link).query)["url"] == [FEED]
    (google,) = doors(found, "google")
    assert urlsplit(google).hostname == "calendar.google.com"
    assert parse_qs(urlsplit(google).query)["cid"] == [FEED.replace("https:", "webcal:")]
    assert doors(found, "apple") == [FEED.replace("https:", "webcal:")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_calendar_has_three_steps_and_says_how_soon(language: str) -> None:
    found = page(lang=language)
    assert found.get("lang") == language
    for client in ("outlook", "google", "apple"):
        (section,) = found.xpath(f"//section[@id='{client}']")
        assert len(section.xpath(".//ol/li")) == 3
        assert any(word in section.text_content() for word in ("uur", "hours", "minuten", "minutes"))


def test_what_is_chosen_stands_in_every_address_of_the_page() -> None:
    found = page(tasks="events", alarm="1d")
    wanted = "tasks=events&alarm=1d"
    assert found.xpath("string(//code)") == f"{FEED}?{wanted}"
    assert doors(found, "apple") == [f"{FEED.replace('https:', 'webcal:')}?{wanted}"]
    for client in ("outlook", "google"):
        assert all(wanted in unquote(link) for link in doors(found, client))
    assert found.xpath("//input[@name='tasks']/@checked")
    assert found.xpath("string(//option[@selected]/@value)") == "1d"


@pytest.mark.parametrize("asked", [{"tasks": '"><script>'}, {"alarm": "9999d"}, {"lang": "../fr"}])
def test_what_isnt_understood_counts_as_not_chosen(asked: dict[str, str]) -> None:
    found = page(**asked)
    assert found.xpath("string(//code)") == FEED
    assert found.get("lang") == "nl"
    assert not list(found.iter("script"))


def test_downloading_once_stands_apart_and_says_what_it_is_not() -> None:
    (once,) = page().xpath("//section[@id='once']")
    (link,) = once.iter("a")
    assert (link.get("href"), link.get("download")) == (FEED, "jaaragenda.ics")
    assert "geen abonnement" in once.text_content()
    assert "webcal" not in html.tostring(once).decode()


def test_raad_is_offered_no_tasks() -> None:
    assert page().xpath("//input[@name='tasks']")
    found = page(Audience.RAAD, tasks="events")
    assert not found.xpath("//input[@name='tasks']")
    assert found.xpath("string(//code)") == FEED


def test_an_address_in_the_own_network_says_who_cannot_reach_it() -> None:
    assert "eigen netwerk" in page(local=True).text_content()
    assert "eigen netwerk" not in page().text_content()


def test_both_languages_say_the_same_things() -> None:
    assert SAYS["nl"].keys() == SAYS["en"].keys()
    assert {f"alarm_{alarm}" for alarm in ALARMS} <= SAYS["nl"].keys()
    dutch, english = ([(c.key, len(c.doors), len(c.steps), bool(c.note)) for c in CLIENTS[language]] for language in ("nl", "en"))
    assert dutch == english
    assert not [text for said in SAYS.values() for text in said.values() if "!" in text]


def test_the_page_is_found_from_the_feed() -> None:
    assert page_of(FEED) == f"https://bord.example.nl/nakomen/board/{TOKEN}/subscribe"
    assert subscription("http://127.0.0.1:8080/feeds/x.ics", title="").webcal == "webcal://127.0.0.1:8080/feeds/x.ics"
